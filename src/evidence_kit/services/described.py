"""An image in words: what the person ticked and wrote, the text that is kept, and reading it back.

The text is kept in the language of the window. A dossier in another language, and whoever saves a
damaged case, read the answers out of it again: those are the program's words. All else is the
person's, and stays as it was typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from evidence_kit.wording import LANGUAGES, N_, Wording, wording


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
    HELPED = "helped"
    """Who is helped, where a helper types."""
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
_SEEN_ON_IT: Final = MappingProxyType(
    {
        Who.ME: N_("The person who reports"),
        Who.HELPED: N_("The person this happened to"),
        Who.OTHER: N_("Somebody else"),
        Who.UNKNOWN: N_("I do not know"),
    }
)
"""Who it is, as an officer reads it."""
_ME: Final = N_("Me")
_FACE: Final = MappingProxyType({True: N_("face visible"), False: N_("face not visible")})
_KIND, _WHO = N_("Kind"), N_("Who")
_WHEN: Final = N_("When")
_TYPED: Final = (N_("Age then"), _WHEN, N_("Original"))
"""Questions whose answers are typed."""


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


class Retold(NamedTuple):
    """A kept text, read back.

    Attributes:
        answers: question and answer, in the language that was asked for.
        own: what the person wrote, as it was typed.
    """

    answers: tuple[tuple[str, str], ...]
    own: str


def facts(described: Description, words: Wording) -> Iterator[tuple[str, str]]:
    """Give a label and a value for each question that was answered, in one language."""
    _ = words.gettext
    if described.kind is not None:
        yield _(_KIND), _(KINDS[described.kind])
    who = [_(_SEEN_ON_IT[described.who])] if described.who is not None else []
    if described.face is not None:
        who.append(_(_FACE[described.face]))
    if who:
        yield _(_WHO), ", ".join(who)
    for label, value in zip(_TYPED, (described.age, described.when, described.where), strict=True):
        if value.strip():
            yield _(label), " ".join(value.split())


def stored_words(described: Description, words: Wording) -> str:
    """Compose the text that is kept: a line for each answer, then the person's own words."""
    lines = [f"{label}: {value}" for label, value in facts(described, words)]
    if described.words.strip():
        lines.append(described.words.strip())
    return "\n".join(lines)


def retold(untrusted_words: str, words: Wording) -> Retold:
    """Read a kept text back, with what the program wrote in it in the language of `words`.

    What is not just as the program writes it, in any of its languages, is the person's own.
    """
    lines = untrusted_words.split("\n")
    found = max((_answers(lines, wording(language)) for language in LANGUAGES), key=len)
    _ = words.gettext
    answers = tuple(
        (_(label), ", ".join(map(_, values)) if label in (_KIND, _WHO) else values[0])
        for label, values in found
    )
    return Retold(answers, "\n".join(lines[len(found) :]).strip())


def as_told(untrusted_words: str, words: Wording) -> str:
    """Give a kept text as its own writer reads it back: "Me", where an officer reads who it is."""
    told, _ = retold(untrusted_words, words), words.gettext
    officer, own = _(_SEEN_ON_IT[Who.ME]), _(_ME)
    lines = [
        f"{label}: {value.replace(officer, own) if label == _(_WHO) else value}"
        for label, value in told.answers
    ]
    return "\n".join((*lines, told.own) if told.own else lines)


def when_told(untrusted_words: str) -> str:
    """Give when an image was made or sent, as it was typed in a kept text; "" when it was not."""
    lines = untrusted_words.split("\n")
    told = (one for language in LANGUAGES for one in _answers(lines, wording(language)))
    return next((values[0] for label, values in told if label == _WHEN), "")


def may_be_own(untrusted_words: str) -> bool:
    """Tell whether a kept text may be of a real image of whoever reports: unless it says no."""
    lines = untrusted_words.split("\n")
    told = (one for language in LANGUAGES for one in _answers(lines, wording(language)))
    said = {value for label, values in told if label in (_KIND, _WHO) for value in values}
    return not said & {KINDS[ImageKind.FAKE], _SEEN_ON_IT[Who.OTHER]}


def _answers(lines: list[str], written: Wording) -> list[tuple[str, list[str]]]:
    """Give the message ids of the answers that a text begins with; what was typed stays as it is.

    Each question comes once and in its place, as `facts` gives them.
    """
    found: list[tuple[str, list[str]]] = []
    left = [_KIND, _WHO, *_TYPED]
    for line in lines:
        label, mark, value = line.partition(": ")
        asked = next((one for one in left if written.gettext(one) == label), None)
        values = _values(asked, value, written) if asked and mark and value else None
        if asked is None or values is None:
            break
        del left[: left.index(asked) + 1]
        found.append((asked, values))
    return found


def _values(asked: str, value: str, written: Wording) -> list[str] | None:
    if asked in _TYPED:
        return [value]
    offered = (*KINDS.values(),) if asked == _KIND else (*_SEEN_ON_IT.values(), *_FACE.values())
    known = {written.gettext(one): one for one in offered}
    parts = value.split(", ")
    return [known[part] for part in parts] if all(part in known for part in parts) else None
