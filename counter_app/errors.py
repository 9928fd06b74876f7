"""What the office will not do: one class for each refusal, with its sentence for the clerk.

The sentence is Vietnamese with named places for the facts; the screens translate it and the
command line prints it. Everything that is not a `Refused` is a fault of the program.
"""

from typing import ClassVar


class Refused(Exception):
    """Something that was asked for and is not done; nothing was changed.

    `sentence` is the Vietnamese template, `facts` the values that fill it.
    """

    sentence: ClassVar[str] = "Không thực hiện được."

    def __init__(self, **facts: object) -> None:
        super().__init__(facts)
        self.facts = facts

    def __str__(self) -> str:
        """Return the sentence with its facts filled in."""
        return self.sentence.format(**self.facts)


# -- what was given ------------------------------------------------------------------------------


class MissingField(Refused):
    """A required field is empty. Facts: `field` (its key), `label`."""

    sentence = "Chưa nhập {label}."


class TextTooLong(Refused):
    """A text is longer than the books take. Facts: `field`, `label`, `limit` (characters)."""

    sentence = "{label} dài quá {limit} ký tự. Hãy rút gọn."


class BadValue(Refused):
    """A value cannot be read. Facts: `field`, `label`, `value`, `hint`."""

    sentence = "{label} không hợp lệ: “{value}”. {hint}"


class UnknownProcedure(Refused):
    """No procedure has this code on the day of receipt. Facts: `code`, `day`."""

    sentence = "Không có thủ tục “{code}” trong danh mục có hiệu lực ngày {day}."


class ChannelNotAllowed(Refused):
    """The procedure is not received through this channel. Facts: `procedure`, `channel`."""

    sentence = "Thủ tục {procedure} không tiếp nhận qua hình thức {channel}."


class UnknownDossier(Refused):
    """No dossier has this number or barcode. Facts: `number`."""

    sentence = "Không tìm thấy hồ sơ “{number}” trong sổ của quầy này."


class UnknownSlip(Refused):
    """No handover slip has this number or barcode. Facts: `number`."""

    sentence = "Không tìm thấy phiếu bàn giao “{number}”."


class UnknownPaper(Refused):
    """No such document is in the books. Facts: `number`, `kind`."""

    sentence = "Hồ sơ {number} không có giấy loại “{kind}”."


class UnknownStaff(Refused):
    """No such person works here. Facts: `name`."""

    sentence = "Không có cán bộ “{name}” trong danh sách."


# -- steps ---------------------------------------------------------------------------------------


class IllegalStep(Refused):
    """The dossier's state does not allow this act. Facts: `number`, `state`, `act` (in words)."""

    sentence = "Hồ sơ {number} đang ở trạng thái “{state}”, không thể {act}."


class AlreadyGivenBack(Refused):
    """The result left the counter before. Facts: `number`, `at`, `collector`."""

    sentence = "Hồ sơ {number} đã trả kết quả lúc {at} cho {collector}."


class AlreadyBack(Refused):
    """The result was taken in before. Facts: `number`, `at`."""

    sentence = "Hồ sơ {number} đã nhận kết quả về quầy lúc {at}."


class AlreadyHandedOver(Refused):
    """The dossier is on a slip already. Facts: `number`, `slip`."""

    sentence = "Hồ sơ {number} đã nằm trong phiếu bàn giao {slip}."


class NotHere(Refused):
    """The dossier does not lie at this counter. Facts: `number`, `custody` (in words)."""

    sentence = "Hồ sơ {number} không ở quầy: {custody}."


class EmptySlip(Refused):
    """A slip needs at least one dossier."""

    sentence = "Phiếu bàn giao chưa có hồ sơ nào. Hãy quét ít nhất một hồ sơ."


class SlipClosed(Refused):
    """The slip's second leg is over. Facts: `slip`, `at`."""

    sentence = "Phiếu {slip} đã được bên nhận xác nhận lúc {at}."


