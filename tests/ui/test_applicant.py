"""Whoever hands in stays what they are, also in a draft of an older program or another language."""

import pytest
from pytestqt.qtbot import QtBot

from counter_app.rules.people import Applicant, ApplicantKind
from ui.applicant import ApplicantCard
from ui.words import Words


@pytest.fixture
def card(qtbot: QtBot) -> ApplicantCard:
    made = ApplicantCard(Words())
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("kind", ApplicantKind)
def test_a_draft_brings_the_kind_back(card: ApplicantCard, kind: ApplicantKind) -> None:
    card.fill(Applicant("Ai đó", kind))
    kept = card.draft()
    card.clear()
    card.restore(kept)
    assert card.applicant.kind is kind


def test_a_draft_of_an_older_program_names_the_kind_in_words(card: ApplicantCard) -> None:
    card.restore({"kind": "Tổ chức, doanh nghiệp", "name": "Công ty TNHH Một"})
    assert card.applicant == Applicant("Công ty TNHH Một", ApplicantKind.ORGANISATION)
