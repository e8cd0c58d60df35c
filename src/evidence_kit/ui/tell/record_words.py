"""Words for where images were spread, for images the other has, and for witnesses."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.distribution import Distribution, Presence
from evidence_kit.domain.intimate_image import Genuine, ImageKind, IntimateImage, Obtained
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.person import Wish
from evidence_kit.domain.witness import Witness
from evidence_kit.services import moments
from evidence_kit.ui.parts.told.spoken import Spoken
from evidence_kit.ui.tell.said import shortened
from evidence_kit.wording import N_, Wording

PRESENCES: Final[Mapping[Presence, str]] = MappingProxyType(
    {
        Presence.THERE: N_("Yes, still there"),
        Presence.GONE: N_("No, it is gone"),
        Presence.UNSURE: N_("I do not know"),
    }
)
IMAGES: Final[Mapping[ImageKind, str]] = MappingProxyType(
    {
        ImageKind.PHOTO: N_("Photo"),
        ImageKind.VIDEO: N_("Video"),
        ImageKind.LIVE: N_("Video call"),
    }
)
GENUINE: Final[Mapping[Genuine, str]] = MappingProxyType(
    {
        Genuine.REAL: N_("Real"),
        Genuine.SYNTHETIC: N_("Fake, made by a computer"),
        Genuine.UNSURE: N_("I do not know"),
    }
)
BY_PERSON: Final[Mapping[Obtained, Spoken]] = MappingProxyType(
    {
        Obtained.SENT: Spoken(N_("I sent it"), N_("They sent it themselves")),
        Obtained.TAKEN: Spoken(
            N_("Taken from my account or phone"), N_("Taken from their account or phone")
        ),
    }
)
"""Ways that name the person, as they say it themselves and as who helps does."""
OBTAINED: Final[Mapping[Obtained, str]] = MappingProxyType(
    {
        Obtained.SENT: BY_PERSON[Obtained.SENT].me,
        Obtained.RECORDED: N_("Recorded in secret"),
        Obtained.TAKEN: BY_PERSON[Obtained.TAKEN].me,
        Obtained.PASSED_ON: N_("From somebody else"),
        Obtained.UNKNOWN: N_("I do not know"),
    }
)
CONSENTS: Final[Mapping[Wish, str]] = MappingProxyType(
    {Wish.YES: N_("Yes, this person agrees"), Wish.NO: N_("No")}
)


def spread_title(one: Distribution, words: Wording) -> str:
    """Say where images were shown: the platform, else the address."""
    where = " ".join(one.platform.split())
    if not where and one.link.strip():
        where = shortened(one.link)
    return where or words.gettext("Place unknown")


def spread_facts(one: Distribution, words: Wording) -> str:
    """Give in one line who saw it, when, and whether it is still there."""
    parts = [" ".join(one.recipients.split())]
    if one.seen.known:
        parts.append(words.date(moments.parted(one.seen.start)[0]))
    if one.presence is Presence.THERE:
        parts.append(words.gettext("still there"))
    elif one.presence is Presence.GONE:
        parts.append(words.gettext("gone"))
    return ", ".join(part for part in parts if part)


def image_title(one: IntimateImage, words: Wording) -> str:
    """Say what it is, and whether it is real."""
    _ = words.gettext
    name = _(IMAGES[one.kind]) if one.kind in IMAGES else _("Image")
    if one.genuine is Genuine.SYNTHETIC:
        return _("{image}, fake").format(image=name)
    return name


def image_facts(one: IntimateImage, words: Wording, *, helping: bool = False) -> str:
    """Give in one line how the other got it, and where the original is."""
    own = BY_PERSON.get(one.obtained)
    how = words.gettext(OBTAINED[one.obtained]) if one.obtained in OBTAINED else ""
    how = own.to(words, helping=helping) if own else how
    if one.obtained is Obtained.UNKNOWN:
        how = ""
    parts = [how, " ".join(one.original.split())]
    return ", ".join(part for part in parts if part)


def passage_facts(one: Passage, words: Wording) -> str:
    """Give in one line when it came in, and where it came from and went."""
    _ = words.gettext
    parts = []
    if one.moment.known:
        parts.append(words.date(moments.parted(one.moment.start)[0]))
    came, went = (
        name.strip() or (shortened(account) if account.strip() else "")
        for name, account in ((one.from_name, one.from_account), (one.to_name, one.to_account))
    )
    if came:
        parts.append(_("from {whom}").format(whom=came))
    if went:
        parts.append(_("to {account}").format(account=went))
    return ", ".join(parts)


def witness_title(one: Witness, words: Wording) -> str:
    """Give the name, else who it is to the person."""
    return one.name.strip() or one.relation.strip() or words.gettext("Somebody")


def witness_facts(one: Witness, words: Wording) -> str:
    """Give in one line who it is, and whether the name may be in the file."""
    _ = words.gettext
    parts = [one.relation.strip() if one.name.strip() else ""]
    if one.consents is not Wish.YES:
        parts.append(_("name stays out of the police file"))
    return ", ".join(part for part in parts if part)
