"""How the dossier was made, what it does not prove, and the head of the custody log."""

from __future__ import annotations

from evidence_kit.domain.dossier import Dossier
from evidence_kit.domain.exhibit import Covered
from evidence_kit.domain.markup import Kind
from evidence_kit.services.dossier import blocks, look, places, said
from evidence_kit.services.dossier.blocks import At
from evidence_kit.services.dossier.pages import personal
from evidence_kit.services.dossier.paper import Paper
from evidence_kit.services.dossier.sheet import Sheet
from evidence_kit.services.dossier.typeset import Span, Style
from evidence_kit.wording import N_, Wording

_MADE = (
    N_(
        "Every file that was kept was stored byte for byte. While it was read, a SHA-256 and a "
        "SHA-512 code were computed. After that the stored file was read again and compared."
    ),
    N_(
        "The files lie encrypted on the computer of the person who reports. The program does not "
        "send them over the internet."
    ),
    N_(
        "The pictures on these pages are copies made from the originals, pixel for pixel and "
        "without new compression. A tall picture runs on over the next page. "
        "Facts hidden in the file, such as a place, are only in the original."
    ),
    N_(
        "See-through parts are shown on white. Rare colour systems are converted. Of a moving "
        "picture only the first image is shown. The manifest says how each copy was made."
    ),
    N_(
        "The program keeps a log. Every line holds the code of the line before it. A line that is "
        "removed or changed later is noticed."
    ),
    N_(
        "A manifest is attached to this PDF. It names every item and page with a code. The "
        "control code at the foot of each numbered page starts the SHA-256 code of that manifest."
    ),
)
_MARKED = N_(
    "Frames, arrows, words and numbers were drawn by the person who reports. They lie over the "
    "picture. The picture under them is unchanged."
)
_MARKED_WITH_HELP = N_(
    "Frames, arrows, words and numbers were drawn by the person who reports or by who helped. "
    "They lie over the picture. The picture under them is unchanged."
)
_REDACTED = N_(
    "Blacked-out parts are solid in the copy that is printed. What was there is not in this PDF. "
    "The SHA-256 of that copy stands beside the one of the stored file."
)
_COVERED = N_(
    "Of a covered file only the covered copy is kept. The copy is not the original. The code of "
    "the untouched file was computed before it was covered."
)
_TOLD = N_(
    "Accounts, numbers, amounts, times and quotes were typed by the person who reports. The "
    "program only checked if check digits fit, and put things in order."
)
_TOLD_WITH_HELP = N_(
    "Accounts, numbers, amounts, times and quotes were typed by the person who reports or by who "
    "helped. The program only checked if check digits fit, and put things in order."
)
_WITH_HELP = N_(
    "Somebody helped with this file, maybe on their own computer. Who helped may have typed what "
    "stands here as told by the person who reports."
)
_LOOSE = N_(
    "The loose page with personal details is not counted among the pages. The manifest names it "
    "apart, with a code of its own."
)
_LIMITS = (
    N_("A code shows that a file has not changed since it was added. It shows no more than that."),
    N_("A code does not show that a screenshot is genuine or complete."),
    N_("A code does not show who made a message or a screenshot, or who owns an account."),
    N_(
        "Times are Dutch time, unless another zone stands beside them. "
        "Times of adding come from the clock of the computer. Times of change come from the file "
        "itself. Nobody checked whether those clocks were right."
    ),
    N_("Whether something is an offence is for the police and the court to decide."),
)
_BESIDE_POINTS = 305.0
"""Pixels that titles and the head of the log take."""


def draw(paper: Paper, dossier: Dossier) -> None:
    """Draw the page."""
    _ = paper.words.gettext
    with paper.page() as sheet:
        title = _("How this file was made")
        sheet.bookmark(places.METHOD, title, 0, look.TOP - 12)
        at = At(look.LEFT, look.TOP)
        at = at.down(blocks.heading(sheet, at, title, look.H1, "H1") + 4)
        made = _made(dossier)
        style = _that_fits(sheet, paper.words, (*made, *_LIMITS))
        at = at.down(_points(sheet, paper.words, at, made, style) + 20)
        at = at.down(blocks.heading(sheet, at, _("What this does not prove"), look.H2, "H2"))
        at = at.down(_points(sheet, paper.words, at, _LIMITS, style) + 20)
        at = at.down(blocks.heading(sheet, at, _("Head of the log"), look.H2, "H2") + 7)
        _log_head(sheet, paper.words, dossier, at)


def _made(dossier: Dossier) -> tuple[str, ...]:
    """Give what holds for every dossier, and what only holds for some pictures of this one."""
    sheets = dossier.sheets
    helped = dossier.story.helped
    marked = any(item.kind is not Kind.BLACKOUT for one in sheets for item in one.markup)
    some = {
        _WITH_HELP: helped,
        _MARKED: marked and not helped,
        _MARKED_WITH_HELP: marked and helped,
        _REDACTED: any(one.redacted for one in sheets),
        _TOLD: dossier.story.told and not helped,
        _TOLD_WITH_HELP: dossier.story.told and helped,
        _LOOSE: personal.is_drawn(dossier),
        _COVERED: any(isinstance(one.exhibit.evidence, Covered) for one in sheets),
    }
    return (*_MADE, *(text for text, holds in some.items() if holds))


def _that_fits(sheet: Sheet, words: Wording, points: tuple[str, ...]) -> Style:
    """Give the style in which all points leave room for the log on one page."""
    room = look.BOTTOM - look.TOP - _BESIDE_POINTS
    spans = _set(words, points, look.BODY)
    fits = blocks.numbered_height(sheet, look.WIDTH, spans) <= room
    return look.BODY if fits else look.SMALL


def _points(sheet: Sheet, words: Wording, at: At, points: tuple[str, ...], style: Style) -> float:
    return blocks.numbered(sheet, at, _set(words, points, style))


def _set(words: Wording, points: tuple[str, ...], style: Style) -> list[list[Span]]:
    return [[Span(words.gettext(point), style)] for point in points]


def _log_head(sheet: Sheet, words: Wording, dossier: Dossier, at: At) -> None:
    _ = words.gettext
    head = dossier.head
    rows = [
        (_("Lines in the log"), [Span(str(head.seq), look.BODY)]),
        (_("Times the case was written"), [Span(str(head.epoch), look.BODY)]),
        (_("Read at"), [Span(said.moment(words, dossier.made_at), look.BODY)]),
        (_("Program"), [Span(dossier.program, look.BODY)]),
    ]
    facts = blocks.Facts(look.BODY_SOFT, look.BODY, 220, 5, 5)
    at = at.down(blocks.facts(sheet, at, rows, facts) + 12)
    blocks.hash_block(sheet, at, _("SHA-256 of the last line"), head.hash)
