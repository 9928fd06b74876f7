"""Other keys for this computer: pressed, not typed; two never get the same one; saved at last."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.robots.hands import CTRL, Hands
from ui import keys
from ui.key_choices import KeyBox, KeyChoices
from ui.tables import RowsView
from ui.widgets import ActionButton, Notice

pytestmark = pytest.mark.usefixtures("dressed")
ALT = Qt.KeyboardModifier.AltModifier


class ChoicesRobot(Hands):
    """Chooses keys by keyboard alone."""

    def __init__(self, qtbot: QtBot, kept: Mapping[str, str]) -> None:
        self.kept = dict(kept)
        self.saved: list[dict[str, str]] = []
        self.part = KeyChoices(lambda: self.kept, self._keep)
        super().__init__(qtbot, self.part)
        qtbot.addWidget(self.part)
        self.part.resize(1130, 600)
        self.part.show()
        self.part.activateWindow()
        qtbot.waitUntil(self.part.isActiveWindow)
        self.part.read()
        self.part.focus_first()

    def _keep(self, table: Mapping[str, str]) -> None:
        self.kept = dict(table)
        self.saved.append(self.kept)

    def goes_to_key(self, key: str) -> None:
        """Walk to a standard key in the list."""
        self.press(Qt.Key.Key_Home)
        self.press(*[Qt.Key.Key_Down] * keys.CHANGEABLE.index(key))

    def gives(self, key: str, *stroke: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press Enter on a standard key, then another key."""
        self.goes_to_key(key)
        self.enter()
        self.press(*stroke, modifier=modifier or Qt.KeyboardModifier.NoModifier)

    def pressed(self, key: str) -> str:
        """What the list says is pressed for a key."""
        return next(row[1] for row in self.rows("keyRows") if row[0] == key)

    @property
    def said(self) -> str:
        """What stands beside the list about the key that was pressed."""
        notice = self.find(Notice, "keyClash")
        return notice.text() if notice.isVisible() else ""


@pytest.fixture
def choices(qtbot: QtBot) -> Iterator[ChoicesRobot]:
    yield ChoicesRobot(qtbot, {})
    keys.use({})


def test_every_key_that_can_be_changed_is_listed_with_what_it_does(choices: ChoicesRobot) -> None:
    rows = {row[0]: row[1:] for row in choices.rows("keyRows")}
    assert rows["F9"] == ("F9", "Việc chính của trang, như lưu và in")
    assert rows["Ctrl+PgDn"][0] == "Ctrl+PgDn"
    assert "Enter" not in rows
    assert "Ctrl+Z" not in rows
    assert choices.focus == "keyRows"
    assert not choices.offers("saveKeys")


def test_a_key_that_is_free_is_taken_as_it_is_pressed_and_saved_by_f9(
    choices: ChoicesRobot,
) -> None:
    choices.gives("F9", Qt.Key.Key_F5, modifier=CTRL)
    assert choices.pressed("F9") == "Ctrl+F5"
    assert choices.focus == "keyRows"
    assert choices.saved == []
    choices.press(Qt.Key.Key_F9)
    assert choices.saved == [{"F9": "Ctrl+F5"}]


def test_a_key_of_something_else_is_refused_with_what_it_does(choices: ChoicesRobot) -> None:
    choices.gives("F9", Qt.Key.Key_F11)
    assert choices.said == (
        "F11 đang dùng cho việc khác: Bàn giao: ký trên màn hình · Trả kết quả: ký trên màn hình. "
        "Đổi chỗ thì việc đó bấm bằng F9."
    )
    assert choices.pressed("F9") == "F9"
    assert choices.focus == "swapKeys"


def test_the_two_may_be_swapped_with_enter(choices: ChoicesRobot) -> None:
    choices.gives("F9", Qt.Key.Key_F11)
    choices.enter()
    assert choices.pressed("F9") == "F11"
    assert choices.pressed("F11") == "F9"
    assert choices.said == ""
    choices.find(ActionButton, "saveKeys").click()
    assert choices.saved == [{"F9": "F11", "F11": "F9"}]
    assert keys.clash(choices.saved[0]) is None


