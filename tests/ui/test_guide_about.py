"""Shift+F1 on every page and part, and what the guide says lies behind each tab and menu."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

import resources
from counter_app.rules.printing import PrinterRole
from tests.screens.camera import offices
from tests.screens.looks import Look
from tests.screens.scenes import back_to_the_page
from tests.shown import texts
from ui import guide, languages
from ui.guide import UserGuide
from ui.languages import ENGLISH, LANGUAGES, VIETNAMESE
from ui.main_window import MainWindow
from ui.office_parts import OfficeParts
from ui.printing import PrinterProfile
from ui.stage import Stage, UnpluggedPrinters

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.qt_log_ignore("^This plugin does not support"),
]

_ROOT = Path(resources.__file__).parents[1]
_WAY = re.compile(r"\*\*[^*]+\*\*(?:\s+→\s+\*\*[^*]+\*\*)+")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_MENUS = {"Khác": "ui/intake_acts.py", "Việc khác": "ui/dossier_menu.py"}
"""The menus of which the guide says what is in them, and the module that fills each."""


@dataclass
class Walk:
    """What was seen in one language on a walk through the window."""

    administration: str = ""
    titles: dict[str, str] = field(default_factory=dict[str, str])
    shown: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    opened: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])


@pytest.fixture(scope="module")
def walks(qapp: QApplication) -> dict[str, Walk]:
    """Go once through every page and part in each language, and press Shift+F1 there."""
    found: dict[str, Walk] = {}
    with offices() as houses:
        for language in LANGUAGES:
            with houses.open("lively", Look(language)) as stage:
                found[language] = _walked(stage)
    languages.speak(qapp, VIETNAMESE)
    return found


def _walked(stage: Stage) -> Walk:
    window = stage.window
    assert isinstance(window, MainWindow)
    walk = Walk(window.title_of("administration"))
    # One size has a printer and one has none, so that the buttons of both can be seen.
    profile = PrinterProfile(UnpluggedPrinters.first, stage.papers)
    stage.program.printers.choose(PrinterRole.A5, profile)
    for page in ("today", "intake", "handover", "giving_back", "register", "reports"):
        window.go(page)
        walk.opened[page, ""] = _asked(stage)
    window.go("giving_back", "shelf")
    walk.opened["giving_back", "shelf"] = _asked(stage)
    window.go("administration")
    while (part := window.page.shown_part) not in walk.titles:
        area = window.page.findChild(QWidget, f"part.{part}")
        assert area is not None
        [titles] = window.page.findChildren(QTabBar, "tabs")
        walk.titles[part] = titles.tabText(titles.currentIndex())
        walk.shown[part] = {" ".join(text.split()) for _, text in texts(window) if text}
        walk.opened["administration", part] = _asked(stage)
        stage.hands.press("Ctrl+PageDown")
    return walk


def _asked(stage: Stage) -> str:
    """Press Shift+F1 and return the chapter that is open."""
    stage.hands.press("Shift+F1")
    stage.sheet("guide")
    sheet = next(one for one in stage.sheets if isinstance(one, UserGuide) and one.isVisible())
    chapter = sheet.chapter
    back_to_the_page(stage)
    return chapter


def _text(language: str, chapter: str) -> str:
    text = resources.guide(f"{language}/{chapter}.md").read_text(encoding="utf-8")
    return " ".join(text.split())


def test_the_walk_comes_to_every_part_there_is(walks: dict[str, Walk]) -> None:
    makers = {
        name.removeprefix("_make_") for name in vars(OfficeParts) if name.startswith("_make_")
    }
    assert set(walks[VIETNAMESE].titles) == makers
    assert set(guide.OF_PART["administration"]) == makers


def test_help_opens_at_the_page_or_the_part_that_is_shown(walks: dict[str, Walk]) -> None:
    for walk in walks.values():
        assert {page: name for (page, part), name in walk.opened.items() if not part} == {
            "today": "today",
            "intake": "receive",
            "handover": "handover",
            "giving_back": "results",
            "register": "find",
            "reports": "day",
        }
        assert walk.opened["giving_back", "shelf"] == "shelf"
        assert walk.opened["administration", "backups"] == "backups"
        assert walk.opened["administration", "people"] == "duty"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapter_about_a_part_says_where_it_is(walks: dict[str, Walk], language: str) -> None:
    walk = walks[language]
    silent = {
        part: walk.opened["administration", part]
        for part, title in walk.titles.items()
        if f"**{walk.administration}** → **{title}**"
        not in _text(language, walk.opened["administration", part])
    }
    assert silent == {}


def _ways(language: str) -> Iterator[tuple[str, list[str]]]:
    for path in sorted(resources.guide(language).glob("*.md")):
        text = " ".join(path.read_text(encoding="utf-8").split())
        for found in _WAY.finditer(text):
            yield path.name, _BOLD.findall(found.group())


def _menus(language: str) -> dict[str, set[str]]:
    """Return what the menus may have in them, by their names."""
    english: dict[str, set[str]] = {}
    for message in ET.parse(resources.path("languages/en.ts")).iter("message"):  # noqa: S314 - ours
        said = english.setdefault(message.findtext("source") or "", set())
        said.update(one.text or "" for one in message.iter("translation"))
    menus: dict[str, set[str]] = {}
    for menu, module in _MENUS.items():
        source = (_ROOT / module).read_text(encoding="utf-8")
        inside = {text for text in english if f'"{text}"' in source}
        for name in {menu} if language == VIETNAMESE else english[menu]:
            menus[name] = (
                inside
                if language == VIETNAMESE
                else {said for text in inside for said in english[text]}
            )
    return menus


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_guide_says_lies_behind_a_tab_or_a_menu_is_there(
    walks: dict[str, Walk], language: str
) -> None:
    walk, menus = walks[language], _menus(language)
    parts = {title: part for part, title in walk.titles.items()}
    strange: list[str] = []
    count = 0
    for page, (first, *rest) in _ways(language):
        count += 1
        if first == walk.administration and rest[0] in parts:
            known = walk.shown[parts[rest[0]]]
            right = all(one in known for one in rest[1:])
        else:
            right = len(rest) == 1 and rest[0] in menus.get(first, ())
        if not right:
            strange.append(f"{page}: {' → '.join((first, *rest))}")
    assert strange == []
    assert count > len(parts)


def test_the_languages_walked_through_are_those_of_the_guide() -> None:
    assert set(LANGUAGES) == {VIETNAMESE, ENGLISH}
