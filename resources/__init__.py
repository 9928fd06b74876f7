"""The one place that knows where the shipped files lie, from source or from a frozen program.

What is shipped: `fonts/` (screens and papers), `icons/` (SVG, tinted by the theme), `seed/`
(sample catalogue, official days off, a sample day), `sounds/` (scan read, scan refused),
`languages/` (words of the screens, built from the `.ts` files there). Each folder's README or note says where its
content comes from and under which licence.
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
    folder = _folder()
    found = Path(normpath(folder / name))
    if not (found.is_relative_to(folder) and found.exists()):
        msg = f"resource not found: {name!r}"
        raise FileNotFoundError(msg)
    return found


def _folder() -> Path:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle).resolve() / "resources"
    return _HERE
