"""What Sam Voorbeeld answered, did and arranged in the sample case, beside what happened.

Everything here is invented.
"""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.first_steps import StepTaken
from evidence_kit.domain.intimate_image import Genuine, ImageKind, IntimateImage, Obtained
from evidence_kit.domain.moment import Moment, Precision, TimeSource
from evidence_kit.domain.person import Wish
from evidence_kit.domain.pieces import Piece, Pieces, Question
from evidence_kit.domain.police_contact import ContactKind, PoliceContact
from evidence_kit.domain.witness import Witness
from evidence_kit.wording import Wording

_ANSWERED: Final = "2026-11-20T14:30:00+01:00"


def answers() -> Answers:
    """Give what Sam answered to the guide."""
    chosen = {
        "safe": ("yes",),
        "for-whom": ("me",),
        "age-now": ("adult",),
        "channel": ("chat",),
        "threatened": ("yes",),
        "gave-images": ("yes",),
        "image": ("real",),
        "demanded": ("money",),
        "paid": ("yes",),
        "spread": ("no",),
        "told": ("yes",),
        "age-then": ("adult",),
    }
    return Answers(tuple(Given(one, values, _ANSWERED) for one, values in chosen.items()))


def pieces(words: Wording) -> Pieces:
    """Give what Sam answered to the first five of the seven questions."""
    _ = words.gettext
    return Pieces(
        (
            Piece(Question.WHO, ("online",), "Lisa"),
            Piece(Question.WHAT, ("threatens", "money")),
            Piece(Question.WHERE, ("app:Instagram", "app:Snapchat", "app:WhatsApp", "home")),
            Piece(
                Question.WHEN,
                ("period:2026-11-14/2026-11-20", "threat:2026-11-17T22:06"),
            ),
            Piece(Question.WITH, ("friends", "school-mates", "family")),
        )
    )


def steps() -> tuple[StepTaken, ...]:
    """Give the first steps Sam took."""
    day = _at("2026-11-20")
    return tuple(
        StepTaken(id_, moment=day)
        for id_ in ("no-pay", "no-more", "keep-all", "secure-evidence", "block", "talk")
    )


def police_contacts(words: Wording) -> tuple[PoliceContact, ...]:
    """Give a call, and an appointment that is still to come."""
    _ = words.gettext
    return (
        PoliceContact(
            "sample-call",
            moment=_at("2026-11-20T15:10"),
            place="0900-8844",
            reference="0000-1234",
            said=_("I said that I want prosecution."),
            prosecution=Wish.YES,
        ),
        PoliceContact(
            "sample-appointment",
            ContactKind.APPOINTMENT,
            _at("2026-11-25T10:30"),
            place=_("police station Voorbeeldstad"),
        ),
    )


def witnesses(words: Wording) -> tuple[Witness, ...]:
    """Give the parent who saw a talk."""
    _ = words.gettext
    return (
        Witness(
            "sample-parent",
            "T. Voorbeeld",
            _("parent"),
            knows=_("the talk on WhatsApp of 18 November, on Sam's phone"),
            moment=_at("2026-11-20"),
            consents=Wish.YES,
        ),
    )


def images(words: Wording) -> tuple[IntimateImage, ...]:
    """Give what the other has, in words."""
    return (
        IntimateImage(
            "sample-photo",
            ImageKind.PHOTO,
            Genuine.REAL,
            Wish.NO,
            obtained=Obtained.SENT,
            age=18,
            original=words.gettext("on my phone"),
        ),
    )


def _at(start: str) -> Moment:
    return Moment(Precision.EXACT, start, source=TimeSource.MEMORY)
