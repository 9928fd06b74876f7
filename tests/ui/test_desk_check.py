"""Kiểm bàn: each paper is answered at once, the result is kept and printed, nothing is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.ports import Topic
from counter_app.rules.dossier import Dossier
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.handover import HandoverRobot
from ui import theme
from ui.dialogs import Sheet

ROOM = "Phòng Nghiệp vụ Dược"


@pytest.fixture
def dossiers(office: Office, clerk: StaffMember) -> list[Dossier]:
    """Five dossiers: two have left with a slip, three lie at the counter."""
    names = ("Nguyễn Thị Đào", "Trần Văn Ứng", "Hồ Thị Ngọc Ánh", "Lê Văn Thịnh", "Võ Thị Sáu")
    made = [received(office, clerk.id, name, procedure=PHARMACY) for name in names]
    office.handover.hand_over([one.id for one in made[3:]], ROOM, by=clerk.id)
    return made


@pytest.fixture
def sit_down(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clerk: StaffMember,
    clock: StoppedClock,
    dossiers: list[Dossier],
) -> Callable[[], HandoverRobot]:
    """Open the program anew, at the check of the desk."""
    theme.apply(qapp, theme.LIGHT)
    assert dossiers

    def open_check() -> HandoverRobot:
        robot = HandoverRobot(qtbot, office, clock, clerk)
        robot.goes_to_check()
        return robot

    return open_check


@pytest.fixture
def desk(sit_down: Callable[[], HandoverRobot]) -> HandoverRobot:
    return sit_down()


def on_the_shelf(office: Office, clerk: StaffMember, dossier: Dossier, shelf: str = "") -> Dossier:
    slip = office.handover.hand_over([dossier.id], ROOM, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Phan Văn Nhận", by=clerk.id)
    return office.handover.take_back(dossier.id, by=clerk.id, shelf=shelf)


# -- answers -------------------------------------------------------------------------------------


def test_what_lies_where_the_books_say_is_counted_off(
    desk: HandoverRobot, dossiers: list[Dossier]
) -> None:
    assert desk.way == "Kiểm bàn"
    assert desk.reads("checkCount") == "0 / 3"
    assert [row[0] for row in desk.rows("notSeen")] == [one.number for one in dossiers[:3]]
    desk.scans(payload(dossiers[1]))
    assert desk.reads("checkCount") == "1 / 3"
    assert desk.last_told == ("good", f"{dossiers[1].number} · Trần Văn Ứng: đúng chỗ")
    assert [row[0] for row in desk.rows("notSeen")] == [dossiers[0].number, dossiers[2].number]


def test_the_same_paper_twice_counts_once(desk: HandoverRobot, dossiers: list[Dossier]) -> None:
    desk.scans(payload(dossiers[0]))
    desk.scans(payload(dossiers[0]))
    assert desk.last_told == ("good", f"{dossiers[0].number} đã quét rồi.")
    assert desk.reads("checkCount") == "1 / 3"


def test_a_paper_that_belongs_elsewhere_says_where_and_sounds_wrong(
    desk: HandoverRobot, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[3]))
    assert desk.last_told[0] == "bad"
    number, name, answer = desk.rows("checkScans")[0][1:]
    assert (number, name) == (dossiers[3].number, "Lê Văn Thịnh")
    assert ROOM in answer
    assert desk.reads("checkUnit") == "theo sổ · 1 lạ"


def test_what_is_due_today_says_so(
    desk: HandoverRobot, clock: StoppedClock, dossiers: list[Dossier]
) -> None:
    clock.pass_(hours=24 * (dossiers[0].due_at.date() - clock.now().date()).days)
    desk.scans(payload(dossiers[0]))
    assert desk.rows("checkScans")[0][3] == "hẹn trả hôm nay"
    clock.pass_(hours=24)
    desk.scans(payload(dossiers[1]))
    assert desk.rows("checkScans")[0][3] == "đúng chỗ · quá hẹn trả"


def test_a_code_that_no_book_knows_is_kept(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    centre = office.administration.settings().centre
    unknown = str(Payload(PayloadKind.DOSSIER, centre, dossiers[0].received_at.date(), "0999"))
    assert desk.scans(unknown)
    desk.scans(unknown)
    assert [row[1] for row in desk.rows("checkScans")] == [unknown]
    desk.types_number("000.00.19-0042", "checkEntry")
    assert desk.reads("checkEntry.complaint").endswith("Enter lần nữa: ghi là giấy lạ.")
    desk.enter()
    assert [row[1] for row in desk.rows("checkScans")] == ["000.00.19-0042", unknown]


def test_a_row_is_taken_off_again(desk: HandoverRobot, dossiers: list[Dossier]) -> None:
    desk.scans(payload(dossiers[0]))
    desk.scans(payload(dossiers[3]))
    desk.goes_to("checkScans")
    desk.press(Qt.Key.Key_Delete)
    assert [row[1] for row in desk.rows("checkScans")] == [dossiers[0].number]
    assert desk.reads("checkUnit") == "theo sổ"


def test_the_shelf_is_checked_by_compartment(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    here = on_the_shelf(office, clerk, dossiers[0], "A1")
    there = on_the_shelf(office, clerk, dossiers[1], "B2")
    desk.goes_to("notSeen")
    desk.press(Qt.Key.Key_2)
    assert desk.focus == "checkShelf"
    assert desk.reads("checkCount") == "0 / 2"
    desk.types("A1")
    desk.enter()
    assert desk.reads("checkCount") == "0 / 1"
    desk.scans(payload(here))
    assert desk.last_told[0] == "good"
    desk.scans(payload(there))
    assert desk.rows("checkScans")[0][3] == "Thuộc ngăn B2"


# -- the result ----------------------------------------------------------------------------------


def test_f9_says_what_is_missing_and_strange_keeps_it_and_prints_it(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[0]))
    desk.scans(payload(dossiers[3]))
    desk.f9()
    assert desk.last_told == (
        "warning", "Đã quét 2, theo sổ 3: thiếu 2, không thuộc chỗ này 1."
    )  # fmt: skip
    assert [(row[0], row[1]) for row in desk.rows("findings")] == [
        ("Thiếu", dossiers[1].number),
        ("Thiếu", dossiers[2].number),
        ("Không ở đây", dossiers[3].number),
    ]
    check = office.custody.checks()[0]
    assert (check.scanned, check.missing, check.strange) == (2, 2, 1)
    paper = office.printing.of(check.id)[0]
    assert paper.kind is DocumentKind.DESK_CHECK
    assert desk.rows("checks")[0][1:] == ("Bàn tiếp nhận", "2", "1")
    assert desk.focus == "findings"
    desk.enter()
    assert desk.opened == [dossiers[1].id]


def test_a_desk_that_agrees_says_so(desk: HandoverRobot, dossiers: list[Dossier]) -> None:
    for dossier in dossiers[:3]:
        desk.scans(payload(dossier))
    desk.f9()
    assert desk.reads("checkResult") == "Đã quét 3, theo sổ 3: khớp với sổ."
    assert desk.last_told[0] == "good"


def test_the_next_scan_after_a_result_begins_another_check(
    desk: HandoverRobot, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[0]))
    desk.f9()
    assert not desk.can_see("checkScans")
    desk.scans(payload(dossiers[1]))
    assert [row[1] for row in desk.rows("checkScans")] == [dossiers[1].number]
    assert desk.reads("checkCount") == "1 / 3"


def test_without_a_scan_f9_asks_once_more(desk: HandoverRobot, office: Office) -> None:
    desk.f9()
    assert desk.reads("checkRefusal") == "Chưa quét giấy nào. F9 lần nữa: chốt là thiếu cả 3 hồ sơ."
    assert office.custody.checks() == []
    desk.f9()
    assert office.custody.checks()[0].missing == 3


def test_an_earlier_check_is_printed_again(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[0]))
    desk.f9()
    desk.goes_to("checks")
    desk.enter()
    papers = office.printing.of(office.custody.checks()[0].id)
    assert [paper.reprint for paper in papers] == [0, 1]


# -- nothing is lost -----------------------------------------------------------------------------


def test_a_check_that_was_left_goes_on_where_it_was(
    desk: HandoverRobot,
    office: Office,
    sit_down: Callable[[], HandoverRobot],
    dossiers: list[Dossier],
) -> None:
    for number in (payload(dossiers[0]), payload(dossiers[3])):
        desk.scans(number)
    desk.types_number("000.00.19-0042", "checkEntry")
    desk.enter()
    before = desk.rows("checkScans")
    desk.turns()
    # The power goes; the window is made anew.
    again = sit_down()
    assert again.rows("checkScans") == before
    assert again.reads("halfDone") == (
        "Lượt kiểm dở lúc 09:41 23/11/2026: đã quét 3 giấy. Cứ quét tiếp."
    )
    again.scans(payload(dossiers[1]))
    assert again.reads("checkCount") == "2 / 3"
    again.f9()
    assert office.custody.checks()[0].scanned == 4
    assert office.reception.drafts() == []


def test_a_check_kept_as_the_power_went_is_not_made_twice(
    desk: HandoverRobot,
    office: Office,
    clerk: StaffMember,
    sit_down: Callable[[], HandoverRobot],
    dossiers: list[Dossier],
) -> None:
    desk.scans(payload(dossiers[0]))
    desk.turns()
    [left] = office.reception.drafts()
    desk.goes_to_check()
    desk.f9()
    # The power goes before the check is forgotten.
    office.reception.keep_draft(left.id, left.title, left.body, by=clerk.id, parked=False)
    again = sit_down()
    again.f9()
    assert len(office.custody.checks()) == 1
    assert office.reception.drafts() == []


def test_papers_scanned_after_a_check_was_kept_make_another_check_once_that_is_said(
    desk: HandoverRobot,
    office: Office,
    clerk: StaffMember,
    sit_down: Callable[[], HandoverRobot],
    dossiers: list[Dossier],
) -> None:
    desk.scans(payload(dossiers[0]))
    desk.turns()
    [left] = office.reception.drafts()
    desk.goes_to_check()
    desk.f9()
    office.reception.keep_draft(left.id, left.title, left.body, by=clerk.id, parked=False)
    again = sit_down()
    again.scans(payload(dossiers[1]))
    again.f9()
    assert again.reads("checkRefusal").endswith("F9 lần nữa: chốt thành lượt kiểm khác.")
    assert len(office.custody.checks()) == 1
    again.f9()
    assert [check.scanned for check in office.custody.checks()] == [2, 1]


def test_a_check_that_was_left_is_no_half_typed_intake(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[0]))
    desk.turns()
    drafts = office.reception.drafts()
    assert [draft.parked for draft in drafts] == [False]
    assert drafts[0].id == "check:here"


def test_a_check_is_thrown_away_only_after_asking(
    desk: HandoverRobot, office: Office, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[0]))
    desk.click("dropCheck")
    sheet = desk.sheet(Sheet)
    assert sheet.sees("1 lần quét sẽ mất")
    sheet.click("yes")
    assert desk.rows("checkScans") == []
    assert office.reception.drafts() == []


def test_what_changes_at_the_counter_meanwhile_changes_the_answers(
    desk: HandoverRobot, office: Office, clerk: StaffMember, dossiers: list[Dossier]
) -> None:
    desk.scans(payload(dossiers[0]))
    office.handover.hand_over([dossiers[0].id], ROOM, by=clerk.id)
    received(office, clerk.id, "Phạm Thị Hoa")
    desk.hears(Topic.DOSSIERS)
    assert desk.reads("checkCount") == "0 / 3"
    assert ROOM in desk.rows("checkScans")[0][3]


def test_three_hundred_papers_are_answered_without_a_rest(
    desk: HandoverRobot, office: Office, clerk: StaffMember
) -> None:
    many = [received(office, clerk.id, f"Người nộp {n}") for n in range(300)]
    desk.hears(Topic.DOSSIERS)
    assert desk.scans_all([payload(one) for one in many]) < 10_000
    assert desk.reads("checkCount") == "300 / 303"


def test_the_check_fits_the_smallest_screen_in_every_state(
    desk: HandoverRobot, dossiers: list[Dossier]
) -> None:
    assert desk.fits
    desk.f9()
    assert desk.fits
    for dossier in dossiers:
        desk.scans(payload(dossier))
    assert desk.fits
    desk.f9()
    assert desk.fits
    assert desk.scrolls_only_down
