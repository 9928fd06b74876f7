"""Somebody goes home without a dossier, but with a paper: Mẫu 02 what is missing, Mẫu 03 why not.

Both are asked for from the filled intake; the office counts them as visits.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from counter_app import formbook
from counter_app.desks.intake import Intake
from counter_app.desks.letters import Refusal
from counter_app.desks.processing import Processing
from counter_app.errors import Refused, SavedOtherwise
from counter_app.rules.catalogue import Component, Procedure
from counter_app.rules.papers import AskedItem, RefusalPaper, SupplementPaper
from counter_app.rules.printing import DocumentKind
from ui import law
from ui.act_sheet import ActSheet
from ui.forms import Field, Form, Kind
from ui.session import Session
from ui.supplement_form import SupplementForm
from ui.theme import Tone
from ui.words import Words

_WIDE = 760
_INCOMPLETE = "Thành phần hồ sơ chưa đầy đủ theo quy định của thủ tục hành chính."
"""What the form gives as the reason, in its own language, where papers are missing."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is at the window with what: the intake, its procedure, and the form's own identity."""

    intake: Intake
    procedure: Procedure
    key: str
    today: date


@dataclass(frozen=True, slots=True)
class Turning:
    """What both sheets need besides: the desk that acts, who is on duty, words."""

    processing: Processing
    session: Session
    words: Words
    new_key: Callable[[], str]
    """Gives an identity to a slip that is another one than was made before."""

    def ask_anew(
        self,
        sheet: ActSheet,
        refusal: Refused,
        wanted: Mapping[str, str],
        save: Callable[[str], None],
    ) -> bool:
        """Show the slip that was made from this form beside the one that is `wanted` now.

        `save` makes another one, under a new identity. False where the refusal is about no slip.
        """
        if not isinstance(refusal, SavedOtherwise):
            return False
        from ui.receipt_changes import About, Change
        from ui.saved_before import SavedBeforeSheet

        made = _said_on(self.processing.visit_paper(str(refusal.facts["about"])))
        changes = [
            Change(About.PAPERS, label, before, wanted[label])
            for label, before in made.items()
            if before != wanted[label]
        ]
        asking = SavedBeforeSheet(
            sheet,
            self.words.refusal(refusal),
            changes,
            QCoreApplication.translate("Turning", "Lập phiếu khác"),
            can_open=False,
            can_correct=False,
        )
        asking.anew_wanted.connect(lambda: save(self.new_key()))
        asking.open()
        return True


def _said(
    name: str,
    reason: str,
    legal_basis: str,
    items: Sequence[AskedItem] = (),
    guidance: str = "",
) -> dict[str, str]:
    """Return what a slip says, part by part, by the label of the part."""
    return {
        QCoreApplication.translate("Turning", "Người nộp"): name,
        QCoreApplication.translate("Turning", "Nội dung cần bổ sung"): "; ".join(
            f"{item.text} ({item.copies})" if item.copies else item.text for item in items
        ),
        QCoreApplication.translate("Turning", "Lý do"): reason,
        QCoreApplication.translate("Turning", "Căn cứ pháp lý"): legal_basis,
        QCoreApplication.translate("Turning", "Hướng dẫn"): guidance,
    }


def _said_on(paper: object) -> dict[str, str]:
    """Return what a slip that was made says; nothing once its personal data were erased."""
    match paper:
        case SupplementPaper():
            return _said(paper.person.name, paper.reason, paper.legal_basis, paper.items)
        case RefusalPaper():
            return _said(
                paper.person.name, paper.reason, paper.legal_basis, guidance=paper.guidance
            )
        case _:
            return {}


