"""Reports on the command line: one value each, written as PDF, XLSX or CSV by the file's ending."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click

from counter_app import documents, periodbook, spreadsheets
from counter_app.command_parts import Call, actor, data_option, named, read_day, write
from counter_app.desks import Office, report_papers
from counter_app.documents import tables
from counter_app.errors import BadValue
from counter_app.rules.listings import Listing
from counter_app.rules.periods import Period, PeriodKind, checked_period, one_day, week_of
from counter_app.rules.printing import DocumentKind
from counter_app.rules.staff import Permission
from counter_app.rules.statistics import Grouping

_FORMS = (".pdf", ".xlsx", ".csv")
_DAYS = 31
"""Days of which `report day` makes a summary each."""


@click.group(
    "report",
    help="Báo cáo của quầy, thành PDF, XLSX hoặc CSV theo đuôi tệp.\n\n"
    "The counter's reports, as PDF, XLSX or CSV by the file's ending.",
    short_help="Báo cáo của quầy.",
)
def report() -> None:
    """Hold the reports."""


Note = Callable[[], object]
"""Writes down that personal data leave."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What was asked for: the books, the days, both included, and the file."""

    call: Call
    period: Period
    out: Path

    @property
    def form(self) -> str:
        return self.out.suffix.lower()

    def leaving(self, office: Office, what: str, rows: Callable[[], int]) -> Note:
        """Return what writes down that `what` leaves, in the name of who answers for it."""
        by = actor(self.call, office, Permission.PRINT).id
        return lambda: office.audit.left(what, rows(), by=by, title=self.out.stem)

    def save(
        self,
        listings: Sequence[Listing],
        pdf: Callable[[], bytes],
        note: Note | None = None,
    ) -> None:
        """Write the file in the form that its ending asks for; CSV holds the first list.

        `note` is called before the file has its name.
        """
        if self.form == ".pdf":
            write(self.out, pdf(), before=note)
            return
        kind = spreadsheets.kind_of(self.out)
        with spreadsheets.in_whole(self.out) as target:
            spreadsheets.write(kind, target, [report_papers.outgoing(one) for one in listings])
            if note is not None:
                note()


def _report(name: str, vietnamese: str, english: str) -> Callable[[Callable[..., Any]], Any]:
    """Make a command of a function that is given what was asked for."""

    def named(function: Callable[..., Any]) -> Any:  # noqa: ANN401 - click's
        return report.command(name, help=f"{vietnamese}\n\n{english}", short_help=vietnamese)(
            _spanned(function)
        )

    return named


