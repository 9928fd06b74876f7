"""A register from another system comes in whole or not at all, and twice is once."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

import pytest

from counter_app.desks import Office, open_office
from counter_app.desks.register_in import RegisterPreview
from counter_app.errors import (
    AlreadyHandedOver,
    BadCells,
    ColumnTwice,
    FileDamaged,
    FileEncrypted,
    IllegalStep,
    MissingColumns,
    NoHeading,
    NoRows,
    NotASpreadsheet,
    NotPermitted,
    OldFont,
    Refused,
    RegisterMovedOn,
    TakingInStopped,
    TooManyColumns,
    WrongEncoding,
)
from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import Custody, Dossier, ResultKind, State
from counter_app.rules.lines import Board, DossierLine
from counter_app.rules.numbers import Payload
from counter_app.rules.promises import PromiseKind
from counter_app.rules.register_cells import Column
from counter_app.rules.staff import Role, StaffId, StaffMember
from counter_app.spreadsheets import FileKind
from db import SqliteStore
from tests.conftest import PHARMACY, furnished, received
from tests.counter_app.desks.conftest import OWNER
from tests.counter_app.published import ALL, PLAIN_FORM, Published, register_file
from tests.counter_app.workbooks import typed
from tests.db.outside import everything, untouched
from tests.doubles import StoppedClock

NUMBER = "H57.132-261102-4021"
"""A number that another system gave."""
OPEN = {
    "number": NUMBER,
    "procedure_code": PHARMACY,
    "field": "Dược phẩm",
    "channel": "counter",
    "applicant": "Đặng Thị Nhập",
    "id_number": "001085012345",
    "phone": "0912345678",
    "received": "2026-11-02T08:15",
    "due": "2026-11-09T17:00",
    "state": "2",
}
DONE = {**OPEN, "number": "", "finished": "2026-11-06T15:00", "state": "9"}
GIVEN = {**DONE, "given_back": "2026-11-10T09:30", "state": "10"}

Rows = Iterable[Mapping[str, str]]


@pytest.fixture
def admin(office: Office) -> StaffId:
    """Who may take a register in."""
    people = office.administration.staff()
    return next(one.id for one in people if one.role is Role.ADMINISTRATOR)


def written(path: Path, rows: Rows, columns: Iterable[str] = PLAIN_FORM) -> Path:
    """Write rows as CSV in the plain form."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        sheet = csv.DictWriter(stream, tuple(columns), restval="")
        sheet.writeheader()
        sheet.writerows(rows)
    return path


@pytest.fixture
def look(office: Office, tmp_path: Path) -> Callable[..., RegisterPreview]:
    """Write rows to a file and compare it with the books."""

    def preview(*rows: Mapping[str, str]) -> RegisterPreview:
        return office.registers.preview(written(tmp_path / "Sổ.csv", rows))

    return preview


Look = Callable[..., RegisterPreview]


@pytest.fixture
def take(office: Office, look: Look, admin: StaffId) -> Callable[..., list[Dossier]]:
    """Take rows in and return their dossiers in the order of the rows."""

    def taken(*rows: Mapping[str, str]) -> list[Dossier]:
        preview = look(*rows)
        office.registers.take_in(preview, by=admin)
        return [office.inquiry.card(identity).dossier for identity, _ in preview.plan.fresh]

    return taken


Take = Callable[..., list[Dossier]]


def addresses(preview: RegisterPreview) -> list[str]:
    return [bad.address for bad in preview.bad]


# -- what comes in -------------------------------------------------------------------------------


def test_a_row_becomes_the_dossier_that_it_describes(take: Take) -> None:
    [dossier] = take(GIVEN | {"number": NUMBER, "level": "tỉnh"})
    zone = dossier.received_at.tzinfo
    assert dossier.number == NUMBER
    assert dossier.applicant.name == "Đặng Thị Nhập"
    assert (dossier.applicant.id_number, dossier.applicant.phone) == ("001085012345", "0912345678")
    assert (dossier.field, dossier.level, dossier.channel) == (
        "Dược phẩm",
        "tỉnh",
        Channel.COUNTER,
    )
    assert dossier.procedure.startswith("Cấp lại Chứng chỉ")
    assert (dossier.procedure_version, dossier.department) == (1, "Phòng Nghiệp vụ Dược")
    assert dossier.received_at == datetime(2026, 11, 2, 8, 15, tzinfo=zone)
    assert dossier.due_at == datetime(2026, 11, 9, 17, tzinfo=zone)
    assert dossier.finished_at == datetime(2026, 11, 6, 15, tzinfo=zone)
    assert dossier.given_back_at == datetime(2026, 11, 10, 9, 30, tzinfo=zone)
    assert (dossier.state, dossier.custody) == (State.GIVEN_BACK, Custody.APPLICANT)
    assert (dossier.result, dossier.collector) == (ResultKind.GRANTED, None)
    assert dossier.on_time
    assert (dossier.book, dossier.line) == ("2026-N", 1)
    assert dossier.received_by == ""


