"""Find one procedure among many by typing little: without accents, by its code, by its initials."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from counter_app.rules.catalogue import Procedure
from counter_app.rules.text import clean, digits, fold, initials, tokens
from ui import tips
from ui.suggestions import SuggestingBox

SUGGESTIONS = 40
"""Procedures offered at once; whoever sees more has typed too little."""

_SHORTEST_CODE = 2
_SHORTEST_INITIALS = 2


@dataclass(frozen=True, slots=True)
class _Entry:
    """A procedure as it is compared with what was typed."""

    procedure: Procedure
    name: str
    words: tuple[str, ...]
    initials: str
    code: str

    @classmethod
    def of(cls, procedure: Procedure) -> "_Entry":
        """Fold a procedure once, not at every key."""
        return cls(
            procedure,
            fold(procedure.name),
            tokens(procedure.name),
            initials(procedure.name),
            digits(procedure.code),
        )


class Finder:
    """The procedures that can be received, in their order of use, ready to be found."""

    def __init__(self, procedures: Iterable[Procedure]) -> None:
        self._entries = [_Entry.of(procedure) for procedure in procedures]

    def find(self, text: str, *, limit: int = SUGGESTIONS) -> list[Procedure]:
        """Return the procedures that a text may mean, the likeliest first, then the most used.

        An empty text gives the most used. A text means a procedure by the beginning of its code,
        by initials of its words in a row, or by the beginnings of words of its name; pieces inside
        words come last.
        """
        wanted = fold(clean(text))
        ranked = [
            (rank, place, entry.procedure)
            for place, entry in enumerate(self._entries)
            if (rank := _rank(entry, wanted)) is not None
        ]
        ranked.sort(key=lambda one: one[:2])
        return [procedure for _rank_, _place, procedure in ranked[:limit]]


def _rank(entry: _Entry, wanted: str) -> int | None:
    """Return how likely a folded text means a procedure, 0 the likeliest; None if it does not."""
    if not wanted:
        return 0
    asked = tokens(wanted)
    if not asked:
        return None
    number = digits(wanted)
    if number and number == "".join(asked):
        meant = len(number) >= _SHORTEST_CODE and number in entry.code
        return None if not meant else 0 if entry.code.startswith(number) else 1
    if entry.name.startswith(wanted):
        return 2
    if all(any(word.startswith(one) for word in entry.words) for one in asked):
        return 3
    letters = "".join(asked)
    if len(letters) >= _SHORTEST_INITIALS and letters in entry.initials:
        return 1 if entry.initials.startswith(letters) else 4
    return 5 if all(one in entry.name for one in asked) else None


class ProcedurePicker(SuggestingBox):
    """A field for one procedure, with suggestions below it.

    `meta` gives the second line of a suggestion: code, department, time limit.
    """

    picked = Signal(object)
    """The `Procedure` that is chosen now, or None when the text was changed after the choice."""
    taken = Signal()
    """A suggestion was taken by key or mouse: on to what comes next."""

    def __init__(self, meta: Callable[[Procedure], str], parent: QWidget | None = None) -> None:
        super().__init__(
            words=_name,
            meta=meta,
            title=QCoreApplication.translate("ProcedurePicker", "Thủ tục gợi ý"),
            nothing=QCoreApplication.translate(
                "ProcedurePicker",
                "Không có thủ tục nào khớp. Thử mã số, vài chữ của tên, chữ cái đầu.",
            ),
            parent=parent,
        )
        self._finder = Finder(())
        self._procedure: Procedure | None = None
        self._given_up: Procedure | None = None
        self._picking = False
        self.textChanged.connect(self._text_changed)

    @property
    def procedure(self) -> Procedure | None:
        """The procedure that is chosen."""
        return self._procedure

    @property
    def suggestions(self) -> list[Procedure]:
        """What is offered below the field now; nothing while the list is shut."""
        return self.suggested

    def offer(self, procedures: Sequence[Procedure]) -> None:
        """Take the procedures that can be chosen, the most used first."""
        self._finder = Finder(procedures)

    def meant(self) -> tuple[Sequence[Procedure], bool]:
        """Return the procedures that the text may mean; the first is taken unless it is empty."""
        return self._finder.find(self.text()), bool(self.text().strip())

    def pick(self, procedure: Procedure | None) -> None:
        """Choose a procedure, or none; the field shows its name from the beginning."""
        self.shut()
        self._procedure, self._given_up = procedure, None
        self._picking = True
        self.setText("" if procedure is None else procedure.name)
        self._picking = False
        self.setCursorPosition(0)
        self.setToolTip(tips.plain(self.text()))
        self.picked.emit(procedure)

    def take(self, suggestion: Procedure) -> None:
        """Choose a procedure, and go on."""
        self.pick(suggestion)
        self.taken.emit()

    @Slot(str)
    def _text_changed(self, text: str) -> None:
        """Offer what the text may mean; a text that is put back means what it meant before.

        That happens when a scan was typed into the field and is taken out of it again.
        """
        if self._picking:
            return
        if self._given_up is not None and text == self._given_up.name:
            self.pick(self._given_up)
            return
        if self._procedure is not None:
            self._given_up, self._procedure = self._procedure, None
            self.setToolTip("")
            self.picked.emit(None)
        if self.hasFocus():
            self.open()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Offer the most used when one comes to the empty field."""
        super().focusInEvent(event)
        if not self.text() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.open()


def _name(procedure: Procedure) -> str:
    return procedure.name
