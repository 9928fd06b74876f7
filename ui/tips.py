"""Tips that show what somebody typed: Qt takes a tip that looks like HTML for HTML.

A name such as `<img src=…>` would open a file of this computer when the pointer rests on it.
"""

from html import escape


def plain(text: str) -> str:
    """Return a tip that shows exactly these characters."""
    if "<" not in text:
        return text
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>'
