"""Quản trị › Hạn giữ dữ liệu: closed years are forgotten by name, and saved without names before.

What is forgotten cannot be brought back: a whole copy of the books comes first, the year is typed
to confirm, and only an administrator may, also in a clerk's place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.register_in import RegisterDesk
from counter_app.desks.retention import Retention
from counter_app.errors import CopyWanted, Refused, WritingStopped
from counter_app.rules.backups import Reason
from counter_app.rules.retention import Erasure
from counter_app.rules.staff import StaffId
from ui import law, theme
from ui.act_sheet import ActSheet
from ui.background import Background
from ui.backup_keeper import BackupKeeper
from ui.columns import TwoColumns
from ui.forms import Field, Form
from ui.long_work import LongWork, Watch
from ui.refusals import refusals_shown_in
from ui.saving import ChooseFile
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Line, Notice, Pill
from ui.words import Words

_SIDE = 440
_LIST = 420
_SHEET = 560


@dataclass(frozen=True, slots=True)
class _Year:
    """A closed year, and how many dossiers came in it."""

    year: int
    received: int


class RetentionPart(QWidget):
    """The closed years on the left; on the right what goes, what stays, and the copy before it."""

    told = Signal(str, str)

    def __init__(
        self,
        *,
        retention: Retention,
        registers: Callable[[], RegisterDesk],
        keeper: BackupKeeper,
        background: Background,
        session: Session,
        words: Words,
        choose_file: ChooseFile,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `retention` may forget; counting and forgetting are done in `background`.

        `keeper` makes the copy that is wanted first; `registers` saves a year without names to
        where `choose_file` says.
        """
        super().__init__(parent)
        self._desk = retention
        self._registers = registers
        self._keeper = keeper
        self._background = background
        self._session = session
        self._words = words
        self._choose_file = choose_file
        wide, side = self._make_wide(), self._make_side()
        wide.setMinimumWidth(theme.look().px(_LIST))
        columns = TwoColumns(self, wide, side, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)
        keeper.changed.connect(self._show_copy)

    def read(self) -> None:
        """Show the closed years in which anything came, and how old the last copy is."""
        self._show_copy()
        if self._work.running:
            return
        registers = self._registers()
        counted = [
            _Year(year, registers.count(date(year, 1, 1), date(year, 12, 31)))
            for year in self._desk.closed_years()
        ]
        self._view.rows_model.replace([one for one in counted if one.received])
        if self._view.row is None:
            self._view.choose(0)
        self._show_chosen(self._view.row)

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._view.setFocus()

    # -- making ------------------------------------------------------------------------------------

    def _make_wide(self) -> QWidget:
        look = theme.look()
        card = Card(self.tr("Những năm đã khép"))
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Năm"), lambda one: one.year, weight=1, figures=True),
            Column(
                self.tr("Hồ sơ nhận trong năm"),
                lambda one: one.received,
                show=self._words.whole,
                align=RIGHT,
                figures=True,
            ),
        )
        empty = EmptyState(
            "archive",
            self.tr("Chưa có năm nào khép"),
            self.tr("Năm nay và năm trước luôn được giữ nguyên."),
        )
        model = RowsModel(columns, identity=lambda one: one.year)
        self._view = table_view(model, empty=empty)
        self._view.setObjectName("closedYears")
        self._view.setAccessibleName(self.tr("Những năm đã khép"))
        self._view.chosen.connect(self._show_chosen)
        card.body.addWidget(self._view, 1)
        self._found = Line(role="hint")
        self._found.setObjectName("yearsFound")
        card.body.addWidget(self._found)
        self._work = LongWork(self._background, self._words)
        self._work.setObjectName("retentionWork")
        self._work.hide()
        card.body.addWidget(self._work)
        self._result = Notice()
        self._result.setObjectName("retentionSays")
        self._result.hide()
        card.body.addWidget(self._result)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        why = Line(
            self.tr("Sổ không tên chỉ có số hồ sơ, thủ tục, ngày tháng."),
            role="hint",
        )
        row.addWidget(why, 1)
        self._stop = ActionButton(self.tr("Dừng"), "Esc", icon="x")
        self._stop.setObjectName("stopRetention")
        self._stop.clicked.connect(self._work.stop)
        self._stop.listen()
        self._stop.hide()
        row.addWidget(self._stop)
        self._save = ActionButton(self.tr("Lưu sổ không tên"), "Ctrl+S", icon="download")
        self._save.setObjectName("saveNameless")
        self._save.clicked.connect(self._choose)
        self._save.listen()
        row.addWidget(self._save)
        card.body.addLayout(row)
        return card

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        whole.addWidget(self._make_what())
        whole.addWidget(self._make_copy())
        whole.addStretch(1)
        self._forget = ActionButton("", "F9", primary=True, icon="trash-2")
        self._forget.setObjectName("forgetYears")
        self._forget.setToolTip(law.retention())
        self._forget.clicked.connect(self._ask)
        self._forget.listen()
        whole.addWidget(self._forget)
        return side

    def _make_what(self) -> Card:
        card = Card(self.tr("Xóa gì, giữ gì"))
        card.setToolTip(law.retention())
        for text in (
            self.tr(
                "Xóa: họ tên, số giấy tờ, điện thoại, địa chỉ của người nộp và người nhận; ghi "
                "chú, cuộc gọi và nội dung giấy tờ đã in, kể cả tệp PDF lưu cạnh sổ."
            ),
            self.tr(
                "Giữ: số hồ sơ, thủ tục, ngày nhận, ngày trả, nơi đã qua, số liệu báo cáo; mã "
                "chuỗi của nhật ký vẫn kiểm tra được."
            ),
            self.tr(
                "Bản sao lưu làm trước khi xóa vẫn còn dữ liệu: cất kín, hoặc hủy khi không cần."
            ),
        ):
            card.body.addWidget(Line(text))
        return card

    def _make_copy(self) -> Card:
        card = Card(self.tr("Sao lưu trước khi xóa"))
        self._copy = Pill()
        self._copy.setObjectName("freshCopy")
        card.corner.addWidget(self._copy)
        self._copied_at = Line(role="hint")
        self._copied_at.setObjectName("copiedAt")
        card.body.addWidget(self._copied_at)
        self._notice = Notice()
        self._notice.setObjectName("retentionRefusal")
        self._notice.hide()
        card.body.addWidget(self._notice)
        self._back_up = ActionButton(self.tr("Sao lưu ngay"), "Ctrl+B", icon="database-backup")
        self._back_up.setObjectName("copyFirst")
        self._back_up.clicked.connect(self._make_one)
        self._back_up.listen()
        card.body.addWidget(self._back_up)
        return card

    # -- showing -----------------------------------------------------------------------------------

    @Slot(object)
    def _show_chosen(self, row: _Year | None) -> None:
        busy = self._work.running
        for button in (self._forget, self._save):
            button.setEnabled(row is not None and not busy)
        if row is None:
            self._forget.setText(self.tr("Xóa dữ liệu cá nhân"))
            self._found.setText("")
            return
        self._forget.setText(
            self.tr("Xóa dữ liệu cá nhân đến hết năm {year}").format(year=row.year)
        )
        self._found.setText(
            self.tr(
                "Đến hết năm {year}: gồm cả các năm trước đó. Số hồ sơ được đếm trước khi hỏi lại."
            ).format(year=row.year)
        )

    @Slot()
    def _show_copy(self) -> None:
        newest = self._desk.newest_copy()
        if self._keeper.running:
            self._copy.tell(self.tr("Đang sao lưu…"), Tone.PLAIN)
        elif self._desk.copied:
            self._copy.tell(self.tr("Đã có, còn mới"), Tone.GOOD)
        else:
            self._copy.tell(self.tr("Cần sao lưu"), Tone.WARNING)
        self._copied_at.setText(
            self.tr("Chưa có bản sao nguyên vẹn nào.")
            if newest is None
            else self.tr("Bản nguyên vẹn gần nhất: {moment}.").format(
                moment=self._words.moment(newest)
            )
        )
        self._back_up.setEnabled(not self._keeper.running)

    def _told(self, year: int, due: Erasure) -> str:
        sentence = self.tr(
            "Đến hết năm {year}: {dossiers} hồ sơ, {papers} giấy, {visits} lượt hướng dẫn."
        )
        return sentence.format(year=year, **self._counted(due))

    def _counted(self, due: Erasure) -> dict[str, str]:
        whole = self._words.whole
        return {
            "dossiers": whole(due.dossiers),
            "papers": whole(due.papers),
            "visits": whole(due.visits),
        }

    # -- the copy before ---------------------------------------------------------------------------

    @Slot()
    def _make_one(self) -> None:
        self._notice.clear()
        try:
            self._keeper.back_up(Reason.HAND, then=self._copy_made)
        except Refused as refusal:
            self._notice.tell(self._words.refusal(refusal), Tone.BAD)

    def _copy_made(self) -> None:
        if shiboken6.isValid(self) and (trouble := self._keeper.last_trouble()):
            self._notice.tell(trouble, Tone.BAD)

    # -- forgetting --------------------------------------------------------------------------------

    @Slot()
    def _ask(self) -> None:
        """Count what would go, then ask for the year once more, in the name of who may."""
        row = self._view.row
        if row is None or self._work.running:
            return
        with refusals_shown_in(self._notice, self._words.refusal, self._ask) as attempt:
            by = self._session.by
            self._desk.ready(by=by)
            self._count(row.year, by)
        if isinstance(attempt.refusal, CopyWanted):
            # The remedy is beside it, and comes into sight with it on a small screen.
            self._back_up.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self, year: int, by: StaffId) -> None:
        desk = self._desk

        def count(_watch: Watch) -> Erasure:
            with desk.elsewhere() as there:
                return there.due(year)

        self._run(
            self.tr("Đang đếm trong sổ… Vẫn làm việc khác được."),
            count,
            then=lambda due: self._ask_again(year, due, by),
        )

    def _ask_again(self, year: int, due: Erasure, by: StaffId) -> None:
        if not any((due.dossiers, due.papers, due.visits)):
            sentence = self.tr("Đến hết năm {year} không còn dữ liệu cá nhân nào phải xóa.")
            self._result.tell(sentence.format(year=year), Tone.GOOD)
            return
        sheet = ForgetSheet(
            self,
            self._words,
            year,
            self._told(year, due),
            ready=lambda: self._desk.ready(by=by),
            then=lambda: self._begin(year, due, by),
        )
        sheet.open()

    def _begin(self, year: int, due: Erasure, by: StaffId) -> None:
        desk, total = self._desk, due.dossiers + due.papers + due.visits

        def forget(watch: Watch) -> Erasure:
            with desk.elsewhere() as there:
                return there.forget(year, by=by, told=lambda left: watch(max(total - left, 0)))

        self._run(
            self.tr("Đang xóa dữ liệu cá nhân từng phần. Vẫn làm việc khác được."),
            forget,
            then=lambda gone: self._tell_forgotten(year, gone),
            total=total,
        )

    def _tell_forgotten(self, year: int, gone: Erasure) -> None:
        sentence = self.tr(
            "Đã xóa dữ liệu cá nhân đến hết năm {year}: {dossiers} hồ sơ, {papers} giấy, {visits} "
            "lượt hướng dẫn. Việc này đã ghi vào nhật ký."
        )
        said = sentence.format(year=year, **self._counted(gone))
        if gone.older:
            left = self.tr("Sổ cũ cạnh sổ vẫn còn dữ liệu, hãy hủy khi không cần nữa: {files}.")
            said = f"{said} {left.format(files=', '.join(gone.older))}"
        self._result.tell(said, Tone.GOOD)
        told = self.tr("Đã xóa dữ liệu cá nhân đến hết năm {year}")
        self.told.emit(str(Tone.GOOD), told.format(year=year))
        self.read()

    # -- without names -----------------------------------------------------------------------------

    @Slot()
    def _choose(self) -> None:
        row = self._view.row
        if row is None or self._work.running:
            return
        title = self.tr("Lưu sổ năm {year} không tên").format(year=row.year)
        name = self.tr("Sổ hồ sơ {year} không tên").format(year=row.year)
        kind = self.tr("Bảng tính XLSX")
        suggested = Path.home() / f"{name}.xlsx"
        year = row.year
        self._choose_file(self, title, suggested, kind, lambda path: self._write(path, year))

    def _write(self, path: Path, year: int) -> None:
        registers, by = self._registers(), self._session.by
        first, last = date(year, 1, 1), date(year, 12, 31)

        def write(watch: Watch) -> int:
            with registers.elsewhere() as desk:
                return desk.save(path, first, last, by=by, watch=watch, nameless=True)

        self._run(
            self.tr("Đang ghi {name}").format(name=path.name),
            write,
            then=lambda count: self._tell_written(path, count),
            total=registers.count(first, last),
            unit=self.tr("hồ sơ"),
            stops=True,
        )

    def _tell_written(self, path: Path, count: int) -> None:
        sentence = self.tr("Đã lưu {count} hồ sơ, không có tên người, vào tệp {path}")
        self._result.tell(sentence.format(count=self._words.whole(count), path=path), Tone.GOOD)

    # -- long work ---------------------------------------------------------------------------------

    def _run(
        self,
        doing: str,
        work: Callable[[Watch], Any],
        *,
        then: Callable[[Any], None],
        total: int = 0,
        unit: str = "",
        stops: bool = False,
    ) -> None:
        self._notice.clear()
        self._result.clear()

        def ended(result: object) -> None:
            if shiboken6.isValid(self):
                self._show_working(working=False)
                then(result)

        self._show_working(working=True, stops=stops)
        self._work.run(doing, work, then=ended, otherwise=self._failed, total=total, unit=unit)

    def _failed(self, error: Exception) -> None:
        self._show_working(working=False)
        if isinstance(error, WritingStopped):
            self._result.tell(self.tr("Đã dừng, không có tệp nào được lưu."), Tone.WARNING)
            return
        if not isinstance(error, Refused):
            raise error
        with refusals_shown_in(self._notice, self._words.refusal):
            raise error

    def _show_working(self, *, working: bool, stops: bool = False) -> None:
        self._work.setVisible(working)
        self._stop.setVisible(working and stops)
        self._save.setVisible(not working)
        row = self._view.row
        for button in (self._forget, self._save):
            button.setEnabled(row is not None and not working)
        if working and stops:
            self._stop.setFocus(Qt.FocusReason.OtherFocusReason)


