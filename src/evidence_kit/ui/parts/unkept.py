"""How many new files are nowhere in the vault when the case locks."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_kit.wording import Wording


@dataclass(frozen=True, slots=True)
class Unkept:
    """How many new files locking forgets, or forgot; names go nowhere.

    Attributes:
        files: those that lie where they lay, and can be added again.
        loose: pictures that were pasted or dragged in without a file; they may be nowhere else.
    """

    files: int = 0
    loose: int = 0

    @property
    def total(self) -> int:
        """How many there are of both."""
        return self.files + self.loose

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return self.total > 0

    def __add__(self, others: Unkept) -> Unkept:
        """Count others too."""
        return Unkept(self.files + others.files, self.loose + others.loose)


NONE_UNKEPT = Unkept()


def loose_line(count: int, words: Wording) -> str:
    """Say how many pictures without a file were lost; nobody can know where they came from."""
    said = words.ngettext(
        "{count} picture you pasted or dragged was not kept. Add it again if you still have it.",
        "{count} pictures you pasted or dragged were not kept. "
        "Add them again if you still have them.",
        count,
    )
    return said.format(count=count)
