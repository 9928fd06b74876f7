"""Quản trị: the office and its counter, the people, the printers, and what the office goes by."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from counter_app.desks.administration import Administration
from counter_app.desks.printing import Printing
from counter_app.ports import Topic
from counter_app.rules.staff import Permission, may
from ui import theme
from ui.columns import ScrolledPage, TwoColumns
from ui.office_form import OfficeForm, OfficePreview
from ui.people import People
from ui.printer_choices import PrinterChoices
from ui.printing import Printers
from ui.reference_lists import CalendarList, CatalogueList
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.theme import Tone
from ui.widgets import ActionButton, KeyCap, Notice, PlainLabel
from ui.words import Words

OFFICE, PEOPLE, PRINTERS = "office", "people", "printers"
CATALOGUE, CALENDAR = "catalogue", "calendar"
"""What another page may hand over to have one part shown."""

_SIDE = 344
_TOPICS = {
    OFFICE: frozenset({Topic.SETTINGS}),
    PEOPLE: frozenset({Topic.STAFF}),
    PRINTERS: frozenset[Topic](),
    CATALOGUE: frozenset({Topic.CATALOGUE}),
    CALENDAR: frozenset({Topic.CALENDAR}),
}


class Part(Protocol):
    """One part of the page."""

    told: Signal

    def read(self) -> None:
        """Show what stands in the books now."""
        ...

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        ...
