"""Every letter, slip and record can be looked at before it is made: Ctrl+O, then F9 or Escape."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.dossier import Dossier, State
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.db.outside import untouched
from tests.doubles import StoppedClock
from tests.ui.robots.acts import SheetRobot, back_to
from tests.ui.robots.handover import HandoverRobot
from tests.ui.robots.hands import CTRL
from tests.ui.robots.intake import IntakeRobot
from tests.ui.robots.pages import DossierRobot
from ui.preview import PaperView
from ui.widgets import Notice

DEPARTMENT = "Phòng Nghiệp vụ Dược"
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def dossier(office: Office, clerk: StaffMember) -> Dossier:
    """A dossier that the department has signed for."""
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    return dossier


@pytest.fixture
def card(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> DossierRobot:
    return DossierRobot(qtbot, office, clock, user=clerk, folder=tmp_path)


def seen(qtbot: QtBot, below: QWidget) -> PaperView:
    """Return the paper that lies over a window or sheet, once it is drawn."""
    view = below.findChild(PaperView)
    assert view is not None, "no paper is shown"
    view.activateWindow()
    qtbot.waitUntil(view.sheets.is_sharp)
    return view


def kinds(office: Office, dossier: Dossier) -> list[DocumentKind]:
    """Return which papers a dossier has."""
    return [paper.kind for paper in office.printing.of(dossier.id)]


def asked(card: DossierRobot, dossier: Dossier) -> SheetRobot:
    """Fill in a request for a supplement."""
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F6)
    sheet = card.sheet()
    sheet.fill(otherItem="Ảnh nền trắng", reason="Thiếu ảnh")
    return sheet


def test_a_request_is_looked_at_and_then_thought_over(
    card: DossierRobot, office: Office, store: SqliteStore, dossier: Dossier
) -> None:
    sheet = asked(card, dossier)
    with untouched(store):
        sheet.press(Qt.Key.Key_O, modifier=CTRL)
        view = seen(card.qtbot, sheet.sheet)
        assert view.windowTitle().startswith("Phiếu yêu cầu bổ sung 01")
        warning = view.findChild(Notice, "paperWarning")
        assert warning is not None
        assert "chưa lưu, chưa in" in warning.text()
        with card.qtbot.waitSignal(view.finished):
            QTest.keyClick(view.sheets, Qt.Key.Key_Escape)
    back_to(card.qtbot, sheet.sheet)
    assert sheet.text("reason") == "Thiếu ảnh"
    assert DocumentKind.SUPPLEMENT not in kinds(office, dossier)


def test_f9_in_front_of_the_paper_makes_it(
    card: DossierRobot, office: Office, dossier: Dossier
) -> None:
    sheet = asked(card, dossier)
    sheet.press(Qt.Key.Key_O, modifier=CTRL)
    view = seen(card.qtbot, sheet.sheet)
    title = view.windowTitle()
    QTest.keyClick(view.sheets, Qt.Key.Key_F9)
    assert not sheet.open
    paper = next(
        one for one in office.printing.of(dossier.id) if one.kind is DocumentKind.SUPPLEMENT
    )
    assert paper.title == title
    assert office.inquiry.card(dossier.id).dossier.state is State.SUPPLEMENT_ASKED


def test_what_is_not_filled_in_is_said_before_there_is_a_paper(
    card: DossierRobot, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_F6)
    sheet = card.sheet()
    sheet.press(Qt.Key.Key_O, modifier=CTRL)
    assert sheet.sheet.findChild(PaperView) is None
    assert sheet.open


@pytest.mark.parametrize("name", ["Từ chối giải quyết", "Dừng hoặc rút hồ sơ", "Đính chính"])
def test_refusal_stop_and_correction_can_be_looked_at_too(
    card: DossierRobot, dossier: Dossier, name: str
) -> None:
    card.comes(dossier.id)
    card.picks(name)
    sheet = card.sheet()
    assert sheet.sheet.findChild(QWidget, "seePaper") is not None


def test_a_note_prints_nothing_and_offers_nothing_to_look_at(
    card: DossierRobot, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.press(Qt.Key.Key_N, modifier=CTRL)
    assert card.sheet().sheet.findChild(QWidget, "seePaper") is None


def test_a_slip_is_looked_at_before_the_pile_leaves(
    qtbot: QtBot, office: Office, store: SqliteStore, clerk: StaffMember, clock: StoppedClock
) -> None:
    pile = [received(office, clerk.id), received(office, clerk.id, "Trần Văn Ứng")]
    desk = HandoverRobot(qtbot, office, clock, clerk)
    desk.press(Qt.Key.Key_O, modifier=CTRL)
    assert desk.page.findChild(PaperView) is None
    for dossier in pile:
        desk.page.take_scan(office.inquiry.look_up(dossier.number))
    with untouched(store):
        desk.press(Qt.Key.Key_O, modifier=CTRL)
        view = seen(qtbot, desk.page)
        assert view.windowTitle().startswith("Phiếu bàn giao BG-261123-")
        assert view.pages == 1
    QTest.keyClick(view.sheets, Qt.Key.Key_F9)
    (slip,) = office.inquiry.slips()
    assert view.windowTitle() == f"Phiếu bàn giao {slip.number}"
    assert slip.count == 2


def test_the_record_of_a_desk_check_is_looked_at_and_nothing_is_settled_by_it(
    qtbot: QtBot, office: Office, store: SqliteStore, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    desk = HandoverRobot(qtbot, office, clock, clerk)
    desk.press(Qt.Key.Key_B, modifier=CTRL)
    desk.page.take_scan(office.inquiry.look_up(dossier.number))
    with untouched(store):
        desk.press(Qt.Key.Key_O, modifier=CTRL)
        view = seen(qtbot, desk.page)
        assert view.windowTitle().startswith("Kiểm bàn 23/11/2026")
    view.close()


def test_what_cannot_be_finished_cannot_be_looked_at(
    qtbot: QtBot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    desk = HandoverRobot(qtbot, office, clock, clerk)
    see = desk.find(QPushButton, "seePaper")
    assert not see.isEnabled()
    desk.page.take_scan(office.inquiry.look_up(received(office, clerk.id).number))
    assert see.isEnabled()


def _at_intake(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember
) -> IntakeRobot:
    intake = IntakeRobot(qtbot, office, clock, clerk)
    intake.page.resize(1_120, 640)
    intake.fills_in_person("Nguyễn Thị Đào", id_number="046185002345")
    intake.picks(PHARMACY)
    return intake


def test_a_receipt_is_looked_at_and_then_made_from_there(
    qtbot: QtBot, office: Office, store: SqliteStore, clock: StoppedClock, clerk: StaffMember
) -> None:
    intake = _at_intake(qtbot, office, clock, clerk)
    with untouched(store):
        intake.press(Qt.Key.Key_O, modifier=CTRL)
        view = seen(qtbot, intake.page)
        assert view.windowTitle().startswith("Giấy tiếp nhận H57.132-261123-0601")
    with qtbot.waitSignal(view.finished):
        QTest.keyClick(view, Qt.Key.Key_F9)
    (line,) = office.inquiry.register()
    assert (line.number, line.applicant) == ("H57.132-261123-0601", "Nguyễn Thị Đào")


def test_there_is_nothing_to_look_at_before_anything_is_filled_in(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember
) -> None:
    intake = IntakeRobot(qtbot, office, clock, clerk)
    intake.page.resize(1_120, 640)
    see = intake.find(QPushButton, "seePaper")
    assert not see.isVisible()
    intake.fills_in_person("Nguyễn Thị Đào")
    assert see.isVisible()
    intake.press(Qt.Key.Key_O, modifier=CTRL)
    assert intake.page.findChild(PaperView) is None
    assert office.inquiry.register() == []
