import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from counter_app.documents.group_receipt import group_receipt
from counter_app.rules.papers import FormName, Person
from tests.documents import seen
from tests.documents.samples import group

SIZES = {"a5": (148, 210), "a4": (210, 297)}
LONG = "Nguyễn Thị Thanh Tuyền " * 15
of_both_sizes = pytest.mark.parametrize("size", ["a5", "a4"])


@of_both_sizes
@pytest.mark.parametrize("rows", [1, 7, 60])
def test_every_dossier_keeps_a_barcode_of_its_own_that_is_read(size: str, rows: int) -> None:
    pictures = seen.pictures(group_receipt(group(rows, size)))
    read = [code for picture in pictures for code in seen.codes(picture)]
    assert {code.kind for code in read} == {"Code128"}
    assert sorted(code.text for code in read) == [row.barcode for row in group(rows).rows]


@pytest.mark.parametrize(("size", "least"), [("a5", 10), ("a4", 15)])
def test_the_bars_are_high_enough_and_stand_in_white(size: str, least: float) -> None:
    picture, *_ = seen.pictures(group_receipt(group(7, size)))
    for bars in seen.codes(picture):
        assert bars.bottom - bars.top >= (least - 0.5) * seen.DOTS
        assert not seen.black(picture, bars.left - 30, bars.top, bars.left - 1, bars.bottom)
        assert not seen.black(picture, bars.right + 2, bars.top, bars.right + 29, bars.bottom)


@of_both_sizes
@pytest.mark.parametrize("rows", [1, 2, 3, 4, 5, 6, 7, 60])
def test_pages_have_heading_and_number_and_the_last_one_row_total_and_signatures(
    size: str, rows: int
) -> None:
    pdf = group_receipt(group(rows, size))
    pages = seen.texts(pdf)
    assert set(seen.sizes(pdf)) == {SIZES[size]}
    assert all("Hồ sơ và giấy tờ" in page for page in pages)
    assert sum(page.count("Tổng cộng") for page in pages) == 1
    assert "Tổng cộng" in pages[-1]
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in pages[-1]
    assert f"H57.132-261120-{rows:04d}" in pages[-1].split("Tổng cộng")[0]
    assert [page.splitlines()[0] for page in pages[1:]] == [
        f"{number} Gồm {rows:02d} hồ sơ, từ H57.132-261120-0001"
        for number in range(2, len(pages) + 1)
    ]
    assert seen.collisions(pdf) == []


@of_both_sizes
def test_each_row_says_whose_dossier_it_is_what_for_with_what_and_until_when(size: str) -> None:
    paper = group(7, size)
    whole = seen.text(group_receipt(paper))
    for row in paper.rows:
        assert whole.count(seen.squashed(f"Chủ hồ sơ: {row.applicant}"))
        assert seen.squashed(f"Nội dung: {row.procedure}") in whole
        assert f"{row.due_at:%d/%m/%Y}" in whole
    assert whole.count(seen.squashed(f"Giấy tờ: {paper.rows[0].papers}")) == 7
    assert whole.count(seen.squashed("20 ngày làm việc")) == 7
    assert whole.count(seen.squashed("Số lượng: 02 (bộ)")) == 1


@of_both_sizes
def test_the_lines_of_the_form_stand_in_its_order(size: str) -> None:
    whole = seen.text(group_receipt(group(7, size)))
    labels = [
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "(cho 07 hồ sơ của cùng một người nộp)",
        "Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công",
        "Tiếp nhận hồ sơ của: Công ty TNHH Tư vấn Hương Giang",
        "Số CCCD/định danh/MST: 3301234567",
        "Địa chỉ: 24 Hà Nội, phường Thuận Hóa, thành phố Huế",
        "Số điện thoại: 0234 3822 777",
        "Email: tuvan@example.vn",
        "Người đến nộp: Trần Văn Bình (theo ủy quyền)",
        "1. Số lượng hồ sơ: 07 hồ sơ, 08 bộ",
        "2. Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 20 tháng 11 năm 2026",
        "3. Thành phần hồ sơ và thời gian trả kết quả",
        "Tổng cộng: 07 hồ sơ, 08 bộ; trả kết quả từ 02/12/2026 đến 08/12/2026",
        "4. Đăng ký nhận kết quả tại: Bộ phận Một cửa (nhận trực tiếp)",
        "Phí, lệ phí của tất cả hồ sơ: 7.000.000 đồng (đã nộp bằng chuyển khoản)",
        "Ghi chú: Nộp thay các cơ sở trong hệ thống",
        "NGƯỜI NỘP HỒ SƠ",
        "Chú ý",
        "Tra cứu hồ sơ tại: https://dichvucong.gov.vn",
    ]
    places = [whole.index(seen.squashed(label)) for label in labels]
    assert places == sorted(places)


