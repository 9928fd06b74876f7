"""When the counter is open, and which of its days count in a limit, are two different things."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.rules.calendar import (
    DayKind,
    DayPart,
    OfficeHours,
    Season,
    Session,
    SpecialDay,
    WorkingCalendar,
    hours_from_body,
    hours_to_body,
    read_season_day,
    read_sessions,
    special_from_body,
    special_to_body,
    week_of,
    written,
)
from tests.counter_app.drawn import office_hours, sessions, special_days, through_json

WEEKDAY = "07:30-11:30 13:30-17:00"
USUAL = week_of([WEEKDAY] * 5 + ["", ""])
SATURDAY_MORNINGS = week_of([WEEKDAY] * 5 + ["07:30-11:30", ""])
SUMMER = week_of(["07:00-11:00 14:00-17:30"] * 5 + ["", ""])
# 1/11/2026 is a Sunday: the Mondays of the month are 2, 9, 16, 23 and 30.
MONDAY = date(2026, 11, 2)
TUESDAY = date(2026, 11, 3)
SATURDAY = date(2026, 11, 7)
SUNDAY = date(2026, 11, 8)


def _calendar(*days: SpecialDay, hours: OfficeHours | None = None) -> WorkingCalendar:
    return WorkingCalendar(days, certain=[2026], hours=hours)


def _off(day: date, part: DayPart = DayPart.WHOLE) -> SpecialDay:
    return SpecialDay(day, DayKind.CLOSED, "Mất điện", part)


def _worked(day: date, part: DayPart = DayPart.WHOLE) -> SpecialDay:
    return SpecialDay(day, DayKind.WORKING_SATURDAY, "Làm bù", part)


# -- open, and counting ----------------------------------------------------------------------------


def test_an_ordinary_week_is_worked_from_monday_to_friday() -> None:
    calendar = _calendar()
    week = [MONDAY + timedelta(days=n) for n in range(7)]
    assert [calendar.is_working(day) for day in week] == [True] * 5 + [False] * 2
    assert [calendar.is_open(day) for day in week] == [True] * 5 + [False] * 2
    assert written(calendar.sessions(MONDAY)) == WEEKDAY
    assert calendar.closing(MONDAY) == time(17)


def test_a_saturday_morning_that_does_not_count_is_open_all_the_same() -> None:
    calendar = _calendar(hours=OfficeHours(week=SATURDAY_MORNINGS))
    assert calendar.is_open(SATURDAY)
    assert written(calendar.open_hours(SATURDAY)) == "07:30-11:30"
    assert not calendar.is_working(SATURDAY)
    with pytest.raises(ValueError, match="2026-11-07 is a day off"):
        calendar.closing(SATURDAY)


def test_a_saturday_morning_that_counts_ends_at_noon() -> None:
    counting = OfficeHours(week=SATURDAY_MORNINGS, counting=frozenset(range(6)))
    calendar = _calendar(hours=counting)
    assert calendar.is_working(SATURDAY)
    assert calendar.closing(SATURDAY) == time(11, 30)
    assert not calendar.is_working(SUNDAY)


def test_a_swapped_saturday_is_worked_as_a_whole_day_also_where_saturdays_receive() -> None:
    for week in (USUAL, SATURDAY_MORNINGS):
        calendar = _calendar(_worked(SATURDAY), hours=OfficeHours(week=week))
        assert calendar.is_working(SATURDAY)
        assert written(calendar.sessions(SATURDAY)) == WEEKDAY


def test_a_saturday_longer_than_a_monday_stays_as_long_when_it_is_worked() -> None:
    week = week_of(["07:30-11:30"] * 5 + ["07:30-12:30", ""])
    calendar = _calendar(_worked(SATURDAY), hours=OfficeHours(week=week))
    assert written(calendar.sessions(SATURDAY)) == "07:30-12:30"


def test_of_a_saturday_only_a_morning_may_be_worked() -> None:
    calendar = _calendar(_worked(SATURDAY, DayPart.MORNING))
    assert written(calendar.sessions(SATURDAY)) == "07:30-11:30"
    calendar = _calendar(_worked(SATURDAY, DayPart.AFTERNOON))
    assert written(calendar.sessions(SATURDAY)) == "13:30-17:00"


@pytest.mark.parametrize(
    ("part", "left"),
    [
        (DayPart.WHOLE, ""),
        (DayPart.MORNING, "13:30-17:00"),
        (DayPart.AFTERNOON, "07:30-11:30"),
    ],
)
def test_of_a_half_closed_day_the_other_half_is_open_and_counts(part: DayPart, left: str) -> None:
    calendar = _calendar(_off(TUESDAY, part))
    assert written(calendar.sessions(TUESDAY)) == left
    assert calendar.is_working(TUESDAY) is bool(left)
    assert calendar.is_open(TUESDAY) is bool(left)


def test_an_office_without_a_lunch_break_is_cut_at_noon() -> None:
    hours = OfficeHours(week=week_of(["07:00-15:00"] * 5 + ["", ""]))
    calendar = _calendar(_off(MONDAY, DayPart.MORNING), _off(TUESDAY, DayPart.AFTERNOON),
                         hours=hours)  # fmt: skip
    assert written(calendar.sessions(MONDAY)) == "12:00-15:00"
    assert written(calendar.sessions(TUESDAY)) == "07:00-12:00"


def test_a_half_closure_of_the_only_half_closes_the_day() -> None:
    counting = OfficeHours(week=SATURDAY_MORNINGS, counting=frozenset(range(6)))
    calendar = _calendar(_off(SATURDAY, DayPart.MORNING), hours=counting)
    assert not calendar.is_working(SATURDAY)
    assert not calendar.is_open(SATURDAY)


def test_the_last_word_on_a_day_holds() -> None:
    calendar = _calendar(_off(SATURDAY), _worked(SATURDAY))
    assert calendar.is_working(SATURDAY)
    assert calendar.special(SATURDAY) == _worked(SATURDAY)
    assert list(calendar.special_days()) == [SATURDAY]
    assert calendar.special(SUNDAY) is None


def test_only_years_with_a_notice_are_certain() -> None:
    calendar = _calendar()
    assert calendar.is_certain([])
    assert calendar.is_certain([2026])
    assert not calendar.is_certain([2026, 2027])


# -- seasons ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "closes"),
    [
        ("2026-04-15", "17:00"),
        ("2026-04-16", "17:30"),  # the first day of summer hours
        ("2026-07-01", "17:30"),
        ("2026-10-15", "17:30"),  # the last
        ("2026-10-16", "17:00"),
        ("2027-04-16", "17:30"),  # every year
    ],
)
def test_summer_hours_hold_from_their_first_day_to_their_last(day: str, closes: str) -> None:
    hours = OfficeHours(week=USUAL, seasons=(Season("Mùa hè", (4, 16), (10, 15), SUMMER),))
    calendar = _calendar(hours=hours)
    at = date.fromisoformat(day)
    assert f"{calendar.open_hours(at)[-1].closes:%H:%M}" == closes


@pytest.mark.parametrize(
    ("day", "winter"),
    [
        ("2026-10-15", False),
        ("2026-10-16", True),
        ("2026-12-31", True),
        ("2027-01-01", True),
        ("2027-04-15", True),
        ("2027-04-16", False),
        ("2028-02-29", True),
    ],
)
def test_a_season_may_run_over_the_new_year(day: str, winter: bool) -> None:  # noqa: FBT001 - the answer
    season = Season("Mùa đông", (10, 16), (4, 15), SUMMER)
    assert season.holds(date.fromisoformat(day)) is winter


def test_a_worked_saturday_has_the_hours_of_its_season() -> None:
    hours = OfficeHours(week=USUAL, seasons=(Season("Mùa hè", (4, 16), (10, 15), SUMMER),))
    swapped = date(2026, 8, 22)
    calendar = _calendar(_worked(swapped), hours=hours)
    assert written(calendar.sessions(swapped)) == "07:00-11:00 14:00-17:30"


# -- going from day to day -------------------------------------------------------------------------


def test_a_day_at_work_is_its_own_next_and_last() -> None:
    calendar = _calendar()
    assert calendar.next_working(MONDAY) == calendar.last_working(MONDAY) == MONDAY
    assert calendar.next_working(SATURDAY) == date(2026, 11, 9)
    assert calendar.last_working(SUNDAY) == date(2026, 11, 6)


def test_working_days_are_counted_after_the_first_day_to_the_last() -> None:
    calendar = _calendar(_off(TUESDAY))
    assert calendar.working_days_between(MONDAY, MONDAY) == 0
    assert calendar.working_days_between(MONDAY, SUNDAY) == 3
    assert calendar.working_days_between(SUNDAY, MONDAY) == 0


@pytest.mark.parametrize(
    ("after", "until", "minutes"),
    [
        ("2026-11-02T08:00", "2026-11-02T09:00", 60),
        ("2026-11-02T06:00", "2026-11-02T08:00", 30),  # the office opens at 7:30
        ("2026-11-02T11:00", "2026-11-02T14:00", 60),  # half an hour either side of lunch
        ("2026-11-02T11:30", "2026-11-02T13:30", 0),
        ("2026-11-02T16:30", "2026-11-02T20:00", 30),
        ("2026-11-02T16:30", "2026-11-04T08:00", 30 + 450 + 30),  # Tuesday whole: 7 h 30 min
        ("2026-11-06T16:00", "2026-11-09T08:00", 60 + 30),  # over a weekend
        ("2026-11-07T09:00", "2026-11-08T09:00", 0),
        ("2026-11-02T09:00", "2026-11-02T08:00", 0),  # backwards
        ("2026-11-03T08:00", "2026-11-02T17:00", 0),
    ],
)
def test_working_minutes_between_two_times_leave_out_nights_lunch_and_days_off(
    after: str, until: str, minutes: int
) -> None:
    found = _calendar().minutes_between(
        datetime.fromisoformat(after), datetime.fromisoformat(until)
    )
    assert found == minutes


@settings(max_examples=60)
@given(st.lists(special_days, max_size=30), st.integers(0, 6))
def test_what_counts_is_open_and_an_ordinary_day_off_is_neither(
    specials: list[SpecialDay], ahead: int
) -> None:
    hours = OfficeHours(week=SATURDAY_MORNINGS)
    calendar = WorkingCalendar(specials, certain=(), hours=hours)
    for special in specials:
        day = special.day + timedelta(days=ahead)
        assert calendar.is_working(day) <= calendar.is_open(day)
        last = calendar.special(day)
        if last is None:
            assert calendar.is_working(day) is (day.weekday() < 5)
            assert calendar.is_open(day) is (day.weekday() < 6)
        elif last.kind.off and last.part is DayPart.WHOLE:
            assert not calendar.is_open(day)


# -- as somebody writes them, and as the books keep them -------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("07:30-11:30 13:30-17:00", "07:30-11:30 13:30-17:00"),
        ("7:30-11:30, 13:30-17:00", "07:30-11:30 13:30-17:00"),
        ("7:30-11:30;13:30-17", "07:30-11:30 13:30-17:00"),
        ("7h30-11h30 13h30-17h", "07:30-11:30 13:30-17:00"),
        ("7g-11g30", "07:00-11:30"),
        ("0:00-23:59", "00:00-23:59"),
        ("07:30-11:30 11:30-12:00", "07:30-11:30 11:30-12:00"),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, kept: str) -> None:
    assert written(read_sessions(typed)) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "sáng",
        "07:30",
        "-11:30",
        "07:30-",
        "-",
        "11:30-07:30",
        "07:30-07:30",
        "07:30-11:30 11:00-17:00",
        "13:30-17:00 07:30-11:30",
        "07:30-24:00",
        "07:60-11:30",
        "07:30:15-11:30",
        "07:30+07:00-11:30",
        "07:30-11:30-17:00",
        "0730-1130",
        "٠٧:٣٠-١١:٣٠",
    ],
)
def test_hours_that_cannot_be_are_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are Python's own for some
        read_sessions(typed)


@given(sessions)
def test_the_hours_of_any_day_are_read_back_as_they_were_written(day: tuple[Session, ...]) -> None:
    assert read_sessions(written(day)) == day


@given(office_hours)
def test_any_office_hours_are_read_back_from_the_books(hours: OfficeHours) -> None:
    assert hours_from_body(through_json(hours_to_body(hours))) == hours


@given(special_days)
def test_any_special_day_is_read_back_from_the_books(special: SpecialDay) -> None:
    assert special_from_body(through_json(special_to_body(special))) == special


def test_a_special_day_kept_before_there_were_half_days_is_a_whole_one() -> None:
    row = ["2026-11-24", "holiday", "Ngày Văn hóa Việt Nam"]
    special = SpecialDay(date(2026, 11, 24), DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam")
    assert special_from_body(row) == special
    assert special_to_body(special) == row
    assert special_to_body(replace(special, part=DayPart.MORNING)) == [*row, "morning"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [("16/04", (4, 16)), ("16/4", (4, 16)), ("04-16", (4, 16)), ("29/02", (2, 29))],
)
def test_a_day_of_every_year_is_read_with_its_month(typed: str, day: tuple[int, int]) -> None:
    assert read_season_day(typed) == day


@pytest.mark.parametrize("typed", ["", "16", "16/", "30/02", "13-01", "16/04/2026", "tháng 4"])
def test_a_day_that_no_year_has_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are Python's own
        read_season_day(typed)


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValueError, match="6 days are no week"):
        week_of([WEEKDAY] * 6)
