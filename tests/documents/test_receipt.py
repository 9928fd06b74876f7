import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.documents.receipt import receipt
from counter_app.rules.papers import ComponentLine, Letterhead
from tests.documents import seen
from tests.documents.samples import RECEIPT

A5 = (148, 210)
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


def test_the_lines_of_the_form_stand_in_its_order() -> None:
    whole = seen.text(receipt(RECEIPT))
    labels = [
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
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Chú ý",
    ]
    places = [whole.index(seen.squashed(label)) for label in labels]
    assert places == sorted(places)


def test_nothing_is_larger_than_the_due_date() -> None:
    sizes = seen.type_sizes(receipt(RECEIPT))
    largest = max(sizes, key=lambda piece: sizes[piece])
    assert largest == "ngày 21 tháng 12 năm 2026"


def test_a_later_version_says_that_it_replaces_the_former() -> None:
    assert "Phiếu lần" not in " ".join(seen.texts(receipt(RECEIPT)))
    assert "Phiếu lần 2" in seen.texts(receipt(replace(RECEIPT, version=2)))[0]


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
