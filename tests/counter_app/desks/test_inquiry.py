"""Whatever somebody remembers of a dossier finds it, and nothing typed breaks the search."""

import unicodedata
from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.desks import Office
from counter_app.desks.inquiry import Stranger
from counter_app.desks.intake import Intake
from counter_app.errors import UnknownDossier, UnknownSlip
from counter_app.rules.dossier import Dossier, DossierId, receive
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.people import Applicant
from counter_app.rules.slips import SlipId
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, furnished, received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.doubles import StoppedClock

PEOPLE = (
    Applicant("Nguyễn Thị Đào", id_number="001185012345", phone="0912 345 678"),
    Applicant("Nguyễn Thị Đào Nguyên", id_number="046190000777", phone="0905111222"),
    Applicant("Trần Văn Ứng", id_number="C7654321", phone="+84 935 000 111"),
    Applicant("H'Hen Niê", id_number="066199123456", phone="0262 385 0000"),
    Applicant("Nhà thuốc 24h Số 5", id_number="3300123456", phone="0234 3822 000"),
    Applicant("Le-Van Tám", phone="0777888999"),
    Applicant("Ðặng Thị Ƀ", phone="0666555444"),
    Applicant("Robert'); drop table dossier; --", phone="113113"),
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """An office whose register holds one dossier of each of the people, oldest first."""

    office: Office
    clerk: StaffMember
    dossiers: tuple[Dossier, ...]

    def found(self, text: str) -> list[int]:
        """Return which of the people a text finds, by their place, newest first."""
        places = {dossier.id: place for place, dossier in enumerate(self.dossiers)}
        return [places[line.id] for line in self.office.inquiry.search(text)]


@pytest.fixture(scope="module")
def shelf() -> Generator[Shelf]:
    """A dossier for each of the people, received on one morning."""
    store = SqliteStore()
    office = furnished(store, StoppedClock(datetime.fromisoformat("2026-11-23T09:41:00+07:00")))
    clerk = office.administration.staff()[1]
    held = tuple(
        office.reception.receive(Intake(PHARMACY, person), by=clerk.id).dossier for person in PEOPLE
    )
    yield Shelf(office, clerk, held)
    store.close()


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("Nguyễn Thị Đào", [1, 0]),
        ("nguyen thi dao", [1, 0]),
        ("NGUYEN  THI\tDAO ", [1, 0]),
        ("đào", [1, 0]),
        ("dao nguyen", [1, 0]),
        ("Đào Nguyên Nguyễn", [1, 0]),
        ("ngu", [1, 0]),
        ("guyen", []),
        ("ứng", [2]),
        ("ung tran", [2]),
        ("h'hen", [3]),
        ("hen nie", [3]),
        ("nha thuoc 24h", [4]),
        ("24h", [4]),
        ("nhà thuốc số 5", [4]),
        ("robert", [7]),
        ("drop table", [7]),
        ("le-van", [5]),
        ("lê-văn tam", [5]),
        ("dang thi", [6]),
        ("Đặng", [6]),
        ("đào ứng", []),
        ("không có ai", []),
    ],
)
def test_words_of_a_name_find_it_with_or_without_accents(
    shelf: Shelf, typed: str, places: list[int]
) -> None:
    assert shelf.found(typed) == places
    assert shelf.found(unicodedata.normalize("NFD", typed)) == places


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("0912345678", [0]),
        ("0912 345 678", [0]),
        ("0912.345.678", [0]),
        ("345678", [0]),
        ("678", [0]),
        ("001185012345", [0]),
        ("5012", [0]),
        ("84935000111", [2]),
        ("7654321", [2]),
        ("c7654321", [2]),
        ("113113", [7]),
        ("0234", [4]),
        ("999999", []),
    ],
)
def test_a_piece_of_a_telephone_or_identity_number_finds_its_dossier(
    shelf: Shelf, typed: str, places: list[int]
) -> None:
    assert shelf.found(typed) == places


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("0601", [0]),
        ("2611230603", [2]),
        ("261123 0603", [2]),
        ("04", [3]),
        ("4", [3]),
        ("6", [5]),
        ("8", [7]),
        ("9", []),
        ("H57.132-261123-0605", [4]),
        ("h57.132-261123-0605", [4]),
        ("H57.132-", [7, 6, 5, 4, 3, 2, 1, 0]),
        ("h57.132-2611", [7, 6, 5, 4, 3, 2, 1, 0]),
        ("H57.133-", []),
        ("đào 0602", [1]),
        ("đào 02", [1]),
        ("đào 0603", []),
        ("niê 0262", [3]),
    ],
)
def test_the_tail_the_beginning_or_a_piece_of_a_number_finds_its_dossier(
    shelf: Shelf, typed: str, places: list[int]
) -> None:
    assert shelf.found(typed) == places


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        '"',
        '""',
        "*",
        "'",
        "(",
        ")",
        "-",
        "^",
        ":",
        "{}",
        "%",
        "_",
        "\\",
        "\x00",
        "\ud800",
        "NOT",
        "NOT x",
        "x OR y",
        "x AND",
        "NEAR(a b)",
        "search:đào",
        "o'brien",
        '"đào',
        "đào*",
        "H57.132-\x00",
        "😀",
        "a " * 5_000,
        "12 " * 5_000,
        "x 123 " * 5_000,
        "9" * 100_000,
        "ế" * 100_000,
    ],
)
def test_nothing_that_is_typed_breaks_the_search(shelf: Shelf, typed: str) -> None:
    assert len(shelf.found(typed)) <= len(PEOPLE)
    assert shelf.office.inquiry.look_up(typed).dossiers == ()


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("%", []),
        ("_", []),
        ("%%%%", []),
        ("ng_yen", []),
        ("%đào%", [1, 0]),
        ("06_1", []),
        ("09%8", []),
    ],
)
def test_signs_that_mean_anything_to_a_database_mean_nothing_here(
    shelf: Shelf, typed: str, places: list[int]
) -> None:
    assert shelf.found(typed) == places


