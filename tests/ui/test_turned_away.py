"""Who goes home without a dossier: told at the window what is missing, or why it is not taken."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.journal import Fact
from counter_app.rules.papers import RefusalPaper, SupplementPaper, from_content
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY
from tests.doubles import StoppedClock
from tests.ui.robots.intake import IntakeRobot
from ui import theme

SHOP = "1.004593"


@pytest.fixture
def intake(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, clerk: StaffMember
) -> IntakeRobot:
    theme.apply(qapp, theme.LIGHT)
    return IntakeRobot(qtbot, office, clock, clerk)


def slip(office: Office, kind: DocumentKind) -> Document:
    return next(paper for paper in office.printing.waiting() if paper.kind is kind)


def on_paper(store: SqliteStore, document: Document) -> object:
    """Return what a paper says."""
    with store.reading() as books:
        return from_content(document.kind.value, books.documents.content(document))


def visits(office: Office, store: SqliteStore) -> list[Fact]:
    """Return who was sent home, as the journal has it."""
    with store.reading() as books:
        return [
            event.fact()
            for paper in office.printing.waiting()
            for event in books.journal.of(paper.about)
            if event.kind.startswith("visit.")
        ]


def test_what_is_missing_is_asked_for_with_two_keys_and_no_dossier_is_made(
    intake: IntakeRobot, office: Office, store: SqliteStore
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào", phone="0912345678")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_2, Qt.Key.Key_4)
    intake.press(Qt.Key.Key_F6)
    sheet = intake.sheet()
    assert len(sheet.ticked) == 2
    assert sheet.ticked[0].startswith("Bản sao chứng thực Giấy chứng nhận đăng ký doanh nghiệp")
    assert sheet.text("reason").startswith("Thành phần hồ sơ chưa đầy đủ")
    sheet.saves()
    assert not sheet.open
    assert office.inquiry.register(limit=1) == []
    (visit,) = visits(office, store)
    assert visit.kind == "visit.guided"
    paper = on_paper(store, slip(office, DocumentKind.SUPPLEMENT))
    assert isinstance(paper, SupplementPaper)
    assert [item.text for item in paper.items] == [
        "Bản sao chứng thực Giấy chứng nhận đăng ký doanh nghiệp",
        "Tài liệu kỹ thuật về cơ sở kinh doanh dược",
    ]
    assert paper.person.name == "Nguyễn Thị Đào"
    assert intake.last_told[0] == "good"
    assert visit.body["number"] in intake.last_told[1]
    assert "Chưa tiếp nhận" in intake.last_told[1]
    assert (intake.field("name"), intake.focus) == ("", "id_number")
    assert intake.done == 1


def test_what_is_wrong_with_a_paper_that_is_here_can_be_asked_for_too(
    intake: IntakeRobot, office: Office, store: SqliteStore
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.press(Qt.Key.Key_F6)
    sheet = intake.sheet()
    assert sheet.ticked == []
    sheet.saves()
    assert sheet.open
    assert sheet.complaint("items") == "Chưa chọn nội dung nào cần bổ sung, hoàn thiện."
    assert sheet.complaint("reason") == "Chưa điền mục này."
    sheet.press(Qt.Key.Key_1)
    sheet.fill(reason="Đơn chưa ký tên", deadline="+7")
    sheet.saves()
    paper = on_paper(store, slip(office, DocumentKind.SUPPLEMENT))
    assert isinstance(paper, SupplementPaper)
    assert [item.text for item in paper.items] == ["Đơn đề nghị cấp lại Chứng chỉ hành nghề dược"]
    assert (paper.reason, paper.deadline) == ("Đơn chưa ký tên", date(2026, 11, 30))


def test_a_dossier_that_is_not_taken_is_refused_with_its_reason(
    intake: IntakeRobot, office: Office, store: SqliteStore
) -> None:
    intake.fills_in_person("Trần Văn Dũng")
    intake.picks(PHARMACY)
    intake.press(Qt.Key.Key_F7)
    sheet = intake.sheet()
    assert sheet.focus == "reason"
    sheet.saves()
    assert sheet.complaint("reason") == "Chưa điền mục này."
    sheet.types("Hồ sơ thuộc thẩm quyền của Bộ Y tế")
    sheet.fill(guidance="Nộp tại Cục Quản lý Dược")
    sheet.saves()
    (visit,) = visits(office, store)
    assert visit.kind == "visit.refused"
    paper = on_paper(store, slip(office, DocumentKind.REFUSAL))
    assert isinstance(paper, RefusalPaper)
    assert paper.reason == "Hồ sơ thuộc thẩm quyền của Bộ Y tế"
    assert paper.guidance == "Nộp tại Cục Quản lý Dược"
    assert paper.dossier == ""
    assert "từ chối tiếp nhận" in intake.last_told[1]
    assert office.inquiry.register(limit=1) == []
    assert intake.field("name") == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_F6, Qt.Key.Key_F7])
def test_a_slip_needs_to_know_who_wants_what(
    intake: IntakeRobot, office: Office, store: SqliteStore, key: Qt.Key
) -> None:
    intake.press(key)
    assert intake.complaint("name") == "Chưa điền mục này."
    assert intake.complaint("procedure") == "Chưa chọn thủ tục."
    assert intake.last_told == ("warning", "Phiếu cần họ tên người nộp và thủ tục.")
    assert visits(office, store) == []


def test_leaving_the_sheet_keeps_the_form_and_asks_before_it_loses_anything(
    intake: IntakeRobot, office: Office, store: SqliteStore
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_2)
    intake.press(Qt.Key.Key_F6)
    sheet = intake.sheet()
    sheet.escapes()
    assert not sheet.open
    intake.press(Qt.Key.Key_F7)
    sheet = intake.sheet()
    sheet.types("Vì")
    sheet.escapes()
    assert sheet.open
    assert sheet.refused.startswith("Chưa lưu.")
    sheet.escapes()
    assert not sheet.open
    assert intake.field("name") == "Nguyễn Thị Đào"
    assert visits(office, store) == []
    intake.saves()
    assert len(office.inquiry.register(limit=5)) == 1


def test_a_refusal_of_the_office_stays_on_the_sheet_with_what_was_typed(
    intake: IntakeRobot, office: Office, store: SqliteStore, clock: StoppedClock
) -> None:
    intake.receives("Phạm Thị Hòa", PHARMACY)
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.press(Qt.Key.Key_F7)
    sheet = intake.sheet()
    sheet.types("Không đủ điều kiện")
    clock.pass_(hours=-3)
    sheet.saves()
    assert sheet.refused.startswith("Đồng hồ máy tính đang là 06:41")
    assert sheet.text("reason") == "Không đủ điều kiện"
    clock.pass_(hours=3)
    sheet.saves()
    assert not sheet.open
    assert len(visits(office, store)) == 1


def test_both_sheets_stay_inside_a_small_window(intake: IntakeRobot) -> None:
    intake.fills_in_person("Nguyễn " * 40)
    intake.picks(SHOP)
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F7):
        intake.press(key)
        sheet = intake.sheet()
        assert sheet.inside_window
        sheet.escapes()
    assert intake.page.window().isActiveWindow()
