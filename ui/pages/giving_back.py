"""Trả kết quả: results come in from the departments, and go out to whoever collects them.

Beside these two ways, one looks after what waits on the shelf, and one makes the minutes with the
post.
"""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.desks.custody import Custody
from counter_app.desks.giving import Giving
from counter_app.desks.handover import Handover
from counter_app.desks.inquiry import Found, Inquiry
from counter_app.desks.notes import Notes
from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.desks.watch import Watch
from counter_app.ports import Clock, Topic
from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.dossier import Act, Dossier, DossierId, acts_from
from ui import keys, theme
from ui.columns import ScrolledPage
from ui.post_minutes import PostMinutes
from ui.results_in import ResultsIn
from ui.results_out import ResultsOut
from ui.session import Session
from ui.shelf_list import ShelfList
from ui.ways import Ways
from ui.words import Words

_OUT, _IN, _SHELF, _POST = range(4)
_SHELF_KEY, _POST_KEY = "Ctrl+L", "Ctrl+B"


class GivingBackPage(ScrolledPage):
    """Two ways through one door, out to the applicant and in from the department; shelf and post.

    As argument of `entered`: the id of a dossier, or "shelf".
    """

    def __init__(
        self,
        *,
        giving: Giving,
        handover: Handover,
        custody: Custody,
        watch: Watch,
        notes: Notes,
        reception: Reception,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        clock: Clock,
        printing: Printing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Give back at the desk `giving`, take results in at `handover`, call with `notes`.

        `custody` puts a wrong scan right, `watch` knows the shelf, `reception` keeps what is half
        done. With `printing` the minutes for the post can be looked at first.
        """
        super().__init__(parent)
        self._inquiry = inquiry
        self._out = ResultsOut(
            giving=giving, inquiry=inquiry, session=session, words=words, clock=clock
        )
        self._in = ResultsIn(
            handover=handover,
            custody=custody,
            inquiry=inquiry,
            session=session,
            words=words,
            clock=clock,
        )
        self._shelf = ShelfList(
            watch=watch, notes=notes, inquiry=inquiry, session=session, words=words, clock=clock
        )
        self._post = PostMinutes(
            giving=giving,
            inquiry=inquiry,
            watch=watch,
            reception=reception,
            session=session,
            words=words,
            clock=clock,
            printing=printing,
        )
        self._all = (self._out, self._in, self._shelf, self._post)
        for way in self._all:
            way.told.connect(self.told)
            way.done.connect(self.done)
        for opener in (self._out, self._in, self._shelf):
            opener.dossier_wanted.connect(self.dossier_wanted)
        for way in self._all[1:]:
            way.hide()
        self._out.taking_back_wanted.connect(self._take_back_first)
        self._shelf.giving_wanted.connect(self._give)
        look = theme.look()
        head = QHBoxLayout()
        head.setContentsMargins(look.px(20), look.px(8), look.px(20), 0)
        head.setSpacing(look.px(10))
        self._tabs = Ways()
        self._tabs.addTab(self.tr("Trả cho người nộp"))
        self._tabs.add_way(self.tr("Nhận về quầy"), "Ctrl+Tab")
        self._tabs.add_way(self.tr("Kệ kết quả"), _SHELF_KEY)
        self._tabs.add_way(self.tr("Bưu chính"), _POST_KEY)
        self._tabs.currentChanged.connect(self._show_way)
        head.addWidget(self._tabs)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        for way in self._all:
            whole.addWidget(way, 1)
        for key, act in (
            ("Ctrl+Tab", self._turn),
            (_SHELF_KEY, self._go_to_shelf),
            (_POST_KEY, self._go_to_post),
            ("F3", self._go_to_list),
        ):
            shortcut = QShortcut(keys.sequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Read afresh; `argument` may be the id of a dossier: its state says which way it goes."""
        if argument == "shelf":
            self._go_to_shelf()
            return
        self._read()
        if isinstance(argument, str):
            dossier = self._inquiry.card(DossierId(argument)).dossier
            if Act.TAKE_BACK in acts_from(dossier):
                self._take_back_first(dossier)
                return
            self._tabs.setCurrentIndex(_OUT)
            self._out.show_dossier(dossier)
            return
        self._way.start()

    @property
    def in_hand(self) -> bool:
        """Whether somebody stands there to be given a result."""
        return self._out.in_hand

    @property
    def shown_part(self) -> str:
        """The way that is open: "out", "in", "shelf" or "post"."""
        return ("out", "in", "shelf", "post")[self._tabs.currentIndex()]

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Read the lists again when a dossier changed."""
        if Topic.DOSSIERS in topics:
            self._read()

    def take_scan(self, found: Found) -> bool:
        """Take a result in, or show who may collect it, by the way that is open."""
        if len(found.dossiers) != 1:
            return False
        if self._way is self._in:
            self._in.take(found.dossiers[0])
        elif self._way is self._post:
            self._post.take(found.dossiers[0])
        else:
            self._tabs.setCurrentIndex(_OUT)
            self._out.take(found.dossiers[0], outdated=found.outdated)
        return True

    def take_card(self, card: CitizenCard) -> None:
        """Let the card say whether its bearer may collect, or what waits for them."""
        if self._way in (self._in, self._post):
            super().take_card(card)
            return
        self._tabs.setCurrentIndex(_OUT)
        self._out.take_card(card)

    def forget_person(self) -> None:
        """Take the citizen before out of sight."""
        self._out.forget()

    # -- the ways ----------------------------------------------------------------------------------

    @property
    def _way(self) -> ResultsIn | ResultsOut | ShelfList | PostMinutes:
        return self._all[self._tabs.currentIndex()]

    def _read(self) -> None:
        self._way.read()

    @Slot(int)
    def _show_way(self, way: int) -> None:
        for place, one in enumerate(self._all):
            one.setVisible(place == way)
        self._read()
        self._way.start()

    @Slot()
    def _turn(self) -> None:
        """Turn between out and in, which follow one another all day."""
        self._tabs.setCurrentIndex(_IN if self._way is self._out else _OUT)

    @Slot()
    def _go_to_shelf(self) -> None:
        if self._way is self._shelf:
            self._read()
            self._shelf.start()
        self._tabs.setCurrentIndex(_SHELF)

    @Slot()
    def _go_to_post(self) -> None:
        self._tabs.setCurrentIndex(_POST)

    @Slot(object)
    def _give(self, dossier_id: DossierId) -> None:
        """Hand out a result that was chosen on the shelf."""
        self._tabs.setCurrentIndex(_OUT)
        self._out.show_dossier(self._inquiry.card(dossier_id).dossier)

    @Slot(object)
    def _take_back_first(self, dossier: Dossier) -> None:
        """Make ready for the result of a dossier to come in; Enter then takes it."""
        self._tabs.setCurrentIndex(_IN)
        self._in.prepare(dossier.number)

    @Slot()
    def _go_to_list(self) -> None:
        self._way.go_to_list()

    # -- keys --------------------------------------------------------------------------------------

    def event(self, event: QEvent, /) -> bool:
        """Keep Escape: it puts the dossier that is shown away."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Number keys choose outside fields; Enter presses a button; Escape begins anew."""
        key = event.key()
        here = self.focusWidget()
        if key == Qt.Key.Key_Escape:
            if self._way is self._out:
                self._out.forget()
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            number = key - Qt.Key.Key_0
            if self._way is self._in:
                self._in.choose_kind(number)
            elif self._way is self._shelf:
                self._shelf.choose_part(number)
            elif self._way is self._post:
                self._post.choose_way(number)
            else:
                self._out.press(number)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(here, QPushButton):
            here.click()
        else:
            super().keyPressEvent(event)
