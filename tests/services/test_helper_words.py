"""What somebody who helps sends or says aloud is true of them: it is never about themselves."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.circumstances import Circumstance
from evidence_kit.domain.step_order import FirstStep
from evidence_kit.services import takedown
from evidence_kit.services.first_import import phones
from evidence_kit.services.first_steps import ToSay, first_steps

_HOLDING = st.frozensets(st.sampled_from(Circumstance))
_OF_ME = {
    "nl": re.compile(
        r"\b(van mij|over mij|ik word|ik heb geld|mijn gezicht|ik gaf)\b", re.IGNORECASE
    ),
    "en": re.compile(
        r"\b(of me|about me|i am being|i sent|my face|i did not consent)\b", re.IGNORECASE
    ),
}


def _to_say(holding: frozenset[Circumstance]) -> tuple[ToSay, ...]:
    data = first_steps()
    return (*data.messages_for(holding), *data.scripts_for(holding))


@given(_HOLDING)
def test_who_helps_says_nothing_that_is_of_the_other(holding: frozenset[Circumstance]) -> None:
    """To the bank, the police, those who may get it, and a platform."""
    for one in _to_say(holding | {Circumstance.HELPER}):
        for language, of_me in _OF_ME.items():
            assert not of_me.search(one.line.said.in_(language)), one.id
    for language, of_me in _OF_ME.items():
        assert not of_me.search(takedown.notice(language, "", holding | {Circumstance.HELPER})), (
            language
        )


@given(_HOLDING)
def test_each_has_the_same_things_to_say(holding: frozenset[Circumstance]) -> None:
    """Who helps misses no script, no message to those who may get it, and no part of a notice."""
    mine, theirs = holding - {Circumstance.HELPER}, holding | {Circumstance.HELPER}
    data = first_steps()
    assert len(data.scripts_for(mine)) == len(data.scripts_for(theirs))
    for one in (mine, theirs):
        ids = [message.id for message in data.messages_for(one)]
        assert sum(id_.startswith("receivers") for id_ in ids) == 1
    for language in ("nl", "en"):
        lines = [len(takedown.notice(language, "", one).splitlines()) for one in (mine, theirs)]
        assert lines[0] == lines[1]


_OF_YOU = {
    "nl": re.compile(r"jezelf|\bje (accounts|beelden|naam|mail|instellingen|lijst|telefoon)\b"),
    "en": re.compile(r"yourself online|\byour (accounts|images|name|mail|settings|list|phone)\b"),
}


@given(_HOLDING)
def test_no_step_is_about_the_helpers_own_things(holding: frozenset[Circumstance]) -> None:
    """What somebody has online, or on a phone, is of the person they help; no line is lost."""
    mine, theirs = holding - {Circumstance.HELPER}, holding | {Circumstance.HELPER}
    own = (FirstStep.BANK, FirstStep.POLICE, FirstStep.TALK)  # Who helps does these as well.
    for step, told in first_steps().steps.items():
        if step in own:
            continue
        shown = [line.said for line in told.how if line.fits(theirs)]
        assert len(shown) == sum(line.fits(mine) for line in told.how), step
        for said in (told.title_for(theirs), told.reason_for(theirs), *shown):
            for language, of_you in _OF_YOU.items():
                assert not of_you.search(said.in_(language)), said


@pytest.mark.parametrize("who", [frozenset(), frozenset({Circumstance.HELPER})])
def test_under_13_the_police_call_the_parents_is_said(who: frozenset[Circumstance]) -> None:
    """Where one reads how to talk to the police; never to somebody who is grown up."""
    police = first_steps().steps[FirstStep.POLICE]

    def told(holding: frozenset[Circumstance]) -> str:
        return " ".join(one.said.nl for one in police.how if one.fits(holding))

    child = told(who | {Circumstance.MINOR_NOW})
    assert "onder de 13" in child
    assert "ouders of verzorgers" in child
    assert "niet veilig" in child
    assert "onder de 13" not in told(who | {Circumstance.ADULT_NOW})


@given(_HOLDING)
def test_no_step_says_that_who_helps_paid(holding: frozenset[Circumstance]) -> None:
    """The bank is called about a payment of somebody else."""
    title = first_steps().steps[FirstStep.BANK].title_for(holding | {Circumstance.HELPER})
    assert not re.search(r"\b(je|jij)\b", title.nl)
    assert not re.search(r"\byour?\b", title.en, re.IGNORECASE)


def test_a_phone_is_nobodys_where_pictures_come_from_it() -> None:
    """The steps are read by the person and by who helps: the phone may be of either."""
    for phone in phones():
        for language, of_you in (("nl", r"\bje (telefoon|iphone)"), ("en", r"\byour ")):
            said = " ".join(phone.said(language))
            assert not re.search(of_you, said, re.IGNORECASE), said
