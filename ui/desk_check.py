"""Kiểm bàn: scan what lies at a place; the answer is what is missing, strange, and due today.

Each scan is answered at once. What was scanned is kept while the check goes on, so that neither
another page nor a power cut makes anybody begin anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.custody import Custody, DeskCheck, why_strange
from counter_app.desks.inquiry import Inquiry, Stranger
from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.errors import Refused, SavedOtherwise, UnknownDossier
from counter_app.ports import Clock
from counter_app.rules.dossier import Custody as Place
from counter_app.rules.dossier import Dossier, DossierId
from counter_app.rules.journal import new_id
from counter_app.rules.lines import CheckLine, DossierLine
from ui import keys, theme
from ui.choices import Choice, Choices
from ui.columns import TwoColumns
from ui.dialogs import confirm
from ui.draft_keeper import DraftKeeper, Unfinished
from ui.entry import NumberEntry
from ui.forms import TextBox
from ui.queued import told
from ui.quiet_action import QuietAction
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.trying import beside, see_first
from ui.widgets import ActionButton, Card, EmptyState, KeyCap, Notice, PlainLabel
from ui.words import Words

_SIDE = 444
_KIND = "check"
_DRAFT = f"{_KIND}:here"
_LISTED = 500
"""Papers that are listed as not seen yet; the others are counted."""
_FEW = 200
_DONE_LISTED = 30


@dataclass(frozen=True, slots=True)
class Seen:
    """A paper that was scanned: its place in the order of scans from 1, and the answer to it."""

    place: int
    dossier_id: DossierId
    number: str
    name: str
    answer: str
    tone: Tone
    icon: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A row of what came of a check."""

    what: str
    dossier_id: str
    number: str
    name: str
    why: str
    tone: Tone
    icon: str


