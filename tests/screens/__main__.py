"""`make screens`: every screen in every language, theme and size, and what is wrong with it.

    python -m tests.screens --out build/screens [--only today,intake] [--looks vi-light,en-dark]
    python -m tests.screens --compare
    python -m tests.screens --approve

Each look is walked through by a process of its own, as many at once as there are processors.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.screens.approved import COMPARED, approve, approved, is_compared
from tests.screens.camera import Shot, offices, walk
from tests.screens.looks import USUAL, Look, every_look
from tests.screens.prints import Print, changes, print_of
from tests.screens.scenes import Scene, every_scene
from tests.screens.sheets import ContactSheet, save, write_index


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked; return 0 when nothing is wrong and nothing changed unapproved."""
    parser = argparse.ArgumentParser(prog="make screens", description="Every screen, for review.")
    parser.add_argument("--out", type=Path, default=Path("build/screens"))
    parser.add_argument("--approve", action="store_true", help="keep the screens as they are now")
    parser.add_argument("--compare", action="store_true", help="tell what changed since then")
    parser.add_argument("--only", default="", help="scenes that begin with one of these, by comma")
    parser.add_argument("--looks", default="", help="looks by comma, as in vi-dark,en-light-200")
    parser.add_argument("--walk", action="store_true", help="take the one look in this process")
    asked = parser.parse_args(arguments)
    scenes = [one for one in every_scene() if one.name.startswith(tuple(asked.only.split(",")))]
    looks = [one for one in every_look() if one.name in (asked.looks or one.name).split(",")]
    out = asked.out.absolute()
    if asked.approve or asked.compare:
        return _compare(approving=asked.approve)
    if asked.walk:
        return _walk(looks[0], scenes, out)
    return _review(looks, asked.only, out)


def _review(looks: Sequence[Look], only: str, out: Path) -> int:
    """Walk through all looks and write the page that shows them."""
    began = monotonic()
    command = [sys.executable, "-m", "tests.screens", "--walk", f"--out={out}", f"--only={only}"]

    def walked(look: Look) -> subprocess.CompletedProcess[str]:
        return _run([*command, f"--looks={look.name}"])

    with ThreadPoolExecutor(os.cpu_count()) as hands:
        compared = hands.submit(_run, [sys.executable, "-m", "tests.screens", "--compare"])
        ended = [*hands.map(walked, looks), compared.result()]
    told = [line for one in ended for line in one.stdout.splitlines()]
    told += [f"{one.args}: {one.stderr}" for one in ended if one.returncode not in {0, 1}]
    sheets = [path.stem for path in sorted(out.glob("*.png"))]
    page = write_index(out, sheets, told)
    print(*told, sep="\n")
    print(f"{len(sheets)} sheets, {len(told)} findings, {monotonic() - began:.0f} s: {page}")
    return 1 if told else 0


def _walk(look: Look, scenes: Sequence[Scene], out: Path) -> int:
    """Write the pictures of one look; tell what is wrong on each and which changed."""
    sheets = {size: ContactSheet(f"{look.name} {_pixels(size)}") for size in look.sizes}
    told: list[str] = []

    def take(shot: Shot) -> None:
        pixels = _pixels(shot.size)
        picture = shot.picture
        save(picture, out / look.name / pixels / f"{shot.scene}.png")
        sheets[shot.size].add(shot.scene, picture, faulty=bool(shot.faults))
        told.extend(f"{look.name} {pixels} {shot.scene}: {fault}" for fault in shot.faults)

    sys.excepthook = lambda kind, error, _trace: told.append(
        f"{look.name}: {kind.__name__}: {error}"
    )
    try:
        _go_through(look, scenes, take)
    except Exception as error:  # noqa: BLE001 - told like anything else that is wrong
        told.append(f"{look.name}: the walk ended early: {type(error).__name__}: {error}")
    for size, sheet in sheets.items():
        sheet.save(out / f"{look.name}-{_pixels(size)}.png")
    if told:
        print(*told, sep="\n")
    return 1 if told else 0


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a part of this very program."""
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603


def _compare(*, approving: bool) -> int:
    """Tell which screens changed; when `approving` keep them as those to compare with."""
    changed = False
    for look in COMPARED:
        prints: dict[str, Print] = {}
        scenes = [one for one in every_scene() if is_compared(look.name, one.name)]

        def take(shot: Shot, prints: dict[str, Print] = prints) -> None:
            if shot.size == USUAL:
                prints[shot.scene] = print_of(shot.picture)

        _go_through(look, scenes, take)
        for name, what in changes(approved(look), prints).items():
            changed = True
            print(f"{look.name} {name} changed: {what}")
        if approving:
            print(f"{len(prints)} screens kept in {approve(look, prints)}")
    return 1 if changed and not approving else 0


def _go_through(look: Look, scenes: Sequence[Scene], take: Callable[[Shot], object]) -> None:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    with offices() as houses:
        walk(app, houses, look, scenes, take)


def _pixels(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def _hear_qt(kind: QtMsgType, _where: QMessageLogContext, sentence: str) -> None:
    """Leave out what a screen that is not there says of itself."""
    if not sentence.startswith("This plugin does not support"):
        print(kind.name, sentence, file=sys.stderr)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_hear_qt)
    sys.exit(main())
