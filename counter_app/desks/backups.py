"""Copies of the books: made by themselves, opened again and counted, rehearsed, put back."""

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Event

from counter_app import sealing
from counter_app.desks import copies_kept
from counter_app.desks.clock import doubted
from counter_app.desks.copies_kept import Seen
from counter_app.desks.permission import permitted
from counter_app.errors import (
    BackupBroken,
    BackupFolderMissing,
    BackupKeyMissing,
    BackupSealed,
    BooksDamaged,
    BooksTooNew,
    NoBackupFolder,
    PassphraseTooShort,
    Phrase,
    Refused,
)
from counter_app.ports import BookFiles, Clock, Series, Store
from counter_app.rules import backups
from counter_app.rules import clock as clock_rules
from counter_app.rules.backups import (
    KEY_SUFFIX,
    SEALED,
    BackupName,
    BackupPlan,
    Copied,
    Inspection,
    Light,
    Reason,
)
from counter_app.rules.journal import Fact
from counter_app.rules.numbers import LETTERS
from counter_app.rules.staff import Permission, StaffId

LISTED = 200
"""Copies that the list shows."""
_SCRATCH = ".restore-"
_CHUNK = 1 << 20
_BREATH = 0.001
_FOLLOWED_AT_ONCE = 200_000
"""Entries that are followed in a few seconds, while somebody waits for it."""
_WHOLE, _BROKEN = "whole", "broken"
_NOTE = re.compile(r"# epoch (\d+), entry (\d+)(?:, journal (whole|broken))?")
_LEAP = 1_000
"""Numbers that no counter gives in a day: so far they leap when nobody knows which were printed."""
_BUSY_DAY = 300
"""Numbers of a year that a counter may give in a day."""


