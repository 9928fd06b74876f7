"""Biên bản giao nhận with the public postal service: what the post brings, or takes away.

Both sides count together and sign; for dossiers that is the legal time of submission
(QĐ 45/2016/QĐ-TTg). Each dossier is scanned or typed, with the number of its Phiếu gửi, the papers
inside and whether all is there. Results that leave are given back in the same act as the minutes.
Minutes that are left half done, by a crash too, are gone on with.
"""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.desks.giving import Giving, PostItem, PostSlip
from counter_app.desks.inquiry import Inquiry
from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.desks.watch import Watch
from counter_app.errors import Refused, SavedOtherwise, UnknownDossier
from counter_app.ports import Clock
from counter_app.rules.amounts import dong_typed
from counter_app.rules.catalogue import Channel
from counter_app.rules.dossier import Act, Delivery, Dossier, DossierId, FeeState, acts_from
from counter_app.rules.journal import new_id
from counter_app.rules.lines import ShelfPart
from counter_app.rules.printing import Document
from ui import keys, law, theme
from ui.choices import Choice, Choices
from ui.columns import TwoColumns
from ui.draft_keeper import DraftKeeper, Unfinished
from ui.entry import NumberEntry
from ui.forms import ChoiceBox, Field, Form, Kind
from ui.quiet_action import QuietAction
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.tables import RIGHT, Column, RowsModel, RowsView, table_view
from ui.theme import Tone
from ui.trying import beside, see_first
from ui.why_not import WhyNot
from ui.widgets import ActionButton, Card, EmptyState, Notice, PlainLabel
from ui.words import Words

_SIDE = 356
_WIDE = 560
"""Below this width, in pixels at 100 %, the post's side stands under the dossiers."""
_MOST_PAPERS = 9_999
_WAITING_KEY = "F5"
_KIND = "post"
_DRAFT = f"{_KIND}:minutes"
_SIDE_FIELDS = ("postman", "post_office", "fee", "note")
_LEFT_ALONE = frozenset({"papers", "complete", "item_note"})
"""Fields that Enter passes over for a result that leaves: one paper, and all is there."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A dossier on the minutes; `place` counts from 1 in the order of the scans."""

    place: int
    dossier: Dossier
    papers: int
    consignment: str = ""
    complete: bool = True
    note: str = ""

    @property
    def item(self) -> PostItem:
        """What the desk takes of it."""
        return PostItem(self.dossier.id, self.consignment, self.papers, self.complete, self.note)


