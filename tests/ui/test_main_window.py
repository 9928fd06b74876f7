"""The window: pages, scans and searches from anywhere, the lock, the clock, what others wrote."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.desks.intake import Intake, intake_of
from counter_app.desks.papers import payload
from counter_app.errors import ClockWentBack
from counter_app.rules.dossier import Correction
from counter_app.rules.numbers import Payload, check_digit
from counter_app.rules.people import Applicant, Representative
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import HUE, PHARMACY, received
from tests.doubles import StoppedClock
from tests.ui.robots.window import WindowRobot

pytestmark = pytest.mark.usefixtures("dressed")
Open = Callable[..., WindowRobot]


@pytest.fixture
def open_window(
    *,
    qtbot: QtBot,
    store: SqliteStore,
    office: Office,
    clock: StoppedClock,
    clerk: StaffMember,
    tmp_path: Path,
) -> Iterator[Open]:
    opened: list[WindowRobot] = []

    def open_(
        user: StaffMember = clerk,
        settings: QSettings | None = None,
        poll: Callable[[], bool] | None = None,
    ) -> WindowRobot:
        robot = WindowRobot(
            qtbot, store, office, clock, user=user, folder=tmp_path, settings=settings, poll=poll
        )
        opened.append(robot)
        return robot

    yield open_
    for robot in opened:
        robot.goes_home()


@pytest.fixture
def window(open_window: Open) -> WindowRobot:
    return open_window()


# -- going about ---------------------------------------------------------------------------------


def test_the_window_opens_on_today_and_makes_no_other_page(window: WindowRobot) -> None:
    assert window.page == "today"
    assert window.pages_made == ["page.today"]
    assert window.reads("officeName") == HUE.office
    assert window.reads("person") == "Quầy 03 · Lê Thị Hạnh"
    assert window.reads("now") == "Thứ Hai, 23/11/2026 · 09:41"


def test_what_waits_from_before_goes_to_the_printer_once_the_window_stands(
    window: WindowRobot,
) -> None:
    window.settle()
    assert window.errands.kicks == 1


@pytest.mark.parametrize(
    ("number", "name"),
    [(1, "today"), (2, "intake"), (3, "handover"), (4, "giving_back"), (5, "register"),
     (6, "reports")],
)  # fmt: skip
def test_every_page_is_a_key_away_and_fits_the_smallest_screen(
    window: WindowRobot, number: int, name: str
) -> None:
    window.go(number)
    window.settle()
    assert window.page == name
    assert window.scrolls() == (False, False)


def test_a_page_keeps_what_was_typed_while_one_looks_elsewhere(window: WindowRobot) -> None:
    window.slowly()
    window.go(2)
    window.types("0011")
    window.go(5)
    window.go(2)
    assert window.field("id_number") == "0011"


# -- scans ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 5, 6])
def test_a_scanned_receipt_opens_its_dossier_from_any_page(
    window: WindowRobot, office: Office, clerk: StaffMember, number: int
) -> None:
    dossier = received(office, clerk.id)
    window.go(number)
    window.scan(payload(dossier))
    assert window.page == "dossier"
    assert window.reads("number") == dossier.number
    assert window.told == f"{dossier.number} · Nguyễn Thị Đào · đã tiếp nhận"
    assert window.scan_box.text() == ""


def test_a_scan_while_one_types_leaves_the_half_typed_search_alone(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    window.press(Qt.Key.Key_F2)
    window.slowly()
    window.types("Nguyễn")
    window.scan(payload(dossier))
    assert window.page == "dossier"
    assert window.scan_box.text() == "Nguyễn"


def test_a_scanned_slip_opens_where_it_is_signed(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    slip = office.handover.hand_over([dossier.id], "Phòng Nghiệp vụ Dược", by=clerk.id).slip
    body = f"{slip.code}1"
    window.scan(body + check_digit(body))
    assert window.page == "handover"
    assert window.told == f"Phiếu bàn giao {slip.number}"


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        ("100126112308991", "Không có hồ sơ mang mã {code} trong sổ của quầy này."),
        ("100126112300011", "Mã {code} do quầy khác của cơ quan này cấp. Hãy tra ở quầy đó."),
        (
            "170026112308991",
            "Mã {code} của cơ quan khác. Mời người nộp đến nơi ghi trên giấy tiếp nhận.",
        ),
    ],
)
def test_a_code_that_is_not_in_these_books_is_told_with_whose_it_is_and_nothing_moves(
    window: WindowRobot, start: str, sentence: str
) -> None:
    code = start + check_digit(start)
    assert Payload.parse(code) is not None
    window.scan(code)
    assert window.page == "today"
    assert window.told == sentence.format(code=code)


def test_a_code_that_names_nothing_here_takes_the_citizen_before_out_of_sight(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id, "Hồ Thị Ngọc Ánh")
    office.handover.take_back(dossier.id, by=clerk.id)
    window.go(4)
    window.scan(payload(dossier))
    assert window.reads("applicant") == "Hồ Thị Ngọc Ánh"
    code = "170026112308991"
    window.scan(code + check_digit(code))
    assert window.reads("applicant") == ""


def test_a_badly_read_code_is_told_with_what_was_read(window: WindowRobot) -> None:
    window.scan("1001261123000199")
    assert window.told.startswith("Máy quét đọc được 1001261123000199")


def test_f10_prints_the_newest_paper_again_also_one_for_a_group_or_a_correction(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    intake = Intake(PHARMACY, Applicant("Nguyễn Thị Đào"))
    group = office.reception.receive_group(
        [intake] * 2, Representative("Trần Văn Môi"), by=clerk.id
    )
    first = group.dossiers[0]
    window.settle()
    window.press(Qt.Key.Key_F10)
    assert window.told == f"In lại Giấy tiếp nhận 2 hồ sơ từ {first.number}, bản sao 1"
    right = replace(intake_of(first), applicant=Applicant("Nguyễn Thị Đáo"))
    office.reception.correct(first.id, right, Correction.PERSON, reason="x", by=clerk.id)
    window.settle()
    window.press(Qt.Key.Key_F10)
    assert window.told == f"In lại Giấy tiếp nhận {first.number} (lần 2), bản sao 1"


def test_f10_twice_prints_one_copy_and_says_so(
    window: WindowRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id)
    window.press(Qt.Key.Key_F10, Qt.Key.Key_F10)
    assert window.told == (
        f"Giấy này vừa đưa vào hàng đợi, chỉ in một lần: Giấy tiếp nhận {dossier.number}"
    )
    assert [paper.reprint for paper in office.printing.of(dossier.id)] == [0, 1]
    clock.pass_(minutes=1)
    window.press(Qt.Key.Key_F10)
    assert window.told == f"In lại Giấy tiếp nhận {dossier.number}, bản sao 2"


def test_an_older_receipt_is_opened_with_a_warning(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    body = f"{dossier.code}7"
    window.scan(body + check_digit(body))
    assert window.page == "dossier"
    assert window.told == (
        f"Giấy vừa quét là bản cũ của hồ sơ {dossier.number}. "
        "Giấy đã được thay bằng lần 1, hẹn trả ngày 01/12/2026."
    )


def test_escape_on_the_card_comes_back_to_the_page_before(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    window.go(5)
    window.scan(payload(received(office, clerk.id)))
    window.press(Qt.Key.Key_Escape)
    assert window.page == "register"


# -- searches ------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", ["as printed", "in lower case with spaces"])
def test_a_typed_number_opens_its_dossier(
    window: WindowRobot, office: Office, clerk: StaffMember, style: str
) -> None:
    dossier = received(office, clerk.id)
    number = dossier.number
    window.look_up(number if style == "as printed" else number.lower().replace("-", " - "))
    assert window.page == "dossier"
    assert window.reads("number") == number
    assert window.scan_box.text() == ""


def test_a_typed_name_is_searched_in_the_register(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    received(office, clerk.id, "Trần Văn Ứng")
    window.look_up("đào")
    assert window.page == "register"
    assert [row[0] for row in window.rows("register")] == [dossier.number]


def test_a_typed_number_that_is_unknown_is_told(window: WindowRobot) -> None:
    window.look_up("H57.132-261123-0099")
    assert window.page == "today"
    assert window.told == "Không có hồ sơ mang mã H57.132-261123-0099 trong sổ của quầy này."


def test_escape_empties_the_scan_box_and_then_leaves_it(window: WindowRobot) -> None:
    window.press(Qt.Key.Key_F2)
    window.slowly()
    window.types("Đào")
    window.press(Qt.Key.Key_Escape)
    assert (window.scan_box.text(), window.focus) == ("", "scanBox")
    window.press(Qt.Key.Key_Escape)
    assert window.focus == "list.due_today"


# -- what changes --------------------------------------------------------------------------------


def test_what_is_saved_shows_at_once_and_goes_to_the_printer(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    window.settle()
    kicks = window.errands.kicks
    received(office, clerk.id)
    window.settle()
    assert window.reads("unprinted") == "Chưa ra giấy: 1"
    assert window.errands.kicks == kicks + 1
    window.click("unprinted")
    assert window.page == "today"
    assert window.reads("listTitle") == "Giấy tờ đã lưu nhưng chưa in ra"
    window.enter()
    assert window.errands.retried == [office.printing.waiting()[0].id]


def test_a_printer_in_trouble_is_named_with_cause_and_remedy(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    received(office, clerk.id)
    paper = office.printing.waiting()[0]
    office.printing.claim(paper.id, printer="Canon LBP 2900", by=clerk.id)
    office.printing.failed(paper.id, trouble="Hết giấy. Nạp giấy rồi in lại.", by=clerk.id)
    window.settle()
    assert window.reads("printerState") == "Canon LBP 2900: Hết giấy. Nạp giấy rồi in lại."


def test_what_another_program_wrote_is_seen_with_the_next_tick(
    open_window: Open, store: SqliteStore, office: Office, clerk: StaffMember
) -> None:
    wrote = [False]
    window = open_window(poll=lambda: wrote[0])
    store.announce = None
    received(office, clerk.id, at="2026-11-11T09:00")
    window.let_time_work()
    assert window.reads("unprinted") == "Chưa ra giấy: 0"
    wrote[0] = True
    window.let_time_work()
    assert window.reads("unprinted") == "Chưa ra giấy: 1"


def test_past_midnight_the_date_and_the_lists_are_of_the_new_day(
    window: WindowRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    dossier = received(office, clerk.id, procedure="1.003564")
    window.settle()
    assert [row[0] for row in window.rows("list.due_today")] == [dossier.number]
    clock.pass_(hours=15)
    window.let_time_work()
    assert window.reads("now") == "Thứ Ba, 24/11/2026 · 00:41"
    assert window.rows("list.due_today") == []


def test_a_renamed_office_and_person_are_named_anew_at_once(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    boss = next(one for one in office.administration.staff() if one.role is Role.ADMINISTRATOR)
    renamed = StaffMember(clerk.id, "Lê Thị Mỹ Hạnh", clerk.role)
    office.administration.set_staff(renamed, by=boss.id)
    window.settle()
    assert window.reads("person") == "Quầy 03 · Lê Thị Mỹ Hạnh"


def test_f10_prints_the_newest_receipt_again(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    window.press(Qt.Key.Key_F10)
    assert window.told == "Chưa có giấy nào để in lại."
    received(office, clerk.id)
    dossier = received(office, clerk.id)
    window.press(Qt.Key.Key_F10)
    assert [paper.reprint for paper in office.printing.of(dossier.id)] == [0, 1]
    assert window.told == f"In lại Giấy tiếp nhận {dossier.number}, bản sao 1"


# -- lock and help -------------------------------------------------------------------------------


def test_the_lock_hides_every_citizen_and_lets_another_take_over(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    window.scan(payload(dossier))
    window.press(Qt.Key.Key_F12)
    assert not window.sees(dossier.number)
    assert not window.sees("Nguyễn Thị Đào")
    assert window.sees("Lê Thị Hạnh")
    window.takes_over(3)
    assert window.session.user.name == "Nguyễn Thị Thu"
    assert window.reads("person") == "Quầy 03 · Nguyễn Thị Thu"
    assert window.reads("number") == dossier.number
    assert window.focus == "scanBox"


def test_while_locked_no_scan_and_no_key_does_anything(
    window: WindowRobot, office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id)
    window.press(Qt.Key.Key_F12)
    window.scan(payload(dossier))
    window.slowly()
    window.go(5)
    window.press(Qt.Key.Key_F9)
    window.press(Qt.Key.Key_F10)
    assert window.page == "today"
    assert [paper.reprint for paper in office.printing.of(dossier.id)] == [0]
    assert not window.sees(dossier.number)


def test_who_was_on_duty_takes_over_again_with_enter(window: WindowRobot) -> None:
    window.press(Qt.Key.Key_F12)
    window.enter()
    assert window.session.user.name == "Lê Thị Hạnh"
    assert not window.session.locked


def test_the_key_map_lies_over_everything_and_any_key_only_takes_it_away(
    window: WindowRobot,
) -> None:
    window.slowly()
    window.press(Qt.Key.Key_F1)
    assert window.sees("Bảng phím tắt này")
    window.go(5)
    assert not window.sees("Bảng phím tắt này")
    assert window.page == "today"
    window.go(5)
    assert window.page == "register"


# -- the clock -----------------------------------------------------------------------------------


def test_a_clock_that_went_back_is_a_bar_with_a_button_for_who_may_confirm_it(
    window: WindowRobot, office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    first = received(office, clerk.id)
    clock.pass_(hours=-3)
    window.slowly()
    window.go(3)
    window.types(first.number)
    window.enter()
    window.press(Qt.Key.Key_F9)
    assert window.reads("clockTrouble").startswith("Đồng hồ máy tính đang là 06:41")
    window.press(Qt.Key.Key_F12)
    window.takes_over(3)
    assert window.offers("confirmClock")
    window.click("confirmClock")
    assert window.reads("clockTrouble") == ""
    assert window.told.startswith("Đã xác nhận giờ máy 06:41 23/11/2026")
    office.handover.hand_over([first.id], "Phòng Nghiệp vụ Dược", by=clerk.id)


def test_nothing_is_written_by_a_clock_that_went_back(
    office: Office, clerk: StaffMember, clock: StoppedClock
) -> None:
    received(office, clerk.id)
    clock.pass_(hours=-3)
    with pytest.raises(ClockWentBack):
        received(office, clerk.id)
    assert len(office.inquiry.register(limit=5)) == 1


# -- the screen ----------------------------------------------------------------------------------


def test_the_window_comes_back_where_it_stood(open_window: Open, tmp_path: Path) -> None:
    place = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    first = open_window(settings=place)
    first.window.resize(900, 640)
    first.window.close()
    assert open_window(settings=place).window.size().toTuple() == (900, 640)


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6])
def test_at_150_percent_a_page_scrolls_down_and_never_sideways(
    window: WindowRobot, number: int
) -> None:
    window.window.resize(910, 512)
    window.go(number)
    window.settle()
    assert window.scrolls()[0] is False
    assert window.scan_box.width() > 200
    window.window.page.told.emit("bad", "Hồ sơ đã trả kết quả lúc 09:12 cho Phạm Thị Hoa. " * 2)
    assert window.scan_box.width() > 200
