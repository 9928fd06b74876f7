"""Whatever is refused leaves the books as they were, and says why in one sentence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from counter_app import errors
from counter_app.desks.intake import Intake
from counter_app.rules.catalogue import Channel, Component
from counter_app.rules.dossier import Collector, CollectorKind, DossierId
from counter_app.rules.journal import Fact
from counter_app.rules.people import Applicant
from counter_app.rules.printing import DocumentId
from counter_app.rules.settings import Station
from counter_app.rules.slips import SlipId
from counter_app.rules.staff import Role, StaffId, StaffMember
from tests.conftest import PHARMACY
from tests.counter_app.desks.conftest import OWNER, PHARMACISTS, Busy
from tests.db.outside import untouched

HAO = Applicant("Trần Văn Hảo")
ONLINE_ONLY = "1.003006"
NOBODY = DossierId("0199aaaa-0000-7000-8000-000000000000")


def _receive(busy: Busy, by: StaffId | None = None, **changes: object) -> None:
    intake = replace(Intake(PHARMACY, HAO), **changes)  # type: ignore[arg-type]
    busy.office.reception.receive(intake, by=by or busy.clerk.id)


def _local(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+07:00")


def _hand_over(busy: Busy, *dossiers: DossierId, to: str = PHARMACISTS) -> None:
    busy.office.handover.hand_over(dossiers, to, by=busy.clerk.id)


def _confirm(busy: Busy, slip: SlipId, *missing: DossierId, receiver: str = "Tú") -> None:
    busy.office.handover.confirm(slip, receiver=receiver, by=busy.clerk.id, missing=missing)


def _give_back(busy: Busy, dossier: DossierId, collector: Collector = OWNER) -> None:
    busy.office.giving.give_back(dossier, collector, by=busy.clerk.id)


def _with(kind: CollectorKind, name: str = "", note: str = "") -> Collector:
    return Collector(kind, name, note)


def _set_office(busy: Busy, by: StaffId, station: Station | None = None, **changes: object) -> None:
    settings = replace(busy.office.administration.settings(), **changes)  # type: ignore[arg-type]
    busy.office.administration.set_office(
        settings, station or busy.office.administration.station(), by=by
    )


CASES: list[tuple[str, type[errors.Refused], Callable[[Busy], object]]] = [
    # At the window.
    ("no name", errors.MissingField, lambda b: _receive(b, applicant=Applicant(" \u200b"))),
    ("long name", errors.TextTooLong, lambda b: _receive(b, applicant=Applicant("x" * 501))),
    (
        "telephone",
        errors.BadValue,
        lambda b: _receive(b, applicant=Applicant("Hảo", phone="gọi con")),
    ),
    ("no procedure", errors.MissingField, lambda b: _receive(b, procedure_code=" ")),
    (
        "strange procedure",
        errors.UnknownProcedure,
        lambda b: _receive(b, procedure_code="1.999999"),
    ),
    (
        "not yet published",
        errors.UnknownProcedure,
        lambda b: _receive(b, received_at=_local("2025-06-30T09:00")),
    ),
    (
        "only online",
        errors.ChannelNotAllowed,
        lambda b: _receive(b, procedure_code=ONLINE_ONLY, channel=Channel.COUNTER),
    ),
    (
        "tomorrow",
        errors.ReceivedInFuture,
        lambda b: _receive(b, received_at=_local("2026-11-24T07:30")),
    ),
    (
        "last century",
        errors.ReceivedTooEarly,
        lambda b: _receive(b, received_at=_local("1999-12-31T23:59")),
    ),
    ("no sets", errors.BadValue, lambda b: _receive(b, copies=0)),
    ("a thousand sets", errors.BadValue, lambda b: _receive(b, copies=1_000)),
    ("negative fee", errors.BadValue, lambda b: _receive(b, fee=-1)),
    ("long note", errors.TextTooLong, lambda b: _receive(b, note="x" * 2_001)),
    ("nameless paper", errors.MissingField, lambda b: _receive(b, components=(Component(" "),))),
    (
        "long paper",
        errors.TextTooLong,
        lambda b: _receive(b, components=(Component("x" * 1_001),)),
    ),
    (
        "too many papers",
        errors.BadValue,
        lambda b: _receive(b, components=(Component("Đơn"),) * 101),
    ),
    (
        "no copies of a paper",
        errors.BadValue,
        lambda b: _receive(b, components=(Component("Đơn", copies=0),)),
    ),
    ("stranger receives", errors.UnknownStaff, lambda b: _receive(b, StaffId("nobody"))),
    ("who has left", errors.NotPermitted, lambda b: _receive(b, b.gone_home.id)),
    # On the way to the departments.
    ("empty slip", errors.EmptySlip, _hand_over),
    ("to nobody", errors.MissingField, lambda b: _hand_over(b, b.here.id, to=" ")),
    ("a page for a name", errors.TextTooLong, lambda b: _hand_over(b, b.here.id, to="x" * 501)),
    ("a stranger on the slip", errors.UnknownDossier, lambda b: _hand_over(b, b.here.id, NOBODY)),
    ("on a slip", errors.AlreadyHandedOver, lambda b: _hand_over(b, b.here.id, b.away.id)),
    ("there already", errors.NotHere, lambda b: _hand_over(b, b.here.id, b.there.id)),
    ("done", errors.IllegalStep, lambda b: _hand_over(b, b.here.id, b.ready.id)),
    ("given back", errors.AlreadyGivenBack, lambda b: _hand_over(b, b.here.id, b.gone.id)),
    ("no receiver", errors.MissingField, lambda b: _confirm(b, b.open_slip.id, receiver="\u200b")),
    (
        "a page for a receiver",
        errors.TextTooLong,
        lambda b: _confirm(b, b.open_slip.id, receiver="x" * 501),
    ),
    ("no such slip", errors.UnknownSlip, lambda b: _confirm(b, SlipId("none"))),
    ("signed", errors.SlipClosed, lambda b: _confirm(b, b.closed_slip.id)),
    ("missing elsewhere", errors.NotOnSlip, lambda b: _confirm(b, b.open_slip.id, b.here.id)),
    ("missing nobody", errors.NotOnSlip, lambda b: _confirm(b, b.open_slip.id, NOBODY)),
    (
        "a page for a shelf",
        errors.TextTooLong,
        lambda b: b.office.handover.take_back(b.there.id, by=b.clerk.id, shelf="x" * 501),
    ),
    (
        "back twice",
        errors.AlreadyBack,
        lambda b: b.office.handover.take_back(b.ready.id, by=b.clerk.id),
    ),
    (
        "back after it went",
        errors.AlreadyGivenBack,
        lambda b: b.office.handover.take_back(b.gone.id, by=b.clerk.id),
    ),
    (
        "back unknown",
        errors.UnknownDossier,
        lambda b: b.office.handover.take_back(NOBODY, by=b.clerk.id),
    ),
    (
        "handed over by who has left",
        errors.NotPermitted,
        lambda b: b.office.handover.hand_over([b.here.id], PHARMACISTS, by=b.gone_home.id),
    ),
    # Results go out.
    ("not done", errors.NotReady, lambda b: _give_back(b, b.here.id)),
    ("still there", errors.NotReady, lambda b: _give_back(b, b.there.id)),
    ("twice", errors.AlreadyGivenBack, lambda b: _give_back(b, b.gone.id)),
    ("unknown", errors.UnknownDossier, lambda b: _give_back(b, NOBODY)),
    (
        "no authorised person",
        errors.MissingField,
        lambda b: _give_back(b, b.ready.id, _with(CollectorKind.AUTHORISED, " ", "12/2026")),
    ),
    (
        "a page for a collector",
        errors.TextTooLong,
        lambda b: _give_back(b, b.ready.id, _with(CollectorKind.AUTHORISED, "x" * 501, "12")),
    ),
    (
        "no authorisation",
        errors.MissingField,
        lambda b: _give_back(b, b.ready.id, _with(CollectorKind.AUTHORISED, "Lê Mai")),
    ),
    (
        "no consignment",
        errors.MissingField,
        lambda b: _give_back(b, b.ready.id, _with(CollectorKind.POST, "Bưu tá")),
    ),
    # The queue of papers.
    (
        "no such paper",
        errors.UnknownPaper,
        lambda b: b.office.printing.claim(DocumentId("none"), printer="x", by=b.clerk.id),
    ),
    (
        "printed without being sent",
        errors.PaperNotWaiting,
        lambda b: b.office.printing.came_out(_paper(b), job="1", by=b.clerk.id),
    ),
    (
        "reprint nothing",
        errors.UnknownPaper,
        lambda b: b.office.printing.reprint(DocumentId("none"), by=b.clerk.id),
    ),
    (
        "reprint by who has left",
        errors.NotPermitted,
        lambda b: b.office.printing.reprint(_paper(b), by=b.gone_home.id),
    ),
    (
        "drop by a stranger",
        errors.UnknownStaff,
        lambda b: b.office.printing.drop(_paper(b), by=StaffId("nobody")),
    ),
    (
        "summary by who has left",
        errors.NotPermitted,
        lambda b: b.office.reports.print_day(b.clock.now().date(), by=b.gone_home.id),
    ),
    # Setting up.
    ("clerk sets up", errors.NotPermitted, lambda b: _set_office(b, b.clerk.id, place="Huế")),
    ("supervisor sets up", errors.NotPermitted, lambda b: _set_office(b, b.supervisor.id)),
    ("wrong code", errors.BadValue, lambda b: _set_office(b, b.admin.id, unit_code="Huế")),
    (
        "good settings, wrong station",
        errors.BadValue,
        lambda b: _set_office(b, b.admin.id, Station(3, 40, "Quầy 03"), place="Đà Nẵng"),
    ),
    (
        "nameless colleague",
        errors.MissingField,
        lambda b: b.office.administration.add_staff(" ", Role.CLERK, by=b.admin.id),
    ),
    (
        "a page for a colleague",
        errors.TextTooLong,
        lambda b: b.office.administration.add_staff("x" * 501, Role.CLERK, by=b.admin.id),
    ),
    (
        "a page for the office",
        errors.TextTooLong,
        lambda b: _set_office(b, b.admin.id, office="x" * 501),
    ),
    (
        "clerk promotes herself",
        errors.NotPermitted,
        lambda b: b.office.administration.set_staff(
            StaffMember(b.clerk.id, b.clerk.name, Role.ADMINISTRATOR), by=b.clerk.id
        ),
    ),
    (
        "clerk publishes",
        errors.NotPermitted,
        lambda b: b.office.administration.set_procedures([], by=b.clerk.id),
    ),
    (
        "clerk confirms the clock",
        errors.NotPermitted,
        lambda b: b.office.administration.confirm_clock(by=b.clerk.id),
    ),
]


def _paper(busy: Busy) -> DocumentId:
    return busy.office.printing.of(busy.here.id)[0].id


@pytest.mark.parametrize(
    ("wanted", "act"), [pytest.param(*case[1:], id=case[0].replace(" ", "-")) for case in CASES]
)
def test_a_refused_act_leaves_books_and_journal_untouched(
    busy: Busy, wanted: type[errors.Refused], act: Callable[[Busy], object]
) -> None:
    with untouched(busy.store), pytest.raises(errors.Refused) as caught:
        act(busy)
    assert type(caught.value) is wanted
    said = str(caught.value)
    assert said.endswith(".")
    assert "{" not in said


def test_after_all_these_refusals_the_next_number_is_still_the_next(busy: Busy) -> None:
    for _, _, act in CASES:
        with pytest.raises(errors.Refused):
            act(busy)
    with busy.store.reading() as books:
        before = books.inquiries.newest(before=None, limit=1)[0]
    assert before.number == "H57.132-261123-0605"
    assert busy.store.fault() is None


_ACTS: dict[str, Callable[[Busy], object]] = {
    "receive": _receive,
    "hand over": lambda b: _hand_over(b, b.here.id),
    "confirm": lambda b: _confirm(b, b.open_slip.id),
    "take back": lambda b: b.office.handover.take_back(b.there.id, by=b.clerk.id),
    "give back": lambda b: _give_back(b, b.ready.id),
}


@pytest.mark.parametrize("act", _ACTS.values(), ids=_ACTS)
def test_no_act_is_done_by_a_clock_that_went_back(
    busy: Busy, act: Callable[[Busy], object]
) -> None:
    busy.clock.pass_(hours=-1)
    try:
        with untouched(busy.store), pytest.raises(errors.ClockWentBack) as caught:
            act(busy)
    finally:
        busy.clock.pass_(hours=1)
    assert "đang là 08:41 ngày 23/11/2026, sớm hơn lần ghi sổ gần nhất (09:41" in str(caught.value)


class _PowerCut(BaseException):
    """What no desk expects."""


def _act_in_a_power_cut(busy: Busy) -> None:
    with busy.store.writing() as books:
        books.series.next("dossier", "261123")
        far = busy.clock.now() + timedelta(days=400)
        books.record([Fact("weather.noted", "sky", {})], by="clerk", at=far)
        raise _PowerCut


def test_an_act_whose_block_breaks_leaves_nothing_either(busy: Busy) -> None:
    with untouched(busy.store), pytest.raises(_PowerCut):
        _act_in_a_power_cut(busy)
