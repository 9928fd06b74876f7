"""A report's table reads like every other list: whole rows, names that differ look different."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.rules.listings import Heading, Side
from ui import theme
from ui.figures import Figure
from ui.listing_table import ListingTable
from ui.theme import LIGHT
from ui.widgets import EmptyState, Line, PlainLabel

HEADINGS = (
    Heading("Mã hồ sơ", "number", 20),
    Heading("Thủ tục hành chính", "procedure", 40),
    Heading("Có kết quả", "finished", 10, Side.CENTRE),
    Heading("Số ngày chờ", "waited", 10, Side.RIGHT),
)
NAMES = (
    "1.004596 Cấp Chứng chỉ hành nghề dược theo hình thức xét hồ sơ",
    "1.004616 Cấp Chứng chỉ hành nghề dược (trường hợp bị thu hồi)",
    "1.004604 Cấp lại Chứng chỉ hành nghề dược",
)


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication) -> ListingTable:
    theme.apply(qapp, LIGHT)
    table = ListingTable(EmptyState("circle-check", "Không có", "Chọn kỳ khác."))
    qtbot.addWidget(table)
    table.resize(520, 300)
    table.show()
    return table


def show(table: ListingTable, *names: str) -> None:
    rows = [("H57.132-261113-0601", name, "13/11/2026", 3) for name in names]
    table.show_cells(HEADINGS, rows)


def test_procedures_that_begin_alike_are_told_apart_behind_their_codes(table: ListingTable) -> None:
    show(table, *NAMES)
    seen = [table.shown_text(row, 1) for row in range(3)]
    assert [one[:9] for one in seen] == [name[:9] for name in NAMES]
    assert len({one[9:] for one in seen}) == 3
    assert "(trườ" in seen[1]
    assert table.shown_cell(1, 1) == NAMES[1]


def test_a_name_with_room_is_shown_whole(table: ListingTable) -> None:
    table.resize(1200, 300)
    show(table, *NAMES)
    assert [table.shown_text(row, 1) for row in range(3)] == list(NAMES)


@pytest.mark.parametrize("rows", [(), NAMES])
def test_no_title_takes_three_lines(table: ListingTable, rows: tuple[str, ...]) -> None:
    show(table, *rows)
    metrics = QFontMetrics(theme.font(LIGHT.label))
    for number, heading in enumerate(HEADINGS):
        room = QRect(0, 0, table.columnWidth(number) - 16, 1000)
        box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), heading.text)
        lines = 1 if heading.key == "number" else 2
        assert round(box.height() / metrics.height()) <= lines, heading.text


def test_rows_are_as_tall_as_in_every_list_and_names_have_its_face(table: ListingTable) -> None:
    show(table, *NAMES)
    assert table.rowHeight(0) == LIGHT.row
    assert table.face(1).family() == theme.font(LIGHT.body).family()
    assert table.face(0).family() == theme.font(LIGHT.body, figures=True).family()


def test_words_below_figures_begin_at_one_height(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)
    page = QWidget()
    qtbot.addWidget(page)
    figures = [Figure(name, "inbox", page) for name in ("Tiếp nhận", "Bàn giao")]
    figures[0].tell("9", "0 sớm, 2 đúng, 0 trễ, 3 chưa đến hạn")
    figures[1].tell("2", "còn 3")
    for place, figure in enumerate(figures):
        figure.setGeometry(140 * place, 0, 130, 150)
    page.show()
    heights = [
        [part.y() for part in figure.findChildren(kind)]
        for figure in figures
        for kind in (PlainLabel, Line)
    ]
    assert heights[:2] == heights[2:]
