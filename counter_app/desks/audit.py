"""Looking after what was done: the journal for supervisors, and who looked at or took away what."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from counter_app.desks.permission import permitted
from counter_app.errors import BadValue, Phrase
from counter_app.ports import Clock, Store
from counter_app.rules.audit import AuditFilter, AuditLine
from counter_app.rules.dossier import DossierId
from counter_app.rules.journal import Fact, canonical, new_id
from counter_app.rules.seals import Compared, read_seal
from counter_app.rules.slips import SlipId
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.text import clean
from counter_app.spreadsheets import Outgoing, Title, Watch, in_whole, kind_of, write

PAGE = 200
"""Entries that a page shows."""
_TITLES = (
    Title("Thời điểm", 20),
    Title("Quầy", 6),
    Title("Đợt", 6),
    Title("Thứ tự", 9),
    Title("Cán bộ", 24),
    Title("Việc", 26),
    Title("Số", 22),
    Title("Mã đối tượng", 38),
    Title("Nội dung", 60),
    Title("Mã chuỗi", 66),
)


class Audit:
    """The desk of who did what."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Read the journal of `store`."""
        self._store = store
        self._clock = clock

    def page(
        self, wanted: AuditFilter, *, by: StaffId, before: int | None = None
    ) -> list[AuditLine]:
        """Return entries below the place `before` (exclusive), newest first, at most `PAGE`.

        Raises `NotPermitted`, `BadValue` for days out of order.
        """
        _check(wanted)
        with self._store.reading() as books:
            permitted(books, by, Permission.AUDIT)
            return books.entries.page(_cleaned(wanted), before=before, limit=PAGE)

    def save(
        self, path: Path, wanted: AuditFilter, *, by: StaffId, watch: Watch | None = None
    ) -> int:
        """Write the wanted entries to XLSX or CSV, and write down that this was done.

        Runs in any thread, on books opened once more. Returns how many there are. Raises as `page`
        and as `spreadsheets.save`, or `StorageUnavailable`; then there is no file.
        """
        _check(wanted)
        kind = kind_of(path)
        # What cannot be written down does not leave: the file has its name only after that.
        with self._store.again() as store, in_whole(path) as target:
            with store.reading() as books:
                permitted(books, by, Permission.AUDIT)
                lines = _rows(books.entries.each(_cleaned(wanted)))
                count = write(kind, target, [Outgoing("Nhật ký", _TITLES, lines)], watch=watch)
            _left(store, self._clock, {"what": "audit", "rows": count}, by)
        return count

    @contextmanager
    def elsewhere(self) -> "Generator[Audit]":
        """Have the same desk on the same books in another thread, until the block ends."""
        with self._store.again() as store:
            yield Audit(store, self._clock)

    def compare(self, typed: str) -> Compared:
        """Compare the seal on a signed summary of a day with the entry at that place.

        A chain that was written anew from an earlier entry on bears another hash there. That the
        entries up to there follow one another is another look, that of `counter-app check`.

        A seal without a station is one of these books' own. Raises `BadValue` for what is no seal.
        """
        seal = read_seal(typed)
        if seal is None:
            raise BadValue(
                field="seal",
                label="Dấu nhật ký",
                value=clean(typed),
                hint="Gõ đủ như trên tờ tổng hợp ngày đã chốt: số quầy, mục và 20 chữ số.",
            )
        with self._store.reading() as books:
            here = books.settings.station().counter_id
            return books.entries.compared(replace(seal, counter_id=seal.counter_id or here))

    def number(self, identity: str) -> str:
        """Return the printed number of a dossier or a slip by its id, empty for anything else."""
        with self._store.reading() as books:
            dossier = books.dossiers.get(DossierId(identity))
            if dossier is not None:
                return dossier.number
            slip = books.slips.get(SlipId(identity))
            return "" if slip is None else slip.number

    def person(self, identity: str) -> str:
        """Return the name of who works or worked here by their id, the id for anybody else."""
        with self._store.reading() as books:
            member = books.staff.get(StaffId(identity))
            return identity if member is None else member.name

    def left(self, what: str, rows: int, *, by: StaffId, title: str = "") -> None:
        """Write down that personal data leave the program, before they do.

        `what` names them in a word, `title` is the paper's or the file's. Whoever raises nothing
        here may let them go; raises `StorageUnavailable`.
        """
        said: dict[str, str | int] = {"what": what, "rows": rows}
        _left(self._store, self._clock, said | ({"title": title} if title else {}), by)

    def looked(self, what: str, about: str, *, by: StaffId) -> None:
        """Write down that somebody uncovered what is masked, as an identity number."""
        with self._store.writing() as books:
            fact = Fact("view.uncovered", about, {"what": what})
            books.record([fact], by=by, at=self._clock.now())


def _left(store: Store, clock: Clock, said: dict[str, str | int], by: StaffId) -> None:
    now = clock.now()
    with store.writing() as books:
        books.record([Fact("export.made", new_id(now), said)], by=by, at=now)


def _rows(lines: Iterator[AuditLine]) -> Iterator[Sequence[str | int]]:
    for line in lines:
        yield (
            f"{line.occurred_at:%Y-%m-%d %H:%M:%S}",
            line.counter_id,
            line.epoch,
            line.seq,
            line.actor,
            line.kind,
            line.number,
            line.about,
            canonical(dict(line.body)),
            line.hash,
        )


def _check(wanted: AuditFilter) -> None:
    if wanted.first > wanted.last:
        raise BadValue(
            field="period",
            label="Khoảng ngày",
            value=Phrase(
                "{first:%d/%m/%Y} - {last:%d/%m/%Y}", first=wanted.first, last=wanted.last
            ),
            hint="Từ ngày không sau đến ngày.",
        )


def _cleaned(wanted: AuditFilter) -> AuditFilter:
    return replace(wanted, about=clean(wanted.about))
