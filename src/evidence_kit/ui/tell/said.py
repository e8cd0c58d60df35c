"""Words and pictures for the lines of the time line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.distribution import Distribution
from evidence_kit.domain.event import OWN_STEPS, PRESSURE, Demand, Event, EventKind
from evidence_kit.domain.exhibit import Exhibit, InWords, Obstacle
from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Method, Payment, PaymentState
from evidence_kit.domain.police_contact import ContactKind, PoliceContact
from evidence_kit.domain.timeline import Entry, Line
from evidence_kit.services import moments
from evidence_kit.services.identify import check
from evidence_kit.services.tell import said_moment, said_money, said_time
from evidence_kit.services.told_passages import passage_title
from evidence_kit.services.typed import account_kind
from evidence_kit.ui.parts.para import BREAK
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.wording import N_, Wording

OWN: Final[Mapping[EventKind, Spoken]] = MappingProxyType(
    {
        EventKind.ERRAND: Spoken(N_("I had to do something"), N_("They had to do something")),
        EventKind.REFUSAL: Spoken(N_("I said no"), N_("They said no")),
        EventKind.BLOCKED: Spoken(N_("I blocked them"), N_("They blocked the other")),
    }
)
"""What the person did, or had to do, as they say it themselves and as who helps does."""
KINDS: Final[Mapping[EventKind, str]] = MappingProxyType(
    {
        EventKind.FIRST_CONTACT: N_("First contact"),
        EventKind.MOVED: N_("On to another app"),
        EventKind.IMAGES: N_("Images were sent"),
        EventKind.RECORDED: N_("Secret recording"),
        EventKind.THREAT: N_("Threat"),
        EventKind.DEMAND: N_("Demand"),
        EventKind.SPREAD: N_("Images were shared"),
        EventKind.ERRAND: OWN[EventKind.ERRAND].me,
        EventKind.REFUSAL: OWN[EventKind.REFUSAL].me,
        EventKind.BLOCKED: OWN[EventKind.BLOCKED].me,
        EventKind.REPORTED: N_("Reported to the app"),
        EventKind.BANK: N_("Told the bank"),
        EventKind.HELP: N_("Asked for help"),
        EventKind.POLICE: N_("Contact with the police"),
        EventKind.OTHER: N_("Something else"),
    }
)
"""What each kind is called, in the order in which it is offered."""
DEMANDS: Final[Mapping[Demand, str]] = MappingProxyType(
    {
        Demand.MONEY: N_("Money"),
        Demand.IMAGES: N_("More images"),
        Demand.SEX: N_("Something sexual"),
        Demand.MEETING: N_("To meet"),
        Demand.CRIME: N_("Something that is not allowed"),
        Demand.OTHER: N_("Something else"),
    }
)
"""What each thing that can be wanted is called."""
METHODS: Final[Mapping[Method, tuple[str, str]]] = MappingProxyType(
    {
        Method.TRANSFER: (N_("Bank transfer"), "landmark"),
        Method.TIKKIE: (N_("Tikkie"), "link"),
        Method.PAYPAL: (N_("PayPal"), "at-sign"),
        Method.GIFT_CARD: (N_("Gift card"), "gift"),
        Method.PAYSAFECARD: (N_("paysafecard"), "hash"),
        Method.CRYPTO: (N_("Crypto"), "key-round"),
        Method.CASH_SERVICE: (N_("Money office"), "hand"),
        Method.OTHER: (N_("Another way"), "ellipsis"),
    }
)
"""What each method is called, and its icon, in the order in which it is offered."""
NAMED: Final[Mapping[Method, tuple[str, str]]] = MappingProxyType(
    {Method.UNSAID: (N_("Way not said"), "ellipsis"), **METHODS}
)
"""The same, and one that nobody chose."""
_DONE: Final[Mapping[Method, str]] = {
    Method.UNSAID: N_("{amount} paid"),
    Method.TRANSFER: N_("{amount} transferred"),
    Method.TIKKIE: N_("{amount} paid by Tikkie"),
    Method.PAYPAL: N_("{amount} paid by PayPal"),
    Method.GIFT_CARD: N_("Gift card of {amount} sent"),
    Method.PAYSAFECARD: N_("paysafecard of {amount} sent"),
    Method.CRYPTO: N_("{amount} sent in crypto"),
    Method.CASH_SERVICE: N_("{amount} sent through a money office"),
    Method.OTHER: N_("{amount} paid"),
}
STATES: Final[Mapping[PaymentState, str]] = MappingProxyType(
    {
        PaymentState.PAID: N_("Paid"),
        PaymentState.TRIED: N_("Did not go through"),
        PaymentState.RETURNED: N_("Came back"),
    }
)
_EVENT_ICONS: Final[Mapping[EventKind, str]] = {
    EventKind.FIRST_CONTACT: "message-circle",
    EventKind.MOVED: "arrow-right",
    EventKind.IMAGES: "images",
    EventKind.RECORDED: "eye",
    EventKind.THREAT: "message-square-warning",
    EventKind.DEMAND: "euro",
    EventKind.SPREAD: "users",
    EventKind.ERRAND: "milestone",
    EventKind.REFUSAL: "hand",
    EventKind.BLOCKED: "ban",
    EventKind.REPORTED: "flag",
    EventKind.BANK: "landmark",
    EventKind.HELP: "heart-handshake",
    EventKind.POLICE: "phone-call",
    EventKind.OTHER: "ellipsis",
}


_LONG_WORD: Final = re.compile(r"\S{25,}")
_PIECE: Final = re.compile(r"\S{1,20}")


@dataclass(frozen=True, slots=True)
class Sign:
    """The disc of a line: its icon, and colours of fill, edge and ink."""

    icon: str
    fill: str
    edge: str
    ink: str


def sign_of(what: Entry) -> Sign:
    """Give the disc: ink for pressure, apricot for money, green for the person's own steps."""
    plain, done = ("surface", "control", "text2"), ("okSoft", "ok", "ok")
    match what:
        case Payment():
            return Sign("euro", "licht", "licht", "onLicht")
        case Passage():
            return Sign("euro", *plain)
        case Exhibit():
            return Sign("image", *plain)
        case Distribution():
            return Sign(_EVENT_ICONS[EventKind.SPREAD], *plain)
        case PoliceContact():
            planned = what.kind is ContactKind.APPOINTMENT
            return Sign("calendar-check" if planned else "phone-call", *done)
        case Event():
            pressed = ("exit", "exit", "onExit")
            colours = pressed if what.kind in PRESSURE else plain
            return Sign(_EVENT_ICONS[what.kind], *(done if what.kind in OWN_STEPS else colours))


