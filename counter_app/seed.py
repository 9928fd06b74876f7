"""What fresh books and the sample office are filled with, read from the shipped seed files.

The catalogue is marked as sample throughout: nobody has checked it against the lists that the
provinces publish. The people of the sample office are invented.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from counter_app.rules.catalogue import Channel, Component, PaperKind, Procedure
from counter_app.rules.deadlines import Limit, LimitUnit
from counter_app.rules.people import Applicant, ApplicantKind
from counter_app.rules.staff import Role
from resources import path

_APPLICANTS = {"person": ApplicantKind.CITIZEN, "organisation": ApplicantKind.ORGANISATION}


@dataclass(frozen=True, slots=True)
class SampleOffice:
    """The invented office of the sample day: who it is, who works there, who comes to the window.

    `staff` holds names with roles, in order of entry; `people` the applicants.
    """

    governing_body: str
    office: str
    place: str
    unit_code: str
    staff: tuple[tuple[str, Role], ...]
    people: tuple[Applicant, ...]


def sample_catalogue() -> list[Procedure]:
    """Return the shipped sample catalogue in its order; every entry says that it is a sample."""
    return [_procedure(entry) for entry in _read("catalogue")["procedures"]]


def sample_office() -> SampleOffice:
    """Return the invented office of the sample day."""
    sample = _read("sample_day")
    office = sample["office"]
    return SampleOffice(
        governing_body=office["governing_body"],
        office=office["name"],
        place=office["place"],
        unit_code=office["unit_code"],
        staff=tuple((person["name"], Role(person["role"])) for person in sample["staff"]),
        people=tuple(_applicant(person) for person in sample["people"]),
    )


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path(f"seed/{name}.json").read_text(encoding="utf-8"))
    return content


def _procedure(entry: Mapping[str, Any]) -> Procedure:
    valid_to = entry["valid_to"]
    return Procedure(
        code=entry["code"],
        name=entry["name"],
        field=entry["field"],
        level=entry["level"],
        limit=Limit(entry["limit"]["amount"], LimitUnit(entry["limit"]["unit"])),
        fee=entry["fee"],
        components=tuple(
            Component(part["name"], PaperKind(part["kind"]), part["copies"], part["required"])
            for part in entry["components"]
        ),
        department=entry["department"],
        channels=frozenset(Channel(channel) for channel in entry["channels"]),
        valid_from=date.fromisoformat(entry["valid_from"]),
        valid_to=None if valid_to is None else date.fromisoformat(valid_to),
        same_day=entry["same_day"],
        sample=True,
        note=entry["note"],
    )


def _applicant(person: Mapping[str, str]) -> Applicant:
    return Applicant(
        name=person["name"],
        kind=_APPLICANTS[person["kind"]],
        id_number=person["id_number"] or person["tax_code"],
        phone=person["phone"],
        address=person["address"],
        birth=person["birth_date"],
    )
