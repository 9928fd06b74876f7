"""Who stands behind an act is asked where the act begins, not when all of it is filled in.

Whoever may not do it alone reads so at once. The supervisor confirms there and then, for this one
sheet, or later at the key that saves: the clerk can fill it in before anybody comes.
"""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.desks.permission import not_permitted
from counter_app.rules.staff import Permission, StaffMember, may
from ui import theme
from ui.refusals import RefusalEvent
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ActionButton, Notice


class AskingFirst(QWidget):
    """A sentence and a button; not to be seen where the person on duty may act alone."""

    def __init__(
        self, session: Session, permission: Permission, parent: QWidget | None = None
    ) -> None:
        """Ask for somebody with `permission` where who is on duty in `session` has it not."""
        super().__init__(parent)
        self._session = session
        self._permission = permission
        self._confirmed: StaffMember | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(10))
        self._told = Notice()
        self._told.setObjectName("askedFirst")
        row.addWidget(self._told, 1)
        self._ask = ActionButton(self.tr("Xác nhận ngay"), icon="shield-check")
        self._ask.setObjectName("confirmFirst")
        self._ask.setAutoDefault(False)
        self._ask.clicked.connect(self._ask_now)
        row.addWidget(self._ask)
        session.changed.connect(self.forget)
        self._tell()
        # Shown before it has its place, it would be a window of its own.
        if may(session.user, permission):
            self.hide()

    @contextmanager
    def in_their_name(self) -> Generator[None]:
        """Act in the name of who confirmed, or of whoever is on duty when nobody did."""
        if self._confirmed is None:
            yield
            return
        with self._session.in_the_name_of(self._confirmed):
            yield

    @Slot()
    def forget(self) -> None:
        """Ask anew, as after the act, or when another takes the window over."""
        self._confirmed = None
        self._show()

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Forget who confirmed once one looks at something else."""
        super().hideEvent(event)
        if not event.spontaneous() and self._confirmed is not None:
            self._confirmed = None
            self._tell()

    # -- inside ------------------------------------------------------------------------------------

    @Slot()
    def _ask_now(self) -> None:
        refusal = not_permitted(self._session.user, self._permission)
        over = self.window()
        QCoreApplication.sendEvent(over, RefusalEvent(refusal, self._take, over))

    def _take(self) -> None:
        """Keep who confirmed; called in their name."""
        self._confirmed = self._session.acting
        self._show()

    def _show(self) -> None:
        self._tell()
        self.setVisible(not may(self._session.user, self._permission))

    def _tell(self) -> None:
        confirmed = self._confirmed
        self._ask.setVisible(confirmed is None)
        if confirmed is None:
            sentence = (
                self.tr("Việc này cần người quản trị xác nhận, ngay bây giờ hoặc khi bấm {key}.")
                if self._permission is Permission.SET_UP
                else self.tr(
                    "Việc này cần người phụ trách xác nhận, ngay bây giờ hoặc khi bấm {key}."
                )
            )
            self._told.tell(sentence.format(key="F9"), Tone.WARNING)
        else:
            sentence = self.tr("{name} đã xác nhận; việc này được ghi dưới tên {name}.")
            self._told.tell(sentence.format(name=confirmed.name), Tone.GOOD)
