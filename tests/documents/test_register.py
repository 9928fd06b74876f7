import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from counter_app.documents.register import register
from counter_app.documents.sheet import printable
from counter_app.rules.papers import FormName
from tests.counter_app.drawn import HOSTILE
from tests.documents import seen
from tests.documents.samples import book

A4_ACROSS = (297, 210)
CLOSING = (
    "Sổ này gồm 30 hồ sơ, từ số thứ tự 01 đến số thứ tự 30; "
    "khóa sổ hồi 16 giờ 40 phút, ngày 31 tháng 12 năm 2026."
)
COLUMNS = (
    "TT",
    "Mã hồ sơ",
    "Tên thủ tục hành chính",
    "Số lượng hồ sơ (bộ)",
    "Tên cá nhân, tổ chức",
    "Địa chỉ, số điện thoại",
    "Cơ quan chủ trì giải quyết",
    "Ngày, tháng, năm",
    "Nhận hồ sơ",
    "Hẹn trả kết quả",
    "Trả kết quả",
    "Phương thức nhận kết quả",
    "Ký nhận",
    "Ghi chú",
)


def _page(text: str) -> str:
    return seen.squashed(text)


def test_the_register_reads_as_it_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("register", "\f".join(seen.texts(register(book(10, closing=CLOSING)))))


@pytest.mark.parametrize("rows", [1, 2, 8, 9, 10, 11, 12, 30, 300])
def test_every_page_has_all_columns_with_their_numbers(rows: int) -> None:
    pdf = register(book(rows))
    pages = seen.texts(pdf)
    assert set(seen.sizes(pdf)) == {A4_ACROSS}
    for page in pages:
        assert all(_page(column) in _page(page) for column in COLUMNS)
        assert all(f"({number})" in page for number in range(1, 14))
    assert sum(page.count("Tổng cộng") for page in pages) == 1
    assert "Tổng cộng" in pages[-1]
    assert "THỦ TRƯỞNG ĐƠN VỊ" in pages[-1]
    assert f"H57.132-261120-{rows:04d}" in pages[-1]
    assert [page.splitlines()[0] for page in pages[1:]] == [
        f"{number} Sổ theo dõi hồ sơ, quyển số 2026/01" for number in range(2, len(pages) + 1)
    ]


@pytest.mark.parametrize("rows", [1, 9, 30])
def test_nothing_in_the_register_lies_over_anything_else(rows: int) -> None:
    pdf = register(book(rows, closing=CLOSING), reprint=3)
    assert seen.collisions(pdf) == []
    for picture in seen.pictures(pdf):
        left, top, right, bottom = (dots / seen.DOTS for dots in seen.inked(picture))
        assert left >= 14
        assert top >= 8
        assert right <= 297 - 8
        assert bottom <= 210 - 9


def test_every_dossier_of_the_book_stands_in_it_once_and_is_counted() -> None:
    paper = book(300)
    pages = seen.texts(register(paper))
    whole = "".join(pages)
    assert [whole.count(row.number) for row in paper.rows] == [1] * 300
    assert "Tổng cộng: 300 hồ sơ 330" in pages[-1]
    assert "Đã trả kết quả: 200 hồ sơ; chưa trả: 100 hồ sơ" in pages[-1]


def test_every_field_of_a_line_is_there() -> None:
    row = replace(
        book(1).rows[0],
        line=1234,
        number="000.17.22.H56-210531-0001",
        procedure="Cấp lại giấy phép hành nghề",
        copies=7,
        applicant="Tôn Nữ Ngọc Quỳnh Trâm",
        contact="Thôn 3, xã A Lưới; ĐT 0912999888",
        agency="Sở Y tế",
        received_on=date(2026, 2, 5),
        due_on=date(2026, 3, 6),
        given_on=date(2026, 3, 4),
        delivery="Bưu chính công ích",
        collector="Hồ Văn Bắc",
        note="Ủy quyền",
    )
    whole = seen.text(register(replace(book(1), rows=(row,))))
    for field in (
        "1234",
        row.number,
        row.procedure,
        "07",
        row.applicant,
        row.contact,
        row.agency,
        "05/02/2026",
        "06/03/2026",
        "04/03/2026",
        row.delivery,
        row.collector,
        row.note,
    ):
        assert _page(field) in whole


