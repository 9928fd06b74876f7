"""A whole day at the counter, done with keys and scans in the real window, and kept as pictures."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

import resources
from counter_app.__main__ import build
from counter_app.documents import readback
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.sample_day import MovedClock
from db import SqliteStore
from tests.resources.test_guide import pictures
from tests.screens.prints import Print, changes, print_of
from ui import hands
from ui.album import SCREEN
from ui.assembly import Program, introduce
from ui.guide_pictures import COLOURS, GuidePictures
from ui.hands import NotSeen
from ui.languages import ENGLISH, VIETNAMESE
from ui.tour import Tour

UNSEEN = 3
"""Steps by which a cell of a picture in the tree may differ from the screen as it is now.

Letters that another machine draws otherwise stay within them, also when their hinting is another.
"""


@pytest.fixture(scope="module")
def day(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Tour[SqliteStore], Path]:
    """A tour that was taken, and its folder; something of somebody else lay there before."""
    introduce(qapp)
    folder = tmp_path_factory.mktemp("out")
    (folder / "notes.txt").write_text("keep")
    (folder / "77-an-older-tour.png").write_bytes(b"")
    tour = Tour(
        folder,
        SqliteStore,
        build,
        tmp_path_factory.mktemp("scratch"),
        guide=GuidePictures(folder / "guide"),
    )
    tour.take()
    return tour, folder


def test_a_whole_day_by_keyboard_and_scanner_is_seen_on_pictures(
    day: tuple[Tour[SqliteStore], Path],
) -> None:
    tour, out = day
    page = (out / "index.html").read_text(encoding="utf-8")
    screens = [path for path in sorted(out.glob("*.png")) if not _is_of_a_paper(path)]
    assert len(screens) >= 50
    for path in screens:
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == SCREEN, path.name
        assert f'src="{path.name}"' in page
    numbers = [int(number) for number in re.findall(r'src="(\d\d)-', page)]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, tour.count + 1))


def test_a_tour_takes_away_what_an_earlier_one_left_and_nothing_else(
    day: tuple[Tour[SqliteStore], Path],
) -> None:
    _, out = day
    assert (out / "notes.txt").exists()
    assert not (out / "77-an-older-tour.png").exists()


def test_the_papers_of_the_day_are_there_and_their_codes_can_be_scanned(
    day: tuple[Tour[SqliteStore], Path],
) -> None:
    _, out = day
    papers = {path.stem[3:]: path for path in sorted(out.glob("*.pdf"))}
    assert {name: _kinds(path) for name, path in papers.items()} == {
        "the-receipt-two-copies": {PayloadKind.DOSSIER},
        "form-02-what-is-missing": set(),
        "the-handover-slip": {PayloadKind.SLIP},
        "the-slip-as-signed": {PayloadKind.SLIP},
        "the-receipt-s-second-version": {PayloadKind.DOSSIER},
        "form-04-the-apology": {PayloadKind.DOSSIER},
        "the-record-of-the-desk-check": set(),
        "a-pad-with-numbers-for-power": {PayloadKind.DOSSIER},
        "the-summary-on-paper-to-be": set(),
    }
    for paper in papers.values():
        assert list(out.glob(f"{paper.stem}-*.png")), "a picture of each page"


def test_the_tour_takes_every_picture_of_the_guide_and_no_other(
    day: tuple[Tour[SqliteStore], Path],
) -> None:
    _, out = day
    taken = {path.name for path in (out / "guide").iterdir()}
    assert taken == {Path(path).name for _, path, _ in pictures(VIETNAMESE)}
    for path in (out / "guide").iterdir():
        assert len(QImage(str(path)).colorTable()) <= COLOURS


def test_the_pictures_of_the_guide_show_the_screens_as_they_are_now(
    day: tuple[Tour[SqliteStore], Path],
) -> None:
    _, out = day
    assert _stale(VIETNAMESE, out / "guide") == "", "make tour takes them anew"


def test_a_picture_of_another_screen_is_told_with_its_place(
    day: tuple[Tour[SqliteStore], Path], tmp_path: Path
) -> None:
    _, out = day
    for path in (out / "guide").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "call.png").write_bytes((out / "guide" / "apology.png").read_bytes())
    told = changes(_prints(out / "guide"), _prints(tmp_path), UNSEEN)
    assert list(told) == ["call"]
    assert "px" in told["call"]


def test_the_day_can_be_lived_in_english_with_the_same_pictures(
    qapp: QApplication, tmp_path: Path
) -> None:
    introduce(qapp)
    guide = GuidePictures(tmp_path / "guide")
    tour = Tour(
        tmp_path / "out", SqliteStore, build, tmp_path / "scratch", language=ENGLISH, guide=guide
    )
    tour.take()
    assert {f"{name}.png" for name in guide.names} == {
        Path(path).name for _, path, _ in pictures(ENGLISH)
    }
    assert _stale(ENGLISH, tmp_path / "guide") == "", "make tour takes them anew"


def test_the_tour_ends_at_the_first_thing_that_is_not_as_it_should_be(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    introduce(qapp)
    # What is never seen is waited for to the end.
    monkeypatch.setattr(hands, "PATIENCE_MS", 4_000)
    out = tmp_path / "out"

    def build_a_day_late(store: SqliteStore, clock: MovedClock, **named: Any) -> Program:  # noqa: ANN401
        program = build(store, clock, **named)
        clock.pass_(minutes=24 * 60)
        return program

    tour = Tour(out, SqliteStore, build_a_day_late, tmp_path / "scratch")
    with pytest.raises(NotSeen):
        tour.take()
    assert not (out / "index.html").exists()
    assert not QImage(str(out / "failed.png")).isNull()


def _stale(language: str, taken: Path) -> str:
    """Return which pictures of the guide are not what was taken now, and where they differ."""
    told = changes(_prints(resources.guide(f"pictures/{language}")), _prints(taken), UNSEEN)
    return "\n".join(f"{name}: {what}" for name, what in told.items())


def _prints(folder: Path) -> dict[str, Print]:
    return {path.stem: print_of(QImage(str(path))) for path in folder.glob("*.png")}


def _kinds(paper: Path) -> set[PayloadKind]:
    """Return what the codes on a paper name; a dossier's stands there as bars and as squares."""
    payloads = {Payload.parse(code.text) for code in readback.codes(paper.read_bytes())}
    assert None not in payloads
    return {payload.kind for payload in payloads if payload is not None}


def _is_of_a_paper(path: Path) -> bool:
    number = path.name[:3]
    return any(path.parent.glob(f"{number}*.pdf"))
