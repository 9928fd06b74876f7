"""The life of a dossier as points of its timeline: acts, hands, promises, papers and talks as one.

An entry of the journal is one point. The papers that came out of it, who had the dossier then and
who signed for it are put to it here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.rules import dossier as dossiers
from counter_app.rules.custody import Holding
from counter_app.rules.dossier import Act, Custody, Dossier
from counter_app.rules.lines import EntryLine
from counter_app.rules.printing import Document, DocumentKind
from ui import standing
from ui.timeline import Moment, Thread
from ui.words import Words

_QUEUED = "document.queued"
_FAILED = "document.failed"
_RAISED = "discrepancy.raised"
_TOLD_BY_ACTS = frozenset({"missing", "refused"})
"""The discrepancies that an act of the dossier itself tells already."""
_THREADS: Mapping[Act, frozenset[Thread]] = {
    Act.RECEIVE: frozenset({Thread.HANDS, Thread.PROMISES}),
    Act.IMPORT: frozenset({Thread.HANDS, Thread.PROMISES}),
    Act.HAND_OVER: frozenset({Thread.HANDS}),
    Act.CONFIRM: frozenset({Thread.HANDS}),
    Act.MISS: frozenset({Thread.HANDS}),
    Act.TURN_BACK: frozenset({Thread.HANDS, Thread.TALKS}),
    Act.ASK_SUPPLEMENT: frozenset({Thread.PROMISES, Thread.TALKS}),
    Act.SUPPLEMENT: frozenset({Thread.HANDS, Thread.PROMISES}),
    Act.ASK_DUTY: frozenset({Thread.TALKS}),
    Act.PAY_DUTY: frozenset({Thread.TALKS}),
    Act.WITHDRAW: frozenset({Thread.TALKS}),
    Act.STOP: frozenset({Thread.PROMISES, Thread.TALKS}),
    Act.REAPPOINT: frozenset({Thread.PROMISES, Thread.TALKS}),
    Act.RESCHEDULE: frozenset({Thread.PROMISES}),
    Act.CORRECT: frozenset({Thread.PROMISES}),
    Act.TAKE_BACK: frozenset({Thread.HANDS}),
    Act.REOPEN: frozenset({Thread.HANDS, Thread.PROMISES}),
    Act.GIVE_BACK: frozenset({Thread.HANDS}),
    Act.RETRACT: frozenset({Thread.HANDS}),
    Act.FETCH: frozenset({Thread.HANDS}),
    Act.RETURN: frozenset({Thread.HANDS}),
    Act.CONSULT: frozenset({Thread.TALKS}),
    Act.ANSWER: frozenset({Thread.TALKS}),
    Act.FINISH_LEG: frozenset({Thread.PROMISES}),
    Act.CALL: frozenset({Thread.TALKS}),
    Act.NOTE: frozenset({Thread.TALKS}),
}


@dataclass(frozen=True, slots=True)
class Story:
    """What is told: the entries oldest first, who had the dossier when, all papers, and when now.

    `department` is where the dossier is handled.
    """

    entries: Sequence[EntryLine]
    held: Sequence[Holding]
    papers: Sequence[Document]
    department: str
    now: datetime

    def moments(self, words: Words) -> list[Moment]:
        """Return the points, newest first."""
        changed = _changed(self.entries, words)
        told = [
            _told(self, entry, words, changed.get(entry.line.event_id, ""))
            for entry in _with_papers(self)
        ]
        told.reverse()
        return told


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry with the paper that came out of it, and who has had the dossier from it on."""

    line: EntryLine
    paper: Document | None
    holding: Holding | None
    repeated: bool


def slips_of(entries: Iterable[EntryLine]) -> list[str]:
    """Return the ids of the slips that a dossier went with, in their order."""
    slips = (entry.fact.body["slip"] for entry in entries if entry.fact.kind == Act.HAND_OVER.kind)
    return list(dict.fromkeys(slips))


