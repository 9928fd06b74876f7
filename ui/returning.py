"""Somebody who was here before: what they handed in, and their data to be taken over by a key."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.desks.inquiry import Inquiry
from counter_app.desks.reception import Reception
from counter_app.errors import UnknownDossier
from counter_app.rules.dossier import Dossier, State
from counter_app.rules.lines import DossierLine
from counter_app.rules.people import Applicant
from counter_app.rules.text import clean, digits, fold
from ui import standing, theme
from ui.dialogs import Sheet
from ui.quiet_action import QuietAction
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ElidedLabel
from ui.words import Words

TAKE_KEY = "F5"
"""Takes over what is known; it never puts anything in the place of what was typed."""
LIST_KEY = "F3"
"""Lists what the person handed in before."""

_COMPLETE = frozenset({9, 10, 12, 13})
"""Digits of an old and a new identity number, and of a tax code without and with a branch."""
_ASKED = 20
_ROWS = 7
_WIDTH = 880


@dataclass(frozen=True, slots=True)
class Known:
    """Who is known under a number: their data of the last time, and their newest dossiers."""

    applicant: Applicant
    lines: Sequence[DossierLine]


class Acquaintance:
    """Remembers who was here under which number, by the books."""

    def __init__(self, reception: Reception, inquiry: Inquiry) -> None:
        self._reception = reception
        self._inquiry = inquiry

    def find(self, number: str, former: str = "") -> Known | None:
        """Return who is known under a number as it is typed, once it is whole, or a former one."""
        number = whole_number(number)
        found = self._reception.earlier(number, former) if number else []
        lines = [line for line in found if line.state is not State.VOID]
        if not lines:
            return None
        last = self._inquiry.card(lines[0].id).dossier
        return Known(last.applicant, lines)

    def same_open(self, known: Known | None, code: str, name: str) -> Dossier | None:
        """Return the newest open dossier of a procedure, by its code; `name` is its name today."""
        for line in () if known is None else known.lines:
            if line.state.open or line.state is State.DONE:
                dossier = self._dossier(line)
                if dossier is not None and (
                    dossier.procedure_code == code or dossier.procedure == name
                ):
                    return dossier
        return None

    def clerk_of(self, dossier: Dossier) -> str:
        """Return the name of who received a dossier."""
        return self._inquiry.card(dossier.id).clerk

    def _dossier(self, line: DossierLine) -> Dossier | None:
        try:
            return self._inquiry.card(line.id).dossier
        except UnknownDossier:
            return None


def whole_number(text: str) -> str:
    """Return an identity number as the books have it, or nothing while it is not whole."""
    number = "".join(clean(text).replace(".", "").replace("-", "").split())
    return number if len(number) in _COMPLETE and digits(number) == number else ""


def missing_from(typed: Applicant, known: Applicant) -> dict[str, str]:
    """Return what is known and was not filled in yet, by the field's name."""
    fields = ("name", "birth", "phone", "address")
    return {
        field: getattr(known, field)
        for field in fields
        if getattr(known, field) and not getattr(typed, field)
    }


