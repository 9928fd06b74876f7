"""An entry that was touched, taken out or moved can be named; erased data cannot be read."""

import uuid
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules.journal import (
    FIRST_HASH,
    Event,
    EventId,
    Fact,
    Head,
    Place,
    canonical,
    entry,
    fault,
    head_after,
    new_id,
    next_hlc,
)
from tests.counter_app.drawn import moments, texts

AT = datetime.fromisoformat("2026-11-23T09:41:00.123456+07:00")
PLACE = Place(132, 3)
START = Head(1, 0, FIRST_HASH, 0)


def _chain(length: int = 6) -> list[Event]:
    events: list[Event] = []
    last = START
    for number in range(length):
        fact = Fact("dossier.noted", f"d{number}", {"n": number}, {"name": f"Người {number}"})
        event = entry(
            fact, place=PLACE, after=last, at=AT + timedelta(seconds=number), actor_id="clerk"
        )
        events.append(event)
        last = head_after(event)
    return events


def _faults(events: list[Event]) -> list[str | None]:
    found: list[str | None] = []
    before = START
    for event in events:
        found.append(fault(event, before))
        before = head_after(event)
    return found


def test_a_chain_as_it_was_written_has_no_fault() -> None:
    assert _faults(_chain()) == [None] * 6


_CHANGES: dict[str, Any] = {
    "event_id": EventId("another"),
    "centre_id": 1,
    "counter_id": 4,
    "hlc": 1,
    "occurred_at": "2026-11-23T09:41:00.000+07:00",
    "actor_id": "somebody",
    "kind": "dossier.given_back",
    "v": 2,
    "agg_type": "slip",
    "agg_id": "d9",
    "body": '{"n":7}',
    "pii_hash": bytes(32),
    "cause_id": "cause",
    "ref_ver": 7,
    "hash": bytes(32),
}


@pytest.mark.parametrize("field", _CHANGES)
def test_whatever_is_changed_in_an_entry_is_noticed_there(field: str) -> None:
    events = _chain()
    events[2] = replace(events[2], **{field: _CHANGES[field]})
    assert _faults(events)[:3] == [None, None, "changed"]


def test_an_entry_that_was_taken_out_is_missed_by_the_next() -> None:
    events = _chain()
    del events[2]
    assert _faults(events)[2] == "missing"


def test_an_entry_renumbered_into_a_gap_is_seen_to_have_moved() -> None:
    events = _chain()
    assert fault(replace(events[3], seq=3), head_after(events[1])) == "moved"


def test_two_entries_that_changed_places_are_noticed() -> None:
    events = _chain()
    events[2], events[3] = events[3], events[2]
    assert _faults(events)[2] == "missing"
    swapped = replace(events[2], seq=3)
    assert fault(swapped, head_after(events[1])) == "moved"


def test_a_name_changed_in_the_personal_data_is_noticed() -> None:
    events = _chain()
    said = events[2].pii
    assert said is not None
    events[2] = replace(events[2], pii=said.replace("Người", "Ngưởi"))
    assert _faults(events)[2] == "personal data changed"


def test_personal_data_slipped_into_an_entry_that_had_none_are_noticed() -> None:
    event = entry(Fact("slip.noted", "s", {}), place=PLACE, after=START, at=AT, actor_id="clerk")
    assert event.pii is None
    assert fault(event, START) is None
    assert fault(replace(event, pii='{"name":"Ai đó"}'), START) == "personal data changed"


def test_erased_personal_data_leave_the_chain_whole() -> None:
    events = [replace(event, pii=None) for event in _chain()]
    assert _faults(events) == [None] * 6
    assert events[2].fact().pii is None


def test_the_hash_of_a_short_name_does_not_give_the_name_away() -> None:
    fact = Fact("dossier.noted", "d", {}, {"name": "An"})
    hashes = {
        entry(fact, place=PLACE, after=START, at=AT, actor_id="clerk").pii_hash for _ in range(5)
    }
    assert len(hashes) == 5


def test_a_new_epoch_counts_from_one_and_still_hangs_on_the_entry_before() -> None:
    events = _chain(3)
    end = head_after(events[-1])
    fact = Fact("dossier.noted", "d", {})
    again = entry(fact, place=PLACE, after=Head(2, 0, end.hash, end.hlc), at=AT, actor_id="clerk")
    assert (again.epoch, again.seq) == (2, 1)
    assert fault(again, end) is None
    assert fault(again, head_after(events[0])) == "moved"


def test_the_time_of_an_entry_is_kept_as_the_clock_on_the_wall_said_it() -> None:
    event = _chain(1)[0]
    assert event.occurred_at == "2026-11-23T09:41:00.123+07:00"


def test_the_key_of_the_form_is_the_name_of_the_entry() -> None:
    fact = Fact("dossier.noted", "d", {})
    event = entry(fact, place=PLACE, after=START, at=AT, actor_id="clerk", event_id="form-7")
    assert event.event_id == "form-7"


@given(st.dictionaries(texts, texts | st.integers() | st.none(), max_size=5), texts)
def test_what_happened_is_read_back_from_its_entry(body: dict[str, Any], name: str) -> None:
    fact = Fact("dossier.noted", "d", body, {"name": name})
    event = entry(fact, place=PLACE, after=START, at=AT, actor_id="clerk")
    read = event.fact()
    assert (read.kind, read.agg_type, read.agg_id, read.v) == ("dossier.noted", "dossier", "d", 1)
    assert read.body == body
    assert read.pii is not None
    assert read.pii["name"] == name


@given(st.dictionaries(texts, st.integers(), max_size=6))
def test_the_same_value_is_always_written_alike(value: dict[str, int]) -> None:
    backwards = dict(reversed(list(value.items())))
    assert canonical(value) == canonical(backwards)
    assert ": " not in canonical({"a": 1, "b": [1, 2]})


@given(moments)
def test_an_identity_is_a_uuid_of_version_7_that_begins_with_its_time(at: datetime) -> None:
    made = uuid.UUID(new_id(at))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(at.timestamp() * 1000)


@given(moments, st.integers(1, 10**9))
def test_later_identities_sort_behind_earlier_ones(at: datetime, later: int) -> None:
    assert new_id(at) < new_id(at + timedelta(milliseconds=later))


def test_identities_of_one_moment_are_all_different() -> None:
    assert len({new_id(AT) for _ in range(2_000)}) == 2_000


@given(st.lists(moments, min_size=1, max_size=30))
def test_the_order_of_entries_never_runs_back_whatever_the_clock_does(
    walls: list[datetime],
) -> None:
    last = 0
    for at in walls:
        value = next_hlc(last, at)
        assert value > last
        assert value >> 16 >= int(at.timestamp() * 1000)
        last = value
    assert last < 2**63
