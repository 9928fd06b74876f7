"""Workbooks put together part by part, so that tests can make ones that no honest program makes."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def parts(
    rows: str = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>',
    *,
    strings: Iterable[str] = (),
    formats: Iterable[tuple[int, str]] = (),
    styles: Iterable[int] = (0,),
    properties: str = "",
) -> dict[str, str]:
    """Return the parts of a workbook of one sheet.

    `rows` is what stands in `sheetData`, `strings` the shared strings as XML, `formats` number
    formats with their codes, `styles` the number format of each style.
    """
    kinds = ("worksheet", "sharedStrings", "styles")
    targets = ("worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml")
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(zip(kinds, targets, strict=True), 1)
    )
    shown = "".join(f'<numFmt numFmtId="{n}" formatCode="{code}"/>' for n, code in formats)
    cells = "".join(f'<xf numFmtId="{number}"/>' for number in styles)
    return {
        "[Content_Types].xml": f"{_HEAD}<Types/>",
        "_rels/.rels": f'{_HEAD}<Relationships {_PACKAGE}><Relationship Id="a" '
        f'Type="{_LINKS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook {_MAIN} xmlns:r="{_LINKS}">{properties}<sheets>'
        f'<sheet name="Trang 1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"{_HEAD}<Relationships {_PACKAGE}>{links}</Relationships>",
        "xl/worksheets/sheet1.xml": f"{_HEAD}<worksheet {_MAIN}>"
        f"<sheetData>{rows}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f"{_HEAD}<sst {_MAIN}>{''.join(strings)}</sst>",
        "xl/styles.xml": f"{_HEAD}<styleSheet {_MAIN}><numFmts>{shown}</numFmts>"
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{cells}</cellXfs></styleSheet>',
    }


def packed(held: dict[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return parts as a zip."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, text in held.items():
            archive.writestr(name, text)
    return stream.getvalue()


def saved(path: Path, **wanted: Any) -> Path:  # noqa: ANN401 - what `parts` takes
    """Write a workbook of `parts` and return its path."""
    path.write_bytes(packed(parts(**wanted)))
    return path


def typed(path: Path, *sheets: Iterable[Iterable[Any]]) -> Path:
    """Write a workbook as a program of tables does, and return its path."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Trang {number}")
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path
