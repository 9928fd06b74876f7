"""The first screen: an office gets its name, its counter and its first person in one go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.desks import Office, open_office
from counter_app.desks.administration import FIRST_CLERK
from counter_app.documents import readback
from counter_app.errors import PinWanted
from counter_app.rules.settings import OfficeSettings, Station
from db import SqliteStore
from tests.conftest import received
from tests.doubles import StoppedClock
from tests.ui.robots.office import SetupRobot
from ui import theme

THUAN_HOA = {
    "governing_body": "Ủy ban nhân dân phường Thuận Hóa",
    "office": "Trung tâm Phục vụ hành chính công phường Thuận Hóa",
    "unit_code": "h57.132",
    "place": "Huế",
    "address": "Số 1 đường Lê Lợi",
    "phone": "0234 3822 000",
    "station": "Quầy 03",
    "slot": "2",
    "person": "Lê Thị Hạnh",
}


@pytest.fixture
def fresh(store: SqliteStore, clock: StoppedClock) -> Office:
    """An office on books that nobody has worked with."""
    return open_office(store, clock)


@pytest.fixture
def setup(qtbot: QtBot, qapp: QApplication, fresh: Office) -> SetupRobot:
    theme.apply(qapp, theme.LIGHT)
    return SetupRobot(qtbot, fresh)


def untouched(office: Office) -> bool:
    """Say whether nothing was written."""
    desk = office.administration
    return (desk.settings(), desk.station(), desk.staff()[0].name) == (
        OfficeSettings(),
        Station(),
        FIRST_CLERK,
    )


def test_it_begins_in_the_first_field_and_fits_the_smallest_screen(setup: SetupRobot) -> None:
    assert setup.focus == "governing_body"
    assert setup.fits
    assert setup.field("unit_code") == ""
    assert setup.field("office") == ""
    assert setup.field("closing_time") == "17:00"
    assert setup.field("station") == "Quầy 01"


def test_an_office_is_set_up_with_the_keyboard_alone(setup: SetupRobot, fresh: Office) -> None:
    for name in (
        "governing_body",
        "office",
        "unit_code",
        "centre",
        "place",
        "closing_time",
        "address",
        "phone",
        "station",
        "slot",
        "person",
        "pin",
        "pin_again",
    ):
        assert setup.focus == name
        if name in THUAN_HOA:
            setup.press(Qt.Key.Key_End)
            setup.press(*[Qt.Key.Key_Backspace] * len(setup.field(name)))
            setup.types(THUAN_HOA[name])
        setup.enter()
    assert setup.begun == 1
    settings = fresh.administration.settings()
    assert settings.named
    assert settings.office == THUAN_HOA["office"]
    assert settings.unit_code == "H57.132"
    assert (settings.place, settings.centre, settings.closing_time) == ("Huế", 1, "17:00")
    assert fresh.administration.station() == Station(3, 2, "Quầy 03")
    assert [one.name for one in fresh.administration.staff()] == ["Lê Thị Hạnh"]
    assert setup.session.user.name == "Lê Thị Hạnh"


def test_the_administrators_pin_is_set_on_the_first_day(setup: SetupRobot, fresh: Office) -> None:
    setup.fill(**THUAN_HOA, pin="258013", pin_again="258013")
    setup.f9()
    assert setup.begun == 1
    assert fresh.people.sign_in(setup.session.by, "258013").name == "Lê Thị Hạnh"
    with pytest.raises(PinWanted):
        fresh.people.sign_in(setup.session.by)


def test_no_pin_is_a_plain_warning_and_never_a_default(setup: SetupRobot, fresh: Office) -> None:
    assert "ai mở máy này cũng quản trị được" in setup.reads("pin.note")
    setup.fill(**THUAN_HOA)
    setup.f9()
    assert setup.begun == 1
    assert not fresh.people.asks_for_pin(setup.session.by)


@pytest.mark.parametrize(
    ("pin", "again", "name", "said"),
    [
        ("123", "123", "pin", "Cần từ 4 đến 12 chữ số."),
        ("1234", "1234", "pin", "Quá dễ đoán"),
        ("258013", "258014", "pin_again", "Hai lần gõ không giống nhau."),
        ("", "258014", "pin_again", "Hai lần gõ không giống nhau."),
    ],
)
def test_a_pin_that_is_no_good_is_named_beside_its_field_and_nothing_is_written(
    setup: SetupRobot, fresh: Office, *, pin: str, again: str, name: str, said: str
) -> None:
    setup.fill(**THUAN_HOA, pin=pin, pin_again=again)
    setup.f9()
    assert setup.complaint(name).startswith(said)
    assert setup.begun == 0
    assert untouched(fresh)


def test_the_first_receipt_bears_what_was_filled_in(setup: SetupRobot, fresh: Office) -> None:
    setup.fill(**THUAN_HOA)
    setup.f9()
    dossier = received(fresh, setup.session.by)
    assert dossier.number == "H57.132-261123-0601"
    (receipt,) = fresh.printing.of(dossier.id)
    assert readback.codes(fresh.printing.pdf(receipt.id))


def test_the_preview_shows_the_letterhead_and_the_first_number_while_one_types(
    setup: SetupRobot,
) -> None:
    setup.fill(**THUAN_HOA)
    assert setup.reads("preview.office") == ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG THUẬN HÓA")
    assert setup.reads("preview.number") == "H57.132-270105-0601"
    assert setup.reads("preview.place").startswith("Huế, ngày")
    setup.fill(slot="")
    assert setup.reads("preview.number") == "H57.132-270105-…"


def test_what_is_missing_is_said_beside_every_field_and_nothing_is_written(
    setup: SetupRobot, fresh: Office
) -> None:
    setup.f9()
    for name in ("office", "unit_code", "place", "person"):
        assert setup.complaint(name) == "Chưa điền mục này."
    assert setup.complaint("governing_body") == ""
    assert setup.focus == "office"
    assert setup.begun == 0
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
        ("slot", "33", "Viết một số từ 0 đến 32."),
        ("slot", "-1", "Viết một số từ 0 đến 32."),
        ("station", "   ", "Chưa điền mục này."),
        ("person", " \u200b ", "Chưa điền mục này."),
    ],
)
def test_a_wrong_value_is_named_beside_its_field_and_nothing_is_written(
    setup: SetupRobot, fresh: Office, name: str, text: str, said: str
) -> None:
    setup.fill(**THUAN_HOA | {name: text})
    setup.f9()
    assert setup.complaint(name).startswith(said)
    assert setup.focus == name
    assert setup.begun == 0
    assert untouched(fresh)
    assert setup.fits


@pytest.mark.parametrize(
    ("typed", "kept"), [("17h", "17:00"), ("16h30", "16:30"), ("7.15", "07:15"), ("1630", "16:30")]
)
def test_the_closing_hour_is_read_as_people_write_it(
    setup: SetupRobot, fresh: Office, typed: str, kept: str
) -> None:
    setup.fill(**THUAN_HOA | {"closing_time": typed})
    setup.f9()
    assert fresh.administration.settings().closing_time == kept


def test_a_second_press_writes_nothing_twice(
    setup: SetupRobot, fresh: Office, store: SqliteStore
) -> None:
    setup.fill(**THUAN_HOA)
    setup.f9()
    with store.reading() as books:
        before = len(books.journal.of("office"))
    setup.f9()
    setup.enter()
    assert setup.begun == 1
    with store.reading() as books:
        assert len(books.journal.of("office")) == before
    assert fresh.administration.settings().named


def test_books_that_cannot_be_written_keep_what_was_typed_on_the_screen(
    setup: SetupRobot, fresh: Office, store: SqliteStore
) -> None:
    setup.fill(**THUAN_HOA)
    connection = store._conn  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    connection.execute("pragma query_only = 1")
    setup.f9()
    assert setup.reads("refusal").startswith("Chưa ghi được vào sổ: tệp dữ liệu chỉ cho đọc.")
    assert setup.field("person") == "Lê Thị Hạnh"
    assert untouched(fresh)
    connection.execute("pragma query_only = 0")
    setup.f9()
    assert setup.begun == 1


@pytest.mark.parametrize("name", ["Nguyễn <b>Thị</b> Đào", "Đ" * 300, "Nguye\u0302\u0303n Văn A"])
def test_a_strange_name_is_shown_as_it_stands(setup: SetupRobot, fresh: Office, name: str) -> None:
    setup.fill(**THUAN_HOA | {"office": name, "person": name})
    assert setup.reads("preview.office").startswith(("NGUYỄN", "ĐĐĐ"))
    assert setup.frame.horizontalScrollBar().maximum() == 0
    setup.f9()
    assert setup.begun == 1
    kept = name.replace("Nguye\u0302\u0303n", "Nguy\u1ec5n")
    assert fresh.administration.staff()[0].name == kept


def test_the_sample_catalogue_is_called_a_sample(setup: SetupRobot) -> None:
    assert "MẪU" in setup.reads("sample")
    assert "chưa đối chiếu" in setup.reads("sample")


def test_one_can_look_round_in_the_sample_day_first(setup: SetupRobot, fresh: Office) -> None:
    setup.goes_to("demo")
    setup.press(Qt.Key.Key_Space)
    assert setup.demos == 1
    assert untouched(fresh)


def test_it_scrolls_but_never_sideways_on_a_magnified_screen(setup: SetupRobot) -> None:
    assert setup.scrolls_only_down
    setup.goes_to("person")
    assert setup.focus_in_sight
