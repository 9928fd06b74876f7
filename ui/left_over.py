"""What was half typed when the lights went out: go on with it, or forget it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counter_app.rules.lines import Draft
from ui import theme
from ui.quiet_action import QuietAction
from ui.theme import Tone
from ui.widgets import Line, Picture
from ui.words import Words

GO_ON_KEY = "F5"
"""As where a person is known: takes what is offered."""


class LeftOverBand(QFrame):
    """One intake that nobody put aside on purpose; it cannot be seen while there is none."""

    go_on_wanted = Signal(object)
    """The `Draft` to go on with."""
    drop_wanted = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._draft: Draft | None = None
        self.setObjectName("leftOver")
        self.setProperty("card", True)
        look = theme.look()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(10), look.px(8))
        row.setSpacing(look.px(10))
        row.addWidget(Picture("history", 18, Tone.WARNING))
        self._told = Line()
        self._told.setObjectName("leftOverTold")
        row.addWidget(self._told, 1)
        go_on = QuietAction("goOnWithLeftOver", self.tr("Tiếp tục"), GO_ON_KEY)
        go_on.wanted.connect(self._go_on)
        drop = QuietAction("dropLeftOver", self.tr("Bỏ"))
        drop.wanted.connect(self._drop)
        row.addWidget(go_on)
        row.addWidget(drop)
        self.hide()

    @property
    def draft(self) -> Draft | None:
        """What is offered, whether it can be seen or not."""
        return self._draft

    def offer(self, draft: Draft | None) -> None:
        """Offer to go on with something, or nothing; `show_when` lets it be seen."""
        self._draft = draft
        if draft is not None:
            self._told.say(
                self.tr("Có một hồ sơ đang nhập dở lúc {time}: {title}"),
                time=self._words.moment(draft.saved_at),
                title=draft.title,
            )

    def show_when(self, blank: bool) -> None:
        """Be seen while the form is empty and something is offered."""
        self.setVisible(blank and self._draft is not None)

    @Slot()
    def _go_on(self) -> None:
        self.go_on_wanted.emit(self._draft)

    @Slot()
    def _drop(self) -> None:
        self.drop_wanted.emit(self._draft)
