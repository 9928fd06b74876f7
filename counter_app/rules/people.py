"""Who hands a dossier in: the applicant's data, and what is asked of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from counter_app.errors import BadValue, MissingField, TextTooLong
from counter_app.rules.text import clean, digits, tokens

NAME_LIMIT = 500
"""Letters a name may have; a receipt takes that many on several lines."""
TEXT_LIMIT = 1_000
"""Letters any other single text of an applicant may have."""

_PHONE = re.compile(r"\+?[0-9]{6,15}")
_ID_NUMBER = re.compile(r"[0-9A-Z][0-9A-Z./-]{4,19}")


class ApplicantKind(Enum):
    """What the applicant is (LoaiDoiTuong of the national portal: 0, 1, 2)."""

    CITIZEN = "citizen"
    ORGANISATION = "organisation"
    HOUSEHOLD_BUSINESS = "household_business"


@dataclass(frozen=True, slots=True)
class Applicant:
    """The person or organisation whose dossier it is; only the name is required.

    `id_number` is a personal number, passport or tax code without spaces; `birth` the day of
    birth in ISO form, or only its year where no more is known; `former_number` the number that the
    person had before, as the old CMND that a citizen card names.
    """

    name: str
    kind: ApplicantKind = ApplicantKind.CITIZEN
    id_number: str = ""
    phone: str = ""
    address: str = ""
    email: str = ""
    birth: str = ""
    former_number: str = ""


@dataclass(frozen=True, slots=True)
class Representative:
    """Who hands a dossier in for the applicant; `paper` names the authorisation, if there is one.

    NĐ 61/2018 art 6(2)b: a proxy brings a giấy ủy quyền.
    """

    name: str
    id_number: str = ""
    phone: str = ""
    paper: str = ""


def checked(applicant: Applicant) -> Applicant:
    """Return the applicant as the books take it: clean text, numbers without spaces and dots.

    Raises `MissingField` without a name, `TextTooLong`, and `BadValue` for an identity number,
    telephone or birth date that cannot be one.
    """
    name = clean(applicant.name)
    if not any(ch.isalnum() for ch in name):
        raise MissingField(field="name", label="họ và tên người nộp")
    if len(name) > NAME_LIMIT:
        raise TextTooLong(field="name", label="Họ và tên", limit=NAME_LIMIT)
    applicant = replace(
        applicant,
        name=name,
        id_number=_id_number(applicant.id_number),
        phone=_phone(applicant.phone),
        address=clean(applicant.address),
        email=clean(applicant.email),
        birth=_birth(applicant.birth),
        former_number=_id_number(applicant.former_number),
    )
    for field, label in (("address", "Địa chỉ"), ("email", "Email")):
        if len(getattr(applicant, field)) > TEXT_LIMIT:
            raise TextTooLong(field=field, label=label, limit=TEXT_LIMIT)
    return applicant


def checked_representative(person: Representative) -> Representative:
    """Return a representative as the books take it; raises as `checked` does."""
    same = checked(Applicant(person.name, id_number=person.id_number, phone=person.phone))
    paper = clean(person.paper)
    if len(paper) > TEXT_LIMIT:
        raise TextTooLong(field="authorisation", label="Giấy ủy quyền", limit=TEXT_LIMIT)
    return Representative(same.name, same.id_number, same.phone, paper)


def search_text(applicant: Applicant, *more: str) -> str:
    """Return the folded words under which a dossier is found, a space between them."""
    return " ".join(word for part in (applicant.name, *more) for word in tokens(part))


def search_digits(applicant: Applicant, number: str) -> str:
    """Return the digits under which a dossier is found by any piece of a number."""
    numbers = (
        digits(number),
        applicant.id_number,
        applicant.former_number,
        digits(applicant.phone),
    )
    return " ".join(filter(None, numbers))


def applicant_to_body(applicant: Applicant) -> dict[str, Any]:
    """Return an applicant as JSON values; the inverse of `applicant_from_body`."""
    body = {
        "name": applicant.name,
        "kind": applicant.kind.value,
        "id_number": applicant.id_number,
        "phone": applicant.phone,
        "address": applicant.address,
        "email": applicant.email,
        "birth": applicant.birth,
    }
    if applicant.former_number:
        body["former_number"] = applicant.former_number
    return body


def applicant_from_body(body: Mapping[str, Any]) -> Applicant:
    """Return the applicant that `applicant_to_body` wrote."""
    return Applicant(
        name=body["name"],
        kind=ApplicantKind(body["kind"]),
        id_number=body["id_number"],
        phone=body["phone"],
        address=body["address"],
        email=body["email"],
        birth=body["birth"],
        former_number=body.get("former_number", ""),
    )


def representative_to_body(person: Representative | None) -> list[str] | None:
    """Return a representative as JSON values; the inverse of `representative_from_body`."""
    return None if person is None else [person.name, person.id_number, person.phone, person.paper]


def representative_from_body(body: Sequence[str] | None) -> Representative | None:
    """Return the representative that `representative_to_body` wrote."""
    return None if body is None else Representative(*body)


def _id_number(text: str) -> str:
    number = "".join(clean(text).split()).upper()
    if digits(number.replace(".", "")) == number.replace(".", ""):
        number = number.replace(".", "")
    if number and _ID_NUMBER.fullmatch(number) is None:
        raise BadValue(
            field="id_number",
            label="Số định danh / CCCD",
            value=number,
            hint="Gồm 5 đến 20 chữ số hoặc chữ cái.",
        )
    return number


def _phone(text: str) -> str:
    number = re.sub(r"[\s.()-]", "", clean(text))
    if number and _PHONE.fullmatch(number) is None:
        raise BadValue(
            field="phone", label="Số điện thoại", value=number, hint="Gồm 6 đến 15 chữ số."
        )
    return number


def _birth(text: str) -> str:
    text = clean(text)
    if not text or re.fullmatch(r"(18|19|20)[0-9]{2}", text):
        return text
    parts = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", text)
    compact = re.fullmatch(r"([0-9]{2})([0-9]{2})([0-9]{4})", text)
    found = parts or compact
    try:
        if found is not None:
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise BadValue(
            field="birth",
            label="Ngày sinh",
            value=text,
            hint="Viết ngày/tháng/năm, hoặc chỉ năm sinh.",
        ) from None
