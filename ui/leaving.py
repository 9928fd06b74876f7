"""What stands in place of the window while the books are copied before it closes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui import theme
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Line, Picture, PlainLabel

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class LeavingScreen(QWidget):
    """Says that the books are being copied, and lets one go on with something else meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leavingScreen")
        self.setProperty("page", True)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        card = Card(parent=self)
        card.setFixedWidth(look.px(440))
        body = card.body
        body.setContentsMargins(look.px(12), look.px(12), look.px(12), look.px(8))
        body.setSpacing(look.px(12))
        picture = Picture("database-backup", 26, Tone.ACCENT, on_disc=True)
        picture.setFixedSize(picture.sizeHint())
        body.addWidget(picture, 0, _MIDDLE)
        title = PlainLabel(self.tr("Đang sao lưu…"), role="page")
        title.setObjectName("leavingTitle")
        body.addWidget(title, 0, _MIDDLE)
        text = Line(
            self.tr(
                "Sổ được chép sang thư mục sao lưu và mở lại kiểm tra, rồi chương trình tự đóng. "
                "Đừng rút ổ đĩa hay tắt máy."
            )
        )
        text.setAlignment(_MIDDLE)
        text.setMinimumHeight(look.px(40))
        body.addWidget(text)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        body.addWidget(bar)
        self.smaller = ActionButton(self.tr("Thu nhỏ cửa sổ, sao lưu tiếp"), icon="minus")
        self.smaller.setObjectName("leaveSmaller")
        body.addWidget(self.smaller)
        whole.addWidget(card, 0, _MIDDLE)
        whole.addStretch(3)
