"""What goes along with a result: the fee still to pay, other results, originals, a signature."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from counter_app.rules.catalogue import Component
from counter_app.rules.dossier import Dossier, FeeState
from ui import law, theme
from ui.checklist import Checklist, Tick
from ui.choices import Choice, Choices
from ui.tables import Column
from ui.theme import Tone
from ui.widgets import Card, KeyCap, Pill, PlainLabel
from ui.words import Words

FIRST_FEE_KEY = 5
"""The number key of the first way to settle a fee; the keys before it say who collects."""
ORIGINALS_KEY = 9
OTHERS_KEY = 0

_HEAD = 40
_LEAST_ROWS, _ROWS = 2, 3


class FeeCard(Card):
    """The fee, and how it was settled; while something is owed, one of the ways must be chosen."""

    settled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Phí, lệ phí"), parent=parent)
        self._words = words
        self._due = 0
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(12))
        self._fee = PlainLabel(role="page")
        self._fee.setObjectName("fee")
        self._state = Pill(quiet=True)
        self._state.setObjectName("feeStands")
        row.addWidget(self._fee)
        row.addStretch(1)
        row.addWidget(self._state)
        self.body.addLayout(row)
        self._ways = Choices(2, first=FIRST_FEE_KEY)
        self._ways.setObjectName("feeState")
        self._ways.setToolTip(law.fees())
        self._ways.setAccessibleName(self.tr("Cách thu phí"))
        self._ways.offer(
            [
                Choice(self.tr("Tiền mặt"), FeeState.CASH),
                Choice(self.tr("Chuyển khoản"), FeeState.TRANSFER),
                Choice(self.tr("Được miễn"), FeeState.EXEMPT),
                Choice(self.tr("Thu sau"), FeeState.UNPAID),
            ]
        )
        self._ways.chosen.connect(self._chosen)
        self.body.addWidget(self._ways)
        self.hide()

    @property
    def way(self) -> FeeState | None:
        """How the fee was settled; None when nothing was owed, or nothing was chosen yet."""
        way = self._ways.value
        return way if isinstance(way, FeeState) and self._due else None

    @property
    def taken(self) -> str:
        """What was taken in, in a sentence; nothing when no money changed hands."""
        if self.way not in {FeeState.CASH, FeeState.TRANSFER}:
            return ""
        sentence = self.tr("Đã thu {fee} tiền mặt.")
        if self.way is FeeState.TRANSFER:
            sentence = self.tr("Đã thu {fee} chuyển khoản.")
        return sentence.format(fee=self._words.money(self._due))

    @property
    def open(self) -> bool:
        """Whether something is owed, and nobody said yet what becomes of it."""
        return bool(self._due) and self._ways.value is None

    def show_fees(self, dossiers: Sequence[Dossier], *, asked: bool) -> None:
        """Show the fees of the results that go out; `asked` when they can be settled now."""
        whole = sum(one.fee for one in dossiers)
        unpaid = [one for one in dossiers if one.fee_state is FeeState.UNPAID and one.fee]
        self._due = sum(one.fee for one in unpaid) if asked else 0
        self.setVisible(bool(whole) and asked)
        self._fee.setText(self._words.money(whole))
        states = dict.fromkeys(one.fee_state for one in dossiers if one.fee)
        tone = Tone.WARNING if unpaid else Tone.GOOD
        self._state.tell(", ".join(self._words.fee_state(state) for state in states), tone)
        self._ways.setVisible(bool(self._due))

    def forget(self) -> None:
        """Let nothing be chosen."""
        self._ways.choose(None)

    def press(self, number: int) -> bool:
        """Choose a way by number key; say whether there is such a way now."""
        return bool(self._due) and self._ways.press(number)

    @property
    def question(self) -> str:
        """What is asked while nobody has said what becomes of the fee."""
        sentence = self.tr(
            "Còn phải thu {fee}: bấm 5 tiền mặt, 6 chuyển khoản, 7 được miễn, 8 thu sau."
        )
        return sentence.format(fee=self._words.money(self._due))

    def start(self) -> None:
        """Put the focus on the ways to settle it."""
        self._ways.start()

    @Slot()
    def _chosen(self) -> None:
        self.settled.emit()


class OthersCard(Card):
    """Other results that the same person may take along: ticked ones go out with one act."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Trả cùng lúc"), parent=parent)
        self._list = Checklist(
            (
                Column(self.tr("Số hồ sơ"), lambda tick: tick.of.number, figures=True),
                Column(
                    self.tr("Tên"),
                    lambda tick: tick.of.applicant.name,
                    weight=1,
                    fixed_chars=5,
                ),
                Column(self.tr("Ngăn"), lambda tick: tick.of.shelf or "–"),
            ),
            keys=False,
        )
        self._list.setObjectName("others")
        _fit_into(self, self._list, OTHERS_KEY)
        self._list.ticked.connect(self.changed)
        self.hide()

    @property
    def dossiers(self) -> list[Dossier]:
        """The results that go out too."""
        return [tick.of for tick in self._list.ticks if tick.ticked]

    def show_dossiers(
        self, together: Sequence[tuple[Dossier, bool]], also: Sequence[tuple[Dossier, bool]]
    ) -> None:
        """Show those of the same receipt, and those of the same owner on other receipts.

        Each with whether it is ticked.
        """
        wanted = [*together, *also]
        self._list.show_rows(
            [Tick(place, one, on) for place, (one, on) in enumerate(wanted, start=1)]
        )
        self.heading.setText(
            self.tr("Cùng giấy tiếp nhận ({count})").format(count=len(together))
            if not also
            else self.tr("Kết quả khác đang chờ ({count})").format(count=len(wanted))
        )
        self._list.setAccessibleName(self.heading.text())
        _set_rows(self._list, len(wanted))
        self.setVisible(bool(wanted))

    def add(self, dossier: Dossier) -> bool:
        """Let a result go out too; say whether it is in the list."""
        for tick in self._list.ticks:
            if tick.of.id == dossier.id:
                if not tick.ticked:
                    self._list.tick(tick.place)
                self._list.choose(tick.place - 1)
                return True
        return False

    def tick_all(self) -> None:
        """Let all of them go out; when they do already, none."""
        if self.isVisible():
            self._list.tick_all()


