"""The tour at the end of the day: figures, the day is closed, a copy of the books, what is set up.

What only a supervisor may do is confirmed at the clerk's desk.
"""

from counter_app.rules.backups import Light
from counter_app.rules.printing import PrinterRole
from ui import office_parts
from ui.hands import turn, wait_until
from ui.printing import PrinterProfile
from ui.stage import Stage, UnpluggedPrinters, see
from ui.tour_window import Carried

_EVENING = 272
"""Minutes until the office closes."""
_SUPERVISOR = "2"
"""The key of who confirms, after the administrator."""
_TO_FIGURES = 2
"""Reports between the summary of the day and Biểu II.06a."""
_PARTS = {
    office_parts.OFFICE: ("đơn vị; cán bộ chỉ xem", "the office, which a clerk may only read"),
    office_parts.STATIONS: ("quầy này, và số của mỗi quầy", "this station, and its number"),
    office_parts.PRINTERS: ("máy in, và máy nào đang hỏng", "printers, and one in trouble"),
    office_parts.SCANNER: ("máy quét, thử trong một phút", "the scanner, tried in a minute"),
    office_parts.PADS: ("tập giấy viết tay khi mất điện", "pads for when there is no power"),
    office_parts.CATALOGUE: ("danh mục thủ tục mẫu", "the sample catalogue"),
    office_parts.DEPARTMENTS: ("phòng chuyên môn", "the departments"),
    office_parts.CALENDAR: ("ngày nghỉ của các năm", "the days off"),
    office_parts.HOURS: ("giờ làm việc", "the office's hours"),
    office_parts.RULES: ("cách tính hạn và giấy tờ", "rules of counting, and papers"),
    office_parts.PEOPLE: ("cán bộ, mã PIN và thẻ", "the people, their PINs and badges"),
    office_parts.BACKUPS: ("sao lưu: bản gần nhất, kiểm tra chưa", "copies of the books"),
    office_parts.AUDIT: ("nhật ký: chỉ người phụ trách xem", "the audit, for supervisors"),
    office_parts.RETENTION: ("hạn giữ dữ liệu của người dân", "how long citizens' data is kept"),
    office_parts.LOOK: ("màu sắc, cỡ chữ, ngôn ngữ", "colours, size of text, language"),
    office_parts.KEYS: ("phím của máy này", "the keys of this computer"),
}
"""The parts of Quản trị, in both languages."""
_IN_GUIDE = frozenset(
    {
        office_parts.PRINTERS,
        office_parts.SCANNER,
        office_parts.PADS,
        office_parts.CATALOGUE,
        office_parts.PEOPLE,
        office_parts.BACKUPS,
    }
)
"""Those that the user guide shows, under the same names."""


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
        for _ in range(_TO_FIGURES):
            hands.press("Ctrl+Shift+Backtab")

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
        stage.sheet("overrideSheet")
        hands.press(_SUPERVISOR)
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

    def administer(self) -> None:
        """Look through what is set up, and make a copy of the books."""
        stage, hands = self._stage, self._stage.hands
        hands.press("Ctrl+7")
        see(stage.page_name == "administration", "Quản trị")
        seen: list[str] = []
        while (name := str(stage.page.again())) not in seen:
            seen.append(name)
            if name == office_parts.BACKUPS:
                self._copy()
            vietnamese, english = _PARTS[name]
            wait_until(lambda: not stage.program.busy, english)
            guide = name if name in _IN_GUIDE else ""
            stage.keep(f"Quản trị: {vietnamese}", f"Administration: {english}", guide=guide)
            hands.press("Ctrl+PageDown")
        see(seen[1:] != [], "more than one part")

    def _copy(self) -> None:
        stage = self._stage
        stage.hands.press("F9")
        wait_until(
            lambda: stage.office.backups.light()[0] is Light.GOOD and not stage.program.busy,
            "a copy that was opened again",
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
