"""A page on a screen of 100, 150 or 200 % is its own picture, dot by dot."""

import os
import subprocess
import sys

import pytest

from tests.patience import PATIENCE

_LOOK = """
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.ui.test_preview import register
from ui import theme
from ui.hands import wait_until
from ui.preview import PaperView

app = QApplication([])
theme.apply(app, theme.LIGHT)
window = QMainWindow()
window.resize(910, 512)
window.show()
view = PaperView(window, "Sổ", register(30))
view.open()
sheets = view.sheets
for scrolled in (0, 1, 37):
    sheets.verticalScrollBar().setValue(scrolled)
    wait_until(sheets.is_sharp, "a sharp page")
    shown, page = sheets.viewport().grab().toImage(), view.reader.picture(0)
    middle = shown.width() // 2
    wanted = [shown.pixel(middle, y) for y in range(40, 240)]
    columns = range(page.width() // 2 - 4, page.width() // 2 + 5)
    found = any(
        [page.pixel(x, y) for y in range(top, top + 200)] == wanted
        for x in columns
        for top in range(0, 320)
        if page.pixel(x, top) == wanted[0]
    )
    print(view.devicePixelRatioF(), found)
view.close()
"""


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_page_is_drawn_dot_by_dot_wherever_it_is_scrolled_to(ratio: float) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", _LOOK],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
        env=os.environ | {"QT_SCALE_FACTOR": str(ratio), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(ratio), "True"] * 3
