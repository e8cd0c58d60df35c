"""Pictures that are missing beside whole originals: made when the case is opened.

An import that was cut off leaves an original without them, and so does a damaged case of which
only the originals could be carried over.
"""

from __future__ import annotations

from evidence_kit.domain.case import Case
from evidence_kit.domain.errors import ObjectDamaged
from evidence_kit.services import annotate
from evidence_kit.services.ports import Ticket
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault


def unfinished(case: Case) -> tuple[int, ...]:
    """Give the exhibits that are stored and have no pictures yet."""
    return tuple(
        one.number for one in case.exhibits if one.stored is not None and one.stored.content is None
    )


def finish(vault: Vault, worker: PictureWorker, ticket: Ticket) -> None:
    """Make the missing pictures, with black-outs where there are any; what is damaged stays so.

    Raises:
        DiskFull, ReadOnlyMedium, CaseFileMissing: those made before stay.
        Stopped: the person stopped it; those made before stay.
    """
    numbers = unfinished(vault.case)
    for done, number in enumerate(numbers):
        ticket.step(done, len(numbers))
        try:
            annotate.remake(vault, worker, number)
        except ObjectDamaged:
            continue
