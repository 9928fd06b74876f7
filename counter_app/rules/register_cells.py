"""Dossiers as cells of a register from another system: each column in the words offices write it.

Reading is lenient about accents, capitals and the order of a day's parts where only one reading is
possible; what has two readings is `Wrong` and never guessed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

from counter_app.errors import Phrase, Refused
from counter_app.rules import people
from counter_app.rules.catalogue import Channel
from counter_app.rules.catalogue_cells import Wrong, channels_of, level_of
from counter_app.rules.codes import DossierNumber, PersonalNumber, ProcedureCode, TaxCode
from counter_app.rules.dossier import State
from counter_app.rules.people import Applicant
from counter_app.rules.sheets import Value, in_old_font, written
from counter_app.rules.text import LINE_LIMIT, clean, fold

NUMBER_LIMIT = 60
"""Letters that a dossier's number from another system may have."""
CODE_LIMIT = 40
"""Letters that the code of a procedure may have which is not of the national database."""
FIRST_YEAR, LAST_YEAR = 2000, 2099
"""Years that a register may name, both included: those that the calendar knows."""


class Column(Enum):
    """A column of a register; the value is its name in the plain form that offices exchange."""

    NUMBER = "number"
    PROCEDURE_CODE = "procedure_code"
    PROCEDURE = "procedure"
    FIELD = "field"
    LEVEL = "level"
    CHANNEL = "channel"
    APPLICANT = "applicant"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    RECEIVED = "received"
    DUE = "due"
    FINISHED = "finished"
    GIVEN_BACK = "given_back"
    STATE = "state"

    @property
    def title(self) -> str:
        """The heading that is written over it."""
        return TITLES[self]


TITLES: Mapping[Column, str] = {
    Column.NUMBER: "Mã hồ sơ",
    Column.PROCEDURE_CODE: "Mã thủ tục",
    Column.PROCEDURE: "Tên thủ tục",
    Column.FIELD: "Lĩnh vực",
    Column.LEVEL: "Cấp",
    Column.CHANNEL: "Hình thức nộp",
    Column.APPLICANT: "Người nộp",
    Column.ID_NUMBER: "Số định danh",
    Column.PHONE: "Điện thoại",
    Column.RECEIVED: "Ngày nhận",
    Column.DUE: "Ngày hẹn trả",
    Column.FINISHED: "Ngày xong",
    Column.GIVEN_BACK: "Ngày trả",
    Column.STATE: "Trạng thái",
}
"""Headings as they are written; many more are understood, see `register_file`."""

REQUIRED = (Column.FIELD, Column.CHANNEL, Column.RECEIVED, Column.DUE, Column.STATE)
"""Columns without which a row is no dossier."""


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the local time of it where a cell names one."""

    day: date
    at: time | None = None

    def __str__(self) -> str:
        """Return it as the plain form writes it: `2026-11-22` or `2026-11-22T08:15`."""
        if self.at is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.at:%H:%M}"

    @property
    def words(self) -> str:
        """It as people write it: `22/11/2026` or `08:15 22/11/2026`."""
        at = "" if self.at is None else f"{self.at:%H:%M} "
        return f"{at}{self.day:%d/%m/%Y}"

    def before(self, other: "When") -> bool:
        """Say whether it is certainly earlier; a day without a time may be any hour of it."""
        if self.day != other.day or self.at is None or other.at is None:
            return self.day < other.day
        return self.at < other.at

    def same(self, moment: datetime) -> bool:
        """Say whether a moment may be meant, as far as this names one, to the minute."""
        if self.day != moment.date():
            return False
        return self.at is None or (self.at.hour, self.at.minute) == (moment.hour, moment.minute)


# -- numbers and names ---------------------------------------------------------------------------


def number_of(value: Value) -> str | Wrong:
    """Read a dossier's number; an empty cell gives "" and asks for one."""
    text = clean(written(value))
    if len(text) > NUMBER_LIMIT:
        return Wrong(Phrase("Mã hồ sơ dài quá {limit} ký tự.", limit=NUMBER_LIMIT))
    known = DossierNumber.parse(text)
    if known is not None:
        return str(known)
    if text and not any(ch.isdigit() for ch in text):
        return Wrong("Mã hồ sơ phải có chữ số, ví dụ H57.132-260804-0583.")
    return text.upper()


def procedure_code_of(value: Value) -> str | Wrong:
    """Read a procedure's code, also one that a spreadsheet took for a number.

    A code of another system is kept as it stands; a suffix of the national one goes.
    """
    if isinstance(value, float):
        # 1.012290 has become 1.01229: the national database has six places, always.
        value = f"{value:.6f}" if round(value, 6) == value else str(value)
    text = clean(written(value))
    known = ProcedureCode.parse(text)
    if known is not None:
        return known.code
    if len(text) > CODE_LIMIT:
        return Wrong(Phrase("Mã thủ tục dài quá {limit} ký tự.", limit=CODE_LIMIT))
    return text


