import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import ImageChops

from counter_app.documents.handover_slip import handover_slip
from counter_app.rules.papers import from_content, to_content
from tests.documents import seen
from tests.documents.samples import RECEIPT, signed_slip, slip

A4_ACROSS = (297, 210)


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_slips_barcode_reads_as_its_payload(dpi: float) -> None:
    first, *further = seen.pictures(handover_slip(slip(12)), dpi)
    assert [(code.kind, code.text) for code in seen.codes(first)] == [
        ("Code128", "2132261120000110")
    ]
    assert not any(seen.codes(page) for page in further)


def test_the_slip_reads_as_it_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("handover_slip", "\f".join(seen.texts(handover_slip(slip(4), copies=2))))


@pytest.mark.parametrize("rows", [1, 2, 8, 9, 10, 11, 12, 13, 14, 15, 16, 100])
def test_every_page_has_the_heading_and_the_last_one_rows_total_and_signatures(rows: int) -> None:
    pdf = handover_slip(slip(rows))
    pages = seen.texts(pdf)
    assert set(seen.sizes(pdf)) == {A4_ACROSS}
    assert all("Nội dung hồ sơ" in page for page in pages)
    assert sum(page.count("Tổng cộng") for page in pages) == 1
    assert "Tổng cộng" in pages[-1]
    assert "XÁC NHẬN CỦA TRUNG TÂM" in pages[-1]
    assert f"H57.132-261120-{rows:04d}" in pages[-1]
    assert seen.collisions(pdf) == []


def test_a_hundred_dossiers_stand_once_each_and_are_counted() -> None:
    pages = seen.texts(handover_slip(slip(100)))
    whole = "".join(pages)
    assert [whole.count(row.number) for row in slip(100).rows] == [1] * 100
    assert "Tổng số hồ sơ bàn giao: 100 hồ sơ" in pages[0]
    assert "Tổng cộng 110" in pages[-1]
    assert [page.splitlines()[0] for page in pages[1:]] == [
        f"{number} Số: BG-261120-0001" for number in range(2, len(pages) + 1)
    ]


def test_each_party_gets_its_lien() -> None:
    pages = seen.texts(handover_slip(slip(1), copies=2))
    assert [page.splitlines()[0] for page in pages] == [
        "Liên 1: Bên giao giữ",
        "Liên 2: Bên nhận giữ",
    ]


def test_a_row_higher_than_a_page_goes_on_and_loses_no_word() -> None:
    places = [f"thôn{n}" for n in range(1, 500)]
    rows = list(slip(3).rows)
    rows[1] = replace(rows[1], address=" ".join(places), applicant="Lê " * 200)
    pdf = handover_slip(replace(slip(3), rows=tuple(rows)))
    assert len(seen.sizes(pdf)) > 2
    assert sorted(re.findall(r"thôn\d+", "".join(seen.texts(pdf)))) == sorted(places)
    assert seen.collisions(pdf) == []


def test_the_receipts_number_is_the_slips_number_of_the_dossier() -> None:
    assert RECEIPT.number in seen.texts(handover_slip(slip(1)))[0]


# -- once the receiver has signed ------------------------------------------------------------------


def test_a_signed_slip_reads_as_it_did_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    is_golden("handover_slip_signed", "\f".join(seen.texts(handover_slip(signed_slip(5)))))


def test_a_signed_slip_says_who_took_how_many_when_and_what_was_not_as_listed() -> None:
    whole = seen.text(handover_slip(signed_slip(5)))
    for words in (
        "Bên nhận đã ký nhận: 03 hồ sơ, 16 giờ 52 phút, ngày 20 tháng 11 năm 2026",
        "Phạm Văn Tú",
        "Không có trong chồng",
        "Bên nhận không nhận",
        "Bên nhận không nhận H57.132-261120-0004: thiếu bản chính Giấy chứng nhận.",
        "Thừa so với danh sách: H57.132-261119-0017.",
    ):
        assert seen.squashed(words) in whole


def test_a_slip_on_its_way_says_nothing_about_a_receiver() -> None:
    whole = seen.text(handover_slip(slip(5)))
    assert seen.squashed("đã ký nhận") not in whole
    assert "None" not in whole


def test_a_slip_kept_before_anybody_signed_on_a_screen_prints_the_same_bytes() -> None:
    kept = to_content(slip(12))
    for name in ("giver_signature", "receiver_signature", "receiver", "confirmed_at"):
        del kept[name]
    del kept["taken"], kept["remarks"]
    paper = from_content("handover", kept)
    assert handover_slip(paper, copies=2) == handover_slip(slip(12), copies=2)  # type: ignore[arg-type]


@pytest.mark.parametrize("rows", [4, 5, 9, 12, 40])
def test_signatures_lie_over_no_word_and_the_barcode_still_reads(rows: int) -> None:
    paper = signed_slip(rows)
    unsigned = replace(paper, giver_signature="", receiver_signature="")
    pdf = handover_slip(paper)
    assert seen.collisions(pdf) == []
    assert seen.texts(pdf) == seen.texts(handover_slip(unsigned))
    pages, plain = seen.pictures(pdf), seen.pictures(handover_slip(unsigned))
    assert [code.text for code in seen.codes(pages[0])] == ["2132261120000110"]
    for page, before in zip(pages, plain, strict=True):
        penned = ImageChops.difference(page, before)
        corners = penned.getbbox()
        assert (corners is None) == (page is not pages[-1])
        assert ImageChops.multiply(penned, ImageChops.invert(before)).getbbox() is None


def test_a_drawn_signature_is_at_least_thirty_millimetres_wide() -> None:
    paper = signed_slip(4)
    plain = handover_slip(replace(paper, giver_signature="", receiver_signature=""))
    one = handover_slip(replace(paper, receiver_signature=""))
    corners = ImageChops.difference(seen.pictures(one)[-1], seen.pictures(plain)[-1]).getbbox()
    assert corners is not None
    assert (corners[2] - corners[0]) / seen.DOTS >= 30
