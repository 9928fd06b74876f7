"""Bàn giao: a pile goes to a department with one slip, and the receiver's signature comes back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from counter_app.desks.handover import HandedOver, Handover
from counter_app.desks.inquiry import Found, Inquiry
from counter_app.errors import Refused, UnknownDossier
from counter_app.ports import Topic
from counter_app.rules.dossier import Act, Dossier, DossierId, acts_from
from counter_app.rules.lines import Board, DossierLine, SlipLine
from counter_app.rules.slips import Slip, SlipId
from ui import theme
from ui.choices import Choice, Choices
from ui.columns import TwoColumnPage
from ui.pile import Misfit, MisfitCard, PileCard
from ui.refusals import refusals_shown_in
from ui.second_leg import SecondLegCard
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, RowsView, table_view
from ui.widgets import ActionButton, Card, EmptyState, KeyCap, Notice, PlainLabel
from ui.words import Words
