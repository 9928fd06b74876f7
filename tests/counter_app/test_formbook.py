"""Every paper bears the number and title of the form that was in force when the dossier came."""

from datetime import date

import pytest

from counter_app.formbook import form
from counter_app.rules.papers.parts import FormName
from counter_app.rules.printing import DocumentKind

OLD = "Thông tư số 01/2018/TT-VPCP"
NEW = "Thông tư số 03/2025/TT-VPCP"
LAST_OF_OLD = date(2025, 9, 14)
FIRST_OF_NEW = date(2025, 9, 15)
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("kind", "number", "title"),
    [
        (DocumentKind.RECEIPT, "Mẫu số 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        (DocumentKind.GROUP_RECEIPT, "Mẫu số 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        (DocumentKind.SUPPLEMENT, "Mẫu số 02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
        (DocumentKind.REFUSAL, "Mẫu số 03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
        (
            DocumentKind.APOLOGY,
            "Mẫu số 04",
            "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
        ),
        (DocumentKind.STOP, "Mẫu số 05", "Thông báo dừng giải quyết hồ sơ"),
        (DocumentKind.CONTROL_SLIP, "Mẫu số 06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
        (DocumentKind.REGISTER, "Mẫu số 07", "Sổ theo dõi hồ sơ"),
    ],
)
def test_a_dossier_of_today_has_the_forms_of_2025(
    kind: DocumentKind, number: str, title: str
) -> None:
    assert form(kind, FIRST_OF_NEW) == form(kind, TODAY) == FormName(number, title, NEW)


@pytest.mark.parametrize(
    ("kind", "number", "title"),
    [
        (DocumentKind.RECEIPT, "Mẫu số 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        (DocumentKind.GROUP_RECEIPT, "Mẫu số 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
        (DocumentKind.SUPPLEMENT, "Mẫu số 02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
        (DocumentKind.REFUSAL, "Mẫu số 03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
        (DocumentKind.APOLOGY, "Mẫu số 04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
        (DocumentKind.CONTROL_SLIP, "Mẫu số 05", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
        (DocumentKind.REGISTER, "Mẫu số 06", "Sổ theo dõi hồ sơ"),
    ],
)
@pytest.mark.parametrize("day", [date(2018, 7, 2), date(2019, 1, 6), LAST_OF_OLD])
def test_an_older_dossier_keeps_the_forms_of_2018(
    kind: DocumentKind, number: str, title: str, day: date
) -> None:
    assert form(kind, day) == FormName(number, title, OLD)


def test_an_older_dossier_is_stopped_on_the_form_of_today_since_2018_had_none() -> None:
    stop = form(DocumentKind.STOP, LAST_OF_OLD)
    assert stop == FormName("Mẫu số 05", "Thông báo dừng giải quyết hồ sơ", NEW)


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (DocumentKind.HANDOVER, "Danh sách bàn giao hồ sơ"),
        (DocumentKind.POST_MINUTES, "Biên bản giao nhận hồ sơ"),
        (DocumentKind.EVALUATION, "Phiếu đánh giá việc giải quyết thủ tục hành chính"),
        (DocumentKind.PUBLISHED_LIST, "Danh mục thủ tục hành chính niêm yết công khai"),
        (DocumentKind.CALL_LIST, "Danh sách cần báo lại ngày hẹn trả kết quả"),
        (DocumentKind.DAY_SUMMARY, "Tổng hợp tình hình tiếp nhận và trả kết quả"),
    ],
)
@pytest.mark.parametrize("day", [LAST_OF_OLD, TODAY])
def test_what_no_act_prescribes_has_a_title_and_no_number(
    kind: DocumentKind, title: str, day: date
) -> None:
    assert form(kind, day) == FormName("", title)


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_paper_is_called_something_on_every_day(kind: DocumentKind) -> None:
    for day in (date.min, date(2019, 1, 5), LAST_OF_OLD, FIRST_OF_NEW, date.max):
        assert form(kind, day).title
