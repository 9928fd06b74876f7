"""The first screen on fresh books: from nothing to the first receipt, a step at a time.

What a step asks is written when one goes on, so that nothing is lost however it ends: the next
start goes on where this one stopped. Every step can be done again in Quản trị.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desks.first_run import Progress, StepState
from counter_app.errors import StorageUnavailable
from counter_app.rules.staff import Permission, StaffMember, may
from ui import keys, theme
from ui.columns import ScrolledPage
from ui.office_form import OFFICE, STATION
from ui.office_parts import OfficeParts
from ui.page import Page
from ui.refusals import refusals_shown_in
from ui.scrolling import PageFrame
from ui.setup_outcomes import ADMINISTRATOR, Outcomes
from ui.setup_rail import SetupRail
from ui.setup_steps import (
    NEEDED,
    SUMMARY,
    AdministratorStep,
    FormStep,
    OfficeStep,
    StationStep,
    Step,
    SummaryStep,
    steps_of,
)
from ui.theme import Tone
from ui.widgets import ActionButton, Heading, Line, Notice, Picture

if TYPE_CHECKING:
    from ui.appearance import Appearance
    from ui.lock_screen import LockScreen

_NARROW = 1_100
"""Below this width, in pixels at 100 %, the rail shows icons only."""


class SetupPage(Page):
    """The steps down the left, the one that is done now, and the way on below it."""

    finished = Signal()
    """All that was wanted is set up; work can begin."""
    demo_wanted = Signal()
    """Somebody would rather look round in the sample day first."""
    restore_wanted = Signal()
    """This computer takes the place of another, and there is a copy of its books."""
    keys_wanted = Signal()
    guide_wanted = Signal()
    moved = Signal()
    """Another step is shown."""

    def __init__(
        self,
        parts: OfficeParts,
        *,
        appearance: "Appearance | None" = None,
        sign_in: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Set up the books of `parts.office` in the name of the person on duty.

        With `sign_in` whoever began it before is asked for their PIN, if they have one.
        """
        super().__init__(parent)
        self._parts = parts
        self._desk = parts.office.first_run
        self._appearance = appearance
        self.setObjectName("setup")
        self._steps = {step.name: step for step in steps_of(parts)}
        self._progress = self._desk.progress()
        self._states = dict(self._progress.states)
        self._outcomes = Outcomes(parts)
        self._pages: dict[str, _StepPage] = {}
        self._frames: dict[str, PageFrame] = {}
        self._name = ""
        self._warned = ""
        self._over = False
        self._build()
        locked = sign_in and parts.office.people.asks_for_pin(parts.session.by)
        self._lock = self._make_lock() if locked else None
        if self._lock is None:
            self._begin()

    def entered(self, argument: object = None) -> None:
        """Put the focus where one goes on."""
        if self._lock is not None:
            self._lock.take_focus()
        else:
            self._pages[self._name].begin()

    # -- making ------------------------------------------------------------------------------------

    def _build(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._rail = SetupRail([step.rail for step in self._steps.values()])
        self._rail.wanted.connect(self.go)
        self._rail.help_wanted.connect(self.keys_wanted)
        self._rail.guide_wanted.connect(self.guide_wanted)
        whole.addWidget(self._rail)
        self.beside_rail = QWidget()
        column = QVBoxLayout(self.beside_rail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        column.addWidget(self._make_foot())
        whole.addWidget(self.beside_rail, 1)

    def _make_foot(self) -> QWidget:
        look = theme.look()
        self._foot = QFrame()
        self._foot.setObjectName("setupFoot")
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(12))
        column.setSpacing(look.px(8))
        self._notice = Notice()
        self._notice.setObjectName("refusal")
        self._notice.hide()
        column.addWidget(self._notice)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._back = ActionButton(self.tr("Quay lại"), "Ctrl+PgUp", icon="arrow-left")
        self._back.setObjectName("back")
        self._back.clicked.connect(self._go_back)
        self._later = ActionButton(self.tr("Để sau"), "Ctrl+PgDown", icon="clock")
        self._later.setObjectName("later")
        self._later.clicked.connect(self._leave_out)
        self._on = ActionButton(self.tr("Tiếp tục"), "Ctrl+Enter", primary=True, icon="arrow-right")
        self._on.setObjectName("goOn")
        self._on.clicked.connect(self._go_on)
        self._start = ActionButton(self.tr("Bắt đầu làm việc"), "F9", primary=True, icon="check")
        self._start.setObjectName("begin")
        self._start.clicked.connect(self._finish)
        for button in (self._back, self._later, self._on, self._start):
            button.listen()
        other_enter = QShortcut(keys.sequence("Ctrl+Return"), self)
        other_enter.setAutoRepeat(False)
        other_enter.activated.connect(self._press_on)
        # As on every page, where the step has no button of its own for it.
        self._saving_key = QShortcut(keys.sequence("F9"), self)
        self._saving_key.setAutoRepeat(False)
        self._saving_key.activated.connect(self._press_on)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._later)
        row.addWidget(self._on)
        row.addWidget(self._start)
        column.addLayout(row)
        return self._foot

    def _make_lock(self) -> "LockScreen":
        from ui.lock_screen import LockScreen

        parts = self._parts
        lock = LockScreen(lambda: parts.office.people, parts.words, parts.clock)
        lock.taken_over.connect(self._let_in)
        settings = parts.office.administration.settings()
        lock.show_people(settings.office, parts.session.by)
        self._stack.addWidget(lock)
        self._rail.setEnabled(False)
        self._foot.hide()
        return lock

    @Slot(object)
    def _let_in(self, member: StaffMember) -> None:
        """Go on once an administrator said who they are."""
        lock = self._lock
        if lock is None:
            return
        if not may(member, Permission.SET_UP):
            sentence = self.tr("Chỉ người quản trị chuẩn bị tiếp được quầy này.")
            lock.tell(Tone.WARNING, sentence)
            return
        self._lock = None
        self._stack.removeWidget(lock)
        lock.deleteLater()
        self._parts.session.take_over(member)
        self._rail.setEnabled(True)
        self._foot.show()
        self._begin()
        self.entered()

    def _make_step(self, name: str) -> "_StepPage":
        part: QWidget
        if name == OFFICE:
            office = OfficeStep(self._parts, self._appearance)
            office.demo_wanted.connect(self.demo_wanted)
            office.restore_wanted.connect(self.restore_wanted)
            office.language_chosen.connect(self.keep)
            part = office
        elif name == STATION:
            part = StationStep(self._parts)
        elif name == ADMINISTRATOR:
            part = AdministratorStep(self._parts)
        elif name == SUMMARY:
            steps = list(self._steps.values())
            part = SummaryStep(self._parts, steps, lambda: self._states, self._outcomes)
        else:
            part = self._parts.make(name)
            # The way on is the one main button; what the part itself does keeps its key.
            for button in part.findChildren(ActionButton):
                button.setProperty("primary", False)
        page = _StepPage(self._steps[name], part)
        page.part.told.connect(self._tell)
        if isinstance(part, FormStep):
            part.passed_end.connect(self._go_on)
        return page

    # -- going about -------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Stand where it was left, or at the first step that is open."""
        at = self._progress.at
        if at not in self._steps or not self._is_reached(at):
            at = self._first_open()
        self.go(at)

    def _first_open(self) -> str:
        return next(name for name in self._steps if name == SUMMARY or not self._is_over(name))

    def _is_over(self, name: str) -> bool:
        return self._states.get(name, StepState.OPEN) is not StepState.OPEN

    def _is_reached(self, name: str) -> bool:
        """Say whether one may go to a step: what it cannot do without was done."""
        before = list(self._steps)[: list(self._steps).index(name)]
        return all(self._is_over(one) for one in before if one in NEEDED)

    @Slot(str)
    def go(self, name: str) -> None:
        """Show a step, made when it is first gone to."""
        if name not in self._pages:
            page = self._make_step(name)
            frame = PageFrame(page)
            self._stack.addWidget(frame)
            self._pages[name], self._frames[name] = page, frame
            self._type_again(page)
        self._name, self._warned = name, ""
        self._see_how_it_stands()
        self._notice.clear()
        self._stack.setCurrentWidget(self._frames[name])
        names = list(self._steps)
        self._back.setEnabled(name != names[0])
        last = name == SUMMARY
        self._later.setVisible(name not in NEEDED and not last)
        self._on.setVisible(not last)
        self._start.setVisible(last)
        self._saving_key.setEnabled(isinstance(self._pages[name].part, FormStep))
        self._show_rail()
        self.keep()
        if self.isVisible():
            self._pages[name].begin()
            if last:
                self._start.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._pages[name].part.read()
        self.moved.emit()

    def _see_how_it_stands(self) -> None:
        """Believe what is there: a folder that was chosen, or dropped, after a button was pressed.

        A step that nobody has left yet stays open.
        """
        for name, state in self._states.items():
            if name in self._steps:
                self._states[name] = self._outcomes.state(name, state)

    def _show_rail(self) -> None:
        for name in self._steps:
            state = self._states.get(name, StepState.OPEN)
            self._rail.show_state(name, state, reached=self._is_reached(name))
        self._rail.mark(self._name)

    @Slot()
    def _press_on(self) -> None:
        if self._on.isVisible() and self._on.isEnabled():
            self._on.click()

    @Slot()
    def _go_on(self) -> None:
        """Write what the step asks, and go to the next."""
        part = self._pages[self._name].part
        if isinstance(part, FormStep):
            with refusals_shown_in(self._notice, self._parts.words.refusal) as attempt:
                if not part.take():
                    return
            if attempt.refusal is not None:
                # Below the field it is about, and not twice.
                if part.complain(attempt.refusal):
                    self._notice.clear()
                return
        elif self._holds_back(part):
            return
        self._leave(StepState.DONE)

    def _holds_back(self, part: Any) -> bool:  # noqa: ANN401 - parts have no common class
        """Say once that something is not saved yet; it stays where it is all the same."""
        if self._warned == self._name or not getattr(part, "unsaved", False):
            return False
        self._warned = self._name
        self._notice.tell(
            self.tr(
                "Bước này còn thay đổi chưa lưu. Hãy lưu, hoặc bấm Tiếp tục lần nữa để đi tiếp."
            ),
            Tone.WARNING,
        )
        return True

    @Slot()
    def _leave_out(self) -> None:
        if self._name not in NEEDED and not self._holds_back(self._pages[self._name].part):
            state = self._states.get(self._name, StepState.OPEN)
            # Who only looked again at what was done does not undo it.
            self._leave(StepState.LEFT_OUT if state is StepState.OPEN else state)

    def _leave(self, state: StepState) -> None:
        self._states[self._name] = state
        names = list(self._steps)
        self.go(names[names.index(self._name) + 1])

    @Slot()
    def _go_back(self) -> None:
        """Go to the step before; what is typed here and not written stays."""
        names = list(self._steps)
        place = names.index(self._name)
        if place:
            self.go(names[place - 1])

    @Slot()
    def _finish(self) -> None:
        """Begin the work; a second press changes nothing."""
        if self._over or self._name != SUMMARY:
            return
        with refusals_shown_in(self._notice, self._parts.words.refusal) as attempt:
            self._desk.finish(replace(self._progress, states=dict(self._states)))
        if not attempt.refused:
            self._over = True
            self.finished.emit()

    @Slot(str, str)
    def _tell(self, tone: str, sentence: str) -> None:
        """Show what a part says; in the window it would stand under the scan box."""
        self._notice.tell(sentence, Tone(tone))

    # -- what is kept ------------------------------------------------------------------------------

    @property
    def step(self) -> str:
        """The name of the step that is shown; nothing while somebody is asked who they are."""
        return "" if self._lock is not None else self._name

    @property
    def locked(self) -> bool:
        """Whether somebody has to say who they are before it goes on."""
        return self._lock is not None

    @property
    def holding(self) -> str:
        """The title of a step in which something stands that a new window would not have.

        What was typed of who we are is kept; days and hours that were changed, and a PIN, are not.
        """
        for name, page in self._pages.items():
            part: Any = page.part
            begun = part.secret if isinstance(part, FormStep) else getattr(part, "unsaved", False)
            if begun:
                return self._steps[name].title
        return ""

    def say(self, tone: Tone, sentence: str) -> None:
        """Say something above the way on."""
        self._notice.tell(sentence, tone)

    def _type_again(self, page: "_StepPage") -> None:
        """Put what was typed before the program ended back into the fields."""
        part = page.part
        if isinstance(part, FormStep):
            part.read()
            part.form.type_again(self._progress.typed)

    def _typed(self) -> Mapping[str, str]:
        """Return what stands in the fields and was not written; never a PIN."""
        typed: dict[str, str] = {}
        for name in NEEDED:
            page = self._pages.get(name)
            if page is not None and isinstance(page.part, FormStep):
                typed.update(page.part.form.typed())
        return typed

    @Slot()
    def keep(self) -> None:
        """Keep how far it has come, and what is half typed: the next start goes on from here."""
        if self._over or not self._name:
            return
        self._progress = Progress(self._name, dict(self._states), self._typed())
        # On books that cannot be written the step itself says so; only the place is forgotten.
        try:
            self._desk.note(self._progress)
        except StorageUnavailable:
            return

    # -- keys and room -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let Escape go a step back."""
        if event.key() == Qt.Key.Key_Escape:
            if self._back.isEnabled() and self._lock is None:
                self._go_back()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Give the step the room where there is little."""
        super().resizeEvent(event)
        self._rail.make_room(narrow=self.width() < theme.look().px(_NARROW))


class _StepPage(ScrolledPage):
    """A step with its title and what it is for above it."""

    def __init__(self, step: Step, part: QWidget) -> None:
        super().__init__()
        self.setObjectName(f"stepPage.{step.name}")
        self.part: Any = part
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(8))
        whole.setSpacing(look.px(12))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(Picture(step.icon, 20, Tone.ACCENT, on_disc=True))
        words = QVBoxLayout()
        words.setSpacing(0)
        title = Heading(step.title, page=True)
        title.setObjectName("stepTitle")
        words.addWidget(title)
        words.addWidget(Line(step.sentence, role="hint"))
        head.addLayout(words, 1)
        whole.addLayout(head)
        whole.addWidget(part, 1)

    def begin(self) -> None:
        """Show what holds now, and put the focus where one begins."""
        self.part.read()
        self.scroll_to_top()
        # Not before the page stands: a hidden field takes no focus.
        QTimer.singleShot(0, self, self.part.focus_first)
