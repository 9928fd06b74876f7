"""What figures look like: the form, lists and pictures as papers, and lists as tables for files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain

from counter_app import formbook, periodbook
from counter_app.documents import words
from counter_app.errors import Phrase
from counter_app.rules import dossier as dossiers
from counter_app.rules.calendar import WorkingCalendar
from counter_app.rules.dossier import Custody, Dossier, State
from counter_app.rules.lines import Apology
from counter_app.rules.listings import Heading, Listing, Side
from counter_app.rules.papers import (
    CountRow,
    DaySummaryPaper,
    FigureRow,
    ListColumn,
    ListingPaper,
    RegisterPaper,
    RegisterRow,
    StatisticsPaper,
    letterhead,
)
from counter_app.rules.periods import Period
from counter_app.rules.printing import DocumentKind
from counter_app.rules.settings import OfficeSettings
from counter_app.rules.sheets import Value
from counter_app.rules.statistics import (
    FORM_FIGURES,
    Figure,
    Figures,
    Grouping,
    HowCounted,
    Statistics,
    StatisticsRow,
    by_field,
    rate,
)
from counter_app.spreadsheets import Outgoing, Strong, Title

_LETTERS_A_MM = 0.5
"""Letters of a spreadsheet's column for each millimetre on paper."""


# -- the form --------------------------------------------------------------------------------------


def statistics_paper(
    counted: Statistics, settings: OfficeSettings, *, by: str, at: datetime
) -> StatisticsPaper:
    """Return Biểu II.06a of figures by field; whoever the office reports to stands above it."""
    period = counted.period
    total = counted.total
    return StatisticsPaper(
        letterhead=letterhead(settings),
        receiver=words.capital(settings.governing_body),
        first=period.first,
        last=period.last,
        period=named(period),
        rows=tuple(_row(row) for row in counted.rows),
        total=FigureRow("", "Tổng cộng", _eleven(total)),
        extras=tuple(extras(counted)),
        rates=tuple((name, percent(share)) for name, share in rates(total)),
        rules=tuple(rules_in_words(counted.how)),
        made_at=at.replace(microsecond=0),
        made_by=by,
        signer_title=settings.signer_title,
        signer=settings.signer,
        form=formbook.form(DocumentKind.STATISTICS, period.last),
    )


def _row(row: StatisticsRow) -> FigureRow:
    return FigureRow(row.level, row.name, _eleven(row.figures))


def _eleven(figures: Figures) -> tuple[int, ...]:
    return tuple(figures[figure] for figure in FORM_FIGURES)


def named(period: Period) -> str:
    """Return the official name of a period, or an empty text."""
    held = periodbook.all_periods(period.last.year) + periodbook.all_periods(period.last.year + 1)
    same = (one for one in held if (one.first, one.last) == (period.first, period.last))
    return next((one.name for one in same), "")


def percent(share: int | None) -> str:
    """Return a rate as papers write it: "97,45", a dash for a share of nothing."""
    return "–" if share is None else f"{share // 100},{share % 100:02d}"


def extras(counted: Statistics) -> Iterator[tuple[str, int]]:
    """Yield what provinces print beside the form."""
    total = counted.total
    yield "không được tiếp nhận (từ chối tại quầy)", counted.not_accepted
    yield "hướng dẫn bổ sung tại quầy, chưa tiếp nhận", counted.guided
    yield "chờ tiếp nhận trực tuyến, trong hạn", counted.awaiting
    yield "chờ tiếp nhận trực tuyến, quá hạn", counted.awaiting_late
    for name, figure in EXTRAS:
        yield name, total[figure]
    yield "có thu phí, lệ phí: tổng số", total.paid_online + total.paid_direct
    if total.apart:
        yield "rút, dừng, trả lại không tính vào cột nào", total.apart


EXTRAS = (
    ("dừng xử lý", Figure.STOPPED),
    ("công dân rút hồ sơ", Figure.WITHDRAWN),
    ("kết quả là từ chối giải quyết", Figure.REFUSED),
    ("quá hạn đã có văn bản xin lỗi", Figure.APOLOGISED),
    ("quá hạn chưa có văn bản xin lỗi", Figure.NOT_APOLOGISED),
    ("trực tuyến toàn trình", Figure.WHOLLY_ONLINE),
    ("trực tuyến một phần", Figure.PARTLY_ONLINE),
    ("hình thức khác", Figure.OTHERWISE),
    ("dịch vụ bưu chính công ích", Figure.POST),
    ("phi địa giới", Figure.ELSEWHERE),
    ("có thu phí, lệ phí: trực tuyến", Figure.PAID_ONLINE),
    ("có thu phí, lệ phí: trực tiếp", Figure.PAID_DIRECT),
)
"""Further figures, each with its name; dossiers stand behind all of them."""


