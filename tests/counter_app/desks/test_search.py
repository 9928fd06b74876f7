"""One box: names and procedures in any order, every number somebody may have, newest first."""

import random
from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.desks import Office
from counter_app.desks.intake import Intake, intake_of
from counter_app.rules.dossier import Correction, State
from counter_app.rules.lines import DossierLine
from counter_app.rules.people import Applicant
from counter_app.rules.staff import StaffMember
from counter_app.rules.text import tokens
from db import SqliteStore
from tests.conftest import PHARMACY, furnished, received
from tests.doubles import StoppedClock

PHARMACIST = "1.004616"
"""Cấp Chứng chỉ hành nghề dược theo hình thức xét hồ sơ."""
FOOD = "1.003108"
"""Xác nhận nội dung quảng cáo thực phẩm."""
FUNERAL = "1.001731"
"""Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội."""
ALL = 10_000


@dataclass(frozen=True, slots=True)
class Crowd:
    """An office with many dossiers, and what its register says of them, newest first."""

    office: Office
    lines: tuple[DossierLine, ...]

    def found(self, text: str, *, limit: int = ALL) -> list[DossierLine]:
        """Return what a text finds."""
        return self.office.inquiry.search(text, limit=limit)


@pytest.fixture(scope="module")
def crowd() -> Generator[Crowd]:
    """Two hundred dossiers of people with few names, for four procedures."""
    store = SqliteStore()
    office = furnished(store, StoppedClock(datetime.fromisoformat("2026-11-23T09:41:00+07:00")))
    clerk = office.administration.staff()[1]
    chance = random.Random(7)
    for _ in range(200):
        name = " ".join(
            (
                chance.choices(("Nguyễn", "Trần", "Lê", "Đặng"), (8, 3, 2, 1))[0],
                chance.choice(("Thị", "Văn", "Hữu")),
                chance.choice(("Đào", "Dược", "An", "Thảo", "Thanh", "Quỳnh")),
            )
        )
        procedure = chance.choices((PHARMACY, PHARMACIST, FOOD, FUNERAL), (6, 3, 2, 1))[0]
        received(office, clerk.id, name, procedure=procedure)
    yield Crowd(office, tuple(office.inquiry.register(limit=ALL)))
    store.close()


def begins(word: str, text: str) -> bool:
    """Say whether a word of a text begins so."""
    return any(one.startswith(word) for one in tokens(text))


# -- procedures ------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["mai táng", "MAI TANG", "tang mai", "ho tro mai", "bảo trợ xã"])
def test_words_of_a_procedure_find_its_dossiers(crowd: Crowd, typed: str) -> None:
    expected = [line for line in crowd.lines if "mai táng" in line.procedure]
    assert expected
    assert crowd.found(typed) == expected


@pytest.mark.parametrize("typed", ["nguyen thi quang cao", "quảng cáo Nguyễn Thị", "thi quang ngu"])
def test_a_name_and_a_procedure_together_find_whose_it_is(crowd: Crowd, typed: str) -> None:
    expected = [
        line
        for line in crowd.lines
        if "quảng cáo" in line.procedure and line.applicant.startswith("Nguyễn Thị")
    ]
    assert expected
    assert crowd.found(typed) == expected


def test_people_whose_name_has_all_words_are_not_lost_among_procedures(crowd: Crowd) -> None:
    named = [line for line in crowd.lines if begins("duoc", line.applicant)]
    assert 10 < len(named) < 100
    assert crowd.found("dược", limit=len(named)) == named
    found = crowd.found("dược", limit=len(named) + 7)
    assert set(named) < set(found)
    others = [line for line in found if line not in named]
    newest = [line for line in crowd.lines if begins("duoc", line.procedure) and line not in named]
    assert others == newest[:7]
    assert found == sorted(found, key=lambda line: -line.row)


def test_a_name_is_not_watered_down_by_procedures_that_share_a_word(crowd: Crowd) -> None:
    for line in crowd.found("lê thị an"):
        assert line.applicant == "Lê Thị An"


@pytest.mark.parametrize("typed", ["1.003108", "1.0031", " 1.00310"])
def test_the_code_of_a_procedure_finds_its_dossiers(crowd: Crowd, typed: str) -> None:
    expected = [line for line in crowd.lines if "quảng cáo" in line.procedure]
    assert crowd.found(typed) == expected


def test_a_procedure_and_the_end_of_a_number_are_asked_together(crowd: Crowd) -> None:
    line = next(line for line in crowd.lines if "mai táng" in line.procedure)
    assert line in crowd.found(f"mai tang {line.number[-3:]}")
    assert all("mai táng" in one.procedure for one in crowd.found(f"mai tang {line.number[-3:]}"))
    assert crowd.found(f"mai tang {line.number[-4:]}") == [line]


