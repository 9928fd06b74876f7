"""A paper goes from the queue to the tray one step at a time, and twice only on purpose."""

from dataclasses import replace
from datetime import datetime

import pytest

from counter_app.errors import PaperNotWaiting
from counter_app.rules import printing
from counter_app.rules.journal import Fact
from counter_app.rules.printing import (
    Document,
    DocumentId,
    DocumentKind,
    PaperSize,
    PrinterRole,
    Progress,
)
from tests.counter_app.drawn import through_json

AT = datetime.fromisoformat("2026-11-23T09:41:00+07:00")
PAPER = Document(
    id=DocumentId("paper-1"),
    kind=DocumentKind.RECEIPT,
    about="dossier-1",
    title="Giấy tiếp nhận H57.132-261123-0601",
    copies=2,
    station=3,
    queued_at=AT,
    size=PaperSize.A5,
    event_id="event-1",
)
_MOVES = {
    (Progress.HELD, Progress.QUEUED),
    (Progress.HELD, Progress.CANCELLED),
    (Progress.QUEUED, Progress.SENT),
    (Progress.QUEUED, Progress.FAILED),
    (Progress.QUEUED, Progress.CANCELLED),
    (Progress.SENT, Progress.PRINTED),
    (Progress.SENT, Progress.FAILED),
    (Progress.SENT, Progress.CANCELLED),
    (Progress.FAILED, Progress.SENT),
    (Progress.FAILED, Progress.FAILED),
    (Progress.FAILED, Progress.CANCELLED),
}


@pytest.mark.parametrize("to", Progress)
@pytest.mark.parametrize("begun", Progress)
def test_a_paper_moves_only_forward_in_the_queue(begun: Progress, to: Progress) -> None:
    paper = replace(PAPER, progress=begun, printer="Khay A5", job="7")
    if (begun, to) not in _MOVES:
        with pytest.raises(PaperNotWaiting) as caught:
            printing.move(paper, to, at=AT)
        assert str(caught.value) == (
            f"Giấy “{PAPER.title}” đang ở trạng thái “{begun.words}”, không cần in lại từ hàng đợi."
        )
        return
    fact = printing.move(paper, to, at=AT.replace(hour=10), trouble="hết giấy")
    moved = printing.fold(
        paper, Fact(fact.kind, fact.agg_id, through_json(fact.body)), event_id="event-9"
    )
    assert moved == replace(paper, progress=to, changed_at=AT.replace(hour=10), trouble="hết giấy")


@pytest.mark.parametrize("progress", Progress)
def test_every_state_of_a_paper_has_words_and_waits_or_not(progress: Progress) -> None:
    assert progress.words
    assert progress.waiting is (progress.name in {"HELD", "QUEUED", "SENT", "FAILED"})


def test_a_paper_held_back_comes_out_only_after_somebody_lets_it() -> None:
    fact = printing.queue(replace(PAPER, progress=Progress.HELD), {})
    held = printing.fold(None, fact, event_id="event-1")
    assert held == replace(PAPER, progress=Progress.HELD)
    assert held.progress.words == "giữ lại, chưa in"
    with pytest.raises(PaperNotWaiting, match="giữ lại, chưa in"):
        printing.move(held, Progress.SENT, at=AT)
    let_out = printing.move(held, Progress.QUEUED, at=AT)
    assert let_out.kind == "document.released"
    waiting = printing.fold(held, let_out, event_id="event-2")
    assert printing.move(waiting, Progress.SENT, at=AT).kind == "document.sent"


def test_the_entry_of_a_queued_paper_holds_the_paper_and_apart_from_it_its_content() -> None:
    fact = printing.queue(PAPER, {"applicant": "Trần Văn Hảo"})
    assert "Hảo" not in str(fact.body)
    assert fact.pii == {"applicant": "Trần Văn Hảo"}
    read = Fact(fact.kind, fact.agg_id, through_json(fact.body), fact.pii)
    assert printing.fold(None, read, event_id="event-1") == PAPER


def test_a_reprint_points_to_the_content_of_the_original_and_holds_none() -> None:
    again = replace(PAPER, id=DocumentId("paper-2"), reprint=1, original="event-1", copies=1)
    fact = printing.queue(again, {"applicant": "somebody else"})
    assert fact.pii is None
    assert printing.fold(None, fact, event_id="event-5") == again


@pytest.mark.parametrize("size", PaperSize)
def test_each_paper_goes_to_the_printer_that_has_its_size(size: PaperSize) -> None:
    paper = replace(PAPER, size=size)
    assert paper.role is PrinterRole[size.name]
    read = printing.fold(None, printing.queue(paper, {}), event_id="event-1")
    assert read.size is size


@pytest.mark.parametrize("kind", DocumentKind)
def test_the_forms_for_applicants_are_small_and_lists_and_letters_large(kind: DocumentKind) -> None:
    small = {"RECEIPT", "GROUP_RECEIPT", "EVALUATION", "SUPPLEMENT", "REFUSAL", "STOP", "PAD"}
    assert kind.usual_size is (PaperSize.A5 if kind.name in small else PaperSize.A4)


def test_a_paper_queued_before_there_were_sizes_has_the_usual_one() -> None:
    fact = printing.queue(PAPER, {})
    older = {key: fact.body[key] for key in fact.body if key not in {"size", "held"}}
    assert printing.fold(None, replace(fact, body=older), event_id="event-1") == PAPER
