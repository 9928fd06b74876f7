"""The self-test: three codes, and in less than a minute one knows what is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.retyping import Layout, from_telex, from_vni, through
from counter_app.rules.scanner_check import CARD_CODE, CODES, DIGITS_CODE, SHORT_CODE
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.doubles import StoppedClock
from tests.rewriting import input_method
from tests.ui.robots.hands import CTRL
from tests.ui.robots.scanner import ScannerRobot
from tests.ui.robots.window import WindowRobot
from ui.scanner_test import PATIENCE_MS
from ui.serial_scanner import SerialScanner
from ui.sounds import Sounds

pytestmark = pytest.mark.usefixtures("dressed")
WELL, BEARABLE, WRONG = "Đọc đúng", "Dùng được", "Có lỗi"


@pytest.fixture
def robot(qtbot: QtBot, clock: StoppedClock, tmp_path: Path) -> Iterator[ScannerRobot]:
    robot = ScannerRobot(qtbot, clock, tmp_path)
    yield robot
    robot.part.hide()


def test_a_scanner_that_is_well_is_told_so_after_three_codes(robot: ScannerRobot) -> None:
    assert robot.steps == ["Chưa thử"] * 3
    robot.begins()
    for place, code in enumerate(CODES):
        assert robot.steps[place] == "Quét mã này"
        robot.scans(code)
    assert robot.steps == [WELL] * 3
    assert robot.verdict.startswith("Máy quét tốt")
    assert robot.played == ["read"] * 3
    assert robot.focus == "startScannerTest"


@pytest.mark.parametrize(
    ("strokes", "end", "state", "words"),
    [
        (DIGITS_CODE, "", BEARABLE, "không gửi Enter"),
        (DIGITS_CODE, "\t", BEARABLE, "gửi Tab"),
        (f"]C1{DIGITS_CODE}", "\r", WRONG, "thêm “]C1” trước mã"),
        (f"{DIGITS_CODE}#", "\r", WRONG, "thêm “#” sau mã"),
        (through(Layout.FRENCH, DIGITS_CODE), "\r", BEARABLE, "AZERTY"),
        (through(Layout.VIETNAMESE, DIGITS_CODE), "\r", BEARABLE, "ă â ê ô"),
        (DIGITS_CODE[:-3], "\r", WRONG, "Mất 3 ký tự"),
        (DIGITS_CODE.replace("7", "77"), "\r", WRONG, "1 ký tự bị lặp"),
        ("8934680012345", "\r", WRONG, "“8934680012345”, không có trên phiếu"),
        (SHORT_CODE, "\r", WRONG, "Vừa quét mã số 1"),
    ],
)
def test_what_is_wrong_with_a_number_is_said_in_words(
    robot: ScannerRobot, strokes: str, end: str, state: str, words: str
) -> None:
    robot.begins()
    robot.scans(SHORT_CODE)
    robot.scans(strokes, end)
    assert robot.steps[1] == state
    assert words in robot.found(2)


def test_a_slow_scanner_is_told_its_pace(robot: ScannerRobot) -> None:
    robot.begins()
    robot.hand.step = 0.06
    robot.scans(SHORT_CODE)
    assert robot.steps[0] == WRONG
    assert "60 ms mỗi phím" in robot.found(1)


@pytest.mark.parametrize(
    ("strokes", "words"),
    [
        (CARD_CODE.swapcase(), "CapsLock"),
        (input_method(from_telex, "", CARD_CODE), "Bộ gõ tiếng Việt Telex"),
        (input_method(from_vni, "", CARD_CODE), "Bộ gõ tiếng Việt VNI"),
        ("".join(ch for ch in CARD_CODE if ch.isascii()), "Mất dấu tiếng Việt"),
        (CARD_CODE.encode().decode("latin-1"), "sai bảng mã"),
    ],
    ids=["CapsLock", "Telex", "VNI", "no accents", "encoding"],
)
def test_what_is_wrong_with_a_card_is_said_and_the_serial_port_recommended(
    robot: ScannerRobot, strokes: str, words: str
) -> None:
    robot.begins()
    for code in (SHORT_CODE, DIGITS_CODE, strokes):
        robot.scans(code)
    assert robot.steps[:2] == [WELL, WELL]
    assert words in robot.found(3)
    assert "cổng nối tiếp" in robot.verdict


def test_a_wrong_code_is_asked_for_again(robot: ScannerRobot) -> None:
    robot.begins()
    robot.scans(DIGITS_CODE)
    assert robot.steps == [WRONG, "Chưa thử", "Chưa thử"]
    robot.scans(SHORT_CODE)
    assert robot.steps == [WELL, "Quét mã này", "Chưa thử"]
    assert robot.played == ["refused", "read"]


def test_a_dead_scanner_is_told_of_within_a_minute(robot: ScannerRobot) -> None:
    assert len(CODES) * PATIENCE_MS <= 60_000
    robot.begins()
    for _ in CODES:
        robot.lets_time_pass()
    assert robot.steps == [WRONG] * 3
    assert "Không nhận được gì" in robot.found(1)
    assert robot.verdict == "Sửa những điều ghi ở trên rồi thử lại."


def test_while_it_runs_no_key_does_anything_else_and_escape_ends_it(robot: ScannerRobot) -> None:
    robot.begins()
    robot.elsewhere.setFocus()
    robot.scans(SHORT_CODE)
    assert robot.elsewhere.text() == ""
    robot.press(Qt.Key.Key_Escape)
    assert robot.steps == [WELL, "Chưa thử", "Chưa thử"]
    robot.elsewhere.setFocus()
    robot.types("Lan")
    assert robot.elsewhere.text() == "Lan"


def test_the_keys_come_back_when_one_goes_elsewhere(robot: ScannerRobot) -> None:
    robot.begins()
    assert robot.scanner.testing
    robot.part.hide()
    assert not robot.scanner.testing
    robot.elsewhere.setFocus()
    robot.types("Lan")
    assert robot.elsewhere.text() == "Lan"


def test_a_scanner_by_wire_is_judged_without_keys(robot: ScannerRobot) -> None:
    robot.begins()
    for code in CODES:
        robot.hears_by_wire(code)
    assert robot.steps == [WELL] * 3
    assert "qua cổng nối tiếp" in robot.verdict
    assert "cổng nối tiếp" in robot.reads("rawKeys")


def test_what_an_input_method_takes_back_is_shown(robot: ScannerRobot) -> None:
    robot.begins()
    robot.scans("507\b70707070")
    assert "[<]" in robot.reads("rawKeys")


# -- beside the test -------------------------------------------------------------------------------


def test_the_three_papers_come_out(robot: ScannerRobot, tmp_path: Path) -> None:
    for name, title in (
        ("printScannerSheet", "Phiếu thử máy quét"),
        ("printCommands", "Phiếu mã lệnh tại quầy"),
        ("printBadges", "Thẻ cán bộ tại quầy"),
    ):
        told = len(robot.told)
        robot.click(name)
        if name != "printScannerSheet":
            robot.prints_what_is_shown()
        robot.qtbot.waitUntil(lambda told=told: len(robot.told) > told)
        assert robot.last_told[0] == "good"
        assert any(title in path.name for path in (tmp_path / "pdf").rglob("*.pdf"))


def test_a_port_is_chosen_from_the_list_or_typed(robot: ScannerRobot, tmp_path: Path) -> None:
    assert robot.offered("serialPort") == [
        "Không dùng",
        "/dev/ttyACM0 · Honeywell Xenon",
        "Cổng khác, gõ đường dẫn…",
    ]
    assert robot.reads("serialState") == "Không dùng"
    robot.chooses("serialPort", "Cổng khác, gõ đường dẫn…")
    path = str(tmp_path / "no such port")
    robot.types(path)
    robot.enter()
    assert robot.scanner.port == path
    assert robot.chosen("serialPort") == path
    assert robot.reads("serialState") == "Chưa thấy"
    assert path in robot.reads("serialHint")
    robot.chooses("serialPort", "Không dùng")
    assert robot.scanner.port == ""
    assert robot.reads("serialState") == "Không dùng"


def test_to_look_at_the_ports_changes_nothing(
    qtbot: QtBot, clock: StoppedClock, tmp_path: Path
) -> None:
    kept = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    kept.setValue("scanner/port", "/dev/ttyACM7")
    robot = ScannerRobot(qtbot, clock, tmp_path)
    assert robot.chosen("serialPort") == "/dev/ttyACM7"
    robot.ports = []
    robot.part.read()
    assert robot.scanner.port == "/dev/ttyACM7"
    assert robot.told == []


def test_the_volume_is_chosen_heard_and_kept(robot: ScannerRobot) -> None:
    sounds = Sounds(robot.kept)
    robot.click("hearRead")
    robot.click("hearRefused")
    assert robot.played == ["read", "refused"]
    robot.chooses("volume", "Tắt tiếng")
    assert sounds.muted
    robot.click("hearRefused")
    assert robot.played[-1] == "refused"
    robot.chooses("volume", "To")
    assert (sounds.muted, sounds.volume) == (False, 100)
    robot.part.read()
    assert robot.chosen("volume") == "To"


def test_it_all_fits_the_smallest_screen_and_scrolls_down_only_on_a_narrow_one(
    robot: ScannerRobot,
) -> None:
    robot.begins()
    for code in (f"]C1{SHORT_CODE}", DIGITS_CODE, input_method(from_telex, "", CARD_CODE)):
        robot.scans(code)
    assert robot.fits
    assert robot.scrolls_only_down


@pytest.fixture
def window(
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> Iterator[WindowRobot]:
    kept = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    robot = WindowRobot(
        qtbot,
        store,
        office,
        clock,
        user=clerk,
        folder=tmp_path,
        scanner=SerialScanner(kept),
        sounds=Sounds(kept, lambda: None),
    )
    qtbot.waitUntil(robot.window.isActiveWindow)
    yield robot
    robot.goes_home()


def test_it_stands_among_the_parts_of_the_administration(window: WindowRobot) -> None:
    window.go(7)
    tabs = window.find(QTabBar, "tabs")
    names = [tabs.tabText(number) for number in range(tabs.count())]
    assert "Máy quét" in names
    for _ in range(names.index("Máy quét")):
        window.press(Qt.Key.Key_PageDown, modifier=CTRL)
    assert window.reads("scannerStep.1") == "Chưa thử"
    assert window.reads("soundHint").startswith("Máy này không phát được âm thanh")
