"""What is said of a paper that was put into the queue: printed once, however often it was asked."""

from PySide6.QtCore import QCoreApplication

from counter_app.rules.printing import Document
from ui.theme import Tone


def told(document: Document, sentence: str) -> tuple[Tone, str]:
    """Return the tone and the sentence about a paper; `sentence` where it was put there just now.

    Of one that was asked for a moment ago already, that is said, and that it comes out once.
    """
    if not document.already:
        return Tone.GOOD, sentence
    said = QCoreApplication.translate(
        "queued", "Giấy này vừa đưa vào hàng đợi, chỉ in một lần: {title}"
    )
    return Tone.WARNING, said.format(title=document.title)
