"""The command line: what another program or a supervisor at a prompt gets to see."""

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counter_app import commands, seed
from counter_app.__main__ import BOOKS, House
from counter_app.desks import open_office
from counter_app.documents import readback
from counter_app.errors import AlreadyRunning
from db import SqliteStore
from tests.conftest import furnished
from tests.counter_app.workbooks import typed
from tests.doubles import StoppedClock
from tests.patience import PATIENCE

CLINIC = "1.012278"
SOAP = "1.002600"
"""3 working days."""


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The JSON objects on stdout."""
        return [json.loads(line) for line in self.out.splitlines()]


Counter = Callable[..., Said]


@pytest.fixture
def data(tmp_path: Path, clock: StoppedClock) -> Path:
    """A data folder with the books of the office in Huế."""
    folder = tmp_path / "data"
    store = SqliteStore(folder / BOOKS)
    furnished(store, clock)
    store.close()
    return folder


@pytest.fixture
def counter(data: Path, clock: StoppedClock, capsys: pytest.CaptureFixture[str]) -> Counter:
    """Run a command on the office's books."""

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        code = commands.run(House(clock), ["--data", str(data), *map(str, arguments)])
        told = capsys.readouterr()
        return Said(code, told.out, told.err)

    return run


@pytest.fixture
def take_in(counter: Counter, tmp_path: Path) -> Callable[..., Said]:
    """Receive lines: objects, texts or bytes, in this order."""

    def receive(*lines: object) -> Said:
        held = [
            line
            if isinstance(line, bytes)
            else line.encode()
            if isinstance(line, str)
            else json.dumps(line, ensure_ascii=False).encode()
            for line in lines
        ]
        path = tmp_path / "lines.jsonl"
        path.write_bytes(b"\n".join(held) + b"\n")
        return counter("receive", "--json", path)

    return receive


TakeIn = Callable[..., Said]


def soap(name: str = "Nguyễn Thị Đào", **more: object) -> dict[str, object]:
    """Return a line that is good."""
    return {"procedure": SOAP, "applicant": {"name": name}, **more}


# -- receive ---------------------------------------------------------------------------------------


def test_a_line_is_received_and_told_with_number_barcode_and_due_date(take_in: TakeIn) -> None:
    said = take_in(soap(received="2026-11-20T09:00"))
    assert said.code == 0
    [told] = said.lines
    assert told["number"] == "H57.132-261120-0601"
    assert told["due"] == "2026-11-26"
    assert told["due_at"] == "2026-11-26T17:00:00+07:00"
    assert told["received"] == "2026-11-20T09:00:00+07:00"
    assert told["procedure"] == SOAP
    assert told["state"] == 2
    assert told["already"] is False
    assert len(told["barcode"]) == 16


def test_a_time_with_another_offset_is_told_in_local_time(take_in: TakeIn) -> None:
    [told] = take_in(soap(received="2026-11-20T02:00:00+00:00")).lines
    assert told["received"] == "2026-11-20T09:00:00+07:00"


def test_without_a_time_a_dossier_is_received_now(take_in: TakeIn) -> None:
    [told] = take_in(soap()).lines
    assert told["received"] == "2026-11-23T09:41:00+07:00"


