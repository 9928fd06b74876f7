"""What was just done at this counter, a line an act: nobody need wonder whether it was saved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.rules.lines import EntryLine
from ui import theme
from ui.widgets import ElidedLabel, PlainLabel
from ui.words import Words

_OF_A_SLIP = {"dossier.handed_over": "slip.handed_over", "dossier.confirmed": "slip.confirmed"}
_TOLD_ELSEWHERE = frozenset({"dossier.missed"})


@dataclass(frozen=True, slots=True)
class Deed:
    """One line: when, what, with which number, and what else is worth knowing."""

    at: str
    what: str
    number: str
    about: str


def deeds(entries: Sequence[EntryLine], words: Words, today: date, *, limit: int) -> list[Deed]:
    """Return the newest acts, newest first, at most `limit`.

    A slip is one act, however many dossiers are on it. Acts of other days bear their day.
    """
    return [_deed(entry, words, today) for entry in _without_repeats(entries)][:limit]


def _without_repeats(entries: Iterable[EntryLine]) -> Iterable[EntryLine]:
    """Yield entries, each slip once: by its own entry, or by a dossier's where that is too old."""
    entries = list(entries)
    own = {(entry.fact.kind, entry.fact.agg_id) for entry in entries}
    numbers = {
        str(entry.fact.body.get("slip", entry.fact.agg_id)): str(
            entry.fact.body.get("slip_number") or entry.number
        )
        for entry in reversed(entries)
        if entry.fact.kind in _OF_A_SLIP or entry.fact.agg_type == "slip"
    }
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        kind = entry.fact.kind
        if kind in _TOLD_ELSEWHERE:
            continue
        if entry.fact.agg_type == "slip":
            yield replace(entry, number=entry.number or numbers.get(entry.fact.agg_id, ""))
            continue
        if kind in _OF_A_SLIP:
            slip = (_OF_A_SLIP[kind], str(entry.fact.body.get("slip", "")))
            if slip in own or slip in seen:
                continue
            seen.add(slip)
            yield replace(entry, number=numbers.get(slip[1], entry.number), applicant="")
            continue
        yield entry


def _deed(entry: EntryLine, words: Words, today: date) -> Deed:
    at = entry.occurred_at
    when = words.time(at) if at.date() == today else words.day_short(at.date())
    about = " · ".join(part for part in (entry.applicant, words.about(entry)) if part)
    return Deed(when, words.did(entry), entry.number, about)


class LatestDeeds(QWidget):
    """A few lines of the newest acts."""

    def __init__(self, lines: int, nothing: str, parent: QWidget | None = None) -> None:
        """Keep room for `lines` lines; `nothing` is said while there is no act."""
        super().__init__(parent)
        look = theme.look()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(4))
        grid.setColumnStretch(3, 1)
        self._nothing = nothing
        self._kept = lines
        self._lines: list[tuple[PlainLabel, PlainLabel, PlainLabel, ElidedLabel]] = []
        for number in range(lines):
            line = (
                PlainLabel(role="time"),
                PlainLabel(),
                PlainLabel(role="number"),
                ElidedLabel(),
            )
            line[3].setObjectName("deedAbout")
            for column, label in enumerate(line):
                label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(label, number, column)
            self._lines.append(line)
        self.setObjectName("latestDeeds")

    def keep(self, lines: int) -> None:
        """Keep room for fewer lines, while a list above needs it."""
        if lines != self._kept:
            self._kept = lines
            for number, line in enumerate(self._lines):
                for label in line:
                    label.setVisible(number < lines and bool(label.text() or label is line[3]))

    def show_deeds(self, shown: Sequence[Deed]) -> None:
        """Show acts, newest first."""
        for number, (at, what, name, about) in enumerate(self._lines):
            deed = shown[number] if number < len(shown) else Deed("", "", "", "")
            at.setText(deed.at)
            what.setText(deed.what)
            name.setText(deed.number)
            about.setText(deed.about)
            for label in (at, what, name):
                label.setVisible(number < min(len(shown), self._kept))
        if not shown:
            self._lines[0][3].setText(self._nothing)
