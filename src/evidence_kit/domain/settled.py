"""Which rooms of the path are behind the person: those get a check mark.

One thing alone settles nothing: of each detail is said whether it is right, and what the other
did is told. Everybody may go on at any time; see `next_step` for what comes next.
"""

from __future__ import annotations

from evidence_kit.domain.at_hand import there, unopened
from evidence_kit.domain.case import Case
from evidence_kit.domain.complaint import ACTS
from evidence_kit.domain.lead import LeadState, gathered


def collected(case: Case) -> bool:
    """Tell whether there are items, and each was opened or the person went on since.

    Nobody has to look at an image again to be done with it.
    """
    went_on = sorted_out(case) or told(case)
    return bool(there(case)) and (went_on or not unopened(case))


def sorted_out(case: Case) -> bool:
    """Tell whether there are details of the offender and of each was said whether it is right."""
    unsaid = any(one.state is LeadState.OPEN for one in case.leads)
    return bool(gathered(case.leads)) and not unsaid


def told(case: Case) -> bool:
    """Tell whether it was told what the other did: one such act, or more in own words.

    A contact or a payment alone does not say it; own words alone stand in no time line.
    """
    if case.distributions or any(one.kind in ACTS for one in case.events):
        return True
    return bool(case.statement.text.strip() and (case.events or case.payments))
