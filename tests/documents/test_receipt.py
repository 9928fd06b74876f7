import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.documents.receipt import receipt
from counter_app.rules.papers import ComponentLine, FormName, LegLine, Letterhead, ReceiptPaper
from tests.documents import seen
from tests.documents.samples import FULL_RECEIPT, LOOKED_UP, RECEIPT

A5 = (148, 210)
A4 = (210, 297)
ON_A4 = replace(RECEIPT, size="a4")
ON_ROLL = replace(RECEIPT, size="roll")
of_every_size = pytest.mark.parametrize("size", ["a5", "a4", "roll"])
QUIET = 10 * 3
QR_QUIET = 4 * 7
LONG = "Nguyễn Thị Thanh Tuyền " * 30


@pytest.mark.parametrize("dpi", [203, 203.2, 300, 600])
def test_barcode_and_qr_code_read_as_the_payload_and_nothing_else_does(dpi: float) -> None:
    for picture in seen.pictures(receipt(RECEIPT, copies=2), dpi):
        read = [(code.kind, code.text) for code in seen.codes(picture)]
        assert read == [("Code128", RECEIPT.barcode), ("QRCode", RECEIPT.barcode)]


@pytest.mark.parametrize("payload", ["1132261120000112", "1001261120000001", "113226112001000118"])
def test_payloads_of_both_lengths_are_read(payload: str) -> None:
    (picture,) = seen.pictures(receipt(replace(RECEIPT, barcode=payload)))
    assert [code.text for code in seen.codes(picture)] == [payload, payload]


def test_bars_are_high_enough_whole_dots_wide_and_stand_in_white() -> None:
    (picture,) = seen.pictures(receipt(RECEIPT))
    bars, _ = seen.codes(picture)
    modules = 123
    assert abs(bars.right - bars.left - modules * 3) <= 2
    assert not seen.black(picture, bars.left - QUIET, bars.top, bars.left - 1, bars.bottom)
    assert not seen.black(picture, bars.right + 2, bars.top, bars.right + QUIET, bars.bottom)
    assert bars.bottom - bars.top >= 14.5 * seen.DOTS
    assert bars.left > picture.width / 2 - 60
    assert bars.bottom < picture.height / 4


def test_every_bar_and_gap_is_whole_printer_dots() -> None:
    (picture,) = seen.pictures(receipt(RECEIPT))
    bars, _ = seen.codes(picture)
    line = picture.crop((bars.left, bars.top + 40, bars.right, bars.top + 41)).tobytes()
    runs = [len(run) for run in line.replace(b"\xff\x00", b"\xff|\x00").split(b"|")]
    assert all(run % 3 == 0 for run in runs[1:-1])


def test_the_qr_code_is_large_enough_and_stands_in_white() -> None:
    (picture,) = seen.pictures(receipt(RECEIPT))
    _, code = seen.codes(picture)
    assert code.right - code.left >= 18 * seen.DOTS
    for left, top, right, bottom in (
        (code.left - QR_QUIET, code.top, code.left - 1, code.bottom),
        (code.right + 2, code.top, code.right + QR_QUIET - 1, code.bottom),
        (code.left, code.top - QR_QUIET + 1, code.right, code.top - 1),
        (code.left, code.bottom + 2, code.right, code.bottom + QR_QUIET - 1),
    ):
        assert not seen.black(picture, left, top, right, bottom)


def test_each_lien_is_a_page_of_a5_and_says_whose_it_is() -> None:
    pdf = receipt(RECEIPT, copies=2)
    assert seen.sizes(pdf) == [A5, A5]
    first, second = seen.texts(pdf)
    assert "Liên 1: Lưu hồ sơ" in first
    assert "Liên 2: Giao người nộp" in second
    assert "Liên 1" not in seen.texts(receipt(RECEIPT))[0]


def test_the_receipt_reads_as_it_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("receipt", "\f".join(seen.texts(receipt(RECEIPT, copies=2))))


@of_every_size
def test_a_receipt_with_all_it_can_hold_reads_as_it_did_when_last_looked_at(
    size: str, is_golden: Callable[[str, str], None]
) -> None:
    pages = seen.texts(receipt(replace(FULL_RECEIPT, size=size), reprint=1))
    is_golden(f"receipt_full_{size}", "\f".join(pages))