def test_only_five_columns_must_be_there(office: Office, admin: StaffId, tmp_path: Path) -> None:
    row = {"field": "Dược", "channel": "online", "received": "2026-11-02", "due": "2026-11-09",
           "state": "4"}  # fmt: skip
    preview = office.registers.preview(written(tmp_path / "a.csv", [row], row))
    assert office.registers.take_in(preview, by=admin)
    [line] = office.inquiry.register()
    assert (line.procedure, line.applicant) == ("Dược", "(không ghi tên)")
    assert line.number == "H57.132-261102-420001"


@pytest.mark.parametrize(
    ("state", "more", "custody"),
    [
        ("1", {}, Custody.APPLICANT),
        ("2", {}, Custody.COUNTER),
        ("3", {}, Custody.APPLICANT),
        ("4", {}, Custody.DEPARTMENT),
        ("5", {}, Custody.DEPARTMENT),
        ("6", {}, Custody.DEPARTMENT),
        ("7", {}, Custody.DEPARTMENT),
        ("8", {"finished": "2026-11-05"}, Custody.APPLICANT),
        ("9", {"finished": "2026-11-05"}, Custody.SHELF),
        ("10", {"finished": "2026-11-05", "given_back": "2026-11-06"}, Custody.APPLICANT),
        ("10", {"given_back": "2026-11-06"}, Custody.APPLICANT),
        ("10", {"finished": "2026-11-05"}, Custody.APPLICANT),
    ],
)
def test_every_state_of_the_portal_comes_in_and_rebuilds(
    take: Take, store: SqliteStore, state: str, more: dict[str, str], custody: Custody
) -> None:
    [dossier] = take(OPEN | more | {"state": state})
    assert (dossier.state.value, dossier.custody) == (int(state), custody)
    assert dossier.state.open is (dossier.finished_at is None)
    before = everything(store)
    assert store.rebuild() == len(before["event"])
    assert everything(store) == before
    assert store.fault() is None


def test_headings_are_known_in_vietnamese_in_any_order_under_titles(
    office: Office, admin: StaffId, tmp_path: Path
) -> None:
    path = typed(
        tmp_path / "Sổ theo dõi.xlsx",
        [
            ["SỔ THEO DÕI HỒ SƠ"],
            ["Tháng 11/2026"],
            ["STT", "Trạng thái", "Hạn trả", "Ngày tiếp nhận", "Kênh", "Tên lĩnh vực", "Ghi chú",
             "Chủ hồ sơ", "Mã hồ sơ", "Mã TTHC", "SĐT", "CCCD", "Ngày có kết quả"],
            [1, "Đã xử lý xong", date(2026, 11, 9), datetime(2026, 11, 2, 8, 15),  # noqa: DTZ001
             "Bưu chính", "Dược phẩm", "gấp", "Đặng Thị Nhập", NUMBER, 1.004604, 912345678,
             38085012345, "06/11/2026"],
        ],
    )  # fmt: skip
    preview = office.registers.preview(path)
    assert [cell.text for cell in preview.file.unknown] == ["Ghi chú"]
    office.registers.take_in(preview, by=admin)
    dossier = office.inquiry.dossier(NUMBER)
    assert (dossier.state, dossier.channel) == (State.DONE, Channel.POST)
    assert (dossier.procedure_code, dossier.procedure_version) == (PHARMACY, 1)
    assert dossier.applicant.id_number == "038085012345"
    assert dossier.applicant.phone == "0912345678"
    assert f"{dossier.received_at:%H:%M %d/%m/%Y}" == "08:15 02/11/2026"
    assert f"{dossier.due_at:%H:%M}" == "17:00"


