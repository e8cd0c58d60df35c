"""The summary's sentences: each is made of fields that are filled, by rule. Nothing is invented.

A field that is empty leaves its words out; an event that was not noted has no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from evidence_kit.domain.dossier import ExhibitSheet, Story
from evidence_kit.domain.event import PRESSURE, Event, EventKind
from evidence_kit.domain.lead import Lead, LeadKind
from evidence_kit.domain.moment import Precision
from evidence_kit.domain.money import totals
from evidence_kit.domain.passage import Unheard, unheard
from evidence_kit.domain.payment import Payment, PaymentState, paid, returned
from evidence_kit.services import tell
from evidence_kit.services.dossier import told_words
from evidence_kit.services.dossier.sentences_forced import answered_threat, came_through
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import N_, Wording

_CONTACTS = (
    LeadKind.USERNAME,
    LeadKind.DISPLAY_NAME,
    LeadKind.PLATFORM_ID,
    LeadKind.PROFILE_LINK,
    LeadKind.PHONE,
    LeadKind.EMAIL,
)
"""Leads whose platform is one that people talk through."""
_STEPS = {
    EventKind.BLOCKED: N_("The account was blocked {when}."),
    EventKind.REPORTED: N_("It was reported to the platform {when}."),
    EventKind.BANK: N_("The bank or payment company was told {when}."),
    EventKind.POLICE: N_("The police were told {when}."),
}
_NOT_OF_OTHERS = {
    Unheard.SOME: N_(
        "The bank or payment company was told {when}, not yet of all the money that came in."
    ),
    Unheard.ALL: N_(
        "The bank or payment company was told {when}, not yet of the money that came in."
    ),
}


def summary(words: Wording, story: Story) -> str:
    """Tell in some sentences what happened, from first contact to what was done about it."""
    threats = (_threats, answered_threat, _asked, _errands)
    parts = (_contact, _moved, _images, *threats, _paid, _went_on, came_through, _spread, _steps)
    sentences = (part(words, story) for part in parts)
    return " ".join(sentence for sentence in sentences if sentence)


def in_time(story: Story, *kinds: EventKind) -> list[Event]:
    """Give the events of some kinds in the order in which they happened; undated ones last."""
    lines = (*story.timeline.dated, *story.timeline.undated)
    found = (line.what for line in lines)
    return [what for what in found if isinstance(what, Event) and what.kind in kinds]


def platforms(story: Story, suspect: str = "", sheets: Iterable[ExhibitSheet] = ()) -> list[str]:
    """Name every platform of events, accounts and exhibits once: events in order of time first.

    Args:
        story: what was told.
        suspect: id of the one whose they are; without it all are named.
        sheets: the exhibits in the dossier. One that is left out names nothing, nor does one
            that proves a payment: nobody talks through a bank.
    """
    events = [event for event in in_time(story, *EventKind) if _of(event, suspect)]
    leads = [lead for lead in story.leads if lead.kind in _CONTACTS and _of(lead, suspect)]
    proof = {number for one in story.money for number in one.exhibits}
    shown = [
        one.exhibit
        for one in sheets
        if one.withheld is None and one.exhibit.withdrawn_because is None
    ]
    named = [event.platform for event in events] + [lead.platform for lead in leads]
    named += [one.platform for one in shown if one.number not in proof]
    once = {name.strip().casefold(): visible(name.strip()) for name in reversed(named)}
    order = dict.fromkeys(name.strip().casefold() for name in named if name.strip())
    return [once[key] for key in order]


def _of(what: Event | Lead, suspect: str) -> bool:
    return not suspect or suspect in what.suspects


def who(words: Wording, story: Story) -> str:
    """Name the person who reports."""
    return visible(story.person.name.strip()) or words.gettext("The person who reports")


def _first(story: Story, *kinds: EventKind) -> Event | None:
    return next(iter(in_time(story, *kinds)), None)


def _contact(words: Wording, story: Story) -> str:
    event = _first(story, EventKind.FIRST_CONTACT)
    if event is None:
        return ""
    _ = words.gettext
    aliases = [
        visible(one.alias.strip())
        for one in story.suspects
        if one.id in event.suspects and one.alias.strip()
    ]
    other = _("somebody unknown")
    if aliases:
        name = told_words.quoted(words, aliases[0])
        other = _("somebody who uses the name {name}").format(name=name)
    age = story.person.age_then
    person = who(words, story)
    if age is not None:
        person = _("{name} ({age})").format(name=person, age=age)
    return _filled(
        _("{person} came into contact with {other} {through} {when}."),
        person=person,
        other=other,
        through=_through(words, event.platform),
        when=told_words.in_sentence(words, event.moment),
    )


def _moved(words: Wording, story: Story) -> str:
    names = dict.fromkeys(
        visible(event.platform.strip())
        for event in in_time(story, EventKind.MOVED)
        if event.platform.strip()
    )
    if not names:
        return ""
    where = told_words.listed(words, names)
    return words.gettext("The talk went on on {platforms}.").format(platforms=where)


def _images(words: Wording, story: Story) -> str:
    recorded = _first(story, EventKind.RECORDED)
    sent = _first(story, EventKind.IMAGES)
    _ = words.gettext
    told = []
    if sent:
        when = told_words.in_sentence(words, sent.moment)
        told.append(_filled(_("Images were sent {when}."), when=when))
    if recorded:
        when = told_words.in_sentence(words, recorded.moment)
        told.append(_filled(_("A secret recording came to light {when}."), when=when))
    return " ".join(told)


def _threats(words: Wording, story: Story) -> str:
    threats = in_time(story, EventKind.THREAT)
    if not threats:
        return ""
    text = words.ngettext(
        "{count} threat was noted, {when}.",
        "{count} threats were noted, the first {when}.",
        len(threats),
    )
    when = told_words.in_sentence(words, threats[0].moment)
    if not when:
        text = words.ngettext(
            "{count} threat was noted.", "{count} threats were noted.", len(threats)
        )
    return text.format(count=len(threats), when=when)


def _asked(words: Wording, story: Story) -> str:
    demands = [event for event in story.events if event.demanded]
    sums = totals(event.demanded for event in demands if event.demanded)
    if not sums:
        return ""
    asked = words.ngettext(
        "Money was asked for {count} time: {sum}.",
        "Money was asked for {count} times, together {sum}.",
        len(demands),
    )
    return asked.format(count=len(demands), sum=tell.said_sum(sums, words))


def _errands(words: Wording, story: Story) -> str:
    """Say that the person had to do something; whether it was done is told elsewhere, or not."""
    events = in_time(story, EventKind.ERRAND)
    if not events:
        return ""
    when = told_words.in_sentence(words, events[0].moment)
    text = words.ngettext(
        "{person} had to do something for the other {when}.",
        "{person} had to do something for the other {count} times.",
        len(events),
    )
    return _filled(text, person=who(words, story), count=str(len(events)), when=when)


def _paid(words: Wording, story: Story) -> str:
    went = [one for one in story.payments if one.state is not PaymentState.TRIED]
    if not went:
        return ""
    text = words.ngettext(
        "{person} paid {count} time: {sum}.",
        "{person} paid {count} times, together {sum}.",
        len(went),
    )
    sums = paid(went)
    if not sums:
        text = words.ngettext(
            "{person} paid {count} time.", "{person} paid {count} times.", len(went)
        )
    told = text.format(person=who(words, story), count=len(went), sum=tell.said_sum(sums, words))
    unknown = sum(one.money is None for one in went)
    if unknown and sums:
        more = words.ngettext(
            "Of {count} payment the amount is not known.",
            "Of {count} payments the amount is not known.",
            unknown,
        )
        told += " " + more.format(count=unknown)
    back = returned(went)
    if back:
        came = words.gettext("Of that {sum} came back.")
        told += " " + came.format(sum=tell.said_sum(back, words))
    return told


def _went_on(words: Wording, story: Story) -> str:
    """Say that pressing went on after money had been paid, when the times say so."""
    sure = [
        (tell.instant(line.moment), line.what)
        for line in story.timeline.dated
        if line.moment.time and line.moment.precision is Precision.EXACT
    ]
    paid_at = [
        at
        for at, what in sure
        if isinstance(what, Payment) and what.state is not PaymentState.TRIED
    ]
    pressed = [at for at, what in sure if isinstance(what, Event) and what.kind in PRESSURE]
    if not paid_at or not pressed or max(pressed) <= min(paid_at):
        return ""
    if min(pressed) < min(paid_at):
        return words.gettext("After the first payment there was another threat or demand.")
    return words.gettext("After the first payment there was a threat or demand.")


def _spread(words: Wording, story: Story) -> str:
    events = in_time(story, EventKind.SPREAD)
    if not events:
        return ""
    _ = words.gettext
    when = told_words.in_sentence(words, events[0].moment)
    return _filled(_("Images were shown or sent to others {when}."), when=when)


def _steps(words: Wording, story: Story) -> str:
    told = []
    for kind, usual in _STEPS.items():
        event = _first(story, kind)
        if event:
            when = told_words.in_sentence(words, event.moment)
            sentence = usual
            if kind is EventKind.BANK:
                sentence = _NOT_OF_OTHERS.get(unheard(story.passages), usual)
            told.append(_filled(words.gettext(sentence), when=when))
    return " ".join(told)


def _through(words: Wording, untrusted_platform: str) -> str:
    platform = visible(untrusted_platform.strip())
    return words.gettext("through {platform}").format(platform=platform) if platform else ""


def _filled(sentence: str, **fields: str) -> str:
    """Fill in a sentence; an empty field takes its space away with it."""
    for name, value in fields.items():
        if not value:
            sentence = re.sub(rf" ?\{{{name}\}}", "", sentence)
    return sentence.format(**fields).strip()
