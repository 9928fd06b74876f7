"""A period in pictures on A4, in black on white, no bar without its number."""

from collections.abc import Iterable, Iterator, Sequence

from counter_app.documents import heads, words
from counter_app.documents.blocks import Block, Gap, Stack, Text, centred, lay_out
from counter_app.documents.heads import ON_A4
from counter_app.documents.office import letterhead, signatures, stamp
from counter_app.documents.sheet import A4, Face, Sheet, text_width
from counter_app.rules.papers import DayBar, LoadRow, PicturesPaper, ShareBar
from counter_app.rules.statistics import rate

_FORM = ON_A4
_WIDTH = _FORM.width
_SIZE = 10.0
_SMALL = 7.0
_HIGH = 22.0
_NAMES_WIDE = 52.0
_SQUARE = 8.0


def pictures(paper: PicturesPaper, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return the pictures as PDF, `copies` times, marked BẢN SAO n for the n-th reprint."""
    first, last = words.short_date(paper.first), words.short_date(paper.last)
    days = f"ngày {first}" if first == last else f"từ ngày {first} đến ngày {last}"
    reference = f"Biểu đồ hồ sơ {days}"
    sheet = Sheet(A4, title=reference)
    mark = stamp(reprint, size=12)
    blocks: list[Block] = [
        letterhead(paper.letterhead, paper.made_at, width=_WIDTH, left=74, right=90, size=12),
        Gap(3),
        centred("TÌNH HÌNH TIẾP NHẬN VÀ GIẢI QUYẾT HỒ SƠ", _WIDTH, 14, Face.BOLD),
        centred(words.capital(days), _WIDTH, 12, Face.ITALIC),
        *([Gap(1), mark] if mark else []),
        Gap(3),
        *_part("1. Tiếp nhận và trả kết quả", _days(paper.days)),
        *_part("2. Giải quyết trước hạn và đúng hạn theo lĩnh vực", _shares(paper.on_time)),
        *_part("3. Hồ sơ tiếp nhận theo giờ và ngày trong tuần", _load(paper.hours, paper.load)),
        *_part(
            f"4. Hồ sơ đang giải quyết nằm ở đâu ({words.moment(paper.made_at)})",
            _waiting(paper.waiting),
        ),
        Gap(2),
        signatures(
            ("NGƯỜI LẬP", "(Ký, ghi rõ họ tên)", paper.made_by),
            ("PHỤ TRÁCH BỘ PHẬN", "(Ký, ghi rõ họ tên)", ""),
            width=_WIDTH,
            size=12,
            room=18,
        ),
    ]
    for _ in range(copies):
        lay_out(
            sheet, blocks, _FORM.margins, lambda page: heads.further(_FORM, page, "", reference)
        )
    return sheet.pdf()


def _part(title: str, blocks: Iterable[Block]) -> Iterator[Block]:
    yield Stack(Text(title, width=_WIDTH, size=12, face=Face.BOLD), Gap(1.5), *blocks)
    yield Gap(5)


def _nothing() -> Iterator[Block]:
    yield Text("Không có hồ sơ trong kỳ.", width=_WIDTH, size=_SIZE, face=Face.ITALIC)


# -- received and given back -----------------------------------------------------------------------


class _Pairs(Block):
    """A filled bar up and an empty one down for each day, each with its number at its end."""

    def __init__(self, bars: Sequence[DayBar]) -> None:
        self._bars = bars
        self._most = max((max(bar.received, bar.given_back) for bar in bars), default=0) or 1
        self.height = 2 * (_HIGH + 4) + 4

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw axis, bars, numbers and names."""
        axis = y + _HIGH + 4
        sheet.rule(x, axis, x + _WIDTH, axis)
        each = _WIDTH / len(self._bars)
        wide = min(each * 0.72, 12.0)
        size = min(_SMALL, each * 1.22)
        for place, bar in enumerate(self._bars):
            middle = x + (place + 0.5) * each
            left = middle - wide / 2
            up, down = (_HIGH * n / self._most for n in (bar.received, bar.given_back))
            if bar.received:
                sheet.fill(left, axis - up, wide, up)
                _written(sheet, words.whole(bar.received), middle, axis - up - 0.7, size)
            if bar.given_back:
                sheet.box(left, axis, wide, down)
                _written(sheet, words.whole(bar.given_back), middle, axis + down + 2.6, size)
            _written(sheet, bar.name, middle, y + self.height - 0.8, size)


def _written(sheet: Sheet, text: str, middle: float, base: float, size: float) -> None:
    """Set a short text with its middle at a place."""
    sheet.text(middle - text_width(text, Face.REGULAR, size) / 2, base, text, Face.REGULAR, size)


class _Key(Block):
    """What filled and empty bars stand for."""

    def __init__(self, filled: str, empty: str) -> None:
        self._names = (filled, empty)
        self.height = 5.0

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw a little bar and its name, twice."""
        for place, name in enumerate(self._names):
            left = x + place * 45
            if place:
                sheet.box(left, y + 0.6, 4, 2.6)
            else:
                sheet.fill(left, y + 0.6, 4, 2.6)
            sheet.text(left + 5.5, y + 3.1, name, Face.REGULAR, 9)


def _days(bars: Sequence[DayBar]) -> Iterator[Block]:
    received, given = sum(bar.received for bar in bars), sum(bar.given_back for bar in bars)
    if not received and not given:
        yield from _nothing()
        return
    sums = f"Tổng cộng: tiếp nhận {words.whole(received)}, trả kết quả {words.whole(given)} hồ sơ."
    yield Stack(
        _Key("Tiếp nhận", "Trả kết quả"),
        _Pairs(bars),
        Text(sums, width=_WIDTH, size=_SIZE, face=Face.ITALIC),
    )


# -- shares ----------------------------------------------------------------------------------------


class _Bar(Block):
    """A name, a bar as long as its share of the longest, its part filled, and its numbers."""

    def __init__(self, name: str, *, whole: float, part: float, numbers: str) -> None:
        self._name = Text(name, width=_NAMES_WIDE, size=_SIZE)
        self._whole, self._part, self._numbers = whole, part, numbers
        self.height = max(self._name.height, 5.0) + 1

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the bar in the middle of its row."""
        self._name.draw(sheet, x, y + (self.height - 1 - self._name.height) / 2)
        left, room = x + _NAMES_WIDE + 2, _WIDTH - _NAMES_WIDE - 2 - 44
        top, high = y + (self.height - 1) / 2 - 1.9, 3.8
        if self._whole:
            sheet.box(left, top, max(room * self._whole, 0.3), high)
        if self._part:
            sheet.fill(left, top, max(room * self._part, 0.3), high)
        sheet.text(left + room + 2, top + 3.1, self._numbers, Face.REGULAR, _SIZE)


def _shares(bars: Sequence[ShareBar]) -> Iterator[Block]:
    if not bars:
        yield from _nothing()
        return
    for bar in bars:
        share = rate(bar.part, bar.whole) or 0
        numbers = (
            f"{words.whole(bar.part)}/{words.whole(bar.whole)} = {share // 100},{share % 100:02d} %"
        )
        yield _Bar(bar.name, whole=1, part=share / 100_00, numbers=numbers)


def _waiting(bars: Sequence[ShareBar]) -> Iterator[Block]:
    if not bars:
        yield Text("Không có hồ sơ đang giải quyết.", width=_WIDTH, size=_SIZE, face=Face.ITALIC)
        return
    most = max(bar.whole for bar in bars)
    yield Stack(_Key("Quá hạn", "Trong hạn"), Gap(0.5))
    for bar in bars:
        numbers = f"{words.whole(bar.whole)} hồ sơ"
        if bar.part:
            numbers += f", quá hạn {words.whole(bar.part)}"
        name = words.capital(bar.name)
        yield _Bar(name, whole=bar.whole / most, part=bar.part / most, numbers=numbers)


# -- the load --------------------------------------------------------------------------------------


class _Squares(Block):
    """A square for each hour of each weekday, filled as far as it is busy, with sums beside."""

    def __init__(self, hours: Sequence[int], rows: Sequence[LoadRow]) -> None:
        self._hours, self._rows = hours, rows
        self._most = max((max(row.counts) for row in rows), default=0) or 1
        self._each = min((_WIDTH - 22 - 16) / len(hours), 16.0)
        self.height = 5 + _SQUARE * len(rows) + 5.5

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw hours, weekdays, boxes and what fills them."""
        lefts = [x + 22 + place * self._each for place in range(len(self._hours) + 1)]
        foot = y + self.height - 1
        for left, hour in zip(lefts, self._hours, strict=False):
            sheet.text(left + 1, y + 3.6, f"{hour} giờ", Face.REGULAR, 8.5)
        sheet.text(lefts[-1] + 2, y + 3.6, "Cộng", Face.BOLD, 8.5)
        for line, row in enumerate(self._rows):
            top = y + 5 + line * _SQUARE
            sheet.text(x, top + 5, row.name, Face.REGULAR, _SIZE)
            for left, count in zip(lefts, row.counts, strict=False):
                self._square(sheet, left, top, count)
            sheet.text(lefts[-1] + 2, top + 5, words.whole(sum(row.counts)), Face.BOLD, 8.5)
        sheet.text(x, foot, "Cộng", Face.BOLD, _SIZE)
        columns = [sum(counts) for counts in zip(*(row.counts for row in self._rows), strict=True)]
        for left, count in zip(lefts, columns, strict=False):
            sheet.text(left + 1, foot, words.whole(count), Face.BOLD, 8.5)
        sheet.text(lefts[-1] + 2, foot, words.whole(sum(columns)), Face.BOLD, 8.5)

    def _square(self, sheet: Sheet, left: float, top: float, count: int) -> None:
        sheet.box(left, top, self._each, _SQUARE)
        if count:
            sheet.fill(left + 0.5, top + 5, (self._each - 1) * count / self._most, 2.4)
            sheet.text(left + 1, top + 4, words.whole(count), Face.REGULAR, 8.5)


def _load(hours: Sequence[int], rows: Sequence[LoadRow]) -> Iterator[Block]:
    if not rows:
        yield from _nothing()
        return
    yield _Squares(hours, rows)
