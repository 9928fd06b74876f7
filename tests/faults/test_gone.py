"""Books that were there and are gone are missed: nobody is led into new ones unasked."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counter_app.__main__ import House
from counter_app.desks import backups, open_office
from counter_app.errors import BooksGone
from db import SqliteStore
from db.files import Files
from tests.conftest import furnished, received
from tests.doubles import StoppedClock
from tests.faults.killed import BOOKS, MORNING, USB, ready, two_copies
from ui.refused_start import CopySheet, offer_copy

FILES = Files()
WAYS: dict[str, Callable[[Path], object]] = {
    "emptied": lambda books: books.write_bytes(b""),
    "deleted": Path.unlink,
    "moved away": lambda books: books.rename(books.with_name("so-cu.sqlite3")),
}


@pytest.fixture(params=WAYS.values(), ids=list(WAYS))
def gone(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder whose books were worked in and copied, and are gone since."""
    ready(tmp_path, 5)
    two_copies(tmp_path)
    machine = QSettings(str(tmp_path / "this-computer.ini"), QSettings.Format.IniFormat)
    machine.setValue("backups/folders", [str(tmp_path / USB)])
    machine.sync()
    request.param(tmp_path / BOOKS)
    return tmp_path


def _sheet(house: House, folder: Path, then: Callable[[], None]) -> CopySheet:
    return offer_copy(
        "Không thấy sổ.",
        house.newest_copy(folder),
        restore=lambda copy, secret: backups.put_back(
            copy, folder / BOOKS, FILES, at=MORNING + timedelta(hours=1), passphrase=secret
        ),
        rehearse=lambda copy, secret: backups.rehearse(
            copy, FILES, passphrase=secret, seconds=monotonic
        ),
        then=then,
        anew=house.begin_anew,
    )


def _button(sheet: CopySheet, name: str) -> QPushButton:
    found = sheet.findChild(QPushButton, name)
    assert found is not None
    return found


def test_books_that_are_gone_are_refused_and_nothing_is_put_in_their_place(gone: Path) -> None:
    there = sorted(gone.iterdir())
    with pytest.raises(BooksGone, match="đã cấp số hồ sơ"):
        House().open_books(gone)
    assert sorted(gone.iterdir()) == there


def test_one_key_puts_the_newest_copy_there(gone: Path, qtbot: QtBot) -> None:
    house, done = House(), list[bool]()
    sheet = _sheet(house, gone, lambda: done.append(True))
    _button(sheet, "restore").click()
    qtbot.waitUntil(lambda: done == [True], timeout=60_000)
    store = house.open_books(gone)
    office = open_office(store, StoppedClock(MORNING + timedelta(hours=1)))
    assert len(office.inquiry.register()) == 7
    assert received(office, office.administration.staff()[1].id).number.endswith("-0608")
    store.close()


@pytest.mark.usefixtures("qtbot")
def test_new_books_are_begun_at_the_second_press_only_and_the_numbers_go_on(gone: Path) -> None:
    house, done = House(), list[bool]()
    sheet = _sheet(house, gone, lambda: done.append(True))
    _button(sheet, "newBooks").click()
    assert done == []
    assert sheet.isVisible()
    with pytest.raises(BooksGone):
        house.open_books(gone)
    _button(sheet, "newBooks").click()
    assert done == [True]
    store = house.open_books(gone)
    office = furnished(store, StoppedClock(MORNING + timedelta(hours=1)))
    assert received(office, office.administration.staff()[1].id).number.endswith("-0608")
    store.close()
    # From now on they are the books.
    House().open_books(gone).close()


def test_a_computer_that_never_gave_a_number_begins_books_unasked(tmp_path: Path) -> None:
    SqliteStore(tmp_path / BOOKS).close()
    (tmp_path / BOOKS).unlink()
    House().open_books(tmp_path).close()
    assert (tmp_path / BOOKS).stat().st_size
