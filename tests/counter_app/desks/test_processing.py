"""What happens while a dossier is away is written down, printed, and told to the applicant."""

from dataclasses import replace
from datetime import date

import pytest

from counter_app.desks import Office
from counter_app.desks.intake import Intake, intake_of
from counter_app.desks.letters import Refusal, Stop, SupplementRequest
from counter_app.errors import (
    BadValue,
    IllegalStep,
    MissingField,
    NotHere,
    NotPermitted,
    PapersHere,
    PapersReturned,
    ReappointedBefore,
    Refused,
    UnknownProcedure,
)
from counter_app.rules.catalogue import Component, PaperKind
from counter_app.rules.deadlines import SupplementRule
from counter_app.rules.dossier import Custody, Dossier, FeeState, ResultKind, State
from counter_app.rules.papers import (
    ApologyPaper,
    AskedItem,
    ControlSlipPaper,
    ReceiptPaper,
    RefusalPaper,
    StopPaper,
    SupplementPaper,
)
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import Document, DocumentKind
from counter_app.rules.promises import PromiseKind
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.db.outside import everything
from tests.doubles import StoppedClock

HEALTH = AskedItem("Giấy khám sức khỏe", "Bản chính", 1)
MISSING = SupplementRequest(
    (HEALTH, AskedItem("Ảnh 4x6, nền trắng", "", 2)),
    "Hồ sơ chưa có giấy khám sức khỏe.",
    "khoản 3 Điều 24 Luật Dược",
    date(2026, 12, 31),
)


@pytest.fixture
def there(office: Office, clerk: StaffMember) -> Dossier:
    """A dossier of five working days that its department signed for on Monday 23/11/2026."""
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], dossier.department, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=clerk.id)
    return _now(office, dossier)


def _now(office: Office, dossier: Dossier) -> Dossier:
    return office.inquiry.card(dossier.id).dossier


def _settle(office: Office, **changes: object) -> None:
    admin = next(one for one in office.administration.staff() if one.role is Role.ADMINISTRATOR)
    settings = replace(office.administration.settings(), **changes)  # type: ignore[arg-type]
    office.administration.set_office(settings, office.administration.station(), by=admin.id)


# -- supplements -----------------------------------------------------------------------------------


def test_a_supplement_is_asked_for_once_and_completely_on_its_form(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    done = office.processing.ask_supplement(there.id, MISSING, by=clerk.id)
    assert done.dossier.state is State.SUPPLEMENT_ASKED
    paper = office.printing.paper(done.documents[0].id)
    assert isinstance(paper, SupplementPaper)
    assert (paper.number, paper.dossier) == ("01-Q02/HDHS", there.number)
    assert [item.text for item in paper.items] == ["Giấy khám sức khỏe", "Ảnh 4x6, nền trắng"]
    assert paper.form.number == "Mẫu số 02"
    assert "tính lại từ đầu" in paper.clock
    assert paper.deadline == date(2026, 12, 31)
    assert paper.guide == "Lê Thị Hạnh"


def test_the_notice_is_to_go_out_within_three_working_days(office: Office, there: Dossier) -> None:
    # Monday 23/11; the 24th is a holiday.
    assert office.processing.notice_due(there.id) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("today", "left", "in_time"),
    [
        ("2026-11-23T10:00", 3, True),
        # The 24th is a holiday: no working day goes by.
        ("2026-11-24T10:00", 3, True),
        ("2026-11-27T16:00", 0, True),
        # Saturday and Sunday do not count; the notice is late all the same.
        ("2026-11-28T08:00", 0, False),
        ("2026-12-01T08:00", -2, False),
    ],
)
def test_a_late_request_for_a_supplement_is_written_down_as_late(
    office: Office,
    there: Dossier,
    clerk: StaffMember,
    clock: StoppedClock,
    today: str,
    left: int,
    *,
    in_time: bool,
) -> None:
    clock.set(today)
    assert office.processing.notice_left(there.id) == left
    office.processing.ask_supplement(there.id, MISSING, by=clerk.id)
    asked = [
        entry.fact.body["in_time"]
        for entry in office.inquiry.card(there.id).timeline
        if entry.fact.kind == "dossier.supplement_asked"
    ]
    assert asked == [in_time]


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        # Asked on Wednesday 25/11 (day 1), complete on Monday 30/11; five working days.
        (SupplementRule.RESTART, "2026-12-07T17:00"),
        (SupplementRule.PAUSE, "2026-12-04T17:00"),
        # The promise was 1/12 17:00; Wednesday 09:41 to Monday 09:41 are three working days.
        (SupplementRule.SUBTRACT, "2026-12-04T17:00"),
    ],
)
def test_after_a_supplement_the_clock_goes_by_the_rule_of_the_office(
    office: Office,
    there: Dossier,
    clerk: StaffMember,
    clock: StoppedClock,
    rule: SupplementRule,
    due: str,
) -> None:
    _settle(office, supplement_rule=rule.value)
    clock.pass_(hours=48)
    office.processing.ask_supplement(there.id, MISSING, by=clerk.id)
    clock.pass_(hours=5 * 24)
    foretold = office.processing.supplement_promise(there.id)
    done = office.processing.supplement(there.id, (Component("Giấy khám sức khỏe"),), by=clerk.id)
    assert done.dossier.due_at == foretold.due_at
    assert f"{done.dossier.due_at:%Y-%m-%dT%H:%M}" == due
    assert done.dossier.state is State.PROCESSING
    assert done.dossier.legal_due == done.dossier.due_at.date()


