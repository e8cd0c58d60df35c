"""Money of others that came in: apart from what they paid, never added to it."""

from __future__ import annotations

from collections.abc import Iterable

from evidence_kit.domain.dossier import Story
from evidence_kit.domain.passage import GONE, Passage, came_in, went_on
from evidence_kit.domain.payment import Told
from evidence_kit.services import tell, told_names
from evidence_kit.services.dossier import look, places, told_words
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.pages import entries
from evidence_kit.services.dossier.pages.entries import Entry, Row, plain
from evidence_kit.services.dossier.typeset import Span
from evidence_kit.wording import Wording


def draw(flow: Flow, story: Story) -> None:
    """Draw what it is, what it came to, and each of them."""
    words = flow.words
    _ = words.gettext
    about = _(
        "This money came from others. "
        "It is not a payment by the person, and not part of what was paid."
    )
    sums = " ".join(
        text.format(sum=tell.said_sum(amounts, words, cents=True))
        for text, amounts in (
            (_("Came in: {sum}."), came_in(story.passages)),
            (_("Of that went on: {sum}."), went_on(story.passages)),
        )
        if amounts
    )
    flow.heading(title(words), together=90)
    flow.paragraph([Span(about, look.BODY_SOFT)])
    if sums:
        flow.paragraph([Span(sums, look.BODY_BOLD)])
    for number, passage in enumerate(story.passages, start=1):
        entries.draw(flow, _entry(words, story, passage, number))


def title(words: Wording) -> str:
    """Name what it is, without a word on whose fault."""
    return words.gettext("Money of others that came in")


def _entry(words: Wording, story: Story, passage: Passage, number: int) -> Entry:
    heading = words.gettext("Money that came in {number}").format(number=number)
    rows = _rows(words, story, passage)
    return Entry(heading, rows, passage.exhibits, places.passage(passage.id))


def _rows(words: Wording, story: Story, passage: Passage) -> Iterable[Row]:
    _ = words.gettext
    amount = _("not known")
    if passage.money:
        amount = tell.said_money(passage.money, words, cents=True)
    gone = passage.fate in GONE
    bank = told_names.name(passage.told, words) if passage.told is not Told.UNSAID else ""
    yield _("Came in on"), entries.when(words, passage.moment) or plain(_("not known"))
    yield _("Amount"), plain(amount, bold=True)
    yield _("What happened to it"), plain(told_names.name(passage.fate, words))
    yield _("Came from account"), entries.account(words, passage.from_account)
    yield _("Came in the name of"), plain(passage.from_name, bold=True)
    yield _("Own account"), plain(passage.own_account)
    yield _("Went on") if gone else _("Was to go on"), plain(passage.went_on)
    to_account = _("Went to account") if gone else _("Meant for account")
    yield to_account, entries.account(words, passage.to_account)
    to_name = _("Went in the name of") if gone else _("Meant for the name of")
    yield to_name, plain(passage.to_name, bold=True)
    yield _("Belongs to"), plain(told_words.suspects(words, story, passage.suspects))
    yield _("Description"), plain(passage.description)
    yield _("Reference"), plain(passage.reference)
    yield _("Bank"), plain("\n".join(filter(None, (bank, passage.told_note))))
    yield _("Note"), plain(passage.note)
