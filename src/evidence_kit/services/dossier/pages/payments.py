"""Every payment with all that is known of it, totals per currency, and what was asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from evidence_kit.domain.dossier import Story
from evidence_kit.domain.event import Event
from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.money import Money, totals
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told, paid, returned
from evidence_kit.services import identify, tell, told_names
from evidence_kit.services.dossier import look, places, told_words
from evidence_kit.services.dossier.flow import Flow, height_of
from evidence_kit.services.dossier.grid import Cell, Column, Grid
from evidence_kit.services.dossier.pages import entries, passages
from evidence_kit.services.dossier.pages.entries import NAMES, PADDING, Entry, plain
from evidence_kit.services.dossier.typeset import Ink, Span
from evidence_kit.services.dossier.untrusted import visible
from evidence_kit.wording import Wording

_INSIDE = 19.0
_ONLY_THE_END = 8
"""Characters; numbers on gift cards and vouchers are longer."""
_ACCOUNTS = (Method.TRANSFER, Method.TIKKIE, Method.PAYPAL)


def draw(flow: Flow, story: Story) -> None:
    """Draw totals, payments, what was asked, and apart from it what only went through."""
    flow.title(places.PAYMENTS, title(flow.words, story), below=14)
    if _paid_or_asked(story):
        _paying(flow, story)
    if story.passages:
        passages.draw(flow, story)


def title(words: Wording, story: Story) -> str:
    """Name the chapter after what is in it."""
    return words.gettext("Payments") if _paid_or_asked(story) else words.gettext("Money")


def _paid_or_asked(story: Story) -> bool:
    return bool(story.payments) or any(event.demanded for event in story.events)


def _paying(flow: Flow, story: Story) -> None:
    words = flow.words
    _totals(flow, story)
    for number, payment in enumerate(story.payments, start=1):
        entries.draw(flow, _entry(words, story, payment, number))
    _asked(flow, story)


def has_content(story: Story) -> bool:
    """Tell whether there is anything about money."""
    return bool(story.passages) or _paid_or_asked(story)


def unpaid(story: Story) -> tuple[Money, ...]:
    """Give what was asked and not paid, per currency."""
    gone = {money.currency: money.amount for money in paid(story.payments)}
    left = (
        Money(asked.amount - gone.get(asked.currency, Decimal(0)), asked.currency)
        for asked in asked_for(story)
        if asked.amount > gone.get(asked.currency, Decimal(0))
    )
    return tuple(left)


def asked_for(story: Story) -> tuple[Money, ...]:
    """Add up what was asked, per currency."""
    return totals(event.demanded for event in story.events if event.demanded)


def _totals(flow: Flow, story: Story) -> None:
    """Draw three sums beside each other, each currency on a line of its own."""
    words, sheet = flow.words, flow.sheet
    _ = words.gettext
    went = [one for one in story.payments if one.state is not PaymentState.TRIED]
    times = words.ngettext("in {count} payment", "in {count} payments", len(went))
    unknown = sum(one.money is None for one in went)
    below = times.format(count=len(went)) if went else ""
    if unknown:
        lacking = words.ngettext(
            "of {count} the amount is not known", "of {count} the amounts are not known", unknown
        )
        below += ", " + lacking.format(count=unknown)
    asked = [event.demanded for event in story.events if event.demanded]
    parts = told_words.listed(words, [tell.said_money(one, words) for one in asked])
    each = parts if 1 < len(asked) < 7 else ""
    cells = (
        (_("Paid"), paid(story.payments), below),
        (_("Asked"), asked_for(story), each),
        (_("Came back"), returned(story.payments), ""),
    )  # fmt: skip
    width = look.WIDTH / 3
    composed = []
    for title, sums, more in cells:
        lines = [Span(title + "\n", look.BODY_SOFT)]
        # No amount is not zero: somebody may have asked, or paid, without its being noted.
        amounts = [Span(tell.said_money(one, words, cents=True) + "\n", look.SUM) for one in sums]
        lines += amounts or [Span(_("not noted") + "\n", look.BODY_BOLD)]
        composed.append(
            (
                *sheet.composer.lines([*lines[:-1], lines[-1]._replace(text=lines[-1].text[:-1])],
                                      width - 2 * _INSIDE),
                *(sheet.compose(more, look.SMALL_SOFT, width - 2 * _INSIDE) if more else ()),
            )
        )  # fmt: skip
    height = max(map(height_of, composed)) + 28
    flow.keep(height)
    with sheet.artifact():
        frame = (look.LEFT + 0.75, flow.top + 0.75, look.WIDTH - 1.5, height - 1.5)
        sheet.frame(frame, 8, stroke=Ink.INK, weight=1.5)
        for at in (1, 2):
            sheet.upright(look.LEFT + at * width, flow.top + 1.5, height - 3, Ink.HAIR)
    for at, lines_ in enumerate(composed):
        with sheet.content("P"):
            left = look.LEFT + at * width + _INSIDE
            sheet.paragraph(left, flow.top + 14, width - 2 * _INSIDE, lines_)
    flow.top += height


def _entry(words: Wording, story: Story, payment: Payment, number: int) -> Entry:
    method = told_names.name(payment.method, words)
    title = words.gettext("Payment {number}: {method}").format(number=number, method=method)
    rows = _rows(words, story, payment)
    return Entry(title, rows, payment.exhibits, places.payment(payment.id))


def _rows(words: Wording, story: Story, payment: Payment) -> Iterable[tuple[str, Sequence[Span]]]:
    _ = words.gettext
    amount = tell.said_money(payment.money, words, cents=True) if payment.money else _("not known")
    state = "" if payment.state is PaymentState.PAID else told_names.name(payment.state, words)
    bank = told_names.name(payment.told, words) if payment.told is not Told.UNSAID else ""
    yield _("Date and time"), _moment(words, payment)
    yield _("Amount"), [Span(amount, look.BODY_BOLD)]
    yield _("What became of it"), plain(state)
    yield _("From account"), plain(payment.from_account)
    to = _("To account") if payment.method in _ACCOUNTS else _("Sent to")
    whose = told_words.suspects(words, story, payment.suspects)
    beside = [Span(f"  {whose}", look.SMALL_SOFT)] if whose else []
    named = plain(payment.to_name, bold=True)
    sent = entries.account(words, payment.to_account)
    yield to, [*sent, *beside] if sent and not named else sent
    yield _("In the name of"), [*named, *beside] if named else named
    yield _("BIC of their bank"), plain(payment.bic)
    yield _("Country"), plain(payment.country)
    yield _("Belongs to"), [] if sent or named else plain(whose)
    yield _("Description"), plain(payment.description)
    yield _("Reference"), plain(payment.reference)
    crypto = payment.method is Method.CRYPTO
    yield _("Exchange or app") if crypto else _("Bought at"), plain(payment.bought_at)
    yield _("Kind of card, or company"), plain(payment.brand)
    yield _("Number on the card"), plain(_code(words, payment.code), bold=True)
    yield _("Receipt"), plain(payment.receipt)
    yield _("Bank or company"), plain("\n".join(filter(None, (bank, payment.told_note))))
    yield _("Note"), plain(payment.note)


def _code(words: Wording, untrusted: str) -> str:
    """Give a card's number as it was typed; of a few characters, that they are only its end.

    The last four are enough: a seller who is asked with those as the whole number finds nothing.
    """
    if not 0 < len("".join(untrusted.split())) <= _ONLY_THE_END:
        return untrusted
    return words.gettext("ends in {end}").format(end=visible(untrusted.strip()))


def _moment(words: Wording, payment: Payment) -> list[Span]:
    return entries.when(words, payment.moment) or plain(words.gettext("not known"))


def doubt(words: Wording, untrusted: str) -> str:
    """Say what of an account does not fit; "" when nothing is wrong with it."""
    checked = identify.check(LeadKind.IBAN, untrusted)
    return identify.finds(checked, words) if checked.verdict is identify.Verdict.DOUBT else ""


def _asked(flow: Flow, story: Story) -> None:
    """List every demand for money, their sum, and what of it was not paid."""
    words = flow.words
    _ = words.gettext
    asked = [
        (line.what, line.what.demanded)
        for line in (*story.timeline.dated, *story.timeline.undated)
        if isinstance(line.what, Event) and line.what.demanded
    ]
    if not asked:
        return
    grid = Grid(
        flow,
        (
            Column(0, NAMES, _("Date and time"), names=True),
            Column(NAMES, look.WIDTH - NAMES - 244, _("What")),
            Column(look.WIDTH - 244, 140, _("Amount"), right=True),
            Column(look.WIDTH - 96, 96, _("Item")),
        ),
        PADDING,
    )
    rows = [_demand(grid, words, event, money) for event, money in asked]
    sums = [(_("Together"), money) for money in asked_for(story)]
    sums += [(_("Asked and not paid"), money) for money in unpaid(story)]
    below = [_sum(grid, words, name, money) for name, money in sums]
    flow.heading(_("What was asked"), together=grid.height((*rows, *below), titles=True))
    for row in rows:
        # Sums never stand alone on a page.
        grid.row(row, below=grid.height(below) if row is rows[-1] else 0.0)
    for row in below:
        grid.row(row)


def _demand(grid: Grid, words: Wording, event: Event, demanded: Money) -> tuple[Cell, ...]:
    when = told_words.when(words, event.moment) or words.gettext("date unknown")
    return (
        grid.words(0, Span(when, look.BODY)),
        grid.words(1, Span(told_words.title(words, event), look.BODY)),
        grid.words(2, Span(tell.said_money(demanded, words, cents=True), look.BODY)),
        grid.numbers(3, event.exhibits),
    )


def _sum(grid: Grid, words: Wording, name: str, money: Money) -> tuple[Cell, ...]:
    amount = Span(tell.said_money(money, words, cents=True), look.BODY_BOLD)
    return (Cell(), grid.words(1, Span(name, look.BODY_BOLD)), grid.words(2, amount), Cell())
