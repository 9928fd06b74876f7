"""Long work does not hold up the clerk, comes home to the screens, and loses nothing."""

import sys
import threading
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter_app.ports import Topic
from tests.doubles import InlineBackground
from ui.background import Background
from ui.changes import Changes


@pytest.fixture
def background(qtbot: QtBot) -> Background:
    del qtbot
    return Background()


def test_the_result_comes_home_to_the_screens_thread(background: Background, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    threads: dict[str, object] = {}

    def work() -> str:
        threads["work"] = threading.get_ident()
        return "xong"

    def then(result: str) -> None:
        threads["then"] = threading.get_ident()
        label.setText(result)

    background.run(work, then=then)
    qtbot.waitUntil(lambda: label.text() == "xong")
    assert threads["then"] == threading.get_ident()
    assert threads["work"] != threading.get_ident()
    assert not background.busy


def test_the_clerk_goes_on_while_the_work_is_done(background: Background, qtbot: QtBot) -> None:
    may_go_on = threading.Event()
    results: list[bool] = []
    background.run(lambda: may_go_on.wait(10), then=results.append)
    QCoreApplication.sendPostedEvents()
    assert results == []
    assert background.busy
    may_go_on.set()
    qtbot.waitUntil(lambda: results == [True])


def test_works_wait_for_one_another(background: Background, qtbot: QtBot) -> None:
    order: list[int] = []
    for number in range(20):
        background.run(lambda number=number: number, then=order.append)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))


def test_an_error_goes_to_whoever_asked(background: Background, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    done: list[object] = []

    def work() -> None:
        raise OSError("đĩa đầy")

    background.run(work, then=done.append, otherwise=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "đĩa đầy"
    assert done == []


def test_an_error_nobody_asked_for_is_a_fault_of_the_program(
    background: Background, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[BaseException] = []

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        assert kind is ZeroDivisionError
        assert trace is not None
        faults.append(fault)

    monkeypatch.setattr(sys, "excepthook", hook)
    background.run(lambda: 1 // 0)
    qtbot.waitUntil(lambda: len(faults) == 1)


def test_closing_waits_for_the_work_and_what_follows_it(background: Background) -> None:
    order: list[str] = []

    def then(result: str) -> None:
        order.append(result)
        if result == "sao lưu":
            background.run(lambda: "kiểm tra", then=then)

    background.run(lambda: "xuất", then=then)
    background.run(lambda: QThread.msleep(30) or "sao lưu", then=then)
    background.close()
    assert order == ["xuất", "sao lưu", "kiểm tra"]
    assert not background.busy


def test_inline_work_is_done_at_once() -> None:
    background = InlineBackground()
    done: list[object] = []
    background.run(lambda: 1, then=done.append)
    background.run(lambda: 1 // 0, then=done.append, otherwise=done.append)
    assert done[0] == 1
    assert isinstance(done[1], ZeroDivisionError)
    with pytest.raises(ZeroDivisionError):
        background.run(lambda: 1 // 0)


def test_a_change_is_told_once_to_everybody_and_never_an_empty_one(qtbot: QtBot) -> None:
    del qtbot
    changes = Changes()
    heard: list[object] = []
    changes.happened.connect(heard.append)
    changes.announce([Topic.DOSSIERS, Topic.SLIPS, Topic.DOSSIERS])
    changes.announce([])
    assert heard == [frozenset({Topic.DOSSIERS, Topic.SLIPS})]
