"""The command line acts in nobody's name unproven, and lets no personal data go unrecorded."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app import commands
from counter_app.__main__ import BOOKS, House
from counter_app.desks import Office, open_office
from counter_app.rules.audit import AuditFilter, AuditLine
from counter_app.rules.dossier import Dossier
from counter_app.rules.staff import FREE_TRIES, StaffId
from db import SqliteStore
from tests.conftest import furnished, received
from tests.counter_app.desks.conftest import PHARMACISTS
from tests.doubles import StoppedClock

BOSS, CLERK, CHIEF = "Trần Quốc Bảo", "Lê Thị Hạnh", "Nguyễn Thị Thu"
PIN = "258013"


class Desk:
    """A counter at whose command line somebody sits."""

    def __init__(self, folder: Path, clock: StoppedClock, said: pytest.CaptureFixture[str]) -> None:
        self.data = folder / "data"
        self.folder = folder
        self._clock = clock
        self._said = said
        self.told = self.complained = ""
        with closing(SqliteStore(self.data / BOOKS)) as store:
            office = furnished(store, clock)
            self.people = {one.name: one.id for one in office.administration.staff()}
            self.dossier: Dossier = received(office, self.people[CLERK], at="2026-11-10T09:00")
            office.handover.hand_over([self.dossier.id], PHARMACISTS, by=self.people[CLERK])

    def runs(self, *arguments: object) -> int:
        """Run a command and return its exit code."""
        self._said.readouterr()
        code = commands.run(House(self._clock), [str(one) for one in arguments])
        self.told, self.complained = self._said.readouterr()
        return code

    def types(self, command: str, *arguments: object) -> int:
        """Run a command on the office's books."""
        words = command.split()
        return self.runs(*words, "--data", self.data, *arguments)

    def office(self, act: Callable[[Office, StaffId], object]) -> None:
        """Do something at the desks, as the administrator."""
        with closing(SqliteStore(self.data / BOOKS)) as store:
            act(open_office(store, self._clock), self.people[BOSS])

    def journal(self) -> list[AuditLine]:
        """Return the entries, newest first."""
        day = self._clock.now().date()
        found: list[AuditLine] = []
        self.office(
            lambda office, by: found.extend(office.audit.page(AuditFilter(day, day), by=by))
        )
        return found

    def wants_pins(self) -> None:
        """Give the administrator a PIN, and let nobody act without one."""

        def settle(office: Office, by: StaffId) -> None:
            office.people.set_pin(by, PIN, by=by)
            desk = office.administration
            desk.set_office(replace(desk.settings(), with_pins=True), desk.station(), by=by)

        self.office(settle)

    def pin_file(self, pin: str) -> Path:
        """Write a PIN to a file."""
        path = self.folder / "pin.txt"
        path.write_text(f"{pin}\n", encoding="utf-8")
        return path


@pytest.fixture
def desk(tmp_path: Path, clock: StoppedClock, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, clock, capsys)


@pytest.fixture
def strict(desk: Desk) -> Desk:
    """A counter whose office wants PINs; only the administrator has one."""
    desk.wants_pins()
    return desk


ACTS = (
    ("forget", "--keep-years", 2),
    ("set-backup", "."),
    ("set-up", "--place", "Huế"),
    ("import-catalogue", "danh-muc.csv"),
    ("import-register", "so.csv"),
    ("export-register", "--out", "ra.csv"),
    ("report register", "--out", "ra.csv"),
    ("report late", "--out", "tre.csv"),
    ("report day", "--out", "ngay.csv"),
    ("receive", "--json", "mot.jsonl"),
    ("show", "{number}"),
    ("paper", "{number}", "--kind", "receipt", "--out", "giay.pdf"),
    ("backup", "--to", "usb"),
)
"""Every command that does something in a name, or lets personal data go."""


@pytest.fixture
def arguments(strict: Desk, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[object]]:
    """Stand in a folder with what the commands read; return the words of a command."""
    monkeypatch.chdir(strict.folder)
    assert strict.types("export-catalogue", "--out", "danh-muc.csv") == 0
    Path("so.csv").write_text(
        "procedure_code,field,channel,applicant,received,due,state\n"
        "1.004604,Dược phẩm,counter,Đào,2026-11-02T08:15,2026-11-09T17:00,2\n",
        encoding="utf-8",
    )
    Path("mot.jsonl").write_text(
        '{"procedure": "1.004604", "applicant": {"name": "Đào"}}', encoding="utf-8"
    )

    def made(*words: object) -> list[object]:
        return [str(word).replace("{number}", strict.dossier.number) for word in words]

    return made


