"""Ask, choose a file, and own up to a fault, without ever holding up the program.

Every dialog is opened, not executed: what follows is given as a function. Qt has no Vietnamese of
its own, so each button and each question is ours.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import reading_order, theme
from ui.key_rest import KEY_REST
from ui.scrim import Scrim
from ui.theme import Tone
from ui.widgets import ActionButton, Heading, Line, Picture

_WIDTH = 460


class Sheet(QDialog):
    """A question or a message: icon, title, text, and buttons in a row.

    `add_button` adds them from left to right; the last one stands bottom right.
    """

    def __init__(
        self, parent: QWidget | None, title: str, text: str, icon: str, tone: Tone
    ) -> None:
        super().__init__(parent)
        self._scrim: Scrim | None = None
        self.setProperty("sheet", True)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), look.px(22), look.px(24), look.px(20))
        whole.setSpacing(look.px(20))
        top = QHBoxLayout()
        top.setSpacing(look.px(16))
        top.addWidget(Picture(icon, 24, tone, on_disc=True), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(look.px(6))
        words.addWidget(Heading(title))
        self.text = Line(text)
        self.text.setObjectName("text")
        words.addWidget(self.text)
        self.body = words
        top.addLayout(words, 1)
        whole.addLayout(top, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(look.px(10))
        self._buttons.addStretch(1)
        whole.addLayout(self._buttons)
        self.setMinimumWidth(look.px(_WIDTH))
        self.setAccessibleDescription(text)

    def add_button(
        self, name: str, text: str, *, key: str = "", primary: bool = False
    ) -> ActionButton:
        """Add a button on the right and return it."""
        button = ActionButton(text, key, primary=primary)
        button.setObjectName(name)
        button.setAutoDefault(True)
        self._buttons.addWidget(button)
        return button

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Let Tab go where the eye goes."""
        return reading_order.step(self, forward=forward)

    def open(self) -> None:
        """Show it; one that stands over no window is kept from here until it is gone."""
        below = self.parentWidget()
        if below is None:
            _ALONE.add(self)
            self.destroyed.connect(partial(_ALONE.discard, self))
        elif self._scrim is None:
            self._scrim = Scrim(below.window())
        super().open()
        KEY_REST.screen_changed()

    def done(self, result: int, /) -> None:
        """Close; the key that did it means nothing to what lies below."""
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim.hide()
            self._scrim = None
        super().done(result)
        KEY_REST.screen_changed()

    def sizeHint(self) -> QSize:
        """Say how large it would like to be."""
        width = theme.look().px(_WIDTH)
        layout = self.layout()
        tall = layout.totalHeightForWidth(width) if layout is not None else 0
        return QSize(width, max(tall, super().minimumSizeHint().height()))


_ALONE: set[Sheet] = set()
"""Sheets over no window, as before there is one: nobody else would keep them on the screen."""


class _SaveDialog(QFileDialog):
    """Qt's dialog with our words, which asks in our words before it overwrites."""

    def __init__(
        self, parent: QWidget, title: str, suggested: Path, then: Callable[[Path], None]
    ) -> None:
        super().__init__(parent, title, str(suggested.parent))
        self._then = then
        self.setObjectName("chooseFile")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setDefaultSuffix(suggested.suffix.removeprefix("."))
        self.setOption(QFileDialog.Option.DontConfirmOverwrite)
        for label, words in (
            (QFileDialog.DialogLabel.Accept, self.tr("Lưu")),
            (QFileDialog.DialogLabel.Reject, self.tr("Thôi")),
            (QFileDialog.DialogLabel.LookIn, self.tr("Thư mục")),
            (QFileDialog.DialogLabel.FileName, self.tr("Tên tệp")),
            (QFileDialog.DialogLabel.FileType, self.tr("Loại tệp")),
        ):
            self.setLabelText(label, words)
        self.fileSelected.connect(self._chosen)

    @Slot(str)
    def _chosen(self, name: str) -> None:
        path, then = Path(name), self._then
        if not path.exists():
            then(path)
            return
        confirm(
            self.parentWidget(),
            self.tr("Ghi đè tệp đã có?"),
            self.tr("Trong thư mục này đã có “{name}”. Ghi đè thì nội dung cũ sẽ mất.").format(
                name=path.name
            ),
            self.tr("Ghi đè"),
            self.tr("Thôi"),
            then=lambda: then(path),
            grave=True,
        )


def confirm(
    parent: QWidget | None,
    title: str,
    text: str,
    yes: str,
    no: str,
    *,
    then: Callable[[], None],
    grave: bool = False,
) -> Sheet:
    """Ask; call `then` when the answer is `yes`. Enter and Escape both mean `no`.

    For what cannot be undone only; `grave` warns by colour and shape.
    """
    tone, icon = (Tone.BAD, "triangle-alert") if grave else (Tone.ACCENT, "circle-question-mark")
    sheet = Sheet(parent, title, text, icon, tone)
    sheet.setObjectName("confirm")
    refuse = sheet.add_button("no", no, key="Esc")
    agree = sheet.add_button("yes", yes, primary=True)
    refuse.clicked.connect(sheet.reject)
    agree.clicked.connect(sheet.accept)
    sheet.accepted.connect(then)
    sheet.open()
    refuse.setDefault(True)
    refuse.setFocus()
    return sheet


