"""The clerk's language: everything that can be has a word, and sentences say what happened."""

import inspect
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from string import Formatter
from typing import Any

import pytest

from counter_app import errors
from counter_app.desks import Office
from counter_app.documents import words as official
from counter_app.errors import AlreadyGivenBack, Refused
from counter_app.rules.calendar import DayKind, SpecialDay, WorkingCalendar
from counter_app.rules.catalogue import Channel, PaperKind
from counter_app.rules.deadlines import ClockStart, Limit, LimitUnit, SupplementRule
from counter_app.rules.dossier import (
    Act,
    Collector,
    CollectorKind,
    Correction,
    Custody,
    Delivery,
    FeeState,
    ResultKind,
    State,
)
from counter_app.rules.journal import Fact
from counter_app.rules.lines import Board, EntryLine
from counter_app.rules.people import ApplicantKind
from counter_app.rules.printing import DocumentKind, PrinterRole, Progress
from counter_app.rules.promises import PromiseKind
from counter_app.rules.staff import Permission, Role, StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from ui.words import Words

WORDS = Words()
DUE = datetime.fromisoformat("2026-11-27T17:00:00+07:00")


def _whereabouts(custody: Custody) -> str:
    return WORDS.custody(custody, "Phòng Nghiệp vụ Y")


@pytest.mark.parametrize(
    ("say", "kinds"),
    [
        (WORDS.state, State),
        (WORDS.channel, Channel),
        (WORDS.delivery, Delivery),
        (WORDS.fee_state, FeeState),
        (WORDS.paper_kind, PaperKind),
        (WORDS.result, ResultKind),
        (WORDS.collector, CollectorKind),
        (WORDS.applicant_kind, ApplicantKind),
        (WORDS.document, DocumentKind),
        (WORDS.progress, Progress),
        (WORDS.printer_role, PrinterRole),
        (WORDS.role, Role),
        (WORDS.permission, Permission),
        (WORDS.board, Board),
        (WORDS.step, Act),
        (WORDS.correction, Correction),
        (WORDS.promise_kind, PromiseKind),
        (WORDS.limit_unit, LimitUnit),
        (WORDS.clock_start, ClockStart),
        (WORDS.supplement_rule, SupplementRule),
        (_whereabouts, Custody),
    ],
)
def test_everything_the_rules_name_has_a_word_of_its_own(
    say: Callable[[Any], str], kinds: type[Enum]
) -> None:
    words = [say(kind) for kind in kinds]
    assert all(words)
    assert len(set(words)) == len(words)


def test_every_refusal_can_be_told_with_its_facts() -> None:
    kinds = [
        kind
        for _name, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, Refused)
    ]
    assert len(kinds) > 20
    for kind in kinds:
        places = Formatter().parse(kind.sentence)
        names = [name for _literal, name, _spec, _conversion in places if name]
        told = WORDS.refusal(kind(**dict.fromkeys(names, "<b>Đào</b>")))
        assert "{" not in told
        assert told.count("<b>Đào</b>") == len(names)


def test_a_refusal_names_who_took_the_result_and_when() -> None:
    refusal = AlreadyGivenBack(number="H57.132-261112-0003", at="09:12", collector="Phạm Thị Hoa")
    assert WORDS.refusal(refusal).endswith("lúc 09:12 cho Phạm Thị Hoa.")


@pytest.mark.parametrize(
    ("finished", "now", "told"),
    [
        (None, "2026-11-23T09:41", "còn 4 ngày làm việc"),
        (None, "2026-11-26T23:59", "ngày mai"),
        (None, "2026-11-27T17:00", "hôm nay"),
        (None, "2026-11-27T17:01", "quá giờ hẹn hôm nay"),
        (None, "2026-11-30T08:00", "quá hạn 1 ngày làm việc"),
        ("2026-11-25T10:00", "2026-11-30T08:00", "xong sớm 2 ngày làm việc"),
        ("2026-11-27T17:00", "2026-11-30T08:00", "xong đúng hạn"),
        ("2026-11-27T17:01", "2026-11-30T08:00", "xong trễ trong ngày hẹn"),
        ("2026-11-30T08:00", "2026-11-30T08:00", "xong trễ 1 ngày làm việc"),
    ],
)
def test_a_promise_says_how_it_stands(finished: str | None, now: str, told: str) -> None:
    done = None if finished is None else datetime.fromisoformat(f"{finished}:00+07:00")
    assert WORDS.promise(DUE, done, datetime.fromisoformat(f"{now}:00+07:00")) == told


def test_lateness_is_counted_in_working_days_of_the_office_s_own_calendar() -> None:
    closed = [SpecialDay(date(2026, 11, 26), DayKind.CLOSED, "Bão")]
    calendars = [WorkingCalendar(closed, certain=(2026,)), WorkingCalendar((), certain=(2026,))]
    words = Words(lambda _first, _last: calendars[0])
    due = datetime.fromisoformat("2026-11-25T17:00:00+07:00")
    late = datetime.fromisoformat("2026-11-30T08:00:00+07:00")
    assert words.promise(due, None, late) == "quá hạn 2 ngày làm việc"
    del calendars[0]
    assert words.promise(due, None, late) == "quá hạn 2 ngày làm việc"
    words.forget_days()
    assert words.promise(due, None, late) == "quá hạn 3 ngày làm việc"
    assert words.promise(due, None, late.replace(day=28)) == "quá hạn 2 ngày làm việc"
    friday = due.replace(day=27)
    assert words.promise(friday, None, late.replace(day=28)) == "quá hạn"


