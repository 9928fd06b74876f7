"""The command line: one function a command, each a thin call of a desk; nothing needs a network.

Whoever puts the program together hands in a `House`: the clock, the books, and the windows that
this module must not know.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click

from counter_app import __version__, almanac, documents, exchange, self_check
from counter_app.command_parts import (
    Call,
    House,
    actor,
    data_option,
    named,
    read_day,
    read_moment,
    unwritable,
    write,
)
from counter_app.desks import Office, open_office
from counter_app.desks.acting import WorkingDays
from counter_app.desks.administration import FIRST_CLERK
from counter_app.desks.catalogue import CataloguePreview
from counter_app.documents import words
from counter_app.errors import (
    AlreadyRunning,
    BadValue,
    ClockNotBelieved,
    NotPermitted,
    Refused,
    StorageUnavailable,
    UnknownPaper,
    UnknownSlip,
    UnknownStaff,
)
from counter_app.privacy_commands import diagnose, forget
from counter_app.register_commands import export_register, import_register, register_template
from counter_app.report_commands import report
from counter_app.rules.calendar import WorkingCalendar
from counter_app.rules.catalogue_import import Change, Kind
from counter_app.rules.deadlines import Limit, LimitUnit, promised
from counter_app.rules.dossier import Dossier
from counter_app.rules.numbers import Payload, PayloadKind, SlipNumber, recognise
from counter_app.rules.printing import DocumentKind
from counter_app.rules.settings import OfficeSettings, Station
from counter_app.rules.staff import Permission, Role, StaffId, StaffMember
from counter_app.rules.text import clean
from counter_app.spreadsheets import FileKind
from counter_app.trust_commands import backup, check, reset_pin, restore, set_backup

FAULT = 1
"""Exit code of a fault of the program; its trace is in the log."""
REFUSED = 2
"""Exit code when what was asked for is refused; the sentence is on stderr."""
RUNNING = 3
"""Exit code when a window has these books open already."""
SOME_REFUSED = 4
"""Exit code of `receive` when some lines were refused; the others are saved."""
INTERRUPTED = 130
"""Exit code after Ctrl-C; what was printed is saved."""
PIPE_CLOSED = 141
"""Exit code when nobody reads what is printed; what was printed is saved."""

_HELP = """Quầy Một Cửa: mở cửa sổ, hoặc làm một lệnh dưới đây; không cần mạng.

Opens the window, or runs one of the commands below; no network is needed.

\b
Mã thoát / exit codes:
  0    xong / done
  1    lỗi của chương trình / a fault of the program
  2    bị từ chối, có câu giải thích / refused, with the reason
  3    cửa sổ đang mở trên dữ liệu này / a window is open on these data
  4    receive: có dòng bị từ chối / some lines were refused
  130  Ctrl-C      141  đầu ra bị đóng / nobody reads the output
