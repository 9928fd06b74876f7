"""What taking a catalogue in would change, procedure by procedure, before anything is written."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from counter_app.desks.catalogue import CatalogueDesk, CataloguePreview
from counter_app.errors import CatalogueChanged, Refused
from counter_app.ports import Clock
from counter_app.rules.catalogue_file import CatalogueFile
from counter_app.rules.catalogue_import import Change, Kind, Step
from counter_app.rules.sheets import BadCell
from ui import theme
from ui.day_box import DayBox
from ui.dialogs import Sheet
from ui.refusals import refusals_shown_in
from ui.said import said
from ui.scrolling import ScrollColumn
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, EmptyState, Line, Notice, PlainLabel
from ui.words import Words

_SIZE = QSize(1120, 660)
_MARGIN = 24
_DETAIL = 86
_UNKNOWN_SHOWN = 4
_BAD = "bad"


class ImportSheet(Sheet):
    """A file beside the books: how many of each kind, every row, every bad cell, one key."""

    reread = Signal()
    """The file was put right and shall be read again; `show_file` answers."""
    taken = Signal(str)
    """All of it is in the books; the sentence says how much."""

    def __init__(
        self,
        parent: QWidget,
        catalogue: CatalogueDesk,
        session: Session,
        words: Words,
        clock: Clock,
    ) -> None:
        super().__init__(parent, self.tr("Nhập danh mục thủ tục"), "", "folder-input", Tone.ACCENT)
        self.setObjectName("importSheet")
        self._catalogue = catalogue
        self._session = session
        self._words = words
        self._file: CatalogueFile | None = None
        self._preview: CataloguePreview | None = None
        self._titles: dict[Kind | str, str] = {
            Kind.CHANGED: self.tr("Thay đổi"),
            Kind.NEW: self.tr("Mới"),
            Kind.ENDED: self.tr("Kết thúc"),
            Kind.UNCHANGED: self.tr("Giữ nguyên"),
            _BAD: self.tr("Ô sai"),
        }
        self._kinds = tuple(self._titles)
        look = theme.look()
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.setSpacing(look.px(10))
        whole.setStretch(0, 0)
        parts = (self._make_choices(clock), self._make_tabs(), self._make_lists())
        for place, part in enumerate(parts, 1):
            whole.insertWidget(place, part, int(part is self._lists))
        self._detail = ScrollColumn()
        self._detail.setObjectName("importDetail")
        self._detail.setAccessibleName(self.tr("Chi tiết của dòng được chọn"))
        self._detail.setFixedHeight(look.px(_DETAIL))
        self._remark = Line(role="hint")
        self._remark.setObjectName("importRemark")
        self._notice = Notice()
        self._notice.setObjectName("importRefusal")
        self._notice.hide()
        for place, part in enumerate((self._detail, self._remark, self._notice), len(parts) + 1):
            whole.insertWidget(place, part)
        self._make_buttons()

    # -- what the list says ------------------------------------------------------------------------

    def show_file(self, file: CatalogueFile) -> None:
        """Show a file that was read, from the top."""
        self._file = file
        self._notice.clear()
        self._again.setEnabled(True)
        place = self.tr("{name}, trang “{sheet}”: {count} dòng đọc được.", "", len(file.entries))
        if not file.sheet:
            place = self.tr("{name}: {count} dòng đọc được.", "", len(file.entries))
        self.text.setText(place.format(name=file.name, sheet=file.sheet, count=len(file.entries)))
        self._remark.setText(" ".join(self._remarks(file)))
        self._remark.setVisible(bool(self._remark.text()))
        self._compare()
        self._turn_to_first()

    def show_refusal(self, refusal: Refused) -> None:
        """Say why the file could not be read again."""
        self._again.setEnabled(True)
        with refusals_shown_in(self._notice, self._words.refusal):
            raise refusal

    # -- making ------------------------------------------------------------------------------------

    def _make_choices(self, clock: Clock) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(10))
        label = PlainLabel(self.tr("Áp dụng từ ngày"), role="label")
        self._day = DayBox(clock.now().date(), ahead=True)
        self._day.setObjectName("importDay")
        self._day.setAccessibleName(label.text())
        self._day.day_changed.connect(self._compare)
        label.setBuddy(self._day)
        self._weekday = PlainLabel(role="hint")
        self._weekday.setObjectName("importWeekday")
        self._ended = QCheckBox(self.tr("Thủ tục không có trong tệp thì kết thúc"))
        self._ended.setObjectName("importEnded")
        self._ended.toggled.connect(self._compare)
        row.addWidget(label)
        row.addWidget(self._day)
        row.addWidget(self._weekday)
        row.addSpacing(theme.look().px(20))
        row.addWidget(self._ended)
        row.addStretch(1)
        return box

    def _make_tabs(self) -> QTabBar:
        self._tabs = QTabBar()
        self._tabs.setObjectName("importTabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for title in self._titles.values():
            self._tabs.addTab(title)
        self._tabs.currentChanged.connect(self._show_rows)
        return self._tabs

    def _make_lists(self) -> QStackedWidget:
        self._lists = QStackedWidget()
        steps: tuple[Column[Any, Any], ...] = (
            Column(
                self.tr("Dòng"),
                lambda step: step.row,
                show=lambda row: str(row) if row else "–",
                align=RIGHT,
                figures=True,
            ),
            Column(self.tr("Mã"), lambda step: step.procedure.code, figures=True),
            Column(self.tr("Thủ tục"), lambda step: step.procedure.name, weight=1, fixed_chars=24),
            Column(self.tr("Nội dung"), self._what, weight=2, fixed_chars=30),
            Column(self.tr("Từ ngày"), self._since, figures=True),
        )
        bad: tuple[Column[Any, Any], ...] = (
            Column(
                self.tr("Ô"),
                lambda cell: cell.address,
                figures=True,
                tone=lambda _cell: Tone.BAD,
                icon=lambda _cell: "triangle-alert",
            ),
            Column(self.tr("Cột"), lambda cell: cell.title, weight=1, fixed_chars=18),
            Column(
                self.tr("Đang ghi"),
                lambda cell: cell.value,
                show=lambda value: value or self.tr("(trống)"),
                weight=2,
                fixed_chars=16,
            ),
            Column(self.tr("Cần sửa"), lambda cell: said(cell.hint), weight=3, fixed_chars=40),
        )
        self._steps = self._list("importSteps", steps)
        self._bad = self._list("importBad", bad)
        return self._lists

    def _list(self, name: str, columns: tuple[Column[Any, Any], ...]) -> RowsView:
        empty = EmptyState("list-checks", self.tr("Không có thủ tục nào thuộc mục này"))
        if name == "importBad":
            empty = EmptyState("circle-check", self.tr("Không có ô sai"))
        view = table_view(RowsModel(columns), empty=empty)
        view.setObjectName(name)
        view.setMinimumHeight(theme.look().px(36 + 2 * 38))
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        view.chosen.connect(self._show_detail)
        self._lists.addWidget(view)
        return view

    def _make_buttons(self) -> None:
        self._why = Notice()
        self._why.setObjectName("importWhy")
        self._buttons.insertWidget(0, self._why, 1)
        self._buttons.setStretch(1, 0)
        self._again = self.add_button("rereadFile", self.tr("Đọc lại tệp"), key="F5")
        self._again.clicked.connect(self._read_again)
        leave = self.add_button("cancel", self.tr("Thôi"), key="Esc")
        leave.clicked.connect(self.reject)
        self._take: ActionButton = self.add_button(
            "takeIn", self.tr("Nhập"), key="F9", primary=True
        )
        self._take.clicked.connect(self._take_in)
        for button in (self._again, leave, self._take):
            button.setAutoDefault(False)
        self._again.listen()
        self._take.listen()

    # -- showing -----------------------------------------------------------------------------------

    @Slot()
    def _compare(self) -> None:
        """Compare with the books anew, under what is chosen above the list."""
        if self._file is None:
            return
        day = self._day.day
        self._weekday.setText(self._words.weekday(day))
        self._preview = preview = self._catalogue.compare(
            self._file, from_day=day, ended=self._ended.isChecked()
        )
        for place, kind in enumerate(self._kinds):
            count = preview.counts[kind] if isinstance(kind, Kind) else len(preview.bad)
            title = self.tr("{title}: {count}")
            self._tabs.setTabText(place, title.format(title=self._titles[kind], count=count))
        self._show_rows()
        self._show_buttons(preview)

    def _turn_to_first(self) -> None:
        """Show what is wrong first, then what would change; nothing else needs a look."""
        assert self._preview is not None
        counts = self._preview.counts
        wanted = [_BAD] if self._preview.bad else [kind for kind in counts if counts[kind]]
        order = [Kind.CHANGED, Kind.NEW, Kind.ENDED, Kind.UNCHANGED, _BAD]
        first = min(wanted, key=order.index)
        self._tabs.setCurrentIndex(self._kinds.index(first))
        view = self._bad if first == _BAD else self._steps
        view.choose(0)
        view.setFocus()

    @Slot()
    def _show_rows(self) -> None:
        if self._preview is None:
            return
        kind = self._kinds[self._tabs.currentIndex()]
        if isinstance(kind, Kind):
            self._fill(self._steps, self._preview.plan.of(kind))
        else:
            self._fill(self._bad, self._preview.bad)

    def _fill(self, view: RowsView, rows: Sequence[Step | BadCell]) -> None:
        self._lists.setCurrentWidget(view)
        view.rows_model.replace(rows)
        view.choose(0)
        self._show_detail(view.row)

    def _show_buttons(self, preview: CataloguePreview) -> None:
        self._take.setEnabled(bool(preview.differing) and not preview.bad)
        self._take.setText(
            self.tr("Nhập {count} thủ tục").format(count=self._words.whole(preview.differing))
        )
        tone, why = Tone.PLAIN, ""
        if preview.bad:
            tone, why = (
                Tone.BAD,
                self.tr(
                    "Chưa nhập được: còn {count} ô sai. Sửa trong tệp, lưu lại rồi bấm F5."
                ).format(count=len(preview.bad)),
            )
        elif not preview.differing:
            why = self.tr("Tệp giống danh mục trong sổ, không có gì để nhập.")
        elif preview.counts[Kind.ENDED]:
            tone, why = (
                Tone.WARNING,
                self.tr(
                    "{count} thủ tục sẽ thôi áp dụng sau ngày {day}; hồ sơ đã nhận vẫn giải quyết."
                ).format(
                    count=preview.counts[Kind.ENDED],
                    day=self._words.date(preview.plan.of(Kind.ENDED)[0].start),
                ),
            )
        elif preview.counts[Kind.CHANGED]:
            why = self.tr("Hồ sơ đã nhận giữ thời hạn, phí và giấy tờ của lúc nhận.")
        self._why.tell(why, tone)

    def _remarks(self, file: CatalogueFile) -> Iterator[str]:
        """Yield what of the file is passed over, and what it leaves as it is."""
        if file.unknown:
            shown = [f"{cell.address} “{cell.text}”" for cell in file.unknown[:_UNKNOWN_SHOWN]]
            if len(file.unknown) > _UNKNOWN_SHOWN:
                shown.append("…")
            yield self.tr("Cột không dùng: {columns}.").format(columns=", ".join(shown))
        if file.absent:
            titles = ", ".join(f"“{column.title}”" for column in file.absent)
            yield self.tr("Tệp không có cột {columns}: giữ như trong sổ.").format(columns=titles)

    def _what(self, step: Step) -> str:
        """Return what becomes of a procedure, in one line."""
        if step.kind is Kind.ENDED:
            return self.tr("Không có trong tệp, thôi áp dụng")
        if step.kind is Kind.CHANGED:
            return " · ".join(self._difference(change) for change in step.changes)
        fee = self._words.money(step.procedure.fee) if step.procedure.fee else self.tr("không thu")
        return f"{self._words.limit(step.procedure.limit)} · {fee} · {step.procedure.department}"

    def _difference(self, change: Change) -> str:
        """Return what is other in a column; of a list what goes and what comes."""
        title = change.column.title
        if "\n" not in change.old + change.new:
            empty = self.tr("trống")
            return self.tr("{title}: {old} → {new}").format(
                title=title, old=change.old or empty, new=change.new or empty
            )
        parts = [
            *(self.tr("bỏ “{entry}”").format(entry=entry) for entry in change.gone),
            *(self.tr("thêm “{entry}”").format(entry=entry) for entry in change.come),
        ]
        return f"{title}: {'; '.join(parts) or self.tr('đổi thứ tự')}"

    def _since(self, step: Step) -> str:
        if step.kind is Kind.ENDED:
            return self.tr("hết {day}").format(day=self._words.date(step.start))
        return self._words.date(step.procedure.valid_from)

    @Slot(object)
    def _show_detail(self, row: Step | BadCell | None) -> None:
        """Say below the list what its columns cut short."""
        lines: list[Line] = []
        match row:
            case Step():
                lines.append(Line(row.procedure.name, role="strong"))
                whole = [self._difference(change) for change in row.changes]
                lines += [Line(text, role="hint") for text in whole or [self._what(row)]]
            case BadCell():
                where = self.tr("{address}, {title}: “{value}”")
                value = row.value or self.tr("trống")
                text = where.format(address=row.address, title=row.title, value=value)
                lines += [Line(text, role="strong"), Line(said(row.hint), role="hint")]
            case None:
                pass
        self._detail.show_widgets(lines)

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _read_again(self) -> None:
        self._again.setEnabled(False)
        self._take.setEnabled(False)
        self._notice.clear()
        self.reread.emit()

    @Slot()
    def _take_in(self) -> None:
        preview = self._preview
        if preview is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal, self._take_in) as attempt:
            counts = self._catalogue.take_in(preview, by=self._session.by)
            sentence = self.tr(
                "Đã nhập danh mục: {new} thủ tục mới, {changed} thay đổi, {ended} kết thúc"
            )
            self.taken.emit(
                sentence.format(
                    new=counts[Kind.NEW], changed=counts[Kind.CHANGED], ended=counts[Kind.ENDED]
                )
            )
            self.accept()
        if isinstance(attempt.refusal, CatalogueChanged):
            self._compare()

    # -- its size ----------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the sheet in the middle of the window, as large as a table wants."""
        look = theme.look()
        parent = self.parentWidget()
        assert parent is not None
        room = parent.window().size()
        self.resize(
            min(look.px(_SIZE.width()), room.width() - look.px(2 * _MARGIN)),
            min(look.px(_SIZE.height()), room.height() - look.px(2 * _MARGIN)),
        )
        super().open()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Turn the pages with Ctrl+PgUp and Ctrl+PgDown; Enter takes nothing in by mistake."""
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        step = turns.get(Qt.Key(event.key())) if control else None
        if step is not None:
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
