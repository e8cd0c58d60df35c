"""The story in seven pieces: what can be chosen, and the sentence that follows from it.

A sentence says what was chosen or typed and nothing else: it is the person's statement, and an
officer must be able to rely on every word of it (DOMAIN.md, section G2).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from evidence_kit.domain.pieces import Piece, Question
from evidence_kit.services import moments
from evidence_kit.wording import N_, Wording, wording

APP: Final = "app:"
"""Before the name of an app among the choices: "app:Instagram"."""
PERIOD: Final = "period:"
"""Before two days: "period:2026-11-14/2026-11-20"."""
THREAT: Final = "threat:"
"""Before when the first threat came: "threat:2026-11-17T22:06"."""
AROUND: Final = "around:"
"""The same, when the person only knows it roughly."""

_WHO: Final = {
    "online": N_("I only know this person online."),
    "met": N_("I know this person in real life as well."),
    "ex": N_("It is my ex."),
    "several": N_("There are several people."),
    "police": N_("The other says they are the police."),
}
_WHAT: Final = {
    "threatens": N_("threatens to share private images of me"),
    "shared": N_("has shared private images of me"),
    "recorded": N_("has recorded me in secret"),
    "fake": N_("has made fake images of me"),
    "money": N_("wants money"),
    "images": N_("wants more images of me"),
    "sex": N_("wants something sexual of me"),
    "meeting": N_("wants to meet me"),
    "crime": N_("wants me to do something that is not allowed"),
}
_WHERE: Final = {
    "home": N_("I was at home."),
    "school": N_("I was at school."),
    "work": N_("I was at work."),
    "visiting": N_("I was with somebody else."),
    "outside": N_("I was out."),
}
_WHEN: Final = {
    "going-on": N_("It is still going on."),
    "stopped": N_("It has stopped."),
    "again": N_("It stopped, and then it began again."),
}
_RECEIVERS: Final = {
    "friends": N_("my friends"),
    "school-mates": N_("my school"),
    "family": N_("my family"),
    "followers": N_("my followers"),
}
_OTHER_THREATS: Final = {
    "online": N_("to put the images online"),
    "visit": N_("to come to me"),
    "hurt": N_("to hurt me or somebody else"),
    "else": N_("with something else"),
}
_HOW: Final = {
    "friendly": N_("It began as an ordinary talk."),
    "posed": N_("The other pretended to be somebody else."),
    "pressed": N_("The other kept on asking."),
    "sent": N_("I sent a photo or a video."),
    "filmed": N_("The other recorded a video call in secret."),
    "taken": N_("The images were taken from my account or phone."),
    "faked": N_("The images are not real."),
    "more": N_("After I paid, the other wanted more."),
}
_WHY: Final = {
    "money": N_("for money"),
    "images": N_("to get more images"),
    "power": N_("to have power over me"),
    "revenge": N_("to take revenge"),
    "joke": N_("as a joke"),
}
_UNSURE: Final[Mapping[Question, str]] = {
    Question.WHO: N_("I do not know who the other is."),
    Question.WHAT: N_("I do not know what the other wants."),
    Question.WHERE: N_("I do not know where it happened."),
    Question.WHEN: N_("I do not know when it happened."),
    Question.WITH: N_("I do not know what the other threatens with."),
    Question.HOW: N_("I do not know how it went."),
    Question.WHY: N_("I do not know why the other does this."),
}
CLAUSES: Final[Mapping[Question, Mapping[str, str]]] = MappingProxyType(
    {
        Question.WHO: _WHO,
        Question.WHAT: _WHAT,
        Question.WHERE: _WHERE,
        Question.WHEN: _WHEN,
        Question.WITH: {**_RECEIVERS, **_OTHER_THREATS},
        Question.HOW: _HOW,
        Question.WHY: _WHY,
    }
)
"""What each choice says, by question and key, in the order in which it is said."""
ONE_OF: Final[Mapping[Question, frozenset[str]]] = MappingProxyType(
    {
        Question.WHO: frozenset({"online", "met"}),
        Question.WHEN: frozenset({"going-on", "stopped", "again"}),
    }
)
"""Of these at most one is true; choosing another takes the first away."""
_ENDS: Final = ".!?…"
_PLAIN: Final = wording("en")
_QUOTES: Final = "’\"”'"


def sentence(piece: Piece, words: Wording) -> str:
    """Give how a piece reads in the statement: as the person wrote it, else as was chosen.

    Choices that this version does not know say nothing. "" when nothing was told.
    """
    return piece.sentence.strip() or made_of(piece, words)


def made_of(piece: Piece, words: Wording) -> str:
    """Give the sentence that follows from the choices and the text alone."""
    if piece.unsure:
        return words.gettext(_UNSURE[piece.question])
    parts = _MADE[piece.question](piece, words)
    return " ".join(part for part in parts if part)


def choosing(piece: Piece, key: str, on: bool) -> Piece:
    """Give a piece with one choice more or less; what was typed stays.

    Who chooses something knows something: "I do not know" goes, and so does what cannot be true
    at the same time. A sentence that the person wrote is about the old choices, and goes as well.
    """
    others = ONE_OF.get(piece.question, frozenset())
    gone = others if key in others else frozenset({key})
    kept = tuple(one for one in piece.choices if one not in gone and one != key)
    return Piece(piece.question, (*kept, key) if on else kept, piece.text)


def appended(text: str, added: str) -> str:
    """Put a sentence at the end of a text, on a line of its own; the text stays as it is."""
    if not text or text.endswith("\n"):
        return text + added
    return f"{text}\n{added}"


def without_last(text: str, added: str) -> str:
    """Take a sentence back that was put at the end; a text that goes on behind it stays whole."""
    if not added or not text.endswith(added):
        return text
    rest = text[: -len(added)]
    return rest.removesuffix("\n")


def stands_in(text: str, said: str) -> bool:
    """Tell whether a sentence stands in a text already, whatever blanks are between its words."""
    return bool(said) and " ".join(said.split()) in " ".join(text.split())


def _who(piece: Piece, words: Wording) -> Iterable[str]:
    _ = words.gettext
    name = piece.text.strip()
    yield _("The other uses the name ‘{name}’.").format(name=name) if name else ""
    yield from _said(piece, _WHO, words)


def _what(piece: Piece, words: Wording) -> Iterable[str]:
    done = _said(piece, _WHAT, words)
    yield words.gettext("This person {does}.").format(does=_listed(done, words)) if done else ""
    yield _ended(piece.text)


def _where(piece: Piece, words: Wording) -> Iterable[str]:
    _ = words.gettext
    apps = [one.removeprefix(APP) for one in piece.choices if one.startswith(APP)]
    apps += [piece.text.strip()] if piece.text.strip() else []
    if len(apps) == 1:
        yield _("It went through {app}.").format(app=apps[0])
    elif apps:
        yield _("It began on {app}.").format(app=apps[0])
        yield _("Then it went on on {apps}.").format(apps=_listed(apps[1:], words))
    yield from _said(piece, _WHERE, words)


def _when(piece: Piece, words: Wording) -> Iterable[str]:
    _ = words.gettext
    for key in piece.choices:
        yield dated(key, words)
    text = piece.text.strip()
    yield _ended(_("It began: {when}").format(when=text)) if text else ""
    yield from _said(piece, _WHEN, words)


def _with(piece: Piece, words: Wording) -> Iterable[str]:
    _ = words.gettext
    receivers = _said(piece, _RECEIVERS, words)
    threats = _said(piece, _OTHER_THREATS, words)
    if receivers:
        to = _("to send the images to {receivers}").format(receivers=_listed(receivers, words))
        yield _("The other threatened {threat}.").format(threat=to)
    if threats:
        yield _("The other threatened {threat}.").format(threat=_listed(threats, words))
    quote = piece.text.strip()
    yield _("The other wrote: ‘{quote}’").format(quote=quote) if quote else ""


def _how(piece: Piece, words: Wording) -> Iterable[str]:
    yield from _said(piece, _HOW, words)
    yield _ended(piece.text)


def _why(piece: Piece, words: Wording) -> Iterable[str]:
    reasons = _said(piece, _WHY, words)
    why = words.gettext("I think the other does this {why}.")
    yield why.format(why=_listed(reasons, words)) if reasons else ""
    yield _ended(piece.text)


_MADE: Final[Mapping[Question, Callable[[Piece, Wording], Iterable[str]]]] = {
    Question.WHO: _who,
    Question.WHAT: _what,
    Question.WHERE: _where,
    Question.WHEN: _when,
    Question.WITH: _with,
    Question.HOW: _how,
    Question.WHY: _why,
}


def dated(key: str, words: Wording) -> str:
    """Give what a choice of days or of a moment says; "" when the key is none of them."""
    _ = words.gettext
    try:
        if key.startswith(PERIOD):
            return _period(key.removeprefix(PERIOD), words)
        if key.startswith(THREAT):
            return _("The first threat came on {when}.").format(when=_at(key, THREAT, words))
        if key.startswith(AROUND):
            return _("The first threat came around {when}.").format(when=_at(key, AROUND, words))
    except ValueError:
        pass
    return ""


def says_own(key: str) -> bool:
    """Tell whether a choice carries what it says: an app, some days, or a moment."""
    return bool(key.removeprefix(APP).strip()) if key.startswith(APP) else bool(dated(key, _PLAIN))


def _period(days: str, words: Wording) -> str:
    _ = words.gettext
    start, _mark, end = days.partition("/")
    first, last = moments.stretch(words, start, end)
    if not first:
        return _("It was on {day}.").format(day=last)
    return _("It was from {first} up to and including {last}.").format(first=first, last=last)


def _at(key: str, mark: str, words: Wording) -> str:
    start = key.removeprefix(mark)
    at = dt.datetime.fromisoformat(start)
    day = words.long_date(at)
    if "T" not in start:
        return day
    return words.gettext("{day} at {time}").format(day=day, time=words.time(at))


def _said(piece: Piece, clauses: Mapping[str, str], words: Wording) -> list[str]:
    """Give what the choices say, in the order of the question."""
    return [words.gettext(said) for key, said in clauses.items() if key in piece.choices]


def _listed(parts: list[str], words: Wording) -> str:
    if len(parts) < 2:
        return "".join(parts)
    joining = words.gettext("{first} and {last}")
    return joining.format(first=", ".join(parts[:-1]), last=parts[-1])


def _ended(text: str) -> str:
    """Give what was typed as it was, with a full stop where its last sentence has no end."""
    plain = text.strip()
    ends = plain.rstrip(_QUOTES)[-1:]
    return plain if not plain or ends in _ENDS else f"{plain}."