LABELS = [
    "Mã hồ sơ",
    "Bộ phận tiếp nhận và trả kết quả",
    "Tiếp nhận hồ sơ của",
    "Số CCCD/định danh/MST",
    "Địa chỉ",
    "Số điện thoại",
    "Email",
    "Nội dung yêu cầu giải quyết",
    "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm",
    "2. Số lượng hồ sơ: 01 (bộ)",
    "3. Thời gian giải quyết hồ sơ theo quy định là: 20 ngày làm việc",
    "4. Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 20 tháng 11 năm 2026",
    "5. Thời gian trả kết quả giải quyết hồ sơ",
    "17 giờ 00 phút, Thứ Hai",
    "ngày 21 tháng 12 năm 2026",
    "6. Đăng ký nhận kết quả tại",
    "Phí, lệ phí: 1.000.000 đồng (đã nộp bằng tiền mặt)",
    "Vào Sổ theo dõi hồ sơ, Quyển số: 2026/01; Số thứ tự: 01",
    "NGƯỜI NỘP HỒ SƠ",
    "Chú ý",
]


@of_every_size
def test_the_lines_of_the_form_stand_in_its_order(size: str) -> None:
    whole = seen.text(receipt(replace(RECEIPT, size=size)))
    places = [whole.index(seen.squashed(label)) for label in LABELS]
    assert places == sorted(places)
    for component in RECEIPT.components:
        assert seen.squashed(component.name) in whole


@pytest.mark.parametrize("paper", [RECEIPT, ON_A4, FULL_RECEIPT])
def test_nothing_is_larger_than_the_due_date(paper: ReceiptPaper) -> None:
    sizes = seen.type_sizes(receipt(paper))
    largest = max(sizes, key=lambda piece: sizes[piece])
    assert largest == "ngày 21 tháng 12 năm 2026"


@of_every_size
def test_a_later_version_says_that_it_replaces_the_former_and_why(size: str) -> None:
    first = replace(RECEIPT, size=size)
    assert "Phiếu lần" not in " ".join(seen.texts(receipt(first)))
    again = seen.text(receipt(replace(first, version=2)))
    assert seen.squashed("Phiếu lần 2, thay cho phiếu đã cấp trước") in again
    assert "lýdo" not in again
    why = receipt(replace(first, version=3, change="ghi sai tên"))
    said = "Phiếu lần 3, thay cho phiếu đã cấp trước; lý do: ghi sai tên"
    assert seen.squashed(said) in seen.text(why)


@of_every_size
def test_a_receipt_bears_the_title_and_number_its_form_has(size: str) -> None:
    old = FormName("Mẫu số 1A", "Biên nhận của năm 2018", "Thông tư số 01/2018/TT-VPCP")
    whole = seen.text(receipt(replace(RECEIPT, size=size, form=old)))
    for words in ("Quầy 03 – Mẫu số 1A – Thông tư số 01/2018/TT-VPCP", "BIÊN NHẬN CỦA NĂM 2018"):
        assert seen.squashed(words) in whole
    assert seen.squashed("Mẫu số 01") not in whole
    assert "HẸNTRẢ" not in whole


@of_every_size
def test_who_hands_in_for_the_owner_is_named(size: str) -> None:
    paper = replace(RECEIPT, size=size)
    said = seen.squashed("Người nộp hồ sơ: Trần Văn Bình (theo ủy quyền của chủ hồ sơ)")
    assert said in seen.text(receipt(replace(paper, representative="Trần Văn Bình")))
    assert seen.squashed("Người nộp hồ sơ:") not in seen.text(receipt(paper))


@of_every_size
@pytest.mark.parametrize("started", ["tính từ khi ký biên bản", "Tính từ khi ký biên bản."])
def test_it_says_from_when_the_limit_runs(size: str, started: str) -> None:
    whole = seen.text(receipt(replace(RECEIPT, size=size, started=started)))
    received = whole.index(seen.squashed("4. Thời gian nhận hồ sơ"))
    said = whole.index(seen.squashed("Tính từ khi ký biên bản."))
    assert received < said < whole.index(seen.squashed("5. Thời gian trả kết quả"))
    assert "biênbản.." not in whole


@of_every_size
def test_each_agency_of_an_inter_agency_dossier_has_its_date_and_the_last_is_the_largest(
    size: str,
) -> None:
    whole = seen.text(receipt(replace(FULL_RECEIPT, size=size)))
    for leg in FULL_RECEIPT.legs:
        assert seen.squashed(leg.agency) in whole
        assert seen.squashed(leg.what) in whole
    assert seen.squashed("11 giờ 30 phút, 09/12/2026") in whole
    assert seen.squashed("17 giờ 00 phút, 21/12/2026") in whole
    assert seen.squashed("5. Thời gian trả kết quả giải quyết hồ sơ (kết quả cuối cùng)") in whole
    assert "cuốicùng" not in seen.text(receipt(replace(RECEIPT, size=size)))


