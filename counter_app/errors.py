"""What the office will not do: one class for each refusal, with its sentence for the clerk.

The sentence is Vietnamese with named places for the facts; the screens translate it and the
command line prints it. Everything that is not a `Refused` is a fault of the program.
"""

from typing import ClassVar, Self


class Phrase(str):
    """Words with facts in them, which a refusal or a line of a list takes as one fact.

    A text as any other, Vietnamese; `sentence` is its template and `facts` fill it, so that the
    screens can say the same in another language.
    """

    __slots__ = ("facts", "sentence")

    sentence: str
    facts: dict[str, object]

    def __new__(cls, sentence: str, /, **facts: object) -> Self:
        """Fill `facts` into the named places of `sentence`."""
        made = super().__new__(cls, sentence.format(**facts))
        made.sentence, made.facts = sentence, facts
        return made


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


class ScanStands(Refused):
    """A result came in too long ago, or by another hand, to be put right at once.

    Facts: `number`.
    """

    sentence = (
        "Không tự bỏ lần nhận kết quả hồ sơ {number} được nữa: trưởng bộ phận bỏ được ở thẻ hồ sơ."
    )


class NotReady(Refused):
    """The result has not come back yet. Facts: `number`, `custody` (in words), `due`."""

    sentence = "Hồ sơ {number} chưa có kết quả: {custody}, hẹn trả {due}."


class AlreadyHandedOver(Refused):
    """The dossier is on a slip already. Facts: `number`, `slip`."""

    sentence = "Hồ sơ {number} đã nằm trong phiếu bàn giao {slip}."


class NotHere(Refused):
    """The dossier does not lie at this counter. Facts: `number`, `custody` (in words)."""

    sentence = "Hồ sơ {number} không ở quầy: {custody}."


class PapersHere(NotHere):
    """The papers of a stopped dossier are back, or never left. Facts: `number`."""

    sentence = "Giấy tờ của hồ sơ {number} đã ở quầy rồi."


class PapersReturned(NotHere):
    """The papers of a stopped dossier were returned before. Facts: `number`."""

    sentence = "Giấy tờ của hồ sơ {number} đã trả cho người nộp rồi."


class ReappointedBefore(Refused):
    """A second re-appointment; NĐ 118/2025 art 19(9) allows one. Facts: `number`."""

    sentence = (
        "Hồ sơ {number} đã hẹn lại một lần. Khoản 9 Điều 19 Nghị định 118/2025/NĐ-CP "
        "chỉ cho hẹn lại không quá một lần."
    )


class UnknownChange(Refused):
    """No such change of the calendar, or it was undone before."""

    sentence = "Lần đổi lịch này không có hoặc đã được hoàn tác."


class CalendarMovedOn(Refused):
    """The calendar or the open receipts changed since the change was looked through."""

    sentence = (
        "Lịch làm việc hoặc hồ sơ đã thay đổi sau khi xem danh sách ảnh hưởng. Hãy xem lại rồi lưu."
    )


class PapersLeft(Refused):
    """A paper of the change went to the printer. Facts: `title`, `count`."""

    sentence = (
        "Không hoàn tác được: {count} giấy của lần đổi lịch đã ra máy in (ví dụ {title}). "
        "Hãy đổi lịch thêm một lần nữa để sửa."
    )


class PromiseMovedOn(Refused):
    """A dossier was promised otherwise, or ended, since the change. Facts: `number`."""

    sentence = "Không hoàn tác được: hồ sơ {number} đã thay đổi sau lần đổi lịch này."


class ReceiptLeft(Refused):
    """The receipt went to the printer: the entry is put right, not undone. Facts: `number`."""

    sentence = (
        "Giấy tiếp nhận của hồ sơ {number} đã ra máy in nên không hủy được. "
        "Hãy dùng Đính chính để lập giấy lần sau."
    )


class UnknownPadNumber(Refused):
    """No pad has this number, or it was used or given up. Facts: `number`, `why`."""

    sentence = "Số {number} trên tập giấy viết tay {why}."


class EmptyGroup(Refused):
    """A receipt for several dossiers needs at least one."""

    sentence = "Chưa có hồ sơ nào để lập chung một giấy tiếp nhận."


