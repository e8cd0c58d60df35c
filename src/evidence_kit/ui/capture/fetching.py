"""Pictures of several exhibits, read from the vault in one job."""

from __future__ import annotations

from dataclasses import dataclass

from evidence_kit.domain.errors import Expected
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import rasters
from evidence_kit.services.ports import Ticket
from evidence_kit.vault import Vault


@dataclass(slots=True)
class Fetched:
    """Pictures by number, and the numbers whose picture does not verify."""

    rasters: dict[int, Raster]
    damaged: set[int]


def fetch(vault: Vault, role: Role, numbers: list[int], ticket: Ticket) -> Fetched:
    """Read one kind of picture of several exhibits.

    Raises:
        Stopped: the person asked to stop.
    """
    fetched = Fetched({}, set())
    for number in numbers:
        ticket.step(0, 0)
        derived = vault.derived(number, role)
        if derived is None:
            continue
        try:
            fetched.rasters[number] = rasters.unpack(vault.read(derived.object), derived.shape)
        except Expected:
            # The gallery marks it; the others are shown all the same.
            fetched.damaged.add(number)
    return fetched
