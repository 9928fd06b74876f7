"""An intake whose form was saved before a power cut: as what, and what may be done about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.intake import Intake
from counter_app.desks.reception import Reception
from counter_app.ports import Clock
from counter_app.rules.dossier import Act, Dossier, acts_from
from counter_app.rules.people import Representative
from ui.group import Grouped
from ui.promise import Answer
from ui.receipt_changes import About, Change, Comparison
from ui.saved_before import SavedBeforeSheet
from ui.session import Session
from ui.words import Words


@dataclass(frozen=True, slots=True)
class Asking:
    """What is to be saved: a single intake or a pile; `anew` saves it as something else."""

    wanted: Sequence[Intake]
    names: Sequence[str]
    anew: Callable[[], object]

    @classmethod
    def of_pile(
        cls, rows: Sequence[Grouped], agent: Representative, anew: Callable[[], object]
    ) -> "Asking":
        """Ask about what lies on the pile, all of it handed in by an agent."""
        wanted = [replace(row.intake, representative=agent) for row in rows]
        return cls(wanted, [row.procedure for row in rows], anew)


class SavedBefore(QObject):
    """Opens the sheet, and the correction that begins with what stands in the form."""

    dossier_wanted = Signal(str)
    corrected = Signal(str)
    """What was saved was put right; the sentence says so."""

    def __init__(
        self,
        page: QWidget,
        *,
        reception: Reception,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._reception = reception
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._clock = clock

    def is_there(self, key: str) -> bool:
        """Say whether a form was saved before, whatever it says by now."""
        return bool(self._reception.saved_under(key))

    def answer(self, dossier: Dossier, beside: Answer) -> Answer:
        """Return what was promised for a dossier of old, in place of what would be now."""
        counted = self._inquiry.explanation(dossier.id)
        return replace(
            beside,
            promise=replace(counted, due_at=dossier.due_at),
            received_at=dossier.received_at,
        )

    def ask(self, key: str, asking: Asking) -> None:
        """Show what was saved beside what is wanted now."""
        saved = self._reception.saved_under(key)
        first, single = saved[0], len(saved) == len(asking.wanted) == 1 and not saved[0].group
        changes = self._of_one(first, asking) if single else self._of_pile(saved, asking)
        said = self.tr(
            "{number} · {name}, lưu lúc {moment}. Từ đó biểu mẫu đã được sửa: đính chính hồ sơ ấy, "
            "hay đây là hồ sơ khác?"
        )
        if not single and len(saved) > 1:
            said = self.tr(
                "{count} hồ sơ trên một giấy, từ {number} · {name}, lưu lúc {moment}. Từ đó giấy "
                "chung đã được sửa: bỏ các hồ sơ đã lưu ra, hay lập mới tất cả?",
                "",
                len(saved),
            )
        sheet = SavedBeforeSheet(
            self._page,
            said.format(
                count=len(saved),
                number=first.number,
                name=first.applicant.name,
                moment=self._words.moment(first.received_at),
            ),
            changes,
            self.tr("Lập mới"),
            can_correct=single and Act.CORRECT in acts_from(first),
        )
        sheet.anew_wanted.connect(asking.anew)
        sheet.open_wanted.connect(lambda: self.dossier_wanted.emit(first.id))
        sheet.correction_wanted.connect(lambda: self._correct(first, asking.wanted[0]))
        sheet.open()

    def _of_one(self, saved: Dossier, asking: Asking) -> list[Change]:
        wanted = _at_the_time_of(saved, asking.wanted[0])
        procedure = next(
            (one for one in self._reception.procedures() if one.code == wanted.procedure_code), None
        )
        if procedure is None:
            return []
        return Comparison(saved, self._words).changes(wanted, procedure, None)

    def _of_pile(self, saved: Sequence[Dossier], asking: Asking) -> list[Change]:
        """Return the rows that are others now; what changed in one that is the same is on it."""
        rows = list(zip(asking.wanted, asking.names, strict=True))
        found: list[Change] = []
        for place, (was, row) in enumerate(zip_longest(saved, rows), start=1):
            before = "" if was is None else _named(was.applicant.name, was.procedure)
            after = "" if row is None else _named(row[0].applicant.name, row[1])
            label = self.tr("Hồ sơ thứ {place}").format(place=place)
            if was is not None and row is not None and before == after:
                wanted = _at_the_time_of(was, row[0])
                alone = Asking((wanted,), (row[1],), asking.anew)
                found += [
                    replace(one, label=f"{label} · {one.label}") for one in self._of_one(was, alone)
                ]
            elif before != after:
                found.append(Change(About.PERSON, label, before, after))
        return found

    def _correct(self, saved: Dossier, wanted: Intake) -> None:
        """Put right what was saved, beginning with what stands in the form."""
        from ui.correction import CorrectionSheet

        sheet = CorrectionSheet(
            self._page,
            dossier=saved,
            explained=self._inquiry.explanation(saved.id),
            reception=self._reception,
            session=self._session,
            words=self._words,
            now=self._clock.now(),
        )
        sheet.take_over(_at_the_time_of(saved, wanted))
        sheet.saved.connect(self.corrected)
        sheet.open()


def _at_the_time_of(saved: Dossier, wanted: Intake) -> Intake:
    """Return what is wanted with the times of the receipt, where it leaves them to the desk."""
    started_at = wanted.started_at
    if started_at is None and wanted.begun is saved.begun:
        started_at = saved.started_at
    return replace(
        wanted, received_at=wanted.received_at or saved.received_at, started_at=started_at
    )


def _named(name: str, procedure: str) -> str:
    return f"{name} · {procedure}"
