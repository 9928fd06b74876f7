"""Figures to be read at a glance: one large number, and bars that compare a few."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.theme import Tone
from ui.widgets import Line, Picture, PlainLabel

_ROW = 26
_GAP = 10


class Figure(QFrame):
    """A large number with its label, and one line of what it is made of."""

    def __init__(self, label: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._label = label
        self.setProperty("card", True)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(16), look.px(8), look.px(12), look.px(10))
        whole.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        self._number = PlainLabel("–", role="count")
        self._picture = Picture(icon, 20)
        head.addWidget(self._number)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(PlainLabel(label, role="label"))
        self._below = Line(role="hint")
        whole.addWidget(self._below)
        # Side by side, words begin at one height, however many lines they take.
        whole.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def number(self) -> str:
        """The number as it is shown."""
        return self._number.text()

    def tell(self, number: str, below: str = "", tone: Tone = Tone.PLAIN) -> None:
        """Show a number in a tone, and what stands below it."""
        self._number.setText(number)
        theme.mark(self._number, tone=str(tone))
        self._picture.show_icon(self._icon, tone)
        self._below.setText(below or " ")
        self.setAccessibleName(f"{self._label}: {number}. {below}")


class Bars(QWidget):
    """A bar for each of a few counts, in their order, each with its label and number."""

    def __init__(self, show: Callable[[int], str] = str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._rows: Sequence[tuple[str, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[tuple[str, int]]) -> None:
        """Show labels with their counts, the first on top."""
        self._rows = tuple(rows)
        self.setAccessibleName("; ".join(f"{label}: {count}" for label, count in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        return QSize(theme.look().px(240), max(len(self._rows), 1) * theme.look().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become."""
        return QSize(theme.look().px(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw labels, bars and numbers."""
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, figures = theme.font(look.theme.label), theme.font(look.theme.body, figures=True)
        gap, row = look.px(_GAP), look.px(_ROW)
        left = max((_width(words, label) for label, _ in self._rows), default=0) + gap
        right = max((_width(figures, self._show(count)) for _, count in self._rows), default=0)
        most = max((count for _, count in self._rows), default=0)
        room = max(self.width() - left - right - gap, 1)
        for number, (label, count) in enumerate(self._rows):
            top = number * row
            painter.setFont(words)
            painter.setPen(QColor(look.theme.secondary))
            painter.drawText(QRectF(0, top, left, row), Qt.AlignmentFlag.AlignVCenter, label)
            painter.setPen(Qt.PenStyle.NoPen)
            wide = room * count / most if most else 0
            bar = QRectF(left, top + row * 0.25, room, row * 0.5)
            painter.setBrush(QColor(look.theme.keycap))
            painter.drawRoundedRect(bar, look.px(3), look.px(3))
            if wide:
                painter.setBrush(QColor(look.theme.accent))
                bar.setWidth(max(wide, look.px(4)))
                painter.drawRoundedRect(bar, look.px(3), look.px(3))
            painter.setFont(figures)
            painter.setPen(QColor(look.theme.ink))
            place = QRectF(self.width() - right, top, right, row)
            ends = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(place, ends, self._show(count))


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)
