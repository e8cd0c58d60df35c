"""What will stand in the police file, counted."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Covered, InWords, Obstacle
from evidence_kit.domain.helping import helping
from evidence_kit.domain.person import NOBODY
from evidence_kit.ui.parts.open_case import counted


@dataclass(frozen=True, slots=True)
class Contents:
    """What will stand in the police file, counted.

    Attributes:
        pictures: exhibits with a picture on the page.
        in_words: images that are described and not printed.
        sensitive: exhibits the person marked as sensitive: listed and not printed.
        covered: how many of `pictures` are printed as a covered copy.
        not_shown: exhibits that stand with name and SHA-256, without a picture.
        withdrawn: exhibits that were set aside: they do not count, and are listed.
        person: whether anything is known of the person.
        name: whether the person gave a name.
        address: whether a home address is known.
        letters_go_home: whether the address for letters gives the home address away.
        own_words: whether the person wrote down what happened.
        helping: somebody who helps types now.
    """

    pictures: int = 0
    in_words: int = 0
    sensitive: int = 0
    not_shown: int = 0
    withdrawn: int = 0
    covered: int = 0
    person: bool = False
    name: bool = False
    address: bool = False
    letters_go_home: bool = False
    own_words: bool = False
    helping: bool = False

    @property
    def counting(self) -> int:
        """Exhibits that count: all that were not set aside."""
        return self.pictures + self.in_words + self.sensitive + self.not_shown

    @property
    def all(self) -> int:
        """Exhibits in all, also those set aside."""
        return self.counting + self.withdrawn


def count(case: Case) -> Contents:
    """Count what a case would put in it."""
    pictures = in_words = sensitive = not_shown = covered = 0
    counting = counted(case)
    for exhibit in counting:
        if isinstance(exhibit.evidence, InWords):
            in_words += 1
        elif exhibit.sensitive:
            sensitive += 1
        elif isinstance(exhibit.evidence.content, Obstacle) or exhibit.evidence.content is None:
            not_shown += 1
        else:
            pictures += 1
            covered += isinstance(exhibit.evidence, Covered)
    withdrawn = len(case.exhibits) - len(counting)
    return Contents(
        pictures,
        in_words,
        sensitive,
        not_shown,
        withdrawn,
        covered,
        person=case.person != NOBODY,
        name=bool(case.person.name.strip()),
        address=bool(case.person.home_address),
        letters_go_home=case.person.letters_go_home,
        own_words=_own_words(case),
        helping=helping(case),
    )


def _own_words(case: Case) -> bool:
    """Tell whether anything stands there in the person's own words."""
    person = case.person
    written = (case.statement.text, person.impact, person.damage)
    return bool(case.pieces.pieces) or any(text.strip() for text in written)