def rates(total: Figures) -> Iterator[tuple[str, int | None]]:
    """Yield the shares that stand beside the form, in hundredths of a per cent."""
    yield "đã giải quyết / tổng số tiếp nhận: (7)/(3)", total.resolved_rate
    yield "trước hạn và đúng hạn / đã giải quyết: [(8)+(9)]/(7)", total.on_time_rate
    yield "trước hạn / đã giải quyết: (8)/(7)", total.early_rate
    yield "quá hạn / đã giải quyết: (10)/(7)", rate(total.overdue, total.resolved)
    yield "quá hạn / đang giải quyết: (13)/(11)", rate(total.pending_overdue, total.pending)
    yield "trực tuyến / tiếp nhận trong kỳ: (4)/[(4)+(5)]", total.online_rate


def rules_in_words(how: HowCounted) -> Iterator[str]:
    """Yield how the office counts, a sentence each."""
    yield _FINISH[how.finish_by]
    counted = _WITHDRAWN[how.withdrawn_as]
    yield Phrase("Hồ sơ rút, dừng giải quyết, trả lại {counted}.", counted=counted)
    if how.refused_as == "on_time":
        yield "Kết quả từ chối giải quyết tính vào “đúng hạn” của số đã giải quyết."
    if how.waiting_as == "in_time":
        yield "Hồ sơ đang chờ bổ sung tính vào “trong hạn” của số đang giải quyết."


_APOLOGY_WORDS = {True: "đã xin lỗi", False: "chưa"}
_AHEAD_WORDS = {True: "có", False: "không"}
_FINISH = {
    "date": "Trước hạn, đúng hạn, quá hạn xét theo ngày; hồ sơ hẹn trả ngày cuối kỳ còn trong hạn.",
    "minute": "Trước hạn, đúng hạn, quá hạn xét theo giờ, phút.",
}
_WITHDRAWN = {
    "on_time": "tính vào “đúng hạn” của số đã giải quyết",
    "by_date": "tính theo ngày kết thúc",
    "apart": "không tính vào số đã giải quyết và đang giải quyết",
}


# -- listings --------------------------------------------------------------------------------------

_COUNTS = (
    ("Tổng số", Figure.TOTAL, "Tiếp nhận"),
    ("Trực tuyến", Figure.ONLINE, "Tiếp nhận"),
    ("Trực tiếp, bưu chính", Figure.DIRECT, "Tiếp nhận"),
    ("Từ kỳ trước", Figure.CARRIED, "Tiếp nhận"),
    ("Tổng số", Figure.RESOLVED, "Đã giải quyết"),
    ("Trước hạn", Figure.EARLY, "Đã giải quyết"),
    ("Đúng hạn", Figure.ON_TIME, "Đã giải quyết"),
    ("Quá hạn", Figure.LATE, "Đã giải quyết"),
    ("Tổng số", Figure.PENDING, "Đang giải quyết"),
    ("Trong hạn", Figure.IN_TIME, "Đang giải quyết"),
    ("Quá hạn", Figure.OVERDUE, "Đang giải quyết"),
)
_NAMES = {
    Grouping.FIELD: ("Lĩnh vực", "field", "lĩnh vực"),
    Grouping.PROCEDURE: ("Thủ tục hành chính", "procedure", "thủ tục"),
    Grouping.DEPARTMENT: ("Phòng, cơ quan giải quyết", "department", "phòng, cơ quan giải quyết"),
    Grouping.OFFICER: ("Cán bộ tiếp nhận", "officer", "cán bộ tiếp nhận"),
}


def form_listing(counted: Statistics) -> Listing:
    """Return the form's columns as a list, one row a field whatever its levels, and TOTAL."""
    rows = by_field(counted.rows) if counted.grouping is Grouping.FIELD else counted.rows
    title, key, what = _NAMES[counted.grouping]
    headings = (
        Heading(title, key, 70),
        *(
            Heading(name, figure.value, 17, Side.RIGHT, group)
            for name, figure, group in _COUNTS
        ),
        Heading("Đúng, trước hạn (%)", "on_time_rate", 17, Side.RIGHT),
    )  # fmt: skip
    if counted.grouping is Grouping.FIELD:
        headings = headings[:-1]
    return Listing(
        name="Biểu II.06a" if counted.grouping is Grouping.FIELD else f"Theo {what}"[:31],
        title=Phrase("Tình hình giải quyết thủ tục hành chính theo {what}", what=what),
        remarks=(span(counted.period),),
        headings=headings,
        rows=[_counts(row.name, row.figures, len(headings)) for row in rows],
        last=_counts("TOTAL", counted.total, len(headings)),
        notes=tuple(rules_in_words(counted.how)),
    )


