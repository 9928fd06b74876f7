"""Papers of a ward of Huế in November 2026, as the desks would hand them over."""

from datetime import date, datetime, timedelta, timezone

from counter_app.rules.papers import (
    ComponentLine,
    CountRow,
    DaySummaryPaper,
    DossierRow,
    HandoverPaper,
    HandoverRow,
    Letterhead,
    ReceiptPaper,
)

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


def listed(n: int, due_on: date) -> DossierRow:
    """Return the n-th dossier of a list."""
    return DossierRow(
        number=f"H57.132-261110-{n:04d}",
        applicant=_APPLICANTS[n % 3],
        procedure=_PROCEDURES[n % 3],
        where="Phòng Nghiệp vụ Dược",
        due_on=due_on,
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
        CountRow("Khám bệnh, chữa bệnh", 14, 12, 6, 7),
        CountRow("Dược phẩm", 17, 15, 5, 8),
        CountRow("An toàn thực phẩm và dinh dưỡng", 9, 9, 4, 4),
        CountRow("Bảo trợ xã hội", 7, 5, 3, 3),
    ),
    by_officer=(CountRow("Lê Thị Hạnh", 26, 20, 10, 12), CountRow("Trần Văn Bình", 21, 21, 8, 10)),
    by_channel=(
        CountRow("Trực tiếp", 30, 27, 12, 16),
        CountRow("Trực tuyến", 15, 13, 5, 5),
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