def test_everything_that_the_form_has_can_stand_in_a_line(
    take_in: TakeIn, counter: Counter
) -> None:
    [told] = take_in(
        {
            "procedure": SOAP,
            "applicant": {
                "name": "Công ty A",
                "kind": "organisation",
                "id_number": "3309971002",
                "phone": "0234 3 822 000",
                "address": "Huế",
                "email": "a@example.vn",
                "birth": "",
            },
            "channel": "post",
            "components": ["Đơn", {"name": "Ảnh", "kind": "copy", "copies": 2}],
            "copies": 2,
            "delivery": "post",
            "fee": 500000,
            "fee_state": "transfer",
            "note": "gửi kèm phong bì",
        }
    ).lines
    shown = json.loads(counter("show", told["number"], "--json").out)
    assert shown["applicant"]["kind"] == "organisation"
    assert shown["applicant"]["phone"] == "02343822000"
    assert shown["channel"] == "post"
    assert shown["delivery"] == "post"
    assert shown["components"] == [
        {"name": "Đơn", "kind": "original", "copies": 1},
        {"name": "Ảnh", "kind": "copy", "copies": 2},
    ]
    assert (shown["copies"], shown["fee"], shown["fee_state"]) == (2, 500_000, "transfer")
    assert shown["note"] == "gửi kèm phong bì"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("not json", "không phải JSON"),
        ("[1, 2]", "không phải đối tượng JSON"),
        ('"text"', "không phải đối tượng JSON"),
        ("null", "không phải đối tượng JSON"),
        ("[" * 100_000, "lồng nhau quá sâu"),
        ('{"procedure": NaN}', "NaN"),
        ('{"procedure": "1", "procedure": "2"}', "“procedure” có hai lần"),
        ('{"fee": ' + "9" * 5_000 + "}", "số quá lớn"),
        (b'{"procedure": "\xff"}', "UTF-8"),
        ("{}", "applicant"),
        (soap(colour="red"), "“colour”"),
        ({"procedure": SOAP, "applicant": {"name": "A", "age": 3}}, "“applicant.age”"),
        (soap(components=[{"name": "A", "size": 4}]), "“components.size”"),
        ({"procedure": SOAP, "applicant": "A"}, "“applicant”"),
        ({"procedure": 1, "applicant": {"name": "A"}}, "“procedure”"),
        ({"procedure": SOAP, "applicant": {"name": ["A"]}}, "“name”"),
        ({"procedure": SOAP, "applicant": {"name": " \u200b "}}, "họ và tên"),
        ({"procedure": SOAP, "applicant": {"name": "A", "kind": "ghost"}}, "citizen"),
        ({"procedure": "9.999999", "applicant": {"name": "A"}}, "9.999999"),
        ({"procedure": "", "applicant": {"name": "A"}}, "thủ tục"),
        (soap(channel="pigeon"), "counter, online, post"),
        (soap(copies=True), "“copies”"),
        (soap(copies=1.5), "“copies”"),
        (soap(copies=0), "Số bộ"),
        (soap(fee=-1), "Phí"),
        (soap(fee=10**30), "“fee”"),
        (soap(components="A"), "“components”"),
        (soap(components=[""]), "tên giấy tờ"),
        (soap(components=[7]), "“components”"),
        (soap(received="2026-11-20"), "“received”"),
        (soap(received="yesterday"), "“received”"),
        (soap(received="0001-01-01T00:00+14:00"), "“received”"),
        (soap(received="2026-12-20T09:00"), "tương lai"),
        (soap(key=""), "“key”"),
        (soap(key="k" * 101), "“key”"),
        (soap(key=5), "“key”"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_reason_and_the_good_ones_stay(
    take_in: TakeIn, line: object, reason: str
) -> None:
    said = take_in(soap("Người trước"), line, soap("Người sau"))
    assert said.code == commands.SOME_REFUSED
    assert [told["applicant"] for told in said.lines] == ["Người trước", "Người sau"]
    refused = said.err.splitlines()[0]
    assert refused.startswith("dòng 2: ")
    assert reason in refused
    assert "Đã lưu 2 hồ sơ, từ chối 1 dòng." in said.err


def test_a_line_of_more_than_a_megabyte_is_refused_and_the_next_one_is_read(
    take_in: TakeIn,
) -> None:
    said = take_in(soap(note="x" * (2 << 20)), soap("Người sau"))
    assert [told["applicant"] for told in said.lines] == ["Người sau"]
    assert said.err.startswith("dòng 1: dài quá 1 MB")


def test_empty_lines_and_a_byte_order_mark_are_passed_over(take_in: TakeIn) -> None:
    said = take_in(b"\xef\xbb\xbf" + json.dumps(soap()).encode(), "", "  \r", soap("Người sau"))
    assert said.code == 0
    assert len(said.lines) == 2


def test_the_same_key_is_received_once(take_in: TakeIn) -> None:
    first, second, other = take_in(soap(key="đơn 7"), soap(key="đơn 7"), soap(key="đơn 8")).lines
    assert (first["already"], second["already"], other["already"]) == (False, True, False)
    assert {**second, "already": False} == first
    assert other["number"] != first["number"]
    [again] = take_in(soap(key="đơn 7")).lines
    assert {**again, "already": False} == first


def test_another_line_under_a_key_that_was_received_is_refused_and_not_dropped(
    take_in: TakeIn,
) -> None:
    said = take_in(soap(key="đơn 7"), soap("Người khác", key="đơn 7"), soap(key="đơn 8"))
    assert said.code == commands.SOME_REFUSED
    first, _other = said.lines
    refused = said.err.splitlines()[0]
    assert refused.startswith("dòng 2: ")
    assert first["number"] in refused
    assert "Đã lưu 2 hồ sơ, từ chối 1 dòng." in said.err


def test_names_keep_their_letters_and_lose_what_cannot_be_seen(take_in: TakeIn) -> None:
    said = take_in(
        soap("<b>Đào</b> & “A” 'B'"),
        soap("Nguye\u0302\u0303n"),
        soap("Trần 👩\u200d⚕️"),
        soap("A\u202eB\x00C"),
        soap('{"lone": "\ud83d"}'.replace("\ud83d", "")),
    )
    assert said.code == 0
    names = [told["applicant"] for told in said.lines]
    assert names[:2] == ["<b>Đào</b> & “A” 'B'", "Nguyễn"]
    assert names[2].startswith("Trần 👩\u200d⚕")
    assert names[3] == "ABC"


def test_half_an_emoji_in_json_does_no_harm(take_in: TakeIn) -> None:
    line = '{"procedure": "1.002600", "applicant": {"name": "A \\ud83d"}, "key": "\\udc00"}'
    [told] = take_in(line).lines
    assert told["applicant"] == "A"


def test_a_wrong_clock_ends_the_run_instead_of_refusing_every_line(
    take_in: TakeIn, clock: StoppedClock
) -> None:
    clock.pass_(days=-3)
    said = take_in(soap(), soap(), soap())
    assert said.code == commands.REFUSED
    assert said.out == ""
    assert "Đồng hồ máy tính" in said.err
    assert "dòng 2" not in said.err


def test_dossiers_are_received_in_the_name_of_the_clerk_who_is_named(
    counter: Counter, tmp_path: Path
) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(soap()), encoding="utf-8")
    [told] = counter("receive", "--json", path, "--clerk", "Lê Thị Hạnh").lines
    assert json.loads(counter("show", told["number"], "--json").out)["received_by"] == "Lê Thị Hạnh"
    stranger = counter("receive", "--json", path, "--clerk", "Người Lạ")
    assert stranger.code == commands.REFUSED
    assert "Người Lạ" in stranger.err