def _spanned(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let a period and a file be given."""
    for option in (
        click.pass_obj,
        click.option(
            "--out",
            required=True,
            type=click.Path(path_type=Path),
            metavar="FILE.pdf|.xlsx|.csv",
            help="Tệp kết quả; đuôi tệp chọn dạng. / Where to; the ending chooses the form.",
        ),
        click.option(
            "--period",
            type=click.Choice([kind.value for kind in PeriodKind]),
            help="Kỳ báo cáo có chứa ngày --to. / The period of that kind that holds --to.",
        ),
        click.option(
            "--to",
            "last",
            default="",
            metavar="DAY",
            help="Đến hết ngày; mặc định: hôm nay. / Until, included; default: today.",
        ),
        click.option(
            "--from",
            "first",
            default="",
            metavar="DAY",
            help="Từ ngày; mặc định: chính ngày --to. / Since; default: the day of --to.",
        ),
        named(),
        data_option,
    ):
        function = option(function)
    return function


def _wanted(call: Call, *, first: str, last: str, period: str | None, out: Path) -> _Wanted:
    """Return what was asked for; raises `BadValue` for days or a file that cannot be."""
    if out.suffix.lower() not in _FORMS:
        hint = "Đuôi tệp là .pdf, .xlsx hoặc .csv."
        raise BadValue(field="out", label="Tệp kết quả", value=out.name, hint=hint)
    until = read_day("--to", last) if last else call.house.clock.now().date()
    if period is not None:
        if first:
            hint = "Chọn --from hoặc --period, không cả hai."
            raise BadValue(field="period", label="--period", value=period, hint=hint)
        return _Wanted(call, _period_of(PeriodKind(period), until), out)
    since = read_day("--from", first) if first else until
    return _Wanted(call, checked_period(since, until), out)


def _period_of(kind: PeriodKind, day: date) -> Period:
    if kind is PeriodKind.DAY:
        return one_day(day)
    if kind is PeriodKind.WEEK:
        return week_of(day)
    found = periodbook.period_of(kind, day)
    if found is None:
        hint = "Ngày này không thuộc kỳ nào loại đó."
        raise BadValue(field="period", label="--period", value=kind.value, hint=hint)
    return found


# -- the day and the register ----------------------------------------------------------------------


@report.command(
    "day",
    help="Tổng hợp một hoặc nhiều ngày, thành PDF để ký, XLSX hoặc CSV để tính tiếp.\n\n"
    "A day's summary, or several, as PDF to sign, XLSX or CSV to count on.",
    short_help="Tổng hợp ngày.",
)
@click.option(
    "--date", "day", default="", metavar="DATE",
    help="Một ngày; mặc định: hôm nay. / One day; default: today.",
)  # fmt: skip
@_spanned
def _day(call: Call, *, day: str, **given: Any) -> None:  # noqa: ANN401 - click's
    if day and (given["first"] or given["last"] or given["period"]):
        hint = "Chọn --date hoặc --from, --to, không cả hai."
        raise BadValue(field="date", label="--date", value=day, hint=hint)
    if day:
        given["first"] = given["last"] = read_day("--date", day).isoformat()
    wanted = _wanted(call, **given)
    period = wanted.period
    if period.days > _DAYS:
        hint = f"Nhiều nhất {_DAYS} ngày; kỳ dài hơn dùng report ii06a."
        raise BadValue(field="period", label="Kỳ báo cáo", value=f"{period.days} ngày", hint=hint)
    with call.office() as office:
        note = wanted.leaving(office, "day", lambda: period.days)
        papers = [office.reports.day(period.first + timedelta(days=n)) for n in range(period.days)]
        if wanted.form == ".pdf":
            write(wanted.out, documents.render_days(papers), before=note)
        elif wanted.form == ".csv":
            write(wanted.out, tables.day_csv(*papers), before=note)
        else:
            wanted.save(report_papers.day_listings(papers), bytes, note)


@_report(
    "register",
    "Sổ theo dõi hồ sơ (Mẫu 07) của một kỳ.",
    "The register (Mẫu 07) of a period.",
)
def _register(call: Call, **given: Any) -> None:  # noqa: ANN401 - click's
    wanted = _wanted(call, **given)
    first, last = wanted.period.first, wanted.period.last
    with call.office() as office:
        note = wanted.leaving(office, "register", lambda: office.registers.count(first, last))
        parts = office.reports.register_parts(first, last)
        wanted.save(
            [report_papers.register_listing(parts, wanted.period)],
            lambda: documents.render(
                DocumentKind.REGISTER.value, office.reports.joined(list(parts), first, last)
            ),
            note,
        )


# -- figures ---------------------------------------------------------------------------------------


@_report(
    "ii06a",
    "Biểu số II.06a/VPCP/KSTT của một kỳ.",
    "The official form II.06a of a period.",
)
def _ii06a(call: Call, **given: Any) -> None:  # noqa: ANN401 - click's
    wanted = _wanted(call, **given)
    first, last = wanted.period.first, wanted.period.last
    with call.office() as office:
        desk = office.statistics
        counted = desk.count(first, last)
        listings = [report_papers.form_listing(counted)]
        if wanted.form == ".xlsx":
            listings += [
                report_papers.levels_listing(counted),
                report_papers.extras_listing(counted),
                *(
                    desk.by(grouping, first, last)
                    for grouping in Grouping
                    if grouping is not Grouping.FIELD
                ),
            ]
        wanted.save(
            listings,
            lambda: documents.render(DocumentKind.STATISTICS.value, desk.form(first, last)),
        )


@_report(
    "pictures",
    "Tình hình một kỳ qua biểu đồ, kèm số liệu; PDF.",
    "A period in pictures with their numbers; PDF.",
)
def _pictures(call: Call, **given: Any) -> None:  # noqa: ANN401 - click's
    wanted = _wanted(call, **given)
    if wanted.form != ".pdf":
        hint = "Biểu đồ chỉ có dạng .pdf."
        raise BadValue(field="out", label="Tệp kết quả", value=wanted.out.name, hint=hint)
    with call.office() as office:
        paper = office.statistics.pictures(wanted.period.first, wanted.period.last)
        write(wanted.out, documents.render(DocumentKind.PICTURES.value, paper))


_LISTS: tuple[tuple[str, str, str, Callable[[Office, date, date], Listing]], ...] = (
    (
        "late",
        "Danh sách hồ sơ quá hạn của một kỳ: giải quyết trễ hoặc còn mở quá hẹn.",
        "Dossiers that were late in a period: resolved late, or overdue at its end.",
        lambda office, first, last: office.statistics.late(first, last),
    ),
    (
        "uncollected",
        "Danh sách kết quả về trong kỳ mà chưa có người nhận.",
        "Results that came in a period and that nobody has collected.",
        lambda office, first, last: office.statistics.uncollected(first, last),
    ),
    (
        "apologies",
        "Danh sách văn bản xin lỗi và hẹn lại của một kỳ.",
        "Apologies that were made in a period.",
        lambda office, first, last: office.statistics.apologies(first, last),
    ),
    (
        "times",
        "Thời gian giải quyết theo lĩnh vực: trung vị, 90 %, trung bình.",
        "How long dossiers took, in working days: median, ninth decile, mean.",
        lambda office, first, last: office.statistics.times(first, last),
    ),
    (
        "index",
        "Chỉ số theo Quyết định 766/QĐ-TTg, phần có dữ liệu tại quầy.",
        "The index of QĐ 766/QĐ-TTg, as far as a counter's data reach.",
        lambda office, first, last: office.statistics.index(first, last),
    ),
    *(
        (
            f"by-{grouping.value}",
            f"Số liệu của một kỳ theo {what}.",
            f"Figures of a period, a row a {grouping.value}.",
            lambda office, first, last, grouping=grouping: office.statistics.by(
                grouping, first, last
            ),
        )
        for grouping, what in (
            (Grouping.PROCEDURE, "thủ tục"),
            (Grouping.DEPARTMENT, "phòng, cơ quan giải quyết"),
            (Grouping.OFFICER, "cán bộ tiếp nhận"),
        )
    ),
)


_PERSONAL = frozenset({"late", "uncollected", "apologies"})
"""Lists that name applicants."""


def _add_list(
    name: str,
    vietnamese: str,
    english: str,
    made: Callable[[Office, date, date], Listing],
) -> None:
    @_report(name, vietnamese, english)
    def _list(call: Call, **given: Any) -> None:  # noqa: ANN401 - click's
        wanted = _wanted(call, **given)
        with call.office() as office:
            listing = made(office, wanted.period.first, wanted.period.last)
            note = None
            if name in _PERSONAL:
                rows = tuple(listing.rows)
                listing = replace(listing, rows=rows)
                note = wanted.leaving(office, name, lambda: len(rows))
            wanted.save(
                [listing],
                lambda: documents.render(
                    DocumentKind.LISTING.value, office.statistics.listed(listing)
                ),
                note,
            )

    del _list


for each in _LISTS:
    _add_list(*each)
