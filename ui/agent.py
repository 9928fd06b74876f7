"""Who hands dossiers in for the applicant: fields that are folded away until wanted.

NĐ 61/2018 art 6(2)b: a proxy brings an authorisation, which is named here.
"""

from collections.abc import Mapping
from functools import cached_property

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter_app.errors import Refused
from counter_app.rules import people
from counter_app.rules.people import Representative
from ui import keys
from ui.forms import Field, Form
from ui.widgets import KeyCap
from ui.words import Words

KEY = "Ctrl+N"
"""Opens the row, and shuts it while nothing stands in it."""

_FIELDS = {
    "name": "agent_name",
    "id_number": "agent_id_number",
    "phone": "agent_phone",
    "authorisation": "agent_authorisation",
}
"""The field for each part that the office may find fault with."""


class AgentRow(QWidget):
    """Name, number, telephone and authorisation of who hands in; `switch` opens the row."""

    changed = Signal()
    passed_end = Signal()
    """Enter was pressed in the last field."""
    turned = Signal()
    """The row was opened or shut by its key."""
    folded = Signal()
    """It was shut by its key: whoever holds it puts the focus where it belongs."""

    def __init__(
        self,
        words: Words,
        *,
        spans: tuple[int, int, int, int] = (4, 3, 2, 3),
        folds: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Lay the fields out by their `spans`; one that does not fold is always open."""
        super().__init__(parent)
        self._words = words
        self._folds = folds
        labels = (
            self.tr("Họ và tên người nộp thay"),
            self.tr("Số định danh / CCCD"),
            self.tr("Điện thoại"),
            self.tr("Giấy ủy quyền"),
        )
        fields = zip(_FIELDS.values(), labels, spans, strict=True)
        whose = self.tr("Người nộp thay: {label}")
        self._form = Form(
            dict,
            *(
                Field(name, label, span=span, aloud=whose.format(label=label))
                for name, label, span in fields
            ),
            every_field=True,
        )
        self._form.changed.connect(self._field_changed)
        self._form.passed_end.connect(self.passed_end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        if folds:
            self.hide()

    # -- what stands in it -------------------------------------------------------------------------

    @property
    def person(self) -> Representative | None:
        """Who hands in, as typed; None when nothing is filled in."""
        if not self.touched:
            return None
        text = self._form.text
        return Representative(
            text("agent_name"),
            text("agent_id_number"),
            text("agent_phone"),
            text("agent_authorisation"),
        )

    @property
    def is_open(self) -> bool:
        """Whether the row is unfolded."""
        return not self.isHidden()

    @property
    def name(self) -> str:
        """The name as typed."""
        return self._form.text("agent_name")

    @property
    def touched(self) -> bool:
        """Whether anything is filled in."""
        return self._form.touched

    def draft(self) -> dict[str, str]:
        """Return the texts as they stand."""
        return self._form.draft()

    def restore(self, draft: Mapping[str, str]) -> None:
        """Put kept texts back; the row is open when there are any."""
        self._form.restore(draft)
        self._show_row(on=self.touched)

    def fill(self, person: Representative | None) -> None:
        """Fill in who hands in, or nobody."""
        if person is None:
            self.clear()
            return
        values = (person.name, person.id_number, person.phone, person.paper)
        self.restore(dict(zip(_FIELDS.values(), values, strict=True)))

    def clear(self) -> None:
        """Empty the fields and fold the row away."""
        self._form.clear()
        self._show_row(on=False)

    # -- going about -------------------------------------------------------------------------------

    def start(self) -> None:
        """Open the row and put the focus into it."""
        self.show()
        self._form.focus_first()

    @Slot()
    def turn(self) -> None:
        """Open the row; shut it when it is open and empty."""
        if self.is_open and not self.touched:
            self.clear()
            self.folded.emit()
        else:
            self.start()
        self.turned.emit()

    def check(self) -> bool:
        """Show what the office would find wrong; say whether nothing is."""
        right = self._form.check()
        person = self.person
        if person is None:
            return right
        try:
            people.checked_representative(person)
        except Refused as refusal:
            field = str(refusal.facts.get("field", "name"))
            hint = str(refusal.facts.get("hint") or self._words.refusal(refusal))
            self.complain(field, hint)
            return False
        return right

    def ask_name(self, sentence: str) -> None:
        """Open the row and say why a name is wanted."""
        self.show()
        self.complain("name", sentence)

    def complain(self, field: str, sentence: str) -> None:
        """Show a sentence below a field and go there."""
        self._form.complain(_FIELDS.get(field, "agent_name"), sentence)

    # -- making ------------------------------------------------------------------------------------

    def _show_row(self, *, on: bool) -> None:
        if self._folds:
            self.setVisible(on)

    @cached_property
    def switch(self) -> QWidget:
        """The button that opens the row, with its key, for the head of a card."""
        switch = QWidget()
        row = QHBoxLayout(switch)
        row.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(self.tr("Người nộp thay"))
        button.setObjectName("openAgent")
        button.setProperty("quiet", True)
        button.setProperty("slim", True)
        # Its key is beside it: it does not stand in the way of Tab.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.turn)
        row.addWidget(button)
        row.addWidget(KeyCap(KEY))
        shortcut = QShortcut(keys.sequence(KEY), switch)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.turn)
        return switch

    @Slot(str)
    def _field_changed(self, _name: str) -> None:
        self.changed.emit()
