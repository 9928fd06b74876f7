"""Putting right what was booked by mistake: a result that is none, and one never given back."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter_app.rules.dossier import Dossier
from counter_app.rules.staff import Permission
from ui.act_sheet import ActSheet
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.session import Session
from ui.theme import Tone
from ui.widgets import Line, Notice
from ui.words import Words

if TYPE_CHECKING:
    from counter_app.desks.custody import Custody
    from counter_app.desks.giving import Giving


@dataclass(frozen=True, slots=True)
class Undoing:
    """What these sheets need: the dossier, the desks, who is on duty, the words."""

    dossier: Dossier
    custody: "Custody"
    giving: "Giving"
    session: Session
    words: Words

    @property
    def named(self) -> str:
        """Whose dossier it is."""
        return f"{self.dossier.number} · {self.dossier.applicant.name}"


class ReopenSheet(ActSheet):
    """Take back that a result is here: scanned by mistake, or wrong and to be repaired."""

    def __init__(self, parent: QWidget, undoing: Undoing) -> None:
        super().__init__(
            parent,
            undoing.words,
            QCoreApplication.translate("ReopenSheet", "Bỏ kết quả, xử lý tiếp"),
            undoing.named,
            "refresh-cw",
            QCoreApplication.translate("ReopenSheet", "Bỏ kết quả"),
            tone=Tone.WARNING,
        )
        self.setObjectName("reopenSheet")
        self.asks_first(undoing.session, Permission.SETTLE_DISCREPANCY)
        self._undoing = undoing
        self._comes = Notice()
        self._comes.setObjectName("reopenComes")
        kinds = [
            (self.tr("Ghi nhầm: phòng chuyên môn chưa trả"), False),
            (self.tr("Kết quả sai: trả lại để sửa"), True),
        ]
        self._fields = Form(
            dict,
            Field("to_repair", self.tr("Vì sao"), kind=Kind.CHOICE, choices=kinds),
            Field("reason", self.tr("Lý do, ghi vào diễn biến"), kind=Kind.LINES, required=True),
            every_field=True,
        )
        self.use_form(self._fields)
        self.body_column.addWidget(self._comes)
        self._fields.changed.connect(self._show_what_comes)
        self._show_what_comes()
        self._fields.focus_first()

    @property
    def touched(self) -> bool:
        """Whether a reason was typed."""
        return bool(self._fields.text("reason"))

    def act(self) -> str:
        """Take it back."""
        undoing = self._undoing
        after = undoing.custody.reopen(
            undoing.dossier.id,
            self._fields.text("reason"),
            by=undoing.session.by,
            to_repair=self._to_repair,
        )
        sentence = self.tr("Đã bỏ kết quả của hồ sơ {number}. Đang ở: {where}.")
        return sentence.format(number=after.number, where=self.words.where(after))

    @property
    def _to_repair(self) -> bool:
        box = self._fields.editor("to_repair")
        assert isinstance(box, ChoiceBox)
        return bool(box.value)

    def _show_what_comes(self) -> None:
        due = self.words.day_year(self._undoing.dossier.due_at.date())
        sentence = (
            self.tr(
                "Hồ sơ nằm ở quầy, chờ bàn giao lại cho phòng chuyên môn sửa; ngày hẹn vẫn là "
                "{due}."
            )
            if self._to_repair
            else self.tr("Hồ sơ về đúng nơi đang giữ trước đó; ngày hẹn vẫn là {due}.")
        )
        self._comes.tell(sentence.format(due=due), Tone.PLAIN)


class RetractSheet(ActSheet):
    """Take back that a result was given: it never left, it lies on the shelf again."""

    def __init__(self, parent: QWidget, undoing: Undoing) -> None:
        super().__init__(
            parent,
            undoing.words,
            QCoreApplication.translate("RetractSheet", "Hủy lần trả kết quả ghi nhầm"),
            undoing.named,
            "undo-2",
            QCoreApplication.translate("RetractSheet", "Hủy lần trả"),
            tone=Tone.WARNING,
        )
        self.setObjectName("retractSheet")
        self.asks_first(undoing.session, Permission.SETTLE_DISCREPANCY)
        self._undoing = undoing
        dossier, words = undoing.dossier, undoing.words
        given = Line()
        given.setObjectName("given")
        if dossier.collector is not None and dossier.given_back_at is not None:
            given.setText(
                self.tr("Sổ ghi đã trả lúc {moment} cho {name} ({collector}).").format(
                    moment=words.moment(dossier.given_back_at),
                    name=dossier.collector.name or "–",
                    collector=words.collector(dossier.collector.kind).lower(),
                )
            )
        self.body_column.addWidget(given)
        comes = Notice()
        comes.tell(
            self.tr("Kết quả được ghi lại là đang ở quầy, lệ phí như trước lần trả này."),
            Tone.PLAIN,
        )
        self.body_column.addWidget(comes)
        self._fields = Form(
            dict,
            Field("reason", self.tr("Lý do, ghi vào diễn biến"), kind=Kind.LINES, required=True),
            every_field=True,
        )
        self.use_form(self._fields)
        self._fields.focus_first()

    def act(self) -> str:
        """Take it back."""
        undoing = self._undoing
        after = undoing.giving.retract(
            undoing.dossier.id, self._fields.text("reason"), by=undoing.session.by
        )
        sentence = self.tr("Đã hủy lần trả của hồ sơ {number}. {where}.")
        return sentence.format(number=after.number, where=self.words.where(after))
