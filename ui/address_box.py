"""An address whose end is found by typing little: the commune with its province, without accents.

What is suggested are the communes and provinces since 1/7/2025. A suggestion takes the place of
the last pieces of the address and of nothing else, and only when it is taken.
"""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app import places
from counter_app.places import Place
from counter_app.rules.text import tokens
from ui.suggestions import SuggestingBox

_SHORTEST = 2
_PIECES = 2
"""A commune and its province: as many pieces as a suggestion may take the place of."""
_PIECE = re.compile(r"[^,;]*")


class AddressBox(SuggestingBox):
    """A line for an address; its last piece, behind a comma or alone, completes to a place.

    Enter and Tab take the suggestion with the mark. An address without a comma and without figures
    may itself be a commune: then only places of the home province are offered, since streets bear
    the names of communes elsewhere.
    """

    taken = Signal()
    """A place was taken by Enter or mouse: on to what comes next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            words=str,
            meta=_nothing_more,
            title=QCoreApplication.translate("AddressBox", "Phường, xã gợi ý"),
            parent=parent,
        )
        self._home = ""
        self._start = 0
        self._warm = False
        self.textEdited.connect(self._text_edited)

    def live_in(self, province: str) -> None:
        """Offer the places of a province first; its two digits, or nothing."""
        self._home = province

    def meant(self) -> tuple[Sequence[Place], bool]:
        """Return the places that the end of the address may mean; the first is taken by Enter."""
        start, found = self._found()
        self._start = start
        return found, bool(found)

    def take(self, suggestion: Place) -> None:
        """Let a place stand at the end of the address, and go on."""
        self._write(suggestion)
        self.taken.emit()

    def _write(self, place: Place) -> None:
        before = self.text()[: self._start].rstrip(" ,;")
        self.setText(f"{before}, {place}" if before else str(place))

    # -- what is meant ---------------------------------------------------------------------------

    def _found(self) -> tuple[int, Sequence[Place]]:
        """Return where in the text the places begin that may be meant, and those places."""
        text = self.text()
        starts = [piece.start() for piece in _PIECE.finditer(text) if _is_piece(text, piece)]
        for count in range(min(_PIECES, len(starts)), 0, -1):
            start = starts[-count]
            wanted = tokens(text[start:])
            if sum(map(len, wanted)) < _SHORTEST:
                continue
            found = places.find(" ".join(wanted), home=self._home)
            if any(tokens(str(place)) == wanted for place in found):
                return start, ()
            if start == 0:
                found = self._near(wanted, found)
            if found:
                return start, found
        return 0, ()

    def _near(self, wanted: Sequence[str], found: Sequence[Place]) -> Sequence[Place]:
        """Leave out what a street or a house would be taken for."""
        if any(ch.isdigit() for word in wanted for ch in word):
            return ()
        return [place for place in found if place.province_code == self._home]

    @Slot(str)
    def _text_edited(self, _text: str) -> None:
        """Offer what the end may mean, while a hand types at the end."""
        if self.hasFocus() and self.cursorPosition() == len(self.text()):
            self.open()
        else:
            self.shut()

    # -- what Qt tells ---------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Take the suggestion with the mark before Tab goes on."""
        chosen = self.chosen
        if forward and chosen is not None:
            self.shut()
            self._write(chosen)
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Leave the arrows to the cursor while nothing is suggested."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.suggested:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Have the places read before the first letter comes."""
        super().focusInEvent(event)
        if not self._warm:
            self._warm = True
            QTimer.singleShot(0, self, _read_places)


def _is_piece(text: str, piece: "re.Match[str]") -> bool:
    """Say whether something stands in a piece, and it begins the text or follows a sign."""
    begins = piece.start() == 0 or text[piece.start() - 1] in ",;"
    return begins and bool(piece[0].strip())


def _read_places() -> None:
    places.find("-")
    places.provinces()


def _nothing_more(_place: Place) -> str:
    return ""
