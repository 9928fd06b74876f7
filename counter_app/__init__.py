"""Quầy Một Cửa: the office behind a one-stop counter. This page is the map of the house.

    counter_app.__main__      puts it together; knows all, is known by none
         |        |        |
        ui        |        db        windows and pages          one SQLite file
         |        |        |
         v        v        v
              counter_app            the office: knows neither Qt nor SQL

From top to bottom; each storey leans only on those below it:

__main__      the composition root: arguments, data folder, log, clock, lock, books, printers,
              window. `build` makes the window, and is what tests call
commands      the command line: each command a thin call of a desk
self_check    one dossier's life on scratch books, papers read back; for the frozen program
sample_day    an invented office lives through two weeks by its own desks; for demo and tour
exchange      dossiers as JSON: lines handed in, what is told of a dossier
desks/        what a person can have done; each use case opens and closes one transaction
              reception       dossiers come in, results go out
              handover        to the departments and back
              inquiry         find and look; reads only
              printing        the queue of papers
              reports         the day's figures
              administration  office, people, catalogue, calendar
              acting          what every act begins with: who, when, which days count
documents/    what comes out on paper: data in, PDF bytes out; the only room that draws
              words           the official Vietnamese words
              tables          papers as CSV
              readback        a paper seen again: pictures and codes
almanac       the official days off, over the computed ones
seed          the shipped sample catalogue and the invented office
ports         what the office needs from outside: clock, printer, books; protocols only
rules/        the functional core: frozen values and pure functions; standard library only
              dossier deadlines numbers catalogue people staff settings slips
              journal papers printing reports lines text
errors        what the office will not do, each with its sentence
logbook       where faults of the program are kept, without personal data

Three sentences hold it together. The journal is the heart: every act is events, written with what
they change in one transaction, and `fold` rebuilds everything from them. Rules and desks raise
`Refused` and return values; only `ui.words` and `documents.words` speak. Time, paper, numbers and
files are given, never fetched: the one reading of the real clock is in `__main__`.
"""

__version__ = "0.1.0"
