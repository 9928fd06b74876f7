"""Names and notes that are code somewhere else: shown, printed, saved and found as text.

A name goes the whole way: received, every paper as PDF, every list as a file, search, every page of
the window. No file of the machine is opened for it and nothing is cut.
"""

import csv
import json
import sys
import unicodedata
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter_app import commands, documents, logbook
from counter_app.__main__ import BOOKS, House
from counter_app.desks import Office
from counter_app.desks.intake import Intake
from counter_app.desks.letters import Refusal, Stop, SupplementRequest
from counter_app.rules.audit import AuditFilter
from counter_app.rules.backups import Reason
from counter_app.rules.dossier import Collector, CollectorKind, Dossier
from counter_app.rules.papers import AskedItem
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import Role
from db import SqliteStore
from db.files import Files
from tests.conftest import PHARMACY, furnished
from tests.db.outside import ask
from tests.documents.seen import squashed, text
from tests.doubles import StoppedClock
from tests.opened import watched
from tests.ui.robots.window import WindowRobot

_LONG = "Ữ" * 10_000
NASTY = {
    "a picture": '<img src="file:///etc/passwd"/>Đào',
    "bold": "<b>Trần</b> & <font size=90>Bình</font>",
    "an entity": "&amp;&lt;Lan&gt;&#9829;",
    "a broken tag": "</para><para>Hoa</u><i",
    "a link": '<a href="file:///etc/passwd">Cúc</a>',
    "a formula": "=cmd|' /C calc'!A0",
    "an at sign": "@SUM(1+1)*cmd|' /C calc'!A0",
    "a plus": "+84912345678",
    "a minus": "-2+3",
    "a statement": "Robert'); drop table dossier; --",
    "a query": 'a" OR name:* NEAR(b) ^c -d AND "',
    "a path": "../../../../etc/passwd",
    "a device": "CON.txt:NUL|*?<>",
    "right to left": "Bình\u202egnp.exe\u202c",
    "nothing to see": "Đ\u200bà\u200co\u2060 \ufeffAn",
    "an emoji": "👩🏽\u200d⚕️ Mai 🇻🇳",
    "a place to fill": "{name} {0.__class__} %s %n ${x} \\n \\x00",
    "a shell": "$(touch /tmp/hacked) `id` ; rm -rf / #",
    "a line of JSON": '"}, {"role": "administrator',
    "marks": "Z\u0335\u0321\u0327a\u0335\u0300l\u0337\u0301g\u0338\u0300o",
}


_EVENTS = frozenset({"open", "os.system", "subprocess.Popen", "urllib.Request"})
_listening: list[list[str]] = []
"""Who listens; a hook of Python's cannot be taken away, so there is one and it stays."""


@cache
def _hook() -> None:
    def hear(event: str, given: tuple[object, ...]) -> None:
        if _listening and event in _EVENTS:
            _listening[-1].append(str(given[0]) if given else event)

    sys.addaudithook(hear)


@contextmanager
def _nothing_is_opened() -> Generator[None]:
    """Fail when Python opens what a name asks for; what Qt opens it does not hear of."""
    _hook()
    opened: list[str] = []
    _listening.append(opened)
    try:
        yield
    finally:
        _listening.pop()
    assert [name for name in opened if "passwd" in name or "hacked" in name] == []


def _seen(name: str) -> str:
    """Return the letters that must be read on paper: what fonts draw, without marks and spaces."""
    return "".join(ch for ch in squashed(name) if ch.isascii() and ch.isprintable())


class Journey:
    """A dossier of somebody with a nasty name goes everywhere."""

    def __init__(self, folder: Path, clock: StoppedClock, nasty: str) -> None:
        self.folder, self.clock, self.nasty = folder, clock, nasty
        self.store = SqliteStore(folder / BOOKS)
        self.office: Office = furnished(self.store, clock)
        people = {one.role: one.id for one in self.office.administration.staff()}
        self.clerk, self.boss = people[Role.CLERK], people[Role.SUPERVISOR]

    def intake(self, number: str) -> Intake:
        person = Applicant(
            self.nasty,
            id_number=number,
            phone="0912345678",
            address=self.nasty,
            email="a@b.vn",
        )
        return Intake(PHARMACY, person, note=self.nasty)

    def received(self, number: str = "046185958121") -> Dossier:
        intake = replace(
            self.intake(number),
            representative=Representative(self.nasty, paper=self.nasty),
        )
        return self.office.reception.receive(intake, by=self.clerk).dossier

    def there(self) -> Dossier:
        dossier = self.received()
        handover = self.office.handover
        slip = handover.hand_over([dossier.id], dossier.department, by=self.clerk).slip
        handover.confirm(slip.id, receiver=self.nasty, by=self.clerk)
        return dossier

    def lives(self) -> None:
        """Have everything happen that somebody can write something about."""
        nasty, desk = self.nasty, self.office.processing
        request = SupplementRequest((AskedItem(nasty, nasty, 1),), nasty, nasty)
        refusal = Refusal(nasty, nasty, nasty)
        desk.guide(self.intake("046185958122"), request, by=self.clerk)
        desk.refuse(self.intake("046185958123"), refusal, by=self.clerk)
        self.office.reception.receive_group(
            [self.intake("046185958124"), self.intake("046185958125")],
            Representative(nasty, id_number="046185958126"),
            by=self.clerk,
        )
        desk.ask_supplement(self.there().id, request, by=self.clerk)
        desk.refuse_result(self.there().id, refusal, by=self.clerk, shelf=nasty[:20])
        desk.stop(self.there().id, Stop(nasty), by=self.clerk)
        desk.reappoint(self.there().id, 2, nasty, by=self.boss)
        done = self.there()
        desk.control_slip(done.id, by=self.clerk)
        self.office.notes.note(done.id, nasty, by=self.clerk)
        self.office.handover.take_back(done.id, by=self.clerk)
        collector = Collector(CollectorKind.AUTHORISED, nasty, nasty)
        self.office.giving.give_back(done.id, collector, by=self.clerk)

    def papers(self) -> Iterator[tuple[str, bytes]]:
        for title, paper in ask(self.folder / BOOKS, "select title, id from document"):
            yield title, self.office.printing.pdf(paper)
        today = self.clock.now().date()
        reports = self.office.reports
        yield "day", documents.render(DocumentKind.DAY_SUMMARY.value, reports.day(today))
        yield (
            "register",
            documents.render(DocumentKind.REGISTER.value, reports.register(today, today)),
        )


