"""Figures of periods: Biểu II.06a and its kin, the dossiers behind each number, lists, pictures."""

from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta

from counter_app.desks import papers, report_papers
from counter_app.desks.acting import WorkingDays, permitted
from counter_app.documents import words
from counter_app.errors import Phrase
from counter_app.ports import Clock, Reading, Store
from counter_app.rules import dossier as dossiers
from counter_app.rules import index766
from counter_app.rules.calendar import WorkingCalendar
from counter_app.rules.dossier import Dossier
from counter_app.rules.durations import WorkingTime, mean, quantile, usual_day
from counter_app.rules.lines import DossierLine, Finished, Waiting
from counter_app.rules.listings import Heading, Listing, Side
from counter_app.rules.papers import (
    DayBar,
    ListingPaper,
    LoadRow,
    PicturesPaper,
    ShareBar,
    StatisticsPaper,
    letterhead,
)
from counter_app.rules.periods import Period, checked_period
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.sheets import Value
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.statistics import (
    Figure,
    Grouping,
    HowCounted,
    Slice,
    Statistics,
    alphabetical,
    by_field,
    how_counted,
    rows_of,
)

PAGE = 200
"""Dossiers behind a figure that are read at once, unless more or fewer are asked for."""
LONGEST_LIST = 100_000
"""Rows that a list has at most; what is left out is told under it."""

_DAY_BARS = 31
"""Days up to which each has a bar of its own; longer periods have one a week or month."""
_WEEK_BARS = 27
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_WEEK = 7
_TIMES_NOTE = (
    "Một ngày làm việc tính {minutes} phút theo giờ làm việc của đơn vị; "
    "không tính thời gian chờ người nộp bổ sung."
)
_INDEX_NOTE = (
    "Hồ sơ có hơn một lần yêu cầu bổ sung tính là trễ hạn; hồ sơ chưa xong xét theo ngày cuối kỳ. "
    "Các chỉ tiêu về số hóa, phản ánh và mức độ hài lòng lấy từ hệ thống khác."
)