class NothingChanged(Refused):
    """A correction that corrects nothing. Facts: `number`."""

    sentence = "Nội dung hồ sơ {number} không có gì thay đổi; không lập giấy tiếp nhận mới."


class SavedOtherwise(Refused):
    """This very form was saved before, with something else in it: nothing is dropped unsaid.

    Facts: `number` (of the dossier or the paper), `at` (when, local time), `about` (its id).
    """

    sentence = "Biểu mẫu này đã được lưu lúc {at} ({number}), khi đó nội dung khác."


class EmptySlip(Refused):
    """A slip needs at least one dossier."""

    sentence = "Phiếu bàn giao chưa có hồ sơ nào. Hãy quét ít nhất một hồ sơ."


class SlipClosed(Refused):
    """The slip's second leg is over. Facts: `slip`, `at`."""

    sentence = "Phiếu {slip} đã được bên nhận xác nhận lúc {at}."


class SlipOpen(Refused):
    """Nobody has signed for this slip yet. Facts: `slip`."""

    sentence = "Phiếu bàn giao {slip} chưa được bên nhận ký."


class UnknownDiscrepancy(Refused):
    """No such discrepancy is open; somebody may have settled it."""

    sentence = "Chênh lệch này không còn mở: có thể đã được giải quyết."


class UnknownConsultation(Refused):
    """No such question is open for this dossier. Facts: `number`."""

    sentence = "Hồ sơ {number} không có ý kiến nào đang chờ trả lời như vậy."


class UnknownLeg(Refused):
    """The dossier has no such agency's date, or it is done. Facts: `number`."""

    sentence = "Hồ sơ {number} không có bước liên thông này, hoặc bước đã xong."


class NotOnSlip(Refused):
    """The dossier does not stand on this slip. Facts: `number`, `slip`."""

    sentence = "Hồ sơ {number} không có trong phiếu {slip}."


class PaperNotWaiting(Refused):
    """The document is not in a state in which this can be done. Facts: `title`, `state`."""

    sentence = "Giấy “{title}” đang ở trạng thái “{state}”, không cần in lại từ hàng đợi."


class PaperHeld(Refused):
    """The document waits for a change of the calendar to be released. Facts: `title`."""

    sentence = (
        "Giấy “{title}” đang được giữ lại theo lần đổi lịch. "
        "Hãy in ở Quản trị → Ngày nghỉ → Các lần đổi lịch."
    )


# -- time ----------------------------------------------------------------------------------------


class ReceivedInFuture(Refused):
    """The time of receipt has not come yet. Facts: `received`, `now`."""

    sentence = "Thời điểm tiếp nhận {received} ở tương lai (bây giờ là {now})."


class ReceivedTooEarly(Refused):
    """The time of receipt lies before anything the calendar knows. Facts: `received`, `first`."""

    sentence = "Thời điểm tiếp nhận {received} quá sớm; lịch làm việc chỉ có từ {first}."


class ClockNotBelieved(Refused):
    """The computer's clock cannot be right; a supervisor may confirm it. Facts: `now`."""

    sentence = "Đồng hồ máy tính đang là {now}, có lẽ không đúng. Hãy chỉnh lại giờ máy."


class ClockWentBack(ClockNotBelieved):
    """The computer's clock is behind the last entry of the journal. Facts: `now`, `last`."""

    sentence = (
        "Đồng hồ máy tính đang là {now}, sớm hơn lần ghi sổ gần nhất ({last}). "
        "Hãy chỉnh lại giờ máy, hoặc để người phụ trách xác nhận giờ, rồi làm lại."
    )


class ClockWentAhead(ClockNotBelieved):
    """The clock is very far ahead of the last entry. Facts: `now`, `last`, `days`."""

    sentence = (
        "Đồng hồ máy tính đang là {now}, muộn hơn lần ghi sổ gần nhất ({last}) quá {days} ngày. "
        "Hãy chỉnh lại giờ máy, hoặc để người phụ trách xác nhận giờ, rồi làm lại."
    )


class ClockJumped(ClockNotBelieved):
    """The clock moved while the program ran. Facts: `now`."""

    sentence = (
        "Đồng hồ máy tính vừa bị đổi trong khi chương trình đang chạy, bây giờ là {now}. "
        "Hãy chỉnh lại giờ máy, hoặc để người phụ trách xác nhận giờ, rồi làm lại."
    )


