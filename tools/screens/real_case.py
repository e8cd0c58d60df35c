"""The sample case in a real vault, for screens whose pages are real."""

from __future__ import annotations

import atexit
import datetime as dt
import functools
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QTimer

from evidence_kit.domain.case import Case
from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.picture import Raster
from evidence_kit.services import preview
from evidence_kit.services.paper_view import PaperView
from evidence_kit.services.ports import SystemIds
from evidence_kit.services.sample import make_sample
from evidence_kit.services.worker import PictureWorker
from evidence_kit.ui.dossier.preview import Paper, PreviewPresenter
from evidence_kit.ui.tasks import Job, Lane
from evidence_kit.vault import Vault
from evidence_kit.wording import wording
from tools.screens.sample_case import SampleCase

_SATURDAY: Final = dt.datetime(2026, 11, 21, 19, 40, tzinfo=dt.timezone(dt.timedelta(hours=1)))
_FOLDER: Final = Path("build/screens-case")


class FixedClock:
    """Stands still."""

    def now(self) -> dt.datetime:
        """Give Saturday evening."""
        return _SATURDAY


class FixedIds(SystemIds):
    """Gives the same number always."""

    def token(self, bytes_: int) -> str:
        """Give the number of the pictures in the design."""
        return "7f3a1c9d5e2b8a40"[: 2 * bytes_]


@functools.cache
def real_worker() -> PictureWorker:
    """Give the one worker of all screens."""
    return PictureWorker()


@functools.cache
def real_vault(language: str) -> Vault:
    """Make the sample case once; the pages of these screens are real."""
    folder = _FOLDER / f"{os.getpid()}-{language}"  # several processes draw at the same time
    atexit.register(shutil.rmtree, folder)
    folder.mkdir(parents=True)
    return make_sample(folder / "case.evk", real_worker(), FixedClock().now, wording(language))


class _AtOnce:
    """Does everything now, or nothing at all."""

    def __init__(self, runs: bool) -> None:
        self.runs = runs

    def submit(self, _lane: object, work: Callable[[Any], Any], **then: Any) -> Job:
        """Do it at the next turn of the event loop, as a runner would."""
        job = Job(lambda _done, _total: None)
        if self.runs:
            QTimer.singleShot(0, lambda: then["done"](work(job)))
        return job


class RealCase(SampleCase):
    """Stands in for the session, with the sample's vault behind it."""

    path = Path("notities-2026.evk")

    def __init__(self, case: Case, vault: Vault | None, *, runs: bool) -> None:
        super().__init__(case)
        self._vault, self.tasks = vault, _AtOnce(runs)  # type: ignore[assignment]

    def work(self, job: Callable[[Any, Any], Any], **then: Any) -> Job:
        """Do it with the sample's vault."""
        return self.tasks.submit(Lane.VAULT, lambda ticket: job(self._vault, ticket), **then)


class _Paper(PaperView):
    """Draws each page once, always with the worker of all screens."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__(real_worker(), pdf)
        self._drawn: dict[tuple[int, int, bool], Raster | Obstacle] = {}

    def hand_to(self, worker: PictureWorker) -> None:
        """Keep the worker."""

    def draw(self, index: int, width: int, *, veiled: bool = False) -> Raster | Obstacle:
        """Give the page as it was drawn before, or draw it."""
        wanted = (index, width, veiled)
        if wanted not in self._drawn:
            self._drawn[wanted] = super().draw(index, width, veiled=veiled)
        return self._drawn[wanted]


@functools.cache
def real_paper(language: str) -> Paper:
    """Write the dossier of the sample once; its pages stay the same in every screen."""
    made = preview.compose(
        real_vault(language),
        language,
        clock=FixedClock(),
        ids=FixedIds(),
        ticket=Job(lambda _d, _t: None),
    )
    return Paper(made, _Paper(made.pdf))


def lay_down(shown: PreviewPresenter, language: str) -> None:
    """Let a page begin with the dossier it would write itself, which takes a second."""
    paper = real_paper(language)
    shown._paper, shown._made_of = paper, shown._wanted()
    shown.pages.show(paper.view)


@functools.cache
def first_picture(language: str) -> int:
    """Find the first page with a picture in the sample."""
    view = real_paper(language).view
    if view is None:
        raise ValueError(language)
    return next(at for at, page in enumerate(view.pages) if page.pictured)
