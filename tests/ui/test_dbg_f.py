import os
import pytest
from PySide6.QtTest import QTest
from tests.ui.test_round_trip import *
@pytest.mark.parametrize("n", range(6))
def test_a(counter, n):
    for i in [int(c) for c in os.environ["PAGES"]]:
        counter.go(i); settle()
    QTest.qWait(50)
