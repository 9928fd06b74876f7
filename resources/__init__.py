"""The one place that knows where the shipped files lie, from source or from a frozen program.

What is shipped: `fonts/` (screens and papers), `icons/` (SVG, tinted by the theme), `seed/`
(sample catalogue, official days off, a sample day), `sounds/` (scan read, scan refused),
`languages/` (words of the screens, built from the `.ts` files there), `news/` (what each version
brings, for clerks). Each folder's README or note says where its content comes from and under which
licence. The user guide is shipped too; it lies with the other documents.
"""

from __future__ import annotations

import sys
from os.path import normpath
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Give the place of a shipped file or folder, such as `fonts/BeVietnamPro-Regular.ttf`.

    `name` is written with `/` and is relative to this folder. A frozen program unpacks the
    folder under `resources` beside its own modules; from source it is the package itself.

    Raises FileNotFoundError, with the name in it, when nothing of that name is shipped or the
    name leads out of the folder.
    """
    bundle = _bundle()
    return _found(_HERE if bundle is None else bundle / "resources", name)


def guide(name: str) -> Path:
    """Give the place of a file or folder of the user guide, such as `vi/index.md`.

    `name` is written with `/` and is relative to `docs/guide`, which a frozen program has under the
    same name. Raises FileNotFoundError like `path`.
    """
    return _found((_bundle() or _HERE.parent) / "docs" / "guide", name)


def _found(folder: Path, name: str) -> Path:
    found = Path(normpath(folder / name))
    if not (found.is_relative_to(folder) and found.exists()):
        msg = f"resource not found: {name!r}"
        raise FileNotFoundError(msg)
    return found


def _bundle() -> Path | None:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return None if bundle is None else Path(bundle).resolve()
