"""Put a finished paper where a printer that is a little off will print it right.

A printer that draws in every sheet two millimetres too low, or prints 100 mm as 99, is made up for:
what the sheet bears is moved and stretched, and the paper's own layout stays untouched. It works on
the PDF files that this program makes, by adding to them.
"""

import re

from counter_app.rules.printing import Fit

MILLIMETRE = 72 / 25.4
"""How many points a millimetre has."""

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_ENTRY = re.compile(rb"(\d{10}) \d{5} n")
_PAGE = re.compile(rb"/Type\s*/Page\b")
_BOX = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")
_CONTENTS = re.compile(rb"/Contents\s+(\d+)\s+0\s+R")
_ROOT = re.compile(rb"/Root\s+\d+\s+0\s+R")


def fitted(pdf: bytes, fit: Fit, sheet: tuple[float, float] | None = None) -> bytes:
    """Return a paper of this program moved and stretched.

    With `sheet`, width and height in mm of an upright sheet, the paper lies in its upper left
    corner; a page that lies across turns the sheet with it. Raises `ValueError` for a file that
    this program did not make.
    """
    if fit == Fit() and sheet is None:
        return pdf
    objects = _objects(pdf)
    root = _ROOT.search(pdf, pdf.rindex(b"trailer"))
    if root is None:
        raise ValueError("no root")
    # One stream more ends what is moved on every page, and one for each page begins it.
    ends = max(objects) + 1
    added = {ends: _stream(b"Q")}
    for number, start in objects.items():
        head = pdf[start : pdf.index(b"endobj", start)]
        if b"stream" in head or not _PAGE.search(head):
            continue
        begins = max(added) + 1
        page = head.partition(b"obj")[2].strip()
        added[number], added[begins] = _fitted_page(page, fit, sheet, begins, ends)
    return pdf + _update(added, at=len(pdf), root=root[0], previous=_where(pdf))


def _fitted_page(
    page: bytes, fit: Fit, sheet: tuple[float, float] | None, begins: int, ends: int
) -> tuple[bytes, bytes]:
    """Return a page between two more streams, and the first of these, which moves what follows."""
    box, contents = _BOX.search(page), _CONTENTS.search(page)
    if box is None or contents is None:
        raise ValueError("no page of ours")
    wide, high = float(box[1]), float(box[2])
    width, height = wide, high
    if sheet is not None:
        width, height = (side * MILLIMETRE for side in sheet)
        if wide > high:
            width, height = height, width
    rise = height - fit.along * high - fit.down * MILLIMETRE
    matrix = f"q {fit.across:.6f} 0 0 {fit.along:.6f} {fit.right * MILLIMETRE:.4f} {rise:.4f} cm"
    page = _BOX.sub(f"/MediaBox [ 0 0 {width:.4f} {height:.4f} ]".encode(), page)
    drawn = f"/Contents [ {begins} 0 R {int(contents[1])} 0 R {ends} 0 R ]"
    page = _CONTENTS.sub(drawn.encode(), page)
    return page, _stream(matrix.encode())


def _stream(content: bytes) -> bytes:
    return b"<<\n/Length %d\n>>\nstream\n%s\nendstream" % (len(content), content)


def _objects(pdf: bytes) -> dict[int, int]:
    """Return where each object begins; one table of places, as this program writes it."""
    lines = pdf[_where(pdf) : pdf.rindex(b"trailer")].splitlines()
    if lines[0].strip() != b"xref" or not lines[1].startswith(b"0 "):
        raise ValueError("no table of places of ours")
    places = (_ENTRY.match(line) for line in lines[2:])
    return {number: int(place[1]) for number, place in enumerate(places) if place is not None}


def _where(pdf: bytes) -> int:
    """Return where the table of places begins."""
    found = _START.search(pdf)
    if found is None:
        raise ValueError("no PDF of ours")
    return int(found[1])


def _update(added: dict[int, bytes], *, at: int, root: bytes, previous: int) -> bytes:
    """Return what is appended to a PDF for objects to be added or to take the place of others."""
    out = bytearray()
    table = bytearray()
    for number, body in sorted(added.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, at + len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = at + len(out)
    out += b"xref\n" + table
    out += b"trailer\n<<\n/Size %d\n%s\n/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        max(added) + 1,
        root,
        previous,
        start,
    )
    return bytes(out)
