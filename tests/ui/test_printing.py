"""Papers reach their printers, and what does not come out says why, on every way of printing."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMarginsF, QSettings, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from counter_app.desks import Office, open_office
from counter_app.desks.papers import payload
from counter_app.documents import readback
from counter_app.documents.receipt import receipt
from counter_app.errors import PrinterTrouble
from counter_app.ports import JobReport, JobState, Printer
from counter_app.rules.dossier import DossierId
from counter_app.rules.printing import Document, PrinterRole, Progress
from counter_app.rules.staff import StaffMember
from db import SqliteStore
from tests.conftest import furnished, received
from tests.documents.samples import FULL_RECEIPT
from tests.doubles import InlineBackground, PaperTray, StoppedClock
from tests.ui.fake_lp import FakeCups, Fate
from tests.ui.fake_lp.service import tcp_service
from ui.background import Background
from ui.printing import (
    Errand,
    Journey,
    Overview,
    Pacing,
    PdfFolder,
    PrinterProfile,
    Printers,
    PrintRunner,
    Trouble,
)
from ui.printing.cups import Cups, CupsPrinter
from ui.printing.folder import file_name
from ui.printing.qt import Press, QtPrinter, QtPrinters, system_printer
from ui.session import Session

pytestmark = pytest.mark.usefixtures("qapp")

A4, A5, ROLL = PrinterRole.A4, PrinterRole.A5, PrinterRole.ROLL
SHEET = b"%PDF-1.4 a sheet"
QUICK = Pacing(first=0.005, growth=1.0, longest=0.005, limit=0.05)
"""A printer is asked every 5 ms and given up after 50."""


# -- CUPS ----------------------------------------------------------------------------------------


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeCups]:
    """A print service with one queue, OFFICE, and its programs on PATH."""
    cups = FakeCups()
    cups.queue("OFFICE")
    monkeypatch.setenv("PATH", str(cups.programs), prepend=":")
    yield cups
    cups.clear_away()


def refusal(printer: Printer) -> PrinterTrouble:
    with pytest.raises(PrinterTrouble) as refused:
        printer.send(SHEET, title="Phiếu bàn giao", role=A4)
    return refused.value


def sent(printer: Printer, role: PrinterRole = A4) -> JobReport:
    return printer.report(printer.send(SHEET, title="Phiếu bàn giao", role=role), role=role)


def test_a_receipt_is_handed_to_cups_in_its_real_size_one_sheet_a_page(cups: FakeCups) -> None:
    job = CupsPrinter("OFFICE").send(SHEET, title="Giấy tiếp nhận H57.132-261123-0601", role=A5)
    (taken,) = cups.jobs
    assert job == "OFFICE-1"
    assert (taken.queue, taken.pdf) == ("OFFICE", SHEET)
    assert taken.option("-o") == ["media=A5", "print-scaling=none", "sides=one-sided"]
    assert taken.option("-n") == ["1"]
    assert taken.option("-t") == ["Giấy tiếp nhận H57.132-261123-0601"]


def test_a_slip_is_printed_on_a4(cups: FakeCups) -> None:
    CupsPrinter("OFFICE").send(SHEET, title="Phiếu bàn giao", role=A4)
    assert cups.jobs[0].option("-o")[0] == "media=A4"


def test_a_receipt_on_a_roll_is_cut_as_long_as_it_is(cups: FakeCups) -> None:
    strip = receipt(replace(FULL_RECEIPT, size="roll"), copies=2)
    CupsPrinter("OFFICE").send(strip, title="Giấy tiếp nhận", role=ROLL)
    ((_wide, high), _second) = sizes(strip)
    millimetres = ceil(high / 72 * 25.4)
    assert cups.jobs[0].option("-o")[0] == f"media=Custom.80x{millimetres}mm"
    assert cups.jobs[0].option("-o")[1] == "print-scaling=none"


def test_a_job_that_came_out_is_reported_done(cups: FakeCups) -> None:
    assert sent(CupsPrinter("OFFICE")) == JobReport(JobState.DONE)
    assert not cups.jobs[0].canceled


def test_a_print_server_on_the_network_is_asked_at_its_port(cups: FakeCups) -> None:
    server = tcp_service(cups)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    (cups.folder / "address").write_text(f"127.0.0.1:{server.server_port}", encoding="utf-8")
    try:
        assert sent(CupsPrinter("OFFICE")).state is JobState.DONE
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_an_unknown_printer_is_named_with_its_remedy(cups: FakeCups) -> None:
    refused = refusal(CupsPrinter("TẦNG2"))
    assert str(refused) == (
        "Máy in TẦNG2: Máy này không có máy in mang tên đó. "
        "Chọn lại máy in trong Quản trị, hoặc chọn thư mục PDF."
    )
    assert cups.jobs == []


def test_a_queue_that_takes_nothing_says_why(cups: FakeCups) -> None:
    cups.queue("OFFICE", accepting=False, message="sắp bảo trì")
    refused = refusal(CupsPrinter("OFFICE"))
    assert refused.facts["cause"] == "Máy in đang từ chối nhận lệnh in (“sắp bảo trì”)."


def test_without_a_print_service_the_service_is_to_blame_not_the_name(cups: FakeCups) -> None:
    cups.stop()
    refused = refusal(CupsPrinter("OFFICE"))
    assert refused.facts["cause"] == "Dịch vụ in (CUPS) của máy tính không chạy."
    assert Cups().names() == []


def test_a_machine_without_lp_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    refused = refusal(CupsPrinter("OFFICE"))
    assert refused.facts["cause"] == "Dịch vụ in (CUPS) của máy tính không chạy."


@pytest.mark.parametrize(
    ("fate", "cause"),
    [
        (Fate.IS_HELD, "Lệnh in bị giữ lại trong hàng đợi của máy in."),
        (Fate.IS_GIVEN_UP, "Hệ thống in đã bỏ dở lệnh in."),
    ],
)
def test_a_job_that_the_system_gave_up_is_not_called_printed(
    cups: FakeCups, fate: Fate, cause: str
) -> None:
    cups.queue("OFFICE", fate)
    report = sent(CupsPrinter("OFFICE"))
    assert report.state is JobState.FAILED
    assert report.cause == cause


def test_a_job_that_somebody_canceled_is_not_called_printed(cups: FakeCups) -> None:
    printer = CupsPrinter("OFFICE")
    cups.queue("OFFICE", Fate.STAYS)
    job = printer.send(SHEET, title="Phiếu bàn giao", role=A4)
    printer.withdraw(job, role=A4)
    assert printer.report(job, role=A4).cause == "Lệnh in đã bị hủy trước khi in xong."


def test_a_stopped_queue_fails_the_job_though_lp_took_it(cups: FakeCups) -> None:
    cups.queue("OFFICE", stopped=True, message="Paused")
    report = sent(CupsPrinter("OFFICE"))
    assert report.state is JobState.FAILED
    assert report.cause == "Máy in đang bị dừng (“Paused”)."
    assert "in lại" in report.remedy


@pytest.mark.parametrize(
    ("reason", "cause"),
    [
        ("media-empty-error", "Máy in hết giấy hoặc chưa có giấy đúng khổ."),
        ("media-jam-error", "Máy in bị kẹt giấy."),
        ("door-open-report", "Nắp máy in đang mở."),
        ("toner-empty-warning", "Máy in hết mực."),
        ("offline-report", "Không liên lạc được với máy in."),
        ("toner-low-report", ""),
    ],
)
def test_a_machine_that_waits_for_somebody_says_for_what(
    cups: FakeCups, reason: str, cause: str
) -> None:
    cups.queue("OFFICE", Fate.STAYS, reasons=["none", reason])
    report = sent(CupsPrinter("OFFICE"))
    assert (report.state, report.cause) == (JobState.PENDING, cause)


def test_a_cable_that_is_out_is_told_while_the_job_waits(cups: FakeCups) -> None:
    lost = "The printer may not exist or is unavailable at this time."
    cups.queue("OFFICE", Fate.STAYS, message=lost)
    assert sent(CupsPrinter("OFFICE")).cause == "Không liên lạc được với máy in."


def test_a_service_that_dies_while_a_job_is_on_its_way_leaves_its_fate_open(
    cups: FakeCups,
) -> None:
    printer = CupsPrinter("OFFICE")
    job = printer.send(SHEET, title="Phiếu bàn giao", role=A4)
    cups.stop()
    report = printer.report(job, role=A4)
    assert report.state is JobState.PENDING
    assert report.cause == "Dịch vụ in (CUPS) của máy tính không chạy."
    printer.withdraw(job, role=A4)


def test_the_printers_of_the_machine_are_listed(cups: FakeCups) -> None:
    cups.queue("HP-1020")
    assert Cups().names() == ["HP-1020", "OFFICE"]
    assert not Cups().trouble("OFFICE")
    assert Cups().trouble("NOSUCH").cause == "Máy này không có máy in mang tên đó."


# -- the folder ----------------------------------------------------------------------------------


def test_a_paper_becomes_a_file_of_the_day(tmp_path: Path, clock: StoppedClock) -> None:
    folder = PdfFolder(tmp_path / "giấy tờ", clock)
    job = folder.send(SHEET, title="Giấy tiếp nhận H57.132-261123-0601", role=A5)
    written = tmp_path / "giấy tờ/2026-11-23/Giấy tiếp nhận H57.132-261123-0601.pdf"
    assert job == str(written)
    assert written.read_bytes() == SHEET
    assert folder.report(job, role=A5) == JobReport(JobState.DONE)
    assert [path.name for path in written.parent.iterdir()] == [written.name]


def test_a_paper_never_takes_the_place_of_another(tmp_path: Path, clock: StoppedClock) -> None:
    folder = PdfFolder(tmp_path, clock)
    jobs = [folder.send(b"%d" % n, title="Phiếu BG-1", role=A4) for n in range(3)]
    assert [Path(job).name for job in jobs] == [
        "Phiếu BG-1.pdf",
        "Phiếu BG-1 (2).pdf",
        "Phiếu BG-1 (3).pdf",
    ]
    assert [Path(job).read_bytes() for job in jobs] == [b"0", b"1", b"2"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tổng hợp ngày 23/11/2026", "Tổng hợp ngày 23-11-2026"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ('a<b>:"c"|d?*\\e', "a-b---c--d---e"),
        ("tab\tnewline\nend. ", "tabnewlineend"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("", "_"),
        ("…" * 300, "…" * 60),
        ("Nguye\u0302\u0303n", "Nguy\u1ec5n"),
    ],
)
def test_a_title_becomes_a_file_name_of_any_system(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path, clock: StoppedClock) -> None:
    (tmp_path / "file").touch()
    refused = refusal(PdfFolder(tmp_path / "file", clock))
    assert str(refused.facts["cause"]).startswith("Không ghi được tệp PDF (")
    assert refused.facts["printer"] == "Thư mục PDF"


def test_a_file_that_was_thrown_away_is_not_called_printed(
    tmp_path: Path, clock: StoppedClock
) -> None:
    folder = PdfFolder(tmp_path, clock)
    job = folder.send(SHEET, title="Phiếu BG-1", role=A4)
    Path(job).unlink()
    assert folder.report(job, role=A4).state is JobState.FAILED


def test_what_a_dead_program_left_half_written_goes_at_the_next_start_and_nothing_else(
    tmp_path: Path, clock: StoppedClock
) -> None:
    papers = tmp_path / "papers"
    folder = PdfFolder(papers, clock)
    whole = Path(folder.send(SHEET, title="Phiếu BG-1", role=A4))
    left, fresh, strange = (
        whole.with_name(name) for name in (".giay-abc.part", ".giay-def.part", "movie.part")
    )
    elsewhere = papers / "của tôi" / ".giay-abc.part"
    elsewhere.parent.mkdir()
    for one in (left, fresh, strange, elsewhere):
        one.write_bytes(b"half")
    now = clock.now().timestamp()
    for one, hours in ((left, 2), (fresh, 0.5), (strange, 2), (elsewhere, 2)):
        os.utime(one, (now - hours * 3600, now - hours * 3600))
    kept = QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)
    printers = Printers(kept, folder=papers, clock=clock, background=InlineBackground())
    printers.tidy()
    assert sorted(papers.rglob("*"), key=str) == sorted(
        [whole.parent, whole, fresh, strange, elsewhere.parent, elsewhere], key=str
    )


def test_a_paper_that_is_not_whole_yet_bears_the_name_that_is_cleared_away(
    tmp_path: Path, clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def die(_handle: int) -> None:
        seen.extend(one.name for one in tmp_path.rglob("*.part"))
        raise OSError(errno.EIO, "the plug was pulled")

    monkeypatch.setattr(os, "fsync", die)
    with pytest.raises(PrinterTrouble):
        PdfFolder(tmp_path, clock).send(SHEET, title="Phiếu BG-1", role=A4)
    assert [(name[:6], name[-5:]) for name in seen] == [(".giay-", ".part")]


# -- Qt ------------------------------------------------------------------------------------------


def to_file(path: Path) -> Callable[[str], QPrinter]:
    """Return what makes a printer that writes a PDF, as a driver would."""

    def device(_name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printer

    return device


@pytest.mark.parametrize("dpi", [203, 300])
def test_a_receipt_printed_through_qt_scans_as_the_same_number(
    office: Office, clerk: StaffMember, tmp_path: Path, dpi: int
) -> None:
    dossier = received(office, clerk.id)
    (receipt,) = office.printing.of(dossier.id)
    pdf = office.printing.pdf(receipt.id)
    printer = QtPrinter("HP", Press(to_file(tmp_path / "out.pdf")))
    report = printer.report(printer.send(pdf, title=receipt.title, role=A5), role=A5)
    assert report == JobReport(JobState.DONE)
    printed = (tmp_path / "out.pdf").read_bytes()
    codes = readback.codes(printed, dpi=dpi)
    assert codes == readback.codes(pdf, dpi=dpi)
    assert {code.text for code in codes} == {payload(dossier)}
    assert [code.page for code in codes if code.symbology == "Code128"] == [1, 2]


def test_a_page_keeps_its_size_and_direction_through_qt(
    office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    dossier = received(office, clerk.id)
    office.handover.hand_over([dossier.id], by=clerk.id, department="Phòng Dược")
    (paper,) = [one for one in office.printing.waiting() if one.role is A4]
    pdf = office.printing.pdf(paper.id)
    for role, source in ((A4, pdf), (A5, office.printing.pdf(office.printing.waiting()[0].id))):
        out = tmp_path / f"{role.value}.pdf"
        QtPrinter("HP", Press(to_file(out))).send(source, title="Trang", role=role)
        for page, original in zip(sizes(out.read_bytes()), sizes(source), strict=True):
            assert page == pytest.approx(original, abs=1.0)


def test_a_roll_is_as_long_as_its_page_through_qt_too(tmp_path: Path) -> None:
    strip = receipt(replace(FULL_RECEIPT, size="roll"))
    out = tmp_path / "roll.pdf"
    QtPrinter("POS", Press(to_file(out))).send(strip, title="Giấy tiếp nhận", role=ROLL)
    printed = out.read_bytes()
    (page,), (original,) = sizes(printed), sizes(strip)
    assert page == pytest.approx(original, abs=1.0)
    codes = {code.text for code in readback.codes(printed, dpi=203)}
    assert codes == {code.text for code in readback.codes(strip, dpi=203)}
    assert FULL_RECEIPT.barcode in codes


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return the width and height of each page, points."""
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(pdf)
    return [page.get_size() for page in document]


