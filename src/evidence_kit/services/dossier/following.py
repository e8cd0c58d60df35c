"""Chapters one after the other: a small one begins where the one before it ended.

Whether it reads well there is seen by drawing it first on paper that is thrown away, as far as
the page goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from evidence_kit.services.dossier import places
from evidence_kit.services.dossier.chapters import Chapter
from evidence_kit.services.dossier.flow import Flow
from evidence_kit.services.dossier.images import Pictures
from evidence_kit.services.dossier.paper import Margins, Paper
from evidence_kit.services.dossier.sheet import Sheet

_APART = 44.0
"""Pixels between the end of a chapter and the title of the next."""
_BEGUN = 130.0
"""Pixels that a title takes with the first of what it is about; never less stands at a foot."""


class _PageIsFull(Exception):  # noqa: N818 - no fault, the end of a trial
    """What is drawn on trial went on to a second page."""


class _Trial(NamedTuple):
    """How a chapter would stand on the rest of a page.

    Attributes:
        whole: all of it fits.
        used: pixels of it that stand there, up to where the page would be turned.
    """

    whole: bool
    used: float


def draw(paper: Paper, told: Sequence[Chapter]) -> None:
    """Draw chapters over as many pages as they need.

    What is signed has pages of its own. The summary shares its page only with what fits there
    whole.
    """
    if not told:
        return
    summed_up = 0
    with Flow(paper) as flow:
        for chapter in told:
            if not flow.fresh:
                whole_only = paper.pages == summed_up
                if chapter.signed or not _reads_well(flow, chapter, whole_only=whole_only):
                    flow.turn()
                flow.skip(_APART)
            chapter.draw(flow)
            if chapter.key == places.SUMMARY:
                summed_up = paper.pages


def _reads_well(flow: Flow, chapter: Chapter, *, whole_only: bool) -> bool:
    if flow.room < _APART + _BEGUN:
        return False
    trial = _try(flow, chapter)
    return trial.whole or (trial.used >= _BEGUN and not whole_only)


def _try(flow: Flow, chapter: Chapter) -> _Trial:
    """Draw a chapter below what stands on the open page, but on other paper."""
    paper = Paper(Sheet(Pictures(lambda _: ()), "nl"), flow.words, Margins("", "", "", ""))
    trial = Flow(paper, lambda: _only_page(paper))
    trial.top = start = flow.top + _APART
    try:
        with trial:
            chapter.draw(trial)
    except _PageIsFull:
        return _Trial(False, trial.top - start)
    return _Trial(True, trial.top - start)


@contextmanager
def _only_page(paper: Paper) -> Iterator[Sheet]:
    if paper.pages:
        raise _PageIsFull
    with paper.page() as sheet:
        yield sheet
