"""What one can say to the police: true of who calls, and complete for a child."""

from __future__ import annotations

from collections.abc import Callable

from evidence_kit.domain.person import Person, Teller
from evidence_kit.ui.check.page import CheckPage
from evidence_kit.ui.parts.para import Para

Note = Callable[..., None]
_PARENTS = "contact {} parents or carers"


def _said(page: CheckPage) -> str:
    page.presenter.show_call()
    return " ".join(one.text() for one in page.call.findChildren(Para) if one.isVisible())


def test_who_helps_says_nothing_that_is_of_the_other(page: CheckPage, note: Note) -> None:
    """The sentence to begin with changes with who types now, and back."""
    assert "images of me" in _said(page)
    note(Person(teller=Teller.PARENT))
    helped = _said(page)
    assert "of me" not in helped
    assert "I help somebody" in helped
    note(Person(teller=Teller.SELF))
    assert "images of me" in _said(page)


def test_a_child_reads_whom_the_police_will_call(page: CheckPage, note: Note) -> None:
    """Under 13 that is sure, so it is said to everybody but a grown-up, with what to do then."""
    for person, whose in (
        (Person(), "your"),
        (Person(age_now=12), "your"),
        (Person(age_now=12, teller=Teller.PARENT), "the"),
    ):
        note(person)
        said = _said(page)
        assert _PARENTS.format(whose) in said
        assert "not safe at home" in said
    note(Person(age_now=30))
    assert "parents" not in _said(page)
