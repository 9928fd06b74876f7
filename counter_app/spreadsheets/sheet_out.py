"""Workbooks written a row at a time: a register of a million dossiers never stands in memory.

Only what the office's tables need of ECMA-376: typed cells, a heading that stands still, a filter,
widths, A4 landscape. Every text is a text, whatever it begins with.
"""

import re
import zipfile
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from math import isfinite
from typing import IO, BinaryIO

from counter_app.errors import TextTooLong
from counter_app.rules.sheets import Value, address
from counter_app.spreadsheets.limits import USUAL
from counter_app.spreadsheets.outgoing import Outgoing, Strong

LAST_ROW = 1_048_576
"""The last row of a sheet; what is longer goes on in the next one."""

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TO_ESCAPE = re.compile(r"[&<>\r]|_x[0-9A-Fa-f]{4}_")
_SHEET_NAME = re.compile(r"[\\/*?:\[\]]")
_SHEET_NAME_LETTERS = 31
_PIECE = 256
"""Rows that are pressed in one go."""
_LEVEL = 4
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - days in cells have no zone
_LEAP_BUG = date(1900, 3, 1)
"""Before it the days of programs of tables are a day off."""
_DAY_SECONDS = 86_400
_MADE_AT = (1980, 1, 1, 0, 0, 0)

