"""What people type, paste and scan enters the books clean, and is found without its accents."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules.text import clean, clean_lines, digits, fold, initials, tokens
from tests.counter_app.drawn import HOSTILE, texts

_VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY "
_TONES = "\u0300\u0301\u0303\u0309\u0323"
vietnamese = st.lists(
    st.tuples(st.sampled_from(_VIETNAMESE), st.sampled_from(["", *_TONES])), max_size=30
).map(lambda pairs: "".join(letter + tone for letter, tone in pairs))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Nguyễn Thị Đào", "Nguyễn Thị Đào"),
        ("Nguye\u0302\u0303n Thi\u0323 \u0110a\u0300o", "Nguyễn Thị Đào"),
        ("  Trần\t Văn \u00a0 Hảo \n", "Trần Văn Hảo"),
        ("Trần Văn\r\nHảo", "Trần Văn Hảo"),
        ("Trần\x1dVăn\x0b\x85Hảo", "Trần Văn Hảo"),
        ("Trần\u3000Văn\u2003Hảo", "Trần Văn Hảo"),
        ("Trần\u202e Văn\u202c\u2066 Hảo\u2069", "Trần Văn Hảo"),
        ("Trần\u200b\u2060 \ufeffVăn\u00ad Hảo", "Trần Văn Hảo"),
        ("Hả\u200do\u200d", "Hảo"),
        ("Ha\u200b\u0309o", "Hảo"),
        ("\x00\x07Trần\x1b Hảo\x7f\x9f", "Trần Hảo"),
        ("H'Hen Niê", "H'Hen Niê"),
        ("Y‑Bhăm Êban", "Y‑Bhăm Êban"),
        ('<b>Ánh & "Dương"</b>', '<b>Ánh & "Dương"</b>'),
        ("Mai 👩🏽\u200d⚕️ 🇻🇳", "Mai 👩🏽\u200d⚕️ 🇻🇳"),
        ("\ue000\U000f0000\ud800\uffff", ""),
        ("", ""),
        (" \u200b ", ""),
    ],
)
def test_a_name_is_kept_as_it_reads(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(texts)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(texts)
def test_nothing_invisible_or_decomposed_enters_the_books(text: str) -> None:
    kept = clean(text)
    assert unicodedata.is_normalized("NFC", kept)
    assert kept == kept.strip()
    assert "  " not in kept
    hidden = {unicodedata.category(ch) for ch in kept if ch != "\u200d"}
    assert not hidden & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def test_a_note_keeps_its_lines_but_not_their_ragged_ends() -> None:
    assert clean_lines("\n  hẹn 15 giờ \r\n\r\n gọi\u200b trước\t\n\n") == "hẹn 15 giờ\n\ngọi trước"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nguyễn Thị Đào", "nguyen thi dao"),
        ("ĐẶNG ĐỨC ƯỚC", "dang duc uoc"),
        ("Nguye\u0302\u0303n", "nguyen"),
        ("ăắằẳẵặâấầẩẫậáàảãạ", "a" * 17),
        ("êếềểễệéèẻẽẹ", "e" * 11),
        ("ôốồổỗộơớờởỡợóòỏõọ", "o" * 17),
        ("ưứừửữựúùủũụ", "u" * 11),
        ("íìỉĩị", "i" * 5),
        ("ỳýỷỹỵ", "yyyyy"),
        ("Ðặng Ɖức", "dang duc"),
        ("Straße", "strasse"),
        ("東京", "東京"),
    ],
)
def test_the_search_form_has_no_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(vietnamese)
def test_composed_or_decomposed_upper_or_lower_a_vietnamese_word_is_found_alike(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert fold(composed) == fold(decomposed) == fold(composed.upper())
    assert fold(composed).isascii()


@given(texts)
def test_the_search_form_of_a_search_form_is_itself(text: str) -> None:
    assert tokens(fold(clean(text))) == tokens(clean(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nguyễn Thị Đào", ("nguyen", "thi", "dao")),
        ("H'Hen  Niê", ("h", "hen", "nie")),
        ("H57.132-261123", ("h57", "132", "261123")),
        ('"*()-+ NOT', ("not",)),
        ("", ()),
        ("—…!", ()),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, found: tuple[str, ...]) -> None:
    assert tokens(text) == found


def test_a_procedure_is_found_by_the_first_letters_of_its_words() -> None:
    assert initials("Cấp lại Chứng chỉ hành nghề dược") == "clcchnd"


def test_only_plain_digits_count_as_digits() -> None:
    assert digits("+84 (912) 345-678 ٣²½３") == "84912345678"


@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_name_becomes_two_lines(name: str) -> None:
    assert "\n" not in clean(name)
    assert "\r" not in clean(name)
