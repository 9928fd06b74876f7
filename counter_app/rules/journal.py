"""The journal: what an entry is, how its identity is made and how entries are chained.

Every act is one or more facts; the books give a fact its place (station, epoch, sequence) and its
hash, and keep it as an event. Personal data stand in `pii`, apart from `body`: the chain covers the
hash of `pii`, so that personal data can be erased while the chain stays whole.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NewType

EventId = NewType("EventId", str)
FIRST_HASH = bytes(32)
"""The hash that stands before the first entry of a station."""

_COUNTER_BITS = 16
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened, as the rules decided it; not yet in the journal.

    `kind` is `<aggregate type>.<act>`; `v` the version of this kind's body; `body` and `pii` hold
    only JSON values.
    """

    kind: str
    agg_id: str
    body: Mapping[str, Any]
    pii: Mapping[str, Any] | None = None
    v: int = 1

    @property
    def agg_type(self) -> str:
        """The kind of thing it happened to: "dossier", "slip", "document" and so on."""
        return self.kind.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the journal.

    `occurred_at` is the local time as printed, with its offset; `hlc` orders entries of several
    stations (UTC milliseconds in the upper bits, a counter in the lower 16); `pos` is None until a
    hub has confirmed the entry.
    """

    event_id: EventId
    centre_id: int
    counter_id: int
    epoch: int
    seq: int
    hlc: int
    occurred_at: str
    actor_id: str
    kind: str
    v: int
    agg_type: str
    agg_id: str
    body: str
    pii: str | None
    pii_hash: bytes | None
    cause_id: str | None
    ref_ver: int | None
    prev_hash: bytes
    hash: bytes
    pos: int | None = None

    def fact(self) -> Fact:
        """Return what happened, without place and chain."""
        pii = None if self.pii is None else json.loads(self.pii)
        return Fact(self.kind, self.agg_id, json.loads(self.body), pii, self.v)


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a station's chain: the last sequence number, its hash and its clock value."""

    epoch: int
    seq: int
    hash: bytes
    hlc: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where entries are written: the centre and the counter (station) of these books."""

    centre_id: int
    counter_id: int


def new_id(at: datetime) -> str:
    """Return a fresh UUID of version 7 (RFC 9562); it begins with `at` in UTC milliseconds."""
    import secrets

    millis = int(at.timestamp() * 1000)
    value = (millis << 80) | secrets.randbits(80)
    value = (value & ~(0xF << 76)) | (7 << 76)
    value = (value & ~(0x3 << 62)) | (2 << 62)
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def canonical(value: object) -> str:
    """Return JSON with sorted keys and no spaces: the same value gives the same text."""
    return _ENCODER.encode(value)


def next_hlc(last: int, at: datetime) -> int:
    """Return a hybrid clock value greater than `last` and not behind the wall clock `at`."""
    wall = int(at.timestamp() * 1000) << _COUNTER_BITS
    return max(last + 1, wall)


def entry(
    fact: Fact,
    *,
    place: Place,
    after: Head,
    at: datetime,
    actor_id: str,
    event_id: str | None = None,
    cause_id: str | None = None,
    ref_ver: int | None = None,
) -> Event:
    """Give a fact its place behind `after` and its hash.

    `event_id` is the idempotency key of the form that asked for it; without one a new one is made.
    """
    pii = None
    pii_hash = None
    if fact.pii is not None:
        import secrets

        salted = {**fact.pii, "~": secrets.token_hex(8)}
        pii = canonical(salted)
        pii_hash = _sha256(pii.encode())
    chosen_id = EventId(event_id or new_id(at))
    hlc = next_hlc(after.hlc, at)
    occurred_at = at.isoformat(timespec="milliseconds")
    body = canonical(fact.body)
    fields = (
        chosen_id,
        place.centre_id,
        place.counter_id,
        after.epoch,
        after.seq + 1,
        hlc,
        occurred_at,
        actor_id,
        fact.kind,
        fact.v,
        fact.agg_type,
        fact.agg_id,
        body,
    )
    digest = _digest(after.hash, fields, pii_hash, cause_id, ref_ver)
    return Event(*fields, pii, pii_hash, cause_id, ref_ver, after.hash, digest)


def head_after(event: Event) -> Head:
    """Return the end of the chain once this entry is its last."""
    return Head(event.epoch, event.seq, event.hash, event.hlc)


def hash_of(event: Event) -> bytes:
    """Return the SHA-256 that this entry must bear, from its fields and the hash before it."""
    fields = (
        event.event_id,
        event.centre_id,
        event.counter_id,
        event.epoch,
        event.seq,
        event.hlc,
        event.occurred_at,
        event.actor_id,
        event.kind,
        event.v,
        event.agg_type,
        event.agg_id,
        event.body,
    )
    return _digest(event.prev_hash, fields, event.pii_hash, event.cause_id, event.ref_ver)


def fault(event: Event, before: Head) -> str | None:
    """Say what is wrong with an entry that stands behind `before`, or None.

    The answers: "missing" (a gap in the sequence), "moved" (does not follow the one before),
    "changed" (its fields do not give its hash), "personal data changed".
    """
    expected = before.seq + 1 if event.epoch == before.epoch else 1
    if event.seq != expected:
        return "missing"
    if event.prev_hash != before.hash:
        return "moved"
    if hash_of(event) != event.hash:
        return "changed"
    if event.pii is not None and _sha256(event.pii.encode()) != event.pii_hash:
        return "personal data changed"
    return None


def _digest(
    prev_hash: bytes,
    fields: tuple[object, ...],
    pii_hash: bytes | None,
    cause_id: str | None,
    ref_ver: int | None,
) -> bytes:
    said = [*fields, None if pii_hash is None else pii_hash.hex(), cause_id, ref_ver]
    return _sha256(prev_hash + canonical(said).encode())


def _sha256(said: bytes) -> bytes:
    # Nothing is hashed at a start, and OpenSSL takes its time to come.
    import hashlib

    return hashlib.sha256(said).digest()
