"""How papers are printed on this machine: where, from which tray, how often, and made up for what.

A profile holds for all papers of a size; a kind of paper may have its own.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, runtime_checkable

from counter_app.ports import Printer
from counter_app.rules.printing import Fit, PaperSize, PrinterRole

COPIES = range(1, 10)
"""How often a paper may be printed."""
STRETCH = (0.9, 1.1)
"""How far a printer may be off and still be made up for, from and to."""
MOST_MOVED = 30.0
"""How far a paper may be moved, mm."""

_SHEETS = {PaperSize.A5: (148.0, 210.0), PaperSize.A4: (210.0, 297.0)}


class Kept(Protocol):
    """Where choices are kept; a QSettings is one."""

    def value(self, key: str, /) -> object:
        """Return what is kept under a key, or None."""
        ...

    def setValue(self, key: str, value: object, /) -> None:
        """Keep a value."""
        ...

    def remove(self, key: str, /) -> None:
        """Keep nothing any more under a key and below it."""
        ...


@dataclass(frozen=True, slots=True)
class Handling:
    """What a printer is told beside the paper: from which tray, how often."""

    tray: str = ""
    copies: int = 1


@runtime_checkable
class Handled(Protocol):
    """A printer that can be told so."""

    def handled(self, handling: Handling) -> Printer:
        """Return the printer that does so."""
        ...


@runtime_checkable
class WithTrays(Protocol):
    """A system that knows the trays of its printers."""

    def trays(self, name: str) -> list[str]:
        """Return the names of a printer's trays, as the printer calls them."""
        ...


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """Where papers go: a printer of the system, or with no name the folder; and how.

    `paper` is what lies in the printer where that is another sheet than the paper wants: it is
    printed in its upper left corner. `copies` is how often all of it is printed, beside the copies
    that the office writes on the paper. `fit` makes up for a printer that is off.
    """

    printer: str
    folder: Path
    tray: str = ""
    copies: int = 1
    paper: PaperSize | None = None
    fit: Fit = field(default_factory=Fit)

    @property
    def handling(self) -> Handling:
        """What the printer is told."""
        return Handling(self.tray, self.copies)

    def sheet(self, role: PrinterRole) -> tuple[float, float] | None:
        """Return width and height of the sheet a role's papers are laid on, mm; None for theirs."""
        if self.paper is None or self.paper.value == role.value:
            return None
        return _SHEETS.get(self.paper)

    def role(self, role: PrinterRole) -> PrinterRole:
        """Return the role whose sheets the printer gets."""
        return role if self.sheet(role) is None else PrinterRole((self.paper or role).value)


def remembered(kept: Kept, group: str, folder: Path) -> PrinterProfile | None:
    """Return the profile kept below `group`, or None; what cannot be read is as it comes."""
    printer = kept.value(f"{group}/printer")
    if printer is None:
        return None
    where = kept.value(f"{group}/folder")
    low, high = STRETCH

    def number(name: str, usual: float, least: float, most: float) -> float:
        try:
            held = float(str(kept.value(f"{group}/{name}")))
        except ValueError:
            return usual
        return held if least <= held <= most else usual

    paper = str(kept.value(f"{group}/paper") or "")
    return PrinterProfile(
        str(printer),
        Path(str(where)) if where else folder,
        str(kept.value(f"{group}/tray") or ""),
        int(number("copies", 1, COPIES[0], COPIES[-1])),
        PaperSize(paper) if paper in {size.value for size in _SHEETS} else None,
        Fit(
            number("right", 0, -MOST_MOVED, MOST_MOVED),
            number("down", 0, -MOST_MOVED, MOST_MOVED),
            number("across", 1, low, high),
            number("along", 1, low, high),
        ),
    )


def keep(kept: Kept, group: str, profile: PrinterProfile) -> None:
    """Keep a profile below `group`."""
    for name, value in (
        ("printer", profile.printer),
        ("folder", str(profile.folder)),
        ("tray", profile.tray),
        ("copies", profile.copies),
        ("paper", profile.paper.value if profile.paper is not None else ""),
        ("right", profile.fit.right),
        ("down", profile.fit.down),
        ("across", profile.fit.across),
        ("along", profile.fit.along),
    ):
        kept.setValue(f"{group}/{name}", value)


def measured(fit: Fit, across: tuple[float, float], along: tuple[float, float]) -> Fit:
    """Return what makes up for lines that did not come out as long as they say, mm.

    Each line as what it should be and what was measured; they were printed with `fit`.
    """
    return replace(
        fit,
        across=fit.across * across[0] / across[1],
        along=fit.along * along[0] / along[1],
    )
