"""What is scanned decides what happens: a card, a badge, a command, each from any page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QStackedWidget, QVBoxLayout
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.inquiry import Found
from counter_app.desks.papers import payload
from counter_app.documents.command_sheet import KEYS as PRINTED_KEYS
from counter_app.rules.citizen_card import CitizenCard, Source, parse
from counter_app.rules.numbers import Command, Payload, PayloadKind
from counter_app.rules.retyping import Layout, through
from counter_app.rules.scanner_check import CODES
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.doubles import Hand, StoppedClock
from tests.ui.robots.window import WindowRobot
from ui.page import Page
from ui.scan_acts import KEYS, ScanActs
from ui.serial_scanner import SerialScanner
from ui.session import Session
from ui.sounds import Sounds
from ui.theme import Tone
from ui.toast import Toast
from ui.widgets import ActionButton

pytestmark = pytest.mark.usefixtures("dressed")
CARD = "001185012345|123456789|Nguyễn Thị Đào|01021985|Nữ|Số 1 Phố X, Hà Nội|10052021"


class Desk:
    """The window, what was heard at it, and a scanner at its serial port."""

    def __init__(self, robot: WindowRobot, heard: list[str], scanner: SerialScanner) -> None:
        self.robot = robot
        self.heard = heard
        self.scanner = scanner


class CardPage(Page):
    """A page that has a use for cards, and a main button."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[CitizenCard] = []
        self.saved = 0
        self.name = QLineEdit(self)
        save = ActionButton("Lưu", "F9", parent=self)
        save.clicked.connect(self._save)
        save.listen()

    def take_card(self, card: CitizenCard) -> None:
        """Keep the card."""
        self.cards.append(card)

    def _save(self) -> None:
        self.saved += 1


class Stage(QStackedWidget):
    """A window with two pages, of which only the intake has a use for cards."""

    def __init__(self) -> None:
        super().__init__()
        self.intake, self.other = CardPage(), Page()
        self.told: list[tuple[str, str]] = []
        self.used: list[str] = []
        for page in (self.intake, self.other):
            self.addWidget(page)
            page.told.connect(self.tell)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self.currentWidget()
        assert isinstance(page, Page)
        return page

    @property
    def tone(self) -> Tone | None:
        """The tone of what was said last."""
        return Tone(self.told[-1][0]) if self.told else None

    def go(self, name: str, argument: object = None) -> None:
        """Show a page."""
        del argument
        self.setCurrentWidget(self.intake if name == "intake" else self.other)

    def use(self, found: Found, code: str) -> None:
        """Keep what was looked up."""
        del found
        self.used.append(code)

    def forget_person(self) -> None:
        """Take the person of the page out of sight."""
        self.page.forget_person()

    def ask_badge(self, number: int, name: str) -> None:
        """Keep whose PIN is asked for."""
        self.told.append((Tone.WARNING, f"{name} {number}"))

    def tell(self, tone: str, sentence: str) -> None:
        """Keep what was said."""
        self.told.append((tone, sentence))

    def make_ready(self) -> None:
        """Forget what was said."""
        self.told.clear()


@dataclass
class Scanned:
    """A stage at whose scanners somebody works."""

    stage: Stage
    acts: ScanActs
    hand: Hand
    scanner: SerialScanner

    def scans(self, text: str) -> None:
        """Let the scanner type a code and Enter."""
        here = self.stage.focusWidget() or self.stage
        self.hand.pause(1)
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(here, event)
        QTest.keyClick(here, Qt.Key.Key_Return)
        QTest.qWait(0)


@pytest.fixture
def scanned(qtbot: QtBot, office: Office, clerk: StaffMember, tmp_path: Path) -> Iterator[Scanned]:
    stage, hand = Stage(), Hand()
    qtbot.addWidget(stage)
    stage.show()
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    scanner = SerialScanner(QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))
    acts = ScanActs(
        stage, stage, office=office, session=Session(clerk), seconds=hand, scanner=scanner
    )
    yield Scanned(stage, acts, hand, scanner)
    hand.pause(1)


