"""The lists of Hôm nay: what each shows, which dossier a row is about, what its main key does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from counter_app.desks.inquiry import Inquiry
from counter_app.ports import Clock
from counter_app.rules.lines import (
    Board,
    ConsultationLine,
    Counts,
    DiscrepancyLine,
    DossierLine,
    ShelfLine,
)
from ui import standing
from ui.shelf_columns import ShelfColumns
from ui.tables import Column
from ui.theme import Tone
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.watch import Lateness, Leaving, Watch

UNPRINTED = "unprinted"
"""What another page hands over to have the papers shown that have not come out."""
DISCREPANCIES = "discrepancies"
APOLOGIES = "apologies"
LEAVING = "leaving"
AWAITED = "awaited"

_OLD_GAP_DAYS = 2
"""Calendar days after which a discrepancy is no affair of today any more."""

SHOWN = 200
"""Rows that a list shows at most; how many more there are stands above it."""

Columns = tuple[Column[Any, Any], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A tile and its list: icon, the tone of a count above 0, the words, and where rows come from.

    `rows` are read for the list; `count` is asked for the tile, None when it is the rows that are
    counted, those that are still `to_do`. `about` is the id of a row's dossier, empty when it has
    none. `markable` rows can be several in one act.
    """

    name: str
    icon: str
    tone: Tone
    label: str
    title: str
    nothing: str
    advice: str
    columns: Columns = ()
    rows: Callable[[], Sequence[Any]] = field(default=lambda: ())
    count: Callable[[Counts], int] | None = None
    to_do: Callable[[Any], bool] = field(default=lambda _row: True)
    about: Callable[[Any], str] = field(default=lambda row: row.id)
    markable: bool = False


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the lists are read; the desk behind `watch` is made when it is first asked."""

    inquiry: Inquiry
    watch: "Callable[[], Watch]"
    words: Words
    clock: Clock
    marked: Callable[[Any], bool]


def listings(sources: Sources) -> tuple[Listing, ...]:
    """Return the lists in the order of their number keys."""
    words, inquiry = sources.words, sources.inquiry
    dossiers = _Dossiers(words, sources.clock).columns()
    return (
        Listing(
            Board.DUE_TODAY.value,
            "calendar-check",
            Tone.ACCENT,
            words.board(Board.DUE_TODAY),
            _tr("Hẹn trả hôm nay, chưa có kết quả"),
            _tr("Không còn hồ sơ nào hẹn trả hôm nay"),
            _tr("Bấm 3 để xem hồ sơ sắp trễ hẹn và xin lỗi trước."),
            dossiers,
            lambda: inquiry.board(Board.DUE_TODAY),
            lambda counts: counts.boards[Board.DUE_TODAY],
        ),
        Listing(
            Board.OVERDUE.value,
            "clock-alert",
            Tone.BAD,
            words.board(Board.OVERDUE),
            _tr("Quá hạn, chưa có kết quả"),
            _tr("Không có hồ sơ quá hạn"),
            _tr("Mọi hồ sơ đang xử lý đều còn trong hạn."),
            dossiers,
            lambda: inquiry.board(Board.OVERDUE),
            lambda counts: counts.boards[Board.OVERDUE],
        ),
        Listing(
            APOLOGIES,
            "calendar-clock",
            Tone.WARNING,
            _tr("Cần xin lỗi, hẹn lại"),
            _tr("Sắp trễ, đã trễ hẹn: làm Mẫu số 04"),
            _tr("Không hồ sơ nào cần xin lỗi, hẹn lại"),
            _tr("Hồ sơ sẽ hiện ở đây trước ngày hẹn trả một ngày làm việc."),
            _apology_columns(sources),
            lambda: by_deadline(sources.watch().before_late(), sources.clock.now().date()),
            to_do=lambda one: not one.put_off,
            about=lambda one: one.line.id,
            markable=True,
        ),
        Listing(
            LEAVING,
            "send",
            Tone.WARNING,
            _tr("Phải chuyển đi hôm nay"),
            _tr("Còn ở quầy, phải bàn giao trong hôm nay"),
            _tr("Không còn hồ sơ nào phải bàn giao hôm nay"),
            _tr("Hồ sơ nhận sau 15 giờ được chuyển vào đầu giờ làm việc hôm sau."),
            _leaving_columns(sources),
            lambda: [one for one in sources.watch().leaving() if one.today(sources.clock.now())],
            about=lambda one: one.line.id,
        ),
        Listing(
            AWAITED,
            "building-2",
            Tone.WARNING,
            _tr("Chờ ý kiến cơ quan"),
            _tr("Đã gửi lấy ý kiến, chưa có trả lời"),
            _tr("Không chờ ý kiến của cơ quan nào"),
            _tr("Gửi lấy ý kiến thì ghi ở thẻ hồ sơ, Việc khác (Ctrl+K)."),
            _awaited_columns(sources),
            lambda: sources.watch().awaited(),
            about=lambda one: one.dossier_id,
        ),
        Listing(
            DISCREPANCIES,
            "triangle-alert",
            Tone.WARNING,
            _tr("Bàn giao còn lệch"),
            _tr("Chênh lệch chưa được giải quyết"),
            _tr("Không có chênh lệch"),
            _tr("Hồ sơ đã bàn giao và hồ sơ bên nhận ký khớp nhau."),
            _discrepancy_columns(sources),
            inquiry.discrepancies,
            lambda counts: counts.discrepancies,
            about=lambda one: one.about,
        ),
        Listing(
            Board.UNCOLLECTED.value,
            "package-check",
            Tone.PLAIN,
            words.board(Board.UNCOLLECTED),
            _tr("Kết quả đang chờ người nộp đến nhận, lâu nhất ở trên"),
            _tr("Không có kết quả nào chờ trả"),
            _tr("Kết quả phòng chuyên môn đưa về sẽ hiện ở đây."),
            _shelf_columns(sources),
            lambda: sources.watch().shelf(),
            lambda counts: counts.boards[Board.UNCOLLECTED],
            about=lambda one: one.line.id,
        ),
        Listing(
            UNPRINTED,
            "printer-x",
            Tone.BAD,
            _tr("Chưa ra giấy"),
            _tr("Giấy tờ đã lưu nhưng chưa in ra"),
            _tr("Mọi giấy tờ đã in xong"),
            _tr("Cần thêm bản in thì mở hồ sơ rồi bấm F10."),
            count=lambda counts: counts.unprinted,
        ),
    )


def row_id(row: object) -> object:
    """Return what names a row of any list, so that the chosen one stays chosen."""
    line = getattr(row, "line", row)
    return getattr(line, "id", line)


@dataclass(frozen=True, slots=True)
class _Dossiers:
    """Columns that several lists share, over rows that are dossiers or hold one."""

    words: Words
    clock: Clock
    of: Callable[[Any], DossierLine] = field(default=lambda row: row)

    def columns(self) -> Columns:
        """Return all of them, with the next step."""
        words, of = self.words, self.of
        return (
            self.number(),
            self.applicant(),
            self.procedure(),
            Column(
                _tr("Đang ở"),
                lambda row: words.where(of(row)),
                weight=1,
                fixed_chars=20,
                shorter=words.short_department,
            ),
            self.due(),
            Column(
                _tr("Việc tiếp theo"), lambda row: words.next_step(of(row)).text or "–", spare=1
            ),
        )

    def number(self) -> Column[Any, Any]:
        """Return the number's column."""
        of = self.of
        return Column(_tr("Số hồ sơ"), lambda row: of(row).number, figures=True)

    def applicant(self) -> Column[Any, Any]:
        """Return the applicant's column."""
        of = self.of
        return Column(_tr("Người nộp"), lambda row: of(row).applicant, weight=1, fixed_chars=18)

    def procedure(self) -> Column[Any, Any]:
        """Return the procedure's column."""
        of = self.of
        return Column(
            _tr("Thủ tục"), lambda row: of(row).procedure, weight=2, fixed_chars=12, spare=3
        )

    def department(self) -> Column[Any, Any]:
        """Return the column of the department that handles it."""
        of = self.of
        return Column(
            _tr("Phòng"),
            lambda row: of(row).department,
            weight=1,
            fixed_chars=12,
            spare=2,
            shorter=self.words.short_department,
        )

    def due(self) -> Column[Any, Any]:
        """Return the column of the promise, with how it stands."""
        words, clock, of = self.words, self.clock, self.of

        def standing_of(row: Any) -> tuple[datetime, datetime | None, datetime]:  # noqa: ANN401
            line = of(row)
            return line.due_at, line.finished_at, clock.now()

        return Column(
            _tr("Hẹn trả"),
            lambda row: words.due(*standing_of(row)),
            tone=lambda row: standing.promise_tone(*standing_of(row)),
            icon=lambda row: standing.promise_icon(*standing_of(row)),
            shorter=words.short_days,
        )


