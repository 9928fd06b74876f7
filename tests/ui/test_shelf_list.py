"""The shelf and the calls: what waits how long, who was told, and who is called next."""

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.desks.papers import payload
from counter_app.rules.calls import CallOutcome
from counter_app.rules.dossier import Collector, CollectorKind, Delivery, Dossier, State
from counter_app.rules.lines import Board
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY
from tests.doubles import StoppedClock
from tests.ui.robots.calls import CallRobot
from tests.ui.robots.giving_back import GivingBackRobot
from tests.ui.robots.hands import CTRL
from ui import theme
from ui.tables import Column, RowsView
from ui.theme import Tone
from ui.today_lists import Sources, listings
from ui.words import Words

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shelved(office: Office, clerk: StaffMember, clock: StoppedClock) -> list[Dossier]:
    """Five results: 40 days, 12 days (by post), 7 days, since yesterday, since today."""
    days = ("2026-12-01", "2026-12-29", "2027-01-03", "2027-01-09", "2027-01-10")
    names = ("Nguyễn Thị Đào", "Trần Văn Ứng", "Hồ Thị Ngọc Ánh", "Kăn Liên", "Lê Ba")
    shelved: list[Dossier] = []
    for place, (day, name) in enumerate(zip(days, names, strict=True)):
        clock.set(f"{day}T09:00:00")
        intake = Intake(
            PHARMACY,
            Applicant(name, phone=f"091234567{place}" if place != 3 else ""),
            delivery=Delivery.POST if place == 1 else Delivery.COUNTER,
        )
        dossier = office.reception.receive(intake, by=clerk.id).dossier
        shelved.append(office.handover.take_back(dossier.id, by=clerk.id, shelf=f"A{place}"))
    clock.set("2027-01-10T14:00:00")
    return shelved


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    shelved: list[Dossier],
) -> GivingBackRobot:
    theme.apply(qapp, theme.LIGHT)
    assert shelved
    robot = GivingBackRobot(qtbot, office, clerk, clock)
    robot.looks_after_the_shelf()
    return robot


def now(office: Office, dossier: Dossier) -> Dossier:
    return office.inquiry.card(dossier.id).dossier


def told_of(desk: GivingBackRobot) -> list[str]:
    return [row[4] for row in desk.shelf]


# -- the list ------------------------------------------------------------------------------------


def test_the_oldest_stands_on_top_and_its_age_is_said_in_words(desk: GivingBackRobot) -> None:
    assert desk.focus == "shelfRows"
    assert [row[3] for row in desk.shelf] == [
        "40 ngày",
        "12 ngày",
        "7 ngày",
        "từ hôm qua",
        "về hôm nay",
    ]
    assert [row[2] for row in desk.shelf] == ["A0", "A1", "A2", "A3", "A4"]
    assert told_of(desk) == ["chưa báo", "gửi qua bưu chính", "chưa báo", "chưa báo", "chưa báo"]


def test_telephone_numbers_are_masked_in_the_list(desk: GivingBackRobot) -> None:
    assert [row[5] for row in desk.shelf] == [
        "••• 670",
        "••• 671",
        "••• 672",
        "không có",
        "••• 674",
    ]


def test_where_the_applicant_has_no_number_that_of_who_handed_in_is_shown(
    desk: GivingBackRobot, office: Office, clerk: StaffMember
) -> None:
    agent = Representative("Hồ Văn Đại", phone="0905111222")
    intake = Intake(PHARMACY, Applicant("Kăn Rum"), representative=agent)
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    office.handover.take_back(dossier.id, by=clerk.id, shelf="B1")
    desk.looks_after_the_shelf()
    assert [row[5] for row in desk.shelf][-2:] == ["••• 674", "••• 222"]


@pytest.mark.parametrize(
    ("key", "numbers"),
    [(1, 5), (2, 4), (3, 0), (4, 3), (5, 1), (6, 1)],
)
def test_a_number_key_shows_a_part_of_the_shelf(
    desk: GivingBackRobot, key: int, numbers: int
) -> None:
    desk.press(Qt.Key(Qt.Key.Key_0 + key))
    assert len(desk.shelf) == numbers
    assert desk.reads("shelfTitle") == f"Kết quả ở kệ ({numbers})"


def test_an_empty_part_says_how_to_see_all(desk: GivingBackRobot) -> None:
    desk.press(Qt.Key.Key_3)
    assert desk.sees("Bấm 1 để xem tất cả kết quả ở kệ.")
    assert not desk.offers("callShelved")


