"""Papers of figures for the tests: the official form, a list, pictures."""

from datetime import date, datetime

from counter_app.rules.papers import (
    DayBar,
    FigureRow,
    FormName,
    ListColumn,
    ListingPaper,
    LoadRow,
    PicturesPaper,
    ShareBar,
    StatisticsPaper,
)
from tests.documents.samples import HUE, VIETNAM

MADE = datetime(2026, 11, 20, 16, 0, tzinfo=VIETNAM)
_ROWS = (
    FigureRow("tỉnh", "Dược phẩm", (120, 40, 70, 10, 100, 80, 15, 5, 20, 18, 2)),
    FigureRow("tỉnh", "Khám bệnh, chữa bệnh", (60, 20, 35, 5, 50, 45, 5, 0, 10, 10, 0)),
    FigureRow("xã", "Bảo trợ xã hội", (33, 3, 30, 0, 30, 20, 9, 1, 3, 3, 0)),
)


def statistics(rows: tuple[FigureRow, ...] = _ROWS) -> StatisticsPaper:
    """Return Biểu II.06a of the third quarter of 2026."""
    total = tuple(map(sum, zip(*(row.figures for row in rows), strict=True))) or (0,) * 11
    return StatisticsPaper(
        letterhead=HUE,
        receiver="Ủy ban nhân dân phường Thuận Hóa",
        first=date(2026, 6, 15),
        last=date(2026, 9, 14),
        period="Quý III/2026",
        rows=rows,
        total=FigureRow("", "Tổng cộng", total),
        extras=(
            ("không được tiếp nhận (từ chối tại quầy)", 4),
            ("dừng xử lý", 1),
            ("công dân rút hồ sơ", 2),
            ("quá hạn đã có văn bản xin lỗi", 3),
            ("quá hạn chưa có văn bản xin lỗi", 5),
        ),
        rates=(
            ("đã giải quyết / tổng số tiếp nhận: (7)/(3)", "84,51"),
            ("trực tuyến / tiếp nhận trong kỳ: (4)/[(4)+(5)]", "31,82"),
        ),
        rules=(
            "Trước hạn, đúng hạn, quá hạn xét theo ngày.",
            "Hồ sơ rút, dừng giải quyết, trả lại tính theo ngày kết thúc.",
        ),
        made_at=MADE,
        made_by="Nguyễn Thị Thu",
        signer_title="GIÁM ĐỐC",
        signer="Hoàng Văn Lộc",
        form=FormName(
            "Biểu số II.06a/VPCP/KSTT",
            "Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn vị trực tiếp giải "
            "quyết thủ tục hành chính",
            "Thông tư số 02/2017/TT-VPCP, sửa đổi, bổ sung tại Thông tư số 01/2020/TT-VPCP",
        ),
    )


def many_fields(count: int) -> StatisticsPaper:
    """Return the form with so many fields of one level."""
    row = _ROWS[0]
    return statistics(
        tuple(FigureRow("tỉnh", f"Lĩnh vực thứ {n}", row.figures) for n in range(1, count + 1))
    )


def listing(rows: int) -> ListingPaper:
    """Return a list of so many late dossiers."""
    return ListingPaper(
        letterhead=HUE,
        title="Danh sách hồ sơ quá hạn",
        remarks=("Từ ngày 01/11/2026 đến ngày 20/11/2026",),
        columns=(
            ListColumn("Mã hồ sơ", 36, "left"),
            ListColumn("Người nộp", 40, "left"),
            ListColumn("Thủ tục", 80, "left"),
            ListColumn("Hẹn trả", 20, "centre", "Ngày"),
            ListColumn("Có kết quả", 20, "centre", "Ngày"),
            ListColumn("Trễ (ngày làm việc)", 18, "right"),
        ),
        rows=tuple(
            (
                f"H57.132-261102-{n:04d}",
                "Công ty TNHH Dược phẩm Hương Giang",
                "Cấp chứng chỉ hành nghề dược (bao gồm cả trường hợp bị thu hồi)",
                "05/11/2026",
                "" if n % 3 else "09/11/2026",
                str(n),
            )
            for n in range(1, rows + 1)
        ),
        last=(),
        notes=("Hồ sơ chưa có kết quả tính đến ngày 20/11/2026.",) if rows else (),
        unit="hồ sơ",
        made_at=MADE,
        made_by="Nguyễn Thị Thu",
    )


def pictures(days: int = 31, *, busy: int = 40) -> PicturesPaper:
    """Return the pictures of so many days, at most `busy` dossiers on each."""
    return PicturesPaper(
        letterhead=HUE,
        first=date(2026, 10, 1),
        last=date(2026, 10, 31),
        days=tuple(
            DayBar(f"{n}" if n > 1 else "1/10", (n * 7) % busy, (n * 5) % busy)
            for n in range(1, days + 1)
        ),
        on_time=(
            ShareBar("Dược phẩm", 95, 100),
            ShareBar("An toàn thực phẩm và dinh dưỡng trong các cơ sở ăn uống", 1, 3),
            ShareBar("Mỹ phẩm", 0, 7),
        )
        if days
        else (),
        hours=(7, 8, 9, 10, 11, 13, 14, 15, 16) if days else (),
        load=tuple(
            LoadRow(name, tuple((n * 3 + len(name)) % 17 for n in range(9)))
            for name in ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu")
        )
        if days
        else (),
        waiting=(
            ShareBar("Đang ở Phòng Nghiệp vụ Dược", 3, 61),
            ShareBar("Chờ người nộp bổ sung", 0, 7),
        )
        if days
        else (),
        made_at=MADE,
        made_by="Nguyễn Thị Thu",
    )
