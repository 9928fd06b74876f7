"""The identity card is heard wherever the focus is, whatever is made of it on its way."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.rules.citizen_card import Certainty, Reason, Source
from counter_app.rules.retyping import (
    BACKSPACE,
    Layout,
    from_telex,
    from_vni,
    telex_keys,
    through,
    vni_keys,
)
from tests.rewriting import input_method
from tests.ui.robots.counter import (
    CODE,
    PLACES,
    SCANNER,
    Counter,
    a_counter,
    keys_of,
)
from ui.scan import GAP, STALL

NUMBER = "001185012345"
CARD = f"{NUMBER}|123456789|Nguyễn Thị Đào|01021985|Nữ|Số 1 Phố X, Hà Nội|10052021"
BARE = f"{NUMBER}|123456789|Nguyen Thi Dao|01021985|Nu|So 1 Pho X, Ha Noi|10052021"
TORN = f"{NUMBER}|123456789|Nguyn Th o|01021985|N|S 1 Ph X|10052021"


@pytest.fixture
def counter(qtbot: QtBot) -> Iterator[Counter]:
    yield from a_counter(qtbot)


def numbers(counter: Counter) -> list[str]:
    return [card.number.value for card in counter.cards]


def nothing_happened(counter: Counter) -> bool:
    return (
        counter.name.text() == "Lan"
        and counter.notes.toPlainText() == ""
        and counter.pick.currentText() == ""
        and counter.copies.value() == 0
        and not counter.done
        and not keys_of(counter)
        and not counter.heard
    )


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, None])
def test_a_card_is_heard_wherever_the_focus_is_and_does_nothing_else(
    counter: Counter, place: str, end: Qt.Key | None
) -> None:
    where = PLACES[place](counter)
    where.setFocus()
    counter.name.setText("Lan")
    counter.scans(CARD, to=where, end=end)
    counter.settles()
    [card] = counter.cards
    assert card.number.value == NUMBER
    assert card.former.value == "123456789"
    assert card.name.value == "Nguyễn Thị Đào"
    assert card.birth.value == "1985-02-01"
    assert card.source is Source.TYPED
    assert counter.unread == []
    assert nothing_happened(counter)
    assert where.hasFocus()


def test_a_name_that_came_through_the_keyboard_is_never_sure(counter: Counter) -> None:
    counter.scans(CARD, to=counter.name)
    counter.settles()
    [card] = counter.cards
    assert (card.name.certainty, card.name.reason) == (Certainty.DOUBTFUL, Reason.TYPED)
    assert card.number.sure
    assert card.birth.sure


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param(f"{NUMBER}|Nguyễn Thị Đào|01021985|Nữ|Số 1|10052021", NUMBER, id="6"),
        pytest.param(CARD, NUMBER, id="7"),
        pytest.param(f"{CARD}|Trần Văn Bình", NUMBER, id="8"),
        pytest.param(f"{CARD}||Cha|Mẹ|Vợ", NUMBER, id="11"),
        pytest.param(f"{NUMBER}||Nguyễn Thị Đào|01021985|Nữ|Số 1|10052021", NUMBER, id="no former"),
    ],
)
def test_cards_of_six_to_eleven_fields_are_read(counter: Counter, text: str, number: str) -> None:
    counter.name.setText("Lan")
    counter.name.setFocus()
    counter.scans(text, to=counter.name)
    counter.settles()
    [card] = counter.cards
    assert card.number.value == number
    assert card.name.value == "Nguyễn Thị Đào"
    assert card.issued.value == "2021-05-10"
    assert nothing_happened(counter)


@pytest.mark.parametrize("half", ["Lan", "Nguyễn Thị", "Đặng Vă", "Lán"])
@pytest.mark.parametrize(
    ("rewritten", "keys"), [(from_telex, telex_keys), (from_vni, vni_keys)], ids=["Telex", "VNI"]
)
@pytest.mark.parametrize("text", [BARE, TORN, CARD])
def test_a_card_is_read_while_an_input_method_rewrites_it_behind_a_half_typed_name(
    counter: Counter,
    half: str,
    text: str,
    rewritten: Callable[[str], str],
    keys: Callable[[str], str],
) -> None:
    """What the scanner types has lost its accents, or is typed as an input method wants it."""
    counter.types(half, to=counter.name)
    typed = keys(text) if text == CARD else text
    counter.strokes(input_method(rewritten, half.rsplit(maxsplit=1)[-1], typed), to=counter.name)
    counter.presses_after(SCANNER, Qt.Key.Key_Return, to=counter.name)
    counter.settles()
    [card] = counter.cards
    assert card.number.value == NUMBER
    assert card.former.value == "123456789"
    assert card.birth.value == "1985-02-01"
    assert card.issued.value == "2021-05-10"
    assert not card.name.sure
    assert counter.name.text() == half
    assert counter.done == []


@pytest.mark.parametrize("keys", [telex_keys, vni_keys], ids=["Telex", "VNI"])
def test_a_card_typed_in_the_keys_of_an_input_method_that_is_off_is_put_together(
    counter: Counter, keys: Callable[[str], str]
) -> None:
    counter.scans(keys(CARD), to=counter.name)
    counter.settles()
    [card] = counter.cards
    assert card.name.value == "Nguyễn Thị Đào"
    assert card.name.reason is Reason.RETYPED
    assert card.sex.value == "nữ"


def test_a_card_is_read_through_a_french_keyboard(counter: Counter) -> None:
    counter.name.setText("Lan")
    counter.scans(through(Layout.FRENCH, BARE), to=counter.name)
    counter.settles()
    [card] = counter.cards
    assert card.number.value == NUMBER
    assert card.birth.value == "1985-02-01"
    assert card.name.value == "Nguyen Thi Dao"
    assert not card.name.sure
    assert nothing_happened(counter)


def test_a_card_is_read_through_the_layout_vietnamese(counter: Counter) -> None:
    counter.name.setText("Lan")
    counter.scans(through(Layout.VIETNAMESE, CARD), to=counter.name)
    counter.settles()
    assert numbers(counter) == [NUMBER]
    assert counter.cards[0].birth.value == "1985-02-01"
    assert nothing_happened(counter)


def test_an_input_method_that_hands_over_composed_words_is_read_too(counter: Counter) -> None:
    """Letters are composed under the cursor and handed over word by word."""
    counter.name.setText("Lan")
    counter.name.setFocus()
    counter.scans(f"{NUMBER}||", to=counter.name, end=None)
    for shown in ("N", "Ng", "Nguyễn"):
        counter.hand.pause(SCANNER)
        QApplication.sendEvent(counter.name, QInputMethodEvent(shown, []))
    over = QInputMethodEvent()
    over.setCommitString("Nguyễn")
    QApplication.sendEvent(counter.name, over)
    again = QInputMethodEvent()
    again.setCommitString(" Văn", -1, 1)
    QApplication.sendEvent(counter.name, again)
    QApplication.sendEvent(counter.name, QInputMethodEvent("", []))
    counter.scans("|01021985|Nữ|Số 1|10052021", to=counter.name)
    counter.settles()
    [card] = counter.cards
    assert card.name.raw == "Nguyễ Văn"
    assert nothing_happened(counter)


@pytest.mark.parametrize("size", [1, 7, 200])
def test_a_card_that_an_input_method_hands_on_in_pieces_is_a_card(
    counter: Counter, size: int
) -> None:
    counter.name.setText("Lan")
    counter.name.setFocus()
    counter.hand.pause(1)
    for start in range(0, len(CARD), size):
        counter.hand.pause(SCANNER)
        event = QInputMethodEvent()
        event.setCommitString(CARD[start : start + size])
        QApplication.sendEvent(counter.name, event)
    QTest.keyClick(counter.name, Qt.Key.Key_Return)
    counter.settles()
    assert numbers(counter) == [NUMBER]
    assert counter.cards[0].name.value == "Nguyễn Thị Đào"
    assert nothing_happened(counter)


@pytest.mark.parametrize("place", PLACES)
def test_the_card_of_the_health_insurance_is_told_and_lands_nowhere(
    counter: Counter, place: str
) -> None:
    health = "DN4010112345678|4e677579e1bb856e|01/02/1985|2|5068c6b0e1bb9d6e67|01 - 021|-|"
    where = PLACES[place](counter)
    where.setFocus()
    counter.name.setText("Lan")
    counter.scans(health, to=where)
    counter.settles()
    assert counter.unread == [health]
    assert counter.cards == []
    assert nothing_happened(counter)


def test_a_foreign_code_does_nothing_where_keys_would_act(counter: Counter) -> None:
    for where in (counter.window, counter.save, counter.table):
        where.setFocus()
        counter.scans("https://vneid.gov.vn/abc", to=where)
        counter.scans("https://vneid.gov.vn/abc", to=where, end=None)
        counter.settles()
    counter.name.setText("Lan")
    assert counter.unread == ["https://vneid.gov.vn/abc"] * 6
    assert nothing_happened(counter)


def test_a_card_does_not_tick_search_or_trigger_anything_on_its_way(counter: Counter) -> None:
    for key in "0123456789NTDSxh|":
        shortcut = QShortcut(QKeySequence(key), counter.window)
        shortcut.activated.connect(lambda key=key: counter.done.append(key))
    searched: list[str] = []
    counter.name.textEdited.connect(searched.append)
    counter.name.setText("Lan")
    for where in (counter.window, counter.save, counter.table, counter.name):
        where.setFocus()
        counter.scans(CARD, to=where)
    counter.settles()
    assert numbers(counter) == [NUMBER] * 4
    assert nothing_happened(counter)
    assert searched[-1] == "Lan"
    assert max(map(len, searched)) <= len(f"Lan{NUMBER}")


def test_back_to_back_scans_of_card_and_receipt_are_not_merged(counter: Counter) -> None:
    counter.name.setText("Lan")
    for text in (CARD, CODE, CARD, CARD, CODE):
        counter.scans(text, to=counter.name)
    counter.settles()
    assert numbers(counter) == [NUMBER] * 3
    assert counter.heard == [CODE, CODE]
    assert counter.name.text() == "Lan"
    assert counter.done == []


def test_a_card_that_the_computer_held_up_is_one_card(counter: Counter) -> None:
    counter.name.setText("Lan")
    for start, end in ((0, 5), (5, 12), (12, 30), (30, 60)):
        counter.scans(CARD[start:end], to=counter.name, end=None)
        counter.hand.pause(STALL - 0.1)
    counter.scans(CARD[60:], to=counter.name)
    counter.settles()
    assert numbers(counter) == [NUMBER]
    assert nothing_happened(counter)


def test_a_card_that_breaks_off_is_shown_as_far_as_it_was_read(counter: Counter) -> None:
    counter.name.setText("Lan")
    counter.scans(CARD[:40], to=counter.name, end=None)
    counter.settles()
    assert counter.cards == []
    assert counter.unread == [CARD[:40]]
    assert nothing_happened(counter)


def test_after_a_card_that_broke_off_the_hand_types_on(counter: Counter) -> None:
    counter.scans(CARD[:40], to=counter.name, end=None)
    counter.types("Lan", to=counter.name, step=0.8)
    assert counter.name.text() == "Lan"


def test_any_other_long_code_is_told_and_lands_nowhere(counter: Counter) -> None:
    """The code that a bank prints for transfers begins with digits too."""
    counter.name.setText("Lan")
    bank = "00020101021138570010A00000072701270006970436"
    counter.scans(bank, to=counter.name)
    counter.settles()
    assert counter.unread == [bank]
    assert nothing_happened(counter)


def test_a_card_whose_number_lost_a_digit_is_told_and_lands_nowhere(counter: Counter) -> None:
    counter.name.setText("Lan")
    counter.scans(CARD[1:], to=counter.name)
    counter.settles()
    assert counter.cards == []
    assert counter.unread == [CARD[1:]]
    assert nothing_happened(counter)


def test_a_number_and_a_bar_typed_by_hand_are_left_alone(counter: Counter) -> None:
    counter.types(f"{NUMBER}|Nguyễn", to=counter.name)
    counter.presses(Qt.Key.Key_Return, to=counter.name)
    counter.settles()
    assert counter.name.text() == f"{NUMBER}|Nguyễn"
    assert (counter.cards, counter.unread, counter.done) == ([], [], ["return"])


def test_a_line_of_a_serial_scanner_is_heard_without_touching_the_focus(counter: Counter) -> None:
    counter.name.setText("Lan")
    counter.name.setFocus()
    counter.ears.take_line(CARD)
    counter.ears.take_line(CODE)
    counter.ears.take_line(CARD, exact=False)
    counter.ears.take_line("không phải mã")
    counter.ears.take_line("  ")
    counter.settles()
    assert [card.source for card in counter.cards] == [Source.SERIAL, Source.RECODED]
    assert [card.name.sure for card in counter.cards] == [True, False]
    assert counter.heard == [CODE]
    assert counter.unread == ["không phải mã"]
    assert counter.name.text() == "Lan"
    assert counter.name.hasFocus()


def test_escape_of_a_hand_after_a_card_is_a_hands(counter: Counter) -> None:
    counter.window.setFocus()
    counter.scans(CARD, to=counter.window)
    counter.settles()
    counter.presses(Qt.Key.Key_Escape, to=counter.window)
    assert keys_of(counter) == ["\x1b"]


# -- any card, any hand ----------------------------------------------------------------------------

letters = st.text("Nguyễn Thị Đào Trần Văn ", min_size=1, max_size=30)
text_of_a_field = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters="|"),
    max_size=40,
)
property_of_the_counter = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@property_of_the_counter
@given(
    before=letters,
    fields=st.lists(text_of_a_field, min_size=1, max_size=10),
    gap=st.floats(0.0005, GAP - 0.001),
    place=st.sampled_from(sorted(PLACES)),
    end=st.sampled_from([Qt.Key.Key_Return, Qt.Key.Key_Tab]),
)
def test_whatever_stands_on_a_card_it_never_lands_in_a_field(
    counter: Counter, before: str, fields: list[str], gap: float, place: str, end: Qt.Key
) -> None:
    counter.settles()
    counter.cards.clear()
    counter.unread.clear()
    counter.name.setText(before)
    where = PLACES[place](counter)
    where.setFocus()
    counter.scans("|".join([NUMBER, *fields]), to=where, step=gap, end=end)
    counter.settles()
    assert len(counter.cards) == 1
    assert counter.cards[0].number.value == NUMBER
    assert counter.name.text() == before
    assert counter.notes.toPlainText() == ""
    assert (counter.done, keys_of(counter), counter.unread) == ([], [], [])


@property_of_the_counter
@given(strokes=st.text(f"aăđnsfjx169|{BACKSPACE} ", max_size=40), half=letters)
def test_whatever_an_input_method_does_inside_a_card_the_field_stays(
    counter: Counter, strokes: str, half: str
) -> None:
    counter.settles()
    counter.name.setText(half)
    counter.name.setFocus()
    counter.scans(f"{NUMBER}|", to=counter.name, end=None)
    counter.strokes(strokes, to=counter.name)
    QTest.keyClick(counter.name, Qt.Key.Key_Return)
    counter.settles()
    assert counter.name.text() == half
    assert counter.done == []
