"""How a vault is made for the window: loaded only when it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from evidence_kit.vault import Vault


class Create(Protocol):
    """How a vault is made; `evidence_kit.vault.create`, or the same with a fixed cost."""

    def __call__(
        self, path: Path, passphrase: str, *, title: str, now: Callable[[], dt.datetime]
    ) -> tuple[Vault, str]:
        """Make a vault; give it open, with its recovery code."""


def create(
    path: Path, passphrase: str, *, title: str, now: Callable[[], dt.datetime]
) -> tuple[Vault, str]:
    """Make a vault; see `evidence_kit.vault.create`."""
    from evidence_kit import vault  # noqa: PLC0415 - the first page needs no cryptography

    return vault.create(path, passphrase, title=title, now=now)
