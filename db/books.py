"""The parts of the books on one connection: what is read, and the only door to writing."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from counter_app.ports import Topic
from counter_app.rules.clock import doubt
from counter_app.rules.journal import Event, Fact, Head, Place, entry, head_after
from db.documents import Documents
from db.high_water import HighWater
from db.journal import Journal, add, forget_walls, head, note_day, set_head
from db.offices import Settings, Staff
from db.series import Series

if TYPE_CHECKING:
    from db.calendar import Calendar
    from db.catalogue import Catalogue
    from db.custody import Custody
    from db.days import Days
    from db.dossiers import Dossiers
    from db.drafts import Drafts
    from db.entries import Entries
    from db.erasures import Erasures
    from db.figures import Figures
    from db.imports import Imports
    from db.inquiries import Inquiries
    from db.lists import Lists
    from db.local import Local
    from db.pads import Pads
    from db.slips import Slips

_TOPICS = {topic.value: topic for topic in Topic} | {
    "station": Topic.SETTINGS,
    "calendar_change": Topic.CALENDAR,
    "visit": Topic.DOSSIERS,
    "pad": Topic.DOSSIERS,
    "day": Topic.DOSSIERS,
    "desk_check": Topic.DISCREPANCIES,
}


class Books:
    """The parts of the books on one connection; `record` is the only door to writing.

    What the window does not ask before it is painted is imported when somebody asks.
    """

    def __init__(self, conn: sqlite3.Connection, mark: HighWater) -> None:
        """Read and write through `conn`; give numbers above `mark`."""
        self._conn = conn
        self.journal = Journal(conn)
        self.documents = Documents(conn)
        self.staff = Staff(conn)
        self.settings = Settings(conn)
        self.series = Series(conn, mark)
        self._dossiers: Dossiers | None = None
        self._slips: Slips | None = None
        self._catalogue: Catalogue | None = None
        self._calendar: Calendar | None = None
        self._inquiries: Inquiries | None = None
        self._custody: Custody | None = None
        self._figures: Figures | None = None
        self._days: Days | None = None
        self._lists: Lists | None = None
        self._imports: Imports | None = None
        self._entries: Entries | None = None
        self._local: Local | None = None
        self._drafts: Drafts | None = None
        self._pads: Pads | None = None
        self.topics: set[Topic] = set()
        self.recorded: list[Fact] = []
        self.counter_id = 0
        self.end: Head | None = None

    @property
    def dossiers(self) -> "Dossiers":
        """The dossiers as they stand."""
        if self._dossiers is None:
            from db.dossiers import Dossiers

            self._dossiers = Dossiers(self._conn)
        return self._dossiers

    @property
    def slips(self) -> "Slips":
        """The handover slips."""
        if self._slips is None:
            from db.slips import Slips

            self._slips = Slips(self._conn)
        return self._slips

    @property
    def catalogue(self) -> "Catalogue":
        """The procedures."""
        if self._catalogue is None:
            from db.catalogue import Catalogue

            self._catalogue = Catalogue(self._conn)
        return self._catalogue

    @property
    def calendar(self) -> "Calendar":
        """The days off."""
        if self._calendar is None:
            from db.calendar import Calendar

            self._calendar = Calendar(self._conn)
        return self._calendar

    @property
    def inquiries(self) -> "Inquiries":
        """What the screens ask."""
        if self._inquiries is None:
            from db.inquiries import Inquiries

            self._inquiries = Inquiries(self._conn)
        return self._inquiries

    @property
    def custody(self) -> "Custody":
        """What is contradictory, waited for and counted."""
        if self._custody is None:
            from db.custody import Custody

            self._custody = Custody(self._conn)
        return self._custody

    @property
    def figures(self) -> "Figures":
        """What reports on periods count."""
        if self._figures is None:
            from db.figures import Figures

            self._figures = Figures(self._conn)
        return self._figures

    @property
    def days(self) -> "Days":
        """What each day had, and which are closed."""
        if self._days is None:
            from db.days import Days

            self._days = Days(self._conn)
        return self._days

    @property
    def lists(self) -> "Lists":
        """What lists and pictures of a period are made of."""
        if self._lists is None:
            from db.lists import Lists

            self._lists = Lists(self._conn)
        return self._lists

    @property
    def imports(self) -> "Imports":
        """What is known of registers from other systems."""
        if self._imports is None:
            from db.imports import Imports

            self._imports = Imports(self._conn)
        return self._imports

    @property
    def entries(self) -> "Entries":
        """The journal as an audit reads it."""
        if self._entries is None:
            from db.entries import Entries

            self._entries = Entries(self._conn)
        return self._entries

    @property
    def local(self) -> "Local":
        """What this station keeps for itself."""
        if self._local is None:
            from db.local import Local

            self._local = Local(self._conn)
        return self._local

    @property
    def erasures(self) -> "Erasures":
        """What has personal data that are no longer needed."""
        from db.erasures import Erasures

        return Erasures(self._conn)

    @property
    def erasing(self) -> "Erasures":
        """The same, to erase them."""
        return self.erasures

    @property
    def drafts(self) -> "Drafts":
        """What is being typed."""
        if self._drafts is None:
            from db.drafts import Drafts

            self._drafts = Drafts(self._conn)
        return self._drafts

    @property
    def pads(self) -> "Pads":
        """The numbers of paper pads."""
        if self._pads is None:
            from db.pads import Pads

            self._pads = Pads(self._conn)
        return self._pads

    @cached_property
    def _fold(self) -> Callable[[sqlite3.Connection, Fact, str, datetime], None]:
        from db import projections

        return projections.apply

    def record(
        self, facts: Sequence[Fact], *, by: str, at: datetime, key: str | None = None
    ) -> list[Event]:
        """Chain facts to the journal and fold them into what they change.

        `at` is kept to the millisecond, as the entry says it, so that a rebuild gives the same.
        """
        at = at.replace(microsecond=at.microsecond // 1000 * 1000)
        counter_id = self.settings.station().counter_id
        place = Place(self.settings.office().centre, counter_id)
        version = self.settings.version()
        last = head(self._conn, counter_id)
        events: list[Event] = []
        places: list[int] = []
        for fact in facts:
            event = entry(
                fact,
                place=place,
                after=last,
                at=at,
                actor_id=by,
                event_id=key if not events else None,
                cause_id=events[0].event_id if events else None,
                ref_ver=version,
            )
            places.append(add(self._conn, event))
            self._fold(self._conn, fact, event.event_id, at)
            last = head_after(event)
            events.append(event)
            self.recorded.append(fact)
            if (topic := _TOPICS.get(event.agg_type)) is not None:
                self.topics.add(topic)
        if events:
            note_day(self._conn, events[0].occurred_at[:10], places[0], places[-1])
        set_head(self._conn, counter_id, last, self._wall(facts, at))
        self.settings.forget()
        self.counter_id, self.end = counter_id, last
        return events

    def _wall(self, facts: Sequence[Fact], at: datetime) -> datetime:
        """Return the time that the clock must not fall behind; it runs back only when confirmed.

        What is written down by a clock that nobody believes, as a signing-in, makes it no truer.
        """
        if any(fact.kind == "clock.confirmed" for fact in facts):
            forget_walls(self._conn)
            return at
        last = self.journal.last_wall()
        if last is None:
            return at
        return last if doubt(at, last) is not None else max(at, last)
