"""Papers of figures: the form adds up or says so, lists flow on, no bar is without its number."""

from collections.abc import Callable
from dataclasses import replace

from counter_app.documents.listing import listing
from counter_app.documents.pictures import pictures
from counter_app.documents.statistics import statistics
from counter_app.rules.papers import FigureRow
from tests.documents import figures, seen

ACROSS = (297, 210)


def test_the_form_is_one_page_that_reads_as_when_last_looked_at(
    is_golden: Callable[[str, str], None],
) -> None:
    pdf = statistics(figures.statistics())
    assert seen.sizes(pdf) == [ACROSS]
    assert seen.collisions(pdf) == []
    is_golden("statistics", "\f".join(seen.texts(pdf)))


def test_levels_have_letters_and_sums_fields_roman_numbers() -> None:
    whole = seen.text(statistics(figures.statistics()))
    assert (
        seen.squashed("A Thủ tục hành chính cấp tỉnh 180 60 105 15 150 125 20 5 30 28 2") in whole
    )
    assert seen.squashed("II Khám bệnh, chữa bệnh 60 20 35 5") in whole
    assert seen.squashed("B Thủ tục hành chính cấp xã 33") in whole
    assert seen.squashed("Tổng cộng 213 63 135 15 180 145 29 6 33 31 2") in whole


def test_fields_of_one_level_are_only_numbered() -> None:
    whole = seen.text(statistics(figures.many_fields(3)))
    assert "cấptỉnh" not in whole
    assert seen.squashed("3 Lĩnh vực thứ 3 120") in whole


def test_sums_that_do_not_hold_stand_in_a_footnote() -> None:
    paper = figures.statistics()
    assert "khôngthỏa" not in seen.text(statistics(paper))
    row = paper.rows[0]
    wrong = FigureRow(row.level, row.name, (*row.figures[:4], 99, *row.figures[5:]))
    whole = seen.text(statistics(replace(paper, rows=(wrong, *paper.rows[1:]))))
    for sentence in (
        "Dòng “Dược phẩm” không thỏa (7) = (8) + (9) + (10): 99 so với 100 (chênh 1 hồ sơ).",
        "Dòng “Dược phẩm” không thỏa (3) = (7) + (11): 120 so với 119 (chênh 1 hồ sơ).",
        "Cột (7): tổng các dòng là 179, dòng Tổng cộng là 180.",
    ):
        assert seen.squashed(sentence) in whole


def test_a_form_of_many_fields_flows_on_with_its_heading_and_its_total_beside_the_signatures() -> (
    None
):
    pages = [seen.squashed(text) for text in seen.texts(statistics(figures.many_fields(60)))]
    assert len(pages) > 1
    assert all("Sốlượnghồsơđãgiảiquyết" in page for page in pages if "Lĩnhvựcthứ" in page)
    last = next(page for page in pages if "NGƯỜILẬPBIỂU" in page)
    assert "Tổngcộng" in last
    assert "Lĩnhvựcthứ60" in last


def test_a_form_without_a_dossier_is_a_form() -> None:
    pdf = statistics(figures.statistics(()))
    assert seen.squashed("Tổng cộng 0 0 0 0 0 0 0 0 0 0 0") in seen.text(pdf)


def test_a_list_of_any_length_is_counted_and_signed() -> None:
    for rows, said in ((0, "Không có"), (1, "Tổng cộng: 01 hồ sơ"), (400, "Tổng cộng: 400 hồ sơ")):
        pdf = listing(figures.listing(rows))
        assert set(seen.sizes(pdf)) == {ACROSS}
        assert seen.collisions(pdf) == []
        assert seen.squashed(said) in seen.text(pdf)
        assert "NGƯỜILẬP" in seen.squashed(seen.texts(pdf)[-1])


def test_no_bar_stands_without_its_number() -> None:
    paper = figures.pictures()
    pdf = pictures(paper)
    assert seen.collisions(pdf) == []
    whole = seen.text(pdf)
    for bar in paper.on_time:
        assert f"{bar.part}/{bar.whole}=" in whole
    assert seen.squashed("95/100 = 95,00 %") in whole
    assert seen.squashed("1/3 = 33,33 %") in whole
    assert seen.squashed("61 hồ sơ, quá hạn 3") in whole
    received = sum(bar.received for bar in paper.days)
    assert seen.squashed(f"tiếp nhận {received}") in whole


def test_days_of_thousands_keep_their_numbers_apart() -> None:
    assert seen.collisions(pictures(figures.pictures(busy=9_000))) == []


def test_a_period_of_nothing_says_so() -> None:
    whole = seen.text(pictures(figures.pictures(0)))
    assert whole.count(seen.squashed("Không có hồ sơ trong kỳ.")) == 3
    assert seen.squashed("Không có hồ sơ đang giải quyết.") in whole
