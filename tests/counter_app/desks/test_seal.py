"""A journal that was written anew whole is found out by the seal on a signed paper."""

import dataclasses
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from counter_app import commands
from counter_app.__main__ import BOOKS, House
from counter_app.desks import Office
from counter_app.errors import BadValue
from counter_app.rules import journal
from counter_app.rules.papers import DaySummaryPaper
from counter_app.rules.seals import Seal, Verdict, read_seal
from counter_app.rules.staff import Role
from db import SqliteStore
from db.files import Files
from db.journal import event_of
from tests.conftest import furnished, received
from tests.documents import seen
from tests.doubles import StoppedClock

MONDAY = date(2026, 11, 23)
PRINTED = "quầy 3, mục 1/448 · 3f9a 22c1 9d04 7be1 05ac"


@dataclasses.dataclass
class Sealed:
    """Books whose day was closed, and the seal on its summary."""

    path: Path
    seal: str
    pdf: bytes


@pytest.fixture
def sealed(tmp_path: Path, clock: StoppedClock) -> Sealed:
    path = tmp_path / "data" / BOOKS
    with closing(SqliteStore(path)) as store:
        office = furnished(store, clock)
        people = {one.role: one.id for one in office.administration.staff()}
        for name in ("Đào", "Bình"):
            received(office, people[Role.CLERK], name)
        closed = office.closing.close_day(MONDAY, by=people[Role.SUPERVISOR])
        assert closed.document is not None
        paper = office.printing.paper(closed.document.id)
        assert isinstance(paper, DaySummaryPaper)
        received(office, people[Role.CLERK], "Sau giờ")
        return Sealed(path, paper.seal, office.printing.pdf(closed.document.id))


@pytest.fixture
def office(sealed: Sealed, clock: StoppedClock) -> Iterator[Office]:
    """The office on books with a sealed day."""
    from counter_app.desks import open_office

    with closing(SqliteStore(sealed.path)) as store:
        yield open_office(store, clock)


def written_anew(path: Path, kind: str) -> None:
    """Put another name under the entries of a kind, and chain all of them again, to the end."""
    with closing(sqlite3.connect(path)) as conn:
        conn.row_factory = sqlite3.Row
        guards = conn.execute(
            "select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'event'"
        ).fetchall()
        for guard in guards:
            conn.execute(f"drop trigger {guard['name']}")
        clerk, other = (
            row[0] for row in conn.execute("select id from staff where role <> 'administrator'")
        )
        ends: dict[int, bytes] = {}
        for row in conn.execute("select * from event order by rowid").fetchall():
            event = event_of(row)
            changed = event.kind == kind and event.actor_id == clerk
            event = dataclasses.replace(
                event,
                prev_hash=ends.get(event.counter_id, journal.FIRST_HASH),
                actor_id=other if changed else event.actor_id,
            )
            ends[event.counter_id] = digest = journal.hash_of(event)
            conn.execute(
                "update event set actor_id = ?, prev_hash = ?, hash = ? where event_id = ?",
                (event.actor_id, event.prev_hash, digest, event.event_id),
            )
        for counter_id, end in ends.items():
            conn.execute("update chain_head set hash = ? where counter_id = ?", (end, counter_id))
        for guard in guards:
            conn.execute(guard["sql"])
        conn.commit()


def test_the_summary_that_is_signed_bears_the_seal_above_the_signatures(sealed: Sealed) -> None:
    assert sealed.seal.startswith("quầy 3, mục 1/")
    page = seen.texts(sealed.pdf)[0]
    assert f"Dấu nhật ký lúc chốt ngày: {sealed.seal}" in page
    assert page.index("Dấu nhật ký") < page.index("PHỤ TRÁCH BỘ PHẬN")


def test_a_day_that_is_not_closed_has_no_seal(office: Office) -> None:
    assert office.reports.day(MONDAY).seal == ""


def test_the_seal_is_found_in_books_that_nobody_touched(sealed: Sealed, office: Office) -> None:
    compared = office.audit.compare(sealed.seal)
    assert compared.verdict is Verdict.SAME
    assert f"{compared.at:%H:%M %d/%m/%Y}" == "09:41 23/11/2026"


def test_a_chain_that_was_written_anew_passes_from_inside_and_not_by_its_seal(
    sealed: Sealed, clock: StoppedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    written_anew(sealed.path, "dossier.received")
    assert Files().audit(sealed.path) == ()
    check = ["--data", str(sealed.path.parent), "check"]
    assert commands.run(House(clock), check) == 0
    assert commands.run(House(clock), [*check, "--seal", sealed.seal]) == 1
    told = capsys.readouterr().out
    assert "Dấu KHÔNG KHỚP: mục 1/" in told
    assert told.endswith("Có sai lệch.\n")


def test_the_command_line_tells_of_a_seal_that_fits_and_of_one_that_is_not_there(
    sealed: Sealed, clock: StoppedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    check = ["--data", str(sealed.path.parent), "check", "--seal"]
    assert commands.run(House(clock), [*check, sealed.seal]) == 0
    assert "Dấu khớp: mục 1/" in capsys.readouterr().out
    assert commands.run(House(clock), [*check, PRINTED]) == 1
    assert "KHÔNG CÓ mục 1/448 của quầy 3" in capsys.readouterr().out
    assert commands.run(House(clock), [*check, "1/448 3f9a"]) == commands.REFUSED
    assert commands.run(House(clock), [*check, sealed.seal, "--json"]) == 0
    assert '"verdict": "same"' in capsys.readouterr().out


@pytest.mark.parametrize(
    "typed",
    [
        PRINTED,
        f"Dấu nhật ký lúc chốt ngày: {PRINTED}",
        "3 1/448 3F9A22C19D047BE105AC",
        "3 · 1 / 448 · 3f9a-22c1-9d04-7be1-05ac",
    ],
)
def test_a_seal_is_read_however_it_is_typed(typed: str) -> None:
    assert read_seal(typed) == Seal(3, 1, 448, "3f9a22c19d047be105ac")


@pytest.mark.parametrize(
    "typed",
    ["", "1/448", "448 3f9a22c19d047be105ac", "1/448 3f9a 22c1", "1/448 3g9a22c19d047be105"],
)
def test_half_a_seal_is_none(office: Office, typed: str) -> None:
    assert read_seal(typed) is None
    with pytest.raises(BadValue, match="Dấu nhật ký"):
        office.audit.compare(typed)


def test_a_seal_without_a_station_is_this_ones(sealed: Sealed, office: Office) -> None:
    short = sealed.seal.partition("mục ")[2]
    assert office.audit.compare(short).verdict is Verdict.SAME