def test_the_book_says_what_it_is_and_whose() -> None:
    first = seen.text(register(book(3)))
    for words in (
        "Mẫu số 07",
        "ỦY BAN NHÂN DÂN PHƯỜNG THUẬN HÓA",
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG THUẬN HÓA",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Huế, ngày 31 tháng 12 năm 2026",
        "SỔ THEO DÕI HỒ SƠ",
        "Quyển số: 2026/01",
        "Từ ngày 01 tháng 01 năm 2026 đến ngày 31 tháng 12 năm 2026",
        "NGƯỜI LẬP",
        "Trần Thị Mai",
        "THỦ TRƯỞNG ĐƠN VỊ",
        "(Ký, ghi rõ họ tên, đóng dấu)",
    ):
        assert _page(words) in first


def test_the_book_of_one_day_names_that_day_alone() -> None:
    paper = replace(book(1), first=date(2026, 11, 20), last=date(2026, 11, 20))
    whole = seen.text(register(paper))
    assert _page("Ngày 20 tháng 11 năm 2026") in whole
    assert _page("Từ ngày") not in whole


def test_an_older_book_bears_the_number_of_2018() -> None:
    paper = replace(book(1), form=FormName("Mẫu số 06", "Sổ theo dõi hồ sơ"))
    whole = seen.text(register(paper))
    assert _page("Mẫu số 06") in whole
    assert _page("Mẫu số 07") not in whole


def test_the_closing_sentence_stands_with_the_signatures() -> None:
    pages = seen.texts(register(book(30, closing=CLOSING)))
    assert _page(CLOSING) in _page(pages[-1])
    assert "THỦ TRƯỞNG ĐƠN VỊ" in pages[-1]
    assert "khóa sổ" not in "".join(seen.texts(register(book(30))))


def test_what_is_not_known_is_left_white_to_write_on() -> None:
    bare = replace(
        book(1).rows[0],
        contact="",
        agency="",
        given_on=None,
        delivery="",
        collector="",
        note="",
    )
    whole = seen.text(register(replace(book(1), book="", rows=(bare,), made_by="")))
    assert _page("Quyển số: ............") in whole
    assert "None" not in whole
    assert _page("Đã trả kết quả: 0 hồ sơ; chưa trả: 01 hồ sơ") in whole


def test_a_book_without_a_line_is_a_page_that_says_so() -> None:
    (page,) = seen.texts(register(replace(book(1), rows=())))
    assert "Tổng cộng: 0 hồ sơ" in page


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_written_and_never_obeyed(name: str) -> None:
    row = replace(book(1).rows[0], applicant=name, note=name, collector=name)
    pdf = register(replace(book(3), rows=(row, *book(3).rows[1:])))
    assert seen.collisions(pdf) == []
    assert _page(printable(name)) in seen.text(pdf)


def test_texts_of_three_hundred_letters_flow_and_lose_no_word() -> None:
    places = [f"thôn{n}" for n in range(1, 60)]
    row = replace(book(1).rows[0], contact=" ".join(places), procedure="Cấp lại " * 40)
    pdf = register(replace(book(3), rows=(*book(3).rows, row)))
    whole = "".join(seen.texts(pdf))
    assert sorted(re.findall(r"thôn\d+", whole)) == sorted(places)
    assert seen.text(pdf).count("Cấplại") >= 40
    assert seen.collisions(pdf) == []


def test_a_reprint_says_which_it_is_and_differs_in_nothing_else() -> None:
    again = seen.text(register(book(30), reprint=2))
    assert "BẢNSAO2" in again
    assert again.replace("BẢNSAO2", "") == seen.text(register(book(30)))


def test_the_same_book_twice_is_the_same_bytes_and_two_copies_are_alike() -> None:
    assert register(book(30)) == register(book(30))
    pages = seen.texts(register(book(30), copies=2))
    assert pages[: len(pages) // 2] == pages[len(pages) // 2 :]


def test_a_year_of_two_thousand_dossiers_is_laid_out_line_by_line() -> None:
    pdf = register(book(2_000))
    pages = seen.texts(pdf)
    lines = re.findall(r"H57\.132-261120-(\d{4})", "".join(pages))
    assert lines == [f"{n:04d}" for n in range(1, 2_001)]
    assert "Tổng cộng: 2.000 hồ sơ 2.200" in pages[-1]


def test_the_files_title_names_nobody() -> None:
    found = seen.metadata(register(book(3)))
    assert found["Title"] == "Sổ theo dõi hồ sơ, quyển số 2026/01"
    assert not any("Mai" in value or "Đào" in value for value in found.values())
