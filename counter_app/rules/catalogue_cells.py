"""Procedures as cells of a table: each property in the words in which offices publish it.

`read` and `cell` come in pairs: what `cell` writes, `read` reads back. Reading is lenient about
accents, capitals and order, and never guesses at an amount: what is not understood is `Wrong`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import Any

from counter_app.errors import Phrase
from counter_app.rules.catalogue import (
    Channel,
    Component,
    Leg,
    OnlineLevel,
    PaperKind,
    Procedure,
)
from counter_app.rules.codes import ProcedureCode
from counter_app.rules.deadlines import Limit, LimitUnit, SupplementRule
from counter_app.rules.sheets import Value, in_old_font, written
from counter_app.rules.text import LINE_LIMIT, clean, clean_lines, fold

NOTE_LIMIT = 2_000
"""Letters that a note may have."""
EXAMPLE = "0.000000"
"""The code of the example row in the template, which is no procedure."""


class Column(Enum):
    """A column of the catalogue; the value is its English name, which is known as a title too."""

    CODE = "code"
    NAME = "name"
    FIELD = "field"
    LEVEL = "level"
    LIMIT = "limit"
    UNIT = "unit"
    FEE = "fee"
    COMPONENTS = "components"
    DEPARTMENT = "department"
    CHANNELS = "channels"
    ONLINE = "online"
    VALID_FROM = "valid_from"
    VALID_TO = "valid_to"
    SUPPLEMENT = "supplement"
    LEGS = "legs"
    NOTE = "note"
    SAMPLE = "sample"

    @property
    def title(self) -> str:
        """The heading that is written over it."""
        return TITLES[self]


TITLES: Mapping[Column, str] = {
    Column.CODE: "Mã thủ tục",
    Column.NAME: "Tên thủ tục hành chính",
    Column.FIELD: "Lĩnh vực",
    Column.LEVEL: "Cấp thực hiện",
    Column.LIMIT: "Thời hạn giải quyết",
    Column.UNIT: "Đơn vị thời hạn",
    Column.FEE: "Phí, lệ phí (đồng)",
    Column.COMPONENTS: "Thành phần hồ sơ",
    Column.DEPARTMENT: "Nơi giải quyết",
    Column.CHANNELS: "Hình thức nộp",
    Column.ONLINE: "Dịch vụ công trực tuyến",
    Column.VALID_FROM: "Áp dụng từ ngày",
    Column.VALID_TO: "Áp dụng đến hết ngày",
    Column.SUPPLEMENT: "Khi bổ sung hồ sơ",
    Column.LEGS: "Liên thông",
    Column.NOTE: "Ghi chú",
    Column.SAMPLE: "Dữ liệu mẫu",
}
"""Headings as they are written; many more are understood, see `catalogue_file`."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that cannot be read; `hint` says what would be right."""

    hint: str


# -- code and plain texts ------------------------------------------------------------------------

_CODE_HINT = (
    "Mã thủ tục có dạng 1.004604 (một chữ số, dấu chấm, sáu chữ số). Nếu bảng tính đã bỏ số 0 "
    "ở cuối, hãy đặt cột này ở dạng văn bản rồi gõ lại."
)


def code_of(value: Value) -> str | Wrong:
    """Read a procedure's code, also one that a spreadsheet took for a number; suffixes go."""
    if isinstance(value, float):
        # 1.012290 has become 1.01229: the national database has six places, always.
        value = f"{value:.6f}" if round(value, 6) == value else str(value)
    text = clean(written(value))
    if text == EXAMPLE:
        return Wrong("Đây là dòng ví dụ của tệp mẫu. Hãy xóa cả dòng này.")
    code = ProcedureCode.parse(text)
    return Wrong(_CODE_HINT) if code is None else code.code


def line_of(value: Value) -> str | Wrong:
    """Read one line of text that must be there."""
    text = clean(written(value))
    if not text:
        return Wrong("Không được để trống.")
    return _fitting(text, LINE_LIMIT)


def note_of(value: Value) -> str | Wrong:
    """Read a note of any number of lines."""
    return _fitting(clean_lines(written(value)), NOTE_LIMIT)


def _fitting(text: str, limit: int) -> str | Wrong:
    if len(text) > limit:
        return Wrong(Phrase("Dài quá {limit} ký tự. Hãy rút gọn.", limit=limit))
    if in_old_font(text):
        return Wrong("Có vẻ gõ bằng phông chữ cũ (TCVN3, .VnTime). Hãy chuyển sang Unicode.")
    return text


