"""The light goes out as F9 is pressed; the clerk goes on with what was kept and presses again."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from counter_app.desks import Office
from counter_app.rules.dossier import Dossier
from counter_app.rules.printing import DocumentKind
from db import SqliteStore
from tests.conftest import furnished
from tests.db.outside import ask
from tests.doubles import StoppedClock
from tests.faults.killed_at_window import MORNING, NAMES, sit_down
from tests.patience import PATIENCE, PatientBot
from tests.ui.robots.acts import SheetRobot
from tests.ui.robots.repeat import RepeatRobot
from ui.correction import CorrectionSheet


@pytest.fixture
def store(books_path: Path) -> Iterator[SqliteStore]:
    """Books in a file, which outlive the program that is killed."""
    books_path.parent.mkdir()
    made = SqliteStore(books_path)
    yield made
    made.close()


@pytest.fixture
def office(store: SqliteStore) -> Office:
    return furnished(store, StoppedClock(MORNING))


def after_the_power_cut(qtbot: PatientBot, office: Office, path: Path, scene: str) -> RepeatRobot:
    """Kill a program in a scene; return a clerk who goes on with what was kept."""
    done = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.faults.killed_at_window", scene, str(path)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert abs(done.returncode) == 9, done.stderr
    clerk = sit_down(qtbot, office)
    assert clerk.reads("leftOverTold") != "", "nothing was kept"
    clerk.f(5)
    return clerk


def entries(path: Path) -> list[str]:
    """Return what the journal holds, but for what the furnishing wrote."""
    found = ask(path, "select kind from event where agg_type in ('dossier', 'visit', 'document')")
    return [kind for (kind,) in found]


def dossiers(office: Office) -> list[Dossier]:
    lines = reversed(office.inquiry.register(limit=50))
    return [office.inquiry.card(line.id).dossier for line in lines]


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(
    ("scene", "names"),
    [
        ("one", NAMES[:1]),
        ("pile", NAMES),
        ("pile_and_form", NAMES),
        ("pile_of_one", NAMES[:1]),
    ],
)
def test_f9_again_after_the_light_went_out_receives_nothing_twice(
    qtbot: PatientBot, office: Office, books_path: Path, scene: str, names: tuple[str, ...]
) -> None:
    clerk = after_the_power_cut(qtbot, office, books_path, scene)
    written = entries(books_path)
    assert [one.applicant.name for one in dossiers(office)] == list(names)
    clerk.saves()
    assert clerk.over is None
    assert entries(books_path) == written
    tone, sentence = clerk.last_told
    assert tone == "warning"
    assert "đã được lưu từ lúc 09:41 23/11/2026" in sentence
    assert dossiers(office)[0].number in sentence
    assert office.reception.drafts() == []


@pytest.mark.usefixtures("dressed")
def test_what_is_put_right_after_the_power_cut_goes_into_a_correction(
    qtbot: PatientBot, office: Office, books_path: Path
) -> None:
    clerk = after_the_power_cut(qtbot, office, books_path, "one")
    written = entries(books_path)
    clerk.goes_to("name")
    clerk.press(Qt.Key.Key_End)
    clerk.types(" Mai")
    clerk.saves()
    assert clerk.sheet_name == "savedBefore"
    assert clerk.reads("before") == NAMES[0]
    assert clerk.reads("after") == f"{NAMES[0]} Mai"
    assert entries(books_path) == written
    clerk.presses_in_sheet(Qt.Key.Key_F9)
    over = clerk.over
    assert isinstance(over, CorrectionSheet)
    sheet = SheetRobot(qtbot, over)
    assert sheet.changes == [(NAMES[0], f"{NAMES[0]} Mai")]
    sheet.fill(reason="gõ thiếu tên đệm")
    sheet.saves()
    [dossier] = dossiers(office)
    assert (dossier.applicant.name, dossier.receipt_version) == (f"{NAMES[0]} Mai", 2)
    assert clerk.last_told[0] == "good"
    assert clerk.field("name") == ""
    assert office.reception.drafts() == []


@pytest.mark.usefixtures("dressed")
def test_somebody_else_typed_over_a_saved_form_is_received_when_that_is_said(
    qtbot: PatientBot, office: Office, books_path: Path
) -> None:
    clerk = after_the_power_cut(qtbot, office, books_path, "one")
    clerk.goes_to("name")
    clerk.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    clerk.types("Lê Ba")
    clerk.saves()
    clerk.presses_in_sheet(Qt.Key.Key_Escape)
    assert len(dossiers(office)) == 1
    assert clerk.field("name") == "Lê Ba"
    clerk.saves()
    clerk.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    if clerk.sheet_name == "sameAgain":
        clerk.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    assert [one.applicant.name for one in dossiers(office)] == [NAMES[0], "Lê Ba"]


@pytest.mark.usefixtures("dressed")
def test_a_third_one_added_to_a_saved_pile_is_shown_and_nothing_is_received_unasked(
    qtbot: PatientBot, office: Office, books_path: Path
) -> None:
    clerk = after_the_power_cut(qtbot, office, books_path, "pile")
    written = entries(books_path)
    assert clerk.pile == list(NAMES)
    clerk.fills_in_person("Lê Ba")
    clerk.saves()
    assert clerk.sheet_name == "savedBefore"
    assert clerk.reads("before") == "–"
    assert clerk.reads("after").startswith("Lê Ba · ")
    assert entries(books_path) == written
    clerk.presses_in_sheet(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert clerk.opened == [dossiers(office)[0].id]
    assert entries(books_path) == written


@pytest.mark.usefixtures("dressed")
def test_who_was_guided_as_the_light_went_out_gets_no_second_slip_and_can_be_received(
    qtbot: PatientBot, office: Office, books_path: Path
) -> None:
    clerk = after_the_power_cut(qtbot, office, books_path, "guided")
    written = entries(books_path)
    clerk.f(6)
    clerk.presses_in_sheet(Qt.Key.Key_F9)
    assert entries(books_path) == written
    assert clerk.field("name") == ""
    clerk = after_the_power_cut(qtbot, office, books_path, "guided")
    clerk.saves()
    [dossier] = dossiers(office)
    assert dossier.applicant.name == NAMES[0]
    assert clerk.last_told[0] == "good"


@pytest.mark.usefixtures("dressed")
def test_another_request_for_who_was_guided_is_shown_beside_the_first(
    qtbot: PatientBot, office: Office, books_path: Path
) -> None:
    clerk = after_the_power_cut(qtbot, office, books_path, "guided")
    slips = [one for one in entries(books_path) if one == "visit.guided"]
    clerk.f(6)
    sheet = SheetRobot(qtbot, clerk.over)  # type: ignore[arg-type]
    sheet.fill(reason="Thiếu bản chính")
    sheet.press(Qt.Key.Key_F9)
    assert clerk.sheet_name == "savedBefore"
    assert clerk.reads("after") == "Thiếu bản chính"
    assert [one for one in entries(books_path) if one == "visit.guided"] == slips
    clerk.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    assert len([one for one in entries(books_path) if one == "visit.guided"]) == 2
    kinds = [paper.kind for paper in office.printing.waiting()]
    assert kinds.count(DocumentKind.SUPPLEMENT) == 2
