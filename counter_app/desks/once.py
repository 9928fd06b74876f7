"""A filled form is one act: asked for again under the form's identity, it is answered, not redone.

The identity (`key`) is that of the first entry the act wrote. It holds for one kind of act with one
content: another act takes an identity that follows from it, another content is said.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from counter_app.desks.intake import Intake, checked_components, fee_of
from counter_app.errors import Phrase, Refused, SavedOtherwise
from counter_app.ports import Reading
from counter_app.rules import dossier as dossiers
from counter_app.rules.catalogue import Channel, Procedure
from counter_app.rules.deadlines import ClockStart
from counter_app.rules.dossier import Act, Dossier, DossierId, State
from counter_app.rules.journal import Event, Fact
from counter_app.rules.text import clean

_SALT = "~"
"""What an entry's personal data are mixed with."""


def before(books: Reading, key: str | None, kind: str) -> tuple[str | None, Event | None]:
    """Return what acts of a kind wrote under a form's identity, and the identity to write under.

    Where the identity belongs to an act of another kind, or to a dossier that was undone since, one
    follows from it that is the same for ever: that act, too, is done once.
    """
    while key is not None and (found := books.journal.event(key)) is not None:
        if found.kind == kind and not _is_undone(books, found):
            return key, found
        key = _after(key, kind)
    return key, None


def otherwise(done: Event, number: str) -> SavedOtherwise:
    """Return the refusal that says what a form with another content was saved as: `number`."""
    at = datetime.fromisoformat(done.occurred_at)
    return SavedOtherwise(
        number=number, at=Phrase("{at:%H:%M ngày %d/%m/%Y}", at=at), about=done.agg_id
    )


def says(done: Event, fact: Fact) -> bool:
    """Say whether an entry is about what a fact is about, and says all that the fact says.

    Personal data that were erased since are not compared.
    """
    written = done.fact()
    held = None if written.pii is None else _without_salt(written.pii)
    return (
        done.agg_id == fact.agg_id
        and all(written.body.get(name) == value for name, value in fact.body.items())
        and (held == fact.pii or (held is None and done.pii_hash is not None))
    )


def received_so(books: Reading, done: Event, intake: Intake) -> bool:
    """Say whether a dossier was received as a checked intake has it, or stands so by now.

    What the intake leaves to the desk is not compared, nor personal data that were erased.
    """
    fact = done.fact()
    erased = fact.pii is None
    if not _is_pad(books, fact, intake):
        return False
    now = books.dossiers.get(DossierId(done.agg_id))
    held = [one for one in (dossiers.fold(None, fact), now) if one is not None]
    return any(_says(books, was, intake, erased=erased) for was in held)


def _says(books: Reading, was: Dossier, intake: Intake, *, erased: bool) -> bool:
    person = (intake.applicant, intake.representative, intake.note)
    return (
        (clean(intake.procedure_code), intake.channel) == (was.procedure_code, was.channel)
        and (erased or person == (was.applicant, was.representative, was.note))
        and (intake.copies, intake.delivery) == (was.copies, was.delivery)
        and _is_papers(books, was, intake)
        and _is_time(was, intake)
    )


def _is_undone(books: Reading, found: Event) -> bool:
    if found.kind != Act.RECEIVE.kind:
        return False
    dossier = books.dossiers.get(DossierId(found.agg_id))
    return dossier is not None and dossier.state is State.VOID


def _after(key: str, kind: str) -> str:
    import uuid

    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key} {kind}"))


def _without_salt(pii: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in pii.items() if name != _SALT}


def _is_papers(books: Reading, was: Dossier, intake: Intake) -> bool:
    """Compare components and fee, by the version under which the dossier was received."""
    version = _version(books, was)
    try:
        if intake.components is not None:
            right = checked_components(intake.components) == was.components
        else:
            asked = () if version is None else version.components
            right = version is None or was.components == tuple(
                part for part in asked if part.required
            )
        fee = (was.fee, was.fee_state) if version is None else fee_of(intake, version)
    except Refused:
        return False
    return right and fee == (was.fee, was.fee_state)


def _version(books: Reading, was: Dossier) -> Procedure | None:
    versions = books.catalogue.versions(was.procedure_code)
    return next((one for one in versions if one.version == was.procedure_version), None)


def _is_time(was: Dossier, intake: Intake) -> bool:
    begun = intake.begun
    if begun is ClockStart.COMPLETE and intake.channel is Channel.POST:
        begun = ClockStart.POST
    started = intake.started_at if begun is not ClockStart.COMPLETE else None
    return (
        begun is was.begun
        and _is_moment(intake.received_at, was.received_at)
        and _is_moment(started, was.started_at)
    )


def _is_moment(wanted: datetime | None, was: datetime | None) -> bool:
    """Compare to the second; None leaves it to the desk."""
    if wanted is None or was is None:
        return wanted is None
    local = wanted.replace(tzinfo=was.tzinfo) if wanted.tzinfo is None else wanted
    return local.replace(microsecond=0) == was


def _is_pad(books: Reading, fact: Fact, intake: Intake) -> bool:
    if not intake.pad_number:
        return "pad" not in fact.body
    line = books.pads.get(intake.pad_number)
    return line is not None and line.number == fact.body["number"]