"""
_DAYS_LIMIT = 5_000
_UNITS = {
    "working": LimitUnit.WORKING_DAYS,
    "calendar": LimitUnit.CALENDAR_DAYS,
    "hours": LimitUnit.WORKING_HOURS,
    "half-days": LimitUnit.HALF_DAYS,
    "months": LimitUnit.MONTHS,
}
_KINDS = {kind.value: kind for kind in DocumentKind}
_TABLE_FORMS = {kind.value: kind for kind in FileKind}
_EVERY_LINE = (StorageUnavailable, ClockNotBelieved, NotPermitted, UnknownStaff)
"""Refusals that no other line would escape: the run ends at the first."""


def run(house: House, arguments: list[str]) -> int:
    """Run the command line and return its exit code; faults of the program are raised."""
    try:
        code = _counter.main(
            arguments, prog_name="counter-app", obj=Call(house), standalone_mode=False
        )
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Đã dừng.", err=True)
        return INTERRUPTED
    except Refused as refused:
        return told(refused)
    except BrokenPipeError:
        _close_output()
        return PIPE_CLOSED
    return code if isinstance(code, int) else 0


def told(refused: Refused) -> int:
    """Say on stderr what is refused and why; return the exit code."""
    click.echo(str(refused), err=True)
    return RUNNING if isinstance(refused, AlreadyRunning) else REFUSED


@click.group(invoke_without_command=True, help=_HELP)
@data_option
@click.version_option(__version__, prog_name="counter-app", message="%(prog)s %(version)s")
@click.pass_context
def _counter(ctx: click.Context) -> int | None:
    """Open the window when no command is named."""
    if ctx.invoked_subcommand is None:
        call = ctx.find_object(Call)
        assert call is not None
        return call.house.window(call.folder)
    return None


def _command(name: str, vietnamese: str, english: str) -> Callable[[Callable[..., Any]], Any]:
    """Name a command and say in two languages what it does."""
    return _counter.command(name, help=f"{vietnamese}\n\n{english}", short_help=vietnamese)


# -- windows -------------------------------------------------------------------------------------


@_command(
    "demo",
    "Mở cửa sổ trên một đơn vị mẫu, với một ngày làm việc bận rộn.",
    "Open the window on a scratch office with a lively day; nothing of it is kept.",
)
@click.pass_obj
def _demo(call: Call) -> int:
    return call.house.demo()


@_command(
    "tour",
    "Cho cửa sổ thật làm việc một ngày ngoài màn hình; lưu ảnh, PDF và index.html.",
    "Drive the real window through a working day off-screen; save pictures, PDFs, index.html.",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Thư mục kết quả. / Where to.",
)
@click.option(
    "--guide",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Chụp lại ảnh của hướng dẫn trong thư mục này, cả hai thứ tiếng. "
    "/ Take the pictures of the user guide in this folder anew, in both languages.",
)
@click.pass_obj
def _tour(call: Call, out: Path, guide: Path | None) -> int:
    for folder in (out,) if guide is None else (out, guide):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(folder, error) from error
    return call.house.tour(out, guide)


@_command(
    "self-check",
    "Tự kiểm tra trên sổ tạm: tiếp nhận, in ra PDF, đọc lại mã, bàn giao, trả kết quả.",
    "Check the program on scratch books: receive, print to PDF, read the codes back, give back.",
)
@click.option(
    "--window",
    is_flag=True,
    help="Mở cả cửa sổ chính, ngoài màn hình. / The main window too, off-screen.",
)
@click.pass_obj
def _self_check(call: Call, *, window: bool) -> int:
    good = True
    with tempfile.TemporaryDirectory(prefix="counter-app-") as scratch:
        for checked in self_check.checks(Path(scratch), call.house.open_books):
            good = good and checked.outcome is not self_check.Outcome.BAD
            _say(checked)
    if window:
        shown = self_check.checked("Cửa sổ chính", call.house.check_window)
        good = good and shown.outcome is not self_check.Outcome.BAD
        _say(shown)
    return 0 if good else FAULT


def _say(checked: self_check.Checked) -> None:
    click.echo(f"{checked.outcome.value:<8}{checked.name}: {checked.seen}")


# -- dossiers ------------------------------------------------------------------------------------


@_command(
    "receive",
    "Tiếp nhận hồ sơ từ tệp, mỗi dòng một đối tượng JSON.",
    "Receive dossiers from a file, one JSON object a line.",
)
@data_option
@click.option(
    "--json",
    "source",
    required=True,
    type=click.File("rb"),
    metavar="FILE|-",
    help="Tệp UTF-8; - là đầu vào chuẩn. / A file in UTF-8; - is standard input.",
)
@named("--by", "--clerk")
@click.pass_obj
def _receive(call: Call, source: BinaryIO) -> int:
    with call.office() as office:
        return _Batch(office, actor(call, office, Permission.RECEIVE).id).take(source)


class _Batch:
    """One run of `receive`: each line is saved, then told, before the next one is looked at."""

    def __init__(self, office: Office, by: StaffId) -> None:
        self._office = office
        self._by = by
        self._saved = 0
        self._there = 0
        self._refused = 0

    def take(self, source: BinaryIO) -> int:
        """Receive every line; return the exit code."""
        try:
            for line in exchange.lines(source):
                self._take_line(line)
        except KeyboardInterrupt:
            self._sum_up("Đã dừng theo yêu cầu. ")
            return INTERRUPTED
        except BrokenPipeError:
            _close_output()
            self._sum_up("Không còn ai đọc kết quả nên dừng lại. ")
            return PIPE_CLOSED
        self._sum_up("")
        return SOME_REFUSED if self._refused else 0

    def _take_line(self, line: exchange.Line) -> None:
        try:
            wanted, key = exchange.intake(line)
            answer = self._office.reception.receive(wanted, by=self._by, key=key)
        except Refused as refused:
            click.echo(f"dòng {line.number}: {refused}", err=True)
            if isinstance(refused, _EVERY_LINE):
                self._sum_up("Dừng tại đây. ")
                raise
            self._refused += 1
            return
        self._saved += not answer.already
        self._there += answer.already
        receipt = answer.document_id or self._receipt(answer.dossier)
        _print_json(exchange.received(answer, receipt))

    def _receipt(self, dossier: Dossier) -> str | None:
        papers = self._office.printing.of(dossier.id)
        return next((one.id for one in papers if one.kind is DocumentKind.RECEIPT), None)

    def _sum_up(self, why: str) -> None:
        there = f" {self._there} dòng đã lưu từ trước," if self._there else ""
        counts = f"Đã lưu {self._saved} hồ sơ,{there} từ chối {self._refused} dòng."
        click.echo(f"{why}{counts}", err=True)


def _print_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _close_output() -> None:
    """Let what is still unwritten go nowhere, so that leaving does not complain of it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@_command(
    "show",
    "Cho xem một hồ sơ: trạng thái, các mốc thời gian, giấy tờ và nhật ký.",
    "Show a dossier: its state, dates, papers and journal.",
)
@data_option
@click.argument("number")
@click.option("--json", "as_json", is_flag=True, help="Dạng JSON. / As JSON.")
@named()
@click.pass_obj
def _show(call: Call, number: str, *, as_json: bool) -> None:
    with call.books() as store:
        office = open_office(store, call.house.clock)
        by = actor(call, office, Permission.PRINT).id
        inquiry = office.inquiry
        card = inquiry.card(inquiry.dossier(number).id)
        promises = inquiry.promises(card.dossier.id)
        counted = inquiry.explanation(card.dossier.id)
        with store.reading() as books:
            events = books.journal.of(card.dossier.id)
            for paper in card.papers:
                events.extend(books.journal.of(paper.id))
        office.audit.looked("show", card.dossier.id, by=by)
    shown = exchange.card(card, events) | {
        "promises": [exchange.promise(line) for line in promises],
        "explanation": words.explain(counted.due),
    }
    if as_json:
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_card_lines(shown)))