class OriginalsCard(Card):
    """The originals that were handed in: those that go back with the result are ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Bản chính trả lại"), parent=parent)
        self._list = Checklist(
            (
                Column(self.tr("Giấy tờ"), lambda tick: tick.of.name, weight=1, fixed_chars=12),
                Column(self.tr("Số bản"), lambda tick: tick.of.copies, figures=True),
            ),
            keys=False,
        )
        self._list.setObjectName("originals")
        self._list.setAccessibleName(self.heading.text())
        _fit_into(self, self._list, ORIGINALS_KEY)
        self.hide()

    @property
    def names(self) -> list[str]:
        """The papers that go back."""
        return [tick.of.name for tick in self._list.ticks if tick.ticked]

    def show_originals(self, parts: Sequence[Component], *, narrow: bool) -> None:
        """Show the originals of a dossier; none is ticked before somebody says so.

        `narrow` where another list needs the room too.
        """
        self._list.show_rows(
            [Tick(place, part, ticked=False) for place, part in enumerate(parts, start=1)]
        )
        _set_rows(self._list, len(parts), least=1 if narrow else _LEAST_ROWS)
        self.setVisible(bool(parts))

    def tick_all(self) -> None:
        """Let all of them go back; when they do already, none."""
        if self.isVisible():
            self._list.tick_all()


def _fit_into(card: OthersCard | OriginalsCard, view: Checklist, key: int) -> None:
    """Put a list into its card, with the key that ticks all of it."""
    every = QPushButton(QCoreApplication.translate("OthersCard", "Tất cả"))
    every.setObjectName(f"{view.objectName()}All")
    every.setProperty("quiet", True)
    every.setProperty("slim", True)
    every.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    every.clicked.connect(card.tick_all)
    view.hears = (str(key), *view.hears)
    card.corner.addWidget(every)
    card.corner.addWidget(KeyCap(str(key)))
    card.body.addWidget(view)


def _set_rows(view: Checklist, count: int, *, least: int = _LEAST_ROWS) -> None:
    """Give a list room for its rows: all of a few, and at least some."""
    look = theme.look()
    view.setMinimumHeight(look.px(_HEAD + look.theme.row * min(max(count, 1), least)))
    view.setMaximumHeight(look.px(_HEAD + look.theme.row * min(max(count, 1), _ROWS)))
