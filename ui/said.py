"""What `counter_app` says in words of its own, in the clerk's language.

Refusals, labels, hints and what an import finds wrong are Vietnamese there, for the command line
and the books. `tests.texts` finds them for the translators under the context "Said".
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.errors import Phrase, Refused

_MANY = 2
"""Of what was counted and written out already, the form for many is right."""


def said(text: str) -> str:
    """Return words of `counter_app` in the clerk's language; what nobody translated as it is.

    A `Phrase` is translated with its facts in it, other text only when it is known as a whole: a
    name or a number comes back unchanged.
    """
    if isinstance(text, Phrase):
        return _put("Said", text.sentence, text.facts)
    return QCoreApplication.translate("Said", text) if text else ""


def refusal(error: Refused) -> str:
    """Return the sentence of a refusal, with its facts."""
    return _put("Refused", error.sentence, error.facts)


def _put(context: str, sentence: str, facts: Mapping[str, object]) -> str:
    """Fill facts into a sentence of the clerk's language, in its form for one or many."""
    number = -1
    if "{count}" in sentence:
        count = facts.get("count")
        number = count if isinstance(count, int) else _MANY
    known = QCoreApplication.translate(context, sentence, None, number)
    return known.format(**{name: _fact(fact) for name, fact in facts.items()})


def _fact(fact: object) -> object:
    """Return a fact as it is put into a sentence."""
    if isinstance(fact, str):
        return said(fact)
    return _Moment(fact) if isinstance(fact, date) else fact


class _Moment:
    """A day, or a time of one, whose month has its name from our words and not from the system's.

    A computer that is set to Vietnamese would write "25 Th11 2026" into English.
    """

    def __init__(self, at: date) -> None:
        self._at = at

    def __format__(self, spec: str) -> str:
        """Write it as the sentence wants it: "%d/%m/%Y", "%d %b %Y"."""
        text = f"{self._at:%m}"
        month = QCoreApplication.translate("Words", text)
        return format(self._at, spec.replace("%b", month.replace("%", "%%")))
