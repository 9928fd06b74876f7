"""What comes out on paper: data in, PDF bytes out; the only room that knows how paper is drawn.

The modules of the papers are imported when one of their kind is laid out, not at start-up.
"""

from collections.abc import Callable, Sequence
from functools import partial

from counter_app.rules.papers import (
    ApologyPaper,
    CallListPaper,
    ControlSlipPaper,
    DaySummaryPaper,
    DeskCheckPaper,
    EvaluationPaper,
    GroupReceiptPaper,
    HandoverPaper,
    ListingPaper,
    PadPaper,
    PaperData,
    PicturesPaper,
    PostMinutesPaper,
    PublishedListPaper,
    ReceiptPaper,
    RefusalPaper,
    RegisterPaper,
    StatisticsPaper,
    StopPaper,
    SupplementPaper,
)
from counter_app.rules.printing import DocumentKind

__all__ = ["render", "render_days"]

_Drawing = Callable[..., bytes]


def render(kind: str, paper: PaperData, *, copies: int = 1, reprint: int = 0) -> bytes:
    """Return a paper as PDF; `kind` is the value of its DocumentKind.

    `copies` counts the liên; `reprint` is 0 for the original and n for BẢN SAO n, which repeats
    the same content. The same arguments give the same bytes.

    Raises `ValueError` for an unknown kind, `TypeError` when the paper is of another kind.
    """
    wanted = DocumentKind(kind)
    draw = (
        _at_window(wanted, paper)
        or _about_one(wanted, paper)
        or _of_many(wanted, paper)
        or _of_figures(wanted, paper)
    )
    if draw is None:
        message = f"{type(paper).__name__} is no {kind!r}"
        raise TypeError(message)
    return draw(copies=copies, reprint=reprint)


def render_days(papers: Sequence[DaySummaryPaper]) -> bytes:
    """Return the summaries of several days as one PDF; raises `ValueError` for none."""
    from counter_app.documents.day_summary import day_summaries

    return day_summaries(papers)


def _at_window(kind: DocumentKind, paper: PaperData) -> _Drawing | None:
    """Return how a paper of the window is drawn, or None when it is none."""
    match kind, paper:
        case DocumentKind.RECEIPT, ReceiptPaper():
            from counter_app.documents.receipt import receipt

            return partial(receipt, paper)
        case DocumentKind.GROUP_RECEIPT, GroupReceiptPaper():
            from counter_app.documents.group_receipt import group_receipt

            return partial(group_receipt, paper)
        case DocumentKind.EVALUATION, EvaluationPaper():
            from counter_app.documents.evaluation import evaluation

            return partial(evaluation, paper)
        case DocumentKind.POST_MINUTES, PostMinutesPaper():
            from counter_app.documents.post_minutes import post_minutes

            return partial(post_minutes, paper)
        case DocumentKind.PAD, PadPaper():
            from counter_app.documents.pad import pad

            return partial(pad, paper)
        case _:
            return None


def _about_one(kind: DocumentKind, paper: PaperData) -> _Drawing | None:
    """Return how a paper about one dossier is drawn, or None when it is none."""
    match kind, paper:
        case DocumentKind.SUPPLEMENT, SupplementPaper():
            from counter_app.documents.supplement import supplement

            return partial(supplement, paper)
        case DocumentKind.REFUSAL, RefusalPaper():
            from counter_app.documents.refusal import refusal

            return partial(refusal, paper)
        case DocumentKind.APOLOGY, ApologyPaper():
            from counter_app.documents.apology import apology

            return partial(apology, paper)
        case DocumentKind.STOP, StopPaper():
            from counter_app.documents.stop import stop

            return partial(stop, paper)
        case DocumentKind.CONTROL_SLIP, ControlSlipPaper():
            from counter_app.documents.control_slip import control_slip

            return partial(control_slip, paper)
        case _:
            return None


def _of_many(kind: DocumentKind, paper: PaperData) -> _Drawing | None:
    """Return how a paper of many dossiers is drawn, or None when it is none."""
    match kind, paper:
        case DocumentKind.HANDOVER, HandoverPaper():
            from counter_app.documents.handover_slip import handover_slip

            return partial(handover_slip, paper)
        case DocumentKind.REGISTER, RegisterPaper():
            from counter_app.documents.register import register

            return partial(register, paper)
        case DocumentKind.PUBLISHED_LIST, PublishedListPaper():
            from counter_app.documents.published_list import published_list

            return partial(published_list, paper)
        case DocumentKind.CALL_LIST, CallListPaper():
            from counter_app.documents.call_list import call_list

            return partial(call_list, paper)
        case DocumentKind.DESK_CHECK, DeskCheckPaper():
            from counter_app.documents.desk_check import desk_check

            return partial(desk_check, paper)
        case DocumentKind.DAY_SUMMARY, DaySummaryPaper():
            from counter_app.documents.day_summary import day_summary

            return partial(day_summary, paper)
        case _:
            return None


def _of_figures(kind: DocumentKind, paper: PaperData) -> _Drawing | None:
    """Return how a paper of figures is drawn, or None when it is none."""
    match kind, paper:
        case DocumentKind.STATISTICS, StatisticsPaper():
            from counter_app.documents.statistics import statistics

            return partial(statistics, paper)
        case DocumentKind.LISTING, ListingPaper():
            from counter_app.documents.listing import listing

            return partial(listing, paper)
        case DocumentKind.PICTURES, PicturesPaper():
            from counter_app.documents.pictures import pictures

            return partial(pictures, paper)
        case _:
            return None
