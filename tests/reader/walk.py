"""An intake by keyboard, as a screen reader outside the program hears it over AT-SPI.

`make reader` runs it on a screen and a message bus of its own. It starts the demo, presses keys as
a person does, and prints at each stop what a reader would say; it fails when a stop is silent or a
sentence that matters is not heard. It needs Xvfb, dbus-run-session, xdotool, at-spi2-core and the
`gi` of the system's own Python (Debian: python3-gi, gir1.2-atspi-2.0), and says so where one is
missing; nothing of it is needed to run the program or its other tests.
"""

# ruff: noqa: ANN401 - Atspi comes without types

import importlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_NEEDED = ("Xvfb", "xvfb-run", "dbus-run-session", "xdotool")
_SKIPPED = 77
_QUIET = 0.4
"""Seconds without news after which a stop is told."""
_PATIENCE = 6.0
_SILENT = {"panel", "filler", "unknown", "frame", ""}
_SAID_STATES = ("checked", "selected", "expanded", "read-only")
_INSIDE = "QUAY_READER_INSIDE"


@dataclass(frozen=True)
class Step:
    """Keys to press or a text to type, and what must be heard after it."""

    press: tuple[str, ...] = ()
    type: str = ""
    hears: tuple[str, ...] = ()
    says: str = ""
    """What the step is, for whoever reads the print."""
    pace: int = 170
    """Milliseconds between two letters: those of a hand."""


INTAKE = (
    Step(("ctrl+2",), says="Trang Tiếp nhận", hears=("Số định danh / CCCD",)),
    Step(type="046082907014", says="gõ số định danh"),
    Step(("Tab",), hears=("Họ và tên",)),
    Step(type="Vo Dinh Tri", says="gõ họ tên"),
    Step(("Tab",), hears=("Ngày sinh",)),
    Step(("Tab",), hears=("Điện thoại",)),
    Step(type="0912345678", says="gõ điện thoại"),
    Step(("Tab",), hears=("Địa chỉ",)),
    Step(type="12 Le Loi, phuong Thuan Hoa, thanh pho Hue", says="gõ địa chỉ"),
    Step(("Tab",), hears=("Thủ tục",)),
    Step(
        type="cap lai chung chi hanh nghe duoc",
        says="gõ tên thủ tục",
        hears=("Cấp lại Chứng chỉ hành nghề dược",),
    ),
    Step(("Down",), says="gợi ý tiếp theo"),
    Step(("Up",), says="gợi ý trước", hears=("Cấp lại Chứng chỉ hành nghề dược",)),
    Step(("Return",), says="lấy thủ tục gợi ý", hears=("Ngày hẹn trả",)),
    Step(("Tab",)),
    Step(("Tab",)),
    Step(("Down",), says="xuống một dòng"),
    Step(("F9",), says="lưu và in", hears=("H57.132-",)),
    Step(("ctrl+1",), says="Trang Hôm nay"),
    Step(("2",), says="số đếm thứ hai: Quá hạn"),
    Step(("F2",), says="ô quét", hears=("Quét mã hoặc tìm hồ sơ",)),
    Step(type="1001261123098765", says="quét một mã lạ", pace=5),
    Step(("Return",), hears=("98765",)),
    Step(("ctrl+3",), says="Trang Bàn giao"),
    Step(("Tab",)),
    Step(("Tab",)),
)


