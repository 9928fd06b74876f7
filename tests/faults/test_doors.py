"""Hostile files at every door: a sentence, an exit code, nothing changed, no traceback."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from counter_app import commands
from counter_app.__main__ import BOOKS, House
from db import SqliteStore
from tests.conftest import furnished
from tests.counter_app.workbooks import packed, parts
from tests.db.outside import tables_of
from tests.doubles import StoppedClock
from tests.patience import PATIENCE

_CLIMBED = f"climbed-{uuid4().hex}"
"""What lies in /tmp if something climbed out of its archive, and by nobody else's doing."""
_CELL = '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of files that no honest program writes."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, make in _FILES.items():
        (folder / name).write_bytes(make())
    (folder / "thư mục.csv").mkdir()
    (folder / "thư mục.jsonl").mkdir()
    return folder


def _bomb() -> bytes:
    """A sheet of a few kilobytes that would be gigabytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts().items():
            if not name.endswith("sheet1.xml"):
                archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(b"<worksheet><sheetData>")
            for _ in range(300):
                sheet.write(b" " * 1_000_000)
    return stream.getvalue()


def _bomb_in_bomb() -> bytes:
    held = _bomb()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(50):
            archive.writestr(f"xl/{number}.zip", held)
    return stream.getvalue()


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    held = parts()
    held["xl/sharedStrings.xml"] = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]><sst><si><t>&a11;</t></si>'
        "</sst>"
    )
    return packed(held)


def _outside() -> bytes:
    held = parts()
    held["xl/sharedStrings.xml"] = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd">]>'
        "<sst><si><t>&p;</t></si></sst>"
    )
    return packed(held)


def _climbing() -> bytes:
    return packed({**parts(), f"../../../../tmp/{_CLIMBED}": "x"})


def _text(head: str, row: str) -> bytes:
    return f"{head}\n{row}\n".encode()


_FILES: dict[str, Callable[[], bytes]] = {
    "rỗng.csv": bytes,
    "rỗng.xlsx": bytes,
    "nul.csv": lambda: b"Ma thu tuc,Ten\x00thu tuc\r\n1\x00,2\r\n",
    "toàn nul.csv": lambda: bytes(100_000),
    "tcvn3.csv": lambda: "Mã thủ tục,Tên thủ tục\r\n1,Cấp lại".encode("cp1258", "replace"),
    "utf-32.csv": lambda: "Mã thủ tục,Tên thủ tục\r\n1,Cấp lại".encode("utf-32"),
    "một nửa chữ.csv": lambda: "Mã thủ tục,Tên thủ tục\r\n1,Cấp lạ".encode()[:-1],
    "triệu cột.csv": lambda: b"a," * 1_000_000,
    "triệu cột.xlsx": lambda: packed(
        parts(f'<row r="1">{"".join(_CELL.replace("A1", f"{_column(n)}1") for n in range(20_000))}')
    ),
    "không xuống dòng.csv": lambda: b"x" * 5_000_000,
    "ngoặc kép không đóng.csv": lambda: b'Ma,Ten\r\n"' + b"x" * 3_000_000,
    "công thức.csv": lambda: _text("Mã TTHC,Tên thủ tục", "=cmd|' /C calc'!A0,@SUM(1)"),
    "bom nén.xlsx": _bomb,
    "bom trong bom.xlsx": _bomb_in_bomb,
    "tiếng cười.xlsx": _laughs,
    "đọc tệp khác.xlsx": _outside,
    "leo ra ngoài.xlsx": _climbing,
    "cụt.xlsx": lambda: packed(parts())[:400],
    "xlsx giả.xlsx": lambda: b"PK\x03\x04" + b"\xff" * 3_000,
    "pdf.xlsx": lambda: b"%PDF-1.7\n" + b"x" * 3_000,
    "exe.csv": lambda: b"MZ\x90\x00" + bytes(range(256)) * 30,
    "cấu trúc sâu.xlsx": lambda: packed(
        {**parts(), "xl/worksheets/sheet1.xml": "<a>" * 200_000 + "</a>" * 200_000}
    ),
    "số vô lý.xlsx": lambda: packed(
        parts('<row r="99999999999999"><c r="ZZZZZZ99"><v>1e999999</v></c></row>')
    ),
    "rỗng.jsonl": bytes,
    "nul.jsonl": lambda: b'{"procedure": "1.004604", "applicant": {"name": "a\x00b"}}\n',
    "toàn nul.jsonl": lambda: bytes(100_000),
    "utf-16.jsonl": lambda: '{"procedure": "1.004604"}\n'.encode("utf-16"),
    "rác.jsonl": lambda: bytes(range(1, 256)) * 100,
    "sâu.jsonl": lambda: b"[" * 200_000 + b"\n",
    "dòng dài.jsonl": lambda: b'{"procedure": "' + b"1" * 3_000_000 + b'"}\n',
    "số dài.jsonl": lambda: b'{"procedure": "1.004604", "fee": ' + b"9" * 50_000 + b"}\n",
    "nửa cặp.jsonl": lambda: (
        b'{"procedure": "1.004604", "applicant": {"name": "\\ud800"}, "note": "\\udfff"}\n'
    ),
    "không phải đối tượng.jsonl": lambda: b'null\n[]\n"x"\n1e999\nNaN\n',
    "khóa hai lần.jsonl": lambda: (
        b'{"procedure": "1.004604", "procedure": "1.002600", "applicant": {"name": "x"}, "z": 1}\n'
    ),
    "không phải sổ.sqlite3": lambda: b"SQLite format 3\x00" + b"\xff" * 8_000,
    "rỗng.sqlite3": bytes,
    "bom.sqlite3.age": lambda: b"age-encryption.org/v1\n" + bytes(9_000),
}


def _column(number: int) -> str:
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def _command(door: str, path: Path, data: Path) -> list[str]:
    given = {
        "catalogue": ["import-catalogue", str(path)],
        "register": ["import-register", str(path)],
        "lines": ["receive", "--json", str(path)],
        "restore": ["restore", str(path)],
        "rehearse": ["restore", "--rehearse", str(path)],
    }[door]
    return [given[0], "--data", str(data), *given[1:]]


def _doors() -> list[tuple[str, str]]:
    names = [*_FILES, "thư mục.csv", "thư mục.jsonl", "không có.csv", "không có.jsonl"]
    tables = [name for name in names if name.endswith((".csv", ".xlsx"))]
    lines = [name for name in names if name.endswith(".jsonl")]
    books = [*(name for name in names if "sqlite3" in name), "pdf.xlsx", "thư mục.csv"]
    return [
        *(("catalogue", name) for name in [*tables, "rác.jsonl"]),
        *(("register", name) for name in [*tables, "rác.jsonl"]),
        *(("lines", name) for name in [*lines, "bom nén.xlsx", "exe.csv"]),
        *((door, name) for name in books for door in ("restore", "rehearse")),
    ]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The books that everybody knocks at."""
    folder = tmp_path_factory.mktemp("data")
    store = SqliteStore(folder / BOOKS)
    furnished(store, _clock())
    store.close()
    return folder


