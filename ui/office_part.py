"""Quản trị › Đơn vị: what the office is called, and what that does to its papers."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.desks.administration import Administration
from counter_app.ports import Clock
from counter_app.rules.staff import Permission
from ui import theme
from ui.columns import TwoColumns
from ui.confirming import who_confirms
from ui.office_form import OFFICE, OfficeForm, OfficePreview
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ActionButton, Notice
from ui.words import Words

_SIDE = 344


class OfficePart(QWidget):
    """The office: the same fields as on the first day."""

    told = Signal(str, str)

    def __init__(
        self,
        administration: Administration,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Change what `administration` keeps; the example bears a number of today by `clock`."""
        super().__init__(parent)
        self._administration = administration
        self._session = session
        self._words = words
        look = theme.look()
        self._form = OfficeForm(words, asks={OFFICE})
        self._form.changed.connect(self._show_preview)
        self._form.passed_end.connect(self._save)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._preview = OfficePreview(clock)
        column.addWidget(self._preview)
        column.addStretch(1)
        self._notice = Notice()
        self._notice.setObjectName("officeRefusal")
        self._notice.hide()
        self._confirmed = Notice()
        self._confirmed.setObjectName("officeConfirmed")
        self._write = ActionButton(self.tr("Lưu"), "F9", primary=True, icon="save")
        self._write.setObjectName("saveOffice")
        self._write.clicked.connect(self._save)
        self._write.listen()
        self._back = ActionButton(self.tr("Bỏ những gì vừa sửa"), icon="undo-2")
        self._back.setObjectName("undoOffice")
        self._back.clicked.connect(self._fill)
        self._back.hide()
        for part in (self._notice, self._confirmed, self._back, self._write):
            column.addWidget(part)
        columns = TwoColumns(self, self._form, right, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def read(self) -> None:
        """Show the settings in force, unless somebody is typing others, and who may change them."""
        if not self._form.touched:
            self._fill()
        self._confirmed.setText(who_confirms(self._session.user, Permission.SET_UP))

    @property
    def unsaved(self) -> bool:
        """Whether something was typed and not saved."""
        return self._form.touched

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._form.focus_first()

    @Slot()
    def _fill(self) -> None:
        desk = self._administration
        self._form.fill(desk.settings(), desk.station())

    @Slot()
    def _show_preview(self) -> None:
        self._preview.show_texts(self._form.texts())
        self._back.setVisible(self._form.touched)

    @Slot()
    def _save(self) -> None:
        entry = self._form.entry()
        if entry is None:
            return
        desk = self._administration
        with refusals_shown_in(self._notice, self._words.refusal, self._save) as attempt:
            before = desk.settings()
            settings = entry.settings(before)
            saved = desk.set_office(settings, desk.station(), by=self._session.by)
            if saved == before:
                self._fill()
                self.told.emit(Tone.ACCENT, self.tr("Không có gì thay đổi để lưu."))
                return
        if attempt.refusal is None:
            self._fill()
            sentence = self.tr("Đã lưu. Giấy in từ nay mang tên {office}")
            self.told.emit(Tone.GOOD, sentence.format(office=settings.office))
        elif self._form.complain(attempt.refusal):
            self._notice.clear()