def _counts(name: str, figures: Figures, width: int) -> tuple[Value, ...]:
    share = figures.on_time_rate
    cells = (name, *_eleven(figures), None if share is None else share / 100)
    return cells[:width]


def extras_listing(counted: Statistics) -> Listing:
    """Return the further figures and the shares as a list."""
    rows: list[tuple[Value, ...]] = [
        (words.capital(name), count, None) for name, count in extras(counted)
    ]
    rows += [
        (words.capital(name), None, None if share is None else share / 100)
        for name, share in rates(counted.total)
    ]
    return Listing(
        name="Số liệu bổ sung",
        title="Số liệu bổ sung, tỷ lệ",
        remarks=(span(counted.period),),
        headings=(
            Heading("Nội dung", "name", 120),
            Heading("Hồ sơ", "count", 30, Side.RIGHT),
            Heading("Tỷ lệ (%)", "rate", 30, Side.RIGHT),
        ),
        rows=rows,
    )


def levels_listing(counted: Statistics) -> Listing:
    """Return the form's rows by level and field as a list."""
    first, *others = form_listing(counted).headings
    return Listing(
        name="Theo cấp, lĩnh vực",
        title="Tình hình giải quyết thủ tục hành chính theo cấp, lĩnh vực",
        remarks=(span(counted.period),),
        headings=(Heading("Cấp", "level", 20), first, *others),
        rows=[(row.level, row.name, *_eleven(row.figures)) for row in counted.rows],
        last=("", "TOTAL", *_eleven(counted.total)),
    )


_NUMBER = Heading("Mã hồ sơ", "number", 36)
_APPLICANT = Heading("Người nộp", "applicant", 38)
_PHONE = Heading("Điện thoại", "phone", 22)
_PROCEDURE = Heading("Thủ tục", "procedure", 58)
_DEPARTMENT = Heading("Phòng, cơ quan giải quyết", "department", 32)
_RECEIVED = Heading("Tiếp nhận", "received", 19, Side.CENTRE)
_DUE = Heading("Hẹn trả", "due", 19, Side.CENTRE)


def late_listing(
    held: Sequence[Dossier],
    period: Period,
    calendar: WorkingCalendar,
    today: date,
    *,
    total: int,
) -> Listing:
    """Return the dossiers that were late in a period: resolved late, or open and overdue."""
    until = min(period.last, today)
    return Listing(
        name="Quá hạn",
        title="Danh sách hồ sơ quá hạn",
        remarks=(span(period),),
        headings=(
            _NUMBER,
            _APPLICANT,
            _PROCEDURE,
            _DEPARTMENT,
            _RECEIVED,
            _DUE,
            Heading("Có kết quả", "finished", 19, Side.CENTRE),
            Heading("Trễ (ngày làm việc)", "days_late", 16, Side.RIGHT),
            Heading("Hiện nay", "where", 34),
            Heading("Xin lỗi", "apology", 20),
        ),
        rows=[_late(dossier, until, calendar) for dossier in held],
        notes=_cut(len(held), total),
    )


def _late(dossier: Dossier, until: date, calendar: WorkingCalendar) -> tuple[Value, ...]:
    finished = None if dossier.finished_at is None else dossier.finished_at.date()
    if finished is not None and finished > until:
        finished = None
    due = dossier.due_at.date()
    days = calendar.working_days_between(due, finished or until)
    return (
        dossier.number,
        dossier.applicant.name,
        dossier.procedure,
        dossier.department,
        dossier.received_at.date(),
        due,
        finished,
        days,
        "đã có kết quả"
        if finished
        else why_open(dossier.state, dossier.custody, dossier.department),
        _APOLOGY_WORDS[dossier.reappointments > 0],
    )


def why_open(state: State, custody: Custody, department: str) -> str:
    """Return in words why a dossier is still open: what it waits for, and where it lies."""
    where = dossiers.where(custody, department)
    if state not in WAITS:
        return where
    return Phrase("{waits}, {where}", waits=WAITS[state], where=where)


WAITS = {
    State.REGISTERED: "chờ tiếp nhận trực tuyến",
    State.SUPPLEMENT_ASKED: "chờ người nộp bổ sung",
    State.DUTY_ASKED: "chờ nghĩa vụ tài chính",
    State.WITHDRAWN: "người nộp xin rút",
}
"""What dossiers wait for in some states, wherever they lie."""


