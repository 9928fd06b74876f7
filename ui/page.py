"""What every screen has in common, so that the window can hold it without knowing which it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.ports import Topic

if TYPE_CHECKING:
    from counter_app.desks.inquiry import Found, Stranger
    from counter_app.rules.citizen_card import CitizenCard


class Page(QWidget):
    """A screen in the window.

    Pages speak by signals: `told(tone, sentence)` for the line under the scan box (tones "good",
    "warning", "bad"), `dossier_wanted(id)` to open a dossier card, `page_wanted(name, argument)` to
    go to another screen with something in hand, `done()` when an act is over and the window should
    be ready for the next scan.
    """

    told = Signal(str, str)
    dossier_wanted = Signal(str)
    page_wanted = Signal(str, object)
    done = Signal()

    def entered(self, argument: object = None) -> None:
        """Be shown: read what is shown afresh and put the focus where work begins.

        `argument` is what another page handed over with `page_wanted`, or None.
        """

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Hear what a commit changed; called for the visible page only."""

    @property
    def in_hand(self) -> bool:
        """Whether something was begun here that would be lost if the page were made anew."""
        return False

    def again(self) -> object:
        """Return what `entered` of a page made anew needs to show the same as this one."""
        return None

    @property
    def shown_part(self) -> str:
        """Which part of it is shown, where the user guide says something of each."""
        return ""

    def take_scan(self, found: "Found") -> bool:
        """Use a scanned dossier or slip in this page's mode; False hands it to the window."""
        del found
        return False

    def forget_person(self) -> None:
        """Take the citizen before out of sight: a scan was read, and it names nothing here."""

    def take_stranger(self, whose: "Stranger | None", code: str) -> bool:
        """Use a code that these books do not know in this page's mode; False leaves it be."""
        del whose, code
        return False

    def take_card(self, card: "CitizenCard") -> None:
        """Use an identity card that was scanned; a page without a use for it says what it read."""
        sentence = (
            self.tr("Đã đọc thẻ căn cước của {name}")
            if card.name.value
            else self.tr("Đã đọc thẻ căn cước, nhưng họ tên bị mất chữ")
        )
        self.told.emit("warning", sentence.format(name=card.name.value))