def test_a_result_is_handed_out_and_its_card_opened_from_the_shelf(
    desk: GivingBackRobot, shelved: list[Dossier]
) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_O, modifier=CTRL)
    assert desk.opened == [shelved[1].id]
    desk.press(Qt.Key.Key_Return, modifier=CTRL)
    assert desk.reads("number") == shelved[1].number


def test_a_receipt_scanned_at_the_shelf_is_somebody_who_collects(
    desk: GivingBackRobot, shelved: list[Dossier]
) -> None:
    assert desk.scans(payload(shelved[2]))
    assert desk.reads("applicant") == "Hồ Thị Ngọc Ánh"


def test_a_shelf_of_hundreds_is_read_page_by_page_and_can_be_walked_to_its_end(
    desk: GivingBackRobot, office: Office, clerk: StaffMember
) -> None:
    for place in range(120):
        intake = Intake(PHARMACY, Applicant(f"Người {place}"))
        dossier = office.reception.receive(intake, by=clerk.id).dossier
        office.handover.take_back(dossier.id, by=clerk.id)
    desk.comes("shelf")
    assert len(desk.shelf) == 100
    assert desk.reads("shelfTitle") == "Kết quả ở kệ (125)"
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_End)
    assert len(desk.shelf) == 125
    assert len({row[0] for row in desk.shelf}) == 125


def test_the_shelf_fits_the_smallest_screen(desk: GivingBackRobot) -> None:
    assert desk.fits
    desk.frame.resize(714, 420)
    assert desk.frame.horizontalScrollBar().maximum() == 0


# -- the calls -----------------------------------------------------------------------------------


