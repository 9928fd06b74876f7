"""Slips and letters about one dossier: supplement, refusal, apology, stop, evaluation."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.documents import render
from counter_app.documents.apology import apology
from counter_app.documents.evaluation import evaluation
from counter_app.documents.refusal import refusal
from counter_app.documents.stop import stop
from counter_app.documents.supplement import supplement
from counter_app.rules.papers import (
    ApologyPaper,
    AskedItem,
    EvaluationPaper,
    FormName,
    Letterhead,
    Person,
    RefusalPaper,
    StopPaper,
    SupplementPaper,
    from_content,
    to_content,
)
from tests.documents import seen
from tests.documents.samples import (
    HUE,
    VIETNAM,
    apology_paper,
    evaluation_paper,
    refusal_paper,
    stop_paper,
    supplement_paper,
)

Letter = SupplementPaper | RefusalPaper | ApologyPaper | StopPaper | EvaluationPaper

LETTERS: dict[str, Letter] = {
    "supplement": supplement_paper(),
    "refusal": refusal_paper(),
    "apology": apology_paper(),
    "stop": stop_paper(),
    "evaluation": evaluation_paper(),
}
PAGES = {"a5": (148, 210), "a4": (210, 297)}
MARGIN = 5 * seen.DOTS
LONG = "Nguyễn Thị Thanh Tuyền " * 30
HOSTILE = (
    '<b>Trần</b> <br/> <para> <img src="/etc/passwd"/>',
    'O\'Brien & "Đào" &lt; Co, %s {number} \\n (x',
    LONG[:300].strip(),
    "Đ" * 300,
)
NOBODY = Person("")

every_letter = pytest.mark.parametrize("kind", LETTERS)
both_sizes = pytest.mark.parametrize("size", PAGES)


def on(kind: str, size: str) -> Letter:
    """Return a sample for a size of paper."""
    return replace(LETTERS[kind], size=size)


def in_order(pdf: bytes, labels: list[str]) -> None:
    """Check that labels stand on a paper, each after the one before."""
    whole = seen.text(pdf)
    at = -1
    for label in labels:
        found = whole.find(seen.squashed(label), at + 1)
        assert found > at, f"{label} is missing, or stands too early"
        at = found


def within_margins(pdf: bytes) -> None:
    """Check that nothing is printed near an edge or over anything else."""
    assert seen.collisions(pdf) == []
    for picture in seen.pictures(pdf):
        left, top, right, bottom = seen.inked(picture)
        assert left >= MARGIN
        assert top >= MARGIN
        assert right <= picture.width - MARGIN
        assert bottom <= picture.height - MARGIN


# -- every letter ----------------------------------------------------------------------------------


@every_letter
@both_sizes
def test_a_letter_is_one_page_of_its_size_with_nothing_clipped(kind: str, size: str) -> None:
    pdf = render(kind, on(kind, size))
    assert seen.sizes(pdf) == [PAGES[size]]
    within_margins(pdf)


@every_letter
def test_a_letter_reads_as_it_did_when_last_looked_at(
    kind: str, is_golden: Callable[[str, str], None]
) -> None:
    is_golden(kind, "\f".join(seen.texts(render(kind, LETTERS[kind]))))


@every_letter
def test_a_letter_out_of_the_books_is_the_same_to_the_byte(kind: str) -> None:
    stored = from_content(kind, to_content(LETTERS[kind]))
    assert render(kind, stored, copies=2) == render(kind, LETTERS[kind], copies=2)


@every_letter
@both_sizes
def test_a_reprint_bears_its_mark_and_is_otherwise_the_same(kind: str, size: str) -> None:
    again = seen.text(render(kind, on(kind, size), reprint=2))
    assert "BẢNSAO2" in again
    assert again.replace("BẢNSAO2", "") == seen.text(render(kind, on(kind, size)))
    within_margins(render(kind, on(kind, size), reprint=12))


@every_letter
def test_several_sheets_say_whose_they_are_and_a_single_one_does_not(kind: str) -> None:
    first, second, third = seen.texts(render(kind, LETTERS[kind], copies=3))
    assert "Liên 1: " in first
    assert "Liên 2: " in second
    assert "Liên 3" in third
    assert "Liên 1" not in seen.texts(render(kind, LETTERS[kind]))[0]


@every_letter
@both_sizes
def test_a_letterhead_names_office_state_place_and_day(kind: str, size: str) -> None:
    made = LETTERS[kind].made_at
    (page,) = seen.texts(render(kind, on(kind, size)))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page
    assert "Độc lập - Tự do - Hạnh phúc" in page
    assert f"Huế, ngày {made:%d} tháng {made.month} năm 2026" in page
    assert "ỦYBANNHÂNDÂNPHƯỜNGTHUẬNHÓA" in seen.squashed(page)


@every_letter
@both_sizes
def test_number_and_title_of_the_form_are_those_of_its_act(kind: str, size: str) -> None:
    old = FormName("Mẫu số 99", "Tên mẫu của năm 2018", "Thông tư số 01/2018/TT-VPCP")
    (page,) = seen.texts(render(kind, replace(on(kind, size), form=old)))
    assert "Mẫu số 99 – Thông tư số 01/2018/TT-VPCP" in page
    assert "TÊN MẪU CỦA NĂM 2018" in page
    assert LETTERS[kind].form.title.upper() not in page


@every_letter
def test_a_file_is_named_after_its_form_and_nobody(kind: str) -> None:
    found = seen.metadata(render(kind, LETTERS[kind]))
    assert found["Title"].startswith(LETTERS[kind].form.title)
    assert not any(name in found["Title"] for name in ("Đào", "Hạnh", "Bình", "0461"))


@pytest.mark.parametrize("dpi", [203, 300])
@both_sizes
@pytest.mark.parametrize("kind", ["supplement", "apology", "stop"])
def test_the_barcode_of_the_dossier_is_read(kind: str, size: str, dpi: float) -> None:
    for picture in seen.pictures(render(kind, on(kind, size), copies=2, reprint=1), dpi):
        (code,) = seen.codes(picture)
        assert (code.kind, code.text) == ("Code128", "1132261120000112")
        assert code.bottom - code.top >= 14 * dpi / 25.4


@both_sizes
def test_a_slip_for_a_dossier_that_was_never_received_bears_no_code(size: str) -> None:
    asked = replace(supplement_paper(), dossier="", barcode="", size=size)
    for pdf in (render("refusal", on("refusal", size)), supplement(asked)):
        assert seen.codes(seen.pictures(pdf)[0]) == []
        assert "Mãhồsơ" not in seen.text(pdf)


@both_sizes
def test_a_number_given_elsewhere_stands_without_a_barcode(size: str) -> None:
    paper = replace(stop_paper(), barcode="", size=size)
    assert "Mãhồsơ:H57.132-261120-0001" in seen.text(stop(paper))


def test_a_person_who_acts_for_another_is_named_beside_them() -> None:
    both = Person("Nguyễn Thị Đào", representative="Trần Thị Bưởi")
    for pdf in (
        supplement(replace(supplement_paper(), person=both)),
        refusal(replace(refusal_paper(), person=both)),
        stop(replace(stop_paper(), person=both)),
    ):
        assert "Nguyễn Thị Đào\nNgười nộp thay: Trần Thị Bưởi" in seen.texts(pdf)[0]
    assert "Người nộp thay" not in seen.texts(supplement(supplement_paper()))[0]


@every_letter
@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_was_typed_is_printed_as_it_stands(kind: str, typed: str) -> None:
    paper = LETTERS[kind]
    if isinstance(paper, EvaluationPaper):
        pdf = evaluation(replace(paper, procedure=typed, clerk=typed))
    else:
        person = Person(typed, typed[:20], typed, "0912", "a@example.vn", typed)
        pdf = render(kind, replace(paper, person=person, procedure=typed))
    assert seen.squashed(typed).replace("-", "") in seen.text(pdf).replace("-", "")
    within_margins(pdf)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300), st.sampled_from(sorted(PAGES)))
def test_any_reason_at_all_comes_out(typed: str, size: str) -> None:
    for pdf in (
        supplement(replace(supplement_paper(), reason=typed, size=size)),
        refusal(replace(refusal_paper(), reason=typed, size=size)),
        apology(replace(apology_paper(), reason=typed, size=size)),
    ):
        assert set(seen.sizes(pdf)) == {PAGES[size]}


@both_sizes
def test_everything_at_its_longest_flows_on_and_nothing_is_lost(size: str) -> None:
    long = LONG[:600].strip()
    person = Person(LONG[:500].strip(), "046185012345", long, "0912", "a" * 150 + "@example.vn")
    head = Letterhead(LONG[:150], LONG[:200], "Thuận Hóa", LONG[:300], "0234 3822 121")
    items = tuple(AskedItem(f"{long} {n}", "Bản sao chứng thực", n) for n in range(1, 31))
    for pdf, values in (
        (
            supplement(
                replace(
                    supplement_paper(),
                    letterhead=head,
                    person=person,
                    items=items,
                    reason=long,
                    legal_basis=long,
                    contact=LONG[:200],
                    guide=LONG[:120].strip(),
                    size=size,
                ),
                reprint=12,
            ),
            (person.name, person.address, person.email, f"{long} 30", "NGƯỜI HƯỚNG DẪN"),
        ),
        (
            refusal(
                replace(
                    refusal_paper(), letterhead=head, person=person, reason=long * 5, size=size
                ),
                reprint=12,
            ),
            (person.name, long, "NGƯỜI TIẾP NHẬN HỒ SƠ"),
        ),
        (
            apology(
                replace(
                    apology_paper(),
                    letterhead=head,
                    agency=LONG[:200],
                    person=person,
                    reason=long * 5,
                    explanation=LONG[:400],
                    recipients=(LONG[:150],) * 5,
                    size=size,
                ),
                reprint=12,
            ),
            (person.name, person.address, "ngày 28 tháng 12 năm 2026", "PHÓ TRƯỞNG PHÒNG"),
        ),
        (
            stop(
                replace(
                    stop_paper(),
                    letterhead=head,
                    person=person,
                    request=long * 3,
                    fee=long,
                    returned=long * 3,
                    size=size,
                ),
                reprint=12,
            ),
            (person.name, person.address, "Hoàng Văn Lộc"),
        ),
    ):
        assert len(seen.sizes(pdf)) > 1
        without_heads = "".join(
            seen.squashed(page.split("H57.132-261120-0001", 1)[-1]) for page in seen.texts(pdf)
        )
        for value in values:
            assert seen.squashed(value) in without_heads
        within_margins(pdf)


def test_a_further_page_says_which_it_is_and_of_what() -> None:
    _, second = seen.texts(apology(replace(apology_paper(), reason=LONG * 2)))
    assert second.startswith("2 Mã hồ sơ: H57.132-261120-0001")
    _, second = seen.texts(refusal(replace(refusal_paper(), reason=LONG * 4)))
    assert second.startswith("2 Số: 02/TCHS")


def test_no_letter_comes_out_on_a_roll() -> None:
    with pytest.raises(ValueError, match="roll"):
        supplement(replace(supplement_paper(), size="roll"))


def test_what_several_lines_were_written_on_stays_on_several_lines() -> None:
    paper = replace(refusal_paper(), reason="Không thuộc thẩm quyền.\n\nHồ sơ thiếu đơn.")
    assert "\nKhông thuộc thẩm quyền.\nHồ sơ thiếu đơn.\n" in "\n".join(
        line.strip() for line in seen.texts(refusal(paper))[0].splitlines()
    )


# -- Mẫu 02 ----------------------------------------------------------------------------------------


@both_sizes
def test_a_supplement_request_has_the_fields_of_its_form_in_order(size: str) -> None:
    pdf = supplement(replace(supplement_paper(), size=size))
    in_order(
        pdf,
        [
            "Mẫu số 02",
            "Số: 05/HDHS",
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            "Hồ sơ của: Nguyễn Thị Đào",
            "Số CCCD/định danh/MST: 046185012345",
            "Nội dung yêu cầu giải quyết: Cấp lần đầu Giấy chứng nhận đủ điều kiện kinh doanh dược",
            "(mã thủ tục: 1.004593)",
            "Địa chỉ: Số 12 đường Lê Lợi, phường Thuận Hóa, thành phố Huế",
            "Số điện thoại: 0912345678",
            "Email: dao.nguyen@example.vn",
            "Giai đoạn yêu cầu bổ sung: sau khi thẩm định hồ sơ",
            "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
            "Tài liệu kỹ thuật về địa điểm, kho bảo quản và nhân sự",
            "Lý do: Chứng chỉ hành nghề đã nộp không đọc được",
            "Căn cứ pháp lý: Điều 38 Luật Dược 2016",
            "Thời hạn bổ sung, hoàn thiện: đến hết Thứ Năm, ngày 24 tháng 12 năm 2026",
            "Thời hạn giải quyết được tính lại từ đầu sau khi nhận đủ hồ sơ.",
            "liên hệ với Lê Thị Hạnh, điện thoại 0234 3822 121 để được hướng dẫn./.",
            "NGƯỜI HƯỚNG DẪN",
            "(Ký và ghi rõ họ tên)",
            "Lê Thị Hạnh",
        ],
    )
    assert "Mãhồsơ:H57.132-261120-0001" in seen.text(pdf)


def test_papers_are_asked_for_by_kind_and_number_of_copies() -> None:
    (page,) = seen.texts(supplement(supplement_paper()))
    rows = page.replace("\n", " ")
    assert "TT Nội dung cần bổ sung, hoàn thiện Loại Số lượng" in rows
    assert "2 Tài liệu kỹ thuật về địa điểm, kho bảo quản và nhân sự Bản chính 02" in rows
    assert "3 Ghi lại số đăng ký doanh nghiệp ở mục 2 của đơn đề nghị cho đúng" in rows


def test_what_is_only_to_be_put_right_is_a_numbered_list() -> None:
    items = AskedItem("Ghi lại họ tên cho đúng"), AskedItem("Ký vào đơn")
    (page,) = seen.texts(supplement(replace(supplement_paper(), items=items)))
    assert "\n1. Ghi lại họ tên cho đúng\n2. Ký vào đơn\n" in page
    assert "Số lượng" not in page


def test_forty_papers_flow_on_under_the_same_heading() -> None:
    items = tuple(AskedItem(f"Giấy tờ thứ {n}", "Bản chính", 1) for n in range(1, 41))
    pages = seen.texts(supplement(replace(supplement_paper(), items=items), copies=2))
    assert len(pages) == 4
    assert all("Nội dung cần bổ sung, hoàn thiện" in page for page in pages)
    assert pages[1].startswith("Liên 1: Lưu hồ sơ 2 Mã hồ sơ: H57.132-261120-0001")
    assert all(f"Giấy tờ thứ {n} " in pages[0] + pages[1] for n in range(1, 41))
    assert "NGƯỜI HƯỚNG DẪN" in pages[1]


@both_sizes
def test_a_supplement_request_can_be_filled_in_by_hand(size: str) -> None:
    blank = SupplementPaper(
        letterhead=HUE,
        number="",
        dossier="",
        barcode="",
        person=NOBODY,
        procedure="",
        procedure_code="",
        stage="",
        items=(),
        reason="",
        legal_basis="",
        deadline=None,
        clock="",
        contact="",
        guide="",
        made_at=supplement_paper().made_at,
        form=supplement_paper().form,
        size=size,
    )
    (page,) = seen.texts(supplement(blank))
    for label in (
        "Số:",
        "Hồ sơ của:",
        "Nội dung yêu cầu giải quyết:",
        "Địa chỉ:",
        "Số điện thoại:",
        "Email:",
        "Lý do:",
        "Căn cứ pháp lý:",
        "Thời hạn bổ sung, hoàn thiện:",
        "liên hệ với",
    ):
        assert f"{label} ....." in page.replace("\n", " ")
    assert "............/HDHS" in page


# -- Mẫu 03 ----------------------------------------------------------------------------------------


@both_sizes
def test_a_refusal_has_the_fields_of_its_form_in_order(size: str) -> None:
    in_order(
        refusal(replace(refusal_paper(), size=size)),
        [
            "Mẫu số 03",
            "Số: 02/TCHS",
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            "Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công",
            "Tiếp nhận hồ sơ của: Nguyễn Thị Đào",
            "Địa chỉ: Số 12 đường Lê Lợi",
            "Số điện thoại: 0912345678",
            "Email: dao.nguyen@example.vn",
            "Nội dung yêu cầu giải quyết: Cấp giấy phép hoạt động",
            "thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:",
            "không thuộc thẩm quyền giải quyết của Ủy ban nhân dân phường.",
            "Căn cứ pháp lý: Điều 104 Luật Khám bệnh, chữa bệnh",
            "Hướng dẫn: Nộp hồ sơ tại Trung tâm Phục vụ hành chính công thành phố Huế",
            "liên hệ với Lê Thị Hạnh, điện thoại 0234 3822 121./.",
            "NGƯỜI NỘP HỒ SƠ",
            "NGƯỜI TIẾP NHẬN HỒ SƠ",
            "Lê Thị Hạnh",
        ],
    )


def test_a_dossier_refused_after_appraisal_is_given_back() -> None:
    after = replace(
        refusal_paper(),
        after_appraisal=1,
        dossier="H57.132-261120-0001",
        barcode="1132261120000112",
    )
    whole = seen.text(refusal(after))
    assert seen.squashed("Sau khi thẩm định, hồ sơ không đủ điều kiện giải quyết.") in whole
    assert seen.squashed("trả lại hồ sơ và thông báo từ chối giải quyết") in whole
    assert seen.squashed("không tiếp nhận") not in whole
    assert "Mãhồsơ:H57.132-261120-0001" in whole


# -- Mẫu 04 ----------------------------------------------------------------------------------------


@both_sizes
def test_an_apology_says_what_was_promised_why_not_and_what_is_promised_now(size: str) -> None:
    in_order(
        apology(replace(apology_paper(), size=size)),
        [
            "Mẫu số 04",
            "PHÒNG VĂN HÓA - XÃ HỘI PHƯỜNG THUẬN HÓA",
            "Số: 03/PXL",
            "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
            "Kính gửi: Công ty TNHH Dược phẩm Hương Giang",
            "Địa chỉ: Số 12 đường Lê Lợi",
            "Ngày 20 tháng 11 năm 2026, Trung tâm Phục vụ hành chính công phường Thuận Hóa",
            "Nguyễn Thị Đào",
            "Cấp lần đầu Giấy chứng nhận đủ điều kiện kinh doanh dược (bán lẻ thuốc)",
            "(mã thủ tục: 1.004593; lĩnh vực: Dược phẩm)",
            "mã hồ sơ (số biên nhận): H57.132-261120-0001.",
            "Thời gian hẹn trả kết quả: 17 giờ 00 phút, ngày 21 tháng 12 năm 2026.",
            "chưa giải quyết xong hồ sơ và không trả được kết quả đúng thời hạn đã hẹn",
            "Lý do: đoàn thẩm định chưa bố trí được lịch",
            "Phòng Văn hóa - Xã hội phường Thuận Hóa xin lỗi Ông/Bà (tổ chức)",
            "đề nghị được gia hạn thời gian giải quyết và hẹn trả kết quả vào:",
            "17 giờ 00 phút, Thứ Hai",
            "ngày 28 tháng 12 năm 2026",
            "Cách tính: 5 ngày làm việc",
            "số điện thoại 0234 3822 121.",
            "Nơi nhận:",
        ],
    )


@both_sizes
def test_an_apology_is_signed_by_whoever_signs_for_the_head(size: str) -> None:
    (page,) = seen.texts(apology(replace(apology_paper(), size=size)))
    lines = page.splitlines()
    assert any("KT. TRƯỞNG PHÒNG" in line for line in lines)
    assert any("PHÓ TRƯỞNG PHÒNG" in line for line in lines)
    assert page.index("PHÓ TRƯỞNG PHÒNG") < page.index("(Ký tên, đóng dấu)")
    assert page.index("(Ký tên, đóng dấu)") < page.index("Trần Văn Bình")


@both_sizes
def test_the_new_date_is_the_largest_of_the_letter(size: str) -> None:
    sizes = seen.type_sizes(apology(replace(apology_paper(), size=size)))
    largest = max(sizes, key=lambda piece: sizes[piece])
    assert largest == "ngày 28 tháng 12 năm 2026"


@both_sizes
def test_there_is_room_for_a_seal_above_the_name(size: str) -> None:
    pdf = apology(replace(apology_paper(), size=size, signer=""))
    named = apology(replace(apology_paper(), size=size))
    (white,), (signed,) = seen.pictures(pdf), seen.pictures(named)
    column = (white.width * 55 // 100, white.height // 2, white.width, white.height)
    above = seen.inked(white.crop(column))[3]
    below = seen.inked(signed.crop(column))[3]
    assert below - above >= 20 * seen.DOTS


def test_recipients_end_as_official_papers_end_them() -> None:
    names = "- Như trên;", "Trung tâm Phục vụ hành chính công", "Lưu: VT, VHXH."
    whole = seen.texts(apology(replace(apology_paper(), recipients=names)))[0]
    for line in ("- Như trên;", "- Trung tâm Phục vụ hành chính công;", "- Lưu: VT, VHXH."):
        assert line in whole


def test_the_governing_body_does_not_stand_above_itself() -> None:
    paper = replace(apology_paper(), agency="Ủy ban nhân dân phường Thuận Hóa")
    whole = seen.text(apology(paper))
    assert whole.count("ỦYBANNHÂNDÂNPHƯỜNGTHUẬNHÓA") == 1


def test_an_apology_to_the_applicant_names_them_when_nobody_acts_for_them() -> None:
    (page,) = seen.texts(apology(replace(apology_paper(), addressee="")))
    assert "Kính gửi: Nguyễn Thị Đào" in page


@both_sizes
def test_an_apology_to_whoever_handed_in_says_for_whom_and_by_which_paper(size: str) -> None:
    paper = replace(
        apology_paper(),
        addressee="Trần Văn Môi",
        capacity="Người nộp hồ sơ thay, GUQ 12/2026",
        size=size,
    )
    (page,) = seen.texts(apology(paper))
    assert "Kính gửi: Trần Văn Môi\n(Người nộp hồ sơ thay, GUQ 12/2026)\n" in page
    assert "Địa chỉ của chủ hồ sơ: Số 12 đường Lê Lợi" in page
    flowing = " ".join(page.split())
    assert "hồ sơ của Nguyễn Thị Đào do Ông/Bà nộp thay, đề nghị giải quyết" in flowing
    assert "của Ông/Bà (tổ chức) Nguyễn Thị Đào" not in flowing


def test_an_apology_of_2018_bears_its_title() -> None:
    form = FormName("Mẫu số 04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả")
    (page,) = seen.texts(apology(replace(apology_paper(), form=form, size="a5")))
    assert "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ" in page
    assert "Mẫu số 04\n" in page


@both_sizes
def test_an_apology_without_particulars_can_be_filled_in_by_hand(size: str) -> None:
    paper = replace(
        apology_paper(),
        agency="",
        number="",
        dossier="",
        barcode="",
        addressee="",
        person=NOBODY,
        procedure="",
        procedure_code="",
        field="",
        reason="",
        explanation="",
        signer_title="",
        signer="",
        recipients=(),
        size=size,
    )
    (page,) = seen.texts(apology(paper))
    for label in ("Số:", "Kính gửi:", "Lý do:", "mã hồ sơ (số biên nhận):", "- Lưu:"):
        assert f"{label} ....." in page
    assert "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ" in page
    assert "Cách tính" not in page
    assert "TRUNGTÂMPHỤCVỤHÀNHCHÍNHCÔNG" in seen.squashed(page)


def test_the_new_date_stays_with_the_words_that_announce_it() -> None:
    for lines in range(1, 60):
        paper = replace(apology_paper(), reason="Kiểm tra.\n" * lines)
        for page in seen.texts(apology(paper)):
            assert ("hẹn trả kết quả vào:" in page) == ("28 tháng 12" in page)


# -- Mẫu 05 ----------------------------------------------------------------------------------------


@both_sizes
def test_a_stop_notice_says_on_whose_wish_how_far_and_what_of_the_fee(size: str) -> None:
    in_order(
        stop(replace(stop_paper(), size=size)),
        [
            "Mẫu số 05",
            "Số: 01/TBDHS",
            "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
            "Hồ sơ của: Nguyễn Thị Đào",
            "Số CCCD/định danh/MST: 046185012345",
            "Địa chỉ: Số 12 đường Lê Lợi",
            "Số điện thoại: 0912345678",
            "Email: dao.nguyen@example.vn",
            "Nội dung yêu cầu giải quyết: Cấp lần đầu Giấy chứng nhận",
            "Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 20 tháng 11 năm 2026",
            "Đề nghị, lý do dừng giải quyết: bà Nguyễn Thị Đào đề nghị ngày 02/12/2026",
            "Hồ sơ đã giải quyết đến bước: đang thẩm định",
            "Căn cứ pháp lý: Thông tư số 03/2025/TT-VPCP",
            "thông báo dừng giải quyết hồ sơ nêu trên kể từ ngày 03 tháng 12 năm 2026.",
            "Phí, lệ phí: 1.000.000 đồng đã nộp",
            "Giấy tờ trả lại: Chứng chỉ hành nghề dược (01 bản chính)",
            "Mọi vướng mắc xin liên hệ Trung tâm Phục vụ hành chính công phường Thuận Hóa",
            "NGƯỜI NHẬN THÔNG BÁO",
            "Hoàng Văn Lộc",
        ],
    )
    (page,) = seen.texts(stop(replace(stop_paper(), size=size)))
    assert "KT. GIÁM ĐỐC" in page
    assert "PHÓ GIÁM ĐỐC" in page


@both_sizes
def test_a_stop_notice_leaves_dots_for_what_is_not_known(size: str) -> None:
    paper = replace(
        stop_paper(),
        number="",
        person=NOBODY,
        procedure="",
        request="",
        stage="",
        fee="",
        returned="",
        legal_basis="",
        signer_title="",
        signer="",
        size=size,
    )
    (page,) = seen.texts(stop(paper))
    for label in (
        "Số:",
        "Hồ sơ của:",
        "Nội dung yêu cầu giải quyết:",
        "Đề nghị, lý do dừng giải quyết:",
        "Hồ sơ đã giải quyết đến bước:",
        "Căn cứ pháp lý:",
        "Phí, lệ phí:",
        "Giấy tờ trả lại:",
    ):
        assert f"{label} ....." in page


# -- Phiếu đánh giá --------------------------------------------------------------------------------


@both_sizes
def test_an_evaluation_slip_asks_about_the_service_and_for_no_name(size: str) -> None:
    pdf = evaluation(replace(evaluation_paper(), size=size))
    in_order(
        pdf,
        [
            "PHIẾU ĐÁNH GIÁ VIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
            "Phiếu phát khi: tiếp nhận hồ sơ",
            "Mã hồ sơ: H57.132-261120-0001",
            "Thủ tục hành chính: Cấp lần đầu Giấy chứng nhận",
            "Người tiếp nhận, hướng dẫn: Lê Thị Hạnh",
            "1. Thời gian giải quyết hồ sơ so với thời gian quy định:",
            "Sớm hơn",
            "Đúng hạn",
            "Chậm hơn",
            "2. Thời gian giải quyết của từng cơ quan, đơn vị tham gia:",
            "3. Số lần phải liên hệ với nơi tiếp nhận để hoàn thiện hồ sơ:",
            "Không lần nào",
            "1 lần",
            "Trên 1 lần",
            "4. Số cơ quan, đơn vị khác phải liên hệ để hoàn thiện hồ sơ:",
            "5. Công khai thủ tục hành chính",
            "6. Thái độ của người hướng dẫn, tiếp nhận, giải quyết hồ sơ:",
            "7. Ý kiến, đề nghị khác:",
            "..........",
            "không cần ghi họ tên",
            "phản ánh, kiến nghị: 0234 3822 121.",
        ],
    )
    assert "Số điện thoại:" not in seen.texts(pdf)[0]
    assert "Số CCCD" not in seen.texts(pdf)[0]


@both_sizes
def test_every_answer_has_an_empty_box_before_it(size: str) -> None:
    pdf = evaluation(replace(evaluation_paper(), size=size))
    (page,) = seen.pictures(pdf)
    answers = ("Sớm hơn", "Chưa có kết quả", "Không lần nào", "Trên 1 cơ quan", "Gây phiền hà")
    for answer in answers:
        left, middle = place(pdf, answer)
        across = page.crop((left - 7 * seen.DOTS, middle, left - 2, middle + 1)).tobytes()
        edges = [len(run) for run in across.split(b"\xff") if run]
        assert len(edges) == 2
        assert max(edges) <= 3
        white = max(len(run) for run in across.split(b"\x00"))
        assert white >= 2.5 * seen.DOTS


def place(pdf: bytes, words: str) -> tuple[int, int]:
    """Return where words on the first page begin and their middle height, dots."""
    document: Any = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    index, count = text.search(words).get_next()
    boxes = [text.get_charbox(index + n) for n in range(count)]
    height = page.get_height()
    document.close()
    dots = 203.2 / 72
    middle = height - (boxes[0][1] + boxes[0][3]) / 2
    return round(boxes[0][0] * dots), round(middle * dots)


def test_an_evaluation_without_a_dossier_names_none() -> None:
    assert "Mã hồ sơ" not in seen.texts(evaluation(replace(evaluation_paper(), number="")))[0]


def test_the_lines_to_write_on_fill_the_page() -> None:
    (page,) = seen.pictures(evaluation(evaluation_paper()))
    assert seen.inked(page)[3] > page.height * 0.9


# -- what holds between them -----------------------------------------------------------------------


def test_lines_of_prose_end_at_the_same_edge() -> None:
    """Letters are set to both edges (NĐ 30/2020), which a ragged column does not look like."""
    reason = "Hồ sơ cần kiểm tra thực tế tại cơ sở trước khi trả kết quả cho người nộp hồ sơ. " * 4
    page = seen.pictures(apology(replace(apology_paper(), reason=reason)))[0]
    right = page.width - 15 * seen.DOTS
    ends = [
        row
        for row in range(page.height // 3, page.height // 2)
        if seen.black(page, right - 6, row, right + 2, row + 1)
    ]
    assert len(ends) > 20


def test_a_january_letter_pads_day_and_month() -> None:
    paper = replace(stop_paper(), made_at=datetime(2027, 1, 5, 9, 0, tzinfo=VIETNAM))
    assert "Huế, ngày 05 tháng 01 năm 2027" in seen.texts(stop(paper))[0]
