"""What an office and its counter are called: asked first on fresh books, changed later in Quản trị.

Beside the fields stands what they do to paper: the letterhead, and the first number of a day.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.errors import Refused
from counter_app.ports import Clock
from counter_app.rules.numbers import SLOTS, DossierNumber, serial_for
from counter_app.rules.settings import (
    OfficeSettings,
    Station,
    checked_settings,
    checked_station,
)
from counter_app.rules.text import clean
from ui import theme
from ui.dates import Dates
from ui.forms import Field, Form
from ui.pin_sheet import PinBox, pin_complaint
from ui.theme import Tone
from ui.widgets import Card, Line, PlainLabel
from ui.words import Words

OFFICE = "office"
STATION = "station"
PERSON = "person"
"""The cards of the form, in their order."""

_EXAMPLE_UNIT = "H57.132"
_CENTRES = range(1, 1000)
_HOUR = re.compile(r"(?i)(\d{1,2})\s*(?:[:.]|h|giờ)?\s*(\d{2})?\s*(?:phút|p)?")


@dataclass(frozen=True, slots=True)
class OfficeEntry:
    """What was filled in; the fields of a card that is not asked for are empty."""

    governing_body: str = ""
    office: str = ""
    unit_code: str = ""
    centre: int = 0
    place: str = ""
    closing_time: str = ""
    address: str = ""
    phone: str = ""
    station: str = ""
    slot: int = 0
    person: str = ""
    pin: str = ""
    pin_again: str = ""

    def settings(self, before: OfficeSettings) -> OfficeSettings:
        """Return the office's settings with this in them, checked.

        Raises `MissingField`, `BadValue`.
        """
        return checked_settings(
            replace(
                before,
                governing_body=self.governing_body,
                office=self.office,
                unit_code=self.unit_code,
                centre=self.centre,
                place=self.place,
                closing_time=self.closing_time,
                address=self.address,
                phone=self.phone,
                named=True,
            )
        )

    def at_station(self, before: Station) -> Station:
        """Return the station with this in it, checked; raises `MissingField`, `BadValue`.

        A station that gets another slot gets another number in the journal with it, so that the
        journals of two counters can be joined.
        """
        counter_id = before.counter_id if self.slot == before.slot else self.slot + 1
        return checked_station(Station(counter_id, self.slot, self.station))


class OfficeForm(QWidget):
    """The fields in cards: those of the office, of the station, of who sets them up."""

    changed = Signal()
    """Something was typed."""
    passed_end = Signal()
    """Enter was pressed in the last field."""

    def __init__(
        self, words: Words, *, asks: Collection[str], parent: QWidget | None = None
    ) -> None:
        """Ask for what the cards `asks` hold: some of `OFFICE`, `STATION`, `PERSON`."""
        super().__init__(parent)
        self._words = words
        cards: dict[str, tuple[str, Callable[[], tuple[Field, ...]]]] = {
            OFFICE: (self.tr("Cơ quan"), self._office_fields),
            STATION: (self.tr("Quầy này"), self._station_fields),
            PERSON: (self.tr("Người quản trị"), self._person_fields),
        }
        self._cards = {
            name: Form(dict, *fields(), every_field=True)
            for name, (_title, fields) in cards.items()
            if name in asks
        }
        self._forms = list(self._cards.values())
        if PERSON in asks:
            self._cards[PERSON].changed.connect(self._warn_of_no_pin)
            self._warn_of_no_pin()
        self._given: dict[str, str] = {}
        self._filled = self._drafts()
        look = theme.look()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        for name, form in self._cards.items():
            card = Card(cards[name][0])
            card.body.addWidget(form)
            whole.addWidget(card)
        whole.addStretch(1)
        for form, following in zip(self._forms, [*self._forms[1:], None], strict=True):
            form.changed.connect(self._tell_change)
            if following is None:
                form.passed_end.connect(self.passed_end)
            else:
                form.passed_end.connect(following.focus_first)

    # -- what stands in it -------------------------------------------------------------------------

    def fill(self, settings: OfficeSettings, station: Station) -> None:
        """Show settings; of an office that was never named the invented names are left out."""
        named = settings.named
        texts = {
            "governing_body": settings.governing_body if named else "",
            "office": settings.office if named else "",
            "unit_code": settings.unit_code if named else "",
            "centre": str(settings.centre),
            "place": settings.place,
            "closing_time": settings.closing_time,
            "address": settings.address,
            "phone": settings.phone,
        }
        self._given = texts | {"station": station.name, "slot": str(station.slot)}
        for form in self._forms:
            form.restore(self._given)
        self._filled = self._drafts()
        self.changed.emit()

    @Slot()
    def _warn_of_no_pin(self) -> None:
        """Say plainly what it means to have no PIN."""
        without = self.tr("Để trống: ai mở máy này cũng quản trị được. Đặt sau ở mục Cán bộ.")
        with_pin = self.tr(
            "Quên mã này mà không có người quản trị thứ hai thì phải nhờ dòng lệnh: cất kỹ."
        )
        person = self._cards[PERSON]
        typed = bool(person.text("pin"))
        person.remark("pin", with_pin if typed else without, Tone.PLAIN if typed else Tone.WARNING)

    @property
    def touched(self) -> bool:
        """Whether something was typed since the fields were filled."""
        return self._drafts() != self._filled

    def _drafts(self) -> list[dict[str, str]]:
        return [form.draft() for form in self._forms]

    def texts(self) -> Mapping[str, str]:
        """Return the texts as they stand, cleaned, by the names of the fields.

        Those of the cards that are not asked for are what the form was filled with.
        """
        drafts = [self._given, *self._drafts()]
        return {name: clean(text) for draft in drafts for name, text in draft.items()}

    def typed(self) -> dict[str, str]:
        """Return what was typed and not handed in, by the names of the fields; never a PIN."""
        if not self.touched:
            return {}
        return {
            name: text
            for draft in self._drafts()
            for name, text in draft.items()
            if name not in _SECRET
        }

    @property
    def secret(self) -> bool:
        """Whether something of a PIN is typed."""
        return any(draft.get(name) for draft in self._drafts() for name in _SECRET)

    def type_again(self, texts: Mapping[str, str]) -> None:
        """Put what was typed before into the fields, as not handed in."""
        for form in self._forms:
            for name in form.names & set(texts):
                form.set_text(name, texts[name])

    def keep(self) -> None:
        """Take the texts as they stand for handed in."""
        self._filled = self._drafts()

    def ask_for_pin(self, *, wanted: bool) -> None:
        """Ask for a PIN, or leave its fields out where there is one already."""
        for name in _SECRET:
            self._cards[PERSON].set_shown(name, shown=wanted)

    def entry(self) -> OfficeEntry | None:
        """Return what was filled in, or show what is wrong and return None."""
        wrong = [form for form in self._forms if not form.check()]
        if wrong:
            wrong[0].check()
            return None
        person = self._cards.get(PERSON)
        if person is not None and person.text("pin") != person.text("pin_again"):
            person.complain("pin_again", self.tr("Hai lần gõ không giống nhau."))
            return None
        values: dict[str, Any] = {}
        for form in self._forms:
            values |= form.values()
        return OfficeEntry(**values)

    def complain(self, refusal: Refused) -> bool:
        """Show a refusal below the field it is about; False when it is about none of these."""
        name = _FIELDS.get(str(refusal.facts.get("field", "")), "")
        for form in self._forms:
            if name in form.draft():
                form.complain(name, self._words.refusal(refusal))
                return True
        return False

    def lock(self, *, locked: bool) -> None:
        """Let the fields only be read, or be filled in again."""
        for form in self._forms:
            form.setEnabled(not locked)

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._forms[0].focus_first()

    @Slot(str)
    def _tell_change(self, _name: str) -> None:
        self.changed.emit()

    # -- making ------------------------------------------------------------------------------------

    def _office_fields(self) -> tuple[Field, ...]:
        return (
            Field(
                "governing_body",
                self.tr("Cơ quan chủ quản (dòng trên)"),
                example=self.tr("VD: Ủy ban nhân dân phường Thuận Hóa"),
            ),
            Field(
                "office",
                self.tr("Tên bộ phận Một cửa"),
                required=True,
                example=self.tr("VD: Trung tâm Phục vụ hành chính công phường Thuận Hóa"),
            ),
            Field(
                "unit_code",
                self.tr("Mã đơn vị"),
                required=True,
                span=4,
                complaint=lambda text: self._refused(unit_code=text),
                example=self.tr("VD: {code}").format(code=_EXAMPLE_UNIT),
                hint=self.tr("Đứng đầu mọi số hồ sơ."),
            ),
            Field(
                "centre",
                self.tr("Số trung tâm"),
                required=True,
                span=2,
                complaint=_centre_complaint,
                read=int,
                hint=self.tr("Từ 1 đến 999."),
            ),
            Field(
                "place",
                self.tr("Địa danh trên giấy"),
                required=True,
                span=3,
                example=self.tr("VD: Huế"),
                hint=self.tr("Đứng trước ngày tháng."),
            ),
            Field(
                "closing_time",
                self.tr("Giờ kết thúc làm việc"),
                required=True,
                span=3,
                read=read_hour,
                complaint=lambda text: self._refused(closing_time=read_hour(text)),
                example=self.tr("VD: 17:00"),
                hint=self.tr("Giờ hẹn trả trong ngày."),
            ),
            Field("address", self.tr("Địa chỉ"), span=8),
            Field("phone", self.tr("Điện thoại"), span=4),
        )

    def _station_fields(self) -> tuple[Field, ...]:
        return (
            Field(
                "station",
                self.tr("Tên quầy"),
                required=True,
                span=6,
                example=self.tr("VD: Quầy 01"),
                hint=self.tr("Ghi trên giấy tờ."),
            ),
            Field(
                "slot",
                self.tr("Số thứ tự quầy (0–32)"),
                required=True,
                span=6,
                complaint=_slot_complaint,
                read=int,
                hint=self.tr("Mỗi quầy một số, để số hồ sơ không trùng."),
            ),
        )

    def _person_fields(self) -> tuple[Field, ...]:
        return (
            Field(
                "person",
                self.tr("Họ và tên người quản trị"),
                required=True,
                example=self.tr("VD: Trần Quốc Bảo"),
                hint=self.tr("Ghi trên giấy tờ do người này tiếp nhận."),
            ),
            Field(
                "pin",
                self.tr("Mã PIN quản trị"),
                span=6,
                box=PinBox,
                complaint=pin_complaint,
            ),
            Field("pin_again", self.tr("Gõ lại mã PIN"), span=6, box=PinBox),
        )

    def _refused(self, **value: str) -> str | None:
        """Return what the rules say against one value of the office's settings."""
        fine = OfficeSettings(office="-", unit_code=_EXAMPLE_UNIT)
        try:
            checked_settings(replace(fine, **value))
        except Refused as refusal:
            return self._words.refusal(refusal)
        return None


