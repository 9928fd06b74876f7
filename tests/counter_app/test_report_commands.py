"""Reports on the command line: what the files hold; what is refused leaves no half of a file."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from counter_app import commands, spreadsheets
from counter_app.__main__ import BOOKS, House
from db import SqliteStore
from tests.conftest import furnished
from tests.counter_app import published
from tests.counter_app.published import Published, register_file
from tests.documents import seen
from tests.doubles import StoppedClock

HEADER = (
    "field,total,online,direct_or_post,carried_over,resolved,before_due,on_due,overdue,"
    "pending,pending_in_time,pending_overdue"
)
REPORTS = (
    "day",
    "ii06a",
    "register",
    "late",
    "uncollected",
    "apologies",
    "times",
    "index",
    "by-procedure",
    "by-department",
    "by-officer",
)


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    err: str


Counter = Callable[..., Said]


@pytest.fixture
def counter(tmp_path: Path, clock: StoppedClock, capsys: pytest.CaptureFixture[str]) -> Counter:
    """Run a command on the books of the office in Huế."""
    folder = tmp_path / "data"
    store = SqliteStore(folder / BOOKS)
    furnished(store, clock)
    store.close()

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        code = commands.run(House(clock), ["--data", str(folder), *map(str, arguments)])
        return Said(code, capsys.readouterr().err)

    return run


@pytest.fixture
def register(counter: Counter, tmp_path: Path) -> Path:
    """Three dossiers of October 2026: resolved early and late, and one open and overdue."""
    path = tmp_path / "so.csv"
    path.write_text(
        "number,field,level,channel,applicant,received,due,finished,given_back,state\n"
        "H57.132-261005-0001,Dược phẩm,tỉnh,online,'=cmd|A,2026-10-05,2026-10-12,2026-10-09,"
        "2026-10-12,10\n"
        "H57.132-261005-0002,Dược phẩm,tỉnh,counter,Trần B,2026-10-05,2026-10-12,2026-10-20,,9\n"
        "H57.132-261006-0001,Đất đai,xã,post,Lê C,2026-10-06,2026-10-13,,,4\n",
        encoding="utf-8",
    )
    assert counter("import-register", path).code == 0
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV report by their headings."""
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.usefixtures("register")
def test_the_form_as_csv_has_the_agreed_heading_and_a_last_row_of_totals(
    counter: Counter, tmp_path: Path
) -> None:
    out = tmp_path / "ii06a.csv"
    said = counter("report", "ii06a", "--from", "2026-10-01", "--to", "2026-10-31", "--out", out)
    assert said.code == 0
    held = out.read_bytes()
    assert held.startswith(b"\xef\xbb\xbf")
    assert held.decode("utf-8-sig").splitlines() == [
        HEADER,
        "Dược phẩm,2,1,1,0,2,1,0,1,0,0,0",
        "Đất đai,1,0,1,0,0,0,0,0,1,0,1",
        "TOTAL,3,1,2,0,2,1,0,1,1,0,1",
    ]


@pytest.mark.usefixtures("register")
def test_the_next_period_carries_over_what_was_open(counter: Counter, tmp_path: Path) -> None:
    out = tmp_path / "ii06a.csv"
    counter("report", "ii06a", "--from", "2026-11-01", "--to", "2026-11-23", "--out", out)
    assert out.read_text(encoding="utf-8-sig").splitlines()[1:] == [
        "Đất đai,1,0,0,1,0,0,0,0,1,0,1",
        "TOTAL,1,0,0,1,0,0,0,0,1,0,1",
    ]


@pytest.mark.usefixtures("register")
def test_a_period_can_be_named_by_its_kind(counter: Counter, tmp_path: Path) -> None:
    out = tmp_path / "quy.pdf"
    said = counter("report", "ii06a", "--period", "quarter", "--to", "20/10/2026", "--out", out)
    assert said.code == 0
    text = seen.text(out.read_bytes())
    assert seen.squashed("Kỳ báo cáo: Quý IV/2026 (Từ ngày 15/09/2026 đến ngày 14/12/2026)") in text
    both = counter(
        "report", "ii06a", "--period", "year", "--from", "2026-01-01", "--out", tmp_path / "a.pdf"
    )
    assert both.code == commands.REFUSED


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("ending", ["pdf", "xlsx", "csv"])
def test_every_report_comes_as_pdf_workbook_and_table(
    counter: Counter, tmp_path: Path, name: str, ending: str
) -> None:
    out = tmp_path / f"{name}.{ending}"
    said = counter("report", name, "--from", "2026-10-05", "--to", "2026-10-20", "--out", out)
    assert (said.code, said.err) == (0, "")
    if ending == "pdf":
        assert seen.sizes(out.read_bytes())
    elif ending == "xlsx":
        book = openpyxl.load_workbook(out)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert cells
        assert not [cell for cell in cells if cell.data_type == "f"]
    else:
        assert out.read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.usefixtures("register")
