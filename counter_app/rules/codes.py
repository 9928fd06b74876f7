"""The codes that papers of the state bear: units, dossiers, procedures, people, tax payers.

Reading a code gives its parts or None; what is merely odd in a number is a `Doubt`, a warning for
the clerk and never a refusal. The lists of provinces are those of law, old and new.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

_GROUP = r"[0-9A-Z]{2,3}"
_UNIT = rf"{_GROUP}(?:\.{_GROUP}){{1,3}}"
_UNIT_CODE = re.compile(_UNIT)
_REVERSED = re.compile(r"([0-9]{3})\.([0-9]{2})\.([0-9]{2})\.([A-Z][0-9]{2})")
_DOSSIER = re.compile(rf"(?P<unit>{_UNIT})-(?P<day>[0-9]{{8}}|[0-9]{{6}})-(?P<serial>[0-9]{{4,8}})")
_PROCEDURE = re.compile(rf"(?P<code>[1-9]\.[0-9]{{6}})(?:\.(?P<suffix>{_GROUP}(?:\.{_GROUP})*))?")
_PERSONAL = re.compile(r"[0-9]{12}")
_OLD_IDENTITY_CARD = re.compile(r"[0-9]{9}")
_TAX = re.compile(r"(?P<base>[0-9]{10})(?:-?(?P<branch>[0-9]{3}))?")
_CENTURY = 2000


def _packed(text: str) -> str:
    """Return a code without the spaces that a hand or a scanner left in it, in capitals."""
    return "".join(text.split()).upper()


# -- units and dossiers --------------------------------------------------------------------------


def is_unit_code(text: str) -> bool:
    """Say whether a text is an agency's electronic code: two to four groups, in capitals.

    QĐ 20/2020/QĐ-TTg as amended by QĐ 09/2025/QĐ-TTg (`H57.132`), and the older order.
    """
    return _UNIT_CODE.fullmatch(text) is not None


def unit_code(text: str) -> str | None:
    """Return an agency's code in capitals with its highest level first, or None.

    The older order (QCVN 102:2016/BTTTT) is turned round and loses its empty levels:
    `000.00.19.H26` is `H26.19`. A code of that order which names a whole province, and so has but
    one level, stays as it is.
    """
    code = _packed(text)
    if not is_unit_code(code):
        return None
    older = _REVERSED.fullmatch(code)
    levels = list(reversed(older.groups())) if older else []
    while levels and not levels[-1].strip("0"):
        levels.pop()
    return ".".join(levels) if len(levels) > 1 else code


def province_of_unit(text: str) -> "FormerProvince | None":
    """Return the province, of the 63 until 30/6/2025, that an agency's code begins with, or None.

    Which of its codes a merged province goes on using is not laid down: nothing is derived here
    for the provinces of today.
    """
    code = unit_code(text) or ""
    older = _REVERSED.fullmatch(code)
    highest = older[4] if older else code.partition(".")[0]
    return next((one for one in FORMER_PROVINCES.values() if one.agency == highest), None)


@dataclass(frozen=True, slots=True)
class DossierNumber:
    """A dossier number as printed: unit code, day of receipt and serial of that day.

    The pattern is lenient, since all forms since 2019 are still found on papers (TT 01/2018/TT-VPCP
    art 19 and later): `day_text` and `serial` keep the digits as they stand, the day with 6 or 8
    of them and the serial with 4 to 8.
    """

    unit: str
    day_text: str
    serial: str

    def __str__(self) -> str:
        """Return the number as it stands on paper."""
        return f"{self.unit}-{self.day_text}-{self.serial}"

    @classmethod
    def of(cls, unit: str, day: date, serial: str) -> "DossierNumber":
        """Return the number that this office gives on a day."""
        return cls(unit, day.strftime("%y%m%d"), serial)

    @classmethod
    def parse(cls, text: str) -> "DossierNumber | None":
        """Read a number as printed, also in lower case and with spaces, or None."""
        found = _DOSSIER.fullmatch(_packed(text))
        if found is None or day_of(found["day"]) is None:
            return None
        return cls(found["unit"], found["day"], found["serial"])

    @property
    def day(self) -> date:
        """The day of receipt that the number names."""
        day = day_of(self.day_text)
        assert day is not None, self
        return day


def day_of(text: str) -> date | None:
    """Read a day in digits, yymmdd (of this century) or yyyymmdd, or None."""
    year = int(text[:-4])
    if len(text[:-4]) == len("yy"):
        year += _CENTURY
    try:
        return date(year, int(text[-4:-2]), int(text[-2:]))
    except ValueError:
        return None


# -- procedures ----------------------------------------------------------------------------------


def is_procedure_code(text: str) -> bool:
    """Say whether a text is a procedure's code in the national database: `1.004873`."""
    procedure = ProcedureCode.parse(text)
    return procedure is not None and procedure.code == text


