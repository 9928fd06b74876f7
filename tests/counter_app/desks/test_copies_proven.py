"""What is known of a copy: where it is, that its journal was followed, and which is the newest."""

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app import sealing
from counter_app.desks import backups, open_office
from counter_app.errors import BackupBroken
from counter_app.rules.backups import (
    BackupPlan,
    Copied,
    Finding,
    Light,
    Reason,
    plan_to_body,
)
from db import SqliteStore
from db.files import Files
from tests.conftest import received
from tests.counter_app.desks.test_backups import PASSPHRASE, House
from tests.db.outside import tamper
from tests.doubles import StoppedClock

FILES = Files()


@pytest.fixture
def house(tmp_path: Path, clock: StoppedClock) -> Iterator[House]:
    house = House(tmp_path, clock)
    house.planned()
    yield house
    house.store.close()


@pytest.fixture(scope="module")
def key() -> sealing.Key:
    """The key of an office: making one takes more than a second."""
    return sealing.new_key(PASSPHRASE)


def seal(house: House, key: sealing.Key) -> None:
    """Have copies sealed from now on."""
    plan = house.office.backups.plan()
    sealed = replace(plan, recipient=key.recipient, key=key.sealed)
    with house.store.writing() as books:
        books.local.put("backup_plan", plan_to_body(sealed))


def plan(house: House, *folders: Path, every: int = 3) -> None:
    """Have copies go to these folders from now on."""
    for folder in folders:
        folder.mkdir(exist_ok=True)
    wanted = BackupPlan(tuple(map(str, folders)), every=every)
    house.office.backups.set_plan(wanted, by=house.admin.id)


def copied(house: House, reason: Reason = Reason.END_OF_DAY) -> Copied:
    """Make a copy into the one folder there is."""
    (made,) = house.office.backups.back_up(reason)
    return made


def look(house: House) -> None:
    """Look whether the copies are where they were put."""
    house.office.backups.saw(house.office.backups.lookout()())


def sign_in(house: House, times: int = 1) -> None:
    """Write so many entries."""
    for _ in range(times):
        house.office.people.sign_in(house.clerk.id)


def break_journal(house: House) -> None:
    """Change one entry behind the program's back."""
    tamper(house.path, "update event set actor_id = 'x' where rowid = 3")


def beside(copy: Path) -> str:
    """Return what stands beside a copy."""
    return copy.with_name(copy.name + ".sha256").read_text(encoding="utf-8")


# -- the journal of a copy -------------------------------------------------------------------------


def test_the_copy_at_the_end_of_a_day_is_followed_entry_by_entry_and_says_so(house: House) -> None:
    made = copied(house)
    assert made.good
    assert made.journal
    assert beside(house.usb / made.name).splitlines()[1].endswith(", journal whole")
    house.clock.pass_(hours=1)
    copied(house, Reason.HAND)
    listed = [one.journal for one, _ in house.office.backups.copies()]
    assert listed == [None, True]


@pytest.mark.parametrize("reason", [Reason.END_OF_DAY, Reason.DAY_CLOSED])
@pytest.mark.parametrize("sealed", [False, True])
def test_a_copy_of_a_broken_journal_is_kept_is_not_good_and_turns_the_light_red(
    house: House, reason: Reason, key: sealing.Key, *, sealed: bool
) -> None:
    if sealed:
        seal(house, key)
    copied(house)
    before = house.clock.now()
    break_journal(house)
    house.clock.pass_(hours=1)
    made = copied(house, reason)
    assert made.trouble.startswith("Nhật ký của sổ bị sửa")
    assert (house.usb / made.name).is_file()
    assert beside(house.usb / made.name).splitlines()[1].endswith(", journal broken")
    desk = house.office.backups
    assert desk.light() == (Light.BROKEN, before)
    assert desk.trouble() == made.trouble
    # It is there all the same: nothing is copied again and again.
    assert not desk.changed()


