"""Bàn giao: piles go to the departments and are signed for; what does not agree; checks of desks.

Four ways through one page: out with a slip, the receiver's signature, the check of a desk or shelf,
and what did not agree.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.desks.custody import Custody
from counter_app.desks.handover import Handover
from counter_app.desks.inquiry import Found, Inquiry, Stranger
from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.desks.watch import Watch
from counter_app.ports import Clock, Topic
from counter_app.rules.dossier import Act, Dossier, DossierId, acts_from
from counter_app.rules.slips import Slip, SlipId
from counter_app.rules.staff import StaffMember
from ui import keys, theme
from ui.columns import ScrolledPage
from ui.sending_out import SendingOut
from ui.session import Session
from ui.ways import Ways
from ui.words import Words

if TYPE_CHECKING:
    from ui.desk_check import DeskCheckWay
    from ui.discrepancies import Discrepancies
    from ui.second_leg import SecondLeg

    Way = SendingOut | SecondLeg | DeskCheckWay | Discrepancies

_Made = TypeVar("_Made", "SendingOut", "SecondLeg", "DeskCheckWay", "Discrepancies")

DISCREPANCIES, DESK_CHECK, TO_SIGN = "discrepancies", "check", "to_sign"
"""What another page hands over to have a way of this page shown."""
_OUT, _SIGN, _CHECK, _GAPS = range(4)
_CHECK_KEY, _GAPS_KEY = "Ctrl+B", "Ctrl+L"
_SHOWN = frozenset({Topic.DOSSIERS, Topic.SLIPS, Topic.CATALOGUE, Topic.DISCREPANCIES})


class HandoverPage(ScrolledPage):
    """The four ways, of which one is shown.

    As argument of `entered`: a `Slip`, the id of a dossier, or one of the names above.
    """

    def __init__(
        self,
        *,
        handover: Handover,
        custody: Custody,
        watch: Watch,
        reception: Reception,
        printing: Printing,
        inquiry: Inquiry,
        people: Callable[[], Sequence[StaffMember]],
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Hand over at the desk `handover`, in the name of whoever is on duty.

        `watch` says what must leave, `custody` what does not agree and what lies where, `reception`
        keeps a pile or a check that was left, `people` who works here.
        """
        super().__init__(parent)
        self._handover = handover
        self._custody = custody
        self._watch = watch
        self._reception = reception
        self._printing = printing
        self._inquiry = inquiry
        self._people = people
        self._session = session
        self._words = words
        self._clock = clock
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._make_head())
        self._shown: Way = self._out
        for key, act in (
            ("Ctrl+Tab", self._turn),
            (_CHECK_KEY, self._go_to_check),
            (_GAPS_KEY, self._go_to_gaps),
            ("F3", self._go_to_list),
        ):
            shortcut = QShortcut(keys.sequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def _make_head(self) -> QHBoxLayout:
        look = theme.look()
        head = QHBoxLayout()
        head.setContentsMargins(look.px(20), look.px(8), look.px(20), 0)
        self._tabs = Ways()
        self._tabs.addTab(self.tr("Bàn giao"))
        self._tabs.add_way(self.tr("Ký nhận"), "Ctrl+Tab")
        self._tabs.add_way(self.tr("Kiểm bàn"), _CHECK_KEY)
        self._tabs.add_way(self.tr("Chênh lệch"), _GAPS_KEY)
        self._tabs.currentChanged.connect(self._show_way)
        head.addWidget(self._tabs)
        head.addStretch(1)
        return head

    # -- the ways, each made when it is first wanted -----------------------------------------------

    @cached_property
    def _out(self) -> SendingOut:
        made = SendingOut(
            handover=self._handover,
            printing=self._printing,
            watch=self._watch,
            reception=self._reception,
            inquiry=self._inquiry,
            session=self._session,
            words=self._words,
            clock=self._clock,
        )
        made.found.connect(self.take_scan)
        return self._joined(made)

    @cached_property
    def _leg(self) -> "SecondLeg":
        from ui.second_leg import SecondLeg

        made = SecondLeg(
            handover=self._handover,
            inquiry=self._inquiry,
            session=self._session,
            words=self._words,
        )
        made.pile_wanted.connect(self._pile_up)
        made.discrepancies_wanted.connect(self._go_to_gaps)
        return self._joined(made)

    @cached_property
    def _check(self) -> "DeskCheckWay":
        from ui.desk_check import DeskCheckWay

        made = DeskCheckWay(
            custody=self._custody,
            reception=self._reception,
            printing=self._printing,
            inquiry=self._inquiry,
            session=self._session,
            words=self._words,
            clock=self._clock,
        )
        made.dossier_wanted.connect(self.dossier_wanted)
        return self._joined(made)

    @cached_property
    def _gaps(self) -> "Discrepancies":
        from ui.discrepancies import Discrepancies

        made = Discrepancies(
            custody=self._custody,
            people=self._people,
            session=self._session,
            words=self._words,
            clock=self._clock,
        )
        made.dossier_wanted.connect(self.dossier_wanted)
        made.slip_wanted.connect(self._open_numbered_slip)
        return self._joined(made)

    def _joined(self, made: _Made) -> _Made:
        """Give a new way its place on the page."""
        made.told.connect(self.told)
        made.done.connect(self.done)
        self._whole.addWidget(made, 1)
        return made

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Read the lists afresh, and open what another page has in hand."""
        self._count()
        named = {TO_SIGN: _SIGN, DESK_CHECK: _CHECK, DISCREPANCIES: _GAPS}
        if isinstance(argument, Slip):
            self._open_slip(argument.id)
        elif isinstance(argument, str) and argument in named:
            self._go(named[argument])
        elif isinstance(argument, str):
            self._shown.read()
            self._take_id(DossierId(argument))
        else:
            self._shown.read()
            self._shown.start()

    @property
    def in_hand(self) -> bool:
        """Whether a slip is half ticked; a pile and a check are kept and gone on with."""
        return "_leg" in self.__dict__ and self._leg.in_hand

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Read the lists again when something in them changed; what was scanned stays."""
        if topics & _SHOWN:
            self._count()
            self._shown.read()

    @Slot(object)
    def take_scan(self, found: Found) -> bool:
        """Do with a scanned dossier what the open way is for; a slip is opened to be signed."""
        if found.slip is not None and self._way != _CHECK:
            self._open_slip(found.slip.id)
            return True
        if len(found.dossiers) != 1:
            return False
        dossier = found.dossiers[0]
        if self._way == _SIGN:
            self._leg.take(dossier)
        elif self._way == _CHECK:
            self._check.take(dossier)
        else:
            self._pile_up(dossier)
        return True

    def take_stranger(self, whose: Stranger | None, code: str) -> bool:
        """Keep a code that these books do not know where it was found: no scan is lost."""
        if self._way == _OUT:
            self._out.take_stranger(whose, code)
        elif self._way == _SIGN:
            self._leg.take_stranger(whose, code)
        elif self._way == _CHECK:
            self._check.take_stranger(whose, code)
        else:
            return False
        return True

    # -- going about -------------------------------------------------------------------------------

    @property
    def _way(self) -> int:
        return self._tabs.currentIndex()

    def _count(self) -> None:
        """Let the tabs say how many slips wait for a signature, and how much does not agree."""
        for way, words, count in (
            (_SIGN, self.tr("Ký nhận"), len(self._inquiry.slips())),
            (_GAPS, self.tr("Chênh lệch"), len(self._custody.discrepancies())),
        ):
            self._tabs.setTabText(way, f"{words} ({count})" if count else words)

    def _go(self, way: int) -> None:
        """Show a way, read afresh and ready."""
        if self._way == way:
            self._shown.read()
            self._shown.start()
        else:
            self._tabs.setCurrentIndex(way)

    @Slot(int)
    def _show_way(self, way: int) -> None:
        self._shown.hide()
        self._shown = self._way_at(way)
        self._shown.show()
        self._shown.read()
        self._shown.start()

    def _way_at(self, way: int) -> "Way":
        if way == _OUT:
            return self._out
        if way == _SIGN:
            return self._leg
        return self._check if way == _CHECK else self._gaps

    @Slot()
    def _turn(self) -> None:
        """Turn between out and signed, which follow one another all day."""
        self._tabs.setCurrentIndex(_SIGN if self._way == _OUT else _OUT)

    @Slot()
    def _go_to_check(self) -> None:
        self._go(_CHECK)

    @Slot()
    def _go_to_gaps(self) -> None:
        self._go(_GAPS)

    @Slot()
    def _go_to_list(self) -> None:
        self._shown.go_to_list()

    @Slot(object)
    def _pile_up(self, dossier: Dossier) -> None:
        """Put a dossier on the pile that goes out."""
        if self._way != _OUT:
            self._tabs.setCurrentIndex(_OUT)
        self._out.add(dossier)

    def _open_slip(self, slip_id: SlipId) -> None:
        if self._way != _SIGN:
            self._tabs.setCurrentIndex(_SIGN)
        else:
            self._leg.read()
        self._leg.show_slip(slip_id)

    @Slot(str)
    def _open_numbered_slip(self, number: str) -> None:
        slip = self._inquiry.look_up(number).slip
        if slip is not None:
            self._open_slip(slip.id)

    def _take_id(self, dossier_id: DossierId) -> None:
        """Do with a dossier from another page what comes next for it."""
        dossier = self._inquiry.card(dossier_id).dossier
        acts = acts_from(dossier)
        if Act.CONFIRM in acts:
            self._open_slip(SlipId(dossier.slip_id))
        elif Act.HAND_OVER not in acts and Act.TAKE_BACK in acts:
            self.page_wanted.emit("giving_back", dossier_id)
        else:
            self._pile_up(dossier)
            self._out.start()

    # -- keys --------------------------------------------------------------------------------------

    def event(self, event: QEvent, /) -> bool:
        """Keep Escape while a slip is open: it puts the slip away."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._way == _SIGN
            and self._leg.slip is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Number keys choose, outside fields; Enter presses a button; Escape puts a slip away."""
        key = event.key()
        here = self.focusWidget()
        if key == Qt.Key.Key_Escape and self._way == _SIGN and self._leg.leave():
            return
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._choose(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(here, QPushButton):
            here.click()
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        if self._way == _OUT:
            self._out.choose_department(number)
        elif self._way == _CHECK:
            self._check.choose_place(number)
        elif self._way == _GAPS:
            self._gaps.choose_part(number)
