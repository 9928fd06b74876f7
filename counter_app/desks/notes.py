"""What is written beside a dossier: notes, calls, opinions of other agencies, agencies' shares."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.desks import once
from counter_app.desks.acting import believed, permitted, present
from counter_app.errors import (
    BadValue,
    MissingField,
    Phrase,
    UnknownConsultation,
    UnknownLeg,
)
from counter_app.ports import Clock, Reading, Store
from counter_app.rules import calls
from counter_app.rules import dossier as dossiers
from counter_app.rules.calendar import OfficeHours
from counter_app.rules.calls import CallOutcome, Medium, Message
from counter_app.rules.dossier import Act, Dossier, DossierId, State
from counter_app.rules.journal import Event, Fact, new_id
from counter_app.rules.lines import ConsultationLine
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.text import clean_line, clean_text, wanted_text

TEXT_LIMIT = 4_000
"""Letters that a note or an opinion may have."""

Details = Callable[[Reading, Dossier, datetime], Mapping[str, object]]
"""What an act says of a dossier as the books have it in the transaction that writes it down."""


@dataclass(frozen=True, slots=True)
class Question:
    """What another agency is asked; it is to answer by `due_on`, that day included."""

    agency: str
    what: str
    due_on: date


class Notes:
    """The desk of what is written beside a dossier."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def new_key(self) -> str:
        """Return an identity for a form that is being filled in: see `counter_app.desks.once`."""
        return new_id(self._clock.now())

    def note(
        self, dossier_id: DossierId, text: str, *, by: StaffId, key: str | None = None
    ) -> Dossier:
        """Write a note beside a dossier.

        `key` is the form's own identity: asked twice with the same key, it is written once.

        Raises `MissingField`, `TextTooLong`, `SavedOtherwise` where the form said something else.
        """
        text = _text(text, "note", "nội dung ghi chú")
        return self._write(dossier_id, Act.NOTE, by, {}, {"text": text}, key=key)

    def call(
        self,
        dossier_id: DossierId,
        outcome: CallOutcome,
        *,
        by: StaffId,
        medium: Medium = Medium.PHONE,
        note: str = "",
        key: str | None = None,
    ) -> Dossier:
        """Write down an attempt to tell the applicant something, and what came of it.

        `key` as for `note`.
        """
        more: dict[str, object] = {"outcome": outcome.value, "medium": medium.value}
        text = clean_text(note, field="note", label="ghi chú", limit=TEXT_LIMIT)
        pii = {"text": text} if text else None
        return self._write(dossier_id, Act.CALL, by, more, pii, key=key)

    def messages(self, dossier_id: DossierId) -> tuple[Message, ...]:
        """Return the messages that fit a dossier as it stands, the most fitting first.

        They hold its number and nothing else of it. None when there is nothing to tell.
        """
        with self._store.reading() as books:
            dossier = present(books, dossier_id)
            settings = books.settings.office()
        if dossier.state is State.DONE:
            ready = calls.result_ready(
                settings.office,
                dossier.number,
                place=settings.address,
                hours=_hours(settings.hours),
                phone=settings.phone,
            )
            return (ready,)
        if dossier.state is State.SUPPLEMENT_ASKED:
            missing = calls.to_be_completed(settings.office, dossier.number, phone=settings.phone)
            return (missing,)
        if dossier.state.open and dossier.due_at < self._clock.now():
            return (calls.late(settings.office, dossier.number, phone=settings.phone),)
        if dossier.state.open:
            later = calls.new_date(
                settings.office, dossier.number, dossier.due_at, phone=settings.phone
            )
            return (later,)
        return ()

    # -- opinions ----------------------------------------------------------------------------------

    def consult(
        self, dossier_id: DossierId, question: Question, *, by: StaffId, key: str | None = None
    ) -> Dossier:
        """Write down that another agency was asked for its opinion (NĐ 118/2025 art 19(5)).

        `key` as for `note`.

        Raises `MissingField` without an agency or a question, `BadValue` for a day that is over.
        """
        agency = clean_line(question.agency, field="agency", label="Cơ quan được hỏi ý kiến")
        if not agency:
            raise MissingField(field="agency", label="cơ quan được hỏi ý kiến")
        what = _text(question.what, "what", "nội dung lấy ý kiến")
        if question.due_on < self._clock.now().date():
            raise BadValue(
                field="due_on",
                label="Hạn trả lời",
                value=Phrase("{day:%d/%m/%Y}", day=question.due_on),
                hint="Không sớm hơn hôm nay.",
            )
        more = {"agency": agency, "due_on": question.due_on.isoformat()}
        # What is asked may name the applicant: it can be erased, the agency and the day cannot.
        return self._write(dossier_id, Act.CONSULT, by, more, {"what": what}, key=key)

    def answer(
        self, dossier_id: DossierId, consultation_id: str, text: str, *, by: StaffId
    ) -> Dossier:
        """Write down what an agency answered; raises `UnknownConsultation`, `MissingField`."""
        text = _text(text, "answer", "ý kiến trả lời")

        def asked(books: Reading, dossier: Dossier, _now: datetime) -> dict[str, object]:
            lines = books.custody.consultations(dossier.id)
            line = next((one for one in lines if one.id == consultation_id), None)
            if line is None or line.answered_at is not None:
                raise UnknownConsultation(number=dossier.number)
            return {"question": consultation_id, "agency": line.agency}

        return self._write(dossier_id, Act.ANSWER, by, asked, {"text": text})

    def consultations(self, dossier_id: DossierId) -> list[ConsultationLine]:
        """Return the opinions that were asked for about a dossier, oldest first."""
        with self._store.reading() as books:
            return books.custody.consultations(dossier_id)

    def finish_leg(
        self, dossier_id: DossierId, leg: int, *, by: StaffId, at: datetime | None = None
    ) -> Dossier:
        """Write down that an agency of an inter-agency dossier has done its share.

        `leg` is its place on the receipt, from 0; `at` the local time, now when it is not given.

        Raises `UnknownLeg`, `BadValue` for a time that has not come yet or before the receipt.
        """

        def finished(_books: Reading, dossier: Dossier, now: datetime) -> dict[str, object]:
            if not 0 <= leg < len(dossier.legs) or dossier.legs[leg].done_at is not None:
                raise UnknownLeg(number=dossier.number)
            done = (at or now).replace(microsecond=0)
            if not dossier.received_at <= done <= now:
                raise BadValue(
                    field="at",
                    label="Thời điểm xong",
                    value=Phrase("{at:%H:%M ngày %d/%m/%Y}", at=done),
                    hint="Từ lúc tiếp nhận đến bây giờ.",
                )
            return {"leg": leg, "agency": dossier.legs[leg].agency, "at": done.isoformat()}

        return self._write(dossier_id, Act.FINISH_LEG, by, finished)

    def _write(
        self,
        dossier_id: DossierId,
        act: Act,
        by: StaffId,
        more: Mapping[str, object] | Details,
        pii: Mapping[str, object] | None = None,
        *,
        key: str | None = None,
    ) -> Dossier:
        permission = Permission.GIVE_BACK if act is Act.CALL else Permission.RECEIVE
        with self._store.writing() as books:
            permitted(books, by, permission)
            now = believed(books, self._clock.now())
            dossier = present(books, dossier_id)
            said = more(books, dossier, now) if callable(more) else more
            key, done = once.before(books, key, act.kind)
            if done is not None:
                return _before(done, Fact(act.kind, dossier_id, said, pii), dossier)
            details = {"at": now.replace(microsecond=0).isoformat(), "by": by, **said}
            fact = dossiers.decide(dossier, act, details, pii)
            books.record([fact], by=by, at=now, key=key)
            return dossiers.fold(dossier, fact)


def _before(done: Event, wanted: Fact, dossier: Dossier) -> Dossier:
    """Return a dossier beside which a form was written before; raises `SavedOtherwise`."""
    if not once.says(done, wanted):
        raise once.otherwise(done, dossier.number)
    return dossier


def _hours(hours: OfficeHours) -> str:
    """Return the hours of the first day of the week that has any; the others are much alike."""
    return next((", ".join(map(str, sessions)) for sessions in hours.week if sessions), "")


def _text(text: str, field: str, label: str) -> str:
    return wanted_text(text, field=field, label=label, limit=TEXT_LIMIT)
