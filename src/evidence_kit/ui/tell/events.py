"""Telling of one event, or of one payment."""

from __future__ import annotations

from evidence_kit.domain.event import Event
from evidence_kit.domain.payment import Payment
from evidence_kit.ui.parts.told.facts import FactTelling


class EventTelling(FactTelling):
    """One event."""

    money_field, rest_field = "demanded", "details"

    @property
    def fact(self) -> Event | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, Event) else None


class PaymentTelling(FactTelling):
    """One payment."""

    money_field, rest_field = "money", "note"

    @property
    def fact(self) -> Payment | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, Payment) else None
