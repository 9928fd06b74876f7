"""What every test may ask for: a stopped clock, books, an office in them, and people."""

import gc
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication

from counter_app.desks import Office, open_office
from counter_app.desks.intake import Intake
from counter_app.rules.dossier import Dossier
from counter_app.rules.people import Applicant
from counter_app.rules.settings import OfficeSettings, Station
from counter_app.rules.staff import Role, StaffId, StaffMember
from db import SqliteStore
from tests.doubles import StoppedClock
from tests.patience import PatientBot
from ui import key_rest

# Windows are made off-screen wherever nobody says otherwise, also by a bare `pytest`.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt warns of a locale that is not installed, or knows no UTF-8; a warning fails a test.
os.environ["LC_ALL"] = "C.UTF-8"

# The same cases each time, and no stop-watch: what fails here fails everywhere. Other cases by
# `pytest --hypothesis-profile=wild`.
settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "wild", deadline=None, max_examples=500, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

PHARMACY = "1.004604"
"""Cấp lại chứng chỉ hành nghề dược: 5 working days in the sample catalogue."""
HUE = OfficeSettings(
    governing_body="ỦY BAN NHÂN DÂN PHƯỜNG THUẬN HÓA",
    office="TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG THUẬN HÓA",
    unit_code="H57.132",
    place="Huế",
    address="Số 1 đường Lê Lợi, phường Thuận Hóa, thành phố Huế",
    phone="0234 3822 000",
    named=True,
)


@pytest.fixture(autouse=True)
def _garbage_between_tests() -> Iterator[None]:
    """Collect garbage here, and not in a thread behind a window: see `ui.tidying`."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def _hands_take_their_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every key of a test be one that was meant, however soon it follows the last."""
    monkeypatch.setattr(key_rest, "REST", 0.0)


@pytest.fixture
def qtbot(qapp: QCoreApplication, request: pytest.FixtureRequest) -> PatientBot:
    """Pytest-qt's own, but for how long it waits."""
    del qapp
    return PatientBot(request)


@pytest.fixture
def clock() -> StoppedClock:
    """Monday 23/11/2026, 09:41 local time; the next day is a holiday."""
    return StoppedClock(datetime.fromisoformat("2026-11-23T09:41:00+07:00"))


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    """Books in memory with all migrations."""
    store = SqliteStore()
    yield store
    store.close()


@pytest.fixture
def office(store: SqliteStore, clock: StoppedClock) -> Office:
    """The one-stop shop of a ward of Huế, with its sample catalogue and three people."""
    return furnished(store, clock)


@pytest.fixture
def clerk(office: Office) -> StaffMember:
    """Lê Thị Hạnh, who receives dossiers at station 3."""
    return next(one for one in office.administration.staff() if one.role is Role.CLERK)


@pytest.fixture
def supervisor(office: Office) -> StaffMember:
    """Nguyễn Thị Thu, who signs the day's summary."""
    return next(one for one in office.administration.staff() if one.role is Role.SUPERVISOR)


@pytest.fixture
def books_path(tmp_path: Path) -> Path:
    """Where a test that wants a real file keeps its books."""
    return tmp_path / "data" / "books.sqlite3"


def furnished(store: SqliteStore, clock: StoppedClock) -> Office:
    """Open an office on a store and set it up: Huế, station 3, three people."""
    office = open_office(store, clock)
    admin = office.administration.staff()[0]
    office.administration.set_office(HUE, Station(3, 2, "Quầy 03"), by=admin.id)
    office.administration.set_staff(replace(admin, name="Trần Quốc Bảo"), by=admin.id)
    office.administration.add_staff("Lê Thị Hạnh", Role.CLERK, by=admin.id)
    office.administration.add_staff("Nguyễn Thị Thu", Role.SUPERVISOR, by=admin.id)
    return office


def received(
    office: Office,
    by: StaffId,
    name: str = "Nguyễn Thị Đào",
    *,
    procedure: str = PHARMACY,
    id_number: str = "001185012345",
    at: str | None = None,
) -> Dossier:
    """Receive a dossier for somebody and return it; `at` is a local time in ISO form."""
    intake = Intake(
        procedure,
        Applicant(name, id_number=id_number, phone="0912345678", address="phường Thuận Hóa, Huế"),
        received_at=None if at is None else datetime.fromisoformat(at),
    )
    return office.reception.receive(intake, by=by).dossier
