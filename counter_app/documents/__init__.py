"""What comes out on paper: data in, PDF bytes out; the only room that knows how paper is drawn.

The modules of the papers are imported when the first one is laid out, not at start-up.
"""

from typing import TYPE_CHECKING

from counter_app.rules.printing import DocumentKind

if TYPE_CHECKING:
    from counter_app.rules.papers import PaperData

__all__ = ["render"]


def render(kind: str, paper: "PaperData", *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return a paper as PDF; `kind` is the value of its DocumentKind.

    `copies` counts the liên; `reprint` is 0 for the original and n for BẢN SAO n, which repeats
    the same content. The same arguments give the same bytes.

    Raises `ValueError` for an unknown kind, `TypeError` when the paper is of another kind.
    """
    from counter_app.documents.day_summary import day_summary
    from counter_app.documents.handover_slip import handover_slip
    from counter_app.documents.receipt import receipt
    from counter_app.rules.papers import DaySummaryPaper, HandoverPaper, ReceiptPaper

    match DocumentKind(kind), paper:
        case DocumentKind.RECEIPT, ReceiptPaper():
            return receipt(paper, copies=copies, reprint=reprint)
        case DocumentKind.HANDOVER, HandoverPaper():
            return handover_slip(paper, copies=copies, reprint=reprint)
        case DocumentKind.DAY_SUMMARY, DaySummaryPaper():
            return day_summary(paper, copies=copies, reprint=reprint)
        case _:
            message = f"{type(paper).__name__} is no {kind!r}"
            raise TypeError(message)