class NotOnSlip(Refused):
    """The dossier does not stand on this slip. Facts: `number`, `slip`."""

    sentence = "Hồ sơ {number} không có trong phiếu {slip}."


class PaperNotWaiting(Refused):
    """The document is not in a state in which this can be done. Facts: `title`, `state`."""

    sentence = "Giấy “{title}” đang ở trạng thái “{state}”, không cần in lại từ hàng đợi."


# -- time ----------------------------------------------------------------------------------------


class ReceivedInFuture(Refused):
    """The time of receipt has not come yet. Facts: `received`, `now`."""

    sentence = "Thời điểm tiếp nhận {received} ở tương lai (bây giờ là {now})."


class ReceivedTooEarly(Refused):
    """The time of receipt lies before anything the calendar knows. Facts: `received`, `first`."""

    sentence = "Thời điểm tiếp nhận {received} quá sớm; lịch làm việc chỉ có từ {first}."


class ClockWentBack(Refused):
    """The computer's clock is behind the last entry of the journal. Facts: `now`, `last`."""

    sentence = (
        "Đồng hồ máy tính đang là {now}, sớm hơn lần ghi sổ gần nhất ({last}). "
        "Hãy chỉnh lại giờ máy, hoặc để người phụ trách xác nhận giờ, rồi làm lại."
    )


# -- who -----------------------------------------------------------------------------------------


class NotPermitted(Refused):
    """This person's role does not include the act. Facts: `name`, `permission` (in words)."""

    sentence = "{name} chưa được phân quyền {permission}."


class LastAdministrator(Refused):
    """Nobody would be left who may set the office up. Facts: `name`."""

    sentence = (
        "{name} là người quản trị duy nhất. "
        "Hãy giao quyền quản trị cho một người khác trước khi đổi."
    )


# -- books ---------------------------------------------------------------------------------------


class SerialsUsedUp(Refused):
    """The station has no number left for the day. Facts: `day`, `limit`."""

    sentence = "Quầy đã dùng hết {limit} số hồ sơ của ngày {day}."


class BooksTooNew(Refused):
    """The file was written by a newer program. Facts: `path`, `unknown` (names of migrations)."""

    sentence = (
        "Tệp dữ liệu {path} do phiên bản mới hơn của chương trình ghi ({unknown}). "
        "Hãy cài phiên bản mới nhất rồi mở lại; dữ liệu không bị thay đổi."
    )


class BooksDamaged(Refused):
    """The file is not a sound SQLite file. Facts: `path`, `cause`."""

    sentence = "Tệp dữ liệu {path} bị hỏng hoặc không phải sổ của chương trình ({cause})."


class BooksUnreachable(Refused):
    """The file or its folder cannot be opened or written. Facts: `path`, `cause`."""

    sentence = "Không mở được tệp dữ liệu {path} ({cause}). Hãy kiểm tra quyền ghi và ổ đĩa."


class BooksOnNetwork(Refused):
    """SQLite is not safe on a network share. Facts: `path`, `kind`."""

    sentence = (
        "Thư mục dữ liệu {path} nằm trên ổ mạng ({kind}); dữ liệu có thể hỏng. "
        "Hãy chọn thư mục trên ổ đĩa của máy này."
    )


class StorageUnavailable(Refused):
    """The books could not be written now. Facts: `cause`. Nothing of the act was saved."""

    sentence = (
        "Chưa ghi được vào sổ: {cause}. Thao tác vừa rồi CHƯA được lưu; "
        "nội dung vẫn còn trên màn hình, hãy thử lại."
    )


class AlreadyRunning(Refused):
    """Another window has these books open. Facts: `path`."""

    sentence = "Chương trình đang mở trên dữ liệu {path}. Hãy dùng cửa sổ đang mở."


# -- paper ---------------------------------------------------------------------------------------


class PrinterTrouble(Refused):
    """A printer did not take or finish a job. Facts: `printer`, `cause`, `remedy`."""

    sentence = "Máy in {printer}: {cause} {remedy}"
