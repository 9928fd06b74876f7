"""A state is told by its word and its shape; its colour only repeats it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.rules.backups import Light
from counter_app.rules.dossier import Custody, State
from counter_app.rules.printing import Progress
from ui import icons, standing, theme
from ui.backup_keeper import in_words
from ui.theme import Theme, Tone
from ui.widgets import TONE_ICONS, CountTile, Pill
from ui.words import Words

THEMES = [pytest.param(one, id=one.name) for one in theme.THEMES.values()]
NOW = datetime.fromisoformat("2026-11-23T09:41:00+07:00")


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, theme.LIGHT)
    yield
    theme.apply(qapp, theme.LIGHT)


def grey(picture: QImage) -> bytes:
    """Return a picture as somebody sees it who sees no colours."""
    plain = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(plain.constBits())


def states() -> Sequence[tuple[str, str, Tone]]:
    words = Words()
    return [
        *((words.state(one), standing.state_icon(one), standing.state_tone(one)) for one in State),
        *(
            (words.progress(one), standing.progress_icon(one), standing.progress_tone(one))
            for one in Progress
        ),
    ]


def test_every_state_and_every_paper_has_a_word_and_a_shape_that_is_drawn() -> None:
    for word, icon, tone in states():
        assert word.strip()
        assert not icons.icon(icon, theme.LIGHT.colour(tone)).isNull()


def test_no_two_states_have_the_same_word() -> None:
    words = Words()
    for kinds in (
        [words.state(one) for one in State],
        [words.progress(one) for one in Progress],
        [words.custody(one, "Phòng Dược") for one in Custody],
    ):
        assert len(set(kinds)) == len(kinds)


def test_papers_on_their_way_differ_in_shape_wherever_they_differ_in_colour() -> None:
    shapes: dict[str, set[Tone]] = {}
    for _word, icon, tone in states():
        shapes.setdefault(icon, set()).add(tone)
    told_by_colour = {icon for icon, tones in shapes.items() if len(tones) > 1}
    # The word beside it tells a dossier that was not received from one that was undone.
    assert told_by_colour <= {"ban"}


@pytest.mark.parametrize(
    "due", [NOW - timedelta(days=3), NOW + timedelta(hours=2), NOW + timedelta(days=9)]
)
def test_a_due_date_that_presses_has_a_shape(due: datetime) -> None:
    tone = standing.promise_tone(due, None, NOW)
    icon = standing.promise_icon(due, None, NOW)
    assert (icon is not None) == (tone is not Tone.PLAIN)


@pytest.mark.parametrize("one", THEMES)
def test_pills_are_told_apart_without_colours(qapp: QApplication, qtbot: QtBot, one: Theme) -> None:
    theme.apply(qapp, one)
    seen: dict[bytes, str] = {}
    for word, icon, tone in states():
        pill = Pill(word, tone, icon)
        qtbot.addWidget(pill)
        pill.resize(240, 26)
        seen[grey(pill.grab().toImage())] = word
    assert len(seen) == len(states())


def test_how_it_stands_with_the_copies_is_told_in_words() -> None:
    lights = {
        Light.NONE: None,
        Light.GOOD: NOW,
        Light.AGEING: NOW - timedelta(days=2),
        Light.OLD: NOW - timedelta(days=9),
        Light.MISSING: NOW - timedelta(days=1),
        Light.FAILED: NOW - timedelta(days=1),
        Light.BROKEN: NOW - timedelta(days=1),
    }
    assert len({in_words(light, at, NOW) for light, at in lights.items()}) == len(Light)
    assert in_words(Light.OLD, NOW + timedelta(days=9), NOW) == "Sao lưu ghi ngày 02/12/2026"
    assert len({in_words(light, None, NOW) for light in Light}) == len(Light) - 2


def bare(make: Callable[[Tone], QImage]) -> int:
    return len({grey(make(tone)) for tone in (Tone.PLAIN, Tone.GOOD, Tone.WARNING, Tone.BAD)})


@pytest.mark.parametrize("one", THEMES)
def test_tones_are_told_apart_by_their_shape_alone(
    qapp: QApplication, qtbot: QtBot, one: Theme
) -> None:
    theme.apply(qapp, one)

    def shape(tone: Tone) -> QImage:
        return icons.pixmap(TONE_ICONS[tone], one.ink, 18, 1.0).toImage()

    assert bare(shape) == 4
    tile = CountTile("Quá hạn", "2", icon="clock-alert")
    qtbot.addWidget(tile)
    tile.tell(2, Tone.BAD)
    assert tile.accessibleName() == "2 Quá hạn"
