"""The sentences that all receipts share, whatever they come out on."""

from collections.abc import Iterator
from datetime import datetime

from counter_app.documents import words
from counter_app.rules.papers import Letterhead, ReceiptPaper

LIENS = ("Lưu hồ sơ", "Giao người nộp")
SIGN = "(Ký và ghi rõ họ tên)"
RECEIVER = "NGƯỜI TIẾP NHẬN HỒ SƠ"
GIVER = "NGƯỜI NỘP HỒ SƠ"
LEGS = "Hồ sơ liên thông, kết quả của từng cơ quan:"
BLANK = "." * 12


def full(sentence: str) -> str:
    """Return a sentence with a capital first and one full stop; nothing for nothing."""
    bare = sentence.strip().rstrip(".")
    return f"{words.capital(bare)}." if bare else ""


def replaced(paper: ReceiptPaper) -> str:
    """Return what a version after the first says of itself; nothing for the first."""
    if paper.version <= 1:
        return ""
    again = f"Phiếu lần {paper.version}, thay cho phiếu đã cấp trước"
    return f"{again}; lý do: {paper.change}" if paper.change else again


def proxy(representative: str) -> str:
    """Return who hands the dossier in, to follow its label; nothing where the owner does."""
    return f"{representative} (theo ủy quyền của chủ hồ sơ)" if representative else ""


def promised(at: datetime) -> str:
    """Return a promised time for a table: "17 giờ 00 phút, 21/12/2026"."""
    return f"{words.hour(at)}, {words.short_date(at)}"


def fee(amount: int, state: str) -> str:
    """Return a fee in đồng and how it stands, or that there is none."""
    if not amount:
        return words.capital(state or "không thu")
    return words.dong(amount) + (f" ({state})" if state else "")


def booked(paper: ReceiptPaper) -> str:
    """Return book and line; dots to write on where they are not known."""
    line = f"{paper.line:02d}" if paper.line else BLANK
    return f"Vào Sổ theo dõi hồ sơ, Quyển số: {paper.book or BLANK}; Số thứ tự: {line}"


def due_label(paper: ReceiptPaper) -> str:
    """Return the label of the due date; with several agencies it is the last one's."""
    last = " (kết quả cuối cùng)" if paper.legs else ""
    return f"5. Thời gian trả kết quả giải quyết hồ sơ{last}:"


def notice(head: Letterhead) -> str:
    """Return what the applicant is to bring, and where to ask and look up."""
    return " ".join(_notices(head))


def _notices(head: Letterhead) -> Iterator[str]:
    bring = "Mang theo giấy này và giấy tờ tùy thân khi nhận kết quả"
    yield f"{bring}; người nhận thay mang thêm giấy ủy quyền."
    if head.phone:
        yield f"Liên hệ: {head.phone}."
    if head.address:
        yield f"Địa chỉ: {head.address}."
    if head.lookup:
        yield f"Tra cứu hồ sơ tại: {head.lookup}"
