"""Copies of the books: each opened again and counted, none trusted for its name."""

import errno
import os
import shutil
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from counter_app import sealing
from counter_app.desks import Office, backups, open_office
from counter_app.desks.intake import Intake
from counter_app.desks.processing import SupplementRequest
from counter_app.errors import (
    BackupBroken,
    BackupFolderMissing,
    BackupKeyMissing,
    BackupSealed,
    NoBackupFolder,
    NotPermitted,
    PassphraseTooShort,
    StorageUnavailable,
)
from counter_app.rules.audit import AuditFilter
from counter_app.rules.backups import BackupPlan, Inspection, Light, Reason
from counter_app.rules.papers import AskedItem
from counter_app.rules.people import Applicant
from counter_app.rules.staff import Role, StaffId, StaffMember
from db import SqliteStore
from db.files import Files
from tests.conftest import PHARMACY, furnished, received
from tests.db.outside import ask, tables_of, tamper
from tests.doubles import StoppedClock

PASSPHRASE = "một cửa Thuận Hóa 2026"
FILES = Files()


class House:
    """Books in a file with a folder for copies beside them, as on a second disk."""

    def __init__(self, path: Path, clock: StoppedClock) -> None:
        self.path = path / "data" / "books.sqlite3"
        self.usb = path / "usb"
        self.usb.mkdir(parents=True)
        self.clock = clock
        self.store = SqliteStore(self.path)
        self.office: Office = furnished(self.store, clock)
        people = {member.role: member for member in self.office.administration.staff()}
        self.admin: StaffMember = people[Role.ADMINISTRATOR]
        self.clerk: StaffMember = people[Role.CLERK]

    def planned(self, *, passphrase: str | None = None) -> None:
        plan = BackupPlan((str(self.usb),), every=3)
        self.office.backups.set_plan(plan, by=self.admin.id, passphrase=passphrase)

    def copied(self) -> Path:
        (made,) = self.office.backups.back_up()
        assert made.trouble == ""
        return self.usb / made.name


def guided(office: Office, clerk: StaffId) -> str:
    """Tell somebody what is missing; return the letter's number."""
    asked = SupplementRequest((AskedItem("Ảnh 4×6"),), "chưa có ảnh")
    return office.processing.guide(Intake(PHARMACY, Applicant("Ai đó")), asked, by=clerk).number


@pytest.fixture
def house(tmp_path: Path, clock: StoppedClock) -> Iterator[House]:
    house = House(tmp_path, clock)
    yield house
    house.store.close()


def test_a_copy_holds_all_that_was_saved_and_is_counted(house: House) -> None:
    house.planned()
    received(house.office, house.clerk.id, "Nguyễn Thị Đào")
    copy = house.copied()
    assert copy.name == "so-001-003-20261123-094100.sqlite3"
    beside = copy.with_name(copy.name + ".sha256").read_text(encoding="utf-8")
    epoch, entry = FILES.inspect(copy).reach
    assert beside == f"{backups.sha256_of(copy)}  {copy.name}\n# epoch {epoch}, entry {entry}\n"
    here, there = tables_of(house.path), tables_of(copy)
    assert here["event"] == there["event"]
    assert here["dossier"] == there["dossier"]
    held = FILES.inspect(copy, whole=True)
    assert (held.dossiers, held.station, held.fault) == (1, 3, "")
    assert held.last_at == house.clock.now()
    (made, reason), *_ = house.office.backups.copies()
    assert (made.entries, made.size, reason) == (held.entries, copy.stat().st_size, Reason.HAND)
    assert sorted(file.name for file in house.usb.iterdir()) == [
        copy.name,
        copy.name + ".sha256",
    ]


def test_a_copy_is_due_after_so_many_acts_and_the_light_shows_its_age(house: House) -> None:
    desk = house.office.backups
    assert desk.light() == (Light.NONE, None)
    assert not desk.due()
    house.planned()
    house.copied()
    assert desk.light() == (Light.GOOD, house.clock.now())
    assert not desk.changed()
    received(house.office, house.clerk.id)
    assert desk.changed()
    received(house.office, house.clerk.id)
    assert desk.due()
    house.clock.pass_(hours=30)
    assert desk.light()[0] is Light.AGEING


