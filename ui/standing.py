"""How a dossier stands, as a shape and a tone beside the word: one look in every list and card."""

from datetime import datetime

from counter_app.rules.dossier import State
from counter_app.rules.printing import Progress
from ui.theme import Tone

_STATES = {
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
    Progress.QUEUED: ("clock", Tone.PLAIN),
    Progress.SENT: ("printer", Tone.ACCENT),
    Progress.PRINTED: ("printer-check", Tone.GOOD),
    Progress.FAILED: ("printer-x", Tone.BAD),
    Progress.CANCELLED: ("ban", Tone.PLAIN),
}


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
