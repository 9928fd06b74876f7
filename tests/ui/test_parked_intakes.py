"""Intakes that wait: put aside by key, kept unasked, gone on with after a crash."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.errors import StorageUnavailable
from counter_app.rules.catalogue import Channel, PaperKind
from counter_app.rules.dossier import Dossier
from counter_app.rules.staff import StaffMember
from tests.conftest import PHARMACY
from tests.doubles import StoppedClock
from tests.ui.robots.repeat import RepeatRobot
from ui.pages.intake import IntakePage

SHOP = "1.004593"


@pytest.fixture
def begin(
    qtbot: QtBot, dressed: None, office: Office, clock: StoppedClock, clerk: StaffMember
) -> Callable[[], RepeatRobot]:
    """Return what opens the page, as after a start of the program."""
    del dressed
    return lambda: RepeatRobot(qtbot, office, clock, clerk)


@pytest.fixture
def intake(begin: Callable[[], RepeatRobot]) -> RepeatRobot:
    return begin()


def newest(office: Office) -> Dossier:
    return office.inquiry.card(office.inquiry.register(limit=1)[0].id).dossier


def titles(office: Office) -> list[tuple[bool, str]]:
    return [(draft.parked, draft.title) for draft in office.reception.drafts()]


# -- by key ----------------------------------------------------------------------------------------


def test_f8_puts_a_form_aside_and_the_next_citizen_can_come(
    intake: RepeatRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào", id_number="001185012345")
    intake.f(8)
    assert set(intake.person.values()) == {""}
    assert intake.focus == "id_number"
    assert titles(office) == [(True, "Nguyễn Thị Đào")]
    assert intake.last_told[0] == "good"


def test_everything_that_was_filled_in_comes_back(intake: RepeatRobot, office: Office) -> None:
    intake.fills_in_person("Nguyễn Thị Đào", id_number="001185012345", birth="01021985")
    intake.fills_in_agent("Võ Đình Trí", "046082907014", "0905000111", "Giấy ủy quyền số 3")
    intake.picks(SHOP)
    intake.press(Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_Plus, Qt.Key.Key_K)
    intake.goes_to("note")
    intake.types("Gọi trước khi trả")
    intake.comes_by_post()
    before = intake.shown()
    intake.f(8)
    intake.f(8)
    assert intake.sheet_name == "parkedSheet"
    intake.presses_in_sheet(Qt.Key.Key_Return)
    assert intake.shown() == before
    intake.saves()
    dossier = newest(office)
    first = dossier.components[0]
    assert dossier.applicant.birth == "1985-02-01"
    assert dossier.representative is not None
    assert dossier.representative.paper == "Giấy ủy quyền số 3"
    assert dossier.procedure_code == SHOP
    assert dossier.channel is Channel.POST
    assert len(dossier.components) == 3
    assert (first.copies, first.kind) == (2, PaperKind.CERTIFIED)
    assert dossier.note == "Gọi trước khi trả"
    assert office.reception.drafts() == []


def test_several_wait_newest_on_top_and_any_is_gone_on_with(
    intake: RepeatRobot, office: Office, clock: StoppedClock
) -> None:
    for name in ("Nguyễn Thị Đào", "Trần Văn Dũng", "Lê Thị Mai"):
        clock.pass_(minutes=1)
        intake.fills_in_person(name)
        intake.f(8)
    intake.f(8)
    assert [row[1] for row in intake.rows("parked")] == [
        "Lê Thị Mai",
        "Trần Văn Dũng",
        "Nguyễn Thị Đào",
    ]
    intake.presses_in_sheet(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert intake.field("name") == "Trần Văn Dũng"
    assert [title for parked, title in titles(office) if parked] == [
        "Lê Thị Mai",
        "Nguyễn Thị Đào",
    ]


def test_a_form_that_waits_is_forgotten_and_brought_back_by_key(
    intake: RepeatRobot, office: Office
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.f(8)
    intake.f(8)
    intake.presses_in_sheet(Qt.Key.Key_Delete)
    assert titles(office) == []
    assert intake.rows("parked") == []
    intake.presses_in_sheet(Qt.Key.Key_Z, ctrl=True)
    assert titles(office) == [(True, "Nguyễn Thị Đào")]
    intake.presses_in_sheet(Qt.Key.Key_Escape)


def test_the_window_is_told_how_many_wait(intake: RepeatRobot) -> None:
    counted: list[int] = []
    assert isinstance(intake.page, IntakePage)
    intake.page.parked_counted.connect(counted.append)
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.f(8)
    intake.fills_in_person("Trần Văn Dũng")
    intake.f(8)
    intake.f(8)
    intake.presses_in_sheet(Qt.Key.Key_Return)
    assert counted == [1, 2, 1]


def test_a_pile_for_one_receipt_waits_as_a_whole(intake: RepeatRobot) -> None:
    intake.fills_in_agent("Võ Đình Trí")
    for name in ("Nguyễn Thị Đào", "Trần Văn Dũng"):
        intake.fills_in_person(name)
        intake.picks(PHARMACY)
        intake.puts_on_pile()
    intake.fills_in_person("Lê Thị Mai")
    intake.f(8)
    assert intake.field("name") == ""
    assert intake.find(type(intake.picker), "procedure").text() == ""
    intake.f(8)
    intake.presses_in_sheet(Qt.Key.Key_Return)
    assert intake.pile == ["Nguyễn Thị Đào", "Trần Văn Dũng"]
    assert intake.field("name") == "Lê Thị Mai"
    assert intake.field("agent_name") == "Võ Đình Trí"


def test_a_procedure_that_is_gone_meanwhile_is_left_as_text(
    intake: RepeatRobot, office: Office, clerk: StaffMember
) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.f(8)
    [draft] = office.reception.drafts()
    body = {**draft.body, "form": {**draft.body["form"], "procedure": "9.999999"}}
    office.reception.keep_draft(draft.id, draft.title, body, by=clerk.id, parked=True)
    intake.f(8)
    intake.presses_in_sheet(Qt.Key.Key_Return)
    assert intake.picker.procedure is None
    assert intake.field("procedure").startswith("Cấp lại")
    intake.saves()
    assert intake.complaint("procedure") != ""


# -- unasked ---------------------------------------------------------------------------------------


def test_what_is_typed_is_kept_when_the_hand_rests_and_not_before(
    intake: RepeatRobot, office: Office
) -> None:
    intake.types("001185012345")
    assert office.reception.drafts() == []
    intake.rests()
    assert titles(office) == [(False, "001185012345")]


def test_only_what_changed_is_written_again(
    intake: RepeatRobot, office: Office, clock: StoppedClock
) -> None:
    intake.types("001185012345")
    intake.rests()
    clock.pass_(minutes=5)
    intake.types("6")
    intake.press(Qt.Key.Key_Backspace)
    intake.rests()
    [draft] = office.reception.drafts()
    assert f"{draft.saved_at:%H:%M}" == "09:41"


def test_a_dossier_that_is_saved_leaves_no_draft(intake: RepeatRobot, office: Office) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.picks(PHARMACY)
    intake.rests()
    assert len(office.reception.drafts()) == 1
    intake.saves()
    assert office.reception.drafts() == []


def test_a_form_that_was_cleared_away_leaves_no_draft(intake: RepeatRobot, office: Office) -> None:
    intake.fills_in_person("Nguyễn Thị Đào")
    intake.rests()
    intake.goes_to("channel")
    intake.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    intake.rests()
    assert office.reception.drafts() == []


def test_after_a_crash_one_key_goes_on_where_one_was(
    begin: Callable[[], RepeatRobot], office: Office, clock: StoppedClock
) -> None:
    first = begin()
    first.fills_in_person("Nguyễn Thị Đào", phone="0905000111")
    first.picks(PHARMACY)
    first.rests()
    clock.pass_(minutes=10)
    again = begin()
    assert again.reads("leftOverTold") == (
        "Có một hồ sơ đang nhập dở lúc 09:41 23/11/2026: "
        "Nguyễn Thị Đào · Cấp lại Chứng chỉ hành nghề dược (trường hợp bị mất, hư hỏng)"
    )
    again.f(5)
    assert again.field("phone") == "0905000111"
    assert again.reads("leftOverTold") == ""
    again.saves()
    assert newest(office).applicant.name == "Nguyễn Thị Đào"
    assert office.reception.drafts() == []


def test_what_was_left_can_be_forgotten(begin: Callable[[], RepeatRobot], office: Office) -> None:
    first = begin()
    first.fills_in_person("Nguyễn Thị Đào")
    first.rests()
    again = begin()
    again.goes_to("dropLeftOver")
    again.enter()
    assert office.reception.drafts() == []
    assert again.reads("leftOverTold") == ""


def test_what_was_left_waits_while_somebody_else_is_served(
    begin: Callable[[], RepeatRobot], office: Office
) -> None:
    first = begin()
    first.fills_in_person("Nguyễn Thị Đào")
    first.rests()
    again = begin()
    again.types("0")
    assert again.reads("leftOverTold") == ""
    again.press(Qt.Key.Key_Backspace)
    again.receives("Trần Văn Dũng", PHARMACY)
    assert again.reads("leftOverTold") != ""
    assert titles(office) == [(False, "Nguyễn Thị Đào")]


def test_a_crash_between_saving_and_forgetting_makes_no_second_dossier(
    begin: Callable[[], RepeatRobot], office: Office, clerk: StaffMember
) -> None:
    first = begin()
    first.fills_in_person("Nguyễn Thị Đào")
    first.picks(PHARMACY)
    first.rests()
    [draft] = office.reception.drafts()
    first.saves()
    office.reception.keep_draft(draft.id, draft.title, draft.body, by=clerk.id, parked=False)
    again = begin()
    again.f(5)
    again.saves()
    if again.over is not None:
        again.presses_in_sheet(Qt.Key.Key_Return, ctrl=True)
    assert len(office.inquiry.register()) == 1


def test_books_that_cannot_be_written_are_said_once_and_typing_goes_on(
    intake: RepeatRobot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise StorageUnavailable(cause="ổ đĩa đầy")

    intake.types("001185012345")
    with monkeypatch.context() as disk:
        disk.setattr(office.reception, "keep_draft", full)
        intake.rests()
        intake.enter()
        intake.types("Nguyễn")
        intake.rests()
    assert [tone for tone, _ in intake.told] == ["bad"]
    intake.types(" Thị Đào")
    intake.rests()
    assert titles(office) == [(False, "Nguyễn Thị Đào")]