@pytest.fixture
def journey(
    tmp_path: Path, clock: StoppedClock, request: pytest.FixtureRequest
) -> Iterator[Journey]:
    journey = Journey(tmp_path, clock, NASTY[request.param])
    yield journey
    journey.store.close()


_EVERY_DAY = {"a picture", "a formula", "a query", "right to left", "nothing to see"}
"""The others go their way in the soak: each takes some seconds."""


@pytest.mark.parametrize(
    "journey",
    [name if name in _EVERY_DAY else pytest.param(name, marks=pytest.mark.soak) for name in NASTY],
    indirect=True,
)
def test_a_nasty_name_is_text_on_every_paper_in_every_file_and_in_search(
    journey: Journey, capsys: pytest.CaptureFixture[str]
) -> None:
    with _nothing_is_opened():
        journey.lives()
        kept = journey.office.inquiry.register(limit=1)[0].applicant
        _on_paper(journey, kept)
        _in_files(journey, kept)
    for word in kept.split():
        journey.office.inquiry.search(word)
    journey.office.inquiry.search(journey.nasty)
    card = journey.office.inquiry.card(journey.office.inquiry.register(limit=1)[0].id)
    assert card.dossier.applicant.name == kept
    journey.store.close()
    given = ["show", "--data", str(journey.folder), card.dossier.number, "--json"]
    assert commands.run(House(journey.clock), given) == 0
    assert json.loads(capsys.readouterr().out)["applicant"]["name"] == kept
    assert Files().audit(journey.folder / BOOKS) == ()


def _on_paper(journey: Journey, kept: str) -> None:
    wanted = _seen(kept)
    kinds: set[str] = set()
    for title, pdf in journey.papers():
        said = "".join(ch for ch in text(pdf) if ch.isascii() and ch.isprintable())
        if title == "day" or title.startswith("Phiếu đánh giá"):
            # They name nobody, or only who is late.
            continue
        assert wanted in said, (title, wanted)
        kinds.add(title.split(" H57")[0])
    assert len(kinds) >= 8, kinds


def _in_files(journey: Journey, kept: str) -> None:
    today = journey.clock.now().date()
    for ending in ("csv", "xlsx"):
        path = journey.folder / f"register.{ending}"
        journey.office.registers.save(path, today, today, by=journey.clerk)
        cells = _cells(path)
        # Whatever looks like a formula is marked as text, and is the name once the mark is gone.
        assert kept in {cell.removeprefix("'") for cell in cells}
        audit = journey.folder / f"audit.{ending}"
        wanted = AuditFilter(today, today + timedelta(days=1))
        assert journey.office.audit.save(audit, wanted, by=journey.boss) > 10
        for cell in (*cells, *_cells(audit)):
            if ending == "csv":
                assert not cell.startswith(("=", "+", "-", "@")), cell


def _cells(path: Path) -> list[str]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            delimiter = ";" if first.count(";") > first.count(",") else ","
            file.seek(0)
            return [cell for row in csv.reader(file, delimiter=delimiter) for cell in row]
    book = openpyxl.load_workbook(path)
    found: list[str] = []
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.value
                found.append("" if cell.value is None else str(cell.value))
    return found


def test_a_name_of_ten_thousand_letters_is_refused_and_one_of_five_hundred_fits_every_paper(
    tmp_path: Path, clock: StoppedClock
) -> None:
    from counter_app.errors import TextTooLong

    journey = Journey(tmp_path, clock, _LONG)
    with pytest.raises(TextTooLong):
        journey.received()
    journey.nasty = "Nguyễn Phúc " * 41
    journey.lives()
    for title, pdf in journey.papers():
        assert pdf.startswith(b"%PDF"), title
    journey.store.close()


_COLUMNS = 12
_PAGES = ("today", "intake", "handover", "giving_back", "register", "reports", "administration")


