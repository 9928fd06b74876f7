"""Whatever a register says that can be read becomes a life whose times follow one another."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules.dossier import Custody, State, fold, take_in
from counter_app.rules.journal import Fact
from counter_app.rules.numbers import PER_SLOT, PER_SLOT_LONG, SLOTS, Payload, serial_for
from counter_app.rules.register_cells import Column, When
from counter_app.rules.register_file import Entry, RegisterFile, look, read
from counter_app.rules.register_import import (
    Frame,
    dossier_of,
    identities,
    moments,
    own_code,
    own_place,
    place_taken_in,
    serial_taken_in,
    stem,
)
from counter_app.rules.settings import Station
from counter_app.rules.sheets import Cell, Row
from tests.conftest import HUE
from tests.counter_app.drawn import through_json

NOW = datetime.fromisoformat("2026-11-23T09:41:00+07:00")
FRAME = Frame(HUE, Station(3, 2, "Quầy 03"), time(7, 30), time(17), NOW)
DAY = date(2026, 11, 2)
HEAD: Row = tuple(Cell(1, place, column.value) for place, column in enumerate(Column, 1))

days = st.dates(date(2026, 11, 18), date(2026, 11, 24))
hours = st.none() | st.times(time(6), time(18)).map(lambda at: at.replace(second=0, microsecond=0))
whens = st.builds(When, days, hours)


def row_of(number: int, said: dict[Column, object]) -> Row:
    return tuple(
        Cell(number, place, str(said[column]))
        for place, column in enumerate(Column, 1)
        if said.get(column) is not None
    )


def file_of(*rows: dict[Column, object]) -> RegisterFile:
    """Return what is read of rows below the plain form's headings."""
    held = [HEAD, *(row_of(number, said) for number, said in enumerate(rows, 2))]
    head = look("a.csv", [("", iter(held))])
    return read(head, head.columns, held, now=NOW)


@given(
    received=whens,
    due=whens,
    finished=st.none() | whens,
    given_back=st.none() | whens,
    state=st.sampled_from([one for one in State if one is not State.VOID]),
)
def test_times_follow_one_another_and_a_day_is_never_late_for_want_of_an_hour(
    received: When, due: When, finished: When | None, given_back: When | None, state: State
) -> None:
    file = file_of(
        {
            Column.FIELD: "Dược",
            Column.CHANNEL: "online",
            Column.RECEIVED: received,
            Column.DUE: due,
            Column.FINISHED: finished,
            Column.GIVEN_BACK: given_back,
            Column.STATE: state.value,
        }
    )
    if file.bad_count:
        assert not file.entries
        return
    [entry] = file.entries
    times = moments(entry, FRAME)
    assert times.received.date() == received.day
    assert times.due.date() == due.day
    assert times.received <= times.due
    assert times.received <= NOW
    assert (times.finished is not None) is not state.open
    if times.finished is not None:
        assert times.received <= times.finished <= NOW
        ended = finished or given_back
        assert ended is None or times.finished.date() == ended.day
        if ended is not None and ended.at is None and ended.day == due.day:
            assert times.finished <= times.due
    if times.given_back is not None and times.finished is not None and given_back is not None:
        assert times.finished <= times.given_back <= NOW
        assert times.given_back.date() == given_back.day
    [(identity, _)] = identities(file.entries)
    dossier = dossier_of(identity, entry, None, "H57.132-261118-420001", "1", 1, FRAME)
    fact = take_in(dossier, batch="b", row=2)
    pii = None if fact.pii is None else through_json(fact.pii)
    again = fold(None, Fact(fact.kind, fact.agg_id, through_json(fact.body), pii))
    assert again == fold(None, fact)
    assert (again.state, again.finished_at, again.given_back_at) == (
        state,
        times.finished,
        times.given_back,
    )
    assert (again.custody is Custody.SHELF) is (state is State.DONE)


def entry(**said: object) -> Entry:
    [found] = file_of(
        {
            Column.FIELD: "Dược",
            Column.CHANNEL: "online",
            Column.RECEIVED: DAY,
            Column.DUE: date(2026, 11, 9),
            Column.STATE: 4,
            **{Column(name): value for name, value in said.items()},
        }
    ).entries
    return found


def test_what_moves_on_does_not_make_a_row_another_one() -> None:
    [(first, _)] = identities([entry()])
    [(later, _)] = identities([entry(state=10, finished=DAY, given_back=DAY)])
    assert first == later


@pytest.mark.parametrize(
    "said",
    [
        {"field": "Y tế"},
        {"channel": "post"},
        {"received": date(2026, 11, 3)},
        {"due": date(2026, 11, 10)},
        {"applicant": "Lê Thị Mai"},
        {"number": "1234"},
    ],
)
def test_what_never_changes_makes_a_row_another_one(said: dict[str, object]) -> None:
    [(first, _), (other, _)] = identities([entry(), entry(**said)])
    assert first != other


def test_the_number_alone_makes_a_row_that_has_one() -> None:
    [(first, _)] = identities([entry(number="1234")])
    [(same, _)] = identities([entry(number="1234", field="Y tế", due=date(2026, 12, 1))])
    assert first == same


# -- numbers -------------------------------------------------------------------------------------


@given(st.integers(0, SLOTS - 1), st.integers(1, 28 * PER_SLOT_LONG))
def test_a_serial_says_which_one_it_is_and_no_counter_gives_it(slot: int, n: int) -> None:
    serial = serial_taken_in(slot, n)
    assert serial is not None
    assert len(serial) == 6
    assert place_taken_in(slot, serial) == n
    assert int(serial[:2]) >= SLOTS
    number = f"H57.132-261102-{serial}"
    assert own_place(number, FRAME) is None
    code = own_code(number, FRAME)
    assert code == stem(FRAME, DAY) + serial
    payload = Payload.parse(str(Payload.parse(f"{code}1{_check(f'{code}1')}")))
    assert payload is not None
    assert payload.code == code


def test_a_day_has_no_more_than_so_many() -> None:
    assert serial_taken_in(0, 28 * PER_SLOT_LONG) == "999999"
    assert serial_taken_in(0, 28 * PER_SLOT_LONG + 1) is None


@given(st.integers(0, SLOTS - 1), st.integers(1, PER_SLOT_LONG))
def test_only_what_this_station_gives_is_passed_by(slot: int, n: int) -> None:
    number = f"H57.132-261102-{serial_for(slot, n, day=DAY)}"
    own = own_place(number, FRAME)
    assert own == ((DAY, n) if slot == FRAME.station.slot else None)
    assert own_code(number, FRAME) is not None
    assert own_place(number.replace("H57.132", "H57.133"), FRAME) is None
    assert (n <= PER_SLOT) is (len(number.rpartition("-")[2]) == 4)


@pytest.mark.parametrize(
    "number",
    ["", "BN 12", "G12.18-260701-00011511", "H57.132-20261102-4021", "H57.132-261102-12345"],
)
def test_numbers_of_other_forms_have_no_code_of_their_own(number: str) -> None:
    assert own_code(number, FRAME) is None
    assert own_place(number, FRAME) is None


def _check(body: str) -> str:
    from counter_app.rules.numbers import check_digit

    return check_digit(body)
