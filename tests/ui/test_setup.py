"""The first set-up: from nothing to the first receipt, a step at a time, and never twice."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office, open_office
from counter_app.desks.administration import FIRST_CLERK
from counter_app.desks.first_run import StepState
from counter_app.documents import readback
from counter_app.errors import PinWanted
from counter_app.rules.backups import BackupPlan
from counter_app.rules.scanner_check import SHORT_CODE
from counter_app.rules.settings import OfficeSettings, Station
from counter_app.rules.staff import Role
from db import SqliteStore
from tests.conftest import received
from tests.doubles import InlineBackground, StoppedClock
from tests.ui.robots.hands import CTRL, Hands
from tests.ui.robots.office import SetupRobot
from ui import theme
from ui.assembly import NoPrinters, Program
from ui.forms import ChoiceBox, TextBox
from ui.guide import UserGuide
from ui.languages import speak
from ui.pages.setup import SetupPage
from ui.scrolling import PageFrame
from ui.theme import Theme

OFFICE = {
    "governing_body": "Ủy ban nhân dân phường Thuận Hóa",
    "office": "Trung tâm Phục vụ hành chính công phường Thuận Hóa",
    "unit_code": "h57.132",
    "place": "Huế",
    "address": "Số 1 đường Lê Lợi",
    "phone": "0234 3822 000",
}
STATION = {"station": "Quầy 03", "slot": "2"}
PERSON = {"person": "Trần Quốc Bảo"}
PIN = {"pin": "258013", "pin_again": "258013"}
NEEDED = ["Đơn vị", "Quầy này", "Người quản trị"]
OPTIONAL = [
    "Cán bộ",
    "Giờ làm việc",
    "Ngày nghỉ",
    "Danh mục",
    "Máy in",
    "Máy quét",
    "Sao lưu",
]


@pytest.fixture
def fresh(store: SqliteStore, clock: StoppedClock) -> Office:
    """An office on books that nobody has worked with."""
    return open_office(store, clock)


@pytest.fixture
def setup(
    qtbot: QtBot, qapp: QApplication, fresh: Office, clock: StoppedClock, tmp_path: Path
) -> SetupRobot:
    theme.apply(qapp, theme.LIGHT)
    return SetupRobot(qtbot, fresh, clock, folder=tmp_path)


def fill_in(setup: SetupRobot, **others: str) -> None:
    """Go through the three steps that cannot be left out."""
    for texts in (OFFICE, STATION, PERSON | PIN):
        setup.fill(**{name: others.get(name, text) for name, text in texts.items()})
        setup.goes_on()


def untouched(office: Office) -> bool:
    """Say whether nothing was written of the office."""
    desk = office.administration
    return (desk.settings(), desk.station(), desk.staff()[0].name) == (
        OfficeSettings(),
        Station(),
        FIRST_CLERK,
    )


# -- from nothing to the first receipt -------------------------------------------------------------


def test_it_begins_in_the_first_field_and_every_step_fits_the_smallest_screen(
    setup: SetupRobot,
) -> None:
    assert setup.focus == "governing_body"
    assert setup.field("unit_code") == ""
    assert setup.field("office") == ""
    assert setup.field("closing_time") == "17:00"
    assert setup.fits
    fill_in(setup)
    for title in OPTIONAL:
        assert setup.step == title
        assert setup.fits, title
        setup.goes_on()
    assert setup.step == "Bắt đầu"
    assert setup.fits


def test_an_office_is_set_up_with_the_keyboard_alone(setup: SetupRobot, fresh: Office) -> None:
    texts = OFFICE | STATION | PERSON | PIN
    for names in (
        ("governing_body", "office", "unit_code", "centre", "place", "closing_time"),
        ("address", "phone"),
        ("station", "slot"),
        ("person", "pin", "pin_again"),
    ):
        for name in names:
            assert setup.focus == name
            if name in texts:
                setup.press(Qt.Key.Key_End)
                setup.press(*[Qt.Key.Key_Backspace] * len(setup.field(name)))
                setup.types(texts[name])
            setup.enter()
            setup.settle()
    for _ in OPTIONAL:
        setup.goes_on()
    setup.f9()
    assert setup.begun == 1
    settings = fresh.administration.settings()
    assert settings.named
    assert settings.office == OFFICE["office"]
    assert settings.unit_code == "H57.132"
    assert (settings.place, settings.centre, settings.closing_time) == ("Huế", 1, "17:00")
    assert fresh.administration.station() == Station(3, 2, "Quầy 03")
    assert [one.name for one in fresh.administration.staff()] == ["Trần Quốc Bảo"]
    assert setup.session.user.name == "Trần Quốc Bảo"
    assert not fresh.first_run.wanted()


def test_the_first_receipt_bears_what_was_filled_in(setup: SetupRobot, fresh: Office) -> None:
    fill_in(setup)
    dossier = received(fresh, setup.session.by)
    assert dossier.number == "H57.132-261123-0601"
    (receipt,) = fresh.printing.of(dossier.id)
    assert readback.codes(fresh.printing.pdf(receipt.id))


def test_the_preview_shows_the_letterhead_and_the_first_number_while_one_types(
    setup: SetupRobot,
) -> None:
    setup.fill(**OFFICE)
    assert setup.reads("preview.office") == "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG THUẬN HÓA"
    assert setup.reads("preview.day") == "Số hồ sơ đầu tiên ngày 23/11/2026"
    assert setup.reads("preview.number") == "H57.132-261123-0001"
    assert setup.reads("preview.place").startswith("Huế, ngày")


def test_a_second_press_writes_nothing_twice(
    setup: SetupRobot, fresh: Office, store: SqliteStore
) -> None:
    fill_in(setup)
    with store.reading() as books:
        before = len(books.journal.of("office"))
    setup.jumps_to("office")
    setup.goes_on()
    setup.goes_on()
    setup.goes_on()
    with store.reading() as books:
        assert len(books.journal.of("office")) == before
    assert fresh.people.sign_in(setup.session.by, "258013")


def test_f9_goes_on_where_a_step_asks_something_and_is_the_part_s_own_elsewhere(
    setup: SetupRobot,
) -> None:
    for texts in (OFFICE, STATION, PERSON | PIN):
        setup.fill(**texts)
        setup.f9()
        setup.settle()
    assert setup.step == "Cán bộ"
    setup.jumps_to("hours")
    setup.f9()
    assert setup.step == "Giờ làm việc"
    assert "chưa có gì thay đổi" in setup.reads("hoursRefusal")


# -- what is asked ---------------------------------------------------------------------------------


def test_what_is_missing_is_said_beside_every_field_and_nothing_is_written(
    setup: SetupRobot, fresh: Office
) -> None:
    setup.goes_on()
    for name in ("office", "unit_code", "place"):
        assert setup.complaint(name) == "Chưa điền mục này."
    assert setup.complaint("governing_body") == ""
    assert setup.focus == "office"
    assert setup.step == "Đơn vị"
    assert untouched(fresh)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("unit_code", "Huế 57", "Mã đơn vị không hợp lệ: “HUẾ 57”. Ví dụ: H57.132"),
        ("unit_code", "57", "Mã đơn vị không hợp lệ"),
        ("centre", "1000", "Viết một số từ 1 đến 999."),
        ("centre", "một", "Viết một số từ 1 đến 999."),
        ("closing_time", "25h", "Giờ kết thúc làm việc không hợp lệ"),
        ("closing_time", "chiều", "Giờ kết thúc làm việc không hợp lệ"),
    ],
)
def test_a_wrong_value_of_the_office_is_named_beside_its_field(
    setup: SetupRobot, fresh: Office, name: str, text: str, said: str
) -> None:
    setup.fill(**OFFICE | {name: text})
    setup.goes_on()
    assert setup.complaint(name).startswith(said)
    assert setup.focus == name
    assert untouched(fresh)
    assert setup.fits


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("slot", "33", "Viết một số từ 0 đến 32."),
        ("slot", "-1", "Viết một số từ 0 đến 32."),
        ("station", "   ", "Chưa điền mục này."),
    ],
)
def test_a_wrong_value_of_the_counter_is_named_beside_its_field(
    setup: SetupRobot, fresh: Office, name: str, text: str, said: str
) -> None:
    setup.fill(**OFFICE)
    setup.goes_on()
    setup.fill(**STATION | {name: text})
    setup.goes_on()
    assert setup.complaint(name).startswith(said)
    assert setup.step == "Quầy này"
    assert fresh.administration.station() == Station()


@pytest.mark.parametrize(
    ("typed", "kept"), [("17h", "17:00"), ("16h30", "16:30"), ("7.15", "07:15"), ("1630", "16:30")]
)
def test_the_closing_hour_is_read_as_people_write_it(
    setup: SetupRobot, fresh: Office, typed: str, kept: str
) -> None:
    setup.fill(**OFFICE | {"closing_time": typed})
    setup.goes_on()
    assert fresh.administration.settings().closing_time == kept


def test_several_counters_are_explained_with_this_office_s_own_numbers(setup: SetupRobot) -> None:
    setup.fill(**OFFICE)
    setup.goes_on()
    assert setup.sees("H57.132-261123-0001")
    assert setup.sees("H57.132-261123-0301")


def test_the_administrators_pin_is_set_on_the_first_day(setup: SetupRobot, fresh: Office) -> None:
    fill_in(setup)
    assert fresh.people.sign_in(setup.session.by, "258013").name == "Trần Quốc Bảo"
    with pytest.raises(PinWanted):
        fresh.people.sign_in(setup.session.by)
    setup.jumps_to("administrator")
    assert setup.field("person") == "Trần Quốc Bảo"
    assert not setup.can_see("pin")
    assert "đã có mã PIN" in setup.reads("pinKnown")


def test_no_pin_is_a_plain_warning_and_never_a_default(setup: SetupRobot, fresh: Office) -> None:
    setup.fill(**OFFICE)
    setup.goes_on()
    setup.goes_on()
    assert "ai mở máy này cũng quản trị được" in setup.reads("pin.note")
    setup.fill(**PERSON)
    setup.goes_on()
    assert setup.step == "Cán bộ"
    assert not fresh.people.asks_for_pin(setup.session.by)
    setup.jumps_to("summary")
    assert "chưa có mã PIN" in setup.reads("outcome.administrator")


@pytest.mark.parametrize(
    ("pin", "again", "name", "said"),
    [
        ("123", "123", "pin", "Cần từ 4 đến 12 chữ số."),
        ("1234", "1234", "pin", "Quá dễ đoán"),
        ("258013", "258014", "pin_again", "Hai lần gõ không giống nhau."),
        ("", "258014", "pin_again", "Hai lần gõ không giống nhau."),
    ],
)
def test_a_pin_that_is_no_good_is_named_beside_its_field_and_nobody_is_entered(
    setup: SetupRobot, fresh: Office, *, pin: str, again: str, name: str, said: str
) -> None:
    fill_in(setup, pin=pin, pin_again=again)
    assert setup.complaint(name).startswith(said)
    assert setup.step == "Người quản trị"
    assert fresh.administration.staff()[0].name == FIRST_CLERK


@pytest.mark.parametrize("name", ["Nguyễn <b>Thị</b> Đào", "Đ" * 300, "Nguye\u0302\u0303n Văn A"])
def test_a_strange_name_is_shown_as_it_stands(setup: SetupRobot, fresh: Office, name: str) -> None:
    setup.fill(**OFFICE | {"office": name})
    assert setup.reads("preview.office").startswith(("NGUYỄN", "ĐĐĐ"))
    setup.goes_on()
    setup.goes_on()
    setup.fill(person=name)
    setup.goes_on()
    kept = name.replace("Nguye\u0302\u0303n", "Nguy\u1ec5n")
    assert fresh.administration.staff()[0].name == kept
    setup.jumps_to("summary")
    assert kept in setup.reads("outcome.administrator")
    assert setup.sideways == 0


# -- the steps that Quản trị has too ---------------------------------------------------------------


def test_the_sample_catalogue_is_called_a_sample(setup: SetupRobot) -> None:
    fill_in(setup)
    setup.jumps_to("catalogue")
    assert "MẪU" in setup.reads("sampleNotice")
    assert "chưa đối chiếu" in setup.reads("sampleNotice")
    assert setup.offers("importCatalogue")


def test_this_year_and_the_next_are_there_to_be_looked_through(setup: SetupRobot) -> None:
    fill_in(setup)
    setup.jumps_to("calendar")
    assert setup.sees("Ngày nghỉ năm 2026 và 2027 đã có sẵn.")
    assert {"2026", "2027"} <= set(setup.offered("year"))


def test_a_test_page_is_saved_where_there_is_no_printer(setup: SetupRobot, tmp_path: Path) -> None:
    fill_in(setup)
    setup.jumps_to("printers")
    setup.click("testPage.a5")
    assert [file.name for file in tmp_path.rglob("*.pdf")] == ["Trang in thử A5.pdf"]


def test_a_part_has_no_second_main_button_beside_the_way_on(setup: SetupRobot) -> None:
    fill_in(setup)
    for _ in OPTIONAL:
        primary = [
            one.objectName()
            for one in setup.widget.findChildren(QPushButton)
            if one.isVisible() and one.property("primary")
        ]
        assert primary == ["goOn"], setup.step
        setup.goes_on()


def test_what_is_changed_and_not_saved_holds_one_back_once(setup: SetupRobot) -> None:
    fill_in(setup)
    setup.jumps_to("hours")
    setup.press(Qt.Key.Key_End)
    setup.press(Qt.Key.Key_Backspace)
    setup.goes_on()
    assert setup.step == "Giờ làm việc"
    assert "chưa lưu" in setup.reads("refusal")
    setup.goes_on()
    assert setup.step == "Ngày nghỉ"


# -- left out, interrupted, gone on with -----------------------------------------------------------


def test_what_is_left_out_is_named_at_the_end_with_what_it_means(setup: SetupRobot) -> None:
    fill_in(setup)
    for title in OPTIONAL:
        if title in {"Giờ làm việc", "Sao lưu"}:
            setup.leaves_out()
        else:
            setup.goes_on()
    assert setup.steps["Ngày nghỉ"] == "đã xong"
    assert setup.steps["Sao lưu"] == "để sau"
    later = "Để sau: Cán bộ, Giờ làm việc, Danh mục, Máy in, Máy quét, Sao lưu."
    assert setup.reads("leftForLater").startswith(later)
    assert setup.reads("outcome.backups") == "Chưa chọn thư mục: hỏng ổ đĩa là mất sổ"
    assert setup.sees("Ctrl+2")


def test_going_on_makes_nothing_done_that_is_still_a_warning(
    setup: SetupRobot, fresh: Office
) -> None:
    fill_in(setup)
    for _ in OPTIONAL:
        setup.goes_on()
    assert {title for title, state in setup.steps.items() if state == "đã xong"} == {
        "Đơn vị",
        "Quầy này",
        "Người quản trị",
        "Giờ làm việc",
        "Ngày nghỉ",
    }
    for step, title in (
        ("people", "Cán bộ"),
        ("catalogue", "Danh mục"),
        ("printers", "Máy in"),
        ("scanner", "Máy quét"),
        ("backups", "Sao lưu"),
    ):
        assert setup.reads(f"outcomeState.{step}") == "Để sau", step
        assert title in setup.reads("leftForLater")
    assert fresh.first_run.progress().state("backups") is StepState.LEFT_OUT


def test_without_a_pin_the_administrator_is_left_for_later(setup: SetupRobot) -> None:
    fill_in(setup, pin="", pin_again="")
    setup.jumps_to("summary")
    assert setup.reads("outcomeState.administrator") == "Để sau"
    assert setup.reads("leftForLater").startswith("Để sau: Người quản trị")


def test_what_is_there_makes_a_step_done_whichever_button_was_pressed(
    setup: SetupRobot, fresh: Office, tmp_path: Path
) -> None:
    fill_in(setup)
    for _ in OPTIONAL:
        setup.leaves_out()
    assert setup.steps["Sao lưu"] == "để sau"
    by = setup.session.by
    fresh.administration.add_staff("Lê Thị Hạnh", Role.ADMINISTRATOR, by=by)
    fresh.backups.set_plan(BackupPlan((str(tmp_path),)), by=by)
    setup.jumps_to("printers")
    setup.click("keepFolder.a5")
    assert not setup.can_see("keepFolder.a5")
    setup.jumps_to("scanner")
    setup.click("startScannerTest")
    # By wire: how fast keys come is the test of the scanner's own affair.
    setup.scanner.tested.emit(SHORT_CODE, True)  # noqa: FBT003 - a signal of Qt
    setup.jumps_to("summary")
    for title in ("Máy in", "Máy quét", "Sao lưu"):
        assert setup.steps[title] == "đã xong", title
    assert setup.reads("outcome.printers").startswith("Giấy tờ thành tệp PDF trong")
    assert setup.reads("outcome.scanner") == "Đã thử, máy quét đọc được"
    # Hours and days off need nobody's choice: only going on says that they were looked at.
    assert setup.steps["Giờ làm việc"] == "để sau"
    fresh.backups.set_plan(BackupPlan(()), by=by)
    setup.jumps_to("backups")
    assert setup.steps["Sao lưu"] == "để sau"


def test_a_year_without_a_notice_is_a_warning_when_it_is_this_one(
    qtbot: QtBot, qapp: QApplication, store: SqliteStore, tmp_path: Path
) -> None:
    theme.apply(qapp, theme.LIGHT)
    clock = StoppedClock(datetime.fromisoformat("2028-03-23T09:41:00+07:00"))
    setup = SetupRobot(qtbot, open_office(store, clock), clock, folder=tmp_path)
    fill_in(setup)
    setup.jumps_to("calendar")
    setup.goes_on()
    assert setup.steps["Ngày nghỉ"] == "để sau"
    setup.jumps_to("summary")
    told = setup.reads("outcome.calendar")
    assert told.endswith("Năm 2028, 2029 mới tính theo luật: đối chiếu với thông báo chính thức")
    assert setup.reads("outcomeState.calendar") == "Để sau"
    assert "Ngày nghỉ" in setup.reads("leftForLater")


def test_a_next_year_without_a_notice_only_waits_for_it(
    qtbot: QtBot, qapp: QApplication, store: SqliteStore, tmp_path: Path
) -> None:
    theme.apply(qapp, theme.LIGHT)
    clock = StoppedClock(datetime.fromisoformat("2027-03-23T09:41:00+07:00"))
    setup = SetupRobot(qtbot, open_office(store, clock), clock, folder=tmp_path)
    fill_in(setup)
    setup.jumps_to("calendar")
    setup.goes_on()
    setup.jumps_to("summary")
    assert "Năm 2028 mới tính theo luật, chờ thông báo" in setup.reads("outcome.calendar")
    assert setup.steps["Ngày nghỉ"] == "đã xong"


def test_who_we_are_cannot_be_left_out_nor_jumped_over(setup: SetupRobot) -> None:
    assert not setup.offers("later")
    assert not setup.offers("step.printers")
    setup.leaves_out()
    assert setup.step == "Đơn vị"
    fill_in(setup)
    assert setup.offers("later")
    assert setup.offers("step.backups")


def test_escape_goes_back_and_loses_nothing(setup: SetupRobot) -> None:
    setup.fill(**OFFICE)
    setup.goes_on()
    setup.fill(station="Quầy 07")
    setup.escapes()
    assert setup.step == "Đơn vị"
    assert setup.field("office") == OFFICE["office"]
    setup.escapes()
    assert setup.step == "Đơn vị"
    setup.goes_on()
    assert setup.field("station") == "Quầy 07"
    setup.goes_back()
    assert setup.step == "Đơn vị"


def test_it_goes_on_where_it_was_interrupted_with_what_was_half_typed(
    setup: SetupRobot, qtbot: QtBot, fresh: Office, clock: StoppedClock, tmp_path: Path
) -> None:
    setup.fill(**OFFICE)
    setup.goes_on()
    setup.goes_on()
    setup.fill(person="Trần Quốc", pin="258013")
    setup.closes()
    assert fresh.first_run.wanted()
    assert "258013" not in str(fresh.first_run.progress())
    again = SetupRobot(qtbot, fresh, clock, folder=tmp_path)
    assert again.step == "Người quản trị"
    assert again.field("person") == "Trần Quốc"
    assert again.field("pin") == ""
    assert again.steps["Đơn vị"] == "đã xong"


def test_whoever_set_a_pin_is_asked_for_it_before_it_goes_on(
    setup: SetupRobot, qtbot: QtBot, fresh: Office, clock: StoppedClock, tmp_path: Path
) -> None:
    fill_in(setup)
    clerk = fresh.administration.add_staff("Lê Thị Hạnh", Role.CLERK, by=setup.session.by)
    setup.leaves_out()
    setup.closes()
    admin = setup.session.user
    again = SetupRobot(qtbot, fresh, clock, folder=tmp_path, user=admin, sign_in=True)
    assert again.focus == "pin"
    assert not again.can_see("goOn")
    again.types("258013")
    again.enter()
    again.settle()
    assert again.step == "Giờ làm việc"
    again.closes()
    third = SetupRobot(qtbot, fresh, clock, folder=tmp_path, user=admin, sign_in=True)
    third.escapes()
    third.press(Qt.Key.Key_2)
    assert "Chỉ người quản trị" in third.reads("lockSays")
    assert third.session.user.id != clerk.id


def test_books_that_cannot_be_written_keep_what_was_typed_on_the_screen(
    setup: SetupRobot, fresh: Office, store: SqliteStore
) -> None:
    setup.fill(**OFFICE)
    connection = store._conn  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    connection.execute("pragma query_only = 1")
    setup.goes_on()
    assert setup.reads("refusal").startswith("Chưa ghi được vào sổ: tệp dữ liệu chỉ cho đọc.")
    assert setup.field("office") == OFFICE["office"]
    assert untouched(fresh)
    connection.execute("pragma query_only = 0")
    setup.goes_on()
    assert setup.step == "Quầy này"


def test_one_can_look_round_in_the_sample_day_first(setup: SetupRobot, fresh: Office) -> None:
    setup.goes_to("demo")
    setup.press(Qt.Key.Key_Space)
    assert setup.demos == 1
    assert untouched(fresh)


def test_whoever_has_a_copy_of_an_old_computer_s_books_is_shown_the_way_in(
    setup: SetupRobot, fresh: Office
) -> None:
    setup.goes_to("restoreCopy")
    setup.press(Qt.Key.Key_Space)
    assert setup.takings_over == 1
    assert untouched(fresh)
    assert setup.sees("Đóng nó thì quay lại đây.")


# -- in the program --------------------------------------------------------------------------------


def program_on(store: SqliteStore, clock: StoppedClock, folder: Path) -> Program:
    """Start the program on books."""
    program = Program(
        open_office(store, clock),
        clock,
        machine=QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat),
        papers=folder / "pdf",
        system=NoPrinters(),
        background=InlineBackground,
    )
    store.announce = program.changes.announce
    program.window.show()
    return program


def test_the_program_sets_up_until_it_is_over_and_never_again(
    qtbot: QtBot, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    program = program_on(store, clock, tmp_path)
    assert program.window.objectName() == "setupWindow"
    program.office.administration.set_office(
        OfficeSettings(office="Một cửa", unit_code="H57.132", named=True),
        Station(),
        by=program.session.by,
    )
    program.close()
    program = program_on(store, clock, tmp_path)
    assert program.window.objectName() == "setupWindow"
    page = program.window.findChild(SetupPage)
    assert page is not None
    progress = program.office.first_run.progress()
    program.office.first_run.finish(progress)
    page.finished.emit()
    assert program.window.objectName() != "setupWindow"
    program.close()
    program = program_on(store, clock, tmp_path)
    assert program.window.objectName() != "setupWindow"
    program.close()
    qtbot.wait(0)


def test_books_that_the_command_line_set_up_are_not_asked_about(
    office: Office, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    assert not office.first_run.wanted()
    program = program_on(store, clock, tmp_path)
    assert program.window.objectName() != "setupWindow"
    program.close()


def test_the_first_step_fits_the_smallest_screen_with_its_languages(
    qtbot: QtBot, qapp: QApplication, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    theme.apply(qapp, theme.LIGHT)
    program = program_on(store, clock, tmp_path)
    program.window.resize(1366, 768 - 40)
    for name, text in OFFICE.items():
        field = program.window.findChild(TextBox, name)
        assert field is not None
        field.setText(text)
    qtbot.wait(0)
    bars = [
        one.verticalScrollBar() for one in program.window.findChildren(PageFrame) if one.isVisible()
    ]
    assert [bar.maximum() for bar in bars] == [0]
    program.close()


def test_another_language_is_chosen_in_the_first_step_and_keeps_what_was_typed(
    qtbot: QtBot, qapp: QApplication, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    program = program_on(store, clock, tmp_path)
    field = program.window.findChild(TextBox, "office")
    languages = program.window.findChild(ChoiceBox, "language")
    assert field is not None
    assert languages is not None
    field.setText("Trung tâm Phục vụ hành chính công")
    first = program.window
    languages.choose("en")
    qtbot.waitUntil(lambda: program.window is not first)
    field = program.window.findChild(TextBox, "office")
    assert field is not None
    assert field.text() == "Trung tâm Phục vụ hành chính công"
    program.close()
    speak(qapp, "vi")


# -- keys that are the same everywhere -------------------------------------------------------------


def before(qtbot: QtBot, window: QWidget) -> Hands:
    """Sit down before a window that is in front."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Hands(qtbot, window)