# The places of the formats in `_STYLES`.
_PLAIN, _HEADING, _TEXT, _WHOLE, _PART, _DAY, _MOMENT, _HOUR = range(8)
_STRONG = 8
_ABOVE, _NOTE = 16, 17

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write(target: BinaryIO, tables: Iterable[Outgoing]) -> Generator[int]:
    """Write tables as a workbook, a sheet each, and yield how many rows stand in it so far.

    The number comes every few hundred rows and at the end; whoever stops asking leaves `target`
    unfinished.

    Raises `TextTooLong` for a text that no cell holds.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as book:
        sheets = _Sheets(book)
        for table in tables:
            yield from sheets.write(table)
        sheets.finish()
    yield sheets.count


class _Sheets:
    """The sheets of one workbook, as they are written one after the other."""

    def __init__(self, book: zipfile.ZipFile) -> None:
        self._book = book
        self._names: list[str] = []
        self._headings: list[int] = []
        self._filters: list[str] = []
        self.count = 0

    def write(self, table: Outgoing) -> Iterator[int]:
        """Write a table, on as many sheets as it needs."""
        rows = iter(table.rows)
        first = next(rows, None)
        while True:
            name = self._name(table.name)
            with self._sheet() as sheet:
                page = _Page(sheet, table)
                self._headings.append(page.heading)
                while first is not None and page.room:
                    page.row(first)
                    self.count += 1
                    first = next(rows, None)
                    if self.count % _PIECE == 0:
                        page.flush()
                        yield self.count
                page.close(over=first is None)
            self._names.append(name)
            self._filters.append(page.filtered)
            if first is None:
                return

    def finish(self) -> None:
        """Write what the sheets lean on."""
        numbers = range(1, len(self._names) + 1)
        self._part("xl/styles.xml", _STYLES)
        self._part("xl/workbook.xml", self._contents())
        self._part(
            "xl/_rels/workbook.xml.rels",
            _relationships(
                *(("worksheet", f"worksheets/sheet{number}.xml") for number in numbers),
                ("styles", "styles.xml"),
            ),
        )
        self._part("_rels/.rels", _relationships(("officeDocument", "xl/workbook.xml")))
        self._part("[Content_Types].xml", _types(numbers))

    @contextmanager
    def _sheet(self) -> Generator[IO[bytes]]:
        entry = zipfile.ZipInfo(f"xl/worksheets/sheet{len(self._names) + 1}.xml", _MADE_AT)
        entry.compress_type = zipfile.ZIP_DEFLATED
        with self._book.open(entry, "w", force_zip64=True) as sheet:
            yield sheet

    def _part(self, name: str, content: str) -> None:
        entry = zipfile.ZipInfo(name, _MADE_AT)
        entry.compress_type = zipfile.ZIP_DEFLATED
        self._book.writestr(entry, content)

    def _name(self, wanted: str) -> str:
        """Return a name that a sheet may bear and no other one bears."""
        base = _SHEET_NAME.sub(" ", _UNWRITABLE.sub("", wanted)).strip("' ") or "Bảng"
        taken = {name.casefold() for name in self._names}
        name, number = base[:_SHEET_NAME_LETTERS], 1
        while name.casefold() in taken:
            number += 1
            mark = f" ({number})"
            name = base[: _SHEET_NAME_LETTERS - len(mark)] + mark
        return name

    def _contents(self) -> str:
        pages = "".join(
            f'<sheet name="{_quoted(name)}" sheetId="{number}" r:id="rId{number}"/>'
            for number, name in enumerate(self._names, 1)
        )
        named = "".join(
            self._named(number, name, heading, filtered)
            for number, (name, heading, filtered) in enumerate(
                zip(self._names, self._headings, self._filters, strict=True)
            )
        )
        return (
            f"{_XML}<workbook {_MAIN} {_RELATED}><bookViews><workbookView/></bookViews>"
            f"<sheets>{pages}</sheets><definedNames>{named}</definedNames></workbook>"
        )

    @staticmethod
    def _named(number: int, name: str, heading: int, filtered: str) -> str:
        """Return the names that repeat the heading on every printed page and hold the filter."""
        page = "'" + _quoted(name.replace("'", "''")) + "'"
        kept = ""
        if filtered:
            span = re.sub("([A-Z]+)([0-9]+)", r"$\1$\2", filtered)
            kept = (
                f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">'
                f"{page}!{span}</definedName>"
            )
        return (
            f'{kept}<definedName name="_xlnm.Print_Titles" localSheetId="{number}">'
            f"{page}!${heading}:${heading}</definedName>"
        )


class _Page:
    """One sheet as it is written: what stands above, the heading, the rows, what stands below."""

    def __init__(self, sheet: IO[bytes], table: Outgoing) -> None:
        self._sheet = sheet
        self._table = table
        self._pieces: list[str] = []
        self._width = len(table.titles)
        self._letters = [address(1, column)[:-1] for column in range(1, self._width + 1)]
        self._at = 0
        self._last = LAST_ROW - len(table.below)
        self.heading = len(table.above) + 1
        self.filtered = ""
        self._begin()

    @property
    def room(self) -> bool:
        """Whether another row goes on this sheet."""
        return self._at < self._last

    def row(self, values: Sequence[Value]) -> None:
        """Write a row below the last one."""
        self._at += 1
        shift = _STRONG if isinstance(values, Strong) else 0
        self._pieces.append(f'<row r="{self._at}">')
        for column, value in enumerate(values, 1):
            if value is not None:
                self._cell(column, value, shift)
        self._pieces.append("</row>")
        if len(self._pieces) > _PIECE * (self._width + 2):
            self.flush()

    def flush(self) -> None:
        """Press what was written."""
        self._sheet.write("".join(self._pieces).encode())
        self._pieces.clear()

    def close(self, *, over: bool) -> None:
        """Write what stands below, if this is the table's last sheet, and the end."""
        if self._at > self.heading and self._width:
            self.filtered = f"A{self.heading}:{self._letters[-1]}{self._at}"
        if over:
            for note in self._table.below:
                self._line(note, _NOTE)
        filtered = f'<autoFilter ref="{self.filtered}"/>' if self.filtered else ""
        self._pieces.append(
            f"</sheetData>{filtered}"
            '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
            '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
            "<headerFooter><oddFooter>&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter>"
            "</worksheet>"
        )
        self.flush()

    def _begin(self) -> None:
        widths = "".join(
            f'<col min="{number}" max="{number}" width="{title.width}" customWidth="1"/>'
            for number, title in enumerate(self._table.titles, 1)
        )
        below = address(self.heading + 1, 1)
        self._pieces.append(
            f'{_XML}<worksheet {_MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            '<sheetViews><sheetView workbookViewId="0">'
            f'<pane ySplit="{self.heading}" topLeftCell="{below}" activePane="bottomLeft" '
            'state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>'
            + (f"<cols>{widths}</cols>" if widths else "")
            + "<sheetData>"
        )
        for text in self._table.above:
            self._line(text, _ABOVE)
        self._at += 1
        self._pieces.append(f'<row r="{self._at}">')
        for column, title in enumerate(self._table.titles, 1):
            self._text(column, title.text, _HEADING)
        self._pieces.append("</row>")

    def _line(self, text: str, style: int) -> None:
        self._at += 1
        self._pieces.append(f'<row r="{self._at}">')
        self._text(1, text, style)
        self._pieces.append("</row>")

    def _cell(self, column: int, value: Value, shift: int) -> None:
        match value:
            case str():
                self._text(column, value, _TEXT + shift)
            case bool():
                self._bare(column, _PLAIN + shift, str(int(value)), kind=' t="b"')
            case int():
                self._bare(column, _WHOLE + shift, str(value))
            case float():
                if isfinite(value):
                    self._bare(column, _PART + shift, repr(value))
            case datetime():
                self._day(column, value.replace(tzinfo=None), _MOMENT + shift)
            case date():
                self._day(column, datetime(value.year, value.month, value.day), _DAY + shift)  # noqa: DTZ001 - a day
            case time():
                seconds = value.hour * 3600 + value.minute * 60 + value.second
                self._bare(column, _HOUR + shift, repr(seconds / _DAY_SECONDS))
            case None:
                pass

    def _day(self, column: int, moment: datetime, style: int) -> None:
        if moment.date() < _LEAP_BUG:
            self._text(column, f"{moment:%d/%m/%Y}", _TEXT)
            return
        passed = moment - _FIRST_DAY
        serial = passed.days + passed.seconds / _DAY_SECONDS if passed.seconds else passed.days
        self._bare(column, style, repr(serial))

    def _bare(self, column: int, style: int, text: str, *, kind: str = "") -> None:
        place = f"{self._letter(column)}{self._at}"
        self._pieces.append(f'<c r="{place}" s="{style}"{kind}><v>{text}</v></c>')

    def _text(self, column: int, text: str, style: int) -> None:
        place = f"{self._letter(column)}{self._at}"
        if len(text) > USUAL.cell:
            raise TextTooLong(field=place, label=f"Ô {place}", limit=USUAL.cell)
        self._pieces.append(
            f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
            f"{_escaped(text)}</t></is></c>"
        )

    def _letter(self, column: int) -> str:
        if column <= self._width:
            return self._letters[column - 1]
        return address(1, column)[:-1]


