"""Telling the applicant: what came of a call, and the text of a message to copy."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class CallOutcome(Enum):
    """What came of an attempt to tell the applicant something."""

    REACHED = "reached"
    COMING = "coming"
    MESSAGE = "message"
    NO_ANSWER = "no_answer"
    UNREACHABLE = "unreachable"
    WRONG_NUMBER = "wrong_number"

    @property
    def told(self) -> bool:
        """Whether the applicant knows now."""
        return self in _TOLD

    @property
    def words(self) -> str:
        """The outcome as the call list and the timeline name it."""
        return _WORDS[self]


_TOLD = frozenset({CallOutcome.REACHED, CallOutcome.COMING, CallOutcome.MESSAGE})
_WORDS = {
    CallOutcome.REACHED: "đã báo được",
    CallOutcome.COMING: "hẹn sẽ đến",
    CallOutcome.MESSAGE: "đã nhắn tin",
    CallOutcome.NO_ANSWER: "không nghe máy",
    CallOutcome.UNREACHABLE: "không liên lạc được",
    CallOutcome.WRONG_NUMBER: "sai số điện thoại",
}


class Medium(Enum):
    """How the applicant was told."""

    PHONE = "phone"
    SMS = "sms"
    ZALO = "zalo"
    EMAIL = "email"

    @property
    def words(self) -> str:
        """The medium as a short Vietnamese noun."""
        return {"phone": "Điện thoại", "sms": "SMS", "zalo": "Zalo", "email": "Thư điện tử"}[
            self.value
        ]


@dataclass(frozen=True, slots=True)
class Message:
    """What the counter writes to an applicant: `text` with accents, `plain` for SMS without.

    Neither holds more of the person than the dossier's number: a message may be read by others.
    """

    text: str

    @property
    def plain(self) -> str:
        """The text in letters that every telephone sends as one byte each."""
        marked = unicodedata.normalize("NFD", self.text.replace("đ", "d").replace("Đ", "D"))
        bare = "".join(letter for letter in marked if not unicodedata.combining(letter))
        return bare.replace("–", "-").replace("…", "...")


def result_ready(office: str, number: str, *, place: str, hours: str, phone: str) -> Message:
    """Return the message that a result can be collected; empty parts are left out."""
    parts = [f"{office}: Hồ sơ {number} đã có kết quả."]
    if place:
        parts.append(f"Mời ông/bà đến nhận tại {place}.")
    if hours:
        parts.append(f"Giờ làm việc: {hours}.")
    parts.append("Mang theo giấy tiếp nhận và giấy tờ tùy thân.")
    if phone:
        parts.append(f"Điện thoại: {phone}.")
    return Message(" ".join(parts))


def new_date(office: str, number: str, due_at: datetime, *, phone: str) -> Message:
    """Return the message that a dossier's result is promised for another local time."""
    parts = [
        f"{office}: Hồ sơ {number} được hẹn trả kết quả vào {due_at:%H:%M ngày %d/%m/%Y}.",
        "Mong ông/bà thông cảm.",
    ]
    if phone:
        parts.append(f"Điện thoại: {phone}.")
    return Message(" ".join(parts))


def late(office: str, number: str, *, phone: str) -> Message:
    """Return the message that a result is not there although it was promised: no date is named.

    A date that is over would be a promise of yesterday; a new one is made with Mẫu số 04.
    """
    parts = [
        f"{office}: Hồ sơ {number} chưa có kết quả đúng hẹn, mong ông/bà thông cảm.",
        "Có ngày hẹn mới hoặc có kết quả, chúng tôi sẽ báo ngay.",
    ]
    if phone:
        parts.append(f"Điện thoại: {phone}.")
    return Message(" ".join(parts))


def to_be_completed(office: str, number: str, *, phone: str) -> Message:
    """Return the message that papers of a dossier are missing."""
    parts = [
        f"{office}: Hồ sơ {number} cần bổ sung, hoàn thiện.",
        "Mời ông/bà liên hệ để được hướng dẫn.",
    ]
    if phone:
        parts.append(f"Điện thoại: {phone}.")
    return Message(" ".join(parts))
