"""The journal in words: no name of a field and no value of the program's own reaches an auditor."""

import ast
import csv
import re
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, cast

import pytest

from counter_app.desks import Office, open_office
from counter_app.desks.backups import put_back
from counter_app.desks.calendar import CalendarChange
from counter_app.desks.intake import Intake, intake_of
from counter_app.desks.letters import Refusal, Stop, SupplementRequest
from counter_app.desks.notes import Question
from counter_app.errors import WrongPin
from counter_app.rules.audit import AuditFilter, AuditLine
from counter_app.rules.backups import BackupPlan
from counter_app.rules.calendar import DayKind, SpecialDay
from counter_app.rules.calls import CallOutcome, Medium
from counter_app.rules.catalogue import Channel, OnlineLevel
from counter_app.rules.deadlines import ClockStart, Limit, LimitUnit, SupplementRule
from counter_app.rules.dossier import (
    Act,
    Collector,
    CollectorKind,
    Correction,
    Custody,
    Delivery,
    Dossier,
    FeeState,
    ResultKind,
    State,
)
from counter_app.rules.papers import AskedItem
from counter_app.rules.people import Applicant
from counter_app.rules.printing import DocumentKind, PaperSize, Progress
from counter_app.rules.register_cells import Column
from counter_app.rules.settings import Station
from counter_app.rules.slips import Surplus, TurnedBack
from counter_app.rules.staff import Role, StaffId
from counter_app.sample_day import MovedClock, live_through
from db import SqliteStore
from db.files import Files
from db.projections import KINDS
from tests.conftest import HUE, PHARMACY, furnished, received
from tests.doubles import StoppedClock
from ui.audit_words import AuditWords
from ui.words import Words

MORNING = datetime.fromisoformat("2026-11-24T09:41:00+07:00")
RAW = re.compile(r"[a-z]+(?:[_ .][a-z]+)*")
"""What the program calls things: no Vietnamese word that stands alone is without an accent here."""
ISO = re.compile(r"\d{4}-\d\d-\d\d")
PHARMACISTS = "Phòng Nghiệp vụ Dược"
OWNER = Collector(CollectorKind.OWNER, "")
NEVER = {f"document.{Progress.HELD.value}", Act.REFUSE_AT_INTAKE.kind}
"""Known to the books, written by no desk: a paper is held from its beginning, a visit is no act."""
_ASKED = ("field", "channel", "received", "due", "state")
_STRANGE = ("Nhóm việc", "Đường vào", "Vào ngày", "Ra ngày", "Tới đâu")
SOURCES = Path(__file__).parents[2] / "counter_app"


@dataclass(frozen=True, slots=True)
class Lived:
    """An office that has lived through some days, and who looks after it."""

    office: Office
    by: StaffId

    def lines(self) -> Iterator[AuditLine]:
        """Go through its journal, newest first."""
        wanted, before = AuditFilter(date(2026, 1, 1), date(2032, 12, 31)), None
        while page := self.office.audit.page(wanted, by=self.by, before=before):
            yield from page
            before = page[-1].place

    def kinds(self) -> set[str]:
        """Return the kinds of entries that its journal has."""
        return {line.kind for line in self.lines()}

    def pairs(self, line: AuditLine) -> list[tuple[str, str]]:
        """Return what the page says of an entry."""
        audit = self.office.audit
        return list(AuditWords(Words(), audit.person, audit.number).pairs(line))

    def raw(self) -> set[tuple[str, str, str]]:
        """Return what of the whole journal no auditor could read: kind, label, value."""
        found: set[tuple[str, str, str]] = set()
        for line in self.lines():
            for label, value in self.pairs(line):
                if RAW.fullmatch(label) or RAW.fullmatch(value) or ISO.search(value):
                    found.add((line.kind, label, value))
        return found


@pytest.fixture
def sample() -> Iterator[Lived]:
    """The sample office after its five weeks."""
    with_days = SqliteStore()
    office = live_through(with_days, MovedClock(MORNING), MORNING).office
    yield Lived(office, office.administration.staff()[0].id)
    with_days.close()


