"""What onlookers see: no identity or telephone number in a list, nobody before the next scan."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.rules.dossier import Dossier
from counter_app.rules.numbers import check_digit
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.doubles import StoppedClock
from tests.ui.robots.window import WindowRobot
from ui.printing.folder import file_name

pytestmark = pytest.mark.usefixtures("dressed")

NAME = "Hồ Thị Ngọc Ánh"
NUMBER = "046185958121"
PHONE = "0912345678"
SECRETS = (NUMBER, PHONE, "0912 345 678", "046 185 958 121")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
PAGES = ("today", "intake", "handover", "giving_back", "register", "reports", "administration")
STRANGER = "170026112308991"


@pytest.fixture
def busy(office: Office, clerk: StaffMember, clock: StoppedClock) -> list[Dossier]:
    """Somebody's dossiers: at the counter, on the way, on the shelf, late."""
    handover, notes = office.handover, office.notes
    made = [
        received(office, clerk.id, NAME, id_number=NUMBER, at=f"2026-11-{day:02}T09:00")
        for day in (2, 3, 4, 20, 23)
    ]
    away, ready, lost = made[:3]
    slip = handover.hand_over([away.id], PHARMACISTS, by=clerk.id).slip
    handover.confirm(slip.id, receiver="Tú", by=clerk.id)
    handover.take_back(ready.id, by=clerk.id, shelf="A1")
    notes.note(lost.id, "Gọi trước khi trả", by=clerk.id)
    clock.pass_(minutes=5)
    return made


@pytest.fixture
def window(
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    tmp_path: Path,
    busy: list[Dossier],
) -> Iterator[WindowRobot]:
    assert busy
    admin = next(one for one in office.administration.staff() if one.role is Role.ADMINISTRATOR)
    robot = WindowRobot(qtbot, store, office, clock, user=admin, folder=tmp_path)
    yield robot
    robot.goes_home()


def test_no_list_shows_a_whole_identity_or_telephone_number_not_even_to_a_reader(
    window: WindowRobot,
) -> None:
    seen = 0
    for page in PAGES:
        window.window.go(page)
        for _ in every_tab(window.window.page):
            window.settle()
            for view in window.window.page.findChildren(QAbstractItemView):
                if view.isVisible():
                    seen += 1
                    assert_masked(view)
    assert seen > 10


def test_neither_titles_of_windows_nor_names_of_files_say_who_it_is(
    window: WindowRobot, office: Office, busy: list[Dossier]
) -> None:
    window.window.go("dossier", busy[1].id)
    for top in QApplication.topLevelWidgets():
        for secret in (NAME, *SECRETS):
            assert secret not in f"{top.windowTitle()}{top.accessibleName()}{top.windowFilePath()}"
    papers = [paper for dossier in busy for paper in office.printing.of(dossier.id)]
    assert len(papers) >= len(busy)
    for paper in papers:
        for secret in (NAME, "Ánh", *SECRETS):
            assert secret not in file_name(paper.title)


def show_card(window: WindowRobot, dossier: Dossier) -> None:
    """Open somebody's card."""
    window.scan(payload(dossier))


def show_collector(window: WindowRobot, dossier: Dossier) -> None:
    """Have somebody's result ready to be given back."""
    window.go(4)
    window.scan(payload(dossier))


def show_card_from_giving_back(window: WindowRobot, dossier: Dossier) -> None:
    """Look at the card of somebody whose result is ready to be given back."""
    show_collector(window, dossier)
    window.window.go("dossier", dossier.id)


@pytest.mark.parametrize("show", [show_card, show_collector, show_card_from_giving_back])
def test_the_citizen_before_leaves_the_screen_when_another_paper_is_scanned(
    window: WindowRobot,
    office: Office,
    clerk: StaffMember,
    busy: list[Dossier],
    show: Callable[[WindowRobot, Dossier], None],
) -> None:
    other = received(office, clerk.id, "Trần Văn Bình", id_number="001085012349")
    office.handover.take_back(other.id, by=clerk.id, shelf="A2")
    show(window, busy[1])
    assert stands_on(window, NAME)
    window.scan(payload(other))
    assert not stands_on(window, NAME)
    assert not any(stands_on(window, secret) for secret in SECRETS[:1])


@pytest.mark.parametrize("show", [show_card, show_collector, show_card_from_giving_back])
def test_the_citizen_before_leaves_the_screen_when_a_strange_paper_is_scanned(
    window: WindowRobot, busy: list[Dossier], show: Callable[[WindowRobot, Dossier], None]
) -> None:
    show(window, busy[1])
    assert stands_on(window, NAME)
    window.scan(STRANGER + check_digit(STRANGER))
    assert window.told
    for secret in SECRETS:
        assert not stands_on(window, secret)
    assert not [
        one.objectName()
        for one in window.window.page.findChildren(QLabel)
        # The list of what was done last is a list.
        if one.isVisible() and NAME in one.text() and one.objectName() != "deedAbout"
    ]


def test_a_card_is_left_when_a_paper_is_held_out_that_cannot_be_read(
    window: WindowRobot, busy: list[Dossier]
) -> None:
    show_card(window, busy[1])
    window.scan("1001261123000199")
    assert window.page != "dossier"
    assert window.told.startswith("Máy quét đọc được")
    assert not stands_on(window, NUMBER)


def test_what_was_said_of_somebody_leaves_with_the_page(
    window: WindowRobot, busy: list[Dossier]
) -> None:
    show_card(window, busy[1])
    assert NAME in window.told
    window.go(5)
    assert window.told == ""


def test_a_disk_that_is_nearly_full_stands_at_the_foot_until_there_is_room(
    window: WindowRobot,
) -> None:
    window.window.show_room("0,8")
    for page in PAGES:
        window.window.go(page)
        assert window.reads("diskRoom") == "Ổ đĩa sắp đầy: còn 0,8 GB"
        assert window.find(QWidget, "diskRoom").isVisible()
    window.window.show_room("")
    assert not window.find(QWidget, "diskRoom").isVisible()


# -- eyes ------------------------------------------------------------------------------------------


def every_tab(page: QWidget) -> Iterator[None]:
    """Turn every tab of a page in turn, those behind other tabs too."""
    yield
    bars = [bar for bar in page.findChildren(QTabBar) if bar.isVisible()]
    for bar in bars:
        for place in range(bar.count()):
            bar.setCurrentIndex(place)
            yield


def assert_masked(view: QAbstractItemView) -> None:
    """Say that no cell of a list holds what is secret, for any eye or ear."""
    for said in cells(view.model()):
        for secret in SECRETS:
            assert secret not in said, (view.objectName(), said)


def cells(model: QAbstractItemModel, under: QModelIndex | None = None) -> Iterator[str]:
    """Go through what a list says in all its cells."""
    root = QModelIndex() if under is None else under
    for row in range(model.rowCount(root)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
        for column in range(columns):
            index = model.index(row, column, root)
            for role in ROLES:
                if (said := model.data(index, role.value)) is not None:
                    yield str(said)


def stands_on(window: WindowRobot, text: str) -> bool:
    """Say whether something is to be read on the page that is shown, lists left aside."""
    page = window.window.page
    return any(
        one.isVisible() and text in one.text()
        for kind in (QLabel, QLineEdit)
        for one in page.findChildren(kind)
    )