# -- show ------------------------------------------------------------------------------------------


def test_a_dossier_is_shown_with_state_dates_papers_and_a_whole_journal(
    take_in: TakeIn, counter: Counter, data: Path
) -> None:
    [told] = take_in(soap(received="2026-11-20T09:00")).lines
    shown = json.loads(counter("show", told["number"].lower(), "--json").out)
    assert shown["state"] == {"code": 2, "words": "Được tiếp nhận"}
    assert shown["custody"]["code"] == "counter"
    assert (shown["due"], shown["legal_due"]) == ("2026-11-26", "2026-11-26")
    assert [paper["state"] for paper in shown["papers"]] == ["queued"]
    received, queued = shown["journal"]
    assert received["kind"] == "dossier.received"
    assert received["before"] == {"state": None}
    assert received["after"]["state"] == 2
    assert received["by"] == "Trần Quốc Bảo"
    assert received["station"] == 3
    assert queued["seq"] == received["seq"] + 1
    store = SqliteStore(data / BOOKS)
    assert store.fault() is None
    store.close()


def test_a_dossier_is_found_by_what_the_scanner_reads(take_in: TakeIn, counter: Counter) -> None:
    [told] = take_in(soap()).lines
    assert told["number"] in counter("show", told["barcode"]).out


@pytest.mark.parametrize("number", ["H57.132-261123-0999", "1001261123099913", "", "x", "đ" * 500])
def test_an_unknown_number_is_refused_in_a_sentence(counter: Counter, number: str) -> None:
    said = counter("show", number)
    assert said.code == commands.REFUSED
    assert "Không tìm thấy hồ sơ" in said.err
    assert said.out == ""


