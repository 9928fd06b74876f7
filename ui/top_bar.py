"""The bar on top: the scan box that is always there, what was said last, and who is on duty."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import keys, theme, tips, widgets
from ui.reading import announce
from ui.scrolling import WIDEST
from ui.theme import Tone
from ui.widgets import ActionButton, ElidedLabel, KeyCap, Notice

GOOD_MS = 7_000
"""How long good news stays."""
BAD_MS = 20_000
"""How long anything else stays."""
_NARROW = 760
"""Below this width, in pixels at 100 %, the person's name makes room for what is said."""

_LEAST = 230
"""How narrow the scan box may become, in pixels at 100 %."""
_AROUND = 110
"""What icon, key and edges of the scan box take, in pixels at 100 %."""


class ScanBox(widgets.ScanBox):
    """Where a number or a name is typed; scans are heard wherever the focus is."""

    entered = Signal(str)
    """What was typed, at Enter."""
    left = Signal()
    """Escape was pressed in the empty box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Quét mã hoặc tìm hồ sơ"))
        self._hints = (
            self.tr("Quét mã, hoặc gõ số hồ sơ, họ tên, số giấy tờ, điện thoại"),
            self.tr("Quét mã, hoặc gõ số, họ tên"),
            self.tr("Quét hoặc gõ"),
        )
        look = theme.look()
        self.setMinimumWidth(look.px(_LEAST))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, look.px(12), 0)
        inside.addStretch(1)
        key = KeyCap("F2")
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside.addWidget(key)
        self.setTextMargins(0, 0, look.px(38), 0)
        shortcut = QShortcut(keys.sequence("F2"), self)
        shortcut.activated.connect(self.take_focus)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Say as much of what may be typed here as there is room for."""
        super().resizeEvent(event)
        room = self.width() - theme.look().px(_AROUND)
        words = self.fontMetrics()
        self.setPlaceholderText(
            next((one for one in self._hints if words.horizontalAdvance(one) <= room), "")
        )

    @Slot()
    def take_focus(self) -> None:
        """Be ready for the next number."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def event(self, event: QEvent, /) -> bool:
        """Keep Escape from a page's shortcut."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Hand in with Enter; leave with Escape, first the text, then the box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if text := self.text().strip():
                self.entered.emit(text)
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)


class TopBar(QWidget):
    """Scan box, echo, station, person, lock."""

    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        look = theme.look()
        self.setFixedHeight(look.px(64))
        row = QHBoxLayout(self)
        row.setSpacing(look.px(14))
        self.scan_box = ScanBox()
        row.addWidget(self.scan_box, 4)
        self.echo = Notice()
        self.echo.setObjectName("echo")
        self.echo.setMaximumHeight(look.px(62))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.echo.setSizePolicy(policy)
        row.addWidget(self.echo, 7)
        self._person = ElidedLabel(role="strong")
        self._person.setObjectName("person")
        self._person.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self._person)
        self._lock = ActionButton(self.tr("Khóa"), "F12", icon="lock")
        self._lock.setObjectName("lock")
        self._lock.clicked.connect(self.lock_wanted)
        self._lock.listen()
        row.addWidget(self._lock)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self.forget)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Stand over the page, also where that is narrower than the window."""
        super().resizeEvent(event)
        look = theme.look()
        beside = max((self.width() - look.px(WIDEST)) // 2, 0) + look.px(20)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(beside, 0, beside, 0)

    def show_person(self, station: str, name: str) -> None:
        """Say at which station who is on duty."""
        self._person.setText(self.tr("{station} · {name}").format(station=station, name=name))

    @property
    def tone(self) -> Tone | None:
        """In which tone something is said now; None when nothing is."""
        return Tone(self.echo.property("tone")) if self.echo.text() else None

    @Slot(str, str)
    def tell(self, tone: str, sentence: str) -> None:
        """Show a sentence beside the scan box for some seconds; it is read aloud each time."""
        again = sentence == self.echo.text()
        self.echo.tell(sentence, Tone(tone))
        if again:
            announce(self.echo, sentence, at_once=tone == Tone.BAD)
        self.echo.setToolTip(tips.plain(sentence))
        self._person.setVisible(self.width() >= theme.look().px(_NARROW))
        self._quiet.start(GOOD_MS if tone == Tone.GOOD else BAD_MS)

    @Slot()
    def forget(self) -> None:
        """Take away what was said."""
        self._quiet.stop()
        self.echo.clear()
        self._person.show()
