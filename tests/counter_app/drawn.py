"""Values drawn by chance for the properties: names as they really come, and worse."""

import json
from datetime import datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from counter_app.rules.catalogue import Channel, Component, PaperKind, Procedure
from counter_app.rules.deadlines import Limit, LimitUnit
from counter_app.rules.dossier import Delivery, Dossier, DossierId, FeeState
from counter_app.rules.people import Applicant, ApplicantKind

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
    Applicant, texts, st.sampled_from(ApplicantKind), texts, texts, texts, texts, texts
)
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
)
"""Dossiers as they are received; later steps leave their marks by `fold` alone."""


def through_json(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value as it comes back from a text of JSON."""
    return json.loads(json.dumps(value, ensure_ascii=False))
