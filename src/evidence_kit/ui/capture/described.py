"""An image in words: what the person ticked and wrote, and the text that is kept of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from evidence_kit.wording import N_, Wording


class ImageKind(StrEnum):
    """What sort of image it is."""

    PHOTO = "photo"
    VIDEO = "video"
    LIVE = "live"
    FAKE = "fake"
    UNKNOWN = "unknown"


class Who(StrEnum):
    """Who can be seen on it."""

    ME = "me"
    OTHER = "other"
    UNKNOWN = "unknown"


KINDS: Final = MappingProxyType(
    {
        ImageKind.PHOTO: N_("Photo"),
        ImageKind.VIDEO: N_("Video"),
        ImageKind.LIVE: N_("Live by webcam"),
        ImageKind.FAKE: N_("Fake or edited"),
        ImageKind.UNKNOWN: N_("I do not know"),
    }
)
PEOPLE: Final = MappingProxyType(
    {
        Who.ME: N_("Me"),
        Who.OTHER: N_("Somebody else"),
        Who.UNKNOWN: N_("I do not know"),
    }
)

_SEEN_ON_IT: Final = MappingProxyType({**PEOPLE, Who.ME: N_("The person who reports")})
"""The same people as an officer reads it."""


@dataclass(frozen=True, slots=True)
class Description:
    """What the person told about an image that is not kept. Everything may be left out.

    Attributes:
        kind: what sort of image.
        who: who is on it.
        face: whether a face can be seen.
        age: how old that person was, as typed.
        when: when it was made or sent, as typed.
        where: where the original is now, as typed.
        words: the person's own words.
    """

    kind: ImageKind | None = None
    who: Who | None = None
    face: bool | None = None
    age: str = ""
    when: str = ""
    where: str = ""
    words: str = ""


def facts(described: Description, words: Wording) -> Iterator[tuple[str, str]]:
    """Give a label and a value for each question that was answered, in one language."""
    _ = words.gettext
    if described.kind is not None:
        yield _("Kind"), _(KINDS[described.kind])
    who = [_(_SEEN_ON_IT[described.who])] if described.who is not None else []
    if described.face is not None:
        who.append(_("face visible") if described.face else _("face not visible"))
    if who:
        yield _("Who"), ", ".join(who)
    for label, value in (
        (_("Age then"), described.age),
        (_("When"), described.when),
        (_("Original"), described.where),
    ):
        if value.strip():
            yield label, " ".join(value.split())


def stored_words(described: Description, words: Wording) -> str:
    """Compose the text that is kept: a line for each answer, then the person's own words."""
    lines = [f"{label}: {value}" for label, value in facts(described, words)]
    if described.words.strip():
        lines.append(described.words.strip())
    return "\n".join(lines)
