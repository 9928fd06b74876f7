"""Mẫu 04: Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết, signed by the head.

In the form of 2018: Phiếu xin lỗi và hẹn lại ngày trả kết quả. The new date is the largest on the
page, as the promised one is on the receipt.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counter_app.documents import words
from counter_app.documents.blocks import Block, Columns, Framed, Gap, Stack, Text, centred
from counter_app.documents.lines import Align, Span
from counter_app.documents.office import signatures
from counter_app.documents.sheet import Face, fitted
from counter_app.documents.slip import (
    BLANK,
    SHORT_BLANK,
    Setting,
    letter,
    telephone,
)
from counter_app.rules.papers import ApologyPaper, Letterhead

_LIENS = ("Gửi người nhận", "Lưu hồ sơ")
_HEAD = "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"
_SEAL = 20.0
_BESIDE = 3.0
_AT_LEFT = 0.42
_USUAL = ("Như trên", f"Lưu: {SHORT_BLANK}")


def apology(paper: ApologyPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the letter as PDF: `copies` of it, marked BẢN SAO n for the n-th reprint."""
    return letter(
        paper,
        lambda setting: _body(paper, setting),
        mark="PXL",
        copies=copies,
        reprint=reprint,
        liens=_LIENS,
        letterhead=_of_agency(paper),
    )


def _agency(paper: ApologyPaper) -> str:
    return paper.agency or paper.letterhead.office


def _of_agency(paper: ApologyPaper) -> Letterhead:
    """Return the head of the agency that handles the dossier, under the office's governing body."""
    agency = _agency(paper)
    above = paper.letterhead.governing_body
    same = above.casefold() == agency.casefold()
    return replace(paper.letterhead, office=agency, governing_body="" if same else above)


def _body(paper: ApologyPaper, setting: Setting) -> Iterator[Block]:
    agency = _agency(paper)
    yield _addressed(paper, setting)
    yield setting.prose(*_received(paper))
    yield setting.prose(
        "Thời gian hẹn trả kết quả: ", (f"{words.moment(paper.due_at)}.", Face.BOLD)
    )
    yield setting.prose(
        f"Tuy nhiên, đến nay {agency} chưa giải quyết xong hồ sơ và không trả được kết quả đúng "
        "thời hạn đã hẹn nêu trên."
    )
    yield from setting.told("Lý do:", paper.reason, lines=3, indent=True)
    yield Stack(
        setting.prose(
            f"Sự chậm trễ này đã gây phiền hà cho Ông/Bà (tổ chức). {agency} xin lỗi Ông/Bà (tổ "
            "chức), đề nghị được gia hạn thời gian giải quyết và hẹn trả kết quả vào:"
        ),
        Gap(setting.manner.between),
        _new_date(paper, setting),
    )
    yield Stack(
        setting.prose(
            f"{_contact(paper)}Rất mong nhận được sự thông cảm của Ông/Bà (tổ chức) vì sự chậm trễ "
            "này./."
        ),
        setting.space(),
        _signed(paper, setting),
    )


def _addressed(paper: ApologyPaper, setting: Setting) -> Block:
    """Return to whom the letter goes, in the middle, with the address below."""
    width, size = setting.width, setting.size
    name = _bold(paper.addressee or paper.person.name)
    lines: list[Block] = [Text("Kính gửi: ", name, width=width, size=size, align=Align.CENTRE)]
    if paper.capacity:
        lines.append(centred(f"({paper.capacity})", width, size - 1, Face.ITALIC))
    if paper.person.address:
        label = "Địa chỉ của chủ hồ sơ" if paper.capacity else "Địa chỉ"
        lines.append(centred(f"{label}: {paper.person.address}", width, size - 1))
    return Stack(*lines, setting.space())


def _received(paper: ApologyPaper) -> Iterator[Span]:
    day = words.capital(words.long_date(paper.received_at))
    whose = "" if paper.capacity else "Ông/Bà (tổ chức) "
    yield f"{day}, {paper.letterhead.office} tiếp nhận hồ sơ của {whose}"
    yield _bold(paper.person.name)
    yield " do Ông/Bà nộp thay," if paper.capacity else ""
    yield " đề nghị giải quyết thủ tục hành chính: "
    yield _bold(paper.procedure)
    about = {"mã thủ tục": paper.procedure_code, "lĩnh vực": paper.field}
    told = "; ".join(f"{label}: {value}" for label, value in about.items() if value)
    yield f" ({told}); mã hồ sơ (số biên nhận): " if told else "; mã hồ sơ (số biên nhận): "
    yield _bold(paper.dossier)
    yield "."


def _bold(text: str) -> Span:
    return (text, Face.BOLD) if text else BLANK


def _contact(paper: ApologyPaper) -> str:
    head = paper.letterhead
    return f"Mọi vướng mắc xin liên hệ {head.office}{telephone(head)}. "


def _new_date(paper: ApologyPaper, setting: Setting) -> Block:
    """Return the new date in a frame, larger than anything else on the page."""
    inner = setting.width - 2 * _BESIDE
    day = words.long_date(paper.new_due_at)
    hour = f"{words.hour(paper.new_due_at)}, {words.weekday(paper.new_due_at)}"
    lines: list[Block] = [
        centred(hour, inner, setting.size + 2, Face.BOLD),
        centred(day, inner, fitted(day, Face.BOLD, 2 * setting.size + 2, inner), Face.BOLD),
    ]
    if paper.explanation:
        why = f"Cách tính: {paper.explanation}."
        lines += [Gap(0.5), centred(why, inner, setting.size - 1.5, Face.ITALIC)]
    return Framed(Stack(*lines), width=setting.width, above=1, beside=_BESIDE)


def _signed(paper: ApologyPaper, setting: Setting) -> Block:
    left = setting.width * _AT_LEFT
    title = (paper.signer_title or _HEAD).upper()
    place = signatures(
        (title, "(Ký tên, đóng dấu)", paper.signer),
        width=setting.width - left,
        size=setting.size,
        room=setting.room(_SEAL),
    )
    return Columns((0, _recipients(paper.recipients or _USUAL, setting, left)), (left, place))


def _recipients(names: Sequence[str], setting: Setting, width: float) -> Block:
    """Return "Nơi nhận" with its list: ";" behind each, "." behind the last (NĐ 30/2020)."""
    size = setting.manner.recipients
    cleaned = [name.strip().lstrip("- ").rstrip(";") for name in names]
    ends = [*";" * (len(cleaned) - 1), "."]
    lines = [
        Text(f"- {name.removesuffix('.')}{end}", width=width, size=size - 1)
        for name, end in zip(cleaned, ends, strict=True)
    ]
    return Stack(Text("Nơi nhận:", width=width, size=size, face=Face.BOLD_ITALIC), *lines)
