"""The command line's door for registers: what a supervisor or a script gets to see of it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from counter_app import commands
from counter_app.__main__ import BOOKS
from db import SqliteStore
from tests.counter_app.published import PLAIN_FORM, SON_LA, register_file
from tests.counter_app.test_commands import Counter, counter, data  # noqa: F401  # pyright: ignore[reportUnusedImport]
from tests.counter_app.workbooks import typed

HEAD = ",".join(PLAIN_FORM)
OPEN = {
    "number": "H57.132-261102-4021",
    "procedure_code": "9.999999",
    "field": "Dược phẩm",
    "channel": "counter",
    "applicant": "Đặng Thị Nhập",
    "received": "2026-11-02T08:15",
    "due": "2026-11-09",
    "state": "2",
}


def register(path: Path, *rows: Mapping[str, str]) -> Path:
    lines = (",".join(row.get(one, "") for one in PLAIN_FORM) for row in rows)
    path.write_text("\n".join((HEAD, *lines)), encoding="utf-8")
    return path


def test_a_register_comes_in_and_the_same_file_again_changes_nothing(
    counter: Counter,  # noqa: F811 - the fixture
    data: Path,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    path = register(tmp_path / "Sổ.csv", OPEN, OPEN | {"number": ""})
    said = counter("import-register", path)
    assert said.code == 0
    assert said.out.splitlines() == [
        "Sổ.csv: 2 dòng; 2 hồ sơ mới, 0 đã có trong sổ, trong đó 0 khác sổ; 0 ô sai.",
        "Mã thủ tục không có trong danh mục: 9.999999",
    ]
    assert said.err == "Đã nhập 2 hồ sơ.\n"
    assert "Dược phẩm" in counter("show", "H57.132-261102-420001").out
    again = counter("import-register", path)
    assert again.code == 0
    assert again.out.splitlines()[0].endswith(
        "0 hồ sơ mới, 2 đã có trong sổ, trong đó 0 khác sổ; 0 ô sai."
    )
    assert "đã nhập lúc 09:41 ngày 23/11/2026: 2 hồ sơ" in again.out
    assert again.err == "Không có hồ sơ mới; sổ giữ nguyên.\n"
    store = SqliteStore(data / BOOKS)
    assert store.fault() is None
    store.close()


def test_what_the_file_says_otherwise_is_told_and_stays(
    counter: Counter,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    counter("import-register", register(tmp_path / "a.csv", OPEN))
    moved_on = OPEN | {"state": "9", "finished": "2026-11-06"}
    said = counter("import-register", register(tmp_path / "a.csv", moved_on))
    assert said.code == 0
    assert (
        "~ dòng 2, H57.132-261102-4021: Trạng thái trong sổ là Được tiếp nhận, "
        "trong tệp là Đã xử lý xong" in said.out.splitlines()
    )
    assert "Hồ sơ khác sổ giữ như trong sổ" in said.out


def test_every_bad_cell_is_told_and_nothing_comes_in(
    counter: Counter,  # noqa: F811 - the fixture
    data: Path,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    path = register(tmp_path / "a.csv", OPEN, OPEN | {"number": "", "due": "2026-10-01"})
    before = (data / BOOKS).read_bytes()
    for options in ((), ("--dry-run",)):
        said = counter("import-register", path, *options)
        assert said.code == commands.REFUSED
        assert "K3 (Ngày hẹn trả): “2026-10-01”. Trước ngày nhận" in said.err
    assert "ô đầu tiên là K3; chưa nhập gì" in counter("import-register", path).err
    assert (data / BOOKS).read_bytes() == before


def test_a_dry_run_writes_nothing(
    counter: Counter,  # noqa: F811 - the fixture
    data: Path,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    before = (data / BOOKS).read_bytes()
    said = counter("import-register", register(tmp_path / "a.csv", OPEN), "--dry-run")
    assert said.code == 0
    assert "1 hồ sơ mới" in said.out
    assert said.err == "Chỉ xem trước, chưa ghi gì vào sổ.\n"
    assert (data / BOOKS).read_bytes() == before


def test_titles_are_given_a_meaning_once(
    counter: Counter,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    heads = ("Nhóm việc", "Đường vào", "Vào ngày", "Ra ngày", "Tới đâu")
    path = typed(tmp_path / "a.xlsx", [heads, ("Dược", "trực tiếp", "02/11/2026", "09/11/2026", 4)])
    refused = counter("import-register", path)
    assert refused.code == commands.REFUSED
    assert "thiếu cột “Lĩnh vực” (field), “Hình thức nộp” (channel)" in refused.err
    meant = zip(heads, ("field", "channel", "received", "due", "state"), strict=True)
    options = [part for title, name in meant for part in ("--map", f"{title}={name}")]
    assert counter("import-register", path, *options).err == "Đã nhập 1 hồ sơ.\n"
    again = counter("import-register", path)
    assert (again.code, "1 đã có trong sổ" in again.out) == (0, True)
    wrong = counter("import-register", path, "--map", "Nhóm việc=group")
    assert wrong.code == commands.REFUSED
    assert "Các cột: number, procedure_code" in wrong.err


def test_a_clerk_takes_no_register_in(
    counter: Counter,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    path = register(tmp_path / "a.csv", OPEN)
    said = counter("import-register", path, "--by", "Lê Thị Hạnh")
    assert said.code == commands.REFUSED
    assert "Lê Thị Hạnh chưa được phân quyền" in said.err
    assert counter("import-register", path, "--by", "Ai Đó").code == commands.REFUSED


@pytest.mark.parametrize(
    ("name", "held", "told"),
    [
        ("a.csv", b"%PDF-1.7", "tệp PDF"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Excel đời cũ"),
        ("a.csv", b"", "Không tìm thấy dòng tiêu đề"),
        ("none.csv", None, "Không đọc được tệp none.csv"),
    ],
)
def test_what_is_no_register_is_refused_in_a_sentence(
    counter: Counter,  # noqa: F811 - the fixture
    tmp_path: Path,
    name: str,
    held: bytes | None,
    told: str,
) -> None:
    path = tmp_path / name
    if held is not None:
        path.write_bytes(held)
    said = counter("import-register", path)
    assert said.code == commands.REFUSED
    assert told in said.err
    assert len(said.err.splitlines()) == 1


def test_a_template_is_there_to_fill_in(
    counter: Counter,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    for name in ("Mẫu.csv", "Mẫu.xlsx"):
        out = tmp_path / name
        assert counter("register-template", "--out", out).code == 0
        assert "không có dòng nào" in counter("import-register", out).err
    refused = counter("register-template", "--out", tmp_path / "Mẫu.pdf")
    assert refused.code == commands.REFUSED
    assert "Đuôi tệp là .xlsx hoặc .csv." in refused.err


def test_a_published_register_comes_in_whole(
    counter: Counter,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    said = counter("import-register", register_file(tmp_path / "so.csv", SON_LA))
    assert (said.code, said.err) == (0, "Đã nhập 2.431 hồ sơ.\n")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_period_goes_out_as_a_file_that_comes_in_again(
    counter: Counter,  # noqa: F811 - the fixture
    tmp_path: Path,
    ending: str,
) -> None:
    counter("import-register", register(tmp_path / "a.csv", OPEN, OPEN | {"number": ""}))
    out = tmp_path / f"Sổ.{ending}"
    said = counter("export-register", "--from", "2026-11-01", "--to", "30/11/2026", "--out", out)
    assert (said.code, said.err) == (0, f"Đã lưu 2 hồ sơ vào {out}.\n")
    again = counter("import-register", out, "--dry-run")
    assert "0 hồ sơ mới, 2 đã có trong sổ, trong đó 0 khác sổ; 0 ô sai." in again.out
    for options, told in (
        (("--from", "2026-12-01", "--out", out), "Phải trước ngày --to"),
        (("--out", tmp_path / "Sổ.pdf"), "Đuôi tệp là .xlsx hoặc .csv."),
        (("--out", tmp_path / "không có" / "a.csv"), "không có thư mục này"),
        (("--out", out, "--by", "Ai Đó"), "Ai Đó"),
    ):
        refused = counter("export-register", *options)
        assert refused.code == commands.REFUSED
        assert told in refused.err