@dataclass(frozen=True, slots=True)
class BackupJob:
    """A copy that can be made away from the window: what to copy, where to, and how it is sealed.

    `run` touches files only and may be called from any thread.
    """

    files: BookFiles
    books: Path
    plan: BackupPlan
    reason: Reason
    name: BackupName
    at: datetime

    def run(self) -> tuple[Copied, ...]:
        """Make the copy in each folder; a folder that fails does not keep the others from it."""
        with suppress(OSError):
            self._forget_half_done(self.books.parent)
        return tuple(self._into(folder) for folder in self.plan.folders)

    def _into(self, folder: str) -> Copied:
        place = Path(folder)
        tried = Copied(folder, str(self.name), self.at)
        drafts: list[Path] = []
        try:
            if not place.is_dir():
                raise BackupFolderMissing(folder=folder)
            return self._made(place, tried, drafts)
        except Refused as refused:
            return replace(tried, trouble=str(refused))
        except OSError as error:
            return replace(tried, trouble=_plainly(error))
        finally:
            for draft in drafts:
                with suppress(OSError):
                    draft.unlink(missing_ok=True)

    def _made(self, place: Path, tried: Copied, drafts: list[Path]) -> Copied:
        """Copy, look through, seal, name, and forget what is too old.

        What will be sealed is open only beside the books, never where the copies go: whoever finds
        that disk finds nothing to read, also when the program dies on the way.
        """
        beside = self.books.parent if self.plan.recipient else place
        plain = beside / f".{self.name}.draft"
        drafts += [plain, plain.with_name(plain.name + ".part")]
        self.files.copy(self.books, plain)
        seen = self.files.inspect(plain)
        if seen.fault:
            return replace(
                tried, trouble=Phrase("Bản vừa chép không nguyên vẹn: {fault}.", fault=seen.fault)
            )
        ready = plain
        if self.plan.recipient:
            ready = place / (plain.name + SEALED)
            drafts.append(ready)
            sealing.seal(plain, ready, self.plan.recipient)
            _flush(ready)
            key = place / backups.key_name(self.name.centre, self.plan.recipient)
            if not key.exists() or key.read_text(encoding="utf-8") != self.plan.key:
                _write(key, self.plan.key)
        digest = sha256_of(ready)
        target = place / str(self.name)
        ready.replace(target)
        _write(target.with_name(target.name + ".sha256"), f"{digest}  {target.name}\n")
        _flush_folder(place)
        if sha256_of(target) != digest:
            drafts += [target, target.with_name(target.name + ".sha256")]
            return replace(tried, trouble="Đọc lại bản sao lưu thấy khác bản vừa ghi.")
        self._forget_old(place)
        return replace(tried, size=target.stat().st_size, sha256=digest, entries=seen.entries)

    def _forget_old(self, place: Path) -> None:
        names = [file.name for file in place.iterdir()]
        own = (self.name.centre, self.name.station)
        for old in backups.to_forget(names, own, self.name.at):
            (place / old).unlink(missing_ok=True)
            (place / f"{old}.sha256").unlink(missing_ok=True)
        self._forget_half_done(place)

    def _forget_half_done(self, place: Path) -> None:
        """Remove what a program that died left of copies of these books in a folder."""
        names = [file.name for file in place.iterdir()]
        own = (self.name.centre, self.name.station)
        for left in backups.left_half_done(names, own, self.name.at):
            (place / left).unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of putting a copy back into a scratch folder: what it holds, and how long it took.

    `seconds` from beginning to end.
    """

    path: Path
    held: Inspection
    seconds: float


class Backups:
    """The desk of copies."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Copy the books of `store`; names bear the time of `clock`."""
        self._store = store
        self._clock = clock

    def plan(self) -> BackupPlan:
        """Return where copies go and when."""
        with self._store.reading() as books:
            return backups.plan_from_body(books.local.get(_PLAN))

    def set_plan(
        self, plan: BackupPlan, *, by: StaffId, passphrase: str | None = None
    ) -> BackupPlan:
        """Say where copies go and when; returns the plan as it is kept.

        A `passphrase` makes a new key that seals copies from now on, an empty one leaves them
        open, None leaves it as it was. The passphrase is kept nowhere.

        Raises `BackupFolderMissing`, `PassphraseTooShort`, `BadValue`, `NotPermitted`.
        """
        plan = backups.checked_plan(plan)
        for folder in plan.folders:
            if not Path(folder).is_dir():
                raise BackupFolderMissing(folder=folder)
        if passphrase:
            if len(sealing.plainly(passphrase)) < sealing.LEAST:
                raise PassphraseTooShort(least=sealing.LEAST)
            key = sealing.new_key(passphrase)
            plan = replace(plan, recipient=key.recipient, key=key.sealed)
        elif passphrase is not None:
            plan = replace(plan, recipient="", key="")
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            before = backups.plan_from_body(books.local.get(_PLAN))
            if passphrase is None:
                plan = replace(plan, recipient=before.recipient, key=before.key)
            books.local.put(_PLAN, backups.plan_to_body(plan))
            said = {
                "folders": len(plan.folders),
                "every": plan.every,
                "sealed": bool(plan.recipient),
            }
            station = str(books.settings.station().counter_id)
            books.record([Fact("backup.planned", station, said)], by=by, at=self._clock.now())
        return plan

    def same_disk(self, folder: str) -> bool:
        """Say whether a folder lies on the disk of the books: a copy there dies with it."""
        path = self._store.path
        if path is None or not Path(folder).is_dir():
            return False
        return path.stat().st_dev == Path(folder).stat().st_dev

    def due(self) -> bool:
        """Say whether so many acts were written since the last good copy that one is due."""
        with self._store.reading() as books:
            plan = backups.plan_from_body(books.local.get(_PLAN))
            newest = books.local.newest_copy()
            since = books.local.entries() - (0 if newest is None else newest.entries)
        return bool(plan.folders) and since >= plan.every

    def changed(self) -> bool:
        """Say whether anything was written since the last good copy."""
        with self._store.reading() as books:
            newest = books.local.newest_copy()
            return books.local.entries() > (0 if newest is None else newest.entries)

    def job(self, reason: Reason, *, instead: tuple[str, ...] = ()) -> BackupJob:
        """Return a copy to be made, into the plan's folders or others `instead` of them.

        Raises `NoBackupFolder` when nobody has said where to.
        """
        path = self._store.path
        with self._store.reading() as books:
            plan = backups.plan_from_body(books.local.get(_PLAN))
            plan = replace(plan, folders=instead or plan.folders)
            centre = books.settings.office().centre
            station = books.settings.station().counter_id
        if not plan.folders or path is None:
            raise NoBackupFolder
        now = self._clock.now().replace(microsecond=0)
        name = BackupName(centre, station, now.replace(tzinfo=None), bool(plan.recipient))
        return BackupJob(self._store.files, path, plan, reason, name, now)

    def finish(self, job: BackupJob, made: tuple[Copied, ...]) -> None:
        """Keep what came of a copy."""
        with self._store.writing() as books:
            for copied in made:
                books.local.add_copy(copied, job.reason)

    def back_up(self, reason: Reason = Reason.HAND) -> tuple[Copied, ...]:
        """Make a copy here and now and keep what came of it; raises `NoBackupFolder`."""
        job = self.job(reason)
        made = job.run()
        self.finish(job, made)
        return made

    def rehearsal(
        self, backup: Path, *, passphrase: str = "", seconds: Callable[[], float]
    ) -> Callable[[], Rehearsal]:
        """Return the work of trying a copy out, to be done in any thread; it raises as `opened`."""
        files = self._store.files
        return lambda: rehearse(backup, files, passphrase=passphrase, seconds=seconds)

    def copies(self) -> list[tuple[Copied, Reason]]:
        """Return the copies that were tried, newest first."""
        with self._store.reading() as books:
            return books.local.copies(limit=LISTED)

    def light(self) -> tuple[Light, datetime | None]:
        """Return how it stands with the copies, and when the last good one was made."""
        with self._store.reading() as books:
            plan = backups.plan_from_body(books.local.get(_PLAN))
            newest = books.local.newest_copy()
            failed = books.local.newest_failure()
        at = None if newest is None else newest.at
        return backups.light(plan, at, failed, self._clock.now()), at


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, as 64 hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def opened(backup: Path, scratch: Path, files: BookFiles, passphrase: str) -> Path:
    """Return the books of a copy, looked through whole, as a file in a scratch folder.

    A `.sha256` beside the copy must agree with it.

    Raises `BackupBroken`, `BackupSealed`, `BackupKeyMissing`, `BooksTooNew`.
    """
    if not backup.is_file():
        raise BackupBroken(path=backup, cause="không có tệp này")
    try:
        if not _agrees(backup):
            raise BackupBroken(path=backup, cause="mã kiểm tra SHA-256 không khớp")
        target = scratch / "books.sqlite3"
        if backup.suffix == SEALED:
            _unsealed(backup, target, passphrase)
        else:
            shutil.copyfile(backup, target)
        _flush(target)
        seen = files.inspect(target, whole=True)
    except BooksDamaged as error:
        raise BackupBroken(path=backup, cause=error.facts["cause"]) from error
    except UnicodeDecodeError as error:
        raise BackupBroken(path=backup, cause="tệp .sha256 không đọc được") from error
    except OSError as error:
        raise BackupBroken(path=backup, cause=_plainly(error)) from error
    if seen.fault:
        raise BackupBroken(path=backup, cause=seen.fault)
    return target


