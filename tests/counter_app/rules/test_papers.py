"""What stood on a paper once can be printed again, letter for letter, years later."""

from dataclasses import replace
from datetime import datetime
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.rules.papers import (
    ComponentLine,
    FormName,
    HandoverPaper,
    HandoverRow,
    Letterhead,
    PaperData,
    ReceiptPaper,
    from_content,
    letterhead,
    to_content,
)
from counter_app.rules.printing import DocumentKind, PaperSize
from counter_app.rules.settings import OfficeSettings
from tests.counter_app.drawn import anything, through_json

AT = datetime.fromisoformat("2026-11-23T09:41:00+07:00")
PAPERS: dict[str, type[PaperData]] = {
    paper.__name__.removesuffix("Paper").lower(): paper for paper in get_args(PaperData)
}
RECEIPT = ReceiptPaper(
    letterhead=Letterhead("UBND", "Trung tâm", "Huế"),
    number="H57.132-261123-0601",
    barcode="10012611230601",
    version=1,
    applicant="Trần Văn Hảo",
    id_number="",
    address="",
    phone="",
    email="",
    procedure="Cấp lại chứng chỉ hành nghề dược",
    procedure_code="1.004604",
    components=(ComponentLine("Đơn đề nghị", "Bản chính", 1),),
    copies=1,
    limit="5 ngày làm việc",
    received_at=AT,
    due_at=AT.replace(day=30, hour=17, minute=0),
    explanation="",
    delivery="",
    fee=0,
    fee_state="",
    book="2026",
    line=1,
    clerk="Lê Thị Hạnh",
    station="Quầy 03",
)


def _name(kind: DocumentKind) -> str:
    return kind.name.replace("_", "").lower()


@pytest.mark.parametrize("kind", DocumentKind)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_paper_is_read_back_as_it_was(kind: DocumentKind, data: st.DataObject) -> None:
    paper = data.draw(anything(PAPERS[_name(kind)]))
    assert from_content(kind.value, through_json(to_content(paper))) == paper


def test_every_kind_of_paper_has_a_content_of_its_own() -> None:
    assert sorted(PAPERS) == sorted(map(_name, DocumentKind))


def test_a_receipt_kept_before_there_were_forms_and_sizes_is_the_form_of_then() -> None:
    older = through_json(to_content(RECEIPT))
    for name in ("note", "representative", "started", "legs", "change", "form", "size"):
        del older[name]
    older["~"] = "a salt that the journal adds"
    assert from_content("receipt", older) == RECEIPT
    assert RECEIPT.form == FormName("Mẫu số 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
    assert RECEIPT.size == PaperSize.A5.value


def test_a_paper_of_an_older_program_is_read_without_what_it_did_not_know() -> None:
    row = HandoverRow("H", "P", 1, "A", "B", "C", AT.date(), AT.date())
    slip = HandoverPaper(Letterhead("", "", ""), "BG", "2", "", AT, "", "", (row,))
    older = through_json(to_content(slip))
    del older["rows"][0]["note"]
    older["~"] = "a salt that the journal adds"
    assert from_content("handover", older) == slip


def test_two_versions_of_a_receipt_differ_in_what_is_kept_of_them() -> None:
    second = replace(RECEIPT, version=2, change="sai thông tin người nộp")
    assert to_content(second) != to_content(RECEIPT)


def test_the_head_of_a_paper_is_that_of_the_office() -> None:
    office = OfficeSettings(
        governing_body="UBND THÀNH PHỐ HUẾ",
        office="TRUNG TÂM",
        place="Huế",
        address="Số 1 Lê Lợi",
        phone="0234",
        lookup="dichvucong.gov.vn",
    )
    head = Letterhead(
        "UBND THÀNH PHỐ HUẾ", "TRUNG TÂM", "Huế", "Số 1 Lê Lợi", "0234", "dichvucong.gov.vn"
    )
    assert letterhead(office) == head


def test_a_paper_of_no_known_kind_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        from_content("certificate", {})
