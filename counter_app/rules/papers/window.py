"""Papers at the window: receipts, evaluation slip, the post's minutes."""

from dataclasses import dataclass
from datetime import datetime

from counter_app.rules.papers.parts import ComponentLine, FormName, LegLine, Letterhead, Person

_RECEIPT = FormName("Mẫu số 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """Mẫu 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 03/2025/TT-VPCP).

    `barcode` is the digits-only payload; `limit` the time limit in words; `explanation` the due
    date's reasons in one sentence, or empty; `fee` in đồng with `fee_state` in words; times local.
    `started` says from when the time limit runs where that is not the receipt; `legs` holds the
    agencies of an inter-agency dossier (liên thông) in their order, none otherwise, the last one's
    date being `due_at`; `change` is why a version after the first was made. `size` is the value of
    a PaperSize.
    """

    letterhead: Letterhead
    number: str
    barcode: str
    version: int
    applicant: str
    id_number: str
    address: str
    phone: str
    email: str
    procedure: str
    procedure_code: str
    components: tuple[ComponentLine, ...]
    copies: int
    limit: str
    received_at: datetime
    due_at: datetime
    explanation: str
    delivery: str
    fee: int
    fee_state: str
    book: str
    line: int
    clerk: str
    station: str
    note: str = ""
    representative: str = ""
    started: str = ""
    legs: tuple[LegLine, ...] = ()
    change: str = ""
    form: FormName = _RECEIPT
    size: str = "a5"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A dossier on a receipt for several; `papers` names its components with their copies."""

    number: str
    barcode: str
    applicant: str
    procedure: str
    papers: str
    copies: int
    limit: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class GroupReceiptPaper:
    """Mẫu 01 for several dossiers that one agent hands in at once.

    `agent` is who hands them in; each row keeps its own number, barcode and due date. `fee` in
    đồng of all together, `fee_state` in words.
    """

    letterhead: Letterhead
    agent: Person
    rows: tuple[GroupRow, ...]
    received_at: datetime
    delivery: str
    fee: int
    fee_state: str
    clerk: str
    station: str
    note: str = ""
    form: FormName = _RECEIPT
    size: str = "a5"


@dataclass(frozen=True, slots=True)
class PadRow:
    """A number of a pad with its barcode payload."""

    number: str
    barcode: str


@dataclass(frozen=True, slots=True)
class PadPaper:
    """Mẫu 01 to be filled in by hand while the computer is off: two sheets a number, stub first."""

    letterhead: Letterhead
    rows: tuple[PadRow, ...]
    station: str
    made_at: datetime
    form: FormName = _RECEIPT
    size: str = "a5"


@dataclass(frozen=True, slots=True)
class EvaluationPaper:
    """Phiếu đánh giá (TT 01/2018/TT-VPCP art 12-15): handed out with every slip to an applicant.

    `occasion` is what it is handed out with, in words ("tiếp nhận hồ sơ", "yêu cầu bổ sung",
    "từ chối tiếp nhận"); `number` is empty where no dossier was received. The answers are ticked
    by hand.
    """

    letterhead: Letterhead
    number: str
    procedure: str
    occasion: str
    clerk: str
    made_at: datetime
    form: FormName
    size: str = "a5"


@dataclass(frozen=True, slots=True)
class PostRow:
    """A dossier or result that the post brings or takes away.

    `consignment` is the number of its Phiếu gửi; `papers` counts the papers inside; `complete`
    says in words whether all is there.
    """

    consignment: str
    number: str
    applicant: str
    procedure: str
    papers: int
    complete: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PostMinutesPaper:
    """Biên bản giao nhận hồ sơ with the public postal service (QĐ 45/2016/QĐ-TTg).

    When dossiers come in its signing, `at`, is the legal time of submission. `incoming` is 1 when
    the post brings dossiers, 0 when it takes results away. `fee` in đồng handed over with them.
    """

    letterhead: Letterhead
    number: str
    incoming: int
    at: datetime
    post_office: str
    postman: str
    clerk: str
    station: str
    rows: tuple[PostRow, ...]
    fee: int
    note: str
    form: FormName
    size: str = "a4"