def test_the_late_and_the_uncollected_are_named(counter: Counter, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    counter("report", "late", "--from", "2026-10-01", "--to", "2026-10-31", "--out", out)
    assert [
        (row["number"], row["days_late"], row["finished"], row["apology"]) for row in rows_of(out)
    ] == [
        ("H57.132-261005-0002", "6", "2026-10-20", "chưa"),
        ("H57.132-261006-0001", "13", "", "chưa"),
    ]
    counter("report", "uncollected", "--from", "2026-10-01", "--to", "2026-10-31", "--out", out)
    assert [(row["number"], row["days"]) for row in rows_of(out)] == [("H57.132-261005-0002", "34")]


@pytest.mark.usefixtures("register")
def test_what_an_applicant_is_called_is_never_a_formula(counter: Counter, tmp_path: Path) -> None:
    out = tmp_path / "so.csv"
    counter("report", "register", "--from", "2026-10-01", "--to", "2026-10-31", "--out", out)
    assert [row["applicant"] for row in rows_of(out)] == ["'=cmd|A", "Trần B", "Lê C"]


@pytest.mark.usefixtures("register")
def test_several_days_are_as_many_summaries(counter: Counter, tmp_path: Path) -> None:
    pdf, sheet = tmp_path / "days.pdf", tmp_path / "days.xlsx"
    for out in (pdf, sheet):
        counter("report", "day", "--from", "2026-10-05", "--to", "2026-10-06", "--out", out)
    assert len(seen.sizes(pdf.read_bytes())) == 2
    with spreadsheets.opened(sheet) as sheets:
        rows = [[cell.value for cell in row] for row in sheets[0].rows()]
    heading = next(row for row in rows if row[0] == "Ngày")
    received = [row[heading.index("Tiếp nhận")] for row in rows if isinstance(row[0], date)]
    assert received == [2, 1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["ii06a", "--from", "2026-10-31", "--to", "2026-10-01", "--out", "a.csv"],
        ["ii06a", "--from", "2025-01-01", "--to", "2026-10-01", "--out", "a.csv"],
        ["ii06a", "--from", "31/02/2026", "--out", "a.csv"],
        ["ii06a", "--from", "hôm qua", "--out", "a.csv"],
        ["ii06a", "--out", "a.docx"],
        ["late", "--out", "a"],
        ["pictures", "--out", "a.csv"],
        ["day", "--from", "2026-01-01", "--to", "2026-03-01", "--out", "a.pdf"],
        ["day", "--date", "2026-10-01", "--to", "2026-10-02", "--out", "a.pdf"],
        ["register", "--out", "khong/co/a.xlsx"],
        ["register", "--out", "khong/co/a.pdf"],
    ],
)
def test_what_cannot_be_made_is_refused_in_a_sentence_and_leaves_no_file(
    counter: Counter, tmp_path: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    said = counter("report", *arguments)
    assert said.code == commands.REFUSED
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    assert list(place.iterdir()) == []


def test_a_file_that_was_there_is_replaced_as_a_whole_or_not_at_all(
    counter: Counter, tmp_path: Path
) -> None:
    for ending in ("pdf", "xlsx", "csv"):
        out = tmp_path / f"a.{ending}"
        out.write_bytes(b"before")
        assert counter("report", "ii06a", "--from", "hôm qua", "--out", out).code != 0
        assert out.read_bytes() == b"before"
        assert counter("report", "ii06a", "--out", out).code == 0
        assert out.read_bytes() != b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "a.pdf", "a.xlsx", "data"]


def test_books_without_a_dossier_give_a_form_of_noughts(counter: Counter, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    counter("report", "ii06a", "--out", out)
    assert out.read_text(encoding="utf-8-sig").splitlines() == [HEADER, "TOTAL" + ",0" * 11]


@pytest.mark.parametrize("office", published.ALL, ids=[one.place for one in published.ALL])
def test_published_figures_are_counted_again_from_a_register(
    counter: Counter, tmp_path: Path, office: Published
) -> None:
    assert counter("import-register", register_file(tmp_path / "so.csv", office)).code == 0
    out = tmp_path / "a.csv"
    span = ("--from", office.first.isoformat(), "--to", office.last.isoformat())
    assert counter("report", "ii06a", *span, "--out", out).code == 0
    total = {key: value for key, value in rows_of(out)[-1].items() if key != "field"}
    counted = {key: int(value) for key, value in total.items()}
    assert counted["total"] == counted["online"] + counted["direct_or_post"] == office.received
    assert counted["carried_over"] == 0
    assert counted["resolved"] == office.resolved
    assert (counted["before_due"], counted["on_due"], counted["overdue"]) == (
        office.before_due,
        office.on_due,
        office.overdue,
    )
    assert counted["pending"] == office.pending


@pytest.mark.parametrize(
    ("office", "column", "share"),
    [
        (published.HAI_PHONG, "trước hạn / đã giải quyết", "29,43"),
        (published.SON_LA, "đã giải quyết / tổng số tiếp nhận", "97,45"),
    ],
)
def test_published_shares_are_those_of_the_form(
    counter: Counter, tmp_path: Path, office: Published, column: str, share: str
) -> None:
    counter("import-register", register_file(tmp_path / "so.csv", office))
    out = tmp_path / "a.pdf"
    span = ("--from", office.first.isoformat(), "--to", office.last.isoformat())
    counter("report", "ii06a", *span, "--out", out)
    text = seen.text(out.read_bytes())
    place = text.index(seen.squashed(column[1:]))
    assert share in text[place : place + 80]