def title_of(what: Entry, words: Wording, *, helping: bool = False) -> str:
    """Say in one line what a line tells; to who helps, of the person they help."""
    match what:
        case Event():
            return _event_title(what, words, helping=helping)
        case Payment():
            return _payment_title(what, words)
        case Passage():
            return passage_title(what, words)
        case Distribution():
            return _spread_title(what, words)
        case PoliceContact():
            return _contact_title(what, words)
        case Exhibit():
            return _exhibit_title(what, words)


def breakable(text: str) -> str:
    """Let a line end inside a very long word, for the eye only: names and links have no blanks."""
    return _LONG_WORD.sub(lambda found: BREAK.join(_PIECE.findall(found[0])), text)


def weighs(what: Entry) -> bool:
    """Tell whether a line stands out: what the offender presses with."""
    return isinstance(what, Event) and what.kind in PRESSURE


def aloud(line: Line, words: Wording, *, helping: bool = False) -> str:
    """Say a whole line for who does not see it."""
    when = said_moment(line.moment, words)
    return f"{when}: {title_of(line.what, words, helping=helping)}"


def day_of(moment: Moment, words: Wording, year: int) -> str:
    """Give the day in front of a line; its year only when it is another than `year`."""
    day, _time = moments.parted(moment.start)
    text = words.date(day)
    return text if day.year == year else f"{text} {day.year}"


