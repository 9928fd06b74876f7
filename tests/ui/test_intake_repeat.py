"""The next one quickly: same person, same procedure, undone, or written by hand before."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.ports import Topic
from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import Dossier, State
from counter_app.rules.lines import PadLine
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY
from tests.doubles import StoppedClock
from tests.ui.robots.repeat import RepeatRobot

SHOP = "1.004593"
CARD = "046082907014||Võ Đình Trí|04091982|Nam|Số 9 An Dương Vương, Huế|10052021"


@pytest.fixture
def intake(
    qtbot: QtBot, dressed: None, office: Office, clock: StoppedClock, clerk: StaffMember
) -> RepeatRobot:
    del dressed
    return RepeatRobot(qtbot, office, clock, clerk)


@pytest.fixture
def stub(office: Office, supervisor: StaffMember) -> PadLine:
    """The first number of a pad that was reserved this morning."""
    office.pads.reserve(2, by=supervisor.id)
    return office.pads.open()[0]


def newest(office: Office) -> Dossier:
    return office.inquiry.card(office.inquiry.register(limit=1)[0].id).dossier


def count(office: Office) -> int:
    return len(office.inquiry.register(limit=50))


def print_all(office: Office, clerk: StaffMember) -> None:
    for paper in office.printing.waiting():
        office.printing.claim(paper.id, printer="Khay A5", by=clerk.id)
        office.printing.came_out(paper.id, job="1", by=clerk.id)


# -- the same again --------------------------------------------------------------------------------


def test_shift_f4_asks_for_the_next_person_of_the_same_procedure(
    intake: RepeatRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_2)
    intake.chooses("channel", "Bưu chính")
    intake.saves()
    intake.f(4, shift=True)
    assert intake.focus == "id_number"
    assert set(intake.person.values()) == {""}
    assert intake.ticked == [True] * 4
    assert intake.choice("channel") == "Bưu chính"
    intake.scans_card(CARD)
    intake.saves()
    dossier = newest(office)
    assert dossier.applicant.name == "Võ Đình Trí"
    assert (dossier.procedure_code, dossier.channel) == (SHOP, Channel.POST)
    assert len(dossier.components) == 4


def test_shift_f4_after_a_card_adds_the_procedure_to_its_person(
    intake: RepeatRobot, office: Office
) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    intake.scans_card(CARD)
    intake.f(4, shift=True)
    intake.saves()
    assert newest(office).applicant.name == "Võ Đình Trí"
    assert newest(office).procedure_code == PHARMACY


def test_shift_f4_leaves_a_procedure_that_was_chosen(intake: RepeatRobot) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    intake.picks(SHOP)
    intake.f(4, shift=True)
    assert intake.last_told[0] == "warning"
    assert intake.picker.procedure is not None
    assert intake.picker.procedure.code == SHOP


def test_before_anybody_was_served_nothing_is_repeated(intake: RepeatRobot) -> None:
    intake.f(4, shift=True)
    assert intake.picker.procedure is None
    assert intake.told == []


# -- undone ----------------------------------------------------------------------------------------


def test_ctrl_z_undoes_what_was_saved_while_its_receipt_is_here(
    intake: RepeatRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.saves()
    number = newest(office).number
    assert intake.reads("undoLast") == "Hủy hồ sơ vừa lập"
    intake.undoes()
    assert newest(office).state is State.VOID
    assert office.printing.waiting() == []
    assert intake.reads("savedNumber") == ""
    assert number in intake.last_told[1]
    assert intake.focus == "id_number"


def test_what_was_undone_can_be_filled_in_again_and_saved_under_another_number(
    intake: RepeatRobot, office: Office
) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    first = newest(office)
    intake.undoes()
    intake.f(3)
    assert intake.field("name") == "Nguyễn Thị Đào"
    intake.saves()
    second = newest(office)
    assert second.state is State.RECEIVED
    assert second.number != first.number


def test_once_the_receipt_left_the_dossier_is_opened_to_be_put_right(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    print_all(office, clerk)
    intake.hears(Topic.DOCUMENTS)
    assert intake.reads("undoLast") == "Đính chính hồ sơ vừa lập"
    intake.undoes()
    assert intake.opened == [newest(office).id]
    assert newest(office).state is State.RECEIVED


def test_a_receipt_that_left_unheard_of_is_not_undone(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    print_all(office, clerk)
    intake.undoes()
    assert newest(office).state is State.RECEIVED
    assert intake.opened == [newest(office).id]


def test_ctrl_z_in_a_field_takes_back_what_was_typed_there(
    intake: RepeatRobot, office: Office
) -> None:
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    intake.types("0")
    intake.undoes()
    assert intake.field("id_number") == ""
    assert newest(office).state is State.RECEIVED


def test_a_receipt_for_several_is_undone_as_a_whole_and_brought_back_as_a_whole(
    intake: RepeatRobot, office: Office
) -> None:
    intake.fills_in_agent("Võ Đình Trí")
    for name in ("Nguyễn Thị Đào", "Trần Văn Dũng"):
        intake.fills_in_person(name)
        intake.picks(PHARMACY)
        intake.puts_on_pile()
    intake.saves()
    intake.undoes()
    states = [line.state for line in office.inquiry.register()]
    assert states == [State.VOID] * 2
    assert "2 hồ sơ" in intake.last_told[1]
    intake.f(3)
    assert intake.pile == ["Nguyễn Thị Đào", "Trần Văn Dũng"]
    assert intake.field("agent_name") == "Võ Đình Trí"
    intake.saves()
    states = [line.state for line in office.inquiry.register()]
    assert states == [State.RECEIVED] * 2 + [State.VOID] * 2


# -- papers by key ---------------------------------------------------------------------------------


def test_k_goes_through_the_kinds_of_the_ticked_paper(intake: RepeatRobot) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_1, Qt.Key.Key_1)
    before = intake.rows("papers")[0][2]
    intake.press(Qt.Key.Key_K)
    assert intake.rows("papers")[0][2] != before
    intake.press(Qt.Key.Key_Left)
    assert intake.rows("papers")[0][2] == before


# -- written by hand -------------------------------------------------------------------------------


def test_a_stub_asks_when_it_was_received_and_is_saved_under_its_number(
    intake: RepeatRobot, office: Office, stub: PadLine
) -> None:
    intake.comes(stub)
    assert intake.reads("padNumber") == f"Nhập từ giấy viết tay số {stub.number}"
    assert intake.focus == "received"
    intake.types("0830")
    intake.enter()
    assert intake.focus == "id_number"
    assert intake.field("received") == "08:30"
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    assert intake.reads("dueDate") == "01/12/2026"
    intake.saves()
    dossier = newest(office)
    assert dossier.number == stub.number
    assert f"{dossier.received_at:%H:%M %d/%m}" == "08:30 23/11"
    assert intake.reads("padNumber") == ""


def test_the_day_counts_for_the_promise(intake: RepeatRobot, office: Office, stub: PadLine) -> None:
    intake.comes(stub)
    intake.types("20/11 16:30")
    intake.enter()
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.saves()
    assert f"{newest(office).received_at:%d/%m %H:%M}" == "20/11 16:30"
    assert intake.reads("dueDate") == "30/11/2026"


@pytest.mark.parametrize(("typed", "said"), [("", "Ghi giờ"), ("25", "Ghi giờ"), ("1800", "tương")])
def test_a_time_that_cannot_be_is_said_beside_it(
    intake: RepeatRobot, office: Office, stub: PadLine, typed: str, said: str
) -> None:
    intake.comes(stub)
    intake.types(typed)
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.saves()
    assert said in intake.complaint("received")
    assert intake.focus == "received"
    assert count(office) == 0


def test_what_stands_in_the_form_is_put_aside_for_a_stub(
    intake: RepeatRobot, office: Office, stub: PadLine
) -> None:
    intake.fills_in_person("Trần Văn Dũng")
    intake.comes(stub)
    assert intake.field("name") == ""
    assert [draft.title for draft in office.reception.drafts()] == ["Trần Văn Dũng"]
    assert intake.reads("padNumber") != ""


def test_a_stub_may_be_left_for_later(intake: RepeatRobot, office: Office, stub: PadLine) -> None:
    intake.comes(stub)
    intake.goes_to("dropPad")
    intake.enter()
    assert intake.reads("padNumber") == ""
    intake.receives("Nguyễn Thị Đào", PHARMACY)
    assert newest(office).number != stub.number
    assert stub.number in [line.number for line in office.pads.open()]


def test_a_number_that_was_used_meanwhile_is_refused_in_words(
    intake: RepeatRobot, office: Office, stub: PadLine, supervisor: StaffMember
) -> None:
    intake.comes(stub)
    office.pads.void([stub.number], "tờ bị rách", by=supervisor.id)
    intake.types("0830")
    intake.enter()
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.saves()
    assert "đã bị hủy" in intake.reads("refusal")
    assert count(office) == 0
