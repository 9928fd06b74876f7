import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from counter_app.documents.post_minutes import post_minutes
from tests.documents import seen
from tests.documents.samples import minutes

SIZES = {"a5": (148, 210), "a4": (210, 297)}
LONG = "Nguyễn Thị Thanh Tuyền " * 15
of_both_sizes = pytest.mark.parametrize("size", ["a5", "a4"])
of_both_ways = pytest.mark.parametrize("incoming", [1, 0])


@of_both_sizes
def test_dossiers_that_the_post_brings_are_minuted_line_by_line(size: str) -> None:
    whole = seen.text(post_minutes(replace(minutes(5), size=size)))
    labels = [
        "Số: 12/BB-BCCI",
        "BIÊN BẢN GIAO NHẬN HỒ SƠ",
        "(nhận hồ sơ do bưu chính chuyển đến)",
        "Hôm nay, vào hồi 09 giờ 05 phút, ngày 20 tháng 11 năm 2026, tại Trung tâm Phục vụ",
        "hành chính công phường Thuận Hóa, 24 Tố Hữu, phường Thuận Hóa, thành phố Huế, chúng tôi",
        "1. Bên giao: Bưu điện thành phố Huế",
        "Đại diện: Ông (Bà) Phan Văn Quốc, nhân viên bưu chính",
        "2. Bên nhận: Trung tâm Phục vụ hành chính công phường Thuận Hóa",
        "Đại diện: Ông (Bà) Lê Thị Hạnh, Quầy 03",
        "giao, nhận hồ sơ sau đây",
        "Tổng cộng: 05 hồ sơ",
        "Phí, lệ phí giao kèm: 1.230.000 đồng (bằng chữ: một triệu hai trăm ba mươi nghìn đồng).",
        "Ghi chú: Các túi còn nguyên niêm phong",
        "Thời điểm hai bên ký biên bản này là thời điểm nộp hồ sơ (Quyết định số 45/2016/QĐ-TTg).",
        "Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.",
        "ĐẠI DIỆN BÊN GIAO",
        "Phan Văn Quốc",
        "ĐẠI DIỆN BÊN NHẬN",
        "Lê Thị Hạnh",
    ]
    places = [whole.rindex(seen.squashed(label)) for label in labels]
    assert places == sorted(places)


@of_both_sizes
def test_results_that_the_post_takes_away_change_the_sides_and_submit_nothing(size: str) -> None:
    whole = seen.text(post_minutes(replace(minutes(5, incoming=0), size=size)))
    labels = [
        "(giao kết quả cho bưu chính)",
        "1. Bên giao: Trung tâm Phục vụ hành chính công phường Thuận Hóa",
        "2. Bên nhận: Bưu điện thành phố Huế",
        "Tổng cộng: 05 kết quả",
        "ĐẠI DIỆN BÊN GIAO",
        "Lê Thị Hạnh",
        "ĐẠI DIỆN BÊN NHẬN",
        "Phan Văn Quốc",
    ]
    places = [whole.rindex(seen.squashed(label)) for label in labels]
    assert places == sorted(places)
    assert "thờiđiểmnộphồsơ" not in whole


@of_both_ways
def test_each_consignment_has_its_number_dossier_owner_papers_and_state(incoming: int) -> None:
    paper = minutes(5, incoming=incoming)
    whole = seen.text(post_minutes(paper))
    for row in paper.rows:
        values = (row.consignment, row.number, row.applicant, row.procedure, row.complete, row.note)
        assert all(seen.squashed(value) in whole for value in values)
    papers = sum(row.papers for row in paper.rows)
    assert re.search(f"Tổngcộng:05(hồsơ|kếtquả){papers:02d}", whole)


@of_both_ways
def test_the_minutes_read_as_they_did_when_last_looked_at(
    incoming: int, is_golden: Callable[[str, str], None]
) -> None:
    name = f"post_minutes_{'in' if incoming else 'out'}"
    pages = seen.texts(post_minutes(minutes(3, incoming=incoming), copies=2))
    is_golden(name, "\f".join(pages))


