"""Leads: what the police can request or search by, and the suspects they seem to belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from evidence_kit.domain.event import KnownBy
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.moment import UNKNOWN, Moment
from evidence_kit.domain.person import Wish

UNKNOWN_SUSPECT: Final = "unknown"
"""Stands in `Lead.suspects` when the person looked and does not know whose it is."""


UNDONE: Final = "↩"
"""Stands in `Lead.because` of what was taken back by Undo; nobody types that as a reason."""


class LeadKind(StrEnum):
    """What a lead is."""

    USERNAME = "username"
    DISPLAY_NAME = "display-name"
    PLATFORM_ID = "platform-id"
    PROFILE_LINK = "profile-link"
    PHONE = "phone"
    EMAIL = "email"
    IBAN = "iban"
    ACCOUNT_HOLDER = "account-holder"
    """The name a bank shows; may be somebody else than who writes."""
    PAYMENT_LINK = "payment-link"
    VOUCHER = "voucher"
    """Code of a gift card or a voucher."""
    CRYPTO = "crypto"
    TRANSACTION = "transaction"
    IP = "ip"
    NAME = "name"
    OTHER = "other"


BANK_KINDS: Final = frozenset({LeadKind.IBAN, LeadKind.ACCOUNT_HOLDER})
"""What is known of where money went; it may be of somebody who passes it on."""
ACCOUNT_KINDS: Final = frozenset(
    {LeadKind.USERNAME, LeadKind.DISPLAY_NAME, LeadKind.PROFILE_LINK, LeadKind.PLATFORM_ID}
)
"""What can be called otherwise later."""


class Sureness(StrEnum):
    """How sure the person is that it is one and the same somebody."""

    UNSAID = ""
    SURE = "sure"
    THINKS = "thinks"
    UNSURE = "unsure"


class LeadState(StrEnum):
    """What became of it. Nothing a person noted is ever silently gone."""

    OPEN = "open"
    """Noted; whether it is right was not said yet."""
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    """Not of the offender, or not right; can be taken back."""
    MERGED = "merged"
    """The same as another lead (`Lead.into`); can be split off again."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a lead was seen: in an exhibit, and in which rectangle of its upright picture."""

    exhibit: int
    area: Rect | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """One name, number, address or code.

    Attributes:
        id: names it in the case.
        kind: what it is.
        text: exactly as the person typed or read it; never corrected.
        state: what became of it.
        suspects: ids of suspects, or `UNKNOWN_SUSPECT`; empty when nobody said.
        platform: where it is used, as the person names it.
        sightings: where it was seen, in order of exhibits.
        note: what the person adds.
        because: why it was dismissed; `UNDONE` when it was taken back at once.
        into: id of the lead it was merged into, for `MERGED`.
        first_seen: when the person first saw it.
        last_seen: when the person last saw it.
        active: whether it is still in use.
        became: id of the lead this account was called later; "" when it kept its name.
    """

    id: str
    kind: LeadKind
    text: str
    state: LeadState = LeadState.OPEN
    suspects: tuple[str, ...] = ()
    platform: str = ""
    sightings: tuple[Sighting, ...] = ()
    note: str = ""
    because: str = ""
    into: str = ""
    first_seen: Moment = UNKNOWN
    last_seen: Moment = UNKNOWN
    active: Wish = Wish.UNSAID
    became: str = ""

    @property
    def counts(self) -> bool:
        """Tell whether it stands in the file: neither dismissed nor merged."""
        return self.state in (LeadState.OPEN, LeadState.CONFIRMED)

    @property
    def exhibits(self) -> tuple[int, ...]:
        """Give the numbers of the exhibits that show it, each once, in order."""
        return tuple(sorted({sighting.exhibit for sighting in self.sightings}))

    def seen(self, sighting: Sighting) -> Lead:
        """Give the same lead, seen in one more place."""
        if sighting in self.sightings:
            return self
        return replace(self, sightings=_ordered((*self.sightings, sighting)))

    def unseen(self, sighting: Sighting) -> Lead:
        """Give the same lead without one place."""
        return replace(self, sightings=tuple(s for s in self.sightings if s != sighting))


@dataclass(frozen=True, slots=True)
class Suspect:
    """Somebody who wrote, called or received money. Who it really is, the police find out.

    Attributes:
        id: names the suspect in the case.
        letter: "A", "B" ... in the order they were added.
        alias: what the suspect calls themself, e.g. "Lisa".
        role: what is known, e.g. "the account the money went to".
        description: what was seen or heard: face, voice, accent, language.
        observed: how the person knows the description.
        sure: how sure the person is that the details belong together.
        first_seen: when contact began.
        last_seen: when the person last heard of them.
        maybe_mule: the bank account may be somebody else's, who passes money on.
    """

    id: str
    letter: str
    alias: str = ""
    role: str = ""
    description: str = ""
    observed: KnownBy = KnownBy.UNSAID
    sure: Sureness = Sureness.UNSAID
    first_seen: Moment = UNKNOWN
    last_seen: Moment = UNKNOWN
    maybe_mule: Wish = Wish.UNSAID