def _card_lines(shown: dict[str, Any]) -> Iterator[str]:
    yield f"{shown['number']}  ({shown['barcode']})"
    yield f"Người nộp: {shown['applicant']['name']}"
    yield f"Thủ tục: {shown['procedure']['code']} {shown['procedure']['name']}"
    yield f"Trạng thái: {shown['state']['words']} ({shown['state']['code']})"
    yield f"Đang ở: {shown['custody']['words']}"
    yield f"Tiếp nhận: {_when(shown['received'])}, {shown['received_by']}"
    yield f"Hẹn trả: {_when(shown['due_at'])}"
    yield f"Theo quy định: {date.fromisoformat(shown['legal_due']):%d/%m/%Y}"
    for name, label in (("finished", "Có kết quả"), ("given_back", "Đã trả")):
        if shown[name]:
            yield f"{label}: {_when(shown[name])}"
    yield "Giấy tờ:"
    for paper in shown["papers"]:
        yield f"  {paper['title']}: {paper['words']}"
    yield "Các lần hẹn:"
    for promise in shown["promises"]:
        yield (
            f"  {_when(promise['at'])}  {promise['words']}: {_when(promise['due_at'])}"
            f" (giấy lần {promise['version']}), {promise['by']}"
        )
    yield "Cách tính:"
    for line in shown["explanation"]:
        yield f"  {line}"
    yield "Nhật ký:"
    for entry in shown["journal"]:
        yield f"  {entry['seq']:>5}  {_when(entry['at'])}  {entry['kind']}  {entry['by']}"


def _when(text: str) -> str:
    return f"{datetime.fromisoformat(text):%H:%M %d/%m/%Y}"


