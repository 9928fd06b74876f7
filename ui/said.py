"""What `counter_app` says in words of its own, in the clerk's language.

Refusals, labels, hints and what an import finds wrong are Vietnamese there, for the command line
and the books. `tests.texts` finds them for the translators under the context "Said".
"""

from collections.abc import Mapping

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
    return known.format(
        **{name: said(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    )
