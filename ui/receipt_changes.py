"""What a correction changes on a receipt, side by side: as it stands, as it will stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counter_app.errors import Refused
from counter_app.rules import people
from counter_app.rules.catalogue import Component, Procedure
from counter_app.rules.deadlines import ClockStart
from counter_app.rules.dossier import Dossier
from counter_app.rules.people import Applicant, Representative
from ui import theme
from ui.scrolling import ScrollColumn
from ui.widgets import EmptyState, Line, PlainLabel
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.intake import Intake

_LEAST = 150


class About(Enum):
    """Which part of the receipt a change is in."""

    PERSON = "person"
    PROCEDURE = "procedure"
    DATE = "date"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that will read otherwise."""

    about: About
    label: str
    before: str
    after: str


class Comparison:
    """Compares a dossier's receipt with what an intake would make of it."""

    def __init__(self, dossier: Dossier, words: Words) -> None:
        self._dossier = dossier
        self._words = words

    def tr(self, text: str) -> str:
        """Return a text of this class in the clerk's language."""
        return QCoreApplication.translate("Comparison", text)

    def changes(
        self, intake: "Intake", procedure: Procedure, due_at: datetime | None
    ) -> list[Change]:
        """Return what would read otherwise.

        `due_at` is the promise that would be made, None when it is not known yet.
        """
        return self._all(intake, procedure.code, procedure.name, due_at)

    def with_next(self, after: Dossier) -> list[Change]:
        """Return what reads otherwise once a dossier was put right."""
        from counter_app.desks.intake import intake_of

        return self._all(intake_of(after), after.procedure_code, after.procedure, after.due_at)

    def _all(
        self, intake: "Intake", code: str, procedure: str, due_at: datetime | None
    ) -> list[Change]:
        found = [
            *self._of_person(intake),
            *self._of_procedure(intake, code, procedure),
            *self._of_papers(intake),
        ]
        if due_at is not None:
            now, then = self._words.moment(self._dossier.due_at), self._words.moment(due_at)
            found.append(Change(About.DATE, self.tr("Hẹn trả"), now, then))
        return [change for change in found if change.before != change.after]

    def _of_person(self, intake: "Intake") -> Iterator[Change]:
        kind = self._words.applicant_kind
        now, then = self._dossier.applicant, _cleaned(intake.applicant)
        agents = (_agent(self._dossier.representative), _agent(intake.representative))
        for label, before, after in (
            (self.tr("Đối tượng"), kind(now.kind), kind(then.kind)),
            (self.tr("Họ và tên"), now.name, then.name),
            (self.tr("Số định danh"), now.id_number, then.id_number),
            (self.tr("Ngày sinh"), self._day(now.birth), self._day(then.birth)),
            (self.tr("Điện thoại"), now.phone, then.phone),
            (self.tr("Địa chỉ"), now.address, then.address),
            (self.tr("Email"), now.email, then.email),
            (self.tr("Người nộp thay"), *agents),
        ):
            yield Change(About.PERSON, label, before, after)

    def _of_procedure(self, intake: "Intake", code: str, procedure: str) -> Iterator[Change]:
        dossier, words = self._dossier, self._words
        received = intake.received_at or dossier.received_at
        for about, label, before, after in (
            (
                About.PROCEDURE,
                self.tr("Thủ tục"),
                f"{dossier.procedure_code} · {dossier.procedure}",
                f"{code} · {procedure}",
            ),
            (
                About.PROCEDURE,
                self.tr("Hình thức nộp"),
                words.channel(dossier.channel),
                words.channel(intake.channel),
            ),
            (
                About.DATE,
                self.tr("Tiếp nhận"),
                words.moment(dossier.received_at),
                words.moment(received),
            ),
            (
                About.DATE,
                self.tr("Thời hạn tính từ"),
                self._start(dossier.begun, dossier.started_at),
                self._start(intake.begun, intake.started_at),
            ),
        ):
            yield Change(about, label, before, after)

    def _of_papers(self, intake: "Intake") -> Iterator[Change]:
        dossier, words = self._dossier, self._words
        before, after = dossier.components, intake.components or ()
        gone = [part for part in before if part not in after]
        come = [part for part in after if part not in before]
        fee = dossier.fee if intake.fee is None else intake.fee
        paid = intake.fee_state or dossier.fee_state
        for label, now, then in (
            (self.tr("Thành phần hồ sơ"), self._listed(gone), self._listed(come)),
            (self.tr("Số bộ"), str(dossier.copies), str(intake.copies)),
            (
                self.tr("Nhận kết quả"),
                words.delivery(dossier.delivery),
                words.delivery(intake.delivery),
            ),
            (self.tr("Phí, lệ phí"), words.money(dossier.fee), words.money(fee)),
            (self.tr("Nộp phí"), words.fee_state(dossier.fee_state), words.fee_state(paid)),
            (self.tr("Ghi chú"), dossier.note, intake.note),
        ):
            yield Change(About.PAPERS, label, now, then)

    def _start(self, begun: ClockStart, at: datetime | None) -> str:
        start = self._words.clock_start(begun)
        if begun is ClockStart.COMPLETE or at is None:
            return start
        return self.tr("{start}, {moment}").format(start=start, moment=self._words.moment(at))

    def _day(self, text: str) -> str:
        """Return a day of birth as it is read, or what stands there while it is none."""
        try:
            return self._words.date(date.fromisoformat(text))
        except ValueError:
            return text

    def _listed(self, parts: Sequence[Component]) -> str:
        return "; ".join(
            self.tr("{name} ({kind}, số lượng {copies})").format(
                name=part.name, kind=self._words.paper_kind(part.kind).lower(), copies=part.copies
            )
            for part in parts
        )


class ChangesList(ScrollColumn):
    """The changes one under the other, each with what stood there on the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes")
        self.setAccessibleName(self.tr("Những gì sẽ thay đổi trên giấy"))
        self.setMinimumHeight(theme.look().px(_LEAST))
        self.show_changes(())

    def show_changes(self, shown: Sequence[Change]) -> None:
        """Show other changes."""
        if not shown:
            nothing = EmptyState(
                "file-check",
                self.tr("Chưa có gì thay đổi"),
                self.tr("Sửa ô bên trái: chữ cũ và chữ mới hiện ở đây để đối chiếu."),
            )
            self.show_widgets([nothing])
            return
        self.show_widgets([_Row(change) for change in shown], spacing=8)


class _Row(QWidget):
    """A change: its label, and below it both texts."""

    def __init__(self, change: Change) -> None:
        super().__init__()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.look().px(1))
        whole.addWidget(PlainLabel(change.label, role="label"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.look().px(12))
        before = Line(change.before or "–", role="hint")
        before.setObjectName("before")
        after = Line(change.after or "–", role="strong")
        after.setObjectName("after")
        for column, line in enumerate((before, after)):
            grid.addWidget(line, 0, column)
            grid.setColumnStretch(column, 1)
        whole.addLayout(grid)
        self.setAccessibleName(f"{change.label}: {change.before} → {change.after}")


def _cleaned(applicant: Applicant) -> Applicant:
    """Return an applicant as the books would take it, or as typed while that cannot be."""
    try:
        return people.checked(applicant)
    except Refused:
        return applicant


def _agent(person: Representative | None) -> str:
    if person is None:
        return ""
    return ", ".join(part for part in (person.name, person.id_number, person.phone) if part)
