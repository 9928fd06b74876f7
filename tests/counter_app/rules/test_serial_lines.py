"""Bytes of a serial scanner become lines, wherever the wire breaks them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.rules.serial_lines import MOST_BYTES, LineBuffer, SerialLine

CARD = "001185012345||Nguyễn Thị Đào|01021985|Nữ|Số 1 Phố X, Hà Nội|10052021"


def lines_of(*pieces: bytes) -> list[SerialLine]:
    buffer = LineBuffer()
    return [line for piece in pieces for line in buffer.take(piece)]


@given(st.lists(st.integers(1, 90), max_size=8))
def test_a_card_is_whole_however_its_bytes_are_torn(cuts: list[int]) -> None:
    raw = f"{CARD}\r\n".encode()
    edges = [0, *sorted(min(cut, len(raw)) for cut in cuts), len(raw)]
    pieces = [raw[start:end] for start, end in pairwise(edges)]
    assert lines_of(*pieces) == [SerialLine(CARD)]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\n\n", b"\r\r\n"])
def test_every_end_of_a_line_is_one(end: bytes) -> None:
    assert lines_of(b"123" + end + b"456" + end) == [SerialLine("123"), SerialLine("456")]


def test_another_encoding_is_guessed_and_marked() -> None:
    [line] = lines_of(b"L\xea Th\xe2n\r")
    assert line == SerialLine("Lê Thân", exact=False)
    [line] = lines_of(b"\xd2\xd8\x81\r")
    assert not line.exact


def test_signs_that_are_not_seen_are_left_out() -> None:
    assert lines_of(b"\x02123\x03\r") == [SerialLine("123")]
    assert lines_of(b"\x00\x01\r\n") == []


def test_half_a_line_is_held_back_told_when_nothing_follows_and_dropped_when_unplugged() -> None:
    buffer = LineBuffer()
    assert buffer.take("Đà".encode()[:3]) == []
    buffer.drop()
    assert buffer.flush() == []
    assert buffer.take(b"123") == []
    assert buffer.flush() == [SerialLine("123")]
    assert buffer.flush() == []


def test_a_line_without_end_fills_no_memory() -> None:
    buffer = LineBuffer()
    for _ in range(10):
        assert buffer.take(b"x" * MOST_BYTES) == []
    [line, after] = buffer.take(b"\r123\r")
    assert len(line.text) == MOST_BYTES
    assert not line.exact
    assert after == SerialLine("123")


@given(st.lists(st.binary(max_size=60), max_size=20))
def test_garbage_breaks_nothing_and_holds_up_nothing(pieces: list[bytes]) -> None:
    told = lines_of(*pieces, b"\r", f"{CARD}\r".encode())
    assert told[-1] == SerialLine(CARD)
    assert all(line.text == line.text.strip() and line.text.isprintable() for line in told)
