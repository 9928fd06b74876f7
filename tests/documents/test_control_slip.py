import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL.Image import Image

from counter_app.documents.control_slip import control_slip
from counter_app.rules.papers import ControlStep, FormName, Person
from tests.documents import seen
from tests.documents.samples import CONTROL, SHARES

SIZES = {"a5": (148, 210), "a4": (210, 297)}
LONG = "Nguyễn Thị Thanh Tuyền " * 15
of_both_sizes = pytest.mark.parametrize("size", ["a5", "a4"])


def _hands(pdf: bytes) -> list[tuple[str, str]]:
    """Return giver and receiver of each row, none for dots."""
    whole = " ".join(" ".join(seen.texts(pdf)).split())
    found = re.findall(r"1\. Giao: (.*?) 2\. Nhận: (.*?)(?= 1\. Giao:| \d\d giờ| …|$)", whole)
    return [(giver.strip(". "), receiver.strip(". ")) for giver, receiver in found]


@of_both_sizes
@pytest.mark.parametrize("dpi", [203, 300])
def test_the_dossiers_barcode_is_read_from_the_slip(size: str, dpi: float) -> None:
    (picture,) = seen.pictures(control_slip(replace(CONTROL, size=size, rows=5)), dpi)
    read = [(code.kind, code.text) for code in seen.codes(picture)]
    assert read == [("Code128", CONTROL.barcode)]


@of_both_sizes
def test_the_lines_of_the_form_stand_in_its_order(size: str) -> None:
    whole = seen.text(control_slip(replace(CONTROL, size=size)))
    labels = [
        "Mẫu số 06",
        "Mã hồ sơ: H57.132-261120-0001",
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        "Cơ quan (bộ phận) giải quyết hồ sơ: Phòng Nghiệp vụ Dược, Sở Y tế thành phố Huế",
        "Cơ quan phối hợp giải quyết hồ sơ (nếu có): Ủy ban nhân dân phường Thuận Hóa",
        "Chủ hồ sơ: Nguyễn Thị Đào",
        "Số điện thoại: 0912345678",
        "Thủ tục hành chính: Cấp lần đầu Giấy chứng nhận",
        "(mã thủ tục: 1.004593)",
        "Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 20 tháng 11 năm 2026",
        "Thời gian trả kết quả: 17 giờ 00 phút, ngày 21 tháng 12 năm 2026",
        "TÊN CƠ QUAN",
        "1. Giao: Trung tâm Phục vụ",
    ]
    places = [whole.index(seen.squashed(label)) for label in labels]
    assert places == sorted(places)
    for heading in ("THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ"):
        assert seen.squashed(heading) in whole
    for outcome in ("Trước hạn", "Đúng hạn", "Quá hạn"):
        assert seen.squashed(outcome) in whole


def test_the_slip_reads_as_it_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("control_slip", "\f".join(seen.texts(control_slip(CONTROL))))


@of_both_sizes
def test_who_took_the_dossier_last_gives_it_next(size: str) -> None:
    hands = _hands(control_slip(replace(CONTROL, size=size)))
    assert len(hands) == 6
    assert hands[0][1] == "Phòng Nghiệp vụ Dược"
    assert hands[1] == ("Phòng Nghiệp vụ Dược", "Lãnh đạo Sở Y tế")
    assert hands[2][0] == "Lãnh đạo Sở Y tế"
    assert hands[3:] == [("", "")] * 3


def test_what_is_known_is_printed_and_what_is_not_leaves_room_to_write() -> None:
    (page,) = seen.texts(control_slip(CONTROL))
    assert "15 giờ 30 phút," in page
    assert "ngày 07 tháng 12 năm 2026" in page
    assert "Đã xử lý" in page
    assert page.count("……… giờ ……… phút,") == 4
    assert page.count("Người giao (ký)") == page.count("Người nhận (ký)") == 6


@pytest.mark.parametrize("outcome", ["early", "on_time", "late", ""])
def test_a_known_outcome_is_ticked_and_only_that(outcome: str) -> None:
    step = ControlStep("A", "B", CONTROL.made_at, outcome)
    (plain,) = seen.pictures(control_slip(replace(CONTROL, steps=(replace(step, outcome=""),))))
    (ticked,) = seen.pictures(control_slip(replace(CONTROL, steps=(step,))))
    assert _changed(plain, ticked) == ([] if not outcome else [outcome])


def _changed(plain: Image, ticked: Image) -> list[str]:
    """Return the columns in which a row's squares differ, by their place across A4."""
    columns = {"early": (137, 150), "on_time": (150, 163), "late": (163, 176)}
    return [
        name
        for name, (left, right) in columns.items()
        if plain.crop(_strip(plain, left, right)).tobytes()
        != ticked.crop(_strip(ticked, left, right)).tobytes()
    ]


def _strip(picture: Image, left: int, right: int) -> tuple[int, int, int, int]:
    return left * seen.DOTS, 0, right * seen.DOTS, picture.height


def test_a_dossier_that_went_through_many_hands_flows_on_under_the_same_heading() -> None:
    steps = tuple(
        ControlStep(f"Bộ phận {n}", f"Bộ phận {n + 1}", CONTROL.made_at, "on_time")
        for n in range(1, 31)
    )
    pdf = control_slip(replace(CONTROL, steps=steps))
    pages = seen.texts(pdf)
    assert len(pages) > 3
    assert all("TÊN CƠ QUAN" in page for page in pages)
    assert [page.splitlines()[0] for page in pages[1:]] == [
        f"{n} Mã hồ sơ: {CONTROL.dossier}" for n in range(2, len(pages) + 1)
    ]
    assert len(_hands(pdf)) == 30
    assert seen.collisions(pdf) == []


