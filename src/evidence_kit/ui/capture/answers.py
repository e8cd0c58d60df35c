"""What is decided about a batch of new files before any of them is kept: plain values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.geometry import Rect
from evidence_kit.services.capture import Candidate, Kept, Refused
from evidence_kit.ui.capture.described import Description


class Answer(StrEnum):
    """Whether a nude or sexual image can be seen."""

    NO = "no"
    """Nothing of the kind: the file is kept bit by bit."""
    YES = "yes"
    """The file is not kept; a covered copy is, or only words, with its name, size and SHA-256."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One new file, what was answered and, after a yes, what the person wrote.

    Attributes:
        candidate: the file, looked at and not stored.
        answer: None while it is open.
        words: what was ticked and typed so far.
        areas: what the person covered so far, upright image pixels; empty for words only.
        described: whether the person finished covering or describing this file.
    """

    candidate: Candidate
    answer: Answer | None = None
    words: Description = field(default_factory=Description)
    areas: tuple[Rect, ...] = ()
    described: bool = False

    @property
    def worked_on(self) -> bool:
        """Whether the person covered, ticked or typed something that would be kept."""
        return self.answer is Answer.YES and bool(self.areas or self.words != Description())

    @property
    def viewable(self) -> bool:
        """Whether there are pixels to look at."""
        return not isinstance(self.candidate.looked.content, Obstacle)


@dataclass(frozen=True, slots=True)
class Batch:
    """All new files that wait for an answer or for storing, in the order they were chosen."""

    files: tuple[Asked, ...] = ()

    @property
    def answered(self) -> int:
        """How many have an answer."""
        return sum(one.answer is not None for one in self.files)

    @property
    def sensitive(self) -> int:
        """How many were answered with yes."""
        return sum(one.answer is Answer.YES for one in self.files)

    @property
    def open_places(self) -> tuple[int, ...]:
        """Places that have no answer yet."""
        return tuple(at for at, one in enumerate(self.files) if one.answer is None)

    def to_describe(self) -> int | None:
        """Give the first place with a yes that is neither covered nor described yet."""
        for at, one in enumerate(self.files):
            if one.answer is Answer.YES and not one.described:
                return at
        return None

    @property
    def to_cover(self) -> int:
        """How many pictures with a yes are neither covered nor described yet."""
        return sum(
            one.answer is Answer.YES and one.viewable and not one.described for one in self.files
        )

    def with_answer(self, at: int, answer: Answer) -> Batch:
        """Answer one; what was written for a yes stays, in case the person comes back to it."""
        return self._with(at, replace(self.files[at], answer=answer, described=False))

    def with_words(self, at: int, words: Description, *, finished: bool) -> Batch:
        """Take what was ticked and typed for one, so far or for good."""
        one = replace(self.files[at], words=words, described=finished)
        # Who finishes in words keeps no copy, whatever was drawn before.
        return self._with(at, replace(one, areas=()) if finished else one)

    def with_areas(self, at: int, areas: tuple[Rect, ...], *, finished: bool) -> Batch:
        """Take what was covered on one, so far or for good."""
        return self._with(at, replace(self.files[at], areas=areas, described=finished))

    def plus(self, candidates: tuple[Candidate, ...]) -> Batch:
        """Add files that were looked at; one that already waits is not asked twice."""
        waiting = {one.candidate.identity for one in self.files}
        fresh: list[Asked] = []
        for candidate in candidates:
            if candidate.identity not in waiting:
                waiting.add(candidate.identity)
                fresh.append(Asked(candidate))
        return Batch((*self.files, *fresh))

    def then(self, others: Batch) -> Batch:
        """Add files with all that was said of them; one that already waits is not asked twice."""
        waiting = {one.candidate.identity for one in self.files}
        fresh = (one for one in others.files if one.candidate.identity not in waiting)
        return Batch((*self.files, *fresh))

    def without(self, settled: frozenset[int]) -> Batch:
        """Take out what is kept or refused now."""
        return Batch(tuple(one for at, one in enumerate(self.files) if at not in settled))

    def offset(self, at: int) -> int:
        """Tell how many files that come before this place will be kept."""
        return sum(one.answer is not None for one in self.files[:at])

    def _with(self, at: int, asked: Asked) -> Batch:
        return Batch((*self.files[:at], asked, *self.files[at + 1 :]))


@dataclass(frozen=True, slots=True)
class Outcome:
    """How adding files ended.

    Attributes:
        kept: exhibits now in the vault, new or already there, in order.
        refused: files that could not be read or kept, each with its reason.
        stopped: the person stopped before the end.
        waiting: files that still have no answer; nothing of them is kept.
    """

    kept: tuple[Kept, ...] = ()
    refused: tuple[Refused, ...] = field(default=())
    stopped: bool = False
    waiting: int = 0
