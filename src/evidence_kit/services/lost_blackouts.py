"""Whether black-outs, or the mark "private", may be lost with a part of a damaged case."""

from __future__ import annotations

from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.domain.helping import in_doubt
from evidence_kit.vault import Vault


def unsure(vault: Vault) -> tuple[int, ...]:
    """Give the exhibits that may have lost a black-out, or may have been private or set aside."""
    return tuple(
        exhibit.number
        for exhibit in vault.case.exhibits
        if exhibit.stored is not None and may_have_lost_blackouts(vault, exhibit)
    )


def may_have_lost_blackouts(vault: Vault, exhibit: Exhibit) -> bool:
    """Tell whether more was held back of an exhibit, as far as anybody knows, than is now.

    Black-outs that are there settle nothing: there may have been more. In a case that was rescued
    from a damaged vault the doubt stays until the person looked; a helper does not get to.
    """
    return in_doubt(vault.case, exhibit)
