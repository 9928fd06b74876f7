"""Every screen by keyboard: which keys are heard, whether one is heard twice, where Tab leads."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from counter_app.rules.staff import Role
from tests.screens.looks import Look
from tests.screens.offices import Offices
from tests.screens.scenes import Scene, back_to_the_page, every_scene
from tests.ui.robots.shortcuts import ambiguous, heard_in, mnemonics
from tests.ui.robots.tabbing import jumps, out_of_reach, walk
from ui import keys, theme
from ui.hands import NotSeen
from ui.key_words import EVERYWHERE, SHEETS, uses
from ui.main_window import MainWindow
from ui.stage import Stage
from ui.widgets import ActionButton

pytestmark = [
    # One walk through every screen serves all of them.
    pytest.mark.timeout(600),
    # Of menus the offscreen platform says what else it does not do.
    pytest.mark.qt_log_ignore("^This plugin does not support"),
]

_NOT_BY_TAB = {
    "openAgent": "the form is filled in from field to field; Ctrl+N opens the row of the agent",
    "nonBoundary": "the form is filled in from field to field; Ctrl+B ticks it",
    "originalsAll": "the list below has the focus; its key ticks all of it",
    "othersAll": "the list below has the focus; its key ticks all of it",
    "pinned": "stands for the main button further down, which Tab comes to",
    "suggestions": "goes with the field above it, whose arrows walk in it",
}
"""What Tab passes by, each with how a hand on the keys does it."""
_OTHER_NAMES = {"Ctrl+F": "F3"}
"""Keys besides the standard one, where every other program has them."""
_SELDOM = "of Quản trị or the first run: pressed a few times a year, by Tab and Enter"
_NO_KEY: dict[str, str] = {
    **dict.fromkeys(
        (
            "changeFolder", "chooseFolder", "clearPin", "closeDepartment", "compareSeal",
            "copyMonday", "demo", "dropFolder", "hearRead", "hearRefused", "keepFolder", "leave",
            "newBadge", "openFolder", "printBadge", "printBadges", "printCommands",
            "printScannerSheet", "profileTest", "renameDepartment", "reprintPad", "restoreCopy",
            "saveLock", "saveTemplate", "seal", "setPin", "showUnprinted", "testPage",
        ),
        _SELDOM,
    ),
    **dict.fromkeys(("larger", "smaller"), "the paper hears + and − itself"),
    **dict.fromkeys(("pageBack", "pageOn"), "the paper hears the arrows, PgUp and PgDn itself"),
    "confirmFirst": "may be left alone: whoever is responsible is asked at the main key anyway",
}  # fmt: skip
"""Buttons without a key of their own, each with why Tab and Enter are enough."""
_MOST_PARTS = 30


@dataclass
class Seen:
    """What was found on all screens, each with the name of the screen."""

    screens: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    menus: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    ambiguous: list[str] = field(default_factory=list)
    mnemonics: list[str] = field(default_factory=list)
    unreached: list[str] = field(default_factory=list)
    jumps: list[str] = field(default_factory=list)
    keyless: dict[str, str] = field(default_factory=dict)
    """Main and plain buttons that show no key, each with a screen."""

    def look_at(self, name: str, window: QWidget, page: str) -> None:
        """Try the keyboard on a window as it stands."""
        self.screens.append(name)
        known = {use.key for use in uses() if use.page in {EVERYWHERE, page}}
        for one in heard_in(window):
            key = keys.name(_OTHER_NAMES.get(one.key, one.key))
            digit = key in "123456789" and keys.DIGITS in known
            if key not in known and not digit:
                self.unknown.append(f"{name}: {one}")
        for part in (window, *window.findChildren(QWidget)):
            if part.isVisible() and part.window() is window:
                heard: tuple[str, ...] = getattr(part, "hears", ())
                self.unknown += [
                    f"{name}: {key} of {_named(part)}" for key in heard if key not in known
                ]
        for button in window.findChildren(ActionButton):
            if button.isVisible() and button.window() is window and not button.key:
                self.keyless.setdefault(button.objectName().partition(".")[0], name)
        self.ambiguous += [f"{name}: {one}" for one in ambiguous(window)]
        self.mnemonics += [f"{name}: {one}" for one in mnemonics(window)]
        visited = walk(window)
        self.unreached += [
            f"{name}: {_named(part)}"
            for part in out_of_reach(window, visited)
            if part.objectName() not in _NOT_BY_TAB
        ]
        self.jumps += [
            f"{name}: {_named(first)} before {_named(second)}" for first, second in jumps(visited)
        ]


def _named(part: QWidget) -> str:
    words = f" “{part.text()}”" if isinstance(part, QAbstractButton) else ""
    place = part.mapTo(part.window(), QPoint(0, 0))
    return f"{part.objectName() or type(part).__name__}{words} at {place.x()}, {place.y()}"


@pytest.fixture(scope="module")
def seen(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    """Everything that is wrong with the keyboard on any screen."""
    folder: Path = tmp_path_factory.mktemp("offices")
    patch = pytest.MonkeyPatch()
    patch.chdir(folder)
    theme.apply(qapp, theme.LIGHT)
    found, offices = Seen(), Offices()
    for office, scenes in groupby(every_scene(), key=lambda scene: scene.office):
        with offices.open(office, Look()) as stage:
            stage.window.resize(1366, 768)
            for scene in scenes:
                _look_at_scene(found, stage, scene)
            if office == "lively":
                back_to_the_page(stage)
                _look_at_administration(found, stage)
    yield found
    patch.undo()


def _look_at_scene(found: Seen, stage: Stage, scene: Scene) -> None:
    back_to_the_page(stage)
    try:
        scene.arrive(stage)
    except NotSeen as missing:
        found.missed.append(f"{scene.name}: {missing}")
        return
    if QApplication.activePopupWidget() is not None:
        found.menus.append(scene.name)
        return
    over = QApplication.activeModalWidget()
    here = QApplication.focusWidget()
    if over is None and isinstance(stage.window, MainWindow):
        found.look_at(scene.name, stage.window, stage.window.page_name)
    else:
        found.look_at(scene.name, over or stage.window, SHEETS)
    if here is not None:
        here.setFocus()


def _look_at_administration(found: Seen, stage: Stage) -> None:
    """Go through every part as somebody who may change all of it."""
    people = stage.office.administration.staff()
    stage.program.session.take_over(next(one for one in people if one.role is Role.ADMINISTRATOR))
    assert isinstance(stage.window, MainWindow)
    stage.window.go("administration")
    parts: set[str] = set()
    while len(parts) < _MOST_PARTS:
        part = stage.window.page.findChildren(QWidget)
        name = next(
            one.objectName()
            for one in part
            if one.objectName().startswith("part.") and one.isVisible()
        )
        if name in parts:
            return
        parts.add(name)
        found.look_at(name, stage.window, "administration")
        here = QApplication.focusWidget() or stage.window
        QTest.keyClick(here, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)


def test_the_walk_comes_to_every_screen_but_menus(seen: Seen) -> None:
    assert seen.missed == []
    scenes = {scene.name for scene in every_scene()}
    assert scenes - set(seen.screens) == set(seen.menus)
    assert seen.menus == []


def test_every_key_that_is_heard_anywhere_is_in_the_map_of_its_page(seen: Seen) -> None:
    assert seen.unknown == []


def test_each_button_shows_its_key_or_needs_none(seen: Seen) -> None:
    left = {name: at for name, at in seen.keyless.items() if name not in _NO_KEY}
    assert left == {}, "\n".join(map(str, sorted(left.items())))


def test_no_key_is_heard_by_two_at_once(seen: Seen) -> None:
    assert seen.ambiguous == []


def test_no_word_makes_alt_and_a_letter_a_key(seen: Seen) -> None:
    assert seen.mnemonics == []


def test_tab_comes_to_every_button_and_field(seen: Seen) -> None:
    assert seen.unreached == []


def test_tab_goes_where_the_eye_goes(seen: Seen) -> None:
    assert seen.jumps == []
