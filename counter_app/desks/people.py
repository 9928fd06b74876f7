"""Who is who: PINs, badges, signing in, and waiting after wrong tries.

A PIN is kept as an Argon2 hash, in the part of the journal that can be erased. Whoever acts is
checked by the desks; this desk says whether somebody is who they say.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from counter_app.desks.permission import permitted
from counter_app.errors import (
    BadPin,
    NoPin,
    NotPermitted,
    Phrase,
    PinWanted,
    SignInLocked,
    UnknownBadge,
    UnknownStaff,
    WrongPin,
)
from counter_app.ports import Clock, Store, Writing
from counter_app.rules.journal import Fact
from counter_app.rules.staff import (
    LONGEST_WAIT,
    PIN_LENGTHS,
    Permission,
    Role,
    Secrets,
    StaffId,
    StaffMember,
    easily_guessed,
    may,
)

if TYPE_CHECKING:
    import argon2

_BADGES = range(100_000, 1_000_000)
_FIGURES = 6
_RESETS = "pins_reset"
_BELIEVED_WAIT = 2 * LONGEST_WAIT


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here, and how they sign in.

    `locked_until` is the local time until which no PIN is tried, None when one can be.
    """

    member: StaffMember
    has_pin: bool
    has_badge: bool
    locked_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class PinReset:
    """Somebody was given another PIN from outside the window, and has not chosen one since.

    `at` is a local time; `account` is whose account of this machine did it.
    """

    member: StaffMember
    at: datetime
    account: str


