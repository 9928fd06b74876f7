"""Giving back: who may collect, what goes along, the post, and what was booked by mistake."""

from dataclasses import replace

import pytest

from counter_app.desks import Office
from counter_app.desks.giving import PostItem, PostSlip
from counter_app.desks.intake import Intake
from counter_app.errors import (
    AlreadyGivenBack,
    EmptyGroup,
    MissingField,
    NotPermitted,
    NotReady,
)
from counter_app.rules import citizen_card
from counter_app.rules.catalogue import Component, PaperKind
from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.dossier import (
    Act,
    Collector,
    CollectorKind,
    Custody,
    Delivery,
    Dossier,
    FeeState,
    State,
)
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.printing import DocumentKind
from counter_app.rules.signatures import drawn
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import PHARMACY, received
from tests.counter_app.desks.conftest import OWNER, now
from tests.db.outside import everything, untouched

AGENT = Representative("Hồ Văn Đại", id_number="046088001234", phone="0905111222")
SIGNED = drawn([[(1.0, 1.0), (50.0, 20.0)]], 100, 40)


def _ready(office: Office, clerk: StaffMember, intake: Intake) -> Dossier:
    dossier = office.reception.receive(intake, by=clerk.id).dossier
    return office.handover.take_back(dossier.id, by=clerk.id)


def _card(number: str, former: str = "") -> CitizenCard:
    card = citizen_card.parse(f"{number}|{former}|Nguyễn Thị Đào|01021985|Nữ|Huế|01012022")
    assert card is not None
    return card


def test_what_is_handed_out_is_known_before_it_is_done(office: Office, clerk: StaffMember) -> None:
    intake = Intake(
        PHARMACY,
        Applicant("Nguyễn Thị Đào", id_number="001185012345"),
        delivery=Delivery.POST,
        components=(
            Component("Đơn", PaperKind.ORIGINAL),
            Component("Ảnh", PaperKind.COPY),
        ),
        fee=500_000,
        fee_state=FeeState.UNPAID,
    )
    handing = office.giving.handing(_ready(office, clerk, intake).id)
    assert handing.usual is CollectorKind.POST
    assert [part.name for part in handing.originals] == ["Đơn"]
    assert (handing.fee_due, handing.together) == (500_000, ())


def test_results_of_one_receipt_go_out_together_with_one_signature(
    office: Office, clerk: StaffMember
) -> None:
    intakes = [Intake(PHARMACY, Applicant(name)) for name in ("Một", "Hai", "Ba")]
    group = office.reception.receive_group(intakes, AGENT, by=clerk.id).dossiers
    for dossier in group[:2]:
        office.handover.take_back(dossier.id, by=clerk.id)
    handing = office.giving.handing(group[0].id)
    assert [one.applicant.name for one in handing.together] == ["Hai"]
    who = Collector(CollectorKind.AUTHORISED, AGENT.name, "GUQ 12/2026")
    given = office.giving.give_all(
        [group[0].id, group[1].id, group[0].id], who, by=clerk.id, signature=SIGNED
    )
    assert [one.state for one in given] == [State.GIVEN_BACK] * 2
    assert office.custody.holdings(group[1].id)[-1].signature == SIGNED
    assert now(office, group[2].id).state is State.RECEIVED


def test_several_go_out_or_none(office: Office, clerk: StaffMember, store: SqliteStore) -> None:
    ready = _ready(office, clerk, Intake(PHARMACY, Applicant("Một")))
    waiting = received(office, clerk.id, "Hai")
    with untouched(store), pytest.raises(NotReady):
        office.giving.give_all([ready.id, waiting.id], OWNER, by=clerk.id)
    with untouched(store), pytest.raises(EmptyGroup):
        office.giving.give_all([], OWNER, by=clerk.id)


