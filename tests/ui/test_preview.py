"""A paper on the screen: leafing, enlarging, finding, and what is done with it from there."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counter_app import documents, formbook
from counter_app.rules.papers import RegisterPaper, RegisterRow, letterhead
from counter_app.rules.printing import DocumentKind
from tests.conftest import HUE
from tests.ui.robots.hands import CTRL
from ui import theme
from ui.preview import PaperView
from ui.rendering import ROOM
from ui.sheets import Fit

pytestmark = pytest.mark.usefixtures("dressed")

_ROW = RegisterRow(
    line=1,
    number="H57.132-261123-0001",
    procedure="Cấp lại chứng chỉ hành nghề dược",
    copies=1,
    applicant="Nguyễn Thị Đào",
    contact="phường Thuận Hóa, Huế, 0912345678",
    agency="Phòng Nghiệp vụ Dược",
    received_on=date(2026, 11, 23),
    due_on=date(2026, 12, 1),
    given_on=None,
    delivery="tại quầy",
    collector="",
    note="",
)


@cache
def register(rows: int) -> bytes:
    """Return a register as it is printed, with so many dossiers in it."""
    entered = [replace(_ROW, line=n, number=f"H57.132-261123-{n:04d}") for n in range(1, rows + 1)]
    entered[-1] = replace(entered[-1], applicant="Tôn Nữ Quỳnh")
    day = date(2026, 11, 23)
    paper = RegisterPaper(
        letterhead=letterhead(HUE),
        book="2026",
        first=date(2026, 1, 1),
        last=day,
        rows=tuple(entered),
        closing="",
        made_at=datetime.fromisoformat("2026-11-23T09:41:00+07:00"),
        made_by="Lê Thị Hạnh",
        form=formbook.form(DocumentKind.REGISTER, day),
    )
    return documents.render(DocumentKind.REGISTER.value, paper)


class Looking:
    """Somebody who looks at a paper over a window of a size."""

    def __init__(self, qtbot: QtBot, window: QMainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.did: list[str] = []
        self.button = QPushButton("Xem", window)
        window.setCentralWidget(self.button)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        self.button.setFocus()

    def opens(self, pdf: bytes | Callable[[], bytes], *, act: str = "") -> "Looking":
        """Open a paper, and wait until it stands there."""
        self.view = PaperView(
            self.window,
            "Sổ theo dõi",
            pdf,
            save=lambda: self.did.append("save"),
            reprint=lambda: self.did.append("reprint"),
            act=(act, lambda: self.did.append("act")) if act else None,
        )
        self.view.open()
        self.view.activateWindow()
        self.qtbot.waitUntil(lambda: self.view.sheets.is_sharp() or self.sees("paperUnreadable"))
        return self

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = CTRL & ~CTRL) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self.view.focusWidget() or self.view, key, modifier)

    def types(self, text: str) -> None:
        """Type plain letters where the focus is."""
        QTest.keyClicks(self.view.focusWidget(), text)

    def sees(self, name: str) -> bool:
        """Say whether a part can be seen."""
        part = self.view.findChild(QWidget, name)
        return part is not None and part.isVisible()

    def reads(self, name: str) -> str:
        """Return what a part says."""
        part = self.view.findChild(QWidget, name)
        assert isinstance(part, QLabel | QLineEdit | QAbstractButton)
        return part.text()

    def finds(self, text: str) -> str:
        """Search for a text and return how often it is there, once all is searched."""
        self.press(Qt.Key.Key_F3)
        self.types(text)
        self.qtbot.waitUntil(lambda: not self.view.reader.searching)
        return self.reads("found")

    @property
    def page(self) -> str:
        """The page that is looked at, as it is said."""
        return self.reads("pageWanted") + " " + self.reads("pagePlace")


@pytest.fixture
def looking(qtbot: QtBot) -> Iterator[Looking]:
    """Somebody at the smallest screen that is promised."""
    window = QMainWindow()
    window.resize(1366, 768)
    qtbot.addWidget(window)
    yield Looking(qtbot, window)
    window.close()


def test_one_leafs_through_a_paper_by_the_keys(looking: Looking) -> None:
    looking.opens(register(62))
    pages = looking.view.pages
    assert pages == 4
    assert looking.page == "1 / 4"
    looking.press(Qt.Key.Key_PageDown)
    assert looking.page == "1 / 4"
    looking.press(Qt.Key.Key_PageDown)
    assert looking.page == "2 / 4"
    looking.press(Qt.Key.Key_End)
    assert looking.page == "4 / 4"
    looking.press(Qt.Key.Key_PageUp, modifier=CTRL)
    assert looking.page == "3 / 4"
    looking.press(Qt.Key.Key_Home)
    assert looking.page == "1 / 4"
    looking.press(Qt.Key.Key_PageDown, modifier=CTRL)
    looking.press(Qt.Key.Key_Right)
    looking.press(Qt.Key.Key_Left)
    assert looking.page == "2 / 4"


def test_reading_on_and_back_skips_no_line(looking: Looking) -> None:
    looking.opens(register(62))
    bar = looking.view.sheets.verticalScrollBar()
    sight = looking.view.sheets.viewport().height()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        for _step in range(20):
            before = bar.value()
            looking.press(key)
            assert abs(bar.value() - before) < sight
    assert bar.value() <= sight
    looking.press(*[Qt.Key.Key_PageUp] * 2)
    assert bar.value() == 0 or looking.page == "1 / 4"


def test_one_goes_to_the_page_one_types(looking: Looking) -> None:
    looking.opens(register(62))
    looking.press(Qt.Key.Key_G, modifier=CTRL)
    looking.types("3")
    looking.press(Qt.Key.Key_Return)
    assert looking.page == "3 / 4"
    assert looking.view.sheets.hasFocus()
    for wrong, there in (("99", "4"), ("x", "4"), ("0", "1")):
        looking.press(Qt.Key.Key_G, modifier=CTRL)
        looking.types(wrong)
        looking.press(Qt.Key.Key_Return)
        assert looking.page == f"{there} / 4"


def test_the_paper_is_as_large_as_one_wants(looking: Looking) -> None:
    looking.opens(register(62))
    sheets = looking.view.sheets
    assert sheets.fit is Fit.WIDTH
    assert not sheets.horizontalScrollBar().maximum()
    looking.press(Qt.Key.Key_3)
    assert looking.reads("paperSize") == "100 %"
    looking.press(Qt.Key.Key_Plus, modifier=CTRL)
    assert looking.reads("paperSize") == "125 %"
    assert sheets.horizontalScrollBar().maximum()
    looking.press(Qt.Key.Key_Minus, Qt.Key.Key_Minus, modifier=CTRL)
    assert looking.reads("paperSize") == "80 %"
    looking.press(Qt.Key.Key_2)
    assert not sheets.horizontalScrollBar().maximum()
    looking.qtbot.waitUntil(sheets.is_sharp)
    looking.press(Qt.Key.Key_PageDown)
    assert looking.page == "2 / 4"
    looking.press(*[Qt.Key.Key_Minus] * 20, modifier=CTRL)
    assert looking.reads("paperSize") == "25 %"
    looking.press(*[Qt.Key.Key_Equal] * 20, modifier=CTRL)
    assert looking.reads("paperSize") == "400 %"
    looking.qtbot.waitUntil(sheets.is_sharp)


def test_another_size_keeps_what_one_reads_in_sight(looking: Looking) -> None:
    looking.opens(register(62))
    looking.press(Qt.Key.Key_End)
    for _step in range(3):
        looking.press(Qt.Key.Key_Minus, modifier=CTRL)
        assert looking.page.startswith(("3", "4"))
    looking.press(Qt.Key.Key_1)
    assert looking.page.startswith(("3", "4"))


def test_a_name_is_found_without_capitals_and_accents(looking: Looking) -> None:
    looking.opens(register(62))
    assert looking.finds("ton nu quynh") == "1/1"
    assert looking.page == "4 / 4"
    assert looking.view.reader.hits[0].page == 3
    looking.press(Qt.Key.Key_Escape, Qt.Key.Key_Home)
    assert looking.finds("NGUYEN THI DAO") == "1/61"
    looking.press(Qt.Key.Key_Return)
    assert looking.reads("found") == "2/61"
    looking.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert looking.page == "1 / 4"
    looking.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert looking.reads("found") == "61/61"
    assert looking.finds("zzz") == "không thấy"


def test_a_search_goes_on_from_the_page_one_reads(looking: Looking) -> None:
    looking.opens(register(400))
    looking.press(Qt.Key.Key_End)
    pages = looking.view.pages
    assert pages > 12
    looking.finds("nguyen thi dao")
    assert looking.page == f"{pages} / {pages}"
    looking.press(Qt.Key.Key_Escape)
    assert looking.finds("h57.132-261123-0001") == "1/1"
    assert looking.page == f"1 / {pages}"


def test_words_that_are_broken_into_lines_are_found(looking: Looking) -> None:
    looking.opens(register(62))
    assert looking.finds("phuong thuc nhan ket qua").endswith("/4")


def test_escape_leaves_the_field_first_and_then_the_paper(looking: Looking) -> None:
    looking.opens(register(3))
    looking.press(Qt.Key.Key_F3)
    looking.press(Qt.Key.Key_Escape)
    assert looking.view.isVisible()
    assert looking.view.sheets.hasFocus()
    with looking.qtbot.waitSignal(looking.view.finished):
        looking.press(Qt.Key.Key_Escape)
    looking.window.activateWindow()
    looking.qtbot.waitUntil(looking.button.hasFocus)


def test_the_paper_is_saved_printed_again_or_printed_at_last(looking: Looking) -> None:
    looking.opens(register(3), act="In")
    looking.press(Qt.Key.Key_S, modifier=CTRL)
    looking.press(Qt.Key.Key_F10)
    assert looking.did == ["save", "reprint"]
    assert looking.view.isVisible()
    with looking.qtbot.waitSignal(looking.view.finished):
        looking.press(Qt.Key.Key_F9)
    assert looking.did == ["save", "reprint", "act"]


@pytest.mark.parametrize(
    "pdf", [b"", b"%PDF-1.7\n", b"no paper at all", register(3)[:900]], ids=len
)
def test_what_is_no_paper_is_a_sentence_and_no_crash(looking: Looking, pdf: bytes) -> None:
    looking.opens(pdf, act="In")
    assert looking.sees("paperUnreadable")
    looking.press(Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_PageDown, Qt.Key.Key_End)
    looking.press(Qt.Key.Key_S, modifier=CTRL)
    assert looking.did == []
    with looking.qtbot.waitSignal(looking.view.finished):
        looking.press(Qt.Key.Key_Escape)


def test_a_paper_is_laid_out_where_nobody_waits_for_it(looking: Looking) -> None:
    looking.opens(lambda: register(3))
    assert looking.view.pages == 1


def test_closing_at_once_leaves_nothing_behind(looking: Looking) -> None:
    for _time in range(10):
        view = PaperView(looking.window, "Sổ", register(62))
        view.open()
        view.close()
    looking.opens(register(3))
    assert looking.view.pages == 1


def test_three_hundred_pages_take_no_more_room_than_a_few(looking: Looking) -> None:
    looking.opens(register(5000))
    assert looking.view.pages > 270
    sheets, reader = looking.view.sheets, looking.view.reader
    assert reader.kept < ROOM
    for page in range(0, looking.view.pages, 9):
        sheets.go_to(page)
        looking.qtbot.waitUntil(sheets.is_sharp)
        assert reader.kept <= ROOM
    looking.view.close()
    assert reader.kept == 0


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK, theme.HIGH_CONTRAST], ids=str)
def test_paper_is_white_in_every_theme(
    looking: Looking, qapp: QApplication, look: theme.Theme
) -> None:
    theme.apply(qapp, look)
    try:
        looking.opens(register(3))
        sheets = looking.view.sheets
        shown = sheets.viewport().grab().toImage()
        middle = shown.width() // 2
        assert shown.pixelColor(middle, 24) == QColor(Qt.GlobalColor.white)
        assert shown.pixelColor(6, 6) == QColor(look.ground)
    finally:
        theme.apply(qapp, theme.LIGHT)


@pytest.mark.parametrize(("wide", "high"), [(1366, 768), (910, 512)])
def test_nothing_is_cut_off_where_the_screen_is_small(
    looking: Looking, wide: int, high: int
) -> None:
    looking.window.resize(wide, high)
    looking.opens(register(3), act="In")
    view = looking.view
    assert view.width() <= wide
    assert view.height() <= high
    for part in view.findChildren(QAbstractButton):
        if part.isVisible():
            place = QRect(part.mapTo(view, part.rect().topLeft()), part.size())
            assert view.rect().contains(place), part.objectName()
