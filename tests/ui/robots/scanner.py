"""Whoever sets a scanner up, in front of the part of Quản trị that tries it out."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from counter_app.documents.badge_sheet import Badge
from counter_app.ports import Clock
from counter_app.rules.numbers import Payload
from counter_app.rules.retyping import BACKSPACE
from tests.doubles import Hand, InlineBackground
from tests.ui.robots.keyboard import SMALLEST
from tests.ui.robots.office import QUICK, FormRobot
from ui.page import Page
from ui.preview import PaperView
from ui.printing import Printers
from ui.scanner_test import ScannerPart
from ui.serial_scanner import Port, SerialScanner
from ui.sounds import Sounds

_KEYS = {BACKSPACE: Qt.Key.Key_Backspace, "\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


class ScannerRobot(FormRobot):
    """Tries a scanner out."""

    def __init__(self, qtbot: QtBot, clock: Clock, folder: Path) -> None:
        self.kept = QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat)
        self.ports = [Port("/dev/ttyACM0", "Honeywell Xenon", "0c2e:0b61")]
        self.scanner = SerialScanner(self.kept, list_ports=lambda: self.ports)
        self.played: list[str] = []
        self.hand = Hand(step=0.004)
        self.printers = Printers(
            QSettings(str(folder / "printers.ini"), QSettings.Format.IniFormat),
            folder=folder / "pdf",
            clock=clock,
            background=InlineBackground(),
            pacing=QUICK,
        )
        self.part = ScannerPart(
            printers=self.printers,
            scanner=self.scanner,
            sounds=Sounds(self.kept, lambda: self._play),
            badges=lambda: [
                Badge("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", name, "Cán bộ", str(Payload.badge(n, 1)))
                for n, name in enumerate(("Lê Thị Hạnh", "Trần Quốc Bảo"), start=1)
            ],
            seconds=self.hand,
        )
        page = Page()
        page.setProperty("page", True)  # noqa: FBT003 - Qt's own
        layout = QVBoxLayout(page)
        layout.addWidget(self.part)
        self.elsewhere = QLineEdit(page)
        self.elsewhere.setObjectName("elsewhere")
        layout.addWidget(self.elsewhere)
        self.part.told.connect(page.told)
        super().__init__(qtbot, page)
        self.frame.resize(*SMALLEST)
        self.part.read()
        self.part.focus_first()

    def _play(self, file: Path) -> None:
        self.played.append(file.name.partition("-")[0].removesuffix(".wav"))

    # -- hands -------------------------------------------------------------------------------------

    def begins(self) -> None:
        """Press the main button by its key."""
        self.press(Qt.Key.Key_F9)

    def scans(self, strokes: str, end: str = "\r") -> None:
        """Let the scanner type, and wait until it is clear that it has done."""
        before = self.reads("rawKeys")
        for ch in strokes + end:
            here = QApplication.focusWidget() or self.widget
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = _KEYS.get(ch, Qt.Key(0))
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, ch)
                QApplication.sendEvent(here, event)
        typed = self.reads("rawKeys")
        assert typed != before, "the keys are not shown as they come"
        self.qtbot.waitUntil(lambda: self.reads("rawKeys") != typed)

    def lets_time_pass(self) -> None:
        """Wait longer than anybody scans."""
        patience = self.widget.findChild(QTimer, "patience")
        assert patience is not None
        assert patience.isActive()
        patience.timeout.emit()

    def hears_by_wire(self, text: str) -> None:
        """Let the scanner at the serial port tell of a code."""
        (self.scanner.tested if self.scanner.testing else self.scanner.line).emit(text, True)  # noqa: FBT003
        QTest.qWait(0)

    # -- eyes --------------------------------------------------------------------------------------

    def prints_what_is_shown(self) -> None:
        """Press F9 in front of the paper that is shown."""
        views = [one for one in self.page.findChildren(PaperView) if one.isVisible()]
        assert views, "no paper is shown"
        view = views[-1]
        self.qtbot.waitUntil(lambda: view.pages > 0)
        QTest.keyClick(view.sheets, Qt.Key.Key_F9)

    @property
    def steps(self) -> list[str]:
        """How the three codes went."""
        return [self.reads(f"scannerStep.{number}") for number in (1, 2, 3)]

    def found(self, number: int) -> str:
        """What was found wrong with a code."""
        return self.reads(f"scannerFound.{number}")

    @property
    def verdict(self) -> str:
        """The sentence at the end."""
        return self.reads("scannerVerdict")
