"""What can be done with a dossier besides handing it on: a sheet for each act.

Which of them exist is what the rules allow; the desks decide, and their refusals stand beside the
button.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from counter_app import formbook
from counter_app.desks.letters import Refusal, Stop
from counter_app.desks.processing import Done, Processing
from counter_app.documents import words as official
from counter_app.errors import Refused
from counter_app.rules.amounts import dong_typed
from counter_app.rules.catalogue import Component, PaperKind
from counter_app.rules.dossier import Act, Dossier, FeeState, acts_from
from counter_app.rules.papers import AskedItem
from counter_app.rules.printing import DocumentKind
from ui import law
from ui.act_sheet import ActSheet
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.new_date import NewDate
from ui.session import Session
from ui.supplement_form import SupplementForm, Wanted, WantedList
from ui.theme import Tone
from ui.widgets import Fact, Notice
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.intake import Promise

_WIDE = 760


@dataclass(frozen=True, slots=True)
class Doing:
    """What every sheet needs: the dossier, the desk that acts, who is on duty, the hour."""

    dossier: Dossier
    processing: Processing
    session: Session
    words: Words
    now: datetime

    def may(self, act: Act) -> bool:
        """Say whether state and custody allow an act."""
        return act in acts_from(self.dossier)

    def form_name(self, kind: DocumentKind) -> str:
        """Return what a form is called for this dossier: "Mẫu số 02 …", by the act of its day."""
        form = formbook.form(kind, self.dossier.received_at.date())
        return f"{form.number}, {form.title}" if form.number else form.title


class SupplementSheet(ActSheet):
    """Ask for everything that is missing or wrong after appraisal: Mẫu 02."""

    prints = True

    def __init__(
        self,
        parent: QWidget,
        doing: Doing,
        parts: Sequence[Component],
        notice_due: date,
        days_left: int,
    ) -> None:
        """Offer `parts` to be asked for; `notice_due` is the last day on which that is in time.

        `days_left` are the working days up to it, negative when it is over.
        """
        super().__init__(
            parent,
            doing.words,
            QCoreApplication.translate("SupplementSheet", "Yêu cầu bổ sung, hoàn thiện hồ sơ"),
            _whose(doing, DocumentKind.SUPPLEMENT),
            "file-plus",
            QCoreApplication.translate("SupplementSheet", "Lập phiếu yêu cầu bổ sung"),
            width=_WIDE,
        )
        self.setObjectName("supplementSheet")
        self.save_button.setToolTip(law.supplement())
        self._doing = doing
        last = Notice()
        last.setObjectName("noticeDue")
        late = doing.now.date() > notice_due
        if late:
            sentence = self.tr(
                "Quá hạn báo bổ sung {days} ngày làm việc (hạn là hết {day}): vẫn lập được phiếu, "
                "sổ ghi là báo muộn."
            )
        elif days_left:
            sentence = self.tr(
                "Hạn báo bổ sung cho người nộp: hết {day}, còn {days} ngày làm việc.",
                "",
                days_left,
            )
        else:
            sentence = self.tr("Hôm nay là ngày cuối báo bổ sung cho người nộp ({day}).")
        last.tell(
            sentence.format(day=doing.words.day_year(notice_due), days=abs(days_left)),
            Tone.WARNING if late or not days_left else Tone.PLAIN,
        )
        self.body_column.addWidget(last)
        self._request = SupplementForm(doing.words, doing.now.date())
        self._request.offer(parts)
        self._request.changed.connect(self.something_changed)
        self._request.passed_end.connect(
            lambda: self.save_button.setFocus(Qt.FocusReason.TabFocusReason)
        )
        self.body_column.addWidget(self._request, 1)
        self._request.start()

    @property
    def touched(self) -> bool:
        """Whether anything was ticked or typed."""
        return self._request.touched

    def check(self) -> bool:
        """Show what is wrong beside each field."""
        return self._request.check()

    def complain(self, refusal: Refused) -> bool:
        """Put a refusal beside its field."""
        field = str(refusal.facts.get("field", ""))
        return self._request.complain(field, self.words.refusal(refusal))

    def act(self) -> str:
        """Ask."""
        doing = self._doing
        done = doing.processing.ask_supplement(
            doing.dossier.id, self._request.request, by=doing.session.by
        )
        return _with_paper(done, self.tr("Đã lập {paper}, đang chờ in. Hồ sơ chờ người nộp."))


class SupplementedSheet(ActSheet):
    """Take a complete supplement in, with the date that is then promised."""

    prints = True

    def __init__(
        self, parent: QWidget, doing: Doing, asked: Iterable[Wanted], promise: "Promise"
    ) -> None:
        """Offer what was `asked` for, ticked; `promise` is what would be promised now."""
        super().__init__(
            parent,
            doing.words,
            QCoreApplication.translate("SupplementedSheet", "Nhận đủ bổ sung"),
            QCoreApplication.translate(
                "SupplementedSheet",
                "{dossier}\nGiấy tờ đánh dấu được thêm vào thành phần hồ sơ; giấy tiếp nhận lần "
                "{version} được in với ngày hẹn mới.",
            ).format(dossier=_named(doing), version=doing.dossier.receipt_version + 1),
            "file-check",
            QCoreApplication.translate("SupplementedSheet", "Nhận và in giấy tiếp nhận mới"),
            width=_WIDE,
        )
        self.setObjectName("supplementedSheet")
        self._doing = doing
        self._before = tuple(asked)
        self._date = NewDate(doing.words, self.tr("Ngày hẹn trả mới"))
        self._date.show_promise(promise, doing.dossier.due_at)
        self._items = WantedList(
            doing.words,
            label=self.tr("Giấy tờ đã nhận thêm"),
            other=self.tr("Giấy tờ khác, gõ rồi bấm Enter"),
        )
        self._items.offer(self._before, ticked=True)
        self._items.changed.connect(self.something_changed)
        self._items.passed_end.connect(
            lambda: self.save_button.setFocus(Qt.FocusReason.TabFocusReason)
        )
        self.body_column.addWidget(self._date)
        self.body_column.addWidget(self._items, 1)
        self._items.start()

    @property
    def touched(self) -> bool:
        """Whether the list is no longer what was asked for."""
        return self._items.wanted != self._before

    def complain(self, refusal: Refused) -> bool:
        """Put a refusal beside the list."""
        if refusal.facts.get("field") != "components":
            return False
        self._items.complain(self.words.refusal(refusal))
        return True

    def act(self) -> str:
        """Take it in."""
        doing = self._doing
        added = [line.component for line in self._items.wanted]
        done = doing.processing.supplement(doing.dossier.id, added, by=doing.session.by)
        due = self.words.day_year(done.dossier.due_at.date())
        sentence = self.tr("Đã nhận đủ bổ sung. {paper}, hẹn trả {due}.")
        return _with_paper(done, sentence, due=due)


class DutySheet(ActSheet):
    """Note that the applicant has to pay something before the work goes on."""

    def __init__(self, parent: QWidget, doing: Doing) -> None:
        super().__init__(
            parent,
            doing.words,
            QCoreApplication.translate("DutySheet", "Yêu cầu thực hiện nghĩa vụ tài chính"),
            _named(doing),
            "banknote",
            QCoreApplication.translate("DutySheet", "Ghi yêu cầu"),
        )
        self.setObjectName("dutySheet")
        self._doing = doing
        form = Form(
            dict,
            Field(
                "amount",
                self.tr("Số tiền (₫)"),
                required=True,
                complaint=self._fault_in_amount,
                read=dong_typed,
                span=4,
            ),
            Field("what", self.tr("Nội dung phải nộp"), required=True, span=8),
            every_field=True,
        )
        form.editor("amount").left.connect(self._tidy)
        self.use_form(form)
        self._fields = form
        form.focus_first()

    def act(self) -> str:
        """Note it."""
        doing, values = self._doing, self._fields.values()
        amount = values["amount"]
        assert isinstance(amount, int)
        doing.processing.ask_duty(
            doing.dossier.id, amount, str(values["what"]), by=doing.session.by
        )
        sentence = self.tr("Đã ghi yêu cầu nộp {amount}. Hồ sơ chờ người nộp.")
        return sentence.format(amount=self.words.money(amount))

    def _fault_in_amount(self, text: str) -> str | None:
        return None if dong_typed(text) else self.tr("Chỉ ghi số tiền, ví dụ 500.000.")

    @Slot()
    def _tidy(self) -> None:
        text = self._fields.text("amount")
        amount = dong_typed(text)
        if amount:
            self._fields.set_text("amount", self.words.whole(amount))
        elif text:
            self._fields.look_at("amount")


class DutyPaidSheet(ActSheet):
    """Note that the duty was met, and how; the work goes on."""

    def __init__(self, parent: QWidget, doing: Doing) -> None:
        super().__init__(
            parent,
            doing.words,
            QCoreApplication.translate("DutyPaidSheet", "Đã nộp nghĩa vụ tài chính"),
            _named(doing),
            "banknote",
            QCoreApplication.translate("DutyPaidSheet", "Ghi đã nộp"),
        )
        self.setObjectName("dutyPaidSheet")
        self._doing = doing
        ways = (FeeState.CASH, FeeState.TRANSFER, FeeState.ONLINE, FeeState.EXEMPT)
        self._fields = Form(
            dict,
            Field(
                "paid",
                self.tr("Hình thức nộp"),
                kind=Kind.CHOICE,
                choices=[(doing.words.fee_state(way), way) for way in ways],
            ),
            every_field=True,
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    def act(self) -> str:
        """Note it."""
        doing = self._doing
        paid = self._fields.values()["paid"]
        assert isinstance(paid, FeeState)
        doing.processing.pay_duty(doing.dossier.id, paid, by=doing.session.by)
        sentence = self.tr("Đã ghi nghĩa vụ tài chính: {paid}. Hồ sơ tiếp tục được xử lý.")
        return sentence.format(paid=self.words.fee_state(paid).lower())


class RefusalSheet(ActSheet):
    """Take a refusal in as the result: Mẫu 03 (NĐ 118/2025 art 19(8))."""

    prints = True

    def __init__(self, parent: QWidget, doing: Doing) -> None:
        super().__init__(
            parent,
            doing.words,
            QCoreApplication.translate("RefusalSheet", "Từ chối giải quyết hồ sơ"),
            _whose(doing, DocumentKind.REFUSAL),
            "file-x",
            QCoreApplication.translate("RefusalSheet", "Từ chối và in phiếu"),
            tone=Tone.WARNING,
        )
        self.setObjectName("refusalSheet")
        self.save_button.setToolTip(law.refusal())
        self._doing = doing
        self._fields = Form(
            dict,
            Field(
                "reason",
                self.tr("Lý do cụ thể, người dân đọc hiểu được"),
                kind=Kind.LINES,
                required=True,
            ),
            Field("legal_basis", self.tr("Căn cứ pháp lý")),
            Field("guidance", self.tr("Hướng dẫn người nộp làm gì tiếp"), span=8),
            Field("shelf", self.tr("Để kết quả ở ngăn"), span=4),
            every_field=True,
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    def act(self) -> str:
        """Refuse."""
        doing, text = self._doing, self._fields.text
        refusal = Refusal(text("reason"), text("legal_basis"), text("guidance"))
        done = doing.processing.refuse_result(
            doing.dossier.id, refusal, by=doing.session.by, shelf=text("shelf")
        )
        sentence = self.tr("Đã từ chối giải quyết. {paper} đang chờ in; kết quả chờ trả.")
        return _with_paper(done, sentence)


class StopSheet(ActSheet):
    """Stop a dossier, on the applicant's request or the office's own: Mẫu 05."""

    prints = True

    def __init__(self, parent: QWidget, doing: Doing) -> None:
        super().__init__(
            parent,
            doing.words,
            QCoreApplication.translate("StopSheet", "Dừng giải quyết hồ sơ"),
            _whose(doing, DocumentKind.STOP),
            "ban",
            QCoreApplication.translate("StopSheet", "Dừng và in thông báo"),
            tone=Tone.WARNING,
        )
        self.setObjectName("stopSheet")
        self._doing = doing
        dossier = doing.dossier
        who: list[tuple[str, object]] = []
        if doing.may(Act.WITHDRAW):
            who.append((self.tr("Người nộp xin rút"), True))
        if doing.may(Act.STOP):
            who.append((self.tr("Cơ quan dừng, quá hạn bổ sung"), False))
        fee = doing.words.fee_state(FeeState.NONE)
        if dossier.fee:
            fee = self.tr("{amount}, {state}").format(
                amount=doing.words.money(dossier.fee),
                state=doing.words.fee_state(dossier.fee_state).lower(),
            )
        self._now = Fact(self.tr("Phí, lệ phí hiện nay"), beside=150)
        self._now.tell(fee)
        self.body_column.addWidget(self._now)
        self._fields = Form(
            dict,
            Field("withdrawn", self.tr("Ai đề nghị"), kind=Kind.CHOICE, choices=who, span=5),
            Field("fee", self.tr("Xử lý phí, lệ phí"), span=7),
            Field("request", self.tr("Lý do dừng"), kind=Kind.LINES, required=True),
            Field("returned", self.tr("Giấy tờ trả lại người nộp"), kind=Kind.LINES),
            Field("legal_basis", self.tr("Căn cứ pháp lý")),
            every_field=True,
        )
        self._fields.set_text("returned", _originals(dossier))
        self._begun = self._fields.draft()
        self.use_form(self._fields)
        self._fields.focus_first()

    @property
    def touched(self) -> bool:
        """Whether anything differs from what the sheet began with."""
        return self._fields.draft() != self._begun

    def act(self) -> str:
        """Stop it."""
        doing, text = self._doing, self._fields.text
        editor = self._fields.editor("withdrawn")
        assert isinstance(editor, ChoiceBox)
        stop = Stop(
            request=text("request"),
            withdrawn=bool(editor.value),
            fee=text("fee"),
            returned=text("returned"),
            legal_basis=text("legal_basis"),
        )
        done = doing.processing.stop(doing.dossier.id, stop, by=doing.session.by)
        return _with_paper(done, self.tr("Đã dừng giải quyết hồ sơ. {paper} đang chờ in."))


SHEETS: Mapping[Act, Callable[[QWidget, Doing], ActSheet]] = {
    Act.ASK_DUTY: DutySheet,
    Act.PAY_DUTY: DutyPaidSheet,
    Act.TAKE_BACK: RefusalSheet,
    Act.STOP: StopSheet,
}
"""The sheets that need nothing but the dossier; taking back stands for a refusal as the result."""


def asked_lines(items: Iterable[AskedItem]) -> list[Wanted]:
    """Return the lines of what a supplement asked for, read back from its paper."""
    kinds = {official.paper_kind(kind): kind for kind in PaperKind}
    return [Wanted(item.text, kinds.get(item.kind), item.copies) for item in items]


def _named(doing: Doing) -> str:
    return f"{doing.dossier.number} · {doing.dossier.applicant.name}"


def _whose(doing: Doing, kind: DocumentKind) -> str:
    return f"{_named(doing)}\n{doing.form_name(kind)}"


def _with_paper(done: Done, sentence: str, **facts: str) -> str:
    paper = done.documents[0].title if done.documents else ""
    return sentence.format(paper=paper, **facts)


def _originals(dossier: Dossier) -> str:
    """Return the papers that were handed in as originals, one a line: they go back."""
    names = [part.name for part in dossier.components if part.kind is PaperKind.ORIGINAL]
    return "\n".join(names)
