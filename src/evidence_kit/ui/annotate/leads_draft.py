"""A detail as it is typed: what it is by its form, and whether the case holds it already."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, Lead, LeadKind, LeadState, gathered
from evidence_kit.services.identify import Verdict, check, looks_like_phone

ON_PLATFORM: Final = frozenset(
    {
        LeadKind.USERNAME,
        LeadKind.DISPLAY_NAME,
        LeadKind.PLATFORM_ID,
        LeadKind.PROFILE_LINK,
    }
)
"""Kinds that belong to the platform on which they are seen; an account of a bank does not."""

_SURE: Final = (LeadKind.IBAN, LeadKind.EMAIL, LeadKind.CRYPTO)
"""Kinds nobody mistakes for another when their check fits."""
_NAMES: Final = (LeadKind.USERNAME, LeadKind.DISPLAY_NAME)
"""Kinds of what no form is told of."""
_NAME: Final = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[ .'’-]+[^\W\d_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Draft:
    """A detail as it is typed.

    Attributes:
        id: of the lead it is, or will be.
        number: exhibit in which it is seen.
        area: where in it, or None.
        fresh: the person began it here and did not confirm it yet.
        kind: what it is said to be.
        text: letter by letter.
        platform: where it is used.
        suspects: whose it is, see `Lead.suspects`.
        kind_chosen: the person said what it is; it is no longer guessed.
        platform_told: the person said where it is used; it no longer follows the kind.
        confirmed: the person said that it is right, also that it stands apart from what is like it.
    """

    id: str
    number: int
    area: Rect | None = None
    fresh: bool = True
    kind: LeadKind = LeadKind.USERNAME
    text: str = ""
    platform: str = ""
    suspects: tuple[str, ...] = ()
    kind_chosen: bool = False
    platform_told: bool = False
    confirmed: bool = False


def twin(case: Case, draft: Draft) -> Lead | None:
    """Find what the case holds already and what a draft is too, however it was written.

    Who was not asked yet is asked; once it is confirmed, it was kept apart by the person.
    """
    if draft.confirmed or not draft.text.strip():
        return None
    typed = check(draft.kind, draft.text).normal
    for lead in gathered(case.leads):
        other = lead.id != draft.id and lead.kind is draft.kind
        if other and typed and check(lead.kind, lead.text).normal == typed:
            return lead
    return None


def guessed(text: str) -> LeadKind:
    """Guess what a text is from its form alone; a user name when the form says nothing.

    Words of letters alone that begin with a capital are the name somebody shows.
    """
    plain = text.strip()
    for kind in _SURE:
        if check(kind, plain).verdict is Verdict.OK:
            return kind
    if plain.lower().startswith(("https://", "http://", "www.")):
        return LeadKind.PROFILE_LINK
    if looks_like_phone(plain):
        return LeadKind.PHONE
    shown = " " in plain or (plain[:1].isupper() and "." not in plain)
    if shown and _NAME.fullmatch(plain):
        return LeadKind.DISPLAY_NAME
    return LeadKind.USERNAME


def opened(lead: Lead, number: int, area: Rect | None) -> Draft:
    """Open what is kept. What its form says was guessed: it goes on with the text."""
    chosen, sure = lead.kind is not guessed(lead.text), lead.state is LeadState.CONFIRMED
    draft = Draft(lead.id, number, area, False, lead.kind, lead.text, lead.platform)
    return replace(draft, suspects=lead.suspects, kind_chosen=chosen, confirmed=sure)


def followed(draft: Draft) -> LeadKind:
    """Give what a draft is now; a slip in a number that is kept makes no name of it."""
    kind = guessed(draft.text)
    slip = not draft.fresh and kind in _NAMES and draft.kind not in _NAMES
    return draft.kind if slip else kind


def given(draft: Draft, key: str, *, on: bool) -> tuple[str, ...]:
    """Give whose a draft is once it is said to be theirs, or not any more; "" is nobody yet."""
    gone = (key, UNKNOWN_SUSPECT)
    others = tuple(one for one in draft.suspects if key and one not in gone)
    chosen = (key,) if key == UNKNOWN_SUSPECT else (*others, key)
    return chosen if on and key else others
