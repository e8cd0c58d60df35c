"""What goes into a dossier, decided before a page is drawn. Engine-neutral on purpose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.complaint import Signer
from evidence_kit.domain.custody import Entry, Head
from evidence_kit.domain.distribution import Distribution, TakedownRequest
from evidence_kit.domain.event import Demand, Event
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.lead import Lead, Suspect
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import NOBODY, Person
from evidence_kit.domain.picture import Derived, Role
from evidence_kit.domain.pieces import NO_PIECES, Pieces
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.predecessor import Predecessor
from evidence_kit.domain.timeline import Timeline
from evidence_kit.domain.witness import Witness

_ADULT = 18


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person wants in a dossier.

    Attributes:
        personal_page: name, how to be reached and wishes, on a loose page that can be taken off.
            Without it the name stands nowhere in the dossier.
        home_address: also the home address, on that page.
        own_words: what happened in the person's own words.
        grey: without colours, for a printer that has none.
    """

    personal_page: bool = True
    home_address: bool = False
    own_words: bool = True
    grey: bool = False


class Withheld(StrEnum):
    """Why a picture that is stored, and may be printed, is not."""

    DAMAGED = "damaged"
    """What came in no longer verifies."""
    COPY_DAMAGED = "copy-damaged"
    """What came in verifies; the copy for paper does not, and could not be made again."""
    UNBURNT = "unburnt"
    """It was blacked out, or that changed, and no copy for paper follows it."""
    UNSURE = "unsure"
    """The case is damaged, and there may have been black-outs that are lost."""


class Before(StrEnum):
    """What was kept of a file until its covered copy took that place."""

    OUTSIDE = "outside"
    """Nothing: it was covered when it was added."""
    DESCRIBED = "described"
    """Only words."""
    KEPT = "kept"
    """The file itself, whole."""


@dataclass(frozen=True, slots=True)
class Covering:
    """When a covered copy was kept, by the custody log, and what was there before it.

    Attributes:
        at: RFC 3339 with offset.
        since: what was kept until then.
    """

    at: str
    since: Before