# -- papers ----------------------------------------------------------------------------------------


def test_a_receipt_is_saved_as_pdf_whose_codes_name_the_dossier(
    take_in: TakeIn, counter: Counter, tmp_path: Path
) -> None:
    [told] = take_in(soap()).lines
    for name in (told["number"], told["barcode"]):
        out = tmp_path / f"{name}.pdf"
        assert counter("paper", name, "--kind", "receipt", "--out", out).code == 0
        texts = {code.text for code in readback.codes(out.read_bytes())}
        assert texts == {told["barcode"]}
        assert counter("show", *texts).out.startswith(told["number"])


def test_a_slip_is_saved_by_its_own_number_its_payload_or_one_of_its_dossiers(
    take_in: TakeIn, counter: Counter, data: Path, clock: StoppedClock, tmp_path: Path
) -> None:
    [told] = take_in(soap()).lines
    store = SqliteStore(data / BOOKS)
    office = open_office(store, clock)
    dossier = office.inquiry.dossier(told["number"])
    by = office.administration.staff()[0].id
    slip = office.handover.hand_over([dossier.id], dossier.department, by=by).slip
    store.close()
    out = tmp_path / "slip.pdf"
    assert counter("paper", told["number"], "--kind", "handover", "--out", out).code == 0
    first = out.read_bytes()
    [payload] = {code.text for code in readback.codes(first)}
    for name in (slip.number, payload):
        assert counter("paper", name, "--kind", "handover", "--out", out).code == 0
        assert out.read_bytes() == first
    wrong = counter("paper", slip.number, "--kind", "receipt", "--out", out)
    assert wrong.code == commands.REFUSED


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["H57.132-261123-0999", "--kind", "receipt"], "Không tìm thấy hồ sơ"),
        (["BG-261123-0999", "--kind", "handover"], "Không tìm thấy phiếu"),
        (["2026-11-23", "--kind", "day"], "không có giấy"),
        (["tomorrow", "--kind", "day"], "không hợp lệ"),
    ],
)
def test_a_paper_that_is_not_there_is_refused_and_no_file_is_left(
    counter: Counter, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    out = tmp_path / "paper.pdf"
    said = counter("paper", *arguments, "--out", out)
    assert said.code == commands.REFUSED
    assert sentence in said.err
    assert not out.exists()


def test_a_dossier_that_was_not_handed_over_has_no_slip(
    take_in: TakeIn, counter: Counter, tmp_path: Path
) -> None:
    [told] = take_in(soap()).lines
    said = counter("paper", told["number"], "--kind", "handover", "--out", tmp_path / "p.pdf")
    assert said.code == commands.REFUSED
    assert "phiếu bàn giao" in said.err


def test_a_folder_that_is_not_there_is_named(
    take_in: TakeIn, counter: Counter, tmp_path: Path
) -> None:
    [told] = take_in(soap()).lines
    out = tmp_path / "nowhere" / "p.pdf"
    said = counter("paper", told["number"], "--kind", "receipt", "--out", out)
    assert said.code == commands.REFUSED
    assert str(out) in said.err


# -- the day's summary -----------------------------------------------------------------------------


def test_the_day_is_reported_as_pdf_and_as_a_table_that_a_spreadsheet_reads(
    take_in: TakeIn, counter: Counter, tmp_path: Path
) -> None:
    take_in(soap(), soap("=cmd|'/c calc'!A1"), soap("Người cũ", received="2026-11-09T09:00"))
    pdf, table = tmp_path / "day.pdf", tmp_path / "day.CSV"
    assert counter("report", "day", "--out", pdf).code == 0
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert counter("report", "day", "--date", "23/11/2026", "--out", table).code == 0
    held = table.read_bytes()
    assert held.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(held.decode("utf-8-sig").splitlines()))
    assert ["Tổng hợp ngày", "2026-11-23"] in rows
    assert ["Tổng số", "2", "0", "0", "0"] in rows
    late = next(row for row in rows if row[1:2] == ["Người cũ"])
    assert late[0] == "H57.132-261109-0601"
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


