"""Who hands the dossier in: the fields of the applicant, and what they handed in before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from counter_app.errors import Refused
from counter_app.rules import people
from counter_app.rules.dossier import State
from counter_app.rules.lines import DossierLine
from counter_app.rules.people import Applicant, ApplicantKind
from counter_app.rules.text import clean, digits
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.widgets import Card, ElidedLabel
from ui.words import Words

FIELDS = frozenset({"name", "id_number", "phone", "birth", "address"})
"""The fields of an applicant that the office may find fault with."""

_COMPLETE_IDS = frozenset({9, 10, 12, 13})
"""Digits of an old and a new identity number, and of a tax code without and with a branch."""
_EARLIER_ASKED = 20


class ApplicantCard(Card):
    """Kind, number, name, birth, telephone, address; on top what the person handed in before."""

    changed = Signal()
    passed_end = Signal()
    """Enter was pressed in the last field."""
    dossier_wanted = Signal(str)

    def __init__(
        self,
        words: Words,
        earlier: Callable[[str], Sequence[DossierLine]],
        parent: QWidget | None = None,
    ) -> None:
        """Ask `earlier` for the dossiers of an identity number, newest first."""
        super().__init__(self.tr("Người nộp hồ sơ"), 1, parent=parent)
        self._words = words
        self._ask_earlier = earlier
        self._earlier: Sequence[DossierLine] = ()
        self.history = ElidedLabel(role="hint")
        self.history.setObjectName("earlier")
        self.history.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.corner.addWidget(self.history, 1)
        self._see = QPushButton(self.tr("Xem"))
        self._see.setObjectName("seeEarlier")
        self._see.setProperty("quiet", True)
        self._see.clicked.connect(self._open_earlier)
        self._see.hide()
        self.corner.addWidget(self._see)
        self._form = self._make_form()
        self._form.changed.connect(self._field_changed)
        self._form.passed_end.connect(self.passed_end)
        self.body.addWidget(self._form)

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
        )

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
        """Return the texts as they stand."""
        return self._form.draft()

    def restore(self, draft: Mapping[str, str]) -> None:
        """Put kept texts back."""
        self._form.restore(draft)

    def fill(self, person: Applicant) -> None:
        """Fill in an applicant from the books."""
        self._form.restore(
            {
                "kind": self._words.applicant_kind(person.kind),
                "id_number": person.id_number,
                "name": person.name,
                "birth": _as_typed(person.birth),
                "phone": person.phone,
                "address": person.address,
            }
        )

    def clear(self) -> None:
        """Empty all fields."""
        self._form.clear()

    def start(self) -> None:
        """Put the focus where filling in begins."""
        self._form.editor("id_number").setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Show what is wrong beside each field; say whether nothing is."""
        return self._form.check()

    def complain(self, field: str, sentence: str) -> None:
        """Show what the office found wrong with a field, and go there."""
        self._form.complain(field, sentence)

    # -- making ------------------------------------------------------------------------------------

    def _make_form(self) -> Form:
        kinds = [(self._words.applicant_kind(kind), kind) for kind in ApplicantKind]
        return Form(
            Applicant,
            Field("kind", self.tr("Đối tượng"), kind=Kind.CHOICE, choices=kinds, span=4),
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
                span=5,
            ),
            Field("birth", self.tr("Ngày sinh"), complaint=self._fault_in("birth"), span=3),
            Field("phone", self.tr("Điện thoại"), complaint=self._fault_in("phone"), span=3),
            Field("address", self.tr("Địa chỉ"), complaint=self._fault_in("address"), span=6),
            every_field=True,
        )

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
        elif field == "id_number":
            self._read_earlier()
        self.changed.emit()

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

    def _read_earlier(self) -> None:
        """Say what this person handed in before, once the number is whole."""
        number = "".join(clean(self._form.text("id_number")).replace(".", "").split())
        whole = len(number) in _COMPLETE_IDS and digits(number) == number
        self._earlier = self._ask_earlier(number) if whole else ()
        self.history.setText(self._history_words() if self._earlier else "")
        self._see.setVisible(bool(self._earlier))

    def _history_words(self) -> str:
        count = len(self._earlier)
        going_on = [line for line in self._earlier if line.state.open]
        ready = [line for line in self._earlier if line.state is State.DONE]
        said = [
            self.tr("Đã từng nộp: {count} hồ sơ").format(
                count=f"{count}+" if count == _EARLIER_ASKED else str(count)
            )
        ]
        if ready:
            said.append(self.tr("{count} kết quả đang chờ nhận").format(count=len(ready)))
        if going_on:
            first = going_on[0]
            said.append(
                self.tr("còn {open} đang xử lý (hẹn {due}: {procedure})").format(
                    open=len(going_on),
                    due=self._words.day_short(first.due_at.date()),
                    procedure=first.procedure,
                )
            )
        return " · ".join(said)

    @Slot()
    def _open_earlier(self) -> None:
        """Open the dossier that matters most: a result that waits, then one that is under way."""
        ranked = sorted(
            self._earlier, key=lambda line: (line.state is not State.DONE, not line.state.open)
        )
        if ranked:
            self.dossier_wanted.emit(ranked[0].id)


def _as_typed(birth: str) -> str:
    """Write a day of birth as it is read at the counter: 01/02/1985, or only the year."""
    return "/".join(reversed(birth.split("-")))