class People:
    """The desk that knows who is who."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on the books of `store` by the time of `clock`."""
        self._store = store
        self._clock = clock

    def roster(self) -> list[Person]:
        """Return who works here now, in order of entry."""
        now = self._clock.now()
        with self._store.reading() as books:
            held = [(one, books.staff.secrets(one.id)) for one in books.staff.all() if one.active]
        return [
            Person(member, bool(known.pin), known.badge is not None, _waits(known, now))
            for member, known in held
        ]

    def only_keeper(self) -> StaffMember | None:
        """Return the one person by whose PIN alone anything can be set up, if there is but one.

        When that PIN is forgotten, nobody is left who could give another. None also where somebody
        may set up without a PIN.
        """
        with self._store.reading() as books:
            wanted = books.settings.office().with_pins
            held = [
                (one, bool(books.staff.secrets(one.id).pin))
                for one in books.staff.all()
                if may(one, Permission.SET_UP)
            ]
        able = [(one, has_pin) for one, has_pin in held if has_pin or not wanted]
        if len(able) != 1:
            return None
        (one, has_pin) = able[0]
        return one if has_pin else None

    def asks_for_pin(self, staff_id: StaffId) -> bool:
        """Say whether somebody has to give a PIN to sign in by name."""
        with self._store.reading() as books:
            wanted = books.settings.office().with_pins
            return wanted or bool(books.staff.secrets(staff_id).pin)

    def sign_in(self, staff_id: StaffId, pin: str = "") -> StaffMember:
        """Say that somebody is who they say, by PIN, or by name where none is wanted.

        Every try is written down. Raises `PinWanted` without a PIN, `WrongPin`, `SignInLocked`
        after several wrong ones, `NoPin` where the office wants one and there is none.
        """
        member, known, wanted = self._known(staff_id)
        if not known.pin:
            if wanted:
                raise NoPin(name=member.name)
            self._note(member, "name")
            return member
        self._prove(member, known, pin)
        self._note(member, "pin")
        return member

    def by_badge(self, number: int, pin: str = "") -> StaffMember:
        """Say whose badge it is. Who may do more than a clerk gives the PIN too, if they have one.

        Raises `UnknownBadge`, and as `sign_in`; a clerk's badge is enough where PINs are wanted.
        """
        with self._store.reading() as books:
            found = [
                one
                for one in books.staff.all()
                if one.active and books.staff.secrets(one.id).badge == number
            ]
        if not found:
            raise UnknownBadge
        member, known, wanted = self._known(found[0].id)
        if member.role is not Role.CLERK:
            if known.pin:
                self._prove(member, known, pin)
            elif wanted:
                raise NoPin(name=member.name)
        self._note(member, "badge")
        return member

    def confirm(self, staff_id: StaffId, pin: str, permission: Permission) -> StaffMember:
        """Say that somebody who may do something stands here, as a supervisor who helps a clerk.

        The window's own person stays on duty; the act is done in the name of who confirmed it.

        Raises `NotPermitted`, and as `sign_in`.
        """
        self.able(staff_id, permission)
        return self.sign_in(staff_id, pin)

    def able(self, staff_id: StaffId, permission: Permission) -> StaffMember:
        """Return somebody who may do something; raises `NotPermitted`, `UnknownStaff`."""
        with self._store.reading() as books:
            return permitted(books, staff_id, permission)

    def set_pin(self, staff_id: StaffId, pin: str, *, by: StaffId, old: str = "") -> None:
        """Give somebody a PIN: an administrator anybody, others themselves by their `old` one.

        Raises `BadPin`, `NotPermitted`, `WrongPin`.
        """
        if not pin.isascii() or not pin.isdigit() or len(pin) not in PIN_LENGTHS:
            raise BadPin(
                hint=Phrase(
                    "cần từ {low} đến {high} chữ số.", low=PIN_LENGTHS[0], high=PIN_LENGTHS[-1]
                )
            )
        if easily_guessed(pin):
            raise BadPin(hint="quá dễ đoán, hãy chọn dãy số khác.")
        if by == staff_id:
            member, known, _ = self._known(staff_id)
            if known.pin:
                self._prove(member, known, old)
        hashed = _hasher().hash(pin)
        with self._store.writing() as books:
            member = self._may_change(books, staff_id, by)
            fact = Fact("staff.pin_set", member.id, {"has": True}, {"pin": hashed})
            books.record([fact], by=by, at=self._clock.now())
            _forget_reset(books, member.id)

    def reset_pin(self, staff_id: StaffId, *, account: str) -> str:
        """Give somebody who forgot theirs a PIN drawn by lot, and return it; it is told once.

        Nobody is asked for a permission: this is for whoever has the machine itself, where the one
        administrator cannot come in any more. The journal keeps when it was done and by which
        `account` of the machine, in nobody's name; the window tells of it until another PIN is
        chosen. Raises `UnknownStaff`.
        """
        pin = _drawn_pin()
        hashed = _hasher().hash(pin)
        now = self._clock.now()
        with self._store.writing() as books:
            member = _present(books, staff_id)
            if not member.active:
                raise UnknownStaff(name=member.name)
            body = {"has": True, "how": "command line", "account": account}
            books.record(
                [Fact("staff.pin_set", member.id, body, {"pin": hashed})], by=StaffId(""), at=now
            )
            kept = dict(books.local.get(_RESETS))
            kept[member.id] = {"at": now.isoformat(), "account": account}
            books.local.put(_RESETS, kept)
        return pin

    def resets(self) -> list[PinReset]:
        """Return who was given a PIN from outside and has not chosen another one since."""
        with self._store.reading() as books:
            held = [
                (books.staff.get(StaffId(one)), told)
                for one, told in books.local.get(_RESETS).items()
            ]
        return [
            PinReset(member, datetime.fromisoformat(told["at"]), told["account"])
            for member, told in held
            if member is not None and member.active
        ]

    def clear_pin(self, staff_id: StaffId, *, by: StaffId, old: str = "") -> None:
        """Take somebody's PIN away, as when it was forgotten; one's own only by the `old` one.

        Otherwise whoever finds an administrator's window open could make the PIN theirs.

        Raises `NotPermitted`, `UnknownStaff`, and for one's own `PinWanted`, `WrongPin`,
        `SignInLocked`.
        """
        if by == staff_id:
            self.able(by, Permission.SET_UP)
            member, known, _ = self._known(staff_id)
            if known.pin:
                self._prove(member, known, old)
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            member = _present(books, staff_id)
            fact = Fact("staff.pin_set", member.id, {"has": False}, {"pin": ""})
            books.record([fact], by=by, at=self._clock.now())
            _forget_reset(books, member.id)

    def badges(self) -> dict[int, StaffMember]:
        """Return the badges that are in force, by their numbers."""
        with self._store.reading() as books:
            held = [(books.staff.secrets(one.id).badge, one) for one in books.staff.all()]
        return {badge: one for badge, one in held if badge is not None and one.active}

    def give_badges(self, *, by: StaffId) -> dict[int, StaffMember]:
        """Give a badge to everybody who has none; return all that are in force."""
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            without = [
                one
                for one in books.staff.all()
                if one.active and books.staff.secrets(one.id).badge is None
            ]
            taken = {books.staff.secrets(one.id).badge for one in books.staff.all()}
            facts: list[Fact] = []
            for member in without:
                number = _unused(taken)
                taken.add(number)
                facts.append(_badge(member.id, number))
            if facts:
                books.record(facts, by=by, at=self._clock.now())
        return self.badges()

    def new_badge(self, staff_id: StaffId, *, by: StaffId) -> int:
        """Give somebody another badge, as when it was lost; the old one opens nothing any more.

        Raises `NotPermitted`, `UnknownStaff`.
        """
        with self._store.writing() as books:
            permitted(books, by, Permission.SET_UP)
            member = _present(books, staff_id)
            taken = {books.staff.secrets(one.id).badge for one in books.staff.all()}
            number = _unused(taken)
            books.record([_badge(member.id, number)], by=by, at=self._clock.now())
        return number

    # -- inside ------------------------------------------------------------------------------------

    def _known(self, staff_id: StaffId) -> tuple[StaffMember, Secrets, bool]:
        with self._store.reading() as books:
            member = books.staff.get(staff_id)
            if member is None or not member.active:
                raise UnknownStaff(name=staff_id if member is None else member.name)
            return member, books.staff.secrets(staff_id), books.settings.office().with_pins

    def _prove(self, member: StaffMember, known: Secrets, pin: str) -> None:
        """Compare a PIN with what is known; a wrong one is written down."""
        import argon2

        now = self._clock.now()
        waits = _waits(known, now)
        if waits is not None:
            raise SignInLocked(name=member.name, until=f"{waits:%H:%M:%S}")
        if not pin:
            raise PinWanted(name=member.name)
        try:
            _hasher().verify(known.pin, pin)
        except argon2.exceptions.VerificationError as error:
            with self._store.writing() as books:
                books.record(
                    [Fact("staff.refused", member.id, {"how": "pin"})], by=member.id, at=now
                )
            raise WrongPin(name=member.name) from error

    def _note(self, member: StaffMember, how: str) -> None:
        fact = Fact("staff.signed_in", member.id, {"how": how})
        with self._store.writing() as books:
            books.record([fact], by=member.id, at=self._clock.now())

    def _may_change(self, books: Writing, staff_id: StaffId, by: StaffId) -> StaffMember:
        member = _present(books, staff_id)
        if by != staff_id:
            permitted(books, by, Permission.SET_UP)
        elif not member.active:
            raise NotPermitted(
                name=member.name, permission="đặt mã PIN", needs=Permission.SET_UP.value
            )
        return member


