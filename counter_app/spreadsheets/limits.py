"""How much of a file from outside is read: what no honest file needs is refused, not endured."""

from dataclasses import dataclass

MEGABYTE = 1 << 20

PIECE = 1 << 16
"""Bytes that are read in one go."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may have, each limit included.

    `unpacked` are the bytes of all parts of a workbook together; a workbook of more than
    `ratio_from` bytes may not unpack to more than `ratio` times its packed size. `rows` are rows
    with something in them, `columns` the place of the last cell that is not empty, `cell` its
    letters. `elements` are those of one part of a workbook, `token` the bytes of one of its tags.
    """

    file: int = 32 * MEGABYTE
    unpacked: int = 128 * MEGABYTE
    ratio: int = 200
    ratio_from: int = 8 * MEGABYTE
    parts: int = 2_000
    rows: int = 100_000
    columns: int = 256
    cell: int = 32_767
    elements: int = 8_000_000
    depth: int = 64
    token: int = MEGABYTE


USUAL = Limits()
"""What is enough for a register of a year."""


SAVE_AGAIN = "Hãy mở bằng chương trình bảng tính rồi lưu thành tệp XLSX."
"""What to do with a table in a form that is not read."""
CHOOSE_ANOTHER = "Hãy chọn tệp khác."
"""What to do with what is no table at all."""


def in_words(size: int) -> str:
    """Return a number of bytes as "12 MB" or "340 KB", rounded up."""
    if size >= MEGABYTE:
        return f"{-(-size // MEGABYTE)} MB"
    return f"{-(-size // 1024)} KB"
