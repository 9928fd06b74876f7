"""Quản trị: the office and its counter, the people, the printers, and what the office goes by."""

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ports import Topic
from ui import keys, theme
from ui.columns import OneRowOrTwo, ScrolledPage
from ui.long_work import LongWork
from ui.office_parts import (
    AUDIT,
    BACKUPS,
    CALENDAR,
    CATALOGUE,
    DEPARTMENTS,
    HOURS,
    KEYS,
    LOOK,
    OFFICE,
    PADS,
    PEOPLE,
    PRINTERS,
    RETENTION,
    RULES,
    SCANNER,
    STATIONS,
    OfficeParts,
)
from ui.ways import Ways
from ui.widgets import Picture, SparedLabel

UNPRINTED = "unprinted"
"""What the page Hôm nay is handed to show the papers that have not come out."""

_TOPICS = {
    OFFICE: {Topic.SETTINGS},
    STATIONS: {Topic.SETTINGS},
    PEOPLE: {Topic.STAFF},
    PRINTERS: {Topic.DOCUMENTS},
    CATALOGUE: {Topic.CATALOGUE},
    DEPARTMENTS: {Topic.CATALOGUE, Topic.SETTINGS, Topic.DOSSIERS, Topic.SLIPS},
    CALENDAR: {Topic.CALENDAR, Topic.SETTINGS, Topic.DOCUMENTS},
    HOURS: {Topic.SETTINGS},
    RULES: {Topic.SETTINGS},
    PADS: {Topic.DOSSIERS, Topic.DOCUMENTS},
    BACKUPS: set[Topic](),
    AUDIT: set[Topic](),
    RETENTION: set[Topic](),
    SCANNER: set[Topic](),
    LOOK: set[Topic](),
    KEYS: set[Topic](),
}


_GROUPS = (
    (OFFICE, STATIONS, PRINTERS, SCANNER, PADS, LOOK, KEYS),
    (CATALOGUE, DEPARTMENTS, CALENDAR, HOURS, RULES),
    (PEOPLE, BACKUPS, AUDIT, RETENTION),
)
"""Parts that belong together, in the order in which one goes through them."""


class AdministrationPage(ScrolledPage):
    """Parts in groups behind tabs, each made when it is first looked at."""

    def __init__(
        self,
        parts: OfficeParts,
        parent: QWidget | None = None,
    ) -> None:
        """Show what the desks of `parts` keep, and what this machine has."""
        super().__init__(parent)
        self._maker = parts
        self._titles = parts.titles()
        self._groups = tuple(
            tuple(name for name in group if name in self._titles) for group in _GROUPS
        )
        self._names = tuple(name for group in self._groups for name in group)
        self._name = self._names[0]
        self._last = [group[0] for group in self._groups]
        self._parts: dict[str, Any] = {}
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14))
        whole.setSpacing(look.px(12))
        whole.addLayout(self._make_tabs())
        # Not a stack, which is as tall as the tallest of its parts, shown or not.
        self._place = QVBoxLayout()
        whole.addLayout(self._place, 1)
        parts.session.changed.connect(self._read)

    # -- what the window asks ----------------------------------------------------------------------

    def entered(self, argument: object = None) -> None:
        """Show a part afresh; `argument` may name it."""
        if isinstance(argument, str) and argument in self._names:
            self._name = argument
        self._show_part()

    @property
    def in_hand(self) -> bool:
        """Whether something was typed in a part and not saved, or long work is under way."""
        return any(work.running for work in self.findChildren(LongWork)) or any(
            field.isModified() and field.text() and not field.property("passing")
            for field in self.findChildren(QLineEdit)
        )

    def again(self) -> object:
        """Return which part is shown."""
        return self._name

    @property
    def shown_part(self) -> str:
        """The part that is shown, by its name in `ui.office_parts`."""
        return self._name

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Read again when what is shown was changed elsewhere."""
        if _TOPICS[self._name] & topics:
            self._part.read()

    # -- making ------------------------------------------------------------------------------------

    def _make_tabs(self) -> OneRowOrTwo:
        groups, parts = QWidget(), QWidget()
        first, row = QHBoxLayout(groups), QHBoxLayout(parts)
        for one in (first, row):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(theme.look().px(8))
        self._heads = Ways()
        self._heads.setObjectName("groups")
        for title in (self.tr("Quầy"), self.tr("Quy định"), self.tr("An toàn")):
            self._heads.addTab(title)
        self._heads.currentChanged.connect(self._show_group)
        self._tabs = Ways()
        self._tabs.setObjectName("tabs")
        self._tabs.setUsesScrollButtons(True)
        self._tabs.currentChanged.connect(self._choose_part)
        first.addWidget(self._heads)
        first.addWidget(Picture("chevron-right", 16))
        first.addStretch(1)
        row.addWidget(self._tabs)
        hint = SparedLabel(self.tr("Ctrl+PgUp, Ctrl+PgDn: mục trước, mục sau"), role="hint")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # The tabs stand in one row as long as they themselves fit.
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(hint, 1)
        for key, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(keys.sequence(key), self)
            shortcut.activated.connect(lambda step=step: self._step(step))
        return OneRowOrTwo(groups, parts)

    # -- going about -------------------------------------------------------------------------------

    @property
    def _part(self) -> Any:  # noqa: ANN401 - a widget that is a `Part`
        name = self._name
        if name not in self._parts:
            part: Any = self._maker.make(name)
            part.told.connect(self.told)
            if name == AUDIT:
                part.dossier_wanted.connect(self.dossier_wanted)
            if name == PRINTERS:
                part.unprinted_wanted.connect(lambda: self.page_wanted.emit("today", UNPRINTED))
            self._parts[name] = part
            part.hide()
            self._place.addWidget(part)
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
        titles = [self._titles[name] for name in group]
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
        for other in self._parts.values():
            other.setVisible(other is part)
        part.read()
        part.focus_first()

    @Slot()
    def _read(self) -> None:
        if self.isVisible():
            self._part.read()
