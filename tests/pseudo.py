"""A language nobody speaks: every text comes back 40 % longer, in marks and with other letters.

Whatever is shown without the marks was never given to a translator, and a screen that holds these
texts holds any language. `spoken` speaks it for a while; `outside` tells what stood unmarked.
"""

import re
from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

OPENED, CLOSED = "⟦", "⟧"
STRETCH = 0.4
"""How much longer a text becomes."""

_WORD = 8
"""How long the words become that are added: a line breaks between them, as in any language."""

_LETTERS = str.maketrans("aceginorsuyzACEGINORSUYZ", "āċėġīńōŕśūÿžĀĊĖĠĪŃŌŔŚŪŸŽ")
_KEPT = re.compile(r"\{[^{}]*\}|<[^>]+>|&\w+;|\b(?:Ctrl|Shift|Alt)\+\S+|\bF\d+\b|\n")
"""Places for facts, tags, keys and line breaks."""
_QT = re.compile(r"Q[A-Z]")


class Pseudo(QTranslator):
    """Translates everything of ours that has a letter, and nothing of Qt's."""

    def isEmpty(self) -> bool:  # noqa: N802 - named by Qt
        """Have something to say."""
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1, /
    ) -> str:
        """Return a text in marks, longer, with its places untouched."""
        del disambiguation, n
        if _QT.match(context) or not re.search(r"[^\W\d_]", _KEPT.sub("", text)):
            return None  # pyright: ignore[reportReturnType]  what Qt takes for "not known here"
        return stretched(text)


def stretched(text: str) -> str:
    """Return a text in marks, with other letters and 40 % longer; its places untouched."""
    kept, parts, end = list(_KEPT.finditer(text)), list[str](), 0
    for one in kept:
        parts += [text[end : one.start()].translate(_LETTERS), one[0]]
        end = one.end()
    parts.append(text[end:].translate(_LETTERS))
    more = "·" * round(len(_KEPT.sub("", text)) * STRETCH)
    more = " ".join(more[begin : begin + _WORD] for begin in range(0, len(more), _WORD))
    return f"{OPENED}{''.join(parts)}{more}{CLOSED}"


@contextmanager
def spoken() -> Generator[None]:
    """Let whatever is made meanwhile speak it; the language of before comes back afterwards."""
    app = QCoreApplication.instance()
    assert app is not None
    pseudo = Pseudo()
    app.installTranslator(pseudo)
    try:
        yield
    finally:
        app.removeTranslator(pseudo)


def outside(text: str) -> list[str]:
    """Return the runs of a shown text that stand in no marks; one cut short may lack the last."""
    depth, runs = 0, [""]
    for letter in text:
        if letter == OPENED:
            depth += 1
            runs.append("")
        elif letter == CLOSED:
            depth = max(depth - 1, 0)
        elif not depth:
            runs[-1] += letter
    return [run for run in runs if run]