def test_a_copy_is_due_with_the_very_act_that_makes_so_many(house: House) -> None:
    house.planned()
    house.copied()
    due: list[bool] = []
    for _ in range(3):
        # Signing in is one entry.
        house.office.people.sign_in(house.clerk.id)
        due.append(house.office.backups.due())
    assert due == [False, False, True]


def test_who_changes_the_plan_of_copies_stands_in_the_journal_without_the_folders(
    house: House,
) -> None:
    house.planned(passphrase=PASSPHRASE)
    day = house.clock.now().date()
    wanted = AuditFilter(day, day, kinds=("backup",))
    (line,) = house.office.audit.page(wanted, by=house.admin.id)
    assert (line.kind, line.actor) == ("backup.planned", house.admin.name)
    assert dict(line.body) == {"folders": 1, "every": 3, "sealed": True}


class LyingDisk(Files):
    """A disk that says that it wrote, and wrote something else."""

    def copy(self, source: Path, target: Path) -> None:
        """Copy, and lose a page of what was copied."""
        super().copy(source, target)
        with closing(sqlite3.connect(target)) as conn:
            (size,) = conn.execute("pragma page_size").fetchone()
            sql = "select rootpage from sqlite_schema where name = 'procedure'"
            (page,) = conn.execute(sql).fetchone()
        held = bytearray(target.read_bytes())
        held[(page - 1) * size + 8 : page * size] = b"\xff" * (size - 8)
        target.write_bytes(held)


def test_a_copy_that_is_not_whole_when_it_is_opened_again_never_gets_a_name(house: House) -> None:
    house.planned()
    job = replace(house.office.backups.job(Reason.HAND), files=LyingDisk())
    (made,) = job.run()
    assert not made.good
    assert made.trouble.startswith("Bản vừa chép không nguyên vẹn: ")
    assert list(house.usb.iterdir()) == []
    house.office.backups.finish(job, (made,))
    assert house.office.backups.light()[0] is Light.FAILED


def test_what_is_to_be_sealed_is_never_open_where_the_copies_go(house: House) -> None:
    house.planned(passphrase=PASSPHRASE)
    seen: list[set[str]] = []

    class Watching(Files):
        def inspect(self, path: Path, *, whole: bool = False) -> Inspection:
            seen.append({one.name for one in house.usb.iterdir()})
            assert path.parent == house.path.parent
            return super().inspect(path, whole=whole)

    job = replace(house.office.backups.job(Reason.HAND), files=Watching())
    (made,) = job.run()
    assert made.good
    assert seen == [set()]
    assert [one.name for one in house.path.parent.glob(".so-*")] == []


def test_without_a_folder_there_is_no_copy(house: House) -> None:
    with pytest.raises(NoBackupFolder):
        house.office.backups.back_up()


def test_only_an_administrator_says_where_copies_go(house: House) -> None:
    with pytest.raises(NotPermitted):
        house.office.backups.set_plan(BackupPlan((str(house.usb),)), by=house.clerk.id)
    with pytest.raises(BackupFolderMissing):
        house.office.backups.set_plan(BackupPlan(("/khong/co",)), by=house.admin.id)


def test_a_disk_that_was_unplugged_is_told_and_never_made_up(house: House) -> None:
    house.planned()
    house.copied()
    shutil.rmtree(house.usb)
    house.clock.pass_(hours=1)
    (made,) = house.office.backups.back_up()
    assert "Không thấy thư mục sao lưu" in made.trouble
    assert not house.usb.exists()
    assert house.office.backups.light()[0] is Light.FAILED


def test_one_folder_that_fails_does_not_keep_the_other_from_its_copy(
    house: House, tmp_path: Path
) -> None:
    other = tmp_path / "khác"
    other.mkdir()
    plan = BackupPlan((str(house.usb), str(other)))
    house.office.backups.set_plan(plan, by=house.admin.id)
    shutil.rmtree(house.usb)
    missing, made = house.office.backups.back_up()
    assert missing.trouble
    assert made.good
    assert FILES.inspect(other / made.name).fault == ""


