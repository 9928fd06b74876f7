"""What a person can have done: the desks of the office, each a set of use cases."""

from dataclasses import dataclass

from counter_app.desks.acting import WorkingDays
from counter_app.desks.administration import Administration
from counter_app.desks.handover import Handover
from counter_app.desks.inquiry import Inquiry
from counter_app.desks.printing import Printing
from counter_app.desks.reception import Reception
from counter_app.desks.reports import Reports
from counter_app.ports import Clock, Store

__all__ = ["Office", "open_office"]


@dataclass(frozen=True, slots=True)
class Office:
    """The desks of one office, all on the same books."""

    reception: Reception  # dossiers come in, results go out
    handover: Handover  # to the departments and back
    inquiry: Inquiry  # find and look
    printing: Printing  # the queue of papers
    reports: Reports  # the day's figures
    administration: Administration  # office, people, catalogue, calendar


def open_office(store: Store, clock: Clock) -> Office:
    """Put the desks on a store, and make fresh books usable."""
    administration = Administration(store, clock)
    administration.prepare()
    return Office(
        reception=Reception(store, clock, WorkingDays()),
        handover=Handover(store, clock),
        inquiry=Inquiry(store, clock),
        printing=Printing(store, clock),
        reports=Reports(store, clock),
        administration=administration,
    )
