"""Looking at a dossier before it leaves: its real pages, drawn from memory by the worker.

No byte of it is written to disk, and none of it is decoded beside the keys.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.picture import Raster
from evidence_kit.services.page_wire import LARGEST_WIDTH, PageAsked, name_of, pack
from evidence_kit.services.picture_wire import read_blob
from evidence_kit.services.question_wire import Ask
from evidence_kit.services.whole_wire import read_pixels
from evidence_kit.services.worker import PictureWorker


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        width: points of 1/72 inch.
        height: points of 1/72 inch.
        pictured: whether a picture is on it.
        label: what the paper itself calls it, e.g. "3" or "los"; "" when it does not say.
    """

    width: float
    height: float
    pictured: bool = False
    label: str = ""


class PaperView:
    """Draws the pages of one PDF.

    Any thread may ask; the worker answers one question at a time. A worker that died in between
    is given the paper again.
    """

    def __init__(self, worker: PictureWorker, paper: bytes) -> None:
        """Hand the paper to the worker.

        Raises:
            Bug: our own paper cannot be read.
        """
        self._worker = worker
        self._paper = paper
        self._name = name_of(paper)
        self.pages = self._lay(worker)

    def hand_to(self, worker: PictureWorker) -> None:
        """Let another worker draw from now on; it is given the paper with the first page."""
        self._worker = worker

    def draw(self, index: int, width: int, *, veiled: bool = False) -> Raster | Obstacle:
        """Draw one page.

        Args:
            index: 0 for the first page.
            width: columns in pixels, at most `LARGEST_WIDTH`.
            veiled: blur the pictures on it; their sharp pixels stay in the worker.

        Returns:
            Its pixels in sRGB, or why there are none.

        Raises:
            Bug: there is no such page, or the worker was closed.
        """
        if not (0 <= index < len(self.pages) and 0 < width <= LARGEST_WIDTH):
            raise Bug("there is no such page")
        # Held: a page that is under way must not bring the paper to a worker that comes later.
        worker, asked = self._worker, PageAsked(self._name, index, width, veiled)
        drawn = _ask(worker, asked)
        if drawn is Obstacle.WORKER_FAILED:
            # Another paper lies there, or it is a fresh worker that knows none.
            self._lay(worker)
            drawn = _ask(worker, asked)
        return drawn

    def _lay(self, worker: PictureWorker) -> tuple[Page, ...]:
        told = worker.ask(Ask.PAPER, self._paper, read_blob)
        if not told:
            raise Bug("the worker cannot read the paper")
        return tuple(Page(*one) for one in json.loads(told))


def _ask(worker: PictureWorker, asked: PageAsked) -> Raster | Obstacle:
    return worker.ask(Ask.PAGE, pack(asked), read_pixels) or Obstacle.WORKER_FAILED
