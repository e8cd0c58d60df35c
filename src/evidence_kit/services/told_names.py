"""What the kinds of things a person tells are called, for the middle of a line."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from evidence_kit.domain.distribution import Channel, Presence, TakedownState
from evidence_kit.domain.event import CarriedOut, Demand, Errand, EventKind, KnownBy
from evidence_kit.domain.first_steps import StepState
from evidence_kit.domain.intimate_image import Genuine, ImageKind, Obtained
from evidence_kit.domain.lead import UNDONE, LeadKind, LeadState, Sureness
from evidence_kit.domain.moment import TimeSource
from evidence_kit.domain.passage import Fate
from evidence_kit.domain.payment import Method, PaymentState, Told
from evidence_kit.domain.person import Letters, Route, Teller, Wish
from evidence_kit.domain.pieces import Question
from evidence_kit.domain.police_contact import ContactKind, Spoke
from evidence_kit.services.identify.said import KINDS
from evidence_kit.wording import N_, Wording

EVENTS: Final[Mapping[EventKind, str]] = {
    EventKind.FIRST_CONTACT: N_("first contact"),
    EventKind.MOVED: N_("on to another app"),
    EventKind.IMAGES: N_("images were sent"),
    EventKind.RECORDED: N_("a secret recording came to light"),
    EventKind.THREAT: N_("threat"),
    EventKind.DEMAND: N_("demand"),
    EventKind.ERRAND: N_("had to do something for the other"),
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
_FATES: Final[Mapping[Fate, str]] = {
    Fate.SENT_ON: N_("it went on"),
    Fate.CASH: N_("it was taken out and handed over"),
    Fate.THERE: N_("it is still there"),
    Fate.UNSURE: N_("not known"),
}
_TOLD: Final[Mapping[Told, str]] = {
    Told.YES: N_("knows of it"),
    Told.NOT_YET: N_("does not know of it yet"),
}
_WISHES: Final[Mapping[Wish, str]] = {Wish.YES: N_("yes"), Wish.NO: N_("no")}
_ROUTES: Final[Mapping[Route, str]] = {
    Route.REPORT: N_("to press charges"),
    Route.NOTICE: N_("to tell, without pressing charges"),
    Route.UNSURE: N_("not sure yet"),
}
DEMANDS: Final[Mapping[Demand, str]] = {
    Demand.MONEY: N_("money"),
    Demand.IMAGES: N_("more images"),
    Demand.SEX: N_("a sexual act"),
    Demand.MEETING: N_("to meet"),
    Demand.CRIME: N_("to have something criminal done"),
    Demand.OTHER: N_("something else"),
}
ERRANDS: Final[Mapping[Errand, str]] = {
    Errand.FETCH: N_("pick something up"),
    Errand.BRING: N_("bring something"),
    Errand.KEEP: N_("keep something"),
    Errand.FILM: N_("film somebody"),
    Errand.CASH: N_("take out money"),
    Errand.LEND: N_("give an account, bank card or phone"),
    Errand.OTHER: N_("something else"),
}
_CARRIED_OUT: Final[Mapping[CarriedOut, str]] = {
    CarriedOut.DONE: N_("it was done"),
    CarriedOut.PARTLY: N_("it was partly done"),
    CarriedOut.NOT: N_("it was not done"),
    CarriedOut.WITHHELD: N_("rather does not say"),
}
_SURENESS: Final[Mapping[Sureness, str]] = {
    Sureness.SURE: N_("sure"),
    Sureness.THINKS: N_("thinks so"),
    Sureness.UNSURE: N_("unsure"),
}
_TELLERS: Final[Mapping[Teller, str]] = {
    Teller.SELF: N_("the person this happened to"),
    Teller.PARENT: N_("parent or guardian"),
    Teller.CLOSE: N_("family or friend"),
    Teller.PROFESSIONAL: N_("school or professional"),
}
_LETTERS: Final[Mapping[Letters, str]] = {
    Letters.HOME: N_("to the home address"),
    Letters.OTHER: N_("to another address"),
    Letters.NONE: N_("send no letters"),
}
CONTACTS: Final[Mapping[ContactKind, str]] = {
    ContactKind.CALL: N_("phone call"),
    ContactKind.VISIT: N_("visit to the police"),
    ContactKind.LETTER: N_("letter or e-mail"),
    ContactKind.CHAT: N_("chat"),
    ContactKind.APPOINTMENT: N_("appointment"),
    ContactKind.OTHER: N_("other contact"),
}
SPOKE: Final[Mapping[Spoke, str]] = {
    Spoke.SELF: N_("the person this happened to"),
    Spoke.REPRESENTATIVE: N_("parent with authority, or guardian"),
    Spoke.HELPER: N_("somebody else"),
}
IMAGES: Final[Mapping[ImageKind, str]] = {
    ImageKind.PHOTO: N_("photo"),
    ImageKind.VIDEO: N_("video"),
    ImageKind.LIVE: N_("video call"),
}
_GENUINE: Final[Mapping[Genuine, str]] = {
    Genuine.REAL: N_("real"),
    Genuine.SYNTHETIC: N_("made or changed by a computer"),
    Genuine.UNSURE: N_("not sure whether it is real"),
}
_OBTAINED: Final[Mapping[Obtained, str]] = {
    Obtained.SENT: N_("sent to the other"),
    Obtained.RECORDED: N_("recorded in secret"),
    Obtained.TAKEN: N_("taken from an account, phone or cloud"),
    Obtained.PASSED_ON: N_("passed on by somebody else"),
    Obtained.UNKNOWN: N_("not known"),
}
_PRESENCE: Final[Mapping[Presence, str]] = {
    Presence.THERE: N_("still there"),
    Presence.GONE: N_("gone"),
    Presence.UNSURE: N_("not sure whether it is still there"),
}
CHANNELS: Final[Mapping[Channel, str]] = {
    Channel.HELPWANTED: "Helpwanted",
    Channel.PLATFORM: N_("the app or site itself"),
    Channel.STOP_NCII: "StopNCII",
    Channel.TAKE_IT_DOWN: "Take It Down",
    Channel.HOTLINE: N_("hotline for images of minors"),
    Channel.SEARCH: N_("search engine"),
    Channel.SITE: N_("keeper of the site"),
    Channel.OTHER: N_("somebody else"),
}
_TAKEDOWNS: Final[Mapping[TakedownState, str]] = {
    TakedownState.ASKED: N_("asked"),
    TakedownState.HONOURED: N_("taken down"),
    TakedownState.REFUSED: N_("refused"),
}
_STEPS: Final[Mapping[StepState, str]] = {
    StepState.OPEN: N_("not done yet"),
    StepState.DONE: N_("done"),
    StepState.NOT_MINE: N_("does not apply"),
}
QUESTIONS: Final[Mapping[Question, str]] = {
    Question.WHO: N_("Who"),
    Question.WHAT: N_("What"),
    Question.WHERE: N_("Where"),
    Question.WHEN: N_("When"),
    Question.WITH: N_("With what"),
    Question.HOW: N_("How"),
    Question.WHY: N_("Why, as the person sees it"),
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
    Fate: _FATES,
    Wish: _WISHES,
    Route: _ROUTES,
    Demand: DEMANDS,
    Errand: ERRANDS,
    CarriedOut: _CARRIED_OUT,
    Sureness: _SURENESS,
    Teller: _TELLERS,
    Letters: _LETTERS,
    ContactKind: CONTACTS,
    Spoke: SPOKE,
    ImageKind: IMAGES,
    Genuine: _GENUINE,
    Obtained: _OBTAINED,
    Presence: _PRESENCE,
    Channel: CHANNELS,
    TakedownState: _TAKEDOWNS,
    StepState: _STEPS,
    Question: QUESTIONS,
}
"""By type first: choices of different types may be written alike."""


def name(value: StrEnum, words: Wording) -> str:
    """Give what a choice is called; "" for one that leaves it open."""
    found = _NAMES[type(value)].get(value)
    return words.gettext(found) if found else ""


def put_away(because: str, words: Wording) -> str:
    """Give why a lead was put away, as it was typed; "" when nobody said."""
    return words.gettext("taken back by you") if because == UNDONE else because