_LEVELS = {
    "trung uong": "trung ương",
    "bo": "trung ương",
    "tw": "trung ương",
    "tinh": "tỉnh",
    "thanh pho": "tỉnh",
    "t": "tỉnh",
    "xa": "xã",
    "phuong": "xã",
    "x": "xã",
    "co so": "cơ sở",
    "cs": "cơ sở",
}


def level_of(value: Value) -> str | Wrong:
    """Read at which level of the state a procedure is done."""
    text = fold(clean(written(value))).removeprefix("cap ").strip()
    if text in {"huyen", "quan"}:
        return Wrong("Từ 01/7/2025 không còn cấp huyện. Ghi tỉnh hoặc xã.")
    return _LEVELS.get(text) or Wrong("Ghi một trong: trung ương, tỉnh, xã, cơ sở.")


# -- time limits ---------------------------------------------------------------------------------

_MOST = 1_000
_CLOCK_HOURS = 8
_LIMIT_HINT = (
    "Ghi như: 20 ngày làm việc, 30 ngày, 8 giờ làm việc, 1/2 ngày, 3 tháng, trong ngày; "
    "mỗi thủ tục một thời hạn."
)
_NO_UNIT = "Ghi rõ đơn vị: ngày làm việc hay ngày."
_SAME_DAY = re.compile(
    r"(?:giai quyet |tra ket qua |tra )?(?:ngay )?trong (?:cung )?(?:mot |1 |01 )?ngay"
    r"(?: lam viec)?(?: tiep nhan| nhan ho so)?(?:[,;.]? ?(?:truong hop|neu) .*15 ?(?:gio|h|:).*)?"
    r"|(?:giai quyet |tra ket qua |tra )ngay|(?:giai quyet |tra ket qua |tra )?"
    r"ngay (?:lap tuc|sau khi [^0-9]*|khi [^0-9]*)"
)
_LIMIT = re.compile(
    r"(?:khong qua|toi da|trong vong|trong thoi han|trong)? ?"
    r"(?P<amount>[0-9]{1,5}(?:[.,][0-9]{1,2})?|[0-9]{1,5} ?/ ?[0-9]{1,5}|nua) ?(?P<unit>[a-z ]*?)"
    r"(?:,? ?(?:ke tu|tinh tu|tu khi|tu ngay|sau khi)\b[^0-9]*)?[.;]?"
)
_UNITS = {
    "ngay lam viec": LimitUnit.WORKING_DAYS,
    "ngay lv": LimitUnit.WORKING_DAYS,
    "working days": LimitUnit.WORKING_DAYS,
    "ngay": LimitUnit.CALENDAR_DAYS,
    "ngay lich": LimitUnit.CALENDAR_DAYS,
    "days": LimitUnit.CALENDAR_DAYS,
    "gio lam viec": LimitUnit.WORKING_HOURS,
    "gio": LimitUnit.WORKING_HOURS,
    "buoi": LimitUnit.HALF_DAYS,
    "buoi lam viec": LimitUnit.HALF_DAYS,
    "thang": LimitUnit.MONTHS,
} | {unit.value.replace("_", " "): unit for unit in LimitUnit}
_UNIT_WORDS = {
    LimitUnit.WORKING_DAYS: "ngày làm việc",
    LimitUnit.CALENDAR_DAYS: "ngày",
    LimitUnit.WORKING_HOURS: "giờ làm việc",
    LimitUnit.HALF_DAYS: "buổi làm việc",
    LimitUnit.MONTHS: "tháng",
}


def limit_words(limit: Limit) -> str:
    """Return a time limit as it is written into its cell."""
    return f"{limit.amount} {_UNIT_WORDS[limit.unit]}" if limit.amount else "trong ngày"