@dataclass(frozen=True, slots=True)
class ExhibitSheet:
    """One exhibit as it will appear.

    `picture` is the rendition to print, or None when there is nothing that may or can be printed
    (registered in words, or not decodable). No page ever sees the original bytes.
    `markup` holds only what may leave: nothing that lies under a black-out.
    `withheld` says why a picture that is stored is left out; None when it is not.
    `covering` tells since when there is a covered copy; None without one or when no log tells.
    """

    exhibit: Exhibit
    picture: Derived | None
    markup: Markup = Markup()  # noqa: RUF009 - frozen, so it can be shared
    withheld: Withheld | None = None
    covering: Covering | None = None

    @property
    def redacted(self) -> bool:
        """Tell whether parts of the printed picture were made unreadable."""
        return self.picture is not None and self.picture.role is Role.BURNT

    @property
    def shown_sha256(self) -> str:
        """Give the digest of the picture as printed, when it is not the original's; else ""."""
        return self.picture.sha256 if self.picture is not None and self.redacted else ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the check of a lead's text finds, in the language of the dossier.

    Attributes:
        said: in a few words; "" when there is nothing to say.
        doubtful: the text does not fit its kind.
    """

    said: str = ""
    doubtful: bool = False

    @property
    def doubt(self) -> str:
        """Say what does not fit; "" when nothing is wrong."""
        return self.said if self.doubtful else ""


@dataclass(frozen=True, slots=True)
class Story:
    """Who, what, when and how much: what may leave of what was told. Nothing else gets on a page.

    Attributes:
        suspects: in the order of their letters.
        leads: those that count, each with only the sightings that may be named and show its text.
        findings: what the check of each lead finds, by the lead's id; made once for all pages.
        spellings: what was merged into them and is written differently; `into` names the lead.
        dismissed: how many were said not to be of the offender; they are not in the dossier.
        hidden: how many are left out because every place that shows them is blacked out.
        lost: how many are left out because the case is damaged: an exhibit that showed them is
            gone, or what was blacked out in it is no longer certain.
        events: as they were noted, with only exhibits there are.
        payments, passages: the same.
        timeline: all that happened, in order.
        person: only what was chosen to leave.
        helped: somebody helps or helped with the case, whoever types now.
        own_words: verbatim; empty when there are none or they were not chosen.
        pieces: answers to the seven questions; none when own words were not chosen.
        impact, damage: as `own_words`.
        images: that the other has, in words.
        distributions: where images were spread.
        takedowns: what was asked to be taken down, without secrets.
        witnesses: of who does not agree, or when nobody asked, without name and address.
        police_contacts: contact with the police.
        steps: what the person did already, and says so.
        signer: who signs the request to prosecute, by age.
        represented: a representative is named, or tells this; else nobody said that they sign.
        planned: ids of contacts with the police that were still to come.
        then, now: how old the person was when it began, and is, as far as that is known.
        denied: ids of the guide's questions that were answered with no, and nothing told differs.
        wanted: what the other wants by the answers to the guide, and no event says so.
        asked: the contact at which prosecution was asked for first, by who may where that is sure;
            or None.
    """

    suspects: tuple[Suspect, ...] = ()
    leads: tuple[Lead, ...] = ()
    findings: Mapping[str, Finding] = field(default_factory=lambda: MappingProxyType({}))
    spellings: tuple[Lead, ...] = ()
    dismissed: int = 0
    hidden: int = 0
    lost: int = 0
    events: tuple[Event, ...] = ()
    payments: tuple[Payment, ...] = ()
    passages: tuple[Passage, ...] = ()
    timeline: Timeline = Timeline((), ())  # noqa: RUF009 - frozen, so it can be shared
    person: Person = NOBODY
    helped: bool = False
    own_words: str = ""
    pieces: Pieces = NO_PIECES
    impact: str = ""
    damage: str = ""
    images: tuple[IntimateImage, ...] = ()
    distributions: tuple[Distribution, ...] = ()
    takedowns: tuple[TakedownRequest, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    police_contacts: tuple[PoliceContact, ...] = ()
    steps: tuple[StepTaken, ...] = ()
    signer: Signer = Signer.UNKNOWN
    represented: bool = False
    planned: frozenset[str] = frozenset()
    then: AgeBand = AgeBand.UNKNOWN
    now: AgeBand = AgeBand.UNKNOWN
    denied: frozenset[str] = frozenset()
    wanted: tuple[Demand, ...] = ()
    asked: PoliceContact | None = None

    @property
    def money(self) -> tuple[Payment | Passage, ...]:
        """What was paid, and what only went through the person."""
        return (*self.payments, *self.passages)

    @property
    def minor_in_images(self) -> bool:
        """Tell whether somebody under 18 is in images that the other has, as far as was told."""
        # Who is not 18 now was not 18 then either.
        minor = self.then.minor or self.now.minor
        told = (one.age for one in self.images)
        return any(minor if age is None else age < _ADULT for age in told)

    @property
    def told(self) -> bool:
        """Tell whether anything was told beside the exhibits."""
        some = (self.suspects, self.leads, self.events, self.payments, self.own_words)
        beside = (self.pieces.pieces, self.passages, self.images, self.distributions)
        more = (self.takedowns, self.impact, self.damage)
        around = (self.witnesses, self.police_contacts, self.steps, *more)
        return any((*some, *beside, *around)) or self.person != NOBODY


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the page engine needs; a pure function of the case at one moment.

    Attributes:
        dossier_id: printed in the running head, e.g. `EK-2026-1121-7F3A`.
        language: "nl" or "en": language of our own words; quotes stay verbatim.
        made_at: RFC 3339 with offset.
        version: 1 for the first dossier of this case, then 2, 3 ...
        program: name and version of the maker, e.g. "Evidence Kit 0.1.0".
        sheets: exhibits in order of their numbers.
        head: custody log head at this moment.
        last_entries: the newest log entries, oldest first, for the control page.
        broken: the case did not verify as a whole when it was opened; parts may be missing.
        story: what was told, as far as it may leave.
        choices: what the person wants in it.
        predecessor: the damaged case that this one was rescued from, if it was.
    """

    dossier_id: str
    language: str
    made_at: str
    version: int
    program: str
    sheets: tuple[ExhibitSheet, ...]
    head: Head
    last_entries: tuple[Entry, ...] = ()
    broken: bool = False
    story: Story = Story()
    choices: Choices = Choices()
    predecessor: Predecessor | None = None

    @property
    def whole(self) -> bool:
        """Tell whether everything in the case verified when this dossier was made."""
        return not self.broken and not any(sheet.withheld in _DAMAGE for sheet in self.sheets)

    @property
    def unburnt(self) -> bool:
        """Tell whether a picture was left out for its black-outs alone."""
        return any(sheet.withheld is Withheld.UNBURNT for sheet in self.sheets)


_DAMAGE = (Withheld.DAMAGED, Withheld.COPY_DAMAGED, Withheld.UNSURE)