def test_f1_tells_the_keys_of_the_step_and_none_of_pages_that_are_not_there(
    qtbot: QtBot, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    program = program_on(store, clock, tmp_path)
    robot = before(qtbot, program.window)
    robot.press(Qt.Key.Key_F1)
    keymap = program.window.findChild(QWidget, "keyMap")
    assert keymap is not None
    assert keymap.isVisible()
    told = keymap.accessibleDescription()
    for words in ("Chuẩn bị lần đầu", "Tiếp tục", "Bảng phím tắt này", "Chữ to hơn"):
        assert words in told, words
    for words in ("In lại", "Chuyển trang", "Khóa quầy", "ô quét"):
        assert words not in told, words
    robot.press(Qt.Key.Key_Escape)
    assert not keymap.isVisible()
    program.close()


def test_shift_f1_opens_the_guide_where_it_tells_of_the_step(
    qtbot: QtBot, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    program = program_on(store, clock, tmp_path)
    robot = before(qtbot, program.window)
    robot.press(Qt.Key.Key_F1, modifier=Qt.KeyboardModifier.ShiftModifier)
    guide = program.window.findChild(UserGuide)
    assert guide is not None
    assert guide.chapter == "start"
    guide.close()
    page = program.window.findChild(SetupPage)
    assert page is not None
    page.go("backups")
    robot.press(Qt.Key.Key_F1, modifier=Qt.KeyboardModifier.ShiftModifier)
    opened = [one for one in program.window.findChildren(UserGuide) if one.isVisible()]
    assert [one.chapter for one in opened] == ["backups"]
    program.close()


def test_text_is_enlarged_by_the_keys_of_every_page_and_nothing_typed_is_lost(
    qtbot: QtBot, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    program = program_on(store, clock, tmp_path)
    robot = before(qtbot, program.window)
    robot.find(TextBox, "office").setText("Trung tâm Phục vụ hành chính công")
    first = program.window
    try:
        robot.press(Qt.Key.Key_Plus, modifier=CTRL)
        qtbot.waitUntil(lambda: program.window is not first)
        assert theme.look().zoom == 1.1
        field = program.window.findChild(TextBox, "office")
        assert field is not None
        assert field.text() == "Trung tâm Phục vụ hành chính công"
        second = program.window
        again = before(qtbot, second)
        again.press(Qt.Key.Key_0, modifier=CTRL)
        qtbot.waitUntil(lambda: program.window is not second)
        assert theme.look().zoom == 1.0
    finally:
        program.close()


def test_a_pin_that_is_typed_is_not_lost_to_larger_text(
    qtbot: QtBot, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    program = program_on(store, clock, tmp_path)
    robot = before(qtbot, program.window)
    page = program.window.findChild(SetupPage)
    assert page is not None
    page.go("administrator")
    robot.find(TextBox, "pin").setText("258013")
    first = program.window
    try:
        robot.press(Qt.Key.Key_Plus, modifier=CTRL)
        qtbot.waitUntil(lambda: "Người quản trị đã lưu" in robot.reads("refusal"))
        assert program.window is first
        assert robot.find(TextBox, "pin").text() == "258013"
        robot.find(TextBox, "pin").setText("")
        page.go("office")
        qtbot.waitUntil(lambda: program.window is not first)
    finally:
        program.appearance.zoom = 1.0
        qtbot.waitUntil(lambda: theme.look().zoom == 1.0)
        program.close()


def test_another_look_lets_nobody_past_the_pin(
    qtbot: QtBot, store: SqliteStore, clock: StoppedClock, tmp_path: Path
) -> None:
    program = program_on(store, clock, tmp_path)
    desk, by = program.office.administration, program.session.by
    administrator = next(one for one in desk.staff() if one.role is Role.ADMINISTRATOR)
    program.office.people.set_pin(administrator.id, "258013", by=administrator.id)
    assert by == administrator.id
    program.close()
    program = program_on(store, clock, tmp_path)
    page = program.window.findChild(SetupPage)
    assert page is not None
    assert page.locked
    first = program.window
    try:
        before(qtbot, first).press(Qt.Key.Key_Plus, modifier=CTRL)
        qtbot.waitUntil(lambda: program.window is not first)
        page = program.window.findChild(SetupPage)
        assert page is not None
        assert page.locked
    finally:
        program.appearance.zoom = 1.0
        qtbot.waitUntil(lambda: theme.look().zoom == 1.0)
        program.close()


# -- its looks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("look", list(theme.THEMES.values()), ids=list(theme.THEMES))
def test_every_step_scrolls_only_down_on_a_magnified_screen_in_every_theme(
    qapp: QApplication, setup: SetupRobot, look: Theme
) -> None:
    theme.apply(qapp, look)
    setup.frame.resize(910, 512)
    fill_in(setup)
    for name in ("office", "station", "administrator"):
        setup.jumps_to(name)
        assert setup.sideways == 0, name
    for title in OPTIONAL:
        setup.goes_on()
        assert setup.sideways == 0, title
    ground = setup.widget.grab().toImage().pixelColor(880, 20)
    assert ground == QColor(look.ground)
    theme.apply(qapp, theme.LIGHT)


def test_the_way_on_stays_in_sight_where_the_step_scrolls(setup: SetupRobot) -> None:
    setup.frame.resize(910, 512)
    setup.settle()
    assert setup.frame.verticalScrollBar().maximum() == 0
    setup.goes_to("demo")
    assert setup.reads("goOn") == "Tiếp tục"
    here = setup.widget.findChild(QPushButton, "demo")
    assert here is not None
    assert not here.visibleRegion().isEmpty()