def test_a_corrected_procedure_is_found_by_its_new_name_and_not_by_the_old(
    office: Office, clerk: StaffMember
) -> None:
    dossier = received(office, clerk.id, procedure=FOOD)
    right = replace(intake_of(dossier), procedure_code=FUNERAL)
    why = next(iter(Correction))
    office.reception.correct(dossier.id, right, why, reason="chọn nhầm thủ tục", by=clerk.id)
    assert office.inquiry.search("quang cao") == []
    assert [line.id for line in office.inquiry.search("mai tang")] == [dossier.id]
    assert [line.id for line in office.inquiry.search("dao mai tang")] == [dossier.id]


def test_a_procedure_that_was_never_used_finds_nothing(crowd: Crowd) -> None:
    assert crowd.found("tiem chung") == []
    assert crowd.found("nguyen tiem chung") == []


# -- people ----------------------------------------------------------------------------------------


def test_a_person_is_found_by_the_former_number_too(office: Office, clerk: StaffMember) -> None:
    person = Applicant("Hồ Văn Ứng", id_number="046099000001", former_number="191234567")
    dossier = office.reception.receive(Intake(PHARMACY, person), by=clerk.id).dossier
    for typed in ("191234567", "1912", "34567", "567", "046099000001", "ung 4567"):
        assert [line.id for line in office.inquiry.search(typed)] == [dossier.id], typed


def test_a_dossier_that_was_undone_is_found_and_says_so(office: Office, clerk: StaffMember) -> None:
    dossier = received(office, clerk.id)
    office.reception.undo(dossier.id, by=clerk.id)
    for typed in ("đào", dossier.number, dossier.number[-4:], "0912345678", "hanh nghe duoc"):
        (line,) = office.inquiry.search(typed)
        assert line.state is State.VOID


def test_what_was_entered_a_moment_ago_is_found_at_once(office: Office, clerk: StaffMember) -> None:
    for count in range(1, 4):
        received(office, clerk.id)
        assert len(office.inquiry.search("dao")) == len(office.inquiry.search("duoc")) == count


def test_what_another_program_entered_is_found_at_once(tmp_path: Path, clock: StoppedClock) -> None:
    path = tmp_path / "books.sqlite3"
    store = SqliteStore(path)
    office = furnished(store, clock)
    assert office.inquiry.search("dao") == []
    beside = SqliteStore(path)
    received(Office(beside, clock), office.administration.staff()[1].id)
    beside.close()
    assert len(office.inquiry.search("dao")) == 1
    store.close()


# -- as it is promised -----------------------------------------------------------------------------

WORDS = st.sampled_from(
    (
        *("nguyen", "nguye", "ngu", "n", "tran", "le", "dang", "d", "thi", "van", "huu", "dao"),
        *("duoc", "duo", "an", "a", "thao", "thanh", "th", "quynh", "quy", "q", "xyz"),
        *("cap", "lai", "chung", "chi", "hanh", "nghe", "mai", "tang", "quang", "cao", "thuc"),
    )
)


@given(words=st.lists(WORDS, min_size=1, max_size=4, unique=True))
def test_exactly_what_is_promised_is_found(crowd: Crowd, words: list[str]) -> None:
    named = [line for line in crowd.lines if all(begins(word, line.applicant) for word in words)]
    of_procedure = [
        line
        for line in crowd.lines
        if all(len(word) > 1 and begins(word, line.procedure) for word in words)
    ]
    both = [
        line
        for line in crowd.lines
        if all(
            begins(word, line.applicant) or (len(word) > 1 and begins(word, line.procedure))
            for word in words
        )
    ]
    known = {line.procedure for line in of_procedure}
    shown = [line for line in crowd.lines if line in named or line.procedure in known]
    found = crowd.found(" ".join(words))
    assert found == (shown or _mixed(crowd, words, both))


def _mixed(crowd: Crowd, words: list[str], both: list[DossierLine]) -> list[DossierLine]:
    """Return what name and procedure have together, unless a procedure alone has all words."""
    names = {one.name for one in crowd.office.reception.procedures()}
    whole = any(all(len(word) > 1 and begins(word, name) for word in words) for name in names)
    return [] if whole else both


@given(words=st.lists(WORDS, min_size=1, max_size=3, unique=True), limit=st.integers(1, 30))
def test_a_shorter_page_shows_the_newest_of_a_longer_one(
    crowd: Crowd, words: list[str], limit: int
) -> None:
    text = " ".join(words)
    page, everything = crowd.found(text, limit=limit), crowd.found(text)
    named = [line for line in everything if all(begins(word, line.applicant) for word in words)]
    assert len(page) == min(limit, len(everything))
    assert page == sorted(page, key=lambda line: -line.row)
    assert named[:limit] == [line for line in page if line in named]
    others = [line for line in everything if line not in named]
    assert [line for line in page if line not in named] == others[: limit - len(named[:limit])]