def rehearse(
    backup: Path, files: BookFiles, *, passphrase: str = "", seconds: Callable[[], float]
) -> Rehearsal:
    """Put a copy back into a scratch folder, look through all of it, and throw it away.

    The books in use are not touched. `seconds` tells the time that passes. Raises as `opened`.
    """
    begun = seconds()
    with tempfile.TemporaryDirectory(prefix="counter-app-rehearsal-") as folder:
        target = opened(backup, Path(folder), files, passphrase)
        held = files.inspect(target)
    return Rehearsal(backup, held, seconds() - begun)


def put_back(
    backup: Path, books: Path, files: BookFiles, *, at: datetime, passphrase: str = ""
) -> tuple[Inspection, Path | None]:
    """Put a copy in the place of the books; return what it holds and where the old ones lie now.

    Nobody may have the books open. A copy that is not whole changes nothing, nor does one of
    another station: two would give the same numbers. The high-water mark beside the books stays:
    numbers that were printed since the copy are not given again. Where there is none, as on another
    computer, the numbers leap over those. That it was done at `at`, local time, is the first entry
    of a new epoch of the journal.

    Raises as `opened`, and `StorageUnavailable`.
    """
    own = files.stations(books)
    books.parent.mkdir(parents=True, exist_ok=True)
    for left in books.parent.glob(f"{_SCRATCH}*"):
        # Whoever was putting a copy back died of it.
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=books.parent, prefix=_SCRATCH) as folder:
        target = opened(backup, Path(folder), files, passphrase)
        held = files.inspect(target)
        if own and held.station not in own:
            raise BackupBroken(
                path=backup, cause=Phrase("đây là sổ của quầy số {station}", station=held.station)
            )
        with files.anew(target, books) as fresh:
            body = {
                "copy": backup.name,
                "entries": held.entries,
                "until": None if held.last_at is None else held.last_at.isoformat(),
                "leapt": not own,
            }
            if not own:
                _leap(fresh.series, since=held.last_at or at, at=at)
            fresh.record([Fact("backup.restored", str(held.station), body)], by="", at=at)
        _flush(target)
        return held, files.put_in_place(target, books)


