"""The same person with the same procedure, open in the books or on the pile: asked about once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.dossier import Dossier
from counter_app.rules.people import Applicant, checked
from counter_app.rules.text import clean, fold
from ui.group import Grouped
from ui.intake_form import IntakeForm
from ui.intake_promising import Promising
from ui.returning import Acquaintance, whole_number
from ui.same_again import SameAgainSheet, Side
from ui.session import Session
from ui.words import Words


class SameAgain(QObject):
    """Shows both side by side before a second one is made."""

    dossier_wanted = Signal(str)

    def __init__(
        self,
        page: QWidget,
        form: IntakeForm,
        promising: Promising,
        acquaintance: Acquaintance,
        *,
        session: Session,
        words: Words,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._form = form
        self._promising = promising
        self._acquaintance = acquaintance
        self._session = session
        self._words = words
        self._clock = clock
        self._meant: set[tuple[str, str]] = set()

    def asks(self, key: str, pile: Sequence[Grouped], again: Callable[[], object]) -> bool:
        """Ask whether a second one is meant, once for the form `key`; say whether there is one.

        `again` goes on with what was wanted, when it is meant.
        """
        procedure = self._form.procedure
        if procedure is None:
            return False
        person = self._form.person
        same = same_on_pile(pile, person.applicant, procedure.code)
        if same is not None and self._is_new(key, same.intake.procedure_code):
            self._ask(self._of_pile(same), "", key, same.intake.procedure_code, again)
            return True
        there = self._acquaintance.same_open(person.known, procedure.code, procedure.name)
        if there is not None and self._is_new(key, there.id):
            self._ask(self._of_books(there), there.id, key, there.id, again)
            return True
        return False

    def _is_new(self, key: str, what: str) -> bool:
        return (key, what) not in self._meant

    def _ask(
        self, there: Side, open_id: str, key: str, what: str, again: Callable[[], object]
    ) -> None:
        procedure = self._form.procedure
        assert procedure is not None
        sheet = SameAgainSheet(
            self._page,
            self._form.person.applicant.name,
            procedure.name,
            there,
            self._of_form(),
            can_open=bool(open_id),
        )

        def go_on() -> None:
            self._meant.add((key, what))
            again()

        sheet.save_wanted.connect(go_on)
        sheet.open_wanted.connect(lambda: self.dossier_wanted.emit(open_id))
        sheet.open()

    def _of_books(self, there: Dossier) -> Side:
        words = self._words
        return Side(
            there.number,
            words.moment(there.received_at),
            words.date(there.due_at.date()),
            words.state(there.state),
            self._acquaintance.clerk_of(there),
        )

    def _of_pile(self, row: Grouped) -> Side:
        return Side(
            self.tr("thứ {place} trên giấy chung").format(place=row.place),
            self._words.moment(row.answer.received_at),
            self._words.date(row.answer.promise.due_at.date()),
            self.tr("chưa lưu"),
            self._session.user.name,
        )

    def _of_form(self) -> Side:
        promise, words = self._promising.promise, self._words
        return Side(
            self.tr("cấp khi lưu"),
            words.moment(self._form.pad.received_at or self._clock.now()),
            "–" if promise is None else words.date(promise.due_at.date()),
            self.tr("chưa lưu"),
            self._session.user.name,
        )


def same_on_pile(pile: Sequence[Grouped], person: Applicant, code: str) -> Grouped | None:
    """Return the newest dossier on the pile of the same person with the procedure of a code.

    The same person is who has the same identity number, now or formerly; where one of the two has
    none, who has the same name, and no other day of birth.
    """
    for row in reversed(pile):
        if row.intake.procedure_code == code and _is_same(row.intake.applicant, person):
            return row
    return None


def _is_same(one: Applicant, other: Applicant) -> bool:
    numbers = [_numbers(each) for each in (one, other)]
    if all(numbers):
        return bool(numbers[0] & numbers[1])
    births = {_birth(each) for each in (one, other)} - {""}
    return fold(clean(one.name)) == fold(clean(other.name)) and len(births) < 2


def _numbers(person: Applicant) -> set[str]:
    return {whole_number(person.id_number), whole_number(person.former_number)} - {""}


def _birth(person: Applicant) -> str:
    """Return the day of birth as the books have it; one that cannot be read is compared with none.

    That is the form's affair.
    """
    try:
        return checked(Applicant("A", birth=person.birth)).birth
    except Refused:
        return ""
