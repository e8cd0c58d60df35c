"""Everything a person told, as a plain text to read: what is saved when a case is damaged.

Nothing a person told is left out and nothing is judged: a dismissed lead and a home address stand
here too. Only names that the program gives things inside the case are not written, nor that
somebody would rather not say whether they did something.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.distribution import Distribution, TakedownRequest
from evidence_kit.domain.event import CarriedOut, Event
from evidence_kit.domain.exhibit import exhibit_label
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, Lead, Sighting, Suspect
from evidence_kit.domain.moment import DUTCH_TIME, Moment
from evidence_kit.domain.money import Money
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.person import NOBODY, Person
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.witness import Witness
from evidence_kit.services import tell, told_guide, told_names
from evidence_kit.services.dossier.untrusted import visible, visible_lines
from evidence_kit.wording import N_, Wording

_Thing = (
    Suspect
    | Lead
    | Event
    | Payment
    | Passage
    | Person
    | PoliceContact
    | Witness
    | IntimateImage
    | Distribution
    | TakedownRequest
)
_LABELS: Final[Mapping[str, str]] = {
    "alias": N_("Name they use"),
    "role": N_("What is known of them"),
    "description": N_("What was seen or heard"),
    "kind": N_("What it is"),
    "text": N_("As it was written"),
    "state": N_("State"),
    "suspects": N_("Suspect"),
    "platform": N_("App or site"),
    "sightings": N_("Seen in"),
    "note": N_("Note"),
    "because": N_("Reason"),
    "moment": N_("When"),
    "title": N_("Title"),
    "quote": N_("What was said"),
    "details": N_("Details"),
    "demanded": N_("Money asked for"),
    "threatened": N_("Who would be told"),
    "reference": N_("Reference number"),
    "known_by": N_("How this is known"),
    "exhibits": N_("Shown by"),
    "money": N_("Amount"),
    "method": N_("How it was paid"),
    "from_account": N_("From account"),
    "to_account": N_("To account"),
    "to_name": N_("Name shown with it"),
    "bought_at": N_("Bought at"),
    "code": N_("Code of the card"),
    "told": N_("Bank or company"),
    "told_note": N_("About the bank or company"),
    "name": N_("Name"),
    "birth_date": N_("Date of birth"),
    "age_then": N_("Age then"),
    "age_now": N_("Age now"),
    "phone": N_("Phone"),
    "phone_note": N_("About calling"),
    "email": N_("E-mail"),
    "best_moment": N_("Best moment"),
    "letter_address": N_("Address for letters"),
    "home_address": N_("Home address"),
    "language": N_("Language"),
    "interpreter": N_("Interpreter"),
    "reporter": N_("Who reports"),
    "representative": N_("Parent or guardian"),
    "helper": N_("Who helped"),
    "helper_role": N_("Role of who helped"),
    "helper_saw": N_("What who helped saw"),
    "route": N_("What is asked of the police"),
    "prosecution": N_("Prosecution"),
    "informed": N_("To be kept informed"),
    "victim_support": N_("Call from Victim Support"),
    "damages": N_("Claim the damage"),
    "police_notes": N_("Earlier contact with the police"),
    "place": N_("Where the person was"),
    "observed": N_("How the description is known"),
    "sure": N_("How sure it is one person"),
    "first_seen": N_("First seen"),
    "last_seen": N_("Last seen"),
    "maybe_mule": N_("The account may be somebody else's"),
    "active": N_("Still in use"),
    "errands": N_("What had to be done"),
    "carried_out": N_("Whether it was done"),
    "translation": N_("Translation"),
    "demands": N_("What was wanted"),
    "promised": N_("When it was to happen"),
    "fate": N_("What happened to it"),
    "from_name": N_("In the name of whom it came"),
    "own_account": N_("Own account"),
    "went_on": N_("When it went on"),
    "bic": N_("BIC of their bank"),
    "country": N_("Country"),
    "brand": N_("Kind of card, or company"),
    "receipt": N_("Receipt"),
    "teller": N_("Who sits at the keyboard"),
    "letters": N_("Where letters may go"),
    "discreet": N_("Leave no message, and do not say what it is about"),
    "impact": N_("What it does to the person"),
    "damage": N_("Other damage"),
    "wishes": N_("Other wishes"),
    "signer": N_("Name under the request for prosecution"),
    "said": N_("What was said then"),
    "spoke": N_("Who spoke with the police"),
    "officer": N_("Officer"),
    "relation": N_("Relation"),
    "contact": N_("How to reach them"),
    "knows": N_("What they know"),
    "consents": N_("Agrees that the name is in the file"),
    "genuine": N_("Real or not"),
    "face": N_("A face can be seen"),
    "made": N_("When it was made"),
    "obtained": N_("How the other came by it"),
    "age": N_("Age in it"),
    "original": N_("Where the original is"),
    "link": N_("Address"),
    "seen": N_("Seen when"),
    "recipients": N_("Who saw or received it"),
    "presence": N_("Whether it is still there"),
    "channel": N_("Who was asked"),
    "whom": N_("Name of who was asked"),
    "asked": N_("When it was asked"),
    "pin": N_("PIN"),
}
_LABELS_OF: Final[Mapping[type, Mapping[str, str]]] = {
    PoliceContact: {"place": N_("Where"), "prosecution": N_("Prosecution was asked for then")},
    Event: {"language": N_("Language of what was said"), "place": N_("Where")},
}
"""Where the same field means something else."""
_INDENT: Final = "    "


def told_text(case: Case, words: Wording) -> str:
    """Write down everything a case says beside its exhibits; "" when nothing was told."""
    _ = words.gettext
    write = _Writer(case, words)
    parts = [
        write.things(_("Suspects"), case.suspects),
        write.things(_("Leads"), case.leads),
        write.things(_("What happened"), case.events),
        write.things(_("Payments"), case.payments),
        write.things(_("Money of others that came in"), case.passages),
        write.things(_("Images that the other has"), case.images),
        write.things(_("Where images were spread"), case.distributions),
        write.things(_("Requests to take images down"), case.takedowns),
        write.things(_("Witnesses"), case.witnesses),
        write.things(_("Contact with the police"), case.police_contacts),
        write.things(
            _("The person this happened to"), () if case.person == NOBODY else [case.person]
        ),
    ]
    parts += [
        write.lines(_("Answers to the questions"), told_guide.answers(case.answers, words)),
        write.lines(_("Steps"), told_guide.steps(case.steps_taken, words)),
        write.lines(_("The story in seven pieces"), told_guide.pieces(case.pieces, words)),
    ]
    if case.statement.text:
        heading = _("The statement of the person who reports")
        parts.append(f"{heading}\n\n{visible_lines(case.statement.text)}\n")
    return "\n".join(filter(None, parts))


class _Writer:
    """Writes the things of one case in one language."""

    def __init__(self, case: Case, words: Wording) -> None:
        self._words = words
        self._letters = {suspect.id: suspect.letter for suspect in case.suspects}
        self._texts = {lead.id: lead.text for lead in case.leads}

    def things(self, heading: str, things: Iterable[_Thing]) -> str:
        """Write some of a kind below a heading; "" when there are none."""
        blocks = ["\n".join(self._lines(one)) for one in things]
        return "\n\n".join([heading, *blocks, ""]) if blocks else ""

    def lines(self, heading: str, rows: Iterable[tuple[str, str]]) -> str:
        """Write rows below a heading; "" when there are none."""
        written = [line for label, said in rows for line in self._line(visible(label), said)]
        return "\n".join([heading, *written, ""]) if written else ""

    def _lines(self, thing: _Thing) -> Iterator[str]:
        if isinstance(thing, Suspect):
            yield self._words.gettext("Suspect {letter}").format(letter=thing.letter)
        for field in fields(thing):
            value = getattr(thing, field.name)
            own = _LABELS_OF.get(type(thing), {})
            if label := own.get(field.name) or _LABELS.get(field.name):
                yield from self._line(self._words.gettext(label), self._said(field.name, value))
            if isinstance(value, Moment) and value.known:
                yield from self._origin(value)
        if isinstance(thing, Lead):
            yield from self._other(self._words.gettext("The same as"), thing.into)
            yield from self._other(self._words.gettext("Called later"), thing.became)

    def _other(self, label: str, id_: str) -> Iterator[str]:
        yield from self._line(label, self._texts.get(id_, id_))

    def _origin(self, moment: Moment) -> Iterator[str]:
        _ = self._words.gettext
        if moment.zone != DUTCH_TIME:
            yield from self._line(_("Time zone"), moment.zone)
        source = told_names.name(moment.source, self._words)
        yield from self._line(_("Where the time comes from"), source)

    def _line(self, label: str, said: str) -> Iterator[str]:
        if said:
            first, *rest = visible_lines(said).split("\n")
            yield f"{label}: {first}"
            yield from (f"{_INDENT}{line}" for line in rest)

    def _said(self, name: str, value: object) -> str:
        said = ""
        match value:
            case CarriedOut.WITHHELD:
                said = ""
            case str() if name == "because":
                said = told_names.put_away(value, self._words)
            case StrEnum():
                said = told_names.name(value, self._words)
            case str() | int():
                said = str(value)
            case Moment():
                said = tell.said_moment(value, self._words)
            case Money():
                said = tell.said_money(value, self._words)
            case tuple() if name in ("demands", "errands"):
                said = ", ".join(told_names.name(one, self._words) for one in value)
            case tuple() if name == "suspects":
                said = ", ".join(self._suspect(id_) for id_ in value)
            case tuple():
                said = ", ".join(self._place(one) for one in value)
        return said

    def _suspect(self, id_: str) -> str:
        if id_ == UNKNOWN_SUSPECT:
            return self._words.gettext("the person who reports does not know")
        return self._letters.get(id_, id_)

    def _place(self, one: Sighting | int) -> str:
        if not isinstance(one, Sighting):
            return exhibit_label(one)
        label = exhibit_label(one.exhibit)
        return label if one.area is None else f"{label} ({self._area(one.area)})"

    def _area(self, area: Rect) -> str:
        """Write a place in whole pixels, none of it left out."""
        left, top = math.floor(area.x), math.floor(area.y)
        return self._words.gettext(
            "{left} from the left, {top} from the top, {width} wide, {height} high, in pixels"
        ).format(
            left=left,
            top=top,
            width=math.ceil(area.right) - left,
            height=math.ceil(area.bottom) - top,
        )
