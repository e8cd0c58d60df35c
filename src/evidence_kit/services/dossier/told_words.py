"""What was told, in the words of paper: moments, who it was, how it is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from evidence_kit.domain.age import AgeBand
from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.dossier import Story
from evidence_kit.domain.event import CarriedOut, Event, KnownBy
from evidence_kit.domain.helping import HELPERS
from evidence_kit.domain.lead import UNKNOWN_SUSPECT, Suspect
from evidence_kit.domain.moment import DUTCH_TIME, Moment, Precision, TimeSource
from evidence_kit.domain.payment import Payment
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.timeline import Entry
from evidence_kit.services import moments, tell, told_names
from evidence_kit.services.dossier.untrusted import visible, visible_lines
from evidence_kit.wording import N_, Wording

_SOURCES = {
    TimeSource.SCREEN: N_("Time from the screen."),
    TimeSource.MEMORY: N_("Time from memory."),
    TimeSource.BANK: N_("Time from the bank."),
}
_DAY_SOURCES = {
    TimeSource.SCREEN: N_("Date from the screen."),
    TimeSource.MEMORY: N_("Date from memory."),
    TimeSource.BANK: N_("Date from the bank."),
}
_BANDS = {
    AgeBand.UNDER_12: N_("younger than 12"),
    AgeBand.FROM_12: N_("12 to 15"),
    AgeBand.FROM_16: N_("16 to 17"),
    AgeBand.ADULT: N_("at least 18"),
}
_KNOWN = {
    KnownBy.UNSAID: "",
    KnownBy.SEEN: N_("First-hand."),
    KnownBy.TOLD: N_("Heard from somebody else."),
    KnownBy.GUESSED: N_("A guess."),
}


def when(words: Wording, moment: Moment) -> str:
    """Give a moment for a table: "17-11-2026, 22.06 uur"; "" when unknown."""
    day, time = day_and_time(words, moment)
    _ = words.gettext
    text = f"{day}, {time}" if time else day
    if moment.time and moment.zone != DUTCH_TIME:
        return _("{moment} (time in {zone})").format(
            moment=text, zone=visible(tell.place_of(moment.zone))
        )
    return text


def day_and_time(words: Wording, moment: Moment) -> tuple[str, str]:
    """Give the day, and the time when it is known; a stretch of time as a whole is the day."""
    _ = words.gettext
    if not moment.known:
        return "", ""
    if moment.precision is Precision.BETWEEN:
        start, end = _written(words, moment.start), _written(words, moment.end)
        return _("between {start} and {end}").format(start=start, end=end), ""
    about = moment.precision is Precision.ABOUT
    at = dt.datetime.fromisoformat(moment.start)
    day = words.numeric_date(at)
    if not moment.time:
        return (_("around {date}").format(date=day) if about else day), ""
    time = words.time(at)
    return day, (_("around {time}") if about else _("{time}")).format(time=time)


def in_sentence(words: Wording, moment: Moment) -> str:
    """Give a day inside a sentence: "op 17 november 2026"; "" when unknown."""
    _ = words.gettext
    if not moment.known:
        return ""
    day = words.long_date(dt.datetime.fromisoformat(moment.start))
    if moment.precision is Precision.BETWEEN:
        end = words.long_date(dt.datetime.fromisoformat(moment.end))
        return _("between {start} and {end}").format(start=day, end=end)
    if moment.precision is Precision.ABOUT and not moment.time:
        return _("around {date}").format(date=day)
    return _("on {date}").format(date=day)


def days(words: Wording, start: str, end: str) -> str:
    """Give some days for a table: "14 t/m 20 november 2026"."""
    first, last = moments.stretch(words, start, end)
    return words.gettext("{first} up to {last}").format(first=first, last=last) if first else last


def zone(words: Wording, moment: Moment) -> str:
    """Say where the clock stood, when that was not in the Netherlands, and the time here."""
    if not moment.time or moment.zone == DUTCH_TIME:
        return ""
    _ = words.gettext
    told = _("Time in {place}.").format(place=visible(tell.place_of(moment.zone)))
    here = tell.instant(moment)
    if here == moment.start:
        return told
    at = _written(words, here)
    at_home = _("In the Netherlands it was {moment}.").format(moment=at)
    return f"{told} {at_home}"


def source(words: Wording, moment: Moment) -> str:
    """Say where a time was read; "" when unknown."""
    told = (_SOURCES if moment.time else _DAY_SOURCES).get(moment.source)
    return words.gettext(told) if told and moment.known else ""


def knowledge(words: Wording, what: Entry, moment: Moment) -> str:
    """Say how the person knows, and where the time comes from."""
    _ = words.gettext
    said = _KNOWN[what.known_by] if isinstance(what, Event | Distribution) else ""
    verbatim = isinstance(what, Event) and what.quote.strip()
    told = [
        _(said) if said else "",
        _("Copied word for word.") if verbatim else "",
        source(words, moment),
        zone(words, moment),
    ]
    return " ".join(part for part in told if part)


def quoted(words: Wording, untrusted: str) -> str:
    """Put quotation marks around what somebody said."""
    return words.gettext("‘{words}’").format(words=untrusted)


def suspect(words: Wording, one: Suspect) -> str:
    """Name a suspect: "verdachte A"."""
    return words.gettext("suspect {letter}").format(letter=visible(one.letter))


def aliased(words: Wording, one: Suspect) -> str:
    """Say what is known of a suspect: the name they use, and their part; "" when nothing."""
    _ = words.gettext
    alias, role = visible(one.alias.strip()), visible(one.role.strip())
    named = _("uses the name {name}").format(name=quoted(words, alias)) if alias else ""
    return ", ".join(part for part in (named, role) if part)


def suspects(words: Wording, story: Story, ids: Sequence[str]) -> str:
    """Name suspects in the order of their letters; "" when nobody said whose it is."""
    named = [suspect(words, one) for one in story.suspects if one.id in ids]
    if UNKNOWN_SUSPECT in ids and not named:
        return words.gettext("not known whose it is")
    return listed(words, named)


def listed(words: Wording, parts: Iterable[str]) -> str:
    """Join parts: "a, b en c"."""
    all_ = list(parts)
    if len(all_) < 2:
        return "".join(all_)
    joining = words.gettext("{first} and {last}")
    return joining.format(first=", ".join(all_[:-1]), last=all_[-1])


def ages(words: Wording, story: Story) -> str:
    """Give the age when it began and now; "" when neither is known.

    Where no number was typed, the band follows from the date of birth or was chosen.
    """
    _, person = words.gettext, story.person
    then, now = (
        str(years) if years is not None else _(_BANDS[band]) if band in _BANDS else ""
        for years, band in ((person.age_then, story.then), (person.age_now, story.now))
    )
    if then and then == now:
        return _("{age}, when it began and now").format(age=then)
    told = (
        _("{age} when it began").format(age=then) if then else "",
        _("{age} now").format(age=now) if now else "",
    )
    return ", ".join(part for part in told if part)


def helper(words: Wording, story: Story) -> str:
    """Give who helped, by their part and without a name; "" when nobody said that they did.

    Whoever gave the keyboard back helped all the same.
    """
    person = story.person
    if person.teller in HELPERS:
        return told_names.name(person.teller, words)
    other = words.gettext("somebody else") if story.helped else ""
    return visible(person.helper_role.strip()) or other


def capital(text: str) -> str:
    """Start a line with a capital."""
    return text[:1].upper() + text[1:]


def title(words: Wording, event: Event) -> str:
    """Give the line an event is known by: the person's, else what its kind is called."""
    own = visible(event.title.strip())
    return own or capital(told_names.name(event.kind, words))