# -- who -----------------------------------------------------------------------------------------


class NotPermitted(Refused):
    """This person's role does not include the act. Facts: `name`, `permission` (in words)."""

    sentence = "{name} chưa được phân quyền {permission}."


class PinWanted(Refused):
    """This person signs in with a PIN. Facts: `name`."""

    sentence = "{name} cần nhập mã PIN."


class WhoActs(Refused):
    """An office with PINs does nothing in a name that nobody gave. No facts."""

    sentence = (
        'Đơn vị này dùng mã PIN: hãy nêu người đứng tên (--by "Họ và tên") và mã PIN của người đó.'
    )


class PinNotTyped(Refused):
    """Nobody can be asked for a PIN here, as in a script. Facts: `name`."""

    sentence = (
        "{name} cần nhập mã PIN. Hãy chạy lệnh trong cửa sổ dòng lệnh, hoặc nêu tệp chứa mã PIN "
        "(--pin-file)."
    )


class WrongPin(Refused):
    """The PIN is not this person's. Facts: `name`."""

    sentence = "Mã PIN của {name} không đúng."


class SignInLocked(Refused):
    """After several wrong PINs everybody waits. Facts: `name`, `until` (time)."""

    sentence = "{name} đã nhập sai mã PIN nhiều lần. Thử lại sau {until}."


class NoPin(Refused):
    """The office wants PINs and this person has none. Facts: `name`."""

    sentence = "{name} chưa có mã PIN. Người quản trị đặt mã PIN ở Quản trị › Cán bộ."


class BadPin(Refused):
    """A PIN that cannot be taken. Facts: `hint`."""

    sentence = "Mã PIN không dùng được: {hint}"


class UnknownBadge(Refused):
    """No badge that is in force bears this number."""

    sentence = "Thẻ cán bộ này không còn hiệu lực. In thẻ mới ở Quản trị."


class LastAdministrator(Refused):
    """Nobody would be left who may set the office up. Facts: `name`."""

    sentence = (
        "{name} là người quản trị duy nhất. "
        "Hãy giao quyền quản trị cho một người khác trước khi đổi."
    )


class DepartmentKnown(Refused):
    """A department of that name is there already. Facts: `field`, `name`."""

    sentence = "Đã có phòng mang tên {name}."


class DepartmentNamed(Refused):
    """A department that is to be closed still has procedures. Facts: `field`, `name`, `count`."""

    sentence = "{name} còn {count} thủ tục. Hãy chọn phòng nhận các thủ tục này."


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

    sentence = (
        "Tệp dữ liệu {path} bị hỏng hoặc không phải sổ của chương trình ({cause}). "
        "Hãy khôi phục từ bản sao lưu gần nhất (counter-app restore)."
    )


class BooksGone(BooksDamaged):
    """Numbers were given at this counter, and the file of its books is gone or empty. Fact: `path`.

    Books made anew there would hide that all is lost, where a copy or the file itself can be found.
    """

    sentence = (
        "Quầy này đã cấp số hồ sơ, mà tệp sổ {path} không còn hoặc trống rỗng. "
        "Hãy tìm lại tệp, hoặc khôi phục từ bản sao lưu gần nhất (counter-app restore)."
    )


class BooksTorn(Refused):
    """A place in the books cannot be read any more while they are in use. Facts: `cause`."""

    sentence = (
        "Sổ bị hỏng ở chỗ vừa đọc ({cause}). Hãy đóng chương trình, kiểm tra bằng "
        "counter-app check, rồi khôi phục bản sao lưu gần nhất bằng counter-app restore."
    )


class BooksUnreachable(Refused):
    """The file or its folder cannot be opened or written. Facts: `path`, `cause`."""

    sentence = "Không mở được tệp dữ liệu {path} ({cause}). Hãy kiểm tra quyền ghi và ổ đĩa."


class BooksOnRemovable(Refused):
    """A medium that is pulled out takes the books with it, or tears them. Facts: `path`."""

    sentence = (
        "Thư mục dữ liệu {path} nằm trên ổ tháo rời; rút ra lúc đang ghi là hỏng sổ. "
        "Hãy chọn thư mục trên ổ đĩa của máy này, và dùng ổ tháo rời để sao lưu."
    )


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


