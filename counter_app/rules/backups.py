"""Copies of the books: what they are called, how long each generation is kept, how old is too old.

A copy counts only once it was opened again and found readable, and only in the folder where copies
go now. Whether its journal is whole as well is known of those that were followed entry by entry.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from pathlib import PurePath
from typing import Any

from counter_app.errors import BadValue, Phrase
from counter_app.rules.clock import TOLERANCE

FOLDERS_LIMIT = 2
"""Folders that automatic copies go to."""
SUFFIX = ".sqlite3"
SEALED = ".age"
KEY_SUFFIX = ".key.age"

_NAME = re.compile(
    r"so-(?P<centre>\d{3})-(?P<station>\d{3})-(?P<at>\d{8}-\d{6})\.sqlite3(?P<sealed>\.age)?",
    re.ASCII,
)
_DRAFT = re.compile(r"\.(?P<name>.+?)\.draft(?:\..+)?")
_STAMP = "%Y%m%d-%H%M%S"
_HOUR = timedelta(hours=1)
_FRESH = timedelta(days=1)
_OLD = timedelta(days=3)
_NEWEST = 3
_WHOLE_DAYS = 2
_DAYS = 31
_PROVEN = 200


class Reason(Enum):
    """Why a copy is made."""

    ACTS = "acts"
    END_OF_DAY = "end_of_day"
    DAY_CLOSED = "day_closed"
    EXIT = "exit"
    HAND = "hand"

    @property
    def words(self) -> str:
        """The reason as the list of copies names it."""
        return {
            "acts": "sau nhiều lần ghi sổ",
            "end_of_day": "hết giờ",
            "day_closed": "chốt ngày",
            "exit": "đóng chương trình",
            "hand": "bấm tay",
        }[self.value]


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """Where copies go and when: to `folders`, after `every` acts, at the end of the day, on exit.

    `recipient` is the public half of the key that seals them, empty for open copies; `key` its
    secret half, sealed itself with the office's passphrase, so that nothing on this computer opens
    a copy.
    """

    folders: tuple[str, ...] = ()
    every: int = 200
    at_end_of_day: bool = True
    on_exit: bool = True
    recipient: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class BackupName:
    """What a copy is called: the centre and station whose books it holds, and when it was made.

    The name holds nothing of any person.
    """

    centre: int
    station: int
    at: datetime
    sealed: bool = False

    def __str__(self) -> str:
        """Return the file's name."""
        ending = SUFFIX + (SEALED if self.sealed else "")
        return f"so-{self.centre:03d}-{self.station:03d}-{self.at:{_STAMP}}{ending}"

    @classmethod
    def parse(cls, name: str) -> "BackupName | None":
        """Read a file's name; None when it is no copy of ours. Its time has no offset."""
        found = _NAME.fullmatch(name)
        if found is None:
            return None
        try:
            at = datetime.strptime(found["at"], _STAMP)  # noqa: DTZ007 - local, as the name says it
        except ValueError:
            return None
        return cls(int(found["centre"]), int(found["station"]), at, found["sealed"] is not None)


def key_name(centre: int, recipient: str) -> str:
    """Return what the file of a key is called: a new key leaves those of older copies alone.

    `recipient` is the key's public half; a station that shares the folder has another one.
    """
    # Every start reads what this station keeps for itself; OpenSSL takes its time to come.
    import hashlib

    sign = hashlib.sha256(recipient.encode("ascii")).hexdigest()[:8]
    return f"so-{centre:03d}-{sign}{KEY_SUFFIX}"


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file of books holds: its station, how many entries and dossiers, and up to when.

    `reach` is the epoch and sequence its station's own chain has come to: of two copies of the same
    books the one that reaches farther is the newer one, whatever the clock said. `fault` names what
    is wrong with it, empty when nothing was found.
    """

    centre: int
    station: int
    entries: int
    dossiers: int
    last_at: datetime | None
    fault: str = ""
    reach: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong with books: of what kind, and where it is.

    `kind` is "file", "reference", "journal", "search", "table" or "schema".
    """

    kind: str
    where: str

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        return _FINDINGS[self.kind].format(where=self.where)