def test_a_name_that_would_be_a_formula_is_marked_as_text(
    take_in: TakeIn, counter: Counter, tmp_path: Path
) -> None:
    take_in(soap("=HYPERLINK(1)", received="2026-11-09T09:00"))
    out = tmp_path / "day.csv"
    counter("report", "day", "--out", out)
    assert "'=HYPERLINK(1)" in out.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--out", "day.txt"],
        ["--out", "day"],
        ["--date", "31/02/2026", "--out", "day.pdf"],
        ["--date", "1850-01-01", "--out", "day.pdf"],
        ["--date", "2026-11-23T09:00", "--out", "day.pdf"],
    ],
)
def test_a_report_that_cannot_be_made_is_refused(
    counter: Counter, tmp_path: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = counter("report", "day", *arguments)
    assert said.code == commands.REFUSED
    assert "không hợp lệ" in said.err
    assert not list(tmp_path.glob("day*"))


# -- due dates -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "due"),
    [
        (["2026-11-20", "--days", "3"], "2026-11-26"),
        (["20/11/2026", "--days", "3"], "2026-11-26"),
        (["2026-11-20T09:00", "--days", "0"], "2026-11-20"),
        (["2026-11-20T17:00", "--days", "0"], "2026-11-23"),
        (["2026-11-21", "--days", "0"], "2026-11-23"),
        (["2026-11-20", "--days", "4", "--unit", "calendar"], "2026-11-25"),
        (["2025-12-31", "--days", "1"], "2026-01-05"),
        (["2026-02-10", "--days", "10"], "2026-03-03"),
    ],
)
def test_the_first_line_is_the_due_date_alone(
    counter: Counter, arguments: list[str], due: str
) -> None:
    said = counter("due", *arguments)
    assert said.code == 0
    assert said.out.splitlines()[0] == due
    assert "Ngày trả kết quả" in said.out


def test_every_day_of_the_count_is_explained(counter: Counter) -> None:
    lines = counter("due", "2026-11-20", "--days", "3").out.splitlines()
    days = (date(2026, 11, 26) - date(2026, 11, 20)).days + 1
    assert len(lines) == 1 + days + 2
    assert "Ngày Văn hóa Việt Nam" in lines[5]


def test_due_dates_need_no_books_and_make_none(
    tmp_path: Path, clock: StoppedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "empty"
    code = commands.run(House(clock), ["due", "2026-11-20", "--days", "3", "--data", str(folder)])
    assert code == 0
    assert capsys.readouterr().out.startswith("2026-11-26\n")
    assert not folder.exists()


def test_a_year_without_notice_is_said_to_be_uncertain(counter: Counter) -> None:
    assert "chưa có đủ thông báo" in counter("due", "2041-01-10", "--days", "5").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["2026-02-30", "--days", "1"],
        ["1999-12-31", "--days", "1"],
        ["2100-01-01", "--days", "1"],
        ["tomorrow", "--days", "1"],
        ["2026-11-20", "--days", "-1"],
        ["2026-11-20", "--days", "100000"],
        ["2026-11-20", "--days", "1.5"],
        ["2026-11-20"],
    ],
)
def test_a_date_or_limit_that_cannot_be_is_refused(counter: Counter, arguments: list[str]) -> None:
    said = counter("due", *arguments)
    assert said.code == 2
    assert said.out == ""
    assert said.err


# -- setting up ------------------------------------------------------------------------------------


def test_an_office_is_set_up_from_a_script_and_its_numbers_bear_its_code(
    tmp_path: Path, clock: StoppedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path / "new")
    code = commands.run(
        House(clock),
        ["set-up", "--data", folder, "--office", "Bộ phận Một cửa xã A Lưới 3",
         "--governing-body", "UBND xã A Lưới 3", "--unit-code", "h57.140", "--place", "Huế",
         "--centre", "7", "--station", "Quầy 02", "--slot", "1", "--closing", "16:30",
         "--clerk", "Kăn Liên", "--clerk", "Hồ Văn Phước"],
    )  # fmt: skip
    assert code == 0
    assert "Cán bộ: Kăn Liên, Hồ Văn Phước" in capsys.readouterr().out
    path = tmp_path / "line.jsonl"
    path.write_text(json.dumps(soap()), encoding="utf-8")
    commands.run(House(clock), ["receive", "--data", folder, "--json", str(path)])
    told = json.loads(capsys.readouterr().out)
    assert told["number"] == "H57.140-261123-0301"
    assert told["barcode"].startswith("1007")
    assert told["due_at"].endswith("T16:30:00+07:00")