def _leap(series: Series, *, since: datetime, at: datetime) -> None:
    """Pass by the numbers that may have been printed from a copy's last entry until now."""
    days = {since.date(), at.date()}
    for day in days:
        for kind in ("dossier", "slip"):
            _pass_by(series, kind, f"{day:%y%m%d}", _LEAP)
    between = max((at.date() - since.date()).days, 0)
    for year in {f"{day:%Y}" for day in days}:
        for kind in ("line", *LETTERS):
            _pass_by(series, kind, year, _LEAP + between * _BUSY_DAY)


def _pass_by(series: Series, kind: str, period: str, count: int) -> None:
    series.pass_by(kind, period, series.next(kind, period) - 1 + count, marked=True)


def newest_good(
    folders: tuple[str, ...], files: BookFiles, books: Path, *, sealed: bool = False
) -> Path | None:
    """Return the newest copy of `books` in some folders that is whole at first sight, or None.

    Copies of a station that shares a folder are not offered. With `sealed` those that a passphrase
    opens are offered too: of them only the sum beside and a key can be looked at.
    """
    own = files.stations(books)
    found = [
        (name.at, place / str(name))
        for place in map(Path, folders)
        if place.is_dir()
        for name in map(BackupName.parse, sorted(file.name for file in place.iterdir()))
        if name is not None and (sealed or not name.sealed) and (not own or name.station in own)
    ]
    for _, path in sorted(found, reverse=True):
        with suppress(BooksDamaged, BooksTooNew, OSError, UnicodeDecodeError):
            if path.suffix == SEALED:
                whole = any(path.parent.glob(f"*{KEY_SUFFIX}")) and _agrees(path)
            else:
                whole = not files.inspect(path).fault
            if whole:
                return path
    return None


def _agrees(backup: Path) -> bool:
    """Say whether a copy agrees with the sum beside it; a copy without one is taken as it is."""
    beside = backup.with_name(backup.name + ".sha256")
    if not beside.exists():
        return True
    return beside.read_text(encoding="utf-8").split()[:1] == [sha256_of(backup)]


def _unsealed(backup: Path, target: Path, passphrase: str) -> None:
    """Write what a sealed copy holds, by whichever key beside it the passphrase opens."""
    keys = sorted(backup.parent.glob(f"*{KEY_SUFFIX}"))
    if not keys:
        raise BackupKeyMissing(path=backup)
    if not passphrase:
        raise BackupSealed(path=backup)
    wrong: Exception | None = None
    for key in keys:
        try:
            sealing.unseal(backup, target, key.read_text(encoding="ascii"), passphrase)
        except sealing.WrongPassphrase as error:
            wrong = wrong or error
        except sealing.NotSealed as error:
            wrong = error
        else:
            return
    if isinstance(wrong, sealing.NotSealed):
        raise BackupBroken(path=backup, cause="tệp mã hóa bị hỏng hoặc khác khóa") from wrong
    raise BackupSealed(path=backup) from wrong


def _write(path: Path, text: str) -> None:
    """Write a small file whole or not at all."""
    draft = path.with_name(f".{path.name}.draft")
    draft.write_text(text, encoding="utf-8", newline="\n")
    _flush(draft)
    draft.replace(path)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _plainly(error: OSError) -> str:
    """Return what the system says of a file, in the clerk's words where there are some."""
    known = {
        28: "ổ đĩa đã đầy",
        13: "không có quyền ghi",
        30: "ổ đĩa chỉ cho đọc",
        5: "ổ đĩa hỏng hoặc bị rút ra",
        19: "ổ đĩa đã bị rút ra",
    }
    return known.get(error.errno or 0, error.strerror or str(error))
