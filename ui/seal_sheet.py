"""The seal on a signed paper is typed, and the journal says whether it is still the same."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from counter_app.desks.audit import Audit
from counter_app.rules.seals import Compared, Verdict
from ui.act_sheet import ActSheet
from ui.forms import Field, Form
from ui.refusals import refusals_shown_in
from ui.theme import Tone
from ui.words import Words

_WIDTH = 560
_TONES = {
    Verdict.SAME: Tone.GOOD,
    Verdict.OTHER: Tone.BAD,
    Verdict.ABSENT: Tone.BAD,
}


class SealSheet(ActSheet):
    """One field; the answer stays below it until another seal is typed."""

    def __init__(self, parent: QWidget, audit: Audit, words: Words) -> None:
        """Compare with the journal that `audit` reads."""
        super().__init__(
            parent,
            words,
            _tr("So dấu nhật ký với giấy đã ký"),
            _tr(
                "Mỗi tờ tổng hợp ngày đã chốt mang dấu của nhật ký lúc đó. Nhật ký bị viết lại, dù "
                "viết lại cả chuỗi, thì không còn mang dấu ấy."
            ),
            "stamp",
            _tr("So dấu"),
            width=_WIDTH,
        )
        self.setObjectName("sealSheet")
        self._audit = audit
        self._fields = Form(
            dict,
            Field(
                "seal",
                _tr("Dấu in trên giấy, ngay trên chỗ ký"),
                required=True,
                example=_tr("VD: quầy 3, mục 1/448 · 3f9a 22c1 9d04 7be1 05ac"),
            ),
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    @property
    def touched(self) -> bool:
        """Say that nothing would be lost by leaving."""
        return False

    @Slot()
    def save(self) -> None:
        """Compare; the sheet stays, for the answer and for the next seal."""
        self.notice.clear()
        if not self.check():
            return
        found: list[Compared] = []
        with refusals_shown_in(self.notice, self.words.refusal) as attempt:
            found.append(self._audit.compare(self._fields.text("seal")))
        for compared in found:
            self.notice.tell(self._sentence(compared), _TONES[compared.verdict])
        if attempt.refusal is not None and self.complain(attempt.refusal):
            self.notice.clear()

    def _sentence(self, compared: Compared) -> str:
        sentences = {
            Verdict.SAME: _tr(
                "Khớp. Mục {place} của quầy {counter}, ghi lúc {at}, vẫn mang dấu này."
            ),
            Verdict.OTHER: _tr(
                "KHÔNG KHỚP. Mục {place} của quầy {counter}, ghi lúc {at}, nay mang dấu khác: nếu "
                "gõ đúng như trên giấy thì nhật ký đã bị viết lại từ mục đó trở về trước."
            ),
            Verdict.ABSENT: _tr(
                "Nhật ký KHÔNG CÓ mục {place} của quầy {counter}: nếu gõ đúng như trên giấy thì "
                "nhật ký đã bị cắt, hoặc đây là sổ khác."
            ),
        }
        seal, at = compared.seal, compared.at
        return sentences[compared.verdict].format(
            place=f"{seal.epoch}/{seal.seq}",
            counter=seal.counter_id,
            at="" if at is None else self.words.moment(at),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SealOnPaper", text)
