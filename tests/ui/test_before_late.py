"""Before it is late: who must be written to, with which reason, for which new date."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.desks.letters import Stop
from counter_app.rules.dossier import Dossier
from counter_app.rules.papers import ApologyPaper
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import Document, DocumentKind, Progress
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.pages import TodayRobot
from ui.today_lists import SHOWN, by_deadline

LAW = "Khoản 9 Điều 19 Nghị định 118/2025/NĐ-CP"
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def today(
    qtbot: QtBot, office: Office, clock: StoppedClock, supervisor: StaffMember, tmp_path: Path
) -> TodayRobot:
    """Hôm nay in front of the supervisor."""
    return TodayRobot(qtbot, office, clock, user=supervisor, folder=tmp_path)


@pytest.fixture
def soon(office: Office, clerk: StaffMember) -> list[Dossier]:
    """Three dossiers: two due on Wednesday, one on Thursday; today is Monday."""
    return [
        received(office, clerk.id, name, at=at)
        for name, at in (
            ("Trần Văn Ứng", "2026-11-17T09:00"),
            ("Hồ Ngọc Ánh", "2026-11-17T10:00"),
            ("Lê Văn Thịnh", "2026-11-18T09:00"),
        )
    ]


def apologies(office: Office, dossier: Dossier) -> list[Document]:
    """Return the apologies that were made for a dossier."""
    papers = office.printing.of(dossier.id)
    return [paper for paper in papers if paper.kind is DocumentKind.APOLOGY]


def test_the_list_names_the_last_day_of_each_apology(
    today: TodayRobot, soon: list[Dossier], clock: StoppedClock
) -> None:
    today.comes("apologies")
    assert [(row[1], row[-1]) for row in today.listed] == [
        (soon[0].number, "hết hôm nay"),
        (soon[1].number, "hết hôm nay"),
        (soon[2].number, "hết T4 25/11"),
    ]
    clock.set("2026-11-25T08:00:00")
    today.comes("apologies")
    assert [(row[1], row[-1]) for row in today.listed] == [
        (soon[0].number, "đã muộn từ T2 23/11"),
        (soon[1].number, "đã muộn từ T2 23/11"),
        (soon[2].number, "hết hôm nay"),
    ]


def test_however_many_are_late_those_that_still_are_not_stand_in_the_list(
    office: Office, soon: list[Dossier], clock: StoppedClock
) -> None:
    clock.set("2026-11-25T08:00:00")
    late, other, in_time = office.watch.before_late()
    put_off = replace(other, put_off=True)
    crowd = [*[late] * (SHOWN + 50), put_off, in_time]
    rows = by_deadline(crowd, clock.now().date())
    assert in_time.line.number == soon[2].number
    assert rows.index(in_time) == SHOWN - 1
    assert rows[-1] is put_off
    assert len(rows) == len(crowd)


def test_one_key_writes_to_the_applicant_of_the_chosen_row(
    today: TodayRobot, office: Office, soon: list[Dossier]
) -> None:
    today.comes("apologies")
    assert today.reads("nextStep") == "Xin lỗi, hẹn lại"
    today.f9()
    sheet = today.sheet()
    assert sheet.sees(f"{soon[0].number} · Trần Văn Ứng")
    assert sheet.sees("Mẫu số 04")
    assert sheet.date == "30/11/2026"
    assert "3 ngày làm việc" in sheet.reads("newWhy")
    assert not sheet.reads("lateApology")
    assert not sheet.reads("sticky")
    sheet.saves()
    assert sheet.complaint("reason") == "Chưa điền mục này."
    sheet.fill(reason="Chờ ý kiến của Sở Y tế")
    sheet.saves()
    (paper,) = apologies(office, soon[0])
    assert paper.progress is Progress.QUEUED
    assert today.last_told[1] == f"Đã hẹn lại đến T2 30/11/2026. {paper.title} đang chờ in."
    assert [row[1] for row in today.listed] == [soon[1].number, soon[2].number]


def test_several_marked_rows_get_one_reason_and_a_letter_and_a_date_each(
    today: TodayRobot, office: Office, soon: list[Dossier]
) -> None:
    today.comes("apologies")
    today.press(Qt.Key.Key_Space)
    today.press(Qt.Key.Key_Down)
    today.press(Qt.Key.Key_Space)
    assert today.reads("nextStep") == "Xin lỗi, hẹn lại 2 hồ sơ"
    today.f9()
    sheet = today.sheet()
    assert [(row[0], row[2], row[3]) for row in today.rows("apologies")] == [
        (soon[0].number, "T4 25/11/2026", "T2 30/11/2026"),
        (soon[2].number, "T5 26/11/2026", "T3 01/12/2026"),
    ]
    sheet.fill(reason="Máy chủ của Sở hỏng")
    sheet.saves()
    for dossier, due in ((soon[0], "30/11/2026"), (soon[2], "01/12/2026")):
        (paper,) = apologies(office, dossier)
        written = office.printing.paper(paper.id)
        assert isinstance(written, ApologyPaper)
        assert written.reason == "Máy chủ của Sở hỏng"
        assert f"{written.new_due_at:%d/%m/%Y}" == due
    assert apologies(office, soon[1]) == []
    assert today.last_told == (
        "good",
        "Đã hẹn lại 2 hồ sơ; 2 văn bản xin lỗi đang chờ in.",
    )


def test_ctrl_a_marks_all_that_may_be_put_off_and_takes_the_marks_away_again(
    today: TodayRobot,
    office: Office,
    soon: list[Dossier],
    supervisor: StaffMember,
    clock: StoppedClock,
) -> None:
    office.processing.reappoint(soon[1].id, 1, "chờ ý kiến", by=supervisor.id)
    clock.set("2026-11-25T08:00:00")
    today.comes("apologies")
    assert today.listed[-1][1] == soon[1].number
    assert today.listed[-1][-1] == "đã hẹn lại một lần"
    assert today.counts[2] == "2"
    today.press(Qt.Key.Key_A, modifier=CTRL)
    assert today.reads("nextStep") == "Xin lỗi, hẹn lại 2 hồ sơ"
    today.press(Qt.Key.Key_A, modifier=CTRL)
    assert today.reads("nextStep") == "Xin lỗi, hẹn lại"


def test_a_second_new_date_is_refused_with_its_article(
    today: TodayRobot,
    office: Office,
    soon: list[Dossier],
    supervisor: StaffMember,
    clock: StoppedClock,
) -> None:
    office.processing.reappoint(soon[0].id, 1, "chờ ý kiến", by=supervisor.id)
    clock.set("2026-11-26T08:00:00")
    today.comes("apologies")
    today.press(Qt.Key.Key_End)
    today.f9()
    assert LAW in today.reads("refusal")
    today.press(Qt.Key.Key_Space)
    assert LAW in today.reads("refusal")
    assert len(apologies(office, soon[0])) == 1


def test_the_reason_stays_for_the_next_letter_of_the_day_and_the_sheet_says_so(
    today: TodayRobot, soon: list[Dossier], clock: StoppedClock
) -> None:
    assert soon
    today.comes("apologies")
    today.f9()
    sheet = today.sheet()
    sheet.fill(days="5", reason="Máy chủ của Sở hỏng")
    sheet.saves()
    today.f9()
    again = today.sheet()
    assert (again.text("days"), again.text("reason")) == ("5", "Máy chủ của Sở hỏng")
    assert again.reads("sticky").startswith("Lý do giữ từ lần trước")
    again.escapes()
    assert not again.open
    clock.set("2026-11-25T08:00:00")
    today.comes("apologies")
    today.f9()
    fresh = today.sheet()
    assert (fresh.text("days"), fresh.text("reason")) == ("3", "")


def test_who_handed_in_for_the_applicant_is_named_before_and_written_to(
    today: TodayRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    agent = Representative("Trần Văn Môi", "001185012345", "0905123456", "Giấy ủy quyền 12/UQ")
    intake = Intake(PHARMACY, Applicant("Nguyễn Thị Đào"), representative=agent)
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    clock.set("2026-11-30T08:00:00")
    today.comes("apologies")
    today.f9()
    sheet = today.sheet()
    assert sheet.reads("addressee") == "Trần Văn Môi"
    sheet.fill(reason="chậm")
    sheet.saves()
    (paper,) = apologies(office, dossier)
    written = office.printing.paper(paper.id)
    assert isinstance(written, ApologyPaper)
    assert written.addressee == "Trần Văn Môi"


def test_letters_that_come_too_late_are_counted_with_the_article(
    today: TodayRobot, soon: list[Dossier], clock: StoppedClock
) -> None:
    assert soon
    clock.set("2026-11-25T08:00:00")
    today.comes("apologies")
    today.press(Qt.Key.Key_A, modifier=CTRL)
    today.f9()
    told = today.sheet().reads("lateApology")
    assert told.startswith(LAW)
    assert "2 hồ sơ đã đến hoặc quá ngày hẹn" in told


def test_what_changed_meanwhile_is_told_and_the_others_are_written_to(
    today: TodayRobot, office: Office, soon: list[Dossier], clerk: StaffMember
) -> None:
    today.comes("apologies")
    today.press(Qt.Key.Key_A, modifier=CTRL)
    today.f9()
    sheet = today.sheet()
    sheet.fill(reason="chậm")
    office.processing.stop(soon[1].id, Stop("xin rút"), by=clerk.id)
    sheet.saves()
    assert len(apologies(office, soon[0])) == len(apologies(office, soon[2])) == 1
    told = today.last_told[1]
    assert told.startswith("Đã hẹn lại 2 hồ sơ")
    assert f"Chưa hẹn lại được {soon[1].number}" in told


def test_a_clerk_begins_and_hears_at_the_end_whose_affair_it_is(
    qtbot: QtBot,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
    soon: list[Dossier],
) -> None:
    at_window = TodayRobot(qtbot, office, clock, user=clerk, folder=tmp_path)
    at_window.comes("apologies")
    assert len(at_window.listed) == len(soon)
    at_window.f9()
    sheet = at_window.sheet()
    sheet.fill(reason="chậm")
    sheet.saves()
    assert "chưa được phân quyền" in sheet.reads("actRefusal")
    assert apologies(office, soon[0]) == []


@pytest.mark.parametrize("size", [(1366, 768), (910, 512)])
def test_the_sheet_for_many_stays_inside_its_window(
    today: TodayRobot, office: Office, clerk: StaffMember, size: tuple[int, int]
) -> None:
    for number in range(40):
        received(office, clerk.id, f"<b>{'Ê' * 9 * number}</b>", at="2026-11-17T09:00")
    today.frame.resize(*size)
    today.comes("apologies")
    today.press(Qt.Key.Key_A, modifier=CTRL)
    today.f9()
    sheet = today.sheet()
    assert sheet.inside_window
    assert len(today.rows("apologies")) == 40