def _line_of(row: "Lateness | Leaving | ShelfLine") -> DossierLine:
    return row.line


# -- before it is late -----------------------------------------------------------------------------


def by_deadline(rows: "Sequence[Lateness]", today: date) -> "list[Lateness]":
    """Return the rows by the last day for their apology, and at the end those who had theirs.

    However many come too late: all whose apology is still in time are among the first `SHOWN`.
    """
    todo = sorted((one for one in rows if not one.put_off), key=lambda one: one.apology_by)
    late = [one for one in todo if one.apology_by < today]
    in_time = todo[len(late) :]
    room = max(SHOWN - len(in_time), 0)
    return [*late[:room], *in_time, *late[room:], *(one for one in rows if one.put_off)]


def _apology_columns(sources: Sources) -> Columns:
    words, clock = sources.words, sources.clock
    shared = _Dossiers(words, clock, _line_of)

    def last_day(one: "Lateness") -> str:
        today = clock.now().date()
        if one.put_off:
            return _tr("đã hẹn lại một lần")
        if one.apology_by < today:
            return _tr("đã muộn từ {day}").format(day=words.day_short(one.apology_by))
        if one.apology_by == today:
            return _tr("hết hôm nay")
        return _tr("hết {day}").format(day=words.day_short(one.apology_by))

    def tone(one: "Lateness") -> Tone:
        today = clock.now().date()
        if one.put_off:
            return Tone.PLAIN
        if one.apology_by < today:
            return Tone.BAD
        return Tone.WARNING if one.apology_by == today else Tone.PLAIN

    def icon(one: "Lateness") -> str:
        if one.put_off:
            return "ban"
        return {Tone.BAD: "clock-alert", Tone.WARNING: "calendar-clock"}.get(tone(one), "clock")

    return (
        Column(
            "",
            lambda _one: "",
            icon=lambda one: "square-check" if sources.marked(one) else "square",
            aloud=lambda one: _tr("đã đánh dấu") if sources.marked(one) else _tr("chưa đánh dấu"),
        ),
        shared.number(),
        shared.applicant(),
        shared.procedure(),
        shared.department(),
        shared.due(),
        Column(_tr("Hạn xin lỗi"), last_day, tone=tone, icon=icon),
    )