def _clock() -> StoppedClock:
    from tests.faults.killed import MORNING

    return StoppedClock(MORNING)


def _told_in_sentences(text: str) -> None:
    assert text.strip()
    for sign in ("Traceback", 'File "', "Error:", "Exception", "\x00"):
        assert sign not in text.replace("Error: Invalid value", "").replace("Error: ", "", 1), text
    assert all(len(line) < 1_500 for line in text.splitlines())


@pytest.mark.parametrize(("door", "name"), _doors())
def test_a_hostile_file_is_refused_in_a_sentence_and_changes_nothing(
    hostile: Path,
    data: Path,
    capfd: pytest.CaptureFixture[str],
    door: str,
    name: str,
) -> None:
    before = tables_of(data / BOOKS)
    code = commands.run(House(_clock()), _command(door, hostile / name, data))
    said = capfd.readouterr()
    empty = door == "lines" and name == "rỗng.jsonl"
    assert code in ({0} if empty else {commands.REFUSED, commands.SOME_REFUSED}), said.err
    _told_in_sentences(said.err)
    assert tables_of(data / BOOKS) == before
    assert not Path("/tmp", _CLIMBED).exists()  # noqa: S108 - where it would have climbed to


@pytest.mark.parametrize("door", ["catalogue", "register", "lines"])
@pytest.mark.parametrize("way", ["fifo", "device", "loop"])
@pytest.mark.skipif(sys.platform == "win32", reason="files of Unix")
def test_what_is_no_file_at_all_does_not_hold_the_program_up(
    tmp_path: Path, data: Path, door: str, way: str
) -> None:
    import os

    path = tmp_path / "x.csv"
    if way == "fifo":
        if door == "lines":
            pytest.skip("a pipe is how other programs hand lines in")
        os.mkfifo(path)
    elif way == "device":
        path = Path("/dev/null")
    else:
        path.symlink_to(path)
    text = "import sys\nfrom counter_app.__main__ import main\nsys.exit(main(sys.argv[1:]))"
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", text, *_command(door, path, data)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert done.returncode in {0, commands.REFUSED} if way == "device" else {commands.REFUSED}
    assert "Traceback" not in done.stderr


def test_a_passphrase_file_that_is_none_is_refused(
    hostile: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given: list[Any] = ["restore", "--data", data, hostile / "bom.sqlite3.age"]
    given += ["--passphrase-file", hostile / "exe.csv"]
    assert commands.run(House(_clock()), [str(one) for one in given]) == commands.REFUSED
    _told_in_sentences(capsys.readouterr().err)