def apologies_listing(held: Sequence[Apology], period: Period) -> Listing:
    """Return the apologies of a period."""
    return Listing(
        name="Xin lỗi",
        title="Danh sách văn bản xin lỗi và hẹn lại",
        remarks=(span(period),),
        headings=(
            _NUMBER,
            _APPLICANT,
            _PROCEDURE,
            _DEPARTMENT,
            Heading("Ngày xin lỗi", "apologised", 19, Side.CENTRE),
            Heading("Hẹn trước", "due_before", 19, Side.CENTRE),
            Heading("Hẹn lại", "due", 19, Side.CENTRE),
            Heading("Trước hạn 1 ngày", "in_time", 16, Side.CENTRE),
            Heading("Lý do", "reason", 56),
        ),
        rows=[
            (
                one.dossier.number,
                one.dossier.applicant.name,
                one.dossier.procedure,
                one.dossier.department,
                one.made_at.date(),
                one.due_before.date(),
                one.due_at.date(),
                _AHEAD_WORDS[one.in_time],
                one.reason,
            )
            for one in held
        ],
    )


def uncollected_listing(
    held: Sequence[Dossier], period: Period, today: date, *, total: int
) -> Listing:
    """Return the results of a period that nobody has collected."""
    return Listing(
        name="Chưa đến lấy",
        title="Danh sách kết quả chưa có người nhận",
        remarks=(f"Kết quả về {span(period)[0].lower()}{span(period)[1:]}",),
        headings=(
            _NUMBER,
            _APPLICANT,
            _PHONE,
            _PROCEDURE,
            Heading("Có kết quả", "finished", 19, Side.CENTRE),
            Heading("Số ngày chờ", "days", 14, Side.RIGHT),
            Heading("Chỗ để", "shelf", 22),
            Heading("Đăng ký nhận", "delivery", 28),
            Heading("Đã gọi (lần)", "calls", 14, Side.RIGHT),
        ),
        rows=[_uncollected(dossier, today) for dossier in held],
        notes=_cut(len(held), total),
    )


def _uncollected(dossier: Dossier, today: date) -> tuple[Value, ...]:
    finished = dossier.finished_at
    person = dossier.representative
    return (
        dossier.number,
        dossier.applicant.name,
        dossier.applicant.phone or (person.phone if person else ""),
        dossier.procedure,
        None if finished is None else finished.date(),
        0 if finished is None else (today - finished.date()).days,
        dossier.shelf,
        words.delivery_short(dossier.delivery),
        dossier.calls,
    )


def register_listing(parts: Iterable[RegisterPaper], period: Period) -> Listing:
    """Return the register (Mẫu 07) as a list, of parts that follow one another."""
    return Listing(
        name="Sổ theo dõi hồ sơ",
        title=formbook.form(DocumentKind.REGISTER, period.last).title,
        remarks=(span(period),),
        headings=(
            Heading("Số thứ tự", "line", 14, Side.RIGHT),
            _NUMBER,
            _PROCEDURE,
            Heading("Số bộ", "copies", 12, Side.RIGHT),
            Heading("Cá nhân, tổ chức", "applicant", 38),
            Heading("Địa chỉ, số điện thoại", "contact", 50),
            Heading("Cơ quan chủ trì", "agency", 32),
            _RECEIVED,
            _DUE,
            Heading("Trả kết quả", "given_back", 19, Side.CENTRE),
            Heading("Phương thức nhận", "delivery", 26),
            Heading("Người nhận", "collector", 30),
            Heading("Ghi chú", "note", 30),
        ),
        rows=(_entered(row) for part in parts for row in part.rows),
    )


def _entered(row: RegisterRow) -> tuple[Value, ...]:
    return (
        row.line,
        row.number,
        row.procedure,
        row.copies,
        row.applicant,
        row.contact,
        row.agency,
        row.received_on,
        row.due_on,
        row.given_on,
        row.delivery,
        row.collector,
        row.note,
    )


def _cut(shown: int, total: int) -> tuple[str, ...]:
    if shown >= total:
        return ()
    left = words.whole(total - shown)
    return (Phrase("Còn {left} hồ sơ khác không in ở đây.", left=left),)


def span(period: Period) -> str:
    """Return a period in words: "Từ ngày 01/11/2026 đến ngày 30/11/2026", or a single day."""
    first, last = words.short_date(period.first), words.short_date(period.last)
    whole = f"Ngày {first}" if period.first == period.last else f"Từ ngày {first} đến ngày {last}"
    name = named(period)
    return f"{name} ({whole[0].lower()}{whole[1:]})" if name else whole


