"""Telling of one event or payment: fields, and moments and amounts as they are typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from evidence_kit.domain.event import Event
from evidence_kit.domain.moment import Precision
from evidence_kit.domain.money import EURO, Money
from evidence_kit.domain.payment import Payment
from evidence_kit.services.ports import Clock
from evidence_kit.services.tell import said_amount
from evidence_kit.services.typed import (
    Part,
    TypedMoment,
    fields_of,
    read_currency,
    read_moment,
    read_money,
)
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.tell.keeping import Keeper
from evidence_kit.ui.tell.telling import Telling


class FactTelling(Telling):
    """One dated fact with an amount.

    What cannot be read stays in its field; on leaving it goes to the details, word for word.

    Attributes:
        when: the moment as it stands in the fields.
        unread: fields of the moment that cannot be read.
        amount, currency: as they stand in the fields.
        amount_unread: whether the amount cannot be read.
        fresh: nobody has said yet what kind of fact it is.
    """

    money_field = ""
    rest_field = ""

    def __init__(
        self,
        session: OpenCase,
        keeper: Keeper,
        notices: Notices,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(session, keeper, parent)
        self._notices, self._clock = notices, clock
        self.when = TypedMoment()
        self._put_by = TypedMoment()
        self.unread: frozenset[Part] = frozenset()
        self.amount, self.currency = "", EURO
        self.amount_unread = False
        self.fresh = False

    def turn_to(self, thing: Event | Payment | None) -> None:  # type: ignore[override]
        """Be about another fact, or about nothing."""
        self.leave()
        self._read(thing)
        self.fresh = False
        super().turn_to(thing)

    def begin(self, thing: Event | Payment) -> None:
        """Be about a new fact, which is kept once something is said of it."""
        self.turn_to(thing)
        self.fresh = True
        self.turned.emit()

    def choose(self, **told: Any) -> None:
        """Take what kind of fact it is."""
        self.fresh = False
        self.write(**told)

    def write_when(self, **told: Any) -> None:
        """Take fields of the moment; see `TypedMoment`.

        Whoever does not know when it was sees empty fields; what stood in them comes back when
        they do know after all.
        """
        before, self.when = self.when, replace(self.when, **told)
        if "precision" in told:
            self._empty_or_fill(before)
        typing = {"date", "time", "end_date", "end_time"} & told.keys()
        if typing and self.when.precision is Precision.UNKNOWN:
            self.when = replace(self.when, precision=None)
        moment, wrong = read_moment(self.when, self._clock.now().date())
        # Nobody is told off while typing; only once a field is left.
        self.unread = self.unread & wrong
        self.write(moment=moment)

    def _empty_or_fill(self, before: TypedMoment) -> None:
        was, now = (one.precision is Precision.UNKNOWN for one in (before, self.when))
        if now and not was:
            self._put_by, empty = before, TypedMoment()
            self.when = replace(empty, precision=Precision.UNKNOWN, **_unchanged(before))
        elif was and not now:
            self.when = replace(
                self._put_by, precision=self.when.precision, **_unchanged(self.when)
            )

    def write_amount(self, amount: str, currency: str) -> None:
        """Take the amount and its currency as typed."""
        self.amount, self.currency = amount, currency
        self.amount_unread = self.amount_unread and self._money() is _UNREAD
        money = self._money()
        if money is not _UNREAD:
            self.write(**{self.money_field: money})

    def check(self) -> None:
        """Say which fields cannot be read: one of them was left."""
        _moment, self.unread = read_moment(self.when, self._clock.now().date())
        self.amount_unread = self._money() is _UNREAD
        self.told.emit()

    def leave(self) -> None:
        """Keep everything: what cannot be read goes to the details, so that nothing is lost."""
        if self.thing is not None:
            rest = self._unreadable()
            if rest:
                before = getattr(self.thing, self.rest_field)
                self.write(**{self.rest_field: "\n".join(filter(None, (before, *rest)))})
                self.unread, self.amount_unread = frozenset(), False
                self._read(self.thing)  # type: ignore[arg-type]
                self.turned.emit()
        self.commit()

    def _unreadable(self) -> list[str]:
        _ = self._notices.words.gettext
        _moment, wrong = read_moment(self.when, self._clock.now().date())
        labels = {
            Part.DATE: (_("Date"), self.when.date or self.when.time),
            Part.TIME: (_("Time"), self.when.time),
            Part.END_DATE: (_("Date"), self.when.end_date or self.when.end_time),
            Part.END_TIME: (_("Time"), self.when.end_time),
        }
        rest = ["{}: {}".format(*labels[part]) for part in Part if part in wrong]
        if self._money() is _UNREAD:
            amount = _("Amount")
            rest.append(f"{amount}: {self.amount.strip()} {self.currency}".strip())
        return rest

    def _money(self) -> object:
        try:
            return read_money(self.amount, read_currency(self.currency))
        except ValueError:
            return _UNREAD

    def _read(self, thing: Event | Payment | None) -> None:
        self.unread, self.amount_unread = frozenset(), False
        self.when = fields_of(thing.moment, self._notices.words) if thing else TypedMoment()
        self._put_by = TypedMoment()
        money: Money | None = getattr(thing, self.money_field) if thing else None
        self.amount = said_amount(money, self._notices.words) if money else ""
        self.currency = money.currency if money else EURO


_UNREAD = object()


def _unchanged(when: TypedMoment) -> dict[str, Any]:
    return {"zone": when.zone, "source": when.source}


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