def test_dates_times_and_sums_are_written_as_at_the_counter() -> None:
    assert WORDS.date(DUE.date()) == "27/11/2026"
    assert WORDS.day_short(DUE.date()) == "T6 27/11"
    assert WORDS.day_long(DUE.date()) == "Thứ Sáu, 27/11/2026"
    assert WORDS.moment(DUE) == "17:00 27/11/2026"
    assert WORDS.money(1_000_000) == "1.000.000 ₫"
    assert WORDS.limit(Limit(20)) == "20 ngày làm việc"
    assert WORDS.limit(Limit(30, LimitUnit.CALENDAR_DAYS)) == "30 ngày"
    assert WORDS.limit(Limit(0)) == "trong ngày"


@pytest.mark.parametrize("unit", LimitUnit)
def test_a_time_limit_reads_on_the_screen_as_on_the_receipt(unit: LimitUnit) -> None:
    assert WORDS.limit(Limit(3, unit)) == official.limit(Limit(3, unit))


def test_the_next_step_of_a_dossier_leads_from_intake_to_the_citizen(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    steps = [WORDS.next_step(dossier)]
    slip = office.handover.hand_over([dossier.id], "Phòng Nghiệp vụ Dược", by=clerk.id).slip
    steps.append(WORDS.next_step(office.inquiry.card(dossier.id).dossier))
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    steps.append(WORDS.next_step(office.inquiry.card(dossier.id).dossier))
    clock.pass_(hours=1)
    office.handover.take_back(dossier.id, by=clerk.id)
    steps.append(WORDS.next_step(office.inquiry.card(dossier.id).dossier))
    office.giving.give_back(dossier.id, Collector(CollectorKind.OWNER, ""), by=clerk.id)
    steps.append(WORDS.next_step(office.inquiry.card(dossier.id).dossier))
    assert [step.text for step in steps] == [
        "Bàn giao",
        "Ghi đã ký nhận",
        "Nhận kết quả",
        "Trả kết quả",
        "",
    ]
    assert [step.page for step in steps] == [
        "handover",
        "handover",
        "giving_back",
        "giving_back",
        "",
    ]


def test_every_entry_of_a_whole_life_is_told_in_a_sentence(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], "Phòng Nghiệp vụ Dược", by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id)
    office.handover.take_back(dossier.id, by=clerk.id, shelf="B3")
    office.giving.give_back(
        dossier.id, Collector(CollectorKind.AUTHORISED, "Phạm Thị Hoa", "12/UQ"), by=clerk.id
    )
    told = [WORDS.act(entry) for entry in office.inquiry.card(dossier.id).timeline]
    assert told == [
        "Tiếp nhận hồ sơ, hẹn trả T3 01/12/2026",
        f"Cho in Giấy tiếp nhận {dossier.number}, 1 bản",
        f"Bàn giao theo phiếu {slip.number}",
        f"Bên nhận đã ký phiếu {slip.number}",
        "Kết quả về quầy: được giải quyết, để ngăn B3",
        "Trả kết quả cho Phạm Thị Hoa (người được ủy quyền, 12/UQ)",
    ]


@pytest.mark.parametrize(
    "kind",
    [
        *(act.kind for act in Act if act not in {Act.RECEIVE, Act.REAPPOINT}),
        *(f"document.{progress.value}" for progress in Progress),
        "settings.changed",
        "station.set",
        "staff.set",
        "procedure.set",
        "calendar.set",
        "clock.confirmed",
        "discrepancy.settled",
        "document.released",
        "visit.guided",
        "visit.refused",
        "calendar_change.made",
        "calendar_change.undone",
        "pad.reserved",
        "pad.voided",
        "register.imported",
        "register.mapped",
    ],
)
def test_an_entry_whose_personal_data_were_erased_can_still_be_told(kind: str) -> None:
    body = {"result": "granted", "collector": "post", "title": "Giấy", "copies": 1, "slip": "BG-1"}
    entry = EntryLine("e", DUE, "Lê Thị Hạnh", 3, "", "", Fact(kind, "1.004604", body))
    assert WORDS.act(entry)
    assert WORDS.did(entry)
    assert "{" not in WORDS.act(entry)


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        (
            "dossier.rescheduled",
            {"legal_due": "2026-12-02"},
            "Lịch làm việc thay đổi, giữ ngày hẹn; theo quy định là T4 02/12/2026",
        ),
        (
            "dossier.rescheduled",
            {"legal_due": "2026-12-02", "due_at": DUE.isoformat(), "receipt_version": 2},
            "Lịch làm việc thay đổi, hẹn lại T6 27/11/2026, giấy tiếp nhận lần 2",
        ),
        (
            "dossier.rescheduled",
            {"legal_due": "2026-12-02", "due_at": DUE.isoformat(), "undone": True},
            "Hoàn tác đổi lịch làm việc, hẹn trả T6 27/11/2026 như trước",
        ),
        ("dossier.duty_asked", {"amount": 50_000, "what": "{due}"}, "Yêu cầu nộp 50.000 ₫: {due}"),
        (
            "visit.guided",
            {"number": "01/HDHS", "procedure": "Cấp lại"},
            "Hướng dẫn bổ sung tại quầy, phiếu 01/HDHS: Cấp lại",
        ),
        ("document.queued", {"title": "Giấy", "held": True}, "Giữ lại Giấy, chờ cho in"),
        ("calendar_change.made", {"reason": "Bão số 9"}, "Đổi lịch làm việc: Bão số 9"),
    ],
)
def test_what_an_act_changed_is_told_with_its_days_sums_and_papers(
    kind: str, body: dict[str, object], told: str
) -> None:
    assert WORDS.act(EntryLine("e", DUE, "Lê Thị Hạnh", 3, "", "", Fact(kind, "1", body))) == told
