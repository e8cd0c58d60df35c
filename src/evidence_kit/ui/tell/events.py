"""Telling of one thing of this room, each kind with the fields its moment and amount stand in."""

from __future__ import annotations

from typing import Any

from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.witness import Witness
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.ui.parts.told.facts import FactTelling

Tellable = Event | Payment | Passage | Distribution | IntimateImage | Witness
"""What has a page of its own in this room."""


class EventTelling(FactTelling):
    """One event."""

    money_field, rest_field = "demanded", "details"

    @property
    def fact(self) -> Event | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, Event) else None

    def nothing(self) -> Event | None:
        """Give an event of which nothing is said, not even its kind."""
        return Event(self.fact.id, EventKind.OTHER) if self.fact and self.fresh else None


class PaymentTelling(FactTelling):
    """One payment."""

    money_field, rest_field = "money", "note"

    @property
    def fact(self) -> Payment | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, Payment) else None


class PassageTelling(FactTelling):
    """Money of others that came in."""

    money_field, rest_field = "money", "note"

    @property
    def fact(self) -> Passage | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, Passage) else None


class SpreadTelling(DatedTelling):
    """One place where images were shown."""

    moment_field = "seen"

    @property
    def fact(self) -> Distribution | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, Distribution) else None


class ImageTelling(DatedTelling):
    """One image that the other has, in words."""

    moment_field = "made"

    @property
    def fact(self) -> IntimateImage | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, IntimateImage) else None


class WitnessTelling(DatedTelling):
    """One witness."""

    rest_field = "knows"

    @property
    def fact(self) -> Witness | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, Witness) else None


def place_of(event: Event) -> dict[str, Any]:
    """Give the fields of a place where images were shown, as far as an event tells them."""
    return {
        "platform": event.platform,
        "seen": event.moment,
        "known_by": event.known_by,
        "suspects": event.suspects,
        "exhibits": event.exhibits,
    }


def says_more(event: Event) -> bool:
    """Tell whether an event says anything that a place cannot."""
    texts = (event.title, event.quote, event.details, event.threatened, event.reference)
    errand = event.errands or event.carried_out or event.place
    return any(texts) or bool(event.translation or event.promised or event.demanded or errand)