def test_a_swap_that_is_not_wanted_is_left_by_walking_on(choices: ChoicesRobot) -> None:
    choices.gives("F9", Qt.Key.Key_F11)
    choices.find(RowsView, "keyRows").setFocus()
    choices.press(Qt.Key.Key_Down)
    assert choices.said == ""
    assert not choices.offers("swapKeys")
    assert choices.pressed("F9") == "F9"


@pytest.mark.parametrize(
    ("stroke", "held", "words"),
    [
        (Qt.Key.Key_Z, ALT, "Alt+Z bị bộ gõ tiếng Việt hoặc máy tính giữ lại"),
        (Qt.Key.Key_C, CTRL, "Ctrl+C thuộc về ô chữ"),
        (Qt.Key.Key_J, CTRL, "Ctrl+J là phím mà máy quét gửi"),
        (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier, "K để gõ chữ"),
        (Qt.Key.Key_Tab, CTRL, "Ctrl+Tab có nghĩa cố định"),
    ],
)
def test_a_key_that_others_need_is_refused_in_a_sentence(
    choices: ChoicesRobot, stroke: Qt.Key, held: Qt.KeyboardModifier, words: str
) -> None:
    choices.gives("F9", stroke, modifier=held)
    assert choices.said.startswith(words)
    assert choices.pressed("F9") == "F9"
    assert choices.focus == "keyBox"


def test_keys_of_the_window_are_taken_and_not_obeyed(choices: ChoicesRobot) -> None:
    choices.gives("F1", Qt.Key.Key_F5, modifier=CTRL)
    choices.gives("F2", Qt.Key.Key_F9)
    assert choices.saved == []
    assert choices.said.startswith("F9 đang dùng")


def test_escape_leaves_the_key_as_it_was(choices: ChoicesRobot) -> None:
    choices.goes_to_key("F9")
    choices.enter()
    assert isinstance(QApplication.focusWidget(), KeyBox)
    choices.press(Qt.Key.Key_Escape)
    assert choices.focus == "keyRows"
    assert choices.pressed("F9") == "F9"


def test_one_key_goes_back_to_what_it_was(qtbot: QtBot) -> None:
    choices = ChoicesRobot(qtbot, {"F9": "Ctrl+F5", "F3": "Ctrl+F3"})
    choices.goes_to_key("F9")
    choices.find(ActionButton, "resetKey").click()
    assert choices.pressed("F9") == "F9"
    assert choices.pressed("F3") == "Ctrl+F3"


def test_one_of_two_swapped_keys_goes_back_with_the_other(qtbot: QtBot) -> None:
    choices = ChoicesRobot(qtbot, {"F9": "F11", "F11": "F9"})
    choices.goes_to_key("F9")
    choices.find(ActionButton, "resetKey").click()
    assert choices.said.startswith("F9 đang dùng cho việc khác")
    choices.enter()
    assert (choices.pressed("F9"), choices.pressed("F11")) == ("F9", "F11")


def test_all_keys_go_back_at_once(qtbot: QtBot) -> None:
    choices = ChoicesRobot(qtbot, {"F9": "Ctrl+F5", "F3": "Ctrl+F3"})
    choices.find(ActionButton, "resetKeys").click()
    choices.find(ActionButton, "saveKeys").click()
    assert choices.saved == [{}]


def test_what_was_chosen_can_be_put_back_before_it_is_saved(choices: ChoicesRobot) -> None:
    choices.gives("F9", Qt.Key.Key_F5, modifier=CTRL)
    choices.find(ActionButton, "undoKeys").click()
    assert choices.pressed("F9") == "F9"
    assert not choices.offers("saveKeys")


def test_a_table_that_cannot_hold_is_shown_as_it_is_used(qtbot: QtBot) -> None:
    choices = ChoicesRobot(qtbot, {"F9": "Alt+F4", "F3": "F5"})
    assert choices.pressed("F9") == "F9"
    assert choices.pressed("F3") == "F3"
