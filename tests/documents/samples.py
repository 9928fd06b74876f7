"""Papers of a ward of Huế in November 2026, as the desks would hand them over."""

import math
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from counter_app.rules.papers import (
    ApologyPaper,
    AskedItem,
    CallListPaper,
    CallRow,
    CheckRow,
    ComponentLine,
    ControlShare,
    ControlSlipPaper,
    ControlStep,
    CountRow,
    DaySummaryPaper,
    DeskCheckPaper,
    DossierRow,
    EvaluationPaper,
    FormName,
    GroupReceiptPaper,
    GroupRow,
    HandoverPaper,
    HandoverRow,
    LegLine,
    Letterhead,
    PadPaper,
    PadRow,
    Person,
    PostMinutesPaper,
    PostRow,
    PublishedListPaper,
    PublishedRow,
    ReceiptPaper,
    RefusalPaper,
    RegisterPaper,
    RegisterRow,
    StopPaper,
    SupplementPaper,
)
from counter_app.rules.signatures import drawn, to_text

VIETNAM = timezone(timedelta(hours=7))
HUE = Letterhead(
    governing_body="Ủy ban nhân dân phường Thuận Hóa",
    office="Trung tâm Phục vụ hành chính công phường Thuận Hóa",
    place="Huế",
    address="24 Tố Hữu, phường Thuận Hóa, thành phố Huế",
    phone="0234 3822 121",
)
RECEIPT = ReceiptPaper(
    letterhead=HUE,
    number="H57.132-261120-0001",
    barcode="1132261120000112",
    version=1,
    applicant="Nguyễn Thị Đào",
    id_number="046185012345",
    address="Số 12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế",
    phone="0912345678",
    email="dao.nguyen@example.vn",
    procedure="Cấp lần đầu Giấy chứng nhận đủ điều kiện kinh doanh dược (bán lẻ thuốc)",
    procedure_code="1.004593",
    components=(
        ComponentLine("Đơn đề nghị cấp Giấy chứng nhận (Mẫu số 19)", "Bản chính", 1),
        ComponentLine("Giấy chứng nhận đăng ký doanh nghiệp", "Bản sao chứng thực", 1),
        ComponentLine("Chứng chỉ hành nghề dược", "Bản sao chứng thực", 1),
        ComponentLine("Tài liệu kỹ thuật về địa điểm, kho và nhân sự", "Bản chính", 2),
    ),
    copies=1,
    limit="20 ngày làm việc",
    received_at=datetime(2026, 11, 20, 9, 5, tzinfo=VIETNAM),
    due_at=datetime(2026, 12, 21, 17, 0, tzinfo=VIETNAM),
    explanation="20 ngày làm việc, tính từ ngày sau ngày nhận; "
    "bỏ 10 ngày Thứ Bảy, Chủ nhật và 24/11 (Ngày Văn hóa Việt Nam)",
    delivery="Bộ phận Một cửa (nhận trực tiếp)",
    fee=1_000_000,
    fee_state="đã nộp bằng tiền mặt",
    book="2026/01",
    line=1,
    clerk="Lê Thị Hạnh",
    station="Quầy 03",
)

_PROCEDURES = (
    "Cấp chứng chỉ hành nghề dược (bao gồm cả trường hợp chứng chỉ bị thu hồi theo quy định)",
    "Cấp lại giấy phép hành nghề",
    "Xác nhận nội dung quảng cáo thực phẩm",
)
_APPLICANTS = (
    "Nguyễn Thị Đào",
    "Công ty TNHH Dược phẩm và Trang thiết bị y tế Hương Giang",
    "Tôn Nữ Ngọc Quỳnh Trâm",
)


def pad_paper(numbers: int) -> PadPaper:
    """Return a pad of so many numbers."""
    return PadPaper(
        letterhead=HUE,
        rows=tuple(
            PadRow(f"H57.132-261123-{n:04d}", f"1132261123{n:04d}12") for n in range(1, numbers + 1)
        ),
        station="Quầy 03",
        made_at=datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM),
        form=FormName(
            "Mẫu số 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Thông tư số 03/2025/TT-VPCP"
        ),
    )