@dataclass(frozen=True, slots=True)
class ProcedureCode:
    """A procedure's code; `suffix` is what some systems append, such as `000.00.00.H56`."""

    code: str
    suffix: str = ""

    def __str__(self) -> str:
        """Return the code with its suffix."""
        return f"{self.code}.{self.suffix}" if self.suffix else self.code

    @classmethod
    def parse(cls, text: str) -> "ProcedureCode | None":
        """Read a code with or without a suffix, or None."""
        found = _PROCEDURE.fullmatch(_packed(text))
        return None if found is None else cls(found["code"], found["suffix"] or "")


# -- people --------------------------------------------------------------------------------------


class Sex(Enum):
    """The sex that a personal number names."""

    MALE = "male"
    FEMALE = "female"

    @property
    def words(self) -> str:
        """The sex as identity cards write it, in lower case."""
        return "nam" if self is Sex.MALE else "nữ"


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """A personal number (số định danh cá nhân, số CCCD): twelve digits, none of which checks.

    Three for the place where the birth was registered, one for century and sex, two for the year,
    six by chance (NĐ 137/2015/NĐ-CP, TT 59/2021/TT-BCA). A number never changes, so that the
    place is one of the 63 provinces until 30/6/2025.
    """

    digits: str

    def __str__(self) -> str:
        """Return the twelve digits."""
        return self.digits

    @classmethod
    def parse(cls, text: str) -> "PersonalNumber | None":
        """Read twelve digits, also with spaces and dots between them, or None."""
        digits = _packed(text).replace(".", "")
        return None if _PERSONAL.fullmatch(digits) is None else cls(digits)

    @property
    def province_code(self) -> str:
        """The three digits of the place."""
        return self.digits[:3]

    @property
    def province(self) -> "FormerProvince | None":
        """The province where the birth was registered, None where the list has none."""
        return FORMER_PROVINCES.get(self.province_code)

    @property
    def sex(self) -> Sex:
        """The sex at the registration."""
        return Sex.FEMALE if int(self.digits[3]) % 2 else Sex.MALE

    @property
    def birth_year(self) -> int:
        """The year of birth, 1900 to 2399."""
        return 1900 + int(self.digits[3]) // 2 * 100 + int(self.digits[4:6])


def is_old_identity_card(text: str) -> bool:
    """Say whether a text is a number of the identity card of old (CMND): nine digits."""
    return _OLD_IDENTITY_CARD.fullmatch(text) is not None


# -- tax payers ----------------------------------------------------------------------------------


