"""Phiếu đánh giá: what the applicant ticks about the service, without saying who they are.

The questions are those of the indices that a single dossier bears on (TT 01/2018/TT-VPCP art
13-15); what counts for a whole unit is not asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counter_app.documents.blocks import Block, Columns, Gap, Stack, Text
from counter_app.documents.lines import baseline
from counter_app.documents.sheet import POINT, Face, Sheet
from counter_app.documents.slip import Setting, Top, slip
from counter_app.rules.papers import EvaluationPaper

_LIENS = ("Giao người nộp", "Lưu")
_COMMENTS = 3
_LOOSER = 1.45


@dataclass(frozen=True, slots=True)
class _Question:
    asked: str
    answers: tuple[str, ...]


_IN_TIME = ("Sớm hơn", "Đúng hạn", "Chậm hơn", "Chưa có kết quả")
_TIMES = ("Không lần nào", "1 lần", "Trên 1 lần")
_QUESTIONS = (
    _Question("Thời gian giải quyết hồ sơ so với thời gian quy định:", _IN_TIME),
    _Question("Thời gian giải quyết của từng cơ quan, đơn vị tham gia:", _IN_TIME),
    _Question("Số lần phải liên hệ với nơi tiếp nhận để hoàn thiện hồ sơ:", _TIMES),
    _Question(
        "Số cơ quan, đơn vị khác phải liên hệ để hoàn thiện hồ sơ:",
        ("Không cơ quan nào", "1 cơ quan", "Trên 1 cơ quan"),
    ),
    _Question(
        "Công khai thủ tục hành chính (giấy tờ cần nộp, thời hạn, phí, lệ phí):",
        ("Đầy đủ, dễ tiếp cận", "Chưa đầy đủ", "Không công khai"),
    ),
    _Question(
        "Thái độ của người hướng dẫn, tiếp nhận, giải quyết hồ sơ:",
        ("Lịch sự, tận tình", "Bình thường", "Gây phiền hà"),
    ),
)


def evaluation(paper: EvaluationPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the slip as PDF: `copies` of it, marked BẢN SAO n for the n-th reprint."""
    top = Top(letterhead=paper.letterhead, form=paper.form, day=paper.made_at)
    return slip(
        top,
        lambda setting: _body(paper, setting),
        size=paper.size,
        liens=_LIENS,
        copies=copies,
        reprint=reprint,
    )


def _body(paper: EvaluationPaper, setting: Setting) -> Iterator[Block]:
    yield setting.prose(
        f"{paper.letterhead.office} mong nhận được ý kiến của Ông/Bà (tổ chức) để phục vụ tốt hơn. "
        "Xin đánh dấu X vào ô phù hợp."
    )
    yield setting.field("Phiếu phát khi:", paper.occasion)
    if paper.number:
        yield setting.field("Mã hồ sơ:", paper.number)
    yield setting.field("Thủ tục hành chính:", paper.procedure)
    yield setting.field("Người tiếp nhận, hướng dẫn:", paper.clerk)
    for number, question in enumerate(_QUESTIONS, 1):
        yield Stack(
            setting.line((f"{number}. {question.asked}", Face.BOLD)),
            Gap(0.5),
            *_answers(question.answers, setting),
        )
    line = setting.line(".").height * _LOOSER
    more = int(setting.spare / line)
    yield setting.line((f"{len(_QUESTIONS) + 1}. Ý kiến, đề nghị khác:", Face.BOLD))
    yield Stack(*(_loose(dots, line) for dots in setting.dots(_COMMENTS + more)))
    yield _ending(paper, setting)


def _loose(dots: Block, height: float) -> Block:
    return Stack(Gap(height - dots.height), dots)


def _ending(paper: EvaluationPaper, setting: Setting) -> Block:
    """Return what becomes of the slip: nobody's name is asked for."""
    phone = paper.letterhead.phone
    where = f"; phản ánh, kiến nghị: {phone}" if phone else ""
    return Text(
        "Ông/Bà không cần ghi họ tên, số giấy tờ hay số điện thoại. Xin bỏ phiếu vào hòm thư tại "
        f"nơi tiếp nhận hoặc gửi lại khi nhận kết quả{where}.",
        width=setting.width,
        size=setting.size - 1.5,
        face=Face.ITALIC,
    )


class _Box(Block):
    """A small square to tick, standing on the baseline of text of a size."""

    def __init__(self, size: float) -> None:
        self._size = size
        self.side = 0.85 * size * POINT
        self.height = baseline(size)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the square."""
        sheet.box(x, y + self.height - self.side, self.side, self.side, 0.3)


def _answers(answers: Sequence[str], setting: Setting) -> Iterator[Block]:
    """Yield the answers behind their boxes: in even columns, or each on its own line."""
    size = setting.size
    beside = _Box(size).side + 1.5
    each = setting.width / max(len(answers), 3)
    if any(setting.line(answer).widest + beside > each for answer in answers):
        for answer in answers:
            yield Columns((0, _Box(size)), (beside, setting.line(answer)))
        return
    places = [(place * each, answer) for place, answer in enumerate(answers)]
    yield Columns(
        *((left, _Box(size)) for left, _ in places),
        *((left + beside, setting.line(answer)) for left, answer in places),
    )
