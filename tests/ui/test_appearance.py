"""What one chooses for this computer: colours, size of text, language; and that nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counter_app.__main__ import build
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.doubles import InlineBackground, StoppedClock
from ui import languages, theme
from ui.appearance import Appearance, Colours
from ui.assembly import NoPrinters, Program
from ui.hands import turn
from ui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("dressed", "office", "qtbot")


class Screen:
    """The program as it starts, with what this computer remembers in a folder."""

    def __init__(self, store: SqliteStore, clock: StoppedClock, folder: Path) -> None:
        self.program: Program = build(
            store,
            clock,
            folder=folder,
            system=NoPrinters(),
            background=InlineBackground,
        )
        self.window.show()
        self.settle()

    @property
    def window(self) -> MainWindow:
        window = self.program.window
        assert isinstance(window, MainWindow)
        return window

    @property
    def look(self) -> Appearance:
        return self.program.appearance

    def settle(self) -> None:
        """Let the window be made anew and painted."""
        # Once for what was asked, once for what that asked.
        turn()
        turn()
        assert self.window.page_name

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.window, key, held)
        self.settle()

    def field(self, name: str) -> QLineEdit:
        found = self.window.page.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit), name
        return found

    def says(self) -> list[str]:
        return [label.text() for label in self.window.findChildren(QLabel) if label.text()]


@pytest.fixture
def screen(
    store: SqliteStore, clock: StoppedClock, tmp_path: Path, qapp: QApplication
) -> Iterator[Screen]:
    made = Screen(store, clock, tmp_path)
    yield made
    made.program.close()
    languages.speak(qapp, languages.VIETNAMESE)
    theme.apply(qapp, theme.LIGHT)


def test_colours_hold_at_once_and_at_the_next_start(
    store: SqliteStore, clock: StoppedClock, tmp_path: Path, qapp: QApplication
) -> None:
    screen = Screen(store, clock, tmp_path)
    screen.look.colours = Colours.DARK
    screen.settle()
    assert theme.look().theme is theme.DARK
    ground = screen.window.grab().toImage().pixelColor(700, 500).lightness()
    assert ground < 60
    screen.program.close()
    again = Screen(store, clock, tmp_path)
    assert theme.look().theme is theme.DARK
    again.program.close()
    theme.apply(qapp, theme.LIGHT)


def test_text_grows_by_keys_in_steps_and_stops_at_both_ends(screen: Screen) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    screen.press(Qt.Key.Key_Plus, control)
    assert (screen.look.zoom, theme.look().zoom) == (1.1, 1.1)
    for _ in range(9):
        screen.press(Qt.Key.Key_Plus, control)
    assert theme.look().zoom == 2.0
    screen.press(Qt.Key.Key_0, control)
    assert theme.look().zoom == 1.0
    for _ in range(5):
        screen.press(Qt.Key.Key_Minus, control)
    assert theme.look().zoom == 0.8


def test_the_same_page_is_shown_again_with_what_was_typed_into_the_intake(screen: Screen) -> None:
    screen.window.go("intake")
    screen.settle()
    screen.field("name").setFocus()
    screen.field("name").insert("Nguyễn Thị Hồng Nhung")
    screen.look.zoom_by(1)
    screen.settle()
    assert screen.window.page_name == "intake"
    assert screen.field("name").text() == "Nguyễn Thị Hồng Nhung"
    assert screen.program.office.reception.drafts() != []


def test_a_slip_half_ticked_is_not_taken_away_by_a_new_look(
    screen: Screen, clerk: StaffMember
) -> None:
    from tests.conftest import received

    office = screen.program.office
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], "Phòng Nghiệp vụ Dược", by=clerk.id).slip
    screen.window.go("handover", slip)
    screen.settle()
    before = screen.window
    screen.look.colours = Colours.DARK
    screen.settle()
    assert screen.window is before
    assert "Giao diện mới sẽ hiện khi việc đang dở ở trang Bàn giao xong." in screen.says()
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    screen.window.go("handover", "to_sign")
    screen.window.go("today")
    screen.settle()
    assert theme.look().theme is theme.LIGHT or screen.window is not before


def test_another_language_speaks_at_once_and_papers_stay_as_they_are(screen: Screen) -> None:
    screen.look.language = languages.ENGLISH
    screen.settle()
    assert "Today" in _navigation(screen.window)
    screen.look.language = languages.VIETNAMESE
    screen.settle()
    assert "Hôm nay" in _navigation(screen.window)


def test_a_locked_window_stays_locked_when_its_colours_change(screen: Screen) -> None:
    screen.program.session.lock()
    screen.look.colours = Colours.DARK
    screen.settle()
    assert theme.look().theme is theme.DARK
    assert screen.program.session.locked
    assert not screen.window.page.isVisible()


def test_the_system_is_followed_as_long_as_nothing_else_is_chosen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    wears: list[theme.Theme | None] = [None]
    settings = QSettings(str(tmp_path / "this-computer.ini"), QSettings.Format.IniFormat)
    look = Appearance(settings, system=lambda: wears[0])
    assert look.theme is theme.LIGHT
    look.put_on()
    wears[0] = theme.DARK
    with qtbot.waitSignal(look.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.theme is theme.DARK
    look.colours = Colours.LIGHT
    with qtbot.assertNotEmitted(look.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.theme is theme.LIGHT


def test_nonsense_in_the_settings_is_the_look_as_it_comes(
    store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    tmp_path.joinpath("this-computer.ini").write_text(
        "[look]\ncolours=pink\nzoom=huge\nlanguage=tlh\nkeys=F9\n", encoding="utf-8"
    )
    screen = Screen(store, clock, tmp_path)
    assert (screen.look.colours, screen.look.zoom, screen.look.keys) == (Colours.SYSTEM, 1.0, {})
    assert "Hôm nay" in _navigation(screen.window)
    screen.program.close()


def _navigation(window: MainWindow) -> str:
    buttons = (window.findChild(QWidget, f"go.{name}") for name in ("today", "intake"))
    return " ".join(str(button.property("text")) for button in buttons if button is not None)