@pytest.mark.parametrize("system", ["1900", "1904"])
def test_days_of_both_systems_of_excel_are_the_same_days(
    office: Office, tmp_path: Path, system: str
) -> None:
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

    book = Workbook()
    book.epoch = CALENDAR_MAC_1904 if system == "1904" else CALENDAR_WINDOWS_1900
    page = book.worksheets[0]
    page.append(["field", "channel", "received", "due", "state"])
    page.append(["Dược", "online", date(2026, 11, 2), date(2026, 11, 9), 4])
    path = tmp_path / "a.xlsx"
    book.save(path)
    [entry] = office.registers.preview(path).file.entries
    assert (str(entry.received), str(entry.due)) == ("2026-11-02", "2026-11-09")


def test_a_procedure_that_the_catalogue_does_not_know_is_kept_by_its_text(
    take: Take, look: Look, office: Office
) -> None:
    row = OPEN | {"procedure_code": "3.999999", "procedure": "Cấp phép giác hơi"}
    assert look(row).plan.strange == ("3.999999",)
    [dossier] = take(row)
    assert (dossier.procedure_code, dossier.procedure_version) == ("3.999999", 0)
    assert (dossier.procedure, dossier.department) == ("Cấp phép giác hơi", "Phòng chuyên môn")
    card = office.inquiry.card(dossier.id)
    assert [entry.fact.kind for entry in card.timeline] == ["dossier.imported"]
    assert office.inquiry.explanation(dossier.id).due.day == dossier.legal_due
    [promise] = office.inquiry.promises(dossier.id)
    assert (promise.kind, promise.due_at) == (PromiseKind.RECEIVED, dossier.due_at)


def test_a_day_without_an_hour_never_makes_a_dossier_late(take: Take) -> None:
    row = GIVEN | {"received": "2026-11-02", "due": "2026-11-09T10:00", "finished": "2026-11-09",
                   "given_back": "2026-11-09"}  # fmt: skip
    [dossier] = take(row)
    assert f"{dossier.received_at:%H:%M}" == "07:30"
    assert dossier.finished_at == dossier.due_at
    assert dossier.finished_at is not None
    assert dossier.given_back_at is not None
    assert dossier.finished_at <= dossier.given_back_at


def test_what_ended_today_has_not_ended_this_evening(take: Take, clock: StoppedClock) -> None:
    today = "2026-11-23"
    row = GIVEN | {"received": today, "due": today, "finished": today, "given_back": today}
    [dossier] = take(row)
    assert dossier.finished_at is not None
    assert dossier.given_back_at is not None
    assert dossier.received_at <= dossier.finished_at <= dossier.given_back_at <= clock.now()


# -- twice is once -------------------------------------------------------------------------------


def test_the_same_file_again_changes_nothing(
    office: Office, take: Take, look: Look, admin: StaffId, store: SqliteStore
) -> None:
    rows = (OPEN, DONE, DONE, GIVEN, DONE | {"applicant": ""}, DONE | {"applicant": ""})
    take(*rows)
    again = look(*rows)
    assert (again.plan.fresh, again.plan.known, again.plan.differing) == ((), 6, 0)
    assert again.before is not None
    assert again.before.fresh == 6
    with untouched(store):
        assert office.registers.take_in(again, by=admin) is None


def test_rows_in_another_order_or_among_others_are_known_again(take: Take, look: Look) -> None:
    take(OPEN, DONE, GIVEN)
    again = look(GIVEN | {"applicant": "Người Mới"}, GIVEN, DONE, OPEN)
    assert (len(again.plan.fresh), again.plan.known) == (1, 3)


def test_a_row_that_moved_on_is_shown_and_the_books_stay(
    office: Office, take: Take, look: Look, admin: StaffId, store: SqliteStore
) -> None:
    take(OPEN)
    now = OPEN | {"finished": "2026-11-06", "state": "9", "phone": "0987654321"}
    preview = look(now)
    assert (preview.plan.known, preview.plan.differing) == (1, 1)
    assert [(one.column, one.held, one.said) for one in preview.plan.differences] == [
        (Column.PHONE, "0912345678", "0987654321"),
        (Column.FINISHED, "", "06/11/2026"),
        (Column.STATE, "Được tiếp nhận", "Đã xử lý xong"),
    ]
    with untouched(store):
        assert office.registers.take_in(preview, by=admin) is None


def test_a_dossier_of_this_counter_is_known_by_its_number(
    office: Office,
    look: Look,
    clerk: StaffMember,
) -> None:
    dossier = received(office, clerk.id, "Ở Quầy")
    row = {
        "number": dossier.number.lower(),
        "field": dossier.field,
        "channel": dossier.channel.value,
        "received": f"{dossier.received_at:%Y-%m-%dT%H:%M}",
        "due": dossier.due_at.date().isoformat(),
        "state": "2",
    }
    plan = look(row).plan
    assert (plan.fresh, plan.known, plan.differing) == ((), 1, 0)


