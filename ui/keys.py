"""Which key does what: each has one name in the program, whichever an office presses for it.

The program names a key by what is printed on a usual keyboard: "F9" saves everywhere. An office
whose F9 is broken, or taken by another program, may press another key for it. That holds in the
whole program at once, because a key means one thing in all of it: so the choice is a table of
pairs, a standard key and the key that is pressed for it, and two standard keys never share one.

`sequence` and `cap` turn a standard key into what is pressed and what is shown. Sentences that name
keys are put right where they are looked up: see `use`. What each key does stands in
`ui.key_words`, which is read when somebody asks for it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt, QTranslator
from PySide6.QtGui import QKeyEvent, QKeySequence

DIGITS = "1 … 9"
"""The row of digits, as one key: in the map of the keys, and in what a list hears."""
FUNCTION = tuple(f"F{number}" for number in range(1, 13))
"""The keys in the uppermost row."""
CHANGEABLE = (
    *FUNCTION,
    "Shift+F1",
    "Shift+F3",
    "Shift+F4",
    *(f"Ctrl+{number}" for number in range(1, 8)),
    *(f"Ctrl+{letter}" for letter in "BDEGKLNOPST"),
    "Ctrl+PgUp",
    "Ctrl+PgDown",
)
"""The standard keys for which another may be pressed, in the order in which they are listed."""
FIXED = (
    "Esc",
    "Enter",
    "Ctrl+Enter",
    "Tab",
    "Shift+Tab",
    "Ctrl+Tab",
    "Space",
    "Delete",
    "PgUp",
    "PgDown",
    "Ctrl+A",
    "Ctrl+C",
    "Ctrl+Z",
    "Ctrl++",
    "Ctrl+=",
    "Ctrl+-",
    "Ctrl+0",
)
"""The keys that stay what they are: text fields, lists, scanners and every other program use them.

So do the digits, the letters and the arrows.
"""

_OTHER_NAMES = {
    "Del": "Delete",
    "Return": "Enter",
    "Ctrl+Return": "Ctrl+Enter",
    "Ctrl+PgDn": "Ctrl+PgDown",
    "PgDn": "PgDown",
}
_SHORT = {"Delete": "Del", "PgDown": "PgDn"}
_OF_TEXT_FIELDS = frozenset("ACUVXYZ")
_OF_SCANNERS = frozenset("HIJM")
_TAKEN = frozenset({"Ctrl+0", "Ctrl+F4", "Shift+F10"})
_PAGES = frozenset({"PgUp", "PgDown"})


class Unfit(StrEnum):
    """Why a key cannot be pressed for a standard key."""

    TYPES = "types"
    """It types a character, moves in a list or a text, or comes from a scanner."""
    TEXT = "text"
    """Text fields use it: Ctrl+C, Ctrl+V, Ctrl+X, Ctrl+A, Ctrl+Z and the like."""
    SCANNER = "scanner"
    """Scanners end a line with it, and terminals take it for another key: Ctrl+J, Ctrl+M."""
    INPUT_METHOD = "input method"
    """It is held with Alt or with Ctrl and Shift: input methods and the desktop take it."""
    SYSTEM = "system"
    """The desktop takes it, or it means something fixed in every program."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two standard keys for which the same key would be pressed."""

    first: str
    second: str
    chosen: str


_table: dict[str, str] = {}
_words: "_KeyNames | None" = None


def name(key: str) -> str:
    """Return the one name of a standard key: "Del" and "Delete" are the same."""
    return _OTHER_NAMES.get(key, key)


def chosen(key: str) -> str:
    """Return the name of the key that is pressed for a standard key."""
    return _table.get(name(key), key)


def standard(key: str) -> str:
    """Return the standard key for which a key is pressed; an unused one for itself."""
    own = name(key)
    return next((one for one, pressed in _table.items() if pressed == own), own)


def sequence(key: str) -> QKeySequence:
    """Return what is pressed for a standard key."""
    return QKeySequence(chosen(key))


def combination(key: str) -> QKeyCombination:
    """Return what is pressed for a standard key, as one stroke."""
    # The stubs do not know that a sequence is one of strokes.
    strokes = cast("Sequence[QKeyCombination]", sequence(key))
    return strokes[0]


def cap(key: str) -> str:
    """Return what is printed on the key that is pressed for a standard key.

    A text that names no key is returned as it is.
    """
    return printed(chosen(key))


