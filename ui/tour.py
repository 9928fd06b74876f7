"""A working day in the real window, without a screen: done with keys and scans, kept as pictures.

It is a demonstration and a proof at once: each step says what must be seen after it, and the tour
ends at the first that is not. What it scans is read from the paper that came out.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QWidget

from counter_app.desks import Office
from counter_app.desks.papers import payload
from counter_app.documents import readback
from counter_app.ports import JobReport, JobState, Printer, Store
from counter_app.rules.dossier import Dossier, FeeState, State
from counter_app.rules.lines import Board
from counter_app.rules.numbers import Payload, PayloadKind
from counter_app.rules.printing import PrinterRole
from counter_app.rules.staff import StaffMember
from counter_app.sample_day import UNTIL, MovedClock, live_through
from ui.album import Album
from ui.assembly import Program
from ui.hands import Hands, NotSeen, turn, wait_until
from ui.main_window import MainWindow
from ui.printing import Pacing, PrinterProfile, Trouble, troubles
from ui.printing.printers import System
from ui.widgets import Line

MORNING = datetime.combine(date(2026, 11, 23), UNTIL, timezone(timedelta(hours=7)))
"""When the tour begins: a Monday before a holiday."""

_PACING = Pacing(first=0.01, growth=1.0, longest=0.01, limit=5.0)
_PERSON = ("046082907014", "Võ Đình Trí", "04/09/1982", "0752974871",
           "Số 9 đường An Dương Vương, phường An Cựu, thành phố Huế")  # fmt: skip
_OFFICE = (
    "Ủy ban nhân dân phường Thuận Hóa",
    "Trung tâm Phục vụ hành chính công phường Thuận Hóa",
    "H57.132",
    "",  # the number of the centre stays
    "Huế",
    "",  # the closing time too
    "Số 1 đường Lê Lợi, phường Thuận Hóa, thành phố Huế",
    "0234 3 822 000",
    "Quầy 03",
    "2",
    "Lê Thị Hạnh",
)
"""What is filled in at the first start, field by field; nothing where what stands there stays."""
_PARTS = (
    ("đơn vị và quầy; cán bộ chỉ xem", "the office, which a clerk may only read"),
    ("cán bộ", "the people"),
    ("máy in, và máy nào đang hỏng", "printers, and which one is in trouble"),
    ("danh mục thủ tục mẫu", "the sample catalogue"),
    ("ngày nghỉ của các năm", "the days off"),
)
_PROCEDURE = "1.004604"
_RECEIVER = "Đoàn Văn Minh"


_Books = TypeVar("_Books", bound=Store)
_Books_contra = TypeVar("_Books_contra", bound=Store, contravariant=True)


class Build(Protocol[_Books_contra]):
    """Makes the window on a store."""

    def __call__(
        self,
        store: _Books_contra,
        clock: MovedClock,
        /,
        *,
        folder: Path,
        system: System,
        pacing: Pacing,
        seconds: Callable[[], float],
        on_duty: StaffMember | None,
    ) -> Program:
        """Return the program, not yet shown."""
        ...


class _Eye(QObject):
    """Looks out for windows that flash up: a part that is shown before it has its place."""

    def __init__(self) -> None:
        super().__init__()
        self.stray: list[str] = []
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Note who is shown as a window of its own."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            own = watched.windowType() in (Qt.WindowType.Window, Qt.WindowType.Widget)
            if watched.isWindow() and own and not isinstance(watched, QMainWindow):
                self.stray.append(f"{type(watched).__name__} {watched.objectName()}".strip())
        return False


class _Unplugged:
    """A printer whose cable somebody pulled out."""

    def __init__(self, name: str) -> None:
        self._name = name

    def name(self, role: PrinterRole) -> str:
        """Return its name."""
        del role
        return self._name

    def send(self, pdf: bytes, *, title: str, role: PrinterRole) -> str:
        """Raise `PrinterTrouble`."""
        del pdf, title, role
        raise troubles.not_connected().refusal(self._name)

    def report(self, job: str, *, role: PrinterRole) -> JobReport:
        """Say that nothing came out."""
        del job, role
        return troubles.not_connected().report(JobState.FAILED)


class _Printers:
    """The office's two printers, both unplugged; while none is chosen papers become files."""

    threadsafe = True
    first = "Canon LBP 2900"

    def names(self) -> list[str]:
        """Return the names of both."""
        return [self.first, "HP LaserJet M404"]

    def printer(self, name: str) -> Printer:
        """Return one of them."""
        return _Unplugged(name)

    def trouble(self, name: str) -> Trouble:
        """Say that it cannot be reached."""
        del name
        return troubles.not_connected()


