"""Hôm nay: eight counts, the list behind each, what comes next, and what was just done."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.notes import Question
from counter_app.ports import Topic
from counter_app.rules.calls import CallOutcome
from counter_app.rules.lines import Board
from counter_app.rules.printing import Progress
from counter_app.rules.slips import Surplus
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.pages import TodayRobot

DEPARTMENT = "Phòng Nghiệp vụ Dược"
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def today(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> TodayRobot:
    return TodayRobot(qtbot, office, clock, user=clerk, folder=tmp_path)


def test_on_a_fresh_morning_every_list_says_that_there_is_nothing_and_what_to_do(
    today: TodayRobot,
) -> None:
    assert today.counts == ["0"] * 8
    said: set[str] = set()
    for number in range(8):
        today.press(Qt.Key(ord("1") + number))
        assert today.listed == []
        assert not today.offers("nextStep")
        said.add(today.empty)
    assert len(said) == 8
    assert all(said)
    assert today.sees("Bấm Ctrl+2 để tiếp nhận hồ sơ đầu tiên.")


def test_each_number_key_shows_the_list_of_its_tile(
    today: TodayRobot, office: Office, clerk: StaffMember
) -> None:
    due_today = received(office, clerk.id, procedure="1.003564")
    late = received(office, clerk.id, "Trần Văn Ứng", at="2026-11-02T09:00")
    soon = received(office, clerk.id, "Lê Văn Thịnh", at="2026-11-18T09:00")
    done = received(office, clerk.id, "Phạm Thị Hoa", at="2026-11-16T09:00")
    slip = office.handover.hand_over([done.id, soon.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id, missing=[soon.id])
    office.handover.take_back(done.id, by=clerk.id, shelf="B3")
    question = Question("Sở Y tế", "Xác nhận chứng chỉ", date(2026, 11, 25))
    office.notes.consult(soon.id, question, by=clerk.id)
    today.comes()
    assert today.counts == ["1", "1", "3", "3", "1", "1", "1", "5"]
    at_counter = [due_today.number, late.number, soon.number]
    for key, numbers in (
        (Qt.Key.Key_1, [due_today.number]),
        (Qt.Key.Key_2, [late.number]),
        (Qt.Key.Key_3, [soon.number, late.number, due_today.number]),
        (Qt.Key.Key_4, at_counter),
        (Qt.Key.Key_5, [soon.number]),
        (Qt.Key.Key_6, [soon.number]),
        (Qt.Key.Key_7, [done.number]),
    ):
        today.press(key)
        column = 1 if key == Qt.Key.Key_3 else 0
        assert sorted(row[column] for row in today.listed) == sorted(numbers)
    today.press(Qt.Key.Key_8)
    assert len(today.listed) == 5
    assert today.listed[0][0] == f"Giấy tiếp nhận {due_today.number}"


def test_a_row_says_how_late_it_is_where_it_is_and_what_comes_next(
    today: TodayRobot, office: Office, clerk: StaffMember
) -> None:
    late = received(office, clerk.id, "Trần Văn Ứng", at="2026-11-11T09:00")
    today.comes(Board.OVERDUE)
    number, name, _procedure, where, due, step = today.listed[0]
    assert (number, name, where) == (late.number, "Trần Văn Ứng", "Quầy một cửa")
    assert due == "T4 18/11 · quá hạn 3 ngày làm việc"
    assert step == "Bàn giao"


def test_enter_opens_the_dossier_and_f9_goes_on_with_it(
    today: TodayRobot, office: Office, clerk: StaffMember
) -> None:
    late = received(office, clerk.id, at="2026-11-11T09:00")
    today.comes(Board.OVERDUE)
    today.enter()
    assert today.opened == [late.id]
    today.f9()
    assert today.went == [("handover", late.id)]


def test_a_discrepancy_names_its_owner_and_age_and_opens_the_dossier_it_is_about(
    today: TodayRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id, missing=[dossier.id])
    today.comes("discrepancies")
    assert today.listed[0] == (
        dossier.number,
        f"Thiếu trong phiếu bàn giao {slip.number}",
        DEPARTMENT,
        "Lê Thị Hạnh",
        "hôm nay",
    )
    today.enter()
    assert today.opened == [dossier.id]
    clock.pass_(days=3)
    today.comes("discrepancies")
    assert today.listed[0][-1] == "3 ngày"
    today.f9()
    assert today.went == [("handover", "discrepancies")]


def test_a_surplus_paper_that_no_book_knows_opens_the_list_of_discrepancies(
    today: TodayRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    stranger = Surplus("H57.132-261101-0612", "", "Không rõ của ai")
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id, surplus=[stranger])
    today.comes("discrepancies")
    assert today.listed[0][:2] == (
        "H57.132-261101-0612",
        f"Thừa so với phiếu bàn giao {slip.number}",
    )
    assert not today.offers("openDossier")
    today.enter()
    assert today.went == [("handover", "discrepancies")]


# -- what has to go, what is waited for ------------------------------------------------------------


def test_what_has_to_leave_today_says_until_when_and_turns_late(
    today: TodayRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    today.comes("leaving")
    assert today.listed[0][0] == dossier.number
    assert today.listed[0][-2:] == ("09:41 23/11/2026", "trước 17:00 hôm nay")
    today.f9()
    assert today.went == [("handover", dossier.id)]
    clock.set("2026-11-23T17:30:00")
    today.comes("leaving")
    assert today.listed[0][-1] == "quá giờ: 17:00 T2 23/11"


def test_what_came_after_three_need_not_leave_today(
    today: TodayRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.set("2026-11-23T15:30:00")
    received(office, clerk.id)
    today.comes("leaving")
    assert today.listed == []
    assert today.counts[3] == "0"


def test_an_awaited_opinion_says_who_when_and_how_late_and_is_answered_by_key(
    today: TodayRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    question = Question("Sở Y tế", "Xác nhận chứng chỉ", date(2026, 11, 25))
    office.notes.consult(dossier.id, question, by=clerk.id)
    today.comes("awaited")
    assert today.listed == [
        (
            dossier.number,
            "Sở Y tế",
            "Xác nhận chứng chỉ",
            "T2 23/11",
            "T4 25/11 · còn 2 ngày làm việc",
        )
    ]
    clock.pass_(days=4)
    today.comes("awaited")
    assert today.listed[0][-1] == "T4 25/11 · quá hạn 2 ngày làm việc"
    today.enter()
    assert today.opened == [dossier.id]
    today.f9()
    sheet = today.sheet()
    assert sheet.reads("asked") == "Xác nhận chứng chỉ"
    assert sheet.reads("answerLate") == "Quá hạn trả lời 2 ngày làm việc."
    sheet.saves()
    assert sheet.complaint("answer") == "Chưa điền mục này."
    sheet.fill(answer="Chứng chỉ còn hiệu lực.")
    sheet.saves()
    assert today.last_told == ("good", f"Đã ghi ý kiến của Sở Y tế vào hồ sơ {dossier.number}.")
    assert today.listed == []
    assert today.counts[4] == "0"


def test_results_that_nobody_fetches_age_and_say_how_often_somebody_called(
    today: TodayRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    done = received(office, clerk.id)
    office.handover.take_back(done.id, by=clerk.id, shelf="B3")
    today.comes(Board.UNCOLLECTED)
    assert today.listed[0][3:] == ("B3", "về hôm nay", "chưa báo")
    clock.pass_(days=9)
    office.notes.call(done.id, CallOutcome.NO_ANSWER, by=clerk.id)
    today.comes(Board.UNCOLLECTED)
    assert today.listed[0][3:] == ("B3", "9 ngày", "không nghe máy · T4 02/12")
    today.press(Qt.Key.Key_G, modifier=CTRL)
    sheet = today.sheet()
    assert sheet.sees("0912 345 678")
    sheet.press(Qt.Key.Key_2)
    sheet.saves()
    assert today.listed[0][-1] == "hẹn sẽ đến · T4 02/12, lần 2"
    today.f9()
    assert today.went == [("giving_back", done.id)]


def test_parked_intakes_stand_below_and_are_one_key_away(
    today: TodayRobot, office: Office, clerk: StaffMember
) -> None:
    today.comes()
    assert len(today.counts) == 8
    assert not today.can_see("goParked")
    office.reception.keep_draft("d", "Trần Văn Ứng", {}, by=clerk.id, parked=True)
    office.reception.keep_draft("half", "Đang nhập dở", {}, by=clerk.id, parked=False)
    today.comes()
    assert len(today.counts) == 8
    assert today.reads("goParked") == "Đang tạm giữ: 1"
    today.press(Qt.Key.Key_9)
    assert today.went == [("intake", "parked")]


def test_midnight_turns_what_was_due_into_what_is_late(
    today: TodayRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    received(office, clerk.id, procedure="1.003564")
    today.comes()
    assert today.counts[:4] == ["1", "0", "1", "1"]
    assert len(today.listed) == 1
    clock.set("2026-11-24T00:00:01")
    today.hears(*Topic)
    assert today.counts[:4] == ["0", "1", "1", "1"]
    assert today.listed == []


def test_what_was_just_done_stands_below_with_each_slip_as_one_act(
    today: TodayRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    pile = [received(office, clerk.id, name).id for name in ("Nguyễn Thị Đào", "Hồ Ngọc Ánh")]
    clock.pass_(minutes=5)
    slip = office.handover.hand_over(pile, DEPARTMENT, by=clerk.id).slip
    clock.pass_(minutes=5)
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    today.hears(Topic.DOSSIERS)

    def times() -> list[str]:
        return [text for text in today.shown() if text in {"09:51", "09:46", "09:41"}]

    today.page.resize(1100, 600)
    assert times() == ["09:51", "09:46"], "the lists need the room"
    today.page.resize(1100, 800)
    assert times() == ["09:51", "09:46", "09:41"]
    seen = today.shown()
    assert seen.count(slip.number) == 2
    assert f"2 hồ sơ cho {DEPARTMENT}" in seen
    assert any(text.startswith("Hồ Ngọc Ánh · hẹn T3 01/12") for text in seen)


# -- papers that have not come out ---------------------------------------------------------------


def test_a_paper_that_failed_says_where_and_why_and_enter_prints_it(
    today: TodayRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    paper = office.printing.waiting()[0]
    office.printing.claim(paper.id, printer="Canon LBP 2900", by=clerk.id)
    office.printing.failed(paper.id, trouble="Hết giấy A5.", by=clerk.id)
    today.comes("unprinted")
    assert today.listed[0][:4] == (paper.title, "In lỗi", "Canon LBP 2900", "Hết giấy A5.")
    today.enter()
    assert today.printed_now == [paper.id]


def test_a_paper_can_be_saved_as_a_pdf_instead(
    today: TodayRobot, office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    received(office, clerk.id)
    paper = office.printing.waiting()[0]
    today.comes("unprinted")
    today.press(Qt.Key.Key_S, modifier=CTRL)
    saved = tmp_path / f"{paper.title}.pdf"
    assert saved.read_bytes() == office.printing.pdf(paper.id)
    assert today.last_told == ("good", f"Đã lưu tệp {saved}")


def test_a_folder_that_cannot_be_written_is_told_and_the_paper_waits_on(
    today: TodayRobot, office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    received(office, clerk.id)
    paper = office.printing.waiting()[0]
    (tmp_path / f"{paper.title}.pdf").mkdir()
    today.comes("unprinted")
    today.press(Qt.Key.Key_S, modifier=CTRL)
    tone, sentence = today.last_told
    assert tone == "bad"
    assert sentence.startswith("Không ghi được tệp")
    assert [one.id for one in office.printing.waiting()] == [paper.id]


def test_a_paper_nobody_needs_is_dropped_and_the_list_is_empty(
    today: TodayRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    paper = office.printing.waiting()[0]
    today.comes("unprinted")
    today.press(Qt.Key.Key_Delete)
    assert office.printing.waiting() == []
    assert today.listed == []
    assert office.printing.of(paper.about)[0].progress is Progress.CANCELLED
    assert today.empty.startswith("Mọi giấy tờ đã in xong")


# -- the screen ----------------------------------------------------------------------------------


def test_the_chosen_row_stays_chosen_while_others_work(
    today: TodayRobot, office: Office, clerk: StaffMember
) -> None:
    first = received(office, clerk.id, at="2026-11-11T09:00")
    second = received(office, clerk.id, at="2026-11-11T10:00")
    today.comes(Board.OVERDUE)
    today.press(Qt.Key.Key_Down)
    office.handover.hand_over([first.id], DEPARTMENT, by=clerk.id)
    office.handover.take_back(first.id, by=clerk.id)
    today.hears(Topic.DOSSIERS)
    today.enter()
    assert today.opened == [second.id]


def test_a_full_page_with_hostile_names_fits_the_smallest_screen(
    today: TodayRobot, office: Office, clerk: StaffMember
) -> None:
    names = ("<b>Đặng</b> & “Hồng”", "Ê" * 300, "Công ty " + "rất dài " * 40)
    late = [received(office, clerk.id, name, at="2026-11-11T09:00") for name in names * 4]
    today.comes(Board.OVERDUE)
    assert today.fits
    assert [row[0] for row in today.listed] == [dossier.number for dossier in late]
    assert today.listed[0][1] == "<b>Đặng</b> & “Hồng”"


def test_on_a_narrow_screen_the_page_scrolls_down_only(today: TodayRobot) -> None:
    assert today.scrolls_only_down
