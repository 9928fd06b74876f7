"""Papers as tables for a spreadsheet: the figures that were printed, to be counted on with.

UTF-8 with a byte order mark, since spreadsheets misread Vietnamese letters without it; every
text that could be taken for a formula is marked as text.
"""

import csv
import io
from collections.abc import Iterable
from datetime import date

from counter_app.documents import words
from counter_app.rules.lines import GapLine
from counter_app.rules.papers import CountRow, DaySummaryPaper, DossierRow

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_COUNTS = ("Tiếp nhận", "Bàn giao", "Nhận kết quả", "Trả kết quả")
_DOSSIERS = ("Người nộp", "Thủ tục", "Đang ở", "Ngày hẹn trả", "Xin lỗi")

_Cell = str | int
_Row = Iterable[_Cell]


def day_csv(*papers: DaySummaryPaper) -> bytes:
    """Return summaries as CSV: sections with a heading row each, empty rows between them.

    Days are in ISO form, sums of money whole numbers in đồng.
    """
    return _written(section for paper in papers for section in _day_sections(paper))


def _day_sections(paper: DaySummaryPaper) -> list[list[_Row]]:
    return [
        [
            ("Tổng hợp ngày", paper.day.isoformat()),
            ("Đơn vị", paper.letterhead.office),
            ("Quầy", paper.station),
            ("Lập lúc", paper.made_at.isoformat(timespec="minutes")),
            ("Người lập", paper.made_by),
            ("Số hồ sơ đầu tiên", paper.first_number),
            ("Số hồ sơ cuối cùng", paper.last_number),
        ],
        [
            ("Trong ngày", *_COUNTS),
            ("Tổng số", paper.received, paper.handed_over, paper.back, paper.given_back),
        ],
        [
            ("Từ chối, bổ sung", "Số lượng"),
            ("Từ chối tiếp nhận tại quầy", paper.refused),
            ("Hướng dẫn bổ sung tại quầy", paper.guided),
            ("Yêu cầu bổ sung sau khi tiếp nhận", paper.asked),
            ("Đã bổ sung", paper.supplemented),
            ("Từ chối giải quyết", paper.refused_after),
            ("Rút, dừng giải quyết", paper.stopped),
        ],
        _counts("Lĩnh vực", paper.by_field),
        _counts("Cán bộ", paper.by_officer),
        _counts("Hình thức nộp", paper.by_channel),
        [
            ("Kết quả về trong ngày", "Số hồ sơ"),
            ("Trước hạn", paper.finished_early),
            ("Đúng hạn", paper.finished_on_day),
            ("Quá hạn", paper.finished_late),
        ],
        [
            ("Đang giải quyết", "Số hồ sơ"),
            ("Tổng số", paper.open_total),
            ("Trong hạn", paper.open_in_time),
            ("Quá hạn", paper.open_overdue),
            ("Hẹn trả hôm nay", paper.due_today),
            ("Hẹn trả ngày mai", paper.due_tomorrow),
            *((f"Đã nhận {age}", count) for age, count in paper.open_by_age),
        ],
        [
            ("Còn lại", "Số lượng"),
            ("Có kết quả, chưa đến lấy", paper.uncollected),
            ("Giấy chưa in", paper.unprinted),
            ("Bàn giao còn chênh lệch", paper.discrepancies),
        ],
        [("Phí, lệ phí", "Số hồ sơ", "Số tiền (đồng)"), *paper.fees],
        _dossiers("Quá hạn", paper.overdue, paper.overdue_total),
        _dossiers("Sắp đến hạn", paper.due_next, paper.due_next_total),
        [(f"Mã hồ sơ không có hồ sơ ({paper.gaps_total})", "Vì sao"), *paper.gaps],
    ]


def gaps_csv(lines: Iterable[GapLine], first: date, last: date) -> bytes:
    """Return the register of numbers without a dossier from `first` to `last` as CSV.

    Both days are included. Days and times are in ISO form.
    """
    rows: list[_Row] = [
        (
            line.number,
            line.day.isoformat(),
            words.capital(words.gap_kind(line.kind)),
            "" if line.at is None else line.at.isoformat(timespec="minutes"),
            line.reason,
        )
        for line in lines
    ]
    period = [("Sổ giải trình số", first.isoformat(), last.isoformat())]
    heading = ("Số hồ sơ", "Ngày", "Vì sao không có hồ sơ", "Thời điểm", "Lý do")
    return _written([period, [heading, *rows]])


def _written(sections: Iterable[Iterable[_Row]]) -> bytes:
    """Return sections of rows with an empty row between them."""
    text = io.StringIO()
    sheet = csv.writer(text, lineterminator="\r\n")
    for number, section in enumerate(sections):
        if number:
            sheet.writerow(())
        sheet.writerows([_safe(cell) for cell in row] for row in section)
    return text.getvalue().encode("utf-8-sig")


def _counts(heading: str, rows: Iterable[CountRow]) -> list[_Row]:
    return [
        (heading, *_COUNTS, "Từ chối", "Yêu cầu bổ sung"),
        *(
            (
                row.name,
                row.received,
                row.handed_over,
                row.back,
                row.given_back,
                row.refused,
                row.supplements,
            )
            for row in rows
        ),
    ]


def _dossiers(heading: str, rows: Iterable[DossierRow], total: int) -> list[_Row]:
    return [
        (f"{heading} ({words.whole(total)} hồ sơ)", *_DOSSIERS),
        *(
            (
                row.number,
                row.applicant,
                row.procedure,
                row.where,
                row.due_on.isoformat(),
                row.note,
            )
            for row in rows
        ),
    ]


def _safe(cell: _Cell) -> _Cell:
    """Return a cell that no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.lstrip().startswith(_FORMULA):
        return f"'{cell}"
    return cell
