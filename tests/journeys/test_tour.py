"""A whole day at the counter, done with keys and scans in the real window, and kept as pictures."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

import resources
from counter_app.__main__ import build
from counter_app.documents import readback
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.sample_day import MovedClock
from db import SqliteStore
from tests.resources.test_guide import pictures
from tests.screens.prints import Print, changes, print_of
from tests.shown import texts
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


class Watched(GuidePictures):
    """Takes the guide's pictures, and remembers what could be read and pressed on each."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.read: dict[str, set[str]] = {}
        self.pressable: dict[str, set[str]] = {}

    def screen(self, window: QWidget, name: str) -> None:
        """Take a picture."""
        super().screen(window, name)
        sheets = [one for one in window.findChildren(QDialog) if one.isWindow() and one.isVisible()]
        front = sheets[-1] if sheets else window
        self.read[name] = {text for _, text in texts(front)}
        self.pressable[name] = {
            button.text()
            for button in front.findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled()
        }


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """The pictures that the tour of `day` takes for the guide."""
    return Watched(tmp_path_factory.mktemp("guide"))


@pytest.fixture(scope="module")
def day(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, watched: Watched
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
        guide=watched,
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


@pytest.mark.usefixtures("day")
def test_the_tour_takes_every_picture_of_the_guide_and_no_other(watched: Watched) -> None:
    taken = {path.name for path in watched.folder.iterdir()}
    assert taken == {Path(path).name for _, path, _ in pictures(VIETNAMESE)}
    for path in watched.folder.iterdir():
        assert len(QImage(str(path)).colorTable()) <= COLOURS


@pytest.mark.usefixtures("day")
def test_the_pictures_of_the_guide_show_the_screens_as_they_are_now(watched: Watched) -> None:
    assert _stale(VIETNAMESE, watched.folder) == "", "make tour takes them anew"


@pytest.mark.usefixtures("day")
def test_a_picture_of_another_screen_is_told_with_its_place(
    watched: Watched, tmp_path: Path
) -> None:
    for path in watched.folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "call.png").write_bytes((watched.folder / "apology.png").read_bytes())
    told = changes(_prints(watched.folder), _prints(tmp_path), UNSEEN)
    assert list(told) == ["call"]
    assert "px" in told["call"]


@pytest.mark.usefixtures("day")
def test_what_the_guide_tells_one_to_press_is_not_grey_on_its_picture(watched: Watched) -> None:
    wanted = {
        "backups": {"Chọn…", "Cuối ngày làm việc", "Khi đóng chương trình", "Mã hóa…",
                    "Sao lưu ngay", "Diễn tập khôi phục"},
        "people": {"Đặt mã PIN", "In thẻ"},
        "printers": {"In trang thử", "Chỉnh cách in", "Chỉnh loại này"},
        "printing-how": {"Lưu cách in", "In trang thử"},
        "calendar": {"Thêm", "Hoán đổi", "Xem ảnh hưởng", "Xem các lần"},
        "hours": {"Chép thứ Hai xuống thứ Sáu", "Thêm mùa", "Xem ảnh hưởng"},
        "audit": {"Mở hồ sơ", "Lưu nhật ký ra tệp"},
        "pads": {"Lập và in tập", "In lại tập"},
    }  # fmt: skip
    grey = {name: sorted(words - watched.pressable[name]) for name, words in wanted.items()}
    assert {name: words for name, words in grey.items() if words} == {}


@pytest.mark.usefixtures("day")
def test_the_pictures_show_what_their_chapters_tell_of(watched: Watched) -> None:
    assert "Sẵn sàng" in watched.read["printers"]
    assert "Không in được" not in watched.read["printers"]
    assert {"Viết tay, chưa nhập", "Viết tay, đã hủy"} <= watched.read["pads"]
    assert "Mã PIN" in watched.read["override"]
    assert any("hẹn lại ngày trả" in text for text in watched.read["override"])
    assert not any("Cùng ổ đĩa" in text for text in watched.read["backups"])


@pytest.mark.usefixtures("day")
def test_no_picture_of_the_guide_tells_a_folder_of_the_computer_that_took_it(
    watched: Watched, tmp_path: Path
) -> None:
    root = str(Path(tmp_path.anchor, tmp_path.parts[1]))
    told = {name for name, words in watched.read.items() for text in words if text.startswith(root)}
    assert told == set()


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
