"""Lists: every number in full, the row one chose stays chosen, the rest comes as one scrolls."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui import theme
from ui.tables import PAGE, RIGHT, ROW_ROLE, SORT_ROLE, Column, RowsModel, RowsView, table_view
from ui.theme import DARK, LIGHT, Tone
from ui.widgets import EmptyState, Picture
from ui.widgets import Line as Sentence
from ui.words import Words

FIRST_DAY = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Line:
    """A row as the register shows it."""

    number: str
    name: str
    procedure: str
    due: date
    papers: int = 3


def line(serial: int, name: str = "Trần Văn Ứng", procedure: str = "Cấp lại chứng chỉ") -> Line:
    due = FIRST_DAY + timedelta(days=serial)
    return Line(f"H57.132-261103-{serial:04d}", name, procedure, due, papers=serial)


LONG = line(
    7,
    "Công ty trách nhiệm hữu hạn một thành viên dược phẩm và thiết bị y tế miền Trung",
    "Công bố đủ điều kiện mua bán thiết bị y tế thuộc loại B, C, D tại cơ sở kinh doanh",
)


def urgency(row: Line) -> Tone:
    return Tone.WARNING if row.due <= FIRST_DAY + timedelta(days=1) else Tone.PLAIN


COLUMNS = (
    Column[Line, str]("Số hồ sơ", lambda row: row.number, figures=True, fixed_chars=18),
    Column[Line, str]("Người nộp", lambda row: row.name, weight=1),
    Column[Line, str]("Thủ tục", lambda row: row.procedure, weight=2),
    Column[Line, date]("Hẹn trả", lambda row: row.due, show="{:%d/%m}".format, tone=urgency),
    Column[Line, int]("Giấy tờ", lambda row: row.papers, align=RIGHT),
)
NUMBER, NAME, PROCEDURE, DUE, PAPERS = range(5)


def number_of(row: Line) -> str:
    return row.number


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)


@pytest.fixture
def model() -> RowsModel:
    return RowsModel(COLUMNS, identity=number_of)


def shown(qtbot: QtBot, model: RowsModel, *, width: int = 900, sortable: bool = False) -> RowsView:
    view = table_view(
        model,
        empty=EmptyState("inbox", "Chưa có hồ sơ nào.", "Quét giấy hẹn để mở hồ sơ.", "F2"),
        sortable=sortable,
    )
    qtbot.addWidget(view)
    view.resize(width, 400)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def check(tester: ModelTester, model: RowsModel) -> None:
    tester.check(model)  # pyright: ignore[reportUnknownMemberType] - it has no types


# -- the model -------------------------------------------------------------------------------------


def test_the_model_keeps_every_promise_qt_asks_for(
    model: RowsModel, qtmodeltester: ModelTester
) -> None:
    check(qtmodeltester, model)
    model.replace([line(1), LONG])
    check(qtmodeltester, model)
    model.insert_first(line(9))
    check(qtmodeltester, model)


def test_a_model_that_fetches_keeps_them_too(qtmodeltester: ModelTester) -> None:
    model = RowsModel(COLUMNS, more=register(250))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    check(qtmodeltester, model)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 250
    assert tester.model() is model


def test_a_cell_answers_for_the_eye_the_ear_and_the_sorting(model: RowsModel) -> None:
    model.replace([line(1)])
    due = model.index(0, DUE)
    assert due.data() == "24/11"
    assert due.data(SORT_ROLE) == date(2026, 11, 24)
    assert due.data(ROW_ROLE) == line(1)
    assert due.data(Qt.ItemDataRole.AccessibleTextRole) == "Hẹn trả: 24/11"
    assert due.data(Qt.ItemDataRole.ForegroundRole).color() == QColor(LIGHT.warning)
    assert model.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole) == "Trần Văn Ứng"
    assert (
        model.index(0, PAPERS).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    )
    assert model.index(0, NAME).data(Qt.ItemDataRole.ForegroundRole) is None


def test_a_name_with_a_line_break_stays_on_its_line(model: RowsModel) -> None:
    model.replace([line(1, name="Trần\nVăn Ứng")])
    assert model.index(0, NAME).data() == "Trần Văn Ứng"


def test_the_newest_row_comes_on_top(model: RowsModel) -> None:
    model.replace([line(1)])
    model.insert_first(line(2))
    assert [row.number for row in model.rows] == [line(2).number, line(1).number]


def register(size: int, asked: list[int] | None = None):  # noqa: ANN201 - a page of the register
    rows = [line(n) for n in range(size)]

    def more(last: Line | None) -> list[Line]:
        start = 0 if last is None else rows.index(last) + 1
        if asked is not None:
            asked.append(start)
        return rows[start : start + PAGE]

    return more


def test_pages_are_fetched_as_one_scrolls_and_only_then(qtbot: QtBot) -> None:
    asked: list[int] = []
    model = RowsModel(COLUMNS, more=register(230, asked), identity=number_of)
    view = shown(qtbot, model)
    qtbot.waitUntil(lambda: asked == [0])
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() >= 200)
    view.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() == 230)
    assert asked == [0, 100, 200]
    view.scrollToBottom()
    assert not model.canFetchMore(QModelIndex())


def test_reloading_starts_again_from_the_newest(qtbot: QtBot) -> None:
    asked: list[int] = []
    model = RowsModel(COLUMNS, more=register(120, asked), identity=number_of)
    view = shown(qtbot, model)
    qtbot.waitUntil(lambda: asked == [0])
    view.choose(5)
    model.reload()
    assert asked == [0, 0]
    assert model.rowCount() == PAGE
    assert view.row == line(5)


def test_a_page_that_cannot_be_had_is_not_asked_for_again_and_again() -> None:
    asked: list[int] = []

    def broken(_last: Line | None) -> list[Line]:
        asked.append(1)
        raise OSError("đĩa đầy")

    model = RowsModel(COLUMNS, more=broken)
    with pytest.raises(OSError, match="đĩa đầy"):
        model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [1]


# -- widths ----------------------------------------------------------------------------------------


def cut(view: RowsView, column: int, row: int = 0) -> bool:
    """Say whether the text does not fit between the paddings of its cell."""
    index = view.model().index(row, column)
    declared = COLUMNS[column]
    face = declared.face(strong=declared.tone_of(index.data(ROW_ROLE)) is Tone.WARNING)
    wanted = QFontMetrics(face).horizontalAdvance(index.data()) + 24
    if declared.icon_of(index.data(ROW_ROLE)):
        wanted += 22
    return wanted > view.columnWidth(column)


@pytest.mark.parametrize("width", [320, 640, 900, 1366])
@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_a_number_is_never_cut_however_narrow_the_window(
    qapp: QApplication, qtbot: QtBot, model: RowsModel, width: int, zoom: float
) -> None:
    theme.apply(qapp, LIGHT, zoom)
    model.replace([LONG, line(1)])
    view = shown(qtbot, model, width=width)
    assert [cut(view, column, row) for column in (NUMBER, DUE, PAPERS) for row in (0, 1)] == (
        [False] * 6
    )


def test_names_give_way_before_procedures(qtbot: QtBot, model: RowsModel) -> None:
    model.replace([LONG])
    view = shown(qtbot, model, width=1900)
    seen: list[tuple[bool, bool]] = []
    for width in range(1900, 300, -20):
        view.resize(width, 400)
        seen.append((cut(view, NAME), cut(view, PROCEDURE)))
        assert not cut(view, NUMBER)
    assert (True, False) in seen
    assert (True, True) in seen
    assert (False, True) not in seen


@pytest.mark.parametrize("width", [700, 800, 900])
def test_one_long_name_takes_no_room_from_the_procedures_of_all(
    qtbot: QtBot, model: RowsModel, width: int
) -> None:
    model.replace([line(n) for n in range(1, 7)])
    view = shown(qtbot, model, width=width)
    assert not any(cut(view, PROCEDURE, row) for row in range(6))
    model.insert_first(line(9, name=LONG.name))
    assert cut(view, NAME, 0)
    assert not any(cut(view, column, row) for column in (NAME, PROCEDURE) for row in range(1, 7))


def test_what_is_left_over_goes_to_the_long_name_at_last(qtbot: QtBot, model: RowsModel) -> None:
    model.replace([line(9, name=LONG.name), *(line(n) for n in range(1, 7))])
    view = shown(qtbot, model, width=1000)
    narrow = view.columnWidth(NAME)
    view.resize(1366, 400)
    assert view.columnWidth(NAME) > narrow + 100
    assert not cut(view, NAME, 0)


def test_a_pile_with_one_firm_shows_what_all_the_others_want(qtbot: QtBot) -> None:
    columns = (
        COLUMNS[NUMBER],
        Column[Line, str]("Người nộp", lambda row: row.name, weight=2, fixed_chars=9),
        Column[Line, str]("Thủ tục", lambda row: row.procedure, weight=1, fixed_chars=9),
    )
    model = RowsModel(columns)
    what = "Cấp lại Chứng chỉ hành nghề"
    model.replace([line(n, procedure=what) for n in range(5)])
    view = shown(qtbot, model, width=620)
    model.insert_first(line(9, name=LONG.name, procedure=what))
    for row in range(6):
        assert view.shown_text(model.index(row, 2)) == what
    assert view.shown_text(model.index(0, 1)).endswith("…")
    assert view.shown_text(model.index(1, 1)) == "Trần Văn Ứng"


def departments(short: Callable[[str], str] | None) -> RowsModel:
    column = Column[Line, str]("Phòng", lambda row: row.name, weight=1, shorter=short)
    return RowsModel((COLUMNS[NUMBER], column))


def test_two_rooms_of_one_office_never_look_the_same(qtbot: QtBot) -> None:
    model = departments(None)
    model.replace([line(1, name="Phòng Nghiệp vụ Dược"), line(2, name="Phòng Nghiệp vụ Y")])
    view = shown(qtbot, model, width=300)
    seen = [view.shown_text(model.index(row, 1)) for row in range(2)]
    assert seen[0].endswith("Dược")
    assert seen[1].endswith("Y")
    assert seen[0] != "Phòng Nghiệp vụ Dược"


def test_words_that_say_it_shorter_come_before_dots(qtbot: QtBot) -> None:
    model = departments(Words.short_department)
    model.replace([line(1, name="Phòng Nghiệp vụ Dược"), line(2, name="Trạm Y tế")])
    view = shown(qtbot, model, width=330)
    assert view.shown_text(model.index(0, 1)) == "Nghiệp vụ Dược"
    assert view.shown_text(model.index(1, 1)) == "Trạm Y tế"
    assert model.index(0, 1).data() == "Phòng Nghiệp vụ Dược"
    view.resize(600, 400)
    assert view.shown_text(model.index(0, 1)) == "Phòng Nghiệp vụ Dược"


def test_a_promise_is_said_in_fewer_letters_before_names_are_cut(qtbot: QtBot) -> None:
    words = Words()
    late = Column[Line, str](
        "Hẹn trả", lambda _row: "T6 20/11 · quá hạn 3 ngày làm việc", shorter=words.short_days
    )
    model = RowsModel((COLUMNS[NUMBER], COLUMNS[NAME], late))
    model.replace([line(1), line(2)])
    view = shown(qtbot, model, width=620)
    both: set[tuple[str, bool]] = set()
    for width in range(620, 440, -10):
        view.resize(width, 400)
        seen = view.shown_text(model.index(0, 2))
        room = view.columnWidth(2) - 24
        assert QFontMetrics(late.face()).horizontalAdvance(seen) <= room
        both.add((seen[-3:], view.shown_text(model.index(0, 1)) == "Trần Văn Ứng"))
    assert ("iệc", True) in both
    assert (" LV", True) in both
    assert ("iệc", False) not in both
    view.resize(1200, 400)
    assert view.shown_text(model.index(0, 2)) == "T6 20/11 · quá hạn 3 ngày làm việc"


def test_the_ring_lies_over_the_titles_and_goes_all_round(
    qapp: QApplication, qtbot: QtBot, model: RowsModel
) -> None:
    theme.apply(qapp, LIGHT)
    model.replace([line(n) for n in range(40)])
    view = shown(qtbot, model)
    view.setFocus()
    picture = view.grab().toImage()
    accent, middle = QColor(LIGHT.accent), picture.width() // 2
    right, bottom = picture.width() - 1, picture.height() - 1
    for x, y in (
        (middle, 0), (middle, 1), (0, 16), (1, 16), (right, 16), (right - 1, 16),
        (middle, bottom), (middle, bottom - 1),
    ):  # fmt: skip
        assert picture.pixelColor(x, y) == accent, (x, y)
    beside = picture.pixelColor(right - 6, 18)
    assert beside == QColor(LIGHT.header), "the titles go on above the scroll bar"


@pytest.mark.parametrize("height", range(300, 338, 6))
def test_a_list_that_scrolls_ends_with_a_row_one_can_read(
    qtbot: QtBot, model: RowsModel, height: int
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    view = table_view(model, parent=page)
    model.replace([line(n) for n in range(40)])
    view.resize(900, height)
    page.resize(900, 400)
    page.show()
    shown_height = view.mask().boundingRect().height() or height
    left = (shown_height - 2 - view.horizontalHeader().height()) % view.rowHeight(0)
    assert left == 0 or left >= 30
    model.replace([line(1)])
    qtbot.waitUntil(lambda: view.mask().isEmpty())


def test_a_row_that_comes_later_is_cut_like_the_others(qtbot: QtBot) -> None:
    model = departments(None)
    model.replace([line(1, name="Phòng Nghiệp vụ Dược")])
    view = shown(qtbot, model, width=300)
    assert view.shown_text(model.index(0, 1)).startswith("Phòng Ng")
    model.insert_first(line(2, name="Phòng Nghiệp vụ Y tế dự phòng"))
    assert view.shown_text(model.index(0, 1)).endswith("…")
    assert view.shown_text(model.index(1, 1)).endswith("Dược")


def test_a_list_of_thousands_is_measured_by_its_first_rows(qtbot: QtBot) -> None:
    asked: list[int] = []

    def name(row: Line) -> str:
        asked.append(row.papers)
        return row.name

    model = RowsModel((COLUMNS[NUMBER], Column[Line, str]("Người nộp", name, weight=1)))
    view = shown(qtbot, model, width=400)
    asked.clear()
    model.replace([line(n) for n in range(5000)])
    assert max(asked) < 1000
    assert not cut(view, NUMBER, 4999)


def test_columns_fill_the_window_when_there_is_room(qtbot: QtBot, model: RowsModel) -> None:
    model.replace([line(1)])
    view = shown(qtbot, model, width=1366)
    assert sum(view.columnWidth(n) for n in range(5)) == view.viewport().width()


def test_a_longer_number_that_comes_later_gets_its_room(qtbot: QtBot, model: RowsModel) -> None:
    model.replace([line(1)])
    view = shown(qtbot, model, width=600)
    model.insert_first(Line("000.00.01.H57.132-20261103-00000012", "An", "x", FIRST_DAY))
    assert not cut(view, NUMBER)


def test_rows_and_columns_grow_with_the_zoom(
    qapp: QApplication, qtbot: QtBot, model: RowsModel
) -> None:
    model.replace([line(1)])
    view = shown(qtbot, model)
    assert view.rowHeight(0) == 38
    before = view.columnWidth(NUMBER)
    theme.apply(qapp, DARK, 1.5)
    assert view.rowHeight(0) == 57
    assert view.columnWidth(NUMBER) > 1.3 * before


def test_titles_stand_left_over_their_columns(model: RowsModel) -> None:
    for column in range(5):
        alignment = model.headerData(
            column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        assert alignment & Qt.AlignmentFlag.AlignLeft


# -- the view --------------------------------------------------------------------------------------


def test_an_empty_list_says_what_to_do_and_a_full_one_does_not(
    qtbot: QtBot, model: RowsModel
) -> None:
    view = shown(qtbot, model)
    empty = view.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    assert "Quét giấy hẹn" in empty.accessibleName()
    model.insert_first(line(1))
    assert not empty.isVisible()
    model.replace([])
    assert empty.isVisible()


@pytest.mark.parametrize(("height", "hint", "picture"), [(200, 1, 52), (90, 1, 30), (34, 0, 0)])
def test_an_empty_list_says_as_much_as_it_has_room_for(
    qtbot: QtBot, height: int, hint: int, picture: int
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    empty = EmptyState("inbox", "Chưa có hồ sơ nào", "Quét giấy hẹn để mở hồ sơ.", parent=page)
    empty.setGeometry(0, 0, 400, height)
    page.resize(400, 300)
    page.show()
    seen = [one.text() for one in empty.findChildren(Sentence) if one.isVisible()]
    assert seen == ["Chưa có hồ sơ nào", "Quét giấy hẹn để mở hồ sơ."][: 1 + hint]
    pictures = [one for one in empty.findChildren(Picture) if one.isVisible()]
    assert [one.sizeHint().height() for one in pictures] == ([picture] if picture else [])


def test_enter_and_double_click_open_the_row(qtbot: QtBot, model: RowsModel) -> None:
    model.replace([line(1), line(2)])
    view = shown(qtbot, model)
    opened: list[object] = []
    view.opened.connect(opened.append)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Enter)
    assert opened == [line(2), line(1)]
    place = view.visualRect(view.model().index(1, NAME)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [line(2), line(1), line(2)]


def test_enter_in_an_empty_list_opens_nothing(qtbot: QtBot, model: RowsModel) -> None:
    view = shown(qtbot, model)
    opened: list[object] = []
    view.opened.connect(opened.append)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == []


def test_the_list_is_walked_with_the_keys_and_tab_leaves_it(qtbot: QtBot, model: RowsModel) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    model.replace([line(n) for n in range(30)])
    view = table_view(model)
    after = QLineEdit()
    layout.addWidget(view)
    layout.addWidget(after)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    chosen: list[object] = []
    view.chosen.connect(chosen.append)
    view.setFocus()
    assert view.row == line(0)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.row == line(29)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.row == line(0)
    assert chosen[-2:] == [line(29), line(0)]
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_only_one_row_is_ever_chosen(qtbot: QtBot, model: RowsModel) -> None:
    model.replace([line(n) for n in range(5)])
    view = shown(qtbot, model)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(view.selectionModel().selectedRows()) == 1


def test_digits_and_letters_are_left_to_the_page(qtbot: QtBot, model: RowsModel) -> None:
    heard: list[str] = []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 - Qt's name
            heard.append(event.text())

    page = Page()
    qtbot.addWidget(page)
    model.replace([line(n) for n in range(5)])
    view = table_view(model, parent=page)
    page.show()
    view.choose(0)
    for key in (Qt.Key.Key_3, Qt.Key.Key_H, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    assert heard == ["3", "h", " "]
    assert view.row == line(0)


def test_a_refresh_keeps_the_chosen_row_where_it_now_stands(qtbot: QtBot, model: RowsModel) -> None:
    model.replace([line(1), line(2), line(3)])
    view = shown(qtbot, model)
    view.choose(1)
    model.replace([line(9), line(8), line(2)])
    assert view.row == line(2)
    model.replace([line(9)])
    assert view.row != line(2)


def test_sorting_goes_by_the_values_not_by_their_words(qtbot: QtBot, model: RowsModel) -> None:
    model.replace([line(9), line(20), line(1)])
    view = shown(qtbot, model, sortable=True)
    assert [view.model().index(n, PAPERS).data() for n in range(3)] == ["9", "20", "1"]
    view.sortByColumn(PAPERS, Qt.SortOrder.AscendingOrder)
    assert [view.model().index(n, PAPERS).data() for n in range(3)] == ["1", "9", "20"]
    view.sortByColumn(DUE, Qt.SortOrder.DescendingOrder)
    assert view.model().index(0, DUE).data(ROW_ROLE) == line(20)


def test_names_are_sorted_as_in_a_vietnamese_dictionary(qtbot: QtBot, model: RowsModel) -> None:
    names = ["Đào", "Ân", "An", "Dung", "Ánh"]
    model.replace([line(n, name=name) for n, name in enumerate(names)])
    view = shown(qtbot, model, sortable=True)
    view.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    in_order = [view.model().index(n, NAME).data() for n in range(5)]
    assert in_order == ["An", "Ánh", "Ân", "Dung", "Đào"]


def test_a_row_that_matters_has_a_shape_beside_its_colour() -> None:
    assert COLUMNS[DUE].icon_of(line(0)) == "triangle-alert"
    assert COLUMNS[DUE].icon_of(line(9)) is None


def test_a_name_with_markup_is_painted_as_it_is(qtbot: QtBot, model: RowsModel) -> None:
    model.replace([line(1, name="<b>Ứng</b> &amp;")])
    assert shown(qtbot, model).model().index(0, NAME).data() == "<b>Ứng</b> &amp;"