def time_of(moment: Moment, words: Wording) -> str:
    """Give the time below the day: "22.06", "ongeveer", "tot zo 16 nov"."""
    _ = words.gettext
    if moment.precision is Precision.BETWEEN:
        day, at = moments.parted(moment.end)
        end = words.date(day) if at is None else f"{words.date(day)}, {words.time(at)}"
        return _("until {moment}").format(moment=end)
    if moment.precision is Precision.ABOUT and not moment.time:
        return _("about then")
    return said_time(moment, words)


def payment_facts(payment: Payment, words: Wording) -> str:
    """Give day, account or code of a payment in one short line."""
    _ = words.gettext
    parts = []
    if payment.moment.known:
        parts.append(words.date(moments.parted(payment.moment.start)[0]))
    if payment.to_account.strip():
        parts.append(_("to {account}").format(account=shortened(payment.to_account)))
    elif payment.to_name.strip():
        parts.append(_("to {account}").format(account=payment.to_name.strip()))
    if payment.code.strip():
        parts.append(_("code ends in {end}").format(end=last_characters(payment.code)))
    if payment.state is not PaymentState.PAID:
        parts.append(_(STATES[payment.state]).lower())
    return ", ".join(parts)


def shortened(account: str) -> str:
    """Give the two ends of an account or of one very long word: "NL91 ABNA … 43 00"."""
    plain = " ".join(account.split())
    iban = account_kind(Method.TRANSFER, plain) is LeadKind.IBAN
    if not iban and max(map(len, plain.split()), default=0) <= 25:
        return plain
    if iban:
        plain = check(LeadKind.IBAN, plain).normal
    # One line does not end inside it: "43" alone is not what anybody looks for.
    return f"{plain[:9].strip()} … {plain[-5:].strip()}".replace(" ", "\N{NO-BREAK SPACE}")


def last_characters(code: str) -> str:
    """Give the last four characters of a code."""
    return "".join(code.split())[-4:]


def _event_title(event: Event, words: Wording, *, helping: bool) -> str:
    own = OWN.get(event.kind)
    name = own.to(words, helping=helping) if own else words.gettext(KINDS[event.kind])
    if event.title.strip():
        return " ".join(event.title.split())
    if event.demanded is not None:
        return f"{name}: {said_money(event.demanded, words)}"
    if event.platform.strip():
        return f"{name} ({event.platform.strip()})"
    return name


def _spread_title(place: Distribution, words: Wording) -> str:
    name = words.gettext(KINDS[EventKind.SPREAD])
    where = " ".join((place.platform or place.recipients).split())
    return f"{name} ({where})" if where else name


def _contact_title(contact: PoliceContact, words: Wording) -> str:
    _ = words.gettext
    planned = contact.kind is ContactKind.APPOINTMENT
    name = _("Appointment with the police") if planned else _(KINDS[EventKind.POLICE])
    where = " ".join((contact.officer or contact.place).split())
    return f"{name} ({where})" if where else name


def _payment_title(payment: Payment, words: Wording) -> str:
    _ = words.gettext
    if payment.money is None:
        text = _("{method}, amount unknown").format(method=_(NAMED[payment.method][0]))
    else:
        amount = said_money(payment.money, words)
        text = _(_DONE[payment.method]).format(amount=amount)
    if payment.state is PaymentState.PAID:
        return text
    if payment.state is PaymentState.TRIED:
        return _("{payment}: it did not go through").format(payment=text)
    return _("{payment}: it came back").format(payment=text)


def _exhibit_title(exhibit: Exhibit, words: Wording) -> str:
    _ = words.gettext
    lines = exhibit.description.strip().splitlines()
    if lines:
        return lines[0] if len(lines[0]) <= 120 else f"{lines[0][:117].rstrip()}…"
    if isinstance(exhibit.evidence, InWords):
        return _("Image in words only")
    if exhibit.platform.strip():
        return _("Screenshot of {platform}").format(platform=exhibit.platform.strip())
    if isinstance(exhibit.evidence.content, Obstacle):
        return exhibit.name
    return _("Screenshot without description")
