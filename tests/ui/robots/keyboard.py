"""A clerk in front of one page as the window frames it, with a keyboard and no mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks.inquiry import Inquiry
from counter_app.ports import Topic
from tests.ui.robots.hands import Hands
from ui.page import Page
from ui.scrolling import PageFrame

SMALLEST = (1170, 674)
"""What a page gets of a screen of 1366 by 768 pixels."""
NARROW = (714, 420)
"""What it gets of the same screen at 150 %."""
_TAB_STOPS = 40


class PageRobot(Hands):
    """Works on one page in its frame, and hears what the page says."""

    def __init__(self, qtbot: QtBot, page: Page) -> None:
        """Sit down before a page, as large as it is on the smallest screen."""
        super().__init__(qtbot, page)
        self.page = page
        self.told: list[tuple[str, str]] = []
        self.opened: list[str] = []
        self.went: list[tuple[str, object]] = []
        self.done = 0
        page.told.connect(self._hear)
        page.dossier_wanted.connect(self.opened.append)
        page.page_wanted.connect(self._see_off)
        page.done.connect(self._count)
        self.frame = PageFrame(page)
        self.frame.resize(*SMALLEST)
        qtbot.addWidget(self.frame)
        self.frame.show()
        self.frame.activateWindow()
        qtbot.waitUntil(self.frame.isActiveWindow)
        page.entered()

    def _hear(self, tone: str, sentence: str) -> None:
        self.told.append((tone, sentence))

    def _see_off(self, name: str, argument: object) -> None:
        self.went.append((name, argument))

    def _count(self) -> None:
        self.done += 1

    # -- hands -------------------------------------------------------------------------------------

    def f9(self) -> None:
        """Press the key of the page's main button."""
        self.press(Qt.Key.Key_F9)

    def goes_to(self, name: str) -> None:
        """Tab forward until something has the focus."""
        for _ in range(_TAB_STOPS):
            if self.focus == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{name} cannot be reached with Tab")

    def comes(self, argument: object = None) -> None:
        """Come to the page again, maybe with something in hand."""
        self.page.entered(argument)

    def hears(self, *topics: Topic) -> None:
        """Let the page hear what a commit changed."""
        self.page.refresh(frozenset(topics))

    def shows(self, inquiry: Inquiry, code: str) -> bool:
        """Hold a paper under the scanner; the window hands the page what was found."""
        return self.page.take_scan(inquiry.look_up(code))

    # -- eyes --------------------------------------------------------------------------------------

    @property
    def last_told(self) -> tuple[str, str]:
        """The line under the scan box: tone and sentence."""
        return self.told[-1]

    def can_see(self, name: str) -> bool:
        """Say whether a widget is on the screen."""
        return self.find(QWidget, name).isVisible()

    @property
    def fits(self) -> bool:
        """Whether all of the page is in its frame, without scrolling."""
        bars = (self.frame.verticalScrollBar(), self.frame.horizontalScrollBar())
        return all(bar.maximum() == 0 for bar in bars)

    @property
    def scrolls_only_down(self) -> bool:
        """Whether the page is taller than its frame, and no wider."""
        self.frame.resize(*NARROW)
        return (
            self.frame.horizontalScrollBar().maximum() == 0
            and self.frame.verticalScrollBar().maximum() > 0
        )

    @property
    def focus_in_sight(self) -> bool:
        """Whether what has the focus stands inside the frame."""
        here, view = focus(), self.frame.viewport()
        top = here.mapTo(view, here.rect().topLeft()).y()
        return top >= 0 and top + here.height() <= view.height()


def focus() -> QWidget:
    """Return what has the focus."""
    here = QApplication.focusWidget()
    assert here is not None, "nothing has the focus"
    return here
