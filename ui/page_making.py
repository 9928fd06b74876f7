"""Makes the pages of the window, each imported when it is first wanted: one of eight is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtCore import QSettings

    from counter_app.desks import Office
    from counter_app.ports import Clock
    from counter_app.rules.printing import DocumentId
    from ui.appearance import Appearance
    from ui.background import Background
    from ui.backup_keeper import BackupKeeper
    from ui.page import Page
    from ui.printing import Printers
    from ui.remembered import Remembered
    from ui.saving import ChooseFile
    from ui.serial_scanner import SerialScanner
    from ui.session import Session
    from ui.sounds import Sounds
    from ui.words import Words


class PrintRunner(Protocol):
    """Brings queued documents to their printers."""

    def kick(self) -> None:
        """Print what is queued."""
        ...

    def retry(self, document_id: DocumentId) -> None:
        """Try one waiting document now."""
        ...

    def hold(self, about: Collection[str], tell: Callable[[int], None]) -> None:
        """Let the papers about dossiers wait; `tell` hears how many seconds are left, at last 0."""
        ...

    def let_go(self) -> None:
        """Print what is held at once."""
        ...

    @property
    def held(self) -> frozenset[str]:
        """What the papers that wait on purpose are about, as in `Document`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMaker:
    """What pages are made of; what is not there from the start is asked for by a call."""

    office: Office
    clock: Clock
    session: Session
    words: Callable[[], Words]
    print_runner: PrintRunner
    background: Background
    choose_file: ChooseFile
    open_file: ChooseFile
    printers: Printers | None
    settings: QSettings | None
    appearance: Appearance | None
    remembered: Remembered
    scanner: Callable[[], SerialScanner | None]
    sounds: Callable[[], Sounds | None]
    keeper: Callable[[], BackupKeeper]
    parked_counted: Callable[[int], object]
    """Hears from the intake how many of them are put aside."""
    went_back: Callable[[], object]
    """Hears that somebody has done with a dossier's card."""

    def make(self, name: str) -> Page:
        """Return a page in its first state; raises `KeyError` for a name no page bears."""
        return {
            "today": self._make_today,
            "intake": self._make_intake,
            "handover": self._make_handover,
            "giving_back": self._make_giving_back,
            "register": self._make_register,
            "dossier": self._make_dossier,
            "reports": self._make_reports,
            "administration": self._make_administration,
        }[name]()

    def _make_today(self) -> Page:
        from ui.pages.today import TodayPage

        return TodayPage(
            inquiry=self.office.inquiry,
            printing=self.office.printing,
            watch=lambda: self.office.watch,
            reception=lambda: self.office.reception,
            processing=lambda: self.office.processing,
            notes=lambda: self.office.notes,
            session=self.session,
            words=self.words(),
            clock=self.clock,
            choose_file=self.choose_file,
            print_now=self.print_runner.retry,
            remembered=self.remembered,
        )

    def _make_intake(self) -> Page:
        from ui.pages.intake import IntakePage

        page = IntakePage(
            reception=self.office.reception,
            inquiry=self.office.inquiry,
            processing=lambda: self.office.processing,
            session=self.session,
            words=self.words(),
            clock=self.clock,
            printing=self.office.printing,
            grace=self.print_runner,
            home=self._home,
        )
        page.parked_counted.connect(self.parked_counted)
        return page

    def _home(self) -> str:
        """Return the two digits of the province that the office's code begins with, or nothing."""
        from counter_app.rules.codes import province_of_unit

        province = province_of_unit(self.office.administration.settings().unit_code)
        return "" if province is None else province.now

    def _make_handover(self) -> Page:
        from ui.pages.handover import HandoverPage

        return HandoverPage(
            handover=self.office.handover,
            custody=self.office.custody,
            watch=self.office.watch,
            reception=self.office.reception,
            printing=self.office.printing,
            inquiry=self.office.inquiry,
            people=self.office.administration.staff,
            session=self.session,
            words=self.words(),
            clock=self.clock,
        )

    def _make_giving_back(self) -> Page:
        from ui.pages.giving_back import GivingBackPage

        return GivingBackPage(
            giving=self.office.giving,
            handover=self.office.handover,
            custody=self.office.custody,
            watch=self.office.watch,
            notes=self.office.notes,
            reception=self.office.reception,
            inquiry=self.office.inquiry,
            session=self.session,
            words=self.words(),
            clock=self.clock,
            printing=self.office.printing,
        )

    def _make_register(self) -> Page:
        from ui.pages.register import RegisterPage

        return RegisterPage(
            inquiry=self.office.inquiry,
            registers=lambda: self.office.registers,
            session=self.session,
            words=self.words(),
            clock=self.clock,
            background=self.background,
            open_file=self.open_file,
            choose_file=self.choose_file,
        )

    def _make_dossier(self) -> Page:
        from ui.pages.dossier import DossierPage

        page = DossierPage(
            inquiry=self.office.inquiry,
            printing=self.office.printing,
            processing=lambda: self.office.processing,
            reception=lambda: self.office.reception,
            custody=lambda: self.office.custody,
            notes=lambda: self.office.notes,
            giving=lambda: self.office.giving,
            audit=lambda: self.office.audit,
            session=self.session,
            words=self.words(),
            clock=self.clock,
            choose_file=self.choose_file,
            remembered=self.remembered,
        )
        page.left.connect(self.went_back)
        return page

    def _make_reports(self) -> Page:
        from ui.pages.reports import ReportsPage

        return ReportsPage(
            office=self.office,
            session=self.session,
            words=self.words(),
            clock=self.clock,
            background=self.background,
            choose_file=self.choose_file,
            settings=self.settings,
        )

    def _make_administration(self) -> Page:
        from ui.office_parts import OfficeParts
        from ui.pages.administration import AdministrationPage

        return AdministrationPage(
            OfficeParts(
                office=self.office,
                session=self.session,
                words=self.words(),
                clock=self.clock,
                background=self.background,
                choose_file=self.choose_file,
                open_file=self.open_file,
                printers=self.printers,
                scanner=self.scanner(),
                sounds=self.sounds(),
                keeper=self.keeper(),
                appearance=self.appearance,
            )
        )