class ForgetSheet(ActSheet):
    """The year is typed once more: what is forgotten does not come back."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        year: int,
        told: str,
        *,
        ready: Callable[[], None],
        then: Callable[[], None],
    ) -> None:
        """Ask over `parent`; `ready` raises what stands against it, `then` begins."""
        super().__init__(
            parent,
            words,
            self.tr("Xóa dữ liệu cá nhân đến hết năm {year}?").format(year=year),
            self.tr("{told} Số hồ sơ và số liệu còn nguyên.").format(told=told),
            "triangle-alert",
            self.tr("Xóa, không hoàn tác"),
            tone=Tone.BAD,
            width=_SHEET,
        )
        self.setObjectName("forgetSheet")
        self._year = str(year)
        self._ready = ready
        self._then = then
        self.body_column.addWidget(
            Notice(
                self.tr("Không ai đọc lại được những tên này từ sổ, kể cả người quản trị."),
                Tone.WARNING,
            )
        )
        label = self.tr("Gõ {year} để xác nhận").format(year=year)
        self._fields = Form(dict, Field("yearAgain", label, required=True))
        self.use_form(self._fields)
        self._fields.focus_first()

    @property
    def touched(self) -> bool:
        """Say that nothing would be lost by leaving."""
        return False

    def check(self) -> bool:
        """Let it be done only when the very year is typed."""
        if not super().check():
            return False
        if self._fields.text("yearAgain").strip() != self._year:
            self._fields.complain("yearAgain", self.tr("Chưa đúng năm sẽ xóa."))
            return False
        return True

    def act(self) -> str:
        """Begin, unless something stands against it by now."""
        self._ready()
        self._then()
        return ""
