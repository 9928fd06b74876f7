"""The pad for power cuts: what a hand writes on, and a scanner reads afterwards."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from counter_app.documents.pad import APART, pad
from counter_app.rules.papers import FormName, PadPaper
from tests.documents import seen
from tests.documents.samples import HUE, pad_paper

A5 = (148, 210)
A4_ACROSS = (297, 210)
PAD = pad_paper(2)
of_both_sizes = pytest.mark.parametrize("size", ["a5", "a4"])
LABELS = [
    "Mã hồ sơ:",
    "H57.132-261123-0001",
    "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    "Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công phường Thuận Hóa",
    "Tiếp nhận hồ sơ của:",
    "Số CCCD/định danh/MST:",
    "Địa chỉ:",
    "Số điện thoại:",
    "Email:",
    "Người nộp hồ sơ",
    "Nội dung yêu cầu giải quyết:",
    "mã thủ tục:",
    "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:",
    "STT",
    "Tên giấy tờ",
    "Loại",
    "Số lượng",
    "2. Số lượng hồ sơ:",
    "3. Thời gian giải quyết hồ sơ theo quy định là:",
    "4. Thời gian nhận hồ sơ:",
    "5. Thời gian trả kết quả giải quyết hồ sơ:",
    "6. Đăng ký nhận kết quả tại:",
    "Phí, lệ phí:",
    "Vào Sổ theo dõi hồ sơ, Quyển số:",
    "Số thứ tự:",
    "NGƯỜI NỘP HỒ SƠ",
    "NGƯỜI TIẾP NHẬN HỒ SƠ",
]


@pytest.mark.parametrize("numbers", [1, 2, 100])
def test_each_number_has_a_stub_and_a_sheet_for_the_applicant(numbers: int) -> None:
    pages = seen.texts(pad(pad_paper(numbers)))
    assert len(pages) == 2 * numbers
    for index, page in enumerate(pages):
        assert f"H57.132-261123-{index // 2 + 1:04d}\n" in page
        liens = ("Liên 1: Lưu hồ sơ", "Liên 2: Giao người nộp")
        assert liens[index % 2] in page
        assert liens[1 - index % 2] not in page
    assert set(seen.sizes(pad(pad_paper(numbers)))) == {A5}


@pytest.mark.parametrize("numbers", [1, 2, 100])
def test_on_a4_both_sheets_of_a_number_stand_side_by_side(numbers: int) -> None:
    pdf = pad(replace(pad_paper(numbers), size="a4"))
    assert seen.sizes(pdf) == [A4_ACROSS] * numbers
    for n, page in enumerate(seen.texts(pdf), 1):
        assert page.count(f"H57.132-261123-{n:04d}") == 2
        assert "Liên 1: Lưu hồ sơ" in page
        assert "Liên 2: Giao người nộp" in page


@pytest.mark.parametrize("dpi", [203, 300])
def test_every_sheet_bears_the_bars_of_its_number(dpi: float) -> None:
    pictures = seen.pictures(pad(PAD), dpi)
    read = [[(code.kind, code.text) for code in seen.codes(picture)] for picture in pictures]
    assert read == [[("Code128", PAD.rows[n // 2].barcode)] for n in range(4)]


def test_the_bars_of_both_halves_are_read() -> None:
    first, _ = seen.pictures(pad(replace(PAD, size="a4")))
    assert [code.text for code in seen.codes(first)] == [PAD.rows[0].barcode] * 2


def test_the_bars_stand_in_white_and_are_ten_millimetres_high() -> None:
    picture = seen.pictures(pad(PAD))[0]
    (bars,) = seen.codes(picture)
    quiet = 10 * 3
    assert bars.bottom - bars.top >= 9.5 * seen.DOTS
    assert not seen.black(picture, bars.left - quiet, bars.top, bars.left - 1, bars.bottom)
    assert not seen.black(picture, bars.right + 2, bars.top, bars.right + quiet, bars.bottom)


@of_both_sizes
def test_every_line_of_the_receipt_stands_on_both_sheets_in_its_order(size: str) -> None:
    pages = [seen.squashed(page) for page in seen.texts(pad(replace(PAD, size=size)))]
    halves = pages[:2] if size == "a5" else pages[0].split(seen.squashed("Liên 2:"))
    assert len(halves) == 2
    for half in halves:
        places = [half.index(seen.squashed(label)) for label in LABELS]
        assert places == sorted(places)


def test_no_day_is_printed_since_nobody_knows_when_the_light_goes_out() -> None:
    whole = seen.text(pad(PAD))
    assert "Huế,ngày......tháng......năm20......" in whole
    assert "năm2026" not in whole


def test_there_is_room_for_handwriting_on_every_line() -> None:
    assert APART >= 7
    heights = seen.lines_of_dots(pad(PAD))
    assert len(heights) == 12
    assert all(low - high >= 6.95 for high, low in pairwise(heights))


def test_the_stub_says_that_it_is_scanned_later_and_the_other_what_to_bring() -> None:
    stub, given = seen.texts(pad(PAD))[:2]
    assert "quét mã vạch này" in stub
    assert "quét mã vạch này" not in given
    assert "Mang theo giấy này" in given


def test_the_table_for_papers_is_empty_and_has_four_rows() -> None:
    rows = [line for line in seen.texts(pad(PAD))[0].splitlines() if line.strip().isdecimal()]
    assert rows == ["1", "2", "3", "4"]


@of_both_sizes
def test_a_reprint_is_marked_on_every_sheet_and_hides_nothing(size: str) -> None:
    pdf = pad(replace(PAD, size=size), reprint=7)
    assert sum(page.count("BẢN SAO 7") for page in seen.texts(pdf)) == 4
    assert seen.collisions(pdf) == []


def test_it_bears_the_form_of_the_act_in_force() -> None:
    old = FormName("Mẫu số 1A", "Biên nhận của năm 2018", "Thông tư số 01/2018/TT-VPCP")
    whole = seen.text(pad(replace(PAD, form=old)))
    assert seen.squashed("Quầy 03 – Mẫu số 1A – Thông tư số 01/2018/TT-VPCP") in whole
    assert "BIÊNNHẬNCỦANĂM2018" in whole


@of_both_sizes
@pytest.mark.parametrize(
    "paper",
    [
        replace(
            PAD,
            letterhead=replace(
                HUE,
                governing_body="Ủy ban nhân dân phường rất dài " * 10,
                office="Trung tâm <b>Phục vụ</b> hành chính công & " * 8,
            ),
        ),
        replace(PAD, letterhead=replace(HUE, governing_body="", address="", phone="", place="")),
        replace(PAD, station="Quầy " * 60),
    ],
    ids=["long names", "bare", "long station"],
)
def test_whatever_the_office_is_called_nothing_overlaps_or_leaves_the_page(
    paper: PadPaper, size: str
) -> None:
    pdf = pad(replace(paper, size=size))
    assert seen.collisions(pdf) == []
    for picture in seen.pictures(pdf):
        left, top, right, bottom = seen.inked(picture)
        if size == "a5":
            assert left >= 10 * seen.DOTS
            assert right <= picture.width - 9 * seen.DOTS
            assert top >= 4 * seen.DOTS
            assert bottom <= picture.height - 4 * seen.DOTS
        assert seen.codes(picture) or size == "a5"


def test_the_pad_reads_as_it_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("pad", "\f".join(seen.texts(pad(pad_paper(1)))))
