"""What a person can want here: see who can be asked, and keep their own requests."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case
from evidence_kit.domain.circumstances import Circumstance, circumstances
from evidence_kit.domain.distribution import Channel, Distribution, Presence, TakedownRequest
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.services import opening, takedown
from evidence_kit.services.ports import Clock, NewId, SystemClock, SystemIds
from evidence_kit.services.questions import answered
from evidence_kit.services.takedown import Age, Ages, TakedownWay
from evidence_kit.ui.guide.ways import Way
from evidence_kit.ui.notices import Notices
from evidence_kit.ui.parts.open_case import OpenCase
from evidence_kit.ui.parts.told.dated import DatedTelling
from evidence_kit.ui.parts.told.keeping import Edit, Keeper, Kept, found
from evidence_kit.ui.parts.told.veils import Veils

NAMED: Final = (Channel.PLATFORM, Channel.SITE, Channel.SEARCH, Channel.OTHER)
"""Who needs a name to be known by."""
_AT_PLACE: Final = (Channel.PLATFORM, Channel.SITE)
"""Who is asked at the very place where it stands."""


class Place(StrEnum):
    """Which page is on screen."""

    LIST = "list"
    REQUEST = "request"


class RequestTelling(DatedTelling):
    """One request."""

    moment_field = "asked"

    @property
    def request(self) -> TakedownRequest | None:
        """What is open, with what is typed."""
        thing = self.thing
        return thing if isinstance(thing, TakedownRequest) else None


class TakedownPresenter(QObject):
    """Holds the requests, and the one that is open for typing.

    Attributes:
        telling: the request that is open.
        veils: blurred pictures to choose exhibits by.
        about: the place that somebody comes from, which a new request is about; or None.

    Signals:
        changed: something it shows is other now.
        place_changed: another page is to be shown.
        back_asked: to the first steps.
        way_wanted: a `Way` to go.
    """

    changed = Signal()
    place_changed = Signal()
    back_asked = Signal()
    way_wanted = Signal(object)

    def __init__(
        self,
        session: OpenCase,
        keeper: Keeper,
        notices: Notices,
        *,
        clock: Clock | None = None,
        ids: NewId | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._keeper = session, keeper
        self._clock, self._ids = clock or SystemClock(), ids or SystemIds()
        self.telling = RequestTelling(session, keeper, notices, self._clock, self)
        self.veils = Veils(session, notices, self)
        self.about: Distribution | None = None
        self._filled_in = False
        self._place = Place.LIST
        self.last: TakedownRequest | None = None
        self._seen: TakedownRequest | None = None
        self._to_say = False
        self._notices = notices
        session.case_changed.connect(self._on_case_changed)
        session.closing.connect(self.telling.leave)
        keeper.changed.connect(self._say_kept)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed in this case."""
        return self._session.read_only

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self._session.case

    @property
    def place(self) -> Place:
        """Which page is on screen."""
        return self._place

    @property
    def today(self) -> dt.date:
        """The day in Amsterdam."""
        return opening.in_amsterdam(self._clock.now()).date()

    @property
    def holding(self) -> frozenset[Circumstance]:
        """What holds in this case."""
        return circumstances(answered(self._session.case), self.today)

    @property
    def ages(self) -> Ages:
        """How old the person is in each image, as far as it decides, what was answered first."""
        return takedown.ages_of(answered(self._session.case), self.today)

    @property
    def picture_may(self) -> bool:
        """Whether a screenshot of what is found may be kept: surely nobody under 18 is in it."""
        return Circumstance.ADULT_THEN in self.holding

    @property
    def ways(self) -> tuple[TakedownWay, ...]:
        """Who can be asked."""
        return takedown.takedowns().ways_for(self.ages)

    @property
    def unfit(self) -> frozenset[Channel]:
        """Who cannot be asked about any of the images."""
        fitting = self.ways
        return frozenset(one.channel for one in takedown.takedowns().ways if one not in fitting)

    @property
    def requests(self) -> tuple[TakedownRequest, ...]:
        """What was asked already, with what is on its way into the vault."""
        unkept = (self._keeper.unkept(one) for one in self._session.case.takedowns)
        return tuple(one for one in unkept if isinstance(one, TakedownRequest))

    @property
    def known_link(self) -> str:
        """The address where it may still stand, as it was told; "" when none was."""
        if self.about is not None:
            return self.about.link.strip()
        told = self._session.case.distributions
        there = (one.link.strip() for one in told if one.presence is not Presence.GONE)
        return next(filter(None, there), "")

    def notice(self, language: str, link: str, age: Age | None) -> str:
        """Write a notice to send to a platform or a site, about an image with this age in it."""
        return takedown.notice(language, link, self.holding, age)

    def visit(self, about: Distribution | None = None) -> None:
        """Come in, from a place where images were shown or from elsewhere."""
        if about is not None:
            self.show_list()
        self.about = about
        self.changed.emit()

    def begin(self) -> None:
        """Write down a new request; it is kept once something is said of it."""
        self._seen = None
        self.telling.begin(self._new())
        self._filled_in = self.about is not None
        self._go(Place.REQUEST)

    def asked(self, channel: Channel) -> None:
        """Note that somebody was asked today, and open it to say more."""
        self._seen = None
        whom, link = self._at(channel)
        request = replace(self._new(), channel=channel, whom=whom, link=link)
        self._keeper.keep(Edit(request, {"asked": request.asked}))
        self.telling.turn_to(request)
        self._filled_in = self.about is not None
        self._go(Place.REQUEST)

    def choose(self, channel: Channel) -> None:
        """Take who was asked; what came with the place goes where it does not belong."""
        request, place = self.telling.request, self.about
        self.telling.choose(channel=channel)
        if request is None or place is None or not self._filled_in:
            return
        whom, link = self._at(channel)
        if request.whom in ("", place.platform):
            self.telling.write(whom=whom)
        if request.link in ("", place.link.strip()):
            self.telling.write(link=link)
        self.telling.turned.emit()

    def open(self, request: TakedownRequest) -> None:
        """Open a request."""
        self._filled_in = False
        self.telling.turn_to(request)
        self._seen = self.telling.request
        self._go(Place.REQUEST)

    def remove(self) -> None:
        """Erase the request that is open."""
        request = self.telling.request
        self.telling.forget()
        if request is not None:
            self._keeper.drop(request)
        self._go(Place.LIST)

    def show_list(self) -> None:
        """Keep what is typed and go back to the list."""
        self.last = self.telling.request
        self.telling.turn_to(None)
        self._to_say = self.last is not None and self.last != self._seen
        self._go(Place.LIST)
        self._say_kept()

    def keep_found(self) -> None:
        """Go and keep what was found: in an image, or in words alone."""
        self.go(Way.COLLECT if self.picture_may else Way.PLACE)

    def go(self, way: Way) -> None:
        """Go to a page or a room."""
        self.telling.leave()
        self.way_wanted.emit(way)

    def ask_back(self) -> None:
        """Go back to the first steps."""
        self.telling.leave()
        self.back_asked.emit()

    def _new(self) -> TakedownRequest:
        """Make a request about the place somebody comes from, or about nothing yet."""
        empty = TakedownRequest(self._ids.token(8), asked=self._now())
        if self.about is None:
            return empty
        return replace(empty, whom=self.about.platform, link=self.about.link.strip())

    def _at(self, channel: Channel) -> tuple[str, str]:
        """Give name and address of the place somebody comes from, as far as this one needs them."""
        place, way = self.about, takedown.takedowns().way(channel)
        if place is None:
            return "", ""
        linked = way is None or way.takes_link
        whom = place.platform if channel in _AT_PLACE else ""
        return whom, place.link.strip() if linked else ""

    def _now(self) -> Moment:
        return Moment(Precision.EXACT, self.today.isoformat())

    def _go(self, place: Place) -> None:
        self._place = place
        self.place_changed.emit()

    def _say_kept(self) -> None:
        """Say it once it is true; of what nothing was said, nothing is kept."""
        if not self._to_say or self._keeper.state is not Kept.ALL:
            return
        self._to_say = False
        if self.last is not None and found(self._session.case, self.last) is not None:
            self._notices.toast(self._notices.words.gettext("Your request is kept."))

    def _on_case_changed(self, case: Case) -> None:
        if self.about is not None:
            same = (one for one in case.distributions if self.about.id == one.id)
            self.about = next(same, self.about)
        self.changed.emit()
