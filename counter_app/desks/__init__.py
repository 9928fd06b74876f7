"""What a person can have done: the desks of the office, each a set of use cases.

A desk is made when it is first asked for, so that the window opens with the first screen's only.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from counter_app.ports import Clock, Store

if TYPE_CHECKING:
    from counter_app.desks.acting import WorkingDays
    from counter_app.desks.administration import Administration
    from counter_app.desks.audit import Audit
    from counter_app.desks.backups import Backups
    from counter_app.desks.calendar import CalendarDesk
    from counter_app.desks.catalogue import CatalogueDesk
    from counter_app.desks.closing import Closing
    from counter_app.desks.custody import Custody
    from counter_app.desks.departments import Departments
    from counter_app.desks.first_run import FirstRun
    from counter_app.desks.giving import Giving
    from counter_app.desks.handover import Handover
    from counter_app.desks.inquiry import Inquiry
    from counter_app.desks.notes import Notes
    from counter_app.desks.pads import PadDesk
    from counter_app.desks.people import People
    from counter_app.desks.printing import Printing
    from counter_app.desks.privacy import Privacy
    from counter_app.desks.processing import Processing
    from counter_app.desks.reception import Reception
    from counter_app.desks.register_in import RegisterDesk
    from counter_app.desks.reports import Reports
    from counter_app.desks.retention import Retention
    from counter_app.desks.statistics import StatisticsDesk
    from counter_app.desks.watch import Watch

__all__ = ["Office", "open_office"]


class Office:
    """The desks of one office, all on the same books."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Have the desks work on `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    @cached_property
    def _days(self) -> "WorkingDays":
        from counter_app.desks.acting import WorkingDays

        return WorkingDays()

    @cached_property
    def reception(self) -> "Reception":
        """Dossiers come in."""
        from counter_app.desks.reception import Reception

        return Reception(self._store, self._clock, self._days)

    @cached_property
    def processing(self) -> "Processing":
        """What happens while a dossier is away, and slips without a dossier."""
        from counter_app.desks.processing import Processing

        return Processing(self._store, self._clock, self._days)

    @cached_property
    def pads(self) -> "PadDesk":
        """Receipts written by hand, and numbers without a dossier."""
        from counter_app.desks.pads import PadDesk

        return PadDesk(self._store, self._clock)

    @cached_property
    def calendar(self) -> "CalendarDesk":
        """The days and hours that deadlines are counted by."""
        from counter_app.desks.calendar import CalendarDesk

        return CalendarDesk(self._store, self._clock, self._days)

    @cached_property
    def handover(self) -> "Handover":
        """To the departments and back."""
        from counter_app.desks.handover import Handover

        return Handover(self._store, self._clock)

    @cached_property
    def giving(self) -> "Giving":
        """Results go out."""
        from counter_app.desks.giving import Giving

        return Giving(self._store, self._clock)

    @cached_property
    def custody(self) -> "Custody":
        """Who has what, and what is not where it should be."""
        from counter_app.desks.custody import Custody

        return Custody(self._store, self._clock)

    @cached_property
    def notes(self) -> "Notes":
        """Notes, calls and opinions beside a dossier."""
        from counter_app.desks.notes import Notes

        return Notes(self._store, self._clock)

    @cached_property
    def watch(self) -> "Watch":
        """What must not be forgotten today."""
        from counter_app.desks.watch import Watch

        return Watch(self._store, self._clock, self._days)

    @cached_property
    def inquiry(self) -> "Inquiry":
        """Find and look."""
        from counter_app.desks.inquiry import Inquiry

        return Inquiry(self._store, self._clock, lambda: self._days)

    @cached_property
    def printing(self) -> "Printing":
        """The queue of papers."""
        from counter_app.desks.printing import Printing

        return Printing(self._store, self._clock)

    @cached_property
    def reports(self) -> "Reports":
        """The day's figures."""
        from counter_app.desks.reports import Reports

        return Reports(self._store, self._clock)

    @cached_property
    def closing(self) -> "Closing":
        """The end of the day."""
        from counter_app.desks.closing import Closing

        return Closing(self._store, self._clock)

    @cached_property
    def statistics(self) -> "StatisticsDesk":
        """The figures of periods."""
        from counter_app.desks.statistics import StatisticsDesk

        return StatisticsDesk(self._store, self._clock, self._days)

    @cached_property
    def audit(self) -> "Audit":
        """Who did what."""
        from counter_app.desks.audit import Audit

        return Audit(self._store, self._clock)

    @cached_property
    def people(self) -> "People":
        """Who is who."""
        from counter_app.desks.people import People

        return People(self._store, self._clock)

    @cached_property
    def privacy(self) -> "Privacy":
        """The end of personal data."""
        from counter_app.desks.privacy import Privacy

        return Privacy(self._store, self._clock)

    @cached_property
    def retention(self) -> "Retention":
        """Years that are closed for good."""
        from counter_app.desks.retention import Retention

        return Retention(self._store, self._clock)

    @cached_property
    def backups(self) -> "Backups":
        """Copies of the books."""
        from counter_app.desks.backups import Backups

        return Backups(self._store, self._clock)

    @cached_property
    def administration(self) -> "Administration":
        """Office, people, catalogue, calendar."""
        from counter_app.desks.administration import Administration

        return Administration(self._store, self._clock)

    @cached_property
    def first_run(self) -> "FirstRun":
        """The first set-up of fresh books."""
        from counter_app.desks.first_run import FirstRun

        return FirstRun(self._store)

    @cached_property
    def departments(self) -> "Departments":
        """The departments that dossiers go to."""
        from counter_app.desks.departments import Departments

        return Departments(self._store, self._clock)

    @cached_property
    def catalogue(self) -> "CatalogueDesk":
        """The catalogue of procedures in and out, and the published list."""
        from counter_app.desks.catalogue import CatalogueDesk

        return CatalogueDesk(self._store, self._clock)

    @cached_property
    def registers(self) -> "RegisterDesk":
        """Registers from other systems come in."""
        from counter_app.desks.register_in import RegisterDesk

        return RegisterDesk(self._store, self._clock)


def open_office(store: Store, clock: Clock) -> Office:
    """Put the desks on a store, and make fresh books usable."""
    office = Office(store, clock)
    office.administration.prepare()
    return office