def test_taking_in_twice_what_was_looked_at_once_is_refused(
    office: Office, look: Look, admin: StaffId, store: SqliteStore
) -> None:
    preview = look(OPEN, DONE)
    office.registers.take_in(preview, by=admin)
    with untouched(store), pytest.raises(RegisterMovedOn, match="chưa nhập gì"):
        office.registers.take_in(preview, by=admin)


def test_two_stations_give_the_same_row_the_same_identity(
    look: Look, tmp_path: Path, clock: StoppedClock
) -> None:
    other = furnished(SqliteStore(tmp_path / "other.sqlite3"), clock)
    path = tmp_path / "Sổ.csv"
    first = look(OPEN, DONE, DONE).plan.fresh
    assert [one for one, _ in first] == [one for one, _ in other.registers.preview(path).plan.fresh]
    assert len({one for one, _ in first}) == 3


# -- numbers -------------------------------------------------------------------------------------


def test_numbers_are_given_in_the_order_of_the_file_and_scanned_like_any_other(
    office: Office, take: Take
) -> None:
    first, second = take(DONE, DONE | {"applicant": "Người Khác"})
    assert (first.number, second.number) == ("H57.132-261102-420001", "H57.132-261102-420002")
    [third] = take(DONE | {"applicant": "Người Thứ Ba"})
    assert third.number == "H57.132-261102-420003"
    found = office.inquiry.look_up(_barcode(second)).dossiers
    assert [one.number for one in found] == [second.number]
    assert office.inquiry.dossier(third.number) == third


def test_a_foreign_number_gets_a_barcode_of_this_office(office: Office, take: Take) -> None:
    [dossier] = take(OPEN | {"number": "G12.18-260701-00011511", "received": "2026-07-01"})
    assert dossier.code == "1001260701420001"
    assert office.inquiry.look_up(_barcode(dossier)).dossiers == (dossier,)


def test_the_counter_does_not_give_a_number_that_the_register_brought(
    office: Office,
    take: Take,
    clerk: StaffMember,
) -> None:
    take(
        OPEN
        | {"number": "H57.132-261123-0650", "received": "2026-11-23T07:40", "due": "2026-12-01"},
        OPEN
        | {"number": "H57.132-261123-0450", "received": "2026-11-23T07:40", "due": "2026-12-01"},
    )
    assert received(office, clerk.id, "Người Sau").number == "H57.132-261123-0651"


def test_a_number_of_the_long_form_is_passed_by_too(
    office: Office,
    take: Take,
    clerk: StaffMember,
) -> None:
    take(OPEN | {"number": "H57.132-261123-020400", "received": "2026-11-23", "due": "2026-12-01"})
    assert received(office, clerk.id, "Người Sau").number == "H57.132-261123-020401"