@given(text=st.text(max_size=30))
def test_any_text_is_searched_without_a_fault(shelf: Shelf, text: str) -> None:
    found = shelf.found(text)
    assert found == sorted(set(found), reverse=True)


@given(data=st.data())
def test_any_beginning_of_any_word_of_a_name_finds_it(shelf: Shelf, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, 3))
    word = data.draw(st.sampled_from(PEOPLE[place].name.replace("'", " ").split()))
    cut = data.draw(st.integers(1, len(word)))
    assert place in shelf.found(word[:cut])


@given(data=st.data())
def test_any_three_digits_or_more_of_any_number_find_it(shelf: Shelf, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, 4))
    held = shelf.dossiers[place]
    digits = data.draw(
        st.sampled_from([held.applicant.phone.strip("+"), held.number[-4:], held.code[4:]])
    )
    start = data.draw(st.integers(0, len(digits) - 3))
    end = data.draw(st.integers(start + 3, len(digits)))
    assert place in shelf.found(digits[start:end])


def test_a_search_shows_no_more_rows_than_asked_the_newest_first(shelf: Shelf) -> None:
    lines = shelf.office.inquiry.search("H57.132-", limit=2)
    assert [line.id for line in lines] == [shelf.dossiers[7].id, shelf.dossiers[6].id]


def test_the_register_is_turned_page_by_page_without_a_gap(shelf: Shelf) -> None:
    first = shelf.office.inquiry.register(limit=5)
    second = shelf.office.inquiry.register(before=first[-1].row, limit=5)
    assert [line.id for line in first + second] == [one.id for one in reversed(shelf.dossiers)]
    assert shelf.office.inquiry.register(before=second[-1].row) == []


@pytest.mark.parametrize("place", [0, 5])
def test_a_barcode_or_number_opens_its_dossier(shelf: Shelf, place: int) -> None:
    held = shelf.dossiers[place]
    barcode = str(Payload(PayloadKind.DOSSIER, 1, held.received_at.date(), held.code[10:]))
    for text in (barcode, f" {barcode}\n", held.number, held.number.lower()):
        found = shelf.office.inquiry.look_up(text)
        assert found.dossiers == (held,)
        assert not found.outdated
        assert shelf.office.inquiry.dossier(text) == held


def test_the_barcode_of_an_older_receipt_still_opens_it_and_says_so(shelf: Shelf) -> None:
    held = shelf.dossiers[0]
    old = Payload(PayloadKind.DOSSIER, 1, held.received_at.date(), held.code[10:], version=7)
    found = shelf.office.inquiry.look_up(str(old))
    assert (found.dossiers, found.outdated) == ((held,), True)


@pytest.mark.parametrize(
    "text",
    [
        "H57.132-261123-0699",
        str(Payload(PayloadKind.DOSSIER, 1, date(2026, 11, 23), "0699")),
        str(Payload(PayloadKind.DOSSIER, 2, date(2026, 11, 23), "0601")),
        "BG-261123-0601",
        "",
    ],
)
def test_what_is_not_in_the_books_is_said_to_be_unknown(shelf: Shelf, text: str) -> None:
    with pytest.raises(UnknownDossier) as caught:
        shelf.office.inquiry.dossier(text)
    assert f"“{text}”" in str(caught.value)


def test_a_card_of_nobody_is_refused(shelf: Shelf) -> None:
    with pytest.raises(UnknownDossier):
        shelf.office.inquiry.card(DossierId("nobody"))
    with pytest.raises(UnknownSlip):
        shelf.office.inquiry.slip(SlipId("nothing"))


def test_the_latest_acts_are_listed_with_who_did_them(office: Office, clerk: StaffMember) -> None:
    for number in range(3):
        received(office, clerk.id, f"Người thứ {number}")
    latest = office.inquiry.latest(limit=2)
    assert [line.applicant for line in latest] == ["Người thứ 2", "Người thứ 1"]
    assert {(line.actor, line.fact.kind) for line in latest} == {
        ("Lê Thị Hạnh", "dossier.received")
    }


def test_a_slip_is_found_by_its_number_and_its_barcode(office: Office, clerk: StaffMember) -> None:
    slip = office.handover.hand_over([received(office, clerk.id).id], PHARMACISTS, by=clerk.id).slip
    assert office.inquiry.look_up("bg-261123-0601").slip == slip
    assert office.inquiry.look_up("BG-261123-0602").slip is None
    barcode = Payload(PayloadKind.SLIP, 1, slip.handed_at.date(), slip.code[10:])
    assert office.inquiry.look_up(str(barcode)).slip == slip


def test_two_dossiers_with_one_printed_number_are_both_found(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    one = received(office, clerk.id)
    twin = replace(one, id=DossierId("twin-of-another-counter"))
    with store.writing() as books:
        books.record([receive(twin)], by=clerk.id, at=one.received_at)
    assert {held.id for held in office.inquiry.look_up(one.number).dossiers} == {one.id, twin.id}


def test_a_number_nobody_knows_says_whether_it_is_ours(office: Office) -> None:
    assert office.inquiry.look_up("H57.132-261123-0099").stranger is Stranger.UNKNOWN
    assert office.inquiry.look_up("H29.015-261123-0099").stranger is Stranger.OTHER_OFFICE
    assert office.inquiry.look_up("không phải số").stranger is None
