"""The answer to the intake: the promise, the sentence to say, what may come next, the pile."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.group import GroupCard
from ui.intake_acts import IntakeActs, Standing
from ui.intake_links import IntakeLinks
from ui.promise import PromiseCard
from ui.read_back import ReadBack
from ui.words import Words

_PILE_FIRST = 100
"""The share of free height that a pile takes before it is left empty."""


class IntakeSide(QWidget):
    """One column of what follows from the form; nothing in it is filled in."""

    def __init__(self, words: Words, acts: IntakeActs) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        self.answer = PromiseCard(words)
        self.answer.view.listen()
        self.group = GroupCard()
        self._is_apart, self._is_blank = False, True
        self._make_spoken(words, acts)
        column.addWidget(self.answer)
        column.addWidget(self.spoken)
        column.addWidget(self.group, _PILE_FIRST)
        column.addStretch(1)
        self._column = column

    def _make_spoken(self, words: Words, acts: IntakeActs) -> None:
        self.read_back = ReadBack(words)
        self.links = IntakeLinks(acts)
        self.spoken = QWidget()
        column = QVBoxLayout(self.spoken)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(8))
        column.addWidget(self.read_back)
        column.addWidget(self.links)

    def part(self) -> QWidget:
        """Give away what is read aloud: it stands elsewhere, and only when a dossier was saved."""
        self._is_apart = True
        self.show_spoken()
        return self.spoken

    def join(self) -> None:
        """Take back what is read aloud."""
        self._is_apart = False
        self._column.insertWidget(1, self.spoken)
        self.show_spoken()

    def show_standing(self, now: Standing) -> None:
        """Show what there is to answer; without a form only the pile is left."""
        self.answer.setVisible(not (now.blank and now.piled))
        self.links.show_standing(now)
        self._is_blank = now.blank
        self.show_spoken()

    def show_spoken(self) -> None:
        """Take no room for what is read aloud where there is nothing of it.

        While something is filled in, nothing that stands apart pushes the fields down.
        """
        said = not (self.read_back.isHidden() and self.links.isHidden())
        self.spoken.setVisible(said and (self._is_blank or not self._is_apart))
