"""The tour in Quản trị: a pad for when there is no power, then part by part what is set up.

The administrator walks through it, so that nothing which the user guide tells one to press is grey.
"""

from collections.abc import Callable, Mapping

from counter_app.documents import readback
from counter_app.rules.backups import Light
from counter_app.rules.printing import PrinterRole
from counter_app.rules.staff import Role, StaffMember
from ui import office_parts
from ui.hands import wait_until
from ui.printing import PrinterProfile
from ui.stage import OfficePrinters, Stage, see
from ui.tour_window import Carried

_PARTS = {
    office_parts.OFFICE: ("đơn vị", "the office"),
    office_parts.STATIONS: ("quầy này, và số của mỗi quầy", "this station, and its number"),
    office_parts.PRINTERS: ("máy in, và từng loại giấy", "printers, and kinds of paper"),
    office_parts.SCANNER: ("máy quét, thử trong một phút", "the scanner, tried in a minute"),
    office_parts.PADS: ("tập giấy viết tay khi mất điện", "pads for when there is no power"),
    office_parts.CATALOGUE: ("danh mục thủ tục mẫu", "the sample catalogue"),
    office_parts.DEPARTMENTS: ("phòng chuyên môn", "the departments"),
    office_parts.CALENDAR: ("ngày nghỉ của các năm", "the days off"),
    office_parts.HOURS: ("giờ làm việc", "the office's hours"),
    office_parts.RULES: ("cách tính hạn và giấy tờ", "rules of counting, and papers"),
    office_parts.PEOPLE: ("cán bộ, mã PIN và thẻ", "the people, their PINs and badges"),
    office_parts.BACKUPS: ("sao lưu: bản gần nhất, kiểm tra chưa", "copies of the books"),
    office_parts.AUDIT: ("nhật ký: ai làm gì, lúc nào", "the audit: who did what, when"),
    office_parts.RETENTION: ("hạn giữ dữ liệu của người dân", "how long citizens' data is kept"),
    office_parts.LOOK: ("màu sắc, cỡ chữ, ngôn ngữ", "colours, size of text, language"),
    office_parts.KEYS: ("phím của máy này", "the keys of this computer"),
}
"""The parts of Quản trị, in both languages."""
_IN_GUIDE = frozenset(
    {
        office_parts.STATIONS,
        office_parts.PRINTERS,
        office_parts.SCANNER,
        office_parts.PADS,
        office_parts.CATALOGUE,
        office_parts.CALENDAR,
        office_parts.HOURS,
        office_parts.PEOPLE,
        office_parts.BACKUPS,
        office_parts.AUDIT,
    }
)
"""Those that the user guide shows, under the same names."""

_SHEETS = 6
"""Numbers of the pad."""
_TO_PADS = 4
"""Parts between the office and the pads."""
_BY_HAND = ("Trần Thị Lựu", "0905117284", "cap lai chung chi hanh nghe duoc", "1105")
"""Name, phone, procedure and time on the first sheet of the pad."""
_SPOILT = "Viết hỏng, đã xé bỏ."
_SHUT = "Tập huấn nghiệp vụ cả ngày"