def limit_of(value: Value, *, unit: str = "", heading: str = "") -> Limit | Wrong:
    """Read a time limit.

    `unit` is what the column beside it says, and must not say otherwise; `heading` counts only
    where neither says anything, as under "Thời hạn (ngày làm việc)".
    """
    text = _plain(written(value))
    beside = _plain(unit)
    if not text:
        return Wrong("Không được để trống. " + _LIMIT_HINT)
    if _SAME_DAY.fullmatch(text):
        return Limit(0)
    found = _LIMIT.fullmatch(text)
    if found is None:
        return Wrong(_LIMIT_HINT)
    named = found["unit"].strip()
    if named and beside and _UNITS.get(named) is not _UNITS.get(beside):
        return Wrong("Đơn vị ở cột Đơn vị thời hạn lại khác. " + _NO_UNIT)
    named = named or beside or unit_in(heading)
    if not named:
        return Wrong(_NO_UNIT)
    return _limit(_amount(found["amount"]), named)


def unit_in(heading: str) -> str:
    """Return the unit that stands in brackets in a heading, or nothing."""
    bracketed = [_plain(found) for found in re.findall(r"\(([^()]*)\)", heading)]
    return next((unit for unit in bracketed if unit in _UNITS), "")


def _plain(text: str) -> str:
    """Return a text folded, with "(làm việc)" as words and nothing else in brackets."""
    folded = fold(clean(text).replace("½", " 1/2"))
    return " ".join(re.sub(r"\([^()]*\)", " ", folded.replace("(lam viec)", " lam viec ")).split())


def _amount(text: str) -> Fraction | None:
    if text == "nua":
        return Fraction(1, 2)
    try:
        return Fraction(text.replace(",", ".").replace(" ", ""))
    except ZeroDivisionError:
        return None


def _limit(amount: Fraction | None, named: str) -> Limit | Wrong:
    unit = _UNITS.get(named)
    if amount is None or unit is None or amount > _MOST:
        return Wrong(_LIMIT_HINT)
    if named == "gio" and amount > _CLOCK_HOURS:
        return Wrong("Quá 8 giờ thì ghi rõ là giờ làm việc, hoặc đổi ra ngày.")
    if (amount * 2).denominator == 1 < amount.denominator and unit in {
        LimitUnit.WORKING_DAYS,
        LimitUnit.CALENDAR_DAYS,
    }:
        amount, unit = amount * 2, LimitUnit.HALF_DAYS
    if amount.denominator != 1:
        return Wrong(_LIMIT_HINT)
    return Limit(int(amount), unit) if amount else Limit(0)


# -- money ---------------------------------------------------------------------------------------

_FEE = re.compile(r"([0-9]{1,3}(?:(?P<mark>[., ])[0-9]{3}(?:(?P=mark)[0-9]{3}){0,4})?|[0-9]{1,15})")
_CURRENCY = re.compile(r" ?(?:dong|vnd|d|₫)$")
_FREE = {"khong", "khong thu", "khong thu phi", "khong co", "mien phi", "mien", "0", "khong dong"}
_MOST_FEE = 10**12
_LEAST_FEE = 1_000
_FEE_HINT = (
    "Ghi một số tiền bằng đồng, ví dụ 430.000, hoặc “không thu”; các mức khác ghi ở cột Ghi chú."
)