def test_a_sealed_copy_says_nothing_without_its_passphrase(house: House, tmp_path: Path) -> None:
    house.planned(passphrase=PASSPHRASE)
    received(house.office, house.clerk.id, "Nguyễn Thị Đào")
    copy = house.copied()
    assert copy.name.endswith(".sqlite3.age")
    assert b"SQLite format 3" not in copy.read_bytes()
    assert "Đào".encode() not in copy.read_bytes()
    assert b"AGE-SECRET-KEY" not in house.path.read_bytes()
    with pytest.raises(BackupSealed):
        backups.opened(copy, tmp_path, FILES, "sai mật khẩu rồi")
    found = backups.rehearse(copy, FILES, passphrase=PASSPHRASE, seconds=monotonic)
    assert found.held.dossiers == 1
    assert not (tmp_path / "books.sqlite3").exists()
    (key,) = house.usb.glob("*.key.age")
    key.unlink()
    with pytest.raises(BackupKeyMissing):
        backups.opened(copy, tmp_path, FILES, PASSPHRASE)


def test_a_passphrase_is_long_and_leaving_it_out_keeps_the_old_key(house: House) -> None:
    for short in ("ngắn", "chín chữ.", "  chín chữ.  "):
        with pytest.raises(PassphraseTooShort):
            house.planned(passphrase=short)
    house.planned(passphrase="mười chữ..")
    house.planned(passphrase=PASSPHRASE)
    key = house.office.backups.plan().recipient
    assert key.startswith("age1")
    house.planned()
    assert house.office.backups.plan().recipient == key
    house.planned(passphrase="")
    assert house.office.backups.plan().recipient == ""


def test_a_new_passphrase_leaves_the_older_copies_to_the_old_one(
    house: House, tmp_path: Path
) -> None:
    house.planned(passphrase=PASSPHRASE)
    older = house.copied()
    house.planned(passphrase="mật khẩu khác hẳn 2027")
    house.clock.pass_(hours=1)
    newer = house.copied()
    assert len(list(house.usb.glob("*.key.age"))) == 2
    assert backups.opened(older, tmp_path, FILES, PASSPHRASE).is_file()
    # The right words, but for the key of other copies.
    with pytest.raises(BackupBroken):
        backups.opened(newer, tmp_path, FILES, PASSPHRASE)


def test_a_passphrase_opens_however_it_was_typed(house: House, tmp_path: Path) -> None:
    plain, sealed = tmp_path / "plain", tmp_path / "sealed"
    plain.write_bytes(b"so ho so")
    key = sealing.new_key(f" {PASSPHRASE} ")
    sealing.seal(plain, sealed, key.recipient)
    typed = unicodedata.normalize("NFD", PASSPHRASE) + "\n"
    sealing.unseal(sealed, tmp_path / "again", key.sealed, typed)
    assert (tmp_path / "again").read_bytes() == b"so ho so"
    with pytest.raises(PassphraseTooShort):
        house.planned(passphrase="ngắn".ljust(20))


