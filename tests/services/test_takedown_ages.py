"""Who can be asked to take images down: each image has an age of its own."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.domain.answers import Answers, Given
from evidence_kit.domain.case import Answered, Case
from evidence_kit.domain.distribution import Channel
from evidence_kit.domain.intimate_image import IntimateImage
from evidence_kit.services import takedown
from evidence_kit.services.takedown import Age

_DAY = dt.date(2026, 11, 21)
_BANDS = ("under-12", "12-15", "16-17", "adult", "unsure")


def _images(years: list[int | None], now: str, then: str) -> Answered:
    """Give a case with an image of each age, of somebody who answered how old they are and were."""
    answers = Answers((Given("age-now", (now,)), Given("age-then", (then,))))
    images = tuple(IntimateImage(str(at), age=age) for at, age in enumerate(years))
    return Answered(Case(answers=answers, images=images))


@given(
    st.lists(st.none() | st.integers(8, 60), max_size=3),
    st.sampled_from(_BANDS),
    st.sampled_from(_BANDS),
)
def test_every_image_at_stake_finds_who_is_for_it(
    years: list[int | None], now: str, then: str
) -> None:
    """StopNCII is for adults, Take It Down and the hotline for who was not; unknown: both.

    One image hides nothing that another needs, and a minor is never sent to adults only.
    """
    ages = takedown.ages_of(_images(years, now, then), _DAY)
    channels = {one.channel for one in takedown.takedowns().ways_for(ages)}
    assert {Channel.HELPWANTED, Channel.PLATFORM, Channel.SITE} <= channels
    minor_now = now not in ("adult", "unsure")
    unknown = None in ages
    assert (Channel.TAKE_IT_DOWN in channels) is (unknown or Age.MINOR in ages)
    assert (Channel.HOTLINE in channels) is (unknown or Age.MINOR in ages)
    assert (Channel.STOP_NCII in channels) is (unknown or Age.ADULT in ages)
    for one in years:
        if one is not None and one < 18:
            assert Channel.TAKE_IT_DOWN in channels
        if one is not None and one >= 18 and not minor_now:
            assert Channel.STOP_NCII in channels
    if minor_now:
        assert ages == (Age.MINOR,)


def test_what_fits_the_answers_is_offered_first() -> None:
    """Of somebody grown up with one image from before: StopNCII, and Take It Down after it."""
    order = [Channel.STOP_NCII, Channel.TAKE_IT_DOWN]
    for then, wanted in (("adult", order), ("16-17", order[::-1])):
        ages = takedown.ages_of(_images([15, 24], "adult", then), _DAY)
        assert set(ages) == {Age.MINOR, Age.ADULT}
        found = [one.channel for one in takedown.takedowns().ways_for(ages)]
        assert found[0] is Channel.HELPWANTED
        assert [one for one in found if one in order] == wanted
        assert found.index(wanted[0]) == 1
        assert len(found) == len(takedown.takedowns().ways)