class GuideSheet(ActSheet):
    """Everything that is missing, in one request, before there is a dossier: Mẫu 02.

    NĐ 118/2025 art 17(1)a: guided once and completely.
    """

    prints = True

    def __init__(
        self,
        parent: QWidget,
        turning: Turning,
        visitor: Visitor,
        missing: Sequence[Component],
        others: Sequence[Component],
    ) -> None:
        """Offer the `missing` papers ticked, and `others` that may be wanted otherwise."""
        super().__init__(
            parent,
            turning.words,
            QCoreApplication.translate("GuideSheet", "Yêu cầu bổ sung, chưa tiếp nhận"),
            _whose(visitor, DocumentKind.SUPPLEMENT),
            "file-plus",
            QCoreApplication.translate("GuideSheet", "In phiếu yêu cầu bổ sung"),
            width=_WIDE,
        )
        self.setObjectName("guideSheet")
        self.save_button.setToolTip(law.guidance())
        self._turning = turning
        self._visitor = visitor
        self._request = SupplementForm(turning.words, visitor.today)
        self._request.offer([*missing, *others])
        listed = self._request.items.list
        for place in range(1, len(missing) + 1):
            listed.tick(place)
        listed.choose(0)
        if missing:
            self._request.form.set_text("reason", _INCOMPLETE)
        self._begun_with = self._standing()
        self._request.changed.connect(self.something_changed)
        self._request.passed_end.connect(self._go_to_save)
        self.body_column.addWidget(self._request, 1)
        self._request.start()

    @property
    def touched(self) -> bool:
        """Whether anything differs from what was found missing."""
        return self._standing() != self._begun_with

    def _standing(self) -> tuple[object, ...]:
        return (self._request.items.wanted, self._request.form.draft())

    def check(self) -> bool:
        """Show what is wrong beside each field."""
        return self._request.check()

    def complain(self, refusal: Refused) -> bool:
        """Put a refusal beside its field."""
        request = self._request.request if isinstance(refusal, SavedOtherwise) else None
        if request is not None:
            name = self._visitor.intake.applicant.name
            wanted = _said(name, request.reason, request.legal_basis, request.items)
            return self._turning.ask_anew(self, refusal, wanted, self._save_anew)
        field = str(refusal.facts.get("field", ""))
        return self._request.complain(field, self.words.refusal(refusal))

    def _save_anew(self, key: str) -> None:
        self._visitor = replace(self._visitor, key=key)
        self.save()

    def act(self) -> str:
        """Print it."""
        turning, visitor = self._turning, self._visitor
        visit = turning.processing.guide(
            visitor.intake, self._request.request, by=turning.session.by, key=visitor.key
        )
        sentence = self.tr(
            "Đã lập phiếu yêu cầu bổ sung {number} cho {name}, đang chờ in. Chưa tiếp nhận hồ sơ."
        )
        return sentence.format(number=visit.number, name=visitor.intake.applicant.name)

    @Slot()
    def _go_to_save(self) -> None:
        self.save_button.setFocus(Qt.FocusReason.TabFocusReason)


class RefuseSheet(ActSheet):
    """Why a dossier is not taken, and where the applicant can turn: Mẫu 03."""

    prints = True

    def __init__(self, parent: QWidget, turning: Turning, visitor: Visitor) -> None:
        super().__init__(
            parent,
            turning.words,
            QCoreApplication.translate("RefuseSheet", "Từ chối tiếp nhận hồ sơ"),
            _whose(visitor, DocumentKind.REFUSAL),
            "file-x",
            QCoreApplication.translate("RefuseSheet", "Từ chối và in phiếu"),
            tone=Tone.WARNING,
        )
        self.setObjectName("refuseSheet")
        self.save_button.setToolTip(law.refusing_to_receive())
        self._turning = turning
        self._visitor = visitor
        self._fields = Form(
            dict,
            Field(
                "reason",
                self.tr("Lý do cụ thể, người dân đọc hiểu được"),
                kind=Kind.LINES,
                required=True,
            ),
            Field("legal_basis", self.tr("Căn cứ pháp lý")),
            Field("guidance", self.tr("Hướng dẫn: nộp ở đâu, làm gì tiếp")),
            every_field=True,
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    def complain(self, refusal: Refused) -> bool:
        """Put a refusal beside its field, or show the slip that was made before."""
        name, said = self._visitor.intake.applicant.name, self._refusal
        wanted = _said(name, said.reason, said.legal_basis, guidance=said.guidance)
        return self._turning.ask_anew(self, refusal, wanted, self._save_anew) or super().complain(
            refusal
        )

    def _save_anew(self, key: str) -> None:
        self._visitor = replace(self._visitor, key=key)
        self.save()

    @property
    def _refusal(self) -> Refusal:
        text = self._fields.text
        return Refusal(text("reason"), text("legal_basis"), text("guidance"))

    def act(self) -> str:
        """Refuse and print it."""
        turning, visitor = self._turning, self._visitor
        visit = turning.processing.refuse(
            visitor.intake, self._refusal, by=turning.session.by, key=visitor.key
        )
        sentence = self.tr("Đã lập phiếu từ chối tiếp nhận {number} cho {name}, đang chờ in.")
        return sentence.format(number=visit.number, name=visitor.intake.applicant.name)


def _whose(visitor: Visitor, kind: DocumentKind) -> str:
    """Return who is at the window with what, and which form comes of it."""
    form = formbook.form(kind, visitor.today)
    title = f"{form.number}, {form.title}" if form.number else form.title
    return f"{visitor.intake.applicant.name} · {visitor.procedure.name}\n{title}"
