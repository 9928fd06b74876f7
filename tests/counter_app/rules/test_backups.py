"""Which copies stay, what they are called, and how old is too old."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.errors import BadValue
from counter_app.rules import backups
from counter_app.rules.backups import (
    BackupName,
    BackupPlan,
    Copied,
    Finding,
    Light,
    Place,
    Proof,
)

NOW = datetime(2026, 11, 23, 17, 0)  # noqa: DTZ001 - as a file's name says it
_LOCAL = timezone(timedelta(hours=7))


def _names(*ages: timedelta) -> list[BackupName]:
    return [BackupName(1, 3, NOW - age) for age in ages]


@given(
    st.integers(0, 999),
    st.integers(0, 999),
    st.datetimes(datetime(2020, 1, 1), datetime(2099, 1, 1)),  # noqa: DTZ001 - local
    st.booleans(),
)
def test_a_name_says_whose_copy_it_is_and_from_when(
    centre: int,
    station: int,
    at: datetime,
    sealed: bool,  # noqa: FBT001 - drawn
) -> None:
    name = BackupName(centre, station, at.replace(microsecond=0), sealed)
    assert BackupName.parse(str(name)) == name


@pytest.mark.parametrize(
    "name",
    [
        "books.sqlite3",
        "so-001-003-20261123-170000.sqlite3.sha256",
        "so-001-003-20261323-170000.sqlite3",
        "so-1-3-20261123-170000.sqlite3",
        ".so-001-003-20261123-170000.sqlite3.draft",
    ],
)
def test_other_files_are_no_copies(name: str) -> None:
    assert BackupName.parse(name) is None


def test_of_the_last_days_all_stay_of_older_days_one_of_older_months_one() -> None:
    hour, day = timedelta(hours=1), timedelta(days=1)
    today = _names(*(hour * n for n in range(10)))
    friday = _names(*(3 * day + hour * n for n in range(6)))
    week = _names(*(5 * day + hour * n for n in range(6)))
    daily = _names(*(day * n for n in range(6, 34)))
    old = _names(100 * day, 101 * day, 140 * day)
    stay = backups.kept([*today, *friday, *week, *daily, *old], NOW)
    assert {*today, *friday} <= stay
    assert [name for name in week if name in stay] == [week[0]]
    assert set(daily) <= stay
    assert [name for name in old if name in stay] == [old[0], old[2]]


@pytest.mark.parametrize("years", [0, 1, 30])
def test_a_clock_that_runs_ahead_makes_no_day_old(years: int) -> None:
    daily = _names(*(timedelta(days=n) for n in range(31)))
    ahead = NOW + timedelta(days=366 * years, hours=1)
    stay = backups.kept([*daily, BackupName(1, 3, ahead)], ahead)
    assert set(daily[:30]) <= stay


def test_copies_that_bear_a_time_yet_to_come_stay_and_take_nobodys_place() -> None:
    to_come = _names(*(-timedelta(days=30 + n) for n in range(40)))
    today = _names(*(timedelta(hours=n) for n in range(6)))
    daily = _names(*(timedelta(days=n) for n in range(1, 31)))
    assert backups.kept([*to_come, *today, *daily], NOW) == {*to_come, *today, *daily}


@given(st.lists(st.integers(0, 60 * 24 * 800), max_size=120, unique=True))
def test_the_newest_copy_is_never_forgotten_and_forgetting_twice_changes_nothing(
    minutes: list[int],
) -> None:
    names = _names(*(timedelta(minutes=minute) for minute in minutes))
    stay = backups.kept(names, NOW)
    assert not names or max(names, key=lambda name: name.at) in stay
    assert backups.kept(stay, NOW) == stay


def test_copies_of_others_and_other_files_are_never_forgotten() -> None:
    old = NOW - timedelta(days=400)
    ours = [str(BackupName(1, 3, old + timedelta(hours=n))) for n in range(8)]
    theirs = [str(BackupName(1, 4, old + timedelta(hours=n))) for n in range(8)]
    newer = [str(BackupName(1, 3, NOW - timedelta(days=n))) for n in range(3)]
    forgotten = backups.to_forget([*ours, *theirs, *newer, "ảnh gia đình.jpg"], (1, 3), NOW)
    # The newest of each of two days.
    assert set(forgotten) == set(ours[:6])


_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_LOCAL_NOW = NOW.replace(tzinfo=_LOCAL)


def _light(*places: tuple[timedelta | None, str], proof: Proof | None = None) -> object:
    held = [
        Place(
            None if age is None else _LOCAL_NOW - age,
            failed=state == "failed",
            lost=state == "lost",
        )
        for age, state in places
    ]
    light, at = backups.light(held, _LOCAL_NOW, proof)
    return light, None if at is None else _LOCAL_NOW - at


@pytest.mark.parametrize(
    ("age", "state", "light"),
    [
        (2 * _HOUR, "", Light.GOOD),
        (_DAY, "", Light.GOOD),
        (2 * _DAY, "", Light.AGEING),
        (4 * _DAY, "", Light.OLD),
        (-timedelta(minutes=1), "", Light.GOOD),
        (-_HOUR, "", Light.OLD),
        (-400 * _DAY, "", Light.OLD),
        (None, "", Light.OLD),
        (None, "lost", Light.MISSING),
        (2 * _HOUR, "failed", Light.FAILED),
        (None, "failed", Light.FAILED),
    ],
)
def test_the_light_goes_by_the_last_good_copy(
    age: timedelta | None, state: str, light: Light
) -> None:
    assert _light((age, state)) == (light, age)
    assert backups.light((), _LOCAL_NOW) == (Light.NONE, None)


def test_the_light_goes_by_the_folder_that_is_worse_off() -> None:
    fine, aged, none = (_HOUR, ""), (2 * _DAY, ""), (None, "")
    assert _light(fine, aged) == (Light.AGEING, 2 * _DAY)
    assert _light(none, fine) == (Light.MISSING, _HOUR)
    assert _light(fine, (5 * _DAY, "failed")) == (Light.FAILED, _HOUR)
    assert _light(fine, (-_DAY, "")) == (Light.OLD, -_DAY)
    assert _light(fine, fine) == (Light.GOOD, _HOUR)


def test_a_journal_that_was_found_broken_shows_before_all_else() -> None:
    proof = Proof(_LOCAL_NOW, "hỏng", _LOCAL_NOW - _DAY, ("một bản",))
    assert _light((_HOUR, ""), proof=proof) == (Light.BROKEN, _DAY)
    assert backups.light((), _LOCAL_NOW, proof) == (Light.NONE, None)


def test_what_following_the_journal_showed_holds_until_it_is_followed_again() -> None:
    one = Copied("/a", "một", _LOCAL_NOW, sha256="1")
    whole = one.followed(None)
    proof = Proof().after([one])
    assert proof == Proof()
    assert proof.wanted(_LOCAL_NOW)
    proof = proof.after([whole])
    assert proof == Proof(_LOCAL_NOW, "", _LOCAL_NOW, ("một",))
    assert not proof.wanted(_LOCAL_NOW + 3 * _DAY)
    assert proof.wanted(_LOCAL_NOW + 4 * _DAY)
    assert proof.wanted(_LOCAL_NOW - _HOUR)
    later = replace(one, name="hai", at=_LOCAL_NOW + _HOUR)
    broken = later.followed(Finding("journal", "hash: 3/1/7"))
    # In one folder whole, in the other not.
    proof = proof.after([broken, replace(later, journal=True)])
    assert (proof.trouble, proof.whole_at) == (broken.trouble, _LOCAL_NOW)
    assert proof.after([replace(later, trouble=proof.trouble)]) == proof
    assert backups.proof_from_body(backups.proof_to_body(proof)) == proof
    assert backups.proof_from_body({}) == Proof()
    assert proof.after([whole]).trouble == ""
    # A file that is torn says nothing of the journal.
    torn = later.followed(Finding("file", "row 3 missing"))
    assert torn.trouble == "Bản vừa chép không nguyên vẹn: row 3 missing."
    assert Proof().after([torn]) == Proof()


def test_a_plan_is_kept_as_it_was_made() -> None:
    plan = BackupPlan(("/a", "/b"), 50, at_end_of_day=False, recipient="age1x", key="sealed")
    assert backups.plan_from_body(backups.plan_to_body(plan)) == plan
    assert backups.plan_from_body({}) == BackupPlan()
    assert backups.checked_plan(BackupPlan((" /a ", "/a", ""))).folders == ("/a",)


@pytest.mark.parametrize("plan", [BackupPlan(("a", "b", "c")), BackupPlan(every=0)])
def test_a_plan_that_cannot_be_is_refused(plan: BackupPlan) -> None:
    with pytest.raises(BadValue):
        backups.checked_plan(plan)
