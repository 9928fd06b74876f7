"""The program as a person at a prompt starts it, on a fixed day: `python -m tests.program …`.

A process of its own lives by the computer's clock otherwise, and what a test says of a calendar or
of a procedure that is in force would hold for some years only.
"""

import sys
from datetime import datetime

import counter_app.__main__ as program

MORNING = datetime.fromisoformat("2026-11-23T10:00:00+07:00")
"""A working Monday, after what the tests' own books tell of."""


def main() -> int:
    """Start the program at `MORNING`, on a clock that runs on from there; return its exit code."""
    program.SystemClock = lambda: program.RunningClock(MORNING)  # type: ignore[assignment,misc]
    return program.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
