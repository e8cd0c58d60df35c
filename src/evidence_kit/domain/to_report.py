"""Money that a bank or company is still to be told of."""

from __future__ import annotations

import datetime as dt

from evidence_kit.domain.case import Answered
from evidence_kit.domain.passage import Passage
from evidence_kit.domain.payment import Payment, PaymentState, unreported
from evidence_kit.domain.step_order import FirstStep, is_open


def to_report(case: Answered, today: dt.date | None = None) -> tuple[Payment | Passage, ...]:
    """Give what is still to be reported; what was paid comes before what only came in.

    What did not go through, or came back, cannot be stopped any more.

    Args:
        case: as it is now.
        today: the day, which decides what is still to come.
    """
    ticked = not is_open(case, today, FirstStep.BANK)
    found = unreported(case.payments, case.events, ticked=ticked)
    gone = (one for one in found if one.state is PaymentState.PAID)
    # The event "told the bank" is mostly of what was paid: "not yet" stays here, as on paper.
    return (*gone, *unreported(case.passages, (), ticked=ticked))
