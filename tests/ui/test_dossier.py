"""The dossier card: what it is, the promise, what happened, its papers, and what comes next."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.calendar import CalendarChange
from counter_app.desks.intake import Intake, intake_of
from counter_app.ports import Topic
from counter_app.rules.audit import AuditFilter
from counter_app.rules.calendar import DayKind, SpecialDay
from counter_app.rules.catalogue import Leg, procedure_to_body
from counter_app.rules.dossier import Collector, CollectorKind, Correction, DossierId
from counter_app.rules.journal import Fact
from counter_app.rules.people import Applicant
from counter_app.rules.printing import Progress
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.pages import DossierRobot

DEPARTMENT = "Phòng Nghiệp vụ Dược"
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def card(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> DossierRobot:
    return DossierRobot(qtbot, office, clock, user=clerk, folder=tmp_path)


def test_the_card_says_whose_what_where_and_until_when(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    card.comes(dossier.id)
    assert card.reads("number") == dossier.number
    assert card.reads("state") == "Đã tiếp nhận"
    assert card.reads("applicant") == "Nguyễn Thị Đào"
    assert card.reads("person") == "001185012345 · 0912345678 · phường Thuận Hóa, Huế"
    assert card.reads("procedure") == dossier.procedure
    assert card.reads("due") == "01/12/2026"
    assert card.reads("promise") == "còn 6 ngày làm việc"
    for text in (
        "Thứ Ba, trước 17:00",
        "Thời hạn 5 ngày làm việc, nhận T2 23/11/2026",
        "09:41 23/11/2026, Lê Thị Hạnh",
        "500.000 ₫, chưa nộp",
        "2026, dòng 1",
    ):
        assert card.sees(text), text
    card.turns(5)
    assert card.part == "Thành phần (2)"
    for part in dossier.components:
        assert card.sees(part.name)


def test_a_late_dossier_says_how_late(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    card.comes(received(office, clerk.id, at="2026-11-11T09:00").id)
    assert card.reads("promise") == "quá hạn 3 ngày làm việc"


def test_the_timeline_tells_the_whole_life_newest_first(
    card: DossierRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    clock.pass_(minutes=10)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    clock.pass_(hours=26)
    office.handover.take_back(dossier.id, by=clerk.id, shelf="B3")
    collector = Collector(CollectorKind.AUTHORISED, "Phạm Thị Hoa", "12/UQ")
    office.giving.give_back(dossier.id, collector, by=clerk.id)
    card.comes(dossier.id)
    assert card.story[0::2] == [
        "Trả kết quả cho Phạm Thị Hoa (người được ủy quyền, 12/UQ)",
        "Kết quả về quầy: được giải quyết, để ngăn B3",
        f"Hồ Văn Minh đã ký phiếu {slip.number}",
        f"Bàn giao theo phiếu {slip.number}",
        f"Cho in Giấy tiếp nhận {dossier.number}, 1 bản",
        "Tiếp nhận hồ sơ, hẹn trả T3 01/12/2026",
    ]
    assert card.story[1::2] == [
        "Lê Thị Hạnh · quầy 3",
        "Lê Thị Hạnh · quầy 3 · Kết quả tại quầy: 0 phút",
        f"Lê Thị Hạnh · quầy 3 · {DEPARTMENT}: 1 ngày",
        f"Lê Thị Hạnh · quầy 3 · Chờ {DEPARTMENT} ký nhận: 0 phút",
        "Lê Thị Hạnh · quầy 3 · chờ in",
        "Lê Thị Hạnh · quầy 3 · Quầy một cửa: 10 phút",
    ]
    assert card.reads("over") == "Hồ sơ đã xong: đã trả kết quả."
    assert not card.offers("nextStep")


def test_the_main_button_is_the_next_step_and_takes_the_dossier_along(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    card.comes(dossier.id)
    assert card.focus == "nextStep"
    assert card.reads("nextStep") == "Bàn giao"
    card.f9()
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    office.handover.take_back(dossier.id, by=clerk.id)
    card.hears(Topic.DOSSIERS)
    assert card.reads("nextStep") == "Trả kết quả"
    card.f9()
    assert card.went == [("handover", dossier.id), ("giving_back", dossier.id)]


def test_looking_at_a_card_makes_no_desk_that_acts(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    card.comes(received(office, clerk.id).id)
    card.asks_why()
    assert "processing" not in vars(office)


# -- papers --------------------------------------------------------------------------------------


def test_f10_prints_the_receipt_again_as_a_counted_copy(
    card: DossierRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F10, Qt.Key.Key_F10)
    assert card.last_told == (
        "warning",
        f"Giấy này vừa đưa vào hàng đợi, chỉ in một lần: Giấy tiếp nhận {dossier.number}",
    )
    clock.pass_(minutes=1)
    card.press(Qt.Key.Key_F10)
    papers = office.printing.of(dossier.id)
    assert [(paper.reprint, paper.copies) for paper in papers] == [(0, 2), (1, 1), (2, 1)]
    assert [row[:2] for row in card.rows("papers")] == [
        ("Giấy tiếp nhận và hẹn trả", "lần 1, bản sao 2"),
        ("Giấy tiếp nhận và hẹn trả", "lần 1, bản sao 1"),
        ("Giấy tiếp nhận và hẹn trả", "lần 1"),
    ]
    assert card.last_told[0] == "good"


def test_a_paper_that_leaves_as_a_file_is_written_down(
    card: DossierRobot,
    office: Office,
    clerk: StaffMember,
    supervisor: StaffMember,
    tmp_path: Path,
) -> None:
    dossier = received(office, clerk.id)
    card.comes(dossier.id)
    card.press(Qt.Key.Key_S, modifier=CTRL)
    (path,) = tmp_path.glob("*.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    day = date(2026, 11, 23)
    newest = office.audit.page(AuditFilter(day, day), by=supervisor.id)[0]
    assert (newest.kind, newest.actor) == ("export.made", clerk.name)
    assert newest.body["what"] == "paper"
    assert newest.number == f"Giấy tiếp nhận {dossier.number}"


def test_the_slip_the_dossier_went_with_stands_among_its_papers(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id)
    card.comes(dossier.id)
    assert [row[0] for row in card.rows("papers")] == [
        "Phiếu bàn giao",
        "Giấy tiếp nhận và hẹn trả",
    ]


def test_a_paper_is_seen_before_it_is_printed_and_escape_comes_back(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    card.comes(dossier.id)
    view = card.sees_paper()
    assert view.windowTitle() == f"Giấy tiếp nhận {dossier.number}"
    card.qtbot.waitUntil(view.sheets.is_sharp)
    assert view.pages == 2
    with card.qtbot.waitSignal(view.finished):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert card.left == 0
    assert office.printing.of(dossier.id)[0].progress is Progress.QUEUED


def test_a_paper_is_saved_as_the_same_pdf_that_is_printed(
    card: DossierRobot, office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    dossier = received(office, clerk.id)
    card.comes(dossier.id)
    card.press(Qt.Key.Key_S, modifier=CTRL)
    saved = tmp_path / f"Giấy tiếp nhận {dossier.number}.pdf"
    assert saved.read_bytes() == office.printing.pdf(office.printing.of(dossier.id)[0].id)


def test_a_receipt_that_was_replaced_says_so_and_f10_prints_the_present_one(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    intake = replace(intake_of(dossier), applicant=Applicant("Nguyễn Thị Đáo"))
    office.reception.correct(dossier.id, intake, Correction.PERSON, reason="x", by=clerk.id)
    card.comes(dossier.id)
    assert [row[1:] for row in card.rows("papers")] == [
        ("lần 2", "Chờ in"),
        ("lần 1, cũ", "Đã bỏ"),
    ]
    card.press(Qt.Key.Key_F10)
    again = [paper for paper in office.printing.of(dossier.id) if paper.reprint]
    assert [paper.title for paper in again] == [f"Giấy tiếp nhận {dossier.number} (lần 2)"]


def test_a_paper_that_is_held_back_is_not_printed_from_the_card(
    card: DossierRobot, office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    storm_closes(office, supervisor, move={dossier.id})
    card.comes(dossier.id)
    assert ("Giấy tiếp nhận và hẹn trả", "lần 2", "Giữ lại") in card.rows("papers")
    card.press(Qt.Key.Key_F10)
    assert "Quản trị → Ngày nghỉ" in card.reads("refusal")
    assert not [paper for paper in office.printing.of(dossier.id) if paper.reprint]


# -- promises ------------------------------------------------------------------------------------


def test_one_date_is_shown_where_all_three_are_one(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    card.comes(received(office, clerk.id).id)
    assert card.reads("due") == "01/12/2026"
    assert card.reads("legalDate") == ""


def test_a_calendar_change_keeps_law_paper_and_promise_apart(
    card: DossierRobot, office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    storm_closes(office, supervisor, move=set())
    card.comes(dossier.id)
    assert card.reads("due") == "01/12/2026"
    assert card.reads("legalDate") == "T4 02/12/2026"
    assert card.reads("printedDate") == "T3 01/12/2026"
    assert card.sees("Trên giấy lần 1")
    assert card.story[0] == ("Lịch làm việc thay đổi, giữ ngày hẹn; theo quy định là T4 02/12/2026")


def test_the_ledger_names_each_promise_who_made_it_and_on_which_paper(
    card: DossierRobot,
    office: Office,
    clerk: StaffMember,
    supervisor: StaffMember,
    clock: StoppedClock,
) -> None:
    dossier = received(office, clerk.id)
    clock.pass_(hours=1)
    change = storm_closes(office, supervisor, move={dossier.id})
    clock.pass_(hours=1)
    office.calendar.undo(change, by=supervisor.id)
    clock.pass_(hours=1)
    intake = replace(intake_of(dossier), applicant=Applicant("Nguyễn Thị Đáo"))
    office.reception.correct(dossier.id, intake, Correction.PERSON, reason="x", by=clerk.id)
    card.comes(dossier.id)
    law, moved = "01/12/2026", "02/12/2026"
    assert card.sees_ledger() == [
        (
            "12:41 23/11/2026",
            "Đính chính: sai thông tin người nộp",
            "Lê Thị Hạnh",
            law,
            law,
            "lần 2, chờ in",
        ),
        ("11:41 23/11/2026", "Hoàn tác đổi lịch", "Nguyễn Thị Thu", law, law, "không in lại"),
        ("10:41 23/11/2026", "Đổi lịch, hẹn lại", "Nguyễn Thị Thu", moved, moved, "lần 2, đã bỏ"),
        ("09:41 23/11/2026", "Tiếp nhận", "Lê Thị Hạnh", law, law, "lần 1, đã bỏ"),
    ]


def test_the_legal_date_is_explained_day_by_day(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    card.comes(received(office, clerk.id).id)
    days = card.asks_why()
    assert days[0] == ("Thứ Hai 23/11/2026", "Ngày nhận hồ sơ, không tính")
    assert days[1][1].startswith("Nghỉ – Ngày Văn hóa")
    assert days[-1] == ("Thứ Ba 01/12/2026", "Ngày thứ 5")


def test_the_explanation_says_where_the_promise_is_another_day(
    card: DossierRobot, office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    storm_closes(office, supervisor, move=set())
    card.comes(dossier.id)
    card.asks_why()
    assert card.reads("apart") == "Đang hẹn T3 01/12/2026, khác ngày theo quy định T4 02/12/2026."


def test_each_agency_of_an_inter_agency_dossier_has_its_date(
    card: DossierRobot, office: Office, store: SqliteStore, clerk: StaffMember
) -> None:
    procedure = next(one for one in office.reception.procedures() if one.code == PHARMACY)
    legs = (Leg("Sở Y tế", 3, "thẩm định"), Leg("UBND phường", 2))
    joint = replace(procedure, code="2.009999", name="Liên thông", legs=legs)
    fact = Fact("procedure.set", joint.code, procedure_to_body(joint))
    with store.writing() as books:
        books.record([fact], by=clerk.id, at=datetime.fromisoformat("2026-11-23T09:41:00+07:00"))
    card.comes(received(office, clerk.id, procedure="2.009999").id)
    assert card.sees("Sở Y tế T6 27/11; UBND phường T3 01/12")


def storm_closes(office: Office, supervisor: StaffMember, move: set[DossierId]) -> str:
    """Close Thursday 26/11/2026 for a storm; `move` get a new date. Return the change's id."""
    year = next(one for one in office.calendar.years() if one.year == 2026)
    storm = SpecialDay(date(2026, 11, 26), DayKind.CLOSED, "Bão số 9")
    review = office.calendar.review(CalendarChange("Bão số 9", {2026: (*year.days, storm)}))
    return office.calendar.apply(review, move, by=supervisor.id).id


# -- the screen ----------------------------------------------------------------------------------


def test_escape_goes_back_to_the_page_before(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    card.comes(received(office, clerk.id).id)
    card.press(Qt.Key.Key_Escape)
    assert card.left == 1


def test_the_next_dossier_leaves_nothing_of_the_one_before(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    first = received(office, clerk.id, "Trần Văn Ứng", id_number="001079968044")
    second = received(office, clerk.id)
    card.comes(first.id)
    card.comes(second.id)
    assert not card.sees("Trần Văn Ứng")
    assert not card.sees("001079968044")
    assert not card.sees(first.number)


def test_hostile_and_endless_names_are_shown_as_they_are_and_the_page_still_fits(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    name = "<b>Đặng</b> & " + "Ê" * 300
    intake = Intake(PHARMACY, Applicant(name, address="Số 1"), note="Gọi trước.\nHai dòng.")
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    card.comes(dossier.id)
    assert card.reads("applicant") == name
    assert card.reads("note") == "Gọi trước.\nHai dòng."
    assert card.fits


def test_on_a_narrow_screen_the_columns_stand_below_one_another(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    card.comes(received(office, clerk.id).id)
    assert card.fits
    assert card.scrolls_only_down
