"""A dossier's whole way through the window: keyboard and scanner, from empty scan box to given."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.rules.dossier import Custody, Dossier, FeeState, State
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.doubles import StoppedClock
from tests.ui.robots.hands import CTRL
from tests.ui.robots.window import WindowRobot
from ui import theme
from ui.choices import Choices


@pytest.fixture
def counter(
    qtbot: QtBot,
    qapp: QApplication,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> Iterator[WindowRobot]:
    theme.apply(qapp, theme.LIGHT)
    window = WindowRobot(qtbot, store, office, clock, user=clerk, folder=tmp_path)
    yield window
    settle()
    window.goes_home()


def newest(office: Office) -> Dossier:
    return office.inquiry.card(office.inquiry.register(limit=1)[0].id).dossier


def scan(counter: WindowRobot, code: str) -> None:
    """Read a code; the window hears of it from the event loop."""
    counter.hand.pause(1)
    counter.scan(code)
    settle()
    counter.slowly()


def settle() -> None:
    """Let the event loop turn until the window has looked again."""
    for _turn in range(3):
        QTest.qWait(0)


def pays_later(counter: WindowRobot) -> None:
    """Press the number key; the window holds a digit until no scan can come of it."""
    counter.press(Qt.Key.Key_8)
    ways = counter.find(Choices, "feeState")
    counter.qtbot.waitUntil(lambda: ways.value is FeeState.UNPAID)


def fill_in(counter: WindowRobot, *texts: str) -> None:
    counter.slowly()
    for text in texts:
        counter.types(text)
        counter.enter()


def test_a_dossier_goes_in_out_back_and_home_without_a_mouse(
    counter: WindowRobot, office: Office, clock: StoppedClock
) -> None:
    counter.go(2)
    fill_in(counter, "001185012345", "Nguyễn Thị Đào", "1985", "0912345678", "Thuận Hóa, Huế")
    fill_in(counter, "clcchnd")
    assert counter.focus == "papers"
    counter.press(Qt.Key.Key_F9)
    received = newest(office)
    assert received.state is State.RECEIVED
    assert received.number in counter.told
    assert counter.focus == "id_number"

    counter.go(3)
    scan(counter, payload(received))
    assert counter.page == "handover"
    assert counter.reads("pileCount") == "1"
    counter.press(Qt.Key.Key_F9)
    slip = office.inquiry.slips()[0]
    assert counter.reads("slipNumber") == slip.number
    assert newest(office).custody is Custody.IN_TRANSIT

    counter.go(1)
    centre = office.administration.settings().centre
    serial = slip.number.rpartition("-")[2]
    scan(counter, str(Payload(PayloadKind.SLIP, centre, slip.handed_at.date(), serial)))
    assert counter.page == "handover"
    assert counter.reads("openSlip") == slip.number
    fill_in(counter, "Phan Văn Nhận")
    counter.press(Qt.Key.Key_F4)
    counter.press(Qt.Key.Key_F9)
    assert newest(office).state is State.PROCESSING

    clock.set("2026-11-27T10:00:00")
    counter.go(4)
    scan(counter, payload(received))
    assert "Chưa có kết quả: Phòng Nghiệp vụ Dược" in counter.told
    counter.press(Qt.Key.Key_Tab, modifier=CTRL)
    scan(counter, payload(received))
    assert newest(office).state is State.DONE
    assert counter.reads("backCount") == "1"

    counter.press(Qt.Key.Key_Tab, modifier=CTRL)
    scan(counter, payload(received))
    pays_later(counter)
    counter.press(Qt.Key.Key_F9)
    given = newest(office)
    assert given.state is State.GIVEN_BACK
    assert given.on_time
    assert given.fee_state is FeeState.UNPAID
    assert counter.told == f"Đã trả {received.number} cho Nguyễn Thị Đào"


def test_a_half_filled_intake_survives_another_page_and_a_scan(
    counter: WindowRobot, office: Office
) -> None:
    counter.go(2)
    fill_in(counter, "", "Nguyễn Thị Đào", "", "", "")
    fill_in(counter, "clcchnd")
    counter.press(Qt.Key.Key_F9)
    first = newest(office)
    fill_in(counter, "001185012345")
    counter.types("Trần Văn")
    scan(counter, payload(first))
    assert counter.page == "dossier"
    counter.go(2)
    assert counter.field("name") == "Trần Văn"
    assert counter.focus == "name"
    counter.types(" Dũng")
    assert counter.field("name") == "Trần Văn Dũng"


@pytest.mark.parametrize("number", [2, 3, 4])
def test_the_pages_fit_the_window_on_the_smallest_screen(counter: WindowRobot, number: int) -> None:
    counter.go(number)
    settle()
    assert counter.scrolls() == (False, False)


def test_what_came_of_a_pile_fits_the_window_too(counter: WindowRobot, office: Office) -> None:
    counter.go(2)
    fill_in(counter, "", "Nguyễn Thị Đào", "", "", "")
    fill_in(counter, "clcchnd")
    counter.press(Qt.Key.Key_F9)
    counter.go(3)
    scan(counter, payload(newest(office)))
    counter.press(Qt.Key.Key_F9)
    settle()
    assert counter.reads("slipNumber")
    assert counter.scrolls() == (False, False)
