"""Goes to every scene of the offices, for whoever wants to read or measure what is shown there."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import groupby

from PySide6.QtWidgets import QApplication, QWidget

from tests.screens.camera import offices
from tests.screens.looks import Look
from tests.screens.scenes import back_to_the_page, every_scene
from ui.hands import NotSeen, turn, wait_until


def visit(
    app: QApplication,
    looks: Sequence[Look],
    look_at: Callable[[Look, str, QWidget], object],
    scenes: frozenset[str] | None = None,
) -> None:
    """Hand `look_at` the window or sheet in front in each scene and look; `None` is every scene.

    The way to some leads through others, which must be among them.
    """
    wanted = [one for one in every_scene() if scenes is None or one.name in scenes]
    app.setCursorFlashTime(0)
    with offices() as houses:
        for look in looks:
            for office, group in groupby(wanted, key=lambda scene: scene.office):
                with houses.open(office, look) as stage:
                    for scene in group:
                        back_to_the_page(stage)
                        with suppress(NotSeen):  # tests.screens tells of what is not reached
                            scene.arrive(stage)
                        wait_until(lambda: not stage.program.busy, scene.name)
                        turn()
                        sheets = [one for one in stage.sheets if one.isVisible()]
                        look_at(look, scene.name, sheets[-1] if sheets else stage.window)