def fee_of(value: Value, *, thousands: bool = False) -> int | Wrong:
    """Read a fee in đồng; `thousands` says that the heading gives it in thousands."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        # A spreadsheet of another country reads 430.000 as 430.
        typed = Fraction(value).limit_denominator(_LEAST_FEE)
    else:
        text = fold(clean(written(value)))
        if text in _FREE:
            return 0
        found = _FEE.fullmatch(_CURRENCY.sub("", text))
        if found is None:
            return Wrong(_FEE_HINT)
        typed = Fraction(re.sub("[., ]", "", found[1]))
    fee = typed * (_LEAST_FEE if thousands else 1)
    if fee.denominator != 1 or not 0 <= fee <= _MOST_FEE:
        return Wrong(_FEE_HINT)
    if 0 < fee < _LEAST_FEE:
        return Wrong(
            Phrase("Dưới 1.000 đồng: có lẽ bảng tính đã đọc {fee}.000 thành {fee}.", fee=fee)
        )
    return int(fee)


def money(fee: int) -> str:
    """Return a fee as people read it: "430.000", or "không thu"."""
    return f"{fee:,}".replace(",", ".") if fee else "không thu"


# -- lists in one cell ---------------------------------------------------------------------------

_KINDS = {
    "ban chinh": PaperKind.ORIGINAL,
    "ban goc": PaperKind.ORIGINAL,
    "chinh": PaperKind.ORIGINAL,
    "ban sao chung thuc": PaperKind.CERTIFIED,
    "ban sao co chung thuc": PaperKind.CERTIFIED,
    "ban chung thuc": PaperKind.CERTIFIED,
    "chung thuc": PaperKind.CERTIFIED,
    "ban sao": PaperKind.COPY,
    "sao": PaperKind.COPY,
    "ban chup": PaperKind.COPY,
    "photo": PaperKind.COPY,
    "ban photo": PaperKind.COPY,
    "dien tu": PaperKind.ELECTRONIC,
    "ban dien tu": PaperKind.ELECTRONIC,
} | {kind.value: kind for kind in PaperKind}
_KIND_WORDS = {
    PaperKind.ORIGINAL: "bản chính",
    PaperKind.CERTIFIED: "bản sao chứng thực",
    PaperKind.COPY: "bản sao",
    PaperKind.ELECTRONIC: "bản điện tử",
}
_REQUIRED = {
    "bat buoc": True,
    "co": True,
    "khong bat buoc": False,
    "neu co": False,
    "tuy chon": False,
    "khong": False,
}
_COPIES = re.compile(r"([0-9]{1,3})(?: (?:ban|bo|to|tam|quyen))?")
_ESCAPED = re.compile(r"\\([\\|;+•*0-9-])")
_LISTED = re.compile(r"^(?:[-+•*]|[0-9]{1,2}[.)](?![0-9]))\s*")


def components_of(value: Value) -> tuple[Component, ...] | Wrong:
    r"""Read the components of a dossier, a line or a `;` each: `name | kind | copies | required`.

    All but the name may be left out, and stand in any order. Line numbers and dashes before the
    name go. `\;` and `\|` stand for the signs themselves.
    """
    found: list[Component] = []
    for piece in _pieces(written(value)):
        component = _component(piece)
        if isinstance(component, Wrong):
            return component
        found.append(component)
    return tuple(found)


def _component(piece: str) -> Component | Wrong:
    name, *rest = _parts(piece)
    name = _own(_LISTED.sub("", name))
    fitting = line_of(name)
    if isinstance(fitting, Wrong):
        return Wrong(f"“{name[:60]}”: {fitting.hint}")
    kind, copies, required = PaperKind.ORIGINAL, 1, True
    for part in rest:
        said = fold(part)
        number = _COPIES.fullmatch(said)
        if said in _KINDS:
            kind = _KINDS[said]
        elif said in _REQUIRED:
            required = _REQUIRED[said]
        elif number is not None and int(number[1]) > 0:
            copies = int(number[1])
        elif said:
            return Wrong(
                Phrase(
                    "Không hiểu “{part}”. Mỗi giấy tờ một dòng: tên | bản chính | 1 | "
                    "bắt buộc; loại là bản chính, bản sao chứng thực, bản sao hoặc bản điện tử.",
                    part=part[:60],
                )
            )
    return Component(fitting, kind, copies, required)


def _components_cell(components: tuple[Component, ...]) -> str:
    return "\n".join(
        " | ".join(
            (
                _kept(one.name),
                _KIND_WORDS[one.kind],
                str(one.copies),
                "bắt buộc" if one.required else "không bắt buộc",
            )
        )
        for one in components
    )


_LEG = re.compile(r"(?P<agency>.+?) ?: ?(?P<amount>[0-9]{1,4}) ?(?P<unit>[^:0-9]*)")
_LEGS_HINT = "Ghi như: Sở Y tế: 5; UBND tỉnh: 3 | Quyết định."


def legs_of(value: Value, limit: Limit | None) -> tuple[Leg, ...] | Wrong:
    """Read the agencies of an inter-agency procedure in their order: `agency: amount | what`.

    Amounts are in the unit of `limit`, and add up to it; without a limit that is not checked.
    """
    found: list[Leg] = []
    for piece in _pieces(written(value)):
        head, *rest = _parts(piece)
        leg = _LEG.fullmatch(head)
        if leg is None and rest:
            leg, rest = _LEG.fullmatch(f"{head}: {rest[0]}"), rest[1:]
        if leg is None or len(rest) > 1:
            return Wrong(_LEGS_HINT)
        unit = _plain(leg["unit"])
        if unit and limit is not None and _UNITS.get(unit) is not limit.unit:
            return Wrong(
                Phrase("Đơn vị của {agency} khác với thời hạn của thủ tục.", agency=leg["agency"])
            )
        agency = clean(_own(_LISTED.sub("", leg["agency"])))
        found.append(Leg(agency, int(leg["amount"]), _own(rest[0]) if rest else ""))
    total = sum(leg.amount for leg in found)
    if found and limit is not None and total != limit.amount:
        return Wrong(
            Phrase(
                "Các cơ quan cộng lại là {total}, còn thời hạn là {limit}.",
                total=total,
                limit=limit_words(limit),
            )
        )
    return tuple(found)


def _legs_cell(legs: tuple[Leg, ...]) -> str:
    return "\n".join(
        f"{_kept(leg.agency)}: {leg.amount}" + (f" | {_kept(leg.what)}" if leg.what else "")
        for leg in legs
    )


def _pieces(text: str) -> Iterator[str]:
    """Yield the entries of a cell: its lines, or where it is one line, what `;` divides."""
    lines = text.splitlines() if "\n" in text.strip() else re.split(r"(?<!\\);", text)
    for line in lines:
        piece = clean(line).rstrip(";") if not line.endswith("\\;") else clean(line)
        if piece:
            yield piece


def _parts(piece: str) -> list[str]:
    """Return what `|` divides."""
    return [part.strip() for part in re.split(r"(?<!\\)\|", piece)]


def _own(text: str) -> str:
    """Return a text with its escaped signs as themselves."""
    return _ESCAPED.sub(r"\1", text)


def _kept(text: str) -> str:
    """Return a text whose signs divide nothing."""
    text = re.sub(r"([\\|;])", r"\\\1", clean(text))
    return f"\\{text}" if _LISTED.match(text) else text


# -- choices -------------------------------------------------------------------------------------

_CHANNELS = {
    "truc tuyen": Channel.ONLINE,
    "online": Channel.ONLINE,
    "dich vu cong": Channel.ONLINE,
    "truc tiep": Channel.COUNTER,
    "tai quay": Channel.COUNTER,
    "counter": Channel.COUNTER,
    "buu chinh": Channel.POST,
    "buu dien": Channel.POST,
    "bcci": Channel.POST,
    "post": Channel.POST,
}
_CHANNEL_WORDS = {
    Channel.COUNTER: "trực tiếp",
    Channel.ONLINE: "trực tuyến",
    Channel.POST: "bưu chính",
}
_ONLINE = {
    "toan trinh": OnlineLevel.FULL,
    "dvc truc tuyen toan trinh": OnlineLevel.FULL,
    "dich vu cong truc tuyen toan trinh": OnlineLevel.FULL,
    "mot phan": OnlineLevel.PARTIAL,
    "dvc truc tuyen mot phan": OnlineLevel.PARTIAL,
    "dich vu cong truc tuyen mot phan": OnlineLevel.PARTIAL,
    "cung cap thong tin": OnlineLevel.INFORMATION,
    "cung cap thong tin truc tuyen": OnlineLevel.INFORMATION,
    "thong tin": OnlineLevel.INFORMATION,
    "khong": OnlineLevel.INFORMATION,
    "": OnlineLevel.INFORMATION,
} | {level.value: level for level in OnlineLevel}
_ONLINE_WORDS = {
    OnlineLevel.FULL: "toàn trình",
    OnlineLevel.PARTIAL: "một phần",
    OnlineLevel.INFORMATION: "cung cấp thông tin",
}
_SUPPLEMENTS = {
    "": None,
    "theo quy dinh chung": None,
    "quy dinh chung": None,
    "theo don vi": None,
    "tinh lai tu dau": SupplementRule.RESTART,
    "tinh lai": SupplementRule.RESTART,
    "tam dung": SupplementRule.PAUSE,
    "tam dung thoi gian": SupplementRule.PAUSE,
    "tru thoi gian cho": SupplementRule.SUBTRACT,
    "cong them thoi gian cho": SupplementRule.SUBTRACT,
} | {rule.value: rule for rule in SupplementRule}
_SUPPLEMENT_WORDS = {
    None: "theo quy định chung",
    SupplementRule.RESTART: "tính lại từ đầu",
    SupplementRule.PAUSE: "tạm dừng",
    SupplementRule.SUBTRACT: "trừ thời gian chờ",
}
_YES = {"x", "co", "mau", "true", "1", "yes", "sample"}
_NO = {"", "khong", "false", "0", "no"}


def channels_of(value: Value) -> frozenset[Channel] | Wrong:
    """Read how a dossier may come in; an empty cell allows every way."""
    text = fold(clean_lines(written(value)))
    if not text or text in {"tat ca", "ca ba hinh thuc", "ca ba"}:
        return frozenset(Channel)
    found: set[Channel] = set()
    for piece in re.split(r"[,;/\n+]| hoac | va ", text):
        if not piece.strip():
            continue
        named = {way for word, way in _CHANNELS.items() if word in piece}
        if len(named) != 1:
            return Wrong("Ghi một hay nhiều trong: trực tiếp, trực tuyến, bưu chính.")
        found |= named
    return frozenset(found)


def online_of(value: Value) -> OnlineLevel | Wrong:
    """Read how far the procedure can be done online."""
    text = fold(clean(written(value)))
    if re.search(r"\bmuc( do)? [1-4]\b", text):
        return Wrong("Các mức độ 1-4 không còn dùng. Ghi: toàn trình hoặc một phần.")
    return _ONLINE.get(text) or Wrong("Ghi: toàn trình, một phần hoặc cung cấp thông tin.")


def supplement_of(value: Value) -> SupplementRule | Wrong | None:
    """Read what becomes of the limit at a supplement; None is the office's own rule."""
    text = fold(clean(written(value)))
    if text not in _SUPPLEMENTS:
        said = ", ".join(word for word in _SUPPLEMENT_WORDS.values())
        return Wrong(Phrase("Ghi một trong: {said}.", said=said))
    return _SUPPLEMENTS[text]


