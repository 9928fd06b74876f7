"""The eye that looks over every screen sees what a designer sees."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.faults import faults
from ui import theme
from ui.tables import Column, RowsModel, RowsView, table_view
from ui.theme import LIGHT

Pair = tuple[str, str]
_LEFT, _RIGHT = range(2)


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)


def said(part: QWidget) -> list[str]:
    return [fault.what for fault in faults(part)]


def pairs(qtbot: QtBot, *rows: Pair) -> RowsView:
    columns = (
        Column[Pair, str]("Phòng", lambda row: row[_LEFT], weight=1, fixed_chars=3),
        Column[Pair, str]("Việc", lambda row: row[_RIGHT], weight=1, fixed_chars=3),
    )
    model = RowsModel(columns)
    view = table_view(model)
    view.setAccessibleName("Phòng và việc")
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    model.replace(rows)
    return view


def test_two_cells_that_look_the_same_are_a_fault_unless_they_are_the_same(qtbot: QtBot) -> None:
    view = pairs(qtbot, ("Phòng Nghiệp vụ Dược", "cấp"), ("Phòng Nghiệp vụ Y", "cấp"))
    assert said(view) == []
    view.setColumnWidth(_LEFT, 60)
    assert "two look the same" in said(view)
    view = pairs(qtbot, ("Phòng Nghiệp vụ Dược", "cấp"), ("Phòng Nghiệp vụ Dược", "cấp"))
    view.setColumnWidth(_LEFT, 60)
    assert "two look the same" not in said(view)


def test_a_column_cut_beside_blank_room_is_a_fault(qtbot: QtBot) -> None:
    view = pairs(qtbot, ("Trạm Y tế", "cấp lại giấy chứng sinh"), ("Quầy", "cấp lại giấy báo tử"))
    assert said(view) == []
    view.setColumnWidth(_LEFT, 480)
    view.setColumnWidth(_RIGHT, 118)
    assert said(view) == ["cut beside blank room"]


def test_a_filled_field_is_to_be_read_whole_unless_one_is_typing_in_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    address, other = QLineEdit("Số 9 đường An Dương Vương, phường An Cựu"), QLineEdit()
    for field in (address, other):
        field.setAccessibleName("Địa chỉ")
        layout.addWidget(field)
    page.setFixedWidth(180)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    other.setFocus()
    assert said(page) == ["field cut"]
    address.setFocus()
    assert said(page) == []


def test_tab_that_goes_up_or_to_the_left_is_a_fault(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, second = QLineEdit(page), QLineEdit(page)
    for field in (first, second):
        field.setAccessibleName("Ô")
        field.resize(80, 30)
    first.move(0, 100)
    second.move(0, 10)
    page.resize(300, 200)
    page.show()
    assert said(page) == ["Tab goes back"]
    second.move(100, 100)
    assert said(page) == []
    first.move(200, 100)
    assert said(page) == ["Tab goes back"]
