"""Mẫu 03: Phiếu từ chối tiếp nhận giải quyết hồ sơ; why, and where the applicant can turn."""

from collections.abc import Iterator
from dataclasses import replace

from counter_app.documents.blocks import Block, Stack
from counter_app.documents.sheet import Face, fitted
from counter_app.documents.slip import (
    BLANK,
    SIGN,
    Setting,
    asked_for,
    letter,
    named,
    reached,
)
from counter_app.rules.papers import RefusalPaper

_ALMOST = 0.93


def refusal(paper: RefusalPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the slip as PDF: `copies` liên, marked BẢN SAO n for the n-th reprint."""
    return letter(
        paper,
        lambda setting: _body(paper, setting),
        mark="TCHS",
        copies=copies,
        reprint=reprint,
    )


def _body(paper: RefusalPaper, setting: Setting) -> Iterator[Block]:
    office = paper.letterhead.office
    yield _at(office, setting)
    yield from named(setting, "Tiếp nhận hồ sơ của:", paper.person)
    yield from reached(setting, paper.person)
    yield asked_for(setting, paper.procedure, paper.procedure_code)
    if paper.after_appraisal:
        yield setting.prose(
            f"Sau khi thẩm định, hồ sơ không đủ điều kiện giải quyết. {office} trả lại hồ sơ và "
            "thông báo từ chối giải quyết với lý do cụ thể như sau:"
        )
    else:
        yield setting.prose(
            f"Qua xem xét, {office} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ "
            "thể như sau:"
        )
    yield from setting.told("", paper.reason, lines=4, indent=True)
    yield from setting.told("Căn cứ pháp lý:", paper.legal_basis)
    yield from setting.told("Hướng dẫn:", paper.guidance, lines=2)
    yield Stack(
        setting.prose(
            "Xin thông báo để Ông/Bà (tổ chức) được biết và thực hiện. Nếu có vướng mắc, liên hệ "
            f"với {paper.contact or f'{BLANK}, số điện thoại {BLANK}'}./."
        ),
        setting.space(),
        setting.signed(
            ("NGƯỜI NỘP HỒ SƠ", SIGN, ""),
            ("NGƯỜI TIẾP NHẬN HỒ SƠ", SIGN, paper.clerk),
        ),
    )


def _at(office: str, setting: Setting) -> Block:
    """Return at which office it is, in type a little smaller where it almost fits one line."""
    line = f"Bộ phận tiếp nhận và trả kết quả: {office}"
    size = fitted(line, Face.REGULAR, setting.size, setting.width)
    near = size >= setting.size * _ALMOST
    return (replace(setting, size=size) if near else setting).line(line)