@pytest.mark.parametrize("words", ACTS, ids=[str(one[0]) for one in ACTS])
def test_where_pins_are_wanted_nothing_is_done_in_a_name_that_nobody_gave(
    strict: Desk, arguments: Callable[..., list[object]], words: tuple[object, ...]
) -> None:
    before = strict.journal()
    files = sorted(strict.folder.iterdir())
    assert strict.types(*arguments(*words)) == commands.REFUSED  # type: ignore[arg-type]
    assert "hãy nêu người đứng tên (--by" in strict.complained
    assert strict.dossier.number not in strict.told
    assert strict.journal() == before
    assert sorted(strict.folder.iterdir()) == files


@pytest.mark.parametrize("words", ACTS, ids=[str(one[0]) for one in ACTS])
def test_a_name_alone_is_not_enough_and_a_script_is_told_how(
    strict: Desk, arguments: Callable[..., list[object]], words: tuple[object, ...]
) -> None:
    before = strict.journal()
    assert strict.types(*arguments(*words), "--by", BOSS) == commands.REFUSED  # type: ignore[arg-type]
    assert strict.complained.startswith(f"{BOSS} cần nhập mã PIN.")
    assert "--pin-file" in strict.complained
    assert strict.types(*arguments(*words), "--by", CLERK) == commands.REFUSED  # type: ignore[arg-type]
    assert CLERK in strict.complained
    assert strict.journal() == before


def test_the_right_pin_lets_the_act_through_and_it_is_theirs(strict: Desk) -> None:
    pin = strict.pin_file(PIN)
    assert strict.types("set-up", "--place", "A Lưới", "--by", BOSS, "--pin-file", pin) == 0
    changed, signed, *_ = strict.journal()
    assert (changed.kind, changed.actor) == ("settings.changed", BOSS)
    assert (signed.kind, signed.body["how"]) == ("staff.signed_in", "pin")


def test_wrong_pins_are_written_down_and_lock_as_on_the_screen(
    strict: Desk, clock: StoppedClock
) -> None:
    wrong = strict.pin_file("111999")
    for _ in range(FREE_TRIES + 1):
        assert strict.types("set-up", "--by", BOSS, "--pin-file", wrong) == commands.REFUSED
        assert strict.complained.startswith(f"Mã PIN của {BOSS} không đúng.")
    assert [one.kind for one in strict.journal()][: FREE_TRIES + 1] == ["staff.refused"] * 5
    right = strict.pin_file(PIN)
    assert strict.types("set-up", "--by", BOSS, "--pin-file", right) == commands.REFUSED
    assert "Thử lại sau" in strict.complained
    clock.pass_(seconds=31)
    assert strict.types("set-up", "--by", BOSS, "--pin-file", right) == 0


def test_somebody_at_a_terminal_is_asked_for_the_pin_and_it_is_not_shown(
    strict: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def type_pin(prompt: str) -> str:
        asked.append(prompt)
        return PIN

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.termui.hidden_prompt_func", type_pin)
    assert strict.types("set-up", "--place", "A Lưới", "--by", BOSS) == 0
    assert len(asked) == 1
    assert BOSS in asked[0]


def test_who_has_a_pin_gives_it_also_where_nobody_else_needs_one(desk: Desk) -> None:
    desk.office(lambda office, by: office.people.set_pin(desk.people[CHIEF], "471902", by=by))
    late = ("--out", desk.folder / "tre.csv", "--period", "month")
    assert desk.types("report late", *late, "--by", CHIEF) == commands.REFUSED
    assert desk.types("report late", *late, "--by", CLERK) == 0


def test_a_clerk_does_not_forget_by_the_command_line_either(desk: Desk) -> None:
    before = desk.journal()
    assert desk.types("forget", "--keep-years", 2, "--by", CLERK) == commands.REFUSED
    assert "chưa được phân quyền" in desk.complained
    assert desk.journal() == before


# -- what leaves -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "what", "rows"),
    [
        ("report register", "register", 1),
        ("report late", "late", 1),
        ("report uncollected", "uncollected", 0),
        ("report apologies", "apologies", 0),
        ("report day --from 2026-11-22", "day", 2),
        ("export-register", "register", 1),
    ],
)
@pytest.mark.parametrize("form", ["csv", "xlsx", "pdf"])
def test_lists_of_people_leave_with_an_entry_in_the_name_of_who_took_them(
    desk: Desk, command: str, what: str, rows: int, form: str
) -> None:
    if command == "export-register" and form == "pdf":
        # The register that is exchanged is no paper.
        form = "csv"
    out = desk.folder / f"ra.{form}"
    span = () if "--from" in command else ("--from", "2026-11-01")
    assert desk.types(command, *span, "--out", out, "--by", CLERK) == 0
    assert out.stat().st_size
    newest = desk.journal()[0]
    assert (newest.kind, newest.actor) == ("export.made", CLERK)
    assert (newest.body["what"], newest.body["rows"]) == (what, rows)


