"""Quản trị › Sao lưu: where copies go and when, which there are, and whether one could be put back.

A copy that nobody has tried to put back is a hope; trying it out is one key.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from counter_app.desks.backups import Backups as BackupsDesk
from counter_app.desks.backups import Rehearsal
from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.backups import FOLDERS_LIMIT, SEALED, BackupPlan, Copied, Reason
from counter_app.rules.staff import Permission, may
from ui import theme
from ui.background import Background
from ui.backup_keeper import BackupKeeper
from ui.columns import TwoColumns
from ui.dialogs import choose_folder, confirm
from ui.forms import ChoiceBox
from ui.passphrases import SealSheet, UnsealSheet
from ui.refusals import refusals_shown_in
from ui.said import said
from ui.session import Session
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import (
    ActionButton,
    Card,
    ElidedLabel,
    EmptyState,
    Line,
    Notice,
    Pill,
    PlainLabel,
)
from ui.words import Words

_SIDE = 440
_LIST = 420
_EVERY = (50, 100, 200, 500, 1000)
_KB = 1024


class Backups(QWidget):
    """The copies on the left; on the right where they go, when, and how one is put back."""

    told = Signal(str, str)

    def __init__(
        self,
        *,
        backups: BackupsDesk,
        keeper: BackupKeeper,
        background: Background,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `keeper` makes by itself; a rehearsal is done in the thread of `background`."""
        super().__init__(parent)
        self._desk = backups
        self._keeper = keeper
        self._background = background
        self._session = session
        self._words = words
        self._clock = clock
        self._held: BackupPlan = BackupPlan()
        self._draft: BackupPlan = BackupPlan()
        self._rehearsing = False
        wide, side = self._make_wide(), self._make_side()
        wide.setMinimumWidth(theme.look().px(_LIST))
        columns = TwoColumns(self, wide, side, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)
        keeper.changed.connect(self._show_copies)
        keeper.looked.connect(self._show_copies)
        keeper.ended.connect(self._tell_made)

    def read(self) -> None:
        """Show the plan, unless somebody is changing it, and the copies."""
        if self._draft == self._held:
            self._held = self._desk.plan()
            self._draft = self._held
        self._show_plan()
        self._show_copies()

    @property
    def unsaved(self) -> bool:
        """Whether the plan was changed and not saved."""
        return self._draft != self._held

    def focus_first(self) -> None:
        """Put the focus where one begins: where no folder was chosen yet, into choosing one."""
        choose = self._folders[0][1]
        if self._draft.folders or not choose.isEnabled():
            self._view.setFocus()
        else:
            choose.setFocus(Qt.FocusReason.TabFocusReason)

    # -- making ------------------------------------------------------------------------------------

    def _make_wide(self) -> QWidget:
        look = theme.look()
        card = Card(self.tr("Các bản sao"))
        self._light = Pill()
        self._light.setObjectName("backupLight")
        card.corner.addWidget(self._light)
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Lúc"), lambda one: one[0].at, show=self._moment, figures=True),
            Column(self.tr("Vì sao"), lambda one: said(one[1].words), weight=2, fixed_chars=8),
            Column(self.tr("Thư mục"), lambda one: one[0].folder, weight=1, fixed_chars=6),
            Column(self.tr("Cỡ"), lambda one: one[0].size, show=self._size, figures=True),
            Column(
                self.tr("Kết quả"),
                lambda one: self._came_of(one[0]),
                tone=lambda one: Tone.GOOD if one[0].good else Tone.BAD,
            ),
        )
        empty = EmptyState(
            "database-backup",
            self.tr("Chưa có bản sao nào"),
            self.tr("Chọn thư mục ở bên phải rồi bấm Sao lưu ngay."),
        )
        self._view = table_view(RowsModel(columns, identity=_identity), empty=empty)
        self._view.setObjectName("copies")
        self._view.setAccessibleName(self.tr("Các bản sao của sổ"))
        self._view.chosen.connect(self._show_detail)
        card.body.addWidget(self._view, 1)
        self._detail = Line(role="hint")
        self._detail.setObjectName("copyDetail")
        card.body.addWidget(self._detail)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.hide()
        card.body.addWidget(self._bar)
        self._result = Notice()
        self._result.setObjectName("rehearsalSays")
        self._result.hide()
        card.body.addWidget(self._result)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        why = Line(
            self.tr("Diễn tập: mở bản sao ở chỗ tạm, kiểm tra hết rồi bỏ. Sổ không bị đụng."),
            role="hint",
        )
        row.addWidget(why, 1)
        self._rehearse = ActionButton(self.tr("Diễn tập khôi phục"), "Ctrl+T", icon="refresh-cw")
        self._rehearse.setObjectName("rehearse")
        self._rehearse.clicked.connect(self._begin_rehearsal)
        self._rehearse.listen()
        row.addWidget(self._rehearse)
        card.body.addLayout(row)
        return card

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        whole.addWidget(self._make_plan())
        whole.addWidget(self._make_way_back())
        whole.addStretch(1)
        self._notice = Notice()
        self._notice.setObjectName("backupsRefusal")
        self._notice.hide()
        whole.addWidget(self._notice)
        self._now = ActionButton(
            self.tr("Sao lưu ngay"), "F9", primary=True, icon="database-backup"
        )
        self._now.setObjectName("backUpNow")
        self._now.clicked.connect(self._back_up)
        self._now.listen()
        whole.addWidget(self._now)
        return side

    def _make_plan(self) -> Card:
        card = Card(self.tr("Chép đi đâu, khi nào"))
        card.body.addLayout(self._make_folders())
        self._same = Notice(tone=Tone.WARNING)
        self._same.setObjectName("sameDisk")
        card.body.addWidget(self._same)
        for row in self._make_when():
            card.body.addLayout(row)
        card.body.addLayout(self._make_sealing())
        self._save = ActionButton(self.tr("Lưu cách sao lưu"), "Ctrl+S", icon="save")
        self._save.setObjectName("savePlan")
        self._save.clicked.connect(self._write)
        self._save.listen()
        card.body.addWidget(self._save)
        return card

    def _make_folders(self) -> QGridLayout:
        look = theme.look()
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(0, 1)
        self._folders: list[tuple[ElidedLabel, ActionButton, ActionButton]] = []
        for place in range(FOLDERS_LIMIT):
            name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
            name.setObjectName(f"folder.{place + 1}")
            choose = ActionButton(self.tr("Chọn…"), icon="folder")
            choose.setObjectName(f"chooseFolder.{place + 1}")
            choose.clicked.connect(partial(self._choose_folder, place))
            leave = ActionButton("", icon="x")
            leave.setObjectName(f"dropFolder.{place + 1}")
            leave.setAccessibleName(self.tr("Bỏ thư mục này"))
            leave.setToolTip(self.tr("Bỏ thư mục này"))
            leave.clicked.connect(partial(self._drop_folder, place))
            which = self.tr("Thư mục thứ {place}").format(place=place + 1)
            choose.setAccessibleDescription(which)
            leave.setAccessibleDescription(which)
            for column, part in enumerate((name, choose, leave)):
                grid.addWidget(part, place, column)
            self._folders.append((name, choose, leave))
        return grid

    def _make_when(self) -> tuple[QHBoxLayout, QHBoxLayout]:
        when = QHBoxLayout()
        when.setSpacing(theme.look().px(8))
        self._every = ChoiceBox(self._choices(200))
        self._every.setObjectName("backupEvery")
        label = PlainLabel(self.tr("Tự sao lưu sau"), role="label")
        label.setBuddy(self._every)
        self._every.setAccessibleName(label.text())
        self._every.edited.connect(self._take_when)
        when.addWidget(label)
        when.addWidget(self._every)
        when.addStretch(1)
        boxes = QHBoxLayout()
        self._at_end = QCheckBox(self.tr("Cuối ngày làm việc"))
        self._at_end.setObjectName("backupAtEnd")
        self._on_exit = QCheckBox(self.tr("Khi đóng chương trình"))
        self._on_exit.setObjectName("backupOnExit")
        for box in (self._at_end, self._on_exit):
            box.toggled.connect(self._take_when)
            boxes.addWidget(box)
        boxes.addStretch(1)
        return when, boxes

    def _make_sealing(self) -> QHBoxLayout:
        sealing = QHBoxLayout()
        sealing.setSpacing(theme.look().px(8))
        self._sealed = Line()
        self._sealed.setObjectName("sealedState")
        sealing.addWidget(self._sealed, 1)
        self._seal = ActionButton("", icon="lock")
        self._seal.setObjectName("seal")
        self._seal.clicked.connect(self._ask_seal)
        sealing.addWidget(self._seal)
        return sealing

    def _make_way_back(self) -> Card:
        card = Card(self.tr("Khi sổ hỏng hoặc đổi máy"))
        text = Line(
            self.tr(
                "Máy mới: mở chương trình, ở bước Đơn vị bấm “Khôi phục từ bản sao lưu…”. Sổ hỏng: "
                "mở lại chương trình, bản sao gần nhất được đề nghị. Bằng dòng lệnh: counter-app "
                "restore “đường dẫn bản sao”. Số đã cấp sau bản sao không bị cấp lại."
            ),
            role="hint",
        )
        text.setObjectName("wayBack")
        card.body.addWidget(text)
        return card

    # -- showing -----------------------------------------------------------------------------------

    def _show_plan(self) -> None:
        plan = self._draft
        allowed = may(self._session.user, Permission.SET_UP)
        for place, (name, choose, leave) in enumerate(self._folders):
            folder = plan.folders[place] if place < len(plan.folders) else ""
            missing = self.tr("Chưa chọn thư mục") if place == 0 else self.tr("Thư mục thứ hai")
            name.setText(folder or missing)
            theme.mark(name, role="strong" if folder else "hint")
            choose.setEnabled(allowed and place <= len(plan.folders))
            leave.setEnabled(allowed and bool(folder))
        same = [folder for folder in plan.folders if self._desk.same_disk(folder)]
        self._same.setText(
            self.tr("Cùng ổ đĩa với sổ: hỏng ổ là mất cả hai. Nên dùng USB hoặc ổ thứ hai.")
            if same
            else ""
        )
        for part in (self._every, self._at_end, self._on_exit, self._seal):
            part.setEnabled(allowed)
            part.blockSignals(True)
        self._every.offer(self._choices(plan.every))
        self._every.choose(plan.every)
        self._at_end.setChecked(plan.at_end_of_day)
        self._on_exit.setChecked(plan.on_exit)
        for part in (self._every, self._at_end, self._on_exit, self._seal):
            part.blockSignals(False)
        sealed = bool(self._held.recipient)
        self._sealed.setText(
            self.tr("Bản sao được mã hóa.") if sealed else self.tr("Bản sao không mã hóa.")
        )
        self._seal.setText(self.tr("Bỏ mã hóa") if sealed else self.tr("Mã hóa…"))
        self._save.setEnabled(allowed and plan != self._held)
        self._now.setEnabled(not self._keeper.running)

    @Slot()
    def _show_copies(self) -> None:
        copies = self._desk.copies()
        self._view.rows_model.replace(copies)
        if self._view.row is None:
            self._view.choose(0)
        self._show_detail(self._view.row)
        self._light.tell(*self._keeper.told())
        self._now.setEnabled(not self._keeper.running)

    @Slot(object)
    def _show_detail(self, row: tuple[Copied, Reason] | None) -> None:
        copied = None if row is None else row[0]
        if copied is None:
            self._detail.setText("")
        elif copied.good:
            told = (
                self.tr("{name} · {entries} mục nhật ký, đã dò từng mục")
                if copied.journal
                else self.tr("{name} · {entries} mục nhật ký")
            )
            self._detail.setText(
                told.format(name=copied.name, entries=self._words.whole(copied.entries))
            )
        else:
            self._detail.setText(said(copied.trouble))
        self._rehearse.setEnabled(copied is not None and copied.good and not self._rehearsing)

    def _moment(self, at: Any) -> str:  # noqa: ANN401 - what the column holds
        return self._words.moment(at)

    def _came_of(self, copied: Copied) -> str:
        """Say what is known of a copy: that it is whole only when its journal was followed."""
        if copied.good:
            return self.tr("Nguyên vẹn") if copied.journal else self.tr("Mở lại được")
        return self.tr("Có chỗ sai") if copied.made else self.tr("Không được")

    def _size(self, size: int) -> str:
        if not size:
            return "–"
        if size < _KB * _KB:
            return self.tr("{size} KB").format(size=self._words.whole(max(size // _KB, 1)))
        return self.tr("{size} MB").format(size=self._words.whole(size // _KB // _KB))

    def _choices(self, more: int) -> list[tuple[str, object]]:
        after = self.tr("{count} lần ghi sổ")
        return [
            (after.format(count=self._words.whole(one)), one) for one in sorted({*_EVERY, more})
        ]

    # -- the plan ----------------------------------------------------------------------------------

    def _choose_folder(self, place: int) -> None:
        folders = self._draft.folders
        start = Path(folders[place]) if place < len(folders) else Path.home()
        choose_folder(
            self, self.tr("Chọn thư mục sao lưu"), start, partial(self._take_folder, place)
        )

    def _take_folder(self, place: int, folder: Path) -> None:
        folders = list(self._draft.folders)
        folders[place : place + 1] = [str(folder)]
        self._draft = replace(self._draft, folders=tuple(dict.fromkeys(folders)))
        self._show_plan()

    def _drop_folder(self, place: int) -> None:
        folders = list(self._draft.folders)
        del folders[place]
        self._draft = replace(self._draft, folders=tuple(folders))
        self._show_plan()

    @Slot()
    def _take_when(self) -> None:
        every = self._every.value
        assert isinstance(every, int)
        self._draft = replace(
            self._draft,
            every=every,
            at_end_of_day=self._at_end.isChecked(),
            on_exit=self._on_exit.isChecked(),
        )
        self._show_plan()

    @Slot()
    def _write(self) -> None:
        with refusals_shown_in(self._notice, self._words.refusal, self._write):
            self._held = self._desk.set_plan(self._draft, by=self._session.by)
            self._draft = self._held
            self._show_plan()
            self._show_copies()
            self._keeper.changed.emit()
            self.told.emit(str(Tone.GOOD), self.tr("Đã lưu cách sao lưu"))

    @Slot()
    def _ask_seal(self) -> None:
        if self._held.recipient:
            confirm(
                self,
                self.tr("Bỏ mã hóa?"),
                self.tr(
                    "Bản sao từ nay ai cầm cũng mở được, có cả thông tin của người dân. Các bản đã "
                    "mã hóa vẫn cần mật khẩu cũ."
                ),
                self.tr("Bỏ mã hóa"),
                self.tr("Thôi"),
                then=self._unseal,
                grave=True,
            )
            return
        sheet = SealSheet(self, self._words, self._desk, lambda: self._session.by)
        sheet.saved.connect(self._sealed_now)
        sheet.open()

    def _unseal(self) -> None:
        with refusals_shown_in(self._notice, self._words.refusal, self._unseal):
            self._desk.set_plan(self._desk.plan(), by=self._session.by, passphrase="")
            self._sealed_now(self.tr("Bản sao từ nay không mã hóa"))

    @Slot(str)
    def _sealed_now(self, sentence: str) -> None:
        """Take over the key, and keep what else was changed and not saved yet."""
        kept = self._desk.plan()
        self._draft = replace(self._draft, recipient=kept.recipient, key=kept.key)
        self._held = kept
        self._show_plan()
        self.told.emit(str(Tone.GOOD), sentence)

    # -- copies ------------------------------------------------------------------------------------

    @Slot()
    def _back_up(self) -> None:
        self._notice.clear()
        try:
            self._keeper.back_up(Reason.HAND)
        except Refused as refusal:
            self._notice.tell(self._words.refusal(refusal), Tone.BAD)

    @Slot(object)
    def _tell_made(self, copies: tuple[Copied, ...]) -> None:
        failed = [one for one in copies if not one.good]
        if failed:
            told = "\n".join(f"{one.folder}: {said(one.trouble)}" for one in failed)
            self._notice.tell(told, Tone.BAD)
        else:
            self._notice.clear()

    @Slot()
    def _begin_rehearsal(self) -> None:
        row = self._view.row
        if row is None or self._rehearsing:
            return
        path = Path(row[0].folder) / row[0].name
        if path.suffix == SEALED:
            UnsealSheet(self, self._words, path.name, partial(self._try_out, path)).open()
        else:
            self._try_out(path, "")

    def _try_out(self, path: Path, passphrase: str) -> None:
        self._rehearsing = True
        self._rehearse.setEnabled(False)
        self._bar.show()
        self._result.tell(
            self.tr(
                "Đang diễn tập với {name}: chép ra chỗ tạm, mở, dò từng mục. Vẫn làm việc được."
            ).format(name=path.name),
            Tone.PLAIN,
        )
        self._background.run(
            self._desk.rehearsal(path, passphrase=passphrase, seconds=monotonic),
            then=self._tell_tried,
            otherwise=self._tell_not_tried,
        )

    def _tell_tried(self, tried: Rehearsal) -> None:
        self._stop_trying()
        held = tried.held
        until = "–" if held.last_at is None else self._words.moment(held.last_at)
        sentence = self.tr(
            "Khôi phục được. Bản sao giữ {entries} mục nhật ký, {dossiers} hồ sơ, đến {until}. "
            "Mất {seconds} giây."
        )
        self._result.tell(
            sentence.format(
                entries=self._words.whole(held.entries),
                dossiers=self._words.whole(held.dossiers),
                until=until,
                seconds=self._words.decimal(tried.seconds),
            ),
            Tone.GOOD,
        )

    def _tell_not_tried(self, error: Exception) -> None:
        self._stop_trying()
        if not isinstance(error, Refused):
            raise error
        self._result.tell(self._words.refusal(error), Tone.BAD)

    def _stop_trying(self) -> None:
        self._rehearsing = False
        self._bar.hide()
        self._show_detail(self._view.row)


def _identity(row: tuple[Copied, Reason]) -> tuple[str, str]:
    return row[0].folder, f"{row[0].name} {row[0].at.isoformat()}"
