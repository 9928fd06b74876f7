"""Everything that is missing or wrong, in one request: papers ticked or typed, reason, deadline.

NĐ 118/2025 art 17(1)a, 19(4) allows one complete request; so all of it stands on one list.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.documents import words as official
from counter_app.rules.catalogue import Component, PaperKind
from counter_app.rules.papers import AskedItem
from counter_app.rules.text import clean
from ui import theme
from ui.checklist import Checklist, Tick
from ui.day_box import read_day
from ui.forms import Field, Form, Kind, TextBox
from ui.tables import RIGHT, Column
from ui.widgets import ActionButton, EmptyState, Line, PlainLabel
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.letters import SupplementRequest

_MOST_COPIES = 999
_ROWS = 4
_KINDS = (*PaperKind,)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line of the list: a paper in a form and number, or words that name neither."""

    text: str
    kind: PaperKind | None = None
    copies: int = 0

    @classmethod
    def paper(cls, part: Component) -> "Wanted":
        """Return the line of a component."""
        return cls(part.name, part.kind, part.copies)

    @property
    def item(self) -> AskedItem:
        """The line as the form bears it, in official words."""
        if self.kind is None:
            return AskedItem(self.text)
        return AskedItem(self.text, official.paper_kind(self.kind), self.copies)

    @property
    def component(self) -> Component:
        """The line as a paper of the dossier."""
        return Component(self.text, self.kind or PaperKind.ORIGINAL, self.copies or 1)


