"""The number of a receipt that was written by hand, while the dossier under it is being entered."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from counter_app.ports import Clock
from ui import theme
from ui.day_box import read_moment
from ui.forms import TextBox
from ui.quiet_action import QuietAction
from ui.theme import Tone
from ui.widgets import Line, Picture, PlainLabel
from ui.words import Words

_FIELD_WIDTH = 168


class PadBand(QFrame):
    """The number, and when the dossier was received; it cannot be seen without a number."""

    changed = Signal()
    """Number or time: the promise hangs on it."""
    passed_end = Signal()
    """Enter was pressed in the time."""

    def __init__(self, words: Words, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._clock = clock
        self._number = ""
        self.setObjectName("padBand")
        self.setProperty("card", True)
        look = theme.look()
        grid = QGridLayout(self)
        grid.setContentsMargins(look.px(16), look.px(3), look.px(10), look.px(3))
        grid.setHorizontalSpacing(look.px(10))
        grid.setVerticalSpacing(look.px(3))
        grid.addWidget(Picture("pencil", 18, Tone.ACCENT), 0, 0)
        self._told = Line()
        self._told.setObjectName("padNumber")
        grid.addWidget(self._told, 0, 1)
        label = PlainLabel(self.tr("Ngày giờ nhận"), role="label")
        grid.addWidget(label, 0, 2)
        self._received = TextBox()
        self._received.setObjectName("received")
        self._received.setAccessibleName(label.text())
        self._received.setFixedWidth(look.px(_FIELD_WIDTH))
        self._received.setToolTip(self.tr("Gõ 0941, hoặc 16:30 22/11 nếu nhận ngày khác"))
        self._received.edited.connect(self._edited)
        self._received.left.connect(self._tidy)
        label.setBuddy(self._received)
        grid.addWidget(self._received, 0, 3)
        drop = QuietAction("dropPad", self.tr("Thôi"))
        drop.wanted.connect(self._drop)
        grid.addWidget(drop, 0, 4)
        self._complaint = Line(role="complaint")
        self._complaint.setObjectName("received.complaint")
        self._complaint.hide()
        grid.addWidget(self._complaint, 1, 1, 1, 4)
        grid.setColumnStretch(1, 1)
        self.hide()

    # -- what stands in it -------------------------------------------------------------------------

    @property
    def number(self) -> str:
        """The number of the pad, or nothing."""
        return self._number

    @property
    def received_at(self) -> datetime | None:
        """When the dossier was received, local time; None for now, or while it cannot be read."""
        now = self._clock.now()
        at = read_moment(self._received.text(), now.date()) if self._number else None
        return None if at is None else at.replace(tzinfo=now.tzinfo)

    @property
    def is_readable(self) -> bool:
        """Whether a time is known where one is needed."""
        return not self._number or self.received_at is not None

    def draft(self) -> dict[str, str]:
        """Return number and time as they stand."""
        return {"number": self._number, "received": self._received.text()}

    def restore(self, draft: Mapping[str, str]) -> None:
        """Put back what was kept; an empty draft takes the band away."""
        self._show(draft.get("number", ""))
        self._received.show_text(draft.get("received", ""))

    def begin(self, number: str) -> None:
        """Ask when the dossier of a number was received, and put the focus there."""
        self._show(number)
        self._received.clear()
        self._received.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def check(self) -> bool:
        """Say below the time what is wrong with it; say whether nothing is."""
        self.complain(
            ""
            if self.is_readable
            else self.tr("Ghi giờ trên giấy viết tay: 0941, hoặc 16:30 22/11 nếu là ngày khác.")
        )
        return self.is_readable

    def complain(self, sentence: str) -> None:
        """Say below the time why it cannot be, or nothing."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self._received.setAccessibleDescription(sentence)
        theme.mark(self._received, tone=str(Tone.BAD if sentence else Tone.PLAIN))
        if sentence:
            self._received.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go on with Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            enter
            and self._received.hasFocus()
            and not event.modifiers() & (Qt.KeyboardModifier.ControlModifier)
        ):
            if self.check():
                self.passed_end.emit()
        else:
            super().keyPressEvent(event)

    # -- while one fills it in ---------------------------------------------------------------------

    def _show(self, number: str) -> None:
        self._number = number
        self._told.say(self.tr("Nhập từ giấy viết tay số {number}"), number=number)
        self.complain("")
        self.setVisible(bool(number))

    @Slot()
    def _edited(self) -> None:
        if self.is_readable:
            self.complain("")
        self.changed.emit()

    @Slot()
    def _tidy(self) -> None:
        at = self.received_at
        if at is not None:
            today = at.date() == self._clock.now().date()
            self._received.show_text(self._words.time(at) if today else self._words.moment(at))

    @Slot()
    def _drop(self) -> None:
        self.restore({})
        self.changed.emit()
        self.passed_end.emit()
