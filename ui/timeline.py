"""What happened to a dossier, newest on top, along a line: when, what, who, and who had it then."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.scrolling import ScrollColumn
from ui.theme import Tone
from ui.widgets import Line, PlainLabel, draw_icon
from ui.words import Words

_WHEN = 74
_DISC = 26
_ICON = 15


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of the line: `sentence` says what, `below` who did it and where it was then."""

    at: datetime
    icon: str
    tone: Tone
    sentence: str
    below: str


class Timeline(ScrollColumn):
    """Points on a line."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("timeline")

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show points, the first on top."""
        last = len(moments) - 1
        self.show_widgets(
            [
                _Point(moment, self._words, first=number == 0, last=number == last)
                for number, moment in enumerate(moments)
            ]
        )


class _Point(QWidget):
    """One point with the piece of the line that leads to its neighbours."""

    def __init__(self, moment: Moment, words: Words, *, first: bool, last: bool) -> None:
        super().__init__()
        self._moment = moment
        self._first, self._last = first, last
        look = theme.look()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, look.px(10))
        row.setSpacing(0)
        when = QVBoxLayout()
        when.setSpacing(0)
        time = PlainLabel(words.time(moment.at), role="time")
        day = PlainLabel(words.day_short(moment.at.date()), role="hint")
        day.setToolTip(words.date(moment.at.date()))
        for label in (time, day):
            label.setFixedWidth(look.px(_WHEN))
            when.addWidget(label)
        when.addStretch(1)
        row.addLayout(when)
        row.addSpacing(look.px(_DISC + 12))
        what = QVBoxLayout()
        what.setSpacing(look.px(1))
        what.setContentsMargins(0, look.px(1), 0, 0)
        what.addWidget(Line(moment.sentence))
        what.addWidget(Line(moment.below, role="hint"))
        what.addStretch(1)
        row.addLayout(what, 1)
        self.setAccessibleName(f"{words.moment(moment.at)}: {moment.sentence}. {moment.below}")

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the line and the disc with the shape of what happened."""
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc, middle = look.px(_DISC), look.px(_WHEN) + look.px(_DISC) / 2
        painter.setPen(QPen(QColor(look.theme.line), look.px(2)))
        top = disc / 2 if self._first else 0.0
        bottom = disc / 2 if self._last else float(self.height())
        painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.theme.tint(self._moment.tone)))
        painter.drawEllipse(QRectF(middle - disc / 2, 0, disc, disc))
        size = look.px(_ICON)
        area = QRectF(middle - size / 2, (disc - size) / 2, size, size)
        draw_icon(painter, area, self._moment.icon, look.theme.colour(self._moment.tone))