def printed(key: str) -> str:
    """Return what is printed on a key, whatever is done with it."""
    own = name(key)
    if own == "Space":
        return QCoreApplication.translate("keys", "Phím cách")
    *held, last = own.split("+") if "++" not in own else (own,)
    return "+".join((*held, _SHORT.get(last, last)))


def is_pressed(key: str, event: QKeyEvent) -> bool:
    """Say whether an event is the key that is pressed for a standard key."""
    return event.keyCombination() == combination(key)


def changes() -> Mapping[str, str]:
    """Return the standard keys for which another is pressed, with that other."""
    return dict(_table)


def unfit(key: str) -> Unfit | None:
    """Say why a key cannot be pressed for a standard one; None where it can.

    `key` is written as Qt writes it: "F9", "Ctrl+B", "Shift+F4".
    """
    *held, last = name(key).replace("++", "+Plus").split("+")
    if "Alt" in held or {"Ctrl", "Shift"} <= set(held):
        return Unfit.INPUT_METHOD
    if "Meta" in held or name(key) in _TAKEN:
        return Unfit.SYSTEM
    if last in FUNCTION:
        return None
    if held != ["Ctrl"]:
        return Unfit.TYPES
    if last in _OF_TEXT_FIELDS:
        return Unfit.TEXT
    if last in _OF_SCANNERS:
        return Unfit.SCANNER
    if last in _PAGES or (len(last) == 1 and last.isascii() and last.isalnum()):
        return None
    return Unfit.SYSTEM


def clash(wanted: Mapping[str, str]) -> Clash | None:
    """Return two standard keys for which `wanted` has the same key pressed, if there are any.

    A standard key that is not in `wanted` is pressed as it is.
    """
    return next(_clashes(wanted), None)


def sound(wanted: Mapping[str, str]) -> dict[str, str]:
    """Return the pairs that can be used; one that is unfit, unknown or in a clash is left out."""
    kept = {
        name(key): name(pressed)
        for key, pressed in wanted.items()
        if name(key) in CHANGEABLE and unfit(pressed) is None and name(key) != name(pressed)
    }
    while (both := clash(kept)) is not None:
        for one in (both.first, both.second):
            kept.pop(one, None)
    return kept


def use(wanted: Mapping[str, str]) -> None:
    """Have other keys pressed for standard ones from now on; an empty table for none.

    What cannot be used of the table is left out. Widgets ask when they are made, so the window is
    made anew after it, and after the language was chosen: sentences that name keys are looked up
    as the language has them, and then name the keys that are pressed here.
    """
    global _words  # noqa: PLW0603 - the program has one keyboard
    _table.clear()
    _table.update(sound(wanted))
    app = QCoreApplication.instance()
    if app is None:
        return
    if _words is not None:
        app.removeTranslator(_words)
        _words = None
    if _table:
        _words = _KeyNames(_table)
        app.installTranslator(_words)


def _clashes(wanted: Mapping[str, str]) -> Iterator[Clash]:
    owners: dict[str, str] = {}
    for key in (*FIXED, *CHANGEABLE):
        pressed = name(wanted.get(key, key))
        if pressed in owners:
            yield Clash(owners[pressed], key, pressed)
        owners.setdefault(pressed, key)


class _KeyNames(QTranslator):
    """Names the keys that are pressed here in every sentence that names standard ones.

    It is asked before the translators of the language, and asks them itself.
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        super().__init__()
        self._table = {printed(key): printed(pressed) for key, pressed in table.items()}
        self._table |= {key: printed(pressed) for key, pressed in table.items()}
        names = "|".join(map(re.escape, sorted(self._table, key=len, reverse=True)))
        self._names = re.compile(rf"(?<![\w+])(?:{names})(?![\w+])")
        self._asking = False

    def isEmpty(self) -> bool:
        """Have something to say."""
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1, /
    ) -> str:
        """Return what the language has for a text, with the names of keys put right."""
        if self._asking:
            return _nothing()
        self._asking = True
        try:
            said = QCoreApplication.translate(context, text, disambiguation, n)
        finally:
            self._asking = False
        named = self._names.sub(lambda found: self._table[found[0]], said)
        return _nothing() if named == said else named


def _nothing() -> str:
    """Return what Qt takes for "not known here"; an empty text would be the translation."""
    return None  # pyright: ignore[reportReturnType]


def text_of(stroke: QKeyCombination) -> str:
    """Return the name of a key that was pressed, as Qt writes it: "Ctrl+B", "PgDown"."""
    held = stroke.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    plain = QKeySequence(QKeyCombination(held, stroke.key()))
    return name(plain.toString(QKeySequence.SequenceFormat.PortableText))
