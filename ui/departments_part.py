"""Quản trị › Phòng chuyên môn: which departments dossiers go to; added, renamed, closed."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.departments import DepartmentLine, Departments
from counter_app.rules.staff import Permission, StaffId
from ui import theme
from ui.act_sheet import ActSheet
from ui.columns import TwoColumns
from ui.confirming import who_confirms
from ui.forms import Field, Form, Kind
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Line, Notice
from ui.words import Words

_SIDE = 372
_LIST = 420
_SHEET = 520
_NOWHERE = ""


class DepartmentsPart(QWidget):
    """The list on the left; on the right the chosen one, and what can be done with it."""

    told = Signal(str, str)

    def __init__(
        self,
        departments: Departments,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `departments` keeps."""
        super().__init__(parent)
        self._desk = departments
        self._session = session
        self._words = words
        wide, side = self._make_list(), self._make_side()
        wide.setMinimumWidth(theme.look().px(_LIST))
        columns = TwoColumns(self, wide, side, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def read(self) -> None:
        """Show the departments as they are."""
        self._view.rows_model.replace(self._desk.lines())
        if self._view.row is None:
            self._view.choose(0)
        self._show(self._view.row)
        self._confirmed.setText(who_confirms(self._session.user, Permission.SET_UP))

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._view.setFocus()

    # -- making ------------------------------------------------------------------------------------

    def _make_list(self) -> Card:
        card = Card(self.tr("Phòng chuyên môn, cơ quan giải quyết"))
        self._new = ActionButton(self.tr("Thêm phòng"), "Ctrl+N", icon="plus")
        self._new.setObjectName("newDepartment")
        self._new.clicked.connect(self._add)
        self._new.listen()
        card.corner.addWidget(self._new)
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Tên"), lambda one: one.name, weight=1, fixed_chars=16),
            Column(
                self.tr("Thủ tục"),
                lambda one: one.procedures,
                show=lambda count: str(count) if count else "–",
                align=RIGHT,
                figures=True,
            ),
            Column(
                self.tr("Hồ sơ ở đó"),
                lambda one: one.dossiers,
                show=lambda count: str(count) if count else "–",
                align=RIGHT,
                figures=True,
            ),
            Column(
                self.tr("Hiện tại"),
                lambda one: one.closed,
                show=lambda closed: self.tr("Đã đóng") if closed else self.tr("Đang dùng"),
                tone=lambda one: Tone.WARNING if one.closed else Tone.GOOD,
            ),
        )
        empty = EmptyState(
            "building-2", self.tr("Chưa có phòng nào"), self.tr("Thêm phòng đầu tiên."), "Ctrl+N"
        )
        self._view = table_view(RowsModel(columns, identity=lambda one: one.name), empty=empty)
        self._view.setObjectName("departments")
        self._view.setAccessibleName(self.tr("Phòng chuyên môn"))
        self._view.chosen.connect(self._show)
        self._view.opened.connect(self._rename)
        card.body.addWidget(self._view, 1)
        return card

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        card = Card(self.tr("Phòng được chọn"))
        self._name = Line(role="strong")
        self._name.setObjectName("departmentName")
        self._about = Line(role="hint")
        self._about.setObjectName("departmentAbout")
        card.body.addWidget(self._name)
        card.body.addWidget(self._about)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._renaming = self._button(
            "renameDepartment", self.tr("Đổi tên"), "pencil", self._rename
        )
        self._closing = self._button("closeDepartment", self.tr("Đóng phòng"), "ban", self._close)
        self._opening = self._button(
            "reopenDepartment", self.tr("Dùng lại"), "refresh-cw", self._reopen
        )
        for button in (self._renaming, self._closing, self._opening):
            row.addWidget(button, 1)
        card.body.addLayout(row)
        whole.addWidget(card)
        rule = Card(self.tr("Tên mới, phòng đóng"))
        rule.body.addWidget(
            Line(
                self.tr(
                    "Hồ sơ đã nhận giữ tên phòng ghi trên giấy tiếp nhận. Hồ sơ nhận từ hôm nay "
                    "mang tên mới."
                ),
                role="hint",
            )
        )
        whole.addWidget(rule)
        whole.addStretch(1)
        self._notice = Notice()
        self._notice.setObjectName("departmentRefusal")
        self._notice.hide()
        whole.addWidget(self._notice)
        self._confirmed = Notice()
        self._confirmed.setObjectName("departmentsConfirmed")
        whole.addWidget(self._confirmed)
        return side

    @staticmethod
    def _button(name: str, text: str, icon: str, act: Callable[[], None]) -> ActionButton:
        button = ActionButton(text, icon=icon)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    # -- showing -----------------------------------------------------------------------------------

    @Slot(object)
    def _show(self, line: DepartmentLine | None) -> None:
        self._notice.clear()
        there = line is not None
        self._name.setText(line.name if line is not None else "")
        self._about.setText(self._told(line) if line is not None else "")
        self._renaming.setEnabled(there)
        self._closing.setVisible(line is None or not line.closed)
        self._closing.setEnabled(there)
        self._opening.setVisible(line is not None and line.closed)

    def _told(self, line: DepartmentLine) -> str:
        held = self.tr("{procedures} thủ tục, {dossiers} hồ sơ đang ở đó hoặc trên đường đến.")
        sentence = held.format(procedures=line.procedures, dossiers=line.dossiers)
        since = line.department.closed_on
        if since is None:
            return sentence
        day, reason = self._words.date(since), line.department.reason or "–"
        closed = self.tr("Đóng từ {day}. Lý do: {reason}\n{held}")
        return closed.format(day=day, reason=reason, held=sentence)

    # -- doing -------------------------------------------------------------------------------------

    def _by(self) -> StaffId:
        """Return who acts; asked when it is done, since somebody else may confirm it."""
        return self._session.by

    @property
    def _line(self) -> DepartmentLine | None:
        return self._view.row

    @Slot()
    def _add(self) -> None:
        self._open(NameSheet(self, self._desk, self._words, self._by))

    @Slot()
    def _rename(self) -> None:
        if (line := self._line) is not None:
            self._open(NameSheet(self, self._desk, self._words, self._by, line.name))

    @Slot()
    def _close(self) -> None:
        if (line := self._line) is not None:
            others = [
                one.name
                for one in self._view.rows_model.rows
                if not one.closed and one.name != line.name
            ]
            self._open(CloseSheet(self, self._desk, self._words, self._by, line, others=others))

    def _open(self, sheet: ActSheet) -> None:
        sheet.asks_first(self._session, Permission.SET_UP)
        sheet.saved.connect(self._acted)
        sheet.open()

    @Slot()
    def _reopen(self) -> None:
        line = self._line
        if line is None:
            return
        with refusals_shown_in(self._notice, self._words.refusal, self._reopen) as attempt:
            self._desk.reopen(line.name, by=self._session.by)
        if not attempt.refused:
            self._acted(self.tr("{name} được dùng lại").format(name=line.name))

    @Slot(str)
    def _acted(self, sentence: str) -> None:
        self.read()
        self.told.emit(str(Tone.GOOD), sentence)


