"""Tests that wait long still end, and say what did not come."""

import pytest

from tests.effort import effort
from tests.patience import PatientBot


def test_what_never_comes_is_not_waited_for_for_ever(qtbot: PatientBot) -> None:
    with pytest.raises(TimeoutError):
        qtbot.waitUntil(lambda: False, timeout=20)


def test_what_was_wrong_to_the_end_is_told(qtbot: PatientBot) -> None:
    def asked() -> None:
        raise AssertionError("not yet")

    with pytest.raises(TimeoutError) as caught:
        qtbot.waitUntil(asked, timeout=20)
    assert str(caught.value.__cause__) == "not yet"


def test_a_question_that_nobody_answers_with_yes_or_no_is_a_fault(qtbot: PatientBot) -> None:
    with pytest.raises(AssertionError, match="neither true nor false"):
        qtbot.waitUntil(lambda: "x")  # type: ignore[arg-type,return-value]


def test_what_comes_late_is_seen(qtbot: PatientBot) -> None:
    asked: list[int] = []

    def third_time() -> bool:
        asked.append(1)
        return len(asked) == 3

    qtbot.waitUntil(third_time)
    assert len(asked) == 3


def test_work_is_counted_and_twice_the_work_is_more() -> None:
    def once() -> None:
        sorted([3, 1, 2], key=abs)

    assert effort(lambda: (once(), once())) > effort(once)
    assert effort(once) == effort(once)