def slip(rows: int) -> HandoverPaper:
    """Return a handover slip of so many dossiers, two sets in every tenth."""
    return HandoverPaper(
        letterhead=HUE,
        number="BG-261120-0001",
        barcode="2132261120000110",
        department="Phòng Nghiệp vụ Dược",
        handed_at=datetime(2026, 11, 20, 16, 30, tzinfo=VIETNAM),
        clerk="Lê Thị Hạnh",
        station="Quầy 03",
        rows=tuple(
            HandoverRow(
                number=f"H57.132-261120-{n:04d}",
                procedure=_PROCEDURES[n % 3],
                copies=1 if n % 10 else 2,
                applicant=_APPLICANTS[n % 3],
                address="Số 12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế",
                phone=f"09{12340000 + n}",
                received_on=date(2026, 11, 20),
                due_on=date(2026, 12, 1 + n % 28),
            )
            for n in range(1, rows + 1)
        ),
    )


SCRAWL = to_text(
    drawn(
        [
            [(20 + 2 * n, 80 + 50 * math.sin(n / 7) * math.cos(n / 31)) for n in range(160)],
            [(10 + 6 * n, 140 - 12 * math.sin(n / 12)) for n in range(60)],
            [(300, 20)],
        ],
        420,
        160,
    )
)
"""A signature drawn on a pad: a scrawl, the line under it, and a dot."""


def signed_slip(rows: int) -> HandoverPaper:
    """Return the slip of so many dossiers, at least four, as its receiver signed it.

    The second was not in the pile, the fourth was refused, and there was one too many.
    """
    paper = slip(rows)
    first, second, third, fourth, *others = paper.rows
    return replace(
        paper,
        rows=(
            first,
            replace(second, note="Không có trong chồng"),
            third,
            replace(fourth, note="Bên nhận không nhận"),
            *others,
        ),
        receiver="Phạm Văn Tú",
        confirmed_at=datetime(2026, 11, 20, 16, 52, tzinfo=VIETNAM),
        giver_signature=SCRAWL,
        receiver_signature=SCRAWL,
        taken=rows - 2,
        remarks=(
            f"Bên nhận không nhận {fourth.number}: thiếu bản chính Giấy chứng nhận.",
            "Thừa so với danh sách: H57.132-261119-0017.",
        ),
    )


def checked_desk(missing: int, strange: int, due: int) -> DeskCheckPaper:
    """Return the minutes of a desk of 24 dossiers; the last stranger is no dossier of ours."""

    def rows(count: int, why: str) -> tuple[CheckRow, ...]:
        return tuple(
            CheckRow(row.number, row.applicant, row.procedure, why) for row in slip(count).rows
        )

    known = rows(max(strange - 1, 0), "đã bàn giao, chờ Phòng Nghiệp vụ Dược ký nhận")
    unknown = CheckRow("000.17.22.H56-210531-0001", "", "", "không có trong sổ của quầy này")
    return DeskCheckPaper(
        letterhead=HUE,
        station="Quầy 03",
        place="Bàn tiếp nhận",
        made_at=datetime(2026, 11, 20, 16, 45, tzinfo=VIETNAM),
        made_by="Lê Thị Hạnh",
        expected=24,
        scanned=24 - missing + strange,
        missing=rows(missing, "theo sổ ở đây từ 09:12 20/11/2026"),
        strange=(*known, unknown) if strange else (),
        due=rows(due, "17:00 20/11/2026"),
    )


def listed(n: int, due_on: date) -> DossierRow:
    """Return the n-th dossier of a list."""
    return DossierRow(
        number=f"H57.132-261110-{n:04d}",
        applicant=_APPLICANTS[n % 3],
        procedure=_PROCEDURES[n % 3],
        where="đang ở Phòng Nghiệp vụ Dược",
        due_on=due_on,
        note="chưa xin lỗi" if n < 4 else "",
    )


