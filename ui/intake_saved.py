"""What was received last: shown beside the empty form, looked at, and undone while it can be."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.rules.dossier import Dossier
from counter_app.rules.printing import Document, DocumentId, Progress
from ui.intake_acts import Last
from ui.intake_form import Draft
from ui.intake_side import IntakeSide
from ui.preview import PaperView
from ui.promise import Answer
from ui.refusals import refusals_shown_in
from ui.session import Session
from ui.widgets import Notice
from ui.words import Words

_LEFT = frozenset({Progress.SENT, Progress.PRINTED})


class Grace(Protocol):
    """Whoever brings papers to the printer, and may wait a little with some."""

    def hold(self, about: Collection[str], tell: Callable[[int], None]) -> None:
        """Let the papers about dossiers wait; `tell` hears how many seconds are left, at last 0."""
        ...

    def let_go(self) -> None:
        """Print what is held at once."""
        ...


@dataclass(frozen=True, slots=True)
class Saved:
    """What was received last; `answer` stood beside it when it was a single dossier.

    `kept` are the forms as they were, in the order of the receipt; `already` says that it had been
    saved before, as when the light went out at that moment.
    """

    dossiers: tuple[Dossier, ...]
    document_id: DocumentId | None
    answer: Answer | None = None
    kept: tuple[Draft, ...] = ()
    already: bool = False

    @property
    def first(self) -> Dossier:
        """The only one, or the first on the receipt."""
        return self.dossiers[0]

    @property
    def bearers(self) -> frozenset[str]:
        """What its papers are about, as in `Document`."""
        ids = {dossier.id for dossier in self.dossiers}
        return frozenset(ids | {self.first.group} if self.first.group else ids)


class LastSaved(QObject):
    """Remembers it until the next one, and shows it until something else is filled in."""

    told = Signal(str, str)
    paper_left = Signal()
    """The receipt goes to the printer now."""

    def __init__(
        self,
        page: QWidget,
        side: IntakeSide,
        refusal: Notice,
        *,
        reception: Reception,
        session: Session,
        words: Words,
        printing: Printing | None,
        grace: Grace | None,
    ) -> None:
        """Show it in `side`; with `grace` its papers wait a little before they are printed."""
        super().__init__(page)
        self._page = page
        self._side = side
        self._refusal = refusal
        self._reception = reception
        self._session = session
        self._words = words
        self._printing = printing
        self._grace = grace
        self._begun = 0
        self.saved: Saved | None = None
        self.is_shown = False
        """Whether nothing was filled in since."""

    def remember(self, saved: Saved) -> None:
        """Keep what was received, show it, and let its papers wait as long as they may."""
        self.saved, self.is_shown = saved, True
        if self._grace is not None:
            self._begun += 1
            begun = self._begun

            def tell(left: int) -> None:
                if begun == self._begun:
                    self._count_down(left)

            self._grace.hold(saved.bearers, tell)

    def put_away(self) -> None:
        """Show it no longer: its papers go at once."""
        self.is_shown = False
        self.let_go()

    def let_go(self) -> None:
        """Let its papers go at once; what was received stays in sight."""
        if self._grace is not None and self.saved is not None:
            self._grace.let_go()

    def _count_down(self, left: int) -> None:
        self._side.links.count_down(left)
        if not left:
            self.paper_left.emit()

    # -- what can be done about it -----------------------------------------------------------------

    @property
    def last(self) -> Last:
        """What can be done about it while it is shown."""
        if self.saved is None or not self.is_shown:
            return "none"
        return "printed" if any(paper.progress in _LEFT for paper in self._papers()) else "undoable"

    def undo(self) -> Saved | None:
        """Undo it and return it; None, with the reason shown, when it cannot be."""
        saved = self.saved
        if saved is None:
            return None
        with refusals_shown_in(self._refusal, self._words.refusal) as attempt:
            self._reception.undo(saved.first.id, by=self._session.by)
        if attempt.refusal is not None:
            return None
        self.put_away()
        self.saved = None
        return saved

    @Slot()
    def view_receipt(self) -> None:
        """Show its receipt as it comes out of the printer."""
        saved = self.saved
        if self._printing is None or saved is None or saved.document_id is None:
            return
        with refusals_shown_in(self._refusal, self._words.refusal):
            pdf = self._printing.layout(saved.document_id)
            title = self.tr("Giấy tiếp nhận {number}").format(number=saved.first.number)
            PaperView(self._page, title, pdf).open()

    def _papers(self) -> Sequence[Document]:
        if self._printing is None or self.saved is None:
            return ()
        first = self.saved.first
        return self._printing.of(first.group or first.id)

    # -- in words ----------------------------------------------------------------------------------

    def show(self) -> None:
        """Show it in place of the answer to the form."""
        saved = self.saved
        assert saved is not None
        viewable = self._printing is not None and saved.document_id is not None
        if saved.answer is None:
            self._show_group(saved, viewable=viewable)
        else:
            self._show_one(saved, saved.answer, viewable=viewable)

    def _show_one(self, saved: Saved, answer: Answer, *, viewable: bool) -> None:
        first, agent = saved.first, saved.first.representative
        sentence = self.tr("Đã lưu lúc {time} · giấy tiếp nhận chờ in")
        if self.last == "printed":
            sentence = self.tr("Đã lưu lúc {time} · giấy tiếp nhận đã ra máy in")
        sentence = sentence.format(time=self._words.time(first.received_at))
        self._side.answer.keep(first.number, sentence, answer, viewable=viewable)
        self._side.read_back.say_one(
            first.applicant.name,
            first.applicant.kind,
            first.procedure,
            len(first.components),
            first.due_at,
            "" if agent is None else agent.name,
        )

    def _show_group(self, saved: Saved, *, viewable: bool) -> None:
        first, last = saved.first, saved.dossiers[-1]
        agent = first.representative
        assert agent is not None
        dues = [dossier.due_at for dossier in saved.dossiers]
        sentence = self.tr("Đã lưu {count} hồ sơ lúc {time} · giấy chung chờ in")
        if self.last == "printed":
            sentence = self.tr("Đã lưu {count} hồ sơ lúc {time} · giấy chung đã ra máy in")
        self._side.answer.keep_group(
            self.tr("{first}\nđến {last}").format(first=first.number, last=last.number),
            sentence.format(count=len(dues), time=self._words.time(first.received_at)),
            dues,
            viewable=viewable,
        )
        self._side.read_back.say_group(agent.name, len(dues), [due.date() for due in dues])

    def tell(self) -> None:
        """Say beside the scan box what was received."""
        saved = self.saved
        assert saved is not None
        first, last = saved.first, saved.dossiers[-1]
        sentence = self.tr("Đã lưu {number} · {name} · hẹn trả {due}")
        if saved.answer is None:
            sentence = self.tr("Đã lưu {count} hồ sơ trên một giấy · {number} đến {last}")
        if saved.already:
            sentence = self.tr(
                "Biểu mẫu này đã được lưu từ lúc {moment}: {number} · {name}. Không lập thêm hồ sơ."
            )
            if saved.answer is None:
                sentence = self.tr(
                    "Biểu mẫu này đã được lưu từ lúc {moment}: {count} hồ sơ, {number} đến {last}. "
                    "Không lập thêm hồ sơ.",
                    "",
                    len(saved.dossiers),
                )
        told = sentence.format(
            moment=self._words.moment(first.received_at),
            count=len(saved.dossiers),
            number=first.number,
            last=last.number,
            name=first.applicant.name,
            due=self._words.day_year(first.due_at.date()),
        )
        self.told.emit("warning" if saved.already else "good", told)