class _Walk:
    """Does at the desks what the sample days do not."""

    def __init__(self, office: Office, clock: StoppedClock, folder: Path) -> None:
        self.office = office
        self._clock = clock
        self._folder = folder
        self.boss, self._clerk, self._chief = (one.id for one in office.administration.staff())

    def go(self) -> None:
        """Do all of it."""
        self._at_the_window()
        self._by_the_departments()
        self._put_right()
        self._printed()
        self._calendar()
        self._people()
        self._registers()
        self._set_up()
        self._end_of_the_day()

    def _one(self, name: str = "Nguyễn Thị Đào") -> Dossier:
        self._clock.pass_(minutes=1)
        return received(self.office, self._clerk, name)

    def _sent(self, *dossiers: Dossier, **tally: Any) -> None:  # noqa: ANN401 - as the desk has it
        slip = self.office.handover.hand_over(
            [one.id for one in dossiers], PHARMACISTS, by=self._clerk
        ).slip
        self.office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=self._clerk, **tally)

    def _at_the_window(self) -> None:
        desk, wanted = self.office.processing, Intake(PHARMACY, Applicant("Lê Văn Bổ"))
        more = SupplementRequest((AskedItem("Giấy khám sức khỏe"),), "thiếu")
        desk.guide(wanted, more, by=self._clerk)
        desk.refuse(wanted, Refusal("không thuộc thẩm quyền"), by=self._clerk)
        numbers = self.office.pads.reserve(3, by=self._clerk)
        assert numbers
        self.office.pads.void([self.office.pads.open()[0].number], "viết hỏng", by=self._chief)

    def _by_the_departments(self) -> None:
        desk, notes = self.office.processing, self.office.notes
        lost, turned, there, stopped = (self._one(name) for name in ("Mất", "Về", "Đó", "Dừng"))
        self._sent(
            lost,
            turned,
            there,
            stopped,
            missing=[lost.id],
            refused=[TurnedBack(turned.id, "không thuộc phòng")],
            surplus=[Surplus("X-1")],
        )
        first, second, third = self.office.custody.discrepancies()
        self.office.custody.assign(first.id, self._chief, by=self._chief)
        for one in (first, second, third):
            if one.about != lost.id:
                self.office.custody.settle(one.id, "đã rõ", by=self._chief)
        self.office.handover.take_back(lost.id, by=self._clerk, shelf="A1")
        self.office.custody.unscan(lost.id, by=self._clerk)
        self.office.handover.take_back(lost.id, by=self._clerk, shelf="A1")
        self.office.custody.reopen(lost.id, "nhầm", by=self._chief, to_repair=True)
        more = SupplementRequest((AskedItem("Bản sao"),), "thiếu", deadline=date(2026, 12, 30))
        desk.ask_supplement(there.id, more, by=self._clerk)
        desk.supplement(there.id, by=self._clerk)
        self._sent(there)
        desk.ask_duty(there.id, 50_000, "Lệ phí", by=self._clerk)
        desk.pay_duty(there.id, FeeState.TRANSFER, by=self._clerk)
        notes.note(there.id, "đã gọi", by=self._clerk)
        notes.consult(there.id, Question("Sở Y tế", "ý kiến", date(2026, 12, 1)), by=self._clerk)
        (asked,) = notes.consultations(there.id)
        notes.answer(there.id, asked.id, "đồng ý", by=self._clerk)
        desk.reappoint(there.id, 2, "chờ kết quả", by=self._chief)
        desk.stop(stopped.id, Stop("xin rút"), by=self._clerk)
        desk.fetch_papers(stopped.id, by=self._clerk)
        desk.return_papers(stopped.id, by=self._clerk)
        self.office.handover.take_back(there.id, by=self._clerk, result=ResultKind.REFUSED)
        notes.call(there.id, CallOutcome.NO_ANSWER, by=self._clerk)
        self.office.giving.give_back(there.id, OWNER, by=self._clerk, fee_state=FeeState.CASH)
        self.office.giving.retract(there.id, "nhầm", by=self._chief)
        self.office.custody.check(Custody.COUNTER, [turned.id], ["X-2"], by=self._clerk)
        self.office.audit.looked("id_number", there.id, by=self._clerk)
        self.office.audit.left("late", 3, by=self._chief)

    def _put_right(self) -> None:
        wrong = self._one()
        self.office.reception.correct(
            wrong.id,
            replace(intake_of(wrong), note="số nhà cũ"),
            Correction.OTHER,
            reason="nhầm",
            by=self._clerk,
        )
        self.office.reception.undo(self._one("Lập Nhầm").id, by=self._clerk)

    def _printed(self) -> None:
        printing = self.office.printing
        (paper,) = printing.of(self._one("Có Giấy").id)
        printing.failed(paper.id, trouble="Hết giấy.", by=self._clerk)
        printing.claim(paper.id, printer="Canon A5", by=self._clerk)
        printing.came_out(paper.id, job="A5-1", by=self._clerk)
        printing.drop(printing.reprint(paper.id, by=self._clerk).id, by=self._clerk)

    def _calendar(self) -> None:
        desk = self.office.calendar
        year = next(one for one in desk.years() if one.year == 2026)
        storm = SpecialDay(date(2026, 11, 26), DayKind.CLOSED, "Bão")
        review = desk.review(CalendarChange("Bão", {2026: (*year.days, storm)}))
        moved = {one.dossier.id for one in review.affected[:1]}
        desk.undo(desk.apply(review, moved, by=self._chief).id, by=self._chief)
        again = desk.review(CalendarChange("Bão", {2026: (*year.days, storm)}))
        desk.release(desk.apply(again, moved, by=self._chief).id, by=self._chief)

    def _people(self) -> None:
        people = self.office.people
        people.set_pin(self._chief, "471902", by=self.boss)
        with pytest.raises(WrongPin):
            people.sign_in(self._chief, "111999")
        people.sign_in(self._chief, "471902")
        people.sign_in(self._clerk)
        people.by_badge(people.new_badge(self._clerk, by=self.boss))
        people.clear_pin(self._chief, by=self.boss)

    def _registers(self) -> None:
        plain = self._register("Sổ.csv", {column.value: column.value for column in Column})
        self.office.registers.take_in(self.office.registers.preview(plain), by=self.boss)
        strange = self._register("Khác.csv", dict(zip(_ASKED, _STRANGE, strict=True)))
        head = self.office.registers.look(strange)
        columns = zip((one.key for one in head.headings), map(Column, _ASKED), strict=True)
        self.office.registers.remember(head, dict(columns), by=self.boss)
        self.office.registers.save(
            self._folder / "ra.csv", date(2026, 11, 1), date(2026, 11, 30), by=self._chief
        )

    def _register(self, name: str, titles: Mapping[str, str]) -> Path:
        row = {
            "number": "H57.132-261102-4021", "procedure_code": PHARMACY, "field": "Dược phẩm",
            "channel": "counter", "applicant": "Đặng Thị Nhập", "received": "2026-11-02T08:15",
            "due": "2026-11-09T17:00", "finished": "2026-11-06T15:00", "state": "9",
        }  # fmt: skip
        with (self._folder / name).open("w", encoding="utf-8", newline="") as stream:
            sheet = csv.writer(stream)
            sheet.writerow(titles.values())
            sheet.writerow([row.get(column, "") for column in titles])
        return self._folder / name

    def _set_up(self) -> None:
        settings = replace(
            HUE,
            supplement_rule="pause",
            finish_by="minute",
            withdrawn_as="apart",
            refused_as="on_time",
            waiting_as="by_date",
            receipt_size="roll",
            slip_size="a4",
            letter_size="a5",
            with_pins=True,
            cut_off="16:00",
        )
        station = Station(3, 2, "Quầy tiếp dân")
        self.office.administration.set_office(settings, station, by=self.boss)
        self.office.departments.close(PHARMACISTS, by=self.boss, reason="sáp nhập", into="Phòng Y")
        procedure = self.office.administration.procedures()[0]
        self.office.administration.set_procedures(
            [replace(procedure, supplement=SupplementRule.SUBTRACT)], by=self.boss
        )
        self.office.backups.set_plan(BackupPlan((str(self._folder),)), by=self.boss)

    def _end_of_the_day(self) -> None:
        today = self._clock.now().date()
        self.office.closing.close_day(today, by=self._chief)
        self.office.closing.reopen_day(today, "quên một hồ sơ", by=self._chief)
        self._clock.pass_(days=100)
        self.office.administration.confirm_clock(by=self._chief)
        self.office.privacy.erase(2, by=self.boss)