# -- what has to go --------------------------------------------------------------------------------


def _leaving_columns(sources: Sources) -> Columns:
    words, clock = sources.words, sources.clock
    shared = _Dossiers(words, clock, _line_of)

    def until(one: "Leaving") -> str:
        now = clock.now()
        if one.late(now):
            return _tr("quá giờ: {time} {day}").format(
                time=words.time(one.by), day=words.day_short(one.by.date())
            )
        return _tr("trước {time} hôm nay").format(time=words.time(one.by))

    def tone(one: "Leaving") -> Tone:
        return Tone.BAD if one.late(clock.now()) else Tone.WARNING

    return (
        shared.number(),
        shared.applicant(),
        shared.procedure(),
        shared.department(),
        Column(
            _tr("Ở quầy từ"), lambda one: one.line.since, show=words.moment, figures=True, spare=1
        ),
        Column(
            _tr("Phải chuyển"),
            until,
            tone=tone,
            icon=lambda one: "clock-alert" if one.late(clock.now()) else "send",
        ),
    )


# -- opinions --------------------------------------------------------------------------------------


def _awaited_columns(sources: Sources) -> Columns:
    words, clock = sources.words, sources.clock

    def until(line: ConsultationLine) -> str:
        today, day = clock.now().date(), words.day_short(line.due_on)
        if line.due_on == today:
            return _tr("{day} · hôm nay").format(day=day)
        days = words.working_days(today, line.due_on)
        if days > 0:
            return _tr("{day} · còn {days} ngày làm việc", days).format(day=day, days=days)
        if not days:
            return _tr("{day} · quá hạn").format(day=day) if line.due_on < today else day
        return _tr("{day} · quá hạn {days} ngày làm việc", -days).format(day=day, days=-days)

    def tone(line: ConsultationLine) -> Tone:
        days = (line.due_on - clock.now().date()).days
        if days < 0:
            return Tone.BAD
        return Tone.PLAIN if days else Tone.WARNING

    return (
        Column(_tr("Số hồ sơ"), lambda line: line.number, figures=True),
        Column(_tr("Cơ quan"), lambda line: line.agency, weight=1, fixed_chars=20),
        Column(_tr("Nội dung"), lambda line: line.what, weight=2, fixed_chars=20),
        Column(_tr("Hỏi ngày"), lambda line: line.asked_at.date(), show=words.day_short, spare=1),
        Column(
            _tr("Hạn trả lời"),
            until,
            tone=tone,
            icon=lambda line: {Tone.BAD: "clock-alert", Tone.WARNING: "calendar-clock"}.get(
                tone(line)
            ),
        ),
    )