# -- papers --------------------------------------------------------------------------------------


@_command(
    "paper",
    "Lưu một giấy đã lập thành PDF: giấy tiếp nhận, phiếu bàn giao, các mẫu, tổng hợp ngày.",
    "Save a paper that was made as PDF: receipt, handover slip, forms, day's summary.",
)
@data_option
@click.argument("number", metavar="NUMBER")
@click.option(
    "--kind",
    required=True,
    type=click.Choice(sorted(_KINDS)),
    help="Loại giấy; với day, NUMBER là ngày. / Which paper; for day NUMBER is a date.",
)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="FILE.pdf",
    help="Tệp kết quả; - là đầu ra chuẩn. / Where to; - is standard output.",
)  # fmt: skip
@named()
@click.pass_obj
def _paper(call: Call, number: str, kind: str, out: Path) -> None:
    with call.office() as office:
        by = actor(call, office, Permission.PRINT).id
        about = _about(office, number, _KINDS[kind])
        pdf = office.printing.pdf_of(about, _KINDS[kind], name=number)
        title = next(one.title for one in office.printing.of(about) if one.kind is _KINDS[kind])
        write(out, pdf, before=lambda: office.audit.left("paper", 1, by=by, title=title))


def _about(office: Office, number: str, kind: DocumentKind) -> str:
    """Return the identity of the dossier, slip or day whose paper is meant."""
    if kind in {DocumentKind.DAY_SUMMARY, DocumentKind.PUBLISHED_LIST}:
        return read_day("NUMBER", number).isoformat()
    named = recognise(number)
    if isinstance(named, SlipNumber) or (
        isinstance(named, Payload) and named.kind is PayloadKind.SLIP
    ):
        slip = office.inquiry.look_up(number).slip
        if slip is None:
            raise UnknownSlip(number=number)
        if kind is not DocumentKind.HANDOVER:
            raise UnknownPaper(number=slip.number, kind=kind.value)
        return slip.id
    dossier = office.inquiry.dossier(number)
    if kind is DocumentKind.GROUP_RECEIPT:
        return dossier.group
    if kind is not DocumentKind.HANDOVER:
        return dossier.id
    if not dossier.slip_id:
        raise UnknownPaper(number=dossier.number, kind="phiếu bàn giao")
    return dossier.slip_id


_counter.add_command(report)
_counter.add_command(import_register)
_counter.add_command(export_register)
_counter.add_command(register_template)
_counter.add_command(forget)
_counter.add_command(diagnose)
for _trusted in (backup, set_backup, restore, check, reset_pin):
    _counter.add_command(_trusted)


# -- the calendar --------------------------------------------------------------------------------


@_command(
    "due",
    "Tính ngày hẹn trả và giải thích từng ngày; dòng đầu chỉ có ngày, dạng ISO.",
    "Compute a due date and explain it day by day; the first line is the ISO date alone.",
)
@data_option
@click.argument("start", metavar="DATE[THH:MM]")
@click.option(
    "--days", "--amount", required=True, type=click.IntRange(0, _DAYS_LIMIT), metavar="N",
    help="Thời hạn; 0: trong ngày. / The time limit; 0: the same day.",
)  # fmt: skip
@click.option(
    "--unit",
    type=click.Choice(sorted(_UNITS)),
    default="working",
    show_default=True,
    help="Ngày làm việc, ngày lịch, giờ, buổi hay tháng. / What the limit is counted in.",
)
@click.pass_obj
def _due(call: Call, start: str, days: int, unit: str) -> None:
    limit = Limit(days, _UNITS[unit])
    now = call.house.clock.now()
    received_at = read_moment(start).replace(tzinfo=now.tzinfo)
    last = min(received_at.year + limit.years, almanac.LAST_YEAR)
    calendar, settings = _days_off(call, received_at.year, last)
    due, due_at = promised(calendar, received_at, limit, counting=settings.counting)
    click.echo(due.day.isoformat())
    click.echo("\n".join(words.explain(due)))
    click.echo(f"Giờ hẹn trả: {words.hour(due_at)}.")


