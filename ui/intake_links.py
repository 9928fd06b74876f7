"""What one may do next once somebody was served: links below the sentence that is read aloud."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import keys, theme
from ui.intake_acts import IntakeActs, Last, Standing
from ui.widgets import KeyCap


class ActLink(QWidget):
    """An act as a link with the cap of its key; the key is heard by the act itself."""

    def __init__(self, name: str, text: str, act: QAction) -> None:
        """`name` is the button's; `text` says in few words what the act does."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(2))
        self.button = QPushButton(text)
        self.button.setObjectName(name)
        self.button.setAutoDefault(False)
        self.button.setProperty("quiet", True)
        self.button.setProperty("slim", True)
        self.button.clicked.connect(act.trigger)
        row.addWidget(self.button)
        row.addWidget(KeyCap(keys.standard(act.shortcut().toString())))
        self.button.setAccessibleDescription(act.shortcut().toString())


class IntakeLinks(QWidget):
    """The same again, what was cleared away, and how long what was saved can be undone.

    It cannot be seen while something is being filled in.
    """

    def __init__(self, acts: IntakeActs) -> None:
        super().__init__()
        self._left = 0
        self._last: Last = "none"
        self._restore = ActLink("bringBack", self.tr("Lấy lại nội dung vừa xóa"), acts.restore)
        self._same_person = ActLink("samePerson", self.tr("Cùng người"), acts.same_person)
        self._same_person.button.setToolTip(self.tr("Hồ sơ tiếp theo của người vừa nộp"))
        self._same_procedure = ActLink(
            "sameProcedure", self.tr("Cùng thủ tục"), acts.same_procedure
        )
        self._same_procedure.button.setToolTip(self.tr("Người tiếp theo với thủ tục vừa nộp"))
        self._undo = ActLink("undoLast", "", acts.undo)
        look = theme.look()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(look.px(8), 0, 0, 0)
        rows.setSpacing(look.px(2))
        for links in (
            (self._undo,),
            (self._restore,),
            (self._same_person, self._same_procedure),
        ):
            row = QHBoxLayout()
            row.setSpacing(look.px(10))
            for link in links:
                row.addWidget(link)
            row.addStretch(1)
            rows.addLayout(row)
        self.hide()

    def show_standing(self, now: Standing) -> None:
        """Offer what can be done with an empty form."""
        self._last = now.last
        self._undo.setVisible(now.can_undo)
        self._restore.setVisible(now.can_restore)
        self._same_person.setVisible(now.served or now.piled > 0)
        self._same_procedure.setVisible(now.served and not now.piled)
        self.setVisible(now.blank and (now.served or now.piled > 0 or now.can_restore))
        self._tell_undo()

    def count_down(self, left: int) -> None:
        """Say how many seconds the paper waits; 0 when it goes, or waits for the printer."""
        self._left = left
        self._tell_undo()

    def _tell_undo(self) -> None:
        link = self._undo.button
        if self._last == "printed":
            link.setText(self.tr("Đính chính hồ sơ vừa lập"))
            link.setToolTip(self.tr("Giấy đã ra máy in: mở hồ sơ vừa lập để đính chính"))
            return
        link.setText(
            self.tr("Hủy hồ sơ vừa lập (còn {left} giây)").format(left=self._left)
            if self._left
            else self.tr("Hủy hồ sơ vừa lập")
        )
        link.setToolTip(self.tr("Hủy hồ sơ vừa lập, khi giấy chưa ra máy in"))