class TaxPayer(Enum):
    """Whose a tax code is, as far as its form tells."""

    ENTERPRISE = "enterprise"
    DEPENDENT_UNIT = "dependent_unit"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class TaxCode:
    """A tax code (mã số thuế) whose check digit, if it has one, holds.

    `base` has ten digits, the last of which checks, or the twelve of a personal number, which is
    the tax code of people and household businesses since 1/7/2025 (TT 86/2024/TT-BTC). `branch`
    is "001" to "999" for a dependent unit of an enterprise, otherwise empty.
    """

    base: str
    branch: str = ""

    def __str__(self) -> str:
        """Return the code as documents write it, the branch behind a hyphen."""
        return f"{self.base}-{self.branch}" if self.branch else self.base

    @classmethod
    def parse(cls, text: str) -> "TaxCode | None":
        """Read a tax code, or None; also for one whose check digit is wrong."""
        if personal := PersonalNumber.parse(text):
            return cls(personal.digits)
        found = _TAX.fullmatch(_packed(text))
        if found is None or found["branch"] == "000":
            return None
        base = found["base"]
        return cls(base, found["branch"] or "") if tax_check_digit(base[:9]) == base[9] else None

    @property
    def payer(self) -> TaxPayer:
        """Whose it is."""
        if self.branch:
            return TaxPayer.DEPENDENT_UNIT
        return TaxPayer.PERSON if _PERSONAL.fullmatch(self.base) else TaxPayer.ENTERPRISE


_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def tax_check_digit(nine: str) -> str | None:
    """Return the tenth digit of a tax code from its first nine; None where none is given out.

    It shows every single wrong digit and every swap of two neighbours.
    """
    total = sum(weight * int(ch) for weight, ch in zip(_TAX_WEIGHTS, nine, strict=True))
    check = 10 - total % 11
    return None if check == len("0123456789") else str(check)


# -- doubts --------------------------------------------------------------------------------------


class Cause(Enum):
    """Why an identity number is doubted."""

    UNKNOWN_PROVINCE = "unknown_province"
    REGISTERED_ABROAD = "registered_abroad"
    BIRTH_IN_FUTURE = "birth_in_future"
    OTHER_BIRTH_YEAR = "other_birth_year"
    OTHER_SEX = "other_sex"
    TAX_CHECK_DIGIT = "tax_check_digit"
    OLD_IDENTITY_CARD = "old_identity_card"


_SENTENCES = {
    Cause.UNKNOWN_PROVINCE: (
        "Ba số đầu {code} của số định danh không phải mã tỉnh, thành phố nào. "
        "Hãy đối chiếu lại với giấy tờ."
    ),
    Cause.REGISTERED_ABROAD: (
        "Ba số đầu {code} của số định danh không phải mã tỉnh, thành phố; "
        "có thể người này đăng ký khai sinh ở nước ngoài. Hãy đối chiếu lại với giấy tờ."
    ),
    Cause.BIRTH_IN_FUTURE: "Số định danh cho năm sinh {year}, chưa tới. Hãy đối chiếu lại.",
    Cause.OTHER_BIRTH_YEAR: (
        "Số định danh cho năm sinh {year}, khác năm sinh đã nhập ({given}). Hãy đối chiếu lại."
    ),
    Cause.OTHER_SEX: (
        "Số định danh cho giới tính {sex}, khác giới tính đã nhập ({given}). Hãy đối chiếu lại."
    ),
    Cause.TAX_CHECK_DIGIT: (
        "Mã số thuế {code} sai chữ số kiểm tra. Hãy đối chiếu lại từng chữ số."
    ),
    Cause.OLD_IDENTITY_CARD: (
        "Số CMND 9 chữ số không còn giá trị từ ngày 01/01/2025. Hãy hỏi số định danh 12 chữ số."
    ),
}
_CMND_ENDED = date(2025, 1, 1)
_HOME_CODES = 100


@dataclass(frozen=True, slots=True)
class Doubt:
    """What does not fit in an identity number: a warning, since odd numbers may be right.

    `sentence` is the Vietnamese template, `facts` the values that fill it.
    """

    cause: Cause
    facts: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)

    @property
    def sentence(self) -> str:
        """The template of what the clerk reads."""
        return _SENTENCES[self.cause]

    def __str__(self) -> str:
        """Return the sentence with its facts filled in."""
        return self.sentence.format(**self.facts)