def _days_off(call: Call, first: int, last: int) -> tuple[WorkingCalendar, OfficeSettings]:
    """Return the office's own calendar where there are books, otherwise the official one."""
    if not call.house.has_books(call.folder):
        return almanac.calendar_of(first, last), OfficeSettings()
    with call.books() as store, store.reading() as books:
        return WorkingDays().calendar(books, first, last), books.settings.office()


# -- setting up ----------------------------------------------------------------------------------


@_command(
    "set-up",
    "Thiết lập đơn vị và quầy; chỉ thay đổi những gì được nêu.",
    "Set the office and the station up; only what is named changes.",
)
@data_option
@click.option("--office", help="Tên bộ phận một cửa. / The office's name.")
@click.option("--governing-body", help="Cơ quan chủ quản. / The body above it.")
@click.option("--unit-code", help="Mã định danh điện tử, ví dụ H57.132. / Its electronic code.")
@click.option("--place", help="Địa danh trên giấy tờ. / The place on papers.")
@click.option("--address", help="Địa chỉ. / The address.")
@click.option("--phone", help="Điện thoại. / The telephone.")
@click.option("--centre", type=int, help="Số trung tâm trong mã vạch, 1-999. / In barcodes.")
@click.option("--closing", help="Giờ kết thúc làm việc, ví dụ 17:00. / The closing time.")
@click.option("--station", help="Tên quầy. / The station's name.")
@click.option("--slot", type=int, help="Số thứ tự quầy, 0-32. / The station's place, 0-32.")
@click.option(
    "--clerk",
    "clerks",
    multiple=True,
    help="Cán bộ, mỗi lần một người; người đầu tiên quản trị sổ mới. "
    "/ A person, once for each; the first one administers fresh books.",
)
@named()
@click.pass_obj
def _set_up(call: Call, *, clerks: tuple[str, ...], **given: Any) -> None:  # noqa: ANN401 - click's
    with call.office() as office:
        desk = office.administration
        admin = actor(call, office, Permission.SET_UP)
        before = desk.station()
        station = _changed(before, given, {"station": "name", "slot": "slot"})
        if station.slot != before.slot:
            # Another place at the counter is another station in the journal too.
            station = replace(station, counter_id=station.slot + 1)
        settings = _changed(
            desk.settings(),
            given,
            {
                "office": "office",
                "governing_body": "governing_body",
                "unit_code": "unit_code",
                "place": "place",
                "address": "address",
                "phone": "phone",
                "centre": "centre",
                "closing": "closing_time",
            },
        )
        settings = desk.set_office(replace(settings, named=True), station, by=admin.id)
        _add_clerks(office, admin, clerks)
        people = ", ".join(member.name for member in desk.staff())
    click.echo(f"{settings.office} · {settings.unit_code} · {station.name}")
    click.echo(f"Cán bộ: {people}")


_Settled = TypeVar("_Settled", OfficeSettings, Station)


def _changed(held: _Settled, given: dict[str, Any], names: dict[str, str]) -> _Settled:
    changes = {field: given[name] for name, field in names.items() if given[name] is not None}
    return replace(held, **changes)


def _add_clerks(office: Office, admin: StaffMember, names: tuple[str, ...]) -> None:
    """Enter people who are not there yet; fresh books' nameless administrator becomes the first."""
    desk = office.administration
    for name in map(clean, names):
        if any(member.name == name for member in desk.staff()):
            continue
        if admin.name == FIRST_CLERK:
            admin = desk.set_staff(replace(admin, name=name), by=admin.id)
        else:
            desk.add_staff(name, Role.CLERK, by=admin.id)


# -- the catalogue -------------------------------------------------------------------------------


