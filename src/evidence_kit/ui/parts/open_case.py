"""The open case, as the rooms see it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import SignalInstance

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Exhibit
from evidence_kit.services.ports import Ticket
from evidence_kit.ui.parts.unkept import Unkept
from evidence_kit.ui.tasks import Job, TaskRunner
from evidence_kit.vault import Vault

T = TypeVar("T")


class OpenCase(Protocol):
    """The session, as the rooms see it: the vault can be touched inside a job only."""

    @property
    def tasks(self) -> TaskRunner:
        """Runs work that needs no vault."""

    @property
    def path(self) -> Path:
        """Where the open case lies."""

    @property
    def case(self) -> Case:
        """The last value the vault told."""

    @property
    def case_changed(self) -> SignalInstance:
        """Sent with the new `Case` after every job that changed it."""

    @property
    def closing(self) -> SignalInstance:
        """Sent when the case is about to be closed; jobs handed in now are still done."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""

    @property
    def forgotten(self) -> Unkept:
        """How many new files were not kept yet when this case was locked."""

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


def counted(case: Case) -> tuple[Exhibit, ...]:
    """Give the exhibits that count: all but those that were set aside.

    Every place that tells how many there are counts these, so that all say the same.
    """
    return tuple(one for one in case.exhibits if one.withdrawn_because is None)
