"""What every command shares: the house it is given, its books, its output file, days as typed."""

import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

import click

from counter_app import almanac, self_check
from counter_app.desks import Office, open_office
from counter_app.errors import BadValue, PinNotTyped, PinWanted, UnknownStaff, WhoActs
from counter_app.ports import BookFiles, Clock, Store
from counter_app.rules.staff import Permission, StaffMember, may
from counter_app.rules.text import clean

Function = TypeVar("Function", bound=Callable[..., Any])


class House(Protocol):
    """What the commands are given: the time, the books, and the windows."""

    clock: Clock

    def folder(self, wanted: Path | None) -> Path:
        """Return the data folder, made when absent; None is the platform's own."""
        ...

    def has_books(self, folder: Path) -> bool:
        """Say whether books lie in a folder."""
        ...

    def open_books(self, folder: Path) -> self_check.AuditedStore:
        """Open the books in a folder, made when absent."""
        ...

    @property
    def books_name(self) -> str:
        """What the file of the books is called in its folder."""
        ...

    def files(self) -> BookFiles:
        """Return what can be done with whole files of books."""
        ...

    def known(self, folder: Path) -> dict[str, object]:
        """Return facts about a folder's books and this machine that hold nothing of any person."""
        ...

    def alone(self, folder: Path) -> AbstractContextManager[None]:
        """Keep other windows off the books of a folder; raises `AlreadyRunning`."""
        ...

    def window(self, folder: Path) -> int:
        """Show the window on the books of a folder until it is closed; return the exit code."""
        ...

    def demo(self) -> int:
        """Show the window on a scratch office until it is closed; return the exit code."""
        ...

    def tour(self, out: Path, guide: Path | None = None) -> int:
        """Drive the window through a working day off-screen; return the exit code.

        With `guide` it is driven in each language, and the guide's pictures are taken anew.
        """
        ...

    def check_window(self) -> str:
        """Show and close the window off-screen; return what was seen."""
        ...


@dataclass(slots=True)
class Call:
    """One call of the program: the house, the data folder that was asked for, and in whose name.

    `pin_file` holds the PIN of who is named, in its first line; None where they are asked for it.
    """

    house: House
    data: Path | None = None
    name: str = ""
    pin_file: Path | None = None

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.house.folder(self.data)

    @contextmanager
    def books(self) -> Generator[Store]:
        """Open the books for one command."""
        store = self.house.open_books(self.folder)
        try:
            yield store
        finally:
            store.close()

    @contextmanager
    def office(self) -> Generator[Office]:
        """Open the desks for one command."""
        with self.books() as store:
            yield open_office(store, self.house.clock)


def data_option(function: Function) -> Function:
    """Let `--data DIR` stand before or after the command."""

    def keep(ctx: click.Context, _option: click.Parameter, folder: Path | None) -> None:
        if folder is not None:
            ctx.find_object(Call).data = folder  # type: ignore[union-attr]

    return click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        callback=keep,
        expose_value=False,
        help="Thư mục dữ liệu; mặc định: thư mục của hệ điều hành. "
        "/ The data folder; default: the platform's.",
    )(function)


def named(*options: str) -> Callable[[Function], Function]:
    """Let somebody be named who answers for the command, by `options` or `--by`, with their PIN."""

    def keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
        def take(ctx: click.Context, _option: click.Parameter, value: object) -> None:
            if value is not None:
                setattr(ctx.find_object(Call), name, value)

        return take

    def let(function: Function) -> Function:
        pin_file = click.option(
            "--pin-file",
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            metavar="FILE",
            callback=keep("pin_file"),
            expose_value=False,
            help="Tệp có mã PIN của người đứng tên ở dòng đầu; nếu không, lệnh sẽ hỏi. "
            "/ A file with their PIN in its first line; otherwise it is asked for.",
        )
        name = click.option(
            *(options or ("--by",)),
            "named",
            metavar="NAME",
            callback=keep("name"),
            expose_value=False,
            help="Người đứng tên. Đơn vị dùng mã PIN: phải nêu. "
            "/ In whose name; required where the office has PINs.",
        )
        return name(pin_file(function))

    return let


