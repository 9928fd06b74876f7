import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from counter_app.documents.handover_slip import handover_slip
from tests.documents import seen
from tests.documents.samples import RECEIPT, slip

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
