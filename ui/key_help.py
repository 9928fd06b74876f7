"""The map of the keys, over the window, at F1: so that nobody has to remember them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import Card, Heading, KeyCap, Line, PlainLabel


class KeyHelp(QWidget):
    """Lies over its parent; any key takes it away, and does nothing else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keyMap")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._parent = parent
        self._before: QWidget | None = None
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        card = Card(self.tr("Phím tắt"))
        card.setMaximumWidth(look.px(860))
        card.corner.addWidget(PlainLabel(self.tr("Bấm phím bất kỳ để đóng"), role="hint"))
        columns = QHBoxLayout()
        columns.setSpacing(look.px(36))
        for title, keys in self._map():
            columns.addLayout(_column(title, keys), 1)
        card.body.addLayout(columns)
        card.body.addSpacing(look.px(4))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 40)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(1)
        self.hide()

    def open(self) -> None:
        """Show the map over the whole parent."""
        parent = self._parent
        self._before = parent.window().focusWidget()
        self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self.setFocus()

    def close_map(self) -> None:
        """Take the map away and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def event(self, event: QEvent, /) -> bool:
        """Keep every key from the shortcuts below."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, _event: QKeyEvent, /) -> None:
        """Close."""
        self.close_map()

    def mousePressEvent(self, _event: QMouseEvent, /) -> None:
        """Close."""
        self.close_map()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Dim what lies below."""
        shade = QColor(theme.look().theme.navigation)
        shade.setAlphaF(0.62)
        QPainter(self).fillRect(self.rect(), shade)

    def _map(self) -> Sequence[tuple[str, Sequence[tuple[str, str]]]]:
        return (
            (
                self.tr("Ở mọi trang"),
                (
                    ("F1", self.tr("Bảng phím tắt này")),
                    ("F2", self.tr("Về ô quét và tìm kiếm")),
                    ("F3", self.tr("Tìm hoặc danh sách trong trang")),
                    ("F6", self.tr("Bổ sung hồ sơ")),
                    ("F7", self.tr("Từ chối hồ sơ")),
                    ("F9", self.tr("Việc chính của trang, như lưu và in")),
                    ("F10", self.tr("In lại giấy gần nhất")),
                    ("F12", self.tr("Khóa quầy, đổi người trực")),
                    ("Esc", self.tr("Lùi lại một bước")),
                    ("Ctrl+1 … 7", self.tr("Chuyển trang")),
                    ("Enter", self.tr("Sang ô kế tiếp, hoặc mở dòng đang chọn")),
                    ("Tab", self.tr("Sang phần kế tiếp theo thứ tự đọc")),
                    (self.tr("Máy quét"), self.tr("Quét lúc nào cũng được, ở bất cứ trang nào")),
                ),
            ),
            (
                self.tr("Trong trang và danh sách"),
                (
                    ("1 … 9", self.tr("Chọn danh sách; đánh dấu giấy tờ")),
                    (self.tr("Phím cách"), self.tr("Đánh dấu dòng; Ctrl+A: tất cả")),
                    ("Ctrl+Tab", self.tr("Sang phần kế trong trang, trên hồ sơ")),
                    ("F4", self.tr("Cùng người nộp; Shift+F4: cùng thủ tục")),
                    ("F5", self.tr("Tiếp nhận: lấy thông tin lần trước")),
                    ("F8", self.tr("Tiếp nhận: tạm giữ, mở hồ sơ đã giữ")),
                    ("Ctrl+Z", self.tr("Hủy hồ sơ vừa lập khi chưa in; bỏ quét nhầm")),
                    ("Ctrl+N", self.tr("Tiếp nhận: người nộp thay; Hồ sơ: ghi chú")),
                    ("Ctrl+G", self.tr("Tiếp nhận: giấy chung; Hồ sơ: báo tin")),
                    ("Ctrl+B", self.tr("Phi địa giới; kiểm bàn; bưu chính")),
                    ("Ctrl+S", self.tr("Lưu giấy, báo cáo, sổ ra tệp")),
                    ("Ctrl+O", self.tr("Xem giấy trước khi in; Sổ: nhập từ tệp")),
                    ("Ctrl+K", self.tr("Việc khác: ở Tiếp nhận và trên hồ sơ")),
                    ("Ctrl+L", self.tr("Các lần hẹn; chênh lệch; kệ kết quả")),
                    ("Ctrl+T", self.tr("Hồ sơ: cách tính ngày hẹn")),
                ),
            ),
        )


def _column(title: str, keys: Sequence[tuple[str, str]]) -> QVBoxLayout:
    look = theme.look()
    column = QVBoxLayout()
    column.setSpacing(look.px(10))
    column.addWidget(Heading(title))
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(14))
    grid.setVerticalSpacing(look.px(10))
    grid.setColumnStretch(1, 1)
    for number, (key, sentence) in enumerate(keys):
        grid.addWidget(KeyCap(key), number, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Line(sentence), number, 1)
    column.addLayout(grid)
    column.addStretch(1)
    return column
