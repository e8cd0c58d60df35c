"""How the place where a person was is put into words: never what it says, never a name."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.last_place import LastPlace, Spot
from evidence_kit.ui.guide.next_words import StepWords
from evidence_kit.wording import N_, Wording

_WHERE: Final = {
    Spot.ITEM: N_("You were at item {number}."),
    Spot.EVENT: N_("You were telling of something that happened."),
    Spot.PAYMENT: N_("You were noting a payment."),
    Spot.PASSAGE: N_("You were noting money that came in."),
    Spot.SPREAD: N_("You were noting where images can be seen."),
    Spot.IMAGE: N_("You were telling of an image, in words."),
    Spot.WITNESS: N_("You were noting who saw or knows something."),
    Spot.PIECES: N_("You were telling what happened, question by question."),
    Spot.STATEMENT: N_("You were writing in your own words."),
    Spot.SUSPECT: N_("You were noting what you know of a suspect."),
    Spot.CONTACT: N_("You were noting contact with the police."),
    Spot.REACH: N_("You were at the contact details for the police."),
    Spot.COMPLAINT: N_("You were at the question about prosecution."),
    Spot.ABOUT: N_("You were at the page for more details."),
    Spot.QUESTIONS: N_("You were at the questions."),
    Spot.SHEET: N_("You were at the steps for an app."),
    Spot.TAKEDOWN: N_("You were at taking images down."),
    Spot.DOSSIER: N_("You were at page {number} of your police file."),
}


def place_words(place: LastPlace, words: Wording) -> StepWords:
    """Give the words for going on at a place."""
    _ = words.gettext
    reason = _("{where} Everything is kept.").format(where=_where(place, words))
    return StepWords(_("Go on where you were"), reason, _("Go on"))


def or_place(place: LastPlace, words: Wording) -> str:
    """Offer a place as the second way to go on."""
    where = _in_a_line(_where(place, words).rstrip("."))
    return words.gettext("Or go on: {where}").format(where=where)


def or_step(said: StepWords, words: Wording) -> str:
    """Offer a step as the second way to go on."""
    return words.gettext("Or: {step}").format(step=_in_a_line(said.title))


def _where(place: LastPlace, words: Wording) -> str:
    return words.gettext(_WHERE[place.spot]).format(number=place.number)


def _in_a_line(text: str) -> str:
    """Go on after other words."""
    return text[:1].lower() + text[1:]
