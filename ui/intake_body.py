"""A half-filled intake as JSON values, so that it can lie in the books until somebody goes on."""

from collections.abc import Iterable, Mapping
from typing import Any

from counter_app.rules.catalogue import (
    Channel,
    Procedure,
    component_from_body,
    component_to_body,
)
from ui.checklist import Tick
from ui.intake_details import Asked
from ui.intake_form import Draft


def draft_to_body(draft: Draft) -> dict[str, Any]:
    """Return a draft as JSON values; the inverse of `draft_from_body`."""
    asked = draft.asked
    channel = asked.channel
    return {
        "person": dict(draft.person),
        "agent": dict(draft.agent),
        "pad": dict(draft.pad),
        "procedure": None if asked.procedure is None else asked.procedure.code,
        "typed": asked.typed,
        "channel": channel.value if isinstance(channel, Channel) else None,
        "non_boundary": asked.non_boundary,
        "started": asked.started,
        "papers": [[tick.ticked, component_to_body(tick.of)] for tick in draft.ticks],
        "details": dict(draft.details),
    }


def draft_from_body(body: Mapping[str, Any], procedures: Iterable[Procedure]) -> Draft:
    """Return the draft that `draft_to_body` wrote.

    A procedure that is not received any more is left as the text that was typed.
    """
    code = body["procedure"]
    return Draft(
        person=body["person"],
        agent=body["agent"],
        asked=Asked(
            next((one for one in procedures if one.code == code), None),
            body["typed"],
            None if body["channel"] is None else Channel(body["channel"]),
            body["non_boundary"],
            body["started"],
        ),
        ticks=tuple(
            Tick(place, component_from_body(part), ticked)
            for place, (ticked, part) in enumerate(body["papers"], start=1)
        ),
        details=body["details"],
        pad=body["pad"],
    )