def test_what_is_not_named_stays_and_nobody_is_entered_twice(counter: Counter) -> None:
    counter("set-up", "--phone", "0234 3 111 222", "--clerk", "Lê Thị Hạnh")
    said = counter("set-up", "--place", "Huế")
    assert "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG THUẬN HÓA · H57.132 · Quầy 03" in said.out
    assert said.out.count("Lê Thị Hạnh") == 1


@pytest.mark.parametrize(
    ("option", "value", "label"),
    [
        ("--unit-code", "??", "Mã đơn vị"),
        ("--centre", "1000", "Số trung tâm"),
        ("--slot", "33", "Số thứ tự quầy"),
        ("--closing", "25:00", "Giờ kết thúc"),
        ("--office", " ", "tên bộ phận"),
    ],
)
def test_a_wrong_setting_is_refused_and_nothing_of_the_rest_is_kept(
    counter: Counter, option: str, value: str, label: str
) -> None:
    said = counter("set-up", "--place", "Đà Nẵng", option, value)
    assert said.code == commands.REFUSED
    assert label in said.err
    assert "Đà Nẵng" not in counter("set-up").out


# -- the program as others start it ----------------------------------------------------------------


def test_the_self_check_finds_nothing_wrong(counter: Counter) -> None:
    said = counter("self-check")
    assert said.code == 0
    assert said.out.count("OK ") == 16
    assert "FAILED" not in said.out


def test_a_window_that_is_open_already_has_its_own_exit_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert commands.told(AlreadyRunning(path="/data")) == commands.RUNNING
    assert "đang mở" in capsys.readouterr().err


def test_the_help_speaks_both_languages_and_names_the_exit_codes(counter: Counter) -> None:
    said = counter("--help")
    assert said.code == 0
    assert "mở cửa sổ" in said.out
    assert "no network" in said.out
    assert "130" in said.out


def test_the_sample_catalogue_says_of_every_entry_that_it_is_a_sample() -> None:
    procedures = seed.sample_catalogue()
    assert len(procedures) > 60
    assert all(procedure.sample for procedure in procedures)
    assert len({procedure.code for procedure in procedures}) == len(procedures)


def _program(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Start the program as a person at a prompt does, in an old-fashioned locale."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "tests.program", *map(str, arguments)],
        capture_output=True,
        check=False,
        env=environment,
        timeout=PATIENCE,
        input=stdin,
    )


def test_a_fresh_process_speaks_utf8_whatever_the_locale_is(tmp_path: Path) -> None:
    folder = tmp_path / "dữ liệu"
    lines = json.dumps(soap("Trần Thị Ánh Nguyệt"), ensure_ascii=False).encode() + b"\nx\n"
    said = _program("receive", "--json", "-", "--data", folder, stdin=lines)
    assert said.returncode == commands.SOME_REFUSED
    told = json.loads(said.stdout.decode("utf-8"))
    assert told["applicant"] == "Trần Thị Ánh Nguyệt"
    assert "dòng 2: không phải JSON" in said.stderr.decode("utf-8")
    shown = _program("show", told["number"], "--data", folder)
    assert "Trần Thị Ánh Nguyệt" in shown.stdout.decode("utf-8")
    assert (folder / BOOKS).exists()


