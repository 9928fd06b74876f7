"""What stands on each paper, as data: the snapshot that is kept and can be printed again.

A paper's content is decided once, when the act happens, and stored; the layout reads only this.
"""

from counter_app.rules.papers.content import PaperData, from_content, to_content
from counter_app.rules.papers.letters import (
    ApologyPaper,
    AskedItem,
    ControlSlipPaper,
    ControlStep,
    RefusalPaper,
    StopPaper,
    SupplementPaper,
)
from counter_app.rules.papers.lists import (
    CallListPaper,
    CallRow,
    CountRow,
    DaySummaryPaper,
    DossierRow,
    HandoverPaper,
    HandoverRow,
    PublishedListPaper,
    PublishedRow,
    RegisterPaper,
    RegisterRow,
)
from counter_app.rules.papers.parts import (
    ComponentLine,
    FormName,
    LegLine,
    Letterhead,
    Person,
    letterhead,
)
from counter_app.rules.papers.window import (
    EvaluationPaper,
    GroupReceiptPaper,
    GroupRow,
    PadPaper,
    PadRow,
    PostMinutesPaper,
    PostRow,
    ReceiptPaper,
)

__all__ = [
    "ApologyPaper",
    "AskedItem",
    "CallListPaper",
    "CallRow",
    "ComponentLine",
    "ControlSlipPaper",
    "ControlStep",
    "CountRow",
    "DaySummaryPaper",
    "DossierRow",
    "EvaluationPaper",
    "FormName",
    "GroupReceiptPaper",
    "GroupRow",
    "HandoverPaper",
    "HandoverRow",
    "LegLine",
    "Letterhead",
    "PadPaper",
    "PadRow",
    "PaperData",
    "Person",
    "PostMinutesPaper",
    "PostRow",
    "PublishedListPaper",
    "PublishedRow",
    "ReceiptPaper",
    "RefusalPaper",
    "RegisterPaper",
    "RegisterRow",
    "StopPaper",
    "SupplementPaper",
    "from_content",
    "letterhead",
    "to_content",
]