def choose_file_to_save(
    parent: QWidget,
    title: str,
    suggested: Path,
    kind: str,
    then: Callable[[Path], None],
) -> QFileDialog:
    """Let one choose where to write; call `then` with the path, after asking about overwriting.

    `suggested` is a full path; its suffix is added when none is typed. `kind` is what the file is,
    in words ("Tệp PDF").
    """
    dialog = _SaveDialog(parent, title, suggested, then)
    dialog.setNameFilter(f"{kind} (*{suggested.suffix})")
    dialog.selectFile(suggested.name)
    dialog.open()
    return dialog


def choose_file_to_open(
    parent: QWidget,
    title: str,
    start: Path,
    kind: str,
    then: Callable[[Path], None],
) -> QFileDialog:
    """Let one choose a file that is there; call `then` with it. It begins in the folder `start`.

    `kind` is what is wanted, in words with its endings in brackets ("Bảng tính (*.xlsx *.csv)").
    """
    dialog = _opening(parent, title, start)
    dialog.setObjectName("chooseFile")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([kind, QCoreApplication.translate("dialogs", "Mọi tệp (*)")])
    dialog.setLabelText(
        QFileDialog.DialogLabel.FileName, QCoreApplication.translate("dialogs", "Tên tệp")
    )

    def choose(name: str) -> None:
        then(Path(name))

    dialog.fileSelected.connect(choose)
    dialog.open()
    return dialog


def choose_folder(
    parent: QWidget, title: str, start: Path, then: Callable[[Path], None]
) -> QFileDialog:
    """Let one choose a folder; call `then` with it. It begins in `start`, or in what holds it."""
    dialog = _opening(parent, title, start)
    dialog.setObjectName("chooseFolder")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    def choose(name: str) -> None:
        then(Path(name))

    dialog.fileSelected.connect(choose)
    dialog.open()
    return dialog


def _opening(parent: QWidget, title: str, start: Path) -> QFileDialog:
    """Return a dialog with our words, in the folder `start` or what holds it."""
    inside = next((one for one in (start, *start.parents) if one.is_dir()), Path.home())
    dialog = QFileDialog(parent, title, str(inside))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for label, words in (
        (QFileDialog.DialogLabel.Accept, QCoreApplication.translate("dialogs", "Chọn")),
        (QFileDialog.DialogLabel.Reject, QCoreApplication.translate("dialogs", "Thôi")),
        (QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("dialogs", "Thư mục")),
        (QFileDialog.DialogLabel.FileName, QCoreApplication.translate("dialogs", "Thư mục")),
        (QFileDialog.DialogLabel.FileType, QCoreApplication.translate("dialogs", "Loại tệp")),
    ):
        dialog.setLabelText(label, words)
    return dialog


def show_bug(
    parent: QWidget | None,
    log_path: Path,
    sentence: str,
    *,
    diagnose: Callable[[], Path] | None = None,
) -> Sheet:
    """Say that the program made a mistake, what is safe, and where the record of it lies.

    `sentence` says what the fault was, in words. `diagnose` writes a file for whoever looks after
    the program and returns its path; it raises `OSError` when it cannot. While one such dialog is
    open, a further fault is added to it instead of opening another.
    """
    open_one = _open_bug()
    if open_one is not None:
        if sentence not in open_one.text.text():
            open_one.text.setText(f"{open_one.text.text()}\n{sentence}")
        return open_one
    sheet = Sheet(
        parent,
        QCoreApplication.translate("dialogs", "Chương trình gặp lỗi"),
        sentence,
        "triangle-alert",
        Tone.BAD,
    )
    sheet.setObjectName("bug")
    safe = QCoreApplication.translate(
        "dialogs",
        "Những gì đã lưu vẫn còn nguyên. Việc đang làm dở chưa được ghi; hãy làm lại. "
        "Nếu lỗi lặp lại, hãy gửi tệp nhật ký dưới đây cho người phụ trách kỹ thuật.",
    )
    hint = Line(safe, role="hint")
    sheet.body.addWidget(hint)
    path = Line(str(log_path), role="strong")
    path.setObjectName("logPath")
    sheet.body.addWidget(path)
    if diagnose is not None:
        _offer_diagnostics(sheet, hint, path, diagnose)
    copy = sheet.add_button("copy", QCoreApplication.translate("dialogs", "Chép đường dẫn"), key="")
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(path.text()))
    close = sheet.add_button(
        "close", QCoreApplication.translate("dialogs", "Đóng"), key="Esc", primary=True
    )
    close.clicked.connect(sheet.accept)
    sheet.open()
    close.setDefault(True)
    close.setFocus()
    return sheet


def _offer_diagnostics(sheet: Sheet, hint: Line, path: Line, diagnose: Callable[[], Path]) -> None:
    """Let one write the file that is to be sent; its path stands where that of the log stood."""
    button = sheet.add_button("diagnose", QCoreApplication.translate("dialogs", "Tệp chẩn đoán"))

    def write() -> None:
        try:
            path.setText(str(diagnose()))
        except OSError as error:
            path.setText(error.strerror or type(error).__name__)
            return
        button.setEnabled(False)
        said = QCoreApplication.translate(
            "dialogs",
            "Những gì đã lưu vẫn còn nguyên. Tệp chẩn đoán dưới đây không chứa dữ liệu của công "
            "dân; hãy gửi tệp này cho người phụ trách kỹ thuật.",
        )
        hint.setText(said)
        sheet.resize(sheet.sizeHint())

    button.clicked.connect(write)


def _open_bug() -> Sheet | None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, Sheet) and window.objectName() == "bug" and window.isVisible():
            return window
    return None
