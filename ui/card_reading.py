"""What a scanned identity card fills in: what is sure as it is, what is doubtful until confirmed.

What is missing stays empty and is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.rules.citizen_card import CardField, Certainty, CitizenCard, Reason


@dataclass(frozen=True, slots=True)
class CardReading:
    """Texts by the names of the applicant's fields, and what must be looked at and why."""

    texts: Mapping[str, str]
    doubtful: Mapping[str, str]
    missing: Mapping[str, str]


def reading_of(card: CitizenCard) -> CardReading:
    """Return what a card says of the fields of an applicant."""
    fields = {
        "id_number": card.number,
        "name": card.name,
        "birth": card.birth,
        "address": card.address,
    }
    texts = {name: field.value for name, field in fields.items()}
    texts["birth"] = birth_as_typed(texts["birth"])
    return CardReading(
        texts,
        {
            name: _why(field)
            for name, field in fields.items()
            if field.certainty is Certainty.DOUBTFUL
        },
        {name: _lost(field) for name, field in fields.items() if field.missing},
    )


def birth_as_typed(birth: str) -> str:
    """Write a day of birth as it is read at the counter: 01/02/1985, or only the year."""
    return "/".join(reversed(birth.split("-")))


def _why(field: CardField) -> str:
    sentence = {
        Reason.LETTERS_LOST: _tr("Thẻ đọc thiếu chữ."),
        Reason.ACCENTS_LOST: _tr("Thẻ đọc mất dấu."),
        Reason.RETYPED: _tr("Ghép lại từ phím gõ."),
        Reason.RECODED: _tr("Bảng mã phải đoán."),
        Reason.TYPED: _tr("Đọc qua bàn phím."),
        Reason.CAPITALS: _tr("Đổi từ chữ in hoa."),
        Reason.FROM_NUMBER: _tr("Suy từ số định danh."),
        Reason.DISAGREES: _tr("Không khớp số định danh."),
    }.get(field.reason or Reason.TYPED, "")
    return f"{sentence} {_tr('Đúng thì bấm Enter.')}".strip()


def _lost(field: CardField) -> str:
    return _tr("Thẻ đọc hỏng: nhập tay.") if field.raw else _tr("Thẻ không có: nhập tay.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardReading", text)