@dataclass(slots=True)
class _Stage:
    """One office on the screen, and the hands that work in it."""

    program: Program
    office: Office
    clock: MovedClock
    hands: Hands
    papers: Path

    @property
    def window(self) -> QMainWindow:
        """The window in front."""
        return self.program.window

    @property
    def page_name(self) -> str:
        """The page that is shown."""
        window = self.window
        return window.page_name if isinstance(window, MainWindow) else ""

    def shown(self, name: str) -> str:
        """Return the text of a label or field of the page that is shown; empty when hidden."""
        inside = self.window.page if isinstance(self.window, MainWindow) else self.window
        return _text(inside.findChild(QWidget, name))

    def said(self) -> str:
        """Return what the window said last beside the scan box."""
        return _text(self.window.findChild(QWidget, "echo"))

    def pass_(self, *, minutes: int = 0, seconds: int = 0) -> None:
        """Let time pass, and the window notice it."""
        self.clock.pass_(minutes=minutes, seconds=seconds)
        clockwork = self.window.findChild(QTimer, "clockwork")
        if clockwork is not None:
            clockwork.timeout.emit()

    def dossier(self, number: str) -> Dossier:
        """Return a dossier as it stands in the books now."""
        return self.office.inquiry.dossier(number)

    def paper(self, title: str) -> bytes:
        """Wait until a paper has come out of the printer, and return it."""

        def out() -> list[Path]:
            return sorted(self.papers.rglob(f"{title}*.pdf"))

        wait_until(lambda: bool(out()) and not self.program.busy, title)
        return out()[-1].read_bytes()


