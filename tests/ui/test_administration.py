"""Quản trị: the office renamed, people coming and going, printers chosen and tried, lists read."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.documents import readback
from counter_app.documents import test_page as sheet
from counter_app.ports import Topic
from counter_app.rules.printing import PrinterRole
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import HUE, received
from tests.db.outside import everything
from tests.doubles import InlineBackground, StoppedClock
from tests.ui.fake_lp import FakeCups, Fate
from tests.ui.robots.hands import CTRL
from tests.ui.robots.keyboard import SMALLEST
from tests.ui.robots.office import AdministrationRobot
from ui import theme
from ui.background import Background
from ui.scan import SHORTEST_UNREADABLE

A4, A5 = PrinterRole.A4, PrinterRole.A5
AS_FILE = "Lưu thành tệp PDF, không in"
TABS = [
    "Đơn vị",
    "Các quầy",
    "Máy in",
    "Giấy viết tay",
    "Danh mục thủ tục",
    "Phòng chuyên môn",
    "Ngày nghỉ",
    "Giờ làm việc",
    "Cách tính và giấy tờ",
    "Cán bộ",
    "Sao lưu",
    "Nhật ký",
    "Hạn giữ dữ liệu",
]
PARTS = ["office", "stations", "printers", "pads", "catalogue", "departments", "calendar",
         "hours", "rules", "people",
         "backups", "audit", "retention"]  # fmt: skip


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeCups]:
    """A print service with two queues, and its programs on PATH."""
    cups = FakeCups()
    cups.queue("CANON")
    cups.queue("HP")
    monkeypatch.setenv("PATH", str(cups.programs), prepend=":")
    yield cups
    cups.clear_away()


@pytest.fixture
def boss(office: Office) -> StaffMember:
    """Trần Quốc Bảo, the only administrator."""
    return office.administration.staff()[0]


SitDown = Callable[[Background], AdministrationRobot]


@pytest.fixture
def sit_down(
    qtbot: QtBot, qapp: QApplication, office: Office, clock: StoppedClock, tmp_path: Path
) -> SitDown:
    """Return what puts the administrator before the page, with a thread for the printers."""
    theme.apply(qapp, theme.LIGHT)
    boss = office.administration.staff()[0]

    def robot(background: Background) -> AdministrationRobot:
        return AdministrationRobot(
            qtbot, office, clock, boss, folder=tmp_path, background=background
        )

    return robot


@pytest.fixture
def at_desk(cups: FakeCups, sit_down: SitDown) -> AdministrationRobot:
    assert cups.jobs == []
    return sit_down(InlineBackground())


# -- the page ------------------------------------------------------------------------------------


def test_the_parts_follow_one_another_by_keys_and_round_the_corner(
    at_desk: AdministrationRobot,
) -> None:
    assert at_desk.tabs == TABS
    seen = [at_desk.tab]
    for _ in TABS:
        at_desk.next_tab()
        seen.append(at_desk.tab)
    assert seen == [*TABS, TABS[0]]
    at_desk.previous_tab()
    assert at_desk.tab == TABS[-1]


@pytest.mark.parametrize("part", PARTS)
def test_every_part_fits_the_smallest_screen_and_scrolls_only_down_when_magnified(
    at_desk: AdministrationRobot, part: str
) -> None:
    at_desk.comes(part)
    assert at_desk.fits
    assert at_desk.focus
    at_desk.frame.resize(714, 420)
    assert at_desk.frame.horizontalScrollBar().maximum() == 0
    at_desk.frame.resize(*SMALLEST)


# -- the office ----------------------------------------------------------------------------------


def test_the_office_is_renamed_for_the_papers_to_come(
    at_desk: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    assert at_desk.field("office") == HUE.office
    at_desk.fill(office="Bộ phận Một cửa xã A Lưới", place="A Lưới", closing_time="16h30")
    at_desk.f9()
    assert at_desk.last_told == (
        "good",
        "Đã lưu. Giấy in từ nay mang tên Bộ phận Một cửa xã A Lưới",
    )
    settings = office.administration.settings()
    assert (settings.place, settings.closing_time) == ("A Lưới", "16:30")
    assert settings.receipt_copies == HUE.receipt_copies
    dossier = received(office, clerk.id)
    assert f"{dossier.due_at:%H:%M}" == "16:30"


def test_a_wrong_code_is_said_beside_its_field_and_the_old_one_stays(
    at_desk: AdministrationRobot, office: Office
) -> None:
    at_desk.fill(unit_code="!", place="A Lưới")
    at_desk.f9()
    assert at_desk.complaint("unit_code").startswith("Mã đơn vị không hợp lệ: “!”.")
    assert office.administration.settings() == HUE
    assert at_desk.told == []


def test_another_slot_brings_another_station_number_with_it(
    at_desk: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    at_desk.comes("stations")
    at_desk.fill(slot="4", station="Quầy 05")
    at_desk.f9()
    assert at_desk.last_told == ("good", "Đã lưu. Quầy này là Quầy 05, số thứ tự 4")
    station = office.administration.station()
    assert (station.counter_id, station.slot, station.name) == (5, 4, "Quầy 05")
    assert received(office, clerk.id).number.endswith("-1201")


def test_who_is_no_administrator_fills_in_and_is_told_who_confirms(
    at_desk: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    at_desk.session.take_over(clerk)
    assert at_desk.reads("officeConfirmed") == "Khi lưu, người quản trị xác nhận ngay tại đây."
    at_desk.fill(place="A Lưới")
    at_desk.f9()
    assert "chưa được phân quyền" in at_desk.reads("officeRefusal")
    assert at_desk.field("place") == "A Lưới"
    at_desk.comes("people")
    assert at_desk.reads("peopleConfirmed") == "Khi lưu, người quản trị xác nhận ngay tại đây."
    at_desk.comes("printers")
    assert at_desk.offers("testPage.a5")
    assert office.administration.settings() == HUE


def test_what_another_window_changed_is_shown(
    at_desk: AdministrationRobot, office: Office, boss: StaffMember
) -> None:
    at_desk.comes("stations")
    station = office.administration.station()
    office.administration.set_office(
        HUE, type(station)(station.counter_id, station.slot, "Quầy Ba"), by=boss.id
    )
    at_desk.hears(Topic.SETTINGS)
    assert at_desk.field("station") == "Quầy Ba"


def test_what_is_half_typed_stays_when_something_else_changes_and_can_be_undone(
    at_desk: AdministrationRobot, office: Office, boss: StaffMember
) -> None:
    at_desk.fill(place="A Lưới")
    assert at_desk.offers("undoOffice")
    at_desk.hears(Topic.SETTINGS)
    at_desk.session.take_over(boss)
    at_desk.comes()
    assert at_desk.field("place") == "A Lưới"
    at_desk.click("undoOffice")
    assert at_desk.field("place") == "Huế"
    assert not at_desk.offers("undoOffice")
    assert office.administration.settings() == HUE


# -- people --------------------------------------------------------------------------------------


def test_a_new_person_is_entered_with_the_keyboard(
    at_desk: AdministrationRobot, office: Office
) -> None:
    at_desk.comes("people")
    at_desk.press(Qt.Key.Key_N, modifier=CTRL)
    assert at_desk.focus == "name"
    at_desk.types("Phạm Minh Khôi")
    at_desk.chooses("role", "Trưởng bộ phận")
    assert "xác nhận giờ máy" in at_desk.reads("rights")
    at_desk.f9()
    assert at_desk.last_told == ("good", "Đã lưu Phạm Minh Khôi · trưởng bộ phận")
    newest_row = ("Phạm Minh Khôi", "Trưởng bộ phận", "chỉ chọn tên", "")
    assert newest_row in at_desk.rows("people")
    newest = office.administration.staff()[-1]
    assert (newest.name, newest.role) == ("Phạm Minh Khôi", Role.SUPERVISOR)
    at_desk.f9()
    assert len(office.administration.staff()) == 4


def test_a_second_person_of_one_name_is_asked_about_first(
    at_desk: AdministrationRobot, office: Office
) -> None:
    at_desk.comes("people")
    at_desk.press(Qt.Key.Key_N, modifier=CTRL)
    at_desk.types("lê thị  hạnh")
    at_desk.f9()
    at_desk.answers("no")
    assert len(office.administration.staff()) == 3
    at_desk.f9()
    at_desk.answers("yes")
    assert [one.name for one in office.administration.staff()][-1] == "lê thị hạnh"
    assert len(office.administration.staff()) == 4


@pytest.mark.parametrize("part", ["office", "stations", "rules"])
def test_f9_with_nothing_changed_writes_nothing_and_says_so(
    at_desk: AdministrationRobot, store: SqliteStore, part: str
) -> None:
    at_desk.comes(part)
    before = everything(store)
    at_desk.f9()
    assert at_desk.last_told == ("accent", "Không có gì thay đổi để lưu.")
    assert everything(store) == before


def test_a_person_gets_another_name_and_role(at_desk: AdministrationRobot, office: Office) -> None:
    at_desk.comes("people")
    at_desk.picks("people", 1)
    assert at_desk.field("name") == "Lê Thị Hạnh"
    at_desk.fill(name="Lê Thị Mỹ Hạnh")
    at_desk.chooses("role", "Quản trị")
    at_desk.f9()
    assert office.administration.staff()[1].name == "Lê Thị Mỹ Hạnh"
    assert office.administration.staff()[1].role is Role.ADMINISTRATOR
    assert at_desk.rows("people")[1][0] == "Lê Thị Mỹ Hạnh"


def test_a_person_without_a_name_is_not_entered(
    at_desk: AdministrationRobot, office: Office
) -> None:
    at_desk.comes("people")
    at_desk.press(Qt.Key.Key_N, modifier=CTRL)
    at_desk.types("  ")
    at_desk.f9()
    assert at_desk.complaint("name") == "Chưa điền mục này."
    assert len(office.administration.staff()) == 3


def test_who_leaves_is_gone_from_the_list_after_a_question(
    at_desk: AdministrationRobot, office: Office
) -> None:
    at_desk.comes("people")
    at_desk.picks("people", 1)
    at_desk.click("leave")
    at_desk.answers("no")
    assert len(office.administration.staff()) == 3
    at_desk.click("leave")
    at_desk.answers("yes")
    assert [one.name for one in office.administration.staff()] == [
        "Trần Quốc Bảo",
        "Nguyễn Thị Thu",
    ]
    assert at_desk.last_told == ("good", "Lê Thị Hạnh không còn trong danh sách trực quầy")


def test_whoever_is_on_duty_does_not_send_themselves_away(at_desk: AdministrationRobot) -> None:
    at_desk.comes("people")
    at_desk.picks("people", 0)
    assert not at_desk.offers("leave")
    assert at_desk.reads("whyNot") == "Người đang trực không tự cho mình nghỉ."
    assert at_desk.rows("people")[0] == ("Trần Quốc Bảo", "Quản trị", "chỉ chọn tên", "Đang trực")


def test_the_only_administrator_stays_one(at_desk: AdministrationRobot, office: Office) -> None:
    at_desk.comes("people")
    at_desk.picks("people", 0)
    at_desk.chooses("role", "Cán bộ một cửa")
    at_desk.f9()
    assert at_desk.reads("peopleRefusal") == (
        "Trần Quốc Bảo là người quản trị duy nhất. "
        "Hãy giao quyền quản trị cho một người khác trước khi đổi."
    )
    assert office.administration.staff()[0].role is Role.ADMINISTRATOR


def test_half_a_name_is_not_wiped_by_what_happens_elsewhere(
    at_desk: AdministrationRobot, office: Office, boss: StaffMember
) -> None:
    at_desk.comes("people")
    at_desk.press(Qt.Key.Key_N, modifier=CTRL)
    at_desk.types("Phạm Minh")
    office.administration.add_staff("Hoàng Thị Ánh", Role.CLERK, by=boss.id)
    at_desk.hears(Topic.STAFF)
    assert at_desk.field("name") == "Phạm Minh"
    assert len(at_desk.rows("people")) == 4
    at_desk.f9()
    assert [one.name for one in office.administration.staff()][3:] == ["Hoàng Thị Ánh", "Phạm Minh"]


def test_half_a_new_name_of_somebody_is_not_wiped_either(
    at_desk: AdministrationRobot, office: Office, boss: StaffMember
) -> None:
    at_desk.comes("people")
    at_desk.picks("people", 2)
    at_desk.fill(name="Nguyễn Thị Minh Thu")
    office.administration.add_staff("Hoàng Thị Ánh", Role.CLERK, by=boss.id)
    at_desk.hears(Topic.STAFF)
    at_desk.f9()
    assert office.administration.staff()[2].name == "Nguyễn Thị Minh Thu"


# -- printers ------------------------------------------------------------------------------------


def test_until_a_printer_is_chosen_the_page_says_where_papers_go(
    at_desk: AdministrationRobot, tmp_path: Path
) -> None:
    at_desk.comes("printers")
    assert at_desk.offered("printer.a5") == ["CANON", "HP", AS_FILE]
    assert at_desk.chosen("printer.a5") == AS_FILE
    assert at_desk.reads("state.a5") == "Lưu tệp PDF"
    assert str(tmp_path / "pdf") in at_desk.reads("hint.a5")
    assert at_desk.reads("printerNotice.a5") == (
        "Máy này có 2 máy in. Hãy chọn máy in cho loại giấy này."
    )


def test_a_machine_without_printers_says_that_papers_become_files(
    at_desk: AdministrationRobot, cups: FakeCups
) -> None:
    cups.stop()
    at_desk.comes("printers")
    assert at_desk.reads("printerNotice.a4") == (
        "Không thấy máy in nào. Giấy tờ đang được lưu thành tệp PDF. Không định in thì bấm Dùng "
        "tệp PDF."
    )


def test_a_printer_is_chosen_for_each_paper_with_the_keyboard(
    at_desk: AdministrationRobot,
) -> None:
    at_desk.comes("printers")
    assert at_desk.focus == "printer.a5"
    at_desk.chooses("printer.a5", "HP")
    at_desk.chooses("printer.a4", "CANON")
    assert (at_desk.printers.name(A5), at_desk.printers.name(A4)) == ("HP", "CANON")
    assert at_desk.reads("state.a5") == "Sẵn sàng"
    assert at_desk.reads("printerNotice.a5") == ""
    assert at_desk.told[0] == ("good", "Máy in A5 (giấy tiếp nhận): HP")


def test_what_is_wrong_with_the_chosen_printer_stands_there_with_its_remedy(
    at_desk: AdministrationRobot, cups: FakeCups
) -> None:
    at_desk.comes("printers")
    at_desk.chooses("printer.a5", "HP")
    cups.queue("HP", stopped=True, message="Paused")
    at_desk.press(Qt.Key.Key_F5)
    assert at_desk.reads("state.a5") == "Không in được"
    assert at_desk.reads("printerNotice.a5").startswith("Máy in đang bị dừng (“Paused”).")
    (cups.folder / "queues/HP.json").unlink()
    at_desk.press(Qt.Key.Key_F5)
    assert at_desk.reads("printerNotice.a5").startswith("Máy này không có máy in mang tên đó.")
    assert at_desk.chosen("printer.a5") == "HP"


def test_a_test_page_comes_out_of_the_chosen_printer_on_its_paper(
    at_desk: AdministrationRobot, cups: FakeCups
) -> None:
    at_desk.comes("printers")
    at_desk.chooses("printer.a5", "HP")
    at_desk.click("testPage.a5")
    (job,) = cups.jobs
    assert job.queue == "HP"
    assert job.option("-t") == ["Trang in thử A5"]
    assert "media=A5" in job.option("-o")
    assert {code.text for code in readback.codes(job.pdf)} == {sheet.SAMPLE_CODE}
    assert at_desk.reads("printerNotice.a5") == (
        "Máy in báo đã in xong (HP-1). Hãy xem trang giấy."
    )
    assert at_desk.offers("testPage.a5")


def test_a_test_page_that_does_not_come_out_says_why(
    at_desk: AdministrationRobot, cups: FakeCups
) -> None:
    at_desk.comes("printers")
    at_desk.chooses("printer.a4", "HP")
    cups.queue("HP", Fate.IS_GIVEN_UP, message="boom")
    at_desk.click("testPage.a4")
    assert at_desk.reads("state.a4") == "Không in được"
    assert at_desk.reads("printerNotice.a4").startswith("Hệ thống in đã bỏ dở: “boom”.")
    assert at_desk.offers("testPage.a4")


def test_a_test_page_is_saved_where_papers_become_files(
    at_desk: AdministrationRobot, tmp_path: Path
) -> None:
    at_desk.comes("printers")
    at_desk.click("testPage.a4")
    path = tmp_path / "pdf/2026-11-23/Trang in thử A4.pdf"
    assert path.read_bytes() == sheet.test_page(A4)
    assert at_desk.reads("printerNotice.a4") == f"Đã lưu {path}."


def test_the_folder_of_pdf_files_is_changed(at_desk: AdministrationRobot, tmp_path: Path) -> None:
    at_desk.comes("printers")
    at_desk.click("changeFolder.a4")
    at_desk.chooses_folder(tmp_path / "kho")
    assert str(tmp_path / "kho") in at_desk.reads("hint.a4")
    at_desk.click("testPage.a4")
    assert (tmp_path / "kho/2026-11-23/Trang in thử A4.pdf").exists()
    assert str(tmp_path / "pdf") in at_desk.reads("hint.a5")


def test_a_folder_that_is_not_there_yet_is_not_opened(at_desk: AdministrationRobot) -> None:
    at_desk.comes("printers")
    at_desk.click("openFolder.a5")
    tone, sentence = at_desk.last_told
    assert tone == "warning"
    assert sentence.startswith("Chưa có giấy nào trong ")


def test_papers_that_still_wait_are_named_and_one_key_away(
    at_desk: AdministrationRobot, office: Office, clerk: StaffMember
) -> None:
    at_desk.comes("printers")
    assert at_desk.reads("waiting") == ""
    received(office, clerk.id)
    at_desk.hears(Topic.DOCUMENTS)
    assert at_desk.reads("waiting") == "Còn 1 giấy đã lưu mà chưa in ra."
    at_desk.click("showUnprinted")
    assert at_desk.went == [("today", "unprinted")]


def test_the_window_does_not_wait_for_the_printer_that_is_tried(
    qtbot: QtBot, cups: FakeCups, sit_down: SitDown
) -> None:
    background = Background()
    cups.queue("HP", Fate.STAYS, reasons=["media-empty-error"])
    robot = sit_down(background)
    robot.comes("printers")
    qtbot.waitUntil(lambda: "HP" in robot.offered("printer.a5"))
    robot.chooses("printer.a5", "HP")
    robot.click("testPage.a5")
    assert robot.reads("state.a5") == "Đang in trang thử…"
    assert not robot.offers("testPage.a5")
    qtbot.waitUntil(lambda: robot.offers("testPage.a5"))
    assert robot.reads("printerNotice.a5").startswith("Máy in hết giấy")
    assert [job.canceled for job in cups.jobs] == [True]
    background.close()


# -- the test page -------------------------------------------------------------------------------


@pytest.mark.parametrize(("role", "size"), [(A5, (148, 210)), (A4, (210, 297))])
@pytest.mark.parametrize("dpi", [203, 300])
def test_the_test_page_has_the_size_of_its_paper_and_its_codes_scan(
    role: PrinterRole, size: tuple[int, int], dpi: int
) -> None:
    import pypdfium2

    pdf = sheet.test_page(role)
    document: Any = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    assert [side * 25.4 / 72 for side in document[0].get_size()] == pytest.approx(size, abs=0.1)
    assert {(code.symbology, code.text) for code in readback.codes(pdf, dpi=dpi)} == {
        ("Code128", sheet.SAMPLE_CODE),
        ("QRCode", sheet.SAMPLE_CODE),
    }


def test_the_code_of_the_test_page_names_no_dossier_and_is_long_enough_to_be_told(
    office: Office,
) -> None:
    found = office.inquiry.look_up(sheet.SAMPLE_CODE)
    assert not found.dossiers
    assert found.slip is None
    assert len(sheet.SAMPLE_CODE) >= SHORTEST_UNREADABLE


# -- what the office goes by ---------------------------------------------------------------------


def test_every_sample_procedure_is_marked_as_one(at_desk: AdministrationRobot) -> None:
    at_desk.comes("catalogue")
    rows = at_desk.rows("procedures")
    assert at_desk.reads("procedureCount") == f"{len(rows)} thủ tục"
    assert {row[-1] for row in rows} == {"Mẫu"}
    assert at_desk.reads("sampleNotice").startswith(f"{len(rows)} thủ tục là MẪU")
    at_desk.picks("procedures", 0)
    assert at_desk.reads("procedure").startswith(rows[0][1])


def test_a_choice_of_printer_writes_nothing_into_the_books(
    at_desk: AdministrationRobot, store: SqliteStore
) -> None:
    with store.reading() as books:
        before = books.inquiries.latest_entries(limit=1)
    at_desk.comes("printers")
    at_desk.chooses("printer.a5", "HP")
    with store.reading() as books:
        assert books.inquiries.latest_entries(limit=1) == before
