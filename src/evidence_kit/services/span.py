"""From which day to which a case goes: one rule for the police file and for who is asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.intimate_image import IntimateImage, Obtained
from evidence_kit.domain.police_contact import PoliceContact
from evidence_kit.domain.timeline import Line, period
from evidence_kit.services.shown_when import shown_when

_MADE_BEFORE: Final = (Obtained.TAKEN, Obtained.PASSED_ON)
"""When such an image was made tells nothing of what the other did with it."""


def span(
    lines: Iterable[Line], exhibits: Iterable[Exhibit], images: Iterable[IntimateImage]
) -> tuple[str, str] | None:
    """Give the first and the last day of what happened; None without any date.

    Args:
        lines: of the time line; contact with the police does not count.
        exhibits: of the case; the days that those of these lines show count.
        images: that the other has, in words; the days on which they were made count.
    """
    happened = [line for line in lines if not isinstance(line.what, PoliceContact)]
    numbers = {number for line in happened for number in line.exhibits}
    moments = [shown_when(one) for one in exhibits if one.number in numbers]
    moments += [one.made for one in images if one.obtained not in _MADE_BEFORE]
    return period((*(line.moment for line in happened), *moments))