# -- what does not agree ---------------------------------------------------------------------------


def _discrepancy_columns(sources: Sources) -> Columns:
    words, clock = sources.words, sources.clock

    def old(line: DiscrepancyLine) -> bool:
        return (clock.now().date() - line.raised_at.date()).days >= _OLD_GAP_DAYS

    return (
        Column(_tr("Số hồ sơ"), lambda line: line.number, figures=True),
        Column(
            _tr("Điều chưa khớp"),
            words.discrepancy,
            weight=2,
            fixed_chars=20,
            tone=lambda _line: Tone.WARNING,
            icon=lambda line: standing.gap_icon(line.kind),
        ),
        Column(
            _tr("Phòng"),
            lambda line: line.department or "–",
            weight=1,
            fixed_chars=14,
            shorter=words.short_department,
        ),
        Column(
            _tr("Người lo"),
            lambda line: line.owner or _tr("chưa giao ai"),
            weight=1,
            fixed_chars=12,
            tone=lambda line: None if line.owner else Tone.WARNING,
            icon=lambda line: "user" if line.owner else "circle-question-mark",
        ),
        Column(
            _tr("Từ"),
            lambda line: words.age(line.raised_at, clock.now()),
            tone=lambda line: Tone.BAD if old(line) else None,
            icon=lambda line: "clock-alert" if old(line) else None,
        ),
    )


# -- results that wait -----------------------------------------------------------------------------


def _shelf_columns(sources: Sources) -> Columns:
    words, clock = sources.words, sources.clock
    shared = _Dossiers(words, clock, _line_of)
    shelf = ShelfColumns(words, lambda: clock.now().date())
    return (
        shared.number(),
        shared.applicant(),
        shared.procedure(),
        Column(_tr("Ngăn"), lambda one: one.line.shelf or "–"),
        shelf.waited(),
        shelf.told(),
    )


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("TodayPage", text, None, count)
