"""No screen has a fault, and none changed without somebody having looked at it."""

from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QApplication

from tests.screens.approved import ALL, COMPARED, IN_ENGLISH, IN_THE_DARK, approved, is_compared
from tests.screens.camera import Shot, offices, walk
from tests.screens.looks import NARROW, USUAL, Look
from tests.screens.prints import Print, change, changes, print_of
from tests.screens.scenes import every_scene
from ui import languages, theme

pytestmark = pytest.mark.timeout(300)

SCENES = tuple(scene.name for scene in every_scene())


class Review:
    """What the walks through all scenes found."""

    def __init__(self) -> None:
        self.faults: dict[tuple[str, str], list[str]] = {}
        self.prints: dict[str, dict[str, Print]] = {look.name: {} for look in COMPARED}

    def take(self, shot: Shot) -> None:
        """Keep the faults of a shot, and its print where it is compared."""
        found = self.faults.setdefault((shot.look, shot.scene), [])
        found += [f"{shot.size[0]} px wide: {fault}" for fault in shot.faults]
        if shot.size == USUAL and is_compared(shot.look, shot.scene):
            self.prints[shot.look][shot.scene] = print_of(shot.picture)


@pytest.fixture(scope="module")
def review(qapp: QApplication) -> Review:
    """Walk through the screens once, for all tests below."""
    found = Review()
    with offices() as houses:
        for look in (
            ALL,
            Look(IN_ENGLISH.language, sizes=(NARROW,)),
            IN_ENGLISH,
            IN_THE_DARK,
        ):
            whole = NARROW in look.sizes
            scenes = [one for one in every_scene() if whole or is_compared(look.name, one.name)]
            walk(qapp, houses, look, scenes, found.take)
    languages.speak(qapp, languages.VIETNAMESE)
    theme.apply(qapp, theme.LIGHT)
    return found


@pytest.mark.parametrize("look", [ALL, IN_ENGLISH], ids=lambda look: look.name)
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_cut_nameless_or_out_of_sight(review: Review, scene: str, look: Look) -> None:
    assert not review.faults[look.name, scene], "\n".join(review.faults[look.name, scene])


@pytest.mark.parametrize("look", COMPARED, ids=lambda look: look.name)
def test_no_screen_changed_unseen(review: Review, look: Look) -> None:
    now = {
        name: one for name, one in review.prints[look.name].items() if is_compared(look.name, name)
    }
    changed = changes(approved(look), now)
    told = "\n".join(f"{name}: {what}" for name, what in changed.items())
    assert not changed, f"look at them (make screens), then make screens APPROVE=1\n{told}"


def test_a_scene_asked_for_alone_is_the_one_that_the_whole_walk_shows(
    review: Review, qapp: QApplication
) -> None:
    names = ("intake-filled", "report-late", "locked")
    alone: dict[str, Print] = {}

    def take(shot: Shot) -> None:
        assert "not reached" not in {fault.what for fault in shot.faults}
        alone[shot.scene] = print_of(shot.picture)

    # From the last to the first, so that none is led up to by the one before it.
    scenes = [one for one in reversed(every_scene()) if one.name in names]
    with offices() as houses:
        walk(qapp, houses, Look(sizes=(USUAL,)), scenes, take)
    whole = {name: review.prints[ALL.name][name] for name in names}
    assert changes(whole, alone) == {}


def test_a_changed_word_is_told_with_its_place() -> None:
    blank: Mapping[str, Print] = {"today": ["-" * 43] * 24}
    word = ["-" * 43] * 24
    word[3] = "-" * 10 + "SRS" + "-" * 30
    told = changes(blank, {"today": word})
    assert told == {"today": "3 cells between (320, 96) and (416, 128) px"}


def test_smoother_letters_are_no_change() -> None:
    assert change(["zzzz", "zzzz"], ["zAzz", "yzzz"]) is None


def test_screens_that_came_or_went_are_told() -> None:
    assert changes({"old": ["a"]}, {"new": ["a"]}) == {"new": "is new", "old": "is gone"}
