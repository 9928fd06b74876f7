"""Trust on the command line: copies of the books, putting one back, looking through all of it."""

import getpass
import json
from dataclasses import replace
from pathlib import Path
from time import monotonic

import click

from counter_app.command_parts import Call, actor, data_option, first_line, named
from counter_app.desks import backups
from counter_app.documents import words
from counter_app.errors import BadValue, UnknownStaff
from counter_app.rules.backups import Copied, Inspection, Reason
from counter_app.rules.seals import Compared, Verdict
from counter_app.rules.staff import Permission
from counter_app.rules.text import clean

FAILED = 1
"""Exit code when a copy was not made, or books are not whole."""

_passphrase = click.option(
    "--passphrase-file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Tệp chứa mật khẩu của bản sao lưu mã hóa (dòng đầu). "
    "/ A file with the passphrase of a sealed copy in its first line.",
)  # fmt: skip


@click.command(
    "backup",
    help="Sao lưu sổ vào các thư mục đã chọn (hoặc vào --to), mở lại kiểm tra từng bản.\n\n"
    "Copy the books into the folders that were chosen (or into --to); each copy is opened again "
    "and checked.",
    short_help="Sao lưu sổ và kiểm tra bản sao.",
)
@data_option
@click.option(
    "--to", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Thư mục cho lần này. / The folder for this time only.",
)  # fmt: skip
@named()
@click.pass_obj
def backup(call: Call, folder: Path | None) -> int:
    """Copy the books."""
    with call.office() as office:
        desk = office.backups
        if folder is None:
            made = desk.back_up(Reason.HAND)
        else:
            # The copy, too, says that it was made.
            office.audit.left("books", 1, by=actor(call, office, Permission.SET_UP).id)
            job = desk.job(Reason.HAND, instead=(str(folder.absolute()),))
            made = job.run()
            desk.finish(job, made)
    for copied in made:
        click.echo(_told(copied), err=not copied.good)
    return 0 if all(copied.good for copied in made) else FAILED


@click.command(
    "set-backup",
    help="Chọn thư mục sao lưu tự động (một hoặc hai), và mật khẩu nếu muốn mã hóa.\n\n"
    "Choose the folders of automatic copies (one or two), and a passphrase to seal them.",
    short_help="Chọn thư mục sao lưu tự động.",
)
@data_option
@click.argument(
    "folders", nargs=-1, type=click.Path(file_okay=False, path_type=Path), metavar="DIR…"
)
@click.option(
    "--every", type=int, metavar="N",
    help="Sau bao nhiêu lần ghi sổ. / After how many entries.",
)  # fmt: skip
@_passphrase
@click.option("--open", "leave_open", is_flag=True, help="Không mã hóa. / Do not seal.")
@named()
@click.pass_obj
def set_backup(
    call: Call,
    folders: tuple[Path, ...],
    every: int | None,
    passphrase_file: Path | None,
    *,
    leave_open: bool,
) -> None:
    """Choose where copies go."""
    secret = "" if leave_open else None
    if passphrase_file is not None:
        secret = _passphrase_of(passphrase_file)
    with call.office() as office:
        desk = office.backups
        plan = desk.plan()
        wanted = tuple(str(folder.absolute()) for folder in folders) or plan.folders
        plan = replace(plan, folders=wanted, every=plan.every if every is None else every)
        by = actor(call, office, Permission.SET_UP).id
        kept = desk.set_plan(plan, by=by, passphrase=secret)
        for folder in kept.folders:
            warned = " (cùng ổ đĩa với sổ: hỏng ổ là mất cả hai)" if desk.same_disk(folder) else ""
            click.echo(f"{folder}{warned}")


@click.command(
    "restore",
    help="Đặt một bản sao lưu vào chỗ của sổ. Bản hỏng bị từ chối, sổ cũ được giữ cạnh bên.\n\n"
    "Put a copy in the place of the books. A broken copy is refused; the old books are kept "
    "beside them. --rehearse tries it in a scratch folder and touches nothing.",
    short_help="Khôi phục sổ từ bản sao lưu.",
)
@data_option
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@_passphrase
@click.option("--rehearse", is_flag=True, help="Chỉ diễn tập. / Only try it.")
@click.option(
    "--broken-journal", "broken_too", is_flag=True,
    help="Nhận cả bản sao có nhật ký sai, khi không còn bản nào khác. "
    "/ Take a copy whose journal is broken as well, when there is no other.",
)  # fmt: skip
@click.pass_obj
def restore(
    call: Call, source: Path, passphrase_file: Path | None, *, rehearse: bool, broken_too: bool
) -> None:
    """Put a copy back."""
    secret = "" if passphrase_file is None else _passphrase_of(passphrase_file)
    files = call.house.files()
    if rehearse:
        tried = backups.rehearse(source, files, passphrase=secret, seconds=monotonic)
        click.echo(f"Diễn tập xong trong {tried.seconds:.1f} giây. {_holds(tried.held)}")
        return
    with call.house.alone(call.folder):
        books = call.folder / call.house.books_name
        at = call.house.clock.now()
        held, aside = backups.put_back(
            source, books, files, at=at, passphrase=secret, broken_too=broken_too
        )
    click.echo(f"Đã khôi phục. {_holds(held)}")
    if aside is not None:
        click.echo(f"Sổ cũ được giữ ở {aside}.", err=True)


