"""The log: enough for whoever mends the program, nothing of anybody at the counter."""

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from operator import attrgetter
from pathlib import Path

import pytest

from counter_app import logbook
from counter_app.errors import BadValue, Refused, StorageUnavailable


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The log of a data folder, which is kept."""
    logbook.begin(tmp_path)
    yield logbook.path_in(tmp_path)
    logbook.end()


def _kept(log: Path, error: Exception) -> str:
    """Have something go wrong; return what is kept of it."""
    try:
        raise error
    except type(error):
        logging.getLogger("counter_app").exception("a fault of the program")
    return log.read_text(encoding="utf-8")


class Unheard(Refused):
    """What a page may forget to expect."""

    sentence = "Đã trả kết quả lúc {at} cho {collector}."


def _sayings(name: str) -> list[Exception]:
    """Return exceptions that say a name, each in its way."""
    return [
        Unheard(at="09:41", collector=name),
        BadValue(field="name", label="Họ tên", value=name, hint=f"Như {name}."),
        ValueError(name),
        ValueError(f"not a name: {name!r} of {name}"),
        KeyError(name),
        RuntimeError({"applicant": name}),
        OSError(2, "No such file", f"/home/{name}/x.csv"),
        AttributeError(name),
    ]


@pytest.mark.parametrize(
    "name", ["Nguyễn Văn An", "H'Hen Niê", "Y Moan Ê'ban", 'Trần "Tư" Đào', "“Tám” Lê"]
)
def test_no_name_gets_into_the_log_whatever_an_exception_says(log: Path, name: str) -> None:
    kept = "".join(_kept(log, error) for error in _sayings(name))
    for word in name.replace("'", " ").split():
        assert word not in kept.split()
        assert len(word) < 3 or word not in kept


@pytest.mark.parametrize(
    "number",
    ["046185958121", "046 185 958 121", "0912.345.678", "0912-345-678", "H57.132-261123-0601"],
)
def test_no_number_gets_into_the_log(log: Path, number: str) -> None:
    logging.getLogger("counter_app.desks").warning("could not draw %s", number)
    kept = _kept(log, ValueError(f"bad {number}"))
    assert "could not draw" in kept
    assert number not in kept
    assert number[-6:] not in kept


def test_what_others_write_is_kept_as_a_place_only(log: Path) -> None:
    logging.getLogger("PIL.Image").warning("could not draw Nguyễn Thị Đào")
    kept = log.read_text(encoding="utf-8")
    assert "Đào" not in kept
    assert " WARNING PIL.Image: test_logbook.py:" in kept


def test_whoever_mends_the_program_reads_what_and_where(log: Path) -> None:
    kept = _kept(log, StorageUnavailable(cause="Nguyễn Thị Đào"))
    assert "StorageUnavailable: Chưa ghi được vào sổ: {cause}." in kept
    assert f"{Path(__file__).name}:" in kept
    assert " _kept" in kept
    assert f"OSError: 28 {os.strerror(28)}" in _kept(log, OSError(28, "đĩa đầy", "/x"))
    with closing(sqlite3.connect(":memory:")) as books, pytest.raises(sqlite3.Error) as asked:
        books.execute("select Nguyễn")
    assert "OperationalError: SQLITE_ERROR" in _kept(log, asked.value)
    with pytest.raises(AttributeError) as missed:
        attrgetter("nowhere")(())
    assert "AttributeError: tuple.nowhere" in _kept(log, missed.value)
    assert "Nguyễn" not in log.read_text(encoding="utf-8")


def test_what_another_handler_made_of_a_record_is_not_taken_over(
    log: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = _kept(log, ValueError("Nguyễn Thị Đào"))
    assert "Đào" in caplog.text
    assert "Đào" not in kept


def test_a_watch_that_ends_in_order_leaves_nothing(tmp_path: Path) -> None:
    watch = logbook.CrashWatch(tmp_path)
    assert not watch.crashed
    assert logbook.stacks_in(tmp_path).exists()
    watch.close()
    assert not logbook.stacks_in(tmp_path).exists()


def test_a_program_that_was_only_ended_from_outside_did_not_crash(tmp_path: Path) -> None:
    logbook.stacks_in(tmp_path).parent.mkdir()
    logbook.stacks_in(tmp_path).touch()
    watch = logbook.CrashWatch(tmp_path)
    assert not watch.crashed
    watch.close()


def test_a_watch_without_a_place_to_write_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("in the way")
    watch = logbook.CrashWatch(tmp_path)
    assert not watch.crashed
    watch.close()
