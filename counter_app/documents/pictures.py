"""A period in pictures on A4, in black on white, no bar without its number."""

from collections.abc import Iterable, Iterator, Sequence

from counter_app.documents import heads, words
from counter_app.documents.blocks import Block, Columns, Gap, Stack, Text, centred, lay_out
from counter_app.documents.grid import Column, Row, table
from counter_app.documents.heads import ON_A4
from counter_app.documents.lines import Align
from counter_app.documents.office import letterhead, signatures, stamp
from counter_app.documents.sheet import A4, Face, Sheet, text_width
from counter_app.rules.papers import DayBar, LoadRow, PicturesPaper, ShareBar
from counter_app.rules.statistics import rate

_FORM = ON_A4
_WIDTH = _FORM.width
_SIZE = 10.0
_SMALL = 7.0
_HIGH = 40.0
_BARS_HIGH = 52.0


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
    first, *others = blocks
    heading = Text(title, width=_WIDTH, size=12, face=Face.BOLD)
    yield Stack(heading, Gap(1.5), first)
    yield from others
    yield Gap(5)


def _nothing() -> Iterator[Block]:
    yield Text("Không có hồ sơ trong kỳ.", width=_WIDTH, size=_SIZE, face=Face.ITALIC)


# -- received and given back -----------------------------------------------------------------------


class _Pairs(Block):
    """Two bars side by side for each day, filled and empty, with their numbers above."""

    def __init__(self, bars: Sequence[DayBar]) -> None:
        self._bars = bars
        self._most = max((max(bar.received, bar.given_back) for bar in bars), default=0) or 1
        self.height = _HIGH + 9

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw axis, bars, numbers and names."""
        foot = y + _HIGH + 4
        sheet.rule(x, foot, x + _WIDTH, foot)
        each = _WIDTH / len(self._bars)
        wide = min(each * 0.4, 9.0)
        size = min(_SMALL, max(each * 0.4 / 0.6, 4.6))
        for place, bar in enumerate(self._bars):
            middle = x + (place + 0.5) * each
            for left, count, filled in (
                (middle - wide, bar.received, True),
                (middle, bar.given_back, False),
            ):
                self._one(sheet, left, foot, wide=wide, count=count, size=size, filled=filled)
            self._written(sheet, bar.name, middle, foot + 3.4, min(size, each / 2.6))

    def _one(
        self,
        sheet: Sheet,
        left: float,
        foot: float,
        *,
        wide: float,
        count: int,
        size: float,
        filled: bool,
    ) -> None:
        if not count:
            return
        high = _HIGH * count / self._most
        if filled:
            sheet.fill(left, foot - high, wide, high)
        else:
            sheet.box(left, foot - high, wide, high)
        self._written(sheet, words.whole(count), left + wide / 2, foot - high - 0.7, size)

    def _written(self, sheet: Sheet, text: str, middle: float, base: float, size: float) -> None:
        left = middle - text_width(text, Face.REGULAR, size) / 2
        sheet.text(left, base, text, Face.REGULAR, size)


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
        self._name = Text(name, width=_BARS_HIGH, size=_SIZE)
        self._whole, self._part, self._numbers = whole, part, numbers
        self.height = max(self._name.height, 5.0) + 1

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the bar in the middle of its row."""
        self._name.draw(sheet, x, y + (self.height - 1 - self._name.height) / 2)
        left, room = x + _BARS_HIGH + 2, _WIDTH - _BARS_HIGH - 2 - 44
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
        yield _Bar(bar.name, whole=bar.whole / most, part=bar.part / most, numbers=numbers)


# -- the load --------------------------------------------------------------------------------------


class _Squares(Block):
    """A square for each hour of each weekday, filled as far as it is busy, with its number."""

    def __init__(self, hours: Sequence[int], rows: Sequence[LoadRow]) -> None:
        self._hours, self._rows = hours, rows
        self._most = max((max(row.counts) for row in rows), default=0) or 1
        self._each = min((_WIDTH - 24) / len(hours), 16.0)
        self.height = 5 + 9.0 * len(rows)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw hours, weekdays, boxes and what fills them."""
        for place, hour in enumerate(self._hours):
            left = x + 24 + place * self._each
            sheet.text(left + 1, y + 3.4, f"{hour} giờ", Face.REGULAR, 8)
        for line, row in enumerate(self._rows):
            top = y + 5 + line * 9.0
            sheet.text(x, top + 5.4, row.name, Face.REGULAR, _SIZE)
            for place, count in enumerate(row.counts):
                left = x + 24 + place * self._each
                sheet.box(left, top, self._each, 9.0)
                if not count:
                    continue
                wide = (self._each - 1) * count / self._most
                sheet.fill(left + 0.5, top + 5.6, wide, 2.6)
                sheet.text(left + 1, top + 4.4, words.whole(count), Face.REGULAR, 8.5)


def _load(hours: Sequence[int], rows: Sequence[LoadRow]) -> Iterator[Block]:
    if not rows:
        yield from _nothing()
        return
    yield _Squares(hours, rows)
    sums = [sum(row.counts) for row in rows]
    by_day = table(
        [Column(row.name, 20, Align.CENTRE) for row in rows],
        [Row(tuple(map(words.whole, sums)))],
        size=_SIZE - 1,
        pad=0.4,
    )
    yield Gap(1.5)
    yield Columns((0, by_day))
