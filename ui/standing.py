"""How a dossier stands, as a shape and a tone beside the word: one look in every list and card."""

from datetime import datetime

from counter_app.rules.calls import CallOutcome
from counter_app.rules.dossier import State
from counter_app.rules.lines import SHELF_DAYS, ShelfPart
from counter_app.rules.printing import Progress
from ui.theme import Tone

_STATES = {
    State.VOID: ("ban", Tone.PLAIN),
    State.REGISTERED: ("send", Tone.PLAIN),
    State.RECEIVED: ("inbox", Tone.ACCENT),
    State.NOT_RECEIVED: ("ban", Tone.BAD),
    State.PROCESSING: ("file-clock", Tone.PLAIN),
    State.SUPPLEMENT_ASKED: ("file-plus", Tone.WARNING),
    State.DUTY_ASKED: ("banknote", Tone.WARNING),
    State.WITHDRAWN: ("undo-2", Tone.WARNING),
    State.STOPPED: ("ban", Tone.PLAIN),
    State.DONE: ("package-check", Tone.GOOD),
    State.GIVEN_BACK: ("check", Tone.PLAIN),
}
_PROGRESSES = {
    Progress.HELD: ("circle-pause", Tone.WARNING),
    Progress.QUEUED: ("clock", Tone.PLAIN),
    Progress.SENT: ("printer", Tone.ACCENT),
    Progress.PRINTED: ("printer-check", Tone.GOOD),
    Progress.FAILED: ("printer-x", Tone.BAD),
    Progress.CANCELLED: ("ban", Tone.PLAIN),
}

_ENTRIES = {
    "dossier.received": ("inbox", Tone.ACCENT),
    "dossier.imported": ("folder-input", Tone.ACCENT),
    "dossier.handed_over": ("arrow-right-left", Tone.ACCENT),
    "dossier.confirmed": ("user-check", Tone.ACCENT),
    "dossier.missed": ("triangle-alert", Tone.WARNING),
    "dossier.turned_back": ("undo-2", Tone.WARNING),
    "dossier.result_back": ("package-check", Tone.GOOD),
    "dossier.result_reopened": ("refresh-cw", Tone.WARNING),
    "dossier.given_back": ("hand-helping", Tone.GOOD),
    "dossier.giving_retracted": ("undo-2", Tone.WARNING),
    "dossier.papers_fetched": ("folder-input", Tone.PLAIN),
    "dossier.papers_returned": ("folder-output", Tone.GOOD),
    "dossier.consulted": ("building-2", Tone.WARNING),
    "dossier.consultation_answered": ("building-2", Tone.GOOD),
    "dossier.leg_finished": ("square-check", Tone.GOOD),
    "dossier.called": ("phone-call", Tone.ACCENT),
    "dossier.noted": ("pencil", Tone.PLAIN),
    "dossier.supplement_asked": ("file-plus", Tone.WARNING),
    "dossier.supplemented": ("file-check", Tone.ACCENT),
    "dossier.duty_asked": ("banknote", Tone.WARNING),
    "dossier.duty_paid": ("banknote", Tone.GOOD),
    "dossier.withdrawn": ("undo-2", Tone.WARNING),
    "dossier.stopped": ("ban", Tone.WARNING),
    "dossier.reappointed": ("calendar-clock", Tone.WARNING),
    "dossier.rescheduled": ("calendar-days", Tone.ACCENT),
    "dossier.corrected": ("pencil", Tone.ACCENT),
    "dossier.undone": ("ban", Tone.WARNING),
    "dossier.refused_at_intake": ("file-x", Tone.BAD),
    "discrepancy.raised": ("triangle-alert", Tone.WARNING),
    "discrepancy.assigned": ("user", Tone.PLAIN),
    "discrepancy.settled": ("check", Tone.GOOD),
    "discrepancy.revived": ("triangle-alert", Tone.WARNING),
    "document.queued": ("file-text", Tone.PLAIN),
    "document.sent": ("printer", Tone.PLAIN),
    "document.printed": ("printer-check", Tone.PLAIN),
    "document.failed": ("printer-x", Tone.BAD),
    "document.cancelled": ("ban", Tone.PLAIN),
    "document.released": ("printer", Tone.PLAIN),
}
_UNKNOWN = ("info", Tone.PLAIN)
_GAPS = {"missing": "circle-x", "refused": "undo-2", "surplus": "plus"}


def state_icon(state: State) -> str:
    """Return the shape of a state."""
    return _STATES[state][0]


def state_tone(state: State) -> Tone:
    """Return the tone of a state."""
    return _STATES[state][1]


def progress_icon(progress: Progress) -> str:
    """Return the shape of a document on its way to paper."""
    return _PROGRESSES[progress][0]


def progress_tone(progress: Progress) -> Tone:
    """Return the tone of a document on its way to paper."""
    return _PROGRESSES[progress][1]


def entry_icon(kind: str) -> str:
    """Return the shape of an entry of the journal, by its kind."""
    return _ENTRIES.get(kind, _UNKNOWN)[0]


def entry_tone(kind: str) -> Tone:
    """Return the tone of an entry of the journal."""
    return _ENTRIES.get(kind, _UNKNOWN)[1]


def promise_tone(due_at: datetime, finished_at: datetime | None, now: datetime) -> Tone:
    """Return the tone of a promise: late is bad, today a warning, kept in time good."""
    if finished_at is not None:
        return Tone.GOOD if finished_at <= due_at else Tone.BAD
    if due_at < now:
        return Tone.BAD
    return Tone.WARNING if due_at.date() == now.date() else Tone.PLAIN


def promise_icon(due_at: datetime, finished_at: datetime | None, now: datetime) -> str | None:
    """Return the shape of a promise; none while there is time."""
    return {
        Tone.GOOD: "circle-check",
        Tone.BAD: "clock-alert",
        Tone.WARNING: "calendar-clock",
    }.get(promise_tone(due_at, finished_at, now))


def shelved_tone(days: int | None) -> Tone:
    """Return the tone of a result that has waited for some calendar days; None: nobody knows."""
    if days is None or days >= SHELF_DAYS[ShelfPart.MONTH]:
        return Tone.BAD
    return Tone.WARNING if days >= SHELF_DAYS[ShelfPart.WEEK] else Tone.PLAIN


def shelved_icon(days: int | None) -> str | None:
    """Return the shape of a result that waits; none while it has not waited for long."""
    return {Tone.BAD: "clock-alert", Tone.WARNING: "clock"}.get(shelved_tone(days))


def told_tone(last: CallOutcome | None) -> Tone:
    """Return the tone of what came of the last call; nobody called is no fault yet."""
    if last is None:
        return Tone.PLAIN
    return Tone.GOOD if last.told else Tone.WARNING


def told_icon(last: CallOutcome | None, *, by_post: bool) -> str:
    """Return the shape of what came of the last call, or of the call that is still to be made."""
    if last is not None:
        return "check" if last.told else "phone-call"
    return "truck" if by_post else "phone"


def gap_icon(kind: str) -> str:
    """Return the shape of a discrepancy, by its kind."""
    return _GAPS.get(kind, "triangle-alert")
