"""Papers about one dossier: supplement, refusal, apology, stop, and the control slip.

`barcode` is the dossier's payload, empty where none was received; `number` the paper's own number
(“05/HDHS”) and `dossier` the dossier's, empty before one is given. Times are local; sizes are
values of PaperSize.
"""

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.rules.papers.parts import FormName, Letterhead, Person


@dataclass(frozen=True, slots=True)
class AskedItem:
    """What the applicant is to bring or put right; `kind` and `copies` only for a paper.

    `copies` is 0 where it is not about a number of copies.
    """

    text: str
    kind: str = ""
    copies: int = 0


@dataclass(frozen=True, slots=True)
class SupplementPaper:
    """Mẫu 02, Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: everything that is missing, in one request.

    `stage` in words ("khi tiếp nhận", "sau khi thẩm định"); `deadline` the last day to bring it,
    included, or None; `clock` says what becomes of the time limit; `contact` names officer and
    telephone; `guide` signs. NĐ 118/2025 art 17(1), 19(4).
    """

    letterhead: Letterhead
    number: str
    dossier: str
    barcode: str
    person: Person
    procedure: str
    procedure_code: str
    stage: str
    items: tuple[AskedItem, ...]
    reason: str
    legal_basis: str
    deadline: date | None
    clock: str
    contact: str
    guide: str
    made_at: datetime
    form: FormName
    size: str = "a5"


@dataclass(frozen=True, slots=True)
class RefusalPaper:
    """Mẫu 03, Phiếu từ chối tiếp nhận giải quyết hồ sơ: why, and where the applicant can turn.

    `after_appraisal` is 1 when the dossier had been received and is refused as a result, 0 at the
    counter. NĐ 118/2025 art 17(1), 19(8).
    """

    letterhead: Letterhead
    number: str
    dossier: str
    barcode: str
    person: Person
    procedure: str
    procedure_code: str
    after_appraisal: int
    reason: str
    legal_basis: str
    guidance: str
    contact: str
    clerk: str
    made_at: datetime
    form: FormName
    size: str = "a5"


@dataclass(frozen=True, slots=True)
class ApologyPaper:
    """Mẫu 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết; signed by the head.

    `agency` handles the dossier and signs; `addressee` is the authorised person if there is one,
    otherwise the applicant; `due_at` was promised and `new_due_at` is promised now, with its
    `explanation`; `recipients` stand under "Nơi nhận". `capacity` says as what somebody else than
    the applicant is addressed, by which paper, and is empty for the applicant.
    NĐ 118/2025 art 19(9).
    """

    letterhead: Letterhead
    agency: str
    number: str
    dossier: str
    barcode: str
    addressee: str
    person: Person
    procedure: str
    procedure_code: str
    field: str
    received_at: datetime
    due_at: datetime
    reason: str
    new_due_at: datetime
    explanation: str
    signer_title: str
    signer: str
    recipients: tuple[str, ...]
    made_at: datetime
    form: FormName
    size: str = "a4"
    capacity: str = ""


@dataclass(frozen=True, slots=True)
class StopPaper:
    """Mẫu 05, Thông báo dừng giải quyết hồ sơ, on the applicant's request or for want of papers.

    `request` says who asked for it, when and why; `stage` how far the dossier had come; `fee` what
    becomes of the fee, in words; `returned` which papers go back.
    """

    letterhead: Letterhead
    number: str
    dossier: str
    barcode: str
    person: Person
    procedure: str
    procedure_code: str
    received_at: datetime
    request: str
    stage: str
    fee: str
    returned: str
    legal_basis: str
    signer_title: str
    signer: str
    made_at: datetime
    form: FormName
    size: str = "a5"


@dataclass(frozen=True, slots=True)
class ControlStep:
    """A handing-over on the control slip: who gave, who took, when, and how it stood in time.

    `at` is None where the hands still have to fill it in; `outcome` is "early", "on_time", "late"
    or empty.
    """

    giver: str
    receiver: str
    at: datetime | None = None
    outcome: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ControlShare:
    """What another agency was asked for, or its share of an inter-agency dossier.

    `asked_at` and `done_at` are local times, None where they are not known or still to come; `due`
    is in words; `outcome` is as that of a step. NĐ 118/2025 art 19(5)-(7).
    """

    agency: str
    what: str
    asked_at: datetime | None
    due: str
    done_at: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class ControlSlipPaper:
    """Mẫu 06, Phiếu kiểm soát quá trình giải quyết hồ sơ: goes with the dossier from hand to hand.

    `agency` decides, `partner` is consulted (empty for none); `steps` are those made so far, and
    `rows` how many the form shows at least, the others left white; `shares` are what other agencies
    were asked for. NĐ 118/2025 art 19(5)-(7).
    """

    letterhead: Letterhead
    dossier: str
    barcode: str
    agency: str
    partner: str
    person: Person
    procedure: str
    procedure_code: str
    received_at: datetime
    due_at: datetime
    steps: tuple[ControlStep, ...]
    rows: int
    made_at: datetime
    form: FormName
    size: str = "a4"
    shares: tuple[ControlShare, ...] = ()
