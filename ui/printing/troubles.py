"""What can be wrong with a printer, in the clerk's words: the cause, and what to do about it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.errors import PrinterTrouble
from counter_app.ports import JobReport, JobState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Trouble:
    """A cause and its remedy, each a sentence; none for a printer that is well."""

    cause: str = ""
    remedy: str = ""

    def __bool__(self) -> bool:
        """Say whether anything is wrong."""
        return bool(self.cause)

    @property
    def sentence(self) -> str:
        """Cause and remedy together."""
        return f"{self.cause} {self.remedy}".strip()

    def refusal(self, printer: str) -> PrinterTrouble:
        """Return what is raised when a printer does not take a job."""
        return PrinterTrouble(printer=printer, cause=self.cause, remedy=self.remedy)

    def report(self, state: JobState) -> JobReport:
        """Return what is told of a job that this befell."""
        return JobReport(state, self.cause, self.remedy)


def of_refusal(error: PrinterTrouble) -> Trouble:
    """Return the trouble that a refusal names."""
    return Trouble(str(error.facts.get("cause", "")), str(error.facts.get("remedy", "")))


def of_report(report: JobReport) -> Trouble:
    """Return the trouble that a report names."""
    return Trouble(report.cause, report.remedy)


# -- the printer is not there ----------------------------------------------------------------------


def unknown_printer() -> Trouble:
    """No such printer is set up on this machine."""
    return Trouble(
        translate("Printing", "Máy này không có máy in mang tên đó."),
        translate("Printing", "Chọn lại máy in trong Quản trị, hoặc chọn thư mục PDF."),
    )


def no_service() -> Trouble:
    """The print service does not run."""
    return Trouble(
        translate("Printing", "Dịch vụ in (CUPS) của máy tính không chạy."),
        translate("Printing", "Khởi động lại máy tính hoặc báo người phụ trách, rồi in lại."),
    )


def no_answer(seconds: float) -> Trouble:
    """The print service runs but does not take the job."""
    return Trouble(
        translate("Printing", "Dịch vụ in không trả lời sau {seconds} giây.").format(
            seconds=round(seconds)
        ),
        translate("Printing", "Xem giấy đã ra chưa; nếu chưa, khởi động lại máy in rồi in lại."),
    )


def other_printer(taken: str) -> Trouble:
    """The system would print somewhere else than it was told to."""
    return Trouble(
        translate(
            "Printing", "Hệ thống định in ra máy khác ({printer}) nên giấy chưa được gửi."
        ).format(printer=taken or "?"),
        translate("Printing", "Chọn lại máy in trong Quản trị."),
    )


# -- the queue -------------------------------------------------------------------------------------


def rejecting(why: str) -> Trouble:
    """The queue takes no jobs; `why` as the system has it."""
    return Trouble(
        _quoting(
            translate("Printing", "Máy in đang từ chối nhận lệnh in."),
            translate("Printing", "Máy in đang từ chối nhận lệnh in (“{why}”)."),
            why,
        ),
        translate(
            "Printing", "Vào thiết lập máy in của máy tính, cho phép nhận lệnh in, rồi in lại."
        ),
    )


def stopped(why: str) -> Trouble:
    """The queue takes jobs but prints none."""
    return Trouble(
        _quoting(
            translate("Printing", "Máy in đang bị dừng."),
            translate("Printing", "Máy in đang bị dừng (“{why}”)."),
            why,
        ),
        translate(
            "Printing", "Vào thiết lập máy in của máy tính, cho máy in chạy tiếp, rồi in lại."
        ),
    )


def held() -> Trouble:
    """The job waits for somebody to release it."""
    return Trouble(
        translate("Printing", "Lệnh in bị giữ lại trong hàng đợi của máy in."),
        translate("Printing", "Kiểm tra thiết lập máy in của máy tính, rồi in lại."),
    )


# -- the job ---------------------------------------------------------------------------------------


def canceled() -> Trouble:
    """Somebody took the job off the queue."""
    return Trouble(
        translate("Printing", "Lệnh in đã bị hủy trước khi in xong."),
        translate("Printing", "Xem giấy đã ra chưa; nếu chưa thì in lại."),
    )


def aborted(why: str) -> Trouble:
    """The system gave the job up."""
    return Trouble(
        _quoting(
            translate("Printing", "Hệ thống in đã bỏ dở lệnh in."),
            translate("Printing", "Hệ thống in đã bỏ dở: “{why}”."),
            why,
        ),
        translate(
            "Printing",
            "Xem giấy đã ra chưa; nếu chưa thì in lại. Lặp lại thì báo người phụ trách máy in.",
        ),
    )


def refused(why: str) -> Trouble:
    """The system did not take the job, for a reason of its own."""
    return Trouble(
        _quoting(
            translate("Printing", "Hệ thống in không nhận lệnh in."),
            translate("Printing", "Hệ thống in không nhận lệnh in: “{why}”."),
            why,
        ),
        translate("Printing", "Kiểm tra thiết lập máy in của máy tính, rồi in lại."),
    )


def endless(seconds: float) -> Trouble:
    """The job never came to its end."""
    return Trouble(
        translate("Printing", "Không thấy máy in hoàn thành sau {seconds} giây.").format(
            seconds=round(seconds)
        ),
        translate(
            "Printing",
            "Kiểm tra máy in đã bật, có giấy, cáp còn nối; xem giấy đã ra chưa rồi in lại.",
        ),
    )


def unfinished() -> Trouble:
    """The system's printing came to nothing, and it does not say why."""
    return Trouble(
        translate("Printing", "Hệ thống in báo lỗi khi gửi trang."),
        translate(
            "Printing", "Kiểm tra máy in đã bật và nối cáp, xem giấy đã ra chưa, rồi in lại."
        ),
    )


