"""Save a paper or a table as a file where the clerk wants it, and say how that went."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.errors import Refused
from ui.background import Background
from ui.theme import Tone

if TYPE_CHECKING:
    from ui.words import Words

ChooseFile = Callable[[QWidget, str, Path, str, Callable[[Path], None]], object]
"""`ui.dialogs.choose_file_to_save` or `choose_file_to_open`, or what a test answers instead."""


class Saving:
    """Files for the clerk; how it went is told as (tone, sentence)."""

    def __init__(
        self,
        choose_file: ChooseFile,
        words: "Words",
        tell: Callable[[str, str], None],
        background: Background | None = None,
    ) -> None:
        """Tell through `tell`; with `background` contents are made there, from values only."""
        self._background = background
        self._choose_file = choose_file
        self._words = words
        self._tell = tell

    def pdf(self, parent: QWidget, name: str, content: Callable[[], bytes]) -> None:
        """Ask where, then write; `content` is made only once a place was chosen."""
        title = QCoreApplication.translate("Saving", "Lưu ra tệp PDF")
        kind = QCoreApplication.translate("Saving", "Tệp PDF")
        self._save(parent, title, f"{name}.pdf", kind, content)

    def csv(self, parent: QWidget, name: str, content: Callable[[], bytes]) -> None:
        """Ask where, then write a table."""
        title = QCoreApplication.translate("Saving", "Lưu ra bảng tính CSV")
        kind = QCoreApplication.translate("Saving", "Bảng CSV")
        self._save(parent, title, f"{name}.csv", kind, content)

    def xlsx(self, parent: QWidget, name: str, content: Callable[[], bytes]) -> None:
        """Ask where, then write a workbook."""
        title = QCoreApplication.translate("Saving", "Lưu ra bảng tính XLSX")
        kind = QCoreApplication.translate("Saving", "Bảng tính XLSX")
        self._save(parent, title, f"{name}.xlsx", kind, content)

    def _save(
        self, parent: QWidget, title: str, name: str, kind: str, content: Callable[[], bytes]
    ) -> None:
        suggested = Path.home() / name.replace("/", "-")
        self._choose_file(parent, title, suggested, kind, lambda path: self._write(path, content))

    def _write(self, path: Path, content: Callable[[], bytes]) -> None:
        if self._background is not None:
            self._background.run(
                lambda: self._written(path, content), then=lambda told: self._tell(*told)
            )
        else:
            self._tell(*self._written(path, content))

    def _written(self, path: Path, content: Callable[[], bytes]) -> tuple[Tone, str]:
        """Write the file and return how that went."""
        try:
            path.write_bytes(content())
        except Refused as error:
            return Tone.BAD, self._words.refusal(error)
        except OSError as error:
            sentence = QCoreApplication.translate(
                "Saving",
                "Không ghi được tệp {path} ({cause}). Hãy chọn thư mục khác hoặc kiểm tra ổ đĩa.",
            )
            cause = error.strerror or type(error).__name__
            return Tone.BAD, sentence.format(path=path, cause=cause)
        saved = QCoreApplication.translate("Saving", "Đã lưu tệp {path}")
        return Tone.GOOD, saved.format(path=path)