DAY = DaySummaryPaper(
    letterhead=HUE,
    station="Quầy 03",
    day=date(2026, 11, 20),
    made_at=datetime(2026, 11, 20, 17, 5, tzinfo=VIETNAM),
    made_by="Trần Thị Mai",
    received=47,
    handed_over=41,
    back=18,
    given_back=22,
    by_field=(
        CountRow("Khám bệnh, chữa bệnh", 14, 12, 6, 7, 1, 2),
        CountRow("Dược phẩm", 17, 15, 5, 8, 1, 1),
        CountRow("An toàn thực phẩm và dinh dưỡng", 9, 9, 4, 4),
        CountRow("Bảo trợ xã hội", 7, 5, 3, 3, 0, 1),
    ),
    by_officer=(
        CountRow("Lê Thị Hạnh", 26, 20, 10, 12, 2, 1),
        CountRow("Trần Văn Bình", 21, 21, 8, 10, 0, 3),
    ),
    by_channel=(
        CountRow("Trực tiếp", 30, 27, 12, 16, 2, 3),
        CountRow("Trực tuyến", 15, 13, 5, 5, 0, 1),
        CountRow("Bưu chính công ích", 2, 1, 1, 1),
    ),
    finished_early=11,
    finished_on_day=6,
    finished_late=1,
    open_total=132,
    open_in_time=127,
    open_overdue=5,
    open_by_age=(("0-5 ngày", 61), ("6-10 ngày", 38), ("11-30 ngày", 24), ("trên 30 ngày", 9)),
    due_today=3,
    due_tomorrow=7,
    uncollected=12,
    unprinted=2,
    discrepancies=1,
    fees=(
        ("đã nộp bằng tiền mặt", 18, 9_430_000),
        ("đã nộp trực tuyến", 20, 11_230_000),
        ("chưa nộp", 2, 2_000_005),
        ("không thu", 7, 0),
    ),
    overdue=tuple(listed(n, date(2026, 11, 18)) for n in range(1, 4)),
    overdue_total=5,
    due_next=tuple(listed(n, date(2026, 11, 20)) for n in range(4, 8)),
    due_next_total=4,
    first_number="H57.132-261120-0001",
    last_number="H57.132-261120-0047",
    refused=1,
    guided=3,
    asked=1,
    supplemented=2,
    refused_after=1,
    stopped=1,
    gaps=(
        ("H57.132-261120-0012", "hồ sơ lập nhầm, đã hủy lúc 09:12 ngày 20/11/2026"),
        ("H57.132-261120-0031", "giấy viết tay chưa nhập"),
    ),
    gaps_total=2,
    closed="Đã chốt lúc 17 giờ 05 phút, ngày 20 tháng 11 năm 2026, Trần Thị Mai",
    seal="quầy 3, mục 1/448 · 3f9a 22c1 9d04 7be1 05ac",
)
QUIET_DAY = DaySummaryPaper(
    letterhead=HUE,
    station="Quầy 03",
    day=date(2026, 11, 20),
    made_at=datetime(2026, 11, 20, 17, 5, tzinfo=VIETNAM),
    made_by="Trần Thị Mai",
    received=0,
    handed_over=0,
    back=0,
    given_back=0,
    by_field=(),
    by_officer=(),
    by_channel=(),
    finished_early=0,
    finished_on_day=0,
    finished_late=0,
    open_total=0,
    open_in_time=0,
    open_overdue=0,
    open_by_age=(("0-5 ngày", 0), ("6-10 ngày", 0)),
    due_today=0,
    due_tomorrow=0,
    uncollected=0,
    unprinted=0,
    discrepancies=0,
    fees=(),
    overdue=(),
    overdue_total=0,
    due_next=(),
    due_next_total=0,
    first_number="",
    last_number="",
)


# -- registers and lists -------------------------------------------------------------------------


