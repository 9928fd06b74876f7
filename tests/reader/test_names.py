"""Whoever cannot see the screen is told every control, list and count, and what just happened."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.errors import MissingField, Refused
from tests.reader.tree import mute, stops
from tests.reader.walking import visit
from tests.screens.looks import Look
from ui import languages, reading, theme
from ui.charts import Share, ShareBars
from ui.checklist import Checklist, Tick
from ui.choices import Choice, Choices
from ui.refusals import refusals_shown_in
from ui.signature_pad import SignaturePad
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.toast import say_over
from ui.top_bar import TopBar
from ui.widgets import CountTile, Fact, Notice

_LEAST_STOPS = 350
"""Different controls that the scenes show; fewer would mean that scenes were not reached."""


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    reading.teach()
    languages.speak(qapp, "vi")
    theme.apply(qapp, theme.LIGHT)
    yield
    languages.speak(qapp, "vi")
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """Hear what is read aloud by itself."""
    said: list[str] = []
    reading.voice().announced.connect(said.append)
    yield said
    reading.voice().announced.disconnect(said.append)


def face(part: QWidget) -> tuple[QAccessible.Role, str, str]:
    seen = QAccessible.queryAccessibleInterface(part)
    assert seen is not None
    return seen.role(), seen.text(QAccessible.Text.Name), seen.text(QAccessible.Text.Description)


_windows: list[QWidget] = []


@pytest.fixture(autouse=True)
def _windows_end_with_their_test() -> Iterator[None]:
    yield
    _windows.clear()


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    _windows.append(window)
    window.setWindowTitle("Quầy")
    column = QVBoxLayout(window)
    for part in parts:
        column.addWidget(part)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


# -- the whole program -----------------------------------------------------------------------------


@pytest.mark.timeout(400)  # it goes to some hundred scenes
@pytest.mark.qt_log_ignore("^This plugin does not support")  # suggestions lie over the window
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_control_of_every_scene_says_what_it_is(qapp: QApplication, language: str) -> None:
    silent: dict[str, str] = {}
    told: set[str] = set()

    def listen(_look: Look, scene: str, window: QWidget) -> None:
        told.update(stop.part for stop in stops(window))
        silent.update((str(fault), scene) for fault in mute(window))

    visit(qapp, [Look(language)], listen)
    assert silent == {}
    assert len(told) > _LEAST_STOPS


# -- painted parts ---------------------------------------------------------------------------------


def test_a_choice_is_told_as_one_of_a_few_with_its_count_and_key(qtbot: QtBot) -> None:
    choices = Choices(2)
    choices.offer([Choice("Trạm Y tế", 1, note="2"), Choice("Phòng Dược", 2)])
    shown(qtbot, choices)
    first, second = (choices.findChildren(QWidget, f"choice.{key}")[0] for key in (1, 2))
    assert face(first) == (QAccessible.Role.RadioButton, "Trạm Y tế, 2", "phím 1")
    assert face(second)[1:] == ("Phòng Dược", "phím 2")
    choices.choose(2)
    state = QAccessible.queryAccessibleInterface(second)
    assert state is not None
    assert state.state().checked
    choices.choose(None)
    assert not state.state().checked


def test_arrows_walk_over_choices_without_choosing(qtbot: QtBot) -> None:
    choices = Choices(2)
    choices.offer([Choice("Trạm Y tế", 1), Choice("Phòng Dược", 2)])
    shown(qtbot, choices)
    choices.start()
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, Qt.Key.Key_Right)
    there = QApplication.focusWidget()
    assert there is not None
    assert (there.objectName(), choices.value) == ("choice.2", None)
    QTest.keyClick(there, Qt.Key.Key_Left)
    assert here.hasFocus()


def test_a_count_is_told_with_what_is_counted_and_its_key(qtbot: QtBot) -> None:
    tile = CountTile("Quá hạn", "2")
    tile.setCheckable(True)
    tile.tell(12, Tone.BAD)
    shown(qtbot, tile)
    assert face(tile)[1:] == ("12 Quá hạn", "phím 2")


def test_a_fact_is_told_with_its_label_and_its_value(qtbot: QtBot) -> None:
    fact = Fact("Lệ phí")
    fact.tell("500.000 ₫")
    shown(qtbot, fact)
    assert face(fact.value)[1] == "Lệ phí: 500.000 ₫"
    fact.ask("Phí")
    assert face(fact.value)[1] == "Phí: 500.000 ₫"


def test_a_picture_of_figures_and_a_ground_to_sign_on_say_what_they_are(qtbot: QtBot) -> None:
    chart, pad = ShareBars(), SignaturePad("Chữ ký người nhận")
    chart.entitle("Đúng hạn")
    chart.show_shares([Share("Dược", 9, 10, "90 %", "Dược: 9 trên 10 hồ sơ đúng hạn")])
    shown(qtbot, chart, pad)
    chart.setFocus()
    said = "Đúng hạn. Dược: 9 trên 10 hồ sơ đúng hạn"
    assert face(chart)[:2] == (QAccessible.Role.Chart, said)
    assert face(pad) == (QAccessible.Role.Canvas, "Ô ký tên: Chữ ký người nhận", "chưa ký")


# -- lists -----------------------------------------------------------------------------------------


def test_whoever_walks_down_a_list_hears_the_whole_row(qtbot: QtBot) -> None:
    columns = (
        Column[tuple[str, str, str], str]("Số hồ sơ", lambda row: row[0]),
        Column[tuple[str, str, str], str]("Người nộp", lambda row: row[1]),
        Column[tuple[str, str, str], str]("Ghi chú", lambda row: row[2]),
    )
    view = table_view(RowsModel(columns))
    view.rows_model.replace([("H57.132-261123-0001", "Đào", "")])
    shown(qtbot, view)
    cell = view.model().index(0, 0)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Số hồ sơ: H57.132-261123-0001"
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Người nộp: Đào"


def test_a_tick_is_told_in_words(qtbot: QtBot) -> None:
    papers = Checklist([Column[Tick, str]("Giấy tờ", lambda tick: tick.of)])
    papers.show_rows([Tick(1, "Đơn đề nghị"), Tick(2, "Bản sao", ticked=False)])
    shown(qtbot, papers)
    said = [papers.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert said == ["đã đánh dấu", "chưa đánh dấu"]


# -- what comes by itself --------------------------------------------------------------------------


def test_the_answer_beside_the_scan_box_is_read_aloud_each_time(
    qtbot: QtBot, heard: list[str]
) -> None:
    bar = TopBar()
    shown(qtbot, bar)
    bar.tell(Tone.GOOD, "Đã nhận H57.132-261123-0001")
    qtbot.waitUntil(lambda: len(heard) == 1)
    bar.tell(Tone.GOOD, "Đã nhận H57.132-261123-0001")
    assert heard == ["Đã nhận H57.132-261123-0001"] * 2


def test_a_sentence_that_comes_and_goes_while_one_types_is_not_read(
    qtbot: QtBot, heard: list[str]
) -> None:
    notice = Notice()
    shown(qtbot, notice)
    notice.tell("Số CMND 9 chữ số không còn giá trị.", Tone.WARNING)
    notice.clear()
    notice.tell("Số này đã có 2 hồ sơ.", Tone.PLAIN)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["Số này đã có 2 hồ sơ."]


def test_a_refusal_and_a_sentence_over_a_sheet_are_read_aloud(
    qtbot: QtBot, heard: list[str]
) -> None:
    notice = Notice()
    window = shown(qtbot, notice)

    def sentence(_error: Refused) -> str:
        return "Chưa điền họ tên."

    with refusals_shown_in(notice, sentence):
        raise MissingField(field="name")
    assert heard == ["Chưa điền họ tên."]
    say_over(window, "Đang mở một bảng; đóng lại rồi quét.")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[-1] == "Đang mở một bảng; đóng lại rồi quét."