class InAdministration:
    """The steps in Quản trị."""

    def __init__(self, stage: Stage, carried: Carried) -> None:
        """Work on `stage` after all else was done."""
        self._stage = stage
        self._carried = carried

    def go_on_by_hand(self) -> None:
        """Make a pad, and enter what was written on its first sheet while the light was out."""
        stage, hands = self._stage, self._stage.hands
        hands.press("Ctrl+7")
        for _ in range(_TO_PADS):
            hands.press("Ctrl+PageDown")
        see(stage.page.again() == office_parts.PADS, "Giấy viết tay")
        hands.type(str(_SHEETS))
        hands.press("F9")
        pad = stage.paper(
            "Tập giấy viết tay", "Tập giấy viết tay, có số", "A pad with numbers, for power cuts"
        )
        first = stage.office.pads.open()[0]
        name, phone, procedure, received = _BY_HAND
        hands.scan(min(code.text for code in readback.codes(pad)))
        wait_until(lambda: stage.page_name == "intake", "the intake of a sheet")
        hands.type(received)
        hands.go_to("name")
        hands.type(name)
        hands.go_to("phone")
        hands.type(phone)
        hands.go_to("procedure")
        hands.type(procedure)
        hands.press("Return")
        wait_until(lambda: bool(stage.shown("dueDate")), "the due date")
        stage.keep(
            "Có điện lại: quét tờ giấy, nhập với giờ nhận thật",
            "After the power cut: a sheet of the pad is entered",
        )
        hands.press("F9")
        wait_until(lambda: stage.shown("savedNumber") == first.number, "the number of the sheet")
        see(f"{stage.dossier(first.number).received_at:%H%M}" == received, "when it was received")

    def walk(self) -> None:
        """Look through what is set up as the administrator, and make a copy of the books."""
        stage, hands = self._stage, self._stage.hands
        clerk = stage.program.session.user
        stage.take_over(self._administrator())
        hands.press("Ctrl+7")
        see(stage.page_name == "administration", "Quản trị")
        before: Mapping[str, Callable[[], None]] = {
            office_parts.PRINTERS: self._choose_printers,
            office_parts.PADS: self._give_a_number_up,
            office_parts.BACKUPS: self._copy,
            office_parts.AUDIT: self._follow_a_dossier,
        }
        after: Mapping[str, Callable[[], None]] = {
            office_parts.PRINTERS: self._adjust_a_size,
            office_parts.CALENDAR: self._see_effects,
        }
        # One part was looked at before, and is open now.
        while stage.page.again() != office_parts.OFFICE:
            hands.press("Ctrl+PageDown")
        seen: list[str] = []
        while (name := str(stage.page.again())) not in seen:
            seen.append(name)
            if name in before:
                before[name]()
            vietnamese, english = _PARTS[name]
            wait_until(lambda: not stage.program.busy, english)
            guide = name if name in _IN_GUIDE else ""
            stage.keep(f"Quản trị: {vietnamese}", f"Administration: {english}", guide=guide)
            if name in after:
                after[name]()
            self._come_anew()
            hands.press("Ctrl+PageDown")
        see(set(seen) == set(_PARTS), "every part")
        stage.take_over(clerk)

    # -- what is done in a part --------------------------------------------------------------------

    def _administrator(self) -> StaffMember:
        people = self._stage.office.administration.staff()
        return next(one for one in people if one.role is Role.ADMINISTRATOR)

    def _choose_printers(self) -> None:
        """Choose a printer for each size; until somebody unplugs it, it is ready."""
        stage = self._stage
        for role, name in zip(
            (PrinterRole.A5, PrinterRole.A4), OfficePrinters().names(), strict=True
        ):
            stage.program.printers.choose(role, PrinterProfile(name, stage.papers))

    def _come_anew(self) -> None:
        """Leave the page and come back: what was said of one part is not to stand over the next."""
        if self._stage.said():
            self._stage.hands.press("Ctrl+1")
            self._stage.hands.press("Ctrl+7")

    def _adjust_a_size(self) -> None:
        stage, hands = self._stage, self._stage.hands
        hands.go_to(f"editProfile.{PrinterRole.A5.value}")
        hands.press("Space")
        stage.sheet("profileSheet")
        stage.keep(
            "Cách in của một khổ giấy: khay, lề, số mm đo được",
            "How papers of a size are printed",
            guide="printing-how",
        )
        hands.press("Escape")
        stage.no_sheet("the profile is left as it was")

    def _give_a_number_up(self) -> None:
        """Give the last number up: its sheet was spoilt."""
        stage, hands = self._stage, self._stage.hands
        waiting = len(stage.office.pads.open())
        hands.go_to("padNumbers")
        hands.press("End")
        hands.press("Delete")
        hands.type(_SPOILT)
        hands.press("Return")
        stage.sheet("confirm")
        hands.go_to("yes")
        hands.press("Return")
        stage.no_sheet("a number is given up")
        see(len(stage.office.pads.open()) == waiting - 1, "one number less")

    def _see_effects(self) -> None:
        """Close the office for a day, see what that does to receipts, and leave it be."""
        stage, hands = self._stage, self._stage.hands
        for _ in range(2):
            hands.press("Right")
        hands.press("Return")
        stage.sheet("closureSheet")
        hands.type(_SHUT)
        hands.press("Return")
        stage.no_sheet("the day is closed in the draft")
        hands.press("F9")
        wait_until(lambda: bool(stage.shown("affectedCount")), "the receipts that are moved")
        stage.keep(
            "Đổi lịch: xem giấy tiếp nhận nào bị ảnh hưởng trước khi lưu",
            "What a change of the calendar does, before it is saved",
            guide="calendar-effects",
        )
        hands.press("Escape")
        hands.go_to("forgetEdits")
        hands.press("Space")

    def _copy(self) -> None:
        stage = self._stage
        stage.hands.press("F9")
        wait_until(
            lambda: stage.office.backups.light()[0] is Light.GOOD and not stage.program.busy,
            "a copy that was opened again",
        )

    def _follow_a_dossier(self) -> None:
        """See in the journal all that was done with the day's first dossier, from its intake on.

        What is told of an intake fills the column: the code of its entry, which is another one in
        each tour, stands below.
        """
        hands = self._stage.hands
        hands.go_to("auditAbout")
        hands.type(self._carried.number)
        hands.press("Return")
        hands.go_to("auditEntries")
        hands.press("End")