def merged(kept: Lead, same: Lead) -> Lead:
    """Say that the second lead is the first: give the second with where it went.

    It keeps its own sightings and suspects, so that it can be split off as it was.

    Raises:
        ValueError: they are one already, or one of them no longer counts.
    """
    if kept.id == same.id or not kept.counts or not same.counts:
        raise ValueError(same.id)
    return replace(same, state=LeadState.MERGED, into=kept.id)


def split(same: Lead) -> Lead:
    """Take a merged lead apart again. Raises ValueError when it was not merged."""
    if same.state is not LeadState.MERGED:
        raise ValueError(same.id)
    return replace(same, state=LeadState.CONFIRMED, into="")


def gathered(leads: Iterable[Lead]) -> tuple[Lead, ...]:
    """Give the leads that count, each seen wherever those that were merged into it were seen.

    A merged lead whose other half is lost, as in a damaged vault, counts by itself.
    """
    known = {lead.id: lead for lead in leads}
    ends = {lead.id: known[_end(lead, known)] for lead in known.values()}
    whole = {}
    for lead in known.values():
        if lead.counts:
            whole[lead.id] = lead
        elif ends[lead.id].state is LeadState.MERGED:
            whole[lead.id] = replace(lead, state=LeadState.OPEN, into="")
    for lead in known.values():
        end = ends[lead.id].id
        if lead.id not in whole and lead.state is LeadState.MERGED and end in whole:
            whole[end] = _with(whole[end], lead)
    return tuple(whole.values())


def spellings(leads: Iterable[Lead]) -> Mapping[str, tuple[Lead, ...]]:
    """Give how each lead that counts was written: each text with only the places that show it.

    The lead itself comes first; then those merged into it that are written differently, whose
    `into` names it, even where it was merged by way of another.
    """
    known = {lead.id: lead for lead in leads}
    found = {
        lead.id: {lead.text.strip(): replace(lead, sightings=known[lead.id].sightings)}
        for lead in gathered(known.values())
    }
    for lead in known.values():
        end = _end(lead, known)
        if lead.id in found or end not in found:
            continue
        text = lead.text.strip()
        there = found[end].setdefault(text, replace(lead, into=end, sightings=()))
        places = _ordered((*there.sightings, *lead.sightings))
        found[end][text] = replace(there, sightings=places)
    return {id_: tuple(written.values()) for id_, written in found.items()}


def _end(lead: Lead, known: Mapping[str, Lead]) -> str:
    passed = {lead.id}
    while lead.state is LeadState.MERGED and lead.into in known and lead.into not in passed:
        lead = known[lead.into]
        passed.add(lead.id)
    return lead.id


def _with(kept: Lead, same: Lead) -> Lead:
    suspects = tuple(dict.fromkeys((*kept.suspects, *same.suspects)))
    if len(suspects) > 1:
        suspects = tuple(one for one in suspects if one != UNKNOWN_SUSPECT)
    sightings = _ordered((*kept.sightings, *same.sightings))
    return replace(kept, suspects=suspects, sightings=sightings)


def parted(lead: Lead, taken: Iterable[Sighting], new_id: str) -> tuple[Lead, Lead]:
    """Say that some places show somebody else: they become a lead of their own.

    Raises:
        ValueError: none or all places were taken, or one that the lead does not have.
    """
    moving = _ordered(taken)
    staying = tuple(one for one in lead.sightings if one not in moving)
    if not moving or not staying or not set(moving) <= set(lead.sightings):
        raise ValueError(lead.id)
    apart = replace(
        lead, id=new_id, sightings=moving, suspects=(), state=LeadState.OPEN, note="", because=""
    )
    return replace(lead, sightings=staying), apart


def next_letter(suspects: Iterable[Suspect]) -> str:
    """Give the letter of the next suspect: A to Z, then AA, AB ... Letters are never given twice.

    A removed suspect's letter may return only if it was the last one.
    """
    last = max((_letter_number(suspect.letter) for suspect in suspects), default=0)
    number, letters = last + 1, ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _letter_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _ordered(sightings: Iterable[Sighting]) -> tuple[Sighting, ...]:
    def place(sighting: Sighting) -> tuple[int, float, float, float, float]:
        area = sighting.area
        if area is None:
            return sighting.exhibit, -1.0, -1.0, -1.0, -1.0
        return sighting.exhibit, area.y, area.x, area.bottom, area.right

    return tuple(sorted(dict.fromkeys(sightings), key=place))