def doubts(
    number: str, *, today: date, birth: str = "", sex: Sex | None = None
) -> tuple[Doubt, ...]:
    """Return what does not fit in a person's or organisation's identity number.

    Its form tells what it is: twelve digits are a personal number, ten (with three more) a tax
    code, nine a CMND; nothing is said of any other. `birth` is the day or the year of birth that
    was given, in ISO form, empty if none was; `sex` likewise.
    """
    if personal := PersonalNumber.parse(number):
        return tuple(_of_person(personal, today, birth, sex))
    packed = _packed(number)
    if is_old_identity_card(packed):
        return (Doubt(Cause.OLD_IDENTITY_CARD),) if today >= _CMND_ENDED else ()
    if _TAX.fullmatch(packed) and TaxCode.parse(packed) is None:
        return (Doubt(Cause.TAX_CHECK_DIGIT, {"code": packed}),)
    return ()


def _of_person(number: PersonalNumber, today: date, birth: str, sex: Sex | None) -> Iterator[Doubt]:
    if number.province is None:
        abroad = int(number.province_code) > _HOME_CODES
        cause = Cause.REGISTERED_ABROAD if abroad else Cause.UNKNOWN_PROVINCE
        yield Doubt(cause, {"code": number.province_code})
    year = str(number.birth_year)
    if number.birth_year > today.year:
        yield Doubt(Cause.BIRTH_IN_FUTURE, {"year": year})
    if birth and birth[:4] != year:
        yield Doubt(Cause.OTHER_BIRTH_YEAR, {"year": year, "given": birth[:4]})
    if sex is not None and sex is not number.sex:
        yield Doubt(Cause.OTHER_SEX, {"sex": number.sex.words, "given": sex.words})


# -- provinces -----------------------------------------------------------------------------------

PROVINCES: Mapping[str, str] = {
    "01": "Hà Nội",
    "04": "Cao Bằng",
    "08": "Tuyên Quang",
    "11": "Điện Biên",
    "12": "Lai Châu",
    "14": "Sơn La",
    "15": "Lào Cai",
    "19": "Thái Nguyên",
    "20": "Lạng Sơn",
    "22": "Quảng Ninh",
    "24": "Bắc Ninh",
    "25": "Phú Thọ",
    "31": "Hải Phòng",
    "33": "Hưng Yên",
    "37": "Ninh Bình",
    "38": "Thanh Hóa",
    "40": "Nghệ An",
    "42": "Hà Tĩnh",
    "44": "Quảng Trị",
    "46": "Huế",
    "48": "Đà Nẵng",
    "51": "Quảng Ngãi",
    "52": "Gia Lai",
    "56": "Khánh Hòa",
    "66": "Đắk Lắk",
    "68": "Lâm Đồng",
    "75": "Đồng Nai",
    "79": "TP. Hồ Chí Minh",
    "80": "Tây Ninh",
    "82": "Đồng Tháp",
    "86": "Vĩnh Long",
    "91": "An Giang",
    "92": "Cần Thơ",
    "96": "Cà Mau",
}
"""The 34 provinces since 1/7/2025 by their two digits (QĐ 19/2025/QĐ-TTg).

A code is not the old one without its nought: 015 was Yên Bái and 15 is Lào Cai.
"""


@dataclass(frozen=True, slots=True)
class FormerProvince:
    """A province until 30/6/2025.

    `code` are the three digits of personal numbers, `agency` the level 1 of agencies' codes,
    `now` the two digits of the province it belongs to since 1/7/2025.
    """

    code: str
    name: str
    agency: str
    now: str

    @property
    def name_now(self) -> str:
        """The name of the province it belongs to since 1/7/2025."""
        return PROVINCES[self.now]


