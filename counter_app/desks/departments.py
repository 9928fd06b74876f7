"""The departments that dossiers go to: entered, renamed, closed.

Most are known from the catalogue, which says who resolves a procedure. What the office adds or
closes stands in its settings; a new name or another department is a new version of the procedures,
so that dossiers received before keep what their receipts say.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from counter_app.desks.administration import procedure_fact
from counter_app.desks.permission import permitted
from counter_app.errors import BadValue, DepartmentKnown, DepartmentNamed, MissingField
from counter_app.ports import Clock, Reading, Store, Writing
from counter_app.rules.dossier import Custody
from counter_app.rules.journal import Fact
from counter_app.rules.settings import Department, settings_to_body
from counter_app.rules.staff import Permission, StaffId
from counter_app.rules.text import clean_line

if TYPE_CHECKING:
    from counter_app.rules.catalogue import Procedure

_AWAY = frozenset({Custody.IN_TRANSIT, Custody.DEPARTMENT})


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """A department with how many procedures name it, and how many dossiers are there or going."""

    department: Department
    procedures: int
    dossiers: int

    @property
    def name(self) -> str:
        """What it is called."""
        return self.department.name

    @property
    def closed(self) -> bool:
        """Whether nothing is handed over to it any more."""
        return self.department.closed_on is not None


class Departments:
    """The desk of departments."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def lines(self) -> list[DepartmentLine]:
        """Return all departments: the open ones first, each by name."""
        today = self._clock.now().date()
        with self._store.reading() as books:
            known = {one.name: one for one in books.settings.office().departments}
            procedures = Counter(one.department for one in books.catalogue.current(today))
            dossiers: Counter[str] = Counter()
            for waiting in books.lists.waiting(today):
                if waiting.custody in _AWAY:
                    dossiers[waiting.department] += waiting.count
        names = {*known, *procedures, *dossiers}
        lines = [
            DepartmentLine(known.get(name, Department(name)), procedures[name], dossiers[name])
            for name in names
        ]
        return sorted(lines, key=lambda one: (one.closed, one.name))

    def add(self, name: str, *, by: StaffId) -> str:
        """Enter a department that the catalogue does not name; return its name.

        Raises `MissingField`, `TextTooLong`, `DepartmentKnown`, `NotPermitted`.
        """
        name = _checked(name)
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            self._refuse_known(books, name)
            held = books.settings.office().departments
            self._keep(books, (*held, Department(name)), by=by)
        return name

    def rename(self, old: str, name: str, *, by: StaffId) -> str:
        """Give a department another name from today on; return it.

        Its procedures get a new version each; dossiers received before keep the old name.

        Raises `MissingField`, `TextTooLong`, `BadValue`, `DepartmentKnown`, `NotPermitted`.
        """
        name = _checked(name)
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            if name == old:
                raise BadValue(
                    field="name", label="Tên phòng", value=name, hint="Vẫn là tên đang dùng."
                )
            self._refuse_known(books, name, besides=old)
            held = books.settings.office().departments
            renamed = tuple(replace(one, name=name) if one.name == old else one for one in held)
            self._keep(books, renamed, self._moved(books, old, name), by=by)
        return name

    def close(self, name: str, *, reason: str, into: str = "", by: StaffId) -> None:
        """Close a department from today on; its procedures go to the department `into`.

        Dossiers that are there come back as ever. Raises `DepartmentNamed` for procedures without
        `into`, `MissingField` without a reason while dossiers are there, `TextTooLong`,
        `NotPermitted`.
        """
        reason = clean_line(reason, field="reason", label="Lý do đóng")
        line = next((one for one in self.lines() if one.name == name), None)
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            if line is not None and line.procedures and into in {"", name}:
                raise DepartmentNamed(field="into", name=name, count=line.procedures)
            if line is not None and line.dossiers and not reason:
                raise MissingField(field="reason", label="lý do đóng khi phòng còn hồ sơ")
            closed = Department(name, self._clock.now().date(), reason)
            others = [one for one in books.settings.office().departments if one.name != name]
            moved = self._moved(books, name, into) if into else []
            self._keep(books, (*others, closed), moved, by=by)

    def reopen(self, name: str, *, by: StaffId) -> None:
        """Let a closed department be handed dossiers again; raises `NotPermitted`."""
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            others = [one for one in books.settings.office().departments if one.name != name]
            self._keep(books, (*others, Department(name)), by=by)

    # -- inside ------------------------------------------------------------------------------------

    def _refuse_known(self, books: Reading, name: str, besides: str = "") -> None:
        today = self._clock.now().date()
        names = {one.name for one in books.settings.office().departments}
        names |= {one.department for one in books.catalogue.current(today)}
        for known in names - {besides}:
            if known.casefold() == name.casefold():
                raise DepartmentKnown(field="name", name=known)

    def _moved(self, books: Reading, old: str, name: str) -> "list[Procedure]":
        """Return the versions by which the procedures of a department go to another from today."""
        today = self._clock.now().date()
        moved: list[Procedure] = []
        for current in books.catalogue.current(today):
            versions = books.catalogue.versions(current.code)
            number = max(one.version for one in versions)
            later = [one for one in versions if one.valid_from > today]
            for one in (current, *later):
                if one.department != old:
                    continue
                number += 1
                start = max(one.valid_from, today)
                moved.append(replace(one, department=name, version=number, valid_from=start))
        return moved

    def _keep(
        self,
        books: Writing,
        departments: tuple[Department, ...],
        moved: "Sequence[Procedure]" = (),
        *,
        by: StaffId,
    ) -> None:
        held = books.settings.office()
        settings = replace(held, departments=tuple(sorted(departments, key=lambda one: one.name)))
        body = {"before": settings_to_body(held), "after": settings_to_body(settings)}
        facts = [Fact("settings.changed", "office", body)] if settings != held else []
        facts += [procedure_fact(procedure) for procedure in moved]
        if facts:
            books.record(facts, by=by, at=self._clock.now())


def open_departments(books: Reading, today: date) -> list[str]:
    """Return the departments that dossiers can be handed over to, in order of their names."""
    known = books.settings.office().departments
    closed = {one.name for one in known if one.closed_on is not None}
    names = {one.name for one in known}
    names |= {entry.department for entry in books.catalogue.current(today)}
    return sorted(names - closed)


def _checked(name: str) -> str:
    name = clean_line(name, field="name", label="Tên phòng")
    if not name:
        raise MissingField(field="name", label="tên phòng")
    return name
