# pyright: reportUnknownMemberType=false
"""What a receipt costs to lay out, beside a bare canvas with the same lines at fixed places."""

import io
from datetime import datetime
from itertools import cycle, groupby

import pypdfium2
import segno
from barcode.codex import Code128
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from counter_app import documents
from counter_app.rules.dossier import Dossier
from counter_app.rules.papers import PaperData
from db import SqliteStore
from resources import path
from tests.bench.clockwork import in_turns
from tests.conftest import furnished, received
from tests.doubles import StoppedClock

_FACES = ("Regular", "Bold", "Italic")
_MM = 72 / 25.4
_A5 = (148 * _MM, 210 * _MM)
_RULES = 30
_COPIES = 2


def receipts(*, rounds: int) -> tuple[float, ...]:
    """Return the medians of a receipt of two liên and of its bare twin, in ms.

    The twin embeds the same three faces and draws the same lines of text, thirty rules, the bars
    and the QR code; it measures, wraps and checks nothing.
    """
    dossier, paper = _sample()
    mine = documents.render("receipt", paper, copies=_COPIES)
    lines = _lines(mine)
    for face in _FACES:
        font = path(f"fonts/LiberationSerif-{face}.ttf")
        pdfmetrics.registerFont(TTFont(f"bare-{face}", str(font)))
    return in_turns(
        lambda: documents.render("receipt", paper, copies=_COPIES),
        lambda: _bare(lines, dossier.code),
        rounds=rounds,
    )


def _sample() -> tuple[Dossier, PaperData]:
    store = SqliteStore()
    office = furnished(store, StoppedClock(datetime.fromisoformat("2026-11-23T09:41:00+07:00")))
    clerk = office.administration.staff()[1].id
    dossier = received(office, clerk, procedure="1.004593")
    document = office.printing.of(dossier.id)[0]
    paper = office.printing.paper(document.id)
    store.close()
    return dossier, paper


def _lines(pdf: bytes) -> list[list[tuple[float, float, float, str]]]:
    """Return the lines of text of each page: left, bottom, size, text."""
    held = pypdfium2.PdfDocument(pdf)
    pages: list[list[tuple[float, float, float, str]]] = []
    for page in held:
        words = page.get_textpage()
        rects = [words.get_rect(index) for index in range(words.count_rects())]
        pages.append(
            [
                (
                    left,
                    bottom,
                    min(top - bottom, 24),
                    words.get_text_bounded(left, bottom, right, top),
                )
                for left, bottom, right, top in rects
            ]
        )
    held.close()
    return pages


def _bare(pages: list[list[tuple[float, float, float, str]]], code: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=_A5, invariant=1)
    for lines in pages:
        for (left, bottom, size, text), face in zip(lines, cycle(_FACES)):
            canvas.setFont(f"bare-{face}", size)
            canvas.drawString(left, bottom, text.replace("\r\n", " "))
        for rule in range(_RULES):
            canvas.line(30, 20 + 10 * rule, 380, 20 + 10 * rule)
        _bars(canvas, code)
        _squares(canvas, code)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _bars(canvas: Canvas, code: str) -> None:
    drawn = canvas.beginPath()
    place = 200
    for bit, run in groupby(Code128(code).build()[0]):
        width = len(list(run))
        if bit == "1":
            drawn.rect(place, 480, width, 45)
        place += width
    canvas.drawPath(drawn, stroke=0, fill=1)


def _squares(canvas: Canvas, code: str) -> None:
    drawn = canvas.beginPath()
    for down, row in enumerate(segno.make(code, micro=False).matrix):
        for across, dark in enumerate(row):
            if dark:
                drawn.rect(300 + across * 2, 200 - down * 2, 2, 2)
    canvas.drawPath(drawn, stroke=0, fill=1)
