"""Golden texts: what stood on a paper when a person last looked at it.

`pytest tests/documents --update-golden` writes them anew; the difference is then reviewed.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden texts be rewritten."""
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden texts of papers anew"
    )


@pytest.fixture
def is_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """A check that a text is the one kept under a name."""
    update = request.config.getoption("--update-golden", default=False)

    def check(name: str, text: str) -> None:
        kept = GOLDEN / f"{name}.txt"
        if update:
            kept.write_text(text, encoding="utf-8")
        assert text == kept.read_text(encoding="utf-8")

    return check