def _present(books: Writing, staff_id: StaffId) -> StaffMember:
    member = books.staff.get(staff_id)
    if member is None:
        raise UnknownStaff(name=staff_id)
    return member


def _forget_reset(books: Writing, staff_id: StaffId) -> None:
    """Tell no more of a PIN that came from outside: there is another now, or none."""
    kept = dict(books.local.get(_RESETS))
    if kept.pop(staff_id, None) is not None:
        books.local.put(_RESETS, kept)


def _drawn_pin() -> str:
    """Return figures that nobody can guess."""
    while True:
        pin = "".join(secrets.choice("0123456789") for _ in range(_FIGURES))
        if not easily_guessed(pin):
            return pin


def _hasher() -> "argon2.PasswordHasher":
    import argon2

    return argon2.PasswordHasher()


def _waits(known: Secrets, now: datetime) -> datetime | None:
    """Return until when a PIN is not tried, None when it is.

    Nobody waits for a clock that was wrong at the last try and has been set back since.
    """
    until = known.locked_until
    if until is None or not now < until < now + _BELIEVED_WAIT:
        return None
    return until


def _badge(staff_id: StaffId, number: int) -> Fact:
    return Fact("staff.badge_given", staff_id, {}, {"badge": number})


def _unused(taken: set[int | None]) -> int:
    """Return a badge number that nobody can guess and nobody has."""
    while True:
        number = _BADGES[secrets.randbelow(len(_BADGES))]
        if number not in taken:
            return number
