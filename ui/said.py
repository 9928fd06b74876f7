"""What `counter_app` says in words of its own, in the clerk's language.

Refusals, labels, hints and what an import finds wrong are Vietnamese there, for the command line
and the books. `tests.texts` finds them for the translators under the context "Said".
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from counter_app.errors import Phrase, Refused


def said(text: str) -> str:
    """Return words of `counter_app` in the clerk's language; what nobody translated as it is.

    A `Phrase` is translated with its facts in it, other text only when it is known as a whole: a
    name or a number comes back unchanged.
    """
    if isinstance(text, Phrase):
        phrase: Phrase = text
        sentence = QCoreApplication.translate("Said", phrase.sentence)
        return sentence.format(**_facts(phrase.facts))
    return QCoreApplication.translate("Said", text) if text else ""


def refusal(error: Refused) -> str:
    """Return the sentence of a refusal, with its facts."""
    sentence = QCoreApplication.translate("Refused", error.sentence)
    return sentence.format(**_facts(error.facts))


def _facts(facts: Mapping[str, object]) -> dict[str, object]:
    return {name: said(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
