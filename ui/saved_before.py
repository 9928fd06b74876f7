"""A form that was saved already and says something else by now: both are shown, nothing is lost."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import keys, theme
from ui.dialogs import Sheet
from ui.key_rest import KEY_REST
from ui.receipt_changes import Change, ChangesList
from ui.theme import Tone
from ui.widgets import ActionButton, PlainLabel

_WIDTH = 720
_TALL = 150


class SavedBeforeSheet(Sheet):
    """What was saved beside what stands in the form, and what can be done about it."""

    correction_wanted = Signal()
    """What was saved is to be put right by what stands in the form."""
    open_wanted = Signal()
    """What was saved is to be looked at."""
    anew_wanted = Signal()
    """The form is about something else: it is to be saved as that."""

    def __init__(
        self,
        parent: QWidget,
        said: str,
        changes: Sequence[Change],
        anew: str,
        *,
        can_open: bool = True,
        can_correct: bool = True,
    ) -> None:
        """Show `changes`; `said` is when and as what it was saved, `anew` the button for a new one.

        `can_open` and `can_correct` offer to look at what was saved, and to put it right.
        """
        super().__init__(
            parent,
            QCoreApplication.translate("SavedBeforeSheet", "Biểu mẫu này đã được lưu"),
            said,
            "history",
            Tone.WARNING,
        )
        self.setObjectName("savedBefore")
        look = theme.look()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretch(0, 0)
        if changes:
            layout.insertWidget(1, PlainLabel(self.tr("đã lưu | đang nhập"), role="hint"))
            listed = ChangesList()
            listed.show_changes(changes)
            listed.setMinimumHeight(look.px(_TALL))
            layout.insertWidget(2, listed, 1)
        back = self.add_button("back", self.tr("Quay lại"), key="Esc")
        back.clicked.connect(self.reject)
        self._offer("anew", anew, "Ctrl+Enter", self.anew_wanted)
        if can_open:
            self._offer("openSaved", self.tr("Mở hồ sơ"), "", self.open_wanted)
        if can_correct:
            correct = self._offer(
                "correctSaved",
                self.tr("Đính chính"),
                "F9",
                self.correction_wanted,
                primary=True,
            )
            correct.setAutoDefault(False)
        self.setMinimumWidth(look.px(_WIDTH))
        # Enter by itself neither saves nor changes anything.
        back.setDefault(True)
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(
        self, name: str, text: str, key: str, wanted: SignalInstance, *, primary: bool = False
    ) -> ActionButton:
        button = self.add_button(name, text, key=key, primary=primary)

        @Slot()
        def choose() -> None:
            self.accept()
            wanted.emit()

        button.clicked.connect(choose)

        def choose_by_key() -> None:
            if KEY_REST.hears(key):
                choose()

        for pressed in ("Ctrl+Return", key) if key == "Ctrl+Enter" else filter(None, (key,)):
            shortcut = QShortcut(keys.sequence(pressed), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(choose_by_key)
        return button
