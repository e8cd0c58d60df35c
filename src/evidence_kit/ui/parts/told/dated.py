"""Telling of one dated thing: its moment as it is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.services.ports import Clock
from evidence_kit.services.typed import Part, TypedMoment, fields_of, read_moment
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.keeping import Keeper
from evidence_kit.ui.parts.told.telling import Telling
from evidence_kit.vault import Droppable, Thing


class DatedTelling(Telling):
    """One thing that happened at some time.

    What cannot be read stays in its field; on leaving it goes to `rest_field`, word for word.

    Attributes:
        moment_field: name of the thing's field that holds its moment.
        rest_field: name of the thing's field for what cannot be read.
        when: the moment as it stands in the fields.
        unread: fields of the moment that cannot be read.
        fresh: nobody has said yet what kind of thing it is.
    """

    moment_field = "moment"
    rest_field = "note"

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
        self.fresh = self._touched = False

    @property
    def all_read(self) -> bool:
        """Whether everything that stands in the fields can be read, as far as it was checked."""
        return not self.unread

    @property
    def precision(self) -> Precision | None:
        """How sure they are: as chosen, or exactly where a whole day was typed and nothing chosen.

        That is what is kept then, so it is shown, and whoever meant about then can say so.
        """
        moment: Moment | None = getattr(self.thing, self.moment_field, None)
        exact = moment is not None and moment.known and moment.precision is Precision.EXACT
        return self.when.precision or (Precision.EXACT if exact else None)

    def turn_to(self, thing: Thing | None) -> None:
        """Be about another thing, or about nothing."""
        self.leave()
        self.read_fields(thing)
        self.fresh = False
        super().turn_to(thing)

    def begin(self, thing: Thing) -> None:
        """Be about a new thing, which is kept once something is said of it."""
        self.turn_to(thing)
        self.fresh = True
        self.turned.emit()

    def choose(self, **told: Any) -> None:
        """Take what kind of thing it is."""
        self.fresh = False
        self.write(**told)

    def unchoose(self, **told: Any) -> None:
        """Take back what kind of thing it is."""
        self.fresh = True
        self.write(**told)

    def nothing(self) -> Thing | None:
        """Give what is open as it is when nothing is said of it; None when that says something."""
        return None

    def write(self, **told: Any) -> None:
        """Take what is typed or chosen."""
        self._touched = True
        super().write(**told)

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
        self.write(**{self.moment_field: moment})

    def _empty_or_fill(self, before: TypedMoment) -> None:
        was, now = (one.precision is Precision.UNKNOWN for one in (before, self.when))
        if now and not was:
            self._put_by, empty = before, TypedMoment()
            self.when = replace(empty, precision=Precision.UNKNOWN, **_unchanged(before))
        elif was and not now:
            self.when = replace(
                self._put_by, precision=self.when.precision, **_unchanged(self.when)
            )

    def check(self) -> None:
        """Say which fields cannot be read: one of them was left."""
        self.look()
        self.told.emit()

    def look(self) -> None:
        """Find out which fields cannot be read."""
        _moment, self.unread = read_moment(self.when, self._clock.now().date())

    def leave(self) -> None:
        """Keep everything: what cannot be read goes to the details, so that nothing is lost."""
        thing = self.thing
        if thing is not None:
            rest = self.unreadable()
            if rest:
                before = getattr(thing, self.rest_field)
                self.write(**{self.rest_field: "\n".join(filter(None, (before, *rest)))})
                self.read_fields(self.thing)
                self.turned.emit()
        if isinstance(thing, Droppable) and self._touched and self.thing == self.nothing():
            # What was said of it was all taken back: it is not kept as something that happened.
            self._pending = {}
            self.keeper.drop(thing)
        self._touched = False
        self.commit()

    def unreadable(self) -> list[str]:
        """Give what cannot be read, each with the name of its field."""
        _ = self._notices.words.gettext
        _moment, wrong = read_moment(self.when, self._clock.now().date())
        labels = {
            Part.DATE: (_("Date"), self.when.date or self.when.time),
            Part.TIME: (_("Time"), self.when.time),
            Part.END_DATE: (_("Date"), self.when.end_date or self.when.end_time),
            Part.END_TIME: (_("Time"), self.when.end_time),
        }
        return ["{}: {}".format(*labels[part]) for part in Part if part in wrong]

    def read_fields(self, thing: Thing | None) -> None:
        """Show in the fields what a thing tells."""
        self.unread = frozenset()
        moment: Moment | None = getattr(thing, self.moment_field, None)
        self.when = fields_of(moment, self._notices.words) if moment else TypedMoment()
        self._put_by = TypedMoment()


def _unchanged(when: TypedMoment) -> dict[str, Any]:
    return {"zone": when.zone, "source": when.source}
