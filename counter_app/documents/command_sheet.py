"""The desk's command sheet, to be laminated: codes that do what keys do, without a keyboard.

The codes are the same in every office: a sheet that was laminated once stays right. Beside each
stands the key that does the same, as the office presses it.
"""

from collections.abc import Callable

from counter_app.documents.blocks import Block, Columns, Gap, Margins, Stack, Text, centred, lay_out
from counter_app.documents.codes import Barcode
from counter_app.documents.lines import Align
from counter_app.documents.sheet import A4, Face, Sheet
from counter_app.rules.numbers import Command

_MARGIN = 12.0
_WIDTH = A4.width - 2 * _MARGIN
_BETWEEN = 8.0
_CELL = (_WIDTH - _BETWEEN) / 2
_INSIDE = 3.0
_TALL = 32.0
_BARS = 14.0

TITLES = {
    Command.SAVE: "Lưu và in",
    Command.PARK: "Để chờ hồ sơ",
    Command.SUPPLEMENT: "Yêu cầu bổ sung",
    Command.REFUSE: "Từ chối tiếp nhận",
    Command.REPRINT: "In lại giấy gần nhất",
    Command.LOCK: "Khóa quầy, đổi người trực",
    Command.CANCEL: "Lùi lại một bước",
    Command.PAGE_1: "Hôm nay",
    Command.PAGE_2: "Tiếp nhận",
    Command.PAGE_3: "Bàn giao",
    Command.PAGE_4: "Trả kết quả",
    Command.PAGE_5: "Sổ hồ sơ",
    Command.PAGE_6: "Báo cáo",
    Command.PAGE_7: "Quản trị",
}
"""What stands beside each code."""
KEYS = {
    Command.SAVE: "F9",
    Command.PARK: "F8",
    Command.SUPPLEMENT: "F6",
    Command.REFUSE: "F7",
    Command.REPRINT: "F10",
    Command.LOCK: "F12",
    Command.CANCEL: "Esc",
    Command.PAGE_1: "Ctrl+1",
    Command.PAGE_2: "Ctrl+2",
    Command.PAGE_3: "Ctrl+3",
    Command.PAGE_4: "Ctrl+4",
    Command.PAGE_5: "Ctrl+5",
    Command.PAGE_6: "Ctrl+6",
    Command.PAGE_7: "Ctrl+7",
}
"""The key that does the same."""
_DO = [command for command in Command if not command.name.startswith("PAGE")]
_GO = [command for command in Command if command.name.startswith("PAGE")]


def command_sheet(cap: Callable[[str], str] = str) -> bytes:
    """Return the sheet, one page of A4, as PDF.

    `cap` tells what is printed on the key that this office presses for one of `KEYS`.
    """
    sheet = Sheet(A4, title="Phiếu mã lệnh tại quầy")
    right = _CELL + _BETWEEN
    blocks: list[Block] = [
        centred("MÃ LỆNH TẠI QUẦY", _WIDTH, 18, Face.BOLD),
        Gap(1),
        centred(
            "Quét một mã thay cho bấm phím. In một lần, ép nhựa, để cạnh máy quét; "
            "khi quét, che các mã bên cạnh.",
            _WIDTH,
            10.5,
        ),
        Gap(4),
        Columns((0, _heading("VIỆC ĐANG LÀM")), (right, _heading("CHUYỂN TRANG"))),
        Gap(2),
    ]
    for left, beside in zip(_DO, _GO, strict=True):
        cells = _Cell(left, cap(KEYS[left])), _Cell(beside, cap(KEYS[beside]))
        blocks += [Columns((0, cells[0]), (right, cells[1])), Gap(2.5)]
    margins = Margins(left=_MARGIN, top=12, right=_MARGIN, bottom=8)
    lay_out(sheet, blocks, margins, lambda _page: Gap(0))
    return sheet.pdf()


def _heading(text: str) -> Text:
    return Text((text, Face.BOLD), width=_CELL, size=11, align=Align.CENTRE)


class _Cell(Block):
    """A command in a frame: what it does, its key, and its barcode with the digits below."""

    keeps = True
    height = _TALL

    def __init__(self, command: Command, key: str) -> None:
        digits = str(command.payload)
        code = Barcode(digits, height=_BARS)
        words = _CELL - code.width - _INSIDE - 1
        self._code = Stack(code, Gap(0.5), centred(digits, code.width, 9))
        self._code_left = _CELL - code.width - 0.5
        self._words = Stack(
            Text((TITLES[command], Face.BOLD), width=words, size=13, balanced=True),
            Gap(2),
            Text(f"Phím {key}", width=words, size=10.5),
        )

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw the frame and what stands in it."""
        sheet.box(x, y, _CELL, _TALL, 0.35)
        for block, left in ((self._words, _INSIDE), (self._code, self._code_left)):
            block.draw(sheet, x + left, y + (_TALL - block.height) / 2)
