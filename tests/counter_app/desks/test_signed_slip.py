"""A slip printed after the second leg says what its receiver signed for, and nothing newer."""

from dataclasses import replace

import pytest

from counter_app.desks import Office
from counter_app.desks.intake import intake_of
from counter_app.rules.dossier import Correction, Dossier
from counter_app.rules.papers import HandoverPaper
from counter_app.rules.settings import Station
from counter_app.rules.signatures import Signature, drawn, to_text
from counter_app.rules.slips import Slip, Surplus, TurnedBack
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.counter_app.desks.conftest import PHARMACISTS, now
from tests.documents import seen
from tests.doubles import StoppedClock

HANH = drawn([[(10.0, 10.0), (60.0, 40.0), (110.0, 12.5)]], 200, 80)
TU = drawn([[(0.0, 0.0), (200.0, 80.0)]], 200, 80)


@pytest.fixture
def pile(office: Office, clerk: StaffMember) -> list[Dossier]:
    """Four dossiers that go to one department."""
    names = ("Lê Văn An", "Trần Thị Bê", "Võ Cẩm", "Hồ Dung")
    return [received(office, clerk.id, name) for name in names]


@pytest.fixture
def slip(office: Office, clerk: StaffMember, pile: list[Dossier]) -> Slip:
    """Their slip, which the clerk signed on the screen."""
    ids = [one.id for one in pile]
    return office.handover.hand_over(ids, PHARMACISTS, by=clerk.id, signature=HANH).slip


def _printed(office: Office, slip: Slip, clerk: StaffMember) -> tuple[HandoverPaper, bytes]:
    document = office.handover.print_signed(slip.id, by=clerk.id)
    paper = office.printing.paper(document.id)
    assert isinstance(paper, HandoverPaper)
    return paper, office.printing.pdf(document.id)


def _sign(
    office: Office,
    slip: Slip,
    pile: list[Dossier],
    clerk: StaffMember,
    signature: Signature | None = TU,
) -> None:
    office.handover.confirm(
        slip.id,
        receiver="Phạm Văn Tú",
        by=clerk.id,
        missing=[pile[1].id],
        refused=[TurnedBack(pile[3].id, "thiếu bản chính\nphải nộp lại")],
        surplus=[Surplus("H57.132-261119-0017"), Surplus("X-1", note="của đơn vị khác?")],
        signature=signature,
    )


def test_the_signed_slip_says_of_each_row_what_became_of_it(
    office: Office, clerk: StaffMember, pile: list[Dossier], slip: Slip, clock: StoppedClock
) -> None:
    clock.pass_(minutes=22)
    _sign(office, slip, pile, clerk)
    clock.pass_(minutes=60)
    paper, pdf = _printed(office, slip, clerk)
    assert [row.note for row in paper.rows] == [
        "",
        "Không có trong chồng",
        "",
        "Bên nhận không nhận",
    ]
    assert (paper.taken, paper.receiver) == (2, "Phạm Văn Tú")
    assert (paper.giver_signature, paper.receiver_signature) == (to_text(HANH), to_text(TU))
    whole = seen.text(pdf)
    for words in (
        "Bên nhận đã ký nhận: 02 hồ sơ, 10 giờ 03 phút, ngày 23 tháng 11 năm 2026",
        f"Bên nhận không nhận {pile[3].number}: thiếu bản chính phải nộp lại.",
        "Thừa so với danh sách: H57.132-261119-0017, X-1.",
    ):
        assert seen.squashed(words) in whole
    assert [code.text for code in seen.codes(seen.pictures(pdf)[0])] == [paper.barcode]


def test_what_was_put_right_since_does_not_change_what_was_signed_for(
    office: Office, clerk: StaffMember, pile: list[Dossier], slip: Slip
) -> None:
    _sign(office, slip, pile, clerk)
    before, _ = _printed(office, slip, clerk)
    held = intake_of(now(office, pile[0].id))
    other = replace(held, applicant=replace(held.applicant, name="Lê Văn Anh"))
    office.reception.correct(pile[0].id, other, Correction.PERSON, reason="sai tên", by=clerk.id)
    admin = office.administration.staff()[0]
    office.administration.set_office(
        office.administration.settings(), Station(3, 2, "Quầy mới"), by=admin.id
    )
    assert _printed(office, slip, clerk)[0] == before
    assert before.rows[0].applicant == "Lê Văn An"
    assert before.station == "Quầy 03"


def test_a_receiver_who_signed_on_paper_leaves_no_drawn_signature(
    office: Office, clerk: StaffMember, pile: list[Dossier], slip: Slip
) -> None:
    _sign(office, slip, pile, clerk, signature=None)
    paper, _ = _printed(office, slip, clerk)
    assert (paper.giver_signature, paper.receiver_signature) == (to_text(HANH), "")


def test_a_pile_in_which_all_was_right_has_neither_notes_nor_remarks(
    office: Office, clerk: StaffMember, slip: Slip
) -> None:
    office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=clerk.id)
    paper, _ = _printed(office, slip, clerk)
    assert ({row.note for row in paper.rows}, paper.remarks, paper.taken) == ({""}, (), 4)
