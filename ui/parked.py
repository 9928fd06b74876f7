"""The intakes that wait: put aside for somebody who stepped away, or left over by a crash."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.rules.lines import Draft
from ui import keys, theme
from ui.dialogs import Sheet
from ui.draft_keeper import DraftKeeper
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import EmptyState
from ui.words import Words

_ROWS = 7
_WIDTH = 720


class ParkedSheet(Sheet):
    """The list, newest on top: Enter goes on with one, Del forgets one, Ctrl+Z brings it back."""

    chosen = Signal(object)
    """The `Draft` to go on with."""

    def __init__(self, parent: QWidget, words: Words, keeper: DraftKeeper) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("ParkedSheet", "Hồ sơ đang tạm giữ"),
            QCoreApplication.translate(
                "ParkedSheet", "Chọn một hồ sơ để nhập tiếp. Del bỏ hẳn, Ctrl+Z lấy lại."
            ),
            "circle-pause",
            Tone.ACCENT,
        )
        self.setObjectName("parkedSheet")
        self._keeper = keeper
        self._dropped: list[Draft] = []
        look = theme.look()
        view = table_view(
            RowsModel(
                (
                    Column(
                        self.tr("Lúc"), lambda one: one.saved_at, show=words.moment, figures=True
                    ),
                    Column(self.tr("Hồ sơ"), lambda one: one.title, weight=1, fixed_chars=24),
                    Column(
                        self.tr("Vì sao"),
                        self._why,
                        tone=lambda one: Tone.ACCENT if one.parked else Tone.WARNING,
                        icon=lambda one: "circle-pause" if one.parked else "history",
                    ),
                ),
                identity=lambda one: one.id,
            ),
            empty=EmptyState(
                "circle-pause",
                self.tr("Không có hồ sơ nào đang tạm giữ"),
                self.tr("Khi người nộp cần ra ngoài lấy giấy tờ, bấm F8 để giữ biểu mẫu lại."),
            ),
        )
        view.setObjectName("parked")
        view.setAccessibleName(self.windowTitle())
        self._view = view
        view.opened.connect(self._choose)
        for key, act in (("Delete", self._drop), ("Ctrl+Z", self._put_back)):
            shortcut = QShortcut(keys.sequence(key), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretch(0, 0)
        layout.insertWidget(1, view, 1)
        leave = self.add_button("close", self.tr("Đóng"), key="Esc")
        leave.clicked.connect(self.reject)
        self._go_on = self.add_button("goOn", self.tr("Nhập tiếp"), key="Enter", primary=True)
        self._go_on.clicked.connect(self._choose_here)
        for button in (leave, self._go_on):
            button.setAutoDefault(False)
        self._read()
        room = parent.window().size()
        rows = min(max(len(view.rows_model.rows), 4), _ROWS)
        view.setMinimumHeight(look.px(40 + look.theme.row * rows))
        width = min(look.px(_WIDTH), room.width() - look.px(32))
        self.setMinimumWidth(width)
        self.resize(width, min(self.sizeHint().height(), room.height() - look.px(32)))
        view.choose(0)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why(self, draft: Draft) -> str:
        return self.tr("tạm giữ") if draft.parked else self.tr("đang nhập dở")

    def _read(self) -> None:
        drafts = self._keeper.drafts()
        self._view.rows_model.replace(drafts)
        self._go_on.setEnabled(bool(drafts))

    @Slot(object)
    def _choose(self, draft: Draft) -> None:
        self.accept()
        self.chosen.emit(draft)

    @Slot()
    def _choose_here(self) -> None:
        if isinstance(self._view.row, Draft):
            self._choose(self._view.row)

    @Slot()
    def _drop(self) -> None:
        draft, here = self._view.row, self._view.currentIndex().row()
        if isinstance(draft, Draft):
            self._dropped.append(draft)
            self._keeper.drop(draft)
            self._read()
            self._view.choose(min(here, len(self._view.rows_model.rows) - 1))

    @Slot()
    def _put_back(self) -> None:
        if self._dropped:
            self._keeper.put_back(self._dropped.pop())
            self._read()
            self._view.choose(0)