def test_what_is_known_of_the_journal_holds_for_copies_that_are_not_followed(house: House) -> None:
    copied(house)
    break_journal(house)
    house.clock.pass_(hours=1)
    broken = copied(house)
    house.clock.pass_(hours=1)
    sign_in(house)
    quick = copied(house, Reason.EXIT)
    assert (quick.trouble, quick.journal) == (broken.trouble, None)
    assert "journal broken" in beside(house.usb / quick.name)
    assert house.office.backups.light()[0] is Light.BROKEN
    assert not house.office.backups.changed()
    # Whole books in their place take it back.
    tamper(
        house.path,
        "update event set actor_id = (select actor_id from event where rowid = 2) where rowid = 3",
    )
    assert house.store.fault() is None
    house.clock.pass_(hours=1)
    assert copied(house).good
    assert house.office.backups.light() == (Light.GOOD, house.clock.now())


class Slow(Files):
    """A disk that is looked through while something else happens."""

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        self.meanwhile = meanwhile
        self.looked: list[Path] = []
        self.copied = 0
        self.goes_on = False

    def copy(self, source: Path, target: Path) -> None:
        """Count the copies."""
        self.copied += 1
        super().copy(source, target)

    def look_through(self, path: Path, go_on: Callable[[], bool]) -> Finding | None:
        """Look through it, and let something happen before the first breath."""
        self.looked.append(path)
        self.meanwhile()
        self.goes_on = go_on()
        return super().look_through(path, go_on)


def test_a_copy_has_its_name_and_its_sum_before_its_journal_is_followed(house: House) -> None:
    seen: list[set[str]] = []
    slow = Slow(lambda: seen.append({one.name for one in house.usb.iterdir()}))
    job = replace(house.office.backups.job(Reason.END_OF_DAY), files=slow)
    (made,) = job.run()
    assert seen == [{made.name, f"{made.name}.sha256"}]
    assert slow.looked == [house.usb / made.name]
    assert slow.goes_on


def test_sealed_copies_are_followed_once_beside_the_books_and_nothing_open_is_left(
    house: House, tmp_path: Path, key: sealing.Key
) -> None:
    plan(house, house.usb, tmp_path / "khác")
    seal(house, key)
    slow = Slow(lambda: None)
    job = replace(house.office.backups.job(Reason.END_OF_DAY), files=slow)
    made = job.run()
    assert [one.journal for one in made] == [True, True]
    assert [one.parent for one in slow.looked] == [house.path.parent]
    assert slow.copied == 1
    kept = [Path(one.folder) / one.name for one in made]
    assert all("journal whole" in beside(one) for one in kept)
    passed = iter((0.0, 1.0)).__next__
    tried = backups.rehearse(kept[1], FILES, passphrase=PASSPHRASE, seconds=passed)
    assert tried.held.entries == made[1].entries
    assert list(house.path.parent.glob(".so-*")) == []


def test_whoever_leaves_does_not_wait_for_the_journal_of_the_copy_that_is_made(
    house: House,
) -> None:
    break_journal(house)
    job = house.office.backups.job(Reason.END_OF_DAY)
    slow = Slow(job.hurry.set)
    made = replace(job, files=slow).run()
    house.office.backups.finish(job, made)
    assert slow.looked
    assert not slow.goes_on
    assert (made[0].good, made[0].journal) == (True, None)
    assert house.office.backups.light()[0] is Light.GOOD
    # The next copy after many acts makes up for it.
    house.clock.pass_(hours=1)
    assert not copied(house, Reason.ACTS).good


def test_a_copy_after_many_acts_is_followed_only_when_none_was_for_days(house: House) -> None:
    assert house.office.backups.job(Reason.ACTS).whole
    copied(house)
    house.clock.pass_(days=3)
    assert not house.office.backups.job(Reason.ACTS).whole
    house.clock.pass_(hours=1)
    assert house.office.backups.job(Reason.ACTS).whole
    for reason in (Reason.EXIT, Reason.HAND):
        assert not house.office.backups.job(reason).whole


def test_a_disk_that_is_pulled_out_meanwhile_leaves_its_copy_unproven(house: House) -> None:
    slow = Slow(lambda: shutil.rmtree(house.usb))
    job = replace(house.office.backups.job(Reason.END_OF_DAY), files=slow)
    (made,) = job.run()
    assert (made.good, made.journal) == (True, None)


