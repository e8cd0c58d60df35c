"""Telling of one contact with the police, also of one that is still to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject

from evidence_kit.domain.police_contact import ContactKind, PoliceContact
from evidence_kit.services.ports import Clock
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.ui.parts.told.keeping import Keeper

_AHEAD: Final = dt.timedelta(days=300)
"""A day without a year is read up to so far ahead when an appointment is told."""


class ContactTelling(DatedTelling):
    """One contact; of an appointment, "25-11" is the next one and not last year's."""

    rest_field = "said"

    def __init__(
        self,
        session: OpenCase,
        keeper: Keeper,
        notices: Notices,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(session, keeper, notices, _Ahead(clock, self._looks_ahead), parent)

    @property
    def contact(self) -> PoliceContact | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, PoliceContact) else None

    def nothing(self) -> PoliceContact | None:
        """Give a contact of which nothing is said, not even its kind."""
        contact = self.contact
        return PoliceContact(contact.id, ContactKind.OTHER) if contact and self.fresh else None

    def choose(self, **told: Any) -> None:
        """Take what kind of contact it is; a date may be another then."""
        super().choose(**told)
        self.write_when()

    def _looks_ahead(self) -> bool:
        contact = self.contact
        planned = contact is not None and contact.kind is ContactKind.APPOINTMENT
        # "yesterday" is yesterday, whatever it is about.
        return planned and any(letter.isdigit() for letter in self.when.date)


class _Ahead:
    def __init__(self, clock: Clock, ahead: Callable[[], bool]) -> None:
        self._clock, self._looks = clock, ahead

    def now(self) -> dt.datetime:
        now = self._clock.now()
        return now + _AHEAD if self._looks() else now
