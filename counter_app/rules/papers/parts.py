"""What many papers share: the head, the name of a form, a person, a component, the page."""

from dataclasses import dataclass
from datetime import datetime

from counter_app.rules.settings import OfficeSettings


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of every paper (NĐ 30/2020): the governing body, the office and its place.

    `lookup` is the address under which applicants can follow their dossier, or empty.
    """

    governing_body: str
    office: str
    place: str
    address: str = ""
    phone: str = ""
    lookup: str = ""


def letterhead(settings: OfficeSettings) -> Letterhead:
    """Return the head of an office's papers."""
    return Letterhead(
        governing_body=settings.governing_body,
        office=settings.office,
        place=settings.place,
        address=settings.address,
        phone=settings.phone,
        lookup=settings.lookup,
    )


@dataclass(frozen=True, slots=True)
class FormName:
    """What a form is called in the act it comes from: its number, title and act.

    `number` is empty for papers that no act prescribes.
    """

    number: str
    title: str
    law: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Whose dossier it is, as papers name them; `representative` hands it in for them, if any."""

    name: str
    id_number: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    representative: str = ""


@dataclass(frozen=True, slots=True)
class ComponentLine:
    """A component on the receipt: name, form ("Bản chính" …) and number of copies."""

    name: str
    kind: str
    copies: int


@dataclass(frozen=True, slots=True)
class LegLine:
    """One agency of several (liên thông): what it gives, and the local time it is promised for."""

    agency: str
    due_at: datetime
    what: str = ""