def test_what_was_printed_is_saved_when_the_reader_goes_away(tmp_path: Path) -> None:
    folder, lines = tmp_path / "data", tmp_path / "lines.jsonl"
    lines.write_text("\n".join(json.dumps(soap(f"Người {n}")) for n in range(300)))
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "tests.program", "receive", "--data", folder, "--json", lines],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    told = [json.loads(process.stdout.readline()) for _ in range(5)]
    process.stdout.close()
    err = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=PATIENCE) == commands.PIPE_CLOSED
    assert "Traceback" not in err
    assert "Không còn ai đọc" in err
    _all_in_the_books(folder, told)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise")
def test_what_was_printed_is_saved_after_ctrl_c(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "tests.program", "receive", "--data", folder, "--json", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    told: list[dict[str, Any]] = []
    for number in range(3):
        process.stdin.write(json.dumps(soap(f"Người {number}")).encode() + b"\n")
        process.stdin.flush()
        told.append(json.loads(process.stdout.readline()))
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == commands.INTERRUPTED
    assert "Traceback" not in err.decode()
    _all_in_the_books(folder, told)


def _all_in_the_books(folder: Path, told: list[dict[str, Any]]) -> None:
    store = SqliteStore(folder / BOOKS)
    with store.reading() as books:
        for line in told:
            assert books.dossiers.by_number(line["number"])
    assert store.fault() is None
    store.close()


def test_a_data_folder_that_cannot_be_is_refused_without_a_trace(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    said = _program("show", "H57.132-261123-0001", "--data", blocked / "deeper")
    assert said.returncode == commands.REFUSED
    assert b"Traceback" not in said.stderr
    assert "Không mở được" in said.stderr.decode()


def test_books_that_are_no_books_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / BOOKS).write_bytes(b"not a database, but somebody's file" * 100)
    said = _program("show", "H57.132-261123-0001", "--data", tmp_path)
    assert said.returncode == commands.REFUSED
    assert "bị hỏng hoặc không phải sổ" in said.stderr.decode()
    assert (tmp_path / BOOKS).read_bytes().startswith(b"not a database")


# -- the catalogue ---------------------------------------------------------------------------------

CATALOGUE_HEADS = ("Mã", "Tên", "Lĩnh vực", "Cấp", "Thời hạn", "Phí", "Nơi giải quyết")
SLOW_SOAP = (SOAP, "Công bố mỹ phẩm", "Mỹ phẩm", "tỉnh", "5 ngày làm việc", "500.000", "Phòng Dược")
CUPPING = ("1.999999", "Cấp phép giác hơi", "Y dược cổ truyền", "xã", "3 tháng", "không", "Trạm")


def test_a_catalogue_file_is_taken_in_and_told_procedure_by_procedure(
    counter: Counter, take_in: TakeIn, tmp_path: Path
) -> None:
    path = typed(tmp_path / "Danh mục.xlsx", [CATALOGUE_HEADS, SLOW_SOAP, CUPPING])
    said = counter("import-catalogue", path)
    assert said.code == 0
    first, *lines = said.out.splitlines()
    counts = "1 mới, 1 thay đổi, 0 giữ nguyên, 0 kết thúc, 0 ô sai."
    assert first == f"Danh mục.xlsx, trang “Trang 1”: {counts}"
    assert f"~ {SOAP}  Công bố mỹ phẩm (từ ngày 23/11/2026)" in lines
    assert "    Thời hạn giải quyết: 3 ngày làm việc → 5 ngày làm việc" in lines
    assert "+ 1.999999  Cấp phép giác hơi (từ ngày 23/11/2026)" in lines
    assert "Đã nhập: 2 thủ tục" in said.err
    [told] = take_in(soap(received="2026-11-23T09:00")).lines
    assert told["due"] == "2026-12-01"
    assert (
        counter("import-catalogue", path)
        .out.splitlines()[0]
        .endswith("0 mới, 0 thay đổi, 2 giữ nguyên, 0 kết thúc, 0 ô sai.")
    )


def test_a_change_holds_from_the_day_that_is_given(
    counter: Counter, take_in: TakeIn, tmp_path: Path
) -> None:
    path = typed(tmp_path / "a.xlsx", [CATALOGUE_HEADS, SLOW_SOAP])
    assert counter("import-catalogue", path, "--from", "2026-12-01").code == 0
    [told] = take_in(soap(received="2026-11-23T09:00")).lines
    assert told["due"] == "2026-11-27"
    said = counter("import-catalogue", path, "--from", "tomorrow")
    assert said.code == commands.REFUSED
    assert "--from" in said.err


def test_a_dry_run_writes_nothing(counter: Counter, data: Path, tmp_path: Path) -> None:
    path = typed(tmp_path / "a.xlsx", [CATALOGUE_HEADS, SLOW_SOAP])
    before = (data / BOOKS).read_bytes()
    said = counter("import-catalogue", path, "--dry-run", "--ended")
    assert said.code == 0
    assert "1 thay đổi, 0 giữ nguyên, 70 kết thúc" in said.out
    assert "- 1.004604  Cấp lại Chứng chỉ" in said.out
    assert "(hết ngày 22/11/2026)" in said.out
    assert said.err == "Chỉ xem trước, chưa ghi gì vào sổ.\n"
    assert (data / BOOKS).read_bytes() == before


def test_every_bad_cell_is_told_by_its_address_and_nothing_is_taken_in(
    counter: Counter, tmp_path: Path
) -> None:
    bad = ("1.99999", *CUPPING[1:5], "miễn giảm", CUPPING[6])
    path = typed(tmp_path / "a.xlsx", [CATALOGUE_HEADS, SLOW_SOAP, bad])
    for options in ((), ("--dry-run",)):
        said = counter("import-catalogue", path, *options)
        assert said.code == commands.REFUSED
        assert "A3 (Mã thủ tục): “1.99999”. Mã thủ tục có dạng 1.004604" in said.err
        assert "F3 (Phí, lệ phí (đồng)): “miễn giảm”." in said.err
    said = counter("import-catalogue", path)
    assert "còn 2 ô sai, ô đầu tiên là A3; chưa nhập gì" in said.err
    assert "1 thay đổi" in counter("import-catalogue", path, "--dry-run").out


def test_a_clerk_does_not_take_a_catalogue_in(counter: Counter, tmp_path: Path) -> None:
    path = typed(tmp_path / "a.xlsx", [CATALOGUE_HEADS, CUPPING])
    said = counter("import-catalogue", path, "--by", "Lê Thị Hạnh")
    assert said.code == commands.REFUSED
    assert "Lê Thị Hạnh chưa được phân quyền" in said.err
    assert counter("import-catalogue", path, "--by", "Ai Đó").code == commands.REFUSED
    assert counter("import-catalogue", path, "--by", "Trần Quốc Bảo").code == 0


def test_what_is_no_catalogue_is_refused_in_a_sentence(counter: Counter, tmp_path: Path) -> None:
    path = tmp_path / "Danh mục.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    said = counter("import-catalogue", path)
    assert said.code == commands.REFUSED
    assert "tệp Excel đời cũ (.xls)" in said.err
    assert counter("import-catalogue", tmp_path / "none.csv").code == commands.REFUSED
    assert counter("import-catalogue", tmp_path).code == commands.REFUSED


@pytest.mark.parametrize("ending", ["xlsx", "CSV"])
def test_the_catalogue_is_saved_and_taken_in_again_unchanged(
    counter: Counter, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"Danh mục.{ending}"
    assert counter("export-catalogue", "--out", out).code == 0
    said = counter("import-catalogue", out, "--ended")
    assert "0 mới, 0 thay đổi, 71 giữ nguyên, 0 kết thúc, 0 ô sai." in said.out


def test_the_catalogue_is_saved_as_a_list_to_post(counter: Counter, tmp_path: Path) -> None:
    out = tmp_path / "Niêm yết.pdf"
    assert counter("export-catalogue", "--out", out).code == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert counter("export-catalogue", "--out", tmp_path / "a.doc").code == commands.REFUSED


def test_a_template_is_there_to_fill_in(counter: Counter, tmp_path: Path) -> None:
    out = tmp_path / "Mẫu.xlsx"
    assert counter("export-catalogue", "--template", "--out", out).code == 0
    assert "Hãy xóa cả dòng này" in counter("import-catalogue", out).err
    pdf = tmp_path / "a.pdf"
    assert counter("export-catalogue", "--template", "--out", pdf).code == commands.REFUSED