@pytest.fixture
def desk(
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> Iterator[Desk]:
    kept = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    heard: list[str] = []

    def play(file: Path) -> None:
        heard.append(file.name.partition("-")[0])

    scanner = SerialScanner(kept)
    robot = WindowRobot(
        qtbot,
        store,
        office,
        clock,
        user=clerk,
        folder=tmp_path,
        scanner=scanner,
        sounds=Sounds(kept, lambda: play),
    )
    yield Desk(robot, heard, scanner)
    robot.goes_home()


# -- cards ---------------------------------------------------------------------------------------


def test_a_card_goes_to_the_intake_from_a_page_that_has_no_use_for_it(scanned: Scanned) -> None:
    scanned.stage.go("register")
    scanned.scans(CARD)
    assert scanned.stage.page is scanned.stage.intake
    assert [card.name.value for card in scanned.stage.intake.cards] == ["Nguyễn Thị Đào"]


def test_a_card_scanned_into_a_half_typed_name_stays_on_the_page(scanned: Scanned) -> None:
    scanned.stage.go("intake")
    name = scanned.stage.intake.name
    name.setText("Trần V")
    name.setFocus()
    scanned.scans(CARD)
    assert name.text() == "Trần V"
    assert len(scanned.stage.intake.cards) == 1


def test_a_card_by_wire_goes_the_same_way_and_its_name_is_sure(scanned: Scanned) -> None:
    scanned.stage.go("register")
    scanned.scanner.line.emit(CARD, True)  # noqa: FBT003 - as the scanner tells it
    QTest.qWait(0)
    assert scanned.stage.page is scanned.stage.intake
    assert scanned.stage.intake.cards[0].name.sure


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Nguyễn Thị Đào", "Đã đọc thẻ căn cước của Nguyễn Thị Đào"),
        ("Nguyn Th o", "Đã đọc thẻ căn cước, nhưng họ tên bị mất chữ"),
    ],
)
def test_a_page_without_a_use_for_cards_says_whose_was_read(
    scanned: Scanned, name: str, said: str
) -> None:
    card = parse(CARD.replace("Nguyễn Thị Đào", name), source=Source.TYPED)
    assert card is not None
    scanned.stage.other.take_card(card)
    assert scanned.stage.told == [("warning", said)]


def test_a_command_to_save_presses_the_main_button_and_lands_in_no_field(scanned: Scanned) -> None:
    scanned.stage.go("intake")
    scanned.stage.intake.name.setFocus()
    scanned.scans(str(Command.SAVE.payload))
    assert scanned.stage.intake.saved == 1
    assert scanned.stage.intake.name.text() == ""


def test_a_card_that_broke_off_is_told_without_what_stands_on_it(desk: Desk) -> None:
    desk.robot.scan_text(CARD[1:])
    assert desk.robot.told == "Thẻ căn cước chưa đọc được hết. Hãy quét lại."
    assert desk.heard == ["refused"]


# -- dossiers, by any keyboard ---------------------------------------------------------------------


