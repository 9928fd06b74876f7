"""What an identity number tells by itself, and what in it does not fit: a check, no refusal."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from counter_app.errors import Phrase, Refused
from counter_app.rules import codes, people
from counter_app.rules.codes import PersonalNumber, Sex, TaxCode, TaxPayer
from counter_app.rules.people import Applicant, ApplicantKind
from ui.said import said


def told_by(number: str, kind: ApplicantKind) -> str:
    """Return in few words what a number says: sex, year and place, or whose tax code it is.

    Nothing is said of a number that is not whole or not known by its form.
    """
    if person := PersonalNumber.parse(number):
        place = person.province
        return " · ".join(
            part
            for part in (
                "" if kind is ApplicantKind.ORGANISATION else _sex(person.sex),
                str(person.birth_year),
                "" if place is None else place.name,
            )
            if part
        )
    tax = TaxCode.parse(number)
    if tax is None or kind is ApplicantKind.CITIZEN:
        return ""
    if tax.payer is TaxPayer.DEPENDENT_UNIT:
        return _tr("Mã số thuế đơn vị phụ thuộc")
    return _tr("Mã số thuế đúng")


def doubted(person: Applicant, today: date, sex: Sex | None = None) -> list[str]:
    """Return a sentence for whatever does not fit between a number and what else is filled in.

    A day of birth that cannot be read is the form's affair and compared with nothing.
    """
    try:
        birth = people.checked(Applicant("A", birth=person.birth)).birth
    except Refused:
        birth = ""
    found = codes.doubts(person.id_number, today=today, birth=birth, sex=sex)
    return [said(Phrase(doubt.sentence, **doubt.facts)) for doubt in found]


def _sex(sex: Sex) -> str:
    return _tr("Nam") if sex is Sex.MALE else _tr("Nữ")


def _tr(text: str) -> str:
    return QCoreApplication.translate("NumberSays", text)
