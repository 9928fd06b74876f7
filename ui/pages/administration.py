"""Quản trị: the office and its counter, the people, the printers, and what the office goes by."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desks.administration import Administration
from counter_app.desks.audit import Audit
from counter_app.desks.backups import Backups as BackupsDesk
from counter_app.desks.calendar import CalendarDesk
from counter_app.desks.catalogue import CatalogueDesk
from counter_app.desks.pads import PadDesk
from counter_app.desks.people import People as PeopleDesk
from counter_app.desks.printing import Printing
from counter_app.documents.badge_sheet import Badge
from counter_app.ports import Clock, Topic
from counter_app.rules.numbers import Payload
from counter_app.rules.printing import PrinterRole
from counter_app.rules.staff import Permission, may
from ui import theme
from ui.audit_view import AuditView
from ui.background import Background
from ui.backup_keeper import BackupKeeper
from ui.backups import Backups
from ui.calendar_editor import CalendarEditor
from ui.catalogue_list import CatalogueList
from ui.columns import ScrolledPage, TwoColumns
from ui.hours_form import HoursForm
from ui.office_form import OfficeForm, OfficePreview
from ui.pads import PaperPads
from ui.people import People
from ui.printer_choices import PrinterChoices
from ui.printing import Printers
from ui.refusals import refusals_shown_in
from ui.rules_form import RulesForm
from ui.saving import ChooseFile
from ui.scanner_test import ScannerPart
from ui.serial_scanner import SerialScanner
from ui.session import Session
from ui.sounds import Sounds
from ui.theme import Tone
from ui.ways import Ways
from ui.widgets import ActionButton, ElidedLabel, Notice, Picture
from ui.words import Words

OFFICE = "office"
PEOPLE = "people"
PRINTERS = "printers"
CATALOGUE = "catalogue"
CALENDAR = "calendar"
HOURS = "hours"
RULES = "rules"
PADS = "pads"
BACKUPS = "backups"
AUDIT = "audit"
SCANNER = "scanner"
ROLL = PrinterRole.ROLL.value
UNPRINTED = "unprinted"
"""What the page Hôm nay is handed to show the papers that have not come out."""

_SIDE = 344
_TOPICS = {
    OFFICE: {Topic.SETTINGS},
    PEOPLE: {Topic.STAFF},
    PRINTERS: {Topic.DOCUMENTS},
    CATALOGUE: {Topic.CATALOGUE},
    CALENDAR: {Topic.CALENDAR, Topic.SETTINGS, Topic.DOCUMENTS},
    HOURS: {Topic.SETTINGS},
    RULES: {Topic.SETTINGS},
    PADS: {Topic.DOSSIERS, Topic.DOCUMENTS},
    BACKUPS: set[Topic](),
    AUDIT: set[Topic](),
    SCANNER: set[Topic](),
}


_GROUPS = (
    (OFFICE, PRINTERS, SCANNER, PADS),
    (CATALOGUE, CALENDAR, HOURS, RULES),
    (PEOPLE, BACKUPS, AUDIT),
)
"""Parts that belong together, in the order in which one goes through them."""


class AdministrationPage(ScrolledPage):
    """Parts in groups behind tabs, each made when it is first looked at."""

    def __init__(
        self,
        *,
        administration: Administration,
        calendar: CalendarDesk,
        catalogue: CatalogueDesk,
        pads: PadDesk,
        people: PeopleDesk,
        printing: Printing,
        session: Session,
        words: Words,
        clock: Clock,
        background: Background,
        choose_file: ChooseFile,
        open_file: ChooseFile,
        printers: Printers | None,
        scanner: SerialScanner | None = None,
        sounds: Sounds | None = None,
        backups: BackupsDesk | None = None,
        keeper: BackupKeeper | None = None,
        audit: Audit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `administration` keeps, and what this machine has: `printers`, a `scanner`.

        Copies are seen to where there is a `keeper` that makes them.
        """
        super().__init__(parent)
        self._printing = printing
        self._words = words
        self._makers: dict[str, tuple[str, Callable[[], _Part]]] = {
            OFFICE: (
                self.tr("Đơn vị và quầy"),
                lambda: OfficePart(administration, session, words),
            ),
            PEOPLE: (
                self.tr("Cán bộ"),
                lambda: People(
                    administration=administration,
                    people=people,
                    printers=printers,
                    session=session,
                    words=words,
                ),
            ),
            PRINTERS: (
                self.tr("Máy in"),
                lambda: self._make_printers(
                    printers, lambda: administration.settings().receipt_size == ROLL
                ),
            ),
            CATALOGUE: (
                self.tr("Danh mục thủ tục"),
                lambda: CatalogueList(
                    administration=administration,
                    catalogue=catalogue,
                    session=session,
                    words=words,
                    clock=clock,
                    background=background,
                    choose_file=choose_file,
                    open_file=open_file,
                ),
            ),
            CALENDAR: (
                self.tr("Ngày nghỉ"),
                lambda: CalendarEditor(
                    calendar=calendar,
                    printing=printing,
                    session=session,
                    words=words,
                    clock=clock,
                ),
            ),
            HOURS: (
                self.tr("Giờ làm việc"),
                lambda: HoursForm(
                    calendar=calendar,
                    session=session,
                    words=words,
                ),
            ),
            RULES: (
                self.tr("Cách tính và giấy tờ"),
                lambda: RulesForm(administration=administration, session=session, words=words),
            ),
            PADS: (
                self.tr("Giấy viết tay"),
                lambda: PaperPads(
                    pads=pads,
                    printing=printing,
                    session=session,
                    words=words,
                    clock=clock,
                    background=background,
                    choose_file=choose_file,
                ),
            ),
        }
        if backups is not None and keeper is not None:
            self._makers[BACKUPS] = (
                self.tr("Sao lưu"),
                lambda: Backups(
                    backups=backups,
                    keeper=keeper,
                    background=background,
                    session=session,
                    words=words,
                    clock=clock,
                ),
            )
        if audit is not None:
            self._makers[AUDIT] = (
                self.tr("Nhật ký"),
                lambda: AuditView(
                    audit=audit,
                    people=people,
                    session=session,
                    words=words,
                    clock=clock,
                    background=background,
                    choose_file=choose_file,
                ),
            )
        if scanner is not None and sounds is not None:
            self._makers[SCANNER] = (
                self.tr("Máy quét"),
                lambda: ScannerPart(
                    printers=printers,
                    scanner=scanner,
                    sounds=sounds,
                    badges=lambda: _badges(administration, people, session, words),
                ),
            )
        if printers is None:
            del self._makers[PRINTERS]
        self._groups = tuple(
            tuple(name for name in group if name in self._makers) for group in _GROUPS
        )
        self._names = tuple(name for group in self._groups for name in group)
        self._name = self._names[0]
        self._last = [group[0] for group in self._groups]
        self._parts: dict[str, _Part] = {}
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        whole.setSpacing(look.px(12))
        whole.addLayout(self._make_tabs())
        self._stack = QStackedWidget()
        whole.addWidget(self._stack, 1)
        session.changed.connect(self._read)

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Show a part afresh; `argument` may name it."""
        if isinstance(argument, str) and argument in self._names:
            self._name = argument
        self._show_part()

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Read again when what is shown was changed elsewhere."""
        if _TOPICS[self._name] & topics:
            self._part.read()

    # -- making ------------------------------------------------------------------------------------

    def _make_tabs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.look().px(8))
        self._heads = Ways()
        self._heads.setObjectName("groups")
        for title in (self.tr("Quầy"), self.tr("Quy định"), self.tr("An toàn")):
            self._heads.addTab(title)
        self._heads.currentChanged.connect(self._show_group)
        self._tabs = Ways()
        self._tabs.setObjectName("tabs")
        self._tabs.setUsesScrollButtons(True)
        self._tabs.currentChanged.connect(self._choose_part)
        row.addWidget(self._heads)
        row.addWidget(Picture("chevron-right", 16))
        row.addWidget(self._tabs)
        keys = ElidedLabel(self.tr("Ctrl+PgUp, Ctrl+PgDn: mục trước, mục sau"), role="hint")
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(keys, 1)
        for key, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda step=step: self._step(step))
        return row

    def _make_printers(
        self, printers: Printers | None, wants_roll: Callable[[], bool]
    ) -> PrinterChoices:
        assert printers is not None
        part = PrinterChoices(printers, self._printing, self._words, wants_roll=wants_roll)
        part.unprinted_wanted.connect(lambda: self.page_wanted.emit("today", UNPRINTED))
        return part

    # -- going about -------------------------------------------------------------------------------

    @property
    def _part(self) -> "_Part":
        name = self._name
        if name not in self._parts:
            part = self._makers[name][1]()
            part.setObjectName(f"part.{name}")
            part.told.connect(self.told)
            if isinstance(part, AuditView):
                part.dossier_wanted.connect(self.dossier_wanted)
            self._parts[name] = part
            self._stack.addWidget(part)
        return self._parts[name]

    def _step(self, step: int) -> None:
        place = self._names.index(self._name) + step
        self._name = self._names[place % len(self._names)]
        self._show_part()

    @Slot(int)
    def _show_group(self, group: int) -> None:
        """Show the part of a group that was shown last."""
        self._name = self._last[group]
        self._show_part()

    @Slot(int)
    def _choose_part(self, place: int) -> None:
        self._name = self._groups[self._heads.currentIndex()][place]
        self._show_part()

    def _mark(self) -> None:
        """Let the tabs show where one is."""
        number = next(n for n, group in enumerate(self._groups) if self._name in group)
        group = self._groups[number]
        self._last[number] = self._name
        for tabs in (self._heads, self._tabs):
            tabs.blockSignals(True)
        self._heads.setCurrentIndex(number)
        titles = [self._makers[name][0] for name in group]
        if [self._tabs.tabText(n) for n in range(self._tabs.count())] != titles:
            while self._tabs.count():
                self._tabs.removeTab(0)
            for title in titles:
                self._tabs.addTab(title)
        self._tabs.setCurrentIndex(group.index(self._name))
        for tabs in (self._heads, self._tabs):
            tabs.blockSignals(False)

    @Slot()
    def _show_part(self) -> None:
        self._mark()
        part = self._part
        self._stack.setCurrentWidget(part)
        part.read()
        part.focus_first()

    @Slot()
    def _read(self) -> None:
        if self.isVisible():
            self._part.read()


