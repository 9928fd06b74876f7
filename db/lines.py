"""A dossier in a list: its columns, and the line that a row of them is."""

from counter_app.rules.dossier import Custody, DossierId, State
from counter_app.rules.lines import DossierLine
from db.values import Row, instant, moment

LINE = """
  dossier.n, dossier.id, dossier.number, dossier.name, dossier.procedure, dossier.field,
  dossier.department, dossier.state, dossier.custody, dossier.received_at, dossier.due_at,
  dossier.finished_at, dossier.shelf, dossier.slip_number,
  coalesce(dossier.held_since, dossier.received_at) as since, dossier.reappointments
"""
"""The columns that `to_line` reads."""


def to_line(found: Row) -> DossierLine:
    """Return the line of a row."""
    return DossierLine(
        row=found["n"],
        id=DossierId(found["id"]),
        number=found["number"],
        applicant=found["name"],
        procedure=found["procedure"],
        field=found["field"],
        department=found["department"],
        state=State(found["state"]),
        custody=Custody(found["custody"]),
        received_at=instant(found["received_at"]),
        due_at=instant(found["due_at"]),
        finished_at=moment(found["finished_at"]),
        shelf=found["shelf"],
        slip=found["slip_number"],
        since=instant(found["since"]),
        reappointments=found["reappointments"],
    )