@dataclass
class Ear:
    """Hears what the program tells the bus of assistive technology."""

    atspi: Any
    loop: Any
    heard: list[str] = field(default_factory=list)
    mute: list[str] = field(default_factory=list)
    last: float = 0.0
    listener: Any = None

    def listen(self) -> None:
        """Listen to what takes the focus, what changes in it, and what is announced."""
        self.listener = self.atspi.EventListener.new(self._take)
        for kind in (
            "object:state-changed:focused",
            "object:announcement",
            "object:state-changed:checked",
            "object:active-descendant-changed",
        ):
            self.listener.register(kind)

    def _take(self, event: Any) -> None:
        self.last = time.monotonic()
        if event.type.startswith("object:announcement"):
            self.heard.append(f"« {event.any_data} »")
        elif event.type.startswith("object:active-descendant"):
            self.heard.append(self._told(event.any_data))
        elif event.detail1 == 1 and event.type.startswith("object:state-changed"):
            self.heard.append(self._told(event.source))

    def _told(self, thing: Any) -> str:
        """Return a thing as a reader tells it: label, name, text, role, states, description."""
        name, role = str(thing.get_name() or ""), str(thing.get_role_name())
        states = {state.value_nick for state in thing.get_state_set().get_states()}
        words = [*self._labels(thing), name, self._text(thing) if "editable" in states else ""]
        words = [word for word in dict.fromkeys(words) if word]
        if not words or role in _SILENT:
            self.mute.append(f"{role} “{name}”")
        kept = [state for state in _SAID_STATES if state in states]
        described = str(thing.get_description() or "")
        return "; ".join(one for one in (", ".join(words), role, *kept, described) if one)

    def _labels(self, thing: Any) -> list[str]:
        labelled = self.atspi.RelationType.LABELLED_BY
        return [
            str(relation.get_target(place).get_name())
            for relation in thing.get_relation_set()
            if relation.get_relation_type() == labelled
            for place in range(relation.get_n_targets())
        ]

    def _text(self, thing: Any) -> str:
        return str(self.atspi.Text.get_text(thing, 0, -1))

    def wait(self, wanted: Sequence[str] = ()) -> list[str]:
        """Return what was heard until it is quiet, or until all that is wanted was heard."""
        began = self.last = time.monotonic()
        while time.monotonic() - began < _PATIENCE:
            while self.loop.iteration(False):  # noqa: FBT003 - GLib takes no keywords
                pass
            if self._has(wanted) and time.monotonic() - self.last > _QUIET:
                break
            _breathe()
        said, self.heard = list(dict.fromkeys(self.heard)), []
        return said

    def _has(self, wanted: Sequence[str]) -> bool:
        return all(any(one in said for said in self.heard) for one in wanted)


def _breathe() -> None:
    """Let other processes work for a moment."""
    subprocess.run(("true",), check=True)  # noqa: S607


def _keys(*arguments: str) -> str:
    done = subprocess.run(("xdotool", *arguments), capture_output=True, text=True, check=False)  # noqa: S603, S607
    return done.stdout.strip()


def _window(ear: Ear) -> str:
    """Wait until the program's window stands on the screen, and give it the keyboard."""
    began = time.monotonic()
    while time.monotonic() - began < 10 * _PATIENCE:
        found = _keys("search", "--onlyvisible", "--name", "Một Cửa").split()
        if found:
            ear.wait()
            _keys("windowfocus", found[-1])
            return found[-1]
        _breathe()
    raise SystemExit("the window did not appear")


def _listen_to(program: "subprocess.Popen[bytes]", ear: Ear) -> int:
    """Walk through the steps and print what is heard; return how many went wrong."""
    _window(ear)
    ear.wait()
    wrong = 0
    for step in INTAKE:
        ear.mute.clear()
        if step.press:
            _keys("key", *step.press)
        if step.type:
            _keys("type", "--delay", str(step.pace), step.type)
        said = ear.wait(step.hears)
        print(f"\n[{' '.join(step.press) or step.type}] {step.says}".rstrip())
        for one in said:
            print(f"   {one}")
        lacking = [one for one in step.hears if not any(one in heard for heard in said)]
        for one in (*(f"not heard: {one}" for one in lacking), *ear.mute):
            wrong += 1
            print(f"   !! {one}")
        if program.poll() is not None:
            raise SystemExit("the program ended")
    return wrong


def _inside() -> int:
    """Start the demo on this screen and bus, and listen to it."""
    try:
        gi = importlib.import_module("gi")
        gi.require_version("Atspi", "2.0")
        atspi = importlib.import_module("gi.repository.Atspi")
        glib = importlib.import_module("gi.repository.GLib")
    except (ImportError, ValueError, AttributeError) as trouble:
        print(f"skipped: {sys.executable} has no Atspi ({trouble})")
        return _SKIPPED
    atspi.init()
    ear = Ear(atspi, glib.MainContext.default())
    ear.listen()
    with tempfile.TemporaryDirectory() as home:
        told = dict(os.environ, HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home)
        told |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        python = ROOT / ".venv" / "bin" / "python"
        command = (str(python), "-m", "counter_app", "demo")
        with subprocess.Popen(command, cwd=ROOT, env=told) as program:  # noqa: S603
            try:
                wrong = _listen_to(program, ear)
            finally:
                program.terminate()
    print(f"\n{len(INTAKE)} steps, {wrong} wrong")
    return 1 if wrong else 0


def main() -> int:
    """Put up a screen and a bus, and do the walk there."""
    if os.environ.get(_INSIDE):
        return _inside()
    missing = [name for name in _NEEDED if shutil.which(name) is None]
    if sys.platform != "linux" or missing:
        print(f"skipped: needs Linux with {', '.join(missing or _NEEDED)}")
        return _SKIPPED
    screen = ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--")
    own = (sys.executable, str(Path(__file__).resolve()))
    return subprocess.run((*screen, *own), env={**os.environ, _INSIDE: "1"}, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