_FINDINGS = {
    "file": "Tệp sổ hỏng: {where}.",
    "reference": "Liên kết trong sổ bị đứt: {where}.",
    "journal": "Nhật ký bị sửa, mất hoặc đảo thứ tự: {where}.",
    "search": "Chỉ mục tìm kiếm không khớp: {where}.",
    "table": "Bảng không khớp với nhật ký: {where}.",
    "schema": "Cấu trúc sổ bị thay đổi: {where}.",
}


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was tried in one folder; `trouble` says what is wrong with it, empty for success.

    `journal` says whether the chain of all its entries was followed and found whole, or was found
    broken; None for a copy that was only opened, looked through and counted.
    """

    folder: str
    name: str
    at: datetime
    size: int = 0
    sha256: str = ""
    entries: int = 0
    trouble: str = ""
    journal: bool | None = None

    @property
    def good(self) -> bool:
        """Whether the copy was opened again and nothing was found that is wrong with it."""
        return not self.trouble

    @property
    def made(self) -> bool:
        """Whether there is a file at all: one whose journal is broken is kept for who knows why."""
        return bool(self.sha256)

    def followed(self, found: Finding | None) -> "Copied":
        """Return it with what came of following its chain: nothing, or what was found."""
        if found is None:
            return replace(self, trouble="", journal=True)
        if found.kind != "journal":
            torn = Phrase("Bản vừa chép không nguyên vẹn: {fault}.", fault=found.where)
            return replace(self, trouble=torn)
        return replace(
            self,
            trouble="Nhật ký của sổ bị sửa, mất hoặc đảo thứ tự: bản sao chép đủ nhưng không khôi "
            "phục như thường được. Gõ counter-app check để biết chỗ sai.",
            journal=False,
        )


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of following the journal of a copy from end to end, the last time it was done.

    `at` is when, `trouble` what every copy has wrong with it since, `whole_at` when a copy was last
    found whole, `names` the copies that were, newest first. Local times.
    """

    at: datetime | None = None
    trouble: str = ""
    whole_at: datetime | None = None
    names: tuple[str, ...] = ()

    def wanted(self, now: datetime) -> bool:
        """Say whether it is too long ago: more than three days, or at a time yet to come."""
        return self.at is None or not timedelta() <= now - self.at <= _OLD

    def after(self, made: Iterable[Copied]) -> "Proof":
        """Return it with copies that were made now; those that were not followed change nothing."""
        now = self
        for one in made:
            if one.journal:
                names = dict.fromkeys((one.name, *now.names))
                now = Proof(one.at, "", one.at, tuple(names)[:_PROVEN])
        # Of two copies of the same entries one that is broken says more than one that is whole.
        for one in made:
            if one.journal is False:
                now = replace(now, at=one.at, trouble=one.trouble, whole_at=self.whole_at)
        return now


@dataclass(frozen=True, slots=True)
class Place:
    """How it stands in one folder of the plan.

    `newest` is when the newest good copy was made of those that are there, None without any;
    `failed` whether the last try failed; `lost` whether copies were there and are there no longer.
    """

    newest: datetime | None = None
    failed: bool = False
    lost: bool = False


class Light(Enum):
    """How it stands with the copies, for the foot of the window."""

    NONE = "none"
    GOOD = "good"
    AGEING = "ageing"
    OLD = "old"
    MISSING = "missing"
    FAILED = "failed"
    BROKEN = "broken"


def light(
    places: Sequence[Place], now: datetime, proof: Proof | None = None
) -> tuple[Light, datetime | None]:
    """Return how it stands with the folders of a plan, and when the copy was made that says so.

    The worst of the folders counts: good for a day, ageing for three, old after that and when it
    bears a time yet to come; missing where the other folder has one, or where all are gone. A try
    that failed shows, and before all a journal that was found broken: then the time is that of the
    last copy that was proven whole.
    """
    if not places:
        return Light.NONE, None
    if proof is not None and proof.trouble:
        return Light.BROKEN, proof.whole_at
    held = [place.newest for place in places if place.newest is not None]
    if any(place.failed for place in places):
        return Light.FAILED, max(held, default=None)
    if len(held) < len(places):
        gone = bool(held) or any(place.lost for place in places)
        return Light.MISSING if gone else Light.OLD, max(held, default=None)
    oldest = min(held, key=lambda at: (not ahead(at, now), at))
    if ahead(oldest, now) or now - oldest > _OLD:
        return Light.OLD, oldest
    return Light.GOOD if now - oldest <= _FRESH else Light.AGEING, oldest


def ahead(at: datetime, now: datetime) -> bool:
    """Say whether a time is yet to come: the clock ran ahead when it was noted, or is behind."""
    return at > now + TOLERANCE


