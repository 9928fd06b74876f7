"""Where a dossier is now, since when, and who signed for it: one line to read out on the phone."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.rules.custody import Holding
from counter_app.rules.dossier import Custody, Dossier
from ui import theme
from ui.signature_view import SignatureView
from ui.theme import Tone
from ui.widgets import Line, Picture
from ui.words import Words

_ICONS = {
    Custody.COUNTER: "inbox",
    Custody.IN_TRANSIT: "arrow-right-left",
    Custody.DEPARTMENT: "building-2",
    Custody.SHELF: "package-check",
    Custody.APPLICANT: "user-check",
}
_UNSIGNED_DAYS = 1
"""Calendar days after which nobody's signature for a slip is remarkable."""


class Whereabouts(QFrame):
    """The place in bold with its age, and below it who gave, who signed, on which slip."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("whereabouts")
        self.setProperty("tone", str(Tone.ACCENT))
        look = theme.look()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))
        row.setSpacing(look.px(12))
        self._picture = Picture("map-pin", 20, Tone.ACCENT)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self._where = Line(role="strong")
        self._where.setObjectName("where")
        self._signed = Line(role="hint")
        self._signed.setObjectName("signed")
        lines.addWidget(self._where)
        lines.addWidget(self._signed)
        row.addLayout(lines, 1)
        self._signature = SignatureView()
        self._signature.setObjectName("signature")
        self._signature.hide()
        row.addWidget(self._signature, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_holding(self, dossier: Dossier, holding: Holding | None, now: datetime) -> None:
        """Show who has a dossier; `holding` is the newest, None when the books know of none."""
        words = self._words
        since = dossier.since if holding is None else holding.since
        late = (
            dossier.custody is Custody.IN_TRANSIT
            and (now.date() - since.date()).days > _UNSIGNED_DAYS
        )
        tone = Tone.WARNING if late else Tone.ACCENT
        theme.mark(self, tone=str(tone))
        self._picture.show_icon(_ICONS[dossier.custody], tone)
        self._where.setText(
            self.tr("{where} · từ {time} {day} · {age}").format(
                where=self._place(dossier, holding),
                time=words.time(since),
                day=words.day_year(since.date()),
                age=words.age(since, now),
            )
        )
        signed = "" if holding is None else self._who(dossier, holding)
        if holding is not None and not holding.giver and not holding.receiver:
            # A register from another system says where a dossier is, and not by whose hands.
            signed = self.tr("Theo sổ đã nhập")
        self._signed.setText(signed)
        self._signed.setVisible(bool(signed))
        self._signature.show_signature(
            None if holding is None else holding.signature,
            "" if holding is None else holding.receiver,
        )

    def _place(self, dossier: Dossier, holding: Holding | None) -> str:
        if dossier.custody is Custody.APPLICANT and holding is not None and holding.receiver:
            return self.tr("Đã trả cho {name}").format(name=holding.receiver)
        if dossier.custody is Custody.IN_TRANSIT:
            return self.tr("Đang trên đường đến {department}, chưa ai ký nhận").format(
                department=dossier.department
            )
        return self._words.where(dossier)

    def _who(self, dossier: Dossier, holding: Holding) -> str:
        parts = [self._signer(dossier, holding)]
        if dossier.custody is Custody.APPLICANT and dossier.collector is not None:
            collector = dossier.collector
            parts = [self._words.collector(collector.kind), collector.note, *parts]
        slip = holding.slip or dossier.slip_number
        if slip and dossier.custody in {Custody.DEPARTMENT, Custody.IN_TRANSIT}:
            parts.append(self.tr("phiếu {slip}").format(slip=slip))
        parts.append(" ".join(holding.note.split()))
        return " · ".join(part for part in parts if part)

    def _signer(self, dossier: Dossier, holding: Holding) -> str:
        """Return who signed for it, or by whose hand it came where it is."""
        if dossier.custody is Custody.DEPARTMENT:
            if not holding.receiver:
                return self.tr("Bên nhận đã ký")
            return self.tr("{name} ký nhận").format(name=holding.receiver)
        sentences = {
            Custody.COUNTER: self.tr("{name} giữ tại quầy"),
            Custody.IN_TRANSIT: self.tr("{name} giao đi"),
            Custody.SHELF: self.tr("{name} nhận kết quả về"),
            Custody.APPLICANT: self.tr("{name} trả"),
        }
        return sentences[dossier.custody].format(name=holding.giver)