def test_a_copy_that_the_disk_changed_does_not_stay_under_its_name(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.planned()

    def lie(folder: Path) -> None:
        for file in folder.glob("*.sqlite3"):
            data = bytearray(file.read_bytes())
            data[4_000] ^= 1
            file.write_bytes(data)

    monkeypatch.setattr(backups, "_flush_folder", lie)
    (made,) = house.office.backups.back_up()
    assert made.trouble.startswith("Đọc lại bản sao lưu thấy khác")
    assert list(house.usb.iterdir()) == []
    assert house.office.backups.light()[0] is Light.FAILED


@pytest.mark.parametrize("place", [0, 1])
def test_one_folder_that_fails_shows_though_the_other_has_its_copy(
    house: House, tmp_path: Path, place: int
) -> None:
    other = tmp_path / "khác"
    other.mkdir()
    folders = [house.usb, other]
    plan = BackupPlan((str(folders[0]), str(folders[1])))
    house.office.backups.set_plan(plan, by=house.admin.id)
    shutil.rmtree(folders[place])
    house.office.backups.back_up()
    assert house.office.backups.light()[0] is Light.FAILED
    folders[place].mkdir()
    house.clock.pass_(minutes=1)
    house.office.backups.back_up()
    assert house.office.backups.light()[0] is Light.GOOD


def test_what_is_put_back_lies_on_the_disk_before_it_has_the_name_of_the_books(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.planned(passphrase=PASSPHRASE)
    copy = house.copied()
    house.store.close()
    flushed: list[tuple[int, int]] = []
    fsync = os.fsync

    def noted(handle: int) -> None:
        flushed.append((os.fstat(handle).st_ino, os.fstat(handle).st_size))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    backups.put_back(copy, house.path, FILES, at=house.clock.now(), passphrase=PASSPHRASE)
    books, folder = house.path.stat(), house.path.parent.stat()
    assert (books.st_ino, books.st_size) in flushed
    assert folder.st_ino in [inode for inode, _ in flushed][-1:]


def _rot(path: Path) -> None:
    """Change bits in the middle of a page: SQLite itself does not notice."""
    data = bytearray(path.read_bytes())
    place = data.find("Nguyễn Thị Đào".encode())
    data[place : place + 6] = b"Xxxxxx"
    path.write_bytes(data)


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _reword(path: Path) -> None:
    _without_sum(path)
    tamper(
        path,
        "update event set body = replace(body, '2026', '2027') where kind = 'dossier.received'",
    )


def _without_sum(path: Path) -> None:
    path.with_name(path.name + ".sha256").unlink()


def _text(path: Path) -> None:
    _without_sum(path)
    path.write_bytes(b"day la tep chu khong phai so")


@pytest.mark.parametrize("harm", [_rot, _cut, _reword, _text])
def test_a_broken_copy_is_refused_and_the_books_stay(house: House, harm: object) -> None:
    house.planned()
    received(house.office, house.clerk.id, "Nguyễn Thị Đào")
    copy = house.copied()
    assert callable(harm)
    harm(copy)
    house.store.close()
    before = house.path.read_bytes()
    with pytest.raises(BackupBroken) as caught:
        backups.put_back(copy, house.path, FILES, at=house.clock.now())
    assert "Sổ hiện tại vẫn giữ nguyên" in str(caught.value)
    assert house.path.read_bytes() == before
    assert [file.name for file in house.path.parent.iterdir() if "restore" in file.name] == []


def test_a_copy_put_back_gives_no_number_twice(house: House) -> None:
    house.planned()
    received(house.office, house.clerk.id, "Một")
    copy = house.copied()
    lost = received(house.office, house.clerk.id, "Hai")
    house.store.close()
    held, aside = backups.put_back(copy, house.path, FILES, at=house.clock.now())
    assert held.dossiers == 1
    assert aside is not None
    assert aside.name == "books.sqlite3.replaced-1"
    with closing(sqlite3.connect(aside)) as conn:
        assert conn.execute("select count(*) from dossier").fetchone() == (2,)
    house.store = SqliteStore(house.path)
    office = open_office(house.store, house.clock)
    assert received(office, house.clerk.id, "Ba").number != lost.number
    assert house.store.fault() is None


def test_a_copy_is_put_where_there_are_no_books(house: House, tmp_path: Path) -> None:
    house.planned()
    received(house.office, house.clerk.id)
    copy = house.copied()
    fresh = tmp_path / "máy mới" / "books.sqlite3"
    held, aside = backups.put_back(copy, fresh, FILES, at=house.clock.now())
    assert (held.dossiers, aside) == (1, None)
    store = SqliteStore(fresh)
    assert len(open_office(store, house.clock).inquiry.register()) == 1
    store.close()
    assert FILES.audit(fresh) == ()


def test_a_disk_that_fails_at_the_last_moment_is_told_and_the_books_stay(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.planned()
    copy = house.copied()
    house.store.close()
    before = house.path.read_bytes()

    def fails(*_args: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "replace", fails)
    monkeypatch.setattr(os, "link", fails)
    with pytest.raises(StorageUnavailable):
        backups.put_back(copy, house.path, FILES, at=house.clock.now())
    monkeypatch.undo()
    assert house.path.read_bytes() == before


def test_on_another_computer_nothing_that_was_printed_since_the_copy_is_given_twice(
    house: House, tmp_path: Path
) -> None:
    house.planned()
    first = received(house.office, house.clerk.id, "Một")
    guided(house.office, house.clerk.id)
    copy = house.copied()
    later = [received(house.office, house.clerk.id, f"Sau {n}") for n in range(30)]
    letters = [guided(house.office, house.clerk.id) for _ in range(3)]
    fresh = tmp_path / "máy mới" / "books.sqlite3"
    backups.put_back(copy, fresh, FILES, at=house.clock.now())
    for _ in range(2):
        store = SqliteStore(fresh)
        office = open_office(store, house.clock)
        new = received(office, house.clerk.id, "Mới")
        given = {first.number, *(one.number for one in later)}
        assert new.number not in given
        assert new.line not in {first.line, *(one.line for one in later)}
        assert guided(office, house.clerk.id) not in letters
        assert store.fault() is None
        store.close()
    assert FILES.audit(fresh) == ()


def test_that_a_copy_was_put_back_stands_in_the_journal_behind_a_new_epoch(house: House) -> None:
    house.planned()
    received(house.office, house.clerk.id)
    copy = house.copied()
    house.office.people.set_pin(house.clerk.id, "482915", by=house.clerk.id)
    house.store.close()
    backups.put_back(copy, house.path, FILES, at=house.clock.now())
    house.store = SqliteStore(house.path)
    day = house.clock.now().date()
    asked = AuditFilter(day, day, kinds=("backup",))
    (entry, *_) = open_office(house.store, house.clock).audit.page(asked, by=house.admin.id)
    assert (entry.kind, entry.epoch, entry.seq) == ("backup.restored", 2, 1)
    assert entry.body["copy"] == copy.name
    assert not entry.body["leapt"]


def test_an_older_copy_that_was_put_there_by_hand_begins_a_new_epoch_without_any_new_number(
    house: House,
) -> None:
    house.planned()
    copy = house.copied()
    house.office.people.set_pin(house.clerk.id, "482915", by=house.clerk.id)
    house.store.close()
    for rest in ("-wal", "-shm"):
        house.path.with_name(house.path.name + rest).unlink(missing_ok=True)
    shutil.copy(copy, house.path)
    house.store = SqliteStore(house.path)
    received(open_office(house.store, house.clock), house.clerk.id)
    assert ask(house.path, "select max(epoch) from event") == [(2,)]


def test_the_newest_whole_copy_is_offered(house: House) -> None:
    house.planned()
    first = house.copied()
    house.clock.pass_(hours=1)
    second = house.copied()
    assert backups.newest_good((str(house.usb), "/khong/co"), FILES, house.path) == second
    _cut(second)
    assert backups.newest_good((str(house.usb),), FILES, house.path) == first


def test_the_copy_of_another_station_takes_nobodys_place(house: House, tmp_path: Path) -> None:
    house.planned()
    received(house.office, house.clerk.id, "Nguyễn Thị Đào")
    own = house.copied()
    other = House(tmp_path / "quầy khác", house.clock)
    station = replace(other.office.administration.station(), counter_id=7, slot=7)
    settings = other.office.administration.settings()
    other.office.administration.set_office(settings, station, by=other.admin.id)
    house.clock.pass_(hours=1)
    other.office.backups.set_plan(BackupPlan((str(house.usb),)), by=other.admin.id)
    (made,) = other.office.backups.back_up()
    theirs = house.usb / made.name
    other.store.close()
    house.store.close()
    assert theirs.name > own.name
    assert backups.newest_good((str(house.usb),), FILES, house.path) == own
    before = house.path.read_bytes()
    with pytest.raises(BackupBroken, match="quầy số 7"):
        backups.put_back(theirs, house.path, FILES, at=house.clock.now())
    assert house.path.read_bytes() == before
    # A computer that has given no number yet takes either.
    fresh = tmp_path / "máy mới" / "books.sqlite3"
    SqliteStore(fresh).close()
    assert backups.newest_good((str(house.usb),), FILES, fresh) == theirs
    assert backups.put_back(theirs, fresh, FILES, at=house.clock.now())[0].station == 7


def test_a_copy_of_books_in_use_is_whole_while_somebody_writes(house: House) -> None:
    house.planned()
    job = house.office.backups.job(Reason.ACTS)
    with house.store.writing():
        made = job.run()
    house.office.backups.finish(job, made)
    assert made[0].good
    assert house.office.backups.copies()[0][1] is Reason.ACTS


def test_old_copies_make_room_and_their_sums_go_with_them(house: House) -> None:
    house.planned()
    first: list[str] = []
    for _ in range(4):
        first.append(house.copied().name)
        house.clock.pass_(hours=1)
    later: list[str] = []
    for days in (1, 9):
        house.clock.pass_(days=days)
        later += [house.copied().name]
    left = sorted(file.name for file in house.usb.iterdir() if file.suffix == ".sqlite3")
    assert left == [first[-1], *later]
    sums = sorted(file.name for file in house.usb.iterdir() if file.suffix == ".sha256")
    assert sums == [f"{name}.sha256" for name in left]
