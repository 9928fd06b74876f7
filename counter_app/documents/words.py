"""The official Vietnamese words of papers and of the command line: dates, money, limits, reasons.

Papers do not follow the language of the screens; what the screens say too, as the reasons of a
due date, comes as a `Phrase`, which they can put into theirs. Dates are written as
NĐ 30/2020/NĐ-CP asks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from counter_app.errors import Phrase
from counter_app.rules.catalogue import Channel, PaperKind
from counter_app.rules.deadlines import ClockStart, DayLine, DueDate, Limit, LimitUnit, Why
from counter_app.rules.dossier import Delivery, FeeState
from counter_app.rules.lines import GapKind, GapLine

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_LAST_PADDED_MONTH = 2
_PAPER_KINDS = {
    PaperKind.ORIGINAL: "Bản chính",
    PaperKind.CERTIFIED: "Bản sao chứng thực",
    PaperKind.COPY: "Bản sao",
    PaperKind.ELECTRONIC: "Bản điện tử",
}
_CHANNELS = {
    Channel.COUNTER: "Trực tiếp",
    Channel.ONLINE: "Trực tuyến",
    Channel.POST: "Bưu chính công ích",
}
_DELIVERIES = {
    Delivery.COUNTER: "Bộ phận Một cửa (nhận trực tiếp)",
    Delivery.POST: "Địa chỉ đã đăng ký (qua bưu chính công ích)",
    Delivery.ELECTRONIC: "Cổng Dịch vụ công quốc gia (bản điện tử)",
}
_DELIVERIES_SHORT = {
    Delivery.COUNTER: "Trực tiếp",
    Delivery.POST: "Bưu chính",
    Delivery.ELECTRONIC: "Điện tử",
}
_FEE_STATES = {
    FeeState.NONE: "không thu",
    FeeState.UNPAID: "chưa nộp",
    FeeState.CASH: "đã nộp bằng tiền mặt",
    FeeState.TRANSFER: "đã nộp bằng chuyển khoản",
    FeeState.ONLINE: "đã nộp trực tuyến",
    FeeState.EXEMPT: "được miễn",
}
_GAPS = {
    GapKind.UNDONE: "hồ sơ lập nhầm, đã hủy",
    GapKind.PAD_OPEN: "giấy viết tay chưa nhập",
    GapKind.PAD_VOID: "giấy viết tay đã hủy",
}

# -- time ----------------------------------------------------------------------------------------


def weekday(day: date) -> str:
    """Return the name of a day of the week, "Thứ Hai" to "Chủ nhật"."""
    return _WEEKDAYS[day.weekday()]


def short_date(day: date) -> str:
    """Return a day as 05/02/2026."""
    return f"{day:%d/%m/%Y}"


def long_date(day: date) -> str:
    """Return a day as "ngày 05 tháng 02 năm 2026".

    Days below 10 and months 1 and 2 bear a leading zero (NĐ 30/2020, Phụ lục I).
    """
    month = f"{day.month:02d}" if day.month <= _LAST_PADDED_MONTH else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def hour(at: datetime) -> str:
    """Return a time of day as "09 giờ 05 phút"."""
    return f"{at:%H} giờ {at:%M} phút"


def moment(at: datetime) -> str:
    """Return a local time as "09 giờ 05 phút, ngày 20 tháng 11 năm 2026"."""
    return f"{hour(at)}, {long_date(at)}"


# -- numbers and money ---------------------------------------------------------------------------

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_FIVE = 5
_AFTER_TENS = {1: "mốt", 4: "tư", _FIVE: "lăm"}
_THOUSAND = 1_000
_BILLION = 1_000_000_000


def capital(text: str) -> str:
    """Return a text with a capital letter first."""
    return f"{text[:1].upper()}{text[1:]}"


def whole(n: int) -> str:
    """Return a whole number with a dot at every third digit: 1.234.567."""
    return f"{n:,}".replace(",", ".")


def dong(amount: int) -> str:
    """Return a sum of money as "1.000.000 đồng"."""
    return f"{whole(amount)} đồng"


def amount_in_words(amount: int) -> str:
    """Return a sum of money in words ("số tiền bằng chữ"), a capital first: "Một triệu đồng".

    Raises `ValueError` for a negative sum: papers show none.
    """
    if amount < 0:
        message = f"negative sum {amount}"
        raise ValueError(message)
    spoken = " ".join(_spoken(amount)) or _DIGITS[0]
    return f"{capital(spoken)} đồng"


def _spoken(n: int) -> list[str]:
    """Return the words of a number, none for 0; above a billion the count of billions is read."""
    billions, rest = divmod(n, _BILLION)
    words = [*_spoken(billions), "tỷ"] if billions else []
    for unit, name in ((_THOUSAND * _THOUSAND, "triệu"), (_THOUSAND, "nghìn"), (1, "")):
        group, rest = divmod(rest, unit)
        if group:
            words += [*_group(group, full=bool(words)), *([name] if name else [])]
    return words


def _group(n: int, *, full: bool) -> Iterator[str]:
    """Yield the words of 1 to 999; `full` says that something greater was read before it."""
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    if hundreds or full:
        yield from (_DIGITS[hundreds], "trăm")
    if tens > 1:
        yield from (_DIGITS[tens], "mươi")
    elif tens:
        yield "mười"
    elif ones and (hundreds or full):
        yield "linh"
    if ones:
        changed = tens > 1 or (tens == 1 and ones == _FIVE)
        yield _AFTER_TENS.get(ones, _DIGITS[ones]) if changed else _DIGITS[ones]


# -- words for what the rules name ---------------------------------------------------------------


_UNITS = {
    LimitUnit.WORKING_DAYS: "{count} ngày làm việc",
    LimitUnit.CALENDAR_DAYS: "{count} ngày",
    LimitUnit.WORKING_HOURS: "{count} giờ làm việc",
    LimitUnit.HALF_DAYS: "{count} buổi làm việc",
    LimitUnit.MONTHS: "{count} tháng",
}


def limit(time_limit: Limit) -> str:
    """Return a time limit: "20 ngày làm việc", "30 ngày", "1 buổi làm việc" or "trong ngày"."""
    if not time_limit.amount:
        return Phrase("trong ngày")
    return Phrase(_UNITS[time_limit.unit], count=time_limit.amount)


def paper_kind(kind: PaperKind) -> str:
    """Return the form of a component as the receipt names it: "Bản chính" …."""
    return _PAPER_KINDS[kind]


def channel(way: Channel) -> str:
    """Return how a dossier came in: "Trực tiếp" …."""
    return _CHANNELS[way]


def delivery(way: Delivery) -> str:
    """Return where the result is wanted, to follow "Đăng ký nhận kết quả tại:"."""
    return _DELIVERIES[way]


def delivery_short(way: Delivery) -> str:
    """Return how the result is received, for a narrow column: "Trực tiếp" …."""
    return _DELIVERIES_SHORT[way]


def fee_state(state: FeeState) -> str:
    """Return whether a fee was paid and how, in lower case: "chưa nộp" …."""
    return _FEE_STATES[state]


def gap_kind(kind: GapKind) -> str:
    """Return why a number bears no living dossier, in lower case: "giấy viết tay đã hủy" …."""
    return _GAPS[kind]


def gap(line: GapLine) -> str:
    """Return why a number bears no living dossier, with what somebody wrote of it."""
    at = "" if line.at is None else f" lúc {line.at:%H:%M} ngày {short_date(line.at)}"
    reason = f" ({line.reason})" if line.reason else ""
    return f"{_GAPS[line.kind]}{at}{reason}"


# -- why a due date is what it is ----------------------------------------------------------------

_HOUR = 60
_DAY = 24 * _HOUR
_NAMELESS = "ngày nghỉ"
_NEXT = "ngày làm việc tiếp theo"
_BEGUN = {
    ClockStart.COMPLETE: "nhận hồ sơ",
    ClockStart.POST: "ký biên bản giao nhận với bưu chính",
    ClockStart.COMPETENT: "cơ quan có thẩm quyền nhận hồ sơ",
    ClockStart.SUPPLEMENTED: "nhận đủ hồ sơ bổ sung",
    ClockStart.REAPPOINTED: "hẹn trả cũ",
}
_COUNTED_FROM = {
    LimitUnit.WORKING_DAYS: "{limit}, tính từ ngày sau ngày {begun}",
    LimitUnit.CALENDAR_DAYS: "{limit} kể cả ngày nghỉ, tính từ ngày sau ngày {begun}",
    LimitUnit.MONTHS: "{limit} kể cả ngày nghỉ, tính từ ngày sau ngày {begun}",
    LimitUnit.WORKING_HOURS: "{limit}, tính từ lúc {begun}",
    LimitUnit.HALF_DAYS: "{limit}, tính từ buổi sau buổi {begun}",
}
_THROUGH = frozenset({LimitUnit.CALENDAR_DAYS, LimitUnit.MONTHS})


def explain(due: DueDate) -> list[str]:
    """Return the reasons of a due date, a line a day, then the due date itself.

    Time waited for a supplement that is added stands in a line of its own. When the count runs
    through a year without an official notice of its days off, a last line says so.
    """
    lines: list[str] = [
        Phrase(
            "{weekday} {day:%d/%m/%Y}: {reason}",
            weekday=weekday(line.day),
            day=line.day,
            reason=_reason(line, due),
        )
        for line in due.lines
    ]
    if due.waited:
        lines.append(Phrase("Cộng thêm {waited} chờ bổ sung hồ sơ.", waited=_waited(due)))
    lines.append(
        Phrase(
            "Ngày trả kết quả: {weekday} {day:%d/%m/%Y} ({limit}).",
            weekday=weekday(due.day),
            day=due.day,
            limit=limit(due.limit),
        )
    )
    if not due.certain:
        missing = _not_announced(due)
        lines.append(Phrase("Lưu ý: {missing}; ngày trả kết quả có thể thay đổi.", missing=missing))
    return lines


def explain_short(due: DueDate) -> str:
    """Return the reasons of a due date in one sentence without its full stop.

    Weekends are counted, other days off named, runs of them drawn together.
    """
    parts = [_counting(due)]
    if _first(due, Why.AFTER_CUT_OFF):
        parts.append(Phrase("nhận sau giờ chốt nên tính như nhận ngày {day:%d/%m}", day=due.start))
    if passed := _passed_over(due):
        parts.append(Phrase("bỏ {days}", days=passed))
    if waiting := sum(line.why is Why.WAITING for line in due.lines):
        parts.append(Phrase("không tính {count} ngày chờ bổ sung hồ sơ", count=waiting))
    if worked := [line for line in due.lines if line.why is Why.WORKING_SATURDAY]:
        days = _listed(_day_month(line.day) for line in worked)
        name = weekday(worked[0].day)
        parts.append(Phrase("tính cả {weekday} {days} (làm bù)", weekday=name, days=days))
    if moved := _move(due):
        parts.append(moved)
    if due.waited:
        parts.append(Phrase("cộng thêm {waited} chờ bổ sung hồ sơ", waited=_waited(due)))
    if not due.certain:
        parts.append(_not_announced(due))
    return _chained(parts, "; ")


def _first(due: DueDate, why: Why) -> DayLine | None:
    return next((line for line in due.lines if line.why is why), None)


def _reason(line: DayLine, due: DueDate) -> str:
    """Return why a day counts or does not, with the name of a special day."""
    named = f" ({line.name})" if line.name else ""
    match line.why:
        case Why.AFTER_CUT_OFF:
            return Phrase(
                "ngày {begun}{named}, sau giờ chốt nhận hồ sơ, tính như nhận vào ngày làm việc "
                "tiếp theo",
                begun=_BEGUN[due.begun],
                named=named,
            )
        case Why.FIRST_DAY | Why.TOO_LATE:
            start, what = _start(due), _first_day(line, due)
            return Phrase("{start}{named}, {what}", start=start, named=named, what=what)
        case Why.COUNTED:
            return Phrase("{counted}{named}", counted=_counted(line, due), named=named)
        case Why.WORKING_SATURDAY:
            return Phrase("{counted} (làm bù)", counted=_counted(line, due))
        case Why.WAITING:
            return Phrase("chờ bổ sung hồ sơ, không tính{named}", named=named)
        case Why.ADDED:
            return Phrase("cộng thêm thời gian chờ bổ sung hồ sơ{named}", named=named)
        case Why.SATURDAY | Why.SUNDAY:
            return Phrase("nghỉ cuối tuần")
        case Why.SPECIAL:
            return _off(line)
        case Why.MOVED:
            weekend = line.name == weekday(line.day)
            return Phrase(
                "ngày thứ {number}, {off}, chuyển sang ngày làm việc tiếp theo",
                number=line.number,
                off=Phrase("nghỉ cuối tuần") if weekend else _off(line),
            )


def _off(line: DayLine) -> str:
    return _NAMELESS if line.name.lower() == _NAMELESS else Phrase("nghỉ – {name}", name=line.name)


def _start(due: DueDate) -> str:
    """Return what the day is from which the count runs."""
    begun = _BEGUN[due.begun]
    if _first(due, Why.AFTER_CUT_OFF):
        return Phrase("được tính là ngày {begun}", begun=begun)
    return Phrase("ngày {begun}", begun=begun)


def _first_day(line: DayLine, due: DueDate) -> str:
    """Return what becomes of the day from which the count runs."""
    if line.why is Why.TOO_LATE:
        return Phrase("quá giờ trả kết quả trong ngày nên trả vào ngày làm việc tiếp theo")
    if line.day == due.day:
        return Phrase("trả kết quả trong ngày")
    if due.limit.unit is LimitUnit.WORKING_HOURS:
        return Phrase("không còn giờ làm việc để tính")
    if due.limit.unit is LimitUnit.HALF_DAYS:
        return Phrase("buổi nhận không tính")
    return Phrase("không tính")


def _counted(line: DayLine, due: DueDate) -> str:
    """Return what a day gives to the count."""
    if line.number is None:
        return _NEXT
    if not line.counted:
        return Phrase("ngày thứ {number}", number=line.number)
    parts: list[str] = [_start(due)] if line.day == due.start else []
    if due.limit.unit is LimitUnit.WORKING_HOURS:
        parts.append(Phrase("tính {span}", span=_duration(line.counted)))
        if line.number > line.counted:
            parts.append(Phrase("cộng dồn {span}", span=_duration(line.number)))
    else:
        halves = range(line.number - line.counted + 1, line.number + 1)
        parts += [Phrase("buổi nhận không tính")] if parts else []
        parts.append(Phrase("tính buổi thứ {numbers}", numbers=_listed(map(str, halves))))
    return _chained(parts, ", ")


def _duration(minutes: int) -> str:
    """Return a time as "3 giờ 30 phút"."""
    parts: list[str] = []
    if minutes >= _HOUR:
        parts.append(Phrase("{count} giờ", count=minutes // _HOUR))
    if minutes % _HOUR:
        parts.append(Phrase("{count} phút", count=minutes % _HOUR))
    return _chained(parts, " ")


def _counting(due: DueDate) -> str:
    if not due.limit.amount:
        if _first(due, Why.TOO_LATE):
            return Phrase("Trong ngày, nhưng nhận quá giờ nên trả vào ngày làm việc tiếp theo")
        return Phrase("Trong ngày")
    begun = Phrase("nhận") if due.begun is ClockStart.COMPLETE else _BEGUN[due.begun]
    return Phrase(_COUNTED_FROM[due.limit.unit], limit=limit(due.limit), begun=begun)


def _waited(due: DueDate) -> str:
    """Return how much time waited for a supplement is added."""
    if due.limit.unit not in _THROUGH:
        return Phrase("{span} làm việc", span=_duration(due.waited))
    days, rest = divmod(due.waited, _DAY)
    parts: list[str] = [Phrase("{count} ngày", count=days)] if days else []
    if rest:
        parts.append(_duration(rest))
    return _chained(parts, " ")


def _move(due: DueDate) -> str:
    """Say why the last day of a limit in calendar days, or a day off itself, is not the due day."""
    if last := _first(due, Why.MOVED):
        return Phrase(
            "ngày cuối {day:%d/%m} là {off} nên chuyển sang ngày làm việc tiếp theo",
            day=last.day,
            off=_off_name(last),
        )
    same_day = not due.limit.amount and not _first(due, Why.TOO_LATE)
    if same_day and due.day != due.start and not due.waited:
        return Phrase("ngày nhận là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo")
    return ""


def _off_name(line: DayLine) -> str:
    if line.name.lower() == _NAMELESS:
        return _NAMELESS
    if line.name == weekday(line.day):
        return line.name
    return Phrase("ngày nghỉ ({name})", name=line.name)


def _not_announced(due: DueDate) -> str:
    years = sorted({line.day.year for line in due.lines})
    named = _listed(str(year) for year in years)
    return Phrase("chưa có đủ thông báo chính thức về ngày nghỉ năm {years}", years=named)


@dataclass(slots=True)
class _Run:
    """Days off of one name on end; weekend days between them belong to the run."""

    first: date
    last: date
    name: str

    @property
    def words(self) -> Phrase:
        """The days and their name: "28/08–02/09 (Quốc khánh)"."""
        days = _day_month(self.first)
        if self.last != self.first:
            days = Phrase(
                "{first:%d/%m}–{last:%d/%m}",
                first=self.first,
                last=self.last,
            )
        return Phrase("{days} ({name})", days=days, name=self.name)


def _passed_over(due: DueDate) -> str:
    """Return the days off that a count in working time passed over, weekends first."""
    if due.limit.unit in _THROUGH or not due.limit.amount:
        return ""
    runs: list[_Run] = []
    weekend: list[DayLine] = []
    for line in due.off_days():
        if line.why is not Why.SPECIAL:
            weekend.append(line)
        elif runs and runs[-1].name == line.name and _on_end(runs[-1].last, line.day, weekend):
            runs[-1].last = line.day
        else:
            runs.append(_Run(line.day, line.day, line.name))
    outside = [line for line in weekend if not any(run.first < line.day < run.last for run in runs)]
    parts: list[str] = [run.words for run in runs]
    if outside:
        names = dict.fromkeys(
            weekday(line.day) for line in sorted(outside, key=lambda line: line.day.weekday())
        )
        named = _chained(list(names), ", ")
        parts.insert(0, Phrase("{count} ngày {weekdays}", count=len(outside), weekdays=named))
    return _listed(parts)


def _day_month(day: date) -> Phrase:
    """Return a day without its year, which a screen in another language writes otherwise."""
    return Phrase("{day:%d/%m}", day=day)


def _on_end(last: date, day: date, weekend: Iterable[DayLine]) -> bool:
    """Say whether only weekend days lie between two days off, or nothing."""
    between = {last + timedelta(days=n) for n in range(1, (day - last).days)}
    return between <= {line.day for line in weekend}


def _listed(parts: Iterable[str]) -> str:
    """Return parts as "a, b và c"; nothing for none."""
    *first, last = list(parts) or [""]
    if not first:
        return last
    return Phrase("{first} và {last}", first=_chained(first, ", "), last=last)


def _chained(parts: Sequence[str], between: str) -> str:
    """Return parts one after the other, each of which keeps its facts."""
    if len(parts) < 2:
        return parts[0] if parts else ""
    return Phrase(f"{{first}}{between}{{rest}}", first=parts[0], rest=_chained(parts[1:], between))
