"""What stands in the picture's place when it may not or cannot be shown."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_kit.domain.dossier import ExhibitSheet, Withheld
from evidence_kit.domain.exhibit import InWords
from evidence_kit.services.described import retold
from evidence_kit.services.dossier import look, said
from evidence_kit.services.dossier.typeset import Span, Style
from evidence_kit.services.dossier.untrusted import visible_lines
from evidence_kit.wording import N_, Wording

_GAP = Style(6, 10)
"""An empty line between paragraphs."""
_WITHHELD = {
    Withheld.DAMAGED: (
        N_("This file is damaged in the case. It is not printed."),
        N_("The code beside this was computed when the file was added."),
    ),
    Withheld.COPY_DAMAGED: (
        N_("The copy of this file for paper is damaged. It is not printed."),
        N_("The stored file itself is whole."),
    ),
    Withheld.UNBURNT: (
        N_("The blacked-out parts are not in the copy for paper yet. It is not printed."),
        N_("No copy could be made in which they are solid. The stored file itself is whole."),
    ),
    Withheld.UNSURE: (
        N_("It is not certain what of this picture was to stay hidden. It is not printed."),
        N_("The case is damaged. The stored file itself is whole."),
    ),
}


@dataclass(frozen=True, slots=True)
class Told:
    """Words, and the name of the icon above them."""

    icon: str
    spans: list[Span]


def instead_of_picture(words: Wording, one: ExhibitSheet) -> Told:
    """Say why there is no picture, and what there is instead."""
    evidence = one.exhibit.evidence
    if one.exhibit.withdrawn_because is not None:
        return _withdrawn(words, one.exhibit.withdrawn_because)
    if isinstance(evidence, InWords):
        return _in_words(words, evidence.words)
    _ = words.gettext
    if one.withheld is not None:
        title, more = map(_, _WITHHELD[one.withheld])
        spans = [_title(title), Span("\n", _GAP), Span(more, look.BODY)]
        return Told("image-off", [*spans, *_described(words, one.exhibit.description)])
    if one.exhibit.sensitive:
        title = _("This picture was marked as naked or sexual. It is kept and not printed.")
        return Told("eye-off", [_title(title), *_described(words, one.exhibit.description)])
    title = _("This file cannot be shown. It is kept all the same.")
    why = [Span("\n", _GAP), Span(said.obstacle(words, evidence.content), look.BODY)]
    spans = [_title(title), *why, *_described(words, one.exhibit.description)]
    return Told("image-off", spans)


def is_described(one: ExhibitSheet) -> bool:
    """Tell whether what stands instead of the picture holds a description."""
    evidence = one.exhibit.evidence
    if one.exhibit.withdrawn_because is not None:
        return False
    if isinstance(evidence, InWords):
        return bool(evidence.words.strip())
    return bool(one.exhibit.description.strip())


def _described(words: Wording, untrusted_description: str) -> list[Span]:
    if not untrusted_description.strip():
        return []
    title = words.gettext("In the words of the person who reports:")
    own = Span(visible_lines(untrusted_description), look.BODY)
    return [Span("\n\n", _GAP), Span(f"{title}\n", look.SMALL_SOFT), own]


def _in_words(words: Wording, untrusted_words: str) -> Told:
    _ = words.gettext
    spans = [
        _title(_("Only described")),
        Span("\n", _GAP),
        Span(_("The picture itself was not stored.") + " ", look.BODY),
        Span(_("The code beside this was computed over the file itself."), look.BODY),
        Span("\n\n", _GAP),
    ]
    answers, own = retold(untrusted_words, words)
    if answers:
        lines = "\n".join(f"{label}: {visible_lines(value)}" for label, value in answers)
        asked = _("What the person who reports answered:")
        spans += [Span(f"{asked}\n", look.SMALL_SOFT), Span(lines, look.BODY)]
    if answers and own:
        spans.append(Span("\n\n", _GAP))
    if own:
        title = _("In the words of the person who reports:")
        spans += [Span(f"{title}\n", look.SMALL_SOFT), Span(visible_lines(own), look.BODY)]
    if not answers and not own:
        spans.append(Span(_("There is no description."), look.BODY))
    return Told("eye-off", spans)


def _withdrawn(words: Wording, untrusted_reason: str) -> Told:
    _ = words.gettext
    reason = _("Reason: {reason}").format(reason=visible_lines(untrusted_reason) or "–")
    title = _("This item was withdrawn. It is not printed.")
    return Told("ban", [_title(title), Span("\n", _GAP), Span(reason, look.BODY)])


def _title(text: str) -> Span:
    return Span(f"{text}\n", look.BODY_BOLD)
