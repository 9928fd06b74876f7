import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from counter_app.documents.published_list import published_list
from counter_app.documents.sheet import printable
from tests.counter_app.drawn import HOSTILE
from tests.documents import seen
from tests.documents.samples import published

A4_ACROSS = (297, 210)
COLUMNS = (
    "TT",
    "Mã thủ tục",
    "Tên thủ tục hành chính",
    "Cấp thực hiện",
    "Thời hạn giải quyết",
    "Phí, lệ phí",
    "Hình thức tiếp nhận",
    "Cơ quan giải quyết",
    "Thành phần hồ sơ",
)
UNCHECKED = seen.squashed("DANH MỤC MẪU, CHƯA ĐỐI CHIẾU")


def test_the_list_reads_as_it_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("published_list", "\f".join(seen.texts(published_list(published(12, sample=1)))))


@pytest.mark.parametrize("rows", [1, 7, 8, 30, 300])
def test_every_page_has_all_columns_and_the_last_one_the_total_and_the_heads_place(
    rows: int,
) -> None:
    pdf = published_list(published(rows))
    pages = seen.texts(pdf)
    assert set(seen.sizes(pdf)) == {A4_ACROSS}
    for page in pages:
        assert all(seen.squashed(column) in seen.squashed(page) for column in COLUMNS)
    assert sum(page.count("Tổng cộng") for page in pages) == 1
    assert f"Tổng cộng: {rows:02d} thủ tục thuộc {min(rows, 3):02d} lĩnh vực" in pages[-1]
    assert "THỦ TRƯỞNG ĐƠN VỊ" in pages[-1]
    assert [page.split()[0] for page in pages[1:]] == [str(n) for n in range(2, len(pages) + 1)]


@pytest.mark.parametrize("rows", [1, 8, 30])
def test_nothing_on_the_list_lies_over_anything_else(rows: int) -> None:
    pdf = published_list(published(rows, sample=1), reprint=3)
    assert seen.collisions(pdf) == []
    for picture in seen.pictures(pdf):
        left, top, right, bottom = (dots / seen.DOTS for dots in seen.inked(picture))
        assert left >= 14
        assert top >= 8
        assert right <= 297 - 8
        assert bottom <= 210 - 9


def test_procedures_stand_under_their_field_which_says_how_many_they_are() -> None:
    whole = seen.text(published_list(published(12)))
    places = [
        whole.index(seen.squashed(words))
        for words in (
            "Lĩnh vực: Dược phẩm (04 thủ tục)",
            "1.004594",
            "1.004597",
            "Lĩnh vực: Khám bệnh, chữa bệnh (04 thủ tục)",
            "1.004598",
            "1.004601",
            "Lĩnh vực: Bảo trợ xã hội (04 thủ tục)",
            "1.004602",
            "1.004605",
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("rows", range(9, 25))
def test_the_name_of_a_field_is_never_the_last_line_of_a_page(rows: int) -> None:
    one_each = replace(
        published(rows),
        rows=tuple(
            replace(row, field=f"Lĩnh vực số {n}") for n, row in enumerate(published(rows).rows)
        ),
    )
    for page in seen.texts(published_list(one_each)):
        after = page[page.rindex("Lĩnh vực: ") :]
        assert re.search(r"1\.00\d{4}", after)


def test_every_field_of_a_procedure_is_there() -> None:
    paper = published(1)
    whole = seen.text(published_list(paper))
    (row,) = paper.rows
    for words in (
        row.code,
        row.name,
        row.field,
        row.level,
        row.limit,
        row.fee,
        row.channels,
        row.department,
        *(f"{n}. {name}" for n, name in enumerate(row.components, 1)),
        "Tiếp nhận và trả kết quả tại Trung tâm Phục vụ hành chính công phường Thuận Hóa",
        "Theo danh mục có hiệu lực ngày 20 tháng 11 năm 2026",
        "DANH MỤC THỦ TỤC HÀNH CHÍNH NIÊM YẾT CÔNG KHAI",
    ):
        assert seen.squashed(words) in whole


def test_a_sample_that_nobody_checked_says_so_on_every_page() -> None:
    pages = seen.texts(published_list(published(30, sample=1)))
    assert len(pages) > 2
    assert all(UNCHECKED in seen.squashed(page) for page in pages)
    assert seen.squashed("Không niêm yết bản này khi chưa đối chiếu") in seen.squashed(pages[0])
    assert UNCHECKED not in seen.text(published_list(published(30)))


def test_what_a_procedure_lacks_is_left_white() -> None:
    bare = replace(
        published(1).rows[0], field="", level="", fee="", channels="", department="", components=()
    )
    whole = seen.text(published_list(replace(published(1), rows=(bare,))))
    assert seen.squashed("Lĩnh vực: Khác (01 thủ tục)") in whole
    assert "None" not in whole


def test_an_empty_list_is_a_page_that_says_so() -> None:
    (page,) = seen.texts(published_list(replace(published(1), rows=())))
    assert "Tổng cộng: 0 thủ tục thuộc 0 lĩnh vực" in page


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_written_and_never_obeyed(name: str) -> None:
    row = replace(published(1).rows[0], name=name, field=name, components=(name, name))
    pdf = published_list(replace(published(1), rows=(row,)))
    assert seen.collisions(pdf) == []
    assert seen.squashed(printable(name)) in seen.text(pdf)


def test_a_procedure_of_many_papers_flows_and_loses_none() -> None:
    papers = tuple(f"Giấy tờ số {n} {'rất dài ' * 30}" for n in range(1, 41))
    row = replace(published(1).rows[0], components=papers)
    pdf = published_list(replace(published(2), rows=(row, published(2).rows[1])))
    whole = "".join(seen.texts(pdf))
    assert [int(n) for n in re.findall(r"Giấy tờ số (\d+)", whole)] == list(range(1, 41))
    assert len(seen.sizes(pdf)) > 2
    assert seen.collisions(pdf) == []


def test_a_reprint_says_which_it_is_and_the_same_list_is_the_same_bytes() -> None:
    again = seen.text(published_list(published(12), reprint=2))
    assert again.replace("BẢNSAO2", "", 1) == seen.text(published_list(published(12)))
    assert published_list(published(12), copies=2) == published_list(published(12), copies=2)