def test_agencies_without_a_result_of_their_own_need_no_column_for_it() -> None:
    legs = tuple(replace(leg, what="") for leg in FULL_RECEIPT.legs)
    pages = seen.texts(receipt(replace(FULL_RECEIPT, legs=legs)))
    assert "STT Cơ quan giải quyết Thời gian trả kết quả\n" in pages[0]


def test_an_ordinary_inter_agency_receipt_fits_one_page_a_lien() -> None:
    pdf = receipt(replace(RECEIPT, legs=FULL_RECEIPT.legs, letterhead=LOOKED_UP), copies=2)
    assert seen.sizes(pdf) == [A5, A5]


@of_every_size
def test_the_notice_says_where_to_look_the_dossier_up(size: str) -> None:
    paper = replace(RECEIPT, size=size)
    assert "Tracứu" not in seen.text(receipt(paper))
    whole = seen.text(receipt(replace(paper, letterhead=LOOKED_UP)))
    assert seen.squashed("Tra cứu hồ sơ tại: https://dichvucong.gov.vn") in whole


def test_what_is_not_known_leaves_dots_to_write_on() -> None:
    blank = replace(RECEIPT, id_number="", address="", phone="", email="", book="", line=0)
    (page,) = seen.texts(receipt(blank))
    for label in ("Số CCCD/định danh/MST:", "Địa chỉ:", "Số điện thoại:", "Email:", "Quyển số:"):
        assert f"{label} ....." in page


def test_a_procedure_without_components_or_fee_says_so() -> None:
    pdf = receipt(replace(RECEIPT, components=(), fee=0, fee_state="không thu"))
    whole = seen.text(pdf)
    assert seen.squashed("mỗi loại giấy tờ gồm: không có") in whole
    assert seen.squashed("Phí, lệ phí: Không thu") in whole


HOSTILE = {
    "markup": ("<b>Trần</b> <br/> <para>", "<b>Trần</b> <br/> <para>"),
    "a picture to open": ('<img src="/etc/passwd"/>', '<img src="/etc/passwd"/>'),
    "quotes and ampersand": ('O\'Brien & "Đào" &lt; Co', 'O\'Brien & "Đào" &lt; Co'),
    "percent and braces": ("%s {number} \\n (x", "%s {number} \\n (x"),
    "decomposed accents": (
        unicodedata.normalize("NFD", "Nguyễn Thị Đậu Ửng"),
        "Nguyễn Thị Đậu Ửng",
    ),
    "emoji": ("Hoa 😀 Mai", "Hoa □ Mai"),
    "emoji of several parts": ("Nhà 👨‍👩‍👧 Lê", "Nhà □□□ Lê"),
    "direction marks": ("An\u202eBình\u202c", "AnBình"),
    "control characters": ("An\x00\x07 Bình", "An Bình"),
    "half a character": ("An \ud83d Bình", "An □ Bình"),
    "another script": ("王小明", "□□□"),
    "lines and tabs": ("Lê\nVăn\tTám", "Lê Văn Tám"),
    "letters 300": ((LONG)[:300].strip(), (LONG)[:300].strip()),
    "one word of 300": ("Đ" * 300, "Đ" * 300),
}


@pytest.mark.parametrize(("typed", "printed"), HOSTILE.values(), ids=HOSTILE.keys())
def test_any_name_stands_whole_on_one_page_a_lien(typed: str, printed: str) -> None:
    pdf = receipt(replace(RECEIPT, applicant=typed), copies=2)
    assert seen.sizes(pdf) == [A5, A5]
    assert all(seen.squashed(printed) in seen.squashed(page) for page in seen.texts(pdf))
    assert seen.collisions(pdf) == []


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_whatever_was_typed_a_receipt_of_one_page_comes_out(typed: str) -> None:
    pdf = receipt(replace(RECEIPT, applicant=typed, address=typed[:100], note=typed[:50]))
    assert seen.sizes(pdf) == [A5]


VIETNAMESE = (
    "aáàảãạâấầẩẫậăắằẳẵặbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ"
)


@settings(max_examples=40, deadline=None)
@given(st.text(VIETNAMESE + VIETNAMESE.upper() + " '-.,&<>\"/0123456789", max_size=300))
def test_a_vietnamese_name_is_found_whole_in_the_text(typed: str) -> None:
    found = seen.text(receipt(replace(RECEIPT, applicant=typed))).replace("-", "")
    # The reader of the PDF drops a hyphen at the end of a line.
    assert seen.squashed(typed).replace("-", "") in found


