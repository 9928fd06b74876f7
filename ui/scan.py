"""Hear the scanner wherever the focus is, and leave the hand alone.

A scanner is a keyboard that types very fast. Neither its speed nor the focus makes a scan, only
all of this together:

* a content that `recognise` knows: digits of the right length whose check digit holds, or the
  shape of a number that papers bear;
* Enter, Return or Tab at the end, or, for a long code, nothing for a while (`SILENCE_MS`);
* key after key within `GAP`. Up to `STALLS` longer waits, each up to `STALL`, are forgiven in a
  long code, because the computer may have been busy; no hand types sixteen digits with only two
  such waits.

What keyboard layouts and input methods make of a code is read back (`rules.retyping`).

**A text field** gets every key at once, so that a hand feels no delay. The field's text, cursor
and selection are remembered before the first key of each run; when the run turns out to be a scan
they are put back and its Enter is swallowed, so nothing of it remains and nothing is triggered.

**Anywhere else** (a button, a list, a page whose digits tick boxes, nothing at all) a key would
act and could not be taken back. There it is held until the next key, or `HOLD_MS` without one,
tells who typed. A scan is dropped; a hand's keys are pressed again in order, shortcuts included.

**An identity card** begins with twelve digits and a bar. No hand types those so fast, so from the
bar on every key is kept from everybody, whatever it is, and what was typed so far is taken out.
An input method may rewrite what follows: it does so in what is kept here. The end is Enter, Tab or
`SILENCE_MS`. Any other long code that begins with so many digits is kept away likewise, and told.

A run with a Backspace is the input method correcting itself, and one with a key that repeats
itself is a hand's: neither is a scan. Fast digits that nothing recognises were a scanner that read
badly: they are taken out and told by `unreadable`, not swallowed; see `SHORTEST_UNREADABLE` and
`SHORTEST_LONG`. Shorter ones are left where they were typed.

Keys reach a window and the widget that has the focus: only those are listened to. A filter over the
whole program would be asked about each of the thousands of events by which a page is shown.

Scans are told one by one from the event loop, after their last key was dealt with, so that slow
work after one scan cannot tear the next one apart. A scanner that does not type is heard by
`take_line`.
"""

import time
from collections import deque
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.rules import citizen_card, retyping
from counter_app.rules.citizen_card import CitizenCard, Source
from counter_app.rules.retyping import BACKSPACE
from ui.scanning.fields import Edit, edit_at
from ui.scanning.keys import HeldKey
from ui.scanning.runs import (
    GAP,
    HOLD_MS,
    LONGEST,
    SHORTEST,
    SHORTEST_CARD_NUMBER,
    SHORTEST_LONG,
    SHORTEST_UNREADABLE,
    SILENCE_MS,
    STALL,
    STALLS,
    Found,
    LongCode,
    Run,
    badly_read,
    meanings,
    unspoilt,
)

__all__ = (
    "GAP",
    "HOLD_MS",
    "SHORTEST",
    "SHORTEST_CARD_NUMBER",
    "SHORTEST_LONG",
    "SHORTEST_UNREADABLE",
    "SILENCE_MS",
    "STALL",
    "STALLS",
    "ScanFilter",
)

Later = Callable[[int, Callable[[], None]], None]
"""Calls a function after some milliseconds, from the event loop; may forget earlier ones."""

_SUFFIXES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_SILENT = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
    }
)
_LENT = 1.0
"""Seconds for which a screen reader may keep a key before it is given back."""
_MOST_LENT = 512
"""Keys that it may keep at a time; an identity card has some 200."""
_HEARD = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
    }
)
_Verdict = tuple[bool, Callable[[], None] | None]
"""Whether to swallow a key, and what to do when it is pressed."""