def sample_of(value: Value) -> bool | Wrong:
    """Read whether a row is of the sample that nobody has checked."""
    text = fold(clean(written(value)))
    if text in _YES | _NO:
        return text in _YES
    return Wrong("Ghi x nếu là dữ liệu mẫu chưa đối chiếu, để trống nếu đã đối chiếu.")


# -- days ----------------------------------------------------------------------------------------

_DAYS = ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y")
_FIRST_YEAR, _LAST_YEAR = 1990, 2099


def day_of(value: Value) -> date | Wrong | None:
    """Read a day; an empty cell is None."""
    day: date | None = None
    match value:
        case datetime():
            day = value.date()
        case date():
            day = value
        case _:
            text = clean(written(value))
            if not text:
                return None
            day = next(filter(None, (_day(text, form) for form in _DAYS)), None)
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return Wrong("Ghi ngày/tháng/năm, ví dụ 01/07/2026.")
    return day


def _day(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day, no time
    except ValueError:
        return None


# -- cells ---------------------------------------------------------------------------------------

_CELLS: Mapping[Column, Callable[[Procedure], Value]] = {
    Column.CODE: lambda one: one.code,
    Column.NAME: lambda one: clean(one.name),
    Column.FIELD: lambda one: clean(one.field),
    Column.LEVEL: lambda one: clean(one.level),
    Column.LIMIT: lambda one: limit_words(one.limit),
    Column.FEE: lambda one: one.fee or "không thu",
    Column.COMPONENTS: lambda one: _components_cell(one.components),
    Column.DEPARTMENT: lambda one: clean(one.department),
    Column.CHANNELS: lambda one: ", ".join(
        _CHANNEL_WORDS[way] for way in Channel if way in one.channels
    ),
    Column.ONLINE: lambda one: _ONLINE_WORDS[one.online],
    Column.VALID_FROM: lambda one: one.valid_from,
    Column.VALID_TO: lambda one: one.valid_to,
    Column.SUPPLEMENT: lambda one: _SUPPLEMENT_WORDS[one.supplement],
    Column.LEGS: lambda one: _legs_cell(one.legs),
    Column.NOTE: lambda one: clean_lines(one.note),
    Column.SAMPLE: lambda one: "x" if one.sample else None,
}


def cell(procedure: Procedure, column: Column) -> Value:
    """Return what stands in a procedure's cell of a column; UNIT has none, LIMIT bears it."""
    return _CELLS[column](procedure)


def said(procedure: Procedure, column: Column) -> str:
    """Return the same as text, to be compared and shown; a fee with its dots."""
    value: Any = cell(procedure, column)
    return money(value) if column is Column.FEE and isinstance(value, int) else written(value)
