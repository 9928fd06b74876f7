"""What survived of an identity card is filled in, what may be wrong is shown, the rest is asked."""

import unicodedata
from collections.abc import Callable
from dataclasses import fields as dataclass_fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules.citizen_card import (
    CardField,
    Certainty,
    CitizenCard,
    Reason,
    Source,
    parse,
)
from counter_app.rules.codes import Cause, Sex
from counter_app.rules.retyping import Layout, telex_keys, through, vni_keys
from counter_app.rules.text import fold

NUMBER = "001185012345"
CARD = f"{NUMBER}|123456789|Nguyễn Thị Đào|01021985|Nữ|Số 1 Phố X, Hà Nội|10052021"
SURE, DOUBTFUL, MISSING = Certainty.SURE, Certainty.DOUBTFUL, Certainty.MISSING
TYPED = Source.TYPED


def read(text: str, source: Source = Source.SERIAL) -> CitizenCard:
    card = parse(text, source=source)
    assert card is not None
    return card


def with_(**fields: str) -> str:
    """Return the card with other fields."""
    names = ("number", "former", "name", "birth", "sex", "address", "issued")
    values = dict(zip(names, CARD.split("|"), strict=True)) | fields
    return "|".join(values.values())


def seen(field: CardField) -> tuple[str, Certainty, Reason | None]:
    return field.value, field.certainty, field.reason


def test_a_card_that_came_whole_is_sure_in_every_field() -> None:
    card = read(CARD)
    assert (card.number.value, card.former.value) == (NUMBER, "123456789")
    assert (card.name.value, card.birth.value) == ("Nguyễn Thị Đào", "1985-02-01")
    assert (card.sex.value, card.gender) == ("nữ", Sex.FEMALE)
    assert (card.address.value, card.issued.value) == ("Số 1 Phố X, Hà Nội", "2021-05-10")
    assert all(seen(field)[1:] == (SURE, None) for field in card_fields(card))
    assert card.whole
    assert card.doubts(date(2026, 11, 23)) == ()


def card_fields(card: CitizenCard) -> list[CardField]:
    values = (getattr(card, one.name) for one in dataclass_fields(card))
    return [value for value in values if isinstance(value, CardField)]


def test_the_number_names_a_card_by_hand_too() -> None:
    assert parse(NUMBER) is None
    assert parse("12345|Nguyễn Văn A|01011985") is None
    assert parse("1001261123000127") is None
    assert parse("") is None


# -- how many fields -------------------------------------------------------------------------------


@pytest.mark.parametrize("more", ["", "|", "|Trần Văn Bình", "||Cha|Mẹ|Vợ", "|" * 20])
def test_further_fields_are_ignored(more: str) -> None:
    assert read(CARD + more) == read(CARD)


def test_a_card_without_a_former_number_says_that_there_is_none() -> None:
    assert seen(read(with_(former="")).former) == ("", SURE, None)


def test_six_fields_without_the_former_number_are_put_in_their_places() -> None:
    card = read(CARD.replace("|123456789", ""))
    assert seen(card.former) == ("", MISSING, Reason.NOT_THERE)
    assert card.name.value == "Nguyễn Thị Đào"
    assert card.issued.value == "2021-05-10"


def test_six_fields_without_the_day_of_issue_ask_for_nothing_else() -> None:
    card = read(CARD.rpartition("|")[0])
    assert seen(card.issued) == ("", MISSING, Reason.NOT_THERE)
    assert not card.whole
    assert all(field.sure for field in card_fields(card) if field is not card.issued)


def test_six_fields_without_the_birthday_keep_the_others_apart() -> None:
    card = read(CARD.replace("|01021985", ""))
    assert seen(card.birth) == ("1985", DOUBTFUL, Reason.FROM_NUMBER)
    assert card.sex.value == "nữ"
    assert card.address.value == "Số 1 Phố X, Hà Nội"


@pytest.mark.parametrize("count", range(2, 7))
def test_a_card_that_breaks_off_gives_what_it_has(count: int) -> None:
    card = read("|".join(CARD.split("|")[:count]))
    assert card.number.sure
    assert seen(card.issued) == ("", MISSING, Reason.NOT_THERE)
    assert not card.whole


