"""Quản trị › Máy in: each kind of paper its printer, tray and copies, at its true size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.documents import readback
from counter_app.documents.test_page import SAMPLE_CODE
from counter_app.rules.printing import DocumentKind, Fit, PaperSize, PrinterRole
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.documents.test_fitting import drawn
from tests.doubles import InlineBackground, StoppedClock
from tests.ui.fake_lp import FakeCups
from tests.ui.robots.office import QUICK, AdministrationRobot, FormHands
from ui import theme
from ui.printer_profiles import ProfileSheet
from ui.printing import PrinterProfile, Printers, PrintRunner
from ui.session import Session

A5, A4 = PrinterRole.A5, PrinterRole.A4
FOLLOWS_A5 = "Như khổ A5"


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeCups]:
    """A print service with two queues; one has two trays."""
    cups = FakeCups()
    cups.queue("CANON")
    cups.queue("HP", trays=("auto", "tray-1", "tray-2"))
    monkeypatch.setenv("PATH", str(cups.programs), prepend=":")
    yield cups
    cups.clear_away()


@pytest.fixture
def at_desk(
    qtbot: QtBot,
    qapp: QApplication,
    office: Office,
    clock: StoppedClock,
    tmp_path: Path,
    cups: FakeCups,
) -> AdministrationRobot:
    """The administrator at Quản trị › Máy in; CANON prints A5, HP prints A4."""
    assert cups.jobs == []
    theme.apply(qapp, theme.LIGHT)
    boss = office.administration.staff()[0]
    robot = AdministrationRobot(qtbot, office, clock, boss, folder=tmp_path)
    robot.comes("printers")
    robot.chooses("printer.a5", "CANON")
    robot.chooses("printer.a4", "HP")
    return robot


def opens(robot: AdministrationRobot, row: int) -> FormHands:
    """Open how a kind of paper is printed, with Enter on its row."""
    robot.picks("kinds", row)
    robot.enter()
    return before_sheet(robot)


def before_sheet(robot: AdministrationRobot) -> FormHands:
    """Sit down before the sheet that is open."""
    sheet = robot.widget.findChild(ProfileSheet)
    assert sheet is not None, "no sheet is open"
    robot.qtbot.waitUntil(sheet.isActiveWindow)
    return FormHands(robot.qtbot, sheet)


def runner(printers: Printers, office: Office, clerk: StaffMember) -> PrintRunner:
    """Bring papers to their printers, without a thread."""
    return PrintRunner(office.printing, printers, InlineBackground(), Session(clerk), pacing=QUICK)


def test_kinds_are_printed_like_their_size_until_somebody_chooses(
    at_desk: AdministrationRobot,
) -> None:
    first = at_desk.rows("kinds")[0]
    assert first == ("Giấy tiếp nhận và hẹn trả", "A5", "CANON", "như khổ A5")
    assert len(at_desk.rows("kinds")) == len(DocumentKind)


def test_receipts_get_a_printer_tray_and_copies_of_their_own(
    at_desk: AdministrationRobot, office: Office, clerk: StaffMember, cups: FakeCups
) -> None:
    sheet = opens(at_desk, 0)
    assert sheet.chosen("printer") == FOLLOWS_A5
    sheet.chooses("printer", "HP")
    assert sheet.offered("tray") == ["Máy in tự chọn", "khay 1", "khay 2"]
    sheet.chooses("tray", "khay 2")
    sheet.fill(copies="2")
    sheet.press(Qt.Key.Key_F9)
    assert at_desk.rows("kinds")[0][2:] == ("HP", "2 bản, khay 2")
    received(office, clerk.id)
    printing = runner(at_desk.printers, office, clerk)
    printing.kick()
    at_desk.qtbot.waitUntil(lambda: not printing.busy)
    (job,) = cups.jobs
    assert job.queue == "HP"
    assert job.option("-n") == ["2"]
    assert "media=A5,tray-2" in job.option("-o")
    assert office.printing.waiting() == []


def test_a_kind_follows_its_size_again(at_desk: AdministrationRobot) -> None:
    at_desk.printers.choose_own(DocumentKind.RECEIPT, PrinterProfile("HP", Path("/"), copies=3))
    at_desk.hears()
    at_desk.comes("printers")
    sheet = opens(at_desk, 0)
    assert sheet.field("copies") == "3"
    sheet.chooses("printer", FOLLOWS_A5)
    sheet.press(Qt.Key.Key_F9)
    assert at_desk.printers.own(DocumentKind.RECEIPT) is None
    assert at_desk.rows("kinds")[0][3] == "như khổ A5"
    assert at_desk.last_told[1] == "Giấy tiếp nhận và hẹn trả: in như khổ A5"


def test_what_the_ruler_says_is_made_up_for_and_measured_again(
    at_desk: AdministrationRobot, cups: FakeCups
) -> None:
    at_desk.click("editProfile.a5")
    sheet = before_sheet(at_desk)
    sheet.fill(across="98", along="99,5", right="2", down="-1,5")
    sheet.press(Qt.Key.Key_F9)
    fit = at_desk.printers.profile(A5).fit
    assert (fit.right, fit.down) == (2, -1.5)
    assert fit.across == pytest.approx(100 / 98)
    assert fit.along == pytest.approx(100 / 99.5)
    at_desk.click("testPage.a5")
    (job,) = cups.jobs
    assert {code.text for code in readback.codes(job.pdf)} == {SAMPLE_CODE}
    assert "print-scaling=none" in job.option("-o")


def test_a_small_receipt_is_printed_on_a_large_sheet(
    at_desk: AdministrationRobot, cups: FakeCups
) -> None:
    at_desk.click("editProfile.a5")
    sheet = before_sheet(at_desk)
    sheet.chooses("paper", "Giấy A4, in ở góc trên bên trái")
    sheet.press(Qt.Key.Key_F9)
    assert at_desk.printers.profile(A5).paper is PaperSize.A4
    at_desk.click("testPage.a5")
    (job,) = cups.jobs
    assert "media=A4" in job.option("-o")
    assert drawn(job.pdf)[:2] == pytest.approx((2100, 2970), abs=3)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("copies", "0", "Viết một số từ 1 đến 9."),
        ("copies", "hai", "Viết một số từ 1 đến 9."),
        ("across", "một gang", "Viết số mm đo được"),
        ("across", "80", "Lệch quá 10 %"),
        ("along", "120", "Lệch quá 10 %"),
        ("right", "31", "Viết số mm từ −30 đến 30."),
        ("down", "", "Chưa điền mục này."),
    ],
)
def test_what_cannot_be_is_said_below_its_field_and_nothing_is_kept(
    at_desk: AdministrationRobot, name: str, text: str, said: str
) -> None:
    at_desk.click("editProfile.a5")
    before = at_desk.printers.profile(A5)
    sheet = before_sheet(at_desk)
    sheet.fill(**{name: text})
    sheet.press(Qt.Key.Key_F9)
    assert sheet.complaint(name).startswith(said)
    assert at_desk.printers.profile(A5) == before


def test_another_printer_is_not_made_up_for_like_the_one_before(
    at_desk: AdministrationRobot,
) -> None:
    at_desk.click("editProfile.a5")
    sheet = before_sheet(at_desk)
    sheet.fill(across="99")
    sheet.press(Qt.Key.Key_F9)
    at_desk.chooses("printer.a5", "HP")
    assert at_desk.printers.profile(A5).fit == Fit()


def test_a_file_is_saved_as_it_is(
    qtbot: QtBot, clock: StoppedClock, tmp_path: Path, office: Office, clerk: StaffMember
) -> None:
    machine = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    printers = Printers(
        machine, folder=tmp_path / "a", clock=clock, background=InlineBackground(), pacing=QUICK
    )
    own = PrinterProfile("", tmp_path / "receipts", copies=3, fit=Fit(right=5))
    printers.choose_own(DocumentKind.RECEIPT, own)
    dossier = received(office, clerk.id)
    printing = runner(printers, office, clerk)
    printing.kick()
    qtbot.waitUntil(lambda: not printing.busy)
    (file,) = (tmp_path / "receipts").rglob("*.pdf")
    (receipt,) = office.printing.of(dossier.id)
    assert file.read_bytes() == office.printing.pdf(receipt.id)


def test_what_was_chosen_is_remembered_by_this_machine(clock: StoppedClock, tmp_path: Path) -> None:
    machine = QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)
    own = PrinterProfile("HP", tmp_path, "tray-2", 2, PaperSize.A4, Fit(1.5, -2, 1.01, 0.99))

    def started() -> Printers:
        return Printers(machine, folder=tmp_path, clock=clock, background=InlineBackground())

    printers = started()
    printers.choose_own(DocumentKind.HANDOVER, own)
    printers.choose(A4, own)
    assert started().own(DocumentKind.HANDOVER) == own
    assert started().profile(A4) == own
    machine.setValue("printing/a4/across", "nhiều")
    machine.setValue("printing/a4/copies", "99")
    assert started().profile(A4).fit.across == 1
    assert started().profile(A4).copies == 1
    printers.choose_own(DocumentKind.HANDOVER, None)
    assert started().own(DocumentKind.HANDOVER) is None