class StatisticsDesk:
    """The desk of periods; but for the queue of papers it changes nothing."""

    def __init__(self, store: Store, clock: Clock, days: WorkingDays) -> None:
        """Count in the books of `store`; what is overdue is by `clock`, working time by `days`."""
        self._store = store
        self._clock = clock
        self._days = days

    @contextmanager
    def elsewhere(self) -> "Generator[StatisticsDesk]":
        """Have the same desk on the same books in another thread, until the block ends."""
        with self._store.again() as store:
            yield StatisticsDesk(store, self._clock, WorkingDays())

    # -- figures -----------------------------------------------------------------------------------

    def count(
        self,
        first: date,
        last: date,
        *,
        grouping: Grouping = Grouping.FIELD,
        how: HowCounted | None = None,
    ) -> Statistics:
        """Return the figures from `first` to `last`, both days included, as the office counts.

        `how` counts in another way than the settings say. Raises `BadValue` for days out of order
        or more than a year apart.
        """
        period = checked_period(first, last)
        with self._store.reading() as books:
            return self._counted(books, period, grouping, how)

    def behind(
        self,
        figure: Figure,
        first: date,
        last: date,
        *,
        part: Slice | None = None,
        how: HowCounted | None = None,
        after: int = 0,
        limit: int = PAGE,
    ) -> list[DossierLine]:
        """Return a page of the dossiers behind a figure, in order of receipt.

        `part` names the row of the report that is meant, all of them by default; `after` is the
        `row` of the last line of the page before (exclusive). Raises `BadValue` as `count`.
        """
        period = checked_period(first, last)
        with self._store.reading() as books:
            return books.figures.behind(
                figure,
                period,
                how or how_counted(books.settings.office()),
                self._clock.now(),
                part=part or Slice(),
                after=after,
                limit=limit,
            )

    # -- papers ------------------------------------------------------------------------------------

    def form(self, first: date, last: date, *, by: str = "") -> StatisticsPaper:
        """Return Biểu II.06a of a period; `by` is the name of who makes it. Raises as `count`."""
        period = checked_period(first, last)
        with self._store.reading() as books:
            return self._form(books, period, by)

    def pictures(self, first: date, last: date, *, by: str = "") -> PicturesPaper:
        """Return a period in pictures with their numbers; where dossiers wait is as of now."""
        period = checked_period(first, last)
        with self._store.reading() as books:
            return self._pictures(books, period, by)

    def listed(self, listing: Listing, *, by: str = "") -> ListingPaper:
        """Return a list as it is printed."""
        with self._store.reading() as books:
            settings = books.settings.office()
            return report_papers.listing_paper(listing, settings, by=by, at=self._clock.now())

    def print_form(self, first: date, last: date, *, by: StaffId) -> Document:
        """Queue Biểu II.06a of a period for printing and return the document."""
        period = checked_period(first, last)
        with self._store.writing() as books:
            member = permitted(books, by, Permission.PRINT)
            now = self._clock.now()
            paper = self._form(books, period, member.name)
            kind, title = DocumentKind.STATISTICS, f"Biểu II.06a {_days(period)}"
            document, queued = papers.put_in_queue(
                books, paper, kind, about=last.isoformat(), title=title, at=now
            )
            return papers.queue_once(books, document, queued, by=by, at=now)

    def print_pictures(self, first: date, last: date, *, by: StaffId) -> Document:
        """Queue the pictures of a period for printing and return the document."""
        period = checked_period(first, last)
        with self._store.writing() as books:
            member = permitted(books, by, Permission.PRINT)
            now = self._clock.now()
            paper = self._pictures(books, period, member.name)
            kind, title = DocumentKind.PICTURES, f"Biểu đồ {_days(period)}"
            document, queued = papers.put_in_queue(
                books, paper, kind, about=last.isoformat(), title=title, at=now
            )
            return papers.queue_once(books, document, queued, by=by, at=now)

    def print_listing(self, listing: Listing, *, by: StaffId) -> Document:
        """Queue a list for printing and return the document."""
        with self._store.writing() as books:
            member = permitted(books, by, Permission.PRINT)
            now = self._clock.now()
            settings = books.settings.office()
            paper = report_papers.listing_paper(listing, settings, by=member.name, at=now)
            document, queued = papers.put_in_queue(
                books,
                paper,
                DocumentKind.LISTING,
                about=now.date().isoformat(),
                title=listing.title,
                at=now,
            )
            return papers.queue_once(books, document, queued, by=by, at=now)

    # -- lists -------------------------------------------------------------------------------------

    def by(self, grouping: Grouping, first: date, last: date) -> Listing:
        """Return the figures of a period with a row a field, procedure, department or officer."""
        return report_papers.form_listing(self.count(first, last, grouping=grouping))

    def late(self, first: date, last: date, *, limit: int = LONGEST_LIST) -> Listing:
        """Return who was late in a period: resolved late in it, or overdue at its end."""
        period = checked_period(first, last)
        now = self._clock.now()
        with self._store.reading() as books:
            how = how_counted(books.settings.office())
            held: list[Dossier] = []
            for figure in (Figure.LATE, Figure.OVERDUE):
                held += books.figures.whole(figure, period, how, now, limit=limit + 1)
            held.sort(key=lambda dossier: dossier.due_at)
            total = len(held)
            if total > limit:
                counted = self._counted(books, period, Grouping.FIELD, how).total
                total = counted.overdue + counted.pending_overdue
            calendar = self._calendar(books, held, period)
            return report_papers.late_listing(
                held[:limit], period, calendar, now.date(), total=total
            )

    def apologies(self, first: date, last: date, *, limit: int = LONGEST_LIST) -> Listing:
        """Return the apologies that were made in a period (Mẫu 04)."""
        period = checked_period(first, last)
        with self._store.reading() as books:
            held = books.lists.apologies(period, limit=limit)
            return report_papers.apologies_listing(held, period)

    def uncollected(self, first: date, last: date, *, limit: int = LONGEST_LIST) -> Listing:
        """Return the results that came in a period and still wait to be collected."""
        period = checked_period(first, last)
        with self._store.reading() as books:
            held = books.lists.uncollected(period, limit=limit)
            today = self._clock.now().date()
            return report_papers.uncollected_listing(held, period, today, total=len(held))

    def times(self, first: date, last: date) -> Listing:
        """Return how long the dossiers took whose processing ended in a period, field by field.

        In working days of the office's calendar, without the time of completed supplements:
        median, ninth decile and mean.
        """
        period = checked_period(first, last)
        with self._store.reading() as books:
            ended = books.lists.finished(period)
            minutes, day = self._minutes(books, ended)
        groups: dict[str, list[int]] = {}
        for one, spent in zip(ended, minutes, strict=True):
            groups.setdefault(one.field, []).append(spent)
        rows = [_times(field, groups[field], day) for field in sorted(groups, key=alphabetical)]
        return Listing(
            name="Thời gian giải quyết",
            title="Thời gian giải quyết theo lĩnh vực",
            remarks=(report_papers.span(period),),
            headings=(
                Heading("Lĩnh vực", "field", 90),
                Heading("Hồ sơ", "count", 24, Side.RIGHT),
                Heading("Trung vị (ngày làm việc)", "median", 30, Side.RIGHT),
                Heading("90 % không quá (ngày làm việc)", "p90", 30, Side.RIGHT),
                Heading("Trung bình (ngày làm việc)", "mean", 30, Side.RIGHT),
            ),
            rows=rows,
            last=_times("TOTAL", minutes, day) if rows else (),
            notes=(Phrase(_TIMES_NOTE, minutes=words.whole(day)),),
        )

    def index(self, first: date, last: date) -> Listing:
        """Return the indicators of the index of QĐ 766/QĐ-TTg that a counter's data give."""
        period = checked_period(first, last)
        how = HowCounted(withdrawn_as="by_date", waiting_as="by_date")
        with self._store.reading() as books:
            total = self._counted(books, period, Grouping.FIELD, how).total
            ended = books.lists.finished(period)
            minutes, day = self._minutes(books, ended)
        found = index766.indicators(
            total,
            ended,
            asked_twice=index766.asked_twice(ended),
            average_days=mean(minutes) / day if minutes else None,
        )
        return Listing(
            name="Chỉ số 766",
            title="Chỉ số phục vụ người dân, doanh nghiệp (phần có dữ liệu tại quầy)",
            remarks=(report_papers.span(period), "theo Quyết định số 766/QĐ-TTg"),
            headings=(
                Heading("Mã", "code", 14, Side.CENTRE),
                Heading("Chỉ tiêu", "name", 96),
                Heading("Số hồ sơ đạt", "part", 26, Side.RIGHT),
                Heading("Trên tổng số", "whole", 26, Side.RIGHT),
                Heading("Tỷ lệ (%)", "share", 24, Side.RIGHT),
                Heading("Điểm tối đa từ (%)", "full", 24, Side.RIGHT),
                Heading("Số ngày làm việc", "days", 24, Side.RIGHT),
            ),
            rows=[_indicator(one) for one in found],
            notes=(_INDEX_NOTE,),
            unit="",
        )

    # -- inside ------------------------------------------------------------------------------------

    def _counted(
        self, books: Reading, period: Period, grouping: Grouping, how: HowCounted | None
    ) -> Statistics:
        now = self._clock.now()
        how = how or how_counted(books.settings.office())
        names = {str(member.id): member.name for member in books.staff.all()}
        not_accepted, guided = books.figures.visits(period)
        awaiting, late = books.figures.awaiting(period.last, now.date())
        return Statistics(
            period=period,
            how=how,
            grouping=grouping,
            rows=rows_of(
                books.figures.tallies(period, how, now),
                grouping,
                books.figures.levels(),
                names if grouping is Grouping.OFFICER else None,
            ),
            not_accepted=not_accepted,
            guided=guided,
            awaiting=awaiting,
            awaiting_late=late,
        )

    def _form(self, books: Reading, period: Period, by: str) -> StatisticsPaper:
        counted = self._counted(books, period, Grouping.FIELD, None)
        settings = books.settings.office()
        return report_papers.statistics_paper(counted, settings, by=by, at=self._clock.now())

    def _pictures(self, books: Reading, period: Period, by: str) -> PicturesPaper:
        now = self._clock.now()
        counted = self._counted(books, period, Grouping.FIELD, None)
        hours, load = _load(books, period)
        return PicturesPaper(
            letterhead=letterhead(books.settings.office()),
            first=period.first,
            last=period.last,
            days=tuple(_bars(books.lists.flow(period), period)),
            on_time=tuple(
                ShareBar(
                    row.name, row.figures.before_due + row.figures.on_due, row.figures.resolved
                )
                for row in by_field(counted.rows)
                if row.figures.resolved
            ),
            hours=hours,
            load=load,
            waiting=tuple(_waiting(books.lists.waiting(now.date()))),
            made_at=now.replace(microsecond=0),
            made_by=by,
        )

    def _calendar(self, books: Reading, held: Iterable[Dossier], period: Period) -> WorkingCalendar:
        years = [dossier.due_at.year for dossier in held] or [period.first.year]
        return self._days.calendar(books, min(years), max(period.last.year, *years))

    def _minutes(self, books: Reading, ended: Sequence[Finished]) -> tuple[list[int], int]:
        """Return the working minutes of each dossier, in order, and those of a working day."""
        if not ended:
            return [], 480
        first = min(one.began for one in ended).date()
        last = max(one.finished for one in ended).date()
        calendar = self._days.calendar(books, first.year, last.year)
        worked = WorkingTime(calendar, first, last)
        spent = [
            max(
                worked.between(one.began, one.finished)
                - sum(worked.between(asked, answered) for asked, answered in one.waits),
                0,
            )
            for one in ended
        ]
        return spent, usual_day(calendar, first, last)


