"""Which key does what: one name each, another key for one that is broken, never two for one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, QTranslator
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.staff import StaffMember
from tests.doubles import StoppedClock
from tests.ui.robots.intake import IntakeRobot
from ui import keys
from ui.key_words import EVERYWHERE, SHEETS, meaning, page_title, uses
from ui.keys import Unfit
from ui.widgets import ActionButton, KeyCap

pytestmark = pytest.mark.usefixtures("dressed", "standard_keys")


@pytest.fixture
def standard_keys() -> Iterator[None]:
    """Leave the keyboard to the next test as the program comes with it."""
    yield
    keys.use({})


class Speaker(QObject):
    """Says something that names keys."""

    def advice(self) -> str:
        return self.tr("Bấm F9 để lưu, Shift+F9 thì không; F10, F9.")


class Better(Speaker):
    """Says the same: the words are those of the class above."""


# -- the table -------------------------------------------------------------------------------------


def test_nothing_is_changed_until_somebody_does() -> None:
    assert keys.changes() == {}
    assert keys.sequence("F9") == QKeySequence("F9")
    assert keys.cap("F9") == "F9"
    assert keys.clash({}) is None


@pytest.mark.parametrize(
    ("key", "printed"),
    [("Delete", "Del"), ("Ctrl+PgDown", "Ctrl+PgDn"), ("Return", "Enter"), ("Ctrl++", "Ctrl++"),
     ("Space", "Phím cách"), ("1 … 9", "1 … 9")],
)  # fmt: skip
def test_a_cap_bears_what_is_printed_on_the_key(key: str, printed: str) -> None:
    assert keys.cap(key) == printed


def test_another_key_is_pressed_and_shown_for_a_standard_one() -> None:
    keys.use({"F9": "Ctrl+F5"})
    assert keys.sequence("F9") == QKeySequence("Ctrl+F5")
    assert keys.cap("F9") == KeyCap("F9").text() == "Ctrl+F5"
    assert keys.standard("Ctrl+F5") == "F9"
    assert keys.cap("F10") == "F10"


def test_two_keys_may_be_swapped() -> None:
    keys.use({"F9": "F11", "F11": "F9"})
    assert (keys.cap("F9"), keys.cap("F11")) == ("F11", "F9")
    assert (keys.standard("F9"), keys.standard("F11")) == ("F11", "F9")


def test_two_standard_keys_with_one_key_clash() -> None:
    clash = keys.clash({"F9": "F11"})
    assert clash is not None
    assert {clash.first, clash.second} == {"F9", "F11"}
    assert clash.chosen == "F11"


@pytest.mark.parametrize(
    "table",
    [{"F9": "F11"}, {"F9": "F5", "F10": "F5", "F5": "Ctrl+F5"}, {"F9": "Alt+L"}, {"Enter": "F5"},
     {"Tab": "Ctrl+F5"}, {"F99": "Ctrl+F5"}, {"F9": ""}, {"F9": "F9"}],
)  # fmt: skip
def test_a_table_that_cannot_hold_leaves_the_keys_as_they_come(table: dict[str, str]) -> None:
    keys.use(table)
    assert keys.cap("F9") == "F9"
    assert keys.cap("Enter") == "Enter"
    assert keys.clash(keys.changes()) is None


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("A", Unfit.TYPES),
        ("5", Unfit.TYPES),
        ("Space", Unfit.TYPES),
        ("Return", Unfit.TYPES),
        ("Tab", Unfit.TYPES),
        ("Del", Unfit.TYPES),
        ("Esc", Unfit.TYPES),
        ("Up", Unfit.TYPES),
        ("Shift+B", Unfit.TYPES),
        ("Ctrl+C", Unfit.TEXT),
        ("Ctrl+V", Unfit.TEXT),
        ("Ctrl+X", Unfit.TEXT),
        ("Ctrl+A", Unfit.TEXT),
        ("Ctrl+Z", Unfit.TEXT),
        ("Ctrl+J", Unfit.SCANNER),
        ("Ctrl+M", Unfit.SCANNER),
        ("Alt+Z", Unfit.INPUT_METHOD),
        ("Alt+F4", Unfit.INPUT_METHOD),
        ("Ctrl+Alt+Q", Unfit.INPUT_METHOD),
        ("Ctrl+Shift+F9", Unfit.INPUT_METHOD),
        ("Ctrl+Shift+B", Unfit.INPUT_METHOD),
        ("Ctrl+Space", Unfit.SYSTEM),
        ("Ctrl+Tab", Unfit.SYSTEM),
        ("Ctrl+0", Unfit.SYSTEM),
        ("Ctrl++", Unfit.SYSTEM),
        ("Meta+L", Unfit.SYSTEM),
        ("Shift+F10", Unfit.SYSTEM),
        ("", Unfit.TYPES),
    ],
)
def test_a_key_that_others_need_cannot_be_chosen(key: str, why: Unfit) -> None:
    assert keys.unfit(key) is why


def test_every_standard_key_could_be_chosen_itself() -> None:
    assert [key for key in keys.CHANGEABLE if keys.unfit(key) is not None] == []


@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
def test_no_text_field_takes_a_key_that_can_be_chosen(
    qtbot: QtBot, field: type[QLineEdit | QPlainTextEdit]
) -> None:
    made = field()
    qtbot.addWidget(made)
    letters = [f"Ctrl+{chr(number)}" for number in range(ord("A"), ord("Z") + 1)]
    functions = [held + key for held in ("", "Shift+", "Ctrl+") for key in keys.FUNCTION]
    taken: list[str] = []
    for key in (*letters, *functions, "Ctrl+PgUp", "Ctrl+PgDown"):
        stroke = keys.combination(key)
        asked = QKeyEvent(
            QEvent.Type.ShortcutOverride, stroke.key(), stroke.keyboardModifiers(), ""
        )
        asked.ignore()
        QApplication.sendEvent(made, asked)
        if asked.isAccepted() and keys.unfit(key) is None:
            taken.append(key)
    assert taken == []


def test_a_pressed_key_has_the_name_that_is_kept() -> None:
    control = Qt.KeyboardModifier.ControlModifier
    pad = Qt.KeyboardModifier.KeypadModifier
    assert keys.text_of(QKeyCombination(control, Qt.Key.Key_PageDown)) == "Ctrl+PgDown"
    assert keys.text_of(QKeyCombination(control | pad, Qt.Key.Key_PageUp)) == "Ctrl+PgUp"
    assert keys.text_of(QKeyCombination(Qt.Key.Key_F11)) == "F11"


# -- sentences -------------------------------------------------------------------------------------


def test_sentences_name_the_key_that_is_pressed_here() -> None:
    keys.use({"F9": "F11", "F11": "F9"})
    assert Speaker().advice() == "Bấm F11 để lưu, Shift+F9 thì không; F10, F11."
    said = QCoreApplication.translate("anywhere", "F11 để ký, rồi F9")
    assert said == "F9 để ký, rồi F11"


def test_a_key_with_a_long_name_is_found_under_both() -> None:
    keys.use({"Ctrl+PgDown": "Ctrl+F6"})
    said = QCoreApplication.translate("anywhere", "Ctrl+PgUp, Ctrl+PgDn hoặc Ctrl+PgDown")
    assert said == "Ctrl+PgUp, Ctrl+F6 hoặc Ctrl+F6"


def test_sentences_in_another_language_name_it_too(qapp: QApplication) -> None:
    class English(QTranslator):
        def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
            return False

        def translate(
            self, context: str, text: str, /, disambiguation: str | None = None, n: int = -1
        ) -> str:
            del text, disambiguation, n
            said = {"Speaker": "Press F9 to save"}
            return said.get(context)  # pyright: ignore[reportReturnType]

    english = English()
    qapp.installTranslator(english)
    keys.use({"F9": "Ctrl+F5"})
    assert Speaker().advice() == "Press Ctrl+F5 to save"
    keys.use({})
    assert Better().advice() == "Press F9 to save"
    qapp.removeTranslator(english)


# -- at the counter --------------------------------------------------------------------------------


@pytest.fixture
def with_f11(office: Office, qtbot: QtBot, clerk: StaffMember, clock: StoppedClock) -> IntakeRobot:
    keys.use({"F9": "F11", "F11": "F9"})
    return IntakeRobot(qtbot, office, clock, clerk)


def test_the_new_key_saves_and_the_old_one_does_nothing(
    with_f11: IntakeRobot, office: Office
) -> None:
    with_f11.fills_in_person("Nguyễn Thị Đào", id_number="001185012345")
    with_f11.picks("cấp lại chứng chỉ hành nghề dược")
    with_f11.press(Qt.Key.Key_F9)
    assert office.inquiry.register() == []
    with_f11.press(Qt.Key.Key_F11)
    assert len(office.inquiry.register()) == 1


def test_the_button_shows_the_new_key_and_reads_it_out(with_f11: IntakeRobot) -> None:
    save = with_f11.find(ActionButton, "save")
    assert save.key == "F9"
    assert save.accessibleDescription() == "phím F11"


def test_a_sentence_of_the_page_names_the_new_key(
    office: Office, qtbot: QtBot, clerk: StaffMember, clock: StoppedClock
) -> None:
    keys.use({"F3": "Ctrl+F5"})
    intake = IntakeRobot(qtbot, office, clock, clerk)
    intake.types("0011")
    intake.press(Qt.Key.Key_Escape)
    assert "Ctrl+F5" in intake.last_told[1]
    assert "F3" not in intake.last_told[1]


# -- the vocabulary --------------------------------------------------------------------------------


def test_every_key_says_what_it_does_and_where() -> None:
    silent = [key for key in (*keys.CHANGEABLE, *keys.FIXED) if not meaning(key)]
    assert silent == []
    told = meaning("Ctrl+B")
    assert told.startswith("Tiếp nhận: tiếp nhận phi địa giới · Bàn giao: kiểm bàn · Trả kết quả")


def test_no_key_has_two_meanings_in_one_place() -> None:
    places = [(use.key, use.page) for use in uses()]
    assert len(places) == len(set(places))
    assert {use.page for use in uses()} >= {EVERYWHERE, SHEETS, "intake"}
    assert all(page_title(use.page) for use in uses())


def test_keys_that_are_pressed_come_to_shortcuts_and_scans_alike(qtbot: QtBot) -> None:
    keys.use({"F9": "F11", "F11": "F9"})
    button = ActionButton("Lưu", "F9")
    button.listen()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    qtbot.addWidget(button)
    button.show()
    button.activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    QTest.keyClick(button, Qt.Key.Key_F9)
    assert pressed == []
    QTest.keyClick(button, Qt.Key.Key_F11)
    assert pressed == [True]