class EndedSuddenly(Refused):
    """The program crashed when it last ran."""

    sentence = (
        "Lần trước chương trình tắt đột ngột. Không mất hồ sơ nào đã lưu; việc đang làm dở lúc đó "
        "chưa được ghi, hãy làm lại."
    )


class DiskNearlyFull(Refused):
    """The disk of the books has little room left. Facts: `free` (GB, in words)."""

    sentence = (
        "Ổ đĩa chứa sổ chỉ còn trống {free} GB. Hãy xóa bớt tệp không cần hoặc chuyển đi nơi khác; "
        "khi ổ đầy, chương trình không ghi được sổ."
    )


class BackupFolderMissing(Refused):
    """A folder for copies is not there; a disk may not be plugged in. Facts: `folder`."""

    sentence = "Không thấy thư mục sao lưu “{folder}”. Hãy cắm ổ đĩa hoặc chọn thư mục khác."


class NoBackupFolder(Refused):
    """Nobody has said where copies of the books go."""

    sentence = "Chưa chọn thư mục sao lưu (Quản trị › Sao lưu)."


class BackupBroken(Refused):
    """A copy of the books is not whole. Facts: `path`, `cause`."""

    sentence = (
        "Bản sao lưu {path} không dùng được: {cause}. "
        "Sổ hiện tại vẫn giữ nguyên; hãy chọn bản sao lưu khác."
    )


class BackupSealed(Refused):
    """The passphrase does not open the copy, or none was given. Facts: `path`."""

    sentence = "Mật khẩu không mở được bản sao lưu {path}. Sổ hiện tại vẫn giữ nguyên."


class CopyWanted(Refused):
    """What cannot be undone wants a whole copy of the books first. Facts: `minutes`."""

    sentence = (
        "Việc này không hoàn tác được: cần một bản sao lưu nguyên vẹn làm trong vòng {minutes} "
        "phút. Hãy sao lưu trước."
    )


class BackupKeyMissing(Refused):
    """A sealed copy has no key beside it. Facts: `path`."""

    sentence = "Không thấy tệp khóa (.key.age) cạnh bản sao lưu {path}."


class PassphraseTooShort(Refused):
    """A passphrase is too easy to guess. Facts: `least` (characters)."""

    sentence = "Mật khẩu sao lưu cần ít nhất {least} ký tự."


class AlreadyRunning(Refused):
    """Another window has these books open. Facts: `path`."""

    sentence = "Chương trình đang mở trên dữ liệu {path}. Hãy dùng cửa sổ đang mở."


# -- paper ---------------------------------------------------------------------------------------


class PrinterTrouble(Refused):
    """A printer did not take or finish a job. Facts: `printer`, `cause`, `remedy`."""

    sentence = "Máy in {printer}: {cause} {remedy}"


# -- files ---------------------------------------------------------------------------------------


class FileUnreadable(Refused):
    """A file cannot be opened or read. Facts: `name`, `cause`."""

    sentence = "Không đọc được tệp {name} ({cause})."


class FileTooLarge(Refused):
    """A file is larger than what is read. Facts: `name`, `size`, `limit` (in words)."""

    sentence = "Tệp {name} lớn {size}, quá mức nhận {limit}. Hãy chia thành nhiều tệp."


class NotASpreadsheet(Refused):
    """A file is something else than its name says. Facts: `name`, `kind`, `remedy`."""

    sentence = "Tệp {name} là {kind}, không phải bảng tính XLSX hay CSV. {remedy}"


class FileEncrypted(Refused):
    """A workbook is kept with a password. Facts: `name`."""

    sentence = "Tệp {name} có đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại."


class FileDamaged(Refused):
    """A file breaks the rules of its own format. Facts: `name`, `place`."""

    sentence = (
        "Tệp {name} bị hỏng hoặc sai định dạng ({place}). "
        "Hãy mở bằng chương trình bảng tính, lưu thành tệp mới rồi chọn lại."
    )


class FileSwollen(Refused):
    """A small file would unpack to very much. Facts: `name`, `size` (in words)."""

    sentence = "Tệp {name} bung ra tới {size}, quá mức an toàn, nên không được đọc."


