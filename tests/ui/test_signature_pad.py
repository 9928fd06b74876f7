"""Signing on the screen: strokes of mouse or pen, wiped away by a key, never in the way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.rules.signatures import POINTS_LIMIT, SIDE, checked
from tests.ui.robots.hands import Hands
from ui.signature_pad import SignatureField, SignaturePad, SignatureSheet

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def field(qtbot: QtBot, dressed: None) -> Iterator[SignatureField]:
    """A page with nothing on it but a field to sign in."""
    assert dressed is None
    page = QWidget()
    page.resize(910, 512)
    made = SignatureField("Chữ ký người nhận")
    QVBoxLayout(page).addWidget(made)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield made
    page.close()


def opened(qtbot: QtBot, field: SignatureField) -> tuple[Hands, SignaturePad]:
    field.open_sheet()
    sheet = field.window().findChild(SignatureSheet)
    assert sheet is not None
    qtbot.waitUntil(sheet.isActiveWindow)
    return Hands(qtbot, sheet), sheet.pad


def draw(pad: SignaturePad, *points: tuple[int, int]) -> None:
    QTest.mousePress(pad, LEFT, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, LEFT, pos=QPoint(*points[-1]))


def test_what_is_drawn_is_kept_with_enter(qtbot: QtBot, field: SignatureField) -> None:
    hands, pad = opened(qtbot, field)
    draw(pad, (100, 60), (200, 120), (300, 60))
    draw(pad, (320, 90), (360, 110))
    assert hands.focus == "keepSignature"
    hands.enter()
    signature = field.signature()
    assert signature is not None
    assert [len(stroke) for stroke in signature.strokes] == [3, 2]
    # Only what is ink, as wide as the paper gives room.
    assert signature.strokes[0][0][0] == 0
    assert signature.strokes[1][-1][0] == SIDE


def test_enter_on_an_empty_pad_goes_without(qtbot: QtBot, field: SignatureField) -> None:
    hands, _pad = opened(qtbot, field)
    assert hands.focus == "skipSignature"
    assert not hands.offers("keepSignature")
    hands.enter()
    assert field.signature() is None


def test_delete_wipes_the_pad_and_escape_keeps_what_was_signed_before(
    qtbot: QtBot, field: SignatureField
) -> None:
    hands, pad = opened(qtbot, field)
    draw(pad, (100, 60), (200, 120))
    hands.enter()
    before = field.signature()
    field.window().activateWindow()
    hands, pad = opened_again(qtbot, field)
    draw(pad, (50, 50), (90, 90))
    hands.press(Qt.Key.Key_Delete)
    assert pad.empty
    hands.press(Qt.Key.Key_Escape)
    assert field.signature() == before


def opened_again(qtbot: QtBot, field: SignatureField) -> tuple[Hands, SignaturePad]:
    field.open_sheet()
    sheets = [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, SignatureSheet) and one.isVisible()
    ]
    qtbot.waitUntil(sheets[-1].isActiveWindow)
    return Hands(qtbot, sheets[-1]), sheets[-1].pad


def test_a_signature_can_be_taken_away_again(qtbot: QtBot, field: SignatureField) -> None:
    hands, pad = opened(qtbot, field)
    draw(pad, (100, 60), (200, 120))
    hands.enter()
    Hands(qtbot, field.window()).click("signatureWipe")
    assert field.signature() is None


def test_a_pen_draws_and_its_other_end_wipes(qtbot: QtBot, field: SignatureField) -> None:
    _hands, pad = opened(qtbot, field)
    press, move, release = (
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
    )
    pen, eraser = QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser
    for kind, x in ((press, 50), (move, 90), (move, 130), (release, 130)):
        send(pad, kind, (x, 80), pen)
    assert not pad.empty
    send(pad, press, (60, 60), eraser)
    assert pad.empty


def send(
    pad: SignaturePad,
    kind: QEvent.Type,
    at: tuple[int, int],
    pointer: QPointingDevice.PointerType,
) -> None:
    device = QPointingDevice(
        "pen",
        1,
        QPointingDevice.DeviceType.Stylus,
        pointer,
        QPointingDevice.Capability.Position | QPointingDevice.Capability.Pressure,
        1,
        1,
    )
    point = QPointF(*at)
    event = QTabletEvent(
        kind, device, point, point, 0.5, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier, LEFT, LEFT
    )
    QApplication.sendEvent(pad, event)


def test_a_restless_hand_draws_no_more_than_the_books_keep(
    qtbot: QtBot, field: SignatureField
) -> None:
    _hands, pad = opened(qtbot, field)
    points = [(10 + 40 * (n % 2), 10 + n % 150) for n in range(POINTS_LIMIT + 50)]
    draw(pad, *points)
    signature = pad.signature()
    assert signature is not None
    assert checked(signature) == signature


def test_the_pad_says_to_a_reader_whether_it_was_signed(
    qtbot: QtBot, field: SignatureField
) -> None:
    _hands, pad = opened(qtbot, field)
    assert pad.accessibleName() == "Ô ký tên: Chữ ký người nhận"
    assert pad.accessibleDescription() == "chưa ký"
    draw(pad, (100, 60), (200, 120))
    assert pad.accessibleDescription() == "đã ký"
