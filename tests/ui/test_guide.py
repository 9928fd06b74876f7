"""The user guide in the program: the right chapter, pictures that fit, searching, links, keys."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMainWindow, QTextBrowser
from pytestqt.qtbot import QtBot

from tests.ui.robots.hands import CTRL, Hands
from ui import keys, languages
from ui.guide import NEWS, UserGuide
from ui.languages import ENGLISH, VIETNAMESE

pytestmark = pytest.mark.usefixtures("dressed")

SMALL, USUAL, LARGE = QSize(910, 512), QSize(1366, 768), QSize(1920, 1080)


@dataclass
class Reader(Hands):
    """Somebody who looks something up."""

    def __init__(self, qtbot: QtBot, sheet: UserGuide) -> None:
        super().__init__(qtbot, sheet)
        self.sheet = sheet

    @property
    def text(self) -> str:
        """What stands in the open chapter."""
        return self.find(QTextBrowser, "guideText").toPlainText()

    @property
    def titles(self) -> list[str]:
        """The chapters that are listed."""
        listed = self.find(QListWidget, "guideChapters")
        return [listed.item(number).text() for number in range(listed.count())]

    def seeks(self, text: str) -> None:
        """Press F3 and type."""
        self.press(Qt.Key.Key_F3)
        assert self.focus == "guideSearch"
        self.types(text)

    def marked(self) -> list[str]:
        """Return what is marked in the open chapter, from the top."""
        document = self.find(QTextBrowser, "guideText").document()
        found: list[str] = []
        block = document.begin()
        while block.isValid():
            walk = block.begin()
            while not walk.atEnd():
                piece = walk.fragment()
                if piece.charFormat().fontUnderline() and not piece.charFormat().isAnchor():
                    found.append(piece.text())
                walk += 1
            block = block.next()
        return found


Open = Callable[..., Reader]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    made: list[QMainWindow] = []

    def open_(chapter: str = "", *, size: QSize = USUAL, news: str = "") -> Reader:
        window = QMainWindow()
        window.resize(size)
        made.append(window)
        window.show()
        window.activateWindow()
        sheet = UserGuide(window, chapter, news=news)
        sheet.open()
        sheet.activateWindow()
        qtbot.waitExposed(sheet)
        qtbot.waitUntil(sheet.isActiveWindow)
        return Reader(qtbot, sheet)

    yield open_
    for window in made:
        window.close()
        window.deleteLater()


def test_the_guide_opens_at_the_chapter_that_is_asked_for(opened: Open) -> None:
    reader = opened("handover")
    assert reader.sheet.chapter == "handover"
    assert reader.text.startswith("Bàn giao và ký nhận")
    assert reader.focus == "guideText"


def test_without_a_chapter_it_begins_with_the_first(opened: Open) -> None:
    assert opened("").sheet.chapter == "start"


def test_the_next_chapter_is_a_key_away(opened: Open) -> None:
    reader = opened("start")
    reader.press(Qt.Key.Key_PageDown, modifier=CTRL)
    assert reader.sheet.chapter == "today"
    reader.press(Qt.Key.Key_PageUp, modifier=CTRL)
    reader.press(Qt.Key.Key_PageUp, modifier=CTRL)
    assert reader.sheet.chapter == "start"


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE])
def test_a_picture_is_never_wider_than_the_text(opened: Open, size: QSize) -> None:
    reader = opened("receive", size=size)
    browser = reader.find(QTextBrowser, "guideText")
    picture = browser.document().resource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("../pictures/vi/intake-due.png")
    )
    assert 0 < picture.width() <= browser.viewport().width()
    assert not browser.horizontalScrollBar().isVisible()


def test_the_guide_is_sought_without_accents(opened: Open) -> None:
    reader = opened("start")
    reader.seeks("chenh lech")
    assert reader.titles
    assert all("(" in title for title in reader.titles)
    reader.enter()
    assert {one.casefold() for one in reader.marked()} == {"chênh lệch"}


def test_enter_goes_from_chapter_to_chapter_in_which_it_stands(opened: Open) -> None:
    reader = opened("start")
    reader.seeks("xin loi")
    seen: list[str] = []
    for _ in range(40):
        if reader.sheet.chapter not in seen:
            seen.append(reader.sheet.chapter)
        reader.enter()
    assert "late" in seen
    assert len(seen) == len(reader.titles)


def test_what_is_nowhere_is_told_and_escape_first_empties_the_search(opened: Open) -> None:
    reader = opened("start")
    reader.seeks("xyzzy")
    assert reader.titles == []
    assert "xyzzy" in reader.reads("guideNotice")
    reader.press(Qt.Key.Key_Escape)
    assert reader.sheet.isVisible()
    assert reader.find(QLineEdit, "guideSearch").text() == ""
    assert len(reader.titles) > 10
    assert reader.reads("guideNotice") == ""
    reader.press(Qt.Key.Key_Escape)
    assert not reader.sheet.isVisible()


def test_a_link_opens_its_chapter_and_one_that_leads_out_does_nothing(opened: Open) -> None:
    reader = opened("today")
    browser = reader.find(QTextBrowser, "guideText")
    browser.anchorClicked.emit(QUrl("late.md"))
    assert reader.sheet.chapter == "late"
    browser.anchorClicked.emit(QUrl("https://example.org/late.html"))
    assert reader.sheet.chapter == "late"


def test_the_guide_names_the_key_that_is_pressed_on_this_computer(opened: Open) -> None:
    keys.use({"F9": "Ctrl+E", "Ctrl+E": "F9"})
    try:
        text = opened("shelf").text
        assert "Ctrl+E" in text
        assert "F9" not in text
    finally:
        keys.use({})


def test_the_guide_speaks_the_language_of_the_screens(opened: Open, qapp: QApplication) -> None:
    languages.speak(qapp, ENGLISH)
    try:
        assert opened("receive").text.startswith("Receive a dossier in 20 seconds")
    finally:
        languages.speak(qapp, VIETNAMESE)


def test_what_is_new_is_the_last_chapter(opened: Open) -> None:
    reader = opened(NEWS, news="# Có gì mới\n\n## 9.9.9\n\n- Một điều mới.\n")
    assert reader.sheet.chapter == NEWS
    assert "Một điều mới." in reader.text
    assert reader.titles[-1] == "Có gì mới"


def test_whoever_puts_the_window_on_a_small_screen_reaches_everything(opened: Open) -> None:
    reader = opened("law", size=SMALL)
    assert reader.sheet.width() <= SMALL.width()
    assert reader.sheet.height() <= SMALL.height()
    assert reader.find(QTextBrowser, "guideText").viewport().width() > 400
