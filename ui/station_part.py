"""Quản trị › Quầy: what this counter is called, its number, and which counters the books know.

Every counter has a number of its own, from which its dossier numbers come, so that two counters
that cannot see each other never give one number twice.
"""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counter_app.desks.administration import Administration
from counter_app.ports import Clock
from counter_app.rules.numbers import DossierNumber, serial_for
from counter_app.rules.staff import Permission
from ui import theme
from ui.columns import TwoColumns
from ui.confirming import who_confirms
from ui.office_form import STATION, OfficeForm
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Line, Notice, PlainLabel
from ui.words import Words

_SIDE = 372
_LIST = 500
_ROWS = 3
_SHOWN = 3
"""Counters whose numbers are shown as an example."""


class SeveralCounters(Card):
    """What an office with several counters has to heed: whose numbers begin where."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        """Show numbers of today, by `clock`."""
        super().__init__(_several(), parent=parent)
        self._clock = clock
        look = theme.look()
        sentence = self.tr(
            "Mỗi quầy chạy chương trình với sổ riêng và một số thứ tự riêng. Hai quầy trùng số thì "
            "cấp trùng số hồ sơ. Chỉ có một quầy thì để số 0."
        )
        self.body.addWidget(Line(sentence))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(4))
        grid.setColumnStretch(2, 1)
        for column, title in enumerate((self.tr("Số"), self.tr("Số hồ sơ đầu tiên trong ngày"))):
            grid.addWidget(PlainLabel(title, role="label"), 0, column)
        self._examples = [PlainLabel(role="strong") for _ in range(_SHOWN)]
        for slot, example in enumerate(self._examples):
            grid.addWidget(PlainLabel(str(slot)), slot + 1, 0)
            grid.addWidget(example, slot + 1, 1)
        self.body.addLayout(grid)

    def show_unit(self, unit_code: str) -> None:
        """Show the numbers of an office."""
        today = self._clock.now().date()
        for slot, example in enumerate(self._examples):
            serial = serial_for(slot, 1, day=today)
            example.setText(str(DossierNumber.of(unit_code, today, serial)))


class StationPart(QWidget):
    """This counter's name and number."""

    told = Signal(str, str)

    def __init__(
        self,
        administration: Administration,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Change the station that `administration` keeps; examples are of today by `clock`."""
        super().__init__(parent)
        self._clock = clock
        self._administration = administration
        self._session = session
        self._words = words
        look = theme.look()
        self._form = OfficeForm(words, asks={STATION})
        self._form.changed.connect(self._show_touched)
        self._form.passed_end.connect(self._save)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._several = SeveralCounters(clock)
        column.addWidget(self._several)
        column.addStretch(1)
        self._notice = Notice()
        self._notice.setObjectName("stationRefusal")
        self._notice.hide()
        self._confirmed = Notice()
        self._confirmed.setObjectName("stationConfirmed")
        self._back = ActionButton(self.tr("Bỏ những gì vừa sửa"), icon="undo-2")
        self._back.setObjectName("undoStation")
        self._back.clicked.connect(self._fill)
        self._back.hide()
        self._write = ActionButton(self.tr("Lưu"), "F9", primary=True, icon="save")
        self._write.setObjectName("saveStation")
        self._write.clicked.connect(self._save)
        self._write.listen()
        for part in (self._notice, self._confirmed, self._back, self._write):
            column.addWidget(part)
        left = QWidget()
        left.setMinimumWidth(look.px(_LIST))
        stacked = QVBoxLayout(left)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.setSpacing(look.px(12))
        stacked.addWidget(self._form)
        stacked.addWidget(self._make_list(), 1)
        columns = TwoColumns(self, left, right, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def _make_list(self) -> Card:
        """Show the counters that these books know, this one marked."""
        words = self._words
        card = Card(self.tr("Các quầy sổ này biết"))
        columns: tuple[Column[Any, Any], ...] = (
            Column(
                self.tr("Quầy"),
                lambda one: one.station.name,
                show=lambda name: name or self.tr("Lúc chưa đặt tên quầy"),
                weight=1,
                fixed_chars=12,
            ),
            Column(self.tr("Số thứ tự"), lambda one: one.station.slot, align=RIGHT, figures=True),
            Column(
                self.tr("Số hồ sơ từ"),
                lambda one: serial_for(one.station.slot, 1, day=self._clock.now().date()),
                figures=True,
            ),
            Column(
                self.tr("Ghi sổ lần cuối"),
                lambda one: one.last_at,
                show=lambda at: words.moment(at) if at is not None else "–",
                figures=True,
            ),
            Column(
                "",
                lambda one: one.here,
                show=lambda here: self.tr("Quầy này") if here else "",
                tone=lambda one: Tone.GOOD if one.here else None,
                icon=lambda one: "map-pin" if one.here else None,
            ),
        )
        rows = RowsModel(columns, identity=lambda one: one.station.counter_id)
        self._view = table_view(rows)
        self._view.setObjectName("stations")
        self._view.setAccessibleName(card.accessibleName())
        look = theme.look()
        self._view.setMinimumHeight(look.px(38 + _ROWS * look.theme.row))
        card.body.addWidget(self._view, 1)
        return card

    def read(self) -> None:
        """Show the station as it is, unless somebody is typing another."""
        if not self._form.touched:
            self._fill()
        self._several.show_unit(self._administration.settings().unit_code)
        self._view.rows_model.replace(self._administration.stations())
        self._confirmed.setText(who_confirms(self._session.user, Permission.SET_UP))

    @property
    def unsaved(self) -> bool:
        """Whether something was typed and not saved."""
        return self._form.touched

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._form.focus_first()

    @Slot()
    def _fill(self) -> None:
        desk = self._administration
        self._form.fill(desk.settings(), desk.station())

    @Slot()
    def _show_touched(self) -> None:
        self._back.setVisible(self._form.touched)

    @Slot()
    def _save(self) -> None:
        entry = self._form.entry()
        if entry is None:
            return
        desk = self._administration
        with refusals_shown_in(self._notice, self._words.refusal, self._save) as attempt:
            before = desk.station()
            station = entry.at_station(before)
            desk.set_office(desk.settings(), station, by=self._session.by)
            if desk.station() == before:
                self._fill()
                self.told.emit(str(Tone.ACCENT), self.tr("Không có gì thay đổi để lưu."))
                return
        if attempt.refusal is None:
            self._fill()
            self._view.rows_model.replace(self._administration.stations())
            sentence = self.tr("Đã lưu. Quầy này là {station}, số thứ tự {slot}")
            told = sentence.format(station=station.name, slot=station.slot)
            self.told.emit(str(Tone.GOOD), told)
        elif self._form.complain(attempt.refusal):
            self._notice.clear()


def _several() -> str:
    return QCoreApplication.translate("SeveralCounters", "Khi có nhiều quầy")
