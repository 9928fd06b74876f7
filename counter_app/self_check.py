"""The program checks itself on a scratch office: one dossier's whole life, papers read back.

Used on the frozen program, where a forgotten file shows only when it is needed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from pathlib import Path
from typing import Protocol

from counter_app import almanac, documents, seed, spreadsheets
from counter_app.desks import Office, open_office, report_papers
from counter_app.desks.handover import HandedOver
from counter_app.desks.intake import Intake
from counter_app.desks.reception import Received
from counter_app.documents import readback, tables
from counter_app.ports import Store
from counter_app.rules.dossier import Collector, CollectorKind, Custody, State
from counter_app.rules.printing import DocumentId, DocumentKind
from counter_app.rules.staff import StaffId
from counter_app.sample_day import MovedClock
from counter_app.spreadsheets import FileKind

_MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=7)))
_PROCEDURE = "1.002600"
_DUE = date(2026, 11, 27)
_UNANNOUNCED = 2040
_PIN = "307164"
_SEALED_WITH = "quầy một cửa tự kiểm tra"


class AuditedStore(Store, Protocol):
    """Books that can say whether their journal is whole."""

    def fault(self) -> str | None:
        """Name the first entry that is missing, moved or changed, or None."""
        ...


class Outcome(Enum):
    """How a check ended."""

    GOOD = "OK"
    BAD = "FAILED"
    SKIPPED = "SKIPPED"


@dataclass(frozen=True, slots=True)
class Checked:
    """One check: what was looked at, how it ended, and what was seen."""

    name: str
    outcome: Outcome
    seen: str


class _NotSeen(Exception):
    """What the check needs is not installed."""


def checks(folder: Path, open_store: Callable[[Path], AuditedStore]) -> Iterator[Checked]:
    """Live one dossier's life on books in an empty folder; yield each check as it ends.

    A check that fails ends the rest, which builds on it.
    """
    store = open_store(folder)
    try:
        life = _Life(store)
        for name, look in life.steps():
            done = checked(name, look)
            yield done
            if done.outcome is Outcome.BAD:
                return
        yield checked("Bản sao của sổ mở lại được", lambda: life.copy(folder / "copy", open_store))
        yield checked("Bản sao mã hóa khôi phục được", lambda: life.sealed(folder / "sealed"))
    finally:
        store.close()


def checked(name: str, look: Callable[[], str]) -> Checked:
    """Look, and say how it ended: whatever is raised is a failure, not a fault."""
    try:
        return Checked(name, Outcome.GOOD, look())
    except _NotSeen as missing:
        return Checked(name, Outcome.SKIPPED, str(missing))
    except Exception as error:  # noqa: BLE001 - whatever went wrong is what was looked for
        return Checked(name, Outcome.BAD, f"{type(error).__name__}: {error}")


class _Life:
    """One dossier, from the window and back to it."""

    def __init__(self, store: AuditedStore) -> None:
        self._store = store
        self._clock = MovedClock(_MORNING)
        self._by = StaffId("")
        self._office: Office | None = None
        self._received: Received | None = None
        self._handed: HandedOver | None = None

    def steps(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Yield the checks in their order."""
        yield "Sổ mới và danh mục mẫu", self._open
        yield "Lịch nghỉ của năm chưa có thông báo", self._calendar
        yield "Tiếp nhận một hồ sơ", self._receive
        yield "In giấy tiếp nhận ra PDF", self._receipt
        yield "Đọc lại mã vạch và mã QR trên giấy", self._read_receipt
        yield "Bàn giao và in phiếu", self._hand_over
        yield "Đọc lại mã vạch trên phiếu", self._read_slip
        yield "Nhận kết quả về quầy", self._take_back
        yield "Kiểm bàn và in biên bản", self._check_the_shelf
        yield "Trả kết quả", self._give_back
        yield "Tổng hợp ngày ra PDF và CSV", self._summary
        yield "Biểu II.06a ra PDF và XLSX", self._figures
        yield "Đặt mã PIN và đăng nhập", self._sign_in
        yield "Sổ nhật ký liền mạch", self._chain

    def copy(self, folder: Path, open_store: Callable[[Path], AuditedStore]) -> str:
        """Copy the books to another folder, open them there and find the dossier."""
        folder.mkdir()
        number = self._its.dossier.number
        self._store.copy_to(folder / "books.sqlite3")
        copied = open_store(folder)
        try:
            found = open_office(copied, self._clock).inquiry.dossier(number)
        finally:
            copied.close()
        _must(found.state is State.GIVEN_BACK, f"{number}: {found.state.words}")
        return number

    def sealed(self, folder: Path) -> str:
        """Seal a copy with a passphrase, and look through it from end to end."""
        folder.mkdir()
        desk = self._desks.backups
        plan = replace(desk.plan(), folders=(str(folder),))
        desk.set_plan(plan, by=self._by, passphrase=_SEALED_WITH)
        [copied] = desk.back_up()
        _must(copied.good, copied.trouble)
        backup = folder / copied.name
        found = desk.rehearsal(backup, passphrase=_SEALED_WITH, seconds=lambda: 0.0)()
        _must(found.held.entries == copied.entries, f"{found.held.entries} mục")
        return f"{copied.entries} mục"

    @property
    def _desks(self) -> Office:
        assert self._office is not None
        return self._office

    @property
    def _its(self) -> Received:
        assert self._received is not None
        return self._received

    @property
    def _slip(self) -> HandedOver:
        assert self._handed is not None
        return self._handed

    def _open(self) -> str:
        self._office = open_office(self._store, self._clock)
        self._by = next(iter(self._office.administration.staff())).id
        procedures = self._office.reception.procedures()
        _must(bool(procedures), "danh mục trống")
        return f"{len(procedures)} thủ tục"

    def _calendar(self) -> str:
        days, official = almanac.official_days(_UNANNOUNCED)
        _must(bool(days) and not official, f"năm {_UNANNOUNCED}")
        return f"năm {_UNANNOUNCED}: {len(days)} ngày"

    def _receive(self) -> str:
        person = seed.sample_office().people[0]
        self._received = self._desks.reception.receive(Intake(_PROCEDURE, person), by=self._by)
        due = self._its.dossier.due_at.date()
        _must(due == _DUE, f"hẹn {due}, phải là {_DUE}")
        return f"{self._its.dossier.number}, hẹn {due:%d/%m/%Y}"

    def _receipt(self) -> str:
        return _size(self._pdf(self._its.document_id))

    def _read_receipt(self) -> str:
        seen = _codes(self._pdf(self._its.document_id))
        for symbology in ("Code128", "QRCode"):
            texts = {code.text for code in seen if code.symbology == symbology}
            _must(texts == {self._its.barcode}, f"{symbology}: {texts}")
        found = self._desks.inquiry.look_up(seen[0].text)
        _must(found.dossiers == (self._its.dossier,), "quét không thấy hồ sơ")
        return self._its.barcode

    def _hand_over(self) -> str:
        self._clock.pass_(minutes=30)
        desk, dossier = self._desks.handover, self._its.dossier
        self._handed = desk.hand_over([dossier.id], dossier.department, by=self._by)
        pdf = self._pdf(self._slip.document_id)
        desk.confirm(self._slip.slip.id, receiver="Người nhận", by=self._by)
        return f"{self._slip.slip.number}, {_size(pdf)}"

    def _read_slip(self) -> str:
        texts = {code.text for code in _codes(self._pdf(self._slip.document_id))}
        _must(len(texts) == 1, f"{texts}")
        found = self._desks.inquiry.look_up(*texts)
        _must(found.slip is not None, "quét không thấy phiếu")
        return "".join(texts)

    def _take_back(self) -> str:
        self._clock.pass_(minutes=60)
        done = self._desks.handover.take_back(self._its.dossier.id, by=self._by, shelf="A1")
        _must(done.state is State.DONE and done.on_time is True, done.state.words)
        return done.state.words

    def _check_the_shelf(self) -> str:
        desk = self._desks.custody
        found, paper = desk.check(Custody.SHELF, [self._its.dossier.id], [], by=self._by)
        _must(not found.missing and not found.strange, "không khớp với sổ")
        return f"{found.scanned}/{found.expected}, {_size(self._pdf(paper.id))}"

    def _give_back(self) -> str:
        self._clock.pass_(minutes=60)
        owner = Collector(CollectorKind.OWNER, "")
        given = self._desks.giving.give_back(self._its.dossier.id, owner, by=self._by)
        _must(given.state is State.GIVEN_BACK, given.state.words)
        return given.state.words

    def _summary(self) -> str:
        paper = self._desks.reports.day(_MORNING.date())
        counts = (paper.received, paper.handed_over, paper.back, paper.given_back)
        _must(counts == (1, 1, 1, 1), f"{counts}")
        pdf = documents.render(DocumentKind.DAY_SUMMARY.value, paper)
        return f"{_size(pdf)}, CSV {len(tables.day_csv(paper))} byte"

    def _figures(self) -> str:
        day = _MORNING.date()
        paper = self._desks.statistics.form(day, day)
        pdf = documents.render(DocumentKind.STATISTICS.value, paper)
        lists = report_papers.day_listings([self._desks.reports.day(day)])
        sheets = [report_papers.outgoing(one) for one in lists]
        return f"{_size(pdf)}, XLSX {len(spreadsheets.to_file(FileKind.XLSX, sheets))} byte"

    def _sign_in(self) -> str:
        desk = self._desks.people
        desk.set_pin(self._by, _PIN, by=self._by)
        return desk.sign_in(self._by, _PIN).name

    def _chain(self) -> str:
        fault = self._store.fault()
        _must(fault is None, f"{fault}")
        entries = len(self._desks.inquiry.card(self._its.dossier.id).timeline)
        return f"{entries} mục của hồ sơ"

    def _pdf(self, document_id: DocumentId | None) -> bytes:
        assert document_id is not None
        return self._desks.printing.pdf(document_id)


def _codes(pdf: bytes) -> list[readback.Code]:
    try:
        return readback.codes(pdf)
    except ImportError as error:
        raise _NotSeen(f"không có {error.name} để đọc") from error


def _size(pdf: bytes) -> str:
    _must(pdf.startswith(b"%PDF-"), "không phải PDF")
    return f"PDF {len(pdf)} byte"


def _must(holds: bool, seen: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise AssertionError(seen)
