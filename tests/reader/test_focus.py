"""Where the focus stands can be seen: on every kind of control, in every theme, measured."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.reader.walking import visit
from tests.screens.looks import Look
from tests.screens.scenes import every_scene
from ui import languages, theme
from ui.hands import turn

SCENES = frozenset(
    {
        "setup",
        "today",
        "today-list-3",
        "intake",
        "intake-card",
        "intake-procedures",
        "intake-filled",
        "handover-pile",
        "second-leg",
        "register",
        "reports",
        *(one.name for one in every_scene() if one.name.startswith("report-")),
        "administration-calendar",
        "administration-hours",
        "administration-rules",
        "dossier-processing",
        "dossier-paper",
        "dossier-act-correct",
        "locked",
    }
)
"""Scenes that together show every kind of control."""
LEAST = 3.0
"""The contrast by which what shows the focus differs from what stood there before."""
_AROUND = 4
_LEAST_KINDS = 30
"""Kinds of control that the scenes show."""


@dataclass(frozen=True, slots=True)
class Ring:
    """What changes when a control takes the focus."""

    part: str
    strong: int
    """Pixels that change by a contrast of `LEAST` or more."""
    size: tuple[int, int]

    @property
    def seen(self) -> bool:
        """Whether that is as much as a line of one pixel around a control of 40 by 20."""
        return self.strong >= min(2 * sum(self.size), 2 * (40 + 20))


def measure(
    look: Look, scene: str, window: QWidget, known: Mapping[tuple[str, str], Ring]
) -> dict[tuple[str, str], Ring]:
    """Return the ring of each kind of control in a window that was not measured before."""
    rings: dict[tuple[str, str], Ring] = {}
    for part in window.findChildren(QWidget):
        kind = look.theme, _kind(part)
        if kind in known or kind in rings or not _may_stand(part, window):
            continue
        window.setFocus()
        before = _picture(window, part)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        turn()
        if part.hasFocus():
            after = _picture(window, part)
            size = part.width(), part.height()
            rings[kind] = Ring(f"{part.objectName()} in {scene}", _strong(before, after), size)
    return rings


def _kind(part: QWidget) -> str:
    dress = [str(name) for name in ("primary", "quiet", "nav", "tile") if part.property(str(name))]
    checked = ["chosen"] if part.property("checked") else []
    return " ".join((type(part).__name__, *dress, *checked))


def _may_stand(part: QWidget, window: QWidget) -> bool:
    return (
        part.window() is window
        and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and part.isEnabled()
        and not part.visibleRegion().isEmpty()
        and part.focusProxy() is None
    )


def _picture(window: QWidget, part: QWidget) -> QImage:
    turn()
    corner = part.mapTo(window, QPoint(0, 0))
    area = QRect(corner, part.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return window.grab(area).toImage()


def _strong(before: QImage, after: QImage) -> int:
    both = before.rect().intersected(after.rect())
    pixels = zip(_pixels(before.copy(both)), _pixels(after.copy(both)), strict=True)
    pairs = Counter(pair for pair in pixels if pair[0] != pair[1])
    return sum(
        count
        for (one, other), count in pairs.items()
        if theme.contrast(_name(one), _name(other)) >= LEAST
    )


def _pixels(picture: QImage) -> memoryview:
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")


def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, theme.LIGHT)
    yield
    languages.speak(qapp, "vi")
    theme.apply(qapp, theme.LIGHT)


@pytest.mark.timeout(400)  # it goes to some forty scenes
@pytest.mark.qt_log_ignore("^This plugin does not support")  # suggestions lie over the window
@pytest.mark.parametrize("name", theme.THEMES)
def test_where_the_focus_stands_can_be_seen(qapp: QApplication, name: str) -> None:
    rings: dict[tuple[str, str], Ring] = {}

    def look_at(look: Look, scene: str, window: QWidget) -> None:
        rings.update(measure(look, scene, window, rings))

    visit(qapp, [Look("vi", name)], look_at, SCENES)
    assert len(rings) > _LEAST_KINDS
    assert {kind: str(ring) for (_, kind), ring in rings.items() if not ring.seen} == {}