class ScanFilter(QObject):
    """Hears every key of the program; one of it is enough.

    `recognise` gets a text and returns what it names, or None. `seconds` is asked once for each
    key; `later` runs a function from the event loop.
    """

    scanned = Signal(object)
    """What `recognise` made of a scan."""
    card = Signal(object)
    """The `CitizenCard` of a scanned identity card."""
    unreadable = Signal(str)
    """What a scanner gave that is nothing of ours, or only a part of it."""
    _read = Signal(object)
    _card_read = Signal(object)
    _misread = Signal(str)

    def __init__(
        self,
        parent: QObject,
        recognise: Callable[[str], object | None],
        *,
        seconds: Callable[[], float] = time.monotonic,
        later: Later | None = None,
    ) -> None:
        super().__init__(parent)
        self._recognise, self._seconds = recognise, seconds
        self._later = _Timer(self).call_after if later is None else later
        self._last = -STALL * 2
        self._runs: list[Run] = []
        self._composing: Run | None = None
        self._long: LongCode | None = None
        self._held: list[HeldKey] = []
        self._wait = 0
        self._sighting: _Sighting | None = None
        self._swallowed: set[int] = set()
        self._ended_by: int | None = None
        self._pressing_again = False
        self._unpressed: deque[_Sighting] = deque(maxlen=_MOST_LENT)
        self._read.connect(self.scanned, Qt.ConnectionType.QueuedConnection)
        self._card_read.connect(self.card, Qt.ConnectionType.QueuedConnection)
        self._misread.connect(self.unreadable, Qt.ConnectionType.QueuedConnection)
        self._listened: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a scanner is heard by a running application only"
        app.focusWindowChanged.connect(self._listen_to_window)
        app.focusChanged.connect(self._listen_to_widget)
        for window in app.topLevelWidgets():
            self._listen_to_window(window.windowHandle())
        self._listen_to_widget(None, app.focusWidget())

    @Slot(QWindow)
    def _listen_to_window(self, window: QWindow | None) -> None:
        """Hear the keys that come to a window, which is before any widget gets them."""
        if window is not None:
            window.installEventFilter(self)

    @Slot(QWidget, QWidget)
    def _listen_to_widget(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Hear what input methods tell the widget with the focus, and keys pressed on it by hand.

        The last filter that is installed is asked first.
        """
        if now is None:
            return
        if self._listened is not None and shiboken6.isValid(self._listened):
            self._listened.removeEventFilter(self)
        self._listened = now
        now.installEventFilter(self)
        window = now.window()
        self._listen_to_window(window.windowHandle())
        if window is not now:
            window.installEventFilter(self)

    @Slot(str, bool)
    def take_line(self, text: str, exact: bool = True) -> None:
        """Hear a line of a scanner that does not type; `exact` when its bytes were understood."""
        text = text.strip()
        if not text:
            return
        source = Source.SERIAL if exact else Source.RECODED
        self._tell(text, citizen_card.parse(text, source=source), whole=True)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Look at every key before anybody else does."""
        kind = event.type()
        if kind not in _HEARD or self._pressing_again:
            return False
        if isinstance(event, QInputMethodEvent):
            return self._hear_input_method(watched, event)
        if not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._hear_release(event)
        return self._hear_key(watched, event)

    # -- one key, seen once or several times -----------------------------------------------------

    def _hear_key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Judge a key when it is first seen; say whether it is swallowed.

        Qt shows the same key first as a question to shortcuts, then to the window, the widget, and
        the widgets around it.
        """
        if event.key() in _SILENT:
            return False
        seen = self._sighting
        if seen is None or not seen.is_same(watched, event):
            seen = self._brought_back(watched, event)
            if seen is None:
                seen = _Sighting(event, *self._judge(watched, event))
                self._unpressed.append(seen)
            self._sighting = seen
        seen.watched, seen.kind = watched, event.type()
        if event.type() == QEvent.Type.ShortcutOverride:
            if seen.swallow:
                event.accept()
            return seen.swallow
        if seen in self._unpressed:
            self._unpressed.remove(seen)
        if seen.swallow:
            self._swallowed.add(event.key())
        if seen.then is not None:
            then, seen.then = seen.then, None
            then()
        return seen.swallow

    def _brought_back(self, watched: QObject, event: QKeyEvent) -> "_Sighting | None":
        """Return the key that was judged before Qt lent it to a screen reader.

        On Linux Qt asks the reader about every key, and posts a copy of it to the window once the
        reader answers: by then the next keys of a scan may have been seen.
        """
        if event.spontaneous() or not isinstance(watched, QWindow):
            return None
        while self._unpressed:
            seen = self._unpressed.popleft()
            if seen.is_like(event) and time.monotonic() - seen.at < _LENT:
                return seen
        return None

    def _hear_release(self, event: QKeyEvent) -> bool:
        self._sighting = None
        if event.key() in self._swallowed and not event.isAutoRepeat():
            self._swallowed.discard(event.key())
            return True
        return False

    def _judge(self, watched: QObject, event: QKeyEvent) -> _Verdict:
        gap = self._gap()
        ended_by, self._ended_by = self._ended_by, None
        text, plain = _typed(event), not _is_commanding(event)
        if self._long is not None and gap > STALL:
            self._end_long(ended=False)
        if self._long is not None:
            self._keep_away(event, text, ends=plain and event.key() in _SUFFIXES)
            return True, None
        if ended_by is not None and gap <= STALL and _is_line_feed(ended_by, event):
            return True, None
        if text and not event.isAutoRepeat():
            return self._judge_text(watched, event, text, gap)
        if event.key() in _SUFFIXES and plain:
            return self._judge_suffix(watched, event, gap)
        backspace = event.key() == Qt.Key.Key_Backspace
        self._spoil(watched, gap, BACKSPACE if backspace else "")
        return False, self._let_go if self._held else None

    def _judge_text(self, watched: QObject, event: QKeyEvent, text: str, gap: float) -> _Verdict:
        begun = self._begun_long(text, gap)
        if begun is not None:
            return True, self._begin_long(begun)
        edit = edit_at(watched)
        run = self._run_at(gap)
        run.take(text, edit)
        if edit is not None or run.spoilt or not (self._held or _may_begin(text)):
            if len(run.text) >= SHORTEST_LONG:
                self._wait_for_more()
            return False, None
        self._held.append(HeldKey.of(watched, event))
        self._wait_for_more()
        return True, None

    def _judge_suffix(self, watched: QObject, event: QKeyEvent, gap: float) -> _Verdict:
        runs, self._runs = self._runs, []
        found = self._find(runs, gap) or badly_read(runs, gap) or self._foreign(runs, gap)
        if found is not None:
            self._ended_by = event.key()
            return True, self._take_out(found)
        if self._held:
            self._held.append(HeldKey.of(watched, event))
            return True, self._let_go
        return False, None

    def _gap(self) -> float:
        now = self._seconds()
        gap, self._last = now - self._last, now
        return gap

    # -- input methods ---------------------------------------------------------------------------

    def _hear_input_method(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """Take what an input method hands on as if it were typed.

        What it composed before the scan is a hand's, and stays.
        """
        text, composing = event.commitString(), bool(event.preeditString())
        replaces = event.replacementLength()
        if not text and not composing and not replaces and self._composing is None:
            return False
        gap = self._gap()
        if self._long is not None:
            self._long.compose(event)
            self._wait_for_more()
            return True
        edit = edit_at(watched)
        if composing and (self._composing is None or gap > GAP):
            self._composing = self._run_at(gap)
            self._composing.remember(edit)
        if not composing:
            begun, self._composing = self._composing, None
            if begun is not None and not (gap <= GAP and self._runs[-1:] == [begun]):
                self._runs = []
            elif text and edit is not None and not replaces:
                return self._hear_committed(text, gap, edit)
            else:
                self._spoil(watched, gap, "")
        return False

    def _hear_committed(self, text: str, gap: float, edit: Edit) -> bool:
        """Take text as keys; what a long code goes on with is kept away, the rest not."""
        for place, ch in enumerate(text):
            begun = self._begun_long(ch, gap)
            if begun is not None:
                self._begin_long(begun)()
                self._type_on(text[place + 1 :])
                return True
            self._run_at(gap).take(ch, edit)
            gap = 0.0
        if len(self._runs[-1].text) >= SHORTEST_LONG:
            self._wait_for_more()
        return False

    def _type_on(self, text: str) -> None:
        assert self._long is not None
        self._long.text += text

    # -- runs ------------------------------------------------------------------------------------

    def _run_at(self, gap: float) -> Run:
        """Return the run that a key belongs to which came after a gap."""
        if gap > STALL:
            self._runs = []
        if gap > GAP or not self._runs:
            self._runs = [*self._runs[-STALLS:], Run()]
        return self._runs[-1]

    def _spoil(self, watched: QObject, gap: float, stroke: str) -> None:
        """Note a key that no code has: what it belongs to is not a scan, until there is a pause."""
        run = self._run_at(gap)
        self._runs = [run]
        run.remember(edit_at(watched))
        run.spoil(stroke)

    def _find(self, runs: list[Run], gap: float) -> Found | None:
        """Return the scan that ends now."""
        stalls = 0 if gap <= GAP else 1
        if gap > STALL or not runs:
            return None
        if runs[-1].spoilt:
            thing = self._recognise(runs[-1].digits_below_tones)
            return None if thing is None else Found(runs[-1:], thing)
        text = ""
        for first in reversed(range(len(runs))):
            if runs[first].spoilt:
                break
            text = runs[first].text + text
            if len(text) >= (SHORTEST_LONG if stalls else SHORTEST):
                thing = self._named(text)
                if thing is not None:
                    return Found(runs[first:], thing)
            stalls += 1
            if stalls > STALLS:
                break
        return None

    def _named(self, text: str) -> object | None:
        """Return what a text names, as it stands or as it was meant."""
        return next(filter(None, map(self._recognise, meanings(text))), None)

    def _foreign(self, runs: list[Run], gap: float) -> Found | None:
        """Return what was held back of a code that is not ours; a hand's keys are not so many."""
        if gap > GAP or not runs or len(self._held) < SHORTEST_LONG:
            return None
        return Found(runs[-1:], None, runs[-1].text)

    def _take_out(self, *found: Found) -> Callable[[], None]:
        """Return what takes scans out of where they were typed and tells of them in their order."""

        def undo_and_tell() -> None:
            self._held.clear()
            for run in reversed([run for one in found for run in one.runs]):
                run.undo()
            for one in found:
                if one.thing is None:
                    self._misread.emit(one.text)
                else:
                    self._read.emit(one.thing)

        return undo_and_tell

    # -- long codes ------------------------------------------------------------------------------

    def _begun_long(self, text: str, gap: float) -> Found | None:
        """Return the runs of a long code that goes on with a text now, if there is one."""
        if not self._runs or gap > STALL:
            return None
        last = self._runs[-1]
        if text in retyping.SEPARATORS:
            runs = [last] if last.spoilt else unspoilt(self._runs)
            tail = retyping.digits_at_end("".join(run.text for run in runs))
            tail = max(tail, last.digits_below_tones, key=len)
            enough = SHORTEST_CARD_NUMBER
        elif gap <= GAP and not retyping.is_digit_key(text[:1]):
            runs, tail = [last], retyping.digits_at_end(last.text)
            enough = SHORTEST_LONG
        else:
            return None
        if len(tail) < enough:
            return None
        before = "".join(run.text for run in runs)
        return Found(runs, LongCode(before.removesuffix(tail), tail + text))

    def _begin_long(self, begun: Found) -> Callable[[], None]:
        assert isinstance(begun.thing, LongCode)
        self._long, self._runs = begun.thing, []
        self._wait_for_more()

        def undo() -> None:
            self._held.clear()
            for run in reversed(begun.runs):
                run.undo()

        return undo

    def _keep_away(self, event: QKeyEvent, text: str, *, ends: bool) -> None:
        """Take a key of a long code; nobody else gets it."""
        assert self._long is not None
        if ends or len(self._long.text) > LONGEST:
            self._ended_by = event.key() if ends else None
            self._end_long(ended=True)
            return
        self._long.type(BACKSPACE if event.key() == Qt.Key.Key_Backspace else text)
        self._wait_for_more()

    def _end_long(self, *, ended: bool) -> None:
        """Tell what a long code was; without an end it must be whole to be believed."""
        assert self._long is not None
        code, self._long = self._long, None
        text = code.text + code.composed
        card = citizen_card.parse(text, source=Source.TYPED)
        whole = ended or (card is not None and card.whole)
        self._tell(text if card is not None else code.before + text, card, whole=whole)

    def _tell(self, text: str, card: CitizenCard | None, *, whole: bool) -> None:
        if card is not None and whole:
            self._card_read.emit(card)
            return
        thing = None if card is not None else self._named(text)
        if thing is not None:
            self._read.emit(thing)
        else:
            self._misread.emit(text)

    # -- waiting ---------------------------------------------------------------------------------

    def _wait_for_more(self) -> None:
        """Look again when no other key follows soon."""
        self._call_in(HOLD_MS if self._long is None else SILENCE_MS, self._pause)

    def _call_in(self, milliseconds: int, call: Callable[[], None]) -> None:
        """Call a function unless there is reason to wait for something else before.

        The second wait, of no length, lets keys through that came while the computer was busy.
        """
        self._wait += 1
        wait = self._wait

        def nothing_came() -> None:
            if shiboken6.isValid(self) and wait == self._wait:
                call()

        self._later(milliseconds, lambda: self._later(0, nothing_came))

    def _pause(self) -> None:
        """Let held keys go when they are too few for a scanner; otherwise wait for the end."""
        if self._long is not None:
            self._end_long(ended=False)
        elif self._endless(self._runs):
            self._call_in(SILENCE_MS - HOLD_MS, self._silence)
        else:
            self._let_go()

    def _silence(self) -> None:
        """Take the codes that have no end."""
        found: list[Found] = []
        runs, self._runs = self._runs, []
        while one := self._endless(runs):
            found.insert(0, one)
            runs = runs[: -len(one.runs)]
        if found:
            self._take_out(*found)()
        else:
            self._let_go()

    def _endless(self, runs: list[Run]) -> Found | None:
        """Return the scan that the last runs are although nothing ended them."""
        if not runs or runs[-1].spoilt or len(runs[-1].text) < SHORTEST_LONG:
            return None
        found = self._find(runs, GAP) or self._foreign(runs, GAP)
        if found is None and len(retyping.digits_at_end(runs[-1].text)) >= SHORTEST_LONG:
            return Found(runs[-1:], None, runs[-1].text)
        return found

    @Slot()
    def _let_go(self) -> None:
        """Press the held keys again, in their order: they were a hand's."""
        held, self._held = self._held, []
        self._wait += 1
        if not held:
            return
        self._runs = []
        self._pressing_again = True
        try:
            for key in held:
                key.press()
        finally:
            self._pressing_again = False


class _Timer(QTimer):
    """Calls the last function it was given; one timer for all, since each connection costs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._call: Callable[[], None] | None = None
        self.setSingleShot(True)
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.timeout.connect(self._time_is_over)

    def call_after(self, milliseconds: int, call: Callable[[], None]) -> None:
        """Call a function after some milliseconds, and no other before it."""
        self._call = call
        self.start(milliseconds)

    @Slot()
    def _time_is_over(self) -> None:
        call, self._call = self._call, None
        if call is not None:
            call()


class _Sighting:
    """A key that was judged, and where it was seen last."""

    def __init__(self, event: QKeyEvent, swallow: bool, then: Callable[[], None] | None) -> None:
        self.key, self.text, self.modifiers = event.key(), event.text(), event.modifiers()
        self.swallow, self.then = swallow, then
        self.at = time.monotonic()
        self.watched: QObject | None = None
        self.kind = event.type()

    def is_like(self, event: QKeyEvent) -> bool:
        """Say whether the same key is pressed."""
        pressed = event.key(), event.text(), event.modifiers()
        return pressed == (self.key, self.text, self.modifiers)

    def is_same(self, watched: QObject, event: QKeyEvent) -> bool:
        """Say whether this is the same key on its further way."""
        if not self.is_like(event):
            return False
        before = self.watched
        if before is None or not shiboken6.isValid(before):
            return False
        if self.kind == QEvent.Type.ShortcutOverride:
            # Asked further, or pressed now; what a window is asked is another key, the same again.
            return event.type() != self.kind or not isinstance(watched, QWindow)
        if event.type() != self.kind:
            # A key that a screen reader gave back is asked about when the window has it already.
            asked_late = isinstance(before, QWindow) and not isinstance(watched, QWindow)
            asked = event.type() == QEvent.Type.ShortcutOverride
            return asked and asked_late and not event.spontaneous()
        if isinstance(before, QWindow):
            return not isinstance(watched, QWindow)
        return isinstance(before, QWidget) and watched is before.parentWidget()


def _typed(event: QKeyEvent) -> str:
    """Return the character that a key types, or nothing."""
    text = event.text()
    return text if text.isprintable() and not _is_commanding(event) else ""


def _is_commanding(event: QKeyEvent) -> bool:
    """Say whether a key is pressed with one that makes it a command; AltGr, which is both, not."""
    held = event.modifiers()
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    return bool(held & Qt.KeyboardModifier.MetaModifier) or control != alt


def _may_begin(text: str) -> bool:
    """Say whether a code may begin with a character: a letter, a digit, a scanner's own mark."""
    return text.isalnum() or text == "]" or retyping.is_digit_key(text)


def _is_line_feed(ended_by: int, event: QKeyEvent) -> bool:
    """Say whether a key is the second half of a scanner's CR LF."""
    if ended_by != Qt.Key.Key_Return:
        return False
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Enter or (control and event.key() == Qt.Key.Key_J)