# -- birthday and sex against the number -----------------------------------------------------------


@pytest.mark.parametrize(
    ("birth", "value"),
    [("1985", "1985"), ("00001985", "1985"), ("--/--/1985", "1985"), ("00021985", "1985"),
     ("01/02/1985", "1985-02-01"), ("01-02-1985", "1985-02-01"), ("19850201", "1985-02-01")],
)  # fmt: skip
def test_a_birthday_may_be_known_by_its_year_alone(birth: str, value: str) -> None:
    assert seen(read(with_(birth=birth)).birth) == (value, SURE, None)


def test_an_empty_birthday_is_the_year_that_the_number_says_and_is_doubted() -> None:
    assert seen(read(with_(birth="")).birth) == ("1985", DOUBTFUL, Reason.FROM_NUMBER)


@pytest.mark.parametrize("birth", ["99999999", "31021985", "abc", "010", "3102198"])
def test_a_birthday_that_cannot_be_is_asked(birth: str) -> None:
    assert seen(read(with_(birth=birth)).birth) == ("", MISSING, Reason.UNREADABLE)


@pytest.mark.parametrize(("birth", "day"), [("2812198", "1985-12-28"), ("228121985", "1985-12-28")])
def test_a_birthday_is_mended_only_when_it_can_be_one_day(birth: str, day: str) -> None:
    assert seen(read(with_(birth=birth)).birth) == (day, DOUBTFUL, Reason.LETTERS_LOST)
    assert read(with_(birth="0101985")).birth.missing


def test_a_number_and_a_birthday_that_disagree_are_both_doubted() -> None:
    card = read(with_(birth="01021986"))
    assert seen(card.birth) == ("1986-02-01", DOUBTFUL, Reason.DISAGREES)
    assert seen(card.number) == (NUMBER, DOUBTFUL, Reason.DISAGREES)
    assert [one.cause for one in card.doubts(date(2026, 11, 23))] == [Cause.OTHER_BIRTH_YEAR]


def test_a_number_and_a_sex_that_disagree_are_both_doubted() -> None:
    card = read(with_(sex="Nam"))
    assert seen(card.sex) == ("nam", DOUBTFUL, Reason.DISAGREES)
    assert card.number.reason is Reason.DISAGREES


@pytest.mark.parametrize("sex", ["Nữ", "NỮ", "Nu", "Nuwx", "Nu74", "nữ"])
def test_the_sex_is_read_with_and_without_accents(sex: str) -> None:
    assert seen(read(with_(sex=sex)).sex) == ("nữ", SURE, None)


@pytest.mark.parametrize("sex", ["", "N", "?"])
def test_a_lost_sex_is_what_the_number_says(sex: str) -> None:
    assert seen(read(with_(sex=sex)).sex) == ("nữ", DOUBTFUL, Reason.FROM_NUMBER)


# -- names -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["NGUYỄN THỊ ĐÀO", "nguyễn thị đào", "nGUYỄN tHỊ đÀO"])
def test_a_name_in_capitals_is_written_as_names_are_and_doubted(name: str) -> None:
    assert seen(read(with_(name=name)).name) == ("Nguyễn Thị Đào", DOUBTFUL, Reason.CAPITALS)


@pytest.mark.parametrize("name", ["Lan Anh", "H'Hen Niê", "Y Bhăm Êban", "K'Brếu", "Nguyễn Văn A"])
def test_a_name_that_came_byte_by_byte_is_sure_as_it_stands(name: str) -> None:
    assert seen(read(with_(name=name)).name) == (name, SURE, None)


@pytest.mark.parametrize(
    "name", ["Nguyn Th o", "Nguyn Vn ạt", "Nguy?n Th? ?ào", "Nguy\ufffdn Thị Đào", "Trn"]
)
@pytest.mark.parametrize("source", Source)
def test_a_name_with_holes_is_asked_and_what_was_read_is_kept(name: str, source: Source) -> None:
    field = read(with_(name=name), source).name
    assert seen(field) == ("", MISSING, Reason.LETTERS_LOST)
    assert field.raw == name