def unmade(why: str) -> Trouble:
    """The paper could not be laid out: a fault of the program."""
    return Trouble(
        translate("Printing", "Chương trình không dựng được giấy này ({why}).").format(why=why),
        translate("Printing", "Hồ sơ vẫn còn nguyên. Hãy báo người phụ trách kỹ thuật."),
    )


# -- the machine -----------------------------------------------------------------------------------


def out_of_paper() -> Trouble:
    """There is no paper of the right size."""
    return Trouble(
        translate("Printing", "Máy in hết giấy hoặc chưa có giấy đúng khổ."),
        translate("Printing", "Nạp giấy vào khay; máy in sẽ in tiếp."),
    )


def jammed() -> Trouble:
    """Paper is stuck."""
    return Trouble(
        translate("Printing", "Máy in bị kẹt giấy."),
        translate("Printing", "Gỡ giấy kẹt và đóng nắp; máy in sẽ in tiếp."),
    )


def open_cover() -> Trouble:
    """A cover or door is open."""
    return Trouble(
        translate("Printing", "Nắp máy in đang mở."),
        translate("Printing", "Đóng nắp; máy in sẽ in tiếp."),
    )


def out_of_ink() -> Trouble:
    """Toner or ink is used up."""
    return Trouble(
        translate("Printing", "Máy in hết mực."),
        translate("Printing", "Thay hộp mực; máy in sẽ in tiếp."),
    )


def not_connected() -> Trouble:
    """The machine does not answer."""
    return Trouble(
        translate("Printing", "Không liên lạc được với máy in."),
        translate("Printing", "Kiểm tra máy in đã bật, cáp hoặc mạng còn nối."),
    )


# -- the folder ------------------------------------------------------------------------------------


def unwritten(why: str) -> Trouble:
    """The PDF file could not be written."""
    return Trouble(
        translate("Printing", "Không ghi được tệp PDF ({why}).").format(why=why),
        translate(
            "Printing", "Kiểm tra ổ đĩa và quyền ghi, hoặc chọn thư mục khác trong Quản trị."
        ),
    )


def file_gone(path: str) -> Trouble:
    """The PDF file is not where it was written."""
    return Trouble(
        translate("Printing", "Không còn thấy tệp {path}.").format(path=path),
        translate("Printing", "Nếu vẫn cần giấy này, in lại."),
    )


def _quoting(plain: str, quoting: str, why: str) -> str:
    return quoting.format(why=why) if why else plain
