from collections.abc import Callable
from dataclasses import replace
from datetime import date

from counter_app.documents.day_summary import day_summary
from counter_app.rules.papers import CountRow
from tests.documents import seen
from tests.documents.samples import DAY, QUIET_DAY, listed

A4 = (210, 297)


def test_a_normal_day_is_one_page_that_reads_as_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    pdf = day_summary(DAY)
    assert seen.sizes(pdf) == [A4]
    assert seen.collisions(pdf) == []
    is_golden("day_summary", "\f".join(seen.texts(pdf)))


def test_an_empty_day_is_a_page_of_zeros(is_golden: Callable[[str, str], None]) -> None:
    pdf = day_summary(QUIET_DAY)
    assert seen.sizes(pdf) == [A4]
    is_golden("day_summary_empty", "\f".join(seen.texts(pdf)))


def test_rows_have_their_totals_and_money_its_words() -> None:
    whole = seen.text(day_summary(DAY))
    assert whole.count(seen.squashed("Cộng 47 2 4 41 18 22")) == 3
    assert seen.squashed("Cộng 47 22.660.005") in whole
    assert (
        seen.squashed(
            "Bằng chữ: Hai mươi hai triệu sáu trăm sáu mươi nghìn không trăm linh năm đồng."
        )
        in whole
    )


def test_figures_that_do_not_add_up_are_named_and_not_mended() -> None:
    wrong = replace(
        DAY, by_channel=(CountRow("Trực tiếp", 46, 41, 18, 22, 2, 4),), open_in_time=120
    )
    whole = seen.text(day_summary(wrong))
    remark = (
        "Số liệu chưa khớp: tiếp nhận theo hình thức nộp 46, chung 47; "
        "đang giải quyết trong hạn và quá hạn 125, chung 132."
    )
    assert seen.squashed(remark) in whole
    assert seen.squashed("Số liệu chưa khớp") not in seen.text(day_summary(DAY))


def test_a_list_that_was_cut_says_how_many_more_there_are() -> None:
    page = "".join(seen.texts(day_summary(DAY)))
    assert "Quá hạn: 5 hồ sơ" in page
    assert page.count("… và 2 hồ sơ khác") == 1


def test_a_bad_day_flows_on_with_headings_and_the_signatures_last() -> None:
    late = tuple(listed(n, date(2026, 11, 18)) for n in range(1, 41))
    busy = replace(DAY, by_field=DAY.by_field * 15, overdue=late, overdue_total=40)
    pdf = day_summary(busy)
    pages = seen.texts(pdf)
    assert len(pages) > 1
    assert pages[1].splitlines()[:2] == ["2", "Tổng hợp ngày 20/11/2026"]
    assert "PHỤ TRÁCH BỘ PHẬN" in pages[-1]
    assert all(dossier.number in "".join(pages) for dossier in late)
    assert seen.collisions(pdf) == []


def test_the_long_name_of_an_office_keeps_clear_of_the_states_name() -> None:
    head = replace(
        DAY.letterhead,
        governing_body="Ủy ban nhân dân thành phố Hồ Chí Minh",
        office="Trung tâm Phục vụ hành chính công phường Tân Sơn Nhất khu vực Gò Vấp",
    )
    pdf = day_summary(replace(DAY, letterhead=head))
    assert seen.collisions(pdf) == []
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in seen.texts(pdf)[0]
