"""A print service that is not there: `lp`, `lpstat` and `cancel` on PATH, and the IPP behind them.

It answers what CUPS 2.4.2 was seen to answer, in a folder of its own; our own classes are real.
"""

from tests.ui.fake_lp.service import FakeCups, Fate

__all__ = ["FakeCups", "Fate"]