def test_a_receipt_is_found_by_its_printed_number_and_through_a_french_keyboard(
    desk: Desk, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    for code in (
        dossier.number,
        through(Layout.FRENCH, dossier.number),
        through(Layout.FRENCH, payload(dossier)),
    ):
        desk.robot.go(1)
        desk.robot.scan_text(code)
        assert desk.robot.page == "dossier"
    assert desk.heard == ["read"] * 3


def test_a_code_of_nothing_here_sounds_refused(desk: Desk) -> None:
    desk.robot.scan(str(Payload(PayloadKind.DOSSIER, 1, date(2026, 11, 23), "0899")))
    assert desk.robot.told.startswith("Không có hồ sơ mang mã")
    assert desk.heard == ["refused"]


@pytest.mark.parametrize(
    ("centre", "serial", "whose"), [(1, "9876", "quầy khác"), (57, "0899", "cơ quan khác")]
)
def test_a_code_of_another_counter_says_whose_it_is(
    desk: Desk, centre: int, serial: str, whose: str
) -> None:
    desk.robot.scan(str(Payload(PayloadKind.DOSSIER, centre, date(2026, 11, 23), serial)))
    assert whose in desk.robot.told
    assert desk.heard == ["refused"]


def test_the_test_sheet_is_known_outside_the_test_too(desk: Desk) -> None:
    for code in CODES:
        desk.robot.scan_text(code)
        assert desk.robot.told.startswith("Đây là phiếu thử máy quét")


# -- badges ----------------------------------------------------------------------------------------


def test_a_badge_puts_its_holder_on_duty_and_what_is_half_typed_stays(
    desk: Desk, office: Office
) -> None:
    badges = office.people.give_badges(by=office.administration.staff()[0].id)
    centre = office.administration.settings().centre
    desk.robot.press(Qt.Key.Key_F2)
    desk.robot.slowly()
    desk.robot.types("Nguyễn")
    for number, member in badges.items():
        desk.robot.scan(str(Payload.badge(number, centre)))
        assert desk.robot.session.user == member
        assert desk.robot.told == f"{member.name} trực quầy"
    assert desk.robot.scan_box.text() == "Nguyễn"
    assert desk.heard == ["read"] * len(badges)


def test_a_badge_opens_the_locked_window(
    desk: Desk, office: Office, supervisor: StaffMember
) -> None:
    number = office.people.new_badge(supervisor.id, by=office.administration.staff()[0].id)
    desk.robot.press(Qt.Key.Key_F12)
    assert desk.robot.session.locked
    desk.robot.scan(str(Payload.badge(number, office.administration.settings().centre)))
    assert not desk.robot.session.locked
    assert desk.robot.session.user == supervisor


def test_a_locked_window_hears_nothing_but_badges(
    desk: Desk, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    desk.robot.press(Qt.Key.Key_F12)
    desk.robot.scan(payload(dossier))
    desk.robot.scan_text(CARD)
    desk.robot.scan(str(Command.PAGE_2.payload))
    assert desk.robot.session.locked
    assert desk.robot.page == "today"
    assert desk.heard == ["refused"] * 3


def test_the_badge_of_somebody_who_left_opens_nothing(
    desk: Desk, office: Office, supervisor: StaffMember
) -> None:
    admin = office.administration.staff()[0]
    number = office.people.new_badge(supervisor.id, by=admin.id)
    office.administration.set_staff(replace(supervisor, active=False), by=admin.id)
    centre = office.administration.settings().centre
    desk.robot.scan(str(Payload.badge(number, centre)))
    assert desk.robot.told == "Thẻ cán bộ này không còn hiệu lực. In thẻ mới ở Quản trị."
    assert desk.heard == ["refused"]
    assert desk.robot.session.user != supervisor


def test_a_badge_of_another_office_is_refused(desk: Desk, office: Office) -> None:
    centre = office.administration.settings().centre
    desk.robot.scan(str(Payload.badge(1, centre + 1)))
    assert desk.robot.told == "Thẻ cán bộ này của đơn vị khác."


# -- commands --------------------------------------------------------------------------------------


def test_the_keys_that_are_printed_on_the_sheet_are_those_that_are_pressed() -> None:
    for command in Command:
        printed = QKeySequence(PRINTED_KEYS[command])
        assert printed == QKeySequence(KEYS[command])


@pytest.mark.parametrize(
    ("command", "page"),
    [
        (Command.PAGE_1, "today"),
        (Command.PAGE_3, "handover"),
        (Command.PAGE_4, "giving_back"),
        (Command.PAGE_5, "register"),
        (Command.PAGE_6, "reports"),
        (Command.PAGE_7, "administration"),
    ],
)
def test_a_command_goes_to_its_page_wherever_the_focus_is(
    desk: Desk, command: Command, page: str
) -> None:
    desk.robot.press(Qt.Key.Key_F2)
    desk.robot.scan(str(command.payload))
    assert desk.robot.page == page
    assert desk.heard == ["read"]
    assert desk.robot.scan_box.text() == ""


def test_a_command_locks_and_one_prints_the_last_paper_again(
    desk: Desk, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    desk.robot.scan(str(Command.REPRINT.payload))
    assert desk.robot.told.startswith("In lại")
    desk.robot.scan(str(Command.LOCK.payload))
    assert desk.robot.session.locked


def test_a_command_that_has_nothing_to_do_here_says_so(desk: Desk) -> None:
    for command in (Command.SAVE, Command.SUPPLEMENT, Command.REFUSE):
        desk.robot.scan(str(command.payload))
        assert desk.robot.told == "Ở trang này lúc này không có việc đó."
    desk.robot.scan(str(Command.PARK.payload))
    assert desk.robot.told == "F8 tạm giữ hồ sơ đang nhập, chỉ ở trang Tiếp nhận (Ctrl+2)."


def test_an_unknown_command_is_refused(desk: Desk) -> None:
    unknown = replace(Command.SAVE.payload, serial="0099")
    desk.robot.scan(str(unknown))
    assert desk.robot.told == "Mã lệnh này không dùng ở bản chương trình này."
    assert desk.heard == ["refused"]


def test_a_command_typed_by_hand_is_obeyed_too(desk: Desk) -> None:
    desk.robot.look_up(str(Command.PAGE_5.payload))
    assert desk.robot.page == "register"
    assert desk.robot.scan_box.text() == ""


def toast_over(sheet: QDialog) -> str:
    toast = sheet.findChild(Toast, "toast")
    assert toast is not None
    assert toast.isVisible()
    assert sheet.rect().contains(toast.geometry())
    return toast.text()


def test_a_question_is_answered_before_anything_is_scanned_and_cancel_leaves_it(
    desk: Desk, office: Office, clerk: StaffMember, qtbot: QtBot
) -> None:
    dossier = received(office, clerk.id)
    question = QDialog(desk.robot.window)
    question.setWindowTitle("Từ chối hồ sơ")
    question.resize(460, 200)
    layout = QVBoxLayout(question)
    reason = QLineEdit()
    layout.addWidget(reason)
    question.open()
    qtbot.waitUntil(question.isActiveWindow)
    desk.robot.hand.pause(1)
    desk.robot.hand.step = 0.005
    for code in (payload(dossier), str(Command.PAGE_5.payload)):
        QTest.keyClicks(reason, code)
        QTest.keyClick(reason, Qt.Key.Key_Return)
        desk.robot.settle()
        assert desk.robot.told == "Đang mở bảng “Từ chối hồ sơ”; đóng lại rồi quét."
        assert toast_over(question) == desk.robot.told
    assert (desk.robot.page, reason.text(), question.isVisible()) == ("today", "", True)
    QTest.keyClicks(reason, str(Command.CANCEL.payload))
    QTest.keyClick(reason, Qt.Key.Key_Return)
    desk.robot.settle()
    assert not question.isVisible()
    assert desk.heard == ["refused", "refused", "read"]