def _days(period: Period) -> str:
    return f"{words.short_date(period.first)} - {words.short_date(period.last)}"


def _times(name: str, minutes: Iterable[int], day: int) -> tuple[Value, ...]:
    held = sorted(minutes)
    return (
        name,
        len(held),
        round(quantile(held, 5) / day, 2),
        round(quantile(held, 9) / day, 2),
        round(mean(held) / day, 2),
    )


def _indicator(one: index766.Indicator) -> tuple[Value, ...]:
    return (
        one.code,
        one.name,
        None if one.days is not None else one.part,
        one.whole,
        None if one.share is None else one.share / 100,
        None if one.full is None else one.full / 100,
        None if one.days is None else round(one.days, 2),
    )


def _bars(flow: Mapping[date, tuple[int, int]], period: Period) -> Iterable[DayBar]:
    """Yield a bar a day, or a week or month where days would be too many."""
    sums: dict[date, list[int]] = {}
    day = period.first
    while day <= period.last:
        received, given = flow.get(day, (0, 0))
        at = sums.setdefault(_begins(day, period), [0, 0])
        at[0] += received
        at[1] += given
        day += timedelta(days=1)
    for begins, (received, given) in sums.items():
        yield DayBar(_bar_name(begins, period), received, given)


def _bar_name(begins: date, period: Period) -> str:
    """Return the day of a bar, with its month where that is new; the month of one that is long."""
    if period.days > _WEEK_BARS * _WEEK:
        return f"{begins:%m/%Y}"
    if period.days > _DAY_BARS or begins in {period.first, begins.replace(day=1)}:
        return f"{begins.day}/{begins.month}"
    return str(begins.day)


