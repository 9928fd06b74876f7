"""Books are opened, laid out, migrated or refused; what is refused is not touched."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

import db.migrations
from counter_app.errors import (
    BooksDamaged,
    BooksOnNetwork,
    BooksTooNew,
    BooksUnreachable,
    StorageUnavailable,
)
from db import SqliteStore, connection
from tests.conftest import furnished, received
from tests.db.outside import ask, tables_of, tamper
from tests.doubles import StoppedClock
from tests.patience import PATIENCE


def _used(path: Path, clock: StoppedClock) -> None:
    """Write books with one dossier to a file and close them."""
    store = SqliteStore(path)
    office = furnished(store, clock)
    received(office, office.administration.staff()[1].id)
    store.close()


def _prints(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_fresh_file_and_its_folder_are_made(tmp_path: Path) -> None:
    path = tmp_path / "một thư mục" / "sâu hơn" / "books.sqlite3"
    SqliteStore(path).close()
    assert path.stat().st_size > 0


def test_an_empty_file_is_laid_out_like_a_fresh_one(tmp_path: Path) -> None:
    path = tmp_path / "books.sqlite3"
    path.touch()
    SqliteStore(path).close()
    applied = ask(path, "select name from _sqlite_migrations")
    assert applied == [(name,) for name in connection.KNOWN]


def test_books_of_a_newer_program_are_refused_and_not_touched(
    tmp_path: Path, clock: StoppedClock
) -> None:
    path = tmp_path / "books.sqlite3"
    _used(path, clock)
    tamper(
        path,
        "insert into _sqlite_migrations (migration_set, name, applied_at) "
        "values ('books', 'm002_of_tomorrow', '2027-01-01')",
    )
    before = _prints(tmp_path)
    with pytest.raises(BooksTooNew) as caught:
        SqliteStore(path)
    assert "m002_of_tomorrow" in str(caught.value)
    assert "dữ liệu không bị thay đổi" in str(caught.value)
    assert _prints(tmp_path) == before


def test_a_database_of_another_program_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "books.sqlite3"
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("create table photo (name text)")
        conn.execute("insert into photo values ('Huế')")
        conn.commit()
    before = _prints(tmp_path)
    with pytest.raises(BooksDamaged) as caught:
        SqliteStore(path)
    assert "tệp SQLite của chương trình khác" in str(caught.value)
    assert _prints(tmp_path) == before


def test_a_database_that_another_program_migrates_is_refused_too(tmp_path: Path) -> None:
    path = tmp_path / "books.sqlite3"
    theirs = Migrations("photos")

    @theirs()
    def m001_photos(database: Database) -> None:
        database.conn.execute("create table photo (name text)")

    opened = Database(path)
    theirs.apply(opened)
    opened.close()
    before = _prints(tmp_path)
    with pytest.raises(BooksDamaged):
        SqliteStore(path)
    assert _prints(tmp_path) == before


@pytest.mark.parametrize(
    "content",
    [
        b"Xin ch\xc3\xa0o, \xc4\x91\xc3\xa2y l\xc3\xa0 m\xe1\xbb\x99t b\xe1\xbb\xa9c th\xc6\xb0.\n"
        * 40,
        bytes(range(256)) * 64,
        b"SQLite format 3\x00" + b"\xff" * 4_096,
        b"%PDF-1.7\n" + b"x" * 5_000,
    ],
)
def test_a_file_that_is_no_database_is_refused_and_not_touched(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "books.sqlite3"
    path.write_bytes(content)
    with pytest.raises(BooksDamaged) as caught:
        SqliteStore(path)
    assert str(path) in str(caught.value)
    assert _prints(tmp_path) == {"books.sqlite3": hashlib.sha256(content).hexdigest()}


def test_books_that_were_cut_short_are_refused(tmp_path: Path, clock: StoppedClock) -> None:
    path = tmp_path / "books.sqlite3"
    _used(path, clock)
    whole = path.read_bytes()
    path.write_bytes(whole[:6_000])
    with pytest.raises(BooksDamaged):
        SqliteStore(path)


def test_a_place_that_is_a_folder_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(BooksUnreachable) as caught:
        SqliteStore(tmp_path)
    assert "không mở được tệp dữ liệu" in str(caught.value)


def test_a_folder_that_is_a_file_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("không phải thư mục", encoding="utf-8")
    with pytest.raises(BooksUnreachable) as caught:
        SqliteStore(tmp_path / "data" / "books.sqlite3")
    assert "Hãy kiểm tra quyền ghi và ổ đĩa." in str(caught.value)


def test_a_mark_that_is_a_folder_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "books.sqlite3.mark").mkdir()
    with pytest.raises(BooksUnreachable):
        SqliteStore(tmp_path / "books.sqlite3")


@pytest.mark.parametrize("place", ["//may-chu/chung/books.sqlite3", "\\\\may-chu\\chung\\books"])
def test_a_share_on_another_machine_is_refused(place: str) -> None:
    with pytest.raises(BooksOnNetwork) as caught:
        SqliteStore(Path(place))
    assert "ổ mạng" in str(caught.value)


def _program_of_tomorrow(monkeypatch: pytest.MonkeyPatch, *, broken: bool = False) -> None:
    """Let the program know one migration more, as its next release will."""
    later = Migrations("books")
    for migration in db.migrations.MIGRATIONS.pending(Database(memory=True)):
        later(name=migration.name)(migration.fn)

    @later()
    def m002_notes(database: Database) -> None:
        database.conn.execute("create table note (said text not null) strict")
        database.conn.execute("insert into note select 'đã nâng cấp ' || count(*) from dossier")
        if broken:
            database.conn.execute("insert into nowhere values (1)")

    monkeypatch.setattr(db.migrations, "MIGRATIONS", later)
    monkeypatch.setattr(connection, "KNOWN", (*connection.KNOWN, "m002_notes"))


@pytest.mark.parametrize(
    "kind", ["nfs4", "cifs", "fuse.sshfs", "fuse.gvfsd-fuse", "vboxsf", "virtiofs", "9p"]
)
def test_a_share_is_refused_also_behind_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    share, own = tmp_path / "chung một", tmp_path / "own"
    share.mkdir()
    own.mkdir()
    (own / "link").symlink_to(share)
    mounts = tmp_path / "mounts"
    place = str(share).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nhost:/x {place} {kind} rw 0 0\n")
    monkeypatch.setattr(connection, "_MOUNTS", mounts)
    for path in (share / "data" / "books.sqlite3", own / "link" / "books.sqlite3"):
        with pytest.raises(BooksOnNetwork) as caught:
            SqliteStore(path)
        assert kind in str(caught.value)
        assert not path.exists()
    SqliteStore(own / "books.sqlite3").close()


def test_older_books_are_migrated_and_kept_beside_as_they_were(
    tmp_path: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "books.sqlite3"
    _used(path, clock)
    before = tables_of(path)
    _program_of_tomorrow(monkeypatch)
    SqliteStore(path).close()
    assert ask(path, "select said from note") == [("đã nâng cấp 1",)]
    assert tables_of(tmp_path / "books.sqlite3.before-m002_notes") == before
    assert not list(tmp_path.glob("*.part"))
    SqliteStore(path).close()
    assert len(list(tmp_path.glob("*.before-*"))) == 1


def test_a_copy_from_an_earlier_try_is_never_overwritten(
    tmp_path: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "books.sqlite3"
    _used(path, clock)
    first = tmp_path / "books.sqlite3.before-m002_notes"
    first.write_text("bản trước", encoding="utf-8")
    _program_of_tomorrow(monkeypatch)
    SqliteStore(path).close()
    assert first.read_text(encoding="utf-8") == "bản trước"
    assert tables_of(tmp_path / "books.sqlite3.before-m002_notes-2")["dossier"]


def test_a_migration_that_fails_leaves_the_books_of_today(
    tmp_path: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "books.sqlite3"
    _used(path, clock)
    before = tables_of(path)
    with monkeypatch.context() as tomorrow:
        _program_of_tomorrow(tomorrow, broken=True)
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            SqliteStore(path)
    assert tables_of(path) == before
    store = SqliteStore(path)
    assert store.fault() is None
    store.close()


def test_fresh_books_of_tomorrow_need_no_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program_of_tomorrow(monkeypatch)
    SqliteStore(tmp_path / "books.sqlite3").close()
    assert not list(tmp_path.glob("*.before-*"))


def test_books_that_another_program_holds_are_said_to_be_held(
    tmp_path: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "books.sqlite3"
    _used(path, clock)
    monkeypatch.setattr(connection, "_BUSY_MS", 30)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises((BooksUnreachable, StorageUnavailable)) as caught:
            SqliteStore(path)
        assert "sổ đang bị chương trình khác giữ" in str(caught.value)
        other.execute("rollback")
    SqliteStore(path).close()


def test_a_copy_can_be_opened_as_books_of_its_own(tmp_path: Path, clock: StoppedClock) -> None:
    path = tmp_path / "books.sqlite3"
    _used(path, clock)
    store = SqliteStore(path)
    store.copy_to(tmp_path / "copy.sqlite3")
    store.close()
    assert tables_of(tmp_path / "copy.sqlite3") == tables_of(path)
    shutil.move(tmp_path / "copy.sqlite3", tmp_path / "elsewhere.sqlite3")
    copy = SqliteStore(tmp_path / "elsewhere.sqlite3")
    assert copy.fault() is None
    copy.close()


def test_three_programs_that_start_at_once_on_a_fresh_file_all_start(tmp_path: Path) -> None:
    path = tmp_path / "books.sqlite3"
    programs = [
        subprocess.Popen([sys.executable, "-m", "tests.db.hand", "open", str(path)])  # noqa: S603
        for _ in range(3)
    ]
    assert [program.wait(timeout=PATIENCE) for program in programs] == [0, 0, 0]
    assert len(ask(path, "select id from staff")) == 1
    assert len(ask(path, "select distinct code, version from procedure")) == len(
        ask(path, "select agg_id from event where kind = 'procedure.set'")
    )
    store = SqliteStore(path)
    assert store.fault() is None
    store.close()