class OfficePreview(Card):
    """What the fields do to paper, while one types; with the first number of today."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("OfficePreview", "Trên giấy sẽ là"))
        if parent is not None:
            self.setParent(parent)
        self._clock = clock
        look = theme.look()
        middle = Qt.AlignmentFlag.AlignHCenter
        self._body = Line(role="label")
        self._office = Line(role="strong")
        self._place = Line(role="hint")
        for line in (self._body, self._office, self._place):
            line.setAlignment(middle)
            self.body.addWidget(line)
        self._office.setObjectName("preview.office")
        self._place.setObjectName("preview.place")
        self.body.addSpacing(look.px(10))
        self._about = PlainLabel(role="label")
        self._about.setObjectName("preview.day")
        self.body.addWidget(self._about)
        self._number = PlainLabel(role="number")
        self._number.setObjectName("preview.number")
        self.body.addWidget(self._number)
        self.body.addSpacing(look.px(6))
        row = QHBoxLayout()
        self._due = Line(role="hint")
        self._due.setObjectName("preview.due")
        row.addWidget(self._due, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show what comes of the fields as they stand, right or wrong."""
        self._body.setText(texts["governing_body"].upper())
        self._body.setVisible(bool(texts["governing_body"]))
        self._office.setText(texts["office"].upper() or self.tr("TÊN BỘ PHẬN MỘT CỬA"))
        self._place.setText(
            self.tr("{place}, ngày … tháng … năm …").format(place=texts["place"] or "…")
        )
        unit = texts["unit_code"].upper() or "…"
        slot = texts["slot"]
        known = slot.isdecimal() and int(slot) < SLOTS
        today = self._clock.now().date()
        about = self.tr("Số hồ sơ đầu tiên ngày {day}").format(day=Dates().date(today))
        self._about.setText(about)
        serial = serial_for(int(slot), 1, day=today) if known else "…"
        self._number.setText(str(DossierNumber.of(unit, today, serial)))
        self._due.setText(
            self.tr("Hẹn trả trước {hour} của ngày hẹn.\nTiếp nhận tại {station}.").format(
                hour=read_hour(texts["closing_time"]) or "…", station=texts["station"] or "…"
            )
        )


_SECRET = ("pin", "pin_again")
_FIELDS = {
    "office": "office",
    "unit_code": "unit_code",
    "centre": "centre",
    "closing_time": "closing_time",
    "station": "station",
    "slot": "slot",
    "name": "person",
}
"""Which field a refusal speaks of."""


def _centre_complaint(text: str) -> str | None:
    if text.isdecimal() and int(text) in _CENTRES:
        return None
    return QCoreApplication.translate("OfficeForm", "Viết một số từ 1 đến 999.")


def _slot_complaint(text: str) -> str | None:
    if text.isdecimal() and int(text) < SLOTS:
        return None
    return QCoreApplication.translate("OfficeForm", "Viết một số từ 0 đến 32.")


def read_hour(text: str) -> str:
    """Return an hour typed as "17h", "17h30" or "17.30" as 17:30; anything else as it stands."""
    found = _HOUR.fullmatch(text)
    return text if found is None else f"{int(found[1]):02d}:{found[2] or '00'}"
