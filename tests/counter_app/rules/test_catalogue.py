"""A procedure as published, version by version."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from counter_app.rules.catalogue import (
    Channel,
    OnlineLevel,
    Procedure,
    procedure_from_body,
    procedure_to_body,
    version_on,
)
from counter_app.rules.codes import is_procedure_code
from counter_app.rules.deadlines import Limit
from counter_app.seed import sample_catalogue
from tests.counter_app.drawn import procedures, through_json

FIRST = Procedure(
    code="1.004604",
    name="Cấp lại chứng chỉ hành nghề dược",
    field="Dược phẩm",
    level="Cấp tỉnh",
    limit=Limit(5),
    fee=500_000,
    components=(),
    department="Phòng Nghiệp vụ Dược",
    channels=frozenset(Channel),
    valid_from=date(2025, 7, 1),
    valid_to=date(2026, 6, 30),
)
SECOND = replace(FIRST, limit=Limit(3), version=2, valid_from=date(2026, 7, 1), valid_to=None)


@pytest.mark.parametrize(
    ("day", "version"),
    [
        ("2025-06-30", None),
        ("2025-07-01", 1),
        ("2026-06-30", 1),
        ("2026-07-01", 2),
        ("2099-12-31", 2),
    ],
)
@pytest.mark.parametrize("versions", [(FIRST, SECOND), (SECOND, FIRST)])
def test_the_version_of_the_day_of_receipt_applies(
    versions: tuple[Procedure, ...], day: str, version: int | None
) -> None:
    found = version_on(versions, date.fromisoformat(day))
    assert (None if found is None else found.version) == version


def test_between_two_versions_that_overlap_the_newer_applies() -> None:
    overlapping = replace(FIRST, valid_to=None)
    assert version_on([SECOND, overlapping], date(2026, 8, 1)) is SECOND
    corrected = replace(SECOND, version=3)
    assert version_on([corrected, SECOND], date(2026, 8, 1)) is corrected


def test_a_procedure_without_a_version_applies_never() -> None:
    assert version_on([], date(2026, 8, 1)) is None


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("1.004873", True),
        ("2.000635", True),
        ("9.900033", True),
        ("0.004873", False),
        ("1.04873", False),
        ("1.0048733", False),
        ("1004873", False),
        ("1.004873.000.00.00.H56", False),
        ("1.٠٠٤٨٧٣", False),
        ("", False),
    ],
)
def test_a_procedure_code_has_one_form(text: str, right: bool) -> None:  # noqa: FBT001 - the answer
    assert is_procedure_code(text) is right


@settings(max_examples=40)
@given(procedures)
def test_a_version_is_read_back_from_the_books(procedure: Procedure) -> None:
    assert procedure_from_body(through_json(procedure_to_body(procedure))) == procedure


def test_a_version_kept_before_there_were_legs_and_online_levels_has_none() -> None:
    older = through_json(procedure_to_body(FIRST))
    for name in ("online", "supplement", "legs"):
        del older[name]
    read = procedure_from_body(older)
    assert read == FIRST
    assert (read.online, read.supplement, read.legs) == (OnlineLevel.INFORMATION, None, ())


def test_the_sample_catalogue_says_of_every_entry_that_it_is_a_sample() -> None:
    catalogue = sample_catalogue()
    assert len(catalogue) >= 60
    assert all(entry.sample for entry in catalogue)
    assert all(is_procedure_code(entry.code) for entry in catalogue)
    assert len({entry.code for entry in catalogue}) == len(catalogue)
    assert all(entry.channels and entry.department and entry.components for entry in catalogue)
