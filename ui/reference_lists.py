"""What the office goes by and does not write itself: the catalogue, and the days that count."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.desks.administration import Administration, AdoptedYear
from counter_app.rules.catalogue import Procedure
from counter_app.rules.deadlines import DayKind
from ui import theme
from ui.forms import ChoiceBox
from ui.tables import RIGHT, Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import Card, EmptyState, Line, Notice, Pill, PlainLabel
from ui.words import Words

_DETAIL = 56
"""Pixels for what is said of the chosen procedure."""


class CatalogueList(QWidget):
    """The procedures that apply today, to be read."""

    told = Signal(str, str)

    def __init__(
        self, administration: Administration, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._administration = administration
        whole = _column(self)
        self._notice = Notice(tone=Tone.WARNING)
        self._notice.setObjectName("sampleNotice")
        whole.addWidget(self._notice)
        self._card = Card(self.tr("Thủ tục đang áp dụng"))
        self._count = PlainLabel(role="hint")
        self._count.setObjectName("procedureCount")
        self._card.corner.addWidget(self._count)
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Mã"), lambda one: one.code, figures=True),
            Column(self.tr("Thủ tục"), lambda one: one.name, weight=3, fixed_chars=24),
            Column(self.tr("Lĩnh vực"), lambda one: one.field, weight=1, fixed_chars=14),
            Column(self.tr("Thời hạn"), lambda one: one.limit, show=words.limit),
            Column(
                self.tr("Phí, lệ phí"),
                lambda one: one.fee,
                show=lambda fee: words.money(fee) if fee else self.tr("không thu"),
                align=RIGHT,
                figures=True,
            ),
            Column(self.tr("Nơi giải quyết"), lambda one: one.department, weight=2, fixed_chars=16),
            Column(
                self.tr("Nguồn"),
                lambda one: one.sample,
                show=lambda sample: self.tr("Mẫu") if sample else self.tr("Đã nhập"),
                tone=lambda one: Tone.WARNING if one.sample else Tone.PLAIN,
            ),
        )
        empty = EmptyState("library", self.tr("Danh mục còn trống"))
        self._view = table_view(RowsModel(columns, identity=lambda one: one.code), empty=empty)
        self._view.setObjectName("procedures")
        self._view.chosen.connect(self._show_whole)
        self._card.body.addWidget(self._view, 1)
        self._whole = Line(role="hint")
        self._whole.setObjectName("procedure")
        self._whole.setMinimumHeight(theme.look().px(_DETAIL))
        self._card.body.addWidget(self._whole)
        whole.addWidget(self._card, 1)

    def read(self) -> None:
        """Show what applies today."""
        procedures = self._administration.procedures()
        self._view.rows_model.replace(procedures)
        if self._view.row is None:
            self._view.choose(0)
        self._count.setText(self.tr("{count} thủ tục").format(count=len(procedures)))
        samples = sum(one.sample for one in procedures)
        sentence = self.tr(
            "{count} thủ tục là MẪU đi kèm chương trình, chưa đối chiếu với quyết định công bố "
            "của tỉnh. Kiểm tra thời hạn, lệ phí, giấy tờ trước khi dùng thật."
        )
        self._notice.setText(sentence.format(count=samples) if samples else "")

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._view.setFocus()

    @Slot(object)
    def _show_whole(self, procedure: Procedure | None) -> None:
        """Say below the list what its columns cut short."""
        if procedure is None:
            self._whole.setText("")
            return
        self._whole.say(
            self.tr("{name}. Giải quyết: {department}. Giấy tờ: {components}."),
            name=procedure.name,
            department=procedure.department,
            components="; ".join(one.name for one in procedure.components) or "–",
        )


class CalendarList(QWidget):
    """The days of a year that are off, or worked, against their weekday."""

    told = Signal(str, str)

    def __init__(
        self, administration: Administration, words: Words, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._administration = administration
        self._years: dict[int, AdoptedYear] = {}
        kinds = {
            DayKind.HOLIDAY: self.tr("Nghỉ lễ, tết"),
            DayKind.COMPENSATORY: self.tr("Nghỉ bù"),
            DayKind.SWAPPED_OFF: self.tr("Nghỉ hoán đổi"),
            DayKind.CLOSED: self.tr("Đóng cửa"),
            DayKind.WORKING_SATURDAY: self.tr("Đi làm bù"),
        }
        whole = _column(self)
        self._card = Card(self.tr("Ngày nghỉ và ngày làm bù"))
        self._source = Pill()
        self._source.setObjectName("calendarSource")
        self._year = ChoiceBox([])
        self._year.setObjectName("year")
        self._year.setAccessibleName(self.tr("Năm"))
        self._year.edited.connect(self._show_year)
        self._card.corner.addWidget(self._source)
        self._card.corner.addWidget(PlainLabel(self.tr("Năm"), role="label"))
        self._card.corner.addWidget(self._year)
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Ngày"), lambda one: one.day, show=words.day_long, figures=True),
            Column(
                self.tr("Loại"),
                lambda one: kinds[one.kind],
                tone=lambda one: Tone.PLAIN if one.kind.off else Tone.WARNING,
                icon=lambda one: "calendar-x" if one.kind.off else "calendar-check",
            ),
            Column(self.tr("Tên"), lambda one: one.name, weight=1),
        )
        empty = EmptyState("calendar", self.tr("Năm này không có ngày nào khác thường"))
        self._view = table_view(RowsModel(columns, identity=lambda one: one.day), empty=empty)
        self._view.setObjectName("specialDays")
        self._card.body.addWidget(self._view, 1)
        whole.addWidget(self._card, 1)
        hint = Line(
            self.tr(
                "Thứ Bảy, Chủ nhật luôn là ngày nghỉ, trừ ngày đi làm bù. Hạn trả đã in "
                "trên giấy không đổi khi lịch đổi."
            ),
            role="hint",
        )
        whole.addWidget(hint)

    def read(self) -> None:
        """Show the adopted years, and the days of the one that is chosen."""
        adopted = self._administration.calendar()
        first = not self._years
        self._years = {one.year: one for one in adopted}
        self._year.offer([(str(one.year), one.year) for one in adopted])
        if first:
            self.choose(next((one.year for one in adopted if one.present), 0))
        self._show_year()

    def choose(self, year: int) -> None:
        """Show a year, if the office has adopted it."""
        self._year.choose(year)

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._year.setFocus()

    @Slot()
    def _show_year(self) -> None:
        chosen = self._year.value
        year = self._years.get(chosen) if isinstance(chosen, int) else None
        self._view.rows_model.replace(() if year is None else year.days)
        self._source.setVisible(year is not None)
        if year is not None and year.official:
            self._source.tell(self.tr("Theo thông báo chính thức"), Tone.GOOD)
        elif year is not None:
            self._source.tell(self.tr("Tính theo luật, chưa có thông báo"), Tone.WARNING)


def _column(parent: QWidget) -> QVBoxLayout:
    whole = QVBoxLayout(parent)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(theme.look().px(10))
    return whole
