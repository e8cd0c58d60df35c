"""Whether prosecution is wanted, and what that says of what is wanted of the police."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from evidence_kit.domain.case import Case
from evidence_kit.domain.complaint import asked_before
from evidence_kit.domain.helping import helping
from evidence_kit.domain.person import Person, Route, Wish
from evidence_kit.domain.police_contact import PoliceContact, Spoke


class Answer(StrEnum):
    """What was answered to "do you want the offender to be prosecuted?"."""

    UNSAID = ""
    YES = "yes"
    UNSURE = "unsure"
    NO = "no"
    """Only to tell it."""


def answer(person: Person) -> Answer:
    """Give what was answered about prosecution."""
    if person.prosecution is not Wish.UNSAID:
        return Answer(person.prosecution.value)
    return Answer.UNSURE if person.route is Route.UNSURE else Answer.UNSAID


def own_request(case: Case, today: dt.date) -> PoliceContact | None:
    """Give the first contact at which the person themself asked for prosecution, or None.

    Where somebody helps, only one of which it was said that the person spoke. It answers nothing:
    they may have changed their mind since.
    """
    mine = {Spoke.SELF} if helping(case) else {Spoke.SELF, Spoke.UNSAID}
    asked = asked_before(case.police_contacts, today)
    return next((one for one in asked if one.spoke in mine), None)


def answering(given: Answer) -> dict[str, Wish | Route]:
    """Give the fields of a person that follow from an answer about prosecution."""
    match given:
        case Answer.YES:
            return {"prosecution": Wish.YES, "route": Route.REPORT}
        case Answer.NO:
            return {"prosecution": Wish.NO, "route": Route.NOTICE}
        case Answer.UNSURE:
            return {"prosecution": Wish.UNSAID, "route": Route.UNSURE}
        case Answer.UNSAID:
            return {"prosecution": Wish.UNSAID}


def choosing(route: Route, person: Person) -> dict[str, Wish | Route]:
    """Give the fields of a person that follow from what they want of the police.

    A notice asks for no prosecution, and who does not know asks for none yet. A report leaves
    the question open, unless it was answered with yes.
    """
    if route is Route.NOTICE:
        return {"route": route, "prosecution": Wish.NO}
    keeps = route is Route.REPORT and person.prosecution is Wish.YES
    return {"route": route, "prosecution": Wish.YES if keeps else Wish.UNSAID}
