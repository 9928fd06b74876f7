"""The second leg of a handover: the receiver signs for what he found, and not for the rest."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.rules.dossier import Dossier, DossierId
from counter_app.rules.slips import Slip
from ui import theme
from ui.checklist import Checklist, Tick
from ui.forms import Field, Form
from ui.tables import Column
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Fact, Notice, PlainLabel
from ui.words import Words

_LABELS = 96


class SecondLegCard(Card):
    """One slip: its dossiers, all ticked, and who receives them."""

    left = Signal()
    """Back to the pile."""
    passed_end = Signal()
    """Enter was pressed in the last part: on to the main button."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Bên nhận ký phiếu bàn giao"), parent=parent)
        self._words = words
        self._slip: Slip | None = None
        back = ActionButton(self.tr("Về chồng hồ sơ"), "Esc", icon="arrow-left")
        back.setObjectName("backToPile")
        back.clicked.connect(self.left)
        self.corner.addWidget(back)
        self._number = PlainLabel(role="due")
        self._number.setObjectName("openSlip")
        self.body.addWidget(self._number)
        self._department = Fact(self.tr("Phòng nhận"), beside=_LABELS)
        self._handed = Fact(self.tr("Bàn giao lúc"), beside=_LABELS)
        self._count = Fact(self.tr("Bên nhận có"), beside=_LABELS)
        self._count.value.setObjectName("countSigned")
        facts = QHBoxLayout()
        facts.addWidget(self._department, 3)
        facts.addWidget(self._handed, 2)
        self.body.addLayout(facts)
        self.body.addWidget(self._count)
        self._form = Form(
            dict,
            Field("receiver", self.tr("Họ và tên người nhận"), required=True, span=6),
        )
        self._form.passed_end.connect(self._go_to_list)
        self.body.addWidget(self._form)
        self._list = self._make_list()
        self.body.addWidget(self._list, 1)
        self._missing = Notice()
        self._missing.setObjectName("missing")
        self.body.addWidget(self._missing)

    @property
    def slip(self) -> Slip | None:
        """The slip that is shown."""
        return self._slip

    @property
    def can_be_signed(self) -> bool:
        """Whether the receiver has not signed yet."""
        return self._slip is not None and self._slip.confirmed_at is None

    @property
    def receiver(self) -> str:
        """Who receives the dossiers."""
        return self._form.text("receiver")

    @property
    def missing(self) -> list[DossierId]:
        """The dossiers that the receiver did not find."""
        return [DossierId(tick.of.id) for tick in self._list.ticks if not tick.ticked]

    def show_slip(self, slip: Slip, dossiers: Sequence[Dossier]) -> None:
        """Show a slip; one that was signed shows by whom, and what was missing."""
        if self._slip is None or self._slip.id != slip.id:
            self._form.clear()
        self._slip = slip
        self._number.setText(slip.number)
        self._department.tell(slip.department)
        self._handed.tell(self._words.moment(slip.handed_at))
        self._list.show_rows(
            [Tick(n, one, one.id not in slip.missing) for n, one in enumerate(dossiers, start=1)]
        )
        self._form.setEnabled(self.can_be_signed)
        self._list.setEnabled(self.can_be_signed)
        if not self.can_be_signed:
            self._form.set_text("receiver", slip.receiver)
        self._show_count()

    def start(self) -> None:
        """Put the focus where the work begins."""
        self._form.editor("receiver").setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Complain beside the receiver's field when nobody is named."""
        return self._form.check()

    def _make_list(self) -> Checklist:
        rows = Checklist(
            (
                Column(self.tr("Số hồ sơ"), lambda tick: tick.of.number, figures=True),
                Column(
                    self.tr("Người nộp"),
                    lambda tick: tick.of.applicant.name,
                    weight=2,
                    fixed_chars=9,
                ),
                Column(self.tr("Thủ tục"), lambda tick: tick.of.procedure, weight=1, fixed_chars=9),
                Column(
                    self.tr("Bên nhận"),
                    self._found,
                    tone=lambda tick: Tone.PLAIN if tick.ticked else Tone.WARNING,
                ),
            )
        )
        rows.setObjectName("signed")
        rows.setAccessibleName(self.tr("Hồ sơ trong phiếu"))
        rows.setMinimumHeight(theme.look().px(38 + 3 * theme.look().theme.row))
        rows.ticked.connect(self._show_count)
        rows.passed.connect(self.passed_end)
        return rows

    def _found(self, tick: Tick) -> str:
        return self.tr("có") if tick.ticked else self.tr("không thấy")

    def _show_count(self) -> None:
        slip = self._slip
        if slip is None:
            return
        total, lost = len(self._list.ticks), len(self.missing)
        self._count.tell(f"{total - lost} / {total}")
        if slip.confirmed_at is not None:
            self._missing.tell(
                self.tr("{receiver} đã ký lúc {at}.").format(
                    receiver=slip.receiver, at=self._words.moment(slip.confirmed_at)
                ),
                Tone.GOOD,
            )
        elif lost:
            self._missing.tell(
                self.tr(
                    "{count} hồ sơ bên nhận không thấy: hồ sơ được ghi là vẫn ở quầy và thành một "
                    "chênh lệch cần xử lý."
                ).format(count=lost),
                Tone.WARNING,
            )
        else:
            self._missing.tell(
                self.tr("Bỏ dấu (phím số hoặc Space) hồ sơ mà bên nhận không thấy."), Tone.PLAIN
            )

    def _go_to_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.TabFocusReason)
