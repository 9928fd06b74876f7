"""See a long paper one page at a time, each drawn when one turns to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.preview import picture
from ui.widgets import ActionButton, Heading, PlainLabel

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_WIDTH = 1000
_MARGIN = 16
_AROUND = 120
"""What stands around the page and the window's edge, in pixels at 100 %."""
_FAR = 10


class PagedView(QDialog):
    """One page of a paper; PgUp and PgDn turn it, Home and End go to its ends, Escape closes it."""

    def __init__(self, parent: QWidget, title: str, pdf: bytes) -> None:
        """Show the first page of `pdf`."""
        import pypdfium2

        super().__init__(parent)
        self.setObjectName("pagedView")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._document: PdfDocument = pypdfium2.PdfDocument(pdf)
        self._page = 0
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        whole.setSpacing(look.px(10))
        whole.addWidget(Heading(title))
        self._sheet = QLabel()
        self._sheet.setObjectName("sheet")
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._sheet)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._make_buttons())
        room = parent.window().size()
        self._width = min(look.px(_WIDTH), room.width() - look.px(_AROUND))
        around = 2 * look.px(_MARGIN + 20) + self.style().pixelMetric(
            self.style().PixelMetric.PM_ScrollBarExtent
        )
        self.resize(QSize(self._width + around, room.height() - look.px(40)))
        self._show()

    @property
    def pages(self) -> int:
        """How many pages the paper has."""
        return len(self._document)

    def turn(self, step: int) -> None:
        """Go some pages on, or back, no further than the ends."""
        wanted = min(max(self._page + step, 0), self.pages - 1)
        if wanted != self._page:
            self._page = wanted
            self._show()
            self._scroll.verticalScrollBar().setValue(0)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(10))
        self._back = ActionButton("", "PgUp", icon="chevron-left")
        self._back.setObjectName("pageBack")
        self._back.setToolTip(self.tr("Trang trước"))
        self._back.setAccessibleName(self.tr("Trang trước"))
        self._back.clicked.connect(lambda: self.turn(-1))
        self._on = ActionButton("", "PgDown", icon="chevron-right")
        self._on.setObjectName("pageOn")
        self._on.setToolTip(self.tr("Trang sau"))
        self._on.setAccessibleName(self.tr("Trang sau"))
        self._on.clicked.connect(lambda: self.turn(1))
        self._place = PlainLabel(role="strong")
        self._place.setObjectName("pagePlace")
        close = ActionButton(self.tr("Đóng"), "Esc", primary=True)
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        for button in (self._back, self._on, close):
            button.setAutoDefault(False)
        for part in (self._back, self._place, self._on):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(close)
        return row

    @Slot()
    def _show(self) -> None:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap.fromImage(picture(self._document[self._page], round(self._width * ratio)))
        drawn.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(drawn)
        place = self.tr("Trang {page} / {pages}").format(page=self._page + 1, pages=self.pages)
        self._place.setText(place)
        self._sheet.setAccessibleName(place)
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page < self.pages - 1)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Turn the pages; the arrows scroll the one that is shown."""
        key = Qt.Key(event.key())
        many = self.pages
        steps = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_End: many,
            Qt.Key.Key_Home: -many,
        }
        if key in steps:
            self.turn(steps[key])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + (_FAR if key == Qt.Key.Key_Down else -_FAR) * 8)
        else:
            super().keyPressEvent(event)

    def done(self, result: int, /) -> None:
        """Close the paper with the window."""
        self._document.close()
        super().done(result)