def test_nothing_of_the_sample_days_is_told_in_the_programs_own_words(sample: Lived) -> None:
    assert len(list(sample.lines())) > 300
    assert sample.raw() == set()


def test_nothing_of_what_the_desks_can_write_is_told_in_the_programs_own_words(
    office: Office, clock: StoppedClock, tmp_path: Path, sample: Lived
) -> None:
    walk = _Walk(office, clock, tmp_path)
    walk.go()
    walked = Lived(office, walk.boss)
    written = walked.kinds() | sample.kinds()
    assert walked.raw() == set()
    with _restored(tmp_path, clock) as restored:
        written |= restored.kinds()
        assert restored.raw() == set()
    assert written == (KINDS - NEVER) | _written_in(SOURCES)
    words = Words()
    named = [words._did(kind) for kind in written]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    assert not [name for name in named if RAW.fullmatch(name)]


@contextmanager
def _restored(folder: Path, clock: StoppedClock) -> Generator[Lived]:
    """Open an office whose books were put back from a copy."""
    path, copy = folder / "data" / "books.sqlite3", folder / "copy.sqlite3"
    with closing(SqliteStore(path)) as store:
        furnished(store, clock)
        store.copy_to(copy)
    put_back(copy, path, Files(), at=clock.now())
    with closing(SqliteStore(path)) as store:
        office = open_office(store, clock)
        boss = office.administration.staff()[0].id
        office.people.reset_pin(boss, account="quay3")
        yield Lived(office, boss)


