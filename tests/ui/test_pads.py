"""Giấy viết tay: a pad made before the light goes out, spoilt numbers given up, gaps explained."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.ports import Topic
from counter_app.rules.papers import PadPaper
from counter_app.rules.people import Applicant
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.office import AdministrationRobot
from ui import theme


@pytest.fixture
def at_pads(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clock: StoppedClock,
    supervisor: StaffMember,
    tmp_path: Path,
) -> AdministrationRobot:
    """The supervisor before the part; three numbers wait."""
    theme.apply(qapp, theme.LIGHT)
    office.pads.reserve(3, by=supervisor.id)
    robot = AdministrationRobot(qtbot, office, clock, supervisor, folder=tmp_path)
    robot.comes("pads")
    return robot


def waiting(robot: AdministrationRobot) -> list[tuple[str, str]]:
    """Return the marks and numbers of the list."""
    return [(row[0], row[1][-4:]) for row in robot.rows("padNumbers")]


def gaps(robot: AdministrationRobot) -> list[tuple[str, ...]]:
    """Return the rows of the register, their numbers cut to the end."""
    return [(row[0][-4:], *row[1:]) for row in robot.rows("gaps")]


def choose_day(robot: AdministrationRobot, name: str, text: str) -> None:
    """Type another day over the one that stands in a box."""
    robot.goes_to(name)
    robot.press(Qt.Key.Key_A, modifier=CTRL)
    robot.types(text)
    robot.enter()


def test_a_pad_is_made_with_a_number_and_a_key(
    at_pads: AdministrationRobot, office: Office
) -> None:
    assert at_pads.focus == "padCount"
    at_pads.types("5")
    at_pads.f9()
    title = "Tập giấy viết tay 5 số từ H57.132-261123-0604"
    assert at_pads.last_told == ("good", f"Đã lập và đang in: {title}")
    document = office.printing.waiting()[-1]
    assert document.title == title
    paper = office.printing.paper(document.id)
    assert isinstance(paper, PadPaper)
    assert len(paper.rows) == 5
    assert len(waiting(at_pads)) == 8
    assert at_pads.reads("waitingNumbers") == "8 số"


def test_enter_in_the_count_makes_the_usual_pad(at_pads: AdministrationRobot) -> None:
    at_pads.enter()
    assert at_pads.last_told[1].startswith("Đã lập và đang in: Tập giấy viết tay 20 số")


def test_f9_twice_makes_one_pad_and_says_so(at_pads: AdministrationRobot, office: Office) -> None:
    at_pads.types("5")
    at_pads.f9()
    at_pads.f9()
    assert at_pads.last_told[0] == "warning"
    assert at_pads.last_told[1].startswith("Vừa lập rồi: Tập giấy viết tay 5 số")
    assert len(office.pads.open()) == 8
    assert len([one for one in office.printing.waiting() if one.kind is DocumentKind.PAD]) == 2


def test_another_pad_is_made_once_its_count_is_written_again(
    at_pads: AdministrationRobot, office: Office
) -> None:
    at_pads.types("5")
    at_pads.f9()
    assert at_pads.focus == "padCount"
    at_pads.types("5")
    at_pads.f9()
    assert at_pads.last_told[0] == "good"
    assert len(office.pads.open()) == 13


def test_who_comes_back_for_another_pad_finds_the_usual_count(
    at_pads: AdministrationRobot, office: Office
) -> None:
    at_pads.types("5")
    at_pads.f9()
    at_pads.comes("people")
    at_pads.comes("pads")
    assert at_pads.field("padCount") == "20"
    at_pads.f9()
    assert len(office.pads.open()) == 28


@pytest.mark.parametrize("typed", ["0", "101"])
def test_a_count_that_cannot_be_is_refused_beside_the_field(
    at_pads: AdministrationRobot, office: Office, typed: str
) -> None:
    at_pads.types(typed)
    at_pads.f9()
    assert "Từ 1 đến 100" in at_pads.reads("padRefusal")
    assert at_pads.focus == "padCount"
    assert len(office.pads.open()) == 3
    at_pads.press(Qt.Key.Key_A, modifier=CTRL)
    at_pads.types("2")
    at_pads.f9()
    assert not at_pads.can_see("padRefusal")
    assert len(office.pads.open()) == 5


def test_the_numbers_say_from_which_pad_they_are(
    at_pads: AdministrationRobot, office: Office, clock: StoppedClock, supervisor: StaffMember
) -> None:
    clock.set("2026-11-25T08:00:00")
    office.pads.reserve(2, by=supervisor.id)
    at_pads.hears(Topic.DOSSIERS)
    pads = [row[2] for row in at_pads.rows("padNumbers")]
    assert pads == ["23/11 · 0601–0603"] * 3 + ["25/11 · 0601–0602"] * 2


def test_a_number_that_is_entered_leaves_the_list_at_once(
    at_pads: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    number = office.pads.open()[1].number
    intake = Intake(PHARMACY, Applicant("Hồ Văn Ứng"), pad_number=number)
    office.reception.receive(intake, by=clerk.id)
    at_pads.hears(Topic.DOSSIERS)
    assert waiting(at_pads) == [("", "0601"), ("", "0603")]


def test_spoilt_numbers_are_given_up_by_keys_alone(
    at_pads: AdministrationRobot, office: Office
) -> None:
    at_pads.picks("padNumbers", 1)
    at_pads.press(Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Delete)
    assert waiting(at_pads) == [("", "0601"), ("Hủy", "0602"), ("Hủy", "0603")]
    assert at_pads.focus == "voidReason"
    at_pads.types("viết hỏng")
    at_pads.enter()
    assert len(office.pads.open()) == 3
    at_pads.answers("yes")
    assert at_pads.last_told == ("good", "Đã hủy 2 số trên giấy, có giải trình")
    assert waiting(at_pads) == [("", "0601")]
    assert gaps(at_pads) == [
        ("0601", "Viết tay, chưa nhập", "", ""),
        ("0602", "Viết tay, đã hủy", "23/11/2026", "viết hỏng"),
        ("0603", "Viết tay, đã hủy", "23/11/2026", "viết hỏng"),
    ]


def test_delete_means_the_chosen_number_when_none_is_marked(at_pads: AdministrationRobot) -> None:
    at_pads.picks("padNumbers", 2)
    at_pads.press(Qt.Key.Key_Delete)
    assert waiting(at_pads)[2] == ("Hủy", "0603")
    assert at_pads.focus == "voidReason"


def test_plus_marks_all_and_minus_none(at_pads: AdministrationRobot) -> None:
    at_pads.picks("padNumbers", 0)
    at_pads.press(Qt.Key.Key_Plus)
    assert [mark for mark, _ in waiting(at_pads)] == ["Hủy"] * 3
    assert at_pads.reads("padHint") == "Đã đánh dấu 3 số. Ghi lý do rồi Enter."
    at_pads.press(Qt.Key.Key_Minus)
    assert [mark for mark, _ in waiting(at_pads)] == [""] * 3


def test_who_thinks_better_of_it_keeps_the_numbers(
    at_pads: AdministrationRobot, office: Office
) -> None:
    at_pads.picks("padNumbers", 0)
    at_pads.press(Qt.Key.Key_Delete)
    at_pads.types("mat to")
    at_pads.enter()
    at_pads.answers("no")
    assert len(office.pads.open()) == 3
    assert at_pads.told == []


def test_a_reason_is_asked_for_before_anything_else(
    at_pads: AdministrationRobot, office: Office
) -> None:
    at_pads.picks("padNumbers", 0)
    at_pads.press(Qt.Key.Key_Delete)
    at_pads.enter()
    assert "lý do hủy số" in at_pads.reads("padRefusal")
    assert at_pads.focus == "voidReason"
    assert len(office.pads.open()) == 3


def test_marks_stay_while_something_else_happens(
    at_pads: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    at_pads.picks("padNumbers", 1)
    at_pads.press(Qt.Key.Key_Space)
    received(office, clerk.id)
    at_pads.hears(Topic.DOSSIERS)
    assert waiting(at_pads) == [("", "0601"), ("Hủy", "0602"), ("", "0603")]


def test_a_clerk_makes_pads_and_numbers_are_given_up_only_by_who_may(
    at_pads: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    at_pads.session.take_over(clerk)
    at_pads.picks("padNumbers", 0)
    at_pads.press(Qt.Key.Key_Delete)
    assert at_pads.focus == "voidReason"
    at_pads.types("Rách phiếu")
    at_pads.enter()
    at_pads.answers("yes")
    assert "chưa được phân quyền" in at_pads.reads("padRefusal")
    assert len(office.pads.open()) == 3
    at_pads.press(Qt.Key.Key_F9)
    assert len(office.pads.open()) == 23


def test_a_pad_that_was_torn_in_the_printer_is_printed_again(
    at_pads: AdministrationRobot, office: Office, supervisor: StaffMember
) -> None:
    (document,) = office.printing.waiting()
    office.printing.claim(document.id, printer="A5", by=supervisor.id)
    office.printing.came_out(document.id, job="1", by=supervisor.id)
    at_pads.picks("padNumbers", 1)
    at_pads.goes_to("reprintPad")
    at_pads.press(Qt.Key.Key_Space)
    assert at_pads.last_told == ("good", "Đang in lại tập 23/11 · 0601–0603")
    assert [one.reprint for one in office.printing.waiting()] == [1]


def test_the_register_explains_every_gap_of_the_period_that_is_chosen(
    at_pads: AdministrationRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    undone = received(office, clerk.id)
    office.reception.undo(undone.id, by=clerk.id)
    clock.set("2026-11-25T08:00:00")
    office.pads.reserve(1, by=clerk.id)
    at_pads.comes("pads")
    assert [row[0] for row in gaps(at_pads)] == ["0601", "0602", "0603", "0604", "0601"]
    assert at_pads.reads("gapTally") == "1 hồ sơ lập nhầm · 4 viết tay, chưa nhập"
    choose_day(at_pads, "gapsFrom", "2411")
    assert gaps(at_pads) == [("0601", "Viết tay, chưa nhập", "", "")]
    choose_day(at_pads, "gapsTo", "2311")
    assert len(gaps(at_pads)) == 4
    choose_day(at_pads, "gapsTo", "2211")
    choose_day(at_pads, "gapsFrom", "2111")
    assert gaps(at_pads) == []
    assert at_pads.sees("Mọi số trong kỳ đều có hồ sơ")


def test_what_the_list_cuts_short_stands_below_it_in_full(
    at_pads: AdministrationRobot, office: Office, supervisor: StaffMember
) -> None:
    number = office.pads.open()[0].number
    reason = "viết hỏng, gạch chéo cả hai liên trước mặt người nộp"
    office.pads.void([number], reason, by=supervisor.id)
    at_pads.hears(Topic.DOSSIERS)
    at_pads.picks("gaps", 0)
    assert at_pads.reads("gap") == f"{number} · Viết tay, đã hủy · 09:41 23/11/2026 · {reason}"


def test_the_register_is_saved_as_a_table(
    at_pads: AdministrationRobot, office: Office, supervisor: StaffMember, tmp_path: Path
) -> None:
    office.pads.void([office.pads.open()[0].number], "=mất tờ", by=supervisor.id)
    at_pads.hears(Topic.DOSSIERS)
    at_pads.press(Qt.Key.Key_E, modifier=CTRL)
    (file,) = tmp_path.glob("*.csv")
    assert file.name == "Sổ giải trình số 2026-11-01 đến 2026-11-23.csv"
    text = file.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    assert text.decode("utf-8-sig").splitlines() == [
        "Sổ giải trình số,2026-11-01,2026-11-23",
        "",
        "Số hồ sơ,Ngày,Vì sao không có hồ sơ,Thời điểm,Lý do",
        "H57.132-261123-0601,2026-11-23,Giấy viết tay đã hủy,2026-11-23T09:41+07:00,'=mất tờ",
        "H57.132-261123-0602,2026-11-23,Giấy viết tay chưa nhập,,",
        "H57.132-261123-0603,2026-11-23,Giấy viết tay chưa nhập,,",
    ]
    assert at_pads.last_told == ("good", f"Đã lưu tệp {file}")
