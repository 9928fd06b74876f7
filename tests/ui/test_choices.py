"""One of a few, in sight; in a low window only the chosen one, until the others are wanted."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.choices import Choice, Choices


@pytest.fixture
def departments(qtbot: QtBot) -> Choices:
    made = Choices(2)
    qtbot.addWidget(made)
    made.offer([Choice(name, name) for name in ("Dược", "Y", "Trạm Y tế")])
    made.show()
    return made


def _seen(choices: Choices) -> list[str]:
    return [one.objectName() for one in choices.findChildren(QPushButton) if one.isVisible()]


def test_all_are_in_sight_until_one_is_chosen_in_a_low_window(departments: Choices) -> None:
    departments.fold(folded=True)
    assert _seen(departments) == ["choice.1", "choice.2", "choice.3"]
    departments.press(2)
    assert (departments.value, _seen(departments)) == ("Y", ["choice.2"])


def test_another_is_chosen_by_its_number_although_it_is_out_of_sight(departments: Choices) -> None:
    departments.choose("Y")
    departments.fold(folded=True)
    taken: list[object] = []
    departments.chosen.connect(taken.append)
    assert departments.press(3)
    assert (taken, _seen(departments)) == (["Trạm Y tế"], ["choice.3"])


def test_a_click_on_the_chosen_one_shows_the_others_and_changes_nothing(
    departments: Choices,
) -> None:
    departments.choose("Y")
    departments.fold(folded=True)
    taken: list[object] = []
    departments.chosen.connect(taken.append)
    departments.press(2)
    assert (taken, len(_seen(departments))) == ([], 3)
    departments.press(1)
    assert (taken, _seen(departments)) == (["Dược"], ["choice.1"])


def test_where_there_is_room_again_all_are_in_sight(departments: Choices) -> None:
    departments.choose("Y")
    departments.fold(folded=True)
    departments.fold(folded=False)
    assert len(_seen(departments)) == 3