def test_dossiers_promised_for_one_day_have_one_day_in_the_total() -> None:
    whole = seen.text(group_receipt(group(1)))
    assert seen.squashed("Tổng cộng: 01 hồ sơ, 01 bộ; trả kết quả ngày 02/12/2026") in whole


def test_the_receipt_of_several_reads_as_it_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("group_receipt", "\f".join(seen.texts(group_receipt(group(4), copies=2))))


def test_each_lien_says_whose_it_is_and_bears_the_mark_of_a_reprint() -> None:
    pages = seen.texts(group_receipt(group(1), copies=2, reprint=3))
    assert [page.splitlines()[0] for page in pages] == [
        "Liên 1: Lưu hồ sơ Quầy 03 – Mẫu số 01",
        "Liên 2: Giao người nộp Quầy 03 – Mẫu số 01",
    ]
    assert all("BẢN SAO 3" in page for page in pages)


def test_the_same_receipt_is_the_same_bytes_and_names_nobody_outside_its_pages() -> None:
    paper = group(7)
    assert group_receipt(paper, copies=2) == group_receipt(paper, copies=2)
    said = " ".join(seen.metadata(group_receipt(paper)).values())
    assert "Giấy tiếp nhận hồ sơ" in said
    assert "Hương Giang" not in said


def test_what_is_not_known_leaves_dots_and_what_is_not_there_no_line() -> None:
    bare = replace(group(1), agent=Person("Lê Văn Tám"), note="", fee=0, fee_state="không thu")
    (page,) = seen.texts(group_receipt(bare))
    for label in ("Số CCCD/định danh/MST:", "Địa chỉ:", "Số điện thoại:", "Email:"):
        assert f"{label} ....." in page
    assert "Người đến nộp" not in page
    assert "Ghi chú" not in page
    assert "Phí, lệ phí của tất cả hồ sơ: Không thu" in page


@of_both_sizes
def test_long_and_hostile_texts_are_cut_nowhere_and_cover_nothing(size: str) -> None:
    markup = '<b>Trần & "Bình"</b> %s {0}'
    papers = " ".join(f"giấy{n}" for n in range(1, 700))
    rows = list(group(3).rows)
    rows[1] = replace(
        rows[1],
        number="000.00.16.H40-261121-00011511",
        barcode="113226112001000118",
        applicant=LONG[:300].strip(),
        procedure=LONG[:300].strip(),
        papers=papers,
        limit="20 ngày làm việc kể từ ngày cơ quan có thẩm quyền nhận đủ hồ sơ hợp lệ",
    )
    rows[2] = replace(rows[2], applicant=markup)
    agent = Person(LONG[:300].strip(), "", LONG[:300].strip(), "", "a" * 120 + "@example.vn")
    paper = replace(group(3, size), rows=tuple(rows), agent=agent, note=LONG[:300].strip())
    pdf = group_receipt(paper)
    pages = seen.texts(pdf)
    whole = seen.squashed("".join(pages))
    for value in (rows[1].applicant, markup, agent.email):
        assert seen.squashed(value) in whole
    found = re.findall(r"giấy(\d+)", " ".join(pages))
    assert list(map(int, found)) == list(range(1, 700))
    assert seen.collisions(pdf) == []
    codes = [code.text for picture in seen.pictures(pdf) for code in seen.codes(picture)]
    assert codes == [row.barcode for row in rows]
    for picture in seen.pictures(pdf):
        _, top, right, bottom = seen.inked(picture)
        assert top >= 6 * seen.DOTS
        assert right <= picture.width - 9 * seen.DOTS
        assert bottom <= picture.height - 5 * seen.DOTS


def test_the_form_is_called_what_it_was_called_at_the_time() -> None:
    old = FormName("Mẫu số 1A", "Biên nhận", "Thông tư số 01/2018/TT-VPCP")
    (page,) = seen.texts(group_receipt(replace(group(1), form=old)))
    assert "Mẫu số 1A – Thông tư số 01/2018/TT-VPCP" in page
    assert "BIÊN NHẬN" in page


def test_several_dossiers_do_not_come_out_on_a_roll() -> None:
    with pytest.raises(ValueError, match="roll"):
        group_receipt(group(1, "roll"))