def test_thirty_components_flow_on_and_none_is_lost() -> None:
    components = tuple(
        ComponentLine(f"Giấy tờ số {n} theo quy định tại khoản {n} Điều 5", "Bản chính", 1)
        for n in range(1, 31)
    )
    pdf = receipt(replace(RECEIPT, components=components), copies=2)
    pages = seen.texts(pdf)
    assert len(pages) == 4
    assert all("Tên giấy tờ" in page for page in pages)
    assert pages[1].startswith("Liên 1: Lưu hồ sơ 2 Mã hồ sơ: H57.132-261120-0001")
    lien = seen.squashed("".join(pages[:2]))
    assert all(seen.squashed(component.name) in lien for component in components)
    assert seen.collisions(pdf) == []


def test_everything_at_its_longest_neither_overlaps_nor_leaves_the_page() -> None:
    address = ("Số 12 đường Lê Lợi, phường Thuận Hóa, " * 30)[:1000].strip()
    monster = replace(
        RECEIPT,
        number="000.00.16.H40-261121-00011511",
        applicant=LONG[:500].strip(),
        address=address,
        email="a" * 150 + "@example.vn",
        procedure=LONG[:600].strip(),
        note=address,
        explanation=RECEIPT.explanation * 4,
        delivery=address[:300],
        clerk=LONG[:120].strip(),
        letterhead=Letterhead(LONG[:150], LONG[:200], "Thuận Hóa", address[:300], "0234 3822 121"),
        components=RECEIPT.components * 10,
    )
    pdf = receipt(monster, reprint=12)
    first, *further = seen.texts(pdf)
    whole = seen.squashed(first + "".join(page.split(monster.number, 1)[1] for page in further))
    for value in (monster.number, monster.applicant, address, monster.email, monster.procedure):
        assert seen.squashed(value) in whole
    assert seen.collisions(pdf) == []
    for picture in seen.pictures(pdf):
        left, top, right, bottom = seen.inked(picture)
        margin = 5 * seen.DOTS
        assert left >= margin
        assert top >= margin
        assert right <= picture.width - margin
        assert bottom <= picture.height - margin


def test_the_due_date_stays_on_the_first_page_when_the_signatures_do_not() -> None:
    pdf = receipt(replace(RECEIPT, components=RECEIPT.components * 3))
    first, second = seen.texts(pdf)
    assert "ngày 21 tháng 12 năm 2026" in first
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in second


# -- A4 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dpi", [203, 300])
def test_on_a4_each_lien_is_a_page_whose_codes_are_read(dpi: float) -> None:
    pdf = receipt(ON_A4, copies=2)
    assert seen.sizes(pdf) == [A4, A4]
    first, second = seen.texts(pdf)
    assert "Liên 1: Lưu hồ sơ" in first
    assert "Liên 2: Giao người nộp" in second
    for picture in seen.pictures(pdf, dpi):
        read = [(code.kind, code.text) for code in seen.codes(picture)]
        assert read == [("Code128", RECEIPT.barcode), ("QRCode", RECEIPT.barcode)]


@pytest.mark.parametrize("paper", [ON_A4, replace(FULL_RECEIPT, size="a4")])
def test_on_a4_the_margins_of_official_papers_stay_white(paper: ReceiptPaper) -> None:
    pdf = receipt(paper, reprint=3)
    assert seen.sizes(pdf) == [A4]
    (picture,) = seen.pictures(pdf)
    left, top, right, bottom = seen.inked(picture)
    assert left >= 29.5 * seen.DOTS
    assert top >= 10 * seen.DOTS
    assert right <= (210 - 14.5) * seen.DOTS
    assert bottom <= (297 - 20) * seen.DOTS
    assert seen.collisions(pdf) == []


def test_on_a4_the_body_is_set_in_thirteen_points() -> None:
    sizes = seen.type_sizes(receipt(ON_A4))
    assert sizes["2. Số lượng hồ sơ: 01 (bộ)"] == pytest.approx(13)
    assert sizes["GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"] == pytest.approx(14)