class Tour(Generic[_Books]):
    """The day, from the first start of the program to the lock at noon."""

    def __init__(
        self,
        out: Path,
        open_store: Callable[[], _Books],
        build: Build[_Books],
        scratch: Path,
        *,
        said: Callable[[str], object] = lambda _sentence: None,
    ) -> None:
        """Keep the pictures in `out`; `said` hears what is being done."""
        self._album = Album(out)
        self._open_store = open_store
        self._build = build
        self._scratch = scratch
        self._said = said
        self._eye = _Eye()
        self._number = ""
        self._barcode = ""

    @property
    def count(self) -> int:
        """How many pictures and papers there are."""
        return self._album.count

    def take(self) -> Path:
        """Live through the day; return the page that shows it.

        Raises `NotSeen`, or whatever else went wrong, at the first step that fails.
        """
        with self._stage("fresh", lively=False) as stage:
            self._first_start(stage)
        with self._stage("lively", lively=True) as stage:
            self._look_at_today(stage)
            self._receive(stage)
            self._scan_the_receipt(stage)
            self._scan_a_stranger(stage)
            self._hand_over(stage)
            self._let_it_be_signed(stage)
            self._take_results_in(stage)
            self._give_back(stage)
            self._search(stage)
            self._sum_up(stage)
            self._lose_the_printer(stage)
            self._administer(stage)
            self._lock(stage)
        return self._album.finish()

    # -- the steps ---------------------------------------------------------------------------------

    def _first_start(self, stage: _Stage) -> None:
        self._keep(stage, "Lần mở đầu tiên: quầy này là ai", "The first start: who we are")
        hands = stage.hands
        for place, text in enumerate(_OFFICE):
            if place:
                hands.press("Return")
            if text:
                hands.press("Ctrl+A")
                hands.type(text)
        self._keep(
            stage, "Thiết lập xong; bên phải là giấy sẽ in", "Filled in, with the letterhead"
        )
        hands.press("F9")
        wait_until(lambda: stage.page_name == "today", "the window after the set-up")
        settings = stage.office.administration.settings()
        _see((settings.office, settings.unit_code) == (_OFFICE[1], _OFFICE[2]), "the settings")
        self._keep(stage, "Hôm nay, khi sổ còn trống", "Today, while the books are empty")

    def _look_at_today(self, stage: _Stage) -> None:
        counts = stage.office.inquiry.counts()
        _see(counts.boards[Board.DUE_TODAY] == 5, "five due today")
        self._keep(stage, "Hôm nay: việc không được quên", "Today: what must not be forgotten")
        stage.hands.press("2")
        self._keep(stage, "Phím 2: hồ sơ quá hạn", "Key 2: what is overdue")

    def _receive(self, stage: _Stage) -> None:
        hands = stage.hands
        stage.pass_(minutes=1)
        hands.press("Ctrl+2")
        _see(stage.page_name == "intake", "Tiếp nhận")
        self._keep(stage, "Tiếp nhận: biểu mẫu trống", "Intake: the empty form")
        for text in _PERSON:
            hands.type(text)
            hands.press("Return")
        hands.type("cap lai chung chi hanh nghe duoc")
        self._keep(stage, "Tìm thủ tục không cần dấu", "A procedure found without accents")
        hands.press("Return")
        wait_until(lambda: stage.shown("dueDate") == "01/12/2026", "the due date")
        self._keep(stage, "Ngày hẹn trả kèm cách tính", "The due date with its explanation")
        before = stage.office.inquiry.counts().received_today
        hands.press("F9")
        self._number = stage.shown("savedNumber")
        _see(stage.office.inquiry.counts().received_today == before + 1, "one more received")
        saved = stage.dossier(self._number)
        _see(saved.applicant.name == _PERSON[1], "the applicant's name")
        _see(saved.procedure_code == _PROCEDURE, "the procedure")
        _see(saved.received_by == stage.program.session.by, "who received it")
        self._keep(stage, "Đã lưu: số hồ sơ và câu đọc cho người nộp", "Saved: number, read-back")
        receipt = stage.paper(f"Giấy tiếp nhận {self._number}")
        self._album.paper(receipt, "Giấy tiếp nhận, hai liên", "The receipt, two copies")
        self._barcode = _scanned(receipt)
        _see(self._barcode == payload(saved), "the barcode names the dossier")

    def _scan_the_receipt(self, stage: _Stage) -> None:
        stage.hands.press("Ctrl+1")
        stage.hands.scan(self._barcode)
        wait_until(lambda: stage.page_name == "dossier", "the dossier card")
        _see(stage.shown("number") == self._number, "the scanned number")
        self._keep(
            stage, "Quét giấy vừa in: mở hồ sơ từ bất cứ trang nào", "The scan opens its dossier"
        )

    def _scan_a_stranger(self, stage: _Stage) -> None:
        unknown = Payload(PayloadKind.DOSSIER, 1, MORNING.date(), "9876")
        stage.hands.scan(str(unknown))
        wait_until(lambda: str(unknown) in stage.said(), "the sentence about the unknown code")
        self._keep(stage, "Mã không có trong sổ: nói rõ, không đoán", "A code that is not ours")

    def _hand_over(self, stage: _Stage) -> None:
        hands = stage.hands
        stage.pass_(minutes=4)
        hands.press("Ctrl+3")
        _see(stage.page_name == "handover", "Bàn giao")
        self._keep(stage, "Bàn giao: những gì đang chờ", "Handover: what waits")
        waiting = stage.office.inquiry.board(Board.TO_HAND_OVER)
        mine = [stage.dossier(line.number) for line in waiting]
        pharmacy = stage.dossier(self._number).department
        pile = [one for one in mine if one.department == pharmacy]
        stranger = next(one for one in mine if one.department != pharmacy)
        for count, dossier in enumerate(pile, start=1):
            hands.scan(payload(dossier))
            wait_until(lambda count=count: stage.shown("pileCount") == str(count), dossier.number)
        hands.scan(payload(stranger))
        wait_until(lambda: "không vào chồng" in stage.said(), "the stranger is set apart")
        self._keep(
            stage,
            "Quét chồng hồ sơ; hồ sơ của phòng khác bị tách ra",
            "The pile by scans; a stranger is set apart",
        )
        hands.press("F9")
        hands.press("Delete")
        hands.press("F9")
        number = stage.shown("slipNumber")
        _see(number.startswith("BG-261123-"), "the slip's number")
        self._keep(stage, "Đã bàn giao, phiếu đang in", "Handed over, the slip is printing")
        slip = stage.paper(f"Phiếu bàn giao {number}")
        self._album.paper(slip, "Phiếu bàn giao", "The handover slip")
        self._slip = _scanned(slip)

    def _let_it_be_signed(self, stage: _Stage) -> None:
        hands = stage.hands
        stage.pass_(minutes=9)
        hands.scan(self._slip)
        wait_until(lambda: bool(stage.shown("openSlip")), "the second leg")
        hands.type(_RECEIVER)
        hands.press("F4")
        self._keep(stage, "Quét phiếu: bên nhận kiểm và ký", "The slip scanned: the receiver signs")
        hands.press("F9")
        wait_until(
            lambda: stage.dossier(self._number).state is State.PROCESSING, "received by the desk"
        )
        self._keep(stage, "Bên nhận đã ký đủ", "Signed for in full")

    def _take_results_in(self, stage: _Stage) -> None:
        hands = stage.hands
        stage.pass_(minutes=90)
        hands.press("Ctrl+4")
        hands.press("Ctrl+Tab")
        hands.press("Shift+Backtab")
        hands.type("B2")
        hands.press("Return")
        due = [line for line in stage.office.inquiry.board(Board.DUE_TODAY) if line.slip]
        back = [stage.dossier(line.number) for line in due if line.state is State.PROCESSING]
        for dossier in [*back[:3], stage.dossier(self._number)]:
            stage.pass_(seconds=8)
            hands.scan(payload(dossier))
            wait_until(
                lambda dossier=dossier: stage.dossier(dossier.number).state is State.DONE,
                dossier.number,
            )
        _see(stage.dossier(self._number).shelf == "B2", "the shelf")
        self._keep(stage, "Kết quả về quầy, mỗi lần quét là xong", "Results come in, a scan each")

    def _give_back(self, stage: _Stage) -> None:
        hands = stage.hands
        stage.pass_(minutes=20)
        hands.press("Ctrl+Tab")
        self._keep(stage, "Trả kết quả: chờ quét biên nhận", "Giving back: ready for a receipt")
        hands.scan(self._barcode)
        wait_until(lambda: stage.shown("number") == self._number, "the dossier to give back")
        self._keep(stage, "Ai nhận, ở ngăn nào, còn thu gì", "Who collects, which shelf, what fee")
        hands.press("5")
        hands.press("F9")
        wait_until(
            lambda: stage.dossier(self._number).state is State.GIVEN_BACK, "given back in the books"
        )
        _see(stage.dossier(self._number).fee_state is FeeState.CASH, "the fee was paid in cash")
        self._keep(stage, "Đã trả kết quả", "Given back")

    def _search(self, stage: _Stage) -> None:
        hands = stage.hands
        hands.press("F2")
        hands.type("nguyen thi hoa")
        hands.press("Return")
        wait_until(lambda: stage.page_name == "register", "the register")
        _see(stage.shown("found").startswith("2 "), "two dossiers found")
        self._keep(stage, "Sổ hồ sơ: tìm không cần dấu", "The register, searched without accents")
        hands.press("F3")
        hands.press("Escape")
        wait_until(lambda: stage.shown("found") == "Mới nhất ở trên", "the whole register")
        self._keep(stage, "Sổ hồ sơ: mới nhất ở trên", "The register, newest on top")
        hands.press("F2")
        hands.type(self._number.lower())
        hands.press("Return")
        wait_until(lambda: stage.page_name == "dossier", "the dossier card")
        self._keep(stage, "Cả cuộc đời một hồ sơ", "The whole life of a dossier")

    def _sum_up(self, stage: _Stage) -> None:
        hands = stage.hands
        stage.pass_(minutes=5)
        hands.press("Ctrl+6")
        _see(stage.page_name == "reports", "Báo cáo")
        self._keep(stage, "Tổng hợp ngày", "The summary of the day")
        hands.press("F9")
        paper = stage.paper("Tổng hợp ngày 23-11-2026")
        self._album.paper(paper, "Tổng hợp ngày, để ký", "The summary on paper, to be signed")

    def _lose_the_printer(self, stage: _Stage) -> None:
        hands = stage.hands
        for role in PrinterRole:
            stage.program.printers.choose(role, PrinterProfile(_Printers.first, stage.papers))
        hands.press("Ctrl+2")
        hands.press("F10")
        wait_until(
            lambda: stage.office.inquiry.counts().unprinted > 1 and not stage.program.busy,
            "the paper that did not come out",
        )
        turn()
        self._keep(stage, "Máy in mất kết nối: nói rõ máy, lý do, cách xử lý", "No printer: why")
        hands.press("Ctrl+1")
        hands.press("8")
        self._keep(stage, "Giấy chưa ra vẫn nằm trong hàng đợi", "What did not come out waits")

    def _administer(self, stage: _Stage) -> None:
        stage.hands.press("Ctrl+7")
        for number, (vietnamese, english) in enumerate(_PARTS):
            if number:
                stage.hands.press("Ctrl+PageDown")
            wait_until(lambda: not stage.program.busy, english)
            self._keep(stage, f"Quản trị: {vietnamese}", f"Administration: {english}")
        _see(stage.page_name == "administration", "Quản trị")

    def _lock(self, stage: _Stage) -> None:
        hands = stage.hands
        hands.press("Ctrl+1")
        hands.press("F1")
        self._keep(stage, "F1: bảng phím tắt", "F1: the map of the keys")
        hands.press("Escape")
        hands.press("F12")
        _see(stage.program.session.locked, "locked")
        self._keep(stage, "F12: khóa quầy", "F12: locked")
        hands.press("Return")
        _see(not stage.program.session.locked, "taken over again")

    # -- what every step needs ---------------------------------------------------------------------

    @contextmanager
    def _stage(self, name: str, *, lively: bool) -> Generator[_Stage]:
        store = self._open_store()
        clock = MovedClock(MORNING)
        on_duty = live_through(store, clock, MORNING).clerk if lively else None
        hands = Hands()
        folder = self._scratch / name
        program = self._build(
            store,
            clock,
            folder=folder,
            system=_Printers(),
            pacing=_PACING,
            seconds=hands.seconds,
            on_duty=on_duty,
        )
        try:
            program.window.show()
            program.window.activateWindow()
            wait_until(program.window.isActiveWindow, "the window in front")
            yield _Stage(program, program.office, clock, hands, folder / "papers")
        except Exception:
            self._album.failure(program.window)
            raise
        finally:
            program.close()
            store.close()

    def _keep(self, stage: _Stage, vietnamese: str, english: str) -> None:
        turn()
        if self._eye.stray:
            raise NotSeen(f"one window only, besides it {', '.join(self._eye.stray)}")
        path = self._album.screen(stage.window, vietnamese, english)
        self._said(path.name)


def _text(widget: QWidget | None) -> str:
    """Return what a label, a line or a field shows; nothing when it is not to be seen."""
    if isinstance(widget, QLabel | QLineEdit | Line) and widget.isVisible():
        return widget.text()
    return ""


def _scanned(pdf: bytes) -> str:
    """Return what a scanner reads from the bars on a paper."""
    found = {code.text for code in readback.codes(pdf) if code.symbology == "Code128"}
    if len(found) != 1:
        raise NotSeen(f"one barcode, not {sorted(found)}")
    return found.pop()


def _see(holds: bool, what: str) -> None:
    """Go on when something holds; otherwise the tour ends here."""
    turn()
    if not holds:
        raise NotSeen(what)
