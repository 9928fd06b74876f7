"""Walks through every scene in one look, and takes picture and faults of each."""

import os
import tempfile
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.screens.faults import Fault, faults
from tests.screens.looks import Look
from tests.screens.offices import Offices
from tests.screens.scenes import Scene, back_to_the_page, every_scene
from ui import theme
from ui.album import with_sheets
from ui.hands import turn, wait_until
from ui.stage import Stage
from ui.thumbnails import Thumbnails


@dataclass(frozen=True, slots=True)
class Shot:
    """One scene in one look and one size of window."""

    scene: str
    look: str
    size: tuple[int, int]
    window: QWidget
    faults: tuple[Fault, ...]

    @property
    def picture(self) -> QImage:
        """What is seen, as long as nobody has walked on."""
        return with_sheets(self.window).toImage()


@contextmanager
def offices() -> Generator[Offices]:
    """Keep the books of the offices in a folder that is gone afterwards."""
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield Offices()
        finally:
            os.chdir(here)


def walk(
    app: QApplication,
    houses: Offices,
    look: Look,
    scenes: Sequence[Scene],
    take: Callable[[Shot], object],
) -> None:
    """Go to every scene in a look, and hand `take` a shot of it in each of the look's sizes."""
    app.setCursorFlashTime(0)
    theme.prepare(app, theme.LIGHT)
    for office, group in groupby(scenes, key=lambda scene: scene.office):
        with houses.open(office, look) as stage:
            here = ""
            for scene in group:
                _go_before(stage, scene, here)
                for shot in _shots(stage, look, scene):
                    take(shot)
                here = scene.leaves


def _go_before(stage: Stage, scene: Scene, here: str) -> None:
    """Go where a scene begins, unless one is `here` already; what goes wrong there shows later."""
    if scene.after in {"", here}:
        return
    before = next(one for one in every_scene() if one.name == scene.after)
    _go_before(stage, before, here)
    back_to_the_page(stage)
    _arrive(stage, before)


def _shots(stage: Stage, look: Look, scene: Scene) -> Iterator[Shot]:
    for number, size in enumerate(look.sizes):
        if scene.again:
            back_to_the_page(stage)
        _resize(stage, size)
        if not number:
            back_to_the_page(stage)
        lost = _arrive(stage, scene) if not number or scene.again else ()
        yield _shot(stage, look, scene, size, lost)


def _arrive(stage: Stage, scene: Scene) -> tuple[Fault, ...]:
    """Go to a scene; what went wrong on the way is a fault like any other."""
    try:
        scene.arrive(stage)
        wait_until(lambda: not stage.program.busy, "the end of what works behind the window")
    except Exception as error:  # noqa: BLE001 - the other scenes are looked at all the same
        return (Fault("not reached", scene.name, f"{type(error).__name__}: {error}"),)
    return ()


def _resize(stage: Stage, size: tuple[int, int]) -> None:
    window = stage.window
    window.setMinimumSize(0, 0)
    window.resize(*size)
    turn()


def _shot(
    stage: Stage, look: Look, scene: Scene, size: tuple[int, int], lost: tuple[Fault, ...]
) -> Shot:
    for _ in range(2):  # once to lay out, once for what that asks for
        turn()
    window = stage.window
    if drawers := window.findChildren(Thumbnails):
        window.grab()  # what is painted asks for its small pictures
        wait_until(lambda: all(one.idle for one in drawers), "the small pictures of papers")
    sheets = [sheet for sheet in stage.sheets if sheet.isVisible()]
    found = faults(*(sheets or [stage.window]))
    larger = [
        Fault("sheet larger than the window", one.objectName(), f"{one.width()} × {one.height()}")
        for one in sheets
        if one.width() > size[0] or one.height() > size[1]
    ]
    return Shot(scene.name, look.name, size, stage.window, (*lost, *found, *larger))
