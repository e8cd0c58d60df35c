"""Who tells this, how the police can reach them, what they wish, and their own words.

Every field may stay empty: nothing here is needed to make a dossier.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Wish(StrEnum):
    """A question that may stay open."""

    UNSAID = ""
    YES = "yes"
    NO = "no"


class Route(StrEnum):
    """What the person wants of the police."""

    UNSAID = ""
    REPORT = "report"
    """Aangifte: asks for prosecution."""
    NOTICE = "notice"
    """Melding: tells, without asking."""
    UNSURE = "unsure"


class Teller(StrEnum):
    """Who sits at the keyboard."""

    UNSAID = ""
    SELF = "self"
    """The person this happened to."""
    PARENT = "parent"
    """A parent or guardian."""
    CLOSE = "close"
    """Family or a friend."""
    PROFESSIONAL = "professional"
    """Of a school, or who helps for their work."""


class Letters(StrEnum):
    """Where letters may go."""

    UNSAID = ""
    HOME = "home"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Person:
    """The person this happened to, and who helped.

    Attributes:
        name: as they want to be called.
        birth_date: `2008-03-02`, or "".
        age_then: age in years when it began, or None.
        age_now: age in years, or None.
        phone: number the police may call.
        phone_note: e.g. not to leave a message.
        email: address the police may write to.
        best_moment: when to be reached, and how.
        letter_address: correspondence address instead of the home address.
        home_address: only if the person wants it in the dossier.
        language: language they speak best.
        interpreter: whether an interpreter is needed.
        reporter: name of who reports, when that is somebody else.
        representative: parent with authority or guardian.
        helper: who helped with this dossier.
        helper_role: e.g. "parent", "teacher".
        helper_saw: what the helper saw with their own eyes; they may be a witness.
        route: report, notice, or not sure.
        prosecution: whether prosecution is asked for (klacht; DOMAIN.md, section B2).
        informed: whether to be kept informed.
        victim_support: whether Victim Support may call.
        damages: whether the damage is to be claimed.
        police_notes: earlier contact with the police, and reference numbers.
        place: where the person was when it happened.
        teller: who sits at the keyboard.
        letters: where letters may go.
        discreet: whether nobody may leave a message or say what it is about.
        impact: what it does to the person, in their own words.
        damage: what it cost beside the payments, in their own words.
        wishes: anything else they wish.
        signer: name under the request to prosecute, when it is not `name`.
    """

    name: str = ""
    birth_date: str = ""
    age_then: int | None = None
    age_now: int | None = None
    phone: str = ""
    phone_note: str = ""
    email: str = ""
    best_moment: str = ""
    letter_address: str = ""
    home_address: str = ""
    language: str = ""
    interpreter: Wish = Wish.UNSAID
    reporter: str = ""
    representative: str = ""
    helper: str = ""
    helper_role: str = ""
    helper_saw: str = ""
    route: Route = Route.UNSAID
    prosecution: Wish = Wish.UNSAID
    informed: Wish = Wish.UNSAID
    victim_support: Wish = Wish.UNSAID
    damages: Wish = Wish.UNSAID
    police_notes: str = ""
    place: str = ""
    teller: Teller = Teller.UNSAID
    letters: Letters = Letters.UNSAID
    discreet: Wish = Wish.UNSAID
    impact: str = ""
    damage: str = ""
    wishes: str = ""
    signer: str = ""

    @property
    def letters_go_home(self) -> bool:
        """Tell whether the address for letters gives the home address, or a part of it, away."""
        home, letters = _plain(self.home_address), _plain(self.letter_address)
        told = home.strip() and letters.strip()
        return bool(told) and (home in letters or letters in home)


NOBODY = Person()
"""Nothing was filled in."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What happened, in the person's own words, kept as they were typed."""

    text: str = ""


def _plain(address: str) -> str:
    """Give the words of an address, a space around each; "1234 AB" is one word."""
    small = re.sub(r"\b(\d{4})\s+([a-z]{2})\b", r"\1\2", address.casefold())
    return " ".join(("", *re.findall(r"\w+", small), ""))
