"""One signature for a batch, and no dossier lost without a word."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.errors import NotOnSlip, SlipClosed
from counter_app.rules import slips
from counter_app.rules.dossier import DossierId
from counter_app.rules.journal import Fact
from counter_app.rules.slips import Slip, SlipId, Tally, TurnedBack
from tests.counter_app.drawn import moments, texts, through_json

AT = datetime.fromisoformat("2026-11-23T10:00:00+07:00")
FIRST, SECOND, THIRD = (DossierId(name) for name in ("first", "second", "third"))
SLIP = Slip(
    id=SlipId("slip-1"),
    number="BG-261123-0601",
    code="20012611230601",
    station=3,
    department="Phòng Nghiệp vụ Dược",
    handed_at=AT,
    handed_by="clerk",
    dossiers=(SECOND, FIRST, THIRD),
)
_NUMBERS = {DossierId("stranger"): "H57.132-261123-0699"}


def _signed(
    slip: Slip, missing: tuple[DossierId, ...] = (), refused: tuple[DossierId, ...] = ()
) -> Slip:
    tally = Tally(missing, tuple(TurnedBack(one, "sai phòng") for one in refused))
    fact = slips.confirm(
        slip, tally, at=AT.replace(hour=11), receiver="Phạm Văn Tú", numbers=_NUMBERS
    )
    return slips.fold(slip, Fact(fact.kind, fact.agg_id, through_json(fact.body), fact.pii))


@given(
    st.builds(
        Slip,
        id=st.uuids().map(str).map(SlipId),
        number=texts,
        code=texts,
        station=st.integers(1, 999),
        department=texts,
        handed_at=moments,
        handed_by=texts,
        dossiers=st.lists(st.uuids().map(str).map(DossierId), unique=True, max_size=8).map(tuple),
    )
)
def test_the_entry_of_a_handover_holds_the_whole_slip(slip: Slip) -> None:
    fact = slips.hand_over(slip)
    assert slips.fold(None, Fact(fact.kind, fact.agg_id, through_json(fact.body))) == slip


def test_the_receiver_signs_for_all_but_what_is_missing() -> None:
    signed = _signed(SLIP, (FIRST,))
    assert (signed.receiver, signed.missing) == ("Phạm Văn Tú", (FIRST,))
    assert signed.confirmed_at == AT.replace(hour=11)
    assert signed.dossiers == SLIP.dossiers


def test_a_slip_is_signed_once() -> None:
    with pytest.raises(SlipClosed) as caught:
        _signed(_signed(SLIP))
    assert str(caught.value) == (
        "Phiếu BG-261123-0601 đã được bên nhận xác nhận lúc 11:00 ngày 23/11/2026."
    )


def test_what_is_refused_is_kept_apart_from_what_is_missing() -> None:
    signed = _signed(SLIP, (FIRST,), (THIRD,))
    assert (signed.missing, signed.refused) == ((FIRST,), (THIRD,))
    with pytest.raises(NotOnSlip):
        _signed(SLIP, (), (DossierId("stranger"),))


def test_only_what_stands_on_the_slip_can_be_missing_from_it() -> None:
    with pytest.raises(NotOnSlip) as caught:
        _signed(SLIP, (FIRST, DossierId("stranger")))
    assert str(caught.value) == "Hồ sơ H57.132-261123-0699 không có trong phiếu BG-261123-0601."


def test_the_receivers_name_can_be_erased_without_losing_the_signature() -> None:
    fact = slips.confirm(SLIP, Tally(), at=AT, receiver="Phạm Văn Tú", numbers={})
    assert "Tú" not in str(fact.body)
    erased = slips.fold(SLIP, Fact(fact.kind, fact.agg_id, fact.body, None))
    assert (erased.receiver, erased.confirmed_at) == ("", AT)
