"""The same person twice with the same procedure on one receipt: asked about before it is so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.repeat import RepeatRobot

SHOP = "1.004593"
NUMBER = "001185012345"
NAME = "Nguyễn Thị Đào"


@pytest.fixture
def intake(
    qtbot: QtBot, dressed: None, office: Office, clock: StoppedClock, clerk: StaffMember
) -> RepeatRobot:
    """A clerk before whom an agent stands with a pile."""
    del dressed
    robot = RepeatRobot(qtbot, office, clock, clerk)
    robot.fills_in_agent("Võ Đình Trí")
    return robot


def count(office: Office) -> int:
    return len(office.inquiry.register(limit=50))


def piles(intake: RepeatRobot, name: str, procedure: str = PHARMACY, **person: str) -> None:
    intake.fills_in_person(name, **person)
    intake.picks(procedure)
    intake.puts_on_pile()


def test_both_are_shown_side_by_side(intake: RepeatRobot, clock: StoppedClock) -> None:
    piles(intake, NAME, id_number=NUMBER)
    piles(intake, "Trần Văn Dũng")
    clock.pass_(minutes=5)
    piles(intake, NAME, id_number=NUMBER)
    assert intake.sheet_name == "sameAgain"
    parts = ("number", "received", "due", "state", "clerk")
    assert [intake.reads(f"there.{part}") for part in parts] == [
        "thứ 1 trên giấy chung",
        "09:41 23/11/2026",
        "01/12/2026",
        "chưa lưu",
        "Lê Thị Hạnh",
    ]
    assert intake.reads("new.received") == "09:46 23/11/2026"
    assert intake.over is not None
    assert intake.over.findChild(QPushButton, "openOther") is None
    intake.presses_in_sheet(Qt.Key.Key_Escape)
    assert intake.pile == [NAME, "Trần Văn Dũng"]
    assert intake.field("name") == NAME


def test_a_second_one_that_is_meant_lies_on_the_pile_and_is_not_asked_about_again(
    intake: RepeatRobot, office: Office
) -> None:
    piles(intake, NAME, id_number=NUMBER)
    piles(intake, NAME, id_number=NUMBER)
    intake.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    assert intake.pile == [NAME, NAME]
    intake.saves()
    assert intake.over is None
    assert count(office) == 2


def test_f9_asks_too_and_then_saves_everything(intake: RepeatRobot, office: Office) -> None:
    piles(intake, NAME, id_number=NUMBER)
    intake.fills_in_person(NAME, id_number=NUMBER)
    intake.picks(PHARMACY)
    intake.saves()
    assert intake.sheet_name == "sameAgain"
    assert count(office) == 0
    intake.presses_in_sheet(Qt.Key.Key_F9)
    assert count(office) == 2
    assert intake.pile == []


def test_who_is_on_the_pile_and_in_the_books_is_asked_about_twice(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    there = received(office, clerk.id, id_number=NUMBER)
    piles(intake, NAME, id_number=NUMBER)
    assert intake.reads("there.number") == there.number
    intake.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    piles(intake, NAME, id_number=NUMBER)
    assert intake.reads("there.number") == "thứ 1 trên giấy chung"
    intake.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    assert intake.reads("there.number") == there.number
    intake.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    assert intake.pile == [NAME, NAME]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"id_number": "001 185 012 345"}, {"id_number": NUMBER}),
        ({"id_number": NUMBER}, {}),
        ({}, {}),
        ({"birth": "01021985"}, {}),
        ({"birth": "01021985"}, {"birth": "1/2/1985"}),
    ],
)
def test_the_same_person_is_known_by_number_or_else_by_name(
    intake: RepeatRobot, first: dict[str, str], second: dict[str, str]
) -> None:
    piles(intake, NAME, **first)
    piles(intake, "NGUYEN  THI ĐÀO", **second)
    assert intake.sheet_name == "sameAgain"
    intake.presses_in_sheet(Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"id_number": NUMBER}, {"id_number": "046082907014"}),
        ({"birth": "01021985"}, {"birth": "02021985"}),
    ],
)
def test_a_namesake_is_somebody_else(
    intake: RepeatRobot, first: dict[str, str], second: dict[str, str]
) -> None:
    piles(intake, NAME, **first)
    piles(intake, NAME, **second)
    assert intake.over is None
    assert intake.pile == [NAME, NAME]


def test_another_procedure_of_the_same_person_is_not_asked_about(intake: RepeatRobot) -> None:
    piles(intake, NAME, id_number=NUMBER)
    piles(intake, NAME, SHOP, id_number=NUMBER)
    assert intake.over is None
    assert intake.pile == [NAME, NAME]


def test_a_pile_with_two_of_the_same_comes_back_whole_after_it_was_put_aside(
    intake: RepeatRobot,
) -> None:
    piles(intake, NAME, id_number=NUMBER)
    piles(intake, NAME, id_number=NUMBER)
    intake.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    intake.f(8)
    assert intake.pile == []
    intake.f(8)
    intake.presses_in_sheet(Qt.Key.Key_Return)
    assert intake.over is None
    assert intake.pile == [NAME, NAME]
