"""Words that had to be cut still say which of several alike ones they are."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.elision import elided
from ui.theme import LIGHT

PHARMACY, MEDICINE = "Phòng Nghiệp vụ Dược", "Phòng Nghiệp vụ Y"
LOST = "Cấp lại Chứng chỉ hành nghề dược (trường hợp bị mất, hư hỏng)"
WRONG = "Cấp lại Chứng chỉ hành nghề dược (trường hợp bị ghi sai do lỗi của cơ quan cấp)"
ANEW = "Cấp lại Chứng chỉ hành nghề khám bệnh, chữa bệnh"


@pytest.fixture
def letters(qapp: QApplication) -> QFontMetrics:
    theme.apply(qapp, LIGHT)
    return QFontMetrics(theme.font(LIGHT.body))


def shown(letters: QFontMetrics, room: int, *texts: str) -> list[str]:
    return [elided(text, sorted(texts), letters, room) for text in texts]


def test_what_has_room_is_shown_whole(letters: QFontMetrics) -> None:
    assert shown(letters, 400, PHARMACY, MEDICINE) == [PHARMACY, MEDICINE]


def test_a_name_unlike_the_others_is_cut_at_its_end(letters: QFontMetrics) -> None:
    (said, _) = shown(letters, 120, "Trung tâm Giám định y khoa", MEDICINE)
    assert said.endswith("…")
    assert "Trung tâm".startswith(said[:9])


@pytest.mark.parametrize("room", [90, 110, 130])
def test_two_departments_that_begin_alike_are_told_apart(letters: QFontMetrics, room: int) -> None:
    pharmacy, medicine = shown(letters, room, PHARMACY, MEDICINE)
    assert pharmacy.endswith("… Dược")
    assert medicine.endswith("… Y") or medicine == MEDICINE
    assert pharmacy.startswith("Phò")
    assert all(letters.horizontalAdvance(one) <= room for one in (pharmacy, medicine))


def test_of_three_alike_procedures_each_says_what_it_alone_is_for(letters: QFontMetrics) -> None:
    lost, wrong, anew = shown(letters, 200, LOST, WRONG, ANEW)
    assert len({lost, wrong, anew}) == 3
    assert "… mất" in lost
    assert "… ghi sai" in wrong
    assert "… khám bệnh" in anew


def test_one_that_is_the_beginning_of_another_is_told_from_it(letters: QFontMetrics) -> None:
    long = f"{LOST}, cấp trực tuyến"
    assert len(set(shown(letters, 180, LOST, long))) == 2


def test_in_a_place_of_few_letters_the_beginning_is_shown(letters: QFontMetrics) -> None:
    assert shown(letters, 40, PHARMACY, MEDICINE) == ["Phò…", "Phò…"]
