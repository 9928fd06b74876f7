"""The tour at the window: citizens come with papers, and come again for what became of them.

A card is scanned, the keys that repeat are pressed, somebody is sent home with Mẫu 02, people are
called, and a result goes out with a signature.
"""

from dataclasses import dataclass
from datetime import date

from counter_app.desks.papers import payload
from counter_app.rules.backups import Light
from counter_app.rules.calls import CallOutcome
from counter_app.rules.dossier import Dossier, FeeState, State
from counter_app.rules.lines import Board
from counter_app.rules.numbers import Payload, PayloadKind
from ui.hands import wait_until
from ui.stage import Stage, scanned, see

_CARD = (
    "046082907014|191407214|Võ Đình Trí|04091982|Nam|"
    "Số 9 đường An Dương Vương, phường An Cựu, thành phố Huế|12052021"
)
"""What stands in the code of the citizen's identity card."""
_NAME, _PHONE = "Võ Đình Trí", "0752974871"
_CARD_DOUBTS = 2
"""Fields that a scanner which types may have garbled: name and address."""
_SECOND_PERSON = ("046190911572", "Đặng Thị Mỹ Hạnh", "21/06/1990", "0744508655",
                  "Kiệt 45 Nguyễn Sinh Cung, phường Vỹ Dạ, thành phố Huế")  # fmt: skip
_THIRD_PERSON = ("015083976404", "Vàng A Páo", "", "0727513907", "")
_PROCEDURE = "1.004604"
_DUE = date(2026, 12, 1)
_STROKES = (
    ((0.10, 0.62), (0.17, 0.22), (0.24, 0.66), (0.31, 0.30), (0.37, 0.60)),
    ((0.40, 0.48), (0.48, 0.40), (0.52, 0.58), (0.60, 0.44), (0.74, 0.52), (0.90, 0.36)),
)
"""How the citizen signs, in shares of the pad."""


@dataclass(slots=True)
class Carried:
    """What the day's first dossier is known by, from step to step."""

    number: str = ""
    barcode: str = ""
    second: str = ""
    third: str = ""


