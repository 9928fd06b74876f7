from collections.abc import Callable
from dataclasses import replace

import pytest

from counter_app.documents.call_list import call_list
from counter_app.documents.sheet import printable
from tests.counter_app.drawn import HOSTILE
from tests.documents import seen
from tests.documents.samples import calls

A4_ACROSS = (297, 210)
COLUMNS = (
    "TT",
    "Mã hồ sơ",
    "Người nộp hồ sơ",
    "Số điện thoại",
    "Thủ tục hành chính",
    "Thời gian trả kết quả",
    "Đã hẹn",
    "Hẹn lại",
    "Lần gọi",
    "Kết quả",
    "Ghi chú",
)


def test_the_list_reads_as_it_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("call_list", "\f".join(seen.texts(call_list(calls(12)))))


@pytest.mark.parametrize("rows", [1, 7, 8, 9, 10, 11, 12, 30, 300])
def test_every_page_has_all_columns_and_the_last_one_the_places_to_sign(rows: int) -> None:
    pdf = call_list(calls(rows))
    pages = seen.texts(pdf)
    assert set(seen.sizes(pdf)) == {A4_ACROSS}
    for page in pages:
        assert all(seen.squashed(column) in seen.squashed(page) for column in COLUMNS)
    assert f"Tổng cộng: {rows:02d} hồ sơ" in pages[-1]
    assert f"H57.132-261120-{rows:04d}" in pages[-1]
    for place in ("NGƯỜI LẬP DANH SÁCH", "NGƯỜI THÔNG BÁO", "PHỤ TRÁCH BỘ PHẬN", "Trần Thị Mai"):
        assert place in pages[-1]
    assert [page.splitlines()[0] for page in pages[1:]] == [
        f"{n} Danh sách cần báo lại ngày hẹn trả kết quả, 02/12/2026"
        for n in range(2, len(pages) + 1)
    ]


def test_everybody_to_be_called_stands_there_once() -> None:
    paper = calls(300)
    whole = "".join(seen.texts(call_list(paper)))
    assert [whole.count(row.number) for row in paper.rows] == [1] * 300
    assert [whole.count(row.phone) for row in paper.rows] == [1] * 300


def test_the_list_says_why_when_and_what_is_promised_now() -> None:
    whole = seen.text(call_list(calls(1)))
    for words in (
        "DANH SÁCH CẦN BÁO LẠI NGÀY HẸN TRẢ KẾT QUẢ",
        "Quầy 03 – Lập lúc 15 giờ 20 phút, ngày 02 tháng 12 năm 2026",
        "Lý do thay đổi ngày hẹn: Cơ quan nghỉ đột xuất ngày 03/12/2026 do mưa lũ",
        "H57.132-261120-0001",
        "Công ty TNHH Dược phẩm và Trang thiết bị y tế Hương Giang",
        "0912340001",
        "Cấp lại giấy phép hành nghề",
        "17:00 03/12/2026",
        "11:30 04/12/2026",
    ):
        assert seen.squashed(words) in whole


@pytest.mark.parametrize("rows", [1, 9, 30])
def test_there_is_room_to_write_and_nothing_lies_over_anything_else(rows: int) -> None:
    pdf = call_list(calls(rows), reprint=3)
    assert seen.collisions(pdf) == []
    for picture in seen.pictures(pdf):
        left, top, right, bottom = (dots / seen.DOTS for dots in seen.inked(picture))
        assert left >= 14
        assert top >= 8
        assert right <= 297 - 8
        assert bottom <= 210 - 9


def test_without_reason_telephone_and_station_there_are_dots_or_white() -> None:
    bare = replace(calls(1), reason="", station="", made_by="")
    bare = replace(bare, rows=(replace(bare.rows[0], phone="", procedure=""),))
    whole = seen.text(call_list(bare))
    assert seen.squashed("Lý do thay đổi ngày hẹn: .........") in whole
    assert seen.squashed("– Lập lúc") not in whole
    assert "None" not in whole


def test_an_empty_list_is_a_page_that_says_so() -> None:
    (page,) = seen.texts(call_list(replace(calls(1), rows=())))
    assert "Tổng cộng: 0 hồ sơ" in page


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_written_and_never_obeyed(name: str) -> None:
    paper = replace(calls(1), reason=name)
    row = replace(paper.rows[0], applicant=name, procedure=name)
    pdf = call_list(replace(paper, rows=(row,)))
    assert seen.collisions(pdf) == []
    assert seen.squashed(printable(name)) in seen.text(pdf)


def test_a_reprint_says_which_it_is_and_the_same_list_is_the_same_bytes() -> None:
    again = seen.text(call_list(calls(12), reprint=2))
    assert again.replace("BẢNSAO2", "", 1) == seen.text(call_list(calls(12)))
    assert call_list(calls(12), copies=2) == call_list(calls(12), copies=2)
