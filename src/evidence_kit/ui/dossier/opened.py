"""What this room needs of the open case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import SignalInstance

from evidence_kit.domain.case import Case
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.tasks import Job
from evidence_kit.vault import Vault

T = TypeVar("T")


class OpenCase(Protocol):
    """The session, as this room sees it: the vault can be touched inside a job only."""

    @property
    def path(self) -> Path:
        """Where the open case lies."""

    @property
    def case(self) -> Case:
        """The last value the vault told."""

    @property
    def case_changed(self) -> SignalInstance:
        """Sent with the new `Case` after every job that changed it."""

    def work(
        self,
        job: Callable[[Vault, Ticket], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Callable[[int, int], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Job:
        """Run `job` with the open vault on the vault lane."""
