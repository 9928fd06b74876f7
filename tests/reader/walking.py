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

    All are gone to, since the way to some leads through others.
    """
    with offices() as houses:
        for look in looks:
            look.put_on(app)
            for office, group in groupby(every_scene(), key=lambda scene: scene.office):
                with houses.open(office) as stage:
                    for scene in group:
                        back_to_the_page(stage)
                        with suppress(NotSeen):  # tests.screens tells of what is not reached
                            scene.arrive(stage)
                        if scenes is not None and scene.name not in scenes:
                            continue
                        wait_until(lambda: not stage.program.busy, scene.name)
                        turn()
                        sheets = [one for one in stage.sheets if one.isVisible()]
                        look_at(look, scene.name, sheets[-1] if sheets else stage.window)