def actor(call: Call, office: Office, permission: Permission) -> StaffMember:
    """Return who answers for the command: the person named, or the first one who may.

    As on the screen, whoever has a PIN gives it, every wrong one is written down, and after
    several nobody is asked for a while; an office that wants PINs does nothing in a name that was
    not given.

    Raises `UnknownStaff`, `NotPermitted`, `WhoActs`, `PinNotTyped`, `WrongPin`, `NoPin`,
    `SignInLocked`.
    """
    people = office.administration.staff()
    name = clean(call.name)
    if name:
        found = next((member for member in people if member.name == name), None)
        if found is None:
            raise UnknownStaff(name=name)
    elif office.administration.settings().with_pins:
        raise WhoActs
    else:
        found = next((member for member in people if may(member, permission)), people[0])
    desk = office.people
    if not desk.asks_for_pin(found.id):
        return desk.able(found.id, permission)
    try:
        # Who has no PIN, or has to wait, is told so before anybody types one.
        return desk.confirm(found.id, "", permission)
    except PinWanted:
        return desk.confirm(found.id, _pin(call, found), permission)


def _pin(call: Call, member: StaffMember) -> str:
    """Return the PIN that is given for somebody, from the file or by hand."""
    if call.pin_file is not None:
        return first_line(call.pin_file, field="pin", label="Tệp mã PIN")
    if not sys.stdin.isatty():
        raise PinNotTyped(name=member.name)
    return str(click.prompt(f"Mã PIN của {member.name}", hide_input=True, err=True)).strip()


def first_line(path: Path, *, field: str, label: str) -> str:
    """Return the first line of a file in UTF-8; raises `BadValue` naming `field` and `label`."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadValue(field=field, label=label, value=path, hint=str(error)) from error
    return lines[0].strip() if lines else ""


def write(out: Path, content: bytes, *, before: Callable[[], object] | None = None) -> None:
    """Write a file whole or not at all; raises `BadValue` where that cannot be done.

    `before` is called when all is written but has no name yet; what it raises leaves no file.
    """
    if str(out) == "-":
        if before is not None:
            before()
        sys.stdout.buffer.write(content)
        return
    draft = out.with_name(f"{out.name}.part")
    try:
        draft.write_bytes(content)
        if before is not None:
            before()
        draft.replace(out)
    except OSError as error:
        raise unwritable(out, error) from error
    finally:
        with suppress(OSError):
            draft.unlink()


def unwritable(out: Path, error: OSError) -> BadValue:
    """Return the refusal for a place that cannot be written to."""
    return BadValue(field="out", label="Nơi lưu", value=out, hint=error.strerror or str(error))


_DAYS = ("%Y-%m-%d", "%d/%m/%Y")
_MOMENTS = (*_DAYS, *(f"{day}{mark}%H:%M" for day in _DAYS for mark in "T "))


def read_day(name: str, text: str) -> date:
    """Return the day that somebody wrote for an option; raises `BadValue`."""
    return _read(name, text, _DAYS).date()


def read_moment(text: str) -> datetime:
    """Return the local time that somebody wrote; raises `BadValue`."""
    return _read("DATE", text, _MOMENTS)


def _read(name: str, text: str, forms: tuple[str, ...]) -> datetime:
    for form in forms:
        try:
            moment = datetime.strptime(text.strip(), form)  # noqa: DTZ007 - local by meaning
        except ValueError:
            continue
        if almanac.FIRST_YEAR <= moment.year <= almanac.LAST_YEAR:
            return moment
    raise BadValue(
        field=name,
        label=name,
        value=text,
        hint=f"Viết năm-tháng-ngày, từ {almanac.FIRST_YEAR} đến {almanac.LAST_YEAR}.",
    )
