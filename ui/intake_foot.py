"""The foot of the intake, always in sight: what was refused, the key that saves, one calm row."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import group, keys, law, theme
from ui.intake_acts import IntakeActs, Standing
from ui.trying import LookFirst
from ui.widgets import ActionButton, Notice, PlainLabel

MORE_KEY = "Ctrl+K"
"""Opens what else can be done, as on the card of a dossier."""

_SPARED = 16
"""What a button beside others is narrower than elsewhere, in pixels at 100 %."""


class IntakeFoot(QWidget):
    """Standing, the buttons one below the other; lying, in one row with the promised day."""

    save_wanted = Signal()
    add_wanted = Signal()
    look_wanted = Signal()
    """The receipt is to be seen before it is made."""

    def __init__(self, page: QWidget, acts: IntakeActs) -> None:
        """Be part of `page`, all of which hears Ctrl+Enter and the key of the pile."""
        super().__init__()
        look = theme.look()
        self._acts = acts
        self._lying = False
        self._room: int = 0
        self._now: Standing | None = None
        self.refusal = Notice()
        self.refusal.setObjectName("refusal")
        self._make_reminder()
        self._make_add()
        self._make_save()
        self._make_row()
        self._bar = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._bar.setSpacing(look.px(10))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(10))
        whole.addWidget(self.refusal)
        whole.addLayout(self._bar)
        for key, wanted in (
            ("Ctrl+Return", self.save_wanted),
            ("Ctrl+Enter", self.save_wanted),
            (group.KEY, self.add_wanted),
        ):
            shortcut = QShortcut(keys.sequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(wanted)
        self._arrange()

    # -- what it shows -----------------------------------------------------------------------------

    def show_standing(self, now: Standing) -> None:
        """Offer what can be done; the buttons keep their places."""
        self._now = now
        self._acts.show_standing(now)
        self._park.setText(self.tr("Đang giữ") if now.blank else self.tr("Tạm giữ"))
        self._save.setText(
            self.tr("Lưu và in giấy chung")
            if now.piled > 1
            else self.tr("Lưu và in giấy tiếp nhận")
        )
        self._add.setVisible(now.with_agent or now.piled > 0)
        self._show_look()
        self._make_room()

    @Slot(str)
    def remind(self, day: str) -> None:
        """Keep the promised day in sight where the answer may be scrolled away; "" for none."""
        self._due.setText(day or "–")
        self._due.setAccessibleName(f"{self._due_label.text()} {self._due.text()}")

    @property
    def save_text(self) -> str:
        """What stands on the key that saves."""
        return self._save.text()

    def go_to_save(self) -> None:
        """Put the focus on the button that saves."""
        self._save.setFocus(Qt.FocusReason.TabFocusReason)

    # -- how it lies -------------------------------------------------------------------------------

    def lie(self, width: int) -> None:
        """Take one row of `width` pixels."""
        if not self._lying or width != self._room:
            turned = not self._lying
            self._lying = True
            self._room = width
            self._arrange() if turned else self._make_room()

    def stand(self) -> None:
        """Take a column."""
        if self._lying:
            self._lying = False
            self._arrange()

    def _arrange(self) -> None:
        while self._bar.count():
            self._bar.takeAt(0)
        lying = self._lying
        self._reminder.setVisible(lying)
        self._show_look()
        self._add.setText(self.tr("Thêm") if lying else self.tr("Thêm vào giấy chung"))
        if lying:
            self._bar.setDirection(QBoxLayout.Direction.LeftToRight)
            self._bar.addWidget(self._reminder)
            self._bar.addStretch(1)
            self._bar.addWidget(self._row)
            self._bar.addWidget(self._add)
            self._bar.addWidget(self._save)
            order = (*self._buttons, self._add, self._save)
        else:
            self._bar.setDirection(QBoxLayout.Direction.TopToBottom)
            for part in (self._add, self._look, self._save, self._row):
                self._bar.addWidget(part)
            order = (self._add, self._look, self._save, *self._buttons)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what one row has no room for: the keys are heard all the same."""
        for button in self._buttons:
            button.show()
        if not self._lying:
            return
        for button in (self._guide, self._park, self._more):
            shown = (self._reminder, *self._buttons, self._add, self._save)
            widths = [part.sizeHint().width() for part in shown if not part.isHidden()]
            if sum(widths) + self._bar.spacing() * (len(widths) - 1) <= self._room:
                return
            button.hide()

    # -- making ------------------------------------------------------------------------------------

    def _make_reminder(self) -> None:
        self._reminder = QWidget(self)
        column = QVBoxLayout(self._reminder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._due_label = PlainLabel(self.tr("Ngày hẹn trả"), role="label")
        self._due = PlainLabel("–", role="page")
        self._due.setObjectName("dueReminder")
        theme.mark(self._due, tone="accent")
        column.addWidget(self._due_label)
        column.addWidget(self._due)

    def _make_add(self) -> None:
        self._add = _Slim(self.tr("Thêm vào giấy chung"), group.KEY)
        self._add.setObjectName("addToGroup")
        self._add.setToolTip(self.tr("Một giấy tiếp nhận cho nhiều hồ sơ của một người nộp thay"))
        self._add.clicked.connect(self.add_wanted)

    def _make_save(self) -> None:
        self._save = ActionButton(
            self.tr("Lưu và in giấy tiếp nhận"), "F9", primary=True, icon="printer"
        )
        self._save.setObjectName("save")
        self._save.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._save.clicked.connect(self.save_wanted)
        self._save.listen()

        self._look = LookFirst(self._save, self.look_wanted.emit)

    def _show_look(self) -> None:
        """Offer to see the receipt where there is room for the button, and a receipt to be seen."""
        now = self._now
        self._look.setVisible(not self._lying and now is not None and not now.blank)

    def _make_row(self) -> None:
        acts = self._acts
        self._park = _button("park", self.tr("Tạm giữ"), acts.park)
        self._park.setToolTip(
            self.tr("Giữ biểu mẫu lại để tiếp người khác; khi trống, mở danh sách đang giữ")
        )
        self._guide = _button("guide", self.tr("Bổ sung"), acts.guide)
        what = self.tr("Chưa đủ hồ sơ: in phiếu yêu cầu bổ sung, chưa tiếp nhận")
        self._guide.setToolTip(f"{what}\n{law.guidance()}")
        self._more = _Slim(self.tr("Khác"), MORE_KEY)
        self._more.setObjectName("more")
        self._more.setAccessibleName(self.tr("Việc khác"))
        self._more.setToolTip(self.tr("Việc khác: cùng thủ tục, từ chối, xóa trắng …"))
        self._more.clicked.connect(self._open_menu)
        self._more.listen()
        self._menu = acts.menu(self)
        self._buttons = (self._park, self._guide, self._more)
        self._row = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(8))
        for button in self._buttons:
            row.addWidget(button, 1)

    @Slot()
    def _open_menu(self) -> None:
        """Open what else can be done, upwards: the foot stands at the foot."""
        size = self._menu.sizeHint()
        corner = self._more.mapToGlobal(QPoint(self._more.width(), 0))
        self._menu.popup(corner - QPoint(size.width(), size.height()))


class _Slim(ActionButton):
    """A button that shares its row with two others."""

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        return super().sizeHint() - QSize(theme.look().px(_SPARED), 0)


def _button(name: str, text: str, act: QAction) -> ActionButton:
    """Return a button that does an act; the key on its face is heard by the act itself."""
    button = _Slim(text, act.shortcut().toString())
    button.setObjectName(name)
    button.clicked.connect(act.trigger)
    act.enabledChanged.connect(button.setEnabled)
    return button
