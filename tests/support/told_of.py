"""All that a case says beside its exhibits."""

from __future__ import annotations

from evidence_kit.domain.case import Case


def told(case: Case) -> tuple[object, ...]:
    """Give everything a case says beside its exhibits, kind by kind."""
    return (
        *(*case.suspects, *case.leads, *case.events, *case.payments, *case.steps_taken),
        *(*case.police_contacts, *case.witnesses, *case.images, *case.distributions),
        *(*case.takedowns, *case.passages),
        *(case.person, case.statement, case.answers, case.pieces),
    )


def said(case: Case) -> tuple[object, ...]:
    """Give the same, without what there is one of in every case and nothing was said in."""
    return tuple(one for one in told(case) if one not in told(Case()))