def _written_in(folder: Path) -> set[str]:
    """Return the kinds of facts that stand in the source as they are written."""
    return {
        str(call.args[0].value)
        for path in folder.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Fact"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def test_every_value_that_the_rules_can_write_has_words() -> None:
    told = AuditWords(Words(), str, str)
    for kind, key, values in (
        ("dossier", "medium", Medium),
        ("dossier", "outcome", CallOutcome),
        ("dossier", "channel", Channel),
        ("dossier", "delivery", Delivery),
        ("dossier", "result", ResultKind),
        ("dossier", "collector", CollectorKind),
        ("dossier", "fee_state", FeeState),
        ("dossier", "fee_from", FeeState),
        ("dossier", "paid", FeeState),
        ("dossier", "custody_from", Custody),
        ("dossier", "custody_to", Custody),
        ("dossier", "from", State),
        ("dossier", "to", State),
        ("dossier", "why", Correction),
        ("dossier", "rule", SupplementRule),
        ("dossier", "begun", ClockStart),
        ("document", "from", Progress),
        ("document", "to", Progress),
        ("document", "kind", DocumentKind),
        ("document", "size", PaperSize),
        ("procedure", "online", OnlineLevel),
        ("procedure", "supplement", SupplementRule),
        ("staff", "role", Role),
    ):
        for one in cast("Iterable[Enum]", values):
            (*_, (label, value)) = told.pairs(_line(f"{kind}.x", {key: one.value}))
            assert not RAW.fullmatch(label), (kind, key)
            assert value.strip(), (kind, key, one)
            assert not RAW.fullmatch(value), (kind, key, one)
    limits = [told.pairs(_line("dossier.x", {"limit": [3, one.value]})) for one in LimitUnit]
    assert [next(one)[1] for one in limits] == [Words().limit(Limit(3, unit)) for unit in LimitUnit]


def test_what_an_entry_of_printing_is_about_stands_in_its_row(sample: Lived) -> None:
    printed = [line for line in sample.lines() if line.kind.startswith("document.")]
    assert {line.kind for line in printed} >= {"document.sent", "document.printed"}
    assert all(line.number for line in printed)
    (failed,) = [line for line in printed if line.kind == "document.failed"]
    assert failed.number.startswith("Giấy tiếp nhận ")
    pairs = dict(sample.pairs(failed))
    assert (pairs["Từ trạng thái"], pairs["Sang trạng thái"]) == ("Đang in", "In lỗi")


def test_dossiers_and_people_are_named_and_dates_are_written_as_on_the_screens(
    sample: Lived,
) -> None:
    slips = [line for line in sample.lines() if line.kind == "slip.handed_over"]
    pairs = dict(sample.pairs(slips[0]))
    assert re.match(r"H\d\d\.\d{3}-\d{6}-\d{4}", pairs["Các hồ sơ"])
    members = {one.name for one in sample.office.administration.staff()}
    (received, *_) = [line for line in sample.lines() if line.kind == "dossier.received"]
    pairs = dict(sample.pairs(received))
    assert re.fullmatch(r"\d\d:\d\d \d\d/\d\d/2026", pairs["Nhận lúc"])
    assert pairs["Người nhận"] in members
    (first, *_) = [line for line in sample.lines() if line.kind == "staff.set"]
    assert dict(sample.pairs(first))["Cán bộ được ghi"] in members


def _line(kind: str, body: Mapping[str, Any]) -> AuditLine:
    return AuditLine(1, "e", MORNING, 1, 1, 1, "", "", kind, "a", "", body, "")
