"""The minutes of a desk check: three lists, the counts, and who signs for them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from counter_app.documents.desk_check import LISTED, desk_check
from counter_app.documents.sheet import printable
from counter_app.rules.papers import CheckRow
from tests.counter_app.drawn import HOSTILE
from tests.documents import seen
from tests.documents.samples import checked_desk

A4 = (210, 297)
TITLES = (
    "1. Có trong sổ nhưng không thấy ở đây:",
    "2. Thấy ở đây nhưng không thuộc nơi này:",
    "3. Đến hạn trả trong ngày hoặc đã quá hạn:",
)


def test_the_minutes_read_as_they_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("desk_check", "\f".join(seen.texts(desk_check(checked_desk(3, 2, 2)))))


def test_place_time_clerk_and_counts_stand_above_the_lists() -> None:
    whole = seen.text(desk_check(checked_desk(3, 2, 2)))
    for words in (
        "BIÊN BẢN KIỂM BÀN",
        "Bàn tiếp nhận – Quầy 03",
        "Thời điểm kiểm: 16 giờ 45 phút, ngày 20 tháng 11 năm 2026",
        "Người kiểm: Lê Thị Hạnh",
        "24 23 03 02 02",
        "Kết luận: chưa khớp với sổ: không thấy 03 hồ sơ; có 02 giấy tờ không thuộc nơi này.",
        f"{TITLES[0]} 03 hồ sơ.",
        f"{TITLES[1]} 02 giấy tờ.",
        f"{TITLES[2]} 02 hồ sơ.",
    ):
        assert seen.squashed(words) in whole


def test_a_desk_where_all_is_well_is_one_page_without_a_table_of_nothing() -> None:
    (page,) = seen.texts(desk_check(checked_desk(0, 0, 0)))
    assert "Kết luận: hồ sơ tại nơi kiểm khớp với sổ." in page
    assert [f"{title} không có." in page for title in TITLES] == [True] * 3
    assert "Thủ tục hành chính" not in page
    assert "Biện pháp xử lý" not in page


def test_what_is_due_alone_contradicts_nothing() -> None:
    (page,) = seen.texts(desk_check(checked_desk(0, 0, 2)))
    assert "khớp với sổ." in page
    assert "chưa khớp" not in page
    assert "17:00 20/11/2026" in page


@pytest.mark.parametrize("missing", [0, 1, 9, 40])
@pytest.mark.parametrize("strange", [0, 1, 15])
@pytest.mark.parametrize("due", [0, 12])
def test_every_paper_stands_once_in_its_list_and_nobody_signs_an_empty_page(
    missing: int, strange: int, due: int
) -> None:
    paper = checked_desk(missing, strange, due)
    pdf = desk_check(paper)
    pages = seen.texts(pdf)
    assert set(seen.sizes(pdf)) == {A4}
    whole = seen.squashed("".join(pages))
    parts = [*map(seen.squashed, TITLES), "NGƯỜIKIỂM"]
    starts = [whole.index(part) for part in parts]
    assert starts == sorted(starts)
    for rows, start, end in zip(
        (paper.missing, paper.strange, paper.due), starts, starts[1:], strict=False
    ):
        assert [whole[start:end].count(row.number) for row in rows] == [1] * len(rows)
    assert ("Kết luận" in pages[-1]) or ("Mã hồ sơ" in pages[-1])
    assert "PHỤ TRÁCH BỘ PHẬN" in pages[-1]
    assert seen.collisions(pdf) == []


def test_a_long_list_goes_on_under_its_heading_on_numbered_pages() -> None:
    pages = seen.texts(desk_check(checked_desk(60, 0, 0)))
    assert len(pages) > 2
    assert all("Người nộp hồ sơ" in page for page in pages)
    assert [page.splitlines()[0] for page in pages[1:]] == [
        f"{n} Biên bản kiểm bàn 16:45 20/11/2026" for n in range(2, len(pages) + 1)
    ]


def test_a_list_that_nobody_would_print_is_cut_and_says_so() -> None:
    pdf = desk_check(checked_desk(LISTED + 19_500, 0, 0))
    whole = seen.text(pdf)
    assert seen.squashed("không thấy ở đây: 20.000 hồ sơ.") in whole
    assert seen.squashed("… và 19.500 dòng nữa, xem trong chương trình") in whole
    assert whole.count("H57.132-261120-") == LISTED
    assert "… và" not in "".join(seen.texts(desk_check(checked_desk(LISTED, 0, 0))))


@pytest.mark.parametrize("missing", range(8, 24))
def test_a_title_is_never_the_last_line_of_a_page(missing: int) -> None:
    for page in seen.texts(desk_check(checked_desk(missing, 6, 6))):
        assert not page.strip().splitlines()[-1].startswith(("2. Thấy", "3. Đến"))


def test_all_stays_within_the_margins_of_the_page() -> None:
    for picture in seen.pictures(desk_check(checked_desk(40, 20, 9), reprint=12)):
        left, top, right, bottom = (dots / seen.DOTS for dots in seen.inked(picture))
        assert left >= 29
        assert top >= 11
        assert right <= 210 - 14
        assert bottom <= 297 - 19


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_was_scanned_is_written_and_never_obeyed(name: str) -> None:
    row = CheckRow(name, name, "", name)
    pdf = desk_check(replace(checked_desk(0, 0, 0), place=name, strange=(row,)))
    assert seen.collisions(pdf) == []
    assert seen.squashed(printable(name)) in seen.text(pdf)


def test_a_reprint_says_which_it_is_and_the_same_minutes_are_the_same_bytes() -> None:
    paper = checked_desk(30, 2, 2)
    assert desk_check(paper, copies=2) == desk_check(paper, copies=2)
    again = seen.text(desk_check(paper, reprint=2))
    assert again.replace("BẢNSAO2", "", 1) == seen.text(desk_check(paper))
