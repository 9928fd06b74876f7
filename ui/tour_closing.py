"""The tour at the end of the day: figures, charts, the day is closed, a printer fails, the lock.

What only a supervisor may do is confirmed at the clerk's desk.
"""

from counter_app.rules.printing import PrinterRole
from ui.hands import turn, wait_until
from ui.printing import PrinterProfile
from ui.stage import Stage, UnpluggedPrinters, see
from ui.tour_custody import PIN
from ui.tour_window import Carried

_EVENING = 272
"""Minutes until the office closes."""
_TO_FIGURES = 2
"""Reports between the summary of the day and Biểu II.06a."""
_CHARTS = 9
"""Reports between Biểu II.06a and the charts."""


class AtTheEnd:
    """The steps with which a day ends."""

    def __init__(self, stage: Stage, carried: Carried) -> None:
        """Work on `stage` after all else was done."""
        self._stage = stage
        self._carried = carried

    def search(self) -> None:
        """Find dossiers by a name without accents, and by a number."""
        stage, hands = self._stage, self._stage.hands
        hands.press("F2")
        hands.type("nguyen thi hoa")
        hands.press("Return")
        wait_until(lambda: stage.page_name == "register", "the register")
        see(stage.shown("found").startswith("2 "), "two dossiers found")
        stage.keep(
            "Sổ hồ sơ: tìm không cần dấu",
            "The register, searched without accents",
            guide="register",
        )
        hands.press("F3")
        hands.press("Escape")
        wait_until(lambda: not stage.shown("found").startswith("2 "), "the whole register")
        stage.keep("Sổ hồ sơ: mới nhất ở trên", "The register, newest on top")
        hands.press("F2")
        hands.type(self._carried.number.lower())
        hands.press("Return")
        wait_until(lambda: stage.page_name == "dossier", "the dossier card")
        stage.keep("Thẻ hồ sơ đã trả, có chữ ký người nhận", "Given back, with the signature")

    def count(self) -> None:
        """Look at the figures of the day and of the reporting period."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=_EVENING)
        hands.press("Ctrl+6")
        see(stage.page_name == "reports", "Báo cáo")
        stage.keep("Báo cáo: tổng hợp ngày", "Reports: the summary of the day", guide="report-day")
        for _ in range(_TO_FIGURES):
            hands.press("Ctrl+Tab")
        wait_until(lambda: not stage.program.busy, "the figures of the period")
        stage.keep(
            "Biểu II.06a của kỳ báo cáo",
            "Form II.06a of the reporting period",
            guide="report-ii06a",
        )
        for _ in range(_CHARTS):
            hands.press("Ctrl+Tab")
        wait_until(lambda: not stage.program.busy, "the charts of the period")
        stage.keep("Biểu đồ của kỳ báo cáo", "Charts of the reporting period", guide="charts")
        for _ in range(_TO_FIGURES + _CHARTS):
            hands.press("Shift+F3")

    def close_the_day(self) -> None:
        """Walk through what is left over; a supervisor closes the day, and its summary prints."""
        stage, hands = self._stage, self._stage.hands
        hands.press("Ctrl+D")
        wait_until(lambda: bool(stage.shown("closingTitle")), "what is left over")
        stage.keep(
            "Chốt ngày: việc gì còn lại, mỗi việc một phím",
            "Closing: what is left over",
            guide="closing",
        )
        hands.press("F9")
        stage.confirm(PIN)
        stage.no_sheet("closed by the supervisor")
        today = stage.clock.now().date()
        see(stage.office.closing.day_state(today).closed, "the day is closed")
        stage.keep("Ngày đã chốt", "The day is closed")
        stage.paper(
            f"Tổng hợp ngày {today:%d-%m-%Y}",
            "Tổng hợp ngày, để ký",
            "The summary on paper, to be signed",
        )

    def lose_the_printer(self) -> None:
        """Print to a printer that somebody unplugged."""
        stage, hands = self._stage, self._stage.hands
        stage.printers.plugged = False
        for role in PrinterRole:
            profile = PrinterProfile(UnpluggedPrinters.first, stage.papers)
            stage.program.printers.choose(role, profile)
        hands.press("Ctrl+2")
        hands.press("F10")
        wait_until(
            lambda: stage.office.inquiry.counts().unprinted > 1 and not stage.program.busy,
            "the paper that did not come out",
        )
        turn()
        stage.keep(
            "Máy in mất kết nối: nói rõ máy, lý do, cách xử lý",
            "No printer: why",
            guide="printer-trouble",
        )
        hands.press("Ctrl+1")
        hands.press("8")
        stage.keep(
            "Giấy chưa ra vẫn nằm trong hàng đợi", "What did not come out waits", guide="unprinted"
        )

    def lock(self) -> None:
        """Look at the keys, lock the window, and take it over again."""
        stage, hands = self._stage, self._stage.hands
        hands.press("Ctrl+1")
        hands.press("Shift+F1")
        stage.sheet("guide")
        stage.keep("Shift+F1: hướng dẫn về trang đang mở", "Shift F1: the guide to the open page")
        hands.press("Escape")
        stage.no_sheet("the guide is closed")
        hands.press("F1")
        stage.keep("F1: bảng phím tắt", "F1: the map of the keys", guide="keys")
        hands.press("Escape")
        hands.press("F12")
        see(stage.program.session.locked, "locked")
        stage.keep("F12: khóa quầy", "F12: locked", guide="locked")
        hands.press("Return")
        see(not stage.program.session.locked, "taken over again")
