"""An input method beside the keyboard: it keeps keys back and sends others in their place."""

from collections.abc import Callable

from counter_app.rules.retyping import BACKSPACE


def input_method(rewritten: Callable[[str], str], before: str, keys: str) -> str:
    """Return what comes of keys behind a word while an input method is on.

    It works as those on Windows do: a key that changes the word is kept back, and Backspaces and
    letters are sent in its place.
    """
    came, word, shown = "", before, before
    for key in keys:
        if not key.isalnum():
            came, word, shown = came + key, "", ""
            continue
        word += key
        now = rewritten(word)
        if now == shown + key:
            came += key
        else:
            same = 0
            while now[same : same + 1] == shown[same : same + 1] != "":
                same += 1
            came += BACKSPACE * (len(shown) - same) + now[same:]
        shown = now
    return came