class PostMinutes(QWidget):
    """Which way, the dossiers and the fields of the chosen one left; the post's side right."""

    told = Signal(str, str)
    done = Signal()

    def __init__(
        self,
        *,
        giving: Giving,
        inquiry: Inquiry,
        watch: Watch,
        reception: Reception,
        session: Session,
        words: Words,
        clock: Clock,
        printing: Printing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._key = new_id(clock.now())
        self._why_not = WhyNot(words)
        self._giving = giving
        self._watch = watch
        self._inquiry = inquiry
        self._session = session
        self._words = words
        self._rows: list[Carried] = []
        self._removed: list[Carried] = []
        self._showing = False
        self._begun = False
        self._incoming = False
        self._keeper = DraftKeeper(reception, session, self._unfinished, self, kind=_KIND)
        self._keeper.troubled.connect(self._tell_trouble)
        wide = QWidget()
        wide.setMinimumWidth(theme.look().px(_WIDE))
        column = QVBoxLayout(wide)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().px(12))
        column.addWidget(self._make_way())
        column.addWidget(self._make_dossiers(), 1)
        TwoColumns(self, wide, self._make_side(printing), _SIDE)
        self._show()

    # -- what the page asks ------------------------------------------------------------------------

    def start(self) -> None:
        """Put the focus where work begins."""
        self._entry.start()

    def read(self) -> None:
        """Show the dossiers as they stand now, the first time with those of minutes half done."""
        self._rows = [
            replace(row, dossier=self._inquiry.card(row.dossier.id).dossier) for row in self._rows
        ]
        self._show_rows()
        if not self._begun:
            self._begun = True
            self._go_on_with_kept()

    def go_to_list(self) -> None:
        """Put the focus into the list."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_way(self, number: int) -> bool:
        """Choose the way by number key."""
        return self._ways.press(number)

    def take(self, dossier: Dossier) -> None:
        """Put a dossier on the minutes; a second scan of it shows where it stands."""
        if (row := self._row_of(dossier.id)) is not None:
            self._choose(row)
            sentence = self.tr("{number} đã có trên biên bản, dòng {place}.")
            self.told.emit("good", sentence.format(number=dossier.number, place=row.place))
            return
        if not self._incoming and Act.GIVE_BACK not in acts_from(dossier):
            why = self._why_not.sentence(dossier, self._clock.now())
            self._entry.show_text(dossier.number)
            self._entry.complain(why)
            self.told.emit("bad", f"{dossier.number}: {why}")
            return
        papers = sum(part.copies for part in dossier.components) if self._incoming else 1
        self._rows.append(Carried(len(self._rows) + 1, dossier, max(papers, 1)))
        self._removed = [one for one in self._removed if one.dossier.id != dossier.id]
        self._entry.clear()
        self._show_rows()
        self._choose(self._rows[-1])
        self._form.focus_first()
        self._tell_taken(dossier)

    def _tell_taken(self, dossier: Dossier) -> None:
        count = len(self._rows)
        sentence = self.tr("{count} hồ sơ · {number} · {name}")
        tone = "good"
        if self._incoming and dossier.channel is not Channel.POST:
            sentence = self.tr("{count} hồ sơ · {number} · {name} · hình thức nộp: {way}")
            tone, way = "warning", self._words.channel(dossier.channel)
        elif not self._incoming and dossier.delivery is not Delivery.POST:
            sentence = self.tr("{count} hồ sơ · {number} · {name} · đăng ký {way}")
            tone, way = "warning", self._words.delivery(dossier.delivery)
        elif not self._incoming and dossier.fee_state is FeeState.UNPAID and dossier.fee:
            sentence = self.tr("{count} hồ sơ · {number} · {name} · còn phải thu {way}")
            tone, way = "warning", self._words.money(dossier.fee)
        else:
            way = ""
        self.told.emit(
            tone,
            sentence.format(
                count=count, number=dossier.number, name=dossier.applicant.name, way=way.lower()
            ),
        )

    # -- making ------------------------------------------------------------------------------------

    def _make_way(self) -> Card:
        card = Card(self.tr("Chiều giao nhận"), 1)
        self._ways = Choices(2)
        self._ways.setObjectName("postWays")
        self._ways.offer(
            [
                Choice(self.tr("Giao kết quả cho bưu chính"), value=False),
                Choice(self.tr("Nhận hồ sơ bưu chính mang đến"), value=True),
            ]
        )
        self._ways.choose(False)
        self._ways.chosen.connect(self._way_chosen)
        card.body.addWidget(self._ways)
        return card

    def _make_dossiers(self) -> Card:
        look = theme.look()
        card = Card(self.tr("Hồ sơ trên biên bản"), 2)
        self._waiting = QuietAction("addWaiting", "", _WAITING_KEY)
        self._waiting.wanted.connect(self._add_waiting)
        card.corner.addWidget(self._waiting)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self._entry = NumberEntry(
            self.tr("Quét giấy tiếp nhận, hoặc gõ số hồ sơ rồi Enter"), name="postEntry"
        )
        self._entry.typed.connect(self._take_typed)
        row.addWidget(self._entry, 1)
        row.addSpacing(look.px(8))
        self._count = PlainLabel("0", role="count")
        self._count.setObjectName("postCount")
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        unit = PlainLabel(self.tr("hồ sơ"), role="label")
        unit.setContentsMargins(0, 0, 0, look.px(7))
        row.addWidget(unit, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        self._view = self._make_view()
        card.body.addWidget(self._view, 1)
        self._form = self._make_form()
        card.body.addWidget(self._form)
        return card

    def _make_view(self) -> RowsView:
        view = table_view(
            RowsModel(
                (
                    Column("", lambda row: row.place, align=RIGHT, figures=True),
                    Column(self.tr("Số hồ sơ"), lambda row: row.dossier.number, figures=True),
                    Column(
                        self.tr("Người nộp"),
                        lambda row: row.dossier.applicant.name,
                        weight=1,
                        fixed_chars=9,
                    ),
                    Column(self.tr("Phiếu gửi"), lambda row: row.consignment or "–", figures=True),
                    Column(self.tr("Giấy tờ"), lambda row: row.papers, align=RIGHT, figures=True),
                    Column(
                        self.tr("Đủ"),
                        lambda row: row.complete,
                        show=self._complete,
                        tone=_complete_tone,
                    ),
                ),
                identity=lambda row: row.dossier.id,
            ),
            empty=EmptyState(
                "truck",
                self.tr("Biên bản chưa có hồ sơ nào"),
                self.tr("Quét từng giấy tiếp nhận; mỗi hồ sơ ghi số phiếu gửi và số giấy tờ."),
            ),
        )
        view.setObjectName("carried")
        view.setAccessibleName(self.tr("Hồ sơ trên biên bản"))
        view.setMinimumHeight(theme.look().px(40 + 2 * theme.look().theme.row))
        view.chosen.connect(self._show_chosen)
        view.opened.connect(self._edit_chosen)
        for key, act in (("Delete", self._take_off), ("Ctrl+Z", self._put_back)):
            shortcut = QShortcut(keys.sequence(key), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        return view

    def _make_form(self) -> Form:
        form = Form(
            dict,
            Field("consignment", self.tr("Số phiếu gửi"), span=4),
            Field("papers", self.tr("Giấy tờ"), complaint=self._fault_in_papers, span=2),
            Field(
                "complete",
                self.tr("Đủ hay thiếu"),
                kind=Kind.CHOICE,
                choices=[(self.tr("Đủ"), True), (self.tr("Thiếu"), False)],
                span=2,
            ),
            Field("item_note", self.tr("Ghi chú"), span=4),
            every_field=True,
        )
        form.changed.connect(self._write_chosen)
        form.passed_over = _LEFT_ALONE
        form.passed_end.connect(self._go_on)
        return form

    def _make_side(self, printing: Printing | None) -> QWidget:
        look = theme.look()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        card = Card(self.tr("Bên bưu chính"), 3)
        self._post = Form(
            dict,
            Field("postman", self.tr("Nhân viên bưu chính"), required=True),
            Field("post_office", self.tr("Bưu cục")),
            Field(
                "fee",
                self.tr("Phí, lệ phí giao kèm (₫)"),
                complaint=self._fault_in_fee,
            ),
            Field("note", self.tr("Ghi chú trên biên bản")),
            every_field=True,
        )
        self._post.passed_end.connect(self._go_to_print)
        self._post.changed.connect(self._keeper.touch)
        self._post.editor("fee").left.connect(self._tidy_fee)
        card.body.addWidget(self._post)
        column.addWidget(card)
        self._outcome = Notice()
        self._outcome.setObjectName("postOutcome")
        column.addWidget(self._outcome)
        column.addStretch(1)
        self._refusal = Notice()
        self._refusal.setObjectName("postRefusal")
        self._refusal.hide()
        column.addWidget(self._refusal)
        self._print = ActionButton(
            self.tr("Lưu và in biên bản"), "F9", primary=True, icon="printer"
        )
        self._print.setObjectName("printMinutes")
        self._print.setToolTip(law.post())
        self._print.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._print.clicked.connect(self._save)
        self._print.listen()
        if printing is None:
            column.addWidget(self._print)
        else:
            column.addLayout(beside(self._print, partial(self._see_minutes, printing)))
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._off = ActionButton(self.tr("Bỏ dòng"), "Del", icon="minus")
        self._off.setObjectName("takeOffMinutes")
        self._off.clicked.connect(self._take_off)
        self._back = ActionButton(self.tr("Đưa lại"), "Ctrl+Z", icon="undo-2")
        self._back.setObjectName("putBackMinutes")
        self._back.clicked.connect(self._put_back)
        for button in (self._off, self._back):
            row.addWidget(button, 1)
        column.addLayout(row)
        return side

    # -- the dossiers ------------------------------------------------------------------------------

    @Slot(object)
    def _way_chosen(self, incoming: object) -> None:
        """Go the other way, while nothing lies on the minutes."""
        assert isinstance(incoming, bool)
        if self._rows and incoming is not self._incoming:
            self._ways.choose(self._incoming)
            self.told.emit(
                "warning",
                self.tr("Biên bản đang có hồ sơ. In, hoặc bỏ hết các dòng rồi mới đổi chiều."),
            )
            return
        self._incoming = incoming
        self._form.passed_over = frozenset() if incoming else _LEFT_ALONE
        self._show_waiting()
        self.start()

    @Slot(str)
    def _take_typed(self, text: str) -> None:
        found = self._inquiry.look_up(text)
        if len(found.dossiers) == 1:
            self.take(found.dossiers[0])
            return
        self._entry.complain(self._words.not_one(found, text))

    def _show_waiting(self) -> None:
        """Offer the results on the shelf that go by post, while there are some."""
        count = 0
        if not self._incoming:
            here = sum(row.dossier.delivery is Delivery.POST for row in self._rows)
            count = self._watch.shelf_counts()[ShelfPart.POST] - here
        self._waiting.setVisible(count > 0)
        self._waiting.button.setText(
            self.tr("Thêm kết quả chờ gửi ({count})").format(count=self._words.whole(count))
        )

    @Slot()
    def _add_waiting(self) -> None:
        """Put what waits for the post on the minutes, the oldest first."""
        known = {row.dossier.id for row in self._rows}
        for line in self._watch.shelf(ShelfPart.POST):
            if line.line.id not in known:
                dossier = self._inquiry.card(line.line.id).dossier
                self._rows.append(Carried(len(self._rows) + 1, dossier, 1))
        self._show_rows()
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Go to the next result that lacks the number of its consignment, or to the next scan."""
        lacking = () if self._incoming else [row for row in self._rows if not row.consignment]
        if not lacking:
            self.start()
            return
        self._choose(lacking[0])
        self._form.focus_first()

    @Slot()
    def _take_off(self) -> None:
        row = self._view.row
        if not isinstance(row, Carried):
            return
        place = self._view.currentIndex().row()
        self._removed.append(row)
        self._rows.remove(row)
        self._number()
        self._view.choose(min(place, len(self._rows) - 1))

    @Slot()
    def _put_back(self) -> None:
        if self._removed:
            row = self._removed.pop()
            self._rows.insert(row.place - 1, row)
            self._number()
            self._choose(self._rows[row.place - 1])

    def _number(self) -> None:
        self._rows = [replace(row, place=place) for place, row in enumerate(self._rows, start=1)]
        self._show_rows()

    def _row_of(self, dossier_id: DossierId) -> Carried | None:
        return next((row for row in self._rows if row.dossier.id == dossier_id), None)

    def _choose(self, row: Carried) -> None:
        self._view.choose(len(self._rows) - row.place)

    # -- the chosen one ----------------------------------------------------------------------------

    @Slot(object)
    def _show_chosen(self, row: Carried | None) -> None:
        """Let the fields show the chosen row."""
        self._showing = True
        if isinstance(row, Carried):
            self._form.restore(
                {
                    "consignment": row.consignment,
                    "papers": str(row.papers),
                    "complete": self._complete(row.complete),
                    "item_note": row.note,
                }
            )
        else:
            self._form.clear()
        self._form.setEnabled(isinstance(row, Carried))
        self._showing = False

    @Slot(object)
    def _edit_chosen(self, row: object) -> None:
        if isinstance(row, Carried):
            self._form.focus_first()

    @Slot(str)
    def _write_chosen(self, _field: str) -> None:
        """Write what is typed into the chosen row."""
        row = self._view.row
        if self._showing or not isinstance(row, Carried):
            return
        box = self._form.editor("complete")
        assert isinstance(box, ChoiceBox)
        text = self._form.text
        written = replace(
            row,
            consignment=text("consignment").upper(),
            papers=_papers(text("papers")) or row.papers,
            complete=bool(box.value),
            note=text("item_note"),
        )
        self._rows[row.place - 1] = written
        self._view.rows_model.put(self._view.currentIndex().row(), written)
        self._keeper.touch()

    def _complete(self, complete: bool) -> str:
        return self.tr("Đủ") if complete else self.tr("Thiếu")

    def _fault_in_papers(self, text: str) -> str | None:
        return None if _papers(text) else self.tr("Ghi số giấy tờ.")

    # -- showing -----------------------------------------------------------------------------------

    def _show_rows(self) -> None:
        self._view.rows_model.replace(list(reversed(self._rows)))
        self._keeper.touch()
        self._show()
        if not self._rows:
            self._show_chosen(None)

    def _show(self) -> None:
        self._count.setText(str(len(self._rows)))
        self._show_waiting()
        self._off.setEnabled(bool(self._rows))
        self._back.setEnabled(bool(self._removed))
        self._form.setEnabled(bool(self._rows))
        if self._rows:
            self._outcome.clear()

    # -- minutes that were left --------------------------------------------------------------------

    def _unfinished(self) -> Unfinished | None:
        """Return what stands on the minutes, None while nothing does."""
        if not self._rows:
            return None
        body = {
            "incoming": self._incoming,
            "rows": [
                [row.dossier.id, row.papers, row.consignment, row.complete, row.note]
                for row in self._rows
            ],
            "post": {name: self._post.text(name) for name in _SIDE_FIELDS},
            "key": self._key,
        }
        return Unfinished(_DRAFT, self.tr("Biên bản giao nhận bưu chính"), body)

    def _go_on_with_kept(self) -> None:
        """Take up the minutes that were left half done; what has gone meanwhile is left out."""
        kept = next(iter(self._keeper.drafts()), None)
        if kept is None:
            return
        self._key = kept.body.get("key", self._key)
        self._incoming = kept.body["incoming"]
        self._ways.choose(self._incoming)
        self._form.passed_over = frozenset() if self._incoming else _LEFT_ALONE
        for dossier_id, papers, consignment, complete, note in kept.body["rows"]:
            try:
                dossier = self._inquiry.card(DossierId(dossier_id)).dossier
            except UnknownDossier:
                # The books are older than the minutes: a backup was put back.
                continue
            if self._incoming or Act.GIVE_BACK in acts_from(dossier):
                place = len(self._rows) + 1
                self._rows.append(Carried(place, dossier, papers, consignment, complete, note))
        for name, text in kept.body["post"].items():
            self._post.set_text(name, text)
        self._keeper.take(kept)
        self._show_rows()
        sentence = self.tr("Biên bản dở lúc {time}: đã có {count} hồ sơ. Cứ quét tiếp.")
        self._outcome.tell(
            sentence.format(time=self._words.moment(kept.saved_at), count=len(self._rows)),
            Tone.ACCENT,
        )

    @Slot(object)
    def _tell_trouble(self, refusal: Refused) -> None:
        self._refusal.tell(self._words.refusal(refusal), Tone.BAD)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Keep the minutes at once when one goes elsewhere."""
        self._keeper.keep()
        super().hideEvent(event)

    # -- saving ------------------------------------------------------------------------------------

    @Slot()
    def _save(self) -> None:
        """Queue the minutes, and begin new ones with the same postman."""
        if not self._ready():
            return
        count = len(self._rows)
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            document = self._book()
            self._begin_new(document.title, count)
        if attempt.refusal is not None:
            self._complain(attempt.refusal)

    def _ready(self) -> bool:
        """Say whether nothing is missing; what is stands beside its field."""
        if not self._rows:
            self._entry.complain(self.tr("Quét ít nhất một hồ sơ trước khi in biên bản."))
            self.start()
            return False
        return self._form.check() and self._all_numbered() and self._post.check()

    def _see_minutes(self, printing: Printing) -> None:
        """Show the minutes as they would be printed now."""
        if not self._ready():
            return
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            see_first(self, printing, self._book, (self._print.text(), self._save))
        if attempt.refusal is not None:
            self._complain(attempt.refusal)

    def _book(self) -> Document:
        """Queue the minutes; results that leave are given back with them."""
        text, items = self._post.text, [row.item for row in self._rows]
        fee = _money(text("fee")) or 0
        if not self._incoming:
            slip = PostSlip(text("post_office"), text("postman"), fee, text("note"))
            return self._giving.give_to_post(items, slip, by=self._session.by)
        return self._giving.post_minutes(
            items,
            post_office=text("post_office"),
            postman=text("postman"),
            incoming=True,
            by=self._session.by,
            fee=fee,
            note=text("note"),
            key=self._key,
        )

    def _all_numbered(self) -> bool:
        """Say whether every result that leaves has the number of its consignment."""
        for row in () if self._incoming else self._rows:
            if not row.consignment:
                self._choose(row)
                sentence = self.tr("Ghi số phiếu gửi của hồ sơ {number}.")
                self._form.complain("consignment", sentence.format(number=row.dossier.number))
                return False
        return True

    def _begin_new(self, title: str, count: int) -> None:
        self._rows, self._removed = [], []
        self._key = new_id(self._clock.now())
        for name in ("fee", "note"):
            self._post.set_text(name, "")
        self._show_rows()
        self._keeper.finish()
        sentence = self.tr("Đã giao bưu chính {count} kết quả · {title} · chờ in")
        if self._incoming:
            sentence = self.tr("Đã lưu {title} · {count} hồ sơ · chờ in")
        sentence = sentence.format(title=title, count=count)
        self._outcome.tell(sentence, Tone.GOOD)
        self.told.emit("good", sentence)
        self.done.emit()
        self.start()

    def _complain(self, refusal: Refused) -> None:
        if isinstance(refusal, SavedOtherwise):
            # What was scanned since makes other minutes, once that is said.
            self._key = new_id(self._clock.now())
            sentence = self.tr("{why} F9 lần nữa: lập biên bản khác.")
            self._refusal.tell(sentence.format(why=self._words.refusal(refusal)), Tone.WARNING)
            return
        field = str(refusal.facts.get("field", ""))
        if field in self._post.names:
            self._post.complain(field, self._words.refusal(refusal))
            self._refusal.clear()

    def _fault_in_fee(self, text: str) -> str | None:
        return None if _money(text) is not None else self.tr("Chỉ ghi số tiền, ví dụ 500.000.")

    @Slot()
    def _tidy_fee(self) -> None:
        fee = _money(self._post.text("fee"))
        if fee is None:
            self._post.look_at("fee")
        elif fee:
            self._post.set_text("fee", self._words.whole(fee))

    @Slot()
    def _go_to_print(self) -> None:
        self._print.setFocus(Qt.FocusReason.TabFocusReason)


def _complete_tone(row: Carried) -> Tone:
    return Tone.PLAIN if row.complete else Tone.WARNING


def _papers(text: str) -> int | None:
    """Return a number of papers, None where it cannot be read."""
    number = int(text) if text.isascii() and text.isdigit() else 0
    return number if 0 < number <= _MOST_PAPERS else None


def _money(text: str) -> int | None:
    """Return an amount in đồng, nothing as 0, None where it cannot be read."""
    return dong_typed(text) if text else 0