def test_the_newest_copy_that_was_proven_is_not_let_go_while_the_journal_is_broken(
    house: House,
) -> None:
    proven = copied(house)
    break_journal(house)
    for _ in range(4):
        house.clock.pass_(hours=1)
        copied(house)
    for _ in range(40):
        house.clock.pass_(days=1)
        sign_in(house)
        assert not copied(house).good
    assert (house.usb / proven.name).exists()
    left = sorted(house.usb.glob("so-*.sqlite3"))
    assert len(left) < 40


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum on this computer")
def test_other_programs_still_check_the_sum_beside_a_copy(house: House) -> None:
    made = copied(house)
    done = subprocess.run(  # noqa: S603 - a program of the system's
        ["sha256sum", "--check", "--strict", f"{made.name}.sha256"],  # noqa: S607
        cwd=house.usb,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout) == (0, f"{made.name}: OK\n")


# -- which copy is offered -------------------------------------------------------------------------


def test_a_copy_that_could_not_be_put_back_is_not_offered(house: House) -> None:
    good = house.usb / copied(house, Reason.HAND).name
    break_journal(house)
    house.clock.pass_(hours=1)
    unseen = house.usb / copied(house, Reason.HAND).name
    with pytest.raises(BackupBroken):
        backups.rehearse(unseen, FILES, seconds=iter((0.0, 1.0)).__next__)
    folders = (str(house.usb),)
    assert backups.newest_good(folders, FILES, house.path) == good
    assert backups.newest_good(folders, FILES, house.path, broken_too=True) == unseen


def test_a_copy_of_a_broken_journal_is_put_back_by_who_knows_of_it(house: House) -> None:
    break_journal(house)
    broken = house.usb / copied(house).name
    dossiers = FILES.inspect(broken).dossiers
    house.store.close()
    at = house.clock.now()
    with pytest.raises(BackupBroken):
        backups.put_back(broken, house.path, FILES, at=at)
    held, _ = backups.put_back(broken, house.path, FILES, at=at, broken_too=True)
    assert held.dossiers == dossiers
    house.store = SqliteStore(house.path)
    office = open_office(house.store, house.clock)
    assert received(office, house.clerk.id).number
    # What was changed stays changed, and is told whenever somebody looks.
    assert FILES.audit(house.path)[0].kind == "journal"


def test_a_copy_that_is_torn_is_put_back_by_nobody(house: House) -> None:
    copy = house.usb / copied(house).name
    copy.write_bytes(copy.read_bytes()[:9_000])
    copy.with_name(copy.name + ".sha256").unlink()
    house.store.close()
    with pytest.raises(BackupBroken):
        backups.put_back(copy, house.path, FILES, at=house.clock.now(), broken_too=True)