class DeskCheckWay(QWidget):
    """What was scanned on the left, newest on top; on the right what was not seen yet."""

    told = Signal(str, str)
    done = Signal()
    dossier_wanted = Signal(str)

    def __init__(
        self,
        *,
        custody: Custody,
        reception: Reception,
        printing: Printing,
        inquiry: Inquiry,
        session: Session,
        words: Words,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        """Check against the books by the desk `custody`; `reception` keeps what is half done."""
        super().__init__(parent)
        self._custody = custody
        self._printing = printing
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._clock = clock
        self._key = new_id(clock.now())
        self._expected: dict[DossierId, DossierLine] = {}
        self._scans: dict[str, Dossier | DossierLine | None] = {}
        self._found: DeskCheck | None = None
        self._doubted = ""
        self._sure = False
        self._restored = False
        self._keeper = DraftKeeper(reception, session, self._unfinished, self, kind=_KIND)
        self._keeper.troubled.connect(self._tell_trouble)
        TwoColumns(self, self._make_work(), self._make_side(), _SIDE)
        self._places.choose(Place.COUNTER)
        self._show_place()

    # -- what the page asks ------------------------------------------------------------------------

    def start(self) -> None:
        """Put the focus where work begins."""
        self._entry.start()

    def read(self) -> None:
        """Read afresh what the books say lies here, and go on with a check that was left."""
        if self._found is None:
            self._read_expected()
            if not self._restored:
                self._restored = True
                self._go_on_with_kept()
        self._checks.rows_model.replace(self._custody.checks()[:_DONE_LISTED])

    def go_to_list(self) -> None:
        """Put the focus into the list of what was not seen yet."""
        self._missing.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_place(self, number: int) -> bool:
        """Choose the place by number key."""
        return self._places.press(number)

    def take(self, dossier: Dossier) -> None:
        """Answer a paper that lies here."""
        self._begin_anew_after_result()
        if dossier.id in self._scans:
            sentence = self.tr("{number} đã quét rồi.")
            self.told.emit("good", sentence.format(number=dossier.number))
            return
        self._scans[dossier.id] = dossier
        seen = self._seen(dossier.id, len(self._scans))
        self._put_on_top(seen)
        self._no_longer_missing(dossier.id)
        sentence = self.tr("{number} · {name}: {answer}")
        self.told.emit(
            "bad" if seen.tone is Tone.BAD else "good",
            sentence.format(number=seen.number, name=seen.name, answer=seen.answer),
        )

    def take_stranger(self, whose: Stranger | None, code: str) -> None:
        """Keep a code that these books do not know: the paper lies here all the same."""
        self._begin_anew_after_result()
        if code not in self._scans:
            self._scans[code] = None
            self._put_on_top(self._seen(code, len(self._scans)))
        self.told.emit("bad", self._words.stranger(whose, code))

    # -- making ------------------------------------------------------------------------------------

    def _make_work(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        column.addWidget(self._make_places())
        self._scan_card = self._make_scans()
        self._result_card = self._make_result()
        self._result_card.hide()
        column.addWidget(self._scan_card, 1)
        column.addWidget(self._result_card, 1)
        return side

    def _make_places(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Kiểm chỗ nào"), 1)
        self._places = Choices(2)
        self._places.setObjectName("checkPlaces")
        self._places.offer(
            [
                Choice(self.tr("Bàn tiếp nhận"), Place.COUNTER),
                Choice(self.tr("Kệ kết quả"), Place.SHELF),
            ]
        )
        self._places.chosen.connect(self._place_chosen)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self._places, 1)
        self._shelf_part = QWidget()
        beside = QHBoxLayout(self._shelf_part)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(look.px(8))
        label = PlainLabel(self.tr("Ngăn (trống: cả kệ)"), role="label")
        self._shelf = TextBox()
        self._shelf.setObjectName("checkShelf")
        self._shelf.setAccessibleName(label.text())
        self._shelf.setFixedWidth(look.px(110))
        self._shelf.setMaxLength(40)
        self._shelf.editingFinished.connect(self._shelf_typed)
        label.setBuddy(self._shelf)
        beside.addWidget(label)
        beside.addWidget(self._shelf)
        row.addWidget(self._shelf_part)
        card.body.addLayout(row)
        return card

    def _make_scans(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Giấy đang nằm ở đây"), 2)
        self._drop = QuietAction("dropCheck", self.tr("Bỏ lượt kiểm này"))
        self._drop.wanted.connect(self._ask_to_drop)
        card.corner.addWidget(self._drop)
        self._entry = NumberEntry(
            self.tr("Quét từng giấy tiếp nhận, hoặc gõ số hồ sơ rồi Enter"), name="checkEntry"
        )
        self._entry.typed.connect(self._take_typed)
        self._entry.edited.connect(self._forget_doubt)
        self._count = PlainLabel(role="count")
        self._count.setObjectName("checkCount")
        self._unit = PlainLabel(role="label")
        self._unit.setObjectName("checkUnit")
        self._unit.setContentsMargins(0, 0, 0, look.px(7))
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(self._entry, 1)
        head.addSpacing(look.px(8))
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(head)
        self._half_done = Notice()
        self._half_done.setObjectName("halfDone")
        card.body.addWidget(self._half_done)
        self._rows = table_view(
            RowsModel(
                (
                    Column("", lambda seen: seen.place, align=RIGHT, figures=True),
                    Column(self.tr("Số hồ sơ"), lambda seen: seen.number, figures=True),
                    Column(self.tr("Người nộp"), lambda seen: seen.name, weight=1, fixed_chars=9),
                    Column(
                        self.tr("Trả lời"),
                        lambda seen: seen.answer,
                        weight=2,
                        fixed_chars=14,
                        tone=lambda seen: seen.tone,
                        icon=lambda seen: seen.icon,
                    ),
                ),
                identity=lambda seen: seen.dossier_id or seen.number,
            ),
            empty=EmptyState(
                "scan-barcode",
                self.tr("Chưa quét giấy nào"),
                self.tr("Quét hết giấy đang nằm ở đây; máy trả lời từng lần quét."),
            ),
        )
        self._rows.setObjectName("checkScans")
        self._rows.setAccessibleName(card.heading.text())
        self._rows.setMinimumHeight(look.px(40 + 3 * look.theme.row))
        self._rows.opened.connect(self._open_row)
        delete = QShortcut(keys.sequence("Delete"), self._rows)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._take_off)
        card.body.addWidget(self._rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(10))
        off = ActionButton(self.tr("Bỏ dòng"), "Del", icon="minus")
        off.setObjectName("takeOffScan")
        off.clicked.connect(self._take_off)
        self._off = off
        foot.addWidget(off)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _make_result(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Kết quả kiểm"), 2)
        again = ActionButton(self.tr("Kiểm lượt mới"), "F5", icon="refresh-cw")
        again.setObjectName("checkAgain")
        again.clicked.connect(self._begin_anew)
        again.listen()
        card.corner.addWidget(again)
        self._verdict = Notice()
        self._verdict.setObjectName("checkResult")
        card.body.addWidget(self._verdict)
        self._findings = table_view(
            RowsModel(
                (
                    Column(
                        self.tr("Kết quả"),
                        lambda one: one.what,
                        tone=lambda one: one.tone,
                        icon=lambda one: one.icon,
                    ),
                    Column(self.tr("Số hồ sơ"), lambda one: one.number, figures=True),
                    Column(self.tr("Người nộp"), lambda one: one.name, weight=1, fixed_chars=9),
                    Column(self.tr("Vì sao"), lambda one: one.why, weight=2, fixed_chars=12),
                ),
                identity=lambda one: (one.what, one.number),
            ),
            empty=EmptyState(
                "circle-check",
                self.tr("Khớp với sổ"),
                self.tr("Không thiếu, không thừa, không có hồ sơ nào hẹn trả hôm nay."),
            ),
        )
        self._findings.setObjectName("findings")
        self._findings.setAccessibleName(card.heading.text())
        self._findings.setMinimumHeight(look.px(40 + 3 * look.theme.row))
        self._findings.opened.connect(self._open_row)
        card.body.addWidget(self._findings, 1)
        return card

    def _make_side(self) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self._missing_card = self._make_missing()
        column.addWidget(self._missing_card, 3)
        column.addWidget(self._make_checks(), 2)
        self._refusal = Notice()
        self._refusal.setObjectName("checkRefusal")
        column.addWidget(self._refusal)
        self._finish = ActionButton(
            self.tr("Chốt lượt kiểm và in"), "F9", primary=True, icon="list-checks"
        )
        self._finish.setObjectName("finishCheck")
        self._finish.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._finish.clicked.connect(self._check)
        self._finish.listen()
        column.addLayout(beside(self._finish, self._see_record))
        return side

    def _make_missing(self) -> Card:
        card = Card(self.tr("Chưa thấy"))
        self._missing_title = card.heading
        card.corner.addWidget(KeyCap("F3"))
        self._missing = self._list(
            (
                Column(self.tr("Số hồ sơ"), lambda line: line.number, figures=True),
                Column(self.tr("Người nộp"), lambda line: line.applicant, weight=1, fixed_chars=8),
                Column(
                    self.tr("Hẹn trả"),
                    lambda line: line.due_at.date(),
                    show=self._words.day_short,
                    figures=True,
                ),
            ),
            EmptyState(
                "circle-check",
                self.tr("Theo sổ không còn giấy nào ở đây chưa thấy"),
                self.tr("Giấy quét thêm mà sổ không ghi ở đây được báo là lạ."),
            ),
        )
        self._missing.setObjectName("notSeen")
        self._missing.setAccessibleName(card.heading.text())
        self._missing.opened.connect(self._open_line)
        card.body.addWidget(self._missing, 1)
        return card

    def _make_checks(self) -> Card:
        card = Card(self.tr("Các lượt kiểm trước"))
        card.corner.addWidget(PlainLabel(self.tr("Enter: in lại"), role="hint"))
        self._checks = self._list(
            (
                Column(self.tr("Lúc"), lambda line: line.at, show=self._words.moment, figures=True),
                Column(self.tr("Nơi"), lambda line: line.place, weight=1, fixed_chars=8),
                Column(
                    self.tr("Thiếu"),
                    lambda line: line.missing,
                    align=RIGHT,
                    figures=True,
                    tone=lambda line: Tone.BAD if line.missing else None,
                    icon=lambda _line: None,
                ),
                Column(
                    self.tr("Lạ"),
                    lambda line: line.strange,
                    align=RIGHT,
                    figures=True,
                    tone=lambda line: Tone.WARNING if line.strange else None,
                    icon=lambda _line: None,
                ),
            ),
            EmptyState(
                "history",
                self.tr("Chưa kiểm lượt nào"),
                self.tr("Lượt chốt xong được ghi ở đây, in lại được."),
            ),
        )
        self._checks.setObjectName("checks")
        self._checks.setAccessibleName(card.heading.text())
        self._checks.opened.connect(self._print_again)
        card.body.addWidget(self._checks, 1)
        return card

    def _list(self, columns: Sequence[Column[Any, Any]], empty: EmptyState) -> RowsView:
        look = theme.look()
        view = table_view(RowsModel(columns, identity=lambda line: line.id), empty=empty)
        view.setMinimumHeight(look.px(40 + look.theme.row))
        return view

    # -- the place ---------------------------------------------------------------------------------

    @property
    def _place(self) -> Place:
        place = self._places.value
        assert isinstance(place, Place)
        return place

    @property
    def _compartment(self) -> str:
        return self._shelf.text().strip() if self._place is Place.SHELF else ""

    @Slot(object)
    def _place_chosen(self, _place: object) -> None:
        self._show_place()
        self._place_changed()
        if self._place is Place.SHELF:
            self._shelf.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._entry.start()

    @Slot()
    def _shelf_typed(self) -> None:
        self._place_changed()

    def _place_changed(self) -> None:
        """Answer what was scanned for another place; after a result, begin anew."""
        if self._found is not None:
            self._begin_anew()
        self._read_expected()
        self._keeper.touch()

    def _show_place(self) -> None:
        self._shelf_part.setVisible(self._place is Place.SHELF)

    def _read_expected(self) -> None:
        """Read what should lie here, and answer again what was scanned."""
        lines = self._custody.expected(self._place, self._compartment)
        self._expected = {line.id: line for line in lines}
        # What lies here by the books is the answer itself; all else is asked for afresh.
        self._scans = {
            one: known if known is None else self._expected.get(DossierId(one)) or self._fresh(one)
            for one, known in self._scans.items()
        }
        seen = [self._seen(one, place) for place, one in enumerate(self._scans, start=1)]
        self._rows.rows_model.replace(list(reversed(seen)))
        self._show_missing()

    def _show_missing(self) -> None:
        lines = [line for line in self._expected.values() if line.id not in self._scans]
        self._missing.rows_model.replace(lines[:_LISTED])
        self._show_counts()

    def _no_longer_missing(self, dossier_id: DossierId) -> None:
        """Take one row out of what was not seen yet, without listing the others again."""
        model = self._missing.rows_model
        rows: tuple[DossierLine, ...] = model.rows
        place = next((n for n, line in enumerate(rows) if line.id == dossier_id), None)
        if place is not None:
            model.take_out(place)
        if len(model.rows) < min(_FEW, len(self._expected) - self._right):
            self._show_missing()
        self._show_counts()

    @property
    def _right(self) -> int:
        """How many papers lie where they belong."""
        return sum(one in self._expected for one in self._scans)

    def _show_counts(self) -> None:
        right, expected = self._right, len(self._expected)
        strange = len(self._scans) - right
        self._count.setText(f"{self._words.whole(right)} / {self._words.whole(expected)}")
        self._unit.setText(
            self.tr("theo sổ · {strange} lạ").format(strange=strange)
            if strange
            else self.tr("theo sổ")
        )
        self._missing_title.setText(
            self.tr("Chưa thấy ({count})").format(count=self._words.whole(expected - right))
        )
        scanned = bool(self._scans)
        self._finish.setEnabled(self._found is None and (scanned or bool(expected)))
        self._off.setEnabled(scanned)
        self._drop.setVisible(scanned)
        self._sure = False

    # -- what was scanned --------------------------------------------------------------------------

    def _seen(self, scanned: str, place: int) -> Seen:
        """Return the answer to a paper, by the id of its dossier or the code that nobody knows."""
        if self._scans[scanned] is None:
            nothing = self._words.stranger_briefly(None)
            no_one = DossierId("")
            return Seen(place, no_one, scanned, "–", nothing, Tone.BAD, "circle-question-mark")
        dossier_id = DossierId(scanned)
        line = self._expected.get(dossier_id)
        if line is None:
            dossier = self._whole(dossier_id)
            why = why_strange(dossier, self._place)
            return Seen(
                place,
                dossier_id,
                dossier.number,
                dossier.applicant.name,
                why[:1].upper() + why[1:],
                Tone.BAD,
                "circle-x",
            )
        answer, tone, icon = self.tr("đúng chỗ"), Tone.GOOD, "circle-check"
        today = self._clock.now().date()
        if self._place is Place.COUNTER and line.due_at.date() <= today:
            late = line.due_at.date() < today
            answer = self.tr("đúng chỗ · quá hẹn trả") if late else self.tr("hẹn trả hôm nay")
            tone, icon = Tone.WARNING, "clock-alert" if late else "calendar-clock"
        return Seen(place, dossier_id, line.number, line.applicant, answer, tone, icon)

    def _whole(self, dossier_id: DossierId) -> Dossier:
        """Return all that is known of a dossier, as it stood when the expected was read."""
        known = self._scans[dossier_id]
        if not isinstance(known, Dossier):
            known = self._inquiry.card(dossier_id).dossier
            self._scans[dossier_id] = known
        return known

    def _fresh(self, scanned: str) -> Dossier:
        return self._inquiry.card(DossierId(scanned)).dossier

    @property
    def _papers(self) -> list[DossierId]:
        """The dossiers whose papers were scanned, in the order of the scans."""
        return [DossierId(one) for one, known in self._scans.items() if known is not None]

    @property
    def _strangers(self) -> list[str]:
        """The codes that no book knows."""
        return [one for one, known in self._scans.items() if known is None]

    def _put_on_top(self, seen: Seen) -> None:
        self._half_done.clear()
        self._refusal.clear()
        self._rows.rows_model.insert_first(seen)
        self._rows.choose(0)
        self._show_counts()
        self._keeper.touch()

    @Slot()
    def _take_off(self) -> None:
        """Take the chosen row off: the paper does not lie here after all."""
        row = self._rows.row
        if not isinstance(row, Seen):
            return
        del self._scans[row.dossier_id or row.number]
        self._read_expected()
        self._keeper.touch()

    @Slot(str)
    def _take_typed(self, text: str) -> None:
        found = self._inquiry.look_up(text)
        if len(found.dossiers) == 1:
            self._entry.clear()
            self.take(found.dossiers[0])
        elif found.dossiers:
            self._entry.complain(self.tr("Nhiều hồ sơ cùng số: hãy quét mã vạch."))
        elif found.slip is not None:
            self._entry.complain(self.tr("Đây là phiếu bàn giao. Hãy quét từng hồ sơ."))
        elif self._doubted != text:
            self._doubted = text
            self._entry.complain(
                self.tr("Sổ của quầy không có số này. Enter lần nữa: ghi là giấy lạ.")
            )
        else:
            self._entry.clear()
            self.take_stranger(None, text)

    @Slot()
    def _forget_doubt(self) -> None:
        self._doubted = ""

    # -- a check that was left ---------------------------------------------------------------------

    def _unfinished(self) -> Unfinished | None:
        """Return what was scanned so far, None when nothing was."""
        if self._found is not None or not self._scans:
            return None
        body = {
            "place": self._place.value,
            "shelf": self._compartment,
            "scanned": list(self._scans),
            "unknown": self._strangers,
            "key": self._key,
        }
        return Unfinished(_DRAFT, self.tr("Kiểm bàn"), body)

    def _go_on_with_kept(self) -> None:
        """Take up the check that was left half done."""
        kept = next(iter(self._keeper.drafts()), None)
        if kept is None or self._scans:
            return
        self._key = kept.body.get("key", self._key)
        self._places.choose(Place(kept.body["place"]))
        self._shelf.show_text(kept.body["shelf"])
        self._show_place()
        lines = {line.id: line for line in self._custody.expected(self._place, self._compartment)}
        unknown = set(kept.body["unknown"])
        for scanned in kept.body["scanned"]:
            try:
                self._scans[scanned] = None if scanned in unknown else self._named(scanned, lines)
            except UnknownDossier:
                # The books are older than the check: a backup was put back.
                continue
        self._keeper.take(kept)
        self._read_expected()
        sentence = self.tr("Lượt kiểm dở lúc {time}: đã quét {count} giấy. Cứ quét tiếp.")
        self._half_done.tell(
            sentence.format(
                time=self._words.moment(kept.saved_at),
                count=len(self._scans),
            ),
            Tone.ACCENT,
        )

    def _named(self, scanned: str, lines: Mapping[DossierId, DossierLine]) -> Dossier | DossierLine:
        """Return what is known of a kept dossier; raises `UnknownDossier`."""
        dossier_id = DossierId(scanned)
        return lines.get(dossier_id) or self._inquiry.card(dossier_id).dossier

    @Slot(object)
    def _tell_trouble(self, refusal: Refused) -> None:
        self._refusal.tell(self._words.refusal(refusal), Tone.BAD)

    @Slot()
    def _ask_to_drop(self) -> None:
        confirm(
            self,
            self.tr("Bỏ lượt kiểm này?"),
            self.tr("{count} lần quét sẽ mất. Sổ không đổi gì.").format(count=len(self._scans)),
            self.tr("Bỏ lượt kiểm"),
            self.tr("Kiểm tiếp"),
            then=self._begin_anew,
        )

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Keep what was scanned at once when one goes elsewhere."""
        self._keeper.keep()
        super().hideEvent(event)

    # -- the result --------------------------------------------------------------------------------

    @Slot()
    def _check(self) -> None:
        """Compare with the books, keep and print what came of it."""
        if not self._scans and not self._sure:
            self._sure = True
            self._refusal.tell(
                self.tr("Chưa quét giấy nào. F9 lần nữa: chốt là thiếu cả {count} hồ sơ.").format(
                    count=self._words.whole(len(self._expected))
                ),
                Tone.WARNING,
            )
            return
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            found = self._book()
            self._found = found
            self._keeper.finish()
            self._show_result(found)
        if attempt.refusal is not None:
            self._take_for_another(attempt.refusal)
            return
        self.told.emit(self._told_tone(found), self._summary(found))
        self.read()
        self.done.emit()
        self._findings.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_for_another(self, refusal: Refused) -> None:
        """Let papers scanned since the check was kept make another check, once that is said."""
        if isinstance(refusal, SavedOtherwise):
            self._key = new_id(self._clock.now())
            sentence = self.tr("{why} F9 lần nữa: chốt thành lượt kiểm khác.")
            self._refusal.tell(sentence.format(why=self._words.refusal(refusal)), Tone.WARNING)

    def _book(self) -> DeskCheck:
        """Compare with the books, and queue what came of it."""
        found, _paper = self._custody.check(
            self._place,
            self._papers,
            self._strangers,
            by=self._session.by,
            shelf=self._compartment,
            key=self._key,
        )
        return found

    def _see_record(self) -> None:
        """Show the record as it would be printed now."""
        with refusals_shown_in(self._refusal, self._words.refusal):
            see_first(self, self._printing, self._book, (self._finish.text(), self._check))

    def _told_tone(self, found: DeskCheck) -> str:
        return "warning" if found.missing or found.strange else "good"

    def _summary(self, found: DeskCheck) -> str:
        """Return what came of a check, in a sentence."""
        counts = (
            (self.tr("thiếu {count}"), len(found.missing)),
            (self.tr("không thuộc chỗ này {count}"), len(found.strange)),
            (self.tr("hẹn trả hôm nay hoặc trước {count}"), len(found.due)),
        )
        said = [words.format(count=self._words.whole(count)) for words, count in counts if count]
        return self.tr("Đã quét {scanned}, theo sổ {expected}: {said}.").format(
            scanned=self._words.whole(found.scanned),
            expected=self._words.whole(found.expected),
            said=", ".join(said) or self.tr("khớp với sổ"),
        )

    def _show_result(self, found: DeskCheck) -> None:
        since = self.tr("sổ ghi ở đây từ {day}")
        rows = [
            Finding(
                self.tr("Thiếu"),
                line.id,
                line.number,
                line.applicant,
                since.format(day=self._words.day_short(line.since.date())),
                Tone.BAD,
                "circle-x",
            )
            for line in found.missing
        ]
        rows += [
            Finding(
                self.tr("Không ở đây"),
                "" if one.dossier is None else one.dossier.id,
                one.number,
                "–" if one.dossier is None else one.dossier.applicant.name,
                one.why,
                Tone.WARNING,
                "triangle-alert",
            )
            for one in found.strange
        ]
        rows += [
            Finding(
                self.tr("Hẹn trả"),
                line.id,
                line.number,
                line.applicant,
                self._words.moment(line.due_at),
                Tone.ACCENT,
                "calendar-clock",
            )
            for line in found.due
        ]
        self._findings.rows_model.replace(rows)
        tone = Tone.WARNING if found.missing or found.strange else Tone.GOOD
        self._verdict.tell(self._summary(found), tone)
        self._show_parts()
        self._show_counts()

    def _show_parts(self) -> None:
        self._scan_card.setVisible(self._found is None)
        self._missing_card.setVisible(self._found is None)
        self._result_card.setVisible(self._found is not None)

    def _begin_anew_after_result(self) -> None:
        if self._found is not None:
            self._begin_anew()

    @Slot()
    def _begin_anew(self) -> None:
        """Forget what was scanned and begin another check of the same place."""
        self._keeper.finish()
        self._key = new_id(self._clock.now())
        self._found = None
        self._scans = {}
        self._half_done.clear()
        self._refusal.clear()
        self._show_parts()
        self._read_expected()
        self._entry.start()

    # -- opening -----------------------------------------------------------------------------------

    @Slot(object)
    def _open_row(self, row: Seen | Finding) -> None:
        if row.dossier_id:
            self.dossier_wanted.emit(row.dossier_id)

    @Slot(object)
    def _open_line(self, line: DossierLine) -> None:
        self.dossier_wanted.emit(line.id)

    @Slot(object)
    def _print_again(self, line: CheckLine) -> None:
        with refusals_shown_in(self._refusal, self._words.refusal):
            for paper in self._printing.of(line.id)[:1]:
                again = self._printing.reprint(paper.id, by=self._session.by)
                sentence = self.tr("In lại {title}, bản sao {number}")
                said = sentence.format(title=again.title, number=again.reprint)
                self.told.emit(*told(again, said))