@_command(
    "import-catalogue",
    "Nhập danh mục thủ tục từ tệp XLSX hoặc CSV; nhập cả tệp hoặc không nhập gì.",
    "Take a catalogue of procedures in from XLSX or CSV, all of it or nothing.",
)
@data_option
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--from", "from_day", default="", metavar="DAY",
    help="Ngày bắt đầu áp dụng; mặc định: hôm nay. / Since when changes hold; default: today.",
)  # fmt: skip
@click.option(
    "--ended",
    is_flag=True,
    help="Thủ tục không có trong tệp thì kết thúc. / What the file does not name ends.",
)
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không ghi. / Look only.")
@named()
@click.pass_obj
def _import_catalogue(
    call: Call, source: Path, from_day: str, *, ended: bool, dry_run: bool
) -> int:
    day = read_day("--from", from_day) if from_day else call.house.clock.now().date()
    with call.office() as office:
        preview = office.catalogue.preview(source, from_day=day, ended=ended)
        click.echo("\n".join(_preview_lines(preview)))
        for bad in preview.bad:
            click.echo(bad.sentence, err=True)
        if dry_run:
            click.echo("Chỉ xem trước, chưa ghi gì vào sổ.", err=True)
            return REFUSED if preview.bad else 0
        by = actor(call, office, Permission.SET_UP).id
        office.catalogue.take_in(preview, by=by)
        click.echo(f"Đã nhập: {preview.differing} thủ tục thay đổi so với sổ.", err=True)
    return 0


_SIGNS = {Kind.NEW: "+", Kind.CHANGED: "~", Kind.ENDED: "-"}
_COUNTED = {
    Kind.NEW: "mới",
    Kind.CHANGED: "thay đổi",
    Kind.UNCHANGED: "giữ nguyên",
    Kind.ENDED: "kết thúc",
}


def _preview_lines(preview: CataloguePreview) -> Iterator[str]:
    """Yield what would become of each procedure that does not stay as it is."""
    file = preview.file
    where = f"{file.name}, trang “{file.sheet}”" if file.sheet else file.name
    counts = ", ".join(f"{count} {_COUNTED[kind]}" for kind, count in preview.counts.items())
    yield f"{where}: {counts}, {len(preview.bad)} ô sai."
    for cell in file.unknown:
        yield f"Cột không dùng: {cell.address} “{cell.text}”"
    if file.absent:
        yield f"Cột không có, giữ như trong sổ: {', '.join(one.title for one in file.absent)}"
    for step in preview.plan.steps:
        if step.kind is Kind.UNCHANGED:
            continue
        since = "hết ngày" if step.kind is Kind.ENDED else "từ ngày"
        when = f"{since} {words.short_date(step.start)}"
        yield f"{_SIGNS[step.kind]} {step.procedure.code}  {step.procedure.name} ({when})"
        for change in step.changes:
            yield from _change_lines(change)


def _change_lines(change: Change) -> Iterator[str]:
    """Yield what is other in a column; of a list only the entries that go and come."""
    if "\n" not in change.old + change.new:
        yield f"    {change.column.title}: {change.old or 'trống'} → {change.new or 'trống'}"
        return
    yield f"    {change.column.title}:"
    for sign, entries in (("-", change.gone), ("+", change.come)):
        yield from (f"      {sign} {entry}" for entry in entries)
    if not change.gone and not change.come:
        yield "      đổi thứ tự"


@_command(
    "export-catalogue",
    "Lưu danh mục đang áp dụng: XLSX, CSV để sửa rồi nhập lại, hoặc PDF để niêm yết.",
    "Save the catalogue in force: XLSX or CSV to take in again, or PDF to post.",
)
@data_option
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="FILE.xlsx|.csv|.pdf",
    help="Tệp kết quả; đuôi tệp chọn dạng. / Where to; the ending chooses the form.",
)  # fmt: skip
@click.option(
    "--template",
    is_flag=True,
    help="Chỉ tiêu đề, một dòng ví dụ và hướng dẫn. / Headings, an example and a guide only.",
)
@click.pass_obj
def _export_catalogue(call: Call, out: Path, *, template: bool) -> None:
    form = out.suffix.lower().removeprefix(".")
    if form not in {*_TABLE_FORMS, *(() if template else ("pdf",))}:
        raise BadValue(
            field="out",
            label="Tệp kết quả",
            value=out.name,
            hint="Đuôi tệp là .xlsx hoặc .csv; danh mục niêm yết là .pdf.",
        )
    with call.office() as office:
        desk = office.catalogue
        if form == "pdf":
            paper = desk.published(call.house.clock.now().date())
            write(out, documents.render(DocumentKind.PUBLISHED_LIST.value, paper))
        else:
            write(out, (desk.template if template else desk.export)(_TABLE_FORMS[form]))
