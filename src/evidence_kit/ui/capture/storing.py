"""The two jobs behind adding files; both keep what is finished when they are stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import (
    CaseFileMissing,
    DiskFull,
    Expected,
    PlaceNotWritable,
    ReadOnlyMedium,
    SourceElsewhere,
    Stopped,
)
from evidence_kit.domain.geometry import Rect
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import capture
from evidence_kit.services.capture import Candidate, Kept, Loose, Refused
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.capture.answers import Answer, Batch
from evidence_kit.ui.capture.described import stored_words
from evidence_kit.ui.capture.offered import Offered, Pixels
from evidence_kit.vault import Vault
from evidence_kit.wording import Wording

_ENDS_ALL: Final = (CaseFileMissing, DiskFull, PlaceNotWritable, ReadOnlyMedium)
"""What makes every next file fail too."""


@dataclass(slots=True)
class Looks:
    """What came of looking at the chosen files; those that are in the case stand apart."""

    candidates: list[Candidate] = field(default_factory=list)
    known: list[Candidate] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class ToKeep:
    """One answered file.

    Attributes:
        at: its place in the batch.
        candidate: the file.
        words: None to keep the file itself; otherwise only these words are kept.
        areas: what to cover on a copy, which is then kept instead of words.
    """

    at: int
    candidate: Candidate
    words: str | None
    areas: tuple[Rect, ...] = ()


@dataclass(slots=True)
class Stored:
    """What came of keeping the answered files.

    `settled` holds the places that are kept or refused; the others wait as before.
    """

    kept: list[Kept] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    settled: set[int] = field(default_factory=set)
    stopped: bool = False


def looking(offered: Offered, worker: PictureWorker, case: Case) -> Callable[[Ticket], Looks]:
    """Make the job that reads and looks at each file and stores nothing."""

    def job(ticket: Ticket) -> Looks:
        looks = Looks(refused=[Refused("", SourceElsewhere()) for _ in range(offered.elsewhere)])
        try:
            for found in capture.examine(_readable(offered, looks), worker, ticket):
                if isinstance(found, Refused):
                    looks.refused.append(found)
                elif _is_kept(found, case):
                    looks.known.append(_light(found))
                else:
                    looks.candidates.append(_light(found))
        except Stopped:
            looks.stopped = True
        return looks

    return job


def keeping(files: Sequence[ToKeep], worker: PictureWorker) -> Callable[[Vault, Ticket], Stored]:
    """Make the job that keeps each answered file, or only its words."""

    def job(vault: Vault, ticket: Ticket) -> Stored:
        stored = Stored()
        try:
            for done, one in enumerate(files):
                ticket.step(done, len(files))
                if not _keep_one(vault, worker, one, stored, _Within(ticket, done, len(files))):
                    break
        except Stopped:
            stored.stopped = True
        return stored

    return job


def to_note(known: Sequence[Candidate]) -> list[ToKeep]:
    """Give files that are in the case already: nothing is stored, the log says they came again."""
    return [ToKeep(at, candidate, None) for at, candidate in enumerate(known)]


def to_keep(batch: Batch, words: Wording) -> list[ToKeep]:
    """Give every answered file with what is kept of it; without an answer, nothing ever is."""
    kept = []
    for at, one in enumerate(batch.files):
        if one.answer is Answer.NO:
            kept.append(ToKeep(at, one.candidate, None))
        elif one.answer is Answer.YES:
            # The words stand there in any case: a yes can never mean the file itself.
            kept.append(ToKeep(at, one.candidate, stored_words(one.words, words), one.areas))
    return kept


def _is_kept(candidate: Candidate, case: Case) -> bool:
    try:
        return capture.is_kept(candidate, case.exhibits)
    except Expected:
        # Asked about like the others; keeping it will say what is wrong.
        return False


def _readable(offered: Offered, looks: Looks) -> list[Path | Loose]:
    """Write bare pixels into memory; what cannot be written is refused."""
    readable: list[Path | Loose] = []
    for source in offered.sources:
        try:
            readable.append(source.written() if isinstance(source, Pixels) else source)
        except Expected as error:
            looks.refused.append(Refused(source.name, error))
    return readable


def _light(candidate: Candidate) -> Candidate:
    """Drop the large pixels; whoever holds the eye has them read again."""
    rasters = candidate.looked.rasters.items()
    small: dict[Role, Raster] = {
        role: raster for role, raster in rasters if role is not Role.PREVIEW
    }
    return replace(candidate, looked=replace(candidate.looked, rasters=small))


def _keep_one(
    vault: Vault, worker: PictureWorker, one: ToKeep, stored: Stored, ticket: Ticket
) -> bool:
    """Keep one file; tell whether it makes sense to go on."""
    origin = one.candidate.origin
    try:
        if one.areas:
            kept = capture.keep_covered(vault, worker, one.candidate, one.areas, origin)
        elif one.words is None:
            kept = capture.keep(vault, worker, one.candidate, origin, ticket)
        else:
            kept = capture.register_in_words(vault, one.candidate, one.words, origin)
    except Expected as error:
        stored.refused.append(Refused(one.candidate.facts.name, error))
        if isinstance(error, _ENDS_ALL):
            return False
    else:
        stored.kept.append(kept)
    stored.settled.add(one.at)
    return True


class _Within:
    """Lets one file be stopped halfway, while progress still counts whole files."""

    def __init__(self, ticket: Ticket, done: int, total: int) -> None:
        self._ticket, self._done, self._total = ticket, done, total

    def step(self, done: int, total: int) -> None:
        del done, total
        self._ticket.step(self._done, self._total)