def book(rows: int, *, closing: str = "") -> RegisterPaper:
    """Return a register of so many dossiers, every third of which was not given back yet."""
    return RegisterPaper(
        letterhead=HUE,
        book="2026/01",
        first=date(2026, 1, 1),
        last=date(2026, 12, 31),
        rows=tuple(
            RegisterRow(
                line=n,
                number=f"H57.132-261120-{n:04d}",
                procedure=_PROCEDURES[n % 3],
                copies=1 if n % 10 else 2,
                applicant=_APPLICANTS[n % 3],
                contact=f"12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế; ĐT 09{12340000 + n}",
                agency="Phòng Nghiệp vụ Dược",
                received_on=date(2026, 11, 20),
                due_on=date(2026, 12, 1 + n % 28),
                given_on=date(2026, 12, 1 + n % 28) if n % 3 else None,
                delivery=("Trực tiếp", "Bưu chính công ích", "Trực tuyến")[n % 3],
                collector=_APPLICANTS[0] if n % 3 == 1 else "",
                note="Ủy quyền" if n % 7 == 1 else "",
            )
            for n in range(1, rows + 1)
        ),
        closing=closing,
        made_at=datetime(2026, 12, 31, 16, 40, tzinfo=VIETNAM),
        made_by="Trần Thị Mai",
        form=FormName("Mẫu số 07", "Sổ theo dõi hồ sơ", "Thông tư số 03/2025/TT-VPCP"),
    )


_FIELDS = ("Dược phẩm", "Khám bệnh, chữa bệnh", "Bảo trợ xã hội")