def text_of(value: Value) -> str | Wrong:
    """Read one line of text, which may be empty."""
    text = clean(written(value))
    if len(text) > LINE_LIMIT:
        return Wrong(Phrase("Dài quá {limit} ký tự. Hãy rút gọn.", limit=LINE_LIMIT))
    if in_old_font(text):
        return Wrong("Có vẻ gõ bằng phông chữ cũ (TCVN3, .VnTime). Hãy chuyển sang Unicode.")
    return text


def field_of(value: Value) -> str | Wrong:
    """Read the field of work, which must be there."""
    return text_of(value) or Wrong("Không được để trống; ô gộp thì hãy tách ra.")


def applicant_of(value: Value) -> str | Wrong:
    """Read the applicant's name; an empty cell gives ""."""
    text = text_of(value)
    if isinstance(text, Wrong) or not text or any(ch.isalnum() for ch in text):
        return text
    return Wrong("Họ tên phải có chữ cái.")


_CMND_LETTERS, _PERSONAL_LETTERS, _TAX_LETTERS = 9, 12, 10
_LOST_NOUGHT = (
    "Bảng tính có lẽ đã bỏ số 0 ở đầu, không biết là mã số thuế hay số CMND, CCCD. "
    "Hãy đặt cột này ở dạng văn bản rồi gõ lại."
)