def test_a_paper_sent_from_another_thread_is_painted_in_the_thread_of_the_screens(
    qtbot: QtBot, office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    threads: list[threading.Thread] = []

    def device(name: str) -> QPrinter:
        threads.append(threading.current_thread())
        return to_file(tmp_path / "out.pdf")(name)

    received(office, clerk.id)
    pdf = office.printing.pdf(office.printing.waiting()[0].id)
    printer = QtPrinter("HP", Press(device))
    background = Background()
    jobs: list[str] = []
    background.run(lambda: printer.send(pdf, title="Trang", role=A5), then=jobs.append)
    qtbot.waitUntil(lambda: bool(jobs) and done(printer, jobs[0]))
    assert threads == [threading.main_thread()]
    background.close()


def done(printer: Printer, job: str) -> bool:
    return printer.report(job, role=A5).state is JobState.DONE


def test_qt_does_not_print_elsewhere_when_it_does_not_know_the_printer() -> None:
    with pytest.raises(PrinterTrouble) as refused:
        system_printer("NOSUCH")
    assert refused.value.facts["cause"] == "Máy này không có máy in mang tên đó."
    printer = QtPrinters(Press()).printer("NOSUCH")
    assert sent(printer).cause == "Máy này không có máy in mang tên đó."


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_what_qt_cannot_write_is_not_called_printed(
    office: Office, clerk: StaffMember, tmp_path: Path
) -> None:
    received(office, clerk.id)
    pdf = office.printing.pdf(office.printing.waiting()[0].id)
    printer = QtPrinter("HP", Press(to_file(tmp_path / "no such folder" / "out.pdf")))
    report = printer.report(printer.send(pdf, title="Trang", role=A5), role=A5)
    assert report.state is JobState.FAILED
    assert report.cause == "Hệ thống in báo lỗi khi gửi trang."


# -- which printer serves what -------------------------------------------------------------------


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    """What this machine remembers, in a file of its own."""
    return QSettings(str(tmp_path / "machine.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def make_printers(kept: QSettings, tmp_path: Path, clock: StoppedClock) -> "MakePrinters":
    """Return what makes the printers of this machine, as they are at each start."""

    def make(background: Background) -> Printers:
        return Printers(
            kept, folder=tmp_path / "pdf", clock=clock, background=background, pacing=QUICK
        )

    return make


MakePrinters = Callable[[Background], Printers]


def test_the_only_printer_of_a_machine_is_taken_and_missed_when_it_is_gone(
    cups: FakeCups, make_printers: MakePrinters, tmp_path: Path
) -> None:
    first = make_printers(InlineBackground())
    assert not first.is_chosen(A5)
    assert first.name(A5) == "OFFICE"
    cups.stop()
    later = make_printers(InlineBackground())
    assert refusal(later).facts["printer"] == "OFFICE"
    assert not (tmp_path / "pdf").exists()


def test_the_only_printer_of_a_machine_is_not_taken_for_a_roll(
    cups: FakeCups, make_printers: MakePrinters, tmp_path: Path
) -> None:
    machine = make_printers(InlineBackground())
    assert machine.name(A5) == "OFFICE"
    assert machine.name(ROLL) == "Thư mục PDF"
    assert sent(machine, ROLL).state is JobState.DONE
    assert (tmp_path / "pdf/2026-11-23/Phiếu bàn giao.pdf").read_bytes() == SHEET
    assert cups.jobs == []
    assert not machine.is_chosen(ROLL)


def test_a_printer_for_rolls_that_is_gone_is_named_with_its_remedy(
    cups: FakeCups, make_printers: MakePrinters, tmp_path: Path
) -> None:
    machine = make_printers(InlineBackground())
    machine.choose(ROLL, PrinterProfile("POS-80", tmp_path))
    with pytest.raises(PrinterTrouble) as refused:
        machine.send(SHEET, title="Giấy tiếp nhận", role=ROLL)
    assert str(refused.value).startswith("Máy in POS-80: Máy này không có máy in mang tên đó.")
    assert cups.jobs == []


@pytest.mark.parametrize("others", [[], ["HP", "CANON"]])
def test_with_no_printer_or_several_papers_go_into_the_folder_until_somebody_chooses(
    cups: FakeCups, make_printers: MakePrinters, tmp_path: Path, others: list[str]
) -> None:
    (cups.folder / "queues/OFFICE.json").unlink()
    for name in others:
        cups.queue(name)
    machine = make_printers(InlineBackground())
    assert machine.name(A5) == "Thư mục PDF"
    assert sent(machine, A5).state is JobState.DONE
    assert (tmp_path / "pdf/2026-11-23/Phiếu bàn giao.pdf").read_bytes() == SHEET
    assert cups.jobs == []


def test_a_choice_is_remembered_by_the_machine_for_each_paper(
    cups: FakeCups, make_printers: MakePrinters, kept: QSettings, tmp_path: Path
) -> None:
    cups.queue("HP")
    machine = make_printers(InlineBackground())
    machine.choose(A5, PrinterProfile("HP", tmp_path / "pdf"))
    machine.choose(A4, PrinterProfile("", tmp_path / "kho"))
    kept.sync()
    again = make_printers(InlineBackground())
    assert again.name(A5) == "HP"
    assert again.profile(A4) == PrinterProfile("", tmp_path / "kho")


def test_a_job_is_followed_on_the_printer_it_was_sent_to(
    cups: FakeCups, make_printers: MakePrinters, tmp_path: Path
) -> None:
    machine = make_printers(InlineBackground())
    job = machine.send(SHEET, title="Trang", role=A5)
    machine.choose(A5, PrinterProfile("", tmp_path))
    assert machine.report(job, role=A5).state is JobState.DONE
    assert len(cups.jobs) == 1


def test_the_overview_names_all_printers_and_what_is_wrong(
    cups: FakeCups, make_printers: MakePrinters, tmp_path: Path
) -> None:
    cups.queue("HP", stopped=True)
    machine = make_printers(InlineBackground())
    machine.choose(A5, PrinterProfile("HP", tmp_path))
    seen: list[Overview] = []
    machine.look(seen.append)
    (overview,) = seen
    assert overview.names == ("HP", "OFFICE")
    assert overview.troubles == {
        A5: Trouble(
            "Máy in đang bị dừng.",
            "Vào thiết lập máy in của máy tính, cho máy in chạy tiếp, rồi in lại.",
        ),
        A4: Trouble(),
        ROLL: Trouble(),
    }


# -- the queue -----------------------------------------------------------------------------------


@dataclass
class TwoTrays(PaperTray):
    """Two printers, of which the one for `broken` refuses.

    `asked` counts the questions after a job, `withdrawn` are the jobs taken back.
    """

    broken: PrinterRole | None = None
    asked: int = 0
    withdrawn: list[str] = field(default_factory=list)

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        if role is self.broken:
            raise PrinterTrouble(printer=self.name(role), cause="Kẹt giấy.", remedy="Gỡ giấy.")
        return super().send(pdf, title=title, role=role)

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        self.asked += 1
        return super().report(job, role=role)

    def withdraw(self, job: str, *, role: PrinterRole) -> None:
        del role
        self.withdrawn.append(job)


@dataclass
class Desk:
    """The queue with its printer, and what the window hears of it."""

    office: Office
    clerk: StaffMember
    tray: TwoTrays
    runner: PrintRunner
    qtbot: QtBot
    told: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until nothing is on its way."""
        self.qtbot.waitUntil(lambda: not self.runner.busy)

    def progress(self) -> list[Progress]:
        return [document.progress for document in self.office.printing.waiting()]

    def receipt_of(self, dossier_id: DossierId) -> Document:
        return self.office.printing.of(dossier_id)[0]


def desk_at(office: Office, clerk: StaffMember, tray: TwoTrays, qtbot: QtBot) -> Desk:
    runner = PrintRunner(
        office.printing, tray, InlineBackground(), Session(clerk), pacing=QUICK, again=0.01
    )
    desk = Desk(office, clerk, tray, runner, qtbot)

    def hear(sentence: str, _document: Document) -> None:
        desk.told.append(sentence)

    def see(document: Document) -> None:
        desk.printed.append(document.title)

    runner.trouble.connect(hear)
    runner.printed.connect(see)
    return desk


@pytest.fixture
def desk(qtbot: QtBot, office: Office, clerk: StaffMember) -> Desk:
    return desk_at(office, clerk, TwoTrays(), qtbot)


def test_a_saved_receipt_comes_out_and_the_books_know_where(desk: Desk) -> None:
    dossier = received(desk.office, desk.clerk.id)
    desk.runner.start()
    desk.settle()
    ((title, role, pdf),) = desk.tray.sheets
    assert (title, role) == (f"Giấy tiếp nhận {dossier.number}", A5)
    assert {code.text for code in readback.codes(pdf)} == {payload(dossier)}
    receipt = desk.receipt_of(dossier.id)
    assert (receipt.progress, receipt.printer, receipt.job) == (
        Progress.PRINTED,
        "Khay A5",
        "tray-1",
    )
    assert desk.printed == [title]
    assert desk.told == []


def test_papers_come_out_in_the_order_they_were_saved(desk: Desk) -> None:
    dossiers = [received(desk.office, desk.clerk.id) for _ in range(4)]
    desk.runner.start()
    desk.settle()
    assert desk.printed == [f"Giấy tiếp nhận {dossier.number}" for dossier in dossiers]
    assert desk.office.printing.waiting() == []


def test_a_hundred_waiting_papers_all_come_out(desk: Desk, clock: StoppedClock) -> None:
    dossier = received(desk.office, desk.clerk.id)
    receipt = desk.receipt_of(dossier.id)
    for _ in range(99):
        clock.pass_(minutes=1)
        desk.office.printing.reprint(receipt.id, by=desk.clerk.id)
    desk.runner.start()
    desk.qtbot.waitUntil(lambda: not desk.runner.busy)
    assert len(desk.tray.sheets) == 100


def test_a_paper_that_failed_waits_with_its_reason_and_is_not_tried_again_by_itself(
    desk: Desk,
) -> None:
    desk.tray.broken = A5
    dossier = received(desk.office, desk.clerk.id)
    desk.runner.start()
    desk.settle()
    receipt = desk.receipt_of(dossier.id)
    assert (receipt.progress, receipt.trouble) == (Progress.FAILED, "Kẹt giấy. Gỡ giấy.")
    assert desk.told == ["Máy in Khay A5: Kẹt giấy. Gỡ giấy."]
    desk.tray.broken = None
    desk.runner.kick()
    desk.settle()
    assert desk.tray.sheets == []


def test_the_clerk_tries_a_failed_paper_again_and_it_comes_out(desk: Desk) -> None:
    desk.tray.broken = A5
    first, second = (received(desk.office, desk.clerk.id) for _ in range(2))
    desk.runner.start()
    desk.settle()
    desk.tray.broken = None
    desk.runner.retry(desk.receipt_of(second.id).id)
    desk.settle()
    assert desk.printed == [f"Giấy tiếp nhận {second.number}"]
    desk.runner.retry_all()
    desk.settle()
    assert desk.printed[1:] == [f"Giấy tiếp nhận {first.number}"]
    assert desk.office.printing.waiting() == []


def test_while_one_printer_is_in_trouble_the_other_goes_on(desk: Desk) -> None:
    desk.tray.reports = {"tray-1": JobReport(JobState.PENDING)}
    dossier = received(desk.office, desk.clerk.id)
    desk.runner.start()
    assert desk.progress() == [Progress.SENT]
    desk.office.handover.hand_over([dossier.id], by=desk.clerk.id, department="Phòng Dược")
    desk.runner.kick()
    assert [role for _title, role, _pdf in desk.tray.sheets] == [A5, A4]
    assert desk.progress() == [Progress.SENT]
    desk.settle()


def test_a_job_that_never_ends_is_taken_back_and_called_failed(desk: Desk) -> None:
    desk.tray.reports = {"tray-1": JobReport(JobState.PENDING)}
    dossier = received(desk.office, desk.clerk.id)
    desk.runner.start()
    desk.settle()
    receipt = desk.receipt_of(dossier.id)
    assert receipt.progress is Progress.FAILED
    assert receipt.trouble.startswith("Không thấy máy in hoàn thành sau 0 giây.")
    assert desk.tray.withdrawn == ["tray-1"]


def test_a_minute_is_what_a_printer_is_given() -> None:
    assert Pacing().limit == 60
    assert (Pacing().first, Pacing().longest) == (0.5, 3.0)


def test_what_holds_a_job_up_is_told_once_and_stands_in_the_books_when_it_fails(
    desk: Desk,
) -> None:
    desk.tray.reports = {"tray-1": JobReport(JobState.PENDING, "Hết giấy.", "Nạp giấy.")}
    dossier = received(desk.office, desk.clerk.id)
    desk.runner.start()
    desk.settle()
    assert desk.receipt_of(dossier.id).trouble == "Hết giấy. Nạp giấy."
    assert desk.told == ["Máy in Khay A5: Hết giấy. Nạp giấy."] * 2


def test_a_job_that_was_held_up_and_goes_on_comes_out_once(desk: Desk) -> None:
    desk.tray.reports = {"tray-1": JobReport(JobState.PENDING, "Hết giấy.", "Nạp giấy.")}
    dossier = received(desk.office, desk.clerk.id)
    desk.runner.start()
    desk.tray.reports.clear()
    desk.settle()
    assert desk.receipt_of(dossier.id).progress is Progress.PRINTED
    assert len(desk.tray.sheets) == 1
    assert desk.tray.withdrawn == []


def test_a_paper_that_was_being_printed_when_the_program_ended_is_named_at_the_next_start(
    desk: Desk,
) -> None:
    desk.tray.reports = {"tray-1": JobReport(JobState.PENDING)}
    dossier = received(desk.office, desk.clerk.id)
    desk.runner.start()
    desk.runner.close()
    assert desk.progress() == [Progress.SENT]
    next_day = desk_at(desk.office, desk.clerk, TwoTrays(), desk.qtbot)
    next_day.runner.start()
    next_day.settle()
    assert next_day.progress() == [Progress.FAILED]
    assert next_day.tray.sheets == []
    (sentence,) = next_day.told
    assert sentence == (
        f"Giấy tiếp nhận {dossier.number}: Chương trình bị ngắt khi đang in. "
        "Kiểm tra giấy đã ra chưa; nếu chưa, in lại."
    )


def test_a_paper_that_was_saved_just_before_the_program_was_killed_comes_out_at_the_next_start(
    qtbot: QtBot, books_path: Path, clock: StoppedClock
) -> None:
    store = SqliteStore(books_path)
    office = furnished(store, clock)
    clerk = office.administration.staff()[0]
    dossier = received(office, clerk.id)
    store.close()
    again = SqliteStore(books_path)
    desk = desk_at(open_office(again, clock), clerk, TwoTrays(), qtbot)
    desk.runner.start()
    desk.settle()
    assert desk.printed == [f"Giấy tiếp nhận {dossier.number}"]
    again.close()


def test_two_programs_on_one_file_print_a_paper_once(
    qtbot: QtBot, books_path: Path, clock: StoppedClock
) -> None:
    here, there = SqliteStore(books_path), SqliteStore(books_path)
    office = furnished(here, clock)
    clerk = office.administration.staff()[0]
    desks = [desk_at(one, clerk, TwoTrays(), qtbot) for one in (office, open_office(there, clock))]
    for desk in desks:
        desk.runner.start()
    dossier = received(office, clerk.id)
    late = desks[1]
    held = late.office.printing.waiting()
    desks[0].runner.kick()
    desks[0].settle()
    assert [document.id for document in held] == [desks[0].receipt_of(dossier.id).id]
    late.runner.kick()
    late.settle()
    assert [len(desk.tray.sheets) for desk in desks] == [1, 0]
    assert late.told == []
    here.close()
    there.close()


def test_books_that_cannot_be_written_lose_no_paper(
    qtbot: QtBot, store: SqliteStore, desk: Desk
) -> None:
    dossier = received(desk.office, desk.clerk.id)
    read_only(store, on=True)
    desk.runner.start()
    assert desk.tray.sheets == []
    read_only(store, on=False)
    qtbot.waitUntil(lambda: desk.office.printing.waiting() == [])
    assert desk.printed == [f"Giấy tiếp nhận {dossier.number}"]


def test_a_sheet_that_came_out_while_the_books_were_locked_is_noted_later_and_not_printed_twice(
    qtbot: QtBot, store: SqliteStore, desk: Desk
) -> None:
    desk.tray.reports = {"tray-1": JobReport(JobState.PENDING)}
    received(desk.office, desk.clerk.id)
    desk.runner.start()
    read_only(store, on=True)
    desk.tray.reports.clear()
    asked = desk.tray.asked
    qtbot.waitUntil(lambda: desk.tray.asked > asked)
    assert desk.progress() == [Progress.SENT]
    read_only(store, on=False)
    desk.settle()
    assert desk.office.printing.waiting() == []
    assert len(desk.tray.sheets) == 1


def read_only(store: SqliteStore, *, on: bool) -> None:
    """Let the disk refuse every write, or take them again."""
    connection = store._conn  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    connection.execute(f"pragma query_only = {int(on)}")


def test_a_paper_that_was_dropped_while_it_printed_holds_nothing_up(desk: Desk) -> None:
    desk.tray.reports = {"tray-1": JobReport(JobState.PENDING)}
    first = received(desk.office, desk.clerk.id)
    desk.runner.start()
    desk.office.printing.drop(desk.receipt_of(first.id).id, by=desk.clerk.id)
    desk.tray.reports.clear()
    second = received(desk.office, desk.clerk.id)
    desk.runner.kick()
    desk.settle()
    assert desk.receipt_of(first.id).progress is Progress.CANCELLED
    assert desk.receipt_of(second.id).progress is Progress.PRINTED


def test_a_paper_that_cannot_be_laid_out_fails_by_itself_and_is_owned_up_to(
    qtbot: QtBot, desk: Desk
) -> None:
    over: list[JobReport] = []

    def broken() -> bytes:
        raise ZeroDivisionError

    journey = Journey(
        Errand(broken, "Trang", A5), desk.tray, InlineBackground(), QUICK, parent=desk.runner
    )

    def keep(_job: str, report: JobReport) -> None:
        over.append(report)

    journey.over.connect(keep)
    with qtbot.captureExceptions() as faults:
        journey.start()
    assert over[0].cause == "Chương trình không dựng được giấy này (ZeroDivisionError)."
    assert [kind for kind, *_ in faults] == [ZeroDivisionError]


def test_a_receipt_goes_the_whole_way_through_cups_in_another_thread(
    cups: FakeCups, make_printers: MakePrinters, desk: Desk
) -> None:
    background = Background()
    machine, office, clerk = make_printers(background), desk.office, desk.clerk
    runner = PrintRunner(office.printing, machine, background, Session(clerk), pacing=QUICK)
    dossier = received(office, clerk.id)
    with desk.qtbot.waitSignal(runner.printed):
        runner.start()
    (job,) = cups.jobs
    assert job.option("-t") == [f"Giấy tiếp nhận {dossier.number}"]
    assert {code.text for code in readback.codes(job.pdf)} == {payload(dossier)}
    (receipt,) = office.printing.of(dossier.id)
    assert (receipt.progress, receipt.printer, receipt.job) == (
        Progress.PRINTED,
        "OFFICE",
        "OFFICE-1",
    )
    runner.close()
    background.close()


def test_a_stopped_queue_leaves_nothing_behind_that_would_come_out_twice(
    cups: FakeCups, make_printers: MakePrinters, desk: Desk
) -> None:
    background = InlineBackground()
    machine, office, clerk = make_printers(background), desk.office, desk.clerk
    runner = PrintRunner(office.printing, machine, background, Session(clerk), pacing=QUICK)
    cups.queue("OFFICE", stopped=True)
    received(office, clerk.id)
    runner.start()
    desk.qtbot.waitUntil(lambda: not runner.busy)
    assert [job.canceled for job in cups.jobs] == [True]
    cups.queue("OFFICE")
    runner.retry_all()
    desk.qtbot.waitUntil(lambda: not runner.busy)
    assert [job.canceled for job in cups.jobs] == [True, False]
    assert office.printing.waiting() == []


def test_the_layout_of_qt_pages_has_no_margin_of_its_own(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "x.pdf")("HP")
    size = QPageSize(QSizeF(148, 210), QPageSize.Unit.Millimeter)
    printer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    assert printer.pageLayout().paintRectPixels(printer.resolution()).topLeft().isNull()
