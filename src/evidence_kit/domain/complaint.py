"""The request to prosecute: until when it is best made, by whom, and whether it was made before.

Some acts can only be prosecuted on a complaint, in principle within three months after the day
on which the person learned of the act; each act has its own day (DOMAIN.md, section B2). None of
it says which act this is, and a day that is past is no reason to stay away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from evidence_kit.domain.age import AgeBand, band_now, band_then, years_on
from evidence_kit.domain.case import Answered
from evidence_kit.domain.circumstances import began_on
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.helping import helping
from evidence_kit.domain.person import Person, Teller, Wish
from evidence_kit.domain.police_contact import ContactKind, PoliceContact, Spoke
from evidence_kit.domain.timeline import moment_of

MONTHS: Final = 3
"""Calendar months from the day the person learned of an act."""
_ASKS_FROM, _ADULT = 16, 18
"""Years from which somebody asks themself, and from which nobody asks for them by right."""
ACTS: Final = frozenset({EventKind.THREAT, EventKind.DEMAND, EventKind.SPREAD})
"""Events that have a day of their own."""

Act = Event | Distribution


@dataclass(frozen=True, slots=True)
class Term:
    """One act and the day before which the request is best made.

    Attributes:
        act: what was done.
        learned: the day on which the person learned of it; the earliest there can be.
        until: the same day of the month, three months later.
        asked: the contact at which who may ask for prosecution did so in time, or None.
    """

    act: Act
    learned: dt.date
    until: dt.date
    asked: PoliceContact | None = None

    def past(self, today: dt.date) -> bool:
        """Tell whether that day is over and nobody asked in time."""
        return self.asked is None and self.until < today


@dataclass(frozen=True, slots=True)
class Terms:
    """All acts of a case.

    Attributes:
        dated: those with a day, the earliest first.
        undated: those without one.
        noted: the first contact at which it was asked for, where it is not sure that who asked
            may; it ends no day.
    """

    dated: tuple[Term, ...] = ()
    undated: tuple[Act, ...] = ()
    noted: PoliceContact | None = None

    @property
    def met(self) -> bool:
        """Whether it was asked for in time for every act there is."""
        return bool(self.dated) and not self.undated and all(one.asked for one in self.dated)

    def hint(self, today: dt.date) -> dt.date | None:
        """Give the earliest day that is still to come and was not met; None without any."""
        open_ = (one.until for one in self.dated if one.asked is None and one.until >= today)
        return next(iter(sorted(open_)), None)

    def past(self, today: dt.date) -> bool:
        """Tell whether the day of at least one act is over."""
        return any(one.past(today) for one in self.dated)


def months_after(day: dt.date, months: int = MONTHS) -> dt.date:
    """Give the same day of a later month, or that month's last day when it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year >= dt.MAXYEAR:
        return dt.date.max
    after = dt.date(year, month + 1, 28) + dt.timedelta(days=4)
    last = after - dt.timedelta(days=after.day)
    return last.replace(day=min(day.day, last.day))


def terms(case: Answered, today: dt.date) -> Terms:
    """Give the day of each threat, demand and distribution of a case.

    A stretch counts from its first day: earlier is safer.
    """
    acts: tuple[Act, ...] = (
        *(one for one in case.events if one.kind in ACTS),
        *case.distributions,
    )
    every = asked_before(case.police_contacts, today)
    asked = surely_asked(case, today)
    dated = [
        _term(act, dt.date.fromisoformat(moment_of(act).day), asked)
        for act in acts
        if moment_of(act).known
    ]
    undated = tuple(act for act in acts if not moment_of(act).known)
    noted = next((one for one in every if one not in asked), None)
    return Terms(tuple(sorted(dated, key=lambda one: one.until)), undated, noted)


def asked_before(contacts: Iterable[PoliceContact], today: dt.date) -> tuple[PoliceContact, ...]:
    """Give the contacts that count as having asked for prosecution, the earliest first.

    Only those at which the person said so, and that were: an appointment still to come asks
    nothing yet. Those without a date come last.
    """
    counted = (
        one for one in contacts if one.prosecution is Wish.YES and not is_planned(one, today)
    )
    return tuple(sorted(counted, key=lambda one: (not one.moment.known, one.moment.start)))


def surely_asked(case: Answered, today: dt.date) -> tuple[PoliceContact, ...]:
    """Give those of `asked_before` at which it is sure that who asked may, the earliest first.

    From 16 the person asks, and under 16 only the representative. For an adult somebody else asks
    only with a written power of attorney, and whether a parent may ask for somebody of 16 is not
    certain (DOMAIN.md, sections A6 and B2): the police see to that.
    """
    every = asked_before(case.police_contacts, today)
    return tuple(one for one in every if one.moment.known and _may_ask(case, one, today))


