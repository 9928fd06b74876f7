"""The pictures of the guide: small, and a file is touched only when its picture changed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.guide_pictures import COLOURS, GuidePictures, few_colours

pytestmark = pytest.mark.usefixtures("dressed")
Window = Callable[[str], QWidget]


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    def make(text: str) -> QWidget:
        made = QWidget()
        qtbot.addWidget(made)
        made.resize(320, 200)
        QLabel(text, made).move(20, 20)
        made.show()
        return made

    return make


def test_a_picture_that_looks_as_before_leaves_its_file_alone(
    tmp_path: Path, window: Window
) -> None:
    first = GuidePictures(tmp_path)
    first.screen(window("Hôm nay"), "today")
    assert first.written == ("today",)
    before = (tmp_path / "today.png").stat().st_mtime_ns
    again = GuidePictures(tmp_path)
    again.screen(window("Hôm nay"), "today")
    assert again.written == ()
    assert (tmp_path / "today.png").stat().st_mtime_ns == before


def test_a_picture_that_changed_is_written(tmp_path: Path, window: Window) -> None:
    GuidePictures(tmp_path).screen(window("Hôm nay"), "today")
    again = GuidePictures(tmp_path)
    again.screen(window("Hôm qua"), "today")
    assert again.written == ("today",)


def test_a_file_that_was_damaged_is_written_again(tmp_path: Path, window: Window) -> None:
    (tmp_path / "today.png").write_bytes(b"not a picture")
    pictures = GuidePictures(tmp_path)
    pictures.screen(window("Hôm nay"), "today")
    assert pictures.written == ("today",)
    assert not QImage(str(tmp_path / "today.png")).isNull()


def test_a_picture_that_no_step_takes_any_more_is_dropped(tmp_path: Path, window: Window) -> None:
    GuidePictures(tmp_path).screen(window("Cũ"), "old")
    pictures = GuidePictures(tmp_path)
    pictures.screen(window("Mới"), "new")
    pictures.finish()
    assert [path.name for path in tmp_path.iterdir()] == ["new.png"]


def test_a_sheet_that_lies_over_the_window_is_the_picture(tmp_path: Path, window: Window) -> None:
    below = window("Dưới")
    sheet = QDialog(below)
    sheet.resize(200, 100)
    sheet.open()
    GuidePictures(tmp_path).screen(below, "sheet")
    assert QImage(str(tmp_path / "sheet.png")).size().toTuple() == (200, 100)


def test_two_pictures_cannot_have_one_name(tmp_path: Path, window: Window) -> None:
    pictures = GuidePictures(tmp_path)
    pictures.screen(window("Một"), "same")
    with pytest.raises(AssertionError):
        pictures.screen(window("Hai"), "same")


def test_areas_keep_their_exact_colour_whatever_else_is_on_the_picture() -> None:
    picture = QImage(400, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("#f3f5f7"))
    for x in range(256):
        for y in range(40):
            picture.setPixelColor(x, y, QColor(x, y * 6, 255 - x))
    for x in range(100, 200):
        for y in range(200, 300):
            picture.setPixelColor(x, y, QColor("#fdf1e3"))
    drawn = few_colours(picture)
    assert len(drawn.colorTable()) <= COLOURS
    assert drawn.pixelColor(390, 390) == QColor("#f3f5f7")
    assert drawn.pixelColor(150, 250) == QColor("#fdf1e3")
