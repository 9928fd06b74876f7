"""Registers on the command line: taken in from XLSX or CSV, all of it or nothing."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from counter_app.command_parts import Call, actor, data_option, named, read_day, write
from counter_app.desks.register_in import RegisterPreview, Watch
from counter_app.documents import words
from counter_app.errors import BadValue
from counter_app.rules.register_cells import Column
from counter_app.rules.register_file import KNOWN
from counter_app.rules.sheets import title_key
from counter_app.rules.staff import Permission
from counter_app.spreadsheets import kind_of

REFUSED = 2
"""Exit code when cells keep a file from being taken in."""

_SHOWN = 200
"""Bad cells and differences that are told; of more only the number."""
_PASSED_OVER = {"", "-", "none", "bỏ qua"}


@click.command(
    "import-register",
    help="Nhập sổ theo dõi hồ sơ từ tệp XLSX hoặc CSV; nhập cả tệp hoặc không nhập gì, nhập lại "
    "không sinh hồ sơ trùng.\n\n"
    "Take a register of dossiers in from XLSX or CSV, all of it or nothing; the same file again "
    "makes no doubles.",
    short_help="Nhập sổ theo dõi hồ sơ từ tệp XLSX hoặc CSV.",
)
@data_option
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--map", "said", multiple=True, metavar="TITLE=COLUMN",
    help="Tiêu đề nào là cột nào, mỗi lần một cột; được ghi nhớ. "
    "/ Which title means which column, once for each; it is remembered.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không ghi. / Look only.")
@named()
@click.pass_obj
def import_register(call: Call, source: Path, said: tuple[str, ...], *, dry_run: bool) -> int:
    """Take a register in."""
    meant = dict(map(_meaning, said))
    with call.office() as office:
        desk = office.registers
        head = desk.look(source)
        columns = desk.meaning(head) | meant
        preview = desk.compare(desk.read(source, head, columns, watch=_progress("đọc")))
        click.echo("\n".join(_lines(preview)))
        _tell_bad(preview)
        if dry_run:
            click.echo("Chỉ xem trước, chưa ghi gì vào sổ.", err=True)
            return REFUSED if preview.bad_count else 0
        by = actor(call, office, Permission.SET_UP).id
        if meant:
            desk.remember(head, columns, by=by)
        done = desk.take_in(preview, by=by, watch=_progress("ghi"))
    if done is None:
        click.echo("Không có hồ sơ mới; sổ giữ nguyên.", err=True)
    else:
        click.echo(f"Đã nhập {words.whole(done.fresh)} hồ sơ.", err=True)
    return 0


@click.command(
    "export-register",
    help="Lưu sổ theo dõi hồ sơ của một kỳ ra tệp XLSX hoặc CSV, nhập lại được ở nơi khác.\n\n"
    "Save the register of a period as XLSX or CSV, to be taken in elsewhere.",
    short_help="Lưu sổ theo dõi hồ sơ ra tệp XLSX hoặc CSV.",
)
@data_option
@click.option(
    "--from", "first", default="", metavar="DAY",
    help="Ngày nhận đầu tiên; mặc định: đầu năm. / First day; default: of this year.",
)  # fmt: skip
@click.option(
    "--to", "last", default="", metavar="DAY",
    help="Ngày nhận cuối cùng; mặc định: hôm nay. / Last day, included; default: today.",
)  # fmt: skip
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="FILE.xlsx|.csv",
    help="Tệp kết quả; đuôi tệp chọn dạng. / Where to; the ending chooses the form.",
)  # fmt: skip
@click.option(
    "--nameless", is_flag=True,
    help="Không ghi họ tên, số định danh, điện thoại. / Without names and their numbers.",
)  # fmt: skip
@named()
@click.pass_obj
def export_register(call: Call, first: str, last: str, out: Path, *, nameless: bool) -> None:
    """Save a register."""
    today = call.house.clock.now().date()
    end = read_day("--to", last) if last else today
    begin = read_day("--from", first) if first else date(end.year, 1, 1)
    if begin > end:
        raise BadValue(field="from", label="--from", value=first, hint="Phải trước ngày --to.")
    with call.office() as office:
        by = actor(call, office, Permission.PRINT).id
        count = office.registers.save(
            out, begin, end, by=by, watch=_progress("ghi"), nameless=nameless
        )
    click.echo(f"Đã lưu {words.whole(count)} hồ sơ vào {out}.", err=True)


@click.command(
    "register-template",
    help="Lưu tệp mẫu để ghi sổ theo dõi hồ sơ rồi nhập bằng import-register.\n\n"
    "Save an empty register with its headings, to be filled in and taken in.",
    short_help="Lưu tệp mẫu của sổ theo dõi hồ sơ.",
)
@data_option
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="FILE.xlsx|.csv",
    help="Tệp kết quả; đuôi tệp chọn dạng. / Where to; the ending chooses the form.",
)  # fmt: skip
@click.pass_obj
def register_template(call: Call, out: Path) -> None:
    """Save an empty register."""
    kind = kind_of(out)
    with call.office() as office:
        write(out, office.registers.template(kind))


def _meaning(said: str) -> tuple[str, Column | None]:
    """Read `Tiêu đề=column`; an empty column passes the title over."""
    title, _, name = said.rpartition("=")
    column = KNOWN.get(title_key(name)) or next((one for one in Column if one.value == name), None)
    if not title_key(title) or (column is None and name.strip().lower() not in _PASSED_OVER):
        names = ", ".join(one.value for one in Column)
        raise BadValue(
            field="map", label="--map", value=said, hint=f"Ghi như: Số BN=number. Các cột: {names}."
        )
    return title_key(title), column


def _progress(what: str) -> Watch | None:
    """Return what tells on a terminal how far it is; a pipe or file is not filled with that."""
    if not sys.stderr.isatty():
        return None

    def tell(rows: int) -> bool:
        click.echo(f"\rĐang {what}: {words.whole(rows)} dòng ", nl=False, err=True)
        return True

    return tell


def _lines(preview: RegisterPreview) -> Iterator[str]:
    """Yield what would be taken in, what is known, and what the file says otherwise."""
    file, plan = preview.file, preview.plan
    where = f"{file.name}, trang “{file.sheet}”" if file.sheet else file.name
    yield (
        f"{where}: {words.whole(file.count)} dòng; {words.whole(len(plan.fresh))} hồ sơ mới, "
        f"{words.whole(plan.known)} đã có trong sổ, trong đó {words.whole(plan.differing)} khác "
        f"sổ; {words.whole(preview.bad_count)} ô sai."
    )
    if preview.before is not None:
        before = preview.before
        yield f"Tệp này đã nhập lúc {before.taken_at:%H:%M ngày %d/%m/%Y}: {before.fresh} hồ sơ."
    for cell in file.unknown:
        yield f"Cột không dùng: {cell.address} “{cell.text}”"
    if plan.strange:
        yield f"Mã thủ tục không có trong danh mục: {', '.join(plan.strange)}"
    for one in plan.differences[:_SHOWN]:
        yield (
            f"~ dòng {one.row}, {one.number}: {one.column.title} trong sổ là "
            f"{one.held or 'trống'}, trong tệp là {one.said}"
        )
    if plan.differing:
        yield "Hồ sơ khác sổ giữ như trong sổ; tiến độ được ghi bằng việc làm ở quầy."


def _tell_bad(preview: RegisterPreview) -> None:
    for bad in preview.bad[:_SHOWN]:
        click.echo(bad.sentence, err=True)
    more = preview.bad_count - _SHOWN
    if more > 0:
        click.echo(f"… và {words.whole(more)} ô sai nữa.", err=True)
