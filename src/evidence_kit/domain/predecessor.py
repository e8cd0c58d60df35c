"""The damaged case that a case was rescued from, and what it could not give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from evidence_kit.domain.custody import Head


@dataclass(frozen=True, slots=True)
class Predecessor:
    """A case that was carried over into this one. All numbers are those of exhibits, ascending.

    Attributes:
        vault_id: names its file, in hex; says nothing.
        head: where its custody log ended, as far as it could be read.
        broken: what of it did not verify: "file", "header", "root", "log", "records".
        next_number: the first number that it cannot have given to an exhibit.
        missing: exhibits that it had, or a case before it, and that are gone.
        all_known: whether no others are missing.
        unsaid: exhibits whose file was there, and what was said of them was not.
        unmarked: exhibits of which marks on the picture are gone, or older than the newest.
        unsure: exhibits that may have had black-outs, or the mark "private", that are lost, or may
            have been set aside.
        untold: how many things that were told beside the exhibits are gone; None when nobody
            knows.
        unlisted: how many notes of a police file that was made are gone.
        incomplete: exhibits of which only a part of the file was there.
        older_before: it was rescued itself, and something may have come into it as it was before
            it was changed last.
        rescued_at: when they were carried over, RFC 3339 with offset.
    """

    vault_id: str
    head: Head
    broken: tuple[str, ...] = ()
    next_number: int = 1
    missing: tuple[int, ...] = ()
    all_known: bool = True
    unsaid: tuple[int, ...] = ()
    unmarked: tuple[int, ...] = ()
    unsure: tuple[int, ...] = ()
    untold: int | None = 0
    unlisted: int = 0
    incomplete: tuple[int, ...] = ()
    older_before: bool = False
    rescued_at: str = ""

    @property
    def maybe_older(self) -> bool:
        """Tell whether something may have come over as it was before it was changed last.

        An older copy of a record verifies by itself; only all of them together would show it. A
        later rescue carries it on as it is.
        """
        return self.older_before or not {"root", "records"}.isdisjoint(self.broken)


def together(*numbers: Iterable[int]) -> tuple[int, ...]:
    """Give each number once, ascending."""
    return tuple(sorted(set().union(*numbers)))
