"""The clerk's language: every enum, date, sum and refusal as words on the screen.

The only place that does so; papers have their own official words. Vietnamese is the language of
the source, others come as translations of the context "Words" and, for refusals, "Refused".
"""

import datetime as dt
from collections.abc import Callable, Mapping
from string import Formatter
from typing import Any, NamedTuple, cast

from PySide6.QtCore import QCoreApplication

from counter_app.desks.inquiry import Found, Stranger
from counter_app.errors import Refused
from counter_app.rules.calendar import DayKind, DayPart, WorkingCalendar
from counter_app.rules.calls import CallOutcome, Medium
from counter_app.rules.catalogue import Channel, PaperKind
from counter_app.rules.deadlines import ClockStart, Limit, LimitUnit, SupplementRule
from counter_app.rules.dossier import (
    Act,
    CollectorKind,
    Correction,
    Custody,
    Delivery,
    Dossier,
    FeeState,
    ResultKind,
    State,
    acts_from,
)
from counter_app.rules.journal import Fact
from counter_app.rules.lines import Board, DiscrepancyLine, DossierLine, EntryLine, GapKind
from counter_app.rules.people import ApplicantKind
from counter_app.rules.printing import DocumentKind, PrinterRole, Progress
from counter_app.rules.promises import PromiseKind
from counter_app.rules.staff import Permission, Role
from ui import said
from ui.dates import Dates


class NextStep(NamedTuple):
    """What is to be done with a dossier: in words, and on which page; no page, nothing here."""

    text: str
    page: str


class _Standing(NamedTuple):
    """What the rules ask of a dossier to say what comes next."""

    state: State
    custody: Custody
    reappointments: int = 0