def _escaped(text: str) -> str:
    """Return a text as XML says it, without what XML cannot say."""
    if not text.isprintable():
        text = _UNWRITABLE.sub("", text)
    return _TO_ESCAPE.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    # A text such as "_x0041_" would be read as the letter of that number.
    return _NAMED.get(found[0]) or f"_x005F{found[0]}"


_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "_x000D_"}


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")


def _relationships(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_XML}<Relationships xmlns="{space}">{lines}</Relationships>'


def _types(numbers: Iterable[int]) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    pages = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
        f'ContentType="{kind}.worksheet+xml"/>'
        for number in numbers
    )
    return (
        f'{_XML}<Types xmlns="{space}">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>{pages}</Types>'
    )


def _formats(font: int) -> str:
    """Return the eight formats of cells in a font; `_PLAIN` to `_HOUR` are their places."""
    top = '<alignment vertical="top"/>'
    wrapped = '<alignment vertical="top" wrapText="1"/>'
    plain = f'<xf numFmtId="%s" fontId="{font}" fillId="0" borderId="0" xfId="0" {{}}>%s</xf>'
    plain = plain.format('applyNumberFormat="1" applyFont="1" applyAlignment="1"')
    heading = (
        '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" '
        'applyFill="1" applyBorder="1" applyAlignment="1">'
        '<alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
    )
    numbers = ((49, wrapped), (3, top), (164, top), (165, top), (166, top), (20, top))
    return plain % (0, top) + heading + "".join(plain % number for number in numbers)


_STYLES = (
    f"{_XML}<styleSheet {_MAIN}>"
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.00"/>'
    '<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/>'
    '<numFmt numFmtId="166" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>'
    '<fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font>'
    '<font><b/><sz val="11"/><name val="Times New Roman"/></font>'
    '<font><i/><sz val="11"/><name val="Times New Roman"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">'
    '<fgColor rgb="FFDCE9F2"/><bgColor indexed="64"/></patternFill></fill></fills>'
    '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin">'
    '<color rgb="FF8FA6B5"/></bottom></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    f'<cellXfs count="18">{_formats(0)}{_formats(1)}'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
