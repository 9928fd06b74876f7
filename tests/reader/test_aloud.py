"""What a screen reader outside the program hears of an intake, over the system's own bus."""

import subprocess
import sys
from pathlib import Path

import pytest

WALK = Path(__file__).with_name("walk.py")
_LACKING = 77
"""How the walk ends where this computer has no screen, bus or bindings of its own for it."""


@pytest.mark.reader
@pytest.mark.timeout(300)
def test_an_intake_by_keyboard_is_heard_whole_over_at_spi() -> None:
    # The bindings belong to the system's own Python.
    system = Path("/usr/bin/python3")
    python = str(system) if system.exists() else sys.executable
    walked = subprocess.run(  # noqa: S603 - our own file
        (python, str(WALK)), capture_output=True, text=True, check=False
    )
    print(walked.stdout)
    if walked.returncode == _LACKING:
        pytest.skip(walked.stdout.strip().splitlines()[-1])
    assert walked.returncode == 0, walked.stdout + walked.stderr
    assert "0 wrong" in walked.stdout
