"""The sheet on which something is done with a dossier: fields, what will come of it, one key.

Nothing typed is lost by a slip of the hand: Escape asks once more, and a refusal leaves all fields
as they are.
"""

from contextlib import AbstractContextManager, nullcontext, suppress
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from counter_app.errors import Refused
from counter_app.rules.staff import Permission
from ui import keys, theme
from ui.asking_first import AskingFirst
from ui.dialogs import Sheet
from ui.forms import Form
from ui.refusals import RefusalEvent, refusals_shown_in
from ui.scrolling import PageFrame
from ui.session import Session
from ui.theme import Tone
from ui.widgets import Notice
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.printing import Printing

_WIDTH = 620
_MARGIN = 16
_LEAST = 120
_AROUND_FIELD = 28
"""What is shown above and below the field that has the focus, in pixels at 100 %."""


class ActSheet(Sheet):
    """Title and explanation, a part that scrolls where it must, refusal and buttons below it.

    A subclass puts its fields into `body_column` and says in `act` what saving does.
    """

    saved = Signal(str)
    """It is done; the sentence says what came of it."""
    prints: ClassVar[bool] = False
    """Whether something comes out on paper, which can be looked at first."""

    def __init__(  # noqa: PLR0917 - what every sheet shows
        self,
        parent: QWidget,
        words: Words,
        title: str,
        text: str,
        icon: str,
        save: str,
        *,
        tone: Tone = Tone.ACCENT,
        width: int = _WIDTH,
    ) -> None:
        """Stand over `parent`; `save` is on the one primary button, `width` in pixels at 100 %."""
        super().__init__(parent, title, text, icon, tone)
        self.words = words
        self._wanted_width = width
        self._about_to_leave = False
        self._form: Form | None = None
        self._asking: AskingFirst | None = None
        look = theme.look()
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.setSpacing(look.px(14))
        inner = QWidget()
        inner.setProperty("page", True)
        self.body_column = QVBoxLayout(inner)
        self.body_column.setContentsMargins(0, 0, look.px(2), 0)
        self.body_column.setSpacing(look.px(10))
        self._inner = inner
        self._frame = PageFrame(inner)
        inner.installEventFilter(self)
        self._frame.setObjectName("sheetBody")
        self._frame.setMinimumHeight(look.px(_LEAST))
        whole.insertWidget(1, self._frame, 1)
        whole.setStretch(0, 0)
        self.notice = Notice()
        self.notice.setObjectName("actRefusal")
        self.notice.hide()
        whole.insertWidget(2, self.notice)
        leave = self.add_button("cancel", self.tr("Thôi"), key="Esc")
        leave.clicked.connect(self.reject)
        self.save_button = self.add_button("saveAct", save, key="F9", primary=True)
        self.save_button.clicked.connect(self.save)
        self.save_button.listen()
        for button in (leave, self.save_button):
            button.setAutoDefault(False)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(keys.sequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.save)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    # -- what a subclass says ----------------------------------------------------------------------

    def asks_first(self, session: Session, permission: Permission) -> None:
        """Say at the opening who has to confirm, where the person on duty has not `permission`."""
        self._asking = AskingFirst(session, permission)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertWidget(1, self._asking)

    def _in_their_name(self) -> AbstractContextManager[None]:
        return nullcontext() if self._asking is None else self._asking.in_their_name()

    def use_form(self, form: Form) -> None:
        """Let a form be what is filled in: Enter goes through it, complaints stand in it."""
        self._form = form
        self.body_column.addWidget(form)
        form.passed_end.connect(lambda: self.save_button.setFocus(Qt.FocusReason.TabFocusReason))
        form.changed.connect(self.something_changed)

    @property
    def touched(self) -> bool:
        """Whether something would be lost by leaving."""
        return self._form is not None and self._form.touched

    def check(self) -> bool:
        """Show what is wrong beside each field; say whether nothing is."""
        return self._form is None or self._form.check()

    def act(self) -> str:
        """Do it and return the sentence that says what came of it; raises a `Refused`."""
        raise NotImplementedError

    def try_out(self) -> object:
        """Do what `act` does at the desk, and nothing else; it will be undone."""
        return self.act()

    def complain(self, refusal: Refused) -> bool:
        """Put a refusal beside the field it is about; say whether there is one."""
        field = str(refusal.facts.get("field", ""))
        if self._form is None or field not in self._form.names:
            return False
        sentence = str(refusal.facts.get("hint") or self.words.refusal(refusal))
        self._form.complain(field, sentence)
        return True

    # -- doing -------------------------------------------------------------------------------------

    def offer_paper(self, printing: "Printing | None") -> None:
        """Let the paper be looked at before it is made, where there will be one."""
        if printing is None or not self.prints:
            return
        see = self.add_button("seePaper", self.tr("Xem trước"), key="Ctrl+O")
        see.setAutoDefault(False)
        see.clicked.connect(lambda: self._see_paper(printing))
        see.listen()
        # The main button stays the last one.
        self._buttons.removeWidget(see)
        self._buttons.insertWidget(self._buttons.count() - 1, see)
        QWidget.setTabOrder(see, self.save_button)

    def _see_paper(self, printing: "Printing") -> None:
        """Show what saving would print, or what is wrong with what is filled in."""
        self.notice.clear()
        if not self.check():
            return
        from ui.trying import see_first

        go_on = (self.save_button.text(), self.save)
        with (
            refusals_shown_in(self.notice, self.words.refusal) as attempt,
            self._in_their_name(),
        ):
            see_first(self, printing, self.try_out, go_on)
        if attempt.refusal is not None and self.complain(attempt.refusal):
            self.notice.clear()

    @Slot()
    def save(self) -> None:
        """Do it, or show why not."""
        self.notice.clear()
        if not self.check():
            return
        with refusals_shown_in(self.notice, self.words.refusal, self.save) as attempt:
            with self._in_their_name():
                sentence = self.act()
            self.saved.emit(sentence)
            self.accept()
        if attempt.refusal is not None and self.complain(attempt.refusal):
            self.notice.clear()

    @Slot()
    def something_changed(self) -> None:
        """Let a first Escape be forgotten once somebody goes on."""
        self._about_to_leave = False

    def reject(self) -> None:
        """Leave without doing anything; what was filled in is not thrown away at once."""
        if self.touched and not self._about_to_leave:
            self._about_to_leave = True
            self.notice.tell(
                self.tr("Chưa lưu. Bấm Esc lần nữa để bỏ những gì vừa nhập."), Tone.WARNING
            )
            return
        super().reject()

    # -- its size ----------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the sheet in the middle of the window, no larger than it."""
        self._fit()
        super().open()
        self._fit()

    def sizeHint(self) -> QSize:
        """Say how large it would like to be: as tall as its content in its width."""
        look = theme.look()
        layout, inner = self.layout(), self._inner.layout()
        assert layout is not None
        assert inner is not None
        width = look.px(self._wanted_width)
        margins = layout.contentsMargins()
        room = width - margins.left() - margins.right()
        body = self._inner.sizeHint().height()
        if inner.hasHeightForWidth():
            body = inner.totalHeightForWidth(room)
        frame = max(self._frame.minimumHeight(), self._frame.sizeHint().height())
        around = layout.totalHeightForWidth(width) - frame
        return QSize(width, around + max(body, self._frame.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        """Say how small it may become: the part in the middle scrolls."""
        return QSize(theme.look().px(_WIDTH // 2), theme.look().px(_LEAST * 2))

    def _fit(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        room = parent.window().frameGeometry()
        margin = theme.look().px(_MARGIN)
        wanted = self.sizeHint()
        size = QSize(
            min(wanted.width(), room.width() - 2 * margin),
            min(wanted.height(), room.height() - 2 * margin),
        )
        if self.isVisible():
            size = size.expandedTo(QSize(self.width(), min(self.height(), room.height())))
        self.setMinimumSize(self.minimumSizeHint())
        if size != self.size():
            self.resize(size)
            middle = room.center() - self.rect().center()
            self.move(middle)

    @Slot()
    def _make_room(self) -> None:
        self._fit()
        self._follow_focus(None, self.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Grow with what is filled in."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            QTimer.singleShot(0, self, self._make_room)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent, /) -> bool:
        """Grow with the notice, and pass refusals on to the window, which may have a remedy."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            done = super().event(event)
            self._fit()
            return done
        if isinstance(event, RefusalEvent):
            parent = self.parentWidget()
            if parent is not None:
                told = RefusalEvent(event.refusal, event.again, event.over)
                QCoreApplication.sendEvent(parent.window(), told)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let Enter press the button it stands on, and no other."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = self.focusWidget()
            if isinstance(here, QPushButton):
                here.click()
            return
        super().keyPressEvent(event)

    def done(self, result: int, /) -> None:
        """Close, and hear the focus no longer."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            with suppress(RuntimeError):
                app.focusChanged.disconnect(self._follow_focus)
        super().done(result)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what has the focus into sight, label and complaint too.

        Qt's own way would be content with the cursor of a field of several lines.
        """
        if now is None or not self._inner.isAncestorOf(now):
            return
        place = now.mapTo(self._inner, QPoint(0, 0))
        margin = theme.look().px(_AROUND_FIELD)
        self._frame.ensureVisible(place.x(), place.y() + now.height(), 0, margin)
        self._frame.ensureVisible(place.x(), place.y(), 0, margin)