@click.command(
    "check",
    help="Kiểm tra sổ từ đầu đến cuối: tệp, liên kết, chuỗi nhật ký, chỉ mục tìm kiếm, và việc "
    "nhật ký dựng lại đúng các bảng. Mã thoát khác 0 khi có sai lệch.\n\n"
    "Look through the books: the file, references, the chain of the journal, the search index, and "
    "that replaying the journal gives the tables. The exit code is not 0 when something is wrong.",
    short_help="Kiểm tra toàn vẹn của sổ.",
)
@data_option
@click.option("--json", "as_json", is_flag=True, help="Dạng JSON. / As JSON.")
@click.option(
    "--seal", "seals", multiple=True, metavar="SEAL",
    help="Dấu nhật ký trên tờ tổng hợp ngày đã ký, mỗi lần một dấu. "
    "/ The seal on a signed summary of a day, once for each.",
)  # fmt: skip
@click.pass_obj
def check(call: Call, seals: tuple[str, ...], *, as_json: bool) -> int:
    """Look through the books."""
    if not call.house.has_books(call.folder):
        raise BadValue(
            field="data", label="Thư mục dữ liệu", value=call.folder, hint="Ở đây chưa có sổ."
        )
    books = call.folder / call.house.books_name
    files = call.house.files()
    held = files.inspect(books)
    found = files.audit(books)
    compared: list[Compared] = []
    if seals:
        with call.office() as office:
            compared = [office.audit.compare(one) for one in seals]
    whole = not found and all(one.verdict is Verdict.SAME for one in compared)
    if as_json:
        click.echo(
            json.dumps(
                {
                    "whole": whole,
                    "entries": held.entries,
                    "dossiers": held.dossiers,
                    "findings": [{"kind": one.kind, "where": one.where} for one in found],
                    "seals": [
                        {"seal": one.seal.printed, "verdict": one.verdict.value} for one in compared
                    ],
                },
                ensure_ascii=False,
            )
        )
    else:
        click.echo(_holds(held))
        for one in found:
            click.echo(one.words)
        for one in compared:
            click.echo(_verdict(one))
        click.echo("Sổ nguyên vẹn." if whole else "Có sai lệch.")
    return 0 if whole else FAILED


@click.command(
    "reset-pin",
    help="Đặt lại mã PIN khi không còn ai vào được Quản trị. Mã mới được rút ngẫu nhiên, hiện một "
    "lần; nhật ký ghi lúc nào và tài khoản máy nào.\n\n"
    "Give somebody another PIN where nobody is left who could. It is drawn by lot and shown once; "
    "the journal keeps when it was done, and by which account of the machine.",
    short_help="Đặt lại mã PIN đã quên.",
)
@data_option
@click.argument("name", metavar="NAME")
@click.pass_obj
def reset_pin(call: Call, name: str) -> None:
    """Give somebody another PIN."""
    if not call.house.has_books(call.folder):
        raise BadValue(
            field="data", label="Thư mục dữ liệu", value=call.folder, hint="Ở đây chưa có sổ."
        )
    with call.office() as office:
        wanted = clean(name)
        people = office.administration.staff()
        member = next((one for one in people if one.name == wanted), None)
        if member is None:
            raise UnknownStaff(name=name)
        pin = office.people.reset_pin(member.id, account=_account())
    click.echo(pin)
    click.echo(
        f"Mã PIN mới của {member.name}. Hãy đăng nhập rồi đổi mã ngay ở Quản trị › Cán bộ; lần mở "
        "chương trình tới sẽ báo việc này.",
        err=True,
    )


def _account() -> str:
    """Return whose account of the machine this is, as the system calls it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"


def _told(copied: Copied) -> str:
    if not copied.good:
        return f"{copied.folder}: {copied.trouble}"
    size = words.whole(max(copied.size // 1024, 1))
    return f"{Path(copied.folder) / copied.name}  {size} KB  sha256 {copied.sha256}"


_VERDICTS = {
    Verdict.SAME: "Dấu khớp: mục {place} của quầy {counter}, ghi lúc {at}, vẫn như trên giấy.",
    Verdict.OTHER: "Dấu KHÔNG KHỚP: mục {place} của quầy {counter}, ghi lúc {at}, nay mang dấu "
    "khác. Nếu gõ đúng như trên giấy thì nhật ký đã bị viết lại từ mục đó trở về trước.",
    Verdict.ABSENT: "KHÔNG CÓ mục {place} của quầy {counter}. Nếu gõ đúng như trên giấy thì nhật "
    "ký đã bị cắt, hoặc đây là sổ khác.",
}


def _verdict(compared: Compared) -> str:
    seal, at = compared.seal, compared.at
    return _VERDICTS[compared.verdict].format(
        place=f"{seal.epoch}/{seal.seq}",
        counter=seal.counter_id,
        at="" if at is None else f"{at:%H:%M ngày %d/%m/%Y}",
    )


def _holds(held: Inspection) -> str:
    until = "" if held.last_at is None else f", đến {held.last_at:%H:%M ngày %d/%m/%Y}"
    entries, dossiers = words.whole(held.entries), words.whole(held.dossiers)
    return f"{entries} mục nhật ký, {dossiers} hồ sơ{until}."


def _passphrase_of(path: Path) -> str:
    return first_line(path, field="passphrase", label="Tệp mật khẩu")