@pytest.mark.parametrize(
    ("number", "former", "who"),
    [
        ("001185012345", "", CollectorKind.OWNER),
        ("079199000001", "123456789", CollectorKind.OWNER),
        ("046088001234", "", CollectorKind.AUTHORISED),
        ("001185012346", "", None),
    ],
)
def test_the_card_says_whether_its_bearer_may_collect(
    office: Office, clerk: StaffMember, number: str, former: str, who: CollectorKind | None
) -> None:
    person = Applicant("Nguyễn Thị Đào", id_number="001185012345", former_number="123456789")
    ready = _ready(office, clerk, Intake(PHARMACY, person, representative=AGENT))
    assert office.giving.who_is(ready.id, _card(number, former)) is who


def test_a_person_without_a_number_is_never_recognised_by_a_card(
    office: Office, clerk: StaffMember
) -> None:
    ready = _ready(office, clerk, Intake(PHARMACY, Applicant("Nguyễn Thị Đào")))
    assert office.giving.who_is(ready.id, _card("001185012345")) is None


def test_what_went_along_is_written_down(office: Office, clerk: StaffMember) -> None:
    ready = _ready(office, clerk, Intake(PHARMACY, Applicant("Nguyễn Thị Đào")))
    office.giving.give_back(ready.id, OWNER, by=clerk.id, originals=["Bằng gốc"], signature=SIGNED)
    fact = office.inquiry.card(ready.id).timeline[-1].fact
    assert fact.body["originals"] == ["Bằng gốc"]
    assert (fact.pii or {})["name"] == "Nguyễn Thị Đào"
    assert office.custody.holdings(ready.id)[-1].signature == SIGNED


def test_what_was_booked_as_given_back_by_mistake_is_put_right_with_a_reason(
    office: Office, clerk: StaffMember, supervisor: StaffMember, store: SqliteStore
) -> None:
    intake = Intake(PHARMACY, Applicant("Nguyễn Thị Đào"), fee=500_000, fee_state=FeeState.UNPAID)
    ready = _ready(office, clerk, intake)
    office.giving.give_back(ready.id, OWNER, by=clerk.id, fee_state=FeeState.CASH)
    with pytest.raises(NotPermitted):
        office.giving.retract(ready.id, "quét nhầm", by=clerk.id)
    with pytest.raises(MissingField):
        office.giving.retract(ready.id, " ", by=supervisor.id)
    again = office.giving.retract(ready.id, "quét nhầm giấy", by=supervisor.id)
    assert (again.state, again.custody, again.fee_state) == (
        State.DONE,
        Custody.SHELF,
        FeeState.UNPAID,
    )
    assert (again.collector, again.given_back_at) == (None, None)
    assert office.giving.give_back(ready.id, OWNER, by=clerk.id).state is State.GIVEN_BACK
    before = everything(store)
    store.rebuild()
    assert everything(store) == before


def test_the_post_takes_results_with_one_act_and_one_paper(
    office: Office, clerk: StaffMember
) -> None:
    ready = [
        _ready(office, clerk, Intake(PHARMACY, Applicant(name), delivery=Delivery.POST))
        for name in ("Một", "Hai")
    ]
    items = [PostItem(one.id, f"EA{place}VN") for place, one in enumerate(ready)]
    slip = PostSlip("Bưu cục Huế", "Trần Văn Thư")
    document = office.giving.give_to_post(items, slip, by=clerk.id)
    assert document.kind is DocumentKind.POST_MINUTES
    gone = [now(office, one.id) for one in ready]
    assert [one.collector for one in gone] == [
        Collector(CollectorKind.POST, "Trần Văn Thư", f"EA{place}VN") for place in range(2)
    ]


