"""Some seconds in which what was just saved can be undone, because its receipt is still here."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counter_app.__main__ import build
from counter_app.desks import Office
from counter_app.rules.citizen_card import Source, parse
from counter_app.rules.dossier import Dossier, State
from counter_app.rules.printing import Progress
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.bench.hands import Counting
from tests.conftest import received
from tests.doubles import InlineBackground, StoppedClock
from ui.assembly import NoPrinters, Program, introduce
from ui.hands import turn
from ui.main_window import MainWindow
from ui.printing.runner import GRACE

CARD = "046082907014||Võ Đình Trí|04091982|Nam|Số 9 An Dương Vương, Huế|10052021"


class Counter:
    """A clerk at Tiếp nhận in the whole window, with a printer that prints into a folder."""

    def __init__(self, program: Program, hands: Counting, papers: Path) -> None:
        window = program.window
        assert isinstance(window, MainWindow)
        self.program, self.window, self.hands = program, window, hands
        self.papers = papers
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        turn()
        hands.press("Ctrl+2")

    def receives(self, name: str = "Nguyễn Thị Đào") -> None:
        """Take a dossier in, by keys."""
        self.hands.press("Return")
        self.hands.type(name)
        self.hands.go_to("procedure")
        self.hands.type("4604")
        self.hands.press("Return")
        self.hands.press("F9")
        turn()

    def lets_a_second_pass(self) -> None:
        """Wait for the next second, without waiting."""
        timer = self.program.print_runner.findChild(QTimer, "grace")
        assert timer is not None
        if timer.isActive():
            timer.timeout.emit()
        turn()

    def reads(self, name: str) -> str:
        """Return what stands on a button; nothing when it cannot be seen."""
        button = self.window.findChild(QPushButton, name)
        assert button is not None
        return button.text() if button.isVisible() else ""

    @property
    def came_out(self) -> int:
        """How many papers lie in the folder."""
        turn()
        return len(list(self.papers.rglob("*.pdf")))


Begin = Callable[[], Counter]


@pytest.fixture
def begin(
    qapp: QApplication, store: SqliteStore, office: Office, clock: StoppedClock, tmp_path: Path
) -> Iterator[Begin]:
    """Start the program; started again, the one before is gone."""
    del office
    introduce(qapp)
    running: list[Counter] = []

    def begin() -> Counter:
        while running:
            running.pop().program.close()
        hands = Counting()
        program = build(
            store,
            clock,
            folder=tmp_path,
            system=NoPrinters(),
            background=InlineBackground,
            seconds=hands.seconds,
        )
        running.append(Counter(program, hands, tmp_path))
        return running[-1]

    yield begin
    while running:
        running.pop().program.close()


@pytest.fixture
def counter(begin: Begin) -> Counter:
    return begin()


def newest(office: Office) -> Dossier:
    return office.inquiry.card(office.inquiry.register(limit=1)[0].id).dossier


def progress(office: Office) -> list[Progress]:
    dossier = newest(office)
    return [paper.progress for paper in office.printing.of(dossier.group or dossier.id)]


# -- while it is counted down ----------------------------------------------------------------------


def test_the_seconds_that_are_left_stand_below_the_sentence(counter: Counter) -> None:
    counter.receives()
    said = [counter.reads("undoLast")]
    for _ in range(GRACE):
        assert counter.came_out == 0
        counter.lets_a_second_pass()
        said.append(counter.reads("undoLast"))
    assert said == [
        "Hủy hồ sơ vừa lập (còn 3 giây)",
        "Hủy hồ sơ vừa lập (còn 2 giây)",
        "Hủy hồ sơ vừa lập (còn 1 giây)",
        "Đính chính hồ sơ vừa lập",
    ]
    assert counter.came_out == 1


def test_the_clockwork_counts_by_itself(counter: Counter, office: Office, qtbot: QtBot) -> None:
    timer = counter.program.print_runner.findChild(QTimer, "grace")
    assert timer is not None
    assert timer.interval() == 1000
    timer.setInterval(1)
    counter.receives()
    qtbot.waitUntil(lambda: progress(office) == [Progress.PRINTED])
    assert not timer.isActive()


def test_ctrl_z_in_these_seconds_undoes_it_and_no_paper_comes_out(
    counter: Counter, office: Office
) -> None:
    counter.receives()
    counter.lets_a_second_pass()
    counter.hands.press("Ctrl+Z")
    assert newest(office).state is State.VOID
    assert progress(office) == [Progress.CANCELLED]
    for _ in range(GRACE):
        counter.lets_a_second_pass()
    assert counter.came_out == 0
    assert counter.reads("undoLast") == ""
    assert counter.reads("bringBack") == "Lấy lại nội dung vừa xóa"


def test_nothing_is_said_to_be_unprinted_because_of_it(counter: Counter) -> None:
    counter.receives()
    assert counter.reads("unprinted") == "Chưa ra giấy: 0"


# -- what ends it ----------------------------------------------------------------------------------


def scan_a_card(counter: Counter) -> None:
    card = parse(CARD, source=Source.SERIAL)
    assert card is not None
    counter.window.page.take_card(card)


ENDS: dict[str, Callable[[Counter], None]] = {
    "the first key of the next one": lambda it: it.hands.type("0"),
    "F9 once more": lambda it: it.hands.press("F9"),
    "the same person again": lambda it: it.hands.press("F4"),
    "another page": lambda it: it.hands.press("Ctrl+1"),
    "a locked counter": lambda it: it.hands.press("F12"),
    "the next card": scan_a_card,
}


@pytest.mark.parametrize("end", ENDS)
def test_whoever_goes_on_has_the_receipt_at_once(
    counter: Counter, office: Office, end: str
) -> None:
    counter.receives()
    assert counter.came_out == 0
    ENDS[end](counter)
    assert counter.came_out == 1
    assert newest(office).state is State.RECEIVED
    assert progress(office) == [Progress.PRINTED]


def test_the_receipt_before_goes_when_the_next_one_is_saved(counter: Counter) -> None:
    counter.receives()
    counter.receives("Trần Văn Dũng")
    assert counter.came_out == 1
    assert counter.reads("undoLast") == "Hủy hồ sơ vừa lập (còn 3 giây)"


def test_other_papers_do_not_wait_with_it(
    counter: Counter, office: Office, clerk: StaffMember
) -> None:
    other = received(office, clerk.id, "Trần Văn Dũng", id_number="")
    counter.receives()
    counter.program.print_runner.kick()
    assert counter.came_out == 1
    (paper,) = office.printing.of(other.id)
    assert paper.progress is Progress.PRINTED
    assert progress(office) == [Progress.QUEUED]


def test_a_receipt_for_several_waits_as_a_whole(counter: Counter, office: Office) -> None:
    counter.hands.press("Ctrl+N")
    counter.hands.type("Võ Đình Trí")
    for name in ("Nguyễn Thị Đào", "Trần Văn Dũng"):
        counter.hands.go_to("name")
        counter.hands.type(name)
        counter.hands.go_to("procedure")
        counter.hands.type("4604")
        counter.hands.press("Return")
        counter.hands.press("Ctrl+G")
    counter.hands.press("F9")
    turn()
    assert counter.came_out == 0
    assert counter.reads("undoLast") == "Hủy hồ sơ vừa lập (còn 3 giây)"
    counter.hands.press("Ctrl+Z")
    assert [line.state for line in office.inquiry.register()] == [State.VOID] * 2
    assert counter.came_out == 0


def test_a_program_that_ends_meanwhile_prints_at_its_next_start(
    begin: Begin, office: Office
) -> None:
    counter = begin()
    counter.receives()
    counter = begin()
    assert counter.came_out == 1
    assert progress(office) == [Progress.PRINTED]
    assert newest(office).state is State.RECEIVED