_FORMER = (
    FormerProvince("001", "Hà Nội", "H26", "01"),
    FormerProvince("002", "Hà Giang", "H22", "08"),
    FormerProvince("004", "Cao Bằng", "H14", "04"),
    FormerProvince("006", "Bắc Kạn", "H03", "19"),
    FormerProvince("008", "Tuyên Quang", "H60", "08"),
    FormerProvince("010", "Lào Cai", "H38", "15"),
    FormerProvince("011", "Điện Biên", "H18", "11"),
    FormerProvince("012", "Lai Châu", "H35", "12"),
    FormerProvince("014", "Sơn La", "H52", "14"),
    FormerProvince("015", "Yên Bái", "H63", "15"),
    FormerProvince("017", "Hòa Bình", "H28", "25"),
    FormerProvince("019", "Thái Nguyên", "H55", "19"),
    FormerProvince("020", "Lạng Sơn", "H37", "20"),
    FormerProvince("022", "Quảng Ninh", "H49", "22"),
    FormerProvince("024", "Bắc Giang", "H02", "24"),
    FormerProvince("025", "Phú Thọ", "H44", "25"),
    FormerProvince("026", "Vĩnh Phúc", "H62", "25"),
    FormerProvince("027", "Bắc Ninh", "H05", "24"),
    FormerProvince("030", "Hải Dương", "H23", "31"),
    FormerProvince("031", "Hải Phòng", "H24", "31"),
    FormerProvince("033", "Hưng Yên", "H31", "33"),
    FormerProvince("034", "Thái Bình", "H54", "33"),
    FormerProvince("035", "Hà Nam", "H25", "37"),
    FormerProvince("036", "Nam Định", "H40", "37"),
    FormerProvince("037", "Ninh Bình", "H42", "37"),
    FormerProvince("038", "Thanh Hóa", "H56", "38"),
    FormerProvince("040", "Nghệ An", "H41", "40"),
    FormerProvince("042", "Hà Tĩnh", "H27", "42"),
    FormerProvince("044", "Quảng Bình", "H46", "44"),
    FormerProvince("045", "Quảng Trị", "H50", "44"),
    FormerProvince("046", "Thừa Thiên Huế", "H57", "46"),
    FormerProvince("048", "Đà Nẵng", "H17", "48"),
    FormerProvince("049", "Quảng Nam", "H47", "48"),
    FormerProvince("051", "Quảng Ngãi", "H48", "51"),
    FormerProvince("052", "Bình Định", "H08", "52"),
    FormerProvince("054", "Phú Yên", "H45", "66"),
    FormerProvince("056", "Khánh Hòa", "H32", "56"),
    FormerProvince("058", "Ninh Thuận", "H43", "56"),
    FormerProvince("060", "Bình Thuận", "H11", "68"),
    FormerProvince("062", "Kon Tum", "H34", "51"),
    FormerProvince("064", "Gia Lai", "H21", "52"),
    FormerProvince("066", "Đắk Lắk", "H15", "66"),
    FormerProvince("067", "Đắk Nông", "H16", "68"),
    FormerProvince("068", "Lâm Đồng", "H36", "68"),
    FormerProvince("070", "Bình Phước", "H10", "75"),
    FormerProvince("072", "Tây Ninh", "H53", "80"),
    FormerProvince("074", "Bình Dương", "H09", "79"),
    FormerProvince("075", "Đồng Nai", "H19", "75"),
    FormerProvince("077", "Bà Rịa - Vũng Tàu", "H06", "79"),
    FormerProvince("079", "TP. Hồ Chí Minh", "H29", "79"),
    FormerProvince("080", "Long An", "H39", "80"),
    FormerProvince("082", "Tiền Giang", "H58", "82"),
    FormerProvince("083", "Bến Tre", "H07", "86"),
    FormerProvince("084", "Trà Vinh", "H59", "86"),
    FormerProvince("086", "Vĩnh Long", "H61", "86"),
    FormerProvince("087", "Đồng Tháp", "H20", "82"),
    FormerProvince("089", "An Giang", "H01", "91"),
    FormerProvince("091", "Kiên Giang", "H33", "91"),
    FormerProvince("092", "Cần Thơ", "H13", "92"),
    FormerProvince("093", "Hậu Giang", "H30", "92"),
    FormerProvince("094", "Sóc Trăng", "H51", "92"),
    FormerProvince("095", "Bạc Liêu", "H04", "96"),
    FormerProvince("096", "Cà Mau", "H12", "96"),
)
FORMER_PROVINCES: Mapping[str, FormerProvince] = {one.code: one for one in _FORMER}
"""The 63 provinces until 30/6/2025 by the three digits of personal numbers (TT 59/2021/TT-BCA)."""
