"""Whoever cannot see the screen is told every control, list and count of every scene."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.desks import Office
from counter_app.errors import WrongStation
from tests.reader.tree import Mute, mute, stops
from tests.screens import camera
from tests.screens.looks import Look
from tests.screens.scenes import back_to_the_page, every_scene
from ui import reading, theme
from ui.charts import Share, ShareBars
from ui.checklist import Checklist, Tick
from ui.choices import Choice, Choices
from ui.hands import turn
from ui.refusals import refusals_shown_in
from ui.signature_pad import SignaturePad
from ui.tables import Column, RowsModel, RowsView
from ui.theme import Tone
from ui.toast import say_over
from ui.top_bar import TopBar
from ui.widgets import CountTile, Fact, Notice, PlainLabel
from ui.words import Words
