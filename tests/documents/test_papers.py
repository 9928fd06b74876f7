"""What holds for every paper, whatever stands on it."""

import re
import subprocess
import sys

import pytest

from counter_app.documents import render
from counter_app.documents.blocks import Text
from counter_app.documents.codes import Barcode
from counter_app.documents.sheet import A4, Face, Sheet, printable, text_width
from counter_app.rules.papers import PaperData, from_content, to_content
from counter_app.rules.printing import DocumentKind
from tests.documents import figures, seen
from tests.documents.samples import (
    CONTROL,
    DAY,
    RECEIPT,
    apology_paper,
    book,
    calls,
    checked_desk,
    evaluation_paper,
    group,
    minutes,
    pad_paper,
    published,
    refusal_paper,
    slip,
    stop_paper,
    supplement_paper,
)

PAPERS: list[tuple[str, PaperData]] = [
    ("receipt", RECEIPT),
    ("group_receipt", group(3)),
    ("pad", pad_paper(2)),
    ("evaluation", evaluation_paper()),
    ("post_minutes", minutes(5)),
    ("supplement", supplement_paper()),
    ("refusal", refusal_paper()),
    ("apology", apology_paper()),
    ("stop", stop_paper()),
    ("control", CONTROL),
    ("handover", slip(12)),
    ("register", book(12)),
    ("published", published(12)),
    ("calls", calls(12)),
    ("desk_check", checked_desk(3, 2, 2)),
    ("day", DAY),
    ("statistics", figures.statistics()),
    ("listing", figures.listing(12)),
    ("pictures", figures.pictures()),
]
every_paper = pytest.mark.parametrize(("kind", "paper"), PAPERS, ids=[kind for kind, _ in PAPERS])


@every_paper
def test_the_same_paper_twice_is_the_same_bytes(kind: str, paper: PaperData) -> None:
    assert render(kind, paper, copies=2) == render(kind, paper, copies=2)


@every_paper
def test_a_reprint_from_the_books_differs_by_its_mark_alone(kind: str, paper: PaperData) -> None:
    stored = from_content(kind, to_content(paper))
    again = seen.text(render(kind, stored, reprint=2))
    assert "BẢNSAO2" in again
    assert again.replace("BẢNSAO2", "") == seen.text(render(kind, paper))


@every_paper
def test_the_mark_of_a_reprint_covers_neither_text_nor_codes(kind: str, paper: PaperData) -> None:
    pdf = render(kind, paper, reprint=100)
    original = seen.codes(seen.pictures(render(kind, paper))[0])
    marked = seen.codes(seen.pictures(pdf)[0])
    assert [code.text for code in marked] == [code.text for code in original]
    assert seen.collisions(pdf) == []


@every_paper
def test_all_fonts_travel_with_the_paper(kind: str, paper: PaperData) -> None:
    pdf = render(kind, paper)
    assert b"/FontFile2" in pdf
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") == pdf.count(b"/Subtype /TrueType")


@every_paper
def test_metadata_name_the_paper_and_nobody(kind: str, paper: PaperData) -> None:
    found = seen.metadata(render(kind, paper))
    assert found["Title"]
    for value in found.values():
        assert not re.search("Đào|Hạnh|Mai|046185012345|0912", value)


def test_every_kind_of_paper_is_drawn() -> None:
    assert {kind for kind, _ in PAPERS} == {kind.value for kind in DocumentKind}


def test_a_paper_of_another_kind_is_an_error() -> None:
    with pytest.raises(TypeError, match="ReceiptPaper is no 'day'"):
        render("day", RECEIPT)
    with pytest.raises(ValueError, match="invoice"):
        render("invoice", RECEIPT)


def test_words_and_papers_load_no_drawing_package_until_something_is_drawn() -> None:
    script = (
        "import sys, counter_app.documents, counter_app.documents.words;"
        "print({'reportlab', 'segno', 'barcode', 'PIL'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", script]
    run = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own line
    assert run.stdout.strip() == "set()"


def test_every_vietnamese_letter_has_a_glyph_in_every_face() -> None:
    marks = ["", *"\u0300\u0301\u0303\u0309\u0323"]
    letters = "".join(base + mark for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for mark in marks) + "đĐ₫"
    assert "□" not in printable(letters)
    assert len(printable(letters)) == 147
    assert all(text_width(letters, face, 10) > 0 for face in Face)


def test_an_empty_piece_of_a_sentence_takes_no_space_away() -> None:
    sheet = Sheet(A4, title="x")
    Text("hồ sơ của ", "", ("Đào", Face.BOLD), width=100, size=12).draw(sheet, 20, 20)
    sheet.end_page()
    assert seen.texts(sheet.pdf())[0].strip() == "hồ sơ của Đào"


def test_a_barcode_that_the_encoder_would_cut_is_refused() -> None:
    with pytest.raises(ValueError, match="99"):
        Barcode("9912345678")
