"""The card's timeline: who had the dossier and signed, promises, papers, calls, and all reasons."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import intake_of
from counter_app.desks.letters import SupplementRequest
from counter_app.desks.notes import Question
from counter_app.rules import signatures
from counter_app.rules.calls import CallOutcome
from counter_app.rules.dossier import Collector, CollectorKind, Correction, Dossier
from counter_app.rules.papers import AskedItem
from counter_app.rules.printing import DocumentKind
from counter_app.rules.slips import TurnedBack
from counter_app.rules.staff import StaffMember
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.keyboard import NARROW
from tests.ui.robots.pages import DossierRobot
from ui import theme
from ui.signature_view import SignatureView
from ui.timeline import Timeline

DEPARTMENT = "Phòng Nghiệp vụ Dược"
SIGNED = signatures.drawn([[(0, 0), (50, 40), (100, 10)]], 100, 60)
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def card(
    qtbot: QtBot, office: Office, clock: StoppedClock, clerk: StaffMember, tmp_path: Path
) -> DossierRobot:
    return DossierRobot(qtbot, office, clock, user=clerk, folder=tmp_path)


@pytest.fixture
def there(office: Office, clerk: StaffMember, clock: StoppedClock) -> Dossier:
    """A dossier that Hồ Văn Minh has signed for on the screen, twenty minutes after it came."""
    dossier = received(office, clerk.id)
    clock.pass_(minutes=10)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    clock.pass_(minutes=10)
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id, signature=SIGNED)
    return dossier


def drawn(card: DossierRobot) -> bool:
    """Say whether a signature stands beside the place."""
    view = card.find(SignatureView, "signature")
    return view.isVisible() and view.signature == SIGNED


# -- where it is ---------------------------------------------------------------------------------


def test_the_card_says_at_the_top_where_it_is_since_when_and_who_signed(
    card: DossierRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    card.comes(dossier.id)
    assert card.reads("where") == "Quầy một cửa · từ 09:41 T2 23/11/2026 · hôm nay"
    assert card.reads("signed") == "Lê Thị Hạnh giữ tại quầy"
    assert not drawn(card)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    card.comes(dossier.id)
    assert card.reads("where").startswith(f"Đang trên đường đến {DEPARTMENT}, chưa ai ký nhận")
    assert card.reads("signed") == f"Lê Thị Hạnh giao đi · phiếu {slip.number}"
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id, signature=SIGNED)
    clock.pass_(days=3)
    card.comes(dossier.id)
    assert card.reads("where") == f"{DEPARTMENT} · từ 09:41 T2 23/11/2026 · 3 ngày"
    assert card.reads("signed") == f"Hồ Văn Minh ký nhận · phiếu {slip.number}"
    assert drawn(card)
    office.handover.take_back(dossier.id, by=clerk.id, shelf="B3")
    card.comes(dossier.id)
    assert card.reads("where").startswith("Kết quả tại quầy, ngăn B3 · từ 09:41 T5 26/11/2026")
    collector = Collector(CollectorKind.AUTHORISED, "Phạm Thị Hoa", "12/UQ")
    office.giving.give_back(dossier.id, collector, by=clerk.id, signature=SIGNED)
    card.comes(dossier.id)
    assert card.reads("where").startswith("Đã trả cho Phạm Thị Hoa")
    assert card.reads("signed") == "Người được ủy quyền · 12/UQ · Lê Thị Hạnh trả"
    assert drawn(card)


def test_what_the_receiver_would_not_take_says_why_it_is_back(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    back = [TurnedBack(dossier.id, "Thiếu ảnh")]
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id, refused=back)
    card.comes(dossier.id)
    assert card.reads("where").startswith("Quầy một cửa")
    assert "Thiếu ảnh" in card.reads("signed")
    assert f"Bên nhận không nhận theo phiếu {slip.number}, về lại quầy" in card.story
    assert "Lý do: Thiếu ảnh" in card.written


def test_a_discrepancy_tells_how_it_was_settled(
    card: DossierRobot, office: Office, clerk: StaffMember, supervisor: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], DEPARTMENT, by=clerk.id).slip
    office.handover.confirm(slip.id, receiver="Hồ Văn Minh", by=clerk.id, missing=[dossier.id])
    (gap,) = office.custody.discrepancies()
    office.custody.settle(gap.id, "Rơi dưới gầm bàn, đã thấy", by=supervisor.id)
    card.comes(dossier.id)
    assert card.story[0::2][:2] == [
        "Giải quyết xong chênh lệch",
        f"Bên nhận báo thiếu trong phiếu {slip.number}, hồ sơ vẫn ở quầy",
    ]
    assert card.written == ["Rơi dưới gầm bàn, đã thấy"]


# -- the threads ---------------------------------------------------------------------------------


def test_each_hand_says_how_long_it_held_the_dossier_and_who_signed(
    card: DossierRobot, there: Dossier, clock: StoppedClock
) -> None:
    clock.pass_(days=2)
    card.comes(there.id)
    card.turns()
    assert card.part == "Giao nhận"
    slip = card.story[0].rpartition(" ")[2]
    assert card.story == [
        f"Hồ Văn Minh đã ký phiếu {slip}",
        f"Lê Thị Hạnh · quầy 3 · đang ở: {DEPARTMENT}, 2 ngày",
        f"Bàn giao theo phiếu {slip}",
        f"Lê Thị Hạnh · quầy 3 · Chờ {DEPARTMENT} ký nhận: 10 phút",
        "Tiếp nhận hồ sơ, hẹn trả T3 01/12/2026",
        "Lê Thị Hạnh · quầy 3 · Quầy một cửa: 10 phút",
    ]
    assert card.signed_by == [f"Hồ Văn Minh đã ký phiếu {slip}"]


def test_promises_papers_and_talks_can_be_followed_alone(
    card: DossierRobot,
    office: Office,
    there: Dossier,
    clerk: StaffMember,
    supervisor: StaffMember,
) -> None:
    office.notes.note(there.id, "Gọi trước khi đến.", by=clerk.id)
    office.notes.call(there.id, CallOutcome.NO_ANSWER, by=clerk.id, note="Gọi lại chiều nay")
    office.processing.reappoint(there.id, 3, "chờ ý kiến", by=supervisor.id)
    card.comes(there.id)
    card.turns(2)
    assert card.part == "Ngày hẹn"
    assert card.story[0::2] == [
        "Xin lỗi, hẹn lại đến T6 04/12/2026",
        "Tiếp nhận hồ sơ, hẹn trả T3 01/12/2026",
    ]
    card.turns()
    assert card.part == "Giấy tờ"
    assert [line.partition(" ")[0] for line in card.story[0::2]] == ["Cho", "Cho"]
    card.turns()
    assert card.part == "Trao đổi"
    assert card.story[0::2] == [
        "Xin lỗi, hẹn lại đến T6 04/12/2026",
        "Gọi điện: không nghe máy",
        "Ghi chú",
    ]
    assert card.written == ["Lý do: chờ ý kiến", "Gọi lại chiều nay", "Gọi trước khi đến."]


def test_a_thread_without_anything_says_so(
    card: DossierRobot, office: Office, clerk: StaffMember
) -> None:
    card.comes(received(office, clerk.id).id)
    card.turns(4)
    assert card.story == []
    assert card.sees("Chưa có ghi chú, cuộc gọi hay ý kiến nào")


def test_the_arrows_turn_from_thread_to_thread_while_one_walks_the_line(
    card: DossierRobot, there: Dossier
) -> None:
    card.comes(there.id)
    card.press(Qt.Key.Key_F3)
    card.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert card.part == "Ngày hẹn"
    assert card.focus == "timeline"
    card.press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert card.part == "Thành phần (2)"
    assert card.focus == "components"


def test_a_correction_tells_its_reason_and_what_it_changed(
    card: DossierRobot, office: Office, there: Dossier, clerk: StaffMember
) -> None:
    person = replace(there.applicant, name="Nguyễn Thị Đáo")
    intake = replace(intake_of(there), applicant=person)
    why = "Căn cước ghi Đáo, gõ nhầm Đào"
    office.reception.correct(there.id, intake, Correction.PERSON, reason=why, by=clerk.id)
    card.comes(there.id)
    assert card.written == [f"Lý do: {why}\nHọ và tên: Nguyễn Thị Đào → Nguyễn Thị Đáo"]


# -- papers --------------------------------------------------------------------------------------


def test_every_paper_is_opened_and_printed_again_from_its_point_by_keys(
    card: DossierRobot, office: Office, there: Dossier
) -> None:
    card.comes(there.id)
    card.press(Qt.Key.Key_F3)
    card.press(Qt.Key.Key_Home)
    assert card.story[0].startswith("Hồ Văn Minh đã ký phiếu")
    card.press(Qt.Key.Key_F10)
    slip_id = office.inquiry.card(there.id).dossier.slip_id
    assert [paper.reprint for paper in office.printing.of(slip_id)] == [0, 1]
    card.press(Qt.Key.Key_End)
    assert card.story[-2].startswith("Tiếp nhận hồ sơ")
    card.press(Qt.Key.Key_F10)
    receipts = office.printing.of(there.id)
    assert [(paper.kind, paper.reprint) for paper in receipts] == [
        (DocumentKind.RECEIPT, 0),
        (DocumentKind.RECEIPT, 1),
    ]
    view = card.opens_paper()
    assert view.windowTitle().startswith("Giấy tiếp nhận")


def test_the_slips_of_all_its_ways_stand_among_the_papers(
    card: DossierRobot, office: Office, there: Dossier, clerk: StaffMember, clock: StoppedClock
) -> None:
    request = SupplementRequest((AskedItem("Ảnh"),), "thiếu ảnh")
    office.processing.ask_supplement(there.id, request, by=clerk.id)
    clock.pass_(days=2)
    office.processing.supplement(there.id, by=clerk.id)
    office.handover.hand_over([there.id], DEPARTMENT, by=clerk.id)
    card.comes(there.id)
    assert [row[0] for row in card.rows("papers")].count("Phiếu bàn giao") == 2


def test_printing_makes_one_point_a_paper_and_only_its_thread_tells_every_step(
    card: DossierRobot, office: Office, there: Dossier, clerk: StaffMember
) -> None:
    paper = office.printing.of(there.id)[0]
    office.printing.claim(paper.id, printer="Canon LBP 2900", by=clerk.id)
    office.printing.came_out(paper.id, job="7", by=clerk.id)
    card.comes(there.id)
    told = [line for line in card.story if "Canon" in line]
    assert told == []
    place = card.story.index(f"Cho in {paper.title}, 1 bản")
    assert card.story[place + 1] == "Lê Thị Hạnh · quầy 3 · đã in"
    card.turns(3)
    assert "Giấy đã in xong trên Canon LBP 2900" in card.story


# -- what else is known --------------------------------------------------------------------------


def test_opinions_and_calls_are_summed_up_in_the_head(
    card: DossierRobot, office: Office, there: Dossier, clerk: StaffMember, clock: StoppedClock
) -> None:
    office.notes.consult(there.id, Question("Sở Y tế", "Xác nhận", date(2026, 11, 25)), by=clerk.id)
    office.notes.consult(
        there.id, Question("Công an phường", "Cư trú", date(2026, 11, 27)), by=clerk.id
    )
    first = office.notes.consultations(there.id)[0]
    office.notes.answer(there.id, first.id, "Đồng ý", by=clerk.id)
    office.notes.call(there.id, CallOutcome.COMING, by=clerk.id)
    card.comes(there.id)
    assert card.sees("Sở Y tế đã trả lời T2 23/11; chờ Công an phường đến hết T6 27/11")
    assert card.sees("1 lần, gần nhất 10:01 23/11/2026: hẹn sẽ đến")
    assert "Đồng ý" in card.written
    clock.pass_(days=7)
    card.comes(there.id)
    assert card.sees("Công an phường chưa trả lời, quá hạn T6 27/11")


def test_sixty_entries_fit_and_the_chosen_one_stays_chosen(
    card: DossierRobot, office: Office, there: Dossier, clerk: StaffMember, clock: StoppedClock
) -> None:
    for number in range(60):
        clock.pass_(minutes=1)
        office.notes.note(there.id, f"Ghi chú số {number}", by=clerk.id)
    card.comes(there.id)
    assert card.fits
    assert len(card.written) == 60
    card.press(Qt.Key.Key_F3)
    card.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert card.chosen_point == "Ghi chú số 57"
    office.notes.note(there.id, "Vừa ghi thêm", by=clerk.id)
    card.comes(there.id)
    assert card.chosen_point == "Ghi chú số 57"


def test_a_point_is_read_aloud_with_its_time_and_all_that_was_written(
    card: DossierRobot, office: Office, there: Dossier, clerk: StaffMember
) -> None:
    office.notes.note(there.id, "Gọi trước khi đến.", by=clerk.id)
    card.comes(there.id)
    said = card.find(Timeline, "timeline").model().index(0, 0)
    assert said.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "10:01 23/11/2026; Ghi chú; Gọi trước khi đến.; Lê Thị Hạnh · quầy 3"
    )


def test_the_line_follows_when_the_look_changes(
    card: DossierRobot, office: Office, there: Dossier, clerk: StaffMember, qapp: QApplication
) -> None:
    office.notes.note(there.id, "Ghi chú dài. " * 40, by=clerk.id)
    card.comes(there.id)
    line = card.find(Timeline, "timeline")
    before = line.sizeHintForRow(0)
    try:
        theme.apply(qapp, theme.DARK, 1.5)
        card.qtbot.waitUntil(lambda: line.sizeHintForRow(0) > before)
    finally:
        theme.apply(qapp, theme.LIGHT)


def test_on_a_narrow_screen_the_card_begins_at_its_top(card: DossierRobot, there: Dossier) -> None:
    card.frame.resize(*NARROW)
    card.comes(there.id)
    card.qtbot.waitUntil(lambda: card.focus == "timeline")
    assert card.frame.verticalScrollBar().value() == 0
    assert card.frame.verticalScrollBar().maximum() > 0
    card.f9()
    assert card.went == [("giving_back", there.id)]


def test_a_note_of_many_lines_and_markup_is_shown_as_it_was_written(
    card: DossierRobot, office: Office, there: Dossier, clerk: StaffMember
) -> None:
    note = "<b>Gấp</b> & khẩn\n" + "\n".join(f"dòng {number}" for number in range(30)) + "Ê" * 300
    office.notes.note(there.id, note, by=clerk.id)
    card.comes(there.id)
    assert card.written[0].startswith("<b>Gấp</b> & khẩn\ndòng 0")
    assert card.fits
    card.press(Qt.Key.Key_F3)
    card.press(Qt.Key.Key_Home)
    assert card.fits
