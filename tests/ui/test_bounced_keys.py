"""A worn F9 that closes twice: what its first stroke leads to does nothing by the second."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.dossier import Dossier, DossierId
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.doubles import StoppedClock
from tests.ui.robots.window import WindowRobot
from ui import key_rest
from ui.key_rest import KeyRest

pytestmark = pytest.mark.usefixtures("dressed")
F9 = Qt.Key.Key_F9


@pytest.fixture
def window(
    *,
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> Iterator[WindowRobot]:
    robot = WindowRobot(qtbot, store, office, clock, user=clerk, folder=tmp_path)
    yield robot
    robot.goes_home()


def bounces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no two keys of this test be pressed on purpose; the first is."""
    key_rest.KEY_REST.pass_by()
    monkeypatch.setattr(key_rest, "REST", 1e9)


def rests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whoever presses a key have looked first."""
    monkeypatch.setattr(key_rest, "REST", 0.0)


def taken_away(office: Office, clerk: StaffMember) -> Dossier:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], PHARMACISTS, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=clerk.id)
    return dossier


def journal(store: SqliteStore, dossier_id: DossierId) -> list[str]:
    with store.reading() as books:
        return [event.kind for event in books.journal.of(dossier_id)]


def test_f9_twice_on_a_card_leads_to_the_handover_and_hands_nothing_over(
    window: WindowRobot,
    store: SqliteStore,
    office: Office,
    clerk: StaffMember,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dossier = received(office, clerk.id)
    window.window.go("dossier", dossier.id)
    bounces(monkeypatch)
    window.press(F9)
    assert window.window.page_name == "handover"
    window.press(F9, F9)
    assert journal(store, dossier.id) == ["dossier.received"]
    rests(monkeypatch)
    window.press(F9)
    assert journal(store, dossier.id) == ["dossier.received", "dossier.handed_over"]


def test_f9_twice_on_a_card_that_is_away_takes_no_result_back(
    window: WindowRobot,
    store: SqliteStore,
    office: Office,
    clerk: StaffMember,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dossier = taken_away(office, clerk)
    before = journal(store, dossier.id)
    window.window.go("dossier", dossier.id)
    bounces(monkeypatch)
    window.press(F9)
    assert window.window.page_name == "giving_back"
    window.press(F9)
    assert journal(store, dossier.id) == before
    rests(monkeypatch)
    window.press(F9)
    assert journal(store, dossier.id) == [*before, "dossier.result_back"]


class Seconds:
    """A clock that somebody sets."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_what_a_key_led_to_hears_it_after_four_tenths_of_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(key_rest, "REST", 0.4)
    seconds = Seconds()
    rest = KeyRest(seconds)
    assert rest.hears("F9")
    rest.screen_changed()
    assert rest.hears("F10"), "only the key that led there rests"
    assert rest.hears("F9")
    rest.screen_changed()
    for at in (100.05, 100.2, 100.39):
        seconds.now = at
        assert not rest.hears("F9")
    seconds.now = 100.41
    assert rest.hears("F9")
    seconds.now = 100.45
    assert rest.hears("F9"), "on the same screen every stroke is heard"


def test_a_page_that_was_long_in_coming_rests_from_when_it_came(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(key_rest, "REST", 0.4)
    seconds = Seconds()
    rest = KeyRest(seconds)
    rest.hears("F9")
    seconds.now += 1.5
    rest.screen_changed()
    seconds.now += 0.01
    assert not rest.hears("F9")


def test_a_page_that_came_by_itself_hears_the_key_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(key_rest, "REST", 0.4)
    seconds = Seconds()
    rest = KeyRest(seconds)
    rest.hears("F9")
    seconds.now += 60
    rest.screen_changed()
    assert rest.hears("F9")
