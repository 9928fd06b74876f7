"""The line at the foot: time, printer, what has not come out or waits; quiet when all is well."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.dates import Dates
from ui.theme import Tone
from ui.widgets import TONE_ICONS, ElidedLabel, Picture, PlainLabel

_NARROW = 1_100
"""Below this width, in pixels at 100 %, it is not said where everything is kept."""


class StatusLine(QWidget):
    """What is true of the whole counter just now."""

    unprinted_wanted = Signal()
    parked_wanted = Signal()
    backups_wanted = Signal()

    def __init__(self, dates: Dates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = theme.look()
        self.setFixedHeight(look.px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), 0, look.px(20), 0)
        row.setSpacing(look.px(20))
        self._now = PlainLabel(role="hint")
        self._now.setObjectName("now")
        row.addWidget(self._now)
        row.addLayout(self._make_room())
        state = QHBoxLayout()
        state.setSpacing(look.px(6))
        self._picture = Picture("printer", 15)
        self._printer = ElidedLabel()
        self._printer.setObjectName("printerState")
        self._printer.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        state.addWidget(self._picture)
        state.addWidget(self._printer)
        row.addLayout(state)
        self._unprinted = QPushButton()
        self._unprinted.setObjectName("unprinted")
        self._unprinted.setProperty("quiet", True)
        self._unprinted.setCursor(Qt.CursorShape.PointingHandCursor)
        self._unprinted.clicked.connect(self.unprinted_wanted)
        row.addWidget(self._unprinted)
        self._parked = QPushButton()
        self._parked.setObjectName("parkedCount")
        self._parked.setProperty("quiet", True)
        self._parked.setCursor(Qt.CursorShape.PointingHandCursor)
        self._parked.clicked.connect(self.parked_wanted)
        self._parked.hide()
        row.addWidget(self._parked)
        row.addLayout(self._make_backup())
        row.addStretch(1)
        self._local = PlainLabel(self.tr("Tất cả lưu trên máy này"), role="hint")
        row.addWidget(self._local)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Leave the room to what may be wrong, where there is little of it."""
        super().resizeEvent(event)
        self._local.setVisible(self.width() >= theme.look().px(_NARROW))

    def _make_room(self) -> QHBoxLayout:
        state = QHBoxLayout()
        state.setSpacing(theme.look().px(6))
        self._room_picture = Picture("hard-drive", 15, Tone.BAD)
        self._room = PlainLabel()
        self._room.setObjectName("diskRoom")
        theme.mark(self._room, tone=str(Tone.BAD))
        for part in (self._room_picture, self._room):
            part.hide()
            state.addWidget(part)
        return state

    def show_room(self, free: str) -> None:
        """Say how many GB, in words, the disk of the books has left; nothing is said of enough."""
        text = self.tr("Ổ đĩa sắp đầy: còn {free} GB").format(free=free) if free else ""
        if text == self._room.text():
            return
        self._room.setText(text)
        self._room.setToolTip(
            self.tr("Xóa bớt tệp không cần hoặc chuyển đi nơi khác: khi ổ đầy, không ghi sổ được.")
        )
        for part in (self._room_picture, self._room):
            part.setVisible(bool(text))

    def _make_backup(self) -> QHBoxLayout:
        state = QHBoxLayout()
        state.setSpacing(theme.look().px(4))
        self._backup_picture = Picture("database-backup", 15)
        self._backup = QPushButton()
        self._backup.setObjectName("backupState")
        self._backup.setProperty("quiet", True)
        self._backup.setCursor(Qt.CursorShape.PointingHandCursor)
        self._backup.clicked.connect(self.backups_wanted)
        for part in (self._backup_picture, self._backup):
            part.hide()
            state.addWidget(part)
        return state

    def show_backup(self, sentence: str, tone: Tone) -> None:
        """Say how old the last copy of the books is that was found whole; quiet when all is well.

        A copy that is old or failed has the shape of its tone, too.
        """
        well = tone in (Tone.GOOD, Tone.PLAIN)
        self._backup_picture.show_icon(
            "database-backup" if well else TONE_ICONS[tone], Tone.PLAIN if well else tone
        )
        self._backup.setText(sentence)
        theme.mark(self._backup, tone=str(Tone.PLAIN if well else tone))
        for part in (self._backup_picture, self._backup):
            part.show()

    def show_time(self, now: datetime) -> None:
        """Show the date and time of the office."""
        text = self.tr("{day} · {time}").format(
            day=self._dates.day_long(now.date()), time=self._dates.time(now)
        )
        if text != self._now.text():
            self._now.setText(text)

    def show_printer(self, sentence: str, tone: Tone) -> None:
        """Say how the printer is; nothing is shown for an empty sentence."""
        self._picture.show_icon(
            "printer-x" if tone in (Tone.BAD, Tone.WARNING) else "printer", tone
        )
        self._printer.setText(sentence)
        theme.mark(self._printer, tone=str(tone))
        for part in (self._picture, self._printer):
            part.setVisible(bool(sentence))

    def show_unprinted(self, count: int) -> None:
        """Say how many papers have not come out."""
        text = self.tr("Chưa ra giấy: {count}").format(count=count)
        self._unprinted.setText(text)
        theme.mark(self._unprinted, tone=str(Tone.BAD if count else Tone.PLAIN))

    def show_parked(self, count: int) -> None:
        """Say how many intakes are put aside; nothing is said of none."""
        self._parked.setText(self.tr("Đang tạm giữ: {count}").format(count=count))
        self._parked.setVisible(count > 0)
