"""Signing on the screen, with a pen, a finger or the mouse: always optional, never in the way.

A page shows `SignatureField`, one line high: who may sign, what was signed, and a key that opens
the sheet with the `SignaturePad`. Only strokes are kept, no picture.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QPolygonF,
    QShortcut,
    QTabletEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from counter_app.rules.signatures import POINTS_LIMIT, Signature, drawn
from ui import keys, theme
from ui.dialogs import Sheet
from ui.quiet_action import QuietAction
from ui.signature_view import SignatureView
from ui.theme import Tone
from ui.widgets import PlainLabel

SIGN_KEY = "F11"
_WIDTH, _HEIGHT = 620, 220
_LEAST_WIDTH, _LEAST_HEIGHT = 320, 120
_MARGIN = 16
_PEN = 2.4
_LINE_AT = 0.76
"""How far down the line runs on which one signs."""
_LEAST_SHARE = 0.3
"""How much of the pad a signature fills at least, so that a dot stays a dot."""
_STEP = 1.5
"""Pixels between two points that are kept; a signature has no finer turns."""


class SignaturePad(QWidget):
    """The ground on which somebody signs; it keeps the proportions of what is drawn."""

    reader_role = QAccessible.Role.Canvas

    changed = Signal()
    """A stroke was finished, or all were wiped away."""

    def __init__(self, whose: str, parent: QWidget | None = None) -> None:
        """`whose` says who signs, to whoever cannot see it."""
        super().__init__(parent)
        self._strokes: list[list[tuple[float, float]]] = []
        self._points = 0
        self._drawing = False
        self._by_pen = False
        self.setObjectName("signaturePad")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Ô ký tên: {whose}").format(whose=whose))
        self._say()

    @property
    def empty(self) -> bool:
        """Whether nothing was drawn."""
        return not self._strokes

    def signature(self) -> Signature | None:
        """Return what was drawn, without the empty ground around it; None when nothing was."""
        if self.empty:
            return None
        points = [QPointF(x, y) for stroke in self._strokes for x, y in stroke]
        ink = QPolygonF(points).boundingRect()
        wide = max(ink.width(), self.width() * _LEAST_SHARE)
        high = max(ink.height(), self.height() * _LEAST_SHARE)
        box = QRectF(0, 0, wide, high)
        box.moveCenter(ink.center())
        return drawn(
            [[(x - box.left(), y - box.top()) for x, y in stroke] for stroke in self._strokes],
            wide,
            high,
        )

    @Slot()
    def clear(self) -> None:
        """Wipe everything away."""
        self._strokes, self._points, self._drawing = [], 0, False
        self._tell()

    # -- strokes -----------------------------------------------------------------------------------

    def _begin(self, at: QPointF) -> None:
        self._drawing = True
        self._strokes.append([])
        self._go_to(at)

    def _go_to(self, at: QPointF) -> None:
        """Draw on, as long as there is room in the books for another point."""
        if not self._drawing or self._points >= POINTS_LIMIT:
            return
        stroke = self._strokes[-1]
        x = min(max(at.x(), 0.0), float(self.width()))
        y = min(max(at.y(), 0.0), float(self.height()))
        if stroke and abs(stroke[-1][0] - x) + abs(stroke[-1][1] - y) < _STEP:
            return
        stroke.append((x, y))
        self._points += 1
        reach = theme.look().px(6)
        before = QPointF(*stroke[-2]) if len(stroke) > 1 else at
        self.update(
            QRectF(before, QPointF(x, y))
            .normalized()
            .adjusted(-reach, -reach, reach, reach)
            .toAlignedRect()
        )

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self._tell()

    def _tell(self) -> None:
        self._say()
        self.update()
        self.changed.emit()

    def _say(self) -> None:
        self.setAccessibleDescription(self.tr("chưa ký") if self.empty else self.tr("đã ký"))

    # -- what Qt tells -----------------------------------------------------------------------------

    def tabletEvent(self, event: QTabletEvent, /) -> None:
        """Draw with a pen; its other end wipes away."""
        event.accept()
        kind = event.type()
        if kind == QTabletEvent.Type.TabletPress:
            if event.pointerType() == QPointingDevice.PointerType.Eraser:
                self.clear()
                return
            self._by_pen = True
            self._begin(event.position())
        elif kind == QTabletEvent.Type.TabletMove and event.pressure() > 0:
            self._go_to(event.position())
        elif kind == QTabletEvent.Type.TabletRelease:
            self._by_pen = False
            self._end()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Begin a stroke with the left button, or a finger."""
        if event.button() == Qt.MouseButton.LeftButton and not self._by_pen:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Draw on."""
        if not self._by_pen:
            self._go_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """End the stroke."""
        if event.button() == Qt.MouseButton.LeftButton and not self._by_pen:
            self._end()

    def sizeHint(self) -> QSize:
        """Say how large it is: a signature needs room for the arm."""
        look = theme.look()
        return QSize(look.px(_WIDTH), look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        look = theme.look()
        return QSize(look.px(_LEAST_WIDTH), look.px(_LEAST_HEIGHT))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the ground, the line one signs on, and the strokes."""
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.theme.edge), 1))
        painter.setBrush(QColor(look.theme.card))
        radius = look.px(look.theme.control_radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        level = round(self.height() * _LINE_AT) + 0.5
        inset = look.px(28)
        painter.setPen(QPen(QColor(look.theme.line), 1))
        painter.drawLine(QPointF(inset, level), QPointF(self.width() - inset, level))
        pen = QPen(QColor(look.theme.ink), _PEN * look.zoom)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            points = [QPointF(x, y) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            else:
                painter.drawPolyline(QPolygonF(points))


class SignatureSheet(Sheet):
    """The pad over the window; Enter keeps what was drawn, Escape goes without."""

    signed = Signal(object)
    """The `Signature` that was drawn."""

    def __init__(self, parent: QWidget, whose: str) -> None:
        super().__init__(parent, whose, "", "pencil", Tone.ACCENT)
        self.setObjectName("signatureSheet")
        self.text.setText(
            self.tr("Ký bằng bút, ngón tay hoặc chuột. Không ký cũng được: giấy vẫn có chỗ ký.")
        )
        self.pad = SignaturePad(whose)
        self.body.addWidget(self.pad)
        skip = self.add_button("skipSignature", self.tr("Bỏ qua"), key="Esc")
        skip.clicked.connect(self.reject)
        self._wipe = self.add_button("wipeSignature", self.tr("Ký lại"), key="Del")
        self._wipe.clicked.connect(self.pad.clear)
        self._keep = self.add_button(
            "keepSignature", self.tr("Dùng chữ ký này"), key="Enter", primary=True
        )
        self._keep.clicked.connect(self._hand_in)
        for button in (skip, self._wipe, self._keep):
            button.setAutoDefault(False)
        wipe = QShortcut(keys.sequence("Delete"), self)
        wipe.activated.connect(self._wipe.click)
        for key in ("Return", "Enter", "F9"):
            shortcut = QShortcut(keys.sequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._enter)
        self.pad.changed.connect(self._show_state)
        self._skip = skip
        self._show_state()
        skip.setFocus()

    def open(self) -> None:
        """Show the sheet, as large as the pad would like it or as the window lets it be."""
        layout, parent = self.layout(), self.parentWidget()
        if layout is not None and parent is not None:
            margin = theme.look().px(_MARGIN)
            room = parent.window().size() - QSize(2 * margin, 2 * margin)
            self.resize(layout.totalSizeHint().boundedTo(room))
        super().open()

    @Slot()
    def _show_state(self) -> None:
        for button in (self._wipe, self._keep):
            button.setEnabled(not self.pad.empty)
        if self.pad.empty:
            self._skip.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _enter(self) -> None:
        """Press what has the focus; with something drawn that is keeping it."""
        buttons = (self._skip, self._wipe, self._keep)
        next((one for one in buttons if one.hasFocus()), self._keep).click()

    @Slot()
    def _hand_in(self) -> None:
        signature = self.pad.signature()
        if signature is not None:
            self.signed.emit(signature)
            self.accept()


class SignatureField(QWidget):
    """One line: who may sign, the signature once it is there, and the key that asks for it."""

    changed = Signal()

    def __init__(
        self,
        whose: str,
        *,
        name: str = "signature",
        key: str = SIGN_KEY,
        parent: QWidget | None = None,
    ) -> None:
        """`whose` names who signs ("Chữ ký người nhận"); `name` is what robots know the parts by.

        `key` opens the sheet while this can be seen.
        """
        super().__init__(parent)
        self._whose = whose
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(8))
        self._label = PlainLabel(whose, role="label")
        row.addWidget(self._label)
        self._view = SignatureView()
        self._view.setObjectName(f"{name}View")
        row.addWidget(self._view)
        self._state = PlainLabel(self.tr("không bắt buộc"), role="hint")
        self._state.setObjectName(f"{name}State")
        row.addWidget(self._state)
        row.addStretch(1)
        self._wipe = QuietAction(f"{name}Wipe", self.tr("Bỏ chữ ký"))
        self._wipe.wanted.connect(self.clear)
        row.addWidget(self._wipe)
        self._ask = QuietAction(f"{name}Sign", self.tr("Ký trên màn hình"), key)
        self._ask.wanted.connect(self.open_sheet)
        row.addWidget(self._ask)
        self._show(None)

    def signature(self) -> Signature | None:
        """Return what was signed, None when nobody did."""
        return self._view.signature

    def ask(self, whose: str) -> None:
        """Let somebody else sign; what was signed before is forgotten."""
        self._whose = whose
        self._label.setText(whose)
        self.clear()

    @Slot()
    def clear(self) -> None:
        """Forget the signature."""
        if self._view.signature is not None:
            self._show(None)
            self.changed.emit()

    @Slot()
    def open_sheet(self) -> None:
        """Open the sheet with the pad."""
        sheet = SignatureSheet(self.window(), self._whose)
        sheet.signed.connect(self._take)
        sheet.open()

    @Slot(object)
    def _take(self, signature: Signature) -> None:
        self._show(signature)
        self.changed.emit()

    def _show(self, signature: Signature | None) -> None:
        self._view.show_signature(signature, self._whose)
        self._state.setVisible(signature is None)
        self._wipe.setVisible(signature is not None)
