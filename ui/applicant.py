"""Who hands the dossier in: the fields of the applicant, and what they handed in before."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.errors import Refused
from counter_app.rules import people
from counter_app.rules.citizen_card import CitizenCard
from counter_app.rules.codes import Sex
from counter_app.rules.people import Applicant, ApplicantKind
from ui import number_says
from ui.address_box import AddressBox
from ui.card_reading import birth_as_typed, reading_of
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.returning import Acquaintance, Known, Returning, missing_from, whole_number
from ui.theme import Tone
from ui.widgets import Card, Notice
from ui.words import Words

FIELDS = frozenset({"name", "id_number", "phone", "birth", "address"})
"""The fields of an applicant that the office may find fault with."""

_FORMER = "former_number"


class ApplicantCard(Card):
    """Kind, number, name, birth, telephone, address; below them what the number tells.

    With an `acquaintance`, that is also what the person handed in before.
    """

    changed = Signal()
    passed_end = Signal()
    """Enter was pressed in the last field, or nothing is left to be filled in."""
    dossier_wanted = Signal(str)

    def __init__(
        self,
        words: Words,
        acquaintance: Acquaintance | None = None,
        today: Callable[[], date] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Compare years of birth with the day that `today` gives."""
        super().__init__(self.tr("Người nộp hồ sơ"), 1, parent=parent)
        self._words = words
        self._today = today
        self._former = ""
        self._sex: Sex | None = None
        self._unsure: dict[str, str] = {}
        self._form = self._make_form()
        self._form.changed.connect(self._field_changed)
        self._form.entered.connect(self._confirm)
        self._form.passed_end.connect(self.passed_end)
        self.body.addWidget(self._form)
        self._doubts = Notice()
        self._doubts.setObjectName("numberDoubts")
        self.body.addWidget(self._doubts)
        self._returning: Returning | None = None
        if acquaintance is not None:
            self._returning = Returning(words, acquaintance)
            self._returning.taken.connect(self._take_over)
            self._returning.dossier_wanted.connect(self.dossier_wanted)
            self.body.addWidget(self._returning)

    # -- what stands in it -------------------------------------------------------------------------

    @property
    def applicant(self) -> Applicant:
        """The applicant as it is typed, unchecked."""
        text = self._form.text
        return Applicant(
            text("name"),
            self.kind,
            id_number=text("id_number"),
            phone=text("phone"),
            address=text("address"),
            birth=text("birth"),
            former_number=self._former,
        )

    @property
    def known(self) -> Known | None:
        """Who is known under the number."""
        return None if self._returning is None else self._returning.known

    @property
    def unsure(self) -> bool:
        """Whether something that a card says was not confirmed yet."""
        return bool(self._unsure)

    @property
    def kind(self) -> ApplicantKind:
        """What the applicant is."""
        editor = self._form.editor("kind")
        assert isinstance(editor, ChoiceBox)
        assert isinstance(editor.value, ApplicantKind)
        return editor.value

    @property
    def touched(self) -> bool:
        """Whether anything was filled in."""
        return self._form.touched

    def draft(self) -> dict[str, str]:
        """Return the texts as they stand, the former number with them."""
        return {**self._form.draft(), "kind": self.kind.value, _FORMER: self._former}

    def restore(self, draft: Mapping[str, str]) -> None:
        """Put kept texts back."""
        self._forget_card()
        self._former = draft.get(_FORMER, "")
        kind = self._kind_said(draft.get("kind", ""))
        self._form.restore({**draft, "kind": self._kinds()[kind]})
        self._compare()

    def fill(self, person: Applicant) -> None:
        """Fill in an applicant from the books."""
        self.restore(
            {
                "kind": person.kind.value,
                "id_number": person.id_number,
                "name": person.name,
                "birth": birth_as_typed(person.birth),
                "phone": person.phone,
                "address": person.address,
                _FORMER: person.former_number,
            }
        )

    def clear(self) -> None:
        """Empty all fields."""
        self._forget_card()
        self._former = ""
        self._form.clear()
        self._compare()

    def live_in(self, province: str) -> None:
        """Offer the communes of a province first; its two digits, or nothing."""
        self._address.live_in(province)

    def look_again(self) -> None:
        """Ask the books anew what the person handed in before."""
        if self._returning is not None:
            self._returning.look_again(self.applicant)

    def start(self) -> None:
        """Put the focus where filling in begins."""
        self._form.editor("id_number").setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Show what is wrong beside each field; say whether nothing is.

        What a card says doubtfully is wrong until it is confirmed: the focus goes there.
        """
        right = self._form.check()
        if right and self._unsure:
            self._go_to(next(iter(self._unsure)))
            return False
        return right

    def complain(self, field: str, sentence: str) -> None:
        """Show what the office found wrong with a field, and go there."""
        self._form.complain(field, sentence)

    def _kind_said(self, said: str) -> ApplicantKind:
        """Return the kind that a draft names; older drafts name it in the words of the screen."""
        for kind in ApplicantKind:
            if said in {kind.value, self._words.applicant_kind(kind)}:
                return kind
        return ApplicantKind.CITIZEN

    # -- making ------------------------------------------------------------------------------------

    def _kinds(self) -> dict[ApplicantKind, str]:
        """Return the kinds in words that leave the address its room."""
        return {
            ApplicantKind.CITIZEN: self.tr("Cá nhân"),
            ApplicantKind.ORGANISATION: self.tr("Tổ chức"),
            ApplicantKind.HOUSEHOLD_BUSINESS: self.tr("Hộ kinh doanh"),
        }

    def _make_form(self) -> Form:
        kinds = [(word, kind) for kind, word in self._kinds().items()]
        return Form(
            Applicant,
            Field("kind", self.tr("Đối tượng"), kind=Kind.CHOICE, choices=kinds, span=2),
            Field(
                "id_number",
                self.tr("Số định danh / CCCD"),
                complaint=self._fault_in("id_number"),
                span=3,
            ),
            Field(
                "name",
                self.tr("Họ và tên"),
                required=True,
                complaint=self._fault_in("name"),
                span=4,
            ),
            Field("birth", self.tr("Ngày sinh"), complaint=self._fault_in("birth"), span=3),
            Field("phone", self.tr("Điện thoại"), complaint=self._fault_in("phone"), span=3),
            Field(
                "address",
                self.tr("Địa chỉ"),
                complaint=self._fault_in("address"),
                span=9,
                box=self._make_address,
            ),
            every_field=True,
        )

    def _make_address(self) -> AddressBox:
        self._address = AddressBox()
        self._address.taken.connect(self._address_taken)
        return self._address

    @Slot()
    def _address_taken(self) -> None:
        self._form.go_on()

    def _fault_in(self, field: str) -> Callable[[str], str | None]:
        """Return what says what the office would say of one field alone."""

        def fault(text: str) -> str | None:
            try:
                people.checked(replace(Applicant("A"), **{field: text}))
            except Refused as refusal:
                return str(refusal.facts.get("hint") or self._words.refusal(refusal))
            return None

        return fault

    # -- while one types ---------------------------------------------------------------------------

    @Slot(str)
    def _field_changed(self, field: str) -> None:
        if field == "kind":
            self._show_kind()
        if field in self._unsure and self._form.text(field) != self._unsure[field]:
            self._confirm(field)
        elif field not in self._unsure and field != "id_number":
            self._form.remark(field, "")
        self._compare()
        self.changed.emit()

    def _compare(self) -> None:
        """Say what the number tells, what does not fit, and who is known under it."""
        typed = self.applicant
        if "id_number" not in self._unsure:
            said = number_says.told_by(whole_number(typed.id_number), typed.kind)
            self._form.remark("id_number", said)
        wrong: list[str] = []
        if self._today is not None and whole_number(typed.id_number):
            wrong = number_says.doubted(typed, self._today(), self._sex)
        self._doubts.tell(" ".join(wrong), Tone.WARNING)
        if self._returning is not None:
            self._returning.look(typed)

    def _show_kind(self) -> None:
        """Let the labels ask for what this kind of applicant has."""
        number, name = {
            ApplicantKind.CITIZEN: (self.tr("Số định danh / CCCD"), self.tr("Họ và tên")),
            ApplicantKind.ORGANISATION: (
                self.tr("Mã số thuế / ĐKKD"),
                self.tr("Tên tổ chức, doanh nghiệp"),
            ),
            ApplicantKind.HOUSEHOLD_BUSINESS: (
                self.tr("Mã số thuế / CCCD"),
                self.tr("Tên hộ kinh doanh"),
            ),
        }[self.kind]
        self._form.set_label("id_number", number)
        self._form.set_label("name", name)
        person = self.kind is ApplicantKind.CITIZEN
        if not person:
            self._form.set_text("birth", "")
        self._form.editor("birth").setEnabled(person)

    # -- by card and by key ------------------------------------------------------------------------

    def take_card(self, card: CitizenCard) -> None:
        """Fill in what a card says; go to the first field that must be looked at or asked for.

        Enter there takes a doubtful value and goes to the next such field; what is sure is passed
        over. The person's other fields are emptied, unless the card is of the one filled in.
        """
        reading = reading_of(card)
        same = whole_number(self._form.text("id_number")) == card.number.value
        kept = self._form.draft() if same else {}
        self.clear()
        self._former, self._sex = card.former.value, card.gender
        texts = {name: text or kept.get(name, "") for name, text in reading.texts.items()}
        self._form.restore({"phone": kept.get("phone", ""), **texts})
        for name, why in reading.doubtful.items():
            self._unsure[name] = self._form.text(name)
            self._form.remark(name, why, Tone.WARNING)
        wanted = [name for name in reading.missing if not texts[name]]
        for name in wanted:
            self._form.remark(name, reading.missing[name], Tone.WARNING)
        if not texts.get("phone") and not self._form.text("phone"):
            wanted.append("phone")
        self._form.passed_over = frozenset({"kind", *FIELDS} - {*self._unsure, *wanted})
        self._compare()
        self.changed.emit()
        for name in self._form.draft():
            if name not in self._form.passed_over:
                self._go_to(name)
                return
        self.passed_end.emit()

    @Slot(str)
    def _confirm(self, field: str) -> None:
        """Take a doubtful value for right."""
        if self._unsure.pop(field, None) is not None:
            self._form.remark(field, "")
            self._compare()

    def _forget_card(self) -> None:
        for field in FIELDS:
            self._form.remark(field, "")
        self._unsure.clear()
        self._sex = None
        self._form.passed_over = frozenset()

    @Slot(object)
    def _take_over(self, person: Applicant) -> None:
        """Fill in what is known and was not filled in; then on to what is still asked for."""
        typed = self.applicant
        kind = self._form.editor("kind")
        if not typed.name and isinstance(kind, ChoiceBox):
            kind.choose(person.kind)
        for field, text in missing_from(typed, person).items():
            self._form.set_text(field, birth_as_typed(text) if field == "birth" else text)
        if self._unsure:
            self._go_to(next(iter(self._unsure)))
        else:
            self.passed_end.emit()

    def _go_to(self, field: str) -> None:
        self._form.editor(field).setFocus(Qt.FocusReason.OtherFocusReason)
