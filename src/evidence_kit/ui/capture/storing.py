"""The two jobs behind adding files; both keep what is finished when they are stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from evidence_kit.domain.errors import DiskFull, Expected, ReadOnlyMedium, Stopped
from evidence_kit.domain.exhibit import Source
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import capture
from evidence_kit.services.capture import Candidate, Kept, Refused
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault

_ENDS_ALL: Final = (DiskFull, ReadOnlyMedium)
"""What makes every next file fail too."""


@dataclass(slots=True)
class Looks:
    """What came of looking at the chosen files."""

    candidates: list[Candidate] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class ToKeep:
    """One answered file.

    Attributes:
        at: its place in the batch.
        candidate: the file.
        words: None to keep the file itself; otherwise only these words are kept.
    """

    at: int
    candidate: Candidate
    words: str | None


@dataclass(slots=True)
class Stored:
    """What came of keeping the answered files.

    `settled` holds the places that are kept or refused; the others wait as before.
    """

    kept: list[Kept] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    settled: set[int] = field(default_factory=set)
    stopped: bool = False


def looking(paths: Sequence[Path], worker: PictureWorker) -> Callable[[Ticket], Looks]:
    """Make the job that reads and looks at each file and stores nothing."""

    def job(ticket: Ticket) -> Looks:
        looks = Looks()
        try:
            for found in capture.examine(paths, worker, ticket):
                if isinstance(found, Candidate):
                    looks.candidates.append(_light(found))
                else:
                    looks.refused.append(found)
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
    try:
        if one.words is None:
            kept = capture.keep(vault, worker, one.candidate, Source.FILE, ticket)
        else:
            kept = capture.register_in_words(vault, one.candidate, one.words, Source.FILE)
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