class OfficePart(QWidget):
    """The office and this counter: the same fields as on the first day."""

    told = Signal(str, str)

    def __init__(
        self,
        administration: Administration,
        session: Session,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._administration = administration
        self._session = session
        self._words = words
        look = theme.look()
        self._form = OfficeForm(words, with_person=False)
        self._form.changed.connect(self._show_preview)
        self._form.passed_end.connect(self._save)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._preview = OfficePreview()
        column.addWidget(self._preview)
        column.addStretch(1)
        self._notice = Notice()
        self._notice.setObjectName("officeRefusal")
        self._notice.hide()
        self._locked = Notice(tone=Tone.WARNING)
        self._locked.setObjectName("officeLocked")
        self._write = ActionButton(self.tr("Lưu"), "F9", primary=True, icon="save")
        self._write.setObjectName("saveOffice")
        self._write.clicked.connect(self._save)
        self._write.listen()
        self._back = ActionButton(self.tr("Bỏ những gì vừa sửa"), icon="undo-2")
        self._back.setObjectName("undoOffice")
        self._back.clicked.connect(self._fill)
        self._back.hide()
        for part in (self._notice, self._locked, self._back, self._write):
            column.addWidget(part)
        columns = TwoColumns(self, self._form, right, _SIDE)
        columns.setContentsMargins(0, 0, 0, 0)

    def read(self) -> None:
        """Show the settings in force, unless somebody is typing others, and who may change them."""
        if not self._form.touched:
            self._fill()
        allowed = may(self._session.user, Permission.SET_UP)
        self._form.lock(locked=not allowed)
        self._write.setEnabled(allowed)
        self._locked.setText(
            "" if allowed else self.tr("Chỉ người quản trị đổi được mục này: bấm F12 để đổi người.")
        )

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._form.focus_first()

    @Slot()
    def _fill(self) -> None:
        desk = self._administration
        self._form.fill(desk.settings(), desk.station())

    @Slot()
    def _show_preview(self) -> None:
        self._preview.show_texts(self._form.texts())
        self._back.setVisible(self._form.touched)

    @Slot()
    def _save(self) -> None:
        entry = self._form.entry()
        if entry is None:
            return
        desk = self._administration
        with refusals_shown_in(self._notice, self._words.refusal) as attempt:
            settings = entry.settings(desk.settings())
            station = entry.at_station(desk.station())
            desk.set_office(settings, station, by=self._session.by)
        if attempt.refusal is None:
            self._fill()
            sentence = self.tr("Đã lưu. Giấy in từ nay mang tên {office} · {station}")
            self.told.emit(Tone.GOOD, sentence.format(office=settings.office, station=station.name))
        elif self._form.complain(attempt.refusal):
            self._notice.clear()


_Part = (
    OfficePart
    | People
    | PrinterChoices
    | CatalogueList
    | CalendarEditor
    | HoursForm
    | RulesForm
    | PaperPads
    | ScannerPart
    | Backups
    | AuditView
)


def _badges(
    administration: Administration, people: PeopleDesk, session: Session, words: Words
) -> list[Badge]:
    """Return what stands on the badges of the people who work here; whoever has none gets one."""
    settings = administration.settings()
    return [
        Badge(
            settings.office,
            member.name,
            words.role(member.role),
            str(Payload.badge(number, settings.centre)),
        )
        for number, member in people.give_badges(by=session.by).items()
    ]
