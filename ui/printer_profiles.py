"""How each kind of paper is printed here: like the others of its size, or in a way of its own.

The sheet that changes a way of printing serves sizes and kinds alike; its rulers make up for a
printer that prints 100 mm as 99.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.documents.test_page import MEASURE, ROLL_MEASURE, test_page
from counter_app.ports import JobReport, JobState
from counter_app.rules.printing import DocumentKind, PaperSize, PrinterRole
from counter_app.rules.settings import OfficeSettings
from ui import theme
from ui.act_sheet import ActSheet
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.printing import Overview, PrinterProfile, Printers
from ui.printing.profiles import COPIES, MOST_MOVED, STRETCH, measured
from ui.tables import Column, RowsModel, table_view
from ui.theme import Tone
from ui.widgets import ActionButton, Card, Line
from ui.words import Words

_WIDTH = 660
_ROWS = 3
_FOLLOWS = "\0"
"""The choice of being printed like the others of the size."""
_FOLDER = ""
_NEAR = 1e-4


@dataclass(frozen=True, slots=True)
class KindLine:
    """A kind of paper, the role its papers have now, and its own profile if it has one."""

    kind: DocumentKind
    role: PrinterRole
    own: PrinterProfile | None


def role_of(kind: DocumentKind, settings: OfficeSettings) -> PrinterRole:
    """Return which printer papers of a kind want, by the sizes that the office chose."""
    chosen = {
        DocumentKind.RECEIPT: settings.receipt_size,
        DocumentKind.GROUP_RECEIPT: settings.receipt_size,
        DocumentKind.SUPPLEMENT: settings.slip_size,
        DocumentKind.REFUSAL: settings.slip_size,
        DocumentKind.STOP: settings.slip_size,
        DocumentKind.APOLOGY: settings.letter_size,
    }
    return PrinterRole(chosen.get(kind, kind.usual_size.value))


class KindsCard(Card):
    """All kinds of papers with how they are printed; Enter changes one."""

    told = Signal(str, str)
    changed = Signal()

    def __init__(
        self, printers: Printers, words: Words, settings: Callable[[], OfficeSettings]
    ) -> None:
        super().__init__(QCoreApplication.translate("KindsCard", "Từng loại giấy"))
        self._printers = printers
        self._words = words
        self._settings = settings
        self._overview: Overview | None = None
        columns: tuple[Column[Any, Any], ...] = (
            Column(self.tr("Loại giấy"), lambda one: words.document(one.kind), weight=2),
            Column(self.tr("Khổ"), lambda one: one.role, show=size_name, spare=1),
            Column(self.tr("In ra"), self._where, weight=2, fixed_chars=10),
            Column(
                self.tr("Cách in"),
                self._how,
                weight=1,
                fixed_chars=10,
                tone=lambda one: Tone.PLAIN if one.own is None else Tone.ACCENT,
            ),
        )
        self._view = table_view(RowsModel(columns, identity=lambda one: one.kind))
        self._view.setObjectName("kinds")
        self._view.setAccessibleName(self.tr("Từng loại giấy"))
        look = theme.look()
        self._view.setMinimumHeight(look.px(38 + _ROWS * look.theme.row))
        self._view.opened.connect(self._open)
        self.body.addWidget(self._view, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(
            Line(self.tr("Loại nào không chỉnh riêng thì in như khổ giấy của nó."), role="hint"), 1
        )
        self._edit = ActionButton(self.tr("Chỉnh loại này"), "Enter", icon="pencil")
        self._edit.setObjectName("editKind")
        self._edit.clicked.connect(self._open)
        row.addWidget(self._edit)
        self.body.addLayout(row)

    def show_overview(self, overview: Overview) -> None:
        """Show how papers are printed, and know which printers there are."""
        self._overview = overview
        self.read()

    def read(self) -> None:
        """Show how papers are printed now."""
        settings = self._settings()
        lines = [
            KindLine(kind, role_of(kind, settings), self._printers.own(kind))
            for kind in DocumentKind
        ]
        self._view.rows_model.replace(lines)
        if self._view.row is None:
            self._view.choose(0)

    def _where(self, line: KindLine) -> str:
        profile = line.own or self._printers.profile(line.role)
        return profile.printer or self.tr("tệp PDF")

    def _how(self, line: KindLine) -> str:
        if line.own is None:
            return self.tr("như khổ {size}").format(size=size_name(line.role))
        return told(line.own) or self.tr("riêng")

    @Slot()
    def _open(self) -> None:
        line: KindLine | None = self._view.row
        if line is None:
            return
        sheet = ProfileSheet(
            self, self._printers, self._words, line.role, self._overview, kind=line.kind
        )
        sheet.saved.connect(self._saved)
        sheet.open()

    @Slot(str)
    def _saved(self, sentence: str) -> None:
        self.read()
        self.changed.emit()
        self.told.emit(str(Tone.GOOD), sentence)


class ProfileSheet(ActSheet):
    """How papers of a size, or of one kind, are printed; tried with a test page before saving."""

    def __init__(
        self,
        parent: QWidget,
        printers: Printers,
        words: Words,
        role: PrinterRole,
        overview: Overview | None,
        *,
        kind: DocumentKind | None = None,
    ) -> None:
        """Change the profile of `role`, or with `kind` that of one kind of its papers."""
        name = words.printer_role(role) if kind is None else words.document(kind)
        super().__init__(
            parent,
            words,
            _tr("Cách in: {name}").format(name=name),
            _tr(
                "Lưu, in trang thử, đo hai vạch rồi mở lại đây gõ số đo được: chương trình tự bù "
                "để ra đúng kích thước thật."
            ),
            "printer",
            _tr("Lưu cách in"),
            width=_WIDTH,
        )
        self.setObjectName("profileSheet")
        self._printers = printers
        self._role = role
        self._kind = kind
        self._names = () if overview is None else overview.names
        self._trays: Mapping[str, Sequence[str]] = {} if overview is None else overview.trays
        own = printers.profile(role) if kind is None else printers.own(kind)
        self._before = own or printers.profile(role)
        self._follows = kind is not None and own is None
        self._wanted = ROLL_MEASURE if role is PrinterRole.ROLL else MEASURE
        self._fields = Form(dict, *self._make_fields())
        self.use_form(self._fields)
        self._fill()
        self._fields.changed.connect(self._show_trays)
        self._show_trays("printer")
        self._shown = self._fields.draft()
        self._test = ActionButton(_tr("In trang thử"), icon="printer")
        self._test.setObjectName("profileTest")
        self._test.setAutoDefault(False)
        self._test.clicked.connect(self._try_out)
        beside = QHBoxLayout()
        beside.addWidget(self._test)
        beside.addStretch(1)
        self.body_column.addLayout(beside)
        self._fields.focus_first()

    def _make_fields(self) -> tuple[Field, ...]:
        return (
            Field(
                "printer", _tr("In ra"), kind=Kind.CHOICE, choices=self._printer_choices(), span=8
            ),
            Field(
                "copies",
                _tr("Số bản in"),
                span=4,
                required=True,
                complaint=_copies_complaint,
                read=int,
            ),
            Field(
                "tray", _tr("Khay giấy"), kind=Kind.CHOICE, choices=self._tray_choices(()), span=6
            ),
            Field(
                "paper",
                _tr("Giấy đặt trong máy"),
                kind=Kind.CHOICE,
                choices=self._paper_choices(),
                span=6,
            ),
            Field(
                "across",
                _tr("Vạch ngang {length} mm đo được").format(length=round(self._wanted)),
                span=6,
                required=True,
                complaint=_measure_complaint,
                read=_number,
                hint=self._correction(self._before.fit.across),
            ),
            Field(
                "along",
                _tr("Vạch dọc {length} mm đo được").format(length=round(MEASURE)),
                span=6,
                required=True,
                complaint=_measure_complaint,
                read=_number,
                hint=self._correction(self._before.fit.along),
            ),
            Field(
                "right",
                _tr("Dịch sang phải, mm"),
                span=6,
                required=True,
                complaint=_move_complaint,
                read=_number,
                hint=_tr("Số âm: sang trái."),
            ),
            Field(
                "down",
                _tr("Dịch xuống, mm"),
                span=6,
                required=True,
                complaint=_move_complaint,
                read=_number,
                hint=_tr("Số âm: lên trên."),
            ),
        )

    def _fill(self) -> None:
        before = self._before
        texts = {
            "printer": next(
                text
                for text, value in self._printer_choices()
                if value == (_FOLLOWS if self._follows else before.printer)
            ),
            "copies": str(before.copies),
            "across": _length(self._wanted),
            "along": _length(MEASURE),
            "right": _length(before.fit.right),
            "down": _length(before.fit.down),
        }
        for name, text in texts.items():
            self._fields.set_text(name, text)
        self._box("paper").choose(before.paper)

    @property
    def touched(self) -> bool:
        """Whether something would be lost by leaving."""
        return self._fields.draft() != self._shown

    # -- what is offered ---------------------------------------------------------------------------

    def _box(self, name: str) -> ChoiceBox:
        box = self._fields.editor(name)
        assert isinstance(box, ChoiceBox)
        return box

    def _printer_choices(self) -> list[tuple[str, object]]:
        """Return the printers there are, the chosen one even when it is gone, and the folder."""
        known = list(self._names)
        if self._before.printer and self._before.printer not in known:
            known.append(self._before.printer)
        choices: list[tuple[str, object]] = [(name, name) for name in known]
        choices.append((_tr("Lưu thành tệp PDF, không in"), _FOLDER))
        if self._kind is not None:
            follows = _tr("Như khổ {size}").format(size=size_name(self._role))
            choices.insert(0, (follows, _FOLLOWS))
        return choices

    def _tray_choices(self, trays: Sequence[str]) -> list[tuple[str, object]]:
        kept = self._before.tray
        known = [*trays, *([kept] if kept and kept not in trays else [])]
        own: list[tuple[str, object]] = [(tray_name(one), one) for one in known if one != "auto"]
        return [(_tr("Máy in tự chọn"), ""), *own]

    def _paper_choices(self) -> list[tuple[str, object]]:
        """Return what may lie in the printer: on a till roll nothing else."""
        own = _tr("Đúng khổ {size}").format(size=size_name(self._role))
        if self._role is PrinterRole.A5:
            return [(own, None), (_tr("Giấy A4, in ở góc trên bên trái"), PaperSize.A4)]
        return [(own, None)]

    @Slot(str)
    def _show_trays(self, name: str) -> None:
        """Offer the trays of the chosen printer; a kind that follows its size chooses nothing."""
        if name != "printer":
            return
        chosen = self._box("printer").value
        follows = chosen == _FOLLOWS
        tray = self._box("tray")
        kept = tray.value or self._before.tray
        tray.offer(self._tray_choices(self._trays.get(str(chosen), ())))
        tray.choose(kept)
        to_printer = not follows and chosen != _FOLDER
        for field in self._fields.names - {"printer"}:
            self._fields.editor(field).setEnabled(to_printer)

    @staticmethod
    def _correction(factor: float) -> str:
        """Say what is made up for already."""
        if abs(factor - 1) < _NEAR:
            return _tr("Dài đúng thì để nguyên.")
        percent = QLocale().toString(factor * 100, "f", 1)
        return _tr("Đang bù {percent} %; đo trên trang thử mới in.").format(percent=percent)

    # -- doing -------------------------------------------------------------------------------------

    def _profile(self) -> PrinterProfile | None:
        """Return what is filled in; None for a kind that follows its size."""
        values: Any = self._fields.values()
        if values["printer"] == _FOLLOWS:
            return None
        across, along = (self._wanted, values["across"]), (MEASURE, values["along"])
        fit = measured(self._before.fit, across, along)
        return replace(
            self._before,
            printer=values["printer"],
            tray=values["tray"] or "",
            copies=values["copies"],
            paper=values["paper"],
            fit=replace(fit, right=values["right"], down=values["down"]),
        )

    def check(self) -> bool:
        """Say where a printer is too far off to be made up for."""
        if not super().check():
            return False
        profile = self._profile()
        if profile is None:
            return True
        for name, factor in (("across", profile.fit.across), ("along", profile.fit.along)):
            if not STRETCH[0] <= factor <= STRETCH[1]:
                self._fields.complain(
                    name, _tr("Lệch quá 10 %: chọn “Kích thước thật” (100 %) trong máy in trước.")
                )
                return False
        return True

    def act(self) -> str:
        """Keep it."""
        profile = self._profile()
        if self._kind is None:
            assert profile is not None
            self._printers.choose(self._role, profile)
            return _tr("Đã lưu cách in của khổ {size}").format(size=size_name(self._role))
        self._printers.choose_own(self._kind, profile)
        name = self.words.document(self._kind)
        if profile is None:
            told_now = _tr("{name}: in như khổ {size}")
            return told_now.format(name=name, size=size_name(self._role))
        return _tr("Đã lưu cách in riêng của {name}").format(name=name)

    @Slot()
    def _try_out(self) -> None:
        """Print a test page the way that is kept."""
        self._test.setEnabled(False)
        self.notice.tell(_tr("Đang in trang thử theo cách in đã lưu…"), Tone.PLAIN)
        title = test_title(self._role)
        self._printers.try_out(
            self._role, title, partial(test_page, self._role), self._tell_tried, kind=self._kind
        )

    def _tell_tried(self, job: str, report: JobReport) -> None:
        self._test.setEnabled(True)
        if report.state is JobState.DONE:
            self.notice.tell(_tr("Trang thử đã ra ({job}).").format(job=job), Tone.GOOD)
        else:
            self.notice.tell(f"{report.cause} {report.remedy}", Tone.BAD)


def told(profile: PrinterProfile) -> str:
    """Return in a few words what a profile does beside printing; nothing when it is plain."""
    said: list[str] = []
    if profile.copies > 1:
        said.append(_tr("{count} bản").format(count=profile.copies))
    if profile.tray:
        said.append(tray_name(profile.tray))
    if profile.paper is not None:
        said.append(_tr("trên giấy {size}").format(size=profile.paper.value.upper()))
    fit = profile.fit
    if abs(fit.across - 1) > _NEAR or abs(fit.along - 1) > _NEAR:
        said.append(_tr("bù kích thước"))
    if fit.right or fit.down:
        said.append(_tr("dịch lề"))
    return ", ".join(said)


def test_title(role: PrinterRole) -> str:
    """Return what a test page is called in the queue and as a file: a paper, so in Vietnamese."""
    return f"Trang in thử {'cuộn 80 mm' if role is PrinterRole.ROLL else role.value.upper()}"


def size_name(role: PrinterRole) -> str:
    """Return what the paper of a role is called."""
    return {
        PrinterRole.A5: "A5",
        PrinterRole.A4: "A4",
        PrinterRole.ROLL: _tr("cuộn 80 mm"),
    }[role]


def tray_name(tray: str) -> str:
    """Return a tray in words; one that only the printer knows as the printer calls it."""
    known = {
        "main": _tr("khay chính"),
        "manual": _tr("khay tay"),
        "by-pass-tray": _tr("khay tay"),
        "top": _tr("khay trên"),
        "middle": _tr("khay giữa"),
        "bottom": _tr("khay dưới"),
        "rear": _tr("khay sau"),
        "envelope": _tr("khay phong bì"),
        "large-capacity": _tr("khay lớn"),
    }
    if tray.startswith("tray-") and tray[5:].isdecimal():
        return _tr("khay {number}").format(number=tray[5:])
    return known.get(tray, tray)


def _length(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _measure_complaint(text: str) -> str | None:
    try:
        fine = 0 < _number(text) < 2 * MEASURE
    except ValueError:
        fine = False
    return None if fine else _tr("Viết số mm đo được, ví dụ 99,5.")


def _move_complaint(text: str) -> str | None:
    try:
        fine = abs(_number(text)) <= MOST_MOVED
    except ValueError:
        fine = False
    return None if fine else _tr("Viết số mm từ −30 đến 30.")


def _copies_complaint(text: str) -> str | None:
    if text.isdecimal() and int(text) in COPIES:
        return None
    return _tr("Viết một số từ 1 đến 9.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProfileSheet", text)
