"""The facts of the summary: each from what was noted, shortened where it stands elsewhere whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from evidence_kit.domain.dossier import ExhibitSheet, Story
from evidence_kit.domain.event import Demand, Errand, EventKind
from evidence_kit.domain.lead import LeadKind
from evidence_kit.domain.passage import Passage, came_in, went_on
from evidence_kit.domain.payment import Method, Payment, PaymentState, Told, paid, untold
from evidence_kit.domain.person import Route, Wish
from evidence_kit.services import tell, told_names
from evidence_kit.services.dossier import said, sentences, told_words
from evidence_kit.services.dossier.denied import Denied
from evidence_kit.services.dossier.pages import entries, payments
from evidence_kit.services.dossier.untrusted import visible, visible_lines
from evidence_kit.services.span import span
from evidence_kit.wording import Wording

_Money = Payment | Passage


def rows(
    words: Wording, story: Story, on_cards: Collection[str], sheets: Collection[ExhibitSheet] = ()
) -> Sequence[tuple[str, str]]:
    """Give the name of each fact and what is known of it; "" when nothing is.

    Args:
        words: the language of the dossier.
        story: what was told.
        on_cards: texts of leads whose checks stand on a card.
        sheets: the exhibits, for the platforms they are of and the days they show.
    """
    _ = words.gettext
    person = story.person
    days = span(story.timeline.lines, [one.exhibit for one in sheets], story.images)
    asked = payments.asked_for(story)
    platforms = told_words.listed(words, sentences.platforms(story, sheets=sheets))
    wish = told_names.name(person.route, words) if person.route is not Route.UNSAID else ""
    if person.prosecution is Wish.YES:
        wish = ", ".join(filter(None, (wish, _("asks for prosecution"))))
    name = said.shortened(visible(person.name.strip()), 90)
    return (
        (_("Name"), "" if name in sentences.summary(words, story) else name),
        (_("Period"), told_words.days(words, *days) if days else ""),
        (_("Contact through"), said.shortened(platforms, 90)),
        (_("Age"), told_words.ages(words, story)),
        (_("Images of somebody under 18"), _("yes") if story.minor_in_images else ""),
        (_("Threatened to tell"), said.shortened(_threatened(words, story), 90)),
        (_("What the other wants"), _wanted(words, story)),
        (_("Had to do"), said.shortened(_errands(words, story), 90)),
        (_("Asked"), tell.said_sum(asked, words)),
        (_("Did besides"), _did_more(words, story)),
        (_("Paid"), _paid(words, story)),
        (_("Money of others"), _came_in(words, story.passages)),
        (_("Spread"), said.shortened(_spread(words, story), 90)),
        (_("Bank told"), _bank(words, story)),
        (_("Wish"), wish),
        (_("To look at again"), said.shortened(_doubts(words, story, on_cards), 120)),
    )


def _doubts(words: Wording, story: Story, on_cards: Collection[str]) -> str:
    """Name what does not fit its check, as far as no card says so."""
    found = [(one.to_account, payments.doubt(words, one.to_account)) for one in story.payments
             if entries.looks_like_iban(one.to_account)]  # fmt: skip
    accounts_first = sorted(story.leads, key=lambda lead: lead.kind is not LeadKind.IBAN)
    found += [(lead.text, story.findings[lead.id].doubt) for lead in accounts_first]
    told = (
        f"{visible(text)}: {doubt}"
        for text, doubt in dict.fromkeys(found)
        if doubt and text not in on_cards
    )
    return "; ".join(told)


def _threatened(words: Wording, story: Story) -> str:
    told = (visible_lines(event.threatened) for event in
            sentences.in_time(story, *EventKind))  # fmt: skip
    return "; ".join(dict.fromkeys(part for part in told if part))


def _did_more(words: Wording, story: Story) -> str:
    if Denied.DID_MORE not in story.denied:
        return ""
    if story.own_words.strip() or story.pieces.pieces:  # what these say, only a reader knows
        return words.gettext("‘no’ was answered; see the own words too")
    return words.gettext("nothing that the other wanted, as was told")


def _paid(words: Wording, story: Story) -> str:
    if Denied.PAID in story.denied:
        return words.gettext("nothing, as was told")
    told = []
    for one in story.payments:
        if one.state is PaymentState.TRIED:
            continue
        unsaid = one.money and one.method is Method.UNSAID
        method = "" if unsaid else told_names.name(one.method, words)
        amount = tell.said_money(one.money, words) if one.money else ""
        told.append(" ".join(filter(None, (amount, method))))
    if len(told) > 4:
        return tell.said_sum(paid(story.payments), words)
    return ", ".join(told)


def _spread(words: Wording, story: Story) -> str:
    """Say when and where images were spread; that nothing is noted is no sign that none were."""
    events = sentences.in_time(story, EventKind.SPREAD)
    _ = words.gettext
    if Denied.SPREAD in story.denied:
        return _("nothing, as far as is known")
    if not events and not story.distributions:
        return _("nothing noted about that") if story.events else ""
    days = [one.seen for one in story.distributions] + [one.moment for one in events]
    known = sorted((day for day in days if day.known), key=tell.instant)
    when = told_words.when(words, known[0]) if known else _("yes, date unknown")
    places = dict.fromkeys(visible(one.platform.strip()) for one in story.distributions)
    return ", ".join(filter(None, (when, *places)))


def _wanted(words: Wording, story: Story) -> str:
    """Say what events tell, and then what was only answered in the guide."""
    kinds = {kind for event in story.events for kind in event.demands}
    told, answered = (
        told_words.listed(words, [told_names.name(one, words) for one in found])
        for found in ([one for one in Demand if one in kinds], story.wanted)
    )
    if answered:
        answered = words.gettext("{what} (answered to a question)").format(what=answered)
    return "; ".join(filter(None, (told, answered)))


def _errands(words: Wording, story: Story) -> str:
    kinds = {kind for event in story.events for kind in event.errands}
    return told_words.listed(words, [told_names.name(one, words) for one in Errand if one in kinds])


def _came_in(words: Wording, passages: Sequence[Passage]) -> str:
    """Say what came in and what of it went on, as far as was told."""
    if not passages:
        return ""
    _ = words.gettext
    came, gone = (tell.said_sum(of(passages), words) for of in (came_in, went_on))
    parts = [_("{sum} came in").format(sum=came) if came else _("came in, amount not known")]
    if gone:
        parts.append(_("{sum} went on").format(sum=gone))
    return ", ".join(parts)


def _bank(words: Wording, story: Story) -> str:
    """Say what the bank knows: of payments and of money that came in each by itself."""
    _ = words.gettext
    went = [one for one in story.payments if one.state is not PaymentState.TRIED]
    asked = went or story.payments
    left = untold(asked, story.events)
    named = any(one.kind is EventKind.BANK for one in story.events)
    if not asked and not story.passages:
        return _("yes") if named else ""
    if not story.passages:
        return _known(words, asked, left, _("{told} of {count} payments"))
    of_paid = _known(words, asked, left, _("{told} of {count}"))
    meant = named and not asked  # what else was the bank told of
    waiting = (Told.NOT_YET,) if meant else (Told.NOT_YET, Told.UNSAID)
    waits = [one for one in story.passages if one.told in waiting]
    of_others = _known(words, story.passages, waits, _("{told} of {count}"))
    told = (
        (_("payments: {known}"), of_paid),
        (_("money that came in: {known}"), of_others),
    )
    return ", ".join(text.format(known=known) for text, known in told if known)


def _known(words: Wording, asked: Sequence[_Money], left: Sequence[_Money], some: str) -> str:
    """Say of how much the bank knows; "" when nothing says so."""
    if len(left) < len(asked):
        part = some.format(told=len(asked) - len(left), count=len(asked))
        return part if left else words.gettext("yes")
    not_yet = any(one.told is Told.NOT_YET for one in left)
    return words.gettext("not yet") if not_yet else ""
