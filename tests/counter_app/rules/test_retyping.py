"""What input methods and layouts make of keys is read both ways."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules.codes import DossierNumber
from counter_app.rules.numbers import Payload
from counter_app.rules.retyping import (
    BACKSPACE,
    Layout,
    back,
    digits_at_end,
    digits_typed,
    from_telex,
    from_vni,
    readings,
    telex_keys,
    through,
    vni_digits,
    vni_keys,
)
from counter_app.rules.syllables import is_syllable, may_be_syllable
from counter_app.rules.text import fold

NAMES = (
    "Nguyễn Thị Đào", "Trần Quốc Tuấn", "Lê Hoàng Phương", "Đặng Thùy Trâm", "Phạm Văn Đồng",
    "Huỳnh Thị Ngọc Ánh", "Vũ Đức Trưởng", "Võ Thị Sáu", "Bùi Quang Huy", "Hồ Xuân Hương",
    "Ngô Gia Tự", "Dương Giang", "Lý Thường Kiệt", "Quách Tuấn Ngọc", "Hoàng Hoa Thám",
    "Nguyễn Hữu Nghĩa", "Tạ Thị Uyên", "Phan Thị Hòa", "Đoàn Khuê", "Kiều Loan", "Khuỷu",
    "Thuở Quỳnh", "Yến Ý", "Nguyệt Rưỡi", "Mưa", "Cửu Liễu", "Giềng Gì", "Quý Quyền", "Tường Vy",
)  # fmt: skip
names = st.lists(st.sampled_from(" ".join(NAMES).split()), min_size=1, max_size=5).map(" ".join)
typable = st.text("0123456789-=qwertyuiop[]asdfghjkl;'zxcvbnm,./QWERTYUIOPASDFGHJKLZXCVBNM:|")


@pytest.mark.parametrize(
    ("keys", "name"),
    [("Nguyeenx", "Nguyễn"), ("Nguyeexn", "Nguyễn"), ("DDaof", "Đào"), ("Truwowngr", "Trưởng"),
     ("Truwowrng", "Trưởng"), ("Ddoanf", "Đoàn"), ("THIJ", "THỊ"), ("Hoaf", "Hòa"),
     ("thuowr", "thuở"), ("muaw", "mưa"), ("quaanf", "quần")],
)  # fmt: skip
def test_telex_makes_letters_of_keys(keys: str, name: str) -> None:
    assert from_telex(keys) == name


@pytest.mark.parametrize(
    ("keys", "name"),
    [("Nguye64n", "Nguyễn"), ("Nguye6n4", "Nguyễn"), ("D9a2o", "Đào"), ("Tru7o73ng", "Trưởng"),
     ("Truong73", "Trưởng"), ("THI5", "THỊ"), ("So61", "Số"), ("12", "12"), ("Q1", "Q1")],
)  # fmt: skip
def test_vni_makes_letters_of_keys(keys: str, name: str) -> None:
    assert from_vni(keys) == name


@given(names)
def test_the_keys_of_a_name_give_the_name(name: str) -> None:
    assert from_telex(telex_keys(name)) == name
    assert from_vni(vni_keys(name)) == name
    assert from_telex(telex_keys(name.upper())) == name.upper()


@given(names)
def test_the_keys_of_a_name_are_on_every_keyboard(name: str) -> None:
    assert telex_keys(name).isascii()
    assert vni_keys(unicodedata.normalize("NFD", name)) == vni_keys(name)


@given(typable)
def test_what_a_french_layout_gives_is_read_back(keys: str) -> None:
    assert back(Layout.FRENCH, through(Layout.FRENCH, keys)) == keys


@given(st.text("0123456789", min_size=3), st.sampled_from(list(Layout)))
def test_digits_are_read_back_through_every_layout(digits: str, layout: Layout) -> None:
    garbled = through(layout, digits)
    if len(set(digits)) >= 3:
        assert digits_typed(garbled) == (digits, layout)
        assert digits_at_end(f"Lan {garbled}") == garbled


@given(st.text("0123456789", min_size=1))
def test_digits_stay_digits(digits: str) -> None:
    assert digits_typed(digits) == (digits, None)
    assert digits_at_end(f"Lan{digits}") == digits


@pytest.mark.parametrize("text", ["", "--------", "a1", "12 3", "((((", "Nguyễn"])
def test_a_line_or_a_word_is_no_number(text: str) -> None:
    assert digits_typed(text) is None


@given(st.sampled_from(["1001261123000128", "H57.132-261123-0001", "G12.18-260701-00011511"]))
def test_a_code_is_among_its_readings_whatever_the_keyboard_made_of_it(code: str) -> None:
    assert Payload.parse(code) or DossierNumber.parse(code)
    for garbled in (code, *(through(layout, code) for layout in Layout)):
        assert code in list(readings(garbled))


@pytest.mark.parametrize(
    ("shown", "meant"),
    [("Á2.16-261123-0001", "A12.16-261123-0001"), ("HÂ.16-261123-0001", "HAA.16-261123-0001")],
)
def test_a_code_that_an_input_method_rewrote_is_among_its_readings(shown: str, meant: str) -> None:
    assert meant in list(readings(shown))


@pytest.mark.parametrize(
    ("word", "strokes", "digits"),
    [("Lan", f"{BACKSPACE}{BACKSPACE}án{BACKSPACE}{BACKSPACE}an012", "10012"),
     ("", "1001", "1001"), ("Lan", "001", "001"), ("Lan", f"{BACKSPACE}x01", None),
     ("Lan", "x1", None)],
)  # fmt: skip
def test_digits_that_vni_took_for_tones_are_found_again(
    word: str, strokes: str, digits: str | None
) -> None:
    assert vni_digits(word, strokes) == digits


# -- syllables -------------------------------------------------------------------------------------


@given(names)
def test_every_word_of_a_name_is_a_syllable_with_its_accents_and_may_be_one_without(
    name: str,
) -> None:
    assert all(is_syllable(word) for word in name.split())
    assert all(may_be_syllable(fold(word)) for word in name.split())


@pytest.mark.parametrize("word", ["Nguyn", "Vn", "Trn", "Nguyeenx", "Thij", "Va8n", "Th", "b", ""])
def test_a_word_that_lost_letters_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)
    assert not may_be_syllable(word)


@pytest.mark.parametrize("word", ["Viet", "Nguyen", "Quoc"])
def test_a_word_that_lost_its_accents_is_seen_to_have_lost_them(word: str) -> None:
    assert not is_syllable(word)
    assert may_be_syllable(word)
