"""The papers of a dossier with a small picture of each, so that one knows it before reading."""

from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme, widgets
from ui.tables import ROW_ROLE, AnyIndex, Column, RowsModel, RowsView
from ui.theme import Tone
from ui.thumbnails import Thumbnails
from ui.widgets import EmptyState

ROW = 62
"""The height of a row at 100 %; two of them are always in sight."""
_WIDE, _HIGH = 50, 50
_PADDING = 12
_GAP = 12
_SIGN = 16


class PaperList(RowsView):
    """A list whose rows are a picture, the first column, and the others below it in one line.

    A click on a picture opens the paper, as Enter and a double click on the row do.
    """

    def __init__(self, model: RowsModel, thumbnails: Thumbnails, *, empty: EmptyState) -> None:
        """Show papers of `model`, each a `Document`, with their `thumbnails`."""
        self._thumbnails = thumbnails
        super().__init__(model, empty=empty, sortable=False, parent=None)
        self.horizontalHeader().hide()
        self.setItemDelegate(_PaperPainter(self))
        thumbnails.drew.connect(self.viewport().update)
        model.modelAboutToBeReset.connect(thumbnails.forget_wishes)
        self.verticalScrollBar().valueChanged.connect(thumbnails.forget_wishes)

    def picture(self, row: Any) -> QImage | None:  # noqa: ANN401 - a `Document`
        """Return the picture of a paper in the dots of the screen, None until it is made."""
        return self._thumbnails.picture(row.id, self._dots())

    def picture_area(self, row: QRect) -> QRect:
        """Return where the picture stands in a row's area."""
        look = theme.look()
        high = look.px(_HIGH)
        top = row.top() + (row.height() - high) // 2
        return QRect(QPoint(row.left() + look.px(_PADDING), top), QSize(look.px(_WIDE), high))

    @Slot()
    def _measure_again(self) -> None:
        """Make the rows tall enough for a picture and two lines."""
        super()._measure_again()
        tall = theme.look().px(ROW)
        self.verticalHeader().setMinimumSectionSize(tall)
        self.verticalHeader().setDefaultSectionSize(tall)

    def _share_width(self) -> None:
        """Give the whole width to the first column; its painter shows the others."""
        for number in range(1, len(self.rows_model.columns)):
            self.setColumnHidden(number, True)
        self.setColumnWidth(0, self.viewport().width())

    def _dots(self) -> QSize:
        look, ratio = theme.look(), self.devicePixelRatioF()
        return QSize(round(look.px(_WIDE) * ratio), round(look.px(_HIGH) * ratio))

    def _at_picture(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        index = self.indexAt(at)
        return index.isValid() and self.picture_area(self.visualRect(index)).contains(at)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Show that a picture can be pressed."""
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape
        hand = shape.PointingHandCursor if self._at_picture(event) else shape.ArrowCursor
        self.viewport().setCursor(hand)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        """Open the paper whose picture was pressed."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self._at_picture(event):
            self.opened.emit(self.row)


class _PaperPainter(QStyledItemDelegate):
    """Paints a row: the picture on white paper, what it is, and how it stands with it."""

    def __init__(self, view: PaperList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex, /) -> QSize:
        """Say how large it would like to be."""
        return QSize(0, theme.look().px(ROW))

    def paint(self, painter: QPainter, option: Any, index: AnyIndex, /) -> None:  # noqa: ANN401
        """Draw the row; the stubs do not know what an option holds."""
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, area, index, chosen=chosen)
        row = index.data(ROW_ROLE)
        frame = self._view.picture_area(area)
        self._paint_picture(painter, frame, self._view.picture(row))
        look = theme.look()
        left = frame.right() + 1 + look.px(_GAP)
        words = QRect(area)
        words.setLeft(left)
        words.setRight(area.right() - look.px(_PADDING))
        self._paint_words(painter, words, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRect, index: AnyIndex, *, chosen: bool
    ) -> None:
        look = theme.look()
        if chosen:
            painter.fillRect(area, QColor(look.theme.accent_tint))
        elif index.row() == self._view.hovered:
            painter.fillRect(area, QColor(look.theme.hover))
        painter.fillRect(area.adjusted(0, area.height() - 1, 0, 0), QColor(look.theme.line))
        if chosen:
            colour = look.theme.accent if self._view.hasFocus() else look.theme.edge
            mark = QRect(area.topLeft(), QSize(look.px(4), area.height()))
            painter.fillRect(mark, QColor(colour))

    def _paint_picture(self, painter: QPainter, frame: QRect, picture: QImage | None) -> None:
        """Draw the picture in the middle of its place, or an icon where there is none."""
        look = theme.look()
        if picture is None or picture.isNull():
            size = look.px(24)
            place = QRectF(0, 0, size, size)
            place.moveCenter(QRectF(frame).center())
            icon = "file-text" if picture is None else "file-x"
            widgets.draw_icon(painter, place, icon, look.theme.edge)
            return
        ratio = painter.device().devicePixelRatioF()
        sheet = QRectF(0, 0, picture.width() / ratio, picture.height() / ratio)
        sheet.moveCenter(QRectF(frame).center())
        sheet.moveTopLeft(QPointF(round(sheet.left()), round(sheet.top())))
        painter.fillRect(sheet.adjusted(-1, -1, 1, 1), QColor(look.theme.edge))
        painter.drawImage(sheet, picture)

    def _paint_words(self, painter: QPainter, area: QRect, row: Any) -> None:  # noqa: ANN401
        """Draw the first column, and the others in the line below it."""
        look = theme.look()
        first, *others = self._view.rows_model.columns
        name = theme.font(look.theme.body, QFont.Weight.Medium)
        metrics = QFontMetrics(name)
        below = theme.font(look.theme.label)
        tall = metrics.height() + look.px(2) + QFontMetrics(below).height()
        top = area.top() + (area.height() - tall) / 2
        painter.setFont(name)
        painter.setPen(QColor(look.theme.colour(first.tone_of(row) or Tone.PLAIN)))
        text = metrics.elidedText(first.text(row), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRectF(area.left(), top, area.width(), metrics.height()), 0, text)
        top += metrics.height() + look.px(2)
        left = float(area.left())
        for column in others:
            left = self._paint_fact(painter, QPointF(left, top), below, column, row)

    @staticmethod
    def _paint_fact(
        painter: QPainter,
        at: QPointF,
        face: QFont,
        column: Column[Any, Any],
        row: Any,  # noqa: ANN401
    ) -> float:
        """Draw what a column says of the paper; return where the next may begin."""
        look, metrics = theme.look(), QFontMetrics(face)
        text, tone, left = column.text(row), column.tone_of(row), at.x()
        if not any(letter.isalnum() for letter in text):
            return left
        strong = tone not in (None, Tone.PLAIN)
        colour = look.theme.colour(tone or Tone.PLAIN) if strong else look.theme.secondary
        if icon := column.icon_of(row):
            size = look.px(_SIGN)
            place = QRectF(left, at.y() + (metrics.height() - size) / 2, size, size)
            widgets.draw_icon(painter, place, icon, colour)
            left += size + look.px(5)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        width = metrics.horizontalAdvance(text)
        painter.drawText(QRectF(left, at.y(), width + 2, metrics.height()), 0, text)
        return left + width + look.px(14)
