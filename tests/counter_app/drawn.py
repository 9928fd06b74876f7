"""Values drawn by chance for the properties: names as they really come, and worse."""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, timedelta, timezone
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from counter_app.rules.calendar import DayKind, DayPart, OfficeHours, Season, Session, SpecialDay
from counter_app.rules.catalogue import (
    Channel,
    Component,
    Leg,
    OnlineLevel,
    PaperKind,
    Procedure,
)
from counter_app.rules.deadlines import ClockStart, Limit, LimitUnit, SupplementRule
from counter_app.rules.dossier import Delivery, Dossier, DossierId, FeeState, LegPromise
from counter_app.rules.people import Applicant, ApplicantKind, Representative

LOCAL = timezone(timedelta(hours=7))
HOSTILE = (
    "Nguyễn Thị Đào",
    "Nguye\u0302\u0303n Thi\u0323 \u0110a\u0300o",
    "H'Hen Niê",
    'Công ty TNHH "Ánh Dương" <b>& Con</b>',
    "Robert'); drop table dossier; --",
    "Trần\u202e Văn\u202c\u200b An\ufeff",
    "👩🏽\u200d⚕️ Bác sĩ Mai 🇻🇳",
    "\x00\x07\x1b[31mđỏ\x7f",
    "ﬀ ﷺ 𝕹𝖌𝖚𝖞ễ𝖓",
    "{name} %s ${x} \\n",
    "Lê " + "Hoàng " * 50,
)
"""Names that have broken a program somewhere."""

texts = st.sampled_from(HOSTILE) | st.text(max_size=30)
moments = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001 - the zone is given beside it
    datetime(2099, 12, 31),  # noqa: DTZ001 - likewise
    timezones=st.just(LOCAL),
)
days = moments.map(datetime.date)
limits = st.builds(Limit, st.integers(0, 400), st.sampled_from(LimitUnit))
components = st.lists(
    st.builds(Component, texts, st.sampled_from(PaperKind), st.integers(1, 999), st.booleans()),
    max_size=3,
).map(tuple)
applicants = st.builds(
    Applicant, texts, st.sampled_from(ApplicantKind), texts, texts, texts, texts, texts, texts
)
representatives = st.builds(Representative, texts, texts, texts, texts)
procedures = st.builds(
    Procedure,
    code=texts,
    name=texts,
    field=texts,
    level=texts,
    limit=limits,
    fee=st.integers(0, 10**12),
    components=components,
    department=texts,
    channels=st.frozensets(st.sampled_from(Channel)),
    valid_from=days,
    valid_to=st.none() | days,
    same_day=st.booleans(),
    version=st.integers(1, 99),
    sample=st.booleans(),
    note=texts,
    online=st.sampled_from(OnlineLevel),
    supplement=st.none() | st.sampled_from(SupplementRule),
    legs=st.lists(st.builds(Leg, texts, st.integers(0, 99), texts), max_size=3).map(tuple),
)
dossiers = st.builds(
    Dossier,
    id=st.uuids().map(str).map(DossierId),
    number=texts,
    code=texts,
    station=st.integers(1, 9999),
    received_at=moments,
    received_by=texts,
    procedure_code=texts,
    procedure_version=st.integers(1, 99),
    procedure=texts,
    field=texts,
    level=texts,
    department=texts,
    limit=limits,
    channel=st.sampled_from(Channel),
    delivery=st.sampled_from(Delivery),
    applicant=applicants,
    components=components,
    legal_due=days,
    due_at=moments,
    copies=st.integers(1, 999),
    fee=st.integers(0, 10**12),
    fee_state=st.sampled_from(FeeState),
    book=texts,
    line=st.integers(0, 10**9),
    note=texts,
    started_at=moments,
    begun=st.sampled_from(ClockStart),
    legs=st.lists(st.builds(LegPromise, texts, moments, texts), max_size=3).map(tuple),
    representative=st.none() | representatives,
    group=texts,
)
"""Dossiers as they are received; later steps leave their marks by `fold` alone."""

_QUARTERS = 24 * 4


def _sessions(quarters: list[int]) -> tuple[Session, ...]:
    edges = [time(quarter // 4, quarter % 4 * 15) for quarter in sorted(quarters)]
    return tuple(map(Session, edges[::2], edges[1::2]))


sessions = (
    st.lists(st.integers(0, _QUARTERS - 1), unique=True, max_size=6)
    .filter(lambda quarters: len(quarters) % 2 == 0)
    .map(_sessions)
)
"""Up to three sessions of one day, none for a day closed."""
weeks = st.tuples(*[sessions] * 7)
_year_days = st.integers(0, 365).map(lambda n: date(2000, 1, 1) + timedelta(days=n))
_season_days = _year_days.map(lambda day: (day.month, day.day))
office_hours = st.builds(
    OfficeHours,
    week=weeks,
    seasons=st.lists(st.builds(Season, texts, _season_days, _season_days, weeks), max_size=2).map(
        tuple
    ),
    counting=st.frozensets(st.integers(0, 6)),
)
special_days = st.builds(
    SpecialDay, days, st.sampled_from(DayKind), texts, st.sampled_from(DayPart)
)


def through_json(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value as it comes back from a text of JSON."""
    return json.loads(json.dumps(value, ensure_ascii=False))


def anything(wanted: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    """Return values of what an annotation of a paper names: the whole paper, to its last field."""
    inner = get_args(wanted)
    if NoneType in inner:
        return st.none() | anything(next(kind for kind in inner if kind is not NoneType))
    if get_origin(wanted) is tuple and inner[-1] is Ellipsis:
        return st.lists(anything(inner[0]), max_size=2).map(tuple)
    if get_origin(wanted) is tuple:
        return st.tuples(*map(anything, inner))
    if is_dataclass(wanted):
        hints = get_type_hints(wanted)
        parts = {field.name: anything(hints[field.name]) for field in fields(wanted)}
        made: Any = wanted
        return st.fixed_dictionaries(parts).map(lambda values: made(**values))
    return {str: texts, int: st.integers(0, 10**12), datetime: moments, date: days}[wanted]
