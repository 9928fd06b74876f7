"""The printer for till rolls: asked for only where the office prints receipts on a roll."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.documents import readback
from counter_app.documents import test_page as sheet
from counter_app.rules.printing import PrinterRole
from counter_app.rules.settings import OfficeSettings
from tests.doubles import InlineBackground, StoppedClock
from tests.ui.robots.hands import Hands
from ui.forms import ChoiceBox
from ui.printer_choices import PrinterChoices
from ui.printing import PrinterProfile, Printers
from ui.words import Words

ROLL = PrinterRole.ROLL
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def printers(tmp_path: Path, clock: StoppedClock) -> Printers:
    """The printers of a machine that has none."""
    return Printers(
        QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat),
        folder=tmp_path / "pdf",
        clock=clock,
        background=InlineBackground(),
    )


def choices(qtbot: QtBot, office: Office, printers: Printers, *, on_roll: bool) -> Hands:
    """Show the choice of printers for an office."""
    settings = OfficeSettings(receipt_size="roll" if on_roll else "a5")
    part = PrinterChoices(printers, office.printing, Words(), settings=lambda: settings)
    qtbot.addWidget(part)
    part.resize(1130, 600)
    part.show()
    part.read()
    return Hands(qtbot, part)


def test_an_office_with_sheets_is_not_asked_for_a_roll(
    qtbot: QtBot, office: Office, printers: Printers
) -> None:
    seen = choices(qtbot, office, printers, on_roll=False)
    assert seen.find(ChoiceBox, "printer.a5").isVisible()
    assert not seen.find(ChoiceBox, "printer.roll").isVisible()


def test_an_office_with_a_roll_chooses_its_printer_beside_the_others(
    qtbot: QtBot, office: Office, printers: Printers
) -> None:
    seen = choices(qtbot, office, printers, on_roll=True)
    assert seen.find(ChoiceBox, "printer.roll").isVisible()
    assert seen.sees("Cuộn 80 mm: giấy tiếp nhận")
    assert seen.reads("state.roll") == "Lưu tệp PDF"
    printers.choose(ROLL, PrinterProfile("POS-80", Path("/")))
    seen = choices(qtbot, office, printers, on_roll=True)
    assert seen.reads("hint.roll").endswith("trên cuộn rộng 80 mm.")


def test_a_roll_that_was_chosen_once_can_still_be_changed(
    qtbot: QtBot, office: Office, printers: Printers
) -> None:
    printers.choose(ROLL, PrinterProfile("POS-80", Path("/")))
    seen = choices(qtbot, office, printers, on_roll=False)
    assert seen.find(ChoiceBox, "printer.roll").isVisible()


def test_the_test_page_of_a_roll_is_saved_where_papers_become_files(
    qtbot: QtBot, office: Office, printers: Printers, tmp_path: Path
) -> None:
    seen = choices(qtbot, office, printers, on_roll=True)
    seen.click("testPage.roll")
    path = tmp_path / "pdf/2026-11-23/Trang in thử cuộn 80 mm.pdf"
    qtbot.waitUntil(path.exists)
    assert path.read_bytes() == sheet.test_page(ROLL)


@pytest.mark.parametrize("dpi", [180, 203])
def test_the_test_page_of_a_roll_is_as_wide_as_the_roll_and_its_code_scans(dpi: int) -> None:
    import pypdfium2

    pdf = sheet.test_page(ROLL)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    assert document[0].get_width() * 25.4 / 72 == pytest.approx(80, abs=0.1)
    codes = readback.codes(pdf, dpi=dpi)
    assert [(code.symbology, code.text) for code in codes] == [("QRCode", sheet.SAMPLE_CODE)]