class WantedList(QWidget):
    """Papers ticked off with the number keys, and a field that adds others."""

    changed = Signal()
    passed_end = Signal()
    """Enter was pressed in the empty field: on to what comes after the list."""

    def __init__(
        self, words: Words, *, label: str, other: str, parent: QWidget | None = None
    ) -> None:
        """Name the list `label`, and the field below it `other`."""
        super().__init__(parent)
        self._words = words
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(4))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(label, role="label"))
        head.addStretch(1)
        keys = self.tr("1–9 đánh dấu · 0 tất cả · + − số lượng · trái, phải: loại")
        head.addWidget(PlainLabel(keys, role="hint"))
        whole.addLayout(head)
        self.list = self._make_list(label)
        whole.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._other = TextBox()
        self._other.setObjectName("otherItem")
        self._other.setAccessibleName(other)
        add = ActionButton(self.tr("Thêm"), "Enter", icon="plus")
        add.setObjectName("addItem")
        add.setAutoDefault(False)
        add.clicked.connect(self._add_typed)
        row.addWidget(self._other, 1)
        row.addWidget(add)
        below = PlainLabel(other, role="label")
        below.setBuddy(self._other)
        whole.addSpacing(look.px(4))
        whole.addWidget(below)
        whole.addLayout(row)
        self._complaint = Line(role="complaint")
        self._complaint.setObjectName("items.complaint")
        self._complaint.hide()
        whole.addWidget(self._complaint)

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """The ticked lines; what is typed and not yet added counts too."""
        ticked = tuple(tick.of for tick in self.list.ticks if tick.ticked)
        typed = clean(self._other.text())
        return (*ticked, Wanted(typed)) if typed else ticked

    def offer(self, lines: Iterable[Wanted], *, ticked: bool = False) -> None:
        """List lines; the focus begins with the first."""
        rows = [Tick(place, line, ticked) for place, line in enumerate(lines, start=1)]
        self.list.show_rows(rows)
        self.list.choose(0)

    def start(self) -> None:
        """Put the focus where choosing begins."""
        first: QWidget = self.list if self.list.ticks else self._other
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def complain(self, sentence: str) -> None:
        """Show a sentence below the list, or take it away."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        if sentence:
            self.start()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Add what was typed with Enter; with nothing typed go on."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._other.hasFocus() and not clean(self._other.text()):
                self.passed_end.emit()
            else:
                self._add_typed()
        else:
            super().keyPressEvent(event)

    def _make_list(self, label: str) -> Checklist:
        view = Checklist(
            (
                Column(self.tr("Nội dung"), lambda tick: tick.of.text, weight=1),
                Column(self.tr("Loại"), lambda tick: tick.of.kind, show=self._kind),
                Column(
                    self.tr("Số lượng"),
                    lambda tick: tick.of.copies,
                    show=lambda copies: str(copies) if copies else "–",
                    align=RIGHT,
                    figures=True,
                ),
            ),
            empty=EmptyState("file-plus", self.tr("Gõ nội dung cần bổ sung ở dưới rồi bấm Enter")),
        )
        view.setObjectName("items")
        view.setAccessibleName(label)
        view.setMinimumHeight(theme.look().px(36 + _ROWS * theme.look().theme.row + 4))
        view.hears = (*view.hears, "+", "−", "K")
        view.ticked.connect(self._list_changed)
        view.stepped.connect(self._step_copies)
        view.turned.connect(self._turn_kind)
        view.passed.connect(lambda: self._other.setFocus(Qt.FocusReason.TabFocusReason))
        self.setFocusProxy(view)
        return view

    def _kind(self, kind: PaperKind | None) -> str:
        return "–" if kind is None else self._words.paper_kind(kind)

    @Slot()
    def _list_changed(self) -> None:
        self.complain("")
        self.changed.emit()

    @Slot()
    def _add_typed(self) -> None:
        text = clean(self._other.text())
        if not text:
            return
        rows = self.list.ticks
        self.list.show_rows([*rows, Tick(len(rows) + 1, Wanted(text), ticked=True)])
        self.list.choose(len(rows))
        self._other.show_text("")
        self._other.setFocus(Qt.FocusReason.TabFocusReason)
        self._list_changed()

    @Slot(int, int)
    def _step_copies(self, place: int, step: int) -> None:
        line: Wanted = self.list.ticks[place - 1].of
        least = 0 if line.kind is None else 1
        copies = min(max(line.copies + step, least), _MOST_COPIES)
        self.list.put(place, replace(line, copies=copies))
        self._list_changed()

    @Slot(int, int)
    def _turn_kind(self, place: int, step: int) -> None:
        line: Wanted = self.list.ticks[place - 1].of
        here = -1 if line.kind is None else _KINDS.index(line.kind)
        kind = _KINDS[(here + step) % len(_KINDS) if here >= 0 or step > 0 else -1]
        self.list.put(place, replace(line, kind=kind, copies=line.copies or 1))
        self._list_changed()


class SupplementForm(QWidget):
    """The list of what is asked for, and why, by what law, until when."""

    changed = Signal()
    passed_end = Signal()

    def __init__(self, words: Words, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.look().px(10))
        self.items = WantedList(
            words,
            label=self.tr("Cần bổ sung, hoàn thiện"),
            other=self.tr("Nội dung khác, gõ rồi bấm Enter"),
        )
        self.items.changed.connect(self.changed)
        self.items.passed_end.connect(self._go_to_fields)
        whole.addWidget(self.items, 1)
        self.form = Form(
            dict,
            Field("reason", self.tr("Lý do"), kind=Kind.LINES, required=True),
            Field("legal_basis", self.tr("Căn cứ pháp lý"), span=7),
            Field(
                "deadline",
                self.tr("Hạn bổ sung"),
                complaint=self._fault_in_deadline,
                read=self._deadline,
                span=5,
                example=self.tr("+30 hoặc 15/12"),
            ),
            every_field=True,
        )
        self.form.changed.connect(self.changed)
        self.form.passed_end.connect(self.passed_end)
        self.form.editor("deadline").left.connect(self._tidy_deadline)
        whole.addWidget(self.form)

    @property
    def request(self) -> "SupplementRequest":
        """The request as it stands; for a form that was checked."""
        from counter_app.desks.letters import SupplementRequest

        values: dict[str, Any] = self.form.values()
        return SupplementRequest(
            items=tuple(line.item for line in self.items.wanted),
            reason=values["reason"],
            legal_basis=values["legal_basis"],
            deadline=values["deadline"],
        )

    @property
    def touched(self) -> bool:
        """Whether anything was ticked or typed."""
        return self.form.touched or bool(self.items.wanted)

    def offer(self, parts: Sequence[Component]) -> None:
        """List the papers that may be asked for, none of them ticked."""
        self.items.offer(Wanted.paper(part) for part in parts)

    def start(self) -> None:
        """Put the focus where filling in begins."""
        self.items.start()

    def check(self) -> bool:
        """Show what is wrong beside each field; say whether nothing is."""
        right = self.form.check()
        chosen = bool(self.items.wanted)
        self.items.complain(
            "" if chosen else self.tr("Chưa chọn nội dung nào cần bổ sung, hoàn thiện.")
        )
        return right and chosen

    def complain(self, field: str, sentence: str) -> bool:
        """Put a sentence beside a field; say whether there is such a field."""
        if field == "items":
            self.items.complain(sentence)
            return True
        if field in self.form.names:
            self.form.complain(field, sentence)
            return True
        return False

    @Slot()
    def _go_to_fields(self) -> None:
        self.form.editor("reason").setFocus(Qt.FocusReason.TabFocusReason)

    def _deadline(self, text: str) -> date | None:
        return read_day(text, self._today, ahead=True)

    def _fault_in_deadline(self, text: str) -> str | None:
        day = self._deadline(text)
        if day is None:
            return self.tr("Viết ngày/tháng, ví dụ 15/12, hoặc +30 là 30 ngày nữa.")
        if day < self._today:
            return self.tr("Ngày này đã qua.")
        return None

    @Slot()
    def _tidy_deadline(self) -> None:
        text = self.form.text("deadline")
        day = self._deadline(text)
        if text and day is not None:
            self.form.set_text("deadline", f"{day:%d/%m/%Y}")
