"""Small pictures of a dossier's papers on its card, made when the card already stands there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.errors import StorageUnavailable, UnknownPaper
from counter_app.rules.dossier import Dossier
from counter_app.rules.printing import DocumentId
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.pages import DossierRobot
from tests.ui.test_preview import register
from ui.paper_list import PaperList
from ui.preview import PaperView
from ui.thumbnails import MOST, Thumbnails

pytestmark = pytest.mark.usefixtures("dressed")
SMALL = QSize(50, 50)


@pytest.fixture
def card(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> DossierRobot:
    return DossierRobot(qtbot, office, clock, user=clerk, folder=tmp_path)


@pytest.fixture
def dossier(office: Office, clerk: StaffMember) -> Dossier:
    """A dossier with a receipt and a handover slip."""
    dossier = received(office, clerk.id)
    office.handover.hand_over([dossier.id], "Phòng Nghiệp vụ Dược", by=clerk.id)
    return dossier


@pytest.fixture
def shelf() -> Iterator[QObject]:
    """What pictures belong to that are on no card."""
    holder = QObject()
    yield holder
    shiboken6.delete(holder)


def pictures(card: DossierRobot) -> tuple[PaperList, Thumbnails]:
    """Return the list of papers and who makes its pictures."""
    found = card.page.findChild(Thumbnails)
    assert found is not None
    return card.find(PaperList, "papers"), found


def test_the_card_stands_there_before_the_first_picture_is_begun(
    card: DossierRobot, dossier: Dossier
) -> None:
    card.comes(dossier.id)
    card.page.grab()
    papers, made = pictures(card)
    assert made.count == 0
    card.qtbot.waitUntil(lambda: made.idle and made.count == 2)
    for row in papers.rows_model.rows:
        picture = papers.picture(row)
        assert picture is not None
        assert not picture.isNull()


def test_a_picture_is_made_once_and_kept(card: DossierRobot, dossier: Dossier) -> None:
    card.comes(dossier.id)
    card.page.grab()
    papers, made = pictures(card)
    card.qtbot.waitUntil(lambda: made.idle and made.count == 2)
    first = papers.picture(papers.rows_model.rows[0])
    card.comes(dossier.id)
    card.page.grab()
    assert made.idle
    assert papers.picture(papers.rows_model.rows[0]) is first


def test_a_click_on_a_picture_opens_its_paper(card: DossierRobot, dossier: Dossier) -> None:
    card.comes(dossier.id)
    papers, _made = pictures(card)
    index = papers.model().index(1, 0)
    at: QPoint = papers.picture_area(papers.visualRect(index)).center()
    QTest.mouseClick(papers.viewport(), Qt.MouseButton.LeftButton, pos=at)
    view = card.page.findChild(PaperView)
    assert view is not None
    assert view.windowTitle() == papers.rows_model.rows[1].title
    view.close()


def test_a_click_beside_a_picture_only_chooses(card: DossierRobot, dossier: Dossier) -> None:
    card.comes(dossier.id)
    papers, _made = pictures(card)
    row = papers.visualRect(papers.model().index(1, 0))
    QTest.mouseClick(papers.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert papers.row == papers.rows_model.rows[1]
    assert card.page.findChild(PaperView) is None


def test_sixty_papers_scroll_and_only_those_in_sight_are_made(
    card: DossierRobot,
    office: Office,
    clock: StoppedClock,
    dossier: Dossier,
    clerk: StaffMember,
) -> None:
    receipt = office.printing.of(dossier.id)[0]
    for _time in range(58):
        clock.pass_(minutes=1)
        office.printing.reprint(receipt.id, by=clerk.id)
    card.comes(dossier.id)
    card.page.grab()
    papers, made = pictures(card)
    assert len(papers.rows_model.rows) == 60
    assert papers.verticalScrollBar().maximum()
    card.qtbot.waitUntil(lambda: made.idle and made.count > 0)
    assert made.count < 12
    papers.verticalScrollBar().setValue(0)
    papers.grab()
    first = papers.rows_model.rows[0]
    card.qtbot.waitUntil(lambda: papers.picture(first) is not None)


def test_a_dossier_without_papers_says_so(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    card.comes(received(office, clerk.id).id)
    papers, _made = pictures(card)
    papers.rows_model.replace(())
    assert card.sees("Chưa có giấy nào")


def test_a_paper_whose_personal_data_are_gone_has_no_picture(qtbot: QtBot, shelf: QObject) -> None:
    def gone(_paper: DocumentId) -> object:
        raise UnknownPaper(number="Giấy tiếp nhận", kind="receipt")

    made = Thumbnails(gone, shelf)  # type: ignore[arg-type]
    assert made.picture(DocumentId("a"), SMALL) is None
    qtbot.waitUntil(lambda: made.idle)
    picture = made.picture(DocumentId("a"), SMALL)
    assert picture is not None
    assert picture.isNull()


def test_books_that_are_busy_for_a_moment_cost_no_paper_its_picture(
    qtbot: QtBot, shelf: QObject
) -> None:
    pdf = register(1)
    tries: list[DocumentId] = []

    def busy_at_first(paper: DocumentId) -> Callable[[], bytes]:
        tries.append(paper)
        if len(tries) == 1:
            raise StorageUnavailable(cause="đang bận", sentence="Chưa đọc được sổ.")
        return lambda: pdf

    made = Thumbnails(busy_at_first, shelf)
    assert made.picture(DocumentId("a"), SMALL) is None
    made.picture(DocumentId("b"), SMALL)
    qtbot.waitUntil(lambda: made.idle and made.count == 1)
    # The list asks again when it is next painted.
    assert made.picture(DocumentId("a"), SMALL) is None
    qtbot.waitUntil(lambda: made.idle and made.count == 2)
    picture = made.picture(DocumentId("a"), SMALL)
    assert picture is not None
    assert not picture.isNull()


def test_pictures_come_from_the_top_of_the_list_down(qtbot: QtBot, shelf: QObject) -> None:
    pdf = register(1)
    begun: list[DocumentId] = []

    def layout(paper: DocumentId) -> Callable[[], bytes]:
        begun.append(paper)
        return lambda: pdf

    made = Thumbnails(layout, shelf)
    rows = [DocumentId(name) for name in "abcd"]
    for paper in (*rows, rows[0]):
        made.picture(paper, SMALL)
    qtbot.waitUntil(lambda: made.idle)
    assert begun == rows


def test_a_broken_paper_has_no_picture_and_hurts_nobody(qtbot: QtBot, shelf: QObject) -> None:
    made = Thumbnails(lambda _paper: lambda: b"no paper", shelf)
    made.picture(DocumentId("a"), SMALL)
    qtbot.waitUntil(lambda: made.idle)
    picture = made.picture(DocumentId("a"), SMALL)
    assert picture is not None
    assert picture.isNull()


def test_only_so_many_pictures_are_kept(qtbot: QtBot, shelf: QObject) -> None:
    pdf = register(1)
    made = Thumbnails(lambda _paper: lambda: pdf, shelf)
    for number in range(MOST + 5):
        made.picture(DocumentId(str(number)), QSize(8, 8))
    qtbot.waitUntil(lambda: made.idle)
    assert made.count == MOST
    assert made.picture(DocumentId("0"), QSize(8, 8)) is None


def test_a_picture_shows_the_shape_and_the_ink_of_the_page(qtbot: QtBot, shelf: QObject) -> None:
    pdf = register(30)
    made = Thumbnails(lambda _paper: lambda: pdf, shelf)
    made.picture(DocumentId("a"), QSize(100, 100))
    qtbot.waitUntil(lambda: made.idle)
    picture = made.picture(DocumentId("a"), QSize(100, 100))
    assert picture is not None
    assert picture.width() == 100
    assert 65 <= picture.height() <= 75
    shades = {QColor(picture.pixel(x, 50)).lightness() for x in range(100)}
    assert max(shades) > 240
    assert min(shades) < 230
    assert picture.format() is not QImage.Format.Format_Invalid