def who_spoke_matters(case: Answered, today: dt.date) -> bool:
    """Tell whether it decides anything who spoke with the police.

    So it is for who is, or was, under 18, and where somebody else helps, reports or signs.
    """
    return signer_of(case, today) not in (Signer.ADULT, Signer.UNKNOWN) or _with_other(case)


def _may_ask(case: Answered, contact: PoliceContact, today: dt.date) -> bool:
    day = dt.date.fromisoformat(contact.moment.day)
    match contact.spoke:
        case Spoke.HELPER:
            return False
        case Spoke.REPRESENTATIVE:
            return _was_child(case, day, today)
        case Spoke.UNSAID if _with_other(case):
            return False
    return _was_old_enough(case, day, today)


def _with_other(case: Answered) -> bool:
    """Tell whether somebody else helps, reports or signs, so that they may have spoken."""
    person = case.person
    return helping(case) or signs_for_other(person) or bool(person.reporter.strip())


def _was_child(case: Answered, day: dt.date, today: dt.date) -> bool:
    """Tell whether the person was surely under 16 on a day, and so when it began."""
    by_date = years_on(case.person.birth_date, day)
    if by_date is not None:
        return by_date < _ASKS_FROM
    return band_now(case.person, case.answers, today).represented


def _was_old_enough(case: Answered, day: dt.date, today: dt.date) -> bool:
    """Tell whether the person was surely 16 on a day, and when it began as far as that is known."""
    who = signer_of(case, today)
    if who not in (Signer.YOUNG, Signer.ADULT):
        return False
    by_date = years_on(case.person.birth_date, day)
    if by_date is not None:
        return by_date >= _ASKS_FROM
    then = band_then(case.person, case.answers, began_on(case))
    long_ago = months_after(day, 12 * (_ADULT - _ASKS_FROM)) < today
    return then in (AgeBand.FROM_16, AgeBand.ADULT) or (who is Signer.ADULT and not long_ago)


def is_planned(contact: PoliceContact, today: dt.date) -> bool:
    """Tell whether a contact is still to come: dated later, or an appointment without a date."""
    if not contact.moment.known:
        return contact.kind is ContactKind.APPOINTMENT
    return contact.moment.day > today.isoformat()


class Signer(StrEnum):
    """Who asks for prosecution, by age."""

    UNKNOWN = "unknown"
    """The age is not known: both stand there."""
    REPRESENTATIVE = "representative"
    """Under 16: a parent with authority, or a guardian."""
    BOTH = "both"
    """Under 16 when it began, older now: which of them counts is not certain."""
    YOUNG = "young"
    """16 or 17: the person; somebody may come along."""
    ADULT = "adult"
    """18 or older: the person; somebody else only with a written power of attorney."""


def signer_of(case: Answered, today: dt.date) -> Signer:
    """Give who signs in a case."""
    now = band_now(case.person, case.answers, today)
    return signer(now, band_then(case.person, case.answers, began_on(case)))


def signer(now: AgeBand, then: AgeBand = AgeBand.UNKNOWN) -> Signer:
    """Give who signs, by the age on the day of signing and, when known, that when it began."""
    match now:
        case AgeBand.UNKNOWN:
            return Signer.UNKNOWN
        case AgeBand.UNDER_12 | AgeBand.FROM_12:
            return Signer.REPRESENTATIVE
        case _ if then.represented:
            return Signer.BOTH
        case AgeBand.FROM_16:
            return Signer.YOUNG
        case AgeBand.ADULT:
            return Signer.ADULT


def needs_authority(person: Person, who: Signer) -> bool:
    """Tell whether whoever reports can ask only with a special written power of attorney.

    So it is when somebody else reports for an adult. Of a child the representative signs by right.
    """
    told = bool(person.reporter.strip()) or signs_for_other(person)
    return who is Signer.ADULT and told


def signs_for_other(person: Person) -> bool:
    """Tell whether the name typed under the request is of somebody else than the person."""
    signer, name = (" ".join(one.casefold().split()) for one in (person.signer, person.name))
    return bool(signer and name) and signer != name


def represented(person: Person) -> bool:
    """Tell whether a parent or guardian is named, types, or is to sign; an age names nobody."""
    named = bool(person.representative.strip()) or signs_for_other(person)
    return named or person.teller is Teller.PARENT


def name_under(person: Person, who: Signer) -> str:
    """Give the name under the request: as typed there, else of who signs by age; "" if unsure.

    Of a child under 16 the own name is never that of who signs.
    """
    for_child = who is Signer.REPRESENTATIVE
    if person.signer.strip() and (signs_for_other(person) or not (for_child and person.name)):
        return person.signer.strip()
    if for_child:
        return person.representative.strip()
    return "" if who is Signer.UNKNOWN else person.name.strip()


def _term(act: Act, learned: dt.date, asked: Iterable[PoliceContact]) -> Term:
    made = Term(act, learned, months_after(learned))
    first, last = learned.isoformat(), made.until.isoformat()
    met = next((one for one in asked if first <= one.moment.day <= last), None)
    return replace(made, asked=met)
