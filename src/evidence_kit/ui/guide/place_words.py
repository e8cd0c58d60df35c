"""How the place where somebody was is put into words: never what it says, never a name."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.ui.guide.next_words import StepWords
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.wording import N_, Wording

_WHERE: Final = {
    Spot.ITEM: Spoken(N_("You were at item {number}."), N_("item {number}")),
    Spot.EVENT: Spoken(
        N_("You were telling of something that happened."), N_("something that happened")
    ),
    Spot.PAYMENT: Spoken(N_("You were noting a payment."), N_("a payment")),
    Spot.PASSAGE: Spoken(N_("You were noting money that came in."), N_("money that came in")),
    Spot.SPREAD: Spoken(
        N_("You were noting where images can be seen."), N_("where images can be seen")
    ),
    Spot.IMAGE: Spoken(N_("You were telling of an image, in words."), N_("an image, in words")),
    Spot.WITNESS: Spoken(
        N_("You were noting who saw or knows something."), N_("who saw or knows something")
    ),
    Spot.PIECES: Spoken(
        N_("You were telling what happened, question by question."),
        N_("what happened, question by question"),
    ),
    Spot.STATEMENT: Spoken(N_("You were writing in your own words."), N_("the story in own words")),
    Spot.SUSPECT: Spoken(
        N_("You were noting what you know of a suspect."), N_("what is known of a suspect")
    ),
    Spot.CONTACT: Spoken(
        N_("You were noting contact with the police."), N_("a contact with the police")
    ),
    Spot.REACH: Spoken(
        N_("You were at the contact details for the police."),
        N_("the contact details for the police"),
    ),
    Spot.COMPLAINT: Spoken(
        N_("You were at the question about prosecution."), N_("the question about prosecution")
    ),
    Spot.ABOUT: Spoken(
        N_("You were at the page for more details."), N_("the page for more details")
    ),
    Spot.QUESTIONS: Spoken(N_("You were at the questions."), N_("the questions")),
    Spot.SHEET: Spoken(N_("You were at the steps for an app."), N_("the steps for an app")),
    Spot.TAKEDOWN: Spoken(N_("You were at taking images down."), N_("taking images down")),
    Spot.DOSSIER: Spoken(
        N_("You were at page {number} of your police file."), N_("page {number} of the police file")
    ),
}
"""To the person, and for a case that others work on too: it may be they who were there."""


def place_words(place: LastPlace, words: Wording, *, shared: bool = False) -> StepWords:
    """Give the words for going on at a place.

    Args:
        place: where.
        words: the language.
        shared: somebody helps or helped with the case, so nobody knows whose place it is.
    """
    _ = words.gettext
    where = _where(place, words, shared=shared)
    if shared:
        reason = _("Last open: {what}. You can go on there.").format(what=where)
        return StepWords(_("Go on with what was open"), reason, _("Go on"))
    reason = _("{where} You can go on there.").format(where=where)
    return StepWords(_("Go on where you were"), reason, _("Go on"))


def or_place(place: LastPlace, words: Wording, *, shared: bool = False) -> str:
    """Offer a place as the second way to go on; arguments as of `place_words`."""
    where = _where(place, words, shared=shared)
    if shared:
        return words.gettext("Or go on with: {what}").format(what=where)
    return words.gettext("Or go on: {where}").format(where=_in_a_line(where.rstrip(".")))


def or_step(said: StepWords, words: Wording) -> str:
    """Offer a step as the second way to go on."""
    return words.gettext("Or: {step}").format(step=_in_a_line(said.title))


def _where(place: LastPlace, words: Wording, *, shared: bool) -> str:
    return _WHERE[place.spot].to(words, helping=shared).format(number=place.number)


def _in_a_line(text: str) -> str:
    """Go on after other words."""
    return text[:1].lower() + text[1:]