def test_on_a4_a_long_list_flows_on_and_further_pages_are_numbered() -> None:
    components = tuple(
        ComponentLine(f"Giấy tờ số {n} theo quy định", "Bản chính", 1) for n in range(1, 61)
    )
    pages = seen.texts(receipt(replace(ON_A4, components=components)))
    assert len(pages) == 3
    assert all("Tên giấy tờ" in page for page in pages[:2])
    assert [page.splitlines()[0] for page in pages[1:]] == [
        f"{n} Mã hồ sơ: {RECEIPT.number}" for n in range(2, len(pages) + 1)
    ]
    assert all(seen.squashed(each.name) in seen.squashed("".join(pages)) for each in components)


# -- the roll ------------------------------------------------------------------------------------


@pytest.mark.parametrize("dpi", [203, 203.2, 300])
def test_on_a_roll_the_qr_code_alone_is_read(dpi: float) -> None:
    for picture in seen.pictures(receipt(ON_ROLL, copies=2), dpi):
        read = [(code.kind, code.text) for code in seen.codes(picture)]
        assert read == [("QRCode", RECEIPT.barcode)]


@pytest.mark.parametrize("paper", [ON_ROLL, replace(FULL_RECEIPT, size="roll")])
def test_a_roll_is_80_mm_wide_printed_on_72_and_as_long_as_its_text(paper: ReceiptPaper) -> None:
    pdf = receipt(paper, reprint=1)
    ((width, height),) = seen.sizes(pdf)
    assert width == 80
    (picture,) = seen.pictures(pdf)
    left, top, right, bottom = seen.inked(picture)
    assert left >= 4 * seen.DOTS
    assert right <= 76 * seen.DOTS
    assert 2 * seen.DOTS <= top <= 5 * seen.DOTS
    assert 7 * seen.DOTS <= height * seen.DOTS - bottom <= 11 * seen.DOTS
    assert seen.collisions(pdf) == []


def test_on_a_roll_the_date_is_the_largest_then_the_number_and_nothing_is_tiny() -> None:
    sizes = seen.type_sizes(receipt(ON_ROLL))
    first, second, third, *_ = sorted(sizes, key=lambda piece: -sizes[piece])
    assert {first, second} == {"ngày 21 tháng 12", "năm 2026"}
    assert third == RECEIPT.number
    assert min(sizes.values()) >= 8


def test_each_lien_on_a_roll_says_whose_it_is() -> None:
    pages = seen.texts(receipt(ON_ROLL, copies=2))
    assert [page.startswith(f"Liên {n}:") for n, page in enumerate(pages, 1)] == [True, True]


@pytest.mark.parametrize(("typed", "printed"), HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("size", ["a4", "roll"])
def test_any_name_stands_whole_on_the_other_sizes_too(size: str, typed: str, printed: str) -> None:
    pdf = receipt(replace(RECEIPT, size=size, applicant=typed, representative=typed))
    assert seen.text(pdf).count(seen.squashed(printed)) >= 2
    assert seen.collisions(pdf) == []


def test_everything_at_its_longest_lengthens_the_roll_and_cuts_nothing() -> None:
    monster = replace(
        ON_ROLL,
        number="000.00.16.H40-261121-00011511",
        applicant=LONG[:500].strip(),
        address=LONG[:900].strip(),
        email="a" * 150 + "@example.vn",
        note=LONG[:600].strip(),
        clerk=LONG[:120].strip(),
        station="Quầy tiếp nhận hồ sơ số 03 của Trung tâm",
        components=RECEIPT.components * 40,
        legs=(LegLine(LONG[:200].strip(), RECEIPT.due_at, LONG[:150].strip()),),
    )
    pdf = receipt(monster, copies=2)
    assert len(seen.sizes(pdf)) == 2
    page = seen.squashed(seen.texts(pdf)[0])
    for value in (monster.number, monster.applicant, monster.address, monster.email, monster.note):
        assert seen.squashed(value) in page
    assert page.count(seen.squashed(RECEIPT.components[0].name)) == 40
    assert seen.collisions(pdf) == []


def test_what_would_be_longer_than_five_metres_goes_on_on_another_page() -> None:
    pdf = receipt(replace(ON_ROLL, components=RECEIPT.components * 200))
    sizes = seen.sizes(pdf)
    assert len(sizes) == 2
    assert seen.text(pdf).count(seen.squashed(RECEIPT.components[3].name)) == 200


@of_every_size
def test_the_same_receipt_is_the_same_bytes_and_a_reprint_differs_by_its_mark(size: str) -> None:
    paper = replace(FULL_RECEIPT, size=size)
    assert receipt(paper, copies=2) == receipt(paper, copies=2)
    again = seen.text(receipt(paper, reprint=2))
    assert again.replace("BẢNSAO2", "") == seen.text(receipt(paper))
