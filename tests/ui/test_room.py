"""Where there is little room: the main button stays in sight, columns are spared, tiles break."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.scrolling import WIDEST, PageFrame
from ui.tables import Column, RowsModel, table_view
from ui.tile_rows import TileRows
from ui.widgets import ActionButton, CountTile

pytestmark = pytest.mark.usefixtures("dressed")


class Form(QWidget):
    """A page that is taller than its frame, its main button at the foot."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        fields = QLabel("fields")
        fields.setMinimumHeight(700)
        column.addWidget(fields)
        self.pressed: list[str] = []
        self.save = ActionButton("Lưu", "F9", primary=True, icon="save")
        self.save.setObjectName("save")
        self.save.clicked.connect(lambda: self.pressed.append("save"))
        column.addWidget(self.save)


@pytest.fixture
def form() -> Form:
    return Form()


@pytest.fixture
def frame(qtbot: QtBot, form: Form) -> PageFrame:
    frame = PageFrame(form)
    qtbot.addWidget(frame)
    frame.resize(700, 400)
    frame.show()
    return frame


def pinned(frame: PageFrame) -> QPushButton | None:
    """Return the button that stands over the foot of the page, when one does."""
    return next((one for one in frame.findChildren(QPushButton, "pinned") if one.isVisible()), None)


def test_the_main_button_stands_over_the_foot_of_a_page_that_scrolls(
    frame: PageFrame, form: Form
) -> None:
    button = pinned(frame)
    assert button is not None
    assert button.text() == "Lưu"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert form.pressed == ["save"]


def test_it_goes_when_the_page_is_scrolled_to_its_own_button(frame: PageFrame) -> None:
    frame.verticalScrollBar().setValue(frame.verticalScrollBar().maximum())
    assert pinned(frame) is None
    frame.verticalScrollBar().setValue(0)
    assert pinned(frame) is not None


def test_it_is_faint_when_the_page_s_own_button_is(frame: PageFrame, form: Form) -> None:
    form.save.setEnabled(False)
    button = pinned(frame)
    assert button is not None
    assert not button.isEnabled()


def test_a_button_that_is_gone_leaves_nothing_behind(
    qtbot: QtBot, frame: PageFrame, form: Form
) -> None:
    form.save.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(form.save))
    frame.resize(720, 420)
    frame.resize(700, 400)
    assert pinned(frame) is None


def test_a_page_does_not_grow_wider_than_can_be_read(frame: PageFrame, form: Form) -> None:
    frame.resize(2400, 1300)
    assert form.width() == WIDEST
    assert form.x() == (frame.viewport().width() - WIDEST) // 2


def test_a_list_spares_columns_before_it_scrolls_sideways(qtbot: QtBot) -> None:
    columns = (
        Column[str, str]("Số hồ sơ", lambda _row: "H57.132-261123-0601", figures=True),
        Column[str, str]("Người nộp", lambda row: row, weight=1),
        Column[str, str]("Việc tiếp theo", lambda _row: "Nhận kết quả", spare=1),
        Column[str, str]("Phòng", lambda _row: "Phòng Nghiệp vụ Dược", spare=2),
    )
    view = table_view(RowsModel(columns))
    qtbot.addWidget(view)
    view.rows_model.replace(["Nguyễn Thị Đào"])
    view.resize(900, 300)
    view.show()

    def titles() -> list[str]:
        return [one.title for n, one in enumerate(columns) if not view.isColumnHidden(n)]

    assert titles() == [one.title for one in columns]
    view.resize(560, 300)
    assert titles() == ["Số hồ sơ", "Người nộp", "Phòng"]
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    view.resize(380, 300)
    assert titles() == ["Số hồ sơ", "Người nộp"]
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    view.resize(900, 300)
    assert titles() == [one.title for one in columns]


def test_tiles_stand_in_as_few_rows_as_there_is_room_for(qtbot: QtBot) -> None:
    tiles = [CountTile("Kết quả chờ đến lấy", str(n), icon="inbox") for n in range(1, 9)]
    rows = TileRows(tiles)
    qtbot.addWidget(rows)
    rows.show()
    for width, across in ((1200, 8), (700, 4), (320, 2)):
        rows.resize(width, rows.heightForWidth(width))
        assert len({tile.x() for tile in tiles}) == across
        assert max(tile.geometry().bottom() for tile in tiles) < rows.height()
        assert all(tile.width() >= tile.minimumSizeHint().width() for tile in tiles)