@pytest.mark.parametrize("keys", [telex_keys, vni_keys])
@pytest.mark.parametrize("source", Source)
def test_a_name_in_the_keys_of_telex_or_vni_is_put_together_and_doubted(
    keys: Callable[[str], str], source: Source
) -> None:
    field = read(with_(name=keys("Nguyễn Thị Đào")), source).name
    assert seen(field) == ("Nguyễn Thị Đào", DOUBTFUL, Reason.RETYPED)


def test_a_typed_name_without_accents_is_doubted_for_that() -> None:
    field = read(with_(name="Nguyen Thi Dao"), TYPED).name
    assert seen(field) == ("Nguyen Thi Dao", DOUBTFUL, Reason.ACCENTS_LOST)


@given(st.text(max_size=60).filter(lambda text: "|" not in text))
def test_no_typed_name_is_ever_sure(name: str) -> None:
    card = parse(with_(name=name), source=TYPED)
    assert card is not None
    assert not card.name.sure
    assert bool(card.name.value) == (card.name.certainty is DOUBTFUL)


def test_text_that_is_not_composed_is_composed() -> None:
    card = read(unicodedata.normalize("NFD", CARD))
    assert (card.name.value, card.address.value) == ("Nguyễn Thị Đào", "Số 1 Phố X, Hà Nội")
    assert card.name.sure


def test_utf_8_that_was_taken_for_latin_letters_is_read_again() -> None:
    assert read(CARD.encode().decode("latin-1")).name.value == "Nguyễn Thị Đào"


def test_a_name_of_latin_letters_is_not_read_again() -> None:
    assert read(with_(name="Lê Thân", address="Huê")).name.value == "Lê Thân"


# -- addresses -------------------------------------------------------------------------------------


def test_an_address_through_the_keyboard_is_doubted() -> None:
    assert read(CARD, TYPED).address.reason is Reason.TYPED
    assert read(with_(address="So 1 Pho X"), TYPED).address.reason is Reason.ACCENTS_LOST
    assert read(CARD, Source.RECODED).address.reason is Reason.RECODED


def test_an_address_with_holes_is_asked() -> None:
    assert seen(read(with_(address="S 1 Ph X"), TYPED).address)[1:] == (
        MISSING,
        Reason.LETTERS_LOST,
    )
    assert read(with_(address="Số 1, P. Phú Hội, TP Huế, TT Huế")).address.sure
    assert read(with_(address="")).address.reason is Reason.NOT_THERE


# -- layouts ---------------------------------------------------------------------------------------


def test_numbers_and_days_are_sure_through_a_french_layout_and_words_are_not() -> None:
    card = read(through(Layout.FRENCH, fold(CARD).replace("nguyen", "Nguyen")), TYPED)
    assert card.number.sure
    assert card.former.value == "123456789"
    assert (card.birth.value, card.birth.certainty) == ("1985-02-01", SURE)
    assert card.issued.value == "2021-05-10"
    assert card.name.certainty is DOUBTFUL


def test_numbers_and_days_are_sure_through_the_layout_vietnamese() -> None:
    garbled = [
        through(Layout.VIETNAMESE, field) if field.isdecimal() else field
        for field in CARD.split("|")
    ]
    card = read("|".join(garbled), TYPED)
    assert (card.number.value, card.former.value) == (NUMBER, "123456789")
    assert (card.birth.value, card.issued.value) == ("1985-02-01", "2021-05-10")
    assert seen(card.name) == ("Nguyễn Thị Đào", DOUBTFUL, Reason.RETYPED)


@pytest.mark.parametrize("former", ["12345678", "abc", "1234567890"])
def test_a_former_number_that_cannot_be_is_not_taken(former: str) -> None:
    assert not read(f"{NUMBER}|{former}|Lê Thân|01021985|Nữ|Huế|10052021").former.value


# -- anything at all -------------------------------------------------------------------------------

anything = st.text(max_size=200)


@given(anything, st.sampled_from(list(Source)))
def test_nothing_that_a_scanner_sends_breaks_the_reading(rest: str, source: Source) -> None:
    parse(rest, source=source)
    card = parse(f"{NUMBER}|{rest}", source=source)
    assert card is not None
    assert card.number.value == NUMBER
    for field in card_fields(card):
        assert (field.reason is None) == field.sure
        assert not (field.missing and field.value)
        assert unicodedata.is_normalized("NFC", field.value)