class WrongEncoding(Refused):
    """A text file is not in Unicode. Facts: `name`, `row`."""

    sentence = (
        "Tệp {name} không dùng bảng mã Unicode (từ dòng {row}), có lẽ là TCVN3, VNI hoặc "
        "Windows-1258. Hãy mở bằng chương trình bảng tính rồi lưu thành XLSX hoặc CSV UTF-8."
    )


class OldFont(Refused):
    """Letters of a font from before Unicode (TCVN3). Facts: `name`, `address`, `value`."""

    sentence = (
        "Tệp {name} gõ bằng phông chữ cũ TCVN3 (.VnTime), ví dụ ô {address}: “{value}”. "
        "Hãy chuyển sang Unicode rồi chọn lại."
    )


class TooManyRows(Refused):
    """A sheet has more rows than what is read. Facts: `name`, `limit`."""

    sentence = "Tệp {name} có hơn {limit} dòng. Hãy chia thành nhiều tệp."


class TooManyColumns(Refused):
    """A row has more columns than what is read. Facts: `name`, `address`, `limit`."""

    sentence = "Tệp {name} có hơn {limit} cột (ô {address}). Hãy xóa các cột thừa."


class NoHeading(Refused):
    """No row names the columns. Facts: `name`, `wanted` (titles of columns)."""

    sentence = "Không tìm thấy dòng tiêu đề trong tệp {name}. Tệp cần có các cột: {wanted}."


class MissingColumns(Refused):
    """Columns that must be there are not. Facts: `name`, `row` (of the heading), `missing`."""

    sentence = "Tệp {name}, dòng tiêu đề {row}: thiếu cột {missing}."


class ColumnTwice(Refused):
    """Two headings mean the same column. Facts: `name`, `first`, `second`, `column`."""

    sentence = "Tệp {name}: ô {first} và ô {second} đều là cột “{column}”. Hãy bỏ một cột."


class NoRows(Refused):
    """There is nothing under the heading. Facts: `name`, `row`."""

    sentence = "Tệp {name} không có dòng nào dưới dòng tiêu đề {row}."


class BadCells(Refused):
    """Cells of the file cannot be read; nothing was taken in. Facts: `name`, `count`, `first`."""

    sentence = (
        "Tệp {name} còn {count} ô sai, ô đầu tiên là {first}; chưa nhập gì. "
        "Hãy sửa các ô đó rồi nhập lại cả tệp."
    )


class RegisterMovedOn(Refused):
    """The books are no longer those that a register was compared with."""

    sentence = (
        "Sổ đã thay đổi sau khi xem trước; chưa nhập gì. Hãy xem lại những gì sẽ nhập rồi nhập."
    )


class TakingInStopped(Refused):
    """Whoever was taking a file in stopped it; nothing was entered."""

    sentence = "Đã dừng; chưa nhập gì vào sổ."


class FileUnwritable(Refused):
    """A file cannot be saved; what stood there before is untouched. Facts: `name`, `cause`."""

    sentence = "Không lưu được tệp {name} ({cause}). Hãy chọn nơi khác rồi lưu lại."


class WritingStopped(Refused):
    """Whoever asked for a file stopped it; nothing was saved."""

    sentence = "Đã dừng; chưa lưu tệp nào."


class DayClosedAlready(Refused):
    """The day is closed. Facts: `day`, `at`, `by`."""

    sentence = "Ngày {day} đã chốt lúc {at} bởi {by}. Muốn chốt lại thì mở lại ngày, có ghi lý do."


class DayNotClosed(Refused):
    """The day is not closed. Facts: `day`."""

    sentence = "Ngày {day} chưa chốt nên không cần mở lại."


class DayNotYet(Refused):
    """The day has not come yet. Facts: `day`."""

    sentence = "Ngày {day} chưa đến nên chưa chốt được."


class CatalogueChanged(Refused):
    """The catalogue is no longer the one that was compared with."""

    sentence = (
        "Danh mục thủ tục đã thay đổi sau khi xem trước; chưa nhập gì. "
        "Hãy xem lại những gì sẽ thay đổi rồi nhập."
    )
