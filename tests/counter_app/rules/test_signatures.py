"""A drawn signature is kept as strokes, whatever the pad."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.errors import BadValue
from counter_app.rules import signatures
from counter_app.rules.signatures import POINTS_LIMIT, SIDE, Signature

_points = st.tuples(st.floats(-50, 450), st.floats(-50, 250))


@given(st.lists(st.lists(_points, max_size=8), max_size=5))
def test_strokes_survive_the_books_and_stay_in_their_box(
    strokes: list[list[tuple[float, float]]],
) -> None:
    kept = signatures.drawn(strokes, 400, 200)
    assert kept.height == SIDE // 2
    assert all(
        0 <= x <= SIDE and 0 <= y <= kept.height for stroke in kept.strokes for x, y in stroke
    )
    assert signatures.from_body(json.loads(json.dumps(signatures.to_body(kept)))) == kept
    assert signatures.from_text(signatures.to_text(kept)) == kept


def test_a_point_that_does_not_move_is_kept_once() -> None:
    kept = signatures.drawn([[(10, 10), (10, 10), (20, 10), (10, 10)], []], 100, 50)
    assert kept.strokes == (((100, 100), (200, 100), (100, 100)),)


def test_an_empty_pad_is_empty_and_a_dot_is_not() -> None:
    assert signatures.drawn([[], []], 100, 50).empty
    assert not signatures.drawn([[(1, 1)]], 100, 50).empty
    assert signatures.from_text("") is None


def test_a_scribble_without_end_is_refused() -> None:
    most = tuple((x % SIDE, x % 7) for x in range(POINTS_LIMIT))
    assert signatures.checked(Signature((most,), 400)).strokes == (most,)
    with pytest.raises(BadValue) as caught:
        signatures.checked(Signature((most, ((1, 1),)), 400))
    assert f"{POINTS_LIMIT + 1} điểm" in str(caught.value)
