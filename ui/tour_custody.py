"""The tour behind the window: who has what, and what is done when it does not agree.

A pile goes out and its second leg finds less than the slip says; somebody is asked for a paper
more; a promise cannot be kept; what lies on the desk is compared with the books.
"""

from counter_app.desks.papers import payload
from counter_app.rules.dossier import Custody, Dossier, State
from counter_app.rules.lines import Board
from ui.hands import wait_until
from ui.stage import Stage, scanned, see
from ui.tour_window import Carried

PIN = "4071"
"""What the supervisor types to confirm."""

_RECEIVER = "Đoàn Văn Minh"
_REFUSED = "Đơn chưa ký."
_FOUND = "Kẹp nhầm vào chồng của chuyên viên khác, đã thấy lúc 10 giờ."
_LATE = "Chờ kết quả kiểm nghiệm."


class BehindTheWindow:
    """The steps behind the window."""

    def __init__(self, stage: Stage, carried: Carried) -> None:
        """Work on `stage` with what was received before."""
        self._stage = stage
        self._carried = carried
        self._slip = ""
        self._pile: list[Dossier] = []
        self._supplemented = ""

    # -- out ---------------------------------------------------------------------------------------

    def hand_over(self) -> None:
        """Scan a pile for a department; a stranger is set apart."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=4)
        hands.press("Ctrl+3")
        see(stage.page_name == "handover", "Bàn giao")
        stage.keep("Bàn giao: những gì đang chờ", "Handover: what waits")
        waiting = stage.office.inquiry.board(Board.TO_HAND_OVER)
        mine = [stage.dossier(line.number) for line in waiting]
        department = stage.dossier(self._carried.number).department
        pile = [one for one in mine if one.department == department]
        stranger = next(one for one in mine if one.department != department)
        for count, dossier in enumerate(pile, start=1):
            hands.scan(payload(dossier))
            wait_until(lambda count=count: stage.shown("pileCount") == str(count), dossier.number)
        hands.scan(payload(stranger))
        wait_until(lambda: stage.said().startswith(stranger.number), "the stranger is set apart")
        stage.keep(
            "Quét chồng hồ sơ; hồ sơ của phòng khác bị tách ra",
            "The pile by scans; a stranger is set apart",
            guide="handover-pile",
        )
        hands.press("F9")
        hands.press("Delete")
        hands.press("F9")
        number = stage.shown("slipNumber")
        see(number.startswith("BG-261123-"), "the slip's number")
        stage.keep(
            "Đã bàn giao, phiếu đang in", "Handed over, the slip is printing", guide="handover-done"
        )
        slip = stage.paper(
            f"Phiếu bàn giao {number}", "Phiếu bàn giao", "The handover slip", guide="paper-slip"
        )
        self._slip = scanned(slip)
        self._pile = pile

    def let_it_be_signed(self) -> None:
        """Let the receiver tick what is there: one is missing, one is not accepted."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=9)
        hands.scan(self._slip)
        wait_until(lambda: bool(stage.shown("openSlip")), "the second leg")
        hands.type(_RECEIVER)
        # The first dossier of the day is among those that are there.
        there = [one for one in self._pile if one.number not in self._odd]
        for count, dossier in enumerate(there, start=1):
            hands.scan(payload(dossier))
            wait_until(
                lambda count=count: stage.shown("countSigned").startswith(f"{count} /"),
                dossier.number,
            )
        place = next(
            n for n, one in enumerate(self._pile, start=1) if one.number == self._carried.second
        )
        hands.go_to("signed")
        hands.press(str(place))
        hands.press("K")
        hands.type(_REFUSED)
        hands.press("Return")
        hands.press("Shift+F4")
        stage.keep(
            "Bên nhận kiểm từng hồ sơ: một thiếu, một không nhận",
            "The receiver checks: one missing, one refused",
            guide="second-leg",
        )
        hands.press("F9")
        wait_until(
            lambda: stage.dossier(self._carried.number).state is State.PROCESSING,
            "received by the desk",
        )
        stage.keep("Đã ký, chênh lệch được ghi lại", "Signed, what did not agree is written down")
        hands.press("Ctrl+P")
        stage.paper("Phiếu bàn giao BG-261123-*ký nhận", "Phiếu đã ký nhận", "The slip as signed")

    @property
    def _odd(self) -> set[str]:
        return {self._carried.second, self._carried.third}

    def settle(self) -> None:
        """Find the discrepancies on Hôm nay; a supervisor settles one at the clerk's desk."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=3)
        before = len(stage.office.custody.discrepancies())
        hands.press("Ctrl+1")
        hands.press("6")
        stage.keep("Hôm nay, phím 6: bàn giao còn lệch", "Today, key 6: what does not agree")
        hands.press("F9")
        wait_until(lambda: stage.page_name == "handover", "the list of discrepancies")
        hands.press("End")
        stage.keep(
            "Chênh lệch: của ai, bao lâu rồi",
            "Discrepancies: whose, how old",
            guide="discrepancies",
        )
        hands.press("F9")
        stage.sheet("settleSheet")
        hands.type(_FOUND)
        hands.press("F9")
        stage.sheet("overrideSheet")
        stage.keep(
            "Cán bộ không được phép: người phụ trách xác nhận tại chỗ",
            "Not the clerk's to settle: a supervisor confirms",
        )
        stage.confirm(PIN)
        stage.no_sheet("settled by the supervisor")
        see(len(stage.office.custody.discrepancies()) == before - 1, "one discrepancy less")
        stage.keep("Đã giải quyết một chênh lệch", "One discrepancy is settled")

    # -- while it is away --------------------------------------------------------------------------

    def supplement(self) -> None:
        """Ask for a paper while the dossier is away; it comes, and goes out again by slip."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=6)
        away = [
            stage.dossier(line.number)
            for line in stage.office.inquiry.board(Board.AT_DEPARTMENT)
            if line.state is State.PROCESSING
        ]
        dossier = next(one for one in away if one.procedure_code == "1.004557")
        self._supplemented = dossier.number
        self._open(dossier)
        hands.press("F6")
        hands.go_to("otherItem")
        hands.type("Danh sách địa điểm bán lẻ lưu động")
        hands.press("Return")
        hands.go_to("reason")
        hands.type("Bản thông báo chưa ghi địa điểm bán lẻ.")
        stage.keep(
            "Yêu cầu bổ sung sau thẩm định", "A supplement is asked for", guide="supplement-asked"
        )
        hands.press("F9")
        stage.no_sheet("the supplement is asked for")
        see(stage.dossier(dossier.number).state is State.SUPPLEMENT_ASKED, "waiting for it")
        stage.pass_(minutes=40)
        hands.press("F9")
        stage.keep(
            "Nhận bổ sung: hạn trả mới",
            "The supplement comes, with a new date",
            guide="supplement-in",
        )
        hands.press("F9")
        stage.no_sheet("the supplement is taken in")
        after = stage.dossier(dossier.number)
        see(after.custody is Custody.COUNTER, "at the counter again")
        receipt = stage.paper(
            f"Giấy tiếp nhận {dossier.number}",
            "Giấy tiếp nhận lần 2, có ngày hẹn mới",
            "The receipt's second version",
        )
        hands.press("Ctrl+3")
        hands.press("Ctrl+Tab")
        hands.scan(scanned(receipt))
        wait_until(lambda: stage.shown("pileCount") == "1", "on the pile again")
        hands.press("F9")
        wait_until(
            lambda: stage.dossier(dossier.number).custody is Custody.IN_TRANSIT, "on its way again"
        )
        stage.keep("Bổ sung xong, bàn giao lại bằng phiếu mới", "Out again by another slip")

    def put_off(self) -> None:
        """Apologise before the promised day, and promise another one: Mẫu 04."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=4)
        hands.press("Ctrl+1")
        hands.press("3")
        stage.keep(
            "Phím 3: phải xin lỗi trước khi trễ hẹn",
            "Key 3: apologise before it is late",
            guide="apologies",
        )
        hands.press("Home")
        before = len(stage.office.watch.before_late())
        hands.press("F9")
        stage.sheet("reappointSheet")
        hands.go_to("days")
        hands.press("Ctrl+A")
        hands.type("3")
        hands.go_to("reason")
        hands.press("Ctrl+A")
        hands.type(_LATE)
        stage.keep(
            "Xin lỗi, hẹn lại một lần, ngày mới có cách tính",
            "Another date, counted",
            guide="apology",
        )
        hands.press("F9")
        stage.sheet("overrideSheet")
        hands.press("2")
        hands.type(PIN)
        stage.keep(
            "Người phụ trách gõ mã PIN ngay tại quầy",
            "The supervisor types a PIN at the clerk's desk",
            guide="override",
        )
        hands.press("Return")
        stage.no_sheet("re-appointed")
        see(len(stage.office.watch.before_late()) == before - 1, "one less before late")
        stage.paper(
            "Văn bản xin lỗi",
            "Mẫu số 04: xin lỗi và hẹn lại",
            "Form 04: the apology",
            guide="paper-apology",
        )

    # -- what lies here ----------------------------------------------------------------------------

    def check_the_desk(self) -> None:
        """Scan what lies on the desk: one paper is not there, one does not belong."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=6)
        hands.press("Ctrl+3")
        hands.press("Ctrl+B")
        expected = stage.office.custody.expected(Custody.COUNTER)
        here = [stage.dossier(line.number) for line in expected[1:]]
        stranger = stage.dossier(self._carried.number)
        for count, dossier in enumerate(here, start=1):
            hands.scan(payload(dossier))
            wait_until(
                lambda count=count: stage.shown("checkCount").startswith(f"{count} /"),
                dossier.number,
            )
        hands.scan(payload(stranger))
        stage.keep("Kiểm bàn: máy trả lời từng lần quét", "Desk check: an answer to every scan")
        hands.press("F9")
        wait_until(lambda: bool(stage.shown("checkResult")), "the result of the check")
        stage.keep(
            "Kết quả kiểm bàn: thiếu gì, gì không thuộc đây",
            "What the check found",
            guide="desk-check",
        )
        stage.paper("Kiểm bàn", "Biên bản kiểm bàn", "The record of the desk check")

    def look_back(self) -> None:
        """Open the card of the dossier that was away, asked about, and away again."""
        stage, hands = self._stage, self._stage.hands
        self._open(stage.dossier(self._supplemented))
        stage.keep(
            "Cả cuộc đời một hồ sơ, ai giữ, ai ký",
            "The whole life of a dossier",
            guide="dossier-life",
        )
        hands.press("Ctrl+L")
        stage.keep("Các lần hẹn của hồ sơ", "All its promises", guide="promises")
        hands.press("Escape")

    def _open(self, dossier: Dossier) -> None:
        stage, hands = self._stage, self._stage.hands
        # Bàn giao would put it on the pile.
        hands.press("Ctrl+1")
        hands.press("F2")
        hands.type(dossier.number.lower())
        hands.press("Return")
        wait_until(lambda: stage.page_name == "dossier", "the dossier card")
        see(stage.shown("number") == dossier.number, dossier.number)