def day_listings(papers: Sequence[DaySummaryPaper]) -> list[Listing]:
    """Return summaries of days as lists: the days, their fields, and what was overdue."""
    period = Period(papers[0].day, papers[-1].day)
    day = Heading("Ngày", "day", 20, Side.CENTRE)
    acts = tuple(Heading(text, key, 20, Side.RIGHT) for text, key in _ACTS)
    remarks = (span(period),)
    return [
        Listing(
            name="Theo ngày",
            title="Tổng hợp theo ngày",
            remarks=remarks,
            headings=(
                day,
                *acts,
                *(Heading(text, key, 20, Side.RIGHT) for text, key in _STANDS),
            ),
            rows=[
                (
                    paper.day,
                    paper.received,
                    paper.refused + paper.refused_after,
                    paper.guided + paper.asked,
                    paper.handed_over,
                    paper.back,
                    paper.given_back,
                    paper.finished_early,
                    paper.finished_on_day,
                    paper.finished_late,
                    paper.open_total,
                    paper.open_in_time,
                    paper.open_overdue,
                    sum(amount for *_, amount in paper.fees),
                )
                for paper in papers
            ],
        ),
        *(
            Listing(
                name=f"Theo {what}",
                title=Phrase("Tổng hợp theo ngày và {what}", what=what),
                remarks=remarks,
                headings=(day, Heading(words.capital(what), key, 50), *acts),
                rows=[
                    (
                        paper.day,
                        row.name,
                        row.received,
                        row.refused,
                        row.supplements,
                        row.handed_over,
                        row.back,
                        row.given_back,
                    )
                    for paper in papers
                    for row in rows(paper)
                ],
            )
            for what, key, rows in _GROUPS
        ),
    ]


_ACTS = (
    ("Tiếp nhận", "received"),
    ("Từ chối", "refused"),
    ("Yêu cầu bổ sung", "supplements"),
    ("Bàn giao", "handed_over"),
    ("Nhận kết quả", "back"),
    ("Trả kết quả", "given_back"),
)
_STANDS = (
    ("Kết quả trước hạn", "before_due"),
    ("Kết quả đúng hạn", "on_due"),
    ("Kết quả quá hạn", "overdue"),
    ("Đang giải quyết", "pending"),
    ("Đang giải quyết trong hạn", "pending_in_time"),
    ("Đang giải quyết quá hạn", "pending_overdue"),
    ("Phí, lệ phí hồ sơ mới (đồng)", "fees"),
)
_GROUPS: tuple[tuple[str, str, Callable[[DaySummaryPaper], tuple[CountRow, ...]]], ...] = (
    ("lĩnh vực", "field", lambda paper: paper.by_field),
    ("cán bộ", "officer", lambda paper: paper.by_officer),
    ("hình thức nộp", "channel", lambda paper: paper.by_channel),
)


# -- one value, three writers ----------------------------------------------------------------------


def listing_paper(
    listing: Listing, settings: OfficeSettings, *, by: str, at: datetime
) -> ListingPaper:
    """Return a list as it is printed, its cells in words."""
    return ListingPaper(
        letterhead=letterhead(settings),
        title=listing.title,
        remarks=listing.remarks,
        columns=tuple(
            ListColumn(one.text, one.width, one.side.value, one.group) for one in listing.headings
        ),
        rows=tuple(tuple(map(in_words, row)) for row in listing.rows),
        last=tuple(in_words("Tổng cộng" if cell == "TOTAL" else cell) for cell in listing.last),
        notes=listing.notes,
        unit=listing.unit,
        made_at=at.replace(microsecond=0),
        made_by=by,
    )


def in_words(value: Value) -> str:
    """Return a cell as papers write it."""
    match value:
        case None:
            return ""
        case datetime():
            return f"{value:%H:%M} {words.short_date(value)}"
        case date():
            return words.short_date(value)
        case float():
            return percent(round(value * 100))
        case int():
            return words.whole(value)
        case _:
            return str(value)


def outgoing(listing: Listing) -> Outgoing:
    """Return a list as a table for a file; its headings in CSV are its keys."""
    last = (Strong(listing.last),) if listing.last else ()
    return Outgoing(
        name=listing.name,
        titles=[
            Title(
                f"{one.group}: {one.text.lower()}" if one.group else one.text,
                max(int(one.width * _LETTERS_A_MM), 8),
                one.key,
            )
            for one in listing.headings
        ],
        rows=chain(listing.rows, last),
        above=(listing.title.upper(), *listing.remarks),
        below=listing.notes,
    )