class NameSheet(ActSheet):
    """A department is added, or gets another name."""

    def __init__(
        self,
        parent: QWidget,
        desk: Departments,
        words: Words,
        by: Callable[[], StaffId],
        old: str = "",
    ) -> None:
        """Add a department, or rename `old`; `by` says who does it."""
        title = _tr("Đổi tên phòng") if old else _tr("Thêm phòng chuyên môn")
        text = (
            _tr("{name}: thủ tục của phòng mang tên mới từ hôm nay.").format(name=old)
            if old
            else _tr("Phòng có trong danh mục thủ tục thì không cần thêm ở đây.")
        )
        super().__init__(parent, words, title, text, "building-2", _tr("Lưu"), width=_SHEET)
        self.setObjectName("departmentSheet")
        self._desk = desk
        self._by = by
        self._old = old
        self._fields = Form(dict, Field("name", _tr("Tên phòng"), required=True))
        self.use_form(self._fields)
        self._fields.set_text("name", old)
        self._fields.focus_first()

    @property
    def touched(self) -> bool:
        """Whether something would be lost by leaving."""
        return self._fields.text("name") != self._old

    def act(self) -> str:
        """Do it."""
        name = self._fields.text("name")
        if self._old:
            self._desk.rename(self._old, name, by=self._by())
            return _tr("{old} từ nay là {name}").format(old=self._old, name=name)
        self._desk.add(name, by=self._by())
        return _tr("Đã thêm {name}").format(name=name)


class CloseSheet(ActSheet):
    """A department is closed: why, and who takes its procedures."""

    def __init__(
        self,
        parent: QWidget,
        desk: Departments,
        words: Words,
        by: Callable[[], StaffId],
        line: DepartmentLine,
        *,
        others: Sequence[str],
    ) -> None:
        """Close the department of `line`; `others` may take its procedures."""
        text = _tr("Không bàn giao cho phòng này nữa. Hồ sơ đang ở đó vẫn trả về như thường.")
        super().__init__(
            parent,
            words,
            _tr("Đóng {name}").format(name=line.name),
            text,
            "ban",
            _tr("Đóng phòng"),
            width=_SHEET,
        )
        self.setObjectName("closeDepartmentSheet")
        self._desk = desk
        self._by = by
        self._line = line
        taking = Field(
            "into",
            _tr("Phòng nhận {count} thủ tục").format(count=line.procedures),
            kind=Kind.CHOICE,
            choices=[(_tr("Chọn phòng…"), _NOWHERE), *((name, name) for name in others)],
        )
        why = (
            _tr("Lý do; còn {count} hồ sơ ở đó").format(count=line.dossiers)
            if line.dossiers
            else _tr("Lý do")
        )
        reason = Field("reason", why, required=bool(line.dossiers))
        fields = (taking, reason) if line.procedures else (reason,)
        self._fields = Form(dict, *fields, every_field=True)
        self.use_form(self._fields)
        self._fields.focus_first()

    def act(self) -> str:
        """Close it."""
        values: Any = self._fields.values()
        self._desk.close(
            self._line.name,
            reason=values["reason"],
            into=values.get("into", _NOWHERE),
            by=self._by(),
        )
        return _tr("Đã đóng {name}").format(name=self._line.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DepartmentsPart", text)
