"""Copies of the books: made by themselves, seen at the foot of the window, tried out with a key."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.rules.backups import BackupName, BackupPlan, Reason
from counter_app.rules.staff import Role, StaffMember
from db import SqliteStore
from tests.conftest import furnished, received
from tests.db.outside import tamper
from tests.doubles import InlineBackground, StoppedClock
from tests.ui.robots.hands import Hands
from tests.ui.robots.office import AdministrationRobot
from tests.ui.robots.window import WindowRobot
from ui import theme
from ui.background import Background
from ui.backup_keeper import BackupKeeper
from ui.passphrases import SealSheet, UnsealSheet

SECRET = "cây đa bến nước sân đình"


@dataclass
class Desk:
    """Books in a file, their office, and a stick for copies."""

    store: SqliteStore
    office: Office
    stick: Path

    @property
    def boss(self) -> StaffMember:
        """The administrator."""
        return self.office.administration.staff()[0]

    @property
    def clerk(self) -> StaffMember:
        """The clerk."""
        return next(one for one in self.office.administration.staff() if one.role is Role.CLERK)

    @property
    def books(self) -> Path:
        """Where the books lie."""
        assert self.store.path is not None
        return self.store.path

    @property
    def copies(self) -> list[Path]:
        """The copies on the stick."""
        return [one for one in sorted(self.stick.glob("so-*")) if BackupName.parse(one.name)]

    def plan(self, **changes: object) -> None:
        """Have copies made to the stick."""
        plan = BackupPlan(folders=(str(self.stick),), **changes)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        self.office.backups.set_plan(plan, by=self.boss.id)

    def receive(self, count: int = 1) -> None:
        """Write some entries."""
        for _ in range(count):
            received(self.office, self.clerk.id)


@pytest.fixture
def desk(tmp_path: Path, clock: StoppedClock) -> Iterator[Desk]:
    store = SqliteStore(tmp_path / "books" / "books.sqlite3")
    stick = tmp_path / "usb"
    stick.mkdir()
    yield Desk(store, furnished(store, clock), stick)
    store.close()


@pytest.fixture
def part(
    qtbot: QtBot, qapp: QApplication, desk: Desk, clock: StoppedClock, tmp_path: Path
) -> AdministrationRobot:
    """The administrator before Sao lưu."""
    theme.apply(qapp, theme.LIGHT)
    robot = AdministrationRobot(
        qtbot, desk.office, clock, desk.boss, folder=tmp_path, background=InlineBackground()
    )
    robot.comes("backups")
    return robot


Open = Callable[[], WindowRobot]


@pytest.fixture
def open_window(
    qtbot: QtBot, dressed: None, desk: Desk, clock: StoppedClock, tmp_path: Path
) -> Iterator[Open]:
    del dressed
    opened: list[WindowRobot] = []

    def open_() -> WindowRobot:
        robot = WindowRobot(qtbot, desk.store, desk.office, clock, user=desk.clerk, folder=tmp_path)
        qtbot.waitUntil(lambda: bool(robot.reads("backupState")))
        opened.append(robot)
        return robot

    yield open_
    for robot in opened:
        robot.goes_home()


# -- the plan --------------------------------------------------------------------------------------


def test_folders_are_chosen_and_the_same_disk_is_warned_of(
    part: AdministrationRobot, desk: Desk
) -> None:
    assert part.reads("folder.1") == "Chưa chọn thư mục"
    assert not part.offers("chooseFolder.2")
    part.click("chooseFolder.1")
    part.chooses_folder(desk.stick)
    assert "Cùng ổ đĩa với sổ" in part.reads("sameDisk")
    assert desk.office.backups.plan().folders == ()
    part.find(QCheckBox, "backupOnExit").click()
    part.chooses("backupEvery", "50 lần ghi sổ")
    part.click("savePlan")
    plan = desk.office.backups.plan()
    assert (plan.folders, plan.every, plan.on_exit) == ((str(desk.stick),), 50, False)
    assert part.last_told == ("good", "Đã lưu cách sao lưu")
    assert not part.offers("savePlan")
    part.click("dropFolder.1")
    part.click("savePlan")
    assert desk.office.backups.plan().folders == ()


def test_a_folder_that_is_gone_is_refused_and_the_plan_stays(
    part: AdministrationRobot, desk: Desk
) -> None:
    part.click("chooseFolder.1")
    part.chooses_folder(desk.stick / "không có")
    part.click("savePlan")
    assert "Không thấy thư mục sao lưu" in part.reads("backupsRefusal")
    assert desk.office.backups.plan().folders == ()


def test_a_clerk_sees_the_copies_and_changes_nothing(part: AdministrationRobot, desk: Desk) -> None:
    desk.plan()
    part.session.take_over(desk.clerk)
    assert part.reads("folder.1") == str(desk.stick)
    for name in ("chooseFolder.1", "dropFolder.1", "savePlan", "seal"):
        assert not part.offers(name)
    part.f9()
    assert len(part.rows("copies")) == 1


# -- copies ----------------------------------------------------------------------------------------


def test_a_copy_is_made_with_one_key_and_listed_newest_first(
    part: AdministrationRobot, desk: Desk, clock: StoppedClock
) -> None:
    part.f9()
    assert "Chưa chọn thư mục sao lưu" in part.reads("backupsRefusal")
    desk.plan()
    part.comes("backups")
    assert part.reads("backupLight") == "Chưa có bản sao lưu"
    part.f9()
    clock.pass_(minutes=5)
    part.f9()
    rows = part.rows("copies")
    assert [row[0] for row in rows] == ["09:46 23/11/2026", "09:41 23/11/2026"]
    assert rows[0][1:3] == ("bấm tay", str(desk.stick))
    assert rows[0][4] == "Mở lại được"
    assert part.reads("backupLight") == "Sao lưu lúc 09:46"
    assert len(desk.copies) == 2


def test_a_copy_that_fails_says_why_beside_the_button_and_in_the_list(
    part: AdministrationRobot, desk: Desk
) -> None:
    desk.plan()
    desk.stick.rmdir()
    part.comes("backups")
    part.f9()
    assert "Không thấy thư mục sao lưu" in part.reads("backupsRefusal")
    assert part.rows("copies")[0][4] == "Không được"
    assert part.reads("backupLight") == "Sao lưu không được"
    assert not part.offers("rehearse")


def test_a_rehearsal_puts_the_copy_back_in_a_scratch_place_and_says_what_it_holds(
    part: AdministrationRobot, desk: Desk
) -> None:
    desk.receive(3)
    desk.plan()
    part.comes("backups")
    part.f9()
    part.press(Qt.Key.Key_T, modifier=Qt.KeyboardModifier.ControlModifier)
    said = part.reads("rehearsalSays")
    assert said.startswith("Khôi phục được. Bản sao giữ ")
    assert "3 hồ sơ" in said


def test_a_rehearsal_with_a_spoiled_copy_says_so(part: AdministrationRobot, desk: Desk) -> None:
    desk.plan()
    part.comes("backups")
    part.f9()
    (copy,) = desk.copies
    spoiled = bytearray(copy.read_bytes())
    spoiled[len(spoiled) // 2] ^= 0xFF
    copy.write_bytes(spoiled)
    part.click("rehearse")
    assert "SHA-256 không khớp" in part.reads("rehearsalSays")
    assert part.offers("rehearse")


def sheet_of(part: AdministrationRobot, kind: type[QWidget]) -> Hands:
    """Sit down before the sheet that is open."""
    part.qtbot.waitUntil(lambda: any(one.isVisible() for one in part.widget.findChildren(kind)))
    sheet = next(one for one in part.widget.findChildren(kind) if one.isVisible())
    part.qtbot.waitUntil(sheet.isActiveWindow)
    return Hands(part.qtbot, sheet)


def test_sealed_copies_need_the_passphrase_that_is_kept_nowhere(
    part: AdministrationRobot, desk: Desk
) -> None:
    desk.plan()
    part.comes("backups")
    part.click("seal")
    sheet = sheet_of(part, SealSheet)
    assert sheet.sees("Mất mật khẩu là mất mọi bản sao")
    sheet.types("ngắn")
    sheet.enter()
    sheet.types("ngắn")
    sheet.press(Qt.Key.Key_F9)
    assert "ít nhất" in sheet.reads("passphrase.complaint")
    for name in ("passphrase", "passphraseAgain"):
        field = sheet.find(QWidget, name)
        field.setFocus()
        sheet.press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
        sheet.types(SECRET)
    sheet.press(Qt.Key.Key_F9)
    assert part.reads("sealedState") == "Bản sao được mã hóa."
    part.click("backUpNow")
    assert any(copy.suffix == ".age" for copy in desk.copies)
    part.click("rehearse")
    ask = sheet_of(part, UnsealSheet)
    ask.types("sai mật khẩu rồi")
    ask.press(Qt.Key.Key_F9)
    assert "Mật khẩu không mở được" in part.reads("rehearsalSays")
    part.click("rehearse")
    ask = sheet_of(part, UnsealSheet)
    ask.types(SECRET)
    ask.press(Qt.Key.Key_F9)
    assert part.reads("rehearsalSays").startswith("Khôi phục được.")
    part.click("seal")
    part.answers("yes")
    assert part.reads("sealedState") == "Bản sao không mã hóa."


def foot(window: WindowRobot) -> str:
    """Return what the foot of the window says of the copies, also while it is locked."""
    return window.find(QPushButton, "backupState").text()


# -- by themselves ---------------------------------------------------------------------------------


def test_a_copy_is_made_after_so_many_entries_and_asked_for_once_a_minute(
    open_window: Open, desk: Desk, clock: StoppedClock
) -> None:
    desk.plan(every=10)
    window = open_window()
    clock.pass_(minutes=1)
    window.let_time_work()
    assert len(desk.copies) == 1
    desk.receive(10)
    window.let_time_work()
    assert len(desk.copies) == 1
    clock.pass_(minutes=1)
    window.let_time_work()
    assert [reason for _, reason in desk.office.backups.copies()] == [Reason.ACTS, Reason.ACTS]
    assert window.reads("backupState") == "Sao lưu lúc 09:43"


def test_a_stick_that_is_out_is_tried_again_after_ten_minutes(
    open_window: Open, desk: Desk, clock: StoppedClock
) -> None:
    desk.plan(every=1)
    desk.stick.rmdir()
    window = open_window()
    for _ in range(9):
        clock.pass_(minutes=1)
        window.let_time_work()
    assert len(desk.office.backups.copies()) == 1
    assert window.reads("backupState") == "Sao lưu không được"
    desk.stick.mkdir()
    clock.pass_(minutes=2)
    window.let_time_work()
    assert [copied.good for copied, _ in desk.office.backups.copies()] == [True, False]


def test_the_day_ends_with_a_copy_once(open_window: Open, desk: Desk, clock: StoppedClock) -> None:
    desk.plan(every=1000)
    window = open_window()
    clock.set("2026-11-23T16:58:00")
    window.let_time_work()
    assert desk.copies == []
    for minute in ("17:00", "17:01", "17:30"):
        clock.set(f"2026-11-23T{minute}:00")
        window.let_time_work()
    assert [reason for _, reason in desk.office.backups.copies()] == [Reason.END_OF_DAY]


def test_a_day_that_is_closed_early_has_its_copy_then(
    open_window: Open, desk: Desk, clock: StoppedClock
) -> None:
    desk.plan(every=1000)
    window = open_window()
    clock.set("2026-11-23T15:30:00")
    desk.office.closing.close_day(clock.now().date(), by=desk.boss.id)
    window.let_time_work()
    assert [reason for _, reason in desk.office.backups.copies()] == [Reason.DAY_CLOSED]


def test_a_day_that_is_closed_after_hours_has_its_copy_then_too(
    open_window: Open, desk: Desk, clock: StoppedClock
) -> None:
    desk.plan(every=1000)
    window = open_window()
    clock.set("2026-11-23T17:00:00")
    window.let_time_work()
    desk.receive(2)
    for minute in ("17:30", "18:39"):
        clock.set(f"2026-11-23T{minute}:00")
        window.let_time_work()
    assert len(desk.copies) == 1
    clock.set("2026-11-23T18:40:30")
    desk.office.closing.close_day(clock.now().date(), by=desk.boss.id)
    for minute in ("18:41", "18:50", "21:00"):
        clock.set(f"2026-11-23T{minute}:00")
        window.let_time_work()
    made = desk.office.backups.copies()
    assert [reason for _, reason in made] == [Reason.DAY_CLOSED, Reason.END_OF_DAY]
    assert [copied.journal for copied, _ in made] == [True, True]
    assert not desk.office.backups.changed()


def test_the_copy_of_the_day_is_not_made_again_by_a_window_that_is_opened_later(
    open_window: Open, desk: Desk, clock: StoppedClock
) -> None:
    desk.plan(every=1000, on_exit=False)
    window = open_window()
    clock.set("2026-11-23T17:00:00")
    window.let_time_work()
    window.window.close()
    desk.receive()
    clock.set("2026-11-23T17:20:00")
    again = open_window()
    again.let_time_work()
    assert len(desk.copies) == 1


def test_the_copy_of_the_day_that_failed_is_made_when_the_stick_is_back(
    open_window: Open, desk: Desk, clock: StoppedClock, tmp_path: Path
) -> None:
    desk.plan(every=1000)
    window = open_window()
    desk.stick.rename(tmp_path / "out")
    clock.set("2026-11-23T17:01:00")
    window.let_time_work()
    assert window.reads("backupState") == "Sao lưu không được"
    (tmp_path / "out").rename(desk.stick)
    clock.set("2026-11-23T17:10:00")
    window.let_time_work()
    assert desk.copies == []
    clock.set("2026-11-23T17:15:00")
    window.let_time_work()
    assert [reason for _, reason in desk.office.backups.copies()] == [
        Reason.END_OF_DAY,
        Reason.END_OF_DAY,
    ]
    assert foot(window) == "Sao lưu lúc 17:15"


def test_a_stick_that_was_out_at_the_end_of_a_day_has_its_copy_the_next_morning(
    open_window: Open, desk: Desk, clock: StoppedClock, tmp_path: Path
) -> None:
    desk.plan(every=1000)
    desk.office.backups.back_up()
    desk.stick.rename(tmp_path / "out")
    desk.office.backups.back_up(Reason.END_OF_DAY)
    (tmp_path / "out").rename(desk.stick)
    clock.pass_(hours=16)
    window = open_window()
    window.let_time_work()
    assert len(desk.copies) == 2
    assert foot(window) == "Sao lưu lúc 01:41"


def test_who_looks_for_copies_does_not_say_that_one_was_made(
    desk: Desk, clock: StoppedClock, qtbot: QtBot
) -> None:
    desk.plan(every=1000)
    keeper = BackupKeeper(desk.office, clock, InlineBackground())
    with qtbot.assertNotEmitted(keeper.changed), qtbot.waitSignal(keeper.looked):
        keeper.check()
    # Who closes the window waits for the copy by that signal.
    clock.pass_(minutes=1)
    with qtbot.assertNotEmitted(keeper.looked):
        keeper.check()


def test_the_second_stick_has_its_copy_once_it_is_back_and_the_first_none_twice(
    open_window: Open, desk: Desk, clock: StoppedClock, tmp_path: Path
) -> None:
    second = tmp_path / "usb 2"
    second.mkdir()
    plan = BackupPlan((str(desk.stick), str(second)), every=5)
    desk.office.backups.set_plan(plan, by=desk.boss.id)
    second.rmdir()
    window = open_window()
    clock.pass_(minutes=1)
    window.let_time_work()
    assert window.reads("backupState") == "Sao lưu không được; bản tốt lúc 09:42"
    second.mkdir()
    for _ in range(11):
        clock.pass_(minutes=1)
        window.let_time_work()
    assert len(desk.copies) == 1
    assert len(list(second.glob("so-*.sqlite3"))) == 1
    assert foot(window) == "Sao lưu lúc 09:42"


def test_the_second_stick_that_lacks_the_last_copy_has_it_on_exit(
    open_window: Open, desk: Desk, clock: StoppedClock, tmp_path: Path
) -> None:
    second = tmp_path / "usb 2"
    second.mkdir()
    plan = BackupPlan((str(desk.stick), str(second)), every=100_000)
    desk.office.backups.set_plan(plan, by=desk.boss.id)
    second.rmdir()
    desk.office.backups.back_up()
    second.mkdir()
    clock.pass_(minutes=1)
    window = open_window()
    window.window.close()
    window.qtbot.waitUntil(lambda: not window.window.isVisible())
    assert len(desk.copies) == 1
    assert len(list(second.glob("so-*.sqlite3"))) == 1


def test_copies_that_somebody_deleted_are_missed_within_a_minute(
    open_window: Open, desk: Desk, clock: StoppedClock
) -> None:
    desk.plan(every=100_000)
    desk.office.backups.back_up()
    window = open_window()
    window.let_time_work()
    assert window.reads("backupState") == "Sao lưu lúc 09:41"
    for copy in desk.copies:
        copy.unlink()
    clock.pass_(minutes=1)
    window.let_time_work()
    assert window.reads("backupState") == "Không còn bản sao lưu nào"


def test_a_journal_that_somebody_changed_is_told_at_the_end_of_the_day(
    open_window: Open, desk: Desk, clock: StoppedClock
) -> None:
    desk.plan(every=1000, on_exit=False)
    desk.office.backups.back_up(Reason.END_OF_DAY)
    tamper(desk.books, "update event set actor_id = 'x' where rowid = 3")
    window = open_window()
    clock.set("2026-11-23T17:00:00")
    desk.receive()
    window.let_time_work()
    assert foot(window) == "Nhật ký có chỗ sai; bản tốt lúc 09:41"
    for minute in (10, 11, 12, 30):
        clock.set(f"2026-11-23T17:{minute}:00")
        window.let_time_work()
    assert len(desk.copies) == 2
    window.window.close()
    again = open_window()
    assert again.told.startswith("Lần sao lưu gần nhất không được: Nhật ký của sổ bị sửa")


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "Sao lưu lúc 09:41"), (1, "Sao lưu hôm qua 09:41"), (4, "Sao lưu 4 ngày trước")],
)
def test_the_foot_of_the_window_tells_how_old_the_last_copy_is(
    open_window: Open, desk: Desk, clock: StoppedClock, days: int, said: str
) -> None:
    desk.plan(every=100_000, at_end_of_day=False, on_exit=False)
    desk.office.backups.back_up()
    clock.pass_(days=days)
    window = open_window()
    assert window.reads("backupState") == said


def test_without_a_place_for_copies_the_foot_says_so_and_leads_there(open_window: Open) -> None:
    window = open_window()
    assert window.reads("backupState") == "Chưa đặt sao lưu"
    window.click("backupState")
    assert window.page == "administration"
    assert window.reads("folder.1") == "Chưa chọn thư mục"


# -- on exit ---------------------------------------------------------------------------------------


def test_the_books_are_copied_before_the_window_closes(open_window: Open, desk: Desk) -> None:
    desk.plan(every=100_000)
    window = open_window()
    desk.receive()
    window.window.close()
    assert window.reads("leavingTitle") == "Đang sao lưu…"
    window.qtbot.waitUntil(lambda: not window.window.isVisible())
    assert [reason for _, reason in desk.office.backups.copies()] == [Reason.EXIT]
    assert len(desk.copies) == 1


def test_nothing_new_is_not_copied_again_on_exit(open_window: Open, desk: Desk) -> None:
    desk.plan(every=100_000)
    window = open_window()
    desk.office.backups.back_up()
    window.window.close()
    assert not window.window.isVisible()
    assert len(desk.copies) == 1


def test_a_folder_that_fails_keeps_nobody_from_closing_and_is_told_at_the_next_start(
    open_window: Open, desk: Desk
) -> None:
    desk.plan(every=100_000)
    window = open_window()
    desk.stick.rmdir()
    window.window.close()
    window.qtbot.waitUntil(lambda: not window.window.isVisible())
    again = open_window()
    assert again.told.startswith("Lần sao lưu gần nhất không được: Không thấy thư mục sao lưu")
    assert again.reads("backupState") == "Sao lưu không được"


def test_whoever_leaves_ends_what_follows_the_copy_of_the_day(
    qtbot: QtBot, desk: Desk, clock: StoppedClock
) -> None:
    desk.plan()
    background = Background()
    keeper = BackupKeeper(desk.office, clock, background, background)
    # Somebody else keeps the other thread until the door is closed.
    door = Event()
    background.run(door.wait)
    keeper.back_up(Reason.END_OF_DAY)
    keeper.back_up(Reason.EXIT)
    door.set()
    qtbot.waitUntil(lambda: not keeper.running, timeout=20_000)
    ((copied, reason),) = desk.office.backups.copies()
    assert (copied.good, copied.journal, reason) == (True, None, Reason.END_OF_DAY)
    background.close()


def test_copies_are_made_in_another_thread_while_the_counter_works(
    qtbot: QtBot, desk: Desk, clock: StoppedClock
) -> None:
    desk.plan()
    background = Background()
    keeper = BackupKeeper(desk.office, clock, background, background)
    keeper.back_up(Reason.HAND)
    assert keeper.running
    assert keeper.told()[0] == "Đang sao lưu…"
    desk.receive()
    qtbot.waitUntil(lambda: not keeper.running)
    assert len(desk.copies) == 1
    background.close()
