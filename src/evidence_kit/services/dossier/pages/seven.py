"""The seven W's as the person answered them: one table, in the person's sentences."""

from __future__ import annotations

from evidence_kit.domain.dossier import Story
from evidence_kit.services import pieces, told_names
from evidence_kit.services.dossier import look, places, told_words
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.grid import Column, Grid
from evidence_kit.services.dossier.typeset import Span
from evidence_kit.services.dossier.untrusted import visible_lines
from evidence_kit.wording import Wording

_NAMES = 160.0


def has_content(story: Story) -> bool:
    """Tell whether any of the seven was answered."""
    return bool(story.pieces.pieces)


def title(words: Wording) -> str:
    """Name the chapter."""
    return words.gettext("The seven questions")


def draw(flow: Flow, story: Story) -> None:
    """Draw the table."""
    words = flow.words
    flow.title(places.SEVEN, title(words))
    flow.paragraph([Span(_about(words, story), look.BODY_SOFT)], below=10)
    columns = (Column(0, _NAMES, names=True), Column(_NAMES, look.WIDTH - _NAMES))
    grid = Grid(flow, columns)
    for piece in story.pieces.pieces:
        said = visible_lines(pieces.sentence(piece, words))
        if said:
            name = Span(told_names.name(piece.question, words), look.BODY_BOLD)
            grid.row((grid.words(0, name), grid.words(1, Span(said, look.BODY))))


def _about(words: Wording, story: Story) -> str:
    _ = words.gettext
    made = _("The program made the sentences from what was chosen and typed.")
    helper = told_words.helper(words, story)
    if not helper:
        return _("Answers of the person who reports.") + f" {made}"
    typed = _("Answered by or with who helped: {role}.").format(role=helper)
    meant = _("‘I’ is the person to whom this happened.")
    return f"{typed} {made} {meant}"