def test_a_key_and_enter_write_a_call_down_and_the_next_person_stands_there(
    desk: GivingBackRobot, office: Office, shelved: list[Dossier]
) -> None:
    desk.enter()
    calls = CallRobot(desk.qtbot)
    assert calls.reads("callName") == "Nguyễn Thị Đào"
    assert calls.reads("callPhone") == "0912 345 670"
    assert calls.reads("callsBefore") == "Chưa báo lần nào"
    calls.press(Qt.Key.Key_4)
    assert calls.focus == "saveAct"
    calls.enter()
    assert now(office, shelved[0]).last_call is CallOutcome.NO_ANSWER
    assert calls.reads("callName") == "Trần Văn Ứng"
    calls.press(Qt.Key.Key_PageDown)
    assert now(office, shelved[1]).calls == 0
    assert calls.reads("callName") == "Hồ Thị Ngọc Ánh"
    calls.press(Qt.Key.Key_2)
    calls.goes_to("note")
    calls.types("chiều mai")
    calls.enter(2)
    called = now(office, shelved[2])
    assert (called.calls, called.last_call) == (1, CallOutcome.COMING)
    timeline = office.inquiry.card(shelved[2].id).timeline
    assert (timeline[-1].fact.pii or {})["text"] == "chiều mai"
    assert calls.reads("callPhone") == "không có số"
    calls.press(Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert calls.closed
    assert told_of(desk)[0] == "không nghe máy · CN 10/01"
    assert told_of(desk)[2] == "hẹn sẽ đến · CN 10/01"
    desk.frame.activateWindow()
    desk.qtbot.waitUntil(desk.frame.isActiveWindow)
    assert desk.focus == "shelfRows"


def test_the_next_call_knows_of_those_before(
    desk: GivingBackRobot, office: Office, clerk: StaffMember, shelved: list[Dossier]
) -> None:
    for _ in range(2):
        office.notes.call(shelved[0].id, CallOutcome.WRONG_NUMBER, by=clerk.id)
    desk.comes("shelf")
    assert told_of(desk)[0] == "sai số điện thoại · CN 10/01, lần 2"
    desk.enter()
    calls = CallRobot(desk.qtbot)
    before = "Đã báo 2 lần, lần cuối 14:00 10/01/2027: sai số điện thoại"
    assert calls.reads("callsBefore") == before


def test_a_copied_message_is_what_is_written_down(
    desk: GivingBackRobot, office: Office, shelved: list[Dossier]
) -> None:
    desk.enter()
    calls = CallRobot(desk.qtbot)
    (message,) = office.notes.messages(shelved[0].id)
    assert calls.reads("messageText") == message.text
    calls.press(Qt.Key.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == message.text
    calls.press(Qt.Key.Key_D, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == message.plain
    calls.enter()
    fact = office.inquiry.card(shelved[0].id).timeline[-1].fact
    assert (fact.body["outcome"], fact.body["medium"]) == ("message", "sms")


def test_without_an_outcome_nothing_is_written(
    desk: GivingBackRobot, office: Office, shelved: list[Dossier]
) -> None:
    desk.f9()
    calls = CallRobot(desk.qtbot)
    calls.press(Qt.Key.Key_F9)
    assert calls.reads("actRefusal") == "Chọn kết quả cuộc gọi: phím 1 đến 6."
    assert now(office, shelved[0]).calls == 0
    calls.press(Qt.Key.Key_Escape)
    assert calls.closed


def test_escape_asks_once_before_a_chosen_outcome_is_thrown_away(
    desk: GivingBackRobot, office: Office, shelved: list[Dossier]
) -> None:
    desk.enter()
    calls = CallRobot(desk.qtbot)
    calls.press(Qt.Key.Key_1)
    calls.press(Qt.Key.Key_Escape)
    assert calls.reads("actRefusal").startswith("Chưa lưu.")
    calls.press(Qt.Key.Key_Escape)
    assert calls.closed
    assert now(office, shelved[0]).calls == 0


def test_somebody_who_has_collected_meanwhile_is_passed_over(
    desk: GivingBackRobot, office: Office, clerk: StaffMember, shelved: list[Dossier]
) -> None:
    owner = Collector(CollectorKind.OWNER, "")
    office.giving.give_back(shelved[0].id, owner, by=clerk.id)
    desk.enter()
    calls = CallRobot(desk.qtbot)
    assert calls.reads("actRefusal").endswith("không còn gì để báo: đã trả kết quả.")
    calls.press(Qt.Key.Key_1, Qt.Key.Key_F9)
    assert now(office, shelved[0]).state is State.GIVEN_BACK
    assert calls.reads("callName") == "Nguyễn Thị Đào"
    calls.press(Qt.Key.Key_PageDown)
    assert calls.reads("callName") == "Trần Văn Ứng"


def test_who_handed_it_in_for_the_applicant_can_be_called_too(
    desk: GivingBackRobot, office: Office, clerk: StaffMember
) -> None:
    agent = Representative("Hồ Văn Đại", phone="0905111222")
    intake = Intake(PHARMACY, Applicant("A" * 300), representative=agent)
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    office.handover.take_back(dossier.id, by=clerk.id)
    desk.comes("shelf")
    desk.press(Qt.Key.Key_End)
    desk.enter()
    calls = CallRobot(desk.qtbot)
    assert calls.reads("callPhone") == "0905 111 222"
    assert calls.sees("Điện thoại người nộp thay")
    assert calls.reads("callAgent") == "Hồ Văn Đại (nộp thay)"
    assert calls.reads("saveAct") == "Lưu"
    assert not calls.offers("skipCall")
    assert calls.inside(desk.frame)


def test_a_result_looks_the_same_on_the_shelf_and_in_the_list_of_today(
    desk: GivingBackRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    shelf = office.watch.shelf()
    for place, outcome in ((0, CallOutcome.NO_ANSWER), (2, CallOutcome.MESSAGE)):
        office.notes.call(shelf[place].line.id, outcome, by=clerk.id)
    rows = office.watch.shelf()
    sources = Sources(office.inquiry, lambda: office.watch, Words(), clock, lambda _row: False)
    today = next(one for one in listings(sources) if one.name == Board.UNCOLLECTED.value)
    view = desk.find(RowsView, "shelfRows")

    def seen(columns: Sequence[Column[Any, Any]], title: str) -> list[tuple[object, ...]]:
        column = next(one for one in columns if one.title == title)
        return [(column.text(row), column.tone_of(row), column.icon_of(row)) for row in rows]

    for title in ("Đã chờ", "Đã báo"):
        assert seen(today.columns, title) == seen(view.rows_model.columns, title)
    assert seen(today.columns, "Đã báo")[0][1:] == (Tone.WARNING, "phone-call")
    assert seen(today.columns, "Đã báo")[1][2] == "truck"
    assert seen(today.columns, "Đã báo")[2][1:] == (Tone.GOOD, "check")
    assert seen(today.columns, "Đã báo")[3][1:] == (Tone.PLAIN, "phone")