def _with_papers(story: Story) -> Iterator[_Entry]:
    """Yield each entry with what belongs to it.

    The papers of an act were queued with it: right after it and at the same time.
    """
    papers: dict[str, Document] = {paper.id: paper for paper in story.papers}
    about: dict[str, Document] = {}
    for paper in story.papers:
        if not paper.reprint and paper.kind is not DocumentKind.EVALUATION:
            about.setdefault(paper.about, paper)
    group = next((one for one in story.papers if one.kind is DocumentKind.GROUP_RECEIPT), None)
    queued = {entry.fact.agg_id for entry in story.entries if entry.fact.kind == _QUEUED}
    held = iter(story.held)
    for place, entry in enumerate(story.entries):
        fact = entry.fact
        if fact.kind == _RAISED and fact.body.get("kind") in _TOLD_BY_ACTS:
            continue
        if fact.agg_type == "document":
            repeated = fact.kind not in {_QUEUED, _FAILED} and fact.agg_id in queued
            yield _Entry(entry, papers.get(fact.agg_id), None, repeated)
            continue
        paper = _queued_with(story.entries, place, papers)
        if fact.kind in {Act.HAND_OVER.kind, Act.CONFIRM.kind}:
            paper = about.get(fact.body["slip"], paper)
        elif fact.kind == Act.RECEIVE.kind and paper is None:
            paper = group
        moved = fact.body.get("custody_from") != fact.body.get("custody_to")
        begun = fact.kind in {Act.RECEIVE.kind, Act.IMPORT.kind}
        yield _Entry(entry, paper, next(held, None) if moved or begun else None, repeated=False)


def _queued_with(
    entries: Sequence[EntryLine], place: int, papers: Mapping[str, Document]
) -> Document | None:
    """Return the paper that was queued together with an act, if one was."""
    at = entries[place].occurred_at
    for entry in entries[place + 1 :]:
        if entry.occurred_at != at or entry.fact.agg_type == "dossier":
            return None
        paper = papers.get(entry.fact.agg_id)
        if entry.fact.kind == _QUEUED and paper is not None and not paper.reprint:
            return paper
    return None


def _changed(entries: Sequence[EntryLine], words: Words) -> dict[str, str]:
    """Return what each correction changed, a line each, by the entry that made it."""
    if not any(entry.fact.kind == Act.CORRECT.kind for entry in entries):
        return {}
    from ui.receipt_changes import Comparison

    told: dict[str, str] = {}
    dossier: Dossier | None = None
    for entry in entries:
        if entry.fact.agg_type != "dossier":
            continue
        after = dossiers.fold(dossier, entry.fact)
        if dossier is not None and entry.fact.kind == Act.CORRECT.kind:
            told[entry.event_id] = "\n".join(
                f"{change.label}: {change.before or '–'} → {change.after or '–'}"
                for change in Comparison(dossier, words).with_next(after)
            )
        dossier = after
    return told


def _told(story: Story, entry: _Entry, words: Words, changed: str) -> Moment:
    line, holding = entry.line, entry.holding
    fact = line.fact
    if holding is not None and holding.receiver and fact.kind == Act.CONFIRM.kind:
        line = replace(line, fact=replace(fact, pii={"receiver": holding.receiver}))
    below = [line.actor, _tr("quầy {number}").format(number=line.counter_id)]
    if (place := _place(story, entry, words)) is not None:
        below.append(place)
    if fact.kind == _QUEUED and entry.paper is not None:
        below.append(words.progress(entry.paper.progress).lower())
    threads = frozenset({Thread.PAPERS})
    if fact.agg_type == "dossier":
        threads = _THREADS.get(Act(fact.kind.partition(".")[2]), frozenset())
    elif fact.agg_type == "discrepancy":
        threads = frozenset({Thread.HANDS})
    return Moment(
        at=line.occurred_at,
        icon=standing.entry_icon(fact.kind),
        tone=standing.entry_tone(fact.kind),
        sentence=words.act(line),
        below=" · ".join(part for part in below if part),
        detail="\n".join(text for text in (_written(line, words), changed) if text),
        threads=threads,
        paper=entry.paper,
        signature=None if holding is None else holding.signature,
        quiet=entry.repeated,
        key=line.event_id,
    )


def _place(story: Story, entry: _Entry, words: Words) -> str | None:
    """Return where the dossier was from an act on, and for how long, if it moved then."""
    body, holding = entry.line.fact.body, entry.holding
    if holding is None and body.get("custody_from") == body.get("custody_to"):
        return None
    custody = body.get("custody_to") or (None if holding is None else holding.custody.value)
    if custody is None:
        return None
    where = words.custody(Custody(custody), story.department)
    if holding is None:
        return where
    if holding.until is None:
        if holding.custody is Custody.APPLICANT:
            return None
        span = words.span(holding.since, story.now)
        return _tr("đang ở: {where}, {span}").format(where=where, span=span)
    span = words.span(holding.since, holding.until)
    return _tr("{where}: {span}").format(where=where, span=span)


def _written(line: EntryLine, words: Words) -> str:
    """Return what was written at an act, and which originals went back."""
    lines = [words.detail(line)]
    if originals := line.fact.body.get("originals"):
        lines.append(_tr("Trả lại bản chính: {papers}").format(papers="; ".join(originals)))
    return "\n".join(one for one in lines if one)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Story", text)
