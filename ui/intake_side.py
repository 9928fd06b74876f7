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
        self.read_back = ReadBack(words)
        self.links = IntakeLinks(acts)
        self.group = GroupCard()
        column.addWidget(self.answer)
        column.addWidget(self.read_back)
        column.addWidget(self.group, _PILE_FIRST)
        column.addWidget(self.links)
        column.addStretch(1)

    def show_standing(self, now: Standing) -> None:
        """Show what there is to answer; without a form only the pile is left."""
        self.answer.setVisible(not (now.blank and now.piled))
        self.links.show_standing(now)
