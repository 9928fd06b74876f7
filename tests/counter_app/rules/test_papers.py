"""What stood on a paper once can be printed again, letter for letter, years later."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.rules.papers import (
    ComponentLine,
    CountRow,
    DaySummaryPaper,
    DossierRow,
    HandoverPaper,
    HandoverRow,
    Letterhead,
    ReceiptPaper,
    from_content,
    to_content,
)
from tests.counter_app.drawn import days, moments, texts, through_json

AT = datetime.fromisoformat("2026-11-23T09:41:00+07:00")
_counts = st.integers(0, 10**6)
_letterheads = st.builds(Letterhead, texts, texts, texts, texts, texts)
_lines = st.builds(ComponentLine, texts, texts, st.integers(1, 999))
_rows = st.builds(HandoverRow, texts, texts, _counts, texts, texts, texts, days, days, texts)
_count_rows = st.lists(
    st.builds(CountRow, texts, _counts, _counts, _counts, _counts), max_size=3
).map(tuple)
_dossier_rows = st.lists(
    st.builds(DossierRow, texts, texts, texts, texts, days, texts), max_size=3
).map(tuple)
_receipts = st.builds(
    ReceiptPaper,
    letterhead=_letterheads,
    components=st.lists(_lines, max_size=4).map(tuple),
    received_at=moments,
    due_at=moments,
    fee=_counts,
    note=texts,
)
_slips = st.builds(
    HandoverPaper,
    letterhead=_letterheads,
    handed_at=moments,
    rows=st.lists(_rows, max_size=4).map(tuple),
)
_summaries = st.builds(
    DaySummaryPaper,
    letterhead=_letterheads,
    day=days,
    made_at=moments,
    by_field=_count_rows,
    by_officer=_count_rows,
    by_channel=_count_rows,
    open_by_age=st.lists(st.tuples(texts, _counts), max_size=3).map(tuple),
    fees=st.lists(st.tuples(texts, _counts, _counts), max_size=3).map(tuple),
    overdue=_dossier_rows,
    due_next=_dossier_rows,
)


@settings(max_examples=25)
@given(_receipts)
def test_a_receipt_is_read_back_as_it_was(paper: ReceiptPaper) -> None:
    assert from_content("receipt", through_json(to_content(paper))) == paper


@settings(max_examples=25)
@given(_slips)
def test_a_handover_list_is_read_back_as_it_was(paper: HandoverPaper) -> None:
    assert from_content("handover", through_json(to_content(paper))) == paper


@settings(max_examples=25)
@given(_summaries)
def test_a_day_summary_is_read_back_as_it_was(paper: DaySummaryPaper) -> None:
    assert from_content("day", through_json(to_content(paper))) == paper


def test_a_paper_of_an_older_program_is_read_without_what_it_did_not_know() -> None:
    paper = HandoverRow("H", "P", 1, "A", "B", "C", AT.date(), AT.date())
    slip = HandoverPaper(Letterhead("", "", ""), "BG", "2", "", AT, "", "", (paper,))
    older = through_json(to_content(slip))
    del older["rows"][0]["note"]
    older["~"] = "a salt that the journal adds"
    assert from_content("handover", older) == slip


def test_a_paper_of_no_known_kind_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        from_content("certificate", {})
