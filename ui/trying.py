"""See what an act would put on paper before it is done: the act itself is tried and undone.

So what one looks at is made by what prints it later, and no second way of laying papers out can
come to differ from the first.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.columns import OneRowOrTwo
from ui.widgets import ActionButton

if TYPE_CHECKING:
    from counter_app.desks.printing import Printing
    from counter_app.rules.printing import Document
    from ui.preview import PaperView


def see_first(
    parent: QWidget,
    printing: "Printing",
    act: Callable[[], object],
    go_on: tuple[str, Callable[[], None]],
) -> "PaperView | None":
    """Show what `act` would print over `parent`; None when that is nothing.

    `go_on` does it in earnest, from the paper, in words and as what is called. Raises what the act
    raises.
    """
    with printing.rehearsal() as rehearsal:
        act()
    papers = rehearsal.papers
    if not papers:
        return None
    from ui.preview import PaperView
    from ui.rendering import joined

    view = PaperView(
        parent,
        _named(papers),
        partial(joined, rehearsal.layouts),
        act=go_on,
        warning=QCoreApplication.translate(
            "trying", "Bản xem trước: chưa lưu, chưa in. Số và giờ trên giấy là dự kiến."
        ),
    )
    view.open()
    return view


def beside(main: QWidget, look: Callable[[], None]) -> OneRowOrTwo:
    """Return a main button that prints, and before it, or above, one that shows it first."""
    return OneRowOrTwo(LookFirst(main, look), main)


class LookFirst(ActionButton):
    """Shows what a main button would print; it can be pressed whenever that one can."""

    def __init__(self, main: QWidget, look: Callable[[], None]) -> None:
        super().__init__(QCoreApplication.translate("trying", "Xem trước"), "Ctrl+O", icon="eye")
        self.setObjectName("seePaper")
        self._main = main
        self.setEnabled(main.isEnabled())
        self.clicked.connect(look)
        self.listen()
        main.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Follow the main button."""
        if watched is self._main and event.type() == QEvent.Type.EnabledChange:
            self.setEnabled(self._main.isEnabled())
        return super().eventFilter(watched, event)


def _named(papers: "Sequence[Document]") -> str:
    """Return what the first paper is called, and how many there are besides."""
    first, *others = (paper.title for paper in papers)
    if not others:
        return first
    sentence = QCoreApplication.translate("trying", "{paper} và {count} giấy nữa")
    return sentence.format(paper=first, count=len(others))
