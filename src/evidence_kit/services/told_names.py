"""What the kinds of things a person tells are called, for the middle of a line."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from evidence_kit.domain.event import EventKind, KnownBy
from evidence_kit.domain.lead import UNDONE, LeadKind, LeadState
from evidence_kit.domain.moment import TimeSource
from evidence_kit.domain.payment import Method, PaymentState, Told
from evidence_kit.domain.person import Route, Wish
from evidence_kit.services.identify.said import KINDS
from evidence_kit.wording import N_, Wording

EVENTS: Final[Mapping[EventKind, str]] = {
    EventKind.FIRST_CONTACT: N_("first contact"),
    EventKind.MOVED: N_("on to another app"),
    EventKind.IMAGES: N_("images were sent"),
    EventKind.RECORDED: N_("a secret recording came to light"),
    EventKind.THREAT: N_("threat"),
    EventKind.DEMAND: N_("demand"),
    EventKind.REFUSAL: N_("refused"),
    EventKind.SPREAD: N_("images were shown or sent to others"),
    EventKind.BLOCKED: N_("account blocked"),
    EventKind.REPORTED: N_("reported to the platform"),
    EventKind.BANK: N_("told the bank or payment company"),
    EventKind.HELP: N_("asked for help"),
    EventKind.POLICE: N_("told the police"),
    EventKind.OTHER: N_("something else"),
}
METHODS: Final[Mapping[Method, str]] = {
    Method.UNSAID: N_("way not said"),
    Method.TRANSFER: N_("bank transfer"),
    Method.TIKKIE: "Tikkie",
    Method.PAYPAL: "PayPal",
    Method.GIFT_CARD: N_("gift card"),
    Method.PAYSAFECARD: "paysafecard",
    Method.CRYPTO: N_("crypto money"),
    Method.CASH_SERVICE: N_("cash service"),
    Method.OTHER: N_("something else"),
}
_LEAD_STATES: Final[Mapping[LeadState, str]] = {
    LeadState.OPEN: N_("noted"),
    LeadState.CONFIRMED: N_("confirmed"),
    LeadState.DISMISSED: N_("not of the offender, or not right"),
    LeadState.MERGED: N_("the same as another one"),
}
_KNOWN_BY: Final[Mapping[KnownBy, str]] = {
    KnownBy.SEEN: N_("seen, heard or done by the person who reports"),
    KnownBy.TOLD: N_("heard from somebody else"),
    KnownBy.GUESSED: N_("guessed"),
}
_TIME_SOURCES: Final[Mapping[TimeSource, str]] = {
    TimeSource.SCREEN: N_("a screenshot"),
    TimeSource.MEMORY: N_("memory"),
    TimeSource.BANK: N_("a statement or a receipt"),
    TimeSource.OTHER: N_("somewhere else"),
}
_PAYMENT_STATES: Final[Mapping[PaymentState, str]] = {
    PaymentState.PAID: N_("was paid"),
    PaymentState.TRIED: N_("did not go through"),
    PaymentState.RETURNED: N_("was paid and came back"),
}
_TOLD: Final[Mapping[Told, str]] = {
    Told.YES: N_("knows of it"),
    Told.NOT_YET: N_("does not know of it yet"),
}
_WISHES: Final[Mapping[Wish, str]] = {Wish.YES: N_("yes, please"), Wish.NO: N_("no, thank you")}
_ROUTES: Final[Mapping[Route, str]] = {
    Route.REPORT: N_("to press charges"),
    Route.NOTICE: N_("to tell, without pressing charges"),
    Route.UNSURE: N_("not sure yet"),
}
_NAMES: Final[Mapping[type[StrEnum], Mapping[Any, str]]] = {
    LeadKind: KINDS,
    LeadState: _LEAD_STATES,
    EventKind: EVENTS,
    KnownBy: _KNOWN_BY,
    TimeSource: _TIME_SOURCES,
    Method: METHODS,
    PaymentState: _PAYMENT_STATES,
    Told: _TOLD,
    Wish: _WISHES,
    Route: _ROUTES,
}
"""By type first: choices of different types may be written alike."""


def name(value: StrEnum, words: Wording) -> str:
    """Give what a choice is called; "" for one that leaves it open."""
    found = _NAMES[type(value)].get(value)
    return words.gettext(found) if found else ""


def put_away(because: str, words: Wording) -> str:
    """Give why a lead was put away, as it was typed; "" when nobody said."""
    return words.gettext("taken back by you") if because == UNDONE else because
