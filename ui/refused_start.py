"""Why there is no window, and the way out: the newest whole copy of the books, with one key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from counter_app.errors import Refused
from counter_app.rules.backups import BackupName
from ui.background import Background
from ui.dialogs import Sheet
from ui.theme import Tone
from ui.widgets import Line


def _tr(text: str) -> str:
    return QCoreApplication.translate("refused_start", text)


def tell(sentence: str) -> Sheet:
    """Show why the program does not start."""
    sheet = Sheet(None, _tr("Không mở được chương trình"), sentence, "circle-x", Tone.BAD)
    sheet.setObjectName("refusedStart")
    sheet.add_button("close", _tr("Đóng"), key="Esc", primary=True).clicked.connect(sheet.accept)
    sheet.open()
    return sheet


def offer_copy(
    sentence: str, copy: Path, restore: Callable[[], object], then: Callable[[], None]
) -> Sheet:
    """Show that the books are damaged, and offer to put a copy in their place.

    `restore` does it, in another thread; `then` is called once it is done. What it refuses stands
    in the same sheet, which stays open.
    """
    sheet = Sheet(None, _tr("Sổ bị hỏng"), sentence, "triangle-alert", Tone.BAD)
    sheet.setObjectName("damagedBooks")
    found = Line(_told(copy), role="strong")
    found.setObjectName("copy")
    sheet.body.addWidget(found)
    kept = Line(
        _tr(
            "Sổ hỏng được giữ lại cạnh sổ mới. Những gì ghi sau bản sao lưu này cần nhập lại; "
            "số hồ sơ đã in sẽ không bị cấp lần nữa."
        ),
        role="hint",
    )
    sheet.body.addWidget(kept)
    work = Background(sheet)
    close = sheet.add_button("close", _tr("Đóng"), key="Esc")
    take = sheet.add_button("restore", _tr("Khôi phục bản sao lưu này"), primary=True)
    close.clicked.connect(sheet.reject)

    def done(_result: object) -> None:
        sheet.accept()
        then()

    def refused(error: Exception) -> None:
        close.setEnabled(True)
        take.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        found.setText(str(error))

    def begin() -> None:
        close.setEnabled(False)
        take.setEnabled(False)
        found.setText(_tr("Đang kiểm tra và khôi phục bản sao lưu…"))
        work.run(restore, then=done, otherwise=refused)

    take.clicked.connect(begin)
    sheet.open()
    take.setDefault(True)
    take.setFocus()
    return sheet


def _told(copy: Path) -> str:
    name = BackupName.parse(copy.name)
    when = "" if name is None else f"{name.at:%H:%M ngày %d/%m/%Y}"
    return _tr("Bản sao lưu nguyên vẹn gần nhất: {when} ({path}).").format(when=when, path=copy)
