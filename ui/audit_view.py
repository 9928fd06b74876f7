"""Quản trị › Nhật ký: who did what, filtered, opened in full, and taken away only with a trace."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desks.audit import Audit
from counter_app.desks.people import People
from counter_app.errors import Refused, WritingStopped
from counter_app.ports import Clock
from counter_app.rules.audit import AuditFilter, AuditGroup, AuditLine
from counter_app.rules.journal import Fact
from counter_app.rules.lines import EntryLine
from counter_app.rules.seals import grouped
from counter_app.rules.staff import Permission, StaffId, may
from ui import theme
from ui.audit_words import AuditWords
from ui.background import Background
from ui.columns import TwoColumns
from ui.day_box import DayBox
from ui.forms import ChoiceBox, TextBox
from ui.long_work import LongWork, Watch
from ui.refusals import refusals_shown_in
from ui.saving import ChooseFile
from ui.scrolling import ScrollColumn
from ui.session import Session
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, EmptyState, Line, Notice, PlainLabel
from ui.widgets import Fact as Pair
from ui.words import Words

_SIDE = 344
_LIST = 420
_DAYS = 7
_PAIRS = 60
_NUMBER = 18
_DAY, _LEAST = 118, 70
_TALL = 200
_CLOSED, _OPEN, _WORKING = range(3)


class AuditView(QWidget):
    """The journal for those who look after it; others may have it opened by who may."""

    told = Signal(str, str)
    dossier_wanted = Signal(str)

    def __init__(
        self,
        *,
        audit: Audit,
        people: People,
        session: Session,
        words: Words,
        clock: Clock,
        background: Background,
        choose_file: ChooseFile,
        parent: QWidget | None = None,
    ) -> None:
        """Show `audit`; `choose_file` asks where it is saved, the thread of `background` saves."""
        super().__init__(parent)
        self._desk = audit
        self._people = people
        self._session = session
        self._words = words
        self._clock = clock
        self._choose_file = choose_file
        self._lent: StaffId | None = None
        self._said = AuditWords(words, audit.person, audit.number)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._steps = QStackedWidget()
        self._steps.addWidget(self._make_closed())
        self._steps.addWidget(self._make_open())
        self._steps.addWidget(self._make_working(background))
        whole.addWidget(self._steps)
        session.changed.connect(self._forget_who_lent)

    def read(self) -> None:
        """Show the newest entries to who may see them."""
        if self._steps.currentIndex() == _WORKING:
            return
        allowed = self._by is not None
        self._steps.setCurrentIndex(_OPEN if allowed else _CLOSED)
        if allowed:
            self._turn_to_today()
            self._offer_people()
            self._look()

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        (self._ask if self._by is None else self._view).setFocus()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Close what was opened for somebody who may not see it alone."""
        super().hideEvent(event)
        self._forget_who_lent()

    @property
    def _by(self) -> StaffId | None:
        """In whose name one looks: whoever is on duty, or who opened it for them."""
        return self._session.by if may(self._session.user, Permission.AUDIT) else self._lent

    # -- making ------------------------------------------------------------------------------------

    def _make_closed(self) -> QWidget:
        look = theme.look()
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        card.body.addStretch(1)
        card.body.addWidget(
            EmptyState(
                "shield-check",
                self.tr("Nhật ký dành cho trưởng bộ phận và quản trị"),
                self.tr("Người phụ trách mở được ngay tại đây; người đang trực không đổi."),
            )
        )
        row = QHBoxLayout()
        row.addStretch(1)
        self._ask = ActionButton(
            self.tr("Người phụ trách mở nhật ký"), "F9", primary=True, icon="shield-check"
        )
        self._ask.setObjectName("openAudit")
        self._ask.clicked.connect(self._borrow)
        self._ask.listen()
        row.addWidget(self._ask)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addSpacing(look.px(12))
        self._refusal = Notice()
        self._refusal.setObjectName("auditRefusal")
        self._refusal.hide()
        card.body.addWidget(self._refusal)
        card.body.addStretch(1)
        column.addWidget(card)
        return part

    def _make_open(self) -> QWidget:
        part = QWidget()
        wide, side = self._make_wide(), self._make_side()
        wide.setMinimumWidth(theme.look().px(_LIST))
        columns = TwoColumns(part, wide, side, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)
        return part

    def _make_wide(self) -> QWidget:
        look = theme.look()
        wide = QWidget()
        column = QVBoxLayout(wide)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        filters = Card()
        today = self._today = self._clock.now().date()
        self._first, self._last = DayBox(today), DayBox(today)
        self._first.setObjectName("auditFirst")
        self._last.setObjectName("auditLast")
        self._first.choose(today - timedelta(days=_DAYS - 1))
        self._last.choose(today)
        self._actor = ChoiceBox(self._everybody())
        self._actor.setObjectName("auditActor")
        self._group = ChoiceBox(
            (
                (self.tr("Mọi việc"), ()),
                (self.tr("Hồ sơ, bàn giao"), AuditGroup.DOSSIERS.value),
                (self.tr("Giấy in"), AuditGroup.PAPERS.value),
                (self.tr("Cán bộ, đăng nhập"), AuditGroup.PEOPLE.value),
                (self.tr("Thiết lập, lịch, sao lưu"), AuditGroup.SET_UP.value),
                (self.tr("Chốt ngày, xem, xuất"), AuditGroup.REPORTS.value),
            )
        )
        self._group.setObjectName("auditGroup")
        self._about = TextBox()
        self._about.setObjectName("auditAbout")
        self._about.returnPressed.connect(self._look)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        for title, box, share in (
            (self.tr("Từ ngày"), self._first, 2),
            (self.tr("đến hết ngày"), self._last, 2),
            (self.tr("Cán bộ"), self._actor, 3),
            (self.tr("Loại việc"), self._group, 3),
            (self.tr("Số hồ sơ, rồi Enter"), self._about, 3),
        ):
            over = QVBoxLayout()
            over.setSpacing(look.px(3))
            label = PlainLabel(title, role="label")
            label.setBuddy(box)
            box.setAccessibleName(title)
            box.setMinimumWidth(look.px(_DAY if isinstance(box, DayBox) else _LEAST))
            over.addWidget(label)
            over.addWidget(box)
            row.addLayout(over, share)
        filters.body.addLayout(row)
        self._notice = Notice()
        self._notice.setObjectName("auditNotice")
        self._notice.hide()
        filters.body.addWidget(self._notice)
        column.addWidget(filters)
        for box in (self._first, self._last):
            box.day_changed.connect(self._look)
        for box in (self._actor, self._group):
            box.edited.connect(self._look)
        columns: tuple[Column[Any, Any], ...] = (
            Column(
                self.tr("Lúc"), lambda one: one.occurred_at, show=self._words.moment, figures=True
            ),
            Column(self.tr("Cán bộ"), self._actor_of, weight=1),
            Column(self.tr("Việc"), self._did, weight=2),
            Column(
                self.tr("Số, tên giấy"), lambda one: one.number, figures=True, fixed_chars=_NUMBER
            ),
        )
        empty = EmptyState(
            "history", self.tr("Không có việc nào như vậy"), self.tr("Mở rộng ngày, hoặc bỏ bớt.")
        )
        model = RowsModel(columns, more=self._more, identity=lambda one: one.place)
        self._view = table_view(model, empty=empty)
        self._view.setObjectName("auditEntries")
        self._view.setMinimumHeight(look.px(_TALL))
        self._view.chosen.connect(self._show_entry)
        self._view.opened.connect(self._open_dossier)
        column.addWidget(self._view, 1)
        return wide

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        card = Card(self.tr("Nội dung"))
        self._title = Line(role="strong")
        self._title.setObjectName("auditTitle")
        card.body.addWidget(self._title)
        self._pairs = ScrollColumn()
        self._pairs.setObjectName("auditPairs")
        self._pairs.setMinimumHeight(look.px(120))
        card.body.addWidget(self._pairs, 1)
        self._open = ActionButton(self.tr("Mở hồ sơ"), "Enter", icon="file-text")
        self._open.setObjectName("auditDossier")
        self._open.clicked.connect(lambda: self._open_dossier(self._view.row))
        card.body.addWidget(self._open)
        whole.addWidget(card, 1)
        self._compare = ActionButton(self.tr("So dấu trên giấy đã ký"), icon="stamp")
        self._compare.setObjectName("compareSeal")
        self._compare.clicked.connect(self._ask_seal)
        whole.addWidget(self._compare)
        self._save = ActionButton(
            self.tr("Lưu nhật ký ra tệp"), "F9", primary=True, icon="download"
        )
        self._save.setObjectName("saveAudit")
        self._save.clicked.connect(self._choose)
        self._save.listen()
        whole.addWidget(self._save)
        return side

    def _make_working(self, background: Background) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        self._work = LongWork(background, self._words)
        self._work.setObjectName("auditWork")
        card.body.addWidget(self._work, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        stop = ActionButton(self.tr("Dừng"), "Esc", icon="x")
        stop.setObjectName("stopAudit")
        stop.clicked.connect(self._work.stop)
        stop.listen()
        row.addWidget(stop)
        card.body.addLayout(row)
        column.addWidget(card)
        return part

    # -- who may -----------------------------------------------------------------------------------

    @Slot()
    def _borrow(self) -> None:
        """Let who may open it; what is opened so closes with the part."""
        with refusals_shown_in(self._refusal, self._words.refusal, self._borrow):
            by = self._session.by
            self._people.able(by, Permission.AUDIT)
            self._lent = by
            self.read()
            self.focus_first()

    @Slot()
    def _forget_who_lent(self) -> None:
        if self._lent is not None:
            self._lent = None
            self._view.rows_model.replace([])
            self._steps.setCurrentIndex(_CLOSED)

    # -- showing -----------------------------------------------------------------------------------

    def _turn_to_today(self) -> None:
        """Look up to today where one looked up to the day before, as after midnight."""
        today = self._clock.now().date()
        if today == self._today:
            return
        follows = self._last.day == self._today
        self._today = today
        for box in (self._first, self._last):
            box.set_today(today)
        if follows:
            self._last.choose(today)

    def _everybody(self) -> list[tuple[str, object]]:
        people = [(one.member.name, one.member.id) for one in self._people.roster()]
        return [(self.tr("Mọi người"), ""), *people]

    def _offer_people(self) -> None:
        self._actor.blockSignals(True)
        self._actor.offer(self._everybody())
        self._actor.blockSignals(False)

    def _wanted(self) -> AuditFilter:
        kinds: Any = self._group.value
        return AuditFilter(
            self._first.day,
            self._last.day,
            actor=str(self._actor.value or ""),
            kinds=tuple(kinds or ()),
            about=self._about.text().strip(),
        )

    @Slot()
    def _look(self) -> None:
        if self._by is None:
            return
        self._view.rows_model.reload()
        if not self._notice.text():
            self._view.choose(0)
        self._show_entry(self._view.row)

    def _more(self, last: AuditLine | None) -> list[AuditLine]:
        """Return the page after an entry, nothing when it cannot be had."""
        if (by := self._by) is not None:
            before = None if last is None else last.place
            with refusals_shown_in(self._notice, self._words.refusal):
                return self._desk.page(self._wanted(), by=by, before=before)
        return []

    def _actor_of(self, line: AuditLine) -> str:
        return line.actor or self.tr("Chương trình")

    def _did(self, line: AuditLine) -> str:
        return self._words.did(_entry(line))

    @Slot(object)
    def _show_entry(self, line: AuditLine | None) -> None:
        """Show all that an entry says, a pair under the other."""
        self._open.setEnabled(line is not None and bool(_dossier_of(line)))
        self._save.setEnabled(line is not None)
        if line is None:
            self._title.setText("")
            self._pairs.show_widgets([])
            return
        self._title.setText(self._did(line))
        place = self.tr("Quầy {station}, đợt {epoch}, mục {seq}").format(
            station=line.counter_id, epoch=line.epoch, seq=line.seq
        )
        head = (
            (self.tr("Lúc"), f"{line.occurred_at:%H:%M:%S} {self._words.date(line.occurred_at)}"),
            (self.tr("Cán bộ"), self._actor_of(line)),
            (self.tr("Số"), line.number),
        )
        foot = ((self.tr("Vị trí"), place), (self.tr("Mã chuỗi"), grouped(line.hash)))
        body = list(self._said.pairs(line))[:_PAIRS]
        widgets: list[QWidget] = []
        for label, value in (*(one for one in head if one[1]), *body, *foot):
            pair = Pair(label)
            pair.tell(value)
            widgets.append(pair)
        self._pairs.show_widgets(widgets, 8)

    @Slot(object)
    def _open_dossier(self, line: AuditLine | None) -> None:
        if line is not None and (dossier := _dossier_of(line)):
            self.dossier_wanted.emit(dossier)

    @Slot()
    def _ask_seal(self) -> None:
        """Compare the journal with a paper that was signed."""
        from ui.seal_sheet import SealSheet

        SealSheet(self, self._desk, self._words).open()

    # -- taking away -------------------------------------------------------------------------------

    @Slot()
    def _choose(self) -> None:
        wanted = self._wanted()
        name = self.tr("Nhật ký {first} đến {last}").format(
            first=f"{wanted.first:%Y-%m-%d}", last=f"{wanted.last:%Y-%m-%d}"
        )
        self._choose_file(
            self,
            self.tr("Lưu nhật ký ra tệp"),
            Path.home() / f"{name}.xlsx",
            self.tr("Bảng tính XLSX"),
            self._write,
        )

    def _write(self, path: Path) -> None:
        """Write the wanted entries in the other thread; that it was done is written down, too."""
        wanted, by, desk = self._wanted(), self._by, self._desk
        if by is None:
            return

        def write(watch: Watch) -> int:
            return desk.save(path, wanted, by=by, watch=watch)

        self._notice.clear()
        self._steps.setCurrentIndex(_WORKING)
        self._work.run(
            self.tr("Đang ghi {name}").format(name=path.name),
            write,
            then=lambda count: self._wrote(path, count),
            otherwise=self._failed,
            unit=self.tr("mục"),
        )

    def _wrote(self, path: Path, count: int) -> None:
        self._steps.setCurrentIndex(_OPEN)
        self.read()
        sentence = self.tr("Đã lưu {count} mục nhật ký vào {path}; việc này cũng được ghi lại")
        told = sentence.format(count=self._words.whole(count), path=path)
        self.told.emit(str(Tone.GOOD), told)

    def _failed(self, error: Exception) -> None:
        self._steps.setCurrentIndex(_OPEN)
        self.read()
        if not isinstance(error, Refused):
            raise error
        tone = Tone.WARNING if isinstance(error, WritingStopped) else Tone.BAD
        self._notice.tell(self._words.refusal(error), tone)


def _entry(line: AuditLine) -> EntryLine:
    return EntryLine(
        line.event_id,
        line.occurred_at,
        line.actor,
        line.counter_id,
        line.number,
        "",
        Fact(line.kind, line.about, dict(line.body)),
    )


def _dossier_of(line: AuditLine) -> str:
    """Return the id of the dossier that an entry is about, if it is about one."""
    if line.kind.startswith(("dossier.", "view.")):
        return line.about
    if line.kind == "document.queued" and line.number:
        return str(line.body.get("about", ""))
    return ""