@pytest.fixture
def bait(tmp_path: Path) -> Path:
    """A picture that a name asks the window to show."""
    path = tmp_path / "bait.png"
    picture = QPixmap(8, 8)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(path))
    return path


def test_a_window_that_read_a_name_as_rich_text_would_be_caught(bait: Path, qtbot: QtBot) -> None:
    label = QLabel(f'<img src="{bait}"/>Đào')
    qtbot.addWidget(label)
    with watched(bait) as opened:
        label.grab()
    assert opened


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("address", ["{bait}", "file://{bait}"])
def test_the_window_opens_no_picture_that_a_name_asks_for(
    address: str, bait: Path, qtbot: QtBot, clock: StoppedClock, tmp_path: Path
) -> None:
    journey = Journey(tmp_path, clock, f'<img src="{address.format(bait=bait)}"/>Đào')
    with watched(bait) as opened:
        _goes_through_the_window(journey, qtbot, tmp_path)
    assert opened == []
    journey.store.close()


@pytest.mark.parametrize("journey", ["a picture", "right to left"], indirect=True)
def test_a_nasty_name_is_text_on_every_page_of_the_window(
    journey: Journey, qtbot: QtBot, tmp_path: Path
) -> None:
    _goes_through_the_window(journey, qtbot, tmp_path)


def _goes_through_the_window(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """Have everything happen to somebody, and look at each page and three cards."""
    journey.lives()
    user = next(one for one in journey.office.administration.staff() if one.role is Role.SUPERVISOR)
    machine = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    robot = WindowRobot(
        qtbot,
        journey.store,
        journey.office,
        journey.clock,
        user=user,
        folder=tmp_path,
        settings=machine,
    )
    try:
        seen = _looked_at(robot, journey)
    finally:
        robot.goes_home()
    assert seen > 0


def _looked_at(robot: WindowRobot, journey: Journey) -> int:
    """Go through the window; return how many labels held the name."""
    seen = 0
    with _nothing_is_opened():
        for line in journey.office.inquiry.register()[:3]:
            robot.window.go("dossier", line.id)
            robot.window.grab()
            seen += _plain(robot.window, journey.nasty)
        for name in _PAGES:
            robot.window.go(name)
            robot.settle()
            robot.window.grab()
            seen += _plain(robot.window, journey.nasty)
            # Lists are seen from the other side of the glass.
            assert name == "intake" or _NUMBER not in _shown(robot.window.page)
    return seen


def _plain(window: QWidget, nasty: str) -> int:
    """Look at every label and tip that holds a name: none may be read as rich text."""
    sign = nasty[:4]
    held = 0
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel) and sign in widget.text():
            held += 1
            assert widget.textFormat() is Qt.TextFormat.PlainText, widget.objectName()
        assert _is_text(widget.toolTip(), sign), widget.objectName()
        if isinstance(widget, QAbstractItemView):
            model = widget.model()
            for row in range(min(model.rowCount(QModelIndex()), 20)):
                for column in range(_COLUMNS):
                    tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
                    assert _is_text(str(tip or ""), sign), tip
    return held


def _shown(page: QWidget) -> str:
    """Return all that labels and lists of a page show."""
    words = [label.text() for label in page.findChildren(QLabel)]
    for view in page.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(min(model.rowCount(QModelIndex()), 20)):
            for column in range(_COLUMNS):
                words.append(str(model.index(row, column).data() or ""))  # noqa: PERF401 - two loops
    return "\n".join(words)


def _is_text(tip: str, sign: str) -> bool:
    """Say whether Qt shows a name in a tip as it is: the tip is no HTML, or the name is escaped."""
    return not GuiQt.mightBeRichText(tip) or (tip.startswith("<span style=") and sign not in tip)


MARKED = "Đặngthịkỳlạ"
_NUMBER = "046185958121"


def test_no_personal_data_are_in_logs_file_names_or_anything_but_books_and_papers(
    tmp_path: Path, clock: StoppedClock
) -> None:
    logbook.begin(tmp_path)
    try:
        journey = Journey(tmp_path, clock, MARKED)
        journey.lives()
        (tmp_path / "usb").mkdir()
        job = journey.office.backups.job(Reason.HAND, instead=(str(tmp_path / "usb"),))
        journey.office.backups.finish(job, job.run())
        titles = [title for (title,) in ask(tmp_path / BOOKS, "select title from document")]
        journey.store.close()
    finally:
        logbook.end()
    # A paper's title becomes the name of its file and of the printer's job.
    for title in titles:
        assert MARKED not in title
        assert _NUMBER not in title
    folded = "".join(
        ch for ch in unicodedata.normalize("NFD", MARKED.replace("Đ", "D")) if ch.isascii()
    )
    for path in tmp_path.rglob("*"):
        name = unicodedata.normalize("NFC", str(path.relative_to(tmp_path)))
        assert MARKED not in name
        assert _NUMBER not in name
        if path.is_file() and "sqlite3" not in path.name:
            held = path.read_bytes()
            for word in (MARKED, folded, _NUMBER):
                assert word.encode() not in held, path
