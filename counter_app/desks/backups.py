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
    StorageUnavailable,
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
    Finding,
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
_DAY_ENDS = (Reason.END_OF_DAY, Reason.DAY_CLOSED)
_WHOLE, _BROKEN = "whole", "broken"
_NOTE = re.compile(r"# epoch (\d+), entry (\d+)(?:, journal (whole|broken))?")
_LEAP = 1_000
"""Numbers that no counter gives in a day: so far they leap when nobody knows which were printed."""
_BUSY_DAY = 300
"""Numbers of a year that a counter may give in a day."""


@dataclass(slots=True)
class _Work:
    """What lies about while copies are made, and the open copy that is sealed for every folder."""

    drafts: list[Path] = field(default_factory=list)
    seen: Inspection | None = None
    found: list[Finding | None] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class BackupJob:
    """A copy that can be made away from the window: what to copy, where to, and how it is sealed.

    Every copy is opened again, looked through and counted; with `whole` the journal of each is
    followed from end to end once all have their names. Copies of a journal of which it is known
    that it is broken have `trouble` until one is found whole. `forgets` lets copies go that are too
    old. `run` touches files only and may be called from any thread.
    """

    files: BookFiles
    books: Path
    plan: BackupPlan
    reason: Reason
    name: BackupName
    at: datetime
    whole: bool = False
    trouble: str = ""
    forgets: bool = True
    hurry: Event = field(default_factory=Event, compare=False)
    """Once it is set what takes long ends: the copies are there, and their journal unproven."""

    def run(self) -> tuple[Copied, ...]:
        """Make the copy in each folder; a folder that fails does not keep the others from it."""
        with suppress(OSError):
            self._forget_half_done(self.books.parent)
        work = _Work()
        try:
            made = tuple(self._into(folder, work) for folder in self.plan.folders)
            return tuple(self._followed(copied, work) for copied in made) if self.whole else made
        finally:
            for draft in work.drafts:
                with suppress(OSError):
                    draft.unlink(missing_ok=True)

    def _into(self, folder: str, work: _Work) -> Copied:
        place = Path(folder)
        tried = Copied(folder, str(self.name), self.at)
        try:
            if not place.is_dir():
                raise BackupFolderMissing(folder=folder)
            return self._made(place, tried, work)
        except Refused as refused:
            return replace(tried, trouble=str(refused))
        except OSError as error:
            return replace(tried, trouble=_plainly(error))

    def _made(self, place: Path, tried: Copied, work: _Work) -> Copied:
        """Copy, look through, seal, name, and forget what is too old.

        What will be sealed is open only beside the books, never where the copies go: whoever finds
        that disk finds nothing to read, also when the program dies on the way.
        """
        plain, seen = self._plain(place, work)
        if seen.fault:
            return replace(
                tried, trouble=Phrase("Bản vừa chép không nguyên vẹn: {fault}.", fault=seen.fault)
            )
        ready = plain
        if self.plan.recipient:
            ready = place / (plain.name + SEALED)
            work.drafts.append(ready)
            sealing.seal(plain, ready, self.plan.recipient)
            _flush(ready)
            key = place / backups.key_name(self.name.centre, self.plan.recipient)
            if not key.exists() or key.read_text(encoding="utf-8") != self.plan.key:
                _write(key, self.plan.key)
        digest = sha256_of(ready)
        target = place / str(self.name)
        ready.replace(target)
        beside = _Beside(digest, seen.reach, _BROKEN if self.trouble else "")
        beside.write(target)
        _flush_folder(place)
        if sha256_of(target) != digest:
            for wrong in (target, _sum_of(target)):
                wrong.unlink(missing_ok=True)
            return replace(tried, trouble="Đọc lại bản sao lưu thấy khác bản vừa ghi.")
        if self.forgets:
            self._forget_old(place)
        self._forget_half_done(place)
        return replace(
            tried,
            size=target.stat().st_size,
            sha256=digest,
            entries=seen.entries,
            trouble=self.trouble,
        )

    def _plain(self, place: Path, work: _Work) -> tuple[Path, Inspection]:
        """Copy the books, once for all folders if it will be sealed, and look through the copy."""
        beside = self.books.parent if self.plan.recipient else place
        plain = beside / f".{self.name}.draft"
        seen = work.seen
        if seen is None:
            work.drafts += [plain, plain.with_name(plain.name + ".part")]
            self.files.copy(self.books, plain)
            seen = self.files.inspect(plain)
        if self.plan.recipient:
            work.seen = seen
        return plain, seen

    def _followed(self, copied: Copied, work: _Work) -> Copied:
        """Follow the journal of a copy that was made, and note beside it what came of it.

        Of sealed copies that is the open one they were sealed from. A disk that is pulled out
        meanwhile leaves its copy unproven.
        """
        target = Path(copied.folder) / copied.name
        if not copied.made:
            return copied
        if not self.plan.recipient:
            found = self.files.look_through(target, self._breathe)
        else:
            if not work.found:
                plain = self.books.parent / f".{self.name}.draft"
                work.found.append(self.files.look_through(plain, self._breathe))
            (found,) = work.found
        if self.hurry.is_set() or not target.is_file():
            return copied
        with suppress(OSError, UnicodeDecodeError):
            beside = _Beside.of(target)
            if beside is not None:
                replace(beside, journal=_WHOLE if found is None else _BROKEN).write(target)
        return copied.followed(found)

    def _breathe(self) -> bool:
        return not self.hurry.wait(_BREATH)

    def _forget_old(self, place: Path) -> None:
        """Let copies go that are too old, but never the newest that was proven whole."""
        names = [file.name for file in place.iterdir()]
        own = (self.name.centre, self.name.station)
        old = set(backups.to_forget(names, own, self.name.at))
        held = [name for file in names if (name := BackupName.parse(file)) is not None]
        for name in sorted(held, key=lambda name: name.at, reverse=True):
            beside = _Beside.of(place / str(name)) if (name.centre, name.station) == own else None
            if beside is not None and beside.journal == _WHOLE:
                old.discard(str(name))
                break
        for file in old:
            (place / file).unlink(missing_ok=True)
            _sum_of(place / file).unlink(missing_ok=True)

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
        self._seen: dict[str, frozenset[str]] = {}

    def plan(self) -> BackupPlan:
        """Return where copies go and when."""
        with self._store.reading() as books:
            return copies_kept.plan_of(books)

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
            before = copies_kept.plan_of(books)
            if passphrase is None:
                plan = replace(plan, recipient=before.recipient, key=before.key)
            books.local.put(copies_kept.PLAN, backups.plan_to_body(plan))
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

    def lookout(self) -> Callable[[], Seen]:
        """Return the work of looking which files are in the plan's folders, to be done anywhere.

        A folder that is not there, as while its stick is out, is not in what it returns.
        """
        folders = self.plan().folders

        def look() -> Seen:
            found: dict[str, frozenset[str]] = {}
            for folder in folders:
                with suppress(OSError):
                    found[folder] = frozenset(file.name for file in Path(folder).iterdir())
            return found

        return look

    def saw(self, seen: Seen) -> None:
        """Count from now on only copies that were seen; where nothing was seen, all that are noted.

        What is made later is there until somebody looks again.
        """
        self._seen = dict(seen)

    def due(self) -> bool:
        """Say whether so many acts were written since a folder's last copy that one is due."""
        return bool(self.wanting(Reason.ACTS))

    def changed(self) -> bool:
        """Say whether anything was written that is not in the last copy of every folder."""
        return bool(self.wanting(Reason.EXIT))

    def wanting(self, reason: Reason, since: datetime | None = None) -> tuple[str, ...]:
        """Return the folders of the plan that want a copy for a reason, each by what it holds.

        For acts that is one that lacks so many entries, or had none when it was tried last; else
        any entry at all; by hand always. With `since`, as at the end of a day, a folder has its
        copy once it holds one that was made then or later.
        """
        now = self._clock.now()
        wanting: list[str] = []
        with self._store.reading() as books:
            plan = copies_kept.plan_of(books)
            entries = books.local.entries()
            for folder in plan.folders:
                least = plan.every if reason is Reason.ACTS else 1
                last = books.local.last_try(folder)
                if reason is Reason.HAND or (
                    reason is Reason.ACTS and last is not None and not last.made
                ):
                    least = 0
                newest = copies_kept.newest_made(books, folder, self._seen)
                lacking = entries - (0 if newest is None else newest.entries)
                done = since is not None and newest is not None and since <= newest.at <= now
                if lacking >= least and not done:
                    wanting.append(folder)
        return tuple(wanting)

    def job(self, reason: Reason, *, instead: tuple[str, ...] = ()) -> BackupJob:
        """Return a copy to be made, into the plan's folders or others `instead` of them.

        At the end of a day its journal is followed from end to end; with a copy after many acts
        only when that was not done for days. While the clock is doubted no old copy is let go.

        Raises `NoBackupFolder` when nobody has said where to.
        """
        path = self._store.path
        now = self._clock.now().replace(microsecond=0)
        with self._store.reading() as books:
            plan = copies_kept.plan_of(books)
            plan = replace(plan, folders=instead or plan.folders)
            centre = books.settings.office().centre
            station = books.settings.station().counter_id
            proof = copies_kept.proof_of(books)
            last = books.journal.last_wall()
            sure = doubted(books) is None and clock_rules.doubt(now, last) is None
        if not plan.folders or path is None:
            raise NoBackupFolder
        return BackupJob(
            self._store.files,
            path,
            plan,
            reason,
            BackupName(centre, station, now.replace(tzinfo=None), bool(plan.recipient)),
            now,
            whole=reason in _DAY_ENDS or (reason is Reason.ACTS and proof.wanted(now)),
            trouble=proof.trouble,
            forgets=sure,
        )

    def finish(self, job: BackupJob, made: tuple[Copied, ...]) -> None:
        """Keep what came of a copy, and of following its journal."""
        with self._store.writing() as books:
            for copied in made:
                books.local.add_copy(copied, job.reason)
            before = copies_kept.proof_of(books)
            after = before.after(made)
            if after != before:
                books.local.put(copies_kept.PROOF, backups.proof_to_body(after))
        for copied in made:
            self._seen.pop(copied.folder, None)

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
        """Return the copies that were tried, newest first, and which were proven whole."""
        with self._store.reading() as books:
            proven = copies_kept.proof_of(books).names
            return [
                (replace(one, journal=True) if one.good and one.name in proven else one, reason)
                for one, reason in books.local.copies(limit=LISTED)
            ]

    def light(self) -> tuple[Light, datetime | None]:
        """Return how it stands in the folders where copies go now, and since when it does.

        See `counter_app.rules.backups.light`.
        """
        now = self._clock.now()
        with self._store.reading() as books:
            places = [
                copies_kept.place_of(books, folder, self._seen, now)
                for folder in copies_kept.plan_of(books).folders
            ]
            return backups.light(places, now, copies_kept.proof_of(books))

    def trouble(self) -> str:
        """Return what is wrong with the last copy of a folder where copies go; nothing if none."""
        with self._store.reading() as books:
            tries = [books.local.last_try(one) for one in copies_kept.plan_of(books).folders]
        return next((one.trouble for one in tries if one is not None and not one.good), "")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, as 64 hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def opened(
    backup: Path, scratch: Path, files: BookFiles, passphrase: str, *, broken_too: bool = False
) -> Path:
    """Return the books of a copy, looked through whole, as a file in a scratch folder.

    A `.sha256` beside the copy must agree with it. With `broken_too` its journal may be broken: for
    somebody who was told so and has no better copy.

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
        fault = files.inspect(target).fault
        found = None if fault else files.look_through(target, lambda: True)
        if found is not None and not (broken_too and found.kind == "journal"):
            fault = found.where
    except BooksDamaged as error:
        raise BackupBroken(path=backup, cause=error.facts["cause"]) from error
    except UnicodeDecodeError as error:
        raise BackupBroken(path=backup, cause="tệp .sha256 không đọc được") from error
    except OSError as error:
        raise BackupBroken(path=backup, cause=_plainly(error)) from error
    if fault:
        raise BackupBroken(path=backup, cause=fault)
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
    backup: Path,
    books: Path,
    files: BookFiles,
    *,
    at: datetime,
    passphrase: str = "",
    broken_too: bool = False,
) -> tuple[Inspection, Path | None]:
    """Put a copy in the place of the books; return what it holds and where the old ones lie now.

    Nobody may have the books open. A copy that is not whole changes nothing, nor does one of
    another station: two would give the same numbers. The high-water mark beside the books stays:
    numbers that were printed since the copy are not given again. Where there is none, as on another
    computer, the numbers leap over those. That it was done at `at`, local time, is the first entry
    of a new epoch of the journal. `broken_too` is as for `opened`.

    Raises as `opened`, and `StorageUnavailable`.
    """
    own = files.stations(books)
    books.parent.mkdir(parents=True, exist_ok=True)
    for left in books.parent.glob(f"{_SCRATCH}*"):
        # Whoever was putting a copy back died of it.
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=books.parent, prefix=_SCRATCH) as folder:
        target = opened(backup, Path(folder), files, passphrase, broken_too=broken_too)
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
        try:
            _flush(target)
            return held, files.put_in_place(target, books)
        except OSError as error:
            raise StorageUnavailable(cause=_plainly(error)) from error


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
    folders: tuple[str, ...],
    files: BookFiles,
    books: Path,
    *,
    now: datetime | None = None,
    sealed: bool = False,
    broken_too: bool = False,
) -> Path | None:
    """Return the copy of `books` in some folders that holds most of them and is whole, or None.

    Which holds most the journal says that is in it, not the clock that named it. Copies whose
    journal is known to be broken are passed over, and those that were not looked at so closely are
    now: all up to 200,000 entries, and larger ones when a newer copy is broken. With `broken_too`
    the journal does not matter: for somebody who was told that there is no better copy.

    Copies of a station that shares a folder are not offered. With `sealed` those that a passphrase
    opens are offered too: of them only the sum beside and a key can be looked at.
    """
    own = files.stations(books)
    found = [
        _Found(name, place / str(name))
        for place in map(Path, folders)
        if place.is_dir()
        for name in map(BackupName.parse, sorted(file.name for file in place.iterdir()))
        if name is not None and (sealed or not name.sealed) and (not own or name.station in own)
    ]
    doubt = False
    for copy in _newest_first(found, files, now):
        with suppress(BooksDamaged, BooksTooNew, OSError, UnicodeDecodeError):
            beside = _Beside.of(copy.path)
            known = "" if beside is None else beside.journal
            if known == _BROKEN and not broken_too:
                doubt = True
                continue
            close = not broken_too and known != _WHOLE
            if _is_readable(copy, files):
                if not close or _follows(copy, files, doubt=doubt):
                    return copy.path
                doubt = True
    return None


@dataclass(frozen=True, slots=True)
class _Found:
    """A copy in a folder."""

    name: BackupName
    path: Path

    def reach(self, files: BookFiles) -> tuple[int, int] | None:
        """Return how far its journal goes; None when that is not known."""
        if not self.name.sealed:
            return files.reach(self.path)
        with suppress(OSError, UnicodeDecodeError):
            beside = _Beside.of(self.path)
            return None if beside is None else beside.reach
        return None


def _newest_first(found: list[_Found], files: BookFiles, now: datetime | None) -> list[_Found]:
    """Return copies by their names, those of a station among each other by how far they reach.

    One of which that is not known keeps the place that its name gives it. Names that bear a time
    yet to come are last.
    """
    here = None if now is None else now.replace(tzinfo=None)
    held = sorted(
        ((one, one.reach(files)) for one in found),
        key=lambda held: (
            here is None or not backups.ahead(held[0].name.at, here),
            held[0].name.at,
            held[0].path,
        ),
        reverse=True,
    )
    reaching: dict[int, list[tuple[_Found, tuple[int, int]]]] = {}
    for one, reach in reversed(held):
        if reach is not None:
            reaching.setdefault(one.name.station, []).append((one, reach))
    for each in reaching.values():
        # Sorting is stable: of two that hold the same the one with the newer name is taken first.
        each.sort(key=lambda held: held[1])
    return [one if reach is None else reaching[one.name.station].pop()[0] for one, reach in held]


def _is_readable(copy: _Found, files: BookFiles) -> bool:
    """Say whether a copy is what was written and can be read, or unsealed, as books."""
    if not _agrees(copy.path):
        return False
    if copy.name.sealed:
        return any(copy.path.parent.glob(f"*{KEY_SUFFIX}"))
    return not files.inspect(copy.path).fault


def _follows(copy: _Found, files: BookFiles, *, doubt: bool) -> bool:
    """Say whether the journal of a copy is whole as far as can be seen; in `doubt` take long."""
    if copy.name.sealed:
        return True
    if not doubt and files.inspect(copy.path).entries > _FOLLOWED_AT_ONCE:
        return True
    return not files.inspect(copy.path, whole=True).fault


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands in the file beside a copy: its sum, and in a remark what is known of its journal.

    `sha256sum -c` reads the sum and passes over the remark. `reach` is as in `Inspection`, None in
    files of older programs; `journal` is "whole" or "broken", or empty where nobody looked.
    """

    digest: str
    reach: tuple[int, int] | None = None
    journal: str = ""

    @classmethod
    def of(cls, copy: Path) -> "_Beside | None":
        """Read what stands beside a copy; None when there is nothing."""
        beside = _sum_of(copy)
        if not beside.exists():
            return None
        text = beside.read_text(encoding="utf-8")
        note = _NOTE.search(text)
        digest = next(iter(text.split()), "")
        if note is None:
            return cls(digest)
        return cls(digest, (int(note[1]), int(note[2])), note[3] or "")

    def write(self, copy: Path) -> None:
        """Write it beside a copy."""
        note = ""
        if self.reach is not None:
            journal = f", journal {self.journal}" if self.journal else ""
            note = f"# epoch {self.reach[0]}, entry {self.reach[1]}{journal}\n"
        _write(_sum_of(copy), f"{self.digest}  {copy.name}\n{note}")


def _sum_of(copy: Path) -> Path:
    return copy.with_name(copy.name + ".sha256")


def _agrees(backup: Path) -> bool:
    """Say whether a copy agrees with the sum beside it; a copy without one is taken as it is."""
    beside = _sum_of(backup)
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