def published(rows: int, *, sample: int = 0) -> PublishedListPaper:
    """Return a published list of so many procedures in three fields."""
    return PublishedListPaper(
        letterhead=HUE,
        day=date(2026, 11, 20),
        rows=tuple(
            PublishedRow(
                code=f"1.{4593 + n:06d}",
                name=_PROCEDURES[n % 3],
                field=_FIELDS[(n - 1) * len(_FIELDS) // rows],
                level=("Cấp tỉnh", "Cấp xã")[n % 2],
                limit=("20 ngày làm việc", "30 ngày", "trong ngày")[n % 3],
                fee=("1.000.000 đồng", "không thu")[n % 2],
                channels="Trực tiếp; trực tuyến (toàn trình); bưu chính công ích",
                department="Phòng Nghiệp vụ Dược, Sở Y tế thành phố Huế",
                components=tuple(part.name for part in RECEIPT.components),
            )
            for n in range(1, rows + 1)
        ),
        sample=sample,
        form=FormName("", "Danh mục thủ tục hành chính niêm yết công khai"),
    )


def calls(rows: int) -> CallListPaper:
    """Return a call list of so many dossiers whose due date moved by a day."""
    return CallListPaper(
        letterhead=HUE,
        reason="Cơ quan nghỉ đột xuất ngày 03/12/2026 do mưa lũ (Công điện số 21/CĐ-UBND)",
        rows=tuple(
            CallRow(
                number=f"H57.132-261120-{n:04d}",
                applicant=_APPLICANTS[n % 3],
                phone=f"09{12340000 + n}",
                procedure=_PROCEDURES[n % 3],
                old_due=datetime(2026, 12, 3, 17, 0, tzinfo=VIETNAM),
                new_due=datetime(2026, 12, 4, 11, 30, tzinfo=VIETNAM),
            )
            for n in range(1, rows + 1)
        ),
        made_at=datetime(2026, 12, 2, 15, 20, tzinfo=VIETNAM),
        made_by="Trần Thị Mai",
        station="Quầy 03",
        form=FormName("", "Danh sách cần báo lại ngày hẹn trả kết quả"),
    )


# -- letters and slips about one dossier (test_letters.py) -----------------------------------------

_LAW = "Thông tư số 03/2025/TT-VPCP"
_DAO = Person(
    name="Nguyễn Thị Đào",
    id_number="046185012345",
    address="Số 12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế",
    phone="0912345678",
    email="dao.nguyen@example.vn",
)


def supplement_paper() -> SupplementPaper:
    """Return the request for what an appraised dossier still lacks."""
    return SupplementPaper(
        letterhead=HUE,
        number="05/HDHS",
        dossier="H57.132-261120-0001",
        barcode="1132261120000112",
        person=_DAO,
        procedure="Cấp lần đầu Giấy chứng nhận đủ điều kiện kinh doanh dược (bán lẻ thuốc)",
        procedure_code="1.004593",
        stage="sau khi thẩm định hồ sơ",
        items=(
            AskedItem("Chứng chỉ hành nghề dược của người chịu trách nhiệm", "Bản sao", 1),
            AskedItem("Tài liệu kỹ thuật về địa điểm, kho bảo quản và nhân sự", "Bản chính", 2),
            AskedItem("Ghi lại số đăng ký doanh nghiệp ở mục 2 của đơn đề nghị cho đúng"),
        ),
        reason="Chứng chỉ hành nghề đã nộp không đọc được số và ngày cấp; tài liệu kỹ thuật chưa "
        "có sơ đồ kho; số đăng ký doanh nghiệp trong đơn khác với bản sao đã nộp.",
        legal_basis="Điều 38 Luật Dược 2016; khoản 4 Điều 19 Nghị định số 118/2025/NĐ-CP",
        deadline=date(2026, 12, 24),
        clock="Thời hạn giải quyết được tính lại từ đầu sau khi nhận đủ hồ sơ.",
        contact="Lê Thị Hạnh, điện thoại 0234 3822 121",
        guide="Lê Thị Hạnh",
        made_at=datetime(2026, 11, 25, 10, 30, tzinfo=VIETNAM),
        form=FormName("Mẫu số 02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", _LAW),
    )


def refusal_paper() -> RefusalPaper:
    """Return the refusal at the counter of what another office handles."""
    return RefusalPaper(
        letterhead=HUE,
        number="02/TCHS",
        dossier="",
        barcode="",
        person=_DAO,
        procedure="Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh",
        procedure_code="1.012278",
        after_appraisal=0,
        reason="Việc cấp giấy phép hoạt động đối với phòng khám không thuộc thẩm quyền giải quyết "
        "của Ủy ban nhân dân phường.",
        legal_basis="Điều 104 Luật Khám bệnh, chữa bệnh số 15/2023/QH15",
        guidance="Nộp hồ sơ tại Trung tâm Phục vụ hành chính công thành phố Huế (Sở Y tế) hoặc "
        "trên Cổng Dịch vụ công quốc gia.",
        contact="Lê Thị Hạnh, điện thoại 0234 3822 121",
        clerk="Lê Thị Hạnh",
        made_at=datetime(2026, 11, 20, 9, 5, tzinfo=VIETNAM),
        form=FormName("Mẫu số 03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ", _LAW),
    )


def apology_paper() -> ApologyPaper:
    """Return the apology of a department for a result that will be a week late."""
    return ApologyPaper(
        letterhead=HUE,
        agency="Phòng Văn hóa - Xã hội phường Thuận Hóa",
        number="03/PXL",
        dossier="H57.132-261120-0001",
        barcode="1132261120000112",
        addressee="Công ty TNHH Dược phẩm Hương Giang",
        person=_DAO,
        procedure="Cấp lần đầu Giấy chứng nhận đủ điều kiện kinh doanh dược (bán lẻ thuốc)",
        procedure_code="1.004593",
        field="Dược phẩm",
        received_at=datetime(2026, 11, 20, 9, 5, tzinfo=VIETNAM),
        due_at=datetime(2026, 12, 21, 17, 0, tzinfo=VIETNAM),
        reason="đoàn thẩm định chưa bố trí được lịch kiểm tra thực tế tại cơ sở trong thời hạn.",
        new_due_at=datetime(2026, 12, 28, 17, 0, tzinfo=VIETNAM),
        explanation="5 ngày làm việc, tính từ ngày sau ngày hẹn cũ; bỏ 2 ngày Thứ Bảy, Chủ nhật",
        signer_title="KT. Trưởng phòng\nPhó Trưởng phòng",
        signer="Trần Văn Bình",
        recipients=("Như trên", "Trung tâm Phục vụ hành chính công phường", "Lưu: VT, VHXH"),
        made_at=datetime(2026, 12, 18, 15, 0, tzinfo=VIETNAM),
        form=FormName("Mẫu số 04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", _LAW),
    )


def stop_paper() -> StopPaper:
    """Return the notice that a dossier is no longer handled, as its owner wished."""
    return StopPaper(
        letterhead=HUE,
        number="01/TBDHS",
        dossier="H57.132-261120-0001",
        barcode="1132261120000112",
        person=_DAO,
        procedure="Cấp lần đầu Giấy chứng nhận đủ điều kiện kinh doanh dược (bán lẻ thuốc)",
        procedure_code="1.004593",
        received_at=datetime(2026, 11, 20, 9, 5, tzinfo=VIETNAM),
        request="bà Nguyễn Thị Đào đề nghị ngày 02/12/2026, vì thay đổi địa điểm kinh doanh.",
        stage="đang thẩm định, chưa có kết quả giải quyết",
        fee="1.000.000 đồng đã nộp, không hoàn lại vì đã thẩm định hồ sơ.",
        returned="Chứng chỉ hành nghề dược (01 bản chính); Giấy chứng nhận đăng ký doanh nghiệp.",
        legal_basis="Thông tư số 03/2025/TT-VPCP",
        signer_title="KT. Giám đốc\nPhó Giám đốc",
        signer="Hoàng Văn Lộc",
        made_at=datetime(2026, 12, 3, 8, 45, tzinfo=VIETNAM),
        form=FormName("Mẫu số 05", "Thông báo dừng giải quyết hồ sơ", _LAW),
    )


def evaluation_paper() -> EvaluationPaper:
    """Return the slip that is handed out with a receipt, to be ticked."""
    return EvaluationPaper(
        letterhead=HUE,
        number="H57.132-261120-0001",
        procedure="Cấp lần đầu Giấy chứng nhận đủ điều kiện kinh doanh dược (bán lẻ thuốc)",
        occasion="tiếp nhận hồ sơ",
        clerk="Lê Thị Hạnh",
        made_at=datetime(2026, 11, 20, 9, 5, tzinfo=VIETNAM),
        form=FormName("", "Phiếu đánh giá việc giải quyết thủ tục hành chính"),
    )


# -- receipts of other kinds, control slip, the post's minutes -------------------------------------

LOOKED_UP = replace(HUE, lookup="https://dichvucong.gov.vn")
FULL_RECEIPT = replace(
    RECEIPT,
    letterhead=LOOKED_UP,
    version=2,
    change="ghi sai tên thủ tục",
    representative="Trần Văn Bình",
    started="thời hạn giải quyết tính từ khi Sở Y tế thành phố Huế nhận được hồ sơ",
    legs=(
        LegLine(
            "Phòng Nghiệp vụ Dược, Sở Y tế",
            datetime(2026, 12, 9, 11, 30, tzinfo=VIETNAM),
            "Biên bản thẩm định",
        ),
        LegLine(
            "Ủy ban nhân dân phường Thuận Hóa",
            datetime(2026, 12, 21, 17, 0, tzinfo=VIETNAM),
            "Giấy chứng nhận",
        ),
    ),
    note="Hồ sơ nộp kèm bản vẽ mặt bằng",
)
"""A corrected receipt of an inter-agency dossier that somebody else handed in."""
AGENT = Person(
    "Công ty TNHH Tư vấn Hương Giang",
    "3301234567",
    "24 Hà Nội, phường Thuận Hóa, thành phố Huế",
    "0234 3822 777",
    "tuvan@example.vn",
    "Trần Văn Bình",
)


def group(rows: int, size: str = "a5") -> GroupReceiptPaper:
    """Return a receipt for so many dossiers of one agent, two sets of every fifth."""
    return GroupReceiptPaper(
        letterhead=LOOKED_UP,
        agent=AGENT,
        rows=tuple(
            GroupRow(
                number=f"H57.132-261120-{n:04d}",
                barcode=f"1132261120{n:04d}12",
                applicant=_APPLICANTS[n % 3],
                procedure=_PROCEDURES[n % 3],
                papers="Đơn đề nghị (bản chính, 01); Chứng chỉ hành nghề dược (bản sao chứng thực,"
                " 01); Tài liệu kỹ thuật (bản chính, 02)",
                copies=1 if n % 5 else 2,
                limit="20 ngày làm việc",
                due_at=datetime(2026, 12, 1 + n % 28, 17, 0, tzinfo=VIETNAM),
            )
            for n in range(1, rows + 1)
        ),
        received_at=datetime(2026, 11, 20, 9, 5, tzinfo=VIETNAM),
        delivery="Bộ phận Một cửa (nhận trực tiếp)",
        fee=7_000_000,
        fee_state="đã nộp bằng chuyển khoản",
        clerk="Lê Thị Hạnh",
        station="Quầy 03",
        note="Nộp thay các cơ sở trong hệ thống",
        size=size,
    )


CONTROL = ControlSlipPaper(
    letterhead=HUE,
    dossier="H57.132-261120-0001",
    barcode="1132261120000112",
    agency="Phòng Nghiệp vụ Dược, Sở Y tế thành phố Huế",
    partner="Ủy ban nhân dân phường Thuận Hóa",
    person=Person("Nguyễn Thị Đào", phone="0912345678"),
    procedure=RECEIPT.procedure,
    procedure_code="1.004593",
    received_at=RECEIPT.received_at,
    due_at=RECEIPT.due_at,
    steps=(
        ControlStep(
            "Trung tâm Phục vụ hành chính công phường Thuận Hóa",
            "Phòng Nghiệp vụ Dược",
            datetime(2026, 11, 20, 15, 30, tzinfo=VIETNAM),
            "on_time",
            "Đã xử lý",
        ),
        ControlStep("", "Lãnh đạo Sở Y tế", datetime(2026, 12, 7, 10, 0, tzinfo=VIETNAM), "late"),
    ),
    rows=6,
    made_at=RECEIPT.received_at,
    form=FormName("Mẫu số 06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
)


SHARES = (
    ControlShare(
        "Phòng Nghiệp vụ Dược, Sở Y tế",
        "Biên bản thẩm định",
        None,
        "11:30 09/12/2026",
        datetime(2026, 12, 8, 16, 20, tzinfo=VIETNAM),
        "early",
    ),
    ControlShare(
        "Công an thành phố Huế",
        "Ý kiến về phòng cháy và chữa cháy của kho thuốc",
        datetime(2026, 11, 23, 9, 5, tzinfo=VIETNAM),
        "30/11/2026",
        datetime(2026, 12, 2, 8, 15, tzinfo=VIETNAM),
        "late",
    ),
    ControlShare("Sở Xây dựng", "Ý kiến về quy hoạch", CONTROL.made_at, "04/12/2026"),
)
"""An agency's share that is done, an opinion that came late, and one that is waited for."""


def minutes(rows: int, *, incoming: int = 1) -> PostMinutesPaper:
    """Return the minutes of so many consignments, the second without a dossier number."""
    return PostMinutesPaper(
        letterhead=HUE,
        number="12/BB-BCCI",
        incoming=incoming,
        at=RECEIPT.received_at,
        post_office="Bưu điện thành phố Huế",
        postman="Phan Văn Quốc",
        clerk="Lê Thị Hạnh",
        station="Quầy 03",
        rows=tuple(
            PostRow(
                consignment=f"EH{n:09d}VN",
                number=f"H57.132-261120-{n:04d}" if n != 2 else "",
                applicant=_APPLICANTS[n % 3],
                procedure=_PROCEDURES[n % 3],
                papers=3 + n % 4,
                complete="đủ" if n != 3 else "thiếu 01 bản sao",
                note="" if n != 3 else "đã lập phiếu yêu cầu bổ sung",
            )
            for n in range(1, rows + 1)
        ),
        fee=1_230_000,
        note="Các túi còn nguyên niêm phong",
        form=FormName("", "Biên bản giao nhận hồ sơ"),
    )
