"""How many keys an intake costs in the real window, with no mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from counter_app.__main__ import build
from counter_app.desks import Office
from counter_app.rules.citizen_card import Source, parse
from counter_app.rules.dossier import Dossier
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.bench.hands import Counting
from tests.conftest import received
from tests.doubles import StoppedClock
from ui.assembly import NoPrinters, Program, introduce
from ui.hands import turn
from ui.main_window import MainWindow

NUMBER = "001185012345"
CARD = f"{NUMBER}||Nguyễn Thị Đào|01021985|Nữ|Số 1 Lê Lợi, Huế|10052021"
NEXT = "046082907014||Võ Đình Trí|04091982|Nam|Số 9 An Dương Vương, Huế|10052021"
MOST = 11
"""Fewer than twelve keys."""


class Counter:
    """A clerk at Tiếp nhận in the whole window; counts their keys."""

    def __init__(self, program: Program, hands: Counting) -> None:
        window = program.window
        assert isinstance(window, MainWindow)
        self.window = window
        self.hands = hands
        window.resize(1366, 768)
        window.show()
        turn()
        hands.press("Ctrl+2")
        hands.keys = 0

    def reads_card_at_the_serial_port(self, text: str) -> None:
        """Hold a card to a scanner that is no keyboard."""
        card = parse(text, source=Source.SERIAL)
        assert card is not None
        self.window.page.take_card(card)
        turn()

    def field(self, name: str) -> str:
        """Return what stands in a field."""
        found = self.window.findChild(QLineEdit, name)
        assert found is not None
        return found.text()


@pytest.fixture
def counter(
    qapp: QApplication, store: SqliteStore, office: Office, clock: StoppedClock, tmp_path: Path
) -> Iterator[Counter]:
    del office
    introduce(qapp)
    hands = Counting()
    program = build(store, clock, folder=tmp_path, system=NoPrinters(), seconds=hands.seconds)
    yield Counter(program, hands)
    program.close()


def newest(office: Office) -> Dossier:
    return office.inquiry.card(office.inquiry.register(limit=1)[0].id).dossier


def test_a_person_with_a_card_costs_fewer_than_twelve_keys(
    counter: Counter, office: Office
) -> None:
    counter.hands.scan_card(CARD)
    counter.hands.confirm_card()
    counter.hands.type("4604")
    counter.hands.press("Return")
    counter.hands.press("F9")
    assert newest(office).applicant.name == "Nguyễn Thị Đào"
    assert newest(office).procedure_code == "1.004604"
    assert counter.hands.keys == 9 <= MOST


def test_a_card_at_the_serial_port_needs_nothing_confirmed(
    counter: Counter, office: Office
) -> None:
    counter.reads_card_at_the_serial_port(CARD)
    counter.hands.confirm_card()
    counter.hands.type("clcc")
    counter.hands.press("Return")
    counter.hands.press("F9")
    assert newest(office).procedure_code == "1.004604"
    assert counter.hands.keys == 7


def test_somebody_known_with_a_card_has_the_telephone_by_one_key(
    counter: Counter, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id, procedure="1.012275", id_number=NUMBER)
    counter.reads_card_at_the_serial_port(CARD)
    counter.hands.press("F5")
    counter.hands.type("4604")
    counter.hands.press("Return")
    counter.hands.press("F9")
    assert newest(office).applicant.phone == "0912345678"
    assert newest(office).procedure_code == "1.004604"
    assert counter.hands.keys == 7


def test_the_next_person_of_the_same_procedure_costs_two_keys_and_a_card(
    counter: Counter, office: Office
) -> None:
    counter.reads_card_at_the_serial_port(CARD)
    counter.hands.confirm_card()
    counter.hands.type("4604")
    counter.hands.press("Return")
    counter.hands.press("F9")
    counter.hands.keys = 0
    counter.hands.press("Shift+F4")
    counter.reads_card_at_the_serial_port(NEXT)
    counter.hands.press("F9")
    assert newest(office).applicant.name == "Võ Đình Trí"
    assert newest(office).procedure_code == "1.004604"
    assert counter.hands.keys == 2


def test_somebody_known_without_a_card_costs_their_number_and_seven_keys(
    counter: Counter, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id, procedure="1.012275", id_number=NUMBER)
    counter.hands.type(NUMBER)
    counter.hands.press("F5")
    counter.hands.type("4604")
    counter.hands.press("Return")
    counter.hands.press("F9")
    assert newest(office).applicant.name == "Nguyễn Thị Đào"
    assert counter.hands.keys == len(NUMBER) + 7


def test_somebody_new_without_a_card_costs_what_is_typed_and_eleven_keys(
    counter: Counter, office: Office
) -> None:
    name, birth, phone = "Nguyễn Thị Đào", "01021985", "0912345678"
    typed = (NUMBER, name, birth, phone, "12 Lê Lợi, thuan h")
    for text in typed:
        counter.hands.type(text)
        counter.hands.press("Return")
    counter.hands.type("4604")
    counter.hands.press("Return")
    counter.hands.press("F9")
    assert newest(office).applicant.address == "12 Lê Lợi, Phường Thuận Hóa, Thành phố Huế"
    assert newest(office).applicant.birth == "1985-02-01"
    assert counter.hands.keys == sum(map(len, typed)) + 11


def test_what_waits_is_counted_at_the_foot_of_the_window(counter: Counter, office: Office) -> None:
    counter.hands.type(NUMBER)
    counter.hands.press("F8")
    assert counter.field("id_number") == ""
    assert len(office.reception.drafts()) == 1
    waiting = counter.window.findChild(QPushButton, "parkedCount")
    assert waiting is not None
    assert waiting.isVisible()
    assert waiting.text() == "Đang tạm giữ: 1"
