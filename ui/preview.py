"""See a paper as it will come out, before or instead of printing it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import ActionButton, Heading

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_POINTS_PER_INCH = 72
_WIDTH = 720
_MARGIN = 24


def pages(pdf: bytes, width: int) -> list[QImage]:
    """Return the pages of a PDF as pictures `width` device pixels wide."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [picture(page, width) for page in document]
    finally:
        document.close()


def picture(page: "PdfPage", width: int) -> QImage:
    """Return a page as a picture `width` device pixels wide, and close it."""
    scale = width / page.get_width()
    bitmap = cast("Any", page).render(scale=scale, prefer_bgrx=True)
    shown = QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_RGB32,
    ).copy()
    bitmap.close()
    page.close()
    return shown


class PaperView(QDialog):
    """A paper on the screen, one page under the other; Escape closes it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        pdf: bytes,
        *,
        save: Callable[[], None] | None = None,
        reprint: Callable[[], None] | None = None,
    ) -> None:
        """Show `pdf`; `save` and `reprint` are offered where they are given."""
        super().__init__(parent)
        self.setObjectName("paperView")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        whole.setSpacing(look.px(12))
        whole.addWidget(Heading(title))
        self._sheets = QWidget()
        stack = QVBoxLayout(self._sheets)
        stack.setContentsMargins(*(look.px(_MARGIN),) * 4)
        stack.setSpacing(look.px(_MARGIN))
        ratio = parent.devicePixelRatioF()
        width = round(look.px(_WIDTH) * ratio)
        for picture in pages(pdf, width):
            sheet = QLabel()
            drawn = QPixmap.fromImage(picture)
            drawn.setDevicePixelRatio(ratio)
            sheet.setObjectName("sheet")
            sheet.setPixmap(drawn)
            sheet.setProperty("card", True)
            stack.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        stack.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._sheets)
        scroll.setObjectName("sheets")
        whole.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addStretch(1)
        if save is not None:
            row.addWidget(self._button("savePdf", self.tr("Lưu PDF"), "Ctrl+S", "download", save))
        if reprint is not None:
            row.addWidget(self._button("reprint", self.tr("In lại"), "F10", "printer", reprint))
        close = ActionButton(self.tr("Đóng"), "Esc", primary=True)
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        row.addWidget(close)
        whole.addLayout(row)
        QShortcut(QKeySequence("Ctrl+O"), self).activated.connect(self.reject)
        room = parent.window().size()
        wanted = look.px(_WIDTH + 4 * _MARGIN + 20)
        self.resize(QSize(min(wanted, room.width() - 40), room.height() - look.px(40)))
        scroll.setFocus()

    def _button(
        self, name: str, text: str, key: str, icon: str, act: Callable[[], None]
    ) -> ActionButton:
        button = ActionButton(text, key, icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        button.listen()
        return button
