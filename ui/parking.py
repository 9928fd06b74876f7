"""Putting an intake aside and going on with it, by key, by card, and after a crash."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from counter_app.desks.reception import Reception
from counter_app.errors import Refused
from counter_app.rules.lines import Draft
from ui.draft_keeper import DraftKeeper, Unfinished
from ui.left_over import LeftOverBand
from ui.session import Session
from ui.words import Words


class Desk(Protocol):
    """What is asked of the form, and done with it."""

    def unfinished(self) -> Unfinished | None:
        """Return what stands in the form, None while nothing does."""
        ...

    def make_new(self) -> None:
        """Empty the form and what belongs to it."""
        ...

    def go_on_with(self, draft_id: str, body: Mapping[str, Any]) -> None:
        """Put kept values into the empty form, under their own identity."""
        ...


@dataclass(frozen=True, slots=True)
class Books:
    """Where drafts lie, and in whose name."""

    reception: Reception
    session: Session


class Parking(QObject):
    """Keeps the form of a page unasked, puts it aside when asked, and brings others back."""

    counted = Signal(int)
    """How many intakes are put aside now."""
    told = Signal(str, str)

    def __init__(
        self,
        page: QWidget,
        desk: Desk,
        books: Books,
        words: Words,
        band: LeftOverBand,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._words = words
        self._band = band
        self._looked = False
        self.keeper = DraftKeeper(books.reception, books.session, desk.unfinished, self)
        self.keeper.counted.connect(self.counted)
        self.keeper.troubled.connect(self._tell_trouble)
        band.go_on_wanted.connect(self.go_on)
        band.drop_wanted.connect(self._drop_left_over)

    def look(self) -> None:
        """Look once whether the last run left something half typed."""
        if self._looked:
            return
        self._looked = True
        self._offer_next()
        self.keeper.count()

    @Slot()
    def park_or_list(self) -> None:
        """Put aside what stands in the form; with nothing there, list what is put aside."""
        if self.park():
            sentence = self.tr("Đã tạm giữ hồ sơ. Biểu mẫu trống, F8 để mở lại.")
            self.told.emit("good", sentence)
        elif self._desk.unfinished() is None:
            self.list()

    def park(self) -> bool:
        """Put aside what stands in the form; say whether something was."""
        form = self._desk.unfinished()
        if form is None or not self._attempt(lambda: self.keeper.park(form)):
            return False
        self._desk.make_new()
        return True

    @Slot()
    def list(self) -> None:
        """Open the list of what waits."""
        from ui.parked import ParkedSheet

        sheet = ParkedSheet(self._page, self._words, self.keeper)
        sheet.chosen.connect(self.go_on)
        sheet.finished.connect(self._offer_next)
        sheet.open()

    @Slot(object)
    def go_on(self, draft: Draft) -> None:
        """Go on with an intake; what stands in the form is put aside for it."""
        if self._desk.unfinished() is not None and not self.park():
            return
        if self._attempt(lambda: self.keeper.take(draft)):
            self._desk.go_on_with(draft.id, draft.body)
            self._offer_next()
            sentence = self.tr("Nhập tiếp hồ sơ dở lúc {time}")
            self.told.emit("good", sentence.format(time=self._words.moment(draft.saved_at)))

    def go_on_with_left_over(self) -> None:
        """Go on with what nobody put aside on purpose, if there is something."""
        if self._band.draft is not None:
            self.go_on(self._band.draft)

    @Slot(object)
    def _drop_left_over(self, draft: Draft) -> None:
        if self._attempt(lambda: self.keeper.drop(draft)):
            self._offer_next()
            self.told.emit("warning", self.tr("Đã bỏ hồ sơ nhập dở."))

    @Slot()
    def _offer_next(self) -> None:
        """Offer the newest intake that nobody put aside on purpose."""
        left = [draft for draft in self.keeper.drafts() if not draft.parked]
        self._band.offer(left[0] if left else None)
        self._band.show_when(self._desk.unfinished() is None)

    def _attempt(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except Refused as refusal:
            self._tell_trouble(refusal)
            return False
        return True

    @Slot(object)
    def _tell_trouble(self, refusal: Refused) -> None:
        self.told.emit("bad", self._words.refusal(refusal))