class Returning(QWidget):
    """One line below the applicant's fields; it cannot be seen while nobody is known."""

    taken = Signal(object)
    """The `Applicant` whose data are to be taken over."""
    dossier_wanted = Signal(str)

    def __init__(self, words: Words, acquaintance: Acquaintance) -> None:
        super().__init__()
        self._words = words
        self._acquaintance = acquaintance
        self._asked = ("", "")
        self.known: Known | None = None
        """Who is known under the number that stands in the form."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().px(10))
        self._history = ElidedLabel(role="hint")
        self._history.setObjectName("earlier")
        row.addWidget(self._history, 1)
        self._take = QuietAction("takeOver", self.tr("Lấy thông tin lần trước"), TAKE_KEY)
        self._take.wanted.connect(self._take_over)
        self._see = QuietAction("seeEarlier", self.tr("Xem hồ sơ"), LIST_KEY)
        self._see.wanted.connect(self._open_list)
        row.addWidget(self._take)
        row.addWidget(self._see)
        self.hide()

    def look(self, typed: Applicant) -> None:
        """Ask the books when the number is another, and compare with what is filled in."""
        asked = (whole_number(typed.id_number), typed.former_number)
        if asked != self._asked:
            self._asked = asked
            self.known = self._acquaintance.find(*asked)
        self._compare(typed)

    def look_again(self, typed: Applicant) -> None:
        """Ask the books although the number is the same: a dossier may have been received."""
        self._asked = ("", "")
        self.look(typed)

    def _compare(self, typed: Applicant) -> None:
        known = self.known
        self.setVisible(known is not None)
        if known is None:
            return
        other = typed.name and fold(clean(typed.name)) != fold(known.applicant.name)
        if other:
            sentence = self.tr("Số này lần trước đứng tên {name}. Hãy đối chiếu lại.")
            self._history.setText(sentence.format(name=known.applicant.name))
        else:
            self._history.setText(self._history_words(known.lines))
        theme.mark(self._history, tone=str(Tone.WARNING if other else Tone.PLAIN))
        self._take.setVisible(not other and bool(missing_from(typed, known.applicant)))

    def _history_words(self, lines: Sequence[DossierLine]) -> str:
        count = len(lines)
        going_on = [line for line in lines if line.state.open]
        ready = [line for line in lines if line.state is State.DONE]
        said = [
            self.tr("Đã từng nộp: {count} hồ sơ").format(
                count=f"{count}+" if count == _ASKED else str(count)
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
    def _take_over(self) -> None:
        if self.known is not None:
            self.taken.emit(replace(self.known.applicant, former_number=""))

    @Slot()
    def _open_list(self) -> None:
        if self.known is not None:
            sheet = EarlierSheet(self, self._words, self.known)
            sheet.opened.connect(self.dossier_wanted)
            sheet.open()


class EarlierSheet(Sheet):
    """What a person handed in before: results that wait on top, then what is under way."""

    opened = Signal(str)

    def __init__(self, parent: QWidget, words: Words, known: Known) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("EarlierSheet", "Hồ sơ của {name}").format(
                name=known.applicant.name
            ),
            "",
            "user-check",
            Tone.ACCENT,
        )
        self.setObjectName("earlierSheet")
        look = theme.look()
        going_on = sum(line.state.open for line in known.lines)
        self.text.setText(
            self.tr("{count} hồ sơ gần nhất, {open} chưa xong").format(
                count=len(known.lines), open=going_on
            )
        )
        view = table_view(
            RowsModel(
                (
                    Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
                    Column(
                        self.tr("Thủ tục"), lambda line: line.procedure, weight=1, fixed_chars=18
                    ),
                    Column(
                        self.tr("Trạng thái"),
                        lambda line: words.state(line.state),
                        tone=lambda line: standing.state_tone(line.state),
                        icon=lambda line: standing.state_icon(line.state),
                    ),
                    Column(self.tr("Hẹn trả"), lambda line: line.due_at.date(), show=words.date),
                ),
                identity=lambda line: line.id,
            )
        )
        view.setObjectName("earlierDossiers")
        view.setAccessibleName(self.windowTitle())
        ranked = sorted(
            known.lines, key=lambda line: (line.state is not State.DONE, not line.state.open)
        )
        view.rows_model.replace(ranked)
        view.setMinimumHeight(look.px(40 + look.theme.row * min(len(ranked), _ROWS)))
        view.opened.connect(self._open)
        self._view = view
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretch(0, 0)
        layout.insertWidget(1, view, 1)
        leave = self.add_button("close", self.tr("Đóng"), key="Esc")
        leave.clicked.connect(self.reject)
        see = self.add_button("openEarlier", self.tr("Mở hồ sơ"), key="Enter", primary=True)
        see.clicked.connect(lambda: self._open(view.row))
        for button in (leave, see):
            button.setAutoDefault(False)
        room = parent.window().size()
        width = min(look.px(_WIDTH), room.width() - look.px(32))
        self.setMinimumWidth(width)
        self.resize(width, min(self.sizeHint().height(), room.height() - look.px(32)))
        view.choose(0)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _open(self, line: DossierLine) -> None:
        self.accept()
        self.opened.emit(line.id)
