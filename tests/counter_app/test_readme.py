"""What README says of the command line and of Python is so: whoever pastes it gets an answer."""

import json
import re
from pathlib import Path

import click
import pytest

import resources
from counter_app import commands
from counter_app.__main__ import BOOKS, House
from db import SqliteStore
from tests.conftest import furnished
from tests.doubles import StoppedClock

ROOT = Path(resources.__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def data(tmp_path: Path, clock: StoppedClock) -> Path:
    """A data folder with the books of the office in Huế."""
    store = SqliteStore(tmp_path / "data" / BOOKS)
    furnished(store, clock)
    store.close()
    return tmp_path / "data"


def names() -> list[str]:
    """Return the names of all commands."""
    group = commands._counter  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    assert isinstance(group, click.Group)
    return sorted(group.commands)


def test_the_line_for_receive_is_received_as_it_is_pasted(
    data: Path, tmp_path: Path, clock: StoppedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    [example] = re.findall(r"^```\n(\{.*?)^```$", README, re.MULTILINE | re.DOTALL)
    pasted = tmp_path / "pasted.jsonl"
    pasted.write_text(example, encoding="utf-8")
    line = ["--data", str(data), "receive", "--json", str(pasted)]
    assert commands.run(House(clock), line) == 0
    [told] = capsys.readouterr().out.splitlines()
    assert json.loads(told)["received"] == "2026-11-20T09:00:00+07:00"


def test_every_command_is_in_the_table() -> None:
    rows = [line for line in README.splitlines() if line.startswith("| `")]
    shown = {name for row in rows for name in re.findall(r"`(?:counter-app )?([a-z-]+)", row)}
    assert [name for name in names() if name not in shown] == []


@pytest.mark.parametrize("name", names())
def test_another_data_folder_can_be_named_before_any_command(
    name: str, data: Path, clock: StoppedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "`counter-app --data DIR …`" in README
    assert commands.run(House(clock), ["--data", str(data), name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"Usage: counter-app {name}")


def test_the_day_is_reported_from_another_data_folder(
    data: Path, tmp_path: Path, clock: StoppedClock
) -> None:
    out = tmp_path / "day.pdf"
    line = ["--data", str(data), "report", "day", "--out", str(out)]
    assert commands.run(House(clock), line) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_the_versions_of_python_are_those_that_the_setup_takes() -> None:
    setup = (ROOT / ".ci" / "setup").read_text(encoding="utf-8")
    [(first, last)] = re.findall(r"Python (3\.\d+) to (3\.\d+) is needed", setup)
    assert f"({first} to {last})" in README