@of_both_sizes
def test_a_slip_for_a_dossier_without_anything_known_can_be_filled_in_by_hand(size: str) -> None:
    bare = replace(
        CONTROL,
        size=size,
        dossier="",
        barcode="",
        agency="",
        partner="",
        person=Person("Lê Văn Tám"),
        steps=(),
        procedure_code="",
        rows=5,
    )
    pdf = control_slip(bare)
    assert seen.sizes(pdf) == [SIZES[size]]
    (page,) = seen.texts(pdf)
    labels = ("Mã hồ sơ:", "giải quyết hồ sơ:", "(nếu có):", "Số điện thoại:")
    assert all(f"{label} ....." in page for label in labels)
    assert _hands(pdf) == [("", "")] * 5
    assert "mã thủ tục" not in page
    assert seen.codes(seen.pictures(pdf)[0]) == []


@of_both_sizes
def test_long_and_hostile_texts_are_cut_nowhere_and_cover_nothing(size: str) -> None:
    markup = '<b>Trần & "Bình"</b> %s {0}'
    note = " ".join(f"ý{n}" for n in range(1, 900))
    long = ControlStep(LONG[:300].strip(), markup, CONTROL.made_at, "late", note)
    person = Person(LONG[:300].strip(), phone="0912345678, 0234 3822 121, 0987654321")
    paper = replace(CONTROL, size=size, steps=(long,), person=person, procedure=LONG[:300].strip())
    pdf = control_slip(paper, reprint=12)
    whole = seen.text(pdf)
    for value in (markup, person.name, person.phone):
        assert seen.squashed(value) in whole
    words = re.findall(r"ý(\d+)", " ".join(seen.texts(pdf)))
    assert sorted(set(map(int, words))) == list(range(1, 900))
    assert seen.collisions(pdf) == []
    for picture in seen.pictures(pdf):
        assert seen.inked(picture)[3] <= picture.height - 5 * seen.DOTS


def test_a_reprint_differs_by_its_mark_and_the_same_slip_is_the_same_bytes() -> None:
    assert control_slip(CONTROL, copies=2) == control_slip(CONTROL, copies=2)
    again = seen.text(control_slip(CONTROL, reprint=2))
    assert again.replace("BẢNSAO2", "") == seen.text(control_slip(CONTROL))
    assert "Đào" not in " ".join(seen.metadata(control_slip(CONTROL)).values())


def test_a_dossier_of_2018_has_the_slip_of_that_time() -> None:
    old = FormName(
        "Mẫu số 05",
        "Phiếu kiểm soát quá trình giải quyết hồ sơ",
        "Thông tư số 01/2018/TT-VPCP",
    )
    (page,) = seen.texts(control_slip(replace(CONTROL, form=old)))
    assert "Mẫu số 05 – Thông tư số 01/2018/TT-VPCP" in page
    assert "Mẫu số 06" not in page


# -- other agencies (NĐ 118/2025 art 19(5)-(7)) ----------------------------------------------------


@of_both_sizes
def test_what_other_agencies_were_asked_for_stands_below_the_forms_own_table(size: str) -> None:
    pdf = control_slip(replace(CONTROL, size=size, shares=SHARES))
    whole = seen.text(pdf)
    for words in (
        "LẤY Ý KIẾN, PHỐI HỢP GIẢI QUYẾT",
        "Biên bản thẩm định",
        "11:30 09/12/2026",
        "16:20 08/12/2026",
        "Ý kiến về phòng cháy và chữa cháy của kho thuốc",
        "09:05 23/11/2026",
        "08:15 02/12/2026",
        "04/12/2026",
    ):
        assert seen.squashed(words) in whole
    below = whole.partition(seen.squashed("LẤY Ý KIẾN, PHỐI HỢP GIẢI QUYẾT"))[2]
    assert (below.count("Trướchạn"), below.count("Quáhạn"), below.count("Đúnghạn")) == (1, 1, 0)
    assert seen.collisions(pdf) == []


@of_both_sizes
def test_the_forms_own_table_is_the_same_with_and_without_other_agencies(size: str) -> None:
    paper = replace(CONTROL, size=size)
    first, *_ = seen.texts(control_slip(replace(paper, shares=SHARES)))
    assert first.startswith(seen.texts(control_slip(paper))[0].rstrip())


def test_an_opinion_asked_for_fits_the_page_of_a_slip_of_five_rows_on_a4() -> None:
    paper = replace(CONTROL, rows=5, shares=SHARES[2:])
    assert len(seen.sizes(control_slip(paper))) == 1


def test_a_slip_without_other_agencies_has_no_second_table() -> None:
    assert "LẤY Ý KIẾN" not in "".join(seen.texts(control_slip(CONTROL)))


@of_both_sizes
def test_a_hundred_opinions_flow_on_and_each_stands_once(size: str) -> None:
    shares = tuple(replace(SHARES[2], agency=f"Cơ quan thứ {n:03d}") for n in range(100))
    pdf = control_slip(replace(CONTROL, size=size, shares=shares))
    whole = seen.text(pdf)
    assert [whole.count(seen.squashed(share.agency)) for share in shares] == [1] * 100
    assert whole.count("LẤYÝKIẾN,PHỐIHỢP") == 1
    for picture in seen.pictures(pdf):
        assert seen.inked(picture)[3] <= picture.height - 5 * seen.DOTS