def checked_plan(plan: BackupPlan) -> BackupPlan:
    """Return a plan as the books take it; raises `BadValue`."""
    folders = tuple(dict.fromkeys(folder.strip() for folder in plan.folders if folder.strip()))
    if len(folders) > FOLDERS_LIMIT:
        raise BadValue(
            field="folders",
            label="Thư mục sao lưu",
            value=str(len(folders)),
            hint=Phrase("Nhiều nhất {most} thư mục.", most=FOLDERS_LIMIT),
        )
    if not 1 <= plan.every <= 100_000:  # noqa: PLR2004 - said in the hint
        raise BadValue(
            field="every",
            label="Số lần ghi sổ giữa hai lần sao lưu",
            value=plan.every,
            hint="Từ 1 đến 100.000.",
        )
    return replace(plan, folders=folders)


def kept(names: Iterable[BackupName], now: datetime) -> set[BackupName]:
    """Return which copies stay: all of two days, one a day for 31 days, one a month for ever.

    Days that have copies count, not those of the calendar: a clock that runs ahead makes nothing
    old. Of a day and of a month the newest stays, and always the three newest of all. Copies that
    bear a time yet to come are never ours to forget, and take nobody's place. `now` is local,
    without offset.
    """
    every = set(names)
    stay = {name for name in every if ahead(name.at, now)}
    held = sorted(every - stay, key=lambda name: name.at, reverse=True)
    stay |= set(held[:_NEWEST])
    days: set[object] = set()
    months: set[object] = set()
    for name in held:
        day, month = name.at.date(), (name.at.year, name.at.month)
        first = day not in days
        days.add(day)
        if len(days) <= _WHOLE_DAYS or (first and len(days) <= _DAYS) or month not in months:
            stay.add(name)
        months.add(month)
    return stay


def to_forget(files: Sequence[str], own: tuple[int, int], now: datetime) -> tuple[str, ...]:
    """Return which files of a folder are copies of these books that need not be kept any longer.

    `own` is the centre and station of these books; other files are left alone.
    """
    named = {file: BackupName.parse(PurePath(file).name) for file in files}
    ours = {
        file: name
        for file, name in named.items()
        if name is not None and (name.centre, name.station) == own
    }
    stay = kept(ours.values(), now)
    return tuple(file for file, name in ours.items() if name not in stay)


def left_half_done(files: Sequence[str], own: tuple[int, int], now: datetime) -> tuple[str, ...]:
    """Return which files of a folder a program that died left of copies of these books.

    `own` is as for `to_forget`. What was begun in the hour before `now`, a local time without
    offset, may still be on its way.
    """
    left: list[str] = []
    for file in files:
        found = _DRAFT.fullmatch(file)
        name = None if found is None else BackupName.parse(found["name"])
        if name is None or (name.centre, name.station) != own:
            continue
        if not timedelta() <= now - name.at < _HOUR:
            left.append(file)
    return tuple(left)


def proof_to_body(proof: Proof) -> dict[str, Any]:
    """Return a proof as JSON values; the inverse of `proof_from_body`."""
    return {
        "at": None if proof.at is None else proof.at.isoformat(),
        "trouble": proof.trouble,
        "whole_at": None if proof.whole_at is None else proof.whole_at.isoformat(),
        "names": list(proof.names),
    }


def proof_from_body(body: Mapping[str, Any]) -> Proof:
    """Return the proof that `proof_to_body` wrote; without any, one of nothing."""
    at, whole_at = body.get("at"), body.get("whole_at")
    return Proof(
        None if at is None else datetime.fromisoformat(at),
        body.get("trouble", ""),
        None if whole_at is None else datetime.fromisoformat(whole_at),
        tuple(body.get("names", ())),
    )


def plan_to_body(plan: BackupPlan) -> dict[str, Any]:
    """Return a plan as JSON values; the inverse of `plan_from_body`."""
    return {
        "folders": list(plan.folders),
        "every": plan.every,
        "at_end_of_day": plan.at_end_of_day,
        "on_exit": plan.on_exit,
        "recipient": plan.recipient,
        "key": plan.key,
    }


def plan_from_body(body: Mapping[str, Any]) -> BackupPlan:
    """Return the plan that `plan_to_body` wrote; what is not said has its default."""
    known: dict[str, Any] = {name: body[name] for name in BackupPlan.__slots__ if name in body}
    known["folders"] = tuple(body.get("folders", ()))
    return BackupPlan(**known)