@of_both_sizes
@pytest.mark.parametrize("rows", [0, 1, 5, 8, 12, 30, 300])
def test_pages_have_heading_and_number_and_the_last_one_total_and_signatures(
    size: str, rows: int
) -> None:
    pdf = post_minutes(replace(minutes(rows), size=size))
    pages = seen.texts(pdf)
    assert set(seen.sizes(pdf)) == {SIZES[size]}
    assert all("Số Phiếu gửi" in page for page in pages)
    assert f"Tổng cộng: {rows:02d} hồ sơ" in pages[-1]
    assert "ĐẠI DIỆN BÊN NHẬN" in pages[-1]
    whole = "".join(pages)
    assert [whole.count(row.consignment) for row in minutes(rows).rows] == [1] * rows
    assert [page.splitlines()[0] for page in pages[1:]] == [
        f"{n} Số: 12/BB-BCCI" for n in range(2, len(pages) + 1)
    ]
    if rows:
        assert minutes(rows).rows[-1].consignment in pages[-1]
    if rows <= 30:
        assert seen.collisions(pdf) == []


def test_five_consignments_fit_one_page_in_the_type_of_official_papers() -> None:
    pdf = post_minutes(minutes(5))
    assert seen.sizes(pdf) == [SIZES["a4"]]
    assert seen.type_sizes(pdf)["BIÊN BẢN GIAO NHẬN HỒ SƠ"] == pytest.approx(14)
    (picture,) = seen.pictures(pdf)
    left, _, right, bottom = seen.inked(picture)
    assert left >= 29.5 * seen.DOTS
    assert right <= (210 - 14.5) * seen.DOTS
    assert bottom <= (297 - 20) * seen.DOTS


def test_each_party_gets_its_sheet_and_a_reprint_its_mark() -> None:
    pages = seen.texts(post_minutes(minutes(1), copies=2, reprint=4))
    assert [page.splitlines()[0] for page in pages] == [
        "Liên 1: Bên giao giữ Quầy 03",
        "Liên 2: Bên nhận giữ Quầy 03",
    ]
    assert all("BẢN SAO 4" in page for page in pages)
    assert post_minutes(minutes(3), copies=2) == post_minutes(minutes(3), copies=2)


def test_what_is_not_known_leaves_dots_and_without_money_it_says_so() -> None:
    bare = replace(minutes(1), number="", post_office="", postman="", clerk="", fee=0, note="")
    (page,) = seen.texts(post_minutes(bare))
    assert "Số: ....." in page
    assert "1. Bên giao: ....." in page
    assert page.count("Đại diện: Ông (Bà) .....") == 2
    assert "Phí, lệ phí giao kèm: không có." in page
    assert "Ghi chú:" not in page


@of_both_sizes
def test_long_and_hostile_texts_are_cut_nowhere_and_cover_nothing(size: str) -> None:
    markup = '<b>Trần & "Bình"</b> %s {0}'
    rows = list(minutes(3).rows)
    rows[0] = replace(rows[0], applicant=LONG[:300].strip(), procedure=LONG[:300].strip())
    rows[1] = replace(rows[1], applicant=markup, note=LONG[:200].strip(), consignment="E" * 60)
    paper = replace(
        minutes(3),
        size=size,
        rows=tuple(rows),
        note=LONG[:300].strip(),
        post_office=LONG[:200].strip(),
        station="Quầy tiếp nhận hồ sơ số 03 của Trung tâm Phục vụ hành chính công",
    )
    pdf = post_minutes(paper, copies=2)
    whole = seen.text(pdf)
    for value in (markup, paper.note, paper.post_office, "E" * 60):
        assert seen.squashed(value) in whole
    assert seen.collisions(pdf) == []
