"""Papers as JSON values and back: how the snapshot of what was printed is kept."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import NoneType
from typing import Any, cast, get_args, get_origin, get_type_hints

from counter_app.rules.papers.figures import ListingPaper, PicturesPaper, StatisticsPaper
from counter_app.rules.papers.letters import (
    ApologyPaper,
    ControlSlipPaper,
    RefusalPaper,
    StopPaper,
    SupplementPaper,
)
from counter_app.rules.papers.lists import (
    CallListPaper,
    DaySummaryPaper,
    DeskCheckPaper,
    HandoverPaper,
    PublishedListPaper,
    RegisterPaper,
)
from counter_app.rules.papers.window import (
    EvaluationPaper,
    GroupReceiptPaper,
    PadPaper,
    PostMinutesPaper,
    ReceiptPaper,
)

PaperData = (
    ReceiptPaper
    | GroupReceiptPaper
    | PadPaper
    | EvaluationPaper
    | PostMinutesPaper
    | SupplementPaper
    | RefusalPaper
    | ApologyPaper
    | StopPaper
    | ControlSlipPaper
    | HandoverPaper
    | RegisterPaper
    | PublishedListPaper
    | CallListPaper
    | DeskCheckPaper
    | DaySummaryPaper
    | StatisticsPaper
    | ListingPaper
    | PicturesPaper
)

_KINDS: Mapping[str, type[PaperData]] = {
    "receipt": ReceiptPaper,
    "group_receipt": GroupReceiptPaper,
    "pad": PadPaper,
    "evaluation": EvaluationPaper,
    "post_minutes": PostMinutesPaper,
    "supplement": SupplementPaper,
    "refusal": RefusalPaper,
    "apology": ApologyPaper,
    "stop": StopPaper,
    "control": ControlSlipPaper,
    "handover": HandoverPaper,
    "register": RegisterPaper,
    "published": PublishedListPaper,
    "calls": CallListPaper,
    "desk_check": DeskCheckPaper,
    "day": DaySummaryPaper,
    "statistics": StatisticsPaper,
    "listing": ListingPaper,
    "pictures": PicturesPaper,
}


def to_content(paper: PaperData) -> dict[str, Any]:
    """Return a paper as JSON values; the inverse of `from_content`."""
    return _fields(paper)


def from_content(kind: str, content: Mapping[str, Any]) -> PaperData:
    """Return the paper that `to_content` wrote; `kind` is the value of its DocumentKind."""
    paper = _built(_KINDS[kind], content)
    assert isinstance(paper, PaperData)
    return paper


def _fields(value: object) -> dict[str, Any]:
    return {name: _plain(getattr(value, name)) for name in type(value).__slots__}  # type: ignore[attr-defined]


def _plain(value: object) -> object:
    """Return a value of a paper as JSON values; nested papers become objects."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, date):
        return value.isoformat()
    return _fields(value)


def _built(wanted: Any, value: Any) -> Any:  # noqa: ANN401 - whatever an annotation names
    """Rebuild what an annotation names from JSON values."""
    if NoneType in get_args(wanted):
        if value is None:
            return None
        wanted = next(kind for kind in get_args(wanted) if kind is not NoneType)
    if get_origin(wanted) is tuple:
        inner = get_args(wanted)
        if inner[-1] is Ellipsis:
            return tuple(_built(inner[0], item) for item in value)
        return tuple(_built(kind, item) for kind, item in zip(inner, value, strict=True))
    if is_dataclass(wanted):
        hints = get_type_hints(wanted)
        present = [field.name for field in fields(wanted) if field.name in value]
        made = cast("type[Any]", wanted)
        return made(**{name: _built(hints[name], value[name]) for name in present})
    if wanted in {datetime, date}:
        return wanted.fromisoformat(value)
    return value
