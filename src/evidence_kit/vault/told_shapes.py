"""What a person tells beside the exhibits: each kind of record, field by field (section 8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.distribution import (
    Channel,
    Distribution,
    Presence,
    TakedownRequest,
    TakedownState,
)
from evidence_kit.domain.event import CarriedOut, Demand, Errand, Event, EventKind, KnownBy
from evidence_kit.domain.first_steps import StepState, StepTaken
from evidence_kit.domain.intimate_image import Genuine, ImageKind, IntimateImage, Obtained
from evidence_kit.domain.lead import Lead, LeadKind, LeadState, Sureness, Suspect
from evidence_kit.domain.passage import Fate, Passage
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told
from evidence_kit.domain.person import Letters, Person, Route, Statement, Teller, Wish
from evidence_kit.domain.pieces import Piece, Pieces, Question
from evidence_kit.domain.police_contact import ContactKind, PoliceContact, Spoke
from evidence_kit.domain.witness import Witness
from evidence_kit.vault.field_coders import (
    AGE,
    FLAG,
    IDS,
    MOMENT,
    MONEY,
    NUMBERS,
    SIGHTINGS,
    TEXT,
    Coder,
    list_of,
    one_of,
    parts_of,
)

Single = Person | Statement | Answers | Pieces
"""Of these there is only one in a case."""
Droppable = (
    Suspect
    | Event
    | Payment
    | Passage
    | StepTaken
    | PoliceContact
    | Witness
    | IntimateImage
    | Distribution
    | TakedownRequest
)
"""What can be taken back for good; a lead is dismissed instead, and stays."""
Thing = Lead | Droppable | Single
"""Anything that a person tells beside the exhibits."""
NamesSuspects = Lead | Event | Payment | Passage | IntimateImage | Distribution
"""What says whose it is or who did it."""

SUSPECT, LEAD, EVENT, PAYMENT = "suspect", "lead", "event", "payment"
PERSON, STATEMENT, ANSWERS, PIECES = "person", "statement", "answers", "pieces"
STEP, POLICE_CONTACT, WITNESS = "step", "police-contact", "witness"
IMAGE, DISTRIBUTION, TAKEDOWN = "image", "distribution", "takedown"
PASSAGE = "passage"


def _texts(*names: str) -> dict[str, Coder]:
    return dict.fromkeys(names, TEXT)


_GIVEN: Final = {"question": TEXT, "values": IDS, "on": TEXT}
_PIECE: Final = {
    "question": one_of(Question),
    "choices": IDS,
    "text": TEXT,
    "sentence": TEXT,
    "unsure": FLAG,
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of record: the type it stands for, and how each of its fields is written."""

    made: Callable[..., Any]
    fields: Mapping[str, Coder]


SHAPES: Final[Mapping[str, Shape]] = MappingProxyType(
    {
        SUSPECT: Shape(
            Suspect,
            _texts("id", "letter", "alias", "role", "description")
            | {
                "observed": one_of(KnownBy),
                "sure": one_of(Sureness),
                "first_seen": MOMENT,
                "last_seen": MOMENT,
                "maybe_mule": one_of(Wish),
            },
        ),
        LEAD: Shape(
            Lead,
            _texts("id", "text", "platform", "note", "because", "into", "became")
            | {
                "kind": one_of(LeadKind),
                "state": one_of(LeadState),
                "suspects": IDS,
                "sightings": SIGHTINGS,
                "first_seen": MOMENT,
                "last_seen": MOMENT,
                "active": one_of(Wish),
            },
        ),
        EVENT: Shape(
            Event,
            _texts("id", "title", "quote", "details", "platform", "threatened", "reference")
            | _texts("language", "translation", "promised", "place")
            | {
                "kind": one_of(EventKind),
                "moment": MOMENT,
                "demanded": MONEY,
                "demands": list_of(one_of(Demand)),
                "errands": list_of(one_of(Errand)),
                "carried_out": one_of(CarriedOut),
                "known_by": one_of(KnownBy),
                "suspects": IDS,
                "exhibits": NUMBERS,
            },
        ),
        PAYMENT: Shape(
            Payment,
            _texts("id", "from_account", "to_account", "to_name", "reference", "description")
            | _texts("bought_at", "code", "told_note", "note", "bic", "country", "brand", "receipt")
            | {
                "money": MONEY,
                "method": one_of(Method),
                "state": one_of(PaymentState),
                "moment": MOMENT,
                "told": one_of(Told),
                "suspects": IDS,
                "exhibits": NUMBERS,
            },
        ),
        PERSON: Shape(
            Person,
            _texts("name", "birth_date", "phone", "phone_note", "email", "best_moment")
            | _texts("letter_address", "home_address", "language", "reporter", "representative")
            | _texts("helper", "helper_role", "helper_saw", "police_notes", "place")
            | _texts("impact", "damage", "wishes", "signer")
            | {
                "age_then": AGE,
                "age_now": AGE,
                "interpreter": one_of(Wish),
                "route": one_of(Route),
                "prosecution": one_of(Wish),
                "informed": one_of(Wish),
                "victim_support": one_of(Wish),
                "damages": one_of(Wish),
                "teller": one_of(Teller),
                "letters": one_of(Letters),
                "discreet": one_of(Wish),
            },
        ),
        STATEMENT: Shape(Statement, _texts("text")),
        ANSWERS: Shape(Answers, {"given": list_of(parts_of(Given, _GIVEN))}),
        PIECES: Shape(Pieces, {"pieces": list_of(parts_of(Piece, _PIECE))}),
        STEP: Shape(
            StepTaken,
            _texts("id", "note")
            | {"state": one_of(StepState), "moment": MOMENT, "exhibits": NUMBERS},
        ),
        POLICE_CONTACT: Shape(
            PoliceContact,
            _texts("id", "officer", "place", "reference", "said")
            | {
                "kind": one_of(ContactKind),
                "moment": MOMENT,
                "prosecution": one_of(Wish),
                "exhibits": NUMBERS,
                "spoke": one_of(Spoke),
            },
        ),
        WITNESS: Shape(
            Witness,
            _texts("id", "name", "relation", "contact", "knows")
            | {"moment": MOMENT, "consents": one_of(Wish), "exhibits": NUMBERS},
        ),
        IMAGE: Shape(
            IntimateImage,
            _texts("id", "original", "note")
            | {
                "kind": one_of(ImageKind),
                "genuine": one_of(Genuine),
                "face": one_of(Wish),
                "made": MOMENT,
                "obtained": one_of(Obtained),
                "age": AGE,
                "suspects": IDS,
            },
        ),
        DISTRIBUTION: Shape(
            Distribution,
            _texts("id", "platform", "link", "recipients", "note")
            | {
                "seen": MOMENT,
                "presence": one_of(Presence),
                "known_by": one_of(KnownBy),
                "suspects": IDS,
                "exhibits": NUMBERS,
            },
        ),
        PASSAGE: Shape(
            Passage,
            _texts("id", "from_name", "from_account", "own_account", "to_name", "to_account")
            | _texts("went_on", "reference", "description", "told_note", "note")
            | {
                "money": MONEY,
                "moment": MOMENT,
                "fate": one_of(Fate),
                "told": one_of(Told),
                "suspects": IDS,
                "exhibits": NUMBERS,
            },
        ),
        TAKEDOWN: Shape(
            TakedownRequest,
            _texts("id", "whom", "link", "reference", "pin", "note")
            | {
                "channel": one_of(Channel),
                "asked": MOMENT,
                "state": one_of(TakedownState),
                "exhibits": NUMBERS,
            },
        ),
    }
)
