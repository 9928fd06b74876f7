"""Personal data on the command line: forget what ended years ago; facts without any person."""

from pathlib import Path

import click

from counter_app import diagnostics
from counter_app.command_parts import Call, actor, data_option, named
from counter_app.documents import words
from counter_app.errors import BadValue
from counter_app.rules.staff import Permission


@click.command(
    "forget",
    help="Xóa dữ liệu cá nhân của hồ sơ đã kết thúc từ lâu; số hồ sơ, thời hạn và nhật ký còn "
    "nguyên. Không hoàn tác được; --dry-run cho xem trước.\n\n"
    "Erase the personal data of dossiers that ended long ago; numbers, dates and the journal stay. "
    "It cannot be undone; --dry-run only counts.",
    short_help="Xóa dữ liệu cá nhân đã hết hạn giữ.",
)
@data_option
@click.option(
    "--keep-years", "years", type=int, required=True, metavar="N",
    help="Giữ nguyên N năm trọn gần nhất. / How many whole calendar years stay.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Chỉ đếm, không xóa. / Count only.")
@named()
@click.pass_obj
def forget(call: Call, years: int, *, dry_run: bool) -> None:
    """Erase what is no longer needed."""
    with call.office() as office:
        if dry_run:
            done = office.privacy.due(years)
        else:
            done = office.privacy.erase(years, by=actor(call, office, Permission.SET_UP).id)
    counted = (
        f"{words.whole(done.dossiers)} hồ sơ, {words.whole(done.papers)} giấy, "
        f"{words.whole(done.visits)} lượt hướng dẫn, {words.whole(done.files)} tệp PDF cạnh sổ "
        f"trước ngày {words.short_date(done.before)}"
    )
    click.echo(f"Sẽ xóa: {counted}." if dry_run else f"Đã xóa dữ liệu cá nhân: {counted}.")
    if done.older:
        click.echo(
            f"Sổ cũ cạnh sổ vẫn còn dữ liệu, hãy hủy khi không cần nữa: {', '.join(done.older)}.",
            err=True,
        )


@click.command(
    "diagnose",
    help="Ghi tệp chẩn đoán, không chứa dữ liệu của công dân, để gửi người phụ trách kỹ thuật.\n\n"
    "Write a file of facts about program and machine that holds nothing of any citizen.",
    short_help="Ghi tệp chẩn đoán.",
)
@data_option
@click.pass_obj
def diagnose(call: Call) -> None:
    """Write the file and say where it is."""
    folder: Path = call.folder
    try:
        path = diagnostics.write(folder, call.house.clock.now(), call.house.known(folder))
    except OSError as error:
        raise BadValue(
            field="data", label="Thư mục dữ liệu", value=folder, hint=error.strerror or ""
        ) from error
    click.echo(str(path))
