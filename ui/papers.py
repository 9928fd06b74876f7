"""What is handed in and what is paid: components ticked by number keys, delivery, fee, note."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.rules.amounts import dong_typed
from counter_app.rules.catalogue import Component, PaperKind, Procedure
from counter_app.rules.dossier import Delivery, FeeState
from ui import theme
from ui.checklist import Checklist, Tick
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.tables import RIGHT, Column
from ui.theme import Tone
from ui.widgets import Card, EmptyState, PlainLabel
from ui.words import Words

FIELDS = frozenset({"fee", "note"})
"""The fields of this card that the office may find fault with."""

_ROWS = 2
"""Papers that are seen at least, where much else stands above them."""
_MOST_COPIES = 999
_KINDS = tuple(PaperKind)


class PapersCard(Card):
    """The checklist of a procedure's papers, and below it how the result and the fee are wanted."""

    changed = Signal()
    passed_end = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Thành phần hồ sơ"), 3, parent=parent)
        self._words = words
        self._asked: Procedure | None = None
        keys = self.tr("1–9 đánh dấu · 0 tất cả · + − số lượng · K loại")
        self.corner.addWidget(PlainLabel(keys, role="hint"))
        self._list = self._make_list()
        self.body.addWidget(self._list, 1)
        self._form = self._make_form()
        self.body.addWidget(self._form)

    # -- what stands in it -------------------------------------------------------------------------

    def ask(self, procedure: Procedure) -> None:
        """List what a procedure asks for, the required papers ticked, and its published fee.

        Asked again for the procedure that is listed, it leaves what was ticked.
        """
        if procedure == self._asked:
            return
        self._asked = procedure
        parts = enumerate(procedure.components, start=1)
        self._list.show_rows([Tick(place, part, part.required) for place, part in parts])
        self._list.choose(0)
        self._form.set_text("fee", self._words.whole(procedure.fee))

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """All papers that the procedure asks for, and which are here."""
        return self._list.ticks

    @property
    def handed_in(self) -> tuple[Component, ...]:
        """The papers that are here."""
        return tuple(tick.of for tick in self._list.ticks if tick.ticked)

    @property
    def asked(self) -> int:
        """How many papers there should be: the required ones, and what came beside them."""
        return len(self.handed_in) + len(self.missing)

    @property
    def missing(self) -> list[str]:
        """The names of the required papers that are not here."""
        return [tick.of.name for tick in self._list.ticks if _is_missing(tick)]

    @property
    def delivery(self) -> Delivery:
        """How the result is wanted."""
        value = self._choice("delivery").value
        assert isinstance(value, Delivery)
        return value

    @property
    def fee(self) -> int:
        """The fee in đồng; 0 while it cannot be read."""
        return self._read_fee() or 0

    @property
    def fee_state(self) -> FeeState:
        """Whether the fee is paid, and how."""
        value = self._choice("fee_state").value
        assert isinstance(value, FeeState)
        return value

    @property
    def note(self) -> str:
        """What else was written down."""
        return self._form.text("note")

    @property
    def touched(self) -> bool:
        """Whether anything differs from an empty form."""
        return self._form.touched

    def draft(self) -> tuple[tuple[Tick, ...], dict[str, str]]:
        """Return what stands here, to be kept while the form is put aside."""
        return self._list.ticks, self._form.draft()

    def restore(self, ticks: Sequence[Tick], fields: Mapping[str, str]) -> None:
        """Put back what was kept."""
        self._list.show_rows(ticks)
        self._form.restore(fields)

    def clear(self) -> None:
        """Empty the list and the fields."""
        self._asked = None
        self._list.show_rows(())
        self._form.clear()

    def begin_next(self) -> None:
        """Ask anew for the papers of the procedure that is listed.

        How the result is wanted, and how the fee is paid, stays.
        """
        kept = self._form.draft()
        asked, self._asked = self._asked, None
        self._list.show_rows(())
        self._form.restore({name: kept[name] for name in ("delivery", "fee_state")})
        if asked is not None:
            self.ask(asked)

    def start(self) -> None:
        """Put the focus into the list."""
        self._list.setFocus(Qt.FocusReason.TabFocusReason)

    def check(self) -> bool:
        """Show what is wrong beside each field; say whether nothing is."""
        return self._form.check()

    def complain(self, field: str, sentence: str) -> None:
        """Show what the office found wrong with a field, and go there."""
        self._form.complain(field, sentence)

    # -- making ------------------------------------------------------------------------------------

    def _make_list(self) -> Checklist:
        papers = Checklist(
            (
                Column(self.tr("Giấy tờ"), _name, weight=1, tone=_tone, icon=lambda _tick: None),
                Column(self.tr("Loại"), _kind, show=self._words.paper_kind),
                Column(self.tr("Số lượng"), _copies, align=RIGHT, figures=True),
            ),
            empty=EmptyState(
                "file-text",
                self.tr("Chọn thủ tục để thấy giấy tờ cần nộp"),
                self.tr("Gõ vài chữ trong tên hoặc mã thủ tục ở mục 2."),
            ),
        )
        papers.setObjectName("papers")
        papers.setAccessibleName(self.tr("Thành phần hồ sơ"))
        papers.setMinimumHeight(theme.look().px(40 + 2 * theme.look().theme.row))
        look = theme.look()
        papers.setMinimumHeight(look.px(36 + _ROWS * look.theme.row))
        papers.hears = (*papers.hears, "+", "−", "K")
        papers.ticked.connect(self.changed)
        papers.stepped.connect(self._step_copies)
        papers.turned.connect(self._turn_kind)
        papers.passed.connect(self._go_to_fields)
        return papers

    def _make_form(self) -> Form:
        deliveries = [(self._words.delivery(one), one) for one in Delivery]
        fee_states = [(self._words.fee_state(one), one) for one in FeeState]
        form = Form(
            dict,
            Field(
                "delivery", self.tr("Nhận kết quả"), kind=Kind.CHOICE, choices=deliveries, span=3
            ),
            Field("fee", self.tr("Phí, lệ phí (₫)"), complaint=self._fault_in_fee, span=3),
            Field(
                "fee_state",
                self.tr("Tình trạng nộp phí"),
                kind=Kind.CHOICE,
                choices=fee_states,
                span=3,
            ),
            Field("note", self.tr("Ghi chú"), span=3),
            every_field=True,
        )
        form.changed.connect(self._field_changed)
        form.passed_end.connect(self.passed_end)
        form.editor("fee").left.connect(self._tidy_fee)
        return form

    # -- while one fills it in ---------------------------------------------------------------------

    @Slot(int, int)
    def _step_copies(self, place: int, step: int) -> None:
        part: Component = self._list.ticks[place - 1].of
        copies = min(max(part.copies + step, 1), _MOST_COPIES)
        self._list.put(place, replace(part, copies=copies))
        self.changed.emit()

    @Slot(int, int)
    def _turn_kind(self, place: int, step: int) -> None:
        part: Component = self._list.ticks[place - 1].of
        kind = _KINDS[(_KINDS.index(part.kind) + step) % len(_KINDS)]
        self._list.put(place, replace(part, kind=kind))
        self.changed.emit()

    @Slot(str)
    def _field_changed(self, field: str) -> None:
        fee = self._read_fee()
        owed = bool(fee)
        # Half an amount, such as "430.", says nothing yet of what is owed.
        if field == "fee" and fee is not None and owed == (self.fee_state is FeeState.NONE):
            self._choose_fee_state(FeeState.UNPAID if owed else FeeState.NONE)
        self.changed.emit()

    @Slot()
    def _tidy_fee(self) -> None:
        fee = self._read_fee()
        if fee is None:
            self._form.look_at("fee")
        elif self._form.text("fee"):
            self._form.set_text("fee", self._words.whole(fee))

    @Slot()
    def _go_to_fields(self) -> None:
        self._form.editor("delivery").setFocus(Qt.FocusReason.TabFocusReason)

    # -- single values -----------------------------------------------------------------------------

    def _choice(self, field: str) -> ChoiceBox:
        editor = self._form.editor(field)
        assert isinstance(editor, ChoiceBox)
        return editor

    def _choose_fee_state(self, state: FeeState) -> None:
        self._choice("fee_state").choose(state)

    def _read_fee(self) -> int | None:
        """Return the fee as it is typed, an empty one as 0, or None when it cannot be read."""
        text = self._form.text("fee")
        return dong_typed(text) if text else 0

    def _fault_in_fee(self, _text: str) -> str | None:
        fee = self._read_fee()
        if fee is None:
            return self.tr("Chỉ ghi số tiền, ví dụ 500.000.")
        if fee and self.fee_state is FeeState.NONE:
            return self.tr("Có phí: chọn tình trạng nộp phí.")
        return None


def _name(tick: Tick) -> str:
    part: Component = tick.of
    return part.name


def _kind(tick: Tick) -> PaperKind:
    part: Component = tick.of
    return part.kind


def _copies(tick: Tick) -> int:
    part: Component = tick.of
    return part.copies


def _is_missing(tick: Tick) -> bool:
    part: Component = tick.of
    return part.required and not tick.ticked


def _tone(tick: Tick) -> Tone:
    return Tone.WARNING if _is_missing(tick) else Tone.PLAIN