class AtTheWindow:
    """The steps at the window."""

    def __init__(self, stage: Stage, carried: Carried) -> None:
        """Work on `stage`; what later steps scan is put into `carried`."""
        self._stage = stage
        self._carried = carried

    # -- in ----------------------------------------------------------------------------------------

    def receive(self) -> None:
        """Receive a dossier from an identity card, and read the barcode of its receipt."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=1)
        wait_until(
            lambda: stage.office.backups.light()[0] is Light.GOOD, "the first copy of the books"
        )
        hands.press("Ctrl+2")
        see(stage.page_name == "intake", "Tiếp nhận")
        stage.keep("Tiếp nhận: biểu mẫu trống", "Intake: the empty form")
        hands.scan_card(_CARD)
        wait_until(lambda: stage.shown("name") == _NAME, "the name from the card")
        stage.keep(
            "Quét thẻ căn cước: chỗ chưa chắc thì hỏi lại",
            "An identity card scanned",
            guide="intake-card",
        )
        hands.press("Return")
        hands.type(_PHONE)
        for _ in range(_CARD_DOUBTS):
            hands.press("Return")
        hands.type("cap lai chung chi hanh nghe duoc")
        stage.keep(
            "Tìm thủ tục không cần dấu",
            "A procedure found without accents",
            guide="intake-procedure",
        )
        hands.press("Return")
        wait_until(lambda: bool(stage.shown("dueDate")), "the due date")
        stage.keep(
            "Ngày hẹn trả kèm cách tính", "The due date with its explanation", guide="intake-due"
        )
        before = stage.office.inquiry.counts().received_today
        saved = self._save()
        self._carried.number = saved.number
        see(stage.office.inquiry.counts().received_today == before + 1, "one more received")
        see(saved.applicant.name == _NAME, "the applicant's name")
        see(saved.due_at.date() == _DUE, "the due date, past a weekend and a holiday")
        see(saved.procedure_code == _PROCEDURE, "the procedure")
        see(saved.received_by == stage.program.session.by, "who received it")
        stage.keep(
            "Đã lưu: số hồ sơ và câu đọc cho người nộp",
            "Saved: number, read-back",
            guide="intake-saved",
        )
        receipt = stage.paper(
            f"Giấy tiếp nhận {saved.number}",
            "Giấy tiếp nhận, hai liên",
            "The receipt, two copies",
            guide="paper-receipt",
        )
        self._carried.barcode = scanned(receipt)
        see(self._carried.barcode == payload(saved), "the barcode names the dossier")

    def repeat(self) -> None:
        """Receive another dossier of the same person, and one of the same procedure."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=2)
        hands.press("F4")
        see(stage.shown("name") == _NAME, "the same person")
        hands.type("dieu chinh noi dung chung chi hanh nghe duoc")
        hands.press("Return")
        wait_until(lambda: bool(stage.shown("dueDate")), "the due date")
        stage.keep(
            "F4: cùng người, thủ tục khác", "F4: the same person again", guide="intake-same-person"
        )
        second = self._save()
        self._carried.second = second.number
        see(second.applicant.name == _NAME, "the same person, saved")
        stage.pass_(minutes=2)
        hands.press("Shift+F4")
        for text in _SECOND_PERSON:
            hands.type(text)
            hands.press("Return")
        stage.keep("Shift+F4: cùng thủ tục, người khác", "Shift F4: the same procedure again")
        third = self._save()
        self._carried.third = third.number
        see(third.procedure_code == second.procedure_code, "the same procedure, saved")
        see(third.applicant.name == _SECOND_PERSON[1], "another person, saved")

    def send_home(self) -> None:
        """Ask for what is missing before anything is received: Mẫu 02."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=3)
        before = stage.office.inquiry.counts().received_today
        for text in _THIRD_PERSON:
            hands.type(text)
            hands.press("Return")
        hands.type("cap so tiep nhan phieu cong bo my pham")
        hands.press("Return")
        wait_until(lambda: bool(stage.shown("dueDate")), "the due date")
        hands.press("F6")
        stage.sheet("guideSheet")
        hands.press("1")
        hands.go_to("reason")
        hands.type("Phiếu công bố chưa có chữ ký của người đại diện.")
        stage.keep(
            "F6: thiếu giấy tờ, chưa tiếp nhận",
            "F6: papers are missing, nothing received",
            guide="intake-supplement",
        )
        hands.press("F9")
        stage.no_sheet("Mẫu 02 is printed")
        see(stage.office.inquiry.counts().received_today == before, "nothing was received")
        stage.paper(
            "Phiếu yêu cầu bổ sung",
            "Mẫu số 02: yêu cầu bổ sung, hoàn thiện",
            "Form 02: what is missing",
        )

    def scan_the_receipt(self) -> None:
        """Scan the paper that was just printed, then one of another office."""
        stage, hands = self._stage, self._stage.hands
        hands.press("Ctrl+1")
        hands.scan(self._carried.barcode)
        wait_until(lambda: stage.page_name == "dossier", "the dossier card")
        see(stage.shown("number") == self._carried.number, "the scanned number")
        stage.keep(
            "Quét giấy vừa in: mở hồ sơ từ bất cứ trang nào",
            "The scan opens its dossier",
            guide="dossier",
        )
        unknown = Payload(PayloadKind.DOSSIER, 1, stage.clock.now().date(), "9876")
        hands.scan(str(unknown))
        wait_until(lambda: str(unknown) in stage.said(), "the sentence about the unknown code")
        stage.keep(
            "Mã không có trong sổ: nói rõ, không đoán",
            "A code that is not ours",
            guide="scan-unknown",
        )

    def _save(self) -> Dossier:
        stage = self._stage
        before = stage.shown("savedNumber")
        stage.hands.press("F9")
        wait_until(lambda: stage.shown("savedNumber") not in {"", before}, "the saved number")
        return stage.dossier(stage.shown("savedNumber"))

    # -- out ---------------------------------------------------------------------------------------

    def take_results_in(self) -> None:
        """Take results in, a scan each."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=60)
        hands.press("Ctrl+4")
        hands.press("Ctrl+Tab")
        hands.press("Shift+Backtab")
        hands.type("B2")
        hands.press("Return")
        due = [line for line in stage.office.inquiry.board(Board.DUE_TODAY) if line.slip]
        back = [stage.dossier(line.number) for line in due if line.state is State.PROCESSING]
        for dossier in [*back[:3], stage.dossier(self._carried.number)]:
            stage.pass_(seconds=8)
            hands.scan(payload(dossier))
            wait_until(
                lambda dossier=dossier: stage.dossier(dossier.number).state is State.DONE,
                dossier.number,
            )
        see(stage.dossier(self._carried.number).shelf == "B2", "the shelf")
        stage.keep(
            "Kết quả về quầy, mỗi lần quét là xong",
            "Results come in, a scan each",
            guide="results-in",
        )

    def call(self) -> None:
        """Look at what nobody fetches, and call the first of them."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=5)
        hands.press("Ctrl+L")
        stage.keep(
            "Kệ kết quả: chờ bao lâu, đã báo chưa",
            "The shelf: how long, who was called",
            guide="shelf",
        )
        first = stage.office.watch.shelf()[0]
        hands.press("F9")
        stage.sheet("callSheet")
        stage.keep(
            "Báo người nộp: số máy, tin nhắn, kết quả cuộc gọi",
            "Calling an applicant",
            guide="call",
        )
        hands.press("2")
        hands.press("Return")
        wait_until(
            lambda: stage.dossier(first.line.number).last_call is CallOutcome.COMING,
            "the call is written down",
        )
        stage.keep("Bấm 2 rồi Enter: đã ghi, sang người tiếp", "Written down, the next person")
        hands.press("Escape")
        stage.no_sheet("the calls are over")

    def give_back(self) -> None:
        """Give a result to the owner of a card, who signs and pays."""
        stage, hands = self._stage, self._stage.hands
        stage.pass_(minutes=15)
        hands.press("Ctrl+4")
        hands.press("Ctrl+Tab")
        stage.keep("Trả kết quả: chờ quét giấy tiếp nhận", "Giving back: ready for a receipt")
        hands.scan(self._carried.barcode)
        wait_until(
            lambda: stage.shown("number") == self._carried.number, "the dossier to give back"
        )
        stage.keep(
            "Ai nhận, ở ngăn nào, còn thu gì",
            "Who collects, which shelf, what fee",
            guide="giving-back",
        )
        hands.scan_card(_CARD)
        wait_until(lambda: bool(stage.shown("who")), "who the card belongs to")
        hands.press("5")
        hands.press("F11")
        stage.sheet("signatureSheet")
        hands.draw("signaturePad", *_STROKES)
        stage.keep(
            "Người nhận ký trên màn hình", "The citizen signs on the screen", guide="signature"
        )
        hands.press("Return")
        stage.no_sheet("the signature is taken")
        stage.keep("Thẻ đúng người, đã thu phí, đã ký", "The right card, paid, signed")
        hands.press("F9")
        wait_until(
            lambda: stage.dossier(self._carried.number).state is State.GIVEN_BACK,
            "given back in the books",
        )
        see(stage.dossier(self._carried.number).fee_state is FeeState.CASH, "paid in cash")
        stage.keep("Đã trả kết quả", "Given back", guide="given-back")
