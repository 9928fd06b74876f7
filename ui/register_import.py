"""A register from another system: what its columns mean, what would come in, then all of it.

Reading, comparing and taking in are done in the other thread, on books of its own; the sheet tells
how far it is and stops it when asked to.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from counter_app.desks.register_in import RegisterDesk, RegisterPreview
from counter_app.errors import Refused, TakingInStopped
from counter_app.rules.lines import ImportLine
from counter_app.rules.register_cells import REQUIRED, Column
from counter_app.rules.register_file import IGNORED, Entry, Heading, RegisterHead
from counter_app.rules.register_import import Difference
from counter_app.rules.sheets import BadCell
from counter_app.rules.staff import Permission, may
from ui import theme, tips
from ui.background import Background
from ui.dialogs import Sheet
from ui.forms import ChoiceBox
from ui.long_work import LongWork, Watch
from ui.refusals import refusals_shown_in
from ui.said import said
from ui.scrolling import ScrollColumn
from ui.session import Session
from ui.tables import RIGHT, RowsModel, RowsView, table_view
from ui.tables import Column as Shown
from ui.theme import Tone
from ui.widgets import ActionButton, ElidedLabel, EmptyState, Line, Notice, PlainLabel
from ui.words import Words

LISTED = 1_000
"""Rows that a list shows; the tab says how many there are."""

_SIZE = QSize(1120, 660)
_MARGIN = 24
_DETAIL = 64
_SAMPLES = 3
_COLUMNS, _WORKING, _PREVIEW, _UNREAD = range(4)
_FRESH, _DIFFERING, _BAD = range(3)

_Result = TypeVar("_Result")


class RegisterSheet(Sheet):
    """A file on its way into the books: its columns, a look ahead, and one key."""

    taken = Signal(str)
    """All of it is in the books; the sentence says how much."""

    def __init__(
        self,
        parent: QWidget,
        *,
        registers: RegisterDesk,
        session: Session,
        words: Words,
        background: Background,
        source: Path,
    ) -> None:
        """Show what `source` holds; `begin` reads it."""
        super().__init__(parent, self.tr("Nhập sổ hồ sơ"), "", "folder-input", Tone.ACCENT)
        self.setObjectName("registerSheet")
        self._registers = registers
        self._session = session
        self._words = words
        self._source = source
        self._head: RegisterHead | None = None
        self._columns: dict[str, Column | None] = {}
        self._preview: RegisterPreview | None = None
        self._boxes: list[tuple[Heading, ChoiceBox]] = []
        look = theme.look()
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.setSpacing(look.px(10))
        whole.setStretch(0, 0)
        self._steps = QStackedWidget()
        self._steps.setObjectName("importSteps")
        self._unread = EmptyState("file-x", "")
        self._work = LongWork(background, words)
        self._work.setObjectName("importWork")
        pages = (self._make_columns(), self._work, self._make_preview(), self._unread)
        for page in pages:
            self._steps.addWidget(page)
        self._notice = Notice()
        self._notice.setObjectName("importRefusal")
        self._notice.hide()
        whole.insertWidget(1, self._steps, 1)
        whole.insertWidget(2, self._notice)
        self._make_buttons()

    @Slot()
    def begin(self) -> None:
        """Look at the file; its columns are asked for only where they are not known."""
        self._head = self._preview = None
        self._do(
            self.tr("Đang xem tệp {name}…").format(name=self._source.name),
            lambda desk, _watch: desk.look(self._source),
            self._looked,
            unit=self.tr("dòng"),
        )

    # -- making ------------------------------------------------------------------------------------

    def _make_columns(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(8))
        hint = Line(
            self.tr(
                "Chọn mỗi cột của tệp là cột nào của sổ. Cách hiểu này được nhớ cho các tệp có "
                "cùng tiêu đề."
            ),
            role="hint",
        )
        column.addWidget(hint)
        self._grid_area = QScrollArea()
        self._grid_area.setObjectName("importColumns")
        self._grid_area.setProperty("framed", True)
        self._grid_area.setWidgetResizable(True)
        self._grid_area.setFrameShape(QFrame.Shape.NoFrame)
        self._grid_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._grid_area, 1)
        return page

    def _make_preview(self) -> QWidget:
        page = QWidget()
        look = theme.look()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self._tabs = QTabBar()
        self._tabs.setObjectName("importTabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for title in (self.tr("Mới"), self.tr("Khác sổ"), self.tr("Ô sai")):
            self._tabs.addTab(title)
        self._tabs.currentChanged.connect(self._show_rows)
        self._lists = QStackedWidget()
        self._views = tuple(
            self._list(name, columns, empty)
            for name, columns, empty in (
                ("importFresh", self._fresh_columns(), self.tr("Không có hồ sơ mới")),
                ("importDiffering", self._differing_columns(), self.tr("Không có gì khác sổ")),
                ("importBad", self._bad_columns(), self.tr("Không có ô sai")),
            )
        )
        self._detail = ScrollColumn()
        self._detail.setObjectName("importDetail")
        self._detail.setAccessibleName(self.tr("Chi tiết của dòng được chọn"))
        self._detail.setFixedHeight(look.px(_DETAIL))
        self._remark = Line(role="hint")
        self._remark.setObjectName("importRemark")
        column.addWidget(self._tabs)
        column.addWidget(self._lists, 1)
        column.addWidget(self._detail)
        column.addWidget(self._remark)
        return page

    def _list(self, name: str, columns: tuple[Shown[Any, Any], ...], empty: str) -> RowsView:
        view = table_view(RowsModel(columns), empty=EmptyState("circle-check", empty))
        view.setObjectName(name)
        view.setMinimumHeight(theme.look().px(36 + 2 * 38))
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        view.chosen.connect(self._show_detail)
        self._lists.addWidget(view)
        return view

    def _fresh_columns(self) -> tuple[Shown[Any, Any], ...]:
        words = self._words
        return (
            Shown(self.tr("Dòng"), lambda one: one.row, align=RIGHT, figures=True),
            Shown(
                self.tr("Số hồ sơ"),
                lambda one: one.number,
                show=lambda number: number or self.tr("sẽ cấp"),
                figures=True,
            ),
            Shown(
                self.tr("Người nộp"),
                lambda one: one.applicant,
                show=lambda name: name or "–",
                weight=2,
                fixed_chars=16,
            ),
            Shown(
                self.tr("Thủ tục"),
                lambda one: one.procedure or one.procedure_code or one.field,
                weight=3,
                fixed_chars=18,
            ),
            Shown(
                self.tr("Nhận ngày"),
                lambda one: one.received.day,
                show=words.date,
                figures=True,
            ),
            Shown(self.tr("Hẹn trả"), lambda one: one.due.day, show=words.date, figures=True),
            Shown(self.tr("Trạng thái"), lambda one: words.state(one.state)),
        )

    def _differing_columns(self) -> tuple[Shown[Any, Any], ...]:
        empty = self.tr("(trống)")
        return (
            Shown(self.tr("Dòng"), lambda one: one.row, align=RIGHT, figures=True),
            Shown(self.tr("Số hồ sơ"), lambda one: one.number, figures=True),
            Shown(self.tr("Cột"), lambda one: one.column.title, weight=1, fixed_chars=12),
            Shown(
                self.tr("Trong sổ"),
                lambda one: one.held,
                show=lambda text: text or empty,
                weight=2,
                fixed_chars=16,
            ),
            Shown(self.tr("Trong tệp"), lambda one: one.said, weight=2, fixed_chars=16),
        )

    def _bad_columns(self) -> tuple[Shown[Any, Any], ...]:
        return (
            Shown(
                self.tr("Ô"),
                lambda cell: cell.address,
                figures=True,
                tone=lambda _cell: Tone.BAD,
                icon=lambda _cell: "triangle-alert",
            ),
            Shown(self.tr("Cột"), lambda cell: cell.title, weight=1, fixed_chars=12),
            Shown(
                self.tr("Đang ghi"),
                lambda cell: cell.value,
                show=lambda value: value or self.tr("(trống)"),
                weight=2,
                fixed_chars=14,
            ),
            Shown(self.tr("Cần sửa"), lambda cell: said(cell.hint), weight=4, fixed_chars=30),
        )

    def _make_buttons(self) -> None:
        self._why = Notice()
        self._why.setObjectName("importWhy")
        self._buttons.insertWidget(0, self._why, 1)
        self._buttons.setStretch(1, 0)
        self._turn = self.add_button("chooseColumns", self.tr("Cột của tệp"), key="F6")
        self._turn.clicked.connect(self._turn_to_columns)
        self._again = self.add_button("rereadFile", self.tr("Đọc lại"), key="F5")
        self._again.clicked.connect(self.begin)
        self._leave = self.add_button("cancel", self.tr("Thôi"), key="Esc")
        self._leave.clicked.connect(self.reject)
        self._next: ActionButton = self.add_button(
            "takeIn", self.tr("Nhập"), key="F9", primary=True
        )
        self._next.clicked.connect(self._go_on)
        for button in (self._turn, self._again, self._leave, self._next):
            button.setAutoDefault(False)
        for button in (self._turn, self._again, self._next):
            button.listen()

    # -- working -----------------------------------------------------------------------------------

    def _do(
        self,
        doing: str,
        work: Callable[[RegisterDesk, Watch], _Result],
        then: Callable[[_Result], None],
        *,
        unit: str,
        total: int = 0,
    ) -> None:
        """Have something done on books of its own, telling how far it is."""
        self._notice.clear()
        self._show_step(_WORKING)
        registers = self._registers

        def do(watch: Watch) -> _Result:
            with registers.elsewhere() as desk:
                return work(desk, watch)

        self._work.run(doing, do, then=then, otherwise=self._failed, total=total, unit=unit)

    def _failed(self, error: Exception) -> None:
        step = _PREVIEW if self._preview else _UNREAD if self._head is None else _COLUMNS
        if not isinstance(error, Refused):
            self._show_step(step)
            raise error
        if isinstance(error, TakingInStopped) and step != _PREVIEW:
            super().reject()
            return
        self._show_step(step)
        if step == _UNREAD:
            self._unread.tell("file-x", self._words.refusal(error))
            return
        with refusals_shown_in(self._notice, self._words.refusal):
            raise error

    # -- the file ----------------------------------------------------------------------------------

    def _looked(self, head: RegisterHead) -> None:
        """Go on to reading where every column that must be there is known."""
        self._head = head
        self._preview = None
        self._columns = self._registers.meaning(head)
        self._fill_columns(head)
        place = self.tr("{name}: tiêu đề ở dòng {row}")
        self.text.setText(place.format(name=head.name, row=head.row))
        if head.missing(self._columns):
            self._show_step(_COLUMNS)
            self._start_with_columns()
        else:
            self._read()

    def _read(self) -> None:
        head, columns = self._head, dict(self._columns)
        assert head is not None

        def read(desk: RegisterDesk, watch: Watch) -> RegisterPreview:
            return desk.compare(desk.read(self._source, head, columns, watch=watch))

        doing = self.tr("Đang đọc tệp {name} và đối chiếu với sổ…")
        self._do(
            doing.format(name=self._source.name), read, self._show_preview, unit=self.tr("dòng")
        )

    def _fill_columns(self, head: RegisterHead) -> None:
        """Offer a choice for each heading, beside what stands below it."""
        inner = QWidget()
        look = theme.look()
        grid = QGridLayout(inner)
        grid.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10))
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 4)
        titles = (self.tr("Ô"), self.tr("Tiêu đề trong tệp"), self.tr("Dữ liệu"), self.tr("Là cột"))
        for place, title in enumerate(titles):
            grid.addWidget(PlainLabel(title, role="label"), 0, place)
        choices: list[tuple[str, object]] = [(self.tr("Không dùng"), None)]
        for column in Column:
            mark = " *" if column in REQUIRED else ""
            choices.append((column.title + mark, column))
        self._boxes = []
        for line, heading in enumerate(head.headings, 1):
            text = ElidedLabel(heading.cell.text)
            text.setToolTip(tips.plain(heading.cell.text))
            held = ElidedLabel(_samples(head, heading), role="hint")
            box = ChoiceBox(choices)
            box.setObjectName(f"column.{heading.cell.column}")
            box.setAccessibleName(heading.cell.text)
            box.choose(self._columns.get(heading.key))
            box.edited.connect(self._say_missing)
            address = PlainLabel(heading.cell.address, role="hint")
            for place, widget in enumerate((address, text, held, box)):
                grid.addWidget(widget, line, place)
            self._boxes.append((heading, box))
        grid.setRowStretch(len(head.headings) + 1, 1)
        self._grid_area.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._grid_area.viewport().setAutoFillBackground(False)

    def _chosen_columns(self) -> dict[str, Column | None]:
        chosen: dict[str, Column | None] = {}
        for heading, box in self._boxes:
            column = box.value
            chosen[heading.key] = column if isinstance(column, Column) else None
        return chosen

    @Slot()
    def _say_missing(self) -> None:
        """Say what is still to be chosen before the file can be read."""
        if self._head is None or self._steps.currentIndex() != _COLUMNS:
            return
        missing = self._head.missing(self._chosen_columns())
        named = [one for one in self._chosen_columns().values() if one is not None]
        twice = next((one for one in Column if named.count(one) > 1), None)
        sentence, tone = "", Tone.PLAIN
        if missing:
            titles = ", ".join(f"“{column.title}”" for column in missing)
            sentence, tone = (
                self.tr("Còn thiếu cột {columns}.").format(columns=titles),
                Tone.WARNING,
            )
        elif twice is not None:
            sentence = self.tr("Cột “{column}” được chọn hai lần.").format(column=twice.title)
            tone = Tone.WARNING
        self._why.tell(sentence, tone)
        self._next.setEnabled(not sentence)

    def _start_with_columns(self) -> None:
        """Put the focus on the first column that is not known."""
        for heading, box in self._boxes:
            if box.value is None and heading.key not in IGNORED:
                box.setFocus()
                return
        if self._boxes:
            self._boxes[0][1].setFocus()

    @Slot()
    def _turn_to_columns(self) -> None:
        if self._head is not None and not self._work.running:
            self._show_step(_COLUMNS)
            self._start_with_columns()

    # -- looking ahead -----------------------------------------------------------------------------

    def _show_preview(self, preview: RegisterPreview) -> None:
        self._preview = preview
        file, plan = preview.file, preview.plan
        place = f"{file.name}, {file.sheet}" if file.sheet else file.name
        sentence = self.tr(
            "{place}: {count} dòng, trong đó {known} hồ sơ sổ đã có.", "", file.count
        )
        self.text.setText(
            sentence.format(
                place=place,
                count=self._words.whole(file.count),
                known=self._words.whole(plan.known),
            )
        )
        titles = (self.tr("Mới"), self.tr("Khác sổ"), self.tr("Ô sai"))
        counts = (len(plan.fresh), plan.differing, preview.bad_count)
        for number, (title, count) in enumerate(zip(titles, counts, strict=True)):
            text = self.tr("{title}: {count}")
            self._tabs.setTabText(number, text.format(title=title, count=self._words.whole(count)))
        self._remark.setText(" ".join(self._remarks(preview)))
        self._remark.setVisible(bool(self._remark.text()))
        self._show_step(_PREVIEW)
        first = _BAD if preview.bad_count else _FRESH if plan.fresh else _DIFFERING
        self._tabs.setCurrentIndex(first)
        self._show_rows()
        self._views[first].setFocus()

    def _remarks(self, preview: RegisterPreview) -> list[str]:
        """Return what of the file is passed over, and what is worth a second look."""
        said: list[str] = []
        if preview.before is not None:
            sentence = self.tr("Tệp này đã nhập {when}, {count} hồ sơ.")
            before = preview.before
            said.append(
                sentence.format(
                    when=self._words.moment(before.taken_at), count=self._words.whole(before.fresh)
                )
            )
        if max(len(preview.plan.fresh), preview.plan.differing, preview.bad_count) > LISTED:
            sentence = self.tr("Mỗi danh sách hiện {count} dòng đầu.", "", LISTED)
            said.append(sentence.format(count=self._words.whole(LISTED)))
        if preview.file.unknown:
            titles = ", ".join(f"“{cell.text}”" for cell in preview.file.unknown[:4])
            more = "…" if len(preview.file.unknown) > len("abcd") else ""
            said.append(self.tr("Cột không dùng: {titles}.").format(titles=titles + more))
        if preview.plan.strange:
            codes = ", ".join(preview.plan.strange[:4])
            more = "…" if len(preview.plan.strange) > len("abcd") else ""
            sentence = self.tr("Mã thủ tục không có trong danh mục: {codes}; giữ như trong tệp.")
            said.append(sentence.format(codes=codes + more))
        return said

    @Slot()
    def _show_rows(self) -> None:
        preview = self._preview
        if preview is None:
            return
        place = self._tabs.currentIndex()
        rows: Sequence[object] = (
            [entry for _, entry in preview.plan.fresh[:LISTED]],
            preview.plan.differences[:LISTED],
            preview.bad[:LISTED],
        )[place]
        view = self._views[place]
        self._lists.setCurrentWidget(view)
        view.rows_model.replace(rows)
        view.choose(0)
        self._show_detail(view.row)

    @Slot(object)
    def _show_detail(self, row: Entry | Difference | BadCell | None) -> None:
        """Say below the list what its columns cut short."""
        lines: list[Line] = []
        match row:
            case Entry():
                title = row.procedure or row.procedure_code or row.field
                lines.append(Line(title, role="strong"))
                parts = (row.applicant, row.id_number, row.phone, row.field, row.level)
                lines.append(Line(" · ".join(filter(None, parts)), role="hint"))
            case Difference():
                sentence = self.tr("{number}, {column}: sổ ghi “{held}”, tệp ghi “{said}”")
                lines.append(Line(role="strong"))
                lines[0].setText(
                    sentence.format(
                        number=row.number, column=row.column.title, held=row.held, said=row.said
                    )
                )
                hint = self.tr("Sổ giữ nguyên; tiến độ được ghi bằng việc làm ở quầy.")
                lines.append(Line(hint, role="hint"))
            case BadCell():
                sentence = self.tr("{address}, {title}: “{value}”")
                value = row.value or self.tr("trống")
                text = sentence.format(address=row.address, title=row.title, value=value)
                lines += [Line(text, role="strong"), Line(said(row.hint), role="hint")]
            case None:
                pass
        self._detail.show_widgets(lines)

    def _show_step(self, step: int) -> None:
        """Turn to a step, with the keys that belong to it."""
        self._steps.setCurrentIndex(step)
        working = step == _WORKING
        self._again.setEnabled(not working)
        self._turn.setEnabled(step == _PREVIEW and self._head is not None)
        self._leave.setText(self.tr("Dừng") if working else self.tr("Thôi"))
        self._why.tell("", Tone.PLAIN)
        if working:
            self._next.setEnabled(False)
            return
        if step == _COLUMNS:
            self._next.setText(self.tr("Xem trước"))
            self._next.setEnabled(True)
            self._say_missing()
        elif step == _PREVIEW:
            self._show_whether()
        else:
            self._next.setEnabled(False)

    def _show_whether(self) -> None:
        """Say whether the file can be taken in, and if not, why."""
        preview = self._preview
        if preview is None:
            return
        fresh = len(preview.plan.fresh)
        allowed = may(self._session.user, Permission.SET_UP)
        whole = self.tr("Nhập {count} hồ sơ").format(count=self._words.whole(fresh))
        self._next.setText(whole if fresh else self.tr("Nhập"))
        self._next.setEnabled(allowed and fresh > 0 and not preview.bad_count)
        tone, why = Tone.PLAIN, ""
        if not allowed:
            why = self.tr("Chỉ người quản trị nhập được sổ.")
        elif preview.bad_count:
            sentence = self.tr("Còn {count} ô sai. Sửa trong tệp, lưu lại rồi bấm F5.")
            tone, why = Tone.BAD, sentence.format(count=self._words.whole(preview.bad_count))
        elif not fresh:
            why = self.tr("Sổ đã có mọi hồ sơ của tệp, không có gì để nhập.")
        elif preview.plan.differing:
            why = self.tr("Hồ sơ sổ đã có được giữ nguyên.")
        self._why.tell(why, tone)

    # -- doing -------------------------------------------------------------------------------------

    @Slot()
    def _go_on(self) -> None:
        if self._steps.currentIndex() == _COLUMNS:
            self._take_columns()
        elif self._preview is not None:
            self._take_in(self._preview)

    def _take_columns(self) -> None:
        head = self._head
        if head is None:
            return
        self._columns = self._chosen_columns()
        if may(self._session.user, Permission.SET_UP):
            with refusals_shown_in(self._notice, self._words.refusal) as attempt:
                self._registers.remember(head, self._columns, by=self._session.by)
            if attempt.refused:
                return
        self._read()

    def _take_in(self, preview: RegisterPreview) -> None:
        by = self._session.by

        def take(desk: RegisterDesk, watch: Watch) -> ImportLine | None:
            return desk.take_in(preview, by=by, watch=watch)

        self._do(
            self.tr("Đang ghi vào sổ; dừng thì không có gì được ghi."),
            take,
            self._took,
            unit=self.tr("hồ sơ"),
            total=len(preview.plan.fresh),
        )

    def _took(self, done: ImportLine | None) -> None:
        count = 0 if done is None else done.fresh
        sentence = self.tr("Đã nhập {count} hồ sơ từ tệp {name}")
        self.taken.emit(sentence.format(count=self._words.whole(count), name=self._source.name))
        self.accept()

    def reject(self) -> None:
        """Stop what is being done; with nothing to stop, leave."""
        if self._work.running:
            self._work.stop()
        else:
            super().reject()

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
        if step is not None and self._steps.currentIndex() == _PREVIEW:
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def _samples(head: RegisterHead, heading: Heading) -> str:
    """Return what stands in the first rows below a heading."""
    held = [cell.text for row in head.sample for cell in row if cell.column == heading.cell.column]
    return " · ".join(held[:_SAMPLES])