def test_a_number_brought_today_is_not_given_after_older_books_were_put_back(
    tmp_path: Path, clock: StoppedClock
) -> None:
    path = tmp_path / "books.sqlite3"
    store = SqliteStore(path)
    office = furnished(store, clock)
    store.copy_to(tmp_path / "older.sqlite3")
    people = {one.role: one.id for one in office.administration.staff()}
    row = OPEN | {"number": "H57.132-261123-0650", "received": "2026-11-23", "due": "2026-12-01"}
    file = written(tmp_path / "a.csv", [row])
    office.registers.take_in(office.registers.preview(file), by=people[Role.ADMINISTRATOR])
    store.close()
    for name in ("books.sqlite3", "books.sqlite3-wal", "books.sqlite3-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    (tmp_path / "older.sqlite3").rename(path)
    store = SqliteStore(path)
    office = open_office(store, clock)
    assert received(office, people[Role.CLERK], "Sau").number == "H57.132-261123-0651"
    store.close()


def test_numbers_of_an_earlier_taking_in_elsewhere_are_not_given_again(take: Take) -> None:
    brought = DONE | {"number": "H57.132-261102-420007"}
    first, second = take(brought, DONE)
    assert first.code == "1001261102420007"
    assert second.number == "H57.132-261102-420008"


def test_more_rows_of_a_day_than_a_station_has_numbers_go_on_in_the_spare_ones(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counter_app.desks import register_in
    from counter_app.rules import register_import

    monkeypatch.setattr(register_import, "PER_SLOT_LONG", 2)
    monkeypatch.setattr(register_in, "PER_SLOT_LONG", 2)
    rows = [DONE | {"applicant": f"Người {n}"} for n in range(7)]
    first = [one.number[-6:] for one in take(*rows[:3])]
    then = [one.number[-6:] for one in take(*rows)]
    assert first == ["420001", "420002", "730001"]
    assert then == ["730002", "740001", "740002", "750001"]


def test_a_number_of_a_pad_must_be_entered_where_pads_are(
    office: Office,
    look: Look,
    clerk: StaffMember,
) -> None:
    office.pads.reserve(2, by=clerk.id)
    number = office.pads.open()[0].number
    preview = look(OPEN | {"number": number})
    assert addresses(preview) == ["A2"]
    assert "tập giấy viết tay" in preview.bad[0].hint


# -- life goes on --------------------------------------------------------------------------------


def test_an_open_dossier_goes_the_way_of_all_others(
    office: Office,
    take: Take,
    clerk: StaffMember,
    store: SqliteStore,
) -> None:
    [dossier] = take(OPEN)
    slip = office.handover.hand_over([dossier.id], dossier.department, by=clerk.id).slip
    with pytest.raises(AlreadyHandedOver):
        office.handover.hand_over([dossier.id], dossier.department, by=clerk.id)
    office.handover.confirm(slip.id, receiver="Phạm Văn Tú", by=clerk.id)
    office.handover.take_back(dossier.id, by=clerk.id, shelf="B3")
    given = office.giving.give_back(dossier.id, OWNER, by=clerk.id)
    assert given.state is State.GIVEN_BACK
    assert [line.applicant for line in office.inquiry.search("dang thi nhap")] == ["Đặng Thị Nhập"]
    before = everything(store)
    store.rebuild()
    assert everything(store) == before


def test_what_came_in_stands_on_the_boards_where_it_belongs(office: Office, take: Take) -> None:
    take(OPEN, OPEN | {"number": "", "state": "4"}, DONE, GIVEN)
    counts = office.inquiry.counts().boards
    assert counts[Board.TO_HAND_OVER] == 1
    assert counts[Board.AT_DEPARTMENT] == 1
    assert counts[Board.UNCOLLECTED] == 1
    assert counts[Board.OVERDUE] == 2


def test_a_result_that_was_given_back_is_not_given_again(
    office: Office,
    take: Take,
    clerk: StaffMember,
) -> None:
    [dossier] = take(GIVEN)
    with pytest.raises(IllegalStep, match=dossier.number):
        office.giving.give_back(dossier.id, OWNER, by=clerk.id)


def test_a_receipt_of_a_dossier_from_elsewhere_can_be_put_right(
    office: Office,
    take: Take,
    clerk: StaffMember,
) -> None:
    from dataclasses import replace

    from counter_app.desks.intake import intake_of
    from counter_app.rules.dossier import Correction

    [dossier] = take(OPEN)
    intake = replace(intake_of(dossier), note="Gọi trước khi trả")
    done = office.reception.correct(
        dossier.id, intake, Correction.OTHER, reason="thiếu ghi chú", by=clerk.id
    )
    assert done.dossier.due_at == dossier.due_at


# -- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "address", "hint"),
    [
        ({"field": ""}, "D2", "Không được để trống"),
        ({"channel": "fax"}, "F2", "counter, online, post"),
        ({"received": ""}, "J2", "Không được để trống"),
        ({"received": "02/11/26"}, "J2", "bốn chữ số"),
        ({"received": "2026-11-24", "due": "2026-12-01"}, "J2", "chưa tới"),
        ({"received": "2026-11-23T09:42", "due": "2026-12-01"}, "J2", "chưa tới"),
        ({"due": "2026-11-01"}, "K2", "Trước ngày nhận (08:15 02/11/2026)"),
        ({"due": "2026-11-02T08:00"}, "K2", "Trước ngày nhận"),
        ({"state": "11"}, "N2", "1 đến 10"),
        ({"state": "9"}, "L2", "phải có ngày xong"),
        ({"state": "8"}, "L2", "phải có ngày xong"),
        ({"state": "10"}, "M2", "phải có ngày xong hoặc ngày trả"),
        ({"finished": "2026-11-03"}, "L2", "chưa có ngày xong"),
        ({"given_back": "2026-11-03"}, "M2", "chưa có ngày trả"),
        ({"state": "9", "finished": "2026-11-01"}, "L2", "Trước ngày nhận"),
        ({"state": "9", "finished": "2026-12-01"}, "L2", "chưa tới"),
        ({"state": "10", "finished": "2026-11-06", "given_back": "2026-11-05"}, "M2",
         "Trước ngày xong"),
        ({"id_number": "abc"}, "H2", "5 đến 20"),
        ({"phone": "gọi sau"}, "I2", "6 đến 15"),
        ({"number": "chưa có"}, "A2", "chữ số"),
        ({"applicant": "=HYPERLINK(1)"}, "G2", "công thức"),
    ],
)  # fmt: skip
def test_every_bad_cell_is_named_by_its_address_and_nothing_comes_in(
    office: Office,
    look: Look,
    admin: StaffId,
    store: SqliteStore,
    change: dict[str, str],
    address: str,
    hint: str,
) -> None:
    preview = look(OPEN | change, DONE)
    assert addresses(preview) == [address]
    assert hint in preview.bad[0].hint
    with untouched(store), pytest.raises(BadCells, match=f"ô đầu tiên là {address}; chưa nhập gì"):
        office.registers.take_in(preview, by=admin)


def test_a_number_may_stand_in_a_file_once(look: Look) -> None:
    preview = look(OPEN, DONE, OPEN | {"applicant": "Người Khác"})
    assert addresses(preview) == ["A4"]
    assert "dòng 2" in preview.bad[0].hint


def test_very_many_bad_cells_are_counted_and_the_first_ones_named(look: Look) -> None:
    preview = look(*(DONE | {"state": "x", "field": ""} for _ in range(3_000)))
    assert preview.bad_count == 6_000
    assert len(preview.bad) == 5_000


def test_a_clerk_takes_no_register_in(
    office: Office,
    look: Look,
    clerk: StaffMember,
    store: SqliteStore,
) -> None:
    with untouched(store), pytest.raises(NotPermitted):
        office.registers.take_in(look(OPEN), by=clerk.id)


def test_whoever_stops_half_way_has_taken_in_nothing(
    office: Office, look: Look, admin: StaffId, store: SqliteStore
) -> None:
    preview = look(*(DONE | {"applicant": f"Người {n}"} for n in range(1_200)))
    told: list[int] = []

    def watch(rows: int) -> bool:
        told.append(rows)
        return rows < 1_000

    with untouched(store), pytest.raises(TakingInStopped, match="chưa nhập gì"):
        office.registers.take_in(preview, by=admin, watch=watch)
    assert told == [500, 1_000]
    assert office.registers.take_in(preview, by=admin)
    assert office.inquiry.register(limit=2_000)[-1].number == "H57.132-261102-420001"


def test_reading_can_be_stopped(office: Office, tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", [DONE] * 1_000)
    head = office.registers.look(path)
    with pytest.raises(TakingInStopped):
        office.registers.read(path, head, head.columns, watch=lambda _rows: False)


# -- columns -------------------------------------------------------------------------------------

STRANGE = ("Nhóm việc", "Đường vào", "Vào ngày", "Ra ngày", "Tới đâu", "Của ai")
VALUES = ("Dược", "trực tiếp", "02/11/2026", "09/11/2026", "4", "Đặng Thị Nhập")


def test_headings_that_nobody_knows_are_given_a_meaning_which_is_remembered(
    office: Office, admin: StaffId, tmp_path: Path, store: SqliteStore
) -> None:
    path = typed(tmp_path / "a.xlsx", [["Sổ"], STRANGE, VALUES])
    desk = office.registers
    head = desk.look(path)
    assert [heading.cell.text for heading in head.headings] == list(STRANGE)
    assert [row[0].text for row in head.sample] == ["Dược"]
    assert len(head.missing(head.columns)) == 5
    with pytest.raises(MissingColumns, match="dòng tiêu đề 2"):
        desk.preview(path)
    wanted = (Column.FIELD, Column.CHANNEL, Column.RECEIVED, Column.DUE, Column.STATE, None)
    columns = dict(zip((one.key for one in head.headings), wanted, strict=True))
    preview = desk.compare(desk.read(path, head, columns))
    assert [cell.text for cell in preview.file.unknown] == ["Của ai"]
    desk.remember(head, columns, by=admin)
    other = typed(tmp_path / "b.xlsx", [["Khác"], [], STRANGE, VALUES, VALUES])
    assert len(desk.preview(other).plan.fresh) == 2
    before = everything(store)
    store.rebuild()
    assert everything(store) == before
    with untouched(store):
        desk.remember(head, columns, by=admin)


def test_two_headings_that_mean_the_same_are_refused(office: Office, tmp_path: Path) -> None:
    path = typed(tmp_path / "a.xlsx", [[*PLAIN_FORM, "x"], ["x"] * 14])
    desk = office.registers
    head = desk.look(path)
    with pytest.raises(ColumnTwice, match="ô N1 và ô O1"):
        desk.read(path, head, head.columns | {"x": Column.STATE})


def test_of_two_headings_with_one_name_the_first_counts(office: Office, tmp_path: Path) -> None:
    rows = [[*PLAIN_FORM, "Trạng thái"], [*(OPEN.get(one, "") for one in PLAIN_FORM), "cũ"]]
    preview = office.registers.preview(typed(tmp_path / "a.xlsx", rows))
    assert preview.bad_count == 0
    assert [cell.address for cell in preview.file.unknown] == ["O1"]


def test_the_template_is_filled_in_and_taken_in(
    office: Office, admin: StaffId, tmp_path: Path
) -> None:
    path = tmp_path / "Mẫu.csv"
    path.write_bytes(office.registers.template(FileKind.CSV))
    assert path.read_bytes().decode("utf-8-sig") == ",".join(PLAIN_FORM) + "\r\n"
    with pytest.raises(NoRows):
        office.registers.preview(path)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(",".join(OPEN.get(one, "") for one in PLAIN_FORM) + "\r\n")
    assert office.registers.take_in(office.registers.preview(path), by=admin)
    book = tmp_path / "Mẫu.xlsx"
    book.write_bytes(office.registers.template())
    with pytest.raises(NoRows):
        office.registers.preview(book)


# -- hostile files -------------------------------------------------------------------------------

OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("held", "refusal"),
    [
        (b"", NoHeading),
        (b"\x00" * 500, NotASpreadsheet),
        (b"%PDF-1.7", NotASpreadsheet),
        (OLD_EXCEL, NotASpreadsheet),
        (OLD_EXCEL + "EncryptedPackage".encode("utf-16-le"), FileEncrypted),
        (b"PK\x03\x04" + bytes(100), FileDamaged),
        (b"field,channel,received,due,state\nD\xc6\xb0\xe1,counter", WrongEncoding),
        ("Lĩnh vực,x\n".encode("windows-1258", errors="replace") + b"\xea\xec\n", WrongEncoding),
        ("Lĩnh vực".encode("utf-32"), WrongEncoding),
        ("LÜnh vùc,Tr¹ng th¸i,Ngµy nhËn,Ngµy hÑn\n".encode(), OldFont),
        (b"a;b;c\n1;2;3\n", NoHeading),
        (b"field" + b"," * 1_000_000 + b"x\n", TooManyColumns),
        (b"<html><table><tr><td>field</td></tr></table>", NotASpreadsheet),
    ],
)  # fmt: skip
def test_a_file_that_is_no_register_is_refused_in_one_sentence(
    office: Office, tmp_path: Path, held: bytes, refusal: type[Refused]
) -> None:
    path = tmp_path / "Sổ.xlsx"
    path.write_bytes(held)
    with pytest.raises(refusal) as caught:
        office.registers.preview(path)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_unicode_in_any_form_is_read(
    office: Office, tmp_path: Path, encoding: str, mark: str
) -> None:
    rows = [mark.join(PLAIN_FORM), mark.join(OPEN.get(one, "") for one in PLAIN_FORM)]
    path = tmp_path / "Sổ.csv"
    path.write_text("\n".join(rows), encoding=encoding)
    [entry] = office.registers.preview(path).file.entries
    assert entry.applicant == "Đặng Thị Nhập"


def test_cells_that_were_merged_are_named_one_by_one(office: Office, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    page = book.worksheets[0]
    page.append(PLAIN_FORM)
    for number in ("", "", ""):
        page.append([(OPEN | {"number": number}).get(one, "") for one in PLAIN_FORM])
    page.merge_cells("D2:D4")
    path = tmp_path / "a.xlsx"
    book.save(path)
    preview = office.registers.preview(path)
    assert addresses(preview) == ["D3", "D4"]
    assert "ô gộp thì hãy tách ra" in preview.bad[0].hint


# -- out -----------------------------------------------------------------------------------------

EVER = (date(2000, 1, 1), date(2030, 1, 1))


@pytest.mark.parametrize("name", ["Sổ.csv", "Sổ.xlsx"])
def test_what_goes_out_comes_in_elsewhere_as_it_was(
    office: Office, take: Take, clerk: StaffMember, clock: StoppedClock, tmp_path: Path, name: str
) -> None:
    """Names that look like formulas, people without a name, and every state go there and back."""
    take(
        OPEN,
        DONE,
        GIVEN,
        DONE | {"applicant": ""},
        OPEN | {"number": "", "state": "3", "applicant": "'-x"},
    )
    ready, undone = (received(office, clerk.id, one) for one in ("Đã Xong, “1”", "Nhầm"))
    office.handover.take_back(ready.id, by=clerk.id)
    office.reception.undo(undone.id, by=clerk.id)
    path = tmp_path / name
    assert office.registers.save(path, *EVER, by=clerk.id) == 6
    here = office.registers.preview(path)
    assert (here.bad_count, here.plan.fresh) == (0, ())
    assert (here.plan.known, here.plan.differing) == (6, 0)
    store = SqliteStore(tmp_path / "other.sqlite3")
    other = furnished(store, clock)
    there = other.registers.preview(path)
    assert there.bad_count == 0
    boss = next(one for one in other.administration.staff() if one.role is Role.ADMINISTRATOR)
    other.registers.take_in(there, by=boss.id)
    again = tmp_path / f"again.{name.rpartition('.')[2]}"
    other.registers.save(again, *EVER, by=boss.id)
    if name.endswith("csv"):
        assert again.read_bytes() == path.read_bytes()
    assert other.registers.preview(again).plan.differing == 0
    store.close()


def test_only_the_days_that_were_asked_for_go_out_and_that_is_written_down(
    office: Office, take: Take, clerk: StaffMember, tmp_path: Path, store: SqliteStore
) -> None:
    take(OPEN, DONE | {"received": "2026-11-03"}, DONE | {"received": "2026-11-04"})
    path = tmp_path / "a.csv"
    third = date(2026, 11, 3)
    assert office.registers.save(path, third, third, by=clerk.id) == 1
    assert office.registers.count(date(2026, 11, 2), date(2026, 11, 3)) == 2
    new_year = date(2027, 1, 1)
    assert office.registers.save(path, new_year, new_year, by=clerk.id) == 0
    made = [row for row in everything(store)["event"] if "export.made" in row]
    assert len(made) == 2


def test_what_goes_out_is_one_moment_of_the_books_and_holds_nobody_up(
    clock: StoppedClock, tmp_path: Path
) -> None:
    store = SqliteStore(tmp_path / "books.sqlite3")
    office = furnished(store, clock)
    people = {one.role: one.id for one in office.administration.staff()}
    rows = [DONE | {"applicant": f"Người {number}"} for number in range(1_200)]
    preview = office.registers.preview(written(tmp_path / "a.csv", rows))
    office.registers.take_in(preview, by=people[Role.ADMINISTRATOR])
    newer: list[str] = []

    def watch(_rows: int) -> bool:
        newer.append(received(office, people[Role.CLERK]).number)
        return True

    with office.registers.elsewhere() as desk:
        assert desk.save(tmp_path / "out.csv", *EVER, by=people[Role.CLERK], watch=watch) == 1_200
    assert len(newer) > 3
    assert office.registers.count(*EVER) == 1_200 + len(newer)
    store.close()


# -- what others have published ------------------------------------------------------------------


@pytest.mark.parametrize("published", ALL, ids=lambda one: one.place)
def test_registers_that_give_published_figures_come_in_whole(
    office: Office, admin: StaffId, tmp_path: Path, published: Published
) -> None:
    path = register_file(tmp_path / "so.csv", published)
    preview = office.registers.preview(path)
    assert preview.bad_count == 0
    done = office.registers.take_in(preview, by=admin)
    assert done is not None
    assert done.fresh == published.received
    held = [
        one for one in _all(office) if published.first <= one.received_at.date() <= published.last
    ]
    ended = [one for one in held if one.finished_at is not None]
    late = sum(one.finished_at.date() > one.due_at.date() for one in ended if one.finished_at)
    early = sum(one.finished_at.date() < one.due_at.date() for one in ended if one.finished_at)
    assert (len(held), len(ended)) == (published.received, published.resolved)
    assert (early, late) == (published.before_due, published.overdue)
    assert all(one.finished_at.date() <= published.last for one in ended if one.finished_at)
    again = office.registers.preview(path).plan
    assert (again.fresh, again.known, again.differing) == ((), published.received, 0)


def _all(office: Office) -> Iterator[DossierLine]:
    before = None
    while page := office.inquiry.register(before=before, limit=1_000):
        yield from page
        before = page[-1].row


def _barcode(dossier: Dossier) -> str:
    from counter_app.desks.papers import payload

    text = payload(dossier)
    assert Payload.parse(text)
    return text
