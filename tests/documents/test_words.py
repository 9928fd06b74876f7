from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.documents import words
from counter_app.rules.calendar import DayKind, SpecialDay, WorkingCalendar
from counter_app.rules.catalogue import Channel, PaperKind
from counter_app.rules.deadlines import (
    ClockStart,
    Counting,
    DueDate,
    Limit,
    LimitUnit,
    SupplementRule,
    Wait,
    due_date,
    promised,
)
from counter_app.rules.dossier import Delivery, FeeState
from tests.documents.samples import VIETNAM

CALENDAR_DAYS = LimitUnit.CALENDAR_DAYS
CALENDAR = WorkingCalendar(
    [
        SpecialDay(date(2026, 8, 22), DayKind.WORKING_SATURDAY, "làm bù cho 31/8"),
        SpecialDay(date(2026, 8, 31), DayKind.SWAPPED_OFF, "Nghỉ hoán đổi"),
        SpecialDay(date(2026, 9, 1), DayKind.HOLIDAY, "Quốc khánh"),
        SpecialDay(date(2026, 9, 2), DayKind.HOLIDAY, "Quốc khánh"),
        SpecialDay(date(2026, 11, 24), DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam"),
        *(
            SpecialDay(date(2027, 2, day), DayKind.HOLIDAY, "Tết Nguyên đán")
            for day in (4, 5, 8, 9, 10)
        ),
    ],
    certain=(2026, 2027),
)


@pytest.mark.parametrize(
    ("day", "long", "short", "weekday"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026", "05/02/2026", "Thứ Năm"),
        (date(2026, 3, 1), "ngày 01 tháng 3 năm 2026", "01/03/2026", "Chủ nhật"),
        (date(2026, 11, 20), "ngày 20 tháng 11 năm 2026", "20/11/2026", "Thứ Sáu"),
        (date(2027, 1, 16), "ngày 16 tháng 01 năm 2027", "16/01/2027", "Thứ Bảy"),
    ],
)
def test_a_day_is_written_as_official_papers_write_it(
    day: date, long: str, short: str, weekday: str
) -> None:
    assert words.long_date(day) == long
    assert words.short_date(day) == short
    assert words.weekday(day) == weekday


def test_a_moment_has_two_digits_of_hour_and_minute() -> None:
    at = datetime(2026, 11, 20, 9, 5, tzinfo=VIETNAM)
    assert words.moment(at) == "09 giờ 05 phút, ngày 20 tháng 11 năm 2026"


def test_money_has_a_dot_at_every_third_digit() -> None:
    assert words.dong(0) == "0 đồng"
    assert words.dong(430_000) == "430.000 đồng"
    assert words.dong(1_000_000) == "1.000.000 đồng"


@pytest.mark.parametrize(
    ("amount", "spoken"),
    [
        (0, "Không đồng"),
        (1, "Một đồng"),
        (5, "Năm đồng"),
        (10, "Mười đồng"),
        (11, "Mười một đồng"),
        (14, "Mười bốn đồng"),
        (15, "Mười lăm đồng"),
        (20, "Hai mươi đồng"),
        (21, "Hai mươi mốt đồng"),
        (24, "Hai mươi tư đồng"),
        (55, "Năm mươi lăm đồng"),
        (100, "Một trăm đồng"),
        (101, "Một trăm linh một đồng"),
        (104, "Một trăm linh bốn đồng"),
        (110, "Một trăm mười đồng"),
        (115, "Một trăm mười lăm đồng"),
        (231, "Hai trăm ba mươi mốt đồng"),
        (1_000, "Một nghìn đồng"),
        (1_005, "Một nghìn không trăm linh năm đồng"),
        (1_015, "Một nghìn không trăm mười lăm đồng"),
        (10_000, "Mười nghìn đồng"),
        (105_021, "Một trăm linh năm nghìn không trăm hai mươi mốt đồng"),
        (430_000, "Bốn trăm ba mươi nghìn đồng"),
        (1_000_000, "Một triệu đồng"),
        (1_000_005, "Một triệu không trăm linh năm đồng"),
        (10_500_000, "Mười triệu năm trăm nghìn đồng"),
        (
            2_431_554,
            "Hai triệu bốn trăm ba mươi mốt nghìn năm trăm năm mươi tư đồng",
        ),
        (1_000_000_000, "Một tỷ đồng"),
        (21_000_015_104, "Hai mươi mốt tỷ không trăm mười lăm nghìn một trăm linh bốn đồng"),
        (1_005_000_000_000, "Một nghìn không trăm linh năm tỷ đồng"),
    ],
)
def test_a_sum_in_words_is_what_a_cashier_would_say(amount: int, spoken: str) -> None:
    assert words.amount_in_words(amount) == spoken


DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
SPOKEN = {word: value for value, word in enumerate(DIGITS)} | {"mốt": 1, "tư": 4, "lăm": 5}
UNITS = {"nghìn": 10**3, "triệu": 10**6}


def heard(spoken: str) -> int:
    """Return the sum below a thousand billions that words name: how a listener understands them."""
    total, part, group, digit = 0, 0, 0, 0
    for word in spoken.lower().removesuffix(" đồng").split():
        if word in SPOKEN:
            digit = SPOKEN[word]
            continue
        if word == "trăm":
            group += digit * 100
        elif word == "mươi":
            group += digit * 10
        elif word == "mười":
            group += 10
        elif word in UNITS:
            part += (group + digit) * UNITS[word]
            group = 0
        elif word == "tỷ":
            total, part, group = (part + group + digit) * 10**9, 0, 0
        else:
            assert word == "linh", word
        digit = 0
    return total + part + group + digit


@given(st.integers(0, 10**12 - 1))
def test_a_sum_in_words_is_heard_as_the_same_sum(amount: int) -> None:
    assert heard(words.amount_in_words(amount)) == amount


def test_a_negative_sum_is_never_put_into_words() -> None:
    with pytest.raises(ValueError, match="negative"):
        words.amount_in_words(-1)


def test_limits_name_their_unit() -> None:
    assert words.limit(Limit(20)) == "20 ngày làm việc"
    assert words.limit(Limit(30, CALENDAR_DAYS)) == "30 ngày"
    assert words.limit(Limit(4, LimitUnit.WORKING_HOURS)) == "4 giờ làm việc"
    assert words.limit(Limit(1, LimitUnit.HALF_DAYS)) == "1 buổi làm việc"
    assert words.limit(Limit(6, LimitUnit.MONTHS)) == "6 tháng"
    assert {words.limit(Limit(0, unit)) for unit in LimitUnit} == {"trong ngày"}


def test_every_kind_the_rules_know_has_its_words() -> None:
    assert {words.paper_kind(kind) for kind in PaperKind} == {
        "Bản chính",
        "Bản sao chứng thực",
        "Bản sao",
        "Bản điện tử",
    }
    assert all(words.channel(way) for way in Channel)
    assert all(words.delivery(way) for way in Delivery)
    assert all(words.fee_state(state) for state in FeeState)


def test_each_day_of_a_count_is_explained() -> None:
    due = due_date(CALENDAR, date(2026, 11, 23), Limit(4))
    assert words.explain(due) == [
        "Thứ Hai 23/11/2026: ngày nhận hồ sơ, không tính",
        "Thứ Ba 24/11/2026: nghỉ – Ngày Văn hóa Việt Nam",
        "Thứ Tư 25/11/2026: ngày thứ 1",
        "Thứ Năm 26/11/2026: ngày thứ 2",
        "Thứ Sáu 27/11/2026: ngày thứ 3",
        "Thứ Bảy 28/11/2026: nghỉ cuối tuần",
        "Chủ nhật 29/11/2026: nghỉ cuối tuần",
        "Thứ Hai 30/11/2026: ngày thứ 4",
        "Ngày trả kết quả: Thứ Hai 30/11/2026 (4 ngày làm việc).",
    ]


def test_a_worked_saturday_is_called_so() -> None:
    due = due_date(CALENDAR, date(2026, 8, 21), Limit(1))
    assert words.explain(due)[1] == "Thứ Bảy 22/08/2026: ngày thứ 1 (làm bù)"


def test_calendar_days_that_end_on_a_day_off_say_where_they_move() -> None:
    due = due_date(CALENDAR, date(2026, 11, 14), Limit(10, CALENDAR_DAYS))
    assert words.explain(due)[-3:] == [
        (
            "Thứ Ba 24/11/2026: ngày thứ 10, nghỉ – Ngày Văn hóa Việt Nam,"
            " chuyển sang ngày làm việc tiếp theo"
        ),
        "Thứ Tư 25/11/2026: ngày làm việc tiếp theo",
        "Ngày trả kết quả: Thứ Tư 25/11/2026 (10 ngày).",
    ]


def test_a_result_on_the_same_day_is_explained_in_one_line() -> None:
    due = due_date(CALENDAR, date(2026, 11, 20), Limit(0))
    assert words.explain(due) == [
        "Thứ Sáu 20/11/2026: ngày nhận hồ sơ, trả kết quả trong ngày",
        "Ngày trả kết quả: Thứ Sáu 20/11/2026 (trong ngày).",
    ]


def test_a_long_limit_leaves_out_no_day() -> None:
    due = due_date(CALENDAR, date(2026, 11, 5), Limit(60, CALENDAR_DAYS))
    numbered = [line for line in words.explain(due) if "ngày thứ" in line]
    assert len(numbered) == 60


def test_a_year_without_notice_is_admitted() -> None:
    due = due_date(CALENDAR, date(2027, 12, 30), Limit(5))
    assert words.explain(due)[-1] == (
        "Lưu ý: chưa có đủ thông báo chính thức về ngày nghỉ năm 2027 và 2028;"
        " ngày trả kết quả có thể thay đổi."
    )
    assert words.explain_short(due).endswith("về ngày nghỉ năm 2027 và 2028")


@pytest.mark.parametrize(
    ("start", "limit", "sentence"),
    [
        (
            date(2026, 11, 20),
            Limit(20),
            (
                "20 ngày làm việc, tính từ ngày sau ngày nhận; "
                "bỏ 10 ngày Thứ Bảy, Chủ nhật và 24/11 (Ngày Văn hóa Việt Nam)"
            ),
        ),
        (
            date(2026, 11, 23),
            Limit(1),
            "1 ngày làm việc, tính từ ngày sau ngày nhận; bỏ 24/11 (Ngày Văn hóa Việt Nam)",
        ),
        (date(2026, 12, 7), Limit(2), "2 ngày làm việc, tính từ ngày sau ngày nhận"),
        (
            date(2026, 8, 21),
            Limit(2),
            (
                "2 ngày làm việc, tính từ ngày sau ngày nhận; bỏ 1 ngày Chủ nhật; "
                "tính cả Thứ Bảy 22/08 (làm bù)"
            ),
        ),
        (
            date(2026, 8, 27),
            Limit(3),
            (
                "3 ngày làm việc, tính từ ngày sau ngày nhận; bỏ 2 ngày Thứ Bảy, Chủ nhật, "
                "31/08 (Nghỉ hoán đổi) và 01/09–02/09 (Quốc khánh)"
            ),
        ),
        (
            date(2027, 2, 3),
            Limit(1),
            "1 ngày làm việc, tính từ ngày sau ngày nhận; bỏ 04/02–10/02 (Tết Nguyên đán)",
        ),
        (
            date(2026, 11, 5),
            Limit(30, CALENDAR_DAYS),
            (
                "30 ngày kể cả ngày nghỉ, tính từ ngày sau ngày nhận; "
                "ngày cuối 05/12 là Thứ Bảy nên chuyển sang ngày làm việc tiếp theo"
            ),
        ),
        (date(2026, 11, 20), Limit(0), "Trong ngày"),
        (
            date(2026, 11, 21),
            Limit(0),
            "Trong ngày; ngày nhận là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo",
        ),
    ],
)
def test_the_short_reason_says_what_was_passed_over(
    start: date, limit: Limit, sentence: str
) -> None:
    assert words.explain_short(due_date(CALENDAR, start, limit)) == sentence


# -- hours, half days, months, cut-offs and supplements --------------------------------------------

HOURS, HALVES, MONTHS = LimitUnit.WORKING_HOURS, LimitUnit.HALF_DAYS, LimitUnit.MONTHS


def at(text: str) -> datetime:
    """Return a local time of 2026 written "11-20 16:00"."""
    return datetime.fromisoformat(f"2026-{text}:00+07:00")


def counted(
    begun: str,
    limit: Limit,
    *,
    counting: Counting | None = None,
    start: ClockStart = ClockStart.COMPLETE,
    waits: tuple[tuple[str, str], ...] = (),
) -> DueDate:
    """Return how a limit is counted in Vietnamese office hours, 07:30-11:30 and 13:30-17:00."""
    rounds = [Wait(at(asked), at(answered)) for asked, answered in waits]
    due, _ = promised(CALENDAR, at(begun), limit, counting=counting, begun=start, waits=rounds)
    return due


def supplement(rule: SupplementRule) -> Counting:
    return Counting(supplement=rule)


def test_working_hours_are_added_up_day_by_day() -> None:
    due = counted("11-23 16:00", Limit(12, HOURS))
    assert words.explain(due) == [
        "Thứ Hai 23/11/2026: ngày nhận hồ sơ, tính 1 giờ",
        "Thứ Ba 24/11/2026: nghỉ – Ngày Văn hóa Việt Nam",
        "Thứ Tư 25/11/2026: tính 7 giờ 30 phút, cộng dồn 8 giờ 30 phút",
        "Thứ Năm 26/11/2026: tính 3 giờ 30 phút, cộng dồn 12 giờ",
        "Ngày trả kết quả: Thứ Năm 26/11/2026 (12 giờ làm việc).",
    ]
    assert words.explain_short(due) == (
        "12 giờ làm việc, tính từ lúc nhận; bỏ 24/11 (Ngày Văn hóa Việt Nam)"
    )


def test_hours_that_begin_after_closing_begin_on_the_next_day() -> None:
    due = counted("12-09 17:30", Limit(2, HOURS))
    assert words.explain(due) == [
        "Thứ Tư 09/12/2026: ngày nhận hồ sơ, không còn giờ làm việc để tính",
        "Thứ Năm 10/12/2026: tính 2 giờ",
        "Ngày trả kết quả: Thứ Năm 10/12/2026 (2 giờ làm việc).",
    ]


def test_hours_of_a_worked_saturday_are_called_so() -> None:
    due = counted("08-21 16:30", Limit(8, HOURS))
    assert words.explain(due)[1] == (
        "Thứ Bảy 22/08/2026: tính 7 giờ 30 phút, cộng dồn 8 giờ (làm bù)"
    )


def test_half_days_begin_with_the_one_after_the_receipt() -> None:
    assert words.explain(counted("12-09 09:00", Limit(1, HALVES))) == [
        "Thứ Tư 09/12/2026: ngày nhận hồ sơ, buổi nhận không tính, tính buổi thứ 1",
        "Ngày trả kết quả: Thứ Tư 09/12/2026 (1 buổi làm việc).",
    ]
    due = counted("12-09 15:00", Limit(3, HALVES))
    assert words.explain(due) == [
        "Thứ Tư 09/12/2026: ngày nhận hồ sơ, buổi nhận không tính",
        "Thứ Năm 10/12/2026: tính buổi thứ 1 và 2",
        "Thứ Sáu 11/12/2026: tính buổi thứ 3",
        "Ngày trả kết quả: Thứ Sáu 11/12/2026 (3 buổi làm việc).",
    ]
    assert words.explain_short(due) == "3 buổi làm việc, tính từ buổi sau buổi nhận"


def test_a_month_is_explained_by_its_days() -> None:
    due = counted("11-20 15:00", Limit(1, MONTHS))
    lines = words.explain(due)
    assert lines[0] == "Thứ Sáu 20/11/2026: ngày nhận hồ sơ, không tính"
    assert lines[-3] == (
        "Chủ nhật 20/12/2026: ngày thứ 30, nghỉ cuối tuần, chuyển sang ngày làm việc tiếp theo"
    )
    assert lines[-1] == "Ngày trả kết quả: Thứ Hai 21/12/2026 (1 tháng)."
    assert words.explain_short(due) == (
        "1 tháng kể cả ngày nghỉ, tính từ ngày sau ngày nhận; "
        "ngày cuối 20/12 là Chủ nhật nên chuyển sang ngày làm việc tiếp theo"
    )


def test_what_comes_after_the_cut_off_counts_from_the_next_day() -> None:
    due = counted("11-20 16:30", Limit(1), counting=Counting(cut_off=time(16)))
    assert words.explain(due) == [
        (
            "Thứ Sáu 20/11/2026: ngày nhận hồ sơ, sau giờ chốt nhận hồ sơ, "
            "tính như nhận vào ngày làm việc tiếp theo"
        ),
        "Thứ Bảy 21/11/2026: nghỉ cuối tuần",
        "Chủ nhật 22/11/2026: nghỉ cuối tuần",
        "Thứ Hai 23/11/2026: được tính là ngày nhận hồ sơ, không tính",
        "Thứ Ba 24/11/2026: nghỉ – Ngày Văn hóa Việt Nam",
        "Thứ Tư 25/11/2026: ngày thứ 1",
        "Ngày trả kết quả: Thứ Tư 25/11/2026 (1 ngày làm việc).",
    ]
    assert "nhận sau giờ chốt nên tính như nhận ngày 23/11" in words.explain_short(due)


def test_a_same_day_result_after_three_o_clock_comes_the_next_day() -> None:
    due = counted("12-09 15:30", Limit(0))
    assert words.explain(due) == [
        (
            "Thứ Tư 09/12/2026: ngày nhận hồ sơ, quá giờ trả kết quả trong ngày "
            "nên trả vào ngày làm việc tiếp theo"
        ),
        "Thứ Năm 10/12/2026: ngày làm việc tiếp theo",
        "Ngày trả kết quả: Thứ Năm 10/12/2026 (trong ngày).",
    ]
    assert words.explain_short(due) == (
        "Trong ngày, nhưng nhận quá giờ nên trả vào ngày làm việc tiếp theo"
    )


@pytest.mark.parametrize(
    ("start", "first", "short"),
    [
        (ClockStart.COMPLETE, "ngày nhận hồ sơ", "ngày sau ngày nhận"),
        (
            ClockStart.POST,
            "ngày ký biên bản giao nhận với bưu chính",
            "ngày sau ngày ký biên bản giao nhận với bưu chính",
        ),
        (
            ClockStart.COMPETENT,
            "ngày cơ quan có thẩm quyền nhận hồ sơ",
            "ngày sau ngày cơ quan có thẩm quyền nhận hồ sơ",
        ),
        (
            ClockStart.SUPPLEMENTED,
            "ngày nhận đủ hồ sơ bổ sung",
            "ngày sau ngày nhận đủ hồ sơ bổ sung",
        ),
    ],
)
def test_the_first_day_is_what_the_limit_runs_from(
    start: ClockStart, first: str, short: str
) -> None:
    due = counted("12-07 09:00", Limit(2), start=start)
    assert words.explain(due)[0] == f"Thứ Hai 07/12/2026: {first}, không tính"
    assert words.explain_short(due) == f"2 ngày làm việc, tính từ {short}"


def test_a_limit_that_begins_anew_says_from_what() -> None:
    due = counted(
        "12-07 09:00",
        Limit(2),
        waits=(("12-08 10:00", "12-10 09:00"),),
        counting=supplement(SupplementRule.RESTART),
    )
    assert words.explain(due)[0] == "Thứ Năm 10/12/2026: ngày nhận đủ hồ sơ bổ sung, không tính"


def test_a_clock_that_stood_names_the_days_of_waiting() -> None:
    due = counted(
        "12-07 09:00",
        Limit(2),
        waits=(("12-08 10:00", "12-10 09:00"),),
        counting=supplement(SupplementRule.PAUSE),
    )
    assert words.explain(due) == [
        "Thứ Hai 07/12/2026: ngày nhận hồ sơ, không tính",
        "Thứ Ba 08/12/2026: ngày thứ 1",
        "Thứ Tư 09/12/2026: chờ bổ sung hồ sơ, không tính",
        "Thứ Năm 10/12/2026: chờ bổ sung hồ sơ, không tính",
        "Thứ Sáu 11/12/2026: ngày thứ 2",
        "Ngày trả kết quả: Thứ Sáu 11/12/2026 (2 ngày làm việc).",
    ]
    assert words.explain_short(due) == (
        "2 ngày làm việc, tính từ ngày sau ngày nhận; không tính 2 ngày chờ bổ sung hồ sơ"
    )


def test_time_waited_that_is_added_is_told_to_the_minute() -> None:
    wait = (("12-08 10:00", "12-10 09:15"),)
    due = counted("12-07 09:00", Limit(2), waits=wait, counting=supplement(SupplementRule.SUBTRACT))
    assert words.explain(due)[-4:] == [
        "Thứ Năm 10/12/2026: cộng thêm thời gian chờ bổ sung hồ sơ",
        "Thứ Sáu 11/12/2026: cộng thêm thời gian chờ bổ sung hồ sơ",
        "Cộng thêm 14 giờ 15 phút làm việc chờ bổ sung hồ sơ.",
        "Ngày trả kết quả: Thứ Sáu 11/12/2026 (2 ngày làm việc).",
    ]
    through = counted(
        "12-07 09:00",
        Limit(4, CALENDAR_DAYS),
        waits=wait,
        counting=supplement(SupplementRule.SUBTRACT),
    )
    assert words.explain_short(through).endswith(
        "cộng thêm 1 ngày 23 giờ 15 phút chờ bổ sung hồ sơ"
    )


def test_a_day_off_without_a_name_is_called_a_day_off() -> None:
    calendar = WorkingCalendar([SpecialDay(date(2026, 12, 8), DayKind.CLOSED, "")], certain=(2026,))
    due = due_date(calendar, date(2026, 12, 7), Limit(1))
    assert words.explain(due)[1] == "Thứ Ba 08/12/2026: ngày nghỉ"
    moved = due_date(calendar, date(2026, 12, 7), Limit(1, CALENDAR_DAYS))
    assert "ngày cuối 08/12 là ngày nghỉ nên chuyển" in words.explain_short(moved)


_moments = st.integers(0, 334 * 24 * 60).map(
    lambda minutes: at("01-01 00:00") + timedelta(minutes=minutes)
)


@given(
    _moments,
    st.builds(Limit, st.integers(0, 40), st.sampled_from(LimitUnit)),
    st.sampled_from(SupplementRule),
    st.sampled_from(ClockStart),
    st.integers(0, 5_000),
    st.integers(0, 20_000),
    st.sampled_from([None, time(15), time(16, 30)]),
)
def test_every_due_date_explains_itself_day_by_day(
    begun_at: datetime,
    limit: Limit,
    rule: SupplementRule,
    start: ClockStart,
    asked: int,
    waited: int,
    cut_off: time | None,
) -> None:
    asked_at = begun_at + timedelta(minutes=asked)
    wait = Wait(asked_at, asked_at + timedelta(minutes=waited))
    counting = Counting(cut_off=cut_off, supplement=rule)
    due, due_at = promised(CALENDAR, begun_at, limit, counting=counting, begun=start, waits=(wait,))
    lines = words.explain(due)
    days = [line for line in lines if line[-1] not in ".;"]
    first = due.lines[0].day
    assert len(days) == (due.day - first).days + 1
    for n, line in enumerate(days):
        day = first + timedelta(days=n)
        assert line.startswith(f"{words.weekday(day)} {words.short_date(day)}: ")
        assert not line.endswith((": ", "()", "  "))
    assert (
        f"Ngày trả kết quả: {words.weekday(due_at)} {words.short_date(due_at)}"
        in lines[-1] + (lines[-2])
    )
    assert not words.explain_short(due).endswith((".", ";", " "))