def test_copies_too_large_to_follow_at_once_are_followed_behind_one_that_is_broken(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_FOLLOWED_AT_ONCE", 1)
    good = house.usb / copied(house, Reason.HAND).name
    break_journal(house)
    house.clock.pass_(hours=1)
    unseen = house.usb / copied(house, Reason.HAND).name
    folders = (str(house.usb),)
    assert backups.newest_good(folders, FILES, house.path) == unseen
    house.clock.pass_(hours=1)
    copied(house)
    assert backups.newest_good(folders, FILES, house.path) == good


def test_a_sealed_copy_of_a_broken_journal_is_not_offered(house: House, key: sealing.Key) -> None:
    seal(house, key)
    good = house.usb / copied(house).name
    break_journal(house)
    house.clock.pass_(hours=1)
    broken = house.usb / copied(house).name
    folders = (str(house.usb),)
    assert backups.newest_good(folders, FILES, house.path, sealed=True) == good
    found = backups.newest_good(folders, FILES, house.path, sealed=True, broken_too=True)
    assert found == broken


@pytest.mark.parametrize("sealed", [False, True])
def test_the_copy_that_holds_most_is_offered_whatever_the_clock_had_named_another(
    house: House, key: sealing.Key, *, sealed: bool
) -> None:
    if sealed:
        seal(house, key)
    right = house.clock.now()
    house.clock.pass_(days=400)
    copied(house, Reason.HAND)
    house.clock.set(right.isoformat())
    house.clock.pass_(hours=1)
    sign_in(house, 5)
    newest = house.usb / copied(house, Reason.HAND).name
    folders = (str(house.usb),)
    assert backups.newest_good(folders, FILES, house.path, sealed=True) == newest


def test_a_name_yet_to_come_stands_behind_where_nothing_else_is_known(
    house: House, key: sealing.Key
) -> None:
    seal(house, key)
    right = house.clock.now()
    house.clock.pass_(days=400)
    copied(house, Reason.HAND)
    house.clock.set(right.isoformat())
    newest = house.usb / copied(house, Reason.HAND).name
    for one in house.usb.glob("*.sha256"):
        # As older programs wrote it.
        one.write_text(one.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    folders = (str(house.usb),)
    found = backups.newest_good(folders, FILES, house.path, now=house.clock.now(), sealed=True)
    assert found == newest


def test_what_was_put_back_is_newer_than_what_was_left_behind(house: House) -> None:
    early = house.usb / copied(house, Reason.HAND).name
    sign_in(house, 20)
    house.clock.pass_(hours=1)
    longer = house.usb / copied(house, Reason.HAND).name
    house.store.close()
    house.clock.pass_(hours=1)
    backups.put_back(early, house.path, FILES, at=house.clock.now())
    house.store = SqliteStore(house.path)
    house.office = open_office(house.store, house.clock)
    newest = house.usb / copied(house, Reason.HAND).name
    assert FILES.inspect(newest).entries < FILES.inspect(longer).entries
    assert backups.newest_good((str(house.usb),), FILES, house.path) == newest


# -- where the copies are --------------------------------------------------------------------------


def test_a_folder_that_copies_go_to_from_now_on_has_none_yet(house: House, tmp_path: Path) -> None:
    copied(house)
    desk = house.office.backups
    plan(house, tmp_path / "mới", every=3)
    assert desk.light() == (Light.OLD, None)
    assert desk.due()
    assert desk.changed()
    # A copy made elsewhere by hand is none of them.
    elsewhere = tmp_path / "nơi khác"
    elsewhere.mkdir()
    job = desk.job(Reason.HAND, instead=(str(elsewhere),))
    desk.finish(job, job.run())
    assert desk.light() == (Light.OLD, None)
    assert desk.changed()
    copied(house)
    assert desk.light()[0] is Light.GOOD


def test_of_two_folders_the_one_that_lacks_a_copy_wants_it(house: House, tmp_path: Path) -> None:
    other = tmp_path / "khác"
    plan(house, house.usb, other)
    desk = house.office.backups
    shutil.rmtree(other)
    desk.back_up()
    assert desk.light() == (Light.FAILED, house.clock.now())
    assert desk.wanting(Reason.ACTS) == (str(other),)
    other.mkdir()
    job = desk.job(Reason.ACTS, instead=desk.wanting(Reason.ACTS))
    desk.finish(job, job.run())
    assert desk.light()[0] is Light.GOOD
    assert not desk.changed()
    assert desk.wanting(Reason.HAND) == (str(house.usb), str(other))


def test_copies_that_are_gone_from_their_folder_count_no_more(house: House) -> None:
    first = copied(house)
    house.clock.pass_(hours=30)
    second = copied(house)
    look(house)
    desk = house.office.backups
    assert desk.light() == (Light.GOOD, second.at)
    (house.usb / second.name).unlink()
    look(house)
    assert desk.light() == (Light.AGEING, first.at)
    sign_in(house)
    assert desk.changed()
    (house.usb / first.name).unlink()
    look(house)
    assert desk.light() == (Light.MISSING, None)
    made = copied(house)
    assert desk.light() == (Light.GOOD, made.at)


def test_a_stick_that_was_taken_home_keeps_its_copies(house: House, tmp_path: Path) -> None:
    made = copied(house)
    house.usb.rename(tmp_path / "ở nhà")
    look(house)
    assert house.office.backups.light() == (Light.GOOD, made.at)


def test_one_folder_without_its_copies_shows_though_the_other_has_them(
    house: House, tmp_path: Path
) -> None:
    plan(house, house.usb, tmp_path / "khác")
    house.office.backups.back_up()
    for one in (tmp_path / "khác").iterdir():
        one.unlink()
    look(house)
    assert house.office.backups.light() == (Light.MISSING, house.clock.now())


def test_a_folder_that_goes_on_failing_fills_no_list(house: House) -> None:
    shutil.rmtree(house.usb)
    for _ in range(5):
        house.clock.pass_(minutes=10)
        house.office.backups.back_up(Reason.ACTS)
    ((one, _),) = house.office.backups.copies()
    assert one.at == house.clock.now()


# -- a clock that ran ahead ------------------------------------------------------------------------


@pytest.mark.parametrize("acts", [0, 1])
def test_a_clock_a_year_ahead_lets_no_copy_go(house: House, acts: int) -> None:
    daily: list[str] = []
    for _ in range(24):
        daily.append(copied(house, Reason.HAND).name)
        house.clock.pass_(days=1)
    house.clock.pass_(days=365)
    sign_in(house, acts)
    for _ in range(3):
        copied(house, Reason.HAND)
        house.clock.pass_(hours=1)
    assert all((house.usb / name).exists() for name in daily)


def test_while_the_clock_is_doubted_nothing_is_let_go(house: House) -> None:
    first = [copied(house, Reason.HAND).name]
    for _ in range(3):
        house.clock.pass_(hours=1)
        first.append(copied(house, Reason.HAND).name)
    # Longer after the last entry than books rest, and over more days than are kept whole.
    for days in (40, 1, 1):
        house.clock.pass_(days=days)
        copied(house, Reason.HAND)
    assert all((house.usb / name).exists() for name in first)
    house.office.administration.confirm_clock(by=house.admin.id)
    copied(house, Reason.HAND)
    assert [(house.usb / name).exists() for name in first] == [False, False, False, True]


def test_a_copy_from_a_time_yet_to_come_is_no_good_news(house: House) -> None:
    right = house.clock.now()
    house.clock.pass_(days=366)
    ahead = copied(house, Reason.HAND)
    house.clock.set(right.isoformat())
    desk = house.office.backups
    assert desk.light() == (Light.OLD, ahead.at)
    sign_in(house)
    house.clock.pass_(days=2)
    earlier = copied(house, Reason.HAND)
    assert desk.light() == (Light.GOOD, earlier.at)


def test_a_copy_from_a_time_yet_to_come_does_not_stand_for_an_earlier_one_nor_for_todays(
    house: House,
) -> None:
    earlier = copied(house, Reason.HAND)
    house.clock.pass_(days=366)
    copied(house, Reason.HAND)
    house.clock.set(earlier.at.isoformat())
    house.clock.pass_(days=2)
    desk = house.office.backups
    assert desk.light() == (Light.AGEING, earlier.at)
    closing = house.clock.now()
    assert desk.wanting(Reason.END_OF_DAY, closing) == ()
    sign_in(house)
    assert desk.wanting(Reason.END_OF_DAY, closing) == (str(house.usb),)
    copied(house)
    house.clock.pass_(minutes=5)
    sign_in(house)
    assert desk.wanting(Reason.END_OF_DAY, closing) == ()
    assert desk.wanting(Reason.END_OF_DAY, house.clock.now()) == (str(house.usb),)


# -- looking through -------------------------------------------------------------------------------


def test_looking_through_a_copy_says_what_is_wrong_and_where(house: House, tmp_path: Path) -> None:
    copy = house.usb / copied(house).name
    assert FILES.look_through(copy, lambda: True) is None
    assert FILES.reach(copy) == FILES.inspect(copy).reach
    break_journal(house)
    found = FILES.look_through(house.path, lambda: True)
    assert found is not None
    assert (found.kind, found.where[:8]) == ("journal", "changed:")
    torn = tmp_path / "torn.sqlite3"
    torn.write_bytes(copy.read_bytes()[:9_000])
    for wrong in (torn, tmp_path / "none.sqlite3"):
        found = FILES.look_through(wrong, lambda: True)
        assert found is not None
        assert found.kind == "file"
        assert FILES.reach(wrong) is None


def test_looking_through_breathes_and_ends_when_it_is_told_to(house: House) -> None:
    with house.store.writing() as books:
        del books
    for _ in range(60):
        received(house.office, house.clerk.id)
    copy = house.usb / copied(house, Reason.HAND).name
    breaths: list[int] = []
    assert FILES.look_through(copy, lambda: not breaths.append(1)) is None
    with closing(sqlite3.connect(copy)) as conn:
        (entries,) = conn.execute("select count(*) from event").fetchone()
    assert len(breaths) > entries / 200, (len(breaths), entries)
    turns = iter([True, False])
    assert FILES.look_through(copy, lambda: next(turns)) is not None
    assert list(turns) == []