def payment_title(words: Wording, payment: Payment) -> str:
    """Give the line a payment is known by: amount and method."""
    parts = [tell.said_money(payment.money, words, cents=True)] if payment.money else []
    parts.append(told_names.name(payment.method, words))
    return capital(", ".join(parts))


def spread_title(words: Wording, one: Distribution) -> str:
    """Give the line that says where images were shared; who saw them is told apart."""
    _ = words.gettext
    where = visible(one.platform.strip())
    if not where:
        return _("Images were shared")
    return _("Images were shared: {where}").format(where=where)


def contact_title(words: Wording, story: Story, one: PoliceContact) -> str:
    """Give the line that says how the police were, or will be, spoken to, and where."""
    _ = words.gettext
    how, place = told_names.name(one.kind, words), visible(one.place.strip())
    text = _("Contact with the police, {how}").format(how=how)
    if one.id in story.planned:
        text = _("Contact with the police that is still to come, {how}").format(how=how)
    return f"{text}: {place}" if place else text


def wanted(words: Wording, event: Event) -> str:
    """List what was wanted beside an amount; "" when nothing was said of it."""
    return listed(words, (told_names.name(one, words) for one in event.demands))


def errands(words: Wording, event: Event) -> str:
    """List what the person had to do; "" when nothing was said of it."""
    return listed(words, (told_names.name(one, words) for one in event.errands))


def carried_out(words: Wording, event: Event) -> str:
    """Say whether it was done; "" when nobody said, or would rather not."""
    if event.carried_out is CarriedOut.WITHHELD:
        return ""
    said = capital(told_names.name(event.carried_out, words))
    return f"{said}." if said else ""


_OWN_LANGUAGE: Final = {"nl": ("nederlands", "dutch"), "en": ("engels", "english")}


def translated(words: Wording, event: Event) -> str:
    """Give the language of a quote and what it says; "" when neither was told.

    That it is the language of the file itself, its reader sees.
    """
    _ = words.gettext
    language, text = visible(event.language.strip()), visible_lines(event.translation)
    if language.casefold() in _OWN_LANGUAGE[words.language]:
        language = ""
    said = _("Language of the quote: {what}").format(what=language) + "." if language else ""
    meant = _("It says: {what}").format(what=text) if text else ""
    return "\n".join(part for part in (said, meant) if part)


def _written(words: Wording, start: str) -> str:
    at = dt.datetime.fromisoformat(start)
    if "T" not in start:
        return words.numeric_date(at)
    return words.gettext("{date}, {time}").format(date=words.numeric_date(at), time=words.time(at))