def id_number_of(value: Value) -> str | Wrong:
    """Read an identity number or tax code, with the noughts that a spreadsheet took off it."""
    text = clean(written(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        if len(text) in {_CMND_LETTERS - 1, _PERSONAL_LETTERS - 1}:
            text = f"0{text}"
        elif len(text) == _CMND_LETTERS and TaxCode.parse(f"0{text}") is not None:
            return Wrong(_LOST_NOUGHT)
        elif len(text) == _TAX_LETTERS:
            whose = TaxCode.parse(text), PersonalNumber.parse(f"00{text}")
            known = whose[1] is not None and whose[1].province is not None
            if (whose[0] is not None) is known:
                return Wrong(_LOST_NOUGHT)
            text = f"00{text}" if known else text
    try:
        return people.checked(Applicant("A", id_number=text)).id_number
    except Refused:
        return Wrong("Gồm 5 đến 20 chữ số hoặc chữ cái.")


def phone_of(value: Value) -> str | Wrong:
    """Read a telephone number, with the nought that a spreadsheet took off it."""
    text = clean(written(value))
    if isinstance(value, int | float) and not isinstance(value, bool) and len(text) in {9, 10}:
        text = f"0{text}"
    try:
        return people.checked(Applicant("A", phone=text)).phone
    except Refused:
        return Wrong("Gồm 6 đến 15 chữ số; nhiều số thì chỉ giữ một.")


# -- choices -------------------------------------------------------------------------------------

_CHANNEL_CODES = {"1": Channel.COUNTER, "2": Channel.ONLINE, "3": Channel.POST}
"""KenhThucHien of the national portal."""
_CHANNEL_HINT = "Ghi một trong: counter, online, post (trực tiếp, trực tuyến, bưu chính)."


def channel_of(value: Value) -> Channel | Wrong:
    """Read how a dossier came in."""
    text = fold(clean(written(value)))
    if text in _CHANNEL_CODES:
        return _CHANNEL_CODES[text]
    found = channels_of(text) if text else Wrong(_CHANNEL_HINT)
    if isinstance(found, Wrong) or len(found) != 1:
        return Wrong(_CHANNEL_HINT)
    return next(iter(found))


def level_text_of(value: Value) -> str | Wrong:
    """Read the level of the state, also the district's of before 1/7/2025; others as they are."""
    known = level_of(value)
    if isinstance(known, str):
        return known
    return "huyện" if fold(clean(written(value))) in {"huyen", "cap huyen"} else text_of(value)


_STATES = {
    State.REGISTERED: ("cho tiep nhan", "da nop"),
    State.RECEIVED: ("da tiep nhan", "tiep nhan", "moi tiep nhan", "ho so moi tiep nhan"),
    State.NOT_RECEIVED: ("khong tiep nhan", "tu choi tiep nhan"),
    State.PROCESSING: ("dang giai quyet", "cho xu ly", "cho ky duyet", "da chuyen xu ly"),
    State.SUPPLEMENT_ASKED: ("yeu cau bo sung", "cho bo sung", "dang bo sung"),
    State.DUTY_ASKED: ("yeu cau nghia vu tai chinh", "cho nvtc", "cho nghia vu tai chinh"),
    State.WITHDRAWN: ("yeu cau rut ho so", "yeu cau rut", "xin rut"),
    State.STOPPED: ("da dung xu ly", "da dung", "da rut"),
    State.DONE: ("da giai quyet", "da giai quyet xong", "da co ket qua", "cho tra ket qua"),
    State.GIVEN_BACK: ("da tra", "tra ket qua"),
}
"""What systems call the states of the national portal, beside the portal's own names."""
_STATES_BY_WORDS = {
    words: state for state, names in _STATES.items() for words in (fold(state.words), *names)
}
_STATE_CODE = re.compile(r"0?([1-9]|10)(?:[ .:)-]+[^0-9].*)?")
_STATE_HINT = (
    "Ghi mã trạng thái 1 đến 10 của Cổng Dịch vụ công hoặc tên của nó, ví dụ 4 (Đang xử lý)."
)


def state_of(value: Value) -> State | Wrong:
    """Read where a dossier stands: the portal's code (TrangThai), or its name."""
    text = fold(clean(written(value)))
    coded = _STATE_CODE.fullmatch(text)
    if coded is not None:
        return State(int(coded[1]))
    return _STATES_BY_WORDS.get(text.rstrip(".")) or Wrong(_STATE_HINT)


# -- days ----------------------------------------------------------------------------------------

_HOUR = r"(?P<hour>[0-9]{1,2})[:hg](?P<minute>[0-9]{2})?(?::[0-9]{2}(?:[.,][0-9]+)?)?"
_OFFSET = r"(?P<offset>\+07:?00)?"
_ISO = re.compile(rf"(?P<year>[0-9]{{4}})-(?P<month>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}})"
                  rf"(?:[T ] ?{_HOUR}{_OFFSET})?", re.IGNORECASE)  # fmt: skip
_OURS = re.compile(rf"(?P<day>[0-9]{{1,2}})(?P<mark>[/.-])(?P<month>[0-9]{{1,2}})(?P=mark)"
                   rf"(?P<year>[0-9]{{4}})(?:[ ,-]+{_HOUR})?", re.IGNORECASE)  # fmt: skip
_HOUR_FIRST = re.compile(rf"{_HOUR}[ ,-]+(?:ngay )?(?P<day>[0-9]{{1,2}})(?P<mark>[/.-])"
                         r"(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})",
                         re.IGNORECASE)  # fmt: skip
_PACKED = re.compile(r"(?P<year>20[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"
                     r"(?:(?P<hour>[0-9]{2})(?P<minute>[0-9]{2})(?:[0-9]{2})?)?")  # fmt: skip
_SHORT_YEAR = re.compile(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{2}(?:[ ,].*)?")
_WHEN_HINT = "Ghi năm-tháng-ngày, có thể kèm giờ: 2026-11-22 hoặc 2026-11-22T08:15."


def when_of(value: Value) -> When | Wrong | None:
    """Read a day, with the time of it where there is one; an empty cell is None.

    A year of two digits is refused, and so is a bare number: nobody knows which day it means.
    """
    match value:
        case datetime():
            found = When(value.date(), value.time().replace(second=0, microsecond=0))
        case date():
            found = When(value)
        case bool() | int() | float() | time():
            packed = _PACKED.fullmatch(written(value))
            if packed is None:
                hint = f"Ô không ở dạng ngày. {_WHEN_HINT}"
                return Wrong(hint)
            found = _read_when(packed)
        case _:
            text = clean(written(value))
            if not text:
                return None
            found = _text_when(text)
    if isinstance(found, When) and not FIRST_YEAR <= found.day.year <= LAST_YEAR:
        return Wrong(Phrase("Năm phải từ {low} đến {high}.", low=FIRST_YEAR, high=LAST_YEAR))
    return found


def _text_when(text: str) -> When | Wrong:
    if _SHORT_YEAR.fullmatch(text):
        return Wrong("Năm phải đủ bốn chữ số, ví dụ 22/11/2026.")
    plain = fold(text)
    for form in (_ISO, _OURS, _HOUR_FIRST, _PACKED):
        found = form.fullmatch(plain)
        if found is not None:
            return _read_when(found)
    return Wrong(_WHEN_HINT)


def _read_when(found: re.Match[str]) -> When | Wrong:
    parts = found.groupdict()
    try:
        day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
        hour = parts.get("hour")
        at = None if hour is None else time(int(hour), int(parts.get("minute") or 0))
    except ValueError:
        return Wrong("Không có ngày giờ này trong lịch.")
    return When(day, at)
