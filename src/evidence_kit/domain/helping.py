"""Whether somebody who helps sits at the keyboard, and what follows from who that is."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.age import AGE_NOW
from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.guide import FOR_WHOM
from evidence_kit.domain.person import Person, Teller

ME, OTHER = "me", "other"
"""What can be answered to the guide's question about whom this is for."""

HELPERS: Final = (Teller.PARENT, Teller.CLOSE, Teller.PROFESSIONAL)
"""Who can help, in the order in which they are offered."""


def helping(case: Case) -> bool:
    """Tell whether a helper types now: as said, else as answered to the guide."""
    return helps(case.person, case.answers)


def helps(person: Person, answers: Answers) -> bool:
    """Tell the same of the two things it depends on."""
    if person.teller is Teller.UNSAID:
        return answers.chose(FOR_WHOM, OTHER)
    return person.teller in HELPERS


def helped(case: Case) -> bool:
    """Tell whether somebody helps or helped with this case."""
    person = case.person
    named = person.helper or person.helper_role or person.helper_saw
    return bool(named.strip()) or helping(case)


def hides(case: Case, exhibit: Exhibit) -> bool:
    """Tell whether an image stays covered whatever is asked.

    A helper sees none that is sensitive, nor one that may have been before the case was damaged,
    in that case itself as well as in the one it was rescued to.
    """
    return (exhibit.sensitive or in_doubt(case, exhibit)) and helping(case)


def in_doubt(case: Case, exhibit: Exhibit) -> bool:
    """Tell whether more may have been held back of an exhibit before the case was damaged.

    Only the person it is about settles that, by looking, once the case was rescued.
    """
    if exhibit.number in case.doubted:
        return True
    before = case.predecessor
    return before is not None and exhibit.number in before.unsure and not exhibit.looked_at


def for_other(answers: Answers, age: str, now: str) -> Answers:
    """Answer for whom this is, and how old that person is when that was said.

    Args:
        answers: as they are.
        age: a value of `AgeBand`, or "" when the question was passed over.
        now: RFC 3339 with offset.
    """
    known = answers.answering(Given(FOR_WHOM, (OTHER,), now))
    return known.answering(Given(AGE_NOW, (age,), now)) if age else known
