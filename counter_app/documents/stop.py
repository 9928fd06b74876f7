"""Mẫu 05: Thông báo dừng giải quyết hồ sơ; at whose wish or for want of what, and what goes back.

New in TT 03/2025/TT-VPCP, whose layout is not known: the fields are those that the rule names.
"""

from collections.abc import Iterator

from counter_app.documents import words
from counter_app.documents.blocks import Block, Stack
from counter_app.documents.slip import (
    SIGN,
    Setting,
    asked_for,
    letter,
    named,
    reached,
    telephone,
)
from counter_app.rules.papers import StopPaper

_HEAD = "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"
_SEAL = 18.0


def stop(paper: StopPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the notice as PDF: `copies` liên, marked BẢN SAO n for the n-th reprint."""
    return letter(
        paper,
        lambda setting: _body(paper, setting),
        mark="TBDHS",
        copies=copies,
        reprint=reprint,
    )


def _body(paper: StopPaper, setting: Setting) -> Iterator[Block]:
    head = paper.letterhead
    yield from named(setting, "Hồ sơ của:", paper.person)
    yield from reached(setting, paper.person)
    yield asked_for(setting, paper.procedure, paper.procedure_code)
    yield setting.field("Thời gian nhận hồ sơ:", words.moment(paper.received_at))
    yield from setting.told("Đề nghị, lý do dừng giải quyết:", paper.request, lines=2)
    yield from setting.told("Hồ sơ đã giải quyết đến bước:", paper.stage)
    yield from setting.told("Căn cứ pháp lý:", paper.legal_basis)
    yield setting.prose(
        f"{head.office} thông báo dừng giải quyết hồ sơ nêu trên kể từ "
        f"{words.long_date(paper.made_at)}."
    )
    yield from setting.told("Phí, lệ phí:", paper.fee)
    yield from setting.told("Giấy tờ trả lại:", paper.returned, lines=2)
    yield Stack(
        setting.prose(
            "Xin thông báo để Ông/Bà (tổ chức) được biết. Mọi vướng mắc xin liên hệ "
            f"{head.office}{telephone(head)}./."
        ),
        setting.space(),
        setting.signed(
            ("NGƯỜI NHẬN THÔNG BÁO", SIGN, ""),
            ((paper.signer_title or _HEAD).upper(), "(Ký tên, đóng dấu)", paper.signer),
            least=_SEAL,
        ),
    )
