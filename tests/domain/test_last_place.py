"""Going on where one was: only where that is still there, and never before being safe."""

from __future__ import annotations

import dataclasses

import pytest

from evidence_kit.domain.case import Case
from evidence_kit.domain.guide import SAFE, URGENT
from evidence_kit.domain.last_place import LastPlace, Spot, comes_first, is_there, stands, thing_of
from evidence_kit.domain.next_step import NextStep, Step
from evidence_kit.domain.person import Person, Teller
from support.answering import answers
from support.situations import exhibit
from support.tellings import BLOCKED, CALLED, COIN, LISA, THREAT, TRANSFER

_TOLD = Case(
    suspects=(LISA,),
    events=(THREAT, BLOCKED),
    payments=(TRANSFER, COIN),
    police_contacts=(CALLED,),
    answers=answers(**{SAFE: "yes"}),
)
_ITEM = LastPlace(Spot.ITEM, number=1)


@pytest.mark.parametrize(
    ("place", "thing"),
    [
        (LastPlace(Spot.SUSPECT, LISA.id), LISA),
        (LastPlace(Spot.EVENT, BLOCKED.id), BLOCKED),
        (LastPlace(Spot.PAYMENT, COIN.id), COIN),
        (LastPlace(Spot.CONTACT, CALLED.id), CALLED),
    ],
)
def test_what_was_erased_is_offered_no_more(place: LastPlace, thing: object) -> None:
    """What lay open is found by its kind and id; once it is gone nothing of that kind stands in.

    Nor does something of another kind that has the same id.
    """
    assert thing_of(place, _TOLD) == thing
    assert stands(place, _TOLD)
    other = dataclasses.replace(place, id="another")
    assert not stands(other, _TOLD)
    assert not stands(place, Case())
    kinds = {Spot.SUSPECT, Spot.EVENT, Spot.PAYMENT, Spot.CONTACT, Spot.WITNESS}
    for spot in kinds - {place.spot}:
        assert not stands(dataclasses.replace(place, spot=spot), _TOLD)


def test_an_item_stands_until_it_is_set_aside_and_not_for_who_may_not_see_it() -> None:
    """One that was set aside, or that a helper may not see, is not where somebody is led."""
    plain, nude = exhibit(1), exhibit(1, sensitive=True)
    helper = Person(teller=Teller.PARENT)
    assert stands(_ITEM, Case(exhibits=(plain,)))
    assert stands(_ITEM, Case(exhibits=(nude,)))
    assert stands(_ITEM, Case(exhibits=(plain,), person=helper))
    assert not stands(_ITEM, Case(exhibits=(nude,), person=helper))
    assert not stands(_ITEM, Case(exhibits=(exhibit(1, withdrawn_because="dubbel"),)))
    assert not stands(LastPlace(Spot.DOSSIER, number=3), Case())


@pytest.mark.parametrize("step", Step)
def test_safety_and_what_cannot_wait_come_first(step: Step) -> None:
    """Files that are not kept, a payment, a place to write, the question about safety."""
    waits = step not in (Step.READ, Step.ANSWER, Step.AGAIN, Step.BANK)
    assert comes_first(_ITEM, NextStep(step), _TOLD) is waits
    unasked = comes_first(_ITEM, NextStep(step), Case())
    assert unasked is (waits and step is not Step.QUESTIONS)
    for danger in URGENT:
        unsafe = Case(answers=answers(**{SAFE: danger}))
        guided = step in (Step.QUESTIONS, Step.FIRST_STEPS)
        assert comes_first(_ITEM, NextStep(step), unsafe) is (waits and not guided)


def test_one_place_is_not_offered_twice() -> None:
    """A step that is taken at the place itself is no second way to go on."""
    assert is_there(_ITEM, NextStep(Step.LOOK, exhibit=1))
    assert not is_there(_ITEM, NextStep(Step.LOOK, exhibit=2))
    assert is_there(LastPlace(Spot.COMPLAINT), NextStep(Step.COMPLAINT))
    assert not is_there(LastPlace(Spot.EVENT, "e1"), NextStep(Step.TELL))
