"""The scanner is heard wherever the focus is, and the hand is never disturbed."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QDialog, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from counter_app.rules.retyping import Layout, from_vni, through
from tests.doubles import Hand
from tests.rewriting import input_method
from tests.ui.robots.counter import (
    CODE,
    OTHER_CODE,
    PLACES,
    QUICK_HAND,
    SCANNER,
    SHORT_CODE,
    WRONG_CODE,
    Counter,
    Page,
    a_counter,
    keys_of,
    known,
    released_by,
)
from ui.scan import GAP, SHORTEST_UNREADABLE, STALL, ScanFilter

NUMBER = "H57.132-261123-0001"
"""A dossier number of the provincial system: letters, dots and dashes."""


@pytest.fixture
def counter(qtbot: QtBot) -> Iterator[Counter]:
    yield from a_counter(qtbot)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_is_heard_wherever_the_focus_is_and_does_nothing_else(
    counter: Counter, place: str, end: Qt.Key
) -> None:
    where = PLACES[place](counter)
    where.setFocus()
    counter.scans(CODE, to=where, end=end)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.unread == []
    assert counter.done == []
    assert keys_of(counter) == []
    assert place != "the page" or released_by(counter) == []
    assert counter.name.text() == ""
    assert counter.notes.toPlainText() == ""
    assert counter.pick.currentText() == ""
    assert counter.copies.value() == 0
    assert where.hasFocus()


def test_a_half_typed_name_keeps_its_text_cursor_and_selection(counter: Counter) -> None:
    counter.name.setFocus()
    counter.types("Nguyễn Thị Đào", to=counter.name)
    counter.name.setSelection(7, 3)
    counter.scans(CODE, to=counter.name)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == "Nguyễn Thị Đào"
    assert counter.name.selectedText() == "Thị"
    assert counter.done == []


def test_a_selection_made_backwards_stays_backwards(counter: Counter) -> None:
    counter.name.setText("Trần Văn Ứng")
    counter.name.setSelection(8, -3)
    counter.scans(CODE, to=counter.name)
    assert (counter.name.cursorPosition(), counter.name.selectedText()) == (5, "Văn")


def test_half_typed_notes_keep_their_lines_and_the_cursor_in_the_middle(counter: Counter) -> None:
    counter.notes.setPlainText("Thiếu bản sao 😀\nHẹn bổ sung")
    cursor = counter.notes.textCursor()
    cursor.setPosition(19)
    counter.notes.setTextCursor(cursor)
    counter.scans(CODE, to=counter.notes)
    assert counter.notes.toPlainText() == "Thiếu bản sao 😀\nHẹn bổ sung"
    assert counter.notes.textCursor().position() == 19
    counter.notes.undo()
    assert counter.notes.toPlainText() == "Thiếu bản sao 😀\nHẹn bổ sung"


def test_a_full_field_gets_its_text_back_although_digits_did_not_fit(counter: Counter) -> None:
    counter.name.setMaxLength(10)
    counter.name.setText("Lê Văn")
    counter.scans(CODE, to=counter.name)
    assert counter.name.text() == "Lê Văn"


def test_who_searches_while_one_types_hears_that_the_text_went_back(counter: Counter) -> None:
    counter.types("mai", to=counter.name)
    searched: list[str] = []
    counter.name.textEdited.connect(searched.append)
    counter.scans(CODE, to=counter.name)
    assert searched[-1] == "mai"


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_suggestions_that_the_digits_opened_are_closed_again(counter: Counter) -> None:
    completer = QCompleter([CODE + "9", "100 bản"], counter.name)
    counter.name.setCompleter(completer)
    counter.name.setFocus()
    counter.scans(CODE[:1], to=counter.name, end=None)
    popup = QApplication.activePopupWidget()
    assert popup is completer.popup()
    assert popup is not None
    # The window system gives the keys to the window, and Qt passes them on to the list.
    handle = counter.window.windowHandle()
    for ch in CODE[1:]:
        counter.hand.pause(SCANNER)
        QTest.keyClick(handle, Qt.Key(ord(ch)))
    counter.hand.pause(SCANNER)
    QTest.keyClick(handle, Qt.Key.Key_Return)
    counter.settles()
    assert counter.heard == [CODE]
    assert not popup.isVisible()
    assert counter.name.text() == ""


def test_back_to_back_scans_are_two_scans(counter: Counter) -> None:
    counter.name.setText("Lan")
    for code in (CODE, OTHER_CODE, CODE):
        counter.scans(code, to=counter.name)
    counter.settles()
    assert counter.heard == [CODE, OTHER_CODE, CODE]
    assert counter.name.text() == "Lan"


def test_back_to_back_scans_on_a_button_do_not_press_it(counter: Counter) -> None:
    counter.save.setFocus()
    for code in (CODE, OTHER_CODE):
        counter.scans(code, to=counter.save)
    counter.settles()
    assert counter.heard == [CODE, OTHER_CODE]
    assert counter.done == []


def test_digits_of_a_hand_appear_at_once_in_a_field(counter: Counter) -> None:
    counter.hand.step = QUICK_HAND
    QTest.keyClick(counter.name, Qt.Key.Key_7)
    assert counter.name.text() == "7"


def test_a_code_typed_by_hand_is_left_alone_and_its_enter_counts(counter: Counter) -> None:
    counter.types(CODE, to=counter.name)
    counter.presses(Qt.Key.Key_Return, to=counter.name)
    counter.settles()
    assert counter.heard == []
    assert counter.name.text() == CODE
    assert counter.done == ["return"]


def test_digits_of_a_hand_reach_the_page_that_ticks_boxes(counter: Counter) -> None:
    counter.window.setFocus()
    counter.types("13", to=counter.window)
    assert keys_of(counter) == ["1", "3"]
    assert released_by(counter) == ["1", "3"]


def test_enter_of_a_hand_still_reaches_the_page(counter: Counter) -> None:
    counter.window.setFocus()
    counter.types("2", to=counter.window)
    counter.presses(Qt.Key.Key_Return, to=counter.window)
    assert keys_of(counter) == ["2", "\r"]


def test_a_digit_rolled_into_another_key_keeps_its_order(counter: Counter) -> None:
    counter.window.setFocus()
    counter.scans("12", to=counter.window, end=Qt.Key.Key_A)
    counter.settles()
    assert keys_of(counter) == ["1", "2", "a"]


def test_a_few_fast_digits_and_enter_are_a_hand(counter: Counter) -> None:
    counter.window.setFocus()
    counter.scans("123", to=counter.window)
    counter.settles()
    assert keys_of(counter) == ["1", "2", "3", "\r"]
    assert (counter.heard, counter.unread) == ([], [])


@pytest.mark.parametrize("length", range(SHORTEST_UNREADABLE, 16))
def test_a_short_read_is_shown_and_taken_out_of_the_field(counter: Counter, length: int) -> None:
    counter.name.setText("Lan")
    counter.scans(CODE[:length], to=counter.name)
    counter.settles()
    assert counter.unread == [CODE[:length]]
    assert counter.name.text() == "Lan"
    assert counter.done == []


def test_a_few_fast_digits_in_a_field_stay_where_they_were_typed(counter: Counter) -> None:
    counter.scans(CODE[: SHORTEST_UNREADABLE - 1], to=counter.name)
    counter.settles()
    assert counter.name.text() == CODE[: SHORTEST_UNREADABLE - 1]
    assert counter.unread == []
    assert counter.done == ["return"]


@pytest.mark.parametrize("digits", [WRONG_CODE, CODE[:14], CODE + CODE])
def test_a_bad_read_is_told_and_taken_out_of_the_field(counter: Counter, digits: str) -> None:
    counter.name.setText("Lan")
    counter.scans(digits, to=counter.name)
    counter.settles()
    assert counter.unread == [digits]
    assert counter.heard == []
    assert counter.name.text() == "Lan"
    assert counter.done == []


def test_a_bad_read_on_a_button_does_not_press_it(counter: Counter) -> None:
    counter.save.setFocus()
    counter.scans(WRONG_CODE, to=counter.save)
    counter.settles()
    assert (counter.unread, counter.done) == ([WRONG_CODE], [])


def test_after_a_bad_read_the_next_scan_is_heard(counter: Counter) -> None:
    counter.scans(WRONG_CODE, to=counter.name)
    counter.scans(CODE, to=counter.name)
    counter.settles()
    assert (counter.unread, counter.heard) == ([WRONG_CODE], [CODE])


def test_an_input_method_that_corrects_itself_is_let_through(counter: Counter) -> None:
    """One key of a hand, for which an input method sends letters and Backspaces at once."""
    counter.types("Tra", to=counter.name)
    counter.strokes("a1\b\b\b\bTrá2", to=counter.name, step=0.001)
    counter.presses_after(0.02, Qt.Key.Key_Return, to=counter.name)
    counter.settles()
    assert counter.name.text() == "TTrá2"
    assert (counter.heard, counter.unread, counter.done) == ([], [], ["return"])


def test_a_phone_number_that_an_input_method_types_anew_at_each_digit_is_left_alone(
    counter: Counter,
) -> None:
    for length in range(1, 12):
        counter.hand.pause(0.2)
        counter.strokes("\b" * (length - 1) + "09123456789"[:length], to=counter.name, step=0.001)
    counter.presses_after(0.1, Qt.Key.Key_Return, to=counter.name)
    counter.settles()
    assert counter.name.text() == "09123456789"
    assert (counter.heard, counter.unread, counter.done) == ([], [], ["return"])


def test_a_code_behind_a_half_typed_vowel_survives_vni(counter: Counter) -> None:
    """VNI takes the first digits for tones: "Lan" and 1 is "Lán", and 0 takes the tone off."""
    counter.types("Trần Thị Lan", to=counter.name)
    counter.strokes(input_method(from_vni, "Lan", CODE), to=counter.name)
    counter.presses_after(SCANNER, Qt.Key.Key_Return, to=counter.name)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == "Trần Thị Lan"
    assert counter.done == []


def test_a_code_that_an_input_method_tore_is_shown_and_not_left_in_the_field(
    counter: Counter,
) -> None:
    counter.types("Lan", to=counter.name)
    counter.strokes("\b\bx" + CODE[2:], to=counter.name)
    counter.presses_after(SCANNER, Qt.Key.Key_Return, to=counter.name)
    counter.settles()
    assert counter.heard == []
    assert counter.unread == [CODE[2:]]
    assert counter.name.text() == "Lan"
    assert counter.done == []


def test_digits_before_a_backspace_are_the_hands(counter: Counter) -> None:
    counter.window.setFocus()
    counter.scans("1234567890123", to=counter.window, end=Qt.Key.Key_Backspace)
    counter.settles()
    assert keys_of(counter)[:13] == list("1234567890123")
    assert (counter.heard, counter.unread) == ([], [])


@pytest.mark.parametrize("place", PLACES)
def test_a_number_with_letters_is_heard_wherever_the_focus_is(counter: Counter, place: str) -> None:
    where = PLACES[place](counter)
    where.setFocus()
    counter.scans(NUMBER, to=where)
    counter.settles()
    assert counter.heard == [NUMBER]
    assert (counter.done, keys_of(counter), counter.name.text()) == ([], [], "")


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(NUMBER.swapcase(), id="CapsLock"),
        pytest.param(through(Layout.FRENCH, NUMBER), id="a French layout"),
        pytest.param(through(Layout.VIETNAMESE, NUMBER), id="the layout Vietnamese"),
        pytest.param(f"]C1{NUMBER}", id="the kind of code before it"),
    ],
)
def test_a_number_with_letters_survives_what_the_keyboard_makes_of_it(
    counter: Counter, typed: str
) -> None:
    counter.name.setText("Lan")
    counter.scans(typed, to=counter.name)
    counter.settles()
    assert counter.heard == [NUMBER]
    assert counter.name.text() == "Lan"


@pytest.mark.parametrize("before", ["]C0", "A", "##"])
def test_a_mark_that_the_scanner_puts_before_a_code_does_no_harm(
    counter: Counter, before: str
) -> None:
    counter.scans(before + CODE, to=counter.name)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == ""


def test_fast_words_of_a_macro_are_left_alone(counter: Counter) -> None:
    counter.scans("Ủy ban nhân dân phường Thuận Hóa", to=counter.name)
    counter.settles()
    assert counter.name.text() == "Ủy ban nhân dân phường Thuận Hóa"
    assert (counter.heard, counter.unread, counter.done) == ([], [], ["return"])


def test_a_letter_of_a_hand_reaches_the_page(counter: Counter) -> None:
    counter.window.setFocus()
    counter.types("ab", to=counter.window)
    assert keys_of(counter) == ["a", "b"]


def test_a_key_that_is_held_down_is_not_a_scanner(counter: Counter) -> None:
    counter.name.setFocus()
    for _ in range(16):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier, "5", autorep=True)
            QApplication.sendEvent(counter.name, event)
    QTest.keyClick(counter.name, Qt.Key.Key_Return)
    counter.settles()
    assert counter.name.text() == "5" * 16
    assert (counter.heard, counter.unread) == ([], [])
    assert counter.done == ["return"]


def test_composing_with_an_input_method_is_not_disturbed(counter: Counter) -> None:
    counter.name.setFocus()
    composing = QInputMethodEvent("Nguyê", [])
    QApplication.sendEvent(counter.name, composing)
    done = QInputMethodEvent()
    done.setCommitString("Nguyễn")
    QApplication.sendEvent(counter.name, done)
    assert counter.name.text() == "Nguyễn"
    counter.hand.pause(1)
    counter.scans(CODE, to=counter.name)
    counter.settles()
    assert counter.name.text() == "Nguyễn"
    assert counter.heard == [CODE]


@pytest.mark.parametrize("committed", ["Nguyễn", ""])
def test_what_was_composed_before_a_scan_stays_and_the_scan_is_heard(
    counter: Counter, committed: str
) -> None:
    """The first key of the scan makes the input method hand over what the hand composed."""
    counter.name.setFocus()
    counter.hand.pause(1)
    QApplication.sendEvent(counter.name, QInputMethodEvent("Nguyê", []))
    counter.hand.pause(1)
    QApplication.sendEvent(counter.name, QInputMethodEvent("Nguyễ", []))
    counter.hand.pause(1)
    over = QInputMethodEvent()
    over.setCommitString(committed)
    QApplication.sendEvent(counter.name, over)
    counter.scans(CODE, to=counter.name)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == committed


def test_letters_of_a_code_that_an_input_method_composes_are_the_scanners(
    counter: Counter,
) -> None:
    counter.name.setText("Lan")
    counter.name.setFocus()
    counter.hand.step = SCANNER
    counter.hand.pause(1)
    QApplication.sendEvent(counter.name, QInputMethodEvent("H", []))
    over = QInputMethodEvent()
    over.setCommitString("H")
    QApplication.sendEvent(counter.name, over)
    counter.scans(NUMBER[1:], to=counter.name)
    counter.settles()
    assert counter.heard == [NUMBER]
    assert counter.name.text() == "Lan"


def test_digits_that_an_input_method_hands_on_make_a_scan_too(counter: Counter) -> None:
    counter.name.setText("Lan")
    for ch in CODE:
        event = QInputMethodEvent()
        event.setCommitString(ch)
        QApplication.sendEvent(counter.name, event)
    QTest.keyClick(counter.name, Qt.Key.Key_Return)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == "Lan"


def test_the_vietnamese_keyboard_layout_is_read_back_into_digits(counter: Counter) -> None:
    row = str.maketrans("1234567890", "ăâêô\u0300\u0309\u0303\u0301\u0323đ")
    counter.scans(CODE.translate(row), to=counter.name)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == ""


def test_digits_of_the_number_pad_count(counter: Counter) -> None:
    for ch in CODE:
        QTest.keyClick(
            counter.name,
            Qt.Key(ord(ch)),
            Qt.KeyboardModifier.KeypadModifier,
        )
    QTest.keyClick(counter.name, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    counter.settles()
    assert counter.heard == [CODE]


def test_a_scanner_that_ends_with_cr_and_lf_presses_nothing(counter: Counter) -> None:
    counter.name.setFocus()
    counter.scans(CODE, to=counter.name)
    counter.hand.step = SCANNER
    QTest.keyClick(counter.name, Qt.Key.Key_Enter)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.done == []


def test_enter_of_a_hand_after_a_scan_counts(counter: Counter) -> None:
    counter.name.setFocus()
    counter.scans(CODE, to=counter.name)
    counter.settles()
    counter.presses(Qt.Key.Key_Return, to=counter.name)
    assert counter.done == ["return"]


def test_a_scan_survives_a_computer_that_was_busy_for_a_moment(counter: Counter) -> None:
    counter.name.setText("Lan")
    counter.scans(CODE[:5], to=counter.name, end=None)
    counter.hand.pause(0.2)
    counter.scans(CODE[5:], to=counter.name)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == "Lan"


def test_a_busy_computer_does_not_let_the_digits_of_a_scan_act(counter: Counter) -> None:
    """Time goes by, but no timer can run: all keys wait behind the busy program."""
    counter.window.setFocus()
    counter.hand.step = SCANNER
    for place, ch in enumerate(CODE):
        counter.hand.step = 0.3 if place == 5 else SCANNER
        QTest.keyClick(counter.window, Qt.Key(ord(ch)))
    QTest.keyClick(counter.window, Qt.Key.Key_Return)
    counter.settles()
    assert counter.heard == [CODE]
    assert keys_of(counter) == []


def test_a_scan_that_was_torn_over_two_fields_leaves_neither_changed(counter: Counter) -> None:
    counter.name.setText("Lan")
    counter.notes.setPlainText("gấp")
    counter.scans(CODE[:5], to=counter.name, end=None)
    counter.hand.pause(0.2)
    counter.scans(CODE[5:], to=counter.notes)
    counter.settles()
    assert counter.heard == [CODE]
    assert (counter.name.text(), counter.notes.toPlainText()) == ("Lan", "gấp")


@pytest.mark.parametrize(
    ("parts", "wait"),
    [
        pytest.param((9, 16), 0.6, id="one wait that is too long"),
        pytest.param((4, 8, 12, 16), 0.2, id="three waits"),
    ],
)
def test_digits_with_a_hands_pauses_are_a_hands(
    counter: Counter, parts: tuple[int, ...], wait: float
) -> None:
    start = 0
    for part in parts:
        counter.scans(CODE[start:part], to=counter.name, end=None)
        start = part
        counter.hand.pause(wait if part < 16 else 0)
    QTest.keyClick(counter.name, Qt.Key.Key_Return)
    counter.settles()
    assert (counter.heard, counter.unread) == ([], [])
    assert counter.name.text() == CODE
    assert counter.done == ["return"]


@pytest.mark.parametrize("place", PLACES)
def test_a_scan_without_an_end_is_heard_after_a_while_and_does_nothing_else(
    counter: Counter, place: str
) -> None:
    where = PLACES[place](counter)
    where.setFocus()
    counter.name.setText("Lan")
    counter.scans(CODE, to=where, end=None)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == "Lan"
    assert counter.copies.value() == 0
    assert (counter.done, keys_of(counter)) == ([], [])


@pytest.mark.parametrize("place", PLACES)
def test_back_to_back_scans_without_an_end_are_two_scans(counter: Counter, place: str) -> None:
    where = PLACES[place](counter)
    where.setFocus()
    counter.name.setText("Lan")
    counter.scans(CODE, to=where, end=None)
    counter.hand.pause(0.3)
    counter.scans(OTHER_CODE, to=where, end=None)
    counter.settles()
    assert counter.heard == [CODE, OTHER_CODE]
    assert counter.name.text() == "Lan"
    assert (counter.done, keys_of(counter), counter.copies.value()) == ([], [], 0)


def test_a_bad_read_without_an_end_is_told_and_taken_out(counter: Counter) -> None:
    counter.name.setText("Lan")
    counter.scans(WRONG_CODE, to=counter.name, end=None)
    counter.settles()
    assert (counter.heard, counter.unread) == ([], [WRONG_CODE])
    assert counter.name.text() == "Lan"


def test_an_enter_long_after_a_scan_without_an_end_is_a_hands(counter: Counter) -> None:
    counter.scans(CODE, to=counter.name, end=None)
    counter.presses_after(0.8, Qt.Key.Key_Return, to=counter.name)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == ""
    assert counter.done == ["return"]


def test_an_enter_that_the_computer_held_up_is_the_scanners(counter: Counter) -> None:
    counter.scans(WRONG_CODE, to=counter.name, end=None)
    counter.presses_after(0.2, Qt.Key.Key_Return, to=counter.name)
    counter.settles()
    assert counter.unread == [WRONG_CODE]
    assert counter.name.text() == ""
    assert counter.done == []


def test_a_bad_read_that_the_computer_tore_is_taken_out_whole(counter: Counter) -> None:
    counter.scans(WRONG_CODE[:6], to=counter.name, end=None)
    counter.hand.pause(0.2)
    counter.scans(WRONG_CODE[6:], to=counter.name)
    counter.settles()
    assert counter.unread == [WRONG_CODE]
    assert counter.name.text() == ""


def test_two_waits_and_a_late_enter_are_too_many(counter: Counter) -> None:
    for start, end in ((0, 5), (5, 11), (11, 16)):
        counter.scans(CODE[start:end], to=counter.name, end=None)
        counter.hand.pause(0.1)
    QTest.keyClick(counter.name, Qt.Key.Key_Return)
    counter.settles()
    assert counter.heard == []
    assert counter.done == ["return"]


def test_a_short_code_must_come_without_any_wait(counter: Counter) -> None:
    counter.scans(SHORT_CODE, to=counter.name)
    counter.settles()
    assert counter.heard == [SHORT_CODE]
    counter.hand.pause(1)
    counter.scans(SHORT_CODE[:4], to=counter.name, end=None)
    counter.hand.pause(0.1)
    counter.scans(SHORT_CODE[4:], to=counter.name)
    counter.settles()
    assert counter.heard == [SHORT_CODE]
    assert counter.name.text() == SHORT_CODE


def test_digits_typed_just_before_a_scan_stay(counter: Counter) -> None:
    counter.types("09", to=counter.name)
    counter.scans(CODE, to=counter.name)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.name.text() == "09"


def test_a_scan_over_a_dialog_is_heard_and_does_not_answer_it(
    counter: Counter, qtbot: QtBot
) -> None:
    dialog = QDialog(counter.window)
    layout = QVBoxLayout(dialog)
    reason = QLineEdit()
    agree = QPushButton("Đồng ý")
    agree.setDefault(True)
    layout.addWidget(reason)
    layout.addWidget(agree)
    agree.clicked.connect(lambda: counter.done.append("agreed"))
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    for where in (reason, agree):
        where.setFocus()
        counter.scans(CODE, to=where)
    counter.settles()
    assert counter.heard == [CODE, CODE]
    assert counter.done == []
    assert reason.text() == ""
    assert dialog.isVisible()


def test_a_scan_triggers_no_shortcut(counter: Counter) -> None:
    for key in "1234567890":
        shortcut = QShortcut(QKeySequence(key), counter.window)
        shortcut.activated.connect(lambda key=key: counter.done.append(key))
    enter = QShortcut(QKeySequence(Qt.Key.Key_Return), counter.window)
    enter.activated.connect(lambda: counter.done.append("enter"))
    for where in (counter.window, counter.save, counter.name):
        where.setFocus()
        counter.scans(CODE, to=where)
    counter.settles()
    assert counter.heard == [CODE] * 3
    assert counter.done == []


def test_a_hand_still_triggers_the_shortcuts_on_digits(counter: Counter) -> None:
    first = QShortcut(QKeySequence("1"), counter.window)
    first.activated.connect(lambda: counter.done.append("shortcut"))
    second = QAction("hai", counter.window)
    second.setShortcut(QKeySequence("2"))
    second.triggered.connect(lambda: counter.done.append("action"))
    counter.window.addAction(second)
    counter.save.setShortcut(QKeySequence("3"))
    elsewhere = QShortcut(QKeySequence("4"), counter.name)
    elsewhere.setContext(Qt.ShortcutContext.WidgetShortcut)
    elsewhere.activated.connect(lambda: counter.done.append("elsewhere"))
    off = QShortcut(QKeySequence("5"), counter.window)
    off.setEnabled(False)
    off.activated.connect(lambda: counter.done.append("off"))
    counter.table.setFocus()
    counter.types("12345", to=counter.table)
    assert counter.done == ["shortcut", "action", "save"]


def test_a_scan_without_any_focus_is_heard(counter: Counter) -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    handle = counter.window.windowHandle()
    counter.hand.step = SCANNER
    for ch in CODE:
        QTest.keyClick(handle, Qt.Key(ord(ch)))
    QTest.keyClick(handle, Qt.Key.Key_Return)
    counter.settles()
    assert counter.heard == [CODE]
    assert keys_of(counter) == []


@pytest.mark.parametrize("place", PLACES)
def test_keys_from_the_window_system_are_heard_once_each(counter: Counter, place: str) -> None:
    where = PLACES[place](counter)
    where.setFocus()
    handle = counter.window.windowHandle()
    asked_before = counter.hand()
    counter.hand.step = 0.001
    for ch in CODE:
        QTest.keyClick(handle, Qt.Key(ord(ch)))
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert counter.hand() - asked_before == pytest.approx(0.018)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.done == []
    assert keys_of(counter) == []
    assert counter.name.text() == ""


def test_a_key_that_wanders_up_from_a_button_to_the_page_is_one_key(counter: Counter) -> None:
    counter.save.setFocus()
    counter.hand.step = 0.001
    before = counter.hand()
    QTest.keyClick(counter.save, Qt.Key.Key_B)
    assert counter.hand() - before == pytest.approx(0.002)
    counter.settles()
    assert keys_of(counter) == ["b"]


def test_bare_key_events_without_release_or_question_make_a_scan(counter: Counter) -> None:
    for ch in CODE:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key(ord(ch)), Qt.KeyboardModifier.NoModifier, ch)
        QApplication.sendEvent(counter.save, event)
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    QApplication.sendEvent(counter.save, enter)
    counter.settles()
    assert counter.heard == [CODE]
    assert (counter.done, keys_of(counter)) == ([], [])


def test_a_read_only_field_takes_nothing_and_the_scan_is_heard(counter: Counter) -> None:
    counter.name.setReadOnly(True)
    counter.name.setFocus()
    counter.scans(CODE, to=counter.name)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.done == []


def test_a_field_that_disappears_during_a_scan_does_no_harm(counter: Counter) -> None:
    counter.scans(CODE[:8], to=counter.name, end=None)
    counter.name.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    counter.scans(CODE[8:], to=counter.notes)
    counter.settles()
    assert counter.heard == [CODE]
    assert counter.notes.toPlainText() == ""


def test_what_follows_a_scan_runs_after_its_last_key(counter: Counter) -> None:
    order: list[str] = []
    counter.ears.scanned.connect(lambda: order.append("followed"))
    counter.scans(CODE, to=counter.name)
    order.append("key over")
    counter.settles()
    assert order == ["key over", "followed"]


# -- any hand, any scanner -------------------------------------------------------------------------

names = st.text("Nguyễn Thị Đào0123456789 ", max_size=12)
payloads = st.text("0123456789", min_size=15, max_size=15).map(
    lambda text: text + str(-sum(int(ch) for ch in text) % 10)
)
fast = st.floats(0.0005, GAP - 0.001)
slow = st.floats(GAP + 0.001, STALL * 2)
property_of_the_counter = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@property_of_the_counter
@given(
    before=names,
    codes=st.lists(payloads, min_size=1, max_size=4),
    gaps=st.data(),
    place=st.sampled_from(sorted(PLACES)),
)
def test_any_code_sent_fast_is_always_a_scan(
    counter: Counter, before: str, codes: list[str], gaps: st.DataObject, place: str
) -> None:
    counter.settles()
    counter.heard.clear()
    counter.name.setText(before)
    counter.name.setCursorPosition(len(before) // 2)
    where = PLACES[place](counter)
    where.setFocus()
    for code in codes:
        counter.scans(code, to=where, step=gaps.draw(fast))
    counter.settles()
    assert counter.heard == codes
    assert counter.unread == []
    assert counter.name.text() == before
    assert counter.name.cursorPosition() == len(before) // 2
    assert (counter.done, keys_of(counter)) == ([], [])


@property_of_the_counter
@given(text=st.one_of(payloads, names), steps=st.data())
def test_any_text_typed_slowly_arrives_whole(
    counter: Counter, text: str, steps: st.DataObject
) -> None:
    counter.name.clear()
    counter.done.clear()
    counter.name.setFocus()
    for ch in text:
        counter.types(ch, to=counter.name, step=steps.draw(slow))
    counter.hand.step = 0
    QTest.keyClick(counter.name, Qt.Key.Key_Return)
    counter.settles()
    assert counter.name.text() == text
    assert counter.done == ["return"]
    assert (counter.heard, counter.unread) == ([], [])


@property_of_the_counter
@given(digits=st.text("0123456789", min_size=1, max_size=20), steps=st.data())
def test_any_digits_typed_slowly_act_in_their_order(
    counter: Counter, digits: str, steps: st.DataObject
) -> None:
    keys_of(counter).clear()
    counter.window.setFocus()
    counter.hand.step = 0
    for ch in digits:
        counter.hand.pause(steps.draw(slow))
        QTest.keyClick(counter.window, Qt.Key(ord(ch)))
    counter.settles()
    assert keys_of(counter) == list(digits)
    assert (counter.heard, counter.unread) == ([], [])


@property_of_the_counter
@given(
    keys=st.lists(
        st.tuples(st.sampled_from("0123456789abđ|\b\r"), st.floats(0.001, 0.3)), max_size=40
    )
)
def test_whatever_is_typed_no_key_is_lost_unless_it_was_a_scanner(
    counter: Counter, keys: list[tuple[str, float]]
) -> None:
    keys_of(counter).clear()
    counter.unread.clear()
    counter.window.setFocus()
    counter.hand.step = 0
    for ch, wait in keys:
        counter.hand.pause(wait)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            code = {"\b": Qt.Key.Key_Backspace, "\r": Qt.Key.Key_Return}.get(ch, Qt.Key(0))
            QApplication.sendEvent(
                counter.window, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, ch)
            )
    counter.settles()
    if not counter.heard and not counter.unread:
        assert keys_of(counter) == [ch for ch, _wait in keys]
    counter.heard.clear()


def test_what_happens_to_widgets_without_the_focus_is_not_listened_to(counter: Counter) -> None:
    # A filter over the whole program would be asked thousands of times while a page is shown.
    class Ears(ScanFilter):
        asked = 0

        def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802
            self.asked += 1
            return super().eventFilter(watched, event)

    ears = Ears(counter.window, known)
    for part in (counter.save, counter.table, counter.notes):
        QApplication.sendEvent(part, QEvent(QEvent.Type.User))
    assert ears.asked == 0
    QApplication.sendEvent(counter.name, QEvent(QEvent.Type.User))
    assert ears.asked == 1


# -- Qt's own timers -------------------------------------------------------------------------------


def test_with_qts_own_timers_a_burst_is_a_scan_and_a_lone_digit_arrives(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    ears = ScanFilter(page, known, seconds=Hand())
    heard: list[object] = []
    ears.scanned.connect(heard.append)
    with qtbot.waitSignal(ears.scanned):
        for ch in CODE:
            QTest.keyClick(page, Qt.Key(ord(ch)))
        QTest.keyClick(page, Qt.Key.Key_Return)
    assert heard == [CODE]
    assert page.keys == []
    QTest.keyClick(page, Qt.Key.Key_4)
    assert page.keys == []
    qtbot.waitUntil(lambda: page.keys == ["4"])
