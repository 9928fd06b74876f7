"""The parts of which Quản trị is made, and the first set-up: each made where it is first wanted.

Both show the same widgets, so that what is asked on the first day is found again later.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.ports import Clock
from ui.background import Background
from ui.saving import ChooseFile
from ui.session import Session
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks import Office
    from counter_app.documents.badge_sheet import Badge
    from ui.appearance import Appearance
    from ui.backup_keeper import BackupKeeper
    from ui.printing import Printers
    from ui.serial_scanner import SerialScanner
    from ui.sounds import Sounds

OFFICE = "office"
STATIONS = "stations"
DEPARTMENTS = "departments"
PEOPLE = "people"
PRINTERS = "printers"
CATALOGUE = "catalogue"
CALENDAR = "calendar"
HOURS = "hours"
RULES = "rules"
PADS = "pads"
BACKUPS = "backups"
AUDIT = "audit"
RETENTION = "retention"
SCANNER = "scanner"
LOOK = "look"
KEYS = "keys"


class Part(Protocol):
    """What a page can do with a part, beside showing it; each has a signal `told(tone, text)`."""

    told: Any

    def read(self) -> None:
        """Show what holds now; what is half typed stays."""
        ...

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeParts:
    """What the parts need: the desks of `office`, and what this machine has.

    A part whose machinery is missing, as without `printers`, cannot be made.
    """

    office: "Office"
    session: Session
    words: Words
    clock: Clock
    background: Background
    choose_file: ChooseFile
    open_file: ChooseFile
    printers: "Printers | None" = None
    scanner: "SerialScanner | None" = None
    sounds: "Sounds | None" = None
    keeper: "BackupKeeper | None" = None
    appearance: "Appearance | None" = None

    def titles(self) -> dict[str, str]:
        """Return the parts that can be made here, each with its title."""
        titles = {
            OFFICE: _tr("Đơn vị"),
            STATIONS: _tr("Các quầy"),
            PRINTERS: _tr("Máy in"),
            SCANNER: _tr("Máy quét"),
            PADS: _tr("Giấy viết tay"),
            CATALOGUE: _tr("Danh mục thủ tục"),
            DEPARTMENTS: _tr("Phòng chuyên môn"),
            CALENDAR: _tr("Ngày nghỉ"),
            HOURS: _tr("Giờ làm việc"),
            RULES: _tr("Cách tính và giấy tờ"),
            PEOPLE: _tr("Cán bộ"),
            BACKUPS: _tr("Sao lưu"),
            AUDIT: _tr("Nhật ký"),
            RETENTION: _tr("Hạn giữ dữ liệu"),
            LOOK: _tr("Giao diện"),
            KEYS: _tr("Phím"),
        }
        missing = {
            PRINTERS: self.printers is None,
            SCANNER: self.scanner is None or self.sounds is None,
            BACKUPS: self.keeper is None,
            RETENTION: self.keeper is None,
            LOOK: self.appearance is None,
            KEYS: self.appearance is None,
        }
        return {name: title for name, title in titles.items() if not missing.get(name)}

    def make(self, name: str) -> QWidget:
        """Make a part, a `Part`; raises `KeyError` for a name that no part has."""
        makers: dict[str, Callable[[], QWidget]] = {
            OFFICE: self._make_office,
            STATIONS: self._make_stations,
            DEPARTMENTS: self._make_departments,
            PEOPLE: self._make_people,
            PRINTERS: self._make_printers,
            CATALOGUE: self._make_catalogue,
            CALENDAR: self._make_calendar,
            HOURS: self._make_hours,
            RULES: self._make_rules,
            PADS: self._make_pads,
            BACKUPS: self._make_backups,
            AUDIT: self._make_audit,
            RETENTION: self._make_retention,
            SCANNER: self._make_scanner,
            LOOK: self._make_look,
            KEYS: self._make_keys,
        }
        part = makers[name]()
        part.setObjectName(f"part.{name}")
        return part

    def _make_office(self) -> QWidget:
        from ui.office_part import OfficePart

        return OfficePart(self.office.administration, self.session, self.words, self.clock)

    def _make_stations(self) -> QWidget:
        from ui.station_part import StationPart

        return StationPart(self.office.administration, self.session, self.words, self.clock)

    def _make_departments(self) -> QWidget:
        from ui.departments_part import DepartmentsPart

        return DepartmentsPart(self.office.departments, self.session, self.words)

    def _make_people(self) -> QWidget:
        from ui.people import People

        return People(
            administration=self.office.administration,
            people=self.office.people,
            printers=self.printers,
            session=self.session,
            words=self.words,
        )

    def _make_printers(self) -> QWidget:
        from ui.printer_choices import PrinterChoices

        assert self.printers is not None
        administration = self.office.administration
        return PrinterChoices(
            self.printers,
            self.office.printing,
            self.words,
            settings=administration.settings,
        )

    def _make_catalogue(self) -> QWidget:
        from ui.catalogue_list import CatalogueList

        return CatalogueList(
            administration=self.office.administration,
            catalogue=self.office.catalogue,
            session=self.session,
            words=self.words,
            clock=self.clock,
            background=self.background,
            choose_file=self.choose_file,
            open_file=self.open_file,
        )

    def _make_calendar(self) -> QWidget:
        from ui.calendar_editor import CalendarEditor

        return CalendarEditor(
            calendar=self.office.calendar,
            printing=self.office.printing,
            session=self.session,
            words=self.words,
            clock=self.clock,
        )

    def _make_hours(self) -> QWidget:
        from ui.hours_form import HoursForm

        return HoursForm(calendar=self.office.calendar, session=self.session, words=self.words)

    def _make_rules(self) -> QWidget:
        from ui.rules_form import RulesForm

        return RulesForm(
            administration=self.office.administration, session=self.session, words=self.words
        )

    def _make_pads(self) -> QWidget:
        from ui.pads import PaperPads

        return PaperPads(
            pads=self.office.pads,
            printing=self.office.printing,
            session=self.session,
            words=self.words,
            clock=self.clock,
            background=self.background,
            choose_file=self.choose_file,
        )

    def _make_backups(self) -> QWidget:
        from ui.backups import Backups

        assert self.keeper is not None
        return Backups(
            backups=self.office.backups,
            keeper=self.keeper,
            background=self.background,
            session=self.session,
            words=self.words,
            clock=self.clock,
        )

    def _make_audit(self) -> QWidget:
        from ui.audit_view import AuditView

        return AuditView(
            audit=self.office.audit,
            people=self.office.people,
            session=self.session,
            words=self.words,
            clock=self.clock,
            background=self.background,
            choose_file=self.choose_file,
        )

    def _make_retention(self) -> QWidget:
        from ui.retention import RetentionPart

        assert self.keeper is not None
        return RetentionPart(
            retention=self.office.retention,
            registers=lambda: self.office.registers,
            keeper=self.keeper,
            background=self.background,
            session=self.session,
            words=self.words,
            choose_file=self.choose_file,
        )

    def _make_scanner(self) -> QWidget:
        from ui.scanner_test import ScannerPart

        assert self.scanner is not None
        assert self.sounds is not None
        return ScannerPart(
            printers=self.printers, scanner=self.scanner, sounds=self.sounds, badges=self._badges
        )

    def _make_look(self) -> QWidget:
        from ui.appearance_form import AppearanceForm

        assert self.appearance is not None
        return AppearanceForm(self.appearance)

    def _make_keys(self) -> QWidget:
        from ui.key_choices import KeyChoices

        appearance = self.appearance
        assert appearance is not None
        return KeyChoices(lambda: appearance.keys, appearance.choose_keys)

    def _badges(self) -> "list[Badge]":
        """Return what stands on the badges of all who work here; whoever has none gets one."""
        from counter_app.documents.badge_sheet import Badge
        from counter_app.rules.numbers import Payload

        settings = self.office.administration.settings()
        return [
            Badge(
                settings.office,
                member.name,
                self.words.role(member.role),
                str(Payload.badge(number, settings.centre)),
            )
            for number, member in self.office.people.give_badges(by=self.session.by).items()
        ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("OfficeParts", text)
