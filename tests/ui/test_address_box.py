"""The end of an address is found by typing little, and nothing is rewritten that was not asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.rules.codes import province_of_unit
from tests.ui.robots.hands import Hands
from ui.address_box import AddressBox


class AddressRobot(Hands):
    """A clerk who fills in one address, in an office of Huế."""

    def __init__(self, qtbot: QtBot) -> None:
        window = QWidget()
        super().__init__(qtbot, window)
        column = QVBoxLayout(window)
        self.box = AddressBox()
        self.box.setObjectName("address")
        home = province_of_unit("H57.132")
        assert home is not None
        self.box.live_in(home.now)
        after = QLineEdit()
        after.setObjectName("after")
        column.addWidget(self.box)
        column.addWidget(after)
        self.taken = 0
        self.box.taken.connect(self._count)
        window.resize(500, 400)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        self.box.setFocus()

    def _count(self) -> None:
        self.taken += 1

    @property
    def offered(self) -> list[str]:
        """What is offered below the field."""
        return [str(place) for place in self.box.suggested]

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field("address")


@pytest.fixture
def clerk(qtbot: QtBot, dressed: None) -> AddressRobot:
    del dressed
    return AddressRobot(qtbot)


def test_the_last_piece_completes_to_a_commune_and_its_province(clerk: AddressRobot) -> None:
    clerk.types("Số 12 đường Lê Lợi, thuan ho")
    assert clerk.offered[0] == "Phường Thuận Hóa, Thành phố Huế"
    clerk.enter()
    assert clerk.text == "Số 12 đường Lê Lợi, Phường Thuận Hóa, Thành phố Huế"
    assert clerk.taken == 1
    assert clerk.offered == []


def test_places_of_the_home_province_come_first(clerk: AddressRobot) -> None:
    clerk.types("Tổ 3, thuan an")
    assert clerk.offered[:2] == [
        "Phường Thuận An, Thành phố Huế",
        "Xã Thuận An, Thành phố Hà Nội",
    ]
    clerk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert clerk.text == "Tổ 3, Xã Thuận An, Thành phố Hà Nội"


def test_a_commune_and_a_province_typed_apart_are_taken_together(clerk: AddressRobot) -> None:
    clerk.types("Thôn 2, thuan an, ha noi")
    assert clerk.offered == ["Xã Thuận An, Thành phố Hà Nội"]
    clerk.enter()
    assert clerk.text == "Thôn 2, Xã Thuận An, Thành phố Hà Nội"


def test_tab_takes_the_marked_line_and_goes_on(clerk: AddressRobot) -> None:
    clerk.types("12 Lê Lợi, thuan hoa")
    clerk.press(Qt.Key.Key_Tab)
    assert clerk.text == "12 Lê Lợi, Phường Thuận Hóa, Thành phố Huế"
    assert clerk.focus == "after"


def test_typing_on_ignores_what_is_offered(clerk: AddressRobot) -> None:
    clerk.types("12 Lê Lợi, thuan")
    assert clerk.offered
    clerk.types(" lợi, tòa nhà B")
    assert clerk.offered == []
    assert clerk.text == "12 Lê Lợi, thuan lợi, tòa nhà B"
    clerk.enter()
    assert clerk.text == "12 Lê Lợi, thuan lợi, tòa nhà B"
    assert clerk.taken == 0


def test_escape_shuts_the_list_and_leaves_the_text(clerk: AddressRobot) -> None:
    clerk.types("12 Lê Lợi, thuan")
    clerk.press(Qt.Key.Key_Escape)
    assert clerk.offered == []
    clerk.enter()
    assert clerk.text == "12 Lê Lợi, thuan"


@pytest.mark.parametrize("text", ["12 Lê Lợi", "Lê Lợi", "Số 5 ngõ 3 Thuận Hóa", "Q", "…, , ,"])
def test_a_street_is_not_taken_for_a_commune(clerk: AddressRobot, text: str) -> None:
    clerk.types(text)
    assert clerk.offered == []
    clerk.enter()
    assert clerk.text == text


def test_a_commune_alone_is_an_address_too(clerk: AddressRobot) -> None:
    clerk.types("an cuu")
    assert clerk.offered == ["Phường An Cựu, Thành phố Huế"]
    clerk.enter()
    assert clerk.text == "Phường An Cựu, Thành phố Huế"


def test_an_address_that_is_written_out_is_left_as_it_was_written(clerk: AddressRobot) -> None:
    clerk.types("12 Lê Lợi, phường Thuận Hóa, thành phố Huế")
    assert clerk.offered == []
    clerk.enter()
    assert clerk.text == "12 Lê Lợi, phường Thuận Hóa, thành phố Huế"


def test_nothing_is_taken_while_an_input_method_composes(clerk: AddressRobot) -> None:
    clerk.types("12 Lê Lợi, thuan")
    QApplication.sendEvent(clerk.box, QInputMethodEvent("hoa", []))
    clerk.enter()
    clerk.press(Qt.Key.Key_Tab)
    assert clerk.text.startswith("12 Lê Lợi, thuan")
    assert clerk.taken == 0


def test_what_an_input_method_hands_in_is_looked_for(clerk: AddressRobot) -> None:
    clerk.types("12 Lê Lợi, ")
    event = QInputMethodEvent("", [])
    event.setCommitString("Thuận Hóa")
    QApplication.sendEvent(clerk.box, event)
    assert clerk.offered[0] == "Phường Thuận Hóa, Thành phố Huế"


def test_in_the_middle_of_a_text_nothing_is_offered(clerk: AddressRobot) -> None:
    clerk.types("Lê Lợi, thuan hoa")
    clerk.press(Qt.Key.Key_Home)
    clerk.types("12 ")
    assert clerk.offered == []
    assert clerk.text == "12 Lê Lợi, thuan hoa"