def test_figures_without_people_leave_without_a_word(desk: Desk) -> None:
    before = desk.journal()
    for name in ("ii06a", "times", "index", "by-procedure"):
        assert desk.types(f"report {name}", "--out", desk.folder / f"{name}.csv") == 0
    assert desk.journal() == before


def test_a_paper_that_leaves_and_a_dossier_that_is_shown_are_written_down(desk: Desk) -> None:
    out = desk.folder / "giay.pdf"
    number = desk.dossier.number
    assert desk.types("paper", number, "--kind", "receipt", "--out", out, "--by", CLERK) == 0
    paper = desk.journal()[0]
    assert (paper.kind, paper.actor, paper.body["what"]) == ("export.made", CLERK, "paper")
    assert paper.number == f"Giấy tiếp nhận {number}"
    assert desk.types("show", number, "--by", CLERK) == 0
    looked = desk.journal()[0]
    assert (looked.kind, looked.actor, looked.number) == ("view.uncovered", CLERK, number)
    assert desk.types("show", number, "--json") == 0
    assert "Nguyễn Thị Đào" in desk.told


def test_the_whole_books_leave_with_an_entry_that_the_copy_has_too(
    desk: Desk, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    assert desk.types("backup", "--to", usb, "--by", BOSS) == 0
    newest = desk.journal()[0]
    assert (newest.kind, newest.actor, newest.body["what"]) == ("export.made", BOSS, "books")
    (copy,) = usb.glob("*.sqlite3")
    with closing(SqliteStore(copy)) as store, store.reading() as books:
        day = AuditFilter(newest.occurred_at.date(), newest.occurred_at.date())
        assert books.entries.page(day, before=None, limit=1)[0].hash == newest.hash
    assert desk.types("backup", "--to", usb, "--by", CLERK) == commands.REFUSED


@pytest.mark.parametrize(
    "command",
    [
        "report register",
        "report late",
        "report day",
        "export-register",
        "paper {number} --kind receipt",
    ],
)
def test_what_cannot_be_written_down_does_not_leave_by_the_command_line(
    desk: Desk, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db import connection

    monkeypatch.setattr(connection, "_BUSY_MS", 30)
    ending = "pdf" if command.startswith("paper") else "csv"
    out = desk.folder / f"ra.{ending}"
    out.write_text("của hôm qua", encoding="utf-8")
    files = sorted(desk.folder.iterdir())
    with closing(SqliteStore(desk.data / BOOKS)) as other, other.writing():
        words = command.format(number=desk.dossier.number)
        assert desk.types(words, "--out", out) == commands.REFUSED
    assert "CHƯA được lưu" in desk.complained
    assert out.read_text("utf-8") == "của hôm qua"
    assert sorted(desk.folder.iterdir()) == files


# -- the one way in without a PIN ------------------------------------------------------------------


def test_a_forgotten_pin_is_drawn_anew_for_whoever_has_the_machine(strict: Desk) -> None:
    assert strict.types("reset-pin", BOSS) == 0
    pin = strict.told.strip()
    assert len(pin) == 6
    assert pin != PIN
    assert "đổi mã ngay" in strict.complained

    def signs_in(office: Office, by: StaffId) -> None:
        assert office.people.sign_in(by, pin).name == BOSS

    strict.office(signs_in)
    entry = next(one for one in strict.journal() if one.kind == "staff.pin_set")
    assert entry.about == strict.people[BOSS]
    assert entry.actor_id == ""
    assert entry.body["how"] == "command line"
    assert entry.body["account"]
    # The old one opens nothing any more.
    assert (
        strict.types("backup", "--by", BOSS, "--pin-file", strict.pin_file(PIN)) == commands.REFUSED
    )


def test_a_pin_is_drawn_anew_for_nobody_who_is_not_there(strict: Desk, tmp_path: Path) -> None:
    assert strict.types("reset-pin", "Ai Đó") == commands.REFUSED
    assert strict.told == ""
    assert strict.runs("reset-pin", "--data", tmp_path / "nowhere", BOSS) == commands.REFUSED
    assert not (tmp_path / "nowhere" / BOOKS).exists()
