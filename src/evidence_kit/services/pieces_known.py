"""What the case knows already that a piece of the story asks for: offered, never filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.event import OWN_STEPS, PRESSURE, Event, EventKind
from evidence_kit.domain.lead import LeadKind, gathered
from evidence_kit.domain.moment import Precision
from evidence_kit.domain.pieces import Question
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.timeline import Line
from evidence_kit.services import moments
from evidence_kit.services.pieces import APP, AROUND, PERIOD, THREAT, says_own
from evidence_kit.services.span import span
from evidence_kit.services.tell import in_order
from evidence_kit.wording import N_, Wording

APPS: Final = ("Instagram", "Snapchat", "WhatsApp", "TikTok", "Telegram", "Discord")
"""Offered when the case names no others."""
_NAMES: Final = frozenset({LeadKind.NAME, LeadKind.DISPLAY_NAME, LeadKind.USERNAME})
_MANY_APPS, _MANY_TEXTS = 8, 2
LABELS: Final = {
    Question.WHO: {
        "online": N_("Only online"),
        "met": N_("In real life as well"),
        "ex": N_("My ex"),
        "several": N_("Several people"),
        "police": N_("Says to be the police"),
    },
    Question.WHAT: {
        "threatens": N_("Threatens to share images"),
        "shared": N_("Shared images"),
        "recorded": N_("Recorded me in secret"),
        "fake": N_("Made fake images"),
        "money": N_("Wants money"),
        "images": N_("Wants more images"),
        "sex": N_("Wants something sexual"),
        "meeting": N_("Wants to meet"),
        "crime": N_("Wants something that is not allowed"),
    },
    Question.WHERE: {
        "home": N_("I was at home"),
        "school": N_("At school"),
        "work": N_("At work"),
        "visiting": N_("With somebody else"),
        "outside": N_("Out"),
    },
    Question.WHEN: {
        "going-on": N_("It goes on"),
        "stopped": N_("It has stopped"),
        "again": N_("It began again"),
    },
    Question.WITH: {
        "friends": N_("Send to friends"),
        "school-mates": N_("Send to school"),
        "family": N_("Send to family"),
        "followers": N_("Send to followers"),
        "online": N_("Put online"),
        "visit": N_("Come to me"),
        "hurt": N_("Hurt me"),
        "else": N_("Something else"),
    },
    Question.HOW: {
        "friendly": N_("An ordinary talk"),
        "posed": N_("Pretended to be another"),
        "pressed": N_("Kept on asking"),
        "sent": N_("I sent a photo or video"),
        "filmed": N_("Video call was recorded"),
        "taken": N_("Taken from my account"),
        "faked": N_("The images are fake"),
        "more": N_("Wanted more after I paid"),
    },
    Question.WHY: {
        "money": N_("For money"),
        "images": N_("For more images"),
        "power": N_("For power over me"),
        "revenge": N_("For revenge"),
        "joke": N_("As a joke"),
    },
}
"""What stands on the chip of each choice, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A text of the case that fits the field of a question.

    Attributes:
        text: letter by letter as it was told.
        exhibits: numbers of the exhibits it stands in.
    """

    text: str
    exhibits: tuple[int, ...] = ()


def choices(case: Case, question: Question, chosen: Sequence[str] = ()) -> tuple[str, ...]:
    """Give the keys that can be chosen: what the case knows comes first, and what is chosen stays.

    Args:
        case: gives apps, days and the first threat.
        question: the one that is asked.
        chosen: keys that were chosen before; the case may be another since.
    """
    known = {Question.WHERE: _apps, Question.WHEN: _moments}.get(question)
    offered = dict.fromkeys(known(case)) if known else {}
    mine = (key for key in chosen if says_own(key))
    return tuple(dict.fromkeys((*offered, *mine, *LABELS[question])))


def label(question: Question, key: str, words: Wording) -> str:
    """Give what stands on the chip of a choice."""
    _ = words.gettext
    if key.startswith(APP):
        return key.removeprefix(APP)
    for mark, text in ((THREAT, N_("First threat: {when}")), (AROUND, N_("First threat: {when}"))):
        if key.startswith(mark):
            return _(text).format(when=_short(key.removeprefix(mark), words))
    if key.startswith(PERIOD):
        first, _mark, last = key.removeprefix(PERIOD).partition("/")
        return " – ".join(part for part in moments.stretch(words, first, last) if part)
    return _(LABELS[question][key])


def texts(case: Case, question: Question) -> tuple[Offer, ...]:
    """Give texts of the case for the field of a question: names for who, quotes for with what."""
    if question is Question.WHO:
        return tuple(_names(case))[:_MANY_TEXTS]
    if question is Question.WITH:
        return tuple(_quotes(case))[:_MANY_TEXTS]
    return ()


def _apps(case: Case) -> Iterable[str]:
    """Give where it was said, in order of time; what only proves a payment is left out."""
    line = in_order(case)
    events = [one.what for one in (*line.dated, *line.undated) if isinstance(one.what, Event)]
    proof = {number for one in case.money for number in one.exhibits}
    named = [one.platform for one in events]
    named += [
        one.platform
        for one in case.exhibits
        if one.withdrawn_because is None and one.number not in proof
    ]
    once: dict[str, str] = {}
    for name in named:
        plain = " ".join(name.split())
        if plain:
            once.setdefault(plain.casefold(), plain)
    found = list(once.values())[:_MANY_APPS]
    more = (name for name in APPS if name.casefold() not in once)
    return [f"{APP}{name}" for name in (*found, *more)][: max(len(found), _MANY_APPS)]


def _moments(case: Case) -> Iterable[str]:
    line = in_order(case)
    days = span((one for one in line.lines if not _own(one)), case.exhibits, case.images)
    if days:
        yield f"{PERIOD}{days[0]}/{days[1]}"
    for one in line.dated:
        if isinstance(one.what, Event) and one.what.kind is EventKind.THREAT:
            marks = {Precision.EXACT: THREAT, Precision.ABOUT: AROUND}
            mark = marks.get(one.moment.precision)
            if mark:
                yield f"{mark}{one.moment.start}"
            return


def _own(line: Line) -> bool:
    """Tell whether a line is about what the person did against it."""
    if isinstance(line.what, PoliceContact):
        return True
    return isinstance(line.what, Event) and line.what.kind in OWN_STEPS


def _names(case: Case) -> Iterable[Offer]:
    once: dict[str, Offer] = {}
    for suspect in case.suspects:
        once.setdefault(suspect.alias.strip(), Offer(suspect.alias.strip()))
    for lead in gathered(case.leads):
        if lead.kind in _NAMES and lead.counts:
            seen = tuple(dict.fromkeys(one.exhibit for one in lead.sightings))
            once.setdefault(lead.text.strip(), Offer(lead.text.strip(), seen))
    once.pop("", None)
    return once.values()


def _quotes(case: Case) -> Iterable[Offer]:
    line = in_order(case)
    for one in (*line.dated, *line.undated):
        what = one.what
        if isinstance(what, Event) and what.kind in PRESSURE and what.quote.strip():
            yield Offer(what.quote.strip(), one.exhibits)


def _short(start: str, words: Wording) -> str:
    date, time = moments.show_date(start, words), moments.show_time(start, words)
    return f"{date}, {time}" if time else date