def test_a_result_without_a_consignment_keeps_all_of_them_here(
    office: Office, clerk: StaffMember, store: SqliteStore
) -> None:
    ready = [_ready(office, clerk, Intake(PHARMACY, Applicant(name))) for name in ("Một", "Hai")]
    items = [PostItem(ready[0].id, "EA1VN"), PostItem(ready[1].id)]
    with untouched(store), pytest.raises(MissingField):
        office.giving.give_to_post(items, PostSlip("", "Thư"), by=clerk.id)
    twice = [PostItem(ready[0].id, "EA1VN"), PostItem(ready[0].id, "EA1VN")]
    office.giving.give_to_post(twice, PostSlip("", "Thư"), by=clerk.id)
    with untouched(store), pytest.raises(AlreadyGivenBack):
        office.giving.give_to_post(twice, PostSlip("", "Thư"), by=clerk.id)


def test_an_authorised_person_is_named_with_the_paper(office: Office, clerk: StaffMember) -> None:
    ready = _ready(office, clerk, Intake(PHARMACY, Applicant("Nguyễn Thị Đào")))
    nobody = Collector(CollectorKind.AUTHORISED, "", "GUQ 1")
    with pytest.raises(MissingField):
        office.giving.give_back(ready.id, nobody, by=clerk.id)
    with pytest.raises(MissingField):
        office.giving.give_back(ready.id, replace(nobody, name="Mai", note=""), by=clerk.id)


def test_the_timeline_names_what_was_put_right(
    office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    ready = _ready(office, clerk, Intake(PHARMACY, Applicant("Nguyễn Thị Đào")))
    office.giving.give_back(ready.id, OWNER, by=clerk.id)
    office.giving.retract(ready.id, "nhầm người", by=supervisor.id)
    last = office.inquiry.card(ready.id).timeline[-1]
    assert (last.fact.kind, last.actor) == (Act.RETRACT.kind, supervisor.name)
    assert (last.fact.pii or {})["reason"] == "nhầm người"


def test_what_else_waits_for_the_owner_is_named_apart_from_the_same_receipt(
    office: Office, clerk: StaffMember
) -> None:
    person = Applicant("Nguyễn Thị Đào", id_number="001185012345")
    first, second = (_ready(office, clerk, Intake(PHARMACY, person)) for _ in range(2))
    received(office, clerk.id, "Nguyễn Thị Đào")
    handing = office.giving.handing(first.id)
    assert (handing.together, [one.id for one in handing.also]) == ((), [second.id])
    nameless = _ready(office, clerk, Intake(PHARMACY, Applicant("Không Số")))
    assert office.giving.handing(nameless.id).also == ()


def test_a_card_finds_what_waits_for_its_owner_under_either_number(
    office: Office, clerk: StaffMember
) -> None:
    person = Applicant("Nguyễn Thị Đào", id_number="001185012345", former_number="123456789")
    ready = _ready(office, clerk, Intake(PHARMACY, person))
    office.reception.receive(Intake(PHARMACY, person), by=clerk.id)
    for card in (_card("001185012345"), _card("079199000001", "123456789")):
        assert [line.id for line in office.giving.waiting_for(card)] == [ready.id]
    assert office.giving.waiting_for(_card("001185012346")) == []


def test_one_settling_of_fees_touches_only_what_was_owed(
    office: Office, clerk: StaffMember
) -> None:
    states = (FeeState.UNPAID, FeeState.ONLINE, FeeState.NONE)
    ready = [
        _ready(
            office,
            clerk,
            Intake(
                PHARMACY,
                Applicant(state.value),
                fee=0 if state is FeeState.NONE else 500_000,
                fee_state=state,
            ),
        )
        for state in states
    ]
    given = office.giving.give_all(
        [one.id for one in ready],
        OWNER,
        by=clerk.id,
        fee_state=FeeState.CASH,
        originals={ready[1].id: ["Bằng gốc"]},
    )
    assert [one.fee_state for one in given] == [FeeState.CASH, FeeState.ONLINE, FeeState.NONE]
    facts = [office.inquiry.card(one.id).timeline[-1].fact.body for one in ready]
    assert [fact.get("originals") for fact in facts] == [None, ["Bằng gốc"], None]
