"""How this computer shows the program: its colours, the size of its text, its language.

A choice holds at once and for this computer alone; there is nothing to save.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.appearance import ZOOMS, Appearance, Colours
from ui.choices import Choice, Choices
from ui.columns import TwoColumns
from ui.dates import Dates
from ui.languages import LANGUAGES
from ui.theme import Tone
from ui.widgets import Card, Line, Notice, Pill, PlainLabel

_SIDE = 380
_SAMPLE = datetime(2026, 11, 30, 9, 30)  # noqa: DTZ001 - only to be looked at


class AppearanceForm(QWidget):
    """What can be chosen on the left, a sample of it on the right."""

    told = Signal(str, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Choose for this computer what `appearance` keeps."""
        super().__init__(parent)
        self._appearance = appearance
        columns = TwoColumns(self, self._make_left(), self._make_sample(), _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def read(self) -> None:
        """Show what is chosen."""
        self._colours.choose(self._appearance.colours)
        self._sizes.choose(self._appearance.zoom)
        self._languages.choose(self._appearance.language)

    def focus_first(self) -> None:
        """Put the focus on the colours."""
        self._colours.start()

    # -- making ------------------------------------------------------------------------------------

    def _make_left(self) -> QWidget:
        look = theme.look()
        left = QWidget()
        whole = QVBoxLayout(left)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        self._colours = self._choices(
            "colours",
            2,
            (
                Choice(self.tr("Theo hệ thống"), Colours.SYSTEM),
                Choice(self.tr("Sáng"), Colours.LIGHT),
                Choice(self.tr("Tối"), Colours.DARK),
                Choice(self.tr("Tương phản cao"), Colours.HIGH_CONTRAST),
            ),
        )
        self._colours.chosen.connect(self._choose_colours)
        self._sizes = self._choices(
            "sizes",
            4,
            [Choice(self.tr("Cỡ {size} %").format(size=round(z * 100)), z) for z in ZOOMS],
        )
        self._sizes.chosen.connect(self._choose_size)
        self._languages = self._choices(
            "languages", 2, [Choice(name, code) for code, name in LANGUAGES.items()]
        )
        self._languages.chosen.connect(self._choose_language)
        for title, hint, choices in (
            (
                self.tr("Màu sắc"),
                self.tr("Theo hệ thống: sáng, tối hay tương phản cao như máy tính này."),
                self._colours,
            ),
            (
                self.tr("Cỡ chữ"),
                self.tr("Ở mọi trang: Ctrl + to hơn, Ctrl − nhỏ hơn, Ctrl 0 như ban đầu."),
                self._sizes,
            ),
            (
                self.tr("Ngôn ngữ màn hình"),
                self.tr("Giấy tờ in ra luôn bằng tiếng Việt."),
                self._languages,
            ),
        ):
            card = Card(title)
            choices.setAccessibleName(title)
            card.body.addWidget(Line(hint, role="hint"))
            card.body.addWidget(choices)
            whole.addWidget(card)
        whole.addStretch(1)
        return left

    def _choices(self, name: str, columns: int, offered: Sequence[Choice]) -> Choices:
        made = Choices(columns, first=len(ZOOMS) + 2)
        made.setObjectName(name)
        made.offer(offered)
        return made

    def _make_sample(self) -> QWidget:
        """Return a card that holds what one looks at all day."""
        look = theme.look()
        side = QWidget()
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Xem thử"))
        card.body.addWidget(PlainLabel(self.tr("Hẹn trả"), role="label"))
        card.body.addWidget(PlainLabel(Dates().moment(_SAMPLE), role="due"))
        card.body.addWidget(PlainLabel("H57.132-261123-0042", role="number"))
        card.body.addWidget(Line(self.tr("Nguyễn Thị Hồng Nhung, phường Thuận Hóa")))
        for text, tone in (
            (self.tr("Đúng hạn"), Tone.GOOD),
            (self.tr("Sắp đến hạn"), Tone.WARNING),
            (self.tr("Quá hạn"), Tone.BAD),
        ):
            pill = Pill()
            pill.tell(text, tone)
            card.body.addWidget(pill)
        notice = Notice()
        notice.tell(self.tr("Nền và chữ luôn tương phản ít nhất 4,5 : 1."), Tone.ACCENT)
        card.body.addWidget(notice)
        card.body.setSpacing(look.px(8))
        whole.addWidget(card)
        whole.addStretch(1)
        return side

    # -- choosing ----------------------------------------------------------------------------------

    @Slot(object)
    def _choose_colours(self, colours: Colours) -> None:
        self._appearance.colours = colours

    @Slot(object)
    def _choose_size(self, zoom: float) -> None:
        self._appearance.zoom = zoom

    @Slot(object)
    def _choose_language(self, language: str) -> None:
        self._appearance.language = language
