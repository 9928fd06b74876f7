"""What each key does, and where: read by the map of keys and by whoever chooses other keys.

Nothing here is read before somebody asks for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.keys import DIGITS

EVERYWHERE = ""
"""Where a key does the same on every page."""
SHEETS = "sheets"
"""What lies over a page and asks for something."""
LOCKED = "locked"
"""What stands in place of the window while it is locked."""


@dataclass(frozen=True, slots=True)
class Use:
    """What a key does in one place.

    `key` is a standard key as in `ui.keys`, or `DIGITS`; `page` is a page as in `page_wanted`,
    `EVERYWHERE`, `SHEETS` or `LOCKED`.
    """

    key: str
    page: str
    does: str


def uses() -> Sequence[Use]:
    """Return every use of every key, in the language that is spoken now."""
    return tuple(Use(key, page, does) for key, page, does in _uses())


def on_page(page: str) -> Sequence[Use]:
    """Return what keys do on a page besides what they do everywhere."""
    return tuple(use for use in uses() if use.page == page)


def meaning(key: str) -> str:
    """Return what a key does, in one sentence for all pages."""
    of_key = [use for use in uses() if use.key == key]
    told = [use.does for use in of_key if use.page == EVERYWHERE]
    said = _tr("{page}: {does}")
    for use in of_key:
        if use.page != EVERYWHERE:
            does = use.does[:1].lower() + use.does[1:]
            told.append(said.format(page=page_title(use.page), does=does))
    return " · ".join(told)


def page_title(page: str) -> str:
    """Return what a page, or all of them, or the sheets are called."""
    return {
        EVERYWHERE: _tr("Ở mọi trang"),
        "today": _tr("Hôm nay"),
        "intake": _tr("Tiếp nhận"),
        "handover": _tr("Bàn giao"),
        "giving_back": _tr("Trả kết quả"),
        "register": _tr("Sổ hồ sơ"),
        "dossier": _tr("Thẻ hồ sơ"),
        "reports": _tr("Báo cáo"),
        "administration": _tr("Quản trị"),
        "setup": _tr("Chuẩn bị lần đầu"),
        SHEETS: _tr("Bảng đang mở"),
        LOCKED: _tr("Quầy đang khóa"),
    }[page]


def _uses() -> Iterator[tuple[str, str, str]]:
    yield from _everywhere()
    yield from _of_today()
    yield from _of_intake()
    yield from _of_custody()
    yield from _of_dossiers()
    yield from _of_reports()
    yield from _of_administration()
    yield from _of_sheets()
    yield from _of_lock()


def _everywhere() -> Iterator[tuple[str, str, str]]:
    yield "F1", EVERYWHERE, _tr("Bảng phím tắt này")
    yield "Shift+F1", EVERYWHERE, _tr("Hướng dẫn về trang đang mở")
    yield "F2", EVERYWHERE, _tr("Về ô quét và tìm kiếm")
    yield "F3", EVERYWHERE, _tr("Tìm, hoặc về danh sách trong trang")
    yield "F8", EVERYWHERE, _tr("Nhắc có bao nhiêu hồ sơ đang tạm giữ")
    yield "F9", EVERYWHERE, _tr("Việc chính của trang, như lưu và in")
    yield "F10", EVERYWHERE, _tr("In lại giấy gần nhất")
    yield "F12", EVERYWHERE, _tr("Khóa quầy, đổi người trực")
    to_page = _tr("Sang trang {page}")
    pages = ("today", "intake", "handover", "giving_back", "register", "reports", "administration")
    for number, page in enumerate(pages, start=1):
        yield f"Ctrl+{number}", EVERYWHERE, to_page.format(page=page_title(page))
    yield "Esc", EVERYWHERE, _tr("Lùi lại một bước")
    yield "Enter", EVERYWHERE, _tr("Sang ô kế tiếp, hoặc mở dòng đang chọn")
    yield "Tab", EVERYWHERE, _tr("Sang phần kế tiếp theo thứ tự đọc")
    yield "Shift+Tab", EVERYWHERE, _tr("Về phần trước")
    yield "Ctrl++", EVERYWHERE, _tr("Chữ to hơn")
    yield "Ctrl+=", EVERYWHERE, _tr("Chữ to hơn")
    yield "Ctrl+-", EVERYWHERE, _tr("Chữ nhỏ hơn")
    yield "Ctrl+0", EVERYWHERE, _tr("Chữ cỡ thường")


def _of_today() -> Iterator[tuple[str, str, str]]:
    yield DIGITS, "today", _tr("Chọn danh sách")
    yield "9", "today", _tr("Hồ sơ đang tạm giữ")
    yield "Space", "today", _tr("Đánh dấu dòng đang chọn")
    yield "Ctrl+A", "today", _tr("Đánh dấu tất cả")
    yield "Ctrl+G", "today", _tr("Báo người nộp")
    yield "Ctrl+O", "today", _tr("Xem giấy chưa in")
    yield "Ctrl+S", "today", _tr("Lưu giấy chưa in thành tệp")
    yield "Delete", "today", _tr("Bỏ giấy chưa in")


def _of_intake() -> Iterator[tuple[str, str, str]]:
    yield DIGITS, "intake", _tr("Đánh dấu giấy tờ đã nộp")
    yield "Space", "intake", _tr("Đánh dấu dòng đang chọn")
    yield "0", "intake", _tr("Đánh dấu tất cả giấy tờ, hoặc bỏ hết")
    yield "+", "intake", _tr("Thêm một bản vào giấy tờ đang chọn")
    yield "−", "intake", _tr("Bớt một bản của giấy tờ đang chọn")
    yield "K", "intake", _tr("Đổi loại của giấy tờ đang chọn")
    yield "Ctrl+Enter", "intake", _tr("Lưu và in giấy tiếp nhận")
    yield "F3", "intake", _tr("Lấy lại nội dung vừa xóa trắng, xem hồ sơ lần trước")
    yield "F4", "intake", _tr("Cùng người, thủ tục khác")
    yield "Shift+F4", "intake", _tr("Cùng thủ tục, người khác")
    yield "F5", "intake", _tr("Lấy thông tin lần trước, nhập tiếp biểu mẫu dở dang")
    yield "F6", "intake", _tr("Hướng dẫn bổ sung, chưa tiếp nhận")
    yield "F7", "intake", _tr("Từ chối tiếp nhận")
    yield "F8", "intake", _tr("Tạm giữ hồ sơ, mở hồ sơ đã giữ")
    yield "Ctrl+B", "intake", _tr("Tiếp nhận phi địa giới")
    yield "Ctrl+G", "intake", _tr("Thêm vào giấy chung")
    yield "Ctrl+K", "intake", _tr("Việc khác")
    yield "Ctrl+N", "intake", _tr("Có người nộp thay")
    yield "Ctrl+O", "intake", _tr("Xem giấy tiếp nhận trước khi in")
    yield "Ctrl+Z", "intake", _tr("Hủy hồ sơ vừa lập khi chưa in")
    yield "Delete", "intake", _tr("Bỏ hồ sơ khỏi giấy chung")


def _of_custody() -> Iterator[tuple[str, str, str]]:
    yield DIGITS, "handover", _tr("Chọn phòng chuyên môn, đánh dấu hồ sơ")
    yield "K", "handover", _tr("Không nhận hồ sơ đang chọn")
    yield "Ctrl+Tab", "handover", _tr("Đổi giữa bàn giao và ký nhận")
    yield "F4", "handover", _tr("Thêm tất cả, có đủ cả")
    yield "F5", "handover", _tr("Kiểm lượt mới")
    yield "Ctrl+N", "handover", _tr("Giao chênh lệch cho ai")
    yield "Shift+F4", "handover", _tr("Khi ký nhận, còn lại là thiếu")
    yield "F11", "handover", _tr("Ký trên màn hình")
    yield "Ctrl+B", "handover", _tr("Kiểm bàn")
    yield "Ctrl+L", "handover", _tr("Chênh lệch")
    yield "Ctrl+O", "handover", _tr("Xem phiếu trước khi in, mở thẻ hồ sơ của chênh lệch")
    yield "Ctrl+P", "handover", _tr("In phiếu đã ký, mở phiếu của chênh lệch")
    yield "Space", "handover", _tr("Đánh dấu dòng đang chọn")
    yield "Delete", "handover", _tr("Bỏ dòng đang chọn khỏi chồng")
    yield "Ctrl+Z", "handover", _tr("Đưa lại dòng vừa bỏ")
    yield DIGITS, "giving_back", _tr("Đánh dấu giấy tờ giao lại, chọn cách thu phí")
    yield "Space", "giving_back", _tr("Đánh dấu dòng đang chọn")
    yield "0", "giving_back", _tr("Đánh dấu tất cả kết quả trả cùng lúc")
    yield "9", "giving_back", _tr("Đánh dấu tất cả bản chính trả lại")
    yield "Ctrl+Tab", "giving_back", _tr("Đổi giữa trả kết quả và nhận về quầy")
    yield "F5", "giving_back", _tr("Thêm hồ sơ đang chờ gửi bưu chính")
    yield "F11", "giving_back", _tr("Ký trên màn hình")
    yield "Ctrl+B", "giving_back", _tr("Bưu chính")
    yield "Ctrl+L", "giving_back", _tr("Kệ kết quả")
    yield "Ctrl+O", "giving_back", _tr("Mở thẻ hồ sơ, xem biên bản trước khi in")
    yield "Ctrl+Enter", "giving_back", _tr("Trả kết quả đang nằm trên kệ")
    yield "Delete", "giving_back", _tr("Bỏ dòng ghi nhầm")
    yield "Ctrl+Z", "giving_back", _tr("Bỏ lần ghi nhầm, đưa lại dòng vừa bỏ")


def _of_dossiers() -> Iterator[tuple[str, str, str]]:
    yield "Ctrl+O", "register", _tr("Nhập sổ từ tệp")
    yield "Ctrl+S", "register", _tr("Lưu sổ ra tệp")
    yield "Ctrl+2", "register", _tr("Tiếp nhận hồ sơ đầu tiên")
    yield "F6", "dossier", _tr("Yêu cầu bổ sung, nhận bổ sung")
    yield "F7", "dossier", _tr("Từ chối, trả lại hồ sơ")
    yield "F10", "dossier", _tr("In lại giấy đang chọn")
    yield "Ctrl+G", "dossier", _tr("Báo cho người nộp")
    yield "Ctrl+K", "dossier", _tr("Việc khác")
    yield "Ctrl+L", "dossier", _tr("Các lần hẹn")
    yield "Ctrl+N", "dossier", _tr("Ghi chú")
    yield "Ctrl+O", "dossier", _tr("Xem giấy đang chọn")
    yield "Ctrl+S", "dossier", _tr("Lưu giấy đang chọn thành tệp")
    yield "Ctrl+T", "dossier", _tr("Cách tính ngày hẹn")
    yield "Ctrl+Tab", "dossier", _tr("Sang phần kế của hồ sơ")
    yield "Shift+F3", "dossier", _tr("Về phần trước của hồ sơ")


def _of_reports() -> Iterator[tuple[str, str, str]]:
    yield DIGITS, "reports", _tr("Khi chốt ngày: sang việc còn lại")
    yield "Ctrl+Tab", "reports", _tr("Sang báo cáo kế tiếp")
    yield "Shift+F3", "reports", _tr("Về báo cáo trước")
    yield "Ctrl+PgUp", "reports", _tr("Kỳ trước")
    yield "Ctrl+PgDown", "reports", _tr("Kỳ sau")
    yield "Ctrl+D", "reports", _tr("Chốt ngày, mở lại ngày")
    yield "Ctrl+E", "reports", _tr("Lưu thành tệp CSV")
    yield "Ctrl+T", "reports", _tr("Lưu thành tệp XLSX")
    yield "Ctrl+S", "reports", _tr("Lưu thành tệp PDF")
    yield "Ctrl+O", "reports", _tr("Xem giấy trước khi in")
    yield "Ctrl+G", "reports", _tr("Mở thư mục có tệp vừa lưu")


def _of_administration() -> Iterator[tuple[str, str, str]]:
    yield "Ctrl+PgUp", "administration", _tr("Mục trước")
    yield "Ctrl+PgDown", "administration", _tr("Mục sau")
    yield "F5", "administration", _tr("Dò lại máy in")
    yield "Ctrl+B", "administration", _tr("Sao lưu ngay")
    yield "Ctrl+D", "administration", _tr("Hoán đổi ngày nghỉ")
    yield "Ctrl+E", "administration", _tr("Lưu bảng thành tệp CSV")
    yield "Ctrl+N", "administration", _tr("Thêm người, thêm mùa")
    yield "Ctrl+O", "administration", _tr("Nhập danh mục, danh sách gọi")
    yield "Ctrl+P", "administration", _tr("In danh mục niêm yết")
    yield "Ctrl+S", "administration", _tr("Lưu danh mục, lưu cách sao lưu")
    yield "Ctrl+T", "administration", _tr("Diễn tập khôi phục")
    yield "Ctrl+Z", "administration", _tr("Hoàn tác lần đổi lịch")
    yield "Delete", "administration", _tr("Bỏ ngày nghỉ, hủy số đã đánh dấu")
    yield "Space", "administration", _tr("Đánh dấu dòng đang chọn")
    yield "+", "administration", _tr("Đánh dấu tất cả số viết tay")
    yield "−", "administration", _tr("Bỏ mọi dấu ở số viết tay")


def _of_sheets() -> Iterator[tuple[str, str, str]]:
    yield DIGITS, SHEETS, _tr("Chọn nút hoặc dòng mang số")
    yield "0", SHEETS, _tr("Đánh dấu tất cả, hoặc bỏ hết")
    yield "Space", SHEETS, _tr("Đánh dấu dòng đang chọn")
    yield "+", SHEETS, _tr("Thêm một bản, hẹn lại tất cả")
    yield "−", SHEETS, _tr("Bớt một bản, giữ ngày hẹn của tất cả")
    yield "K", SHEETS, _tr("Đổi loại của giấy tờ đang chọn")
    yield "Ctrl+Enter", SHEETS, _tr("Lưu")
    yield "F3", SHEETS, _tr("Tìm chữ trong giấy đang xem")
    yield "F5", SHEETS, _tr("Đọc lại tệp")
    yield "F6", SHEETS, _tr("Cột của tệp")
    yield "F10", SHEETS, _tr("In lại giấy đang xem")
    yield "Ctrl+G", SHEETS, _tr("Sang trang có số")
    yield "Ctrl+O", SHEETS, _tr("Xem giấy trước khi in, đóng giấy đang xem")
    yield "Ctrl+S", SHEETS, _tr("Lưu giấy đang xem thành tệp")
    yield "Ctrl+C", SHEETS, _tr("Chép lời nhắn có dấu")
    yield "Ctrl+D", SHEETS, _tr("Chép lời nhắn không dấu")
    yield "Ctrl+PgUp", SHEETS, _tr("Phần trước, trang trước của giấy")
    yield "Ctrl+PgDown", SHEETS, _tr("Phần sau, trang sau của giấy")
    yield "Ctrl+Z", SHEETS, _tr("Đưa lại dòng vừa bỏ")
    yield "Delete", SHEETS, _tr("Bỏ dòng đang chọn, ký lại")
    yield "PgUp", SHEETS, _tr("Đọc lùi, trang trước")
    yield "PgDown", SHEETS, _tr("Đọc tiếp, trang sau, người kế tiếp")


def _of_lock() -> Iterator[tuple[str, str, str]]:
    yield DIGITS, LOCKED, _tr("Chọn người trực")
    yield "Enter", LOCKED, _tr("Nhận quầy: người đang chọn, hoặc mã PIN vừa gõ")
    yield "Esc", LOCKED, _tr("Chọn người khác")


def _tr(text: str) -> str:
    return QCoreApplication.translate("key_words", text)
