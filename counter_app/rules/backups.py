"""Copies of the books: what they are called, how long each generation is kept, how old is too old.

A copy counts only once it was opened again and found whole.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from pathlib import PurePath
from typing import Any

from counter_app.errors import BadValue, Phrase

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
_DAY = timedelta(days=1)
_FRESH = timedelta(days=1)
_OLD = timedelta(days=3)


class Reason(Enum):
    """Why a copy is made."""

    ACTS = "acts"
    END_OF_DAY = "end_of_day"
    EXIT = "exit"
    HAND = "hand"

    @property
    def words(self) -> str:
        """The reason as the list of copies names it."""
        return {
            "acts": "sau nhiều lần ghi sổ",
            "end_of_day": "chốt ngày",
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

    `fault` names what is wrong with it, empty when it is whole.
    """

    centre: int
    station: int
    entries: int
    dossiers: int
    last_at: datetime | None
    fault: str = ""


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
    """A copy that was tried in one folder; `trouble` says why there is none, empty for success."""

    folder: str
    name: str
    at: datetime
    size: int = 0
    sha256: str = ""
    entries: int = 0
    trouble: str = ""

    @property
    def good(self) -> bool:
        """Whether the copy was opened again and found whole."""
        return not self.trouble


class Light(Enum):
    """How it stands with the copies, for the foot of the window."""

    NONE = "none"
    GOOD = "good"
    AGEING = "ageing"
    OLD = "old"
    FAILED = "failed"


def light(
    plan: BackupPlan, newest: datetime | None, failed: datetime | None, now: datetime
) -> Light:
    """Return how it stands: `newest` is the last good copy, `failed` the last one that was not.

    Good for a day, ageing for three, old after that. A failure since the last good copy shows, or
    one in the other folder at the same time.
    """
    if not plan.folders:
        return Light.NONE
    if failed is not None and (newest is None or failed >= newest):
        return Light.FAILED
    if newest is None or now - newest > _OLD:
        return Light.OLD
    return Light.GOOD if now - newest <= _FRESH else Light.AGEING


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
    """Return which copies stay: all of two days, one a day for a month, one a month for ever.

    Of a day and of a month the newest stays, and always the newest of all; copies of another
    station and those from the future are never ours to forget. `now` is local, without offset.
    """
    held = sorted(names, key=lambda name: name.at, reverse=True)
    stay: set[BackupName] = set(held[:3])
    days: set[object] = set()
    months: set[object] = set()
    for name in held:
        age = now - name.at
        day, month = name.at.date(), (name.at.year, name.at.month)
        if age <= 2 * _DAY or (age <= 31 * _DAY and day not in days) or month not in months:
            stay.add(name)
        days.add(day)
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
