"""Which copies stay, what they are called, and how old is too old."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.errors import BadValue
from counter_app.rules import backups
from counter_app.rules.backups import BackupName, BackupPlan, Light

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
    hour = timedelta(hours=1)
    today = _names(*(hour * n for n in range(10)))
    week = _names(*(timedelta(days=5) + hour * n for n in range(6)))
    old = _names(timedelta(days=100), timedelta(days=101), timedelta(days=140))
    stay = backups.kept([*today, *week, *old], NOW)
    assert set(today) <= stay
    assert [name for name in week if name in stay] == [week[0]]
    assert [name for name in old if name in stay] == [old[0], old[2]]


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
    forgotten = backups.to_forget([*ours, *theirs, "ảnh gia đình.jpg"], (1, 3), NOW)
    assert set(forgotten) == set(ours[:5])


@pytest.mark.parametrize(
    ("newest", "failed", "light"),
    [
        (timedelta(hours=2), None, Light.GOOD),
        (timedelta(days=1), None, Light.GOOD),
        (timedelta(days=2), None, Light.AGEING),
        (timedelta(days=4), None, Light.OLD),
        (None, None, Light.OLD),
        (timedelta(hours=2), timedelta(hours=1), Light.FAILED),
        (timedelta(hours=1), timedelta(hours=2), Light.GOOD),
        (None, timedelta(hours=2), Light.FAILED),
    ],
)
def test_the_light_goes_by_the_last_good_copy(
    newest: timedelta | None, failed: timedelta | None, light: Light
) -> None:
    now = NOW.replace(tzinfo=_LOCAL)
    plan = BackupPlan(("/mnt/usb",))
    said = backups.light(
        plan,
        None if newest is None else now - newest,
        None if failed is None else now - failed,
        now,
    )
    assert said is light
    assert backups.light(BackupPlan(), now, None, now) is Light.NONE


def test_a_plan_is_kept_as_it_was_made() -> None:
    plan = BackupPlan(("/a", "/b"), 50, at_end_of_day=False, recipient="age1x", key="sealed")
    assert backups.plan_from_body(backups.plan_to_body(plan)) == plan
    assert backups.plan_from_body({}) == BackupPlan()
    assert backups.checked_plan(BackupPlan((" /a ", "/a", ""))).folders == ("/a",)


@pytest.mark.parametrize("plan", [BackupPlan(("a", "b", "c")), BackupPlan(every=0)])
def test_a_plan_that_cannot_be_is_refused(plan: BackupPlan) -> None:
    with pytest.raises(BadValue):
        backups.checked_plan(plan)