def _begins(day: date, period: Period) -> date:
    """Return the first day of what a day's bar stands for."""
    if period.days <= _DAY_BARS:
        return day
    if period.days <= _WEEK_BARS * _WEEK:
        return max(day - timedelta(days=day.weekday()), period.first)
    return day.replace(day=1)


def _load(books: Reading, period: Period) -> tuple[tuple[int, ...], tuple[LoadRow, ...]]:
    """Return the hours in which anybody came, and the rows of the weekdays."""
    counts = Counter({(one.weekday, one.hour): one.count for one in books.lists.load(period)})
    if not counts:
        return (), ()
    hours = tuple(range(min(hour for _, hour in counts), max(hour for _, hour in counts) + 1))
    weekdays = sorted({weekday for weekday, _ in counts} | set(range(5)))
    rows = tuple(
        LoadRow(_WEEKDAYS[weekday], tuple(counts[weekday, hour] for hour in hours))
        for weekday in weekdays
    )
    return hours, rows


def _waiting(held: Iterable[Waiting]) -> Iterable[ShareBar]:
    """Yield where open dossiers wait, most first; the part of each is what is overdue."""
    counts: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for one in held:
        where = report_papers.WAITS.get(one.state) or dossiers.where(one.custody, one.department)
        counts[where] += one.count
        late[where] += one.late
    for where, count in counts.most_common():
        yield ShareBar(where, late[where], count)
