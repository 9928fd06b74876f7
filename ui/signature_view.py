"""A signature as it was drawn, small: beside who signed for what."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.rules.signatures import SIDE, Signature
from ui import theme, tips

_WIDTH, _HEIGHT = 96, 34
_PEN = 1.3


def draw_signature(painter: QPainter, area: QRectF, signature: Signature, colour: str) -> None:
    """Draw the strokes as large as they fit into an area, left and in the middle of its height."""
    scale = min(area.width() / SIDE, area.height() / max(signature.height, 1))
    top = area.top() + (area.height() - signature.height * scale) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), theme.look().px(10) / 10 * _PEN)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for stroke in signature.strokes:
        points = [QPointF(area.left() + x * scale, top + y * scale) for x, y in stroke]
        if len(points) == 1:
            painter.drawPoint(points[0])
        else:
            painter.drawPolyline(QPolygonF(points))
    painter.restore()


class SignatureView(QWidget):
    """The signature of whoever is named beside it; gone when there is none."""

    reader_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signature: Signature | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def signature(self) -> Signature | None:
        """What is shown."""
        return self._signature

    def show_signature(self, signature: Signature | None, name: str) -> None:
        """Show a signature; `name` says whose it is to whoever cannot see it."""
        self._signature = None if signature is None or signature.empty else signature
        words = self.tr("Chữ ký của {name}").format(name=name) if self._signature else ""
        self.setAccessibleName(words)
        self.setToolTip(tips.plain(words))
        self.setVisible(self._signature is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """Say how large it is."""
        return QSize(theme.look().px(_WIDTH), theme.look().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw it."""
        if self._signature is not None:
            area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            draw_signature(QPainter(self), area, self._signature, theme.look().theme.accent)
