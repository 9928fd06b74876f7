"""See what an act would put on paper before it is done: the act itself is tried and undone.

So what one looks at is made by what prints it later, and no second way of laying papers out can
come to differ from the first.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
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


def beside(main: QWidget, look: Callable[[], None]) -> QHBoxLayout:
    """Return a row with a main button that prints, and before it one that shows it first."""
    see = ActionButton(QCoreApplication.translate("trying", "Xem trước"), "Ctrl+O", icon="eye")
    see.setObjectName("seePaper")
    see.clicked.connect(look)
    see.listen()
    row = QHBoxLayout()
    row.setSpacing(theme.look().px(10))
    row.addWidget(see)
    row.addWidget(main, 1)
    return row


def _named(papers: "Sequence[Document]") -> str:
    """Return what the first paper is called, and how many there are besides."""
    first, *others = (paper.title for paper in papers)
    if not others:
        return first
    sentence = QCoreApplication.translate("trying", "{paper} và {count} giấy nữa")
    return sentence.format(paper=first, count=len(others))