def test_a_supplement_makes_the_next_version_of_the_receipt(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    office.processing.ask_supplement(there.id, MISSING, by=clerk.id)
    added = Component("Giấy khám sức khỏe", PaperKind.ORIGINAL, 1)
    done = office.processing.supplement(there.id, (added,), by=clerk.id)
    paper = office.printing.paper(done.documents[0].id)
    assert isinstance(paper, ReceiptPaper)
    assert paper.version == done.dossier.receipt_version == 2
    assert paper.components[-1].name == "Giấy khám sức khỏe"
    assert paper.change == "hồ sơ đã được bổ sung đủ"
    assert office.inquiry.promises(there.id)[-1].kind is PromiseKind.SUPPLEMENTED


def test_any_number_of_rounds_is_kept(
    office: Office, there: Dossier, clerk: StaffMember, clock: StoppedClock
) -> None:
    _settle(office, supplement_rule=SupplementRule.PAUSE.value)
    for _ in range(3):
        office.processing.ask_supplement(there.id, MISSING, by=clerk.id)
        clock.pass_(hours=24)
        office.processing.supplement(there.id, by=clerk.id)
    dossier = _now(office, there)
    assert len(dossier.waits) == 3
    # Asked on 23, 24 and 25/11, answered a day later each time: the working days 25 and 26 are
    # waited, so day 1 is Friday 27/11.
    assert dossier.due_at.date() == date(2026, 12, 3)


@pytest.mark.parametrize(
    ("request_", "sentence"),
    [
        (SupplementRequest((), "thiếu"), "nội dung cần bổ sung"),
        (SupplementRequest((AskedItem("  "),), "thiếu"), "nội dung cần bổ sung"),
        (SupplementRequest((HEALTH,), " \n"), "lý do yêu cầu bổ sung"),
    ],
)
def test_a_request_says_what_and_why(
    office: Office,
    store: SqliteStore,
    there: Dossier,
    clerk: StaffMember,
    request_: SupplementRequest,
    sentence: str,
) -> None:
    before = everything(store)
    with pytest.raises(MissingField, match=sentence):
        office.processing.ask_supplement(there.id, request_, by=clerk.id)
    assert everything(store) == before


def test_nothing_is_supplemented_that_was_not_asked_for(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    with pytest.raises(IllegalStep):
        office.processing.supplement(there.id, by=clerk.id)
    with pytest.raises(IllegalStep):
        office.processing.supplement_promise(there.id)


# -- duties ----------------------------------------------------------------------------------------


def test_a_financial_duty_is_asked_for_and_met(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    asked = office.processing.ask_duty(there.id, 150_000, "Lệ phí trước bạ", by=clerk.id)
    assert asked.dossier.state is State.DUTY_ASKED
    paid = office.processing.pay_duty(there.id, FeeState.TRANSFER, by=clerk.id)
    assert paid.dossier.state is State.PROCESSING


@pytest.mark.parametrize(("amount", "what"), [(0, "Lệ phí"), (-1, "Lệ phí"), (10**13, "Lệ phí")])
def test_a_duty_is_a_sum_that_can_be(
    office: Office, there: Dossier, clerk: StaffMember, amount: int, what: str
) -> None:
    with pytest.raises(BadValue):
        office.processing.ask_duty(there.id, amount, what, by=clerk.id)


# -- late ------------------------------------------------------------------------------------------


def test_an_apology_gives_the_reason_and_one_new_date(
    office: Office, there: Dossier, supervisor: StaffMember
) -> None:
    foretold = office.processing.new_promise(there.id, 3)
    done = office.processing.reappoint(there.id, 3, "Chờ ý kiến Cục Quản lý Dược", by=supervisor.id)
    assert done.dossier.due_at == foretold.due_at
    assert f"{done.dossier.due_at:%d/%m/%Y %H:%M}" == "04/12/2026 17:00"
    paper = office.printing.paper(done.documents[0].id)
    assert isinstance(paper, ApologyPaper)
    assert (paper.form.number, paper.number) == ("Mẫu số 04", "01-Q02/PXL")
    assert paper.agency == there.department
    assert (paper.due_at, paper.new_due_at) == (there.due_at, done.dossier.due_at)
    assert (paper.addressee, paper.capacity) == ("Nguyễn Thị Đào", "")
    # The receipt keeps the date it bears; the promise in force is the apology's.
    assert done.dossier.receipt_version == 1
    line = office.inquiry.promises(there.id)[-1]
    assert (line.kind, line.printed) == (PromiseKind.REAPPOINTED, False)


def test_an_apology_goes_to_whoever_handed_the_dossier_in(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    intake = Intake(
        PHARMACY,
        Applicant("Nguyễn Thị Đào"),
        representative=Representative("Trần Văn Môi", paper="GUQ 12/2026"),
    )
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    done = office.processing.reappoint(dossier.id, 1, "Mất điện", by=supervisor.id)
    paper = office.printing.paper(done.documents[0].id)
    assert isinstance(paper, ApologyPaper)
    assert (paper.addressee, paper.person.name) == ("Trần Văn Môi", "Nguyễn Thị Đào")
    assert paper.capacity == "Người nộp hồ sơ thay, GUQ 12/2026"


def test_nobody_is_put_off_twice(
    office: Office, store: SqliteStore, there: Dossier, supervisor: StaffMember
) -> None:
    office.processing.reappoint(there.id, 3, "Chờ ý kiến", by=supervisor.id)
    before = everything(store)
    with pytest.raises(ReappointedBefore, match="Khoản 9 Điều 19"):
        office.processing.reappoint(there.id, 3, "Chờ ý kiến", by=supervisor.id)
    assert everything(store) == before


def test_a_date_that_has_passed_is_put_off_from_today(
    office: Office, there: Dossier, supervisor: StaffMember, clock: StoppedClock
) -> None:
    clock.pass_(hours=15 * 24)  # Tuesday 8/12
    done = office.processing.reappoint(there.id, 2, "Chờ ý kiến", by=supervisor.id)
    assert done.dossier.due_at.date() == date(2026, 12, 10)


def test_a_clerk_does_not_change_a_promise(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    with pytest.raises(NotPermitted, match="hẹn lại"):
        office.processing.reappoint(there.id, 3, "Chờ ý kiến", by=clerk.id)


# -- ends ------------------------------------------------------------------------------------------


def test_a_refusal_is_a_result_with_its_form(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    why = Refusal("Không đủ thời gian thực hành.", "Điều 13 Luật Dược", "Nộp lại khi đủ.")
    done = office.processing.refuse_result(there.id, why, by=clerk.id, shelf="B2")
    assert (done.dossier.state, done.dossier.result) == (State.DONE, ResultKind.REFUSED)
    assert done.dossier.on_time
    paper = office.printing.paper(done.documents[0].id)
    assert isinstance(paper, RefusalPaper)
    assert (paper.after_appraisal, paper.reason) == (1, why.reason)
    assert paper.form.number == "Mẫu số 03"


def test_a_dossier_is_stopped_when_the_applicant_asks(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    done = office.processing.stop(there.id, Stop("Xin rút để nộp nơi khác"), by=clerk.id)
    assert done.dossier.state is State.STOPPED
    paper = office.printing.paper(done.documents[0].id)
    assert isinstance(paper, StopPaper)
    assert (paper.form.number, paper.stage) == ("Mẫu số 05", "Đang xử lý")
    assert "500.000 đồng" in paper.fee
    with pytest.raises(IllegalStep):
        office.processing.stop(there.id, Stop("Xin rút"), by=clerk.id)


def test_the_papers_of_a_stopped_dossier_come_back_and_go_to_the_applicant(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    desk = office.processing
    with pytest.raises(IllegalStep):
        desk.fetch_papers(there.id, by=clerk.id)
    desk.stop(there.id, Stop("Xin rút để nộp nơi khác"), by=clerk.id)
    with pytest.raises(NotHere, match="đang ở Phòng Nghiệp vụ Dược"):
        desk.return_papers(there.id, by=clerk.id)
    back = desk.fetch_papers(there.id, by=clerk.id).dossier
    assert (back.state, back.custody) == (State.STOPPED, Custody.COUNTER)
    with pytest.raises(PapersHere) as here:
        desk.fetch_papers(there.id, by=clerk.id)
    assert str(here.value) == f"Giấy tờ của hồ sơ {there.number} đã ở quầy rồi."
    gone = desk.return_papers(there.id, by=clerk.id).dossier
    assert (gone.state, gone.custody) == (State.STOPPED, Custody.APPLICANT)
    for again in (desk.return_papers, desk.fetch_papers):
        with pytest.raises(PapersReturned) as returned:
            again(there.id, by=clerk.id)
        sentence = f"Giấy tờ của hồ sơ {there.number} đã trả cho người nộp rồi."
        assert str(returned.value) == sentence
    held = [(one.custody, one.until is None) for one in office.custody.holdings(there.id)]
    assert held[-2:] == [(Custody.COUNTER, False), (Custody.APPLICANT, True)]


def test_a_dossier_that_is_not_supplemented_in_time_is_stopped_by_the_office(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    with pytest.raises(IllegalStep):
        office.processing.stop(there.id, Stop("Quá hạn bổ sung", withdrawn=False), by=clerk.id)
    office.processing.ask_supplement(there.id, MISSING, by=clerk.id)
    done = office.processing.stop(there.id, Stop("Quá hạn bổ sung", withdrawn=False), by=clerk.id)
    assert done.dossier.state is State.STOPPED


# -- at the window ---------------------------------------------------------------------------------


def test_somebody_is_told_at_the_window_what_is_missing_and_no_dossier_is_made(
    office: Office, store: SqliteStore, there: Dossier, clerk: StaffMember
) -> None:
    visit = office.processing.guide(intake_of(there), MISSING, by=clerk.id, key="form-1")
    again = office.processing.guide(intake_of(there), MISSING, by=clerk.id, key="form-1")
    assert visit.number == again.number == "01-Q02/HDHS"
    assert len(everything(store)["visit"]) == 1
    assert len(everything(store)["dossier"]) == 1
    paper = office.printing.paper(visit.documents[0].id)
    assert isinstance(paper, SupplementPaper)
    assert (paper.dossier, paper.barcode, paper.clock) == ("", "", "")
    assert paper.stage == "khi tiếp nhận hồ sơ"


def test_somebody_is_refused_at_the_window(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    why = Refusal("Không thuộc thẩm quyền.", guidance="Nộp tại Sở Y tế.")
    visit = office.processing.refuse(intake_of(there), why, by=clerk.id)
    paper = office.printing.paper(visit.documents[0].id)
    assert isinstance(paper, RefusalPaper)
    assert (paper.after_appraisal, paper.dossier, visit.number) == (0, "", "01-Q02/TCHS")


def test_a_visit_is_about_a_procedure_that_exists(
    office: Office, store: SqliteStore, clerk: StaffMember
) -> None:
    before = everything(store)
    with pytest.raises(UnknownProcedure):
        office.processing.refuse(Intake("9.999999", Applicant("Đào")), Refusal("x"), by=clerk.id)
    assert everything(store) == before


# -- papers of a dossier ---------------------------------------------------------------------------


def test_the_control_slip_shows_every_handing_over(
    office: Office, there: Dossier, clerk: StaffMember, clock: StoppedClock
) -> None:
    clock.pass_(hours=48)
    office.handover.take_back(there.id, by=clerk.id)
    document = office.processing.control_slip(there.id, by=clerk.id)
    paper = office.printing.paper(document.id)
    assert isinstance(paper, ControlSlipPaper)
    first, second = paper.steps
    assert first.receiver == f"{there.department} – Phạm Văn Tú"
    assert second.giver == there.department
    assert (first.outcome, second.outcome) == ("", "early")
    assert "Lê Thị Hạnh" in first.giver


def test_with_each_handover_a_control_slip_comes_out_where_the_office_wants_it(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    _settle(office, with_control_slip=True)
    office.handover.hand_over([dossier.id], dossier.department, by=clerk.id)
    assert [paper.kind for paper in office.printing.of(dossier.id)] == [
        DocumentKind.RECEIPT,
        DocumentKind.CONTROL_SLIP,
    ]


def test_an_evaluation_slip_goes_with_every_slip_where_the_office_wants_it(
    office: Office, there: Dossier, clerk: StaffMember
) -> None:
    _settle(office, with_evaluation=True)
    office.processing.ask_supplement(there.id, MISSING, by=clerk.id)
    fresh = received(office, clerk.id, "Bình")

    def kinds(papers: list[Document]) -> list[DocumentKind]:
        return [paper.kind for paper in papers]

    assert kinds(office.printing.of(fresh.id)) == [DocumentKind.RECEIPT, DocumentKind.EVALUATION]
    assert kinds(office.printing.of(there.id))[-1] is DocumentKind.EVALUATION


@pytest.mark.parametrize(
    ("at", "number", "title"),
    [
        ("2025-09-12T09:00:00+07:00", "Mẫu số 04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
        (
            "2025-09-15T09:00:00+07:00",
            "Mẫu số 04",
            "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
        ),
    ],
)
def test_an_older_dossier_keeps_the_forms_of_its_day(
    office: Office, clerk: StaffMember, supervisor: StaffMember, at: str, number: str, title: str
) -> None:
    dossier = received(office, clerk.id, at=at)
    done = office.processing.reappoint(dossier.id, 1, "Chờ ý kiến", by=supervisor.id)
    paper = office.printing.paper(done.documents[0].id)
    assert isinstance(paper, ApologyPaper)
    assert (paper.form.number, paper.form.title) == (number, title)


@pytest.mark.parametrize("act", ["supplement", "refuse", "stop", "duty"])
def test_what_is_over_is_over(
    office: Office, store: SqliteStore, there: Dossier, clerk: StaffMember, act: str
) -> None:
    office.processing.stop(there.id, Stop("Xin rút"), by=clerk.id)
    before = everything(store)
    desk = office.processing
    acts = {
        "supplement": lambda: desk.ask_supplement(there.id, MISSING, by=clerk.id),
        "refuse": lambda: desk.refuse_result(there.id, Refusal("x"), by=clerk.id),
        "stop": lambda: desk.stop(there.id, Stop("x"), by=clerk.id),
        "duty": lambda: desk.ask_duty(there.id, 1, "x", by=clerk.id),
    }
    with pytest.raises(Refused):
        acts[act]()
    assert everything(store) == before


def test_all_of_it_is_folded_anew_to_the_same_tables(
    office: Office,
    store: SqliteStore,
    there: Dossier,
    clerk: StaffMember,
    supervisor: StaffMember,
    clock: StoppedClock,
) -> None:
    office.processing.guide(intake_of(there), MISSING, by=clerk.id)
    office.processing.ask_supplement(there.id, MISSING, by=clerk.id)
    clock.pass_(hours=30)
    office.processing.supplement(there.id, (Component("Ảnh"),), by=clerk.id)
    office.processing.ask_duty(there.id, 10_000, "Phí", by=clerk.id)
    office.processing.pay_duty(there.id, FeeState.CASH, by=clerk.id)
    office.processing.reappoint(there.id, 2, "Chờ", by=supervisor.id)
    office.processing.stop(there.id, Stop("Xin rút"), by=clerk.id)
    before = everything(store)
    store.rebuild()
    assert everything(store) == before
    assert store.fault() is None


def test_an_apology_counts_from_the_old_date_whatever_the_hour(
    office: Office, there: Dossier, supervisor: StaffMember
) -> None:
    _settle(office, cut_off="16:00")
    done = office.processing.reappoint(there.id, 3, "Chờ ý kiến", by=supervisor.id)
    assert done.dossier.due_at.date() == date(2026, 12, 4)
    paper = office.printing.paper(done.documents[0].id)
    assert isinstance(paper, ApologyPaper)
    assert "ngày hẹn trả cũ" in paper.explanation
