"""What is new since the version that ran last on this computer, told once and in clerk's words.

A computer on which the program never ran hears nothing: all of it is new there.
"""

import re

from PySide6.QtCore import QSettings

import resources
from counter_app import __version__
from ui import languages

_LAST = "news/version"
_SECTION = re.compile(r"^## (?P<version>[\d.]+)$", re.MULTILINE)


class News:
    """The notes that come with the versions, and which of them this computer has heard of."""

    def __init__(
        self, settings: QSettings, *, version: str = __version__, notes: str | None = None
    ) -> None:
        """Compare `version` with what `settings` remember; this one is remembered from now on.

        `notes` are a text with a section a version, the shipped ones in the language of the screens
        where none are given.
        """
        text = whole() if notes is None else notes
        last = str(settings.value(_LAST, ""))
        self.version = version
        self.fresh = since(text, last, version) if last else ""
        """The notes of the versions after the last one, as Markdown; nothing where there are none.
        """
        if last != version:
            settings.setValue(_LAST, version)


def whole() -> str:
    """Return the notes of all versions, in the language of the screens."""
    return resources.path(f"news/{languages.spoken()}.md").read_text(encoding="utf-8")


def since(notes: str, last: str, version: str) -> str:
    """Return the head of the notes and the sections after `last` up to and with `version`.

    Nothing when there is no such section.
    """
    found = list(_SECTION.finditer(notes))
    ends = [one.start() for one in found[1:]] + [len(notes)]
    sections = [
        notes[one.start() : end]
        for one, end in zip(found, ends, strict=True)
        if _parts(last) < _parts(one["version"]) <= _parts(version)
    ]
    return notes[: found[0].start()] + "".join(sections) if sections else ""


def _parts(version: str) -> tuple[int, ...]:
    """Return a version as numbers, so that 0.10 comes after 0.9; nothing for none at all."""
    return tuple(int(part) for part in re.findall(r"\d+", version))