class Words(Dates):
    """Words for the screens, in the language that is installed when it is made."""

    def __init__(self, calendar: Callable[[int, int], WorkingCalendar] | None = None) -> None:
        """Count days by the `calendar` of a span of years; without one, from Monday to Friday."""
        super().__init__()
        self._calendar_of = calendar
        self._counted: dict[tuple[dt.date, dt.date], int] = {}
        self._day_kinds = {
            DayKind.HOLIDAY: self.tr("Nghỉ lễ"),
            DayKind.COMPENSATORY: self.tr("Nghỉ bù"),
            DayKind.SWAPPED_OFF: self.tr("Hoán đổi"),
            DayKind.CLOSED: self.tr("Đóng cửa"),
            DayKind.WORKING_SATURDAY: self.tr("Làm bù"),
        }
        self._day_parts = {
            DayPart.WHOLE: self.tr("Cả ngày"),
            DayPart.MORNING: self.tr("Buổi sáng"),
            DayPart.AFTERNOON: self.tr("Buổi chiều"),
        }
        self._states = {
            State.VOID: self.tr("Đã hủy, lập nhầm"),
            State.REGISTERED: self.tr("Mới đăng ký"),
            State.RECEIVED: self.tr("Đã tiếp nhận"),
            State.NOT_RECEIVED: self.tr("Không tiếp nhận"),
            State.PROCESSING: self.tr("Đang xử lý"),
            State.SUPPLEMENT_ASKED: self.tr("Chờ bổ sung"),
            State.DUTY_ASKED: self.tr("Chờ nộp nghĩa vụ"),
            State.WITHDRAWN: self.tr("Xin rút hồ sơ"),
            State.STOPPED: self.tr("Dừng xử lý"),
            State.DONE: self.tr("Có kết quả"),
            State.GIVEN_BACK: self.tr("Đã trả kết quả"),
        }
        self._custodies = {
            Custody.COUNTER: self.tr("Quầy một cửa"),
            Custody.IN_TRANSIT: self.tr("Chờ {department} ký nhận"),
            Custody.DEPARTMENT: self.tr("{department}"),
            Custody.SHELF: self.tr("Kết quả tại quầy"),
            Custody.APPLICANT: self.tr("Người nộp"),
        }
        self._channels = {
            Channel.COUNTER: self.tr("Trực tiếp"),
            Channel.ONLINE: self.tr("Trực tuyến"),
            Channel.POST: self.tr("Bưu chính"),
        }
        self._deliveries = {
            Delivery.COUNTER: self.tr("Nhận tại quầy"),
            Delivery.POST: self.tr("Gửi qua bưu chính"),
            Delivery.ELECTRONIC: self.tr("Bản điện tử"),
        }
        self._fee_states = {
            FeeState.NONE: self.tr("Không thu"),
            FeeState.UNPAID: self.tr("Chưa nộp"),
            FeeState.CASH: self.tr("Đã nộp tiền mặt"),
            FeeState.TRANSFER: self.tr("Đã chuyển khoản"),
            FeeState.ONLINE: self.tr("Đã nộp trực tuyến"),
            FeeState.EXEMPT: self.tr("Được miễn"),
        }
        self._paper_kinds = {
            PaperKind.ORIGINAL: self.tr("Bản chính"),
            PaperKind.CERTIFIED: self.tr("Bản sao chứng thực"),
            PaperKind.COPY: self.tr("Bản sao"),
            PaperKind.ELECTRONIC: self.tr("Bản điện tử"),
        }
        self._results = {
            ResultKind.GRANTED: self.tr("Được giải quyết"),
            ResultKind.REFUSED: self.tr("Từ chối giải quyết"),
            ResultKind.RETURNED: self.tr("Trả lại hồ sơ"),
        }
        self._collectors = {
            CollectorKind.OWNER: self.tr("Người nộp hồ sơ"),
            CollectorKind.AUTHORISED: self.tr("Người được ủy quyền"),
            CollectorKind.POST: self.tr("Bưu chính công ích"),
            CollectorKind.ELECTRONIC: self.tr("Bản điện tử"),
        }
        self._applicants = {
            ApplicantKind.CITIZEN: self.tr("Cá nhân"),
            ApplicantKind.ORGANISATION: self.tr("Tổ chức, doanh nghiệp"),
            ApplicantKind.HOUSEHOLD_BUSINESS: self.tr("Hộ kinh doanh"),
        }
        self._gaps = {
            GapKind.UNDONE: self.tr("Hồ sơ lập nhầm"),
            GapKind.PAD_OPEN: self.tr("Viết tay, chưa nhập"),
            GapKind.PAD_VOID: self.tr("Viết tay, đã hủy"),
        }
        self._documents = {
            DocumentKind.RECEIPT: self.tr("Giấy tiếp nhận và hẹn trả"),
            DocumentKind.GROUP_RECEIPT: self.tr("Giấy tiếp nhận nhiều hồ sơ"),
            DocumentKind.EVALUATION: self.tr("Phiếu đánh giá"),
            DocumentKind.POST_MINUTES: self.tr("Biên bản giao nhận bưu chính"),
            DocumentKind.SUPPLEMENT: self.tr("Phiếu yêu cầu bổ sung"),
            DocumentKind.REFUSAL: self.tr("Phiếu từ chối"),
            DocumentKind.APOLOGY: self.tr("Văn bản xin lỗi, hẹn lại"),
            DocumentKind.STOP: self.tr("Thông báo dừng giải quyết"),
            DocumentKind.CONTROL_SLIP: self.tr("Phiếu kiểm soát"),
            DocumentKind.HANDOVER: self.tr("Phiếu bàn giao"),
            DocumentKind.REGISTER: self.tr("Sổ theo dõi hồ sơ"),
            DocumentKind.PUBLISHED_LIST: self.tr("Danh mục niêm yết"),
            DocumentKind.CALL_LIST: self.tr("Danh sách báo lại ngày hẹn"),
            DocumentKind.PAD: self.tr("Giấy tiếp nhận viết tay"),
            DocumentKind.DESK_CHECK: self.tr("Biên bản kiểm bàn"),
            DocumentKind.DAY_SUMMARY: self.tr("Tổng hợp ngày"),
            DocumentKind.STATISTICS: self.tr("Biểu II.06a"),
            DocumentKind.LISTING: self.tr("Danh sách báo cáo"),
            DocumentKind.PICTURES: self.tr("Báo cáo qua biểu đồ"),
        }
        self._progresses = {
            Progress.HELD: self.tr("Giữ lại"),
            Progress.QUEUED: self.tr("Chờ in"),
            Progress.SENT: self.tr("Đang in"),
            Progress.PRINTED: self.tr("Đã in"),
            Progress.FAILED: self.tr("In lỗi"),
            Progress.CANCELLED: self.tr("Đã bỏ"),
        }
        self._printer_roles = {
            PrinterRole.A5: self.tr("Máy in A5 (giấy tiếp nhận)"),
            PrinterRole.A4: self.tr("Máy in A4 (phiếu bàn giao, tổng hợp)"),
            PrinterRole.ROLL: self.tr("Máy in cuộn 80 mm (giấy tiếp nhận)"),
        }
        self._roles = {
            Role.CLERK: self.tr("Cán bộ một cửa"),
            Role.SUPERVISOR: self.tr("Trưởng bộ phận"),
            Role.ADMINISTRATOR: self.tr("Quản trị"),
        }
        self._permissions = {
            Permission.RECEIVE: self.tr("Tiếp nhận hồ sơ"),
            Permission.HAND_OVER: self.tr("Bàn giao hồ sơ"),
            Permission.TAKE_BACK: self.tr("Nhận kết quả về quầy"),
            Permission.GIVE_BACK: self.tr("Trả kết quả"),
            Permission.PRINT: self.tr("In giấy tờ"),
            Permission.CHANGE_PROMISE: self.tr("Đổi lịch làm việc, hẹn lại"),
            Permission.SETTLE_DISCREPANCY: self.tr("Xử lý chênh lệch"),
            Permission.CONFIRM_CLOCK: self.tr("Xác nhận giờ máy"),
            Permission.CLOSE_DAY: self.tr("Chốt ngày"),
            Permission.AUDIT: self.tr("Xem nhật ký kiểm tra"),
            Permission.SET_UP: self.tr("Thay đổi thiết lập"),
        }
        self._boards = {
            Board.DUE_TODAY: self.tr("Hẹn trả hôm nay"),
            Board.OVERDUE: self.tr("Quá hạn"),
            Board.DUE_SOON: self.tr("Sắp đến hạn"),
            Board.UNCOLLECTED: self.tr("Kết quả chờ đến lấy"),
            Board.TO_HAND_OVER: self.tr("Chờ bàn giao"),
            Board.IN_TRANSIT: self.tr("Chờ bên nhận ký"),
            Board.AT_DEPARTMENT: self.tr("Đang ở phòng chuyên môn"),
        }
        self._acts = {
            Act.RECEIVE: self.tr("Tiếp nhận"),
            Act.IMPORT: self.tr("Nhập từ sổ khác"),
            Act.REFUSE_AT_INTAKE: self.tr("Từ chối tiếp nhận"),
            Act.HAND_OVER: self.tr("Bàn giao"),
            Act.CONFIRM: self.tr("Ký nhận bàn giao"),
            Act.MISS: self.tr("Thiếu khi bàn giao"),
            Act.TURN_BACK: self.tr("Bên nhận không nhận"),
            Act.ASK_SUPPLEMENT: self.tr("Yêu cầu bổ sung"),
            Act.SUPPLEMENT: self.tr("Nhận bổ sung"),
            Act.ASK_DUTY: self.tr("Yêu cầu nghĩa vụ tài chính"),
            Act.PAY_DUTY: self.tr("Đã nộp nghĩa vụ tài chính"),
            Act.WITHDRAW: self.tr("Xin rút hồ sơ"),
            Act.STOP: self.tr("Dừng xử lý"),
            Act.REAPPOINT: self.tr("Hẹn lại"),
            Act.RESCHEDULE: self.tr("Đổi ngày theo lịch"),
            Act.CORRECT: self.tr("Đính chính"),
            Act.UNDO: self.tr("Hủy hồ sơ lập nhầm"),
            Act.TAKE_BACK: self.tr("Nhận kết quả"),
            Act.REOPEN: self.tr("Bỏ kết quả, xử lý tiếp"),
            Act.GIVE_BACK: self.tr("Trả kết quả"),
            Act.RETRACT: self.tr("Hủy lần trả ghi nhầm"),
            Act.FETCH: self.tr("Nhận lại giấy tờ từ phòng"),
            Act.RETURN: self.tr("Trả lại giấy tờ"),
            Act.CONSULT: self.tr("Lấy ý kiến"),
            Act.ANSWER: self.tr("Ý kiến trả lời"),
            Act.FINISH_LEG: self.tr("Một cơ quan đã xong"),
            Act.CALL: self.tr("Liên hệ người nộp"),
            Act.NOTE: self.tr("Ghi chú"),
        }
        self._sentences = {
            Act.RECEIVE: self.tr("Tiếp nhận hồ sơ, hẹn trả {due}"),
            Act.IMPORT: self.tr("Nhập từ dòng {row} của sổ khác, hẹn trả {due}"),
            Act.HAND_OVER: self.tr("Bàn giao theo phiếu {slip_number}"),
            Act.CONFIRM: self.tr("{signer} đã ký phiếu {slip_number}"),
            Act.MISS: self.tr("Bên nhận báo thiếu trong phiếu {slip_number}, hồ sơ vẫn ở quầy"),
            Act.TURN_BACK: self.tr("Bên nhận không nhận theo phiếu {slip_number}, về lại quầy"),
            Act.TAKE_BACK: self.tr("Kết quả về quầy: {result}"),
            Act.RETRACT: self.tr("Hủy lần trả kết quả ghi nhầm, kết quả lại ở quầy"),
            Act.FETCH: self.tr("Giấy tờ của hồ sơ đã dừng về lại quầy"),
            Act.RETURN: self.tr("Trả lại giấy tờ cho người nộp"),
            Act.CALL: self.tr("{medium}: {outcome}"),
            Act.CONSULT: self.tr("Lấy ý kiến {agency}, hạn trả lời {due_day}: {what}"),
            Act.ANSWER: self.tr("{agency} đã trả lời"),
            Act.FINISH_LEG: self.tr("{agency} đã xong phần việc"),
            Act.ASK_SUPPLEMENT: self.tr("Yêu cầu bổ sung hồ sơ, hạn {deadline}"),
            Act.SUPPLEMENT: self.tr("Nhận đủ bổ sung, hẹn trả {due}"),
            Act.ASK_DUTY: self.tr("Yêu cầu nộp {amount}: {what}"),
            Act.PAY_DUTY: self.tr("Nghĩa vụ tài chính: {paid}"),
            Act.WITHDRAW: self.tr("Người nộp xin rút hồ sơ"),
            Act.STOP: self.tr("Dừng giải quyết hồ sơ"),
            Act.REAPPOINT: self.tr("Xin lỗi, hẹn lại đến {due}"),
            Act.CORRECT: self.tr("Đính chính ({why}), giấy tiếp nhận lần {version}, hẹn trả {due}"),
        }
        self._outcomes = {
            CallOutcome.REACHED: self.tr("Đã báo được"),
            CallOutcome.COMING: self.tr("Hẹn sẽ đến"),
            CallOutcome.MESSAGE: self.tr("Đã nhắn tin"),
            CallOutcome.NO_ANSWER: self.tr("Không nghe máy"),
            CallOutcome.UNREACHABLE: self.tr("Không liên lạc được"),
            CallOutcome.WRONG_NUMBER: self.tr("Sai số điện thoại"),
        }
        self._media = {
            Medium.PHONE: self.tr("Gọi điện"),
            Medium.SMS: self.tr("Tin nhắn SMS"),
            Medium.ZALO: self.tr("Zalo"),
            Medium.EMAIL: self.tr("Thư điện tử"),
        }
        self._corrections = {
            Correction.PERSON: self.tr("Sai thông tin người nộp"),
            Correction.DATE: self.tr("Sai ngày"),
            Correction.PROCEDURE: self.tr("Sai thủ tục"),
            Correction.COMPONENTS: self.tr("Sai thành phần hồ sơ"),
            Correction.OTHER: self.tr("Lý do khác"),
            Correction.CALENDAR: self.tr("Lịch làm việc thay đổi"),
            Correction.SUPPLEMENT: self.tr("Đã bổ sung đủ"),
        }
        self._promise_kinds = {
            PromiseKind.RECEIVED: self.tr("Tiếp nhận"),
            PromiseKind.CORRECTED: self.tr("Đính chính"),
            PromiseKind.SUPPLEMENTED: self.tr("Nhận đủ bổ sung"),
            PromiseKind.REAPPOINTED: self.tr("Xin lỗi, hẹn lại"),
            PromiseKind.CALENDAR_MOVED: self.tr("Đổi lịch, hẹn lại"),
            PromiseKind.CALENDAR_KEPT: self.tr("Đổi lịch, giữ ngày hẹn"),
            PromiseKind.CALENDAR_UNDONE: self.tr("Hoàn tác đổi lịch"),
        }
        self._limit_units = {
            LimitUnit.WORKING_DAYS: self.tr("Ngày làm việc"),
            LimitUnit.CALENDAR_DAYS: self.tr("Ngày"),
            LimitUnit.WORKING_HOURS: self.tr("Giờ làm việc"),
            LimitUnit.HALF_DAYS: self.tr("Buổi làm việc"),
            LimitUnit.MONTHS: self.tr("Tháng"),
        }
        self._starts = {
            ClockStart.COMPLETE: self.tr("Khi nhận đủ hồ sơ"),
            ClockStart.POST: self.tr("Khi ký biên bản với bưu chính"),
            ClockStart.COMPETENT: self.tr("Khi cơ quan có thẩm quyền nhận"),
            ClockStart.SUPPLEMENTED: self.tr("Khi nhận đủ bổ sung"),
            ClockStart.REAPPOINTED: self.tr("Từ ngày hẹn trả cũ"),
        }
        self._supplement_rules = {
            SupplementRule.RESTART: self.tr("Tính lại từ đầu khi nhận đủ bổ sung"),
            SupplementRule.PAUSE: self.tr("Ngừng tính trong những ngày chờ bổ sung"),
            SupplementRule.SUBTRACT: self.tr("Cộng thêm thời gian chờ bổ sung"),
        }
        # A button says what to do, a history what was done; English has two words for that.
        translate = QCoreApplication.translate
        self._next = {
            Act.HAND_OVER: NextStep(translate("NextStep", "Bàn giao"), "handover"),
            Act.CONFIRM: NextStep(translate("NextStep", "Ghi đã ký nhận"), "handover"),
            Act.TAKE_BACK: NextStep(translate("NextStep", "Nhận kết quả"), "giving_back"),
            Act.GIVE_BACK: NextStep(translate("NextStep", "Trả kết quả"), "giving_back"),
        }
        self._awaited = {
            State.SUPPLEMENT_ASKED: self.tr("Chờ người nộp bổ sung"),
            State.DUTY_ASKED: self.tr("Chờ nộp nghĩa vụ tài chính"),
            State.WITHDRAWN: self.tr("Chờ quyết định dừng xử lý"),
        }
        self._other_acts = {
            "slip.handed_over": self.tr("Bàn giao"),
            "slip.confirmed": self.tr("Ký nhận bàn giao"),
            "document.queued": self.tr("Chờ in"),
            "document.sent": self.tr("Gửi máy in"),
            "document.printed": self.tr("Đã in"),
            "document.failed": self.tr("In lỗi"),
            "document.cancelled": self.tr("Bỏ in"),
            "document.released": self.tr("Cho in giấy giữ lại"),
            "visit.guided": self.tr("Hướng dẫn bổ sung"),
            "visit.refused": self.tr("Từ chối tiếp nhận"),
            "pad.reserved": self.tr("Dành số viết tay"),
            "pad.voided": self.tr("Hủy số viết tay"),
            "register.imported": self.tr("Nhập sổ hồ sơ"),
            "register.mapped": self.tr("Ghi nhớ cột của sổ"),
            "calendar_change.made": self.tr("Đổi lịch làm việc"),
            "calendar_change.undone": self.tr("Hoàn tác đổi lịch"),
            "discrepancy.raised": self.tr("Ghi chênh lệch"),
            "discrepancy.assigned": self.tr("Giao tìm chênh lệch"),
            "discrepancy.settled": self.tr("Xử lý chênh lệch"),
            "discrepancy.revived": self.tr("Chênh lệch chưa giải quyết"),
            "desk_check.done": self.tr("Kiểm bàn"),
            "settings.changed": self.tr("Đổi thiết lập"),
            "station.set": self.tr("Đổi tên quầy"),
            "staff.set": self.tr("Ghi cán bộ"),
            "staff.pin_set": self.tr("Đặt hoặc xóa mã PIN"),
            "staff.badge_given": self.tr("Cấp thẻ cán bộ"),
            "staff.signed_in": self.tr("Nhận quầy"),
            "staff.refused": self.tr("Nhập sai mã PIN"),
            "backup.planned": self.tr("Đổi cách sao lưu"),
            "backup.restored": self.tr("Đặt lại sổ từ bản sao"),
            "day.closed": self.tr("Chốt ngày"),
            "day.reopened": self.tr("Mở lại ngày đã chốt"),
            "view.uncovered": self.tr("Xem số giấy tờ đã che"),
            "export.made": self.tr("Xuất danh sách ra tệp"),
            "procedure.set": self.tr("Ghi thủ tục"),
            "calendar.set": self.tr("Ghi lịch nghỉ"),
            "clock.confirmed": self.tr("Xác nhận giờ máy"),
            "privacy.erased": self.tr("Xóa dữ liệu cá nhân đã hết hạn giữ"),
        }

    def tr(self, text: str, count: int = -1) -> str:
        """Return a text of this class in the clerk's language, for a count in its form."""
        return QCoreApplication.translate("Words", text, None, count)

    # -- refusals --------------------------------------------------------------------------------

    def refusal(self, error: Refused) -> str:
        """Return the sentence of a refusal, with its facts."""
        return said.refusal(error)

    def said(self, text: str) -> str:
        """Return a hint, label or reason that `counter_app` gives, as `ui.said.said` does."""
        return said.said(text)

    # -- time ------------------------------------------------------------------------------------

    def limit(self, limit: Limit) -> str:
        """Return a time limit as "20 ngày làm việc"."""
        if not limit.amount:
            return self.tr("trong ngày")
        amount = limit.amount
        sentences = {
            LimitUnit.WORKING_DAYS: self.tr("{amount} ngày làm việc", amount),
            LimitUnit.CALENDAR_DAYS: self.tr("{amount} ngày", amount),
            LimitUnit.WORKING_HOURS: self.tr("{amount} giờ làm việc", amount),
            LimitUnit.HALF_DAYS: self.tr("{amount} buổi làm việc", amount),
            LimitUnit.MONTHS: self.tr("{amount} tháng", amount),
        }
        return sentences[limit.unit].format(amount=amount)

    def span(self, start: dt.datetime, end: dt.datetime) -> str:
        """Return how long something lasted, in its largest unit: "3 ngày", "2 giờ", "5 phút"."""
        minutes = max(int((end - start).total_seconds()) // 60, 0)
        if minutes < 60:
            return self.tr("{count} phút", minutes).format(count=minutes)
        if minutes < 24 * 60:
            hours = minutes // 60
            return self.tr("{count} giờ", hours).format(count=hours)
        days = (end.date() - start.date()).days
        return self.tr("{count} ngày", days).format(count=days)

    def age(self, at: dt.datetime, now: dt.datetime) -> str:
        """Return how many days ago something was, by the calendar: "hôm nay", "3 ngày"."""
        days = (now.date() - at.date()).days
        if days <= 0:
            return self.tr("hôm nay")
        return self.tr("{count} ngày", days).format(count=days)

    def working_days(self, after: dt.date, until: dt.date) -> int:
        """Count the working days after a day up to another, negative where that is the earlier.

        So the law counts, and so do the reports: a dossier due on Friday is one day late on Monday.
        """
        span = (min(after, until), max(after, until))
        if span not in self._counted:
            years = (span[0].year, span[1].year)
            known = self._calendar_of
            calendar = WorkingCalendar((), certain=()) if known is None else known(*years)
            self._counted[span] = calendar.working_days_between(*span)
        return self._counted[span] if after <= until else -self._counted[span]

    def forget_days(self) -> None:
        """Count anew: the calendar is another."""
        self._counted.clear()

    def leave_by(self, by: dt.datetime, now: dt.datetime) -> str:
        """Say by when a dossier must leave the counter, seen from now, or since when it is late."""
        if now > by:
            late = self.working_days(by.date(), now.date())
            if not late:
                return self.tr("quá {time}").format(time=self.time(by))
            return self.tr("quá {count} ngày làm việc", late).format(count=late)
        days = (by.date() - now.date()).days
        if not days:
            return self.tr("trước {time}").format(time=self.time(by))
        if days == 1:
            return self.tr("sáng mai")
        return self.tr("sáng {day}").format(day=self.day_short(by.date()))

    def promise(
        self,
        due_at: dt.datetime,
        finished_at: dt.datetime | None,
        now: dt.datetime,
    ) -> str:
        """Say how a promise stands: working days left or late, or how it was kept."""
        if finished_at is not None:
            return self._kept(due_at, finished_at)
        days = (due_at.date() - now.date()).days
        if days < 0:
            late = self.working_days(due_at.date(), now.date())
            sentence = self.tr("quá hạn {days} ngày làm việc", late)
            return sentence.format(days=late) if late else self.tr("quá hạn")
        if days > 1:
            left = self.working_days(now.date(), due_at.date())
            return self.tr("còn {days} ngày làm việc", left).format(days=left)
        if days == 1:
            return self.tr("ngày mai")
        return self.tr("hôm nay") if now <= due_at else self.tr("quá giờ hẹn hôm nay")

    def due(self, due_at: dt.datetime, finished_at: dt.datetime | None, now: dt.datetime) -> str:
        """Return a due day with how the promise stands: "T4 25/11 · còn 2 ngày làm việc"."""
        return self.tr("{day} · {promise}").format(
            day=self.day_short(due_at.date()), promise=self.promise(due_at, finished_at, now)
        )

    def _kept(self, due_at: dt.datetime, finished_at: dt.datetime) -> str:
        days = self.working_days(finished_at.date(), due_at.date())
        if days > 0:
            return self.tr("xong sớm {days} ngày làm việc", days).format(days=days)
        if days < 0:
            return self.tr("xong trễ {days} ngày làm việc", -days).format(days=-days)
        if finished_at <= due_at:
            return self.tr("xong đúng hạn")
        if finished_at.date() == due_at.date():
            return self.tr("xong trễ trong ngày hẹn")
        return self.tr("xong trễ")

    def day_kind(self, kind: DayKind, part: DayPart = DayPart.WHOLE) -> str:
        """Return what makes a day special: "Nghỉ bù", "Đóng cửa sáng"."""
        sentences = {
            DayPart.WHOLE: "{kind}",
            DayPart.MORNING: self.tr("{kind} sáng"),
            DayPart.AFTERNOON: self.tr("{kind} chiều"),
        }
        return sentences[part].format(kind=self._day_kinds[kind])

    def day_part(self, part: DayPart) -> str:
        """Return which part of a day is meant."""
        return self._day_parts[part]

    # -- what the rules name ---------------------------------------------------------------------

    def state(self, state: State) -> str:
        """Return a state's short name for pills and lists."""
        return self._states[state]

    def custody(self, custody: Custody, department: str) -> str:
        """Return where a dossier is, or who must sign for it."""
        return self._custodies[custody].format(department=department or self.tr("phòng chuyên môn"))

    def where(self, line: Dossier | DossierLine) -> str:
        """Return where a dossier or its result is, with the shelf it lies on."""
        if line.custody is Custody.SHELF and line.shelf:
            return self.tr("Kết quả tại quầy, ngăn {shelf}").format(shelf=line.shelf)
        return self.custody(line.custody, line.department)

    def short_days(self, promise: str) -> str:
        """Return how a promise stands with working days in fewer letters, for narrow lists."""
        return promise.replace(self.tr("ngày làm việc"), self.tr("ngày LV"))

    @staticmethod
    def short_department(name: str) -> str:
        """Return a department without the word that half of them begin with, for narrow lists."""
        short = name.removeprefix("Phòng ")
        return short[:1].upper() + short[1:]

    def channel(self, channel: Channel) -> str:
        """Return how a dossier came in."""
        return self._channels[channel]

    def delivery(self, delivery: Delivery) -> str:
        """Return how the result is wanted."""
        return self._deliveries[delivery]

    def fee_state(self, state: FeeState) -> str:
        """Return whether the fee was paid, and how."""
        return self._fee_states[state]

    def paper_kind(self, kind: PaperKind) -> str:
        """Return in what form a component is handed in."""
        return self._paper_kinds[kind]

    def result(self, kind: ResultKind) -> str:
        """Return what came back from the department."""
        return self._results[kind]

    def collector(self, kind: CollectorKind) -> str:
        """Return who takes the result away."""
        return self._collectors[kind]

    def applicant_kind(self, kind: ApplicantKind) -> str:
        """Return what the applicant is."""
        return self._applicants[kind]

    def gap(self, kind: GapKind) -> str:
        """Return why a number bears no living dossier."""
        return self._gaps[kind]

    def document(self, kind: DocumentKind) -> str:
        """Return which paper a document is."""
        return self._documents[kind]

    def progress(self, progress: Progress) -> str:
        """Return how far a document has come."""
        return self._progresses[progress]

    def printer_role(self, role: PrinterRole) -> str:
        """Return what a printer is for."""
        return self._printer_roles[role]

    def role(self, role: Role) -> str:
        """Return what a person is at the counter."""
        return self._roles[role]

    def permission(self, permission: Permission) -> str:
        """Return what somebody may do."""
        return self._permissions[permission]

    def correction(self, why: Correction) -> str:
        """Return why a receipt was put right by another version."""
        return self._corrections[why]

    def outcome(self, outcome: CallOutcome) -> str:
        """Return what came of an attempt to tell the applicant something."""
        return self._outcomes[outcome]

    def medium(self, medium: Medium) -> str:
        """Return how the applicant was told."""
        return self._media[medium]

    def promise_kind(self, kind: PromiseKind) -> str:
        """Return what made, changed or confirmed a promise."""
        return self._promise_kinds[kind]

    def limit_unit(self, unit: LimitUnit) -> str:
        """Return in what a time limit is counted."""
        return self._limit_units[unit]

    def clock_start(self, start: ClockStart) -> str:
        """Return from when a time limit runs."""
        return self._starts[start]

    def supplement_rule(self, rule: SupplementRule) -> str:
        """Return what becomes of a time limit when the dossier is supplemented."""
        return self._supplement_rules[rule]

    def board(self, board: Board) -> str:
        """Return the title of a list."""
        return self._boards[board]

    def stranger(self, whose: Stranger | None, code: str) -> str:
        """Return that these books do not know a code, whose it is, and what to do."""
        sentences: dict[Stranger | None, str] = {
            Stranger.OTHER_OFFICE: self.tr(
                "Mã {code} của cơ quan khác. Mời người nộp đến nơi ghi trên giấy tiếp nhận."
            ),
            Stranger.OTHER_STATION: self.tr(
                "Mã {code} do quầy khác của cơ quan này cấp. Hãy tra ở quầy đó."
            ),
        }
        unknown = self.tr("Không có hồ sơ mang mã {code} trong sổ của quầy này.")
        return sentences.get(whose, unknown).format(code=code)

    def not_one(self, found: Found, text: str) -> str:
        """Return why what was typed names no single dossier."""
        if found.dossiers:
            return self.tr("Nhiều hồ sơ cùng số: hãy quét mã vạch.")
        if found.stranger in {Stranger.OTHER_OFFICE, Stranger.OTHER_STATION}:
            return self.stranger(found.stranger, text)
        return self.tr("Không có hồ sơ mang số này trong sổ của quầy.")

    def stranger_briefly(self, whose: Stranger | None) -> str:
        """Return whose a code is that these books do not know, for a cell of a list."""
        sentences: dict[Stranger | None, str] = {
            Stranger.OTHER_OFFICE: self.tr("Mã của cơ quan khác"),
            Stranger.OTHER_STATION: self.tr("Mã do quầy khác cấp"),
        }
        return sentences.get(whose, self.tr("Không có trong sổ của quầy"))

    def discrepancy(self, line: DiscrepancyLine) -> str:
        """Return what is contradictory, in a sentence."""
        sentences = {
            "missing": self.tr("Thiếu trong phiếu bàn giao {slip}"),
            "refused": self.tr("Bên nhận không nhận theo phiếu {slip}"),
            "surplus": self.tr("Thừa so với phiếu bàn giao {slip}"),
        }
        if line.kind in sentences:
            return sentences[line.kind].format(slip=line.detail)
        return line.detail or line.kind

    # -- what is to be done ----------------------------------------------------------------------

    def next_step(self, of: Dossier | DossierLine) -> NextStep:
        """Return what comes next for a dossier: the first act that the rules and this window know.

        Without an act for the counter the text says who is waited for, or nothing when all is
        over; the page is empty then.
        """
        # The rules ask for state and custody, which a line of a list has too; that there was a
        # re-appointment changes nothing in what comes next.
        for act in acts_from(cast("Dossier", _Standing(of.state, of.custody))):
            if act in self._next:
                return self._next[act]
        return NextStep(self._awaited.get(of.state, ""), "")

    def step(self, act: Act) -> str:
        """Return an act as a noun, for buttons and lists."""
        return self._acts[act]

    # -- what was done ---------------------------------------------------------------------------

    def did(self, entry: EntryLine) -> str:
        """Return what an entry of the journal did, in two or three words."""
        return self._did(entry.fact.kind)

    def about(self, entry: EntryLine) -> str:
        """Return what else is worth knowing of an entry, without number and applicant."""
        fact = entry.fact
        body = fact.body
        match fact.kind:
            case "dossier.received":
                due = dt.datetime.fromisoformat(body["due_at"])
                return self.tr("hẹn {due} · {procedure}").format(
                    procedure=body["procedure"], due=self.day_short(due.date())
                )
            case "slip.handed_over":
                count = len(body.get("dossiers", ()))
                return self.tr("{count} hồ sơ cho {department}", count).format(
                    count=count, department=body.get("department", "")
                )
            case _:
                sentence = self.act(entry)
                return "" if sentence == self.did(entry) else sentence

    def act(self, entry: EntryLine) -> str:
        """Return an entry of the journal as a sentence for a timeline."""
        fact = entry.fact
        about = {**fact.body, **(fact.pii or {})}
        if fact.agg_type == "dossier":
            return self._dossier_act(Act(fact.kind.partition(".")[2]), about)
        if fact.agg_type == "document":
            return self._document_act(fact.kind, about)
        if fact.agg_type == "visit":
            return self._visit(fact.kind, about)
        return self._other_act(fact, about)

    def detail(self, entry: EntryLine) -> str:
        """Return what was written at an act: its reason, a note, an answer; mostly nothing."""
        about = entry.fact.pii or {}
        if entry.fact.agg_type == "discrepancy":
            return str(about.get("note", ""))
        if entry.fact.agg_type != "dossier":
            return ""
        reason = about.get("reason", "")
        if reason:
            return self.tr("Lý do: {reason}").format(reason=reason)
        return str(about.get("text", ""))

    def _did(self, kind: str) -> str:
        agg_type, _, name = kind.partition(".")
        if agg_type == "dossier":
            return self._acts[Act(name)]
        return self._other_acts.get(kind, kind)

    def _dossier_act(self, act: Act, about: Mapping[str, Any]) -> str:
        if act is Act.GIVE_BACK:
            return self._given_back(about)
        if act is Act.RESCHEDULE:
            return self._rescheduled(about)
        if act is Act.REOPEN:
            return self._reopened(about)
        if act in {Act.ASK_SUPPLEMENT, Act.REAPPOINT} and about.get("in_time") is False:
            sentence = self._sentence(act, about)
            return self.tr("{sentence} (báo muộn)").format(sentence=sentence)
        return self._sentence(act, about)

    def _sentence(self, act: Act, about: Mapping[str, Any]) -> str:
        facts = {**about, **self._told(about)}
        sentence = self._sentences.get(act, self._acts[act])
        if act is Act.TAKE_BACK and about.get("shelf"):
            sentence = self.tr("Kết quả về quầy: {result}, để ngăn {shelf}")
        if any(not facts.get(name) for name in _places(sentence)):
            return self._acts[act]
        return sentence.format(**facts)

    def _told(self, about: Mapping[str, Any]) -> dict[str, str]:
        """Return the values of an entry that are words only here."""
        told = {"signer": str(about.get("receiver") or self.tr("Bên nhận"))}
        for name, day in (("due", "due_at"), ("legal", "legal_due"), ("deadline", "deadline")):
            if about.get(day):
                told[name] = self.day_year(dt.datetime.fromisoformat(about[day]).date())
        if "result" in about:
            told["result"] = self._results[ResultKind(about["result"])].lower()
        if "paid" in about:
            told["paid"] = self._fee_states[FeeState(about["paid"])].lower()
        if "why" in about:
            told["why"] = self._corrections[Correction(about["why"])].lower()
        if "amount" in about:
            told["amount"] = self.money(about["amount"])
        if "due_on" in about:
            told["due_day"] = self.day_year(dt.date.fromisoformat(about["due_on"]))
        if "outcome" in about and "medium" in about:
            told["outcome"] = self._outcomes[CallOutcome(about["outcome"])].lower()
            told["medium"] = self._media[Medium(about["medium"])]
        if "receipt_version" in about:
            told["version"] = str(about["receipt_version"])
        return told

    def _reopened(self, about: Mapping[str, Any]) -> str:
        if about.get("to_repair"):
            return self.tr("Kết quả sai, lấy lại để bàn giao xử lý tiếp")
        return self.tr("Bỏ lần nhận kết quả ghi nhầm")

    def _rescheduled(self, about: Mapping[str, Any]) -> str:
        facts = self._told(about)
        if about.get("undone") and "due" in facts:
            sentence = self.tr("Hoàn tác đổi lịch làm việc, hẹn trả {due} như trước")
        elif about.get("undone"):
            sentence = self.tr("Hoàn tác đổi lịch làm việc")
        elif "due" in facts:
            sentence = self.tr(
                "Lịch làm việc thay đổi, hẹn lại {due}, giấy tiếp nhận lần {version}"
            )
        elif "legal" in facts:
            sentence = self.tr("Lịch làm việc thay đổi, giữ ngày hẹn; theo quy định là {legal}")
        else:
            sentence = self._acts[Act.RESCHEDULE]
        return sentence.format(**facts)

    def _given_back(self, about: Mapping[str, Any]) -> str:
        name, note = about.get("name", ""), about.get("note", "")
        if name and note:
            sentence = self.tr("Trả kết quả cho {name} ({collector}, {note})")
        elif name:
            sentence = self.tr("Trả kết quả cho {name} ({collector})")
        elif note:
            sentence = self.tr("Trả kết quả: {collector}, {note}")
        else:
            sentence = self.tr("Trả kết quả: {collector}")
        collector = self._collectors[CollectorKind(about["collector"])].lower()
        return sentence.format(name=name, note=note, collector=collector)

    def _document_act(self, kind: str, about: Mapping[str, Any]) -> str:
        match kind:
            case "document.queued" if about.get("held"):
                sentence = self.tr("Giữ lại {title}, chờ cho in")
            case "document.queued" if about.get("reprint"):
                sentence = self.tr("Cho in lại {title}, bản sao {reprint}")
            case "document.queued":
                sentence = self.tr("Cho in {title}, {copies} bản")
            case "document.sent" if about.get("printer"):
                sentence = self.tr("Gửi giấy đến máy in {printer}")
            case "document.printed" if about.get("printer"):
                sentence = self.tr("Giấy đã in xong trên {printer}")
            case "document.failed" if about.get("trouble"):
                sentence = self.tr("In lỗi: {trouble}")
            case _:
                sentence = self._did(kind)
        return sentence.format(**about)

    def _visit(self, kind: str, about: Mapping[str, Any]) -> str:
        """Tell of somebody who went home without a dossier."""
        match kind:
            case "visit.guided" if about.get("procedure"):
                sentence = self.tr("Hướng dẫn bổ sung tại quầy, phiếu {number}: {procedure}")
            case "visit.refused" if about.get("procedure"):
                sentence = self.tr("Từ chối tiếp nhận tại quầy, phiếu {number}: {procedure}")
            case _:
                sentence = self._did(kind)
        return sentence.format(**about)

    def _raised(self, kind: str, *, known: bool) -> str:
        if not known:
            return self.tr("Có giấy không rõ số, thừa so với phiếu {slip}")
        sentences = {
            "refused": self.tr("Bên nhận không nhận hồ sơ {number} theo phiếu {slip}"),
            "surplus": self.tr("Giấy {number} thừa so với phiếu {slip}"),
        }
        return sentences.get(kind, self.tr("Hồ sơ {number} thiếu trong phiếu {slip}"))

    def _signed(self, missing: int, refused: int) -> str:
        """Return what a receiver said of a pile."""
        if missing and refused:
            return self.tr("{receiver} ký nhận, thiếu {missing}, không nhận {refused} hồ sơ")
        if refused:
            return self.tr("{receiver} ký nhận, không nhận {refused} hồ sơ")
        if missing:
            return self.tr("{receiver} ký nhận, báo thiếu {missing} hồ sơ")
        return self.tr("{receiver} ký nhận đủ")

    def _other_act(self, fact: Fact, about: Mapping[str, Any]) -> str:
        receiver = about.get("receiver") or self.tr("Bên nhận")
        facts = {**about, "receiver": receiver, "about": fact.agg_id}
        match fact.kind:
            case "slip.handed_over":
                facts["count"] = len(about["dossiers"])
                sentence = self.tr("Bàn giao {count} hồ sơ cho {department}", facts["count"])
            case "slip.confirmed":
                missing, refused = len(about["missing"]), len(about.get("refused", ()))
                facts |= {"missing": str(missing), "refused": str(refused)}
                sentence = self._signed(missing, refused)
            case "discrepancy.raised":
                sentence = self._raised(about.get("kind", ""), known=bool(about.get("number")))
            case "discrepancy.settled" if about.get("how") == "by hand":
                sentence = self.tr("Giải quyết xong chênh lệch")
            case "calendar_change.made" if about.get("reason"):
                sentence = self.tr("Đổi lịch làm việc: {reason}")
            case "register.imported" if about.get("fresh"):
                facts["fresh"] = self.whole(about["fresh"])
                sentence = self.tr("Nhập {fresh} hồ sơ từ tệp {name}")
            case "staff.set" if about.get("name"):
                sentence = self.tr("Ghi cán bộ {name}")
            case "procedure.set":
                sentence = self.tr("Ghi thủ tục {about}")
            case "calendar.set":
                sentence = self.tr("Ghi lịch nghỉ năm {about}")
            case _:
                sentence = self._did(fact.kind)
        return sentence.format(**facts)


def _places(sentence: str) -> list[str]:
    """Return the names of the places in a sentence."""
    return [name for _literal, name, _spec, _conversion in Formatter().parse(sentence) if name]
