"""A dossier's pages can be looked at from memory, drawn by the worker that knows no key."""

import io
import os
import signal
from collections.abc import Iterator

import pytest
from reportlab.pdfgen.canvas import Canvas

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.picture import Raster
from evidence_kit.services.paper_view import PaperView
from evidence_kit.services.worker import PictureWorker


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Start one worker for all."""
    with PictureWorker() as started:
        yield started


def paper(*colours: tuple[float, float, float], size: tuple[float, float] = (200, 100)) -> bytes:
    """Draw a PDF with one page in each colour."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size)
    for colour in colours:
        canvas.setFillColorRGB(*colour)
        canvas.rect(0, 0, *size, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def middle(page: Raster | Obstacle) -> tuple[int, ...]:
    """Give the colour in the middle of a page."""
    assert isinstance(page, Raster)
    at = (page.height // 2 * page.width + page.width // 2) * 3
    return tuple(page.pixels[at : at + 3])


def test_each_page_is_drawn_as_it_is(worker: PictureWorker) -> None:
    """Pages come in order, in the width that was asked, red before blue in each pixel."""
    view = PaperView(worker, paper((1, 0, 0), (0, 0, 1)))
    assert [(page.width, page.height) for page in view.pages] == [(200, 100)] * 2
    drawn = view.draw(1, 400)
    assert isinstance(drawn, Raster)
    assert (drawn.width, drawn.height) == (400, 200)
    assert middle(drawn) == (0, 0, 255)
    assert middle(view.draw(0, 50)) == (255, 0, 0)


def test_two_papers_are_never_mixed_up(worker: PictureWorker) -> None:
    """Asking the first again after the second gives the first."""
    red, green = PaperView(worker, paper((1, 0, 0))), PaperView(worker, paper((0, 1, 0)))
    assert middle(green.draw(0, 20)) == (0, 255, 0)
    assert middle(red.draw(0, 20)) == (255, 0, 0)


def test_a_worker_that_died_gets_the_paper_again() -> None:
    """The preview outlives its worker."""
    with PictureWorker() as worker:
        view = PaperView(worker, paper((1, 0, 0)))
        pid = worker.describe()["pid"]
        assert isinstance(pid, int)
        os.kill(pid, signal.SIGTERM)
        assert middle(view.draw(0, 20)) == (255, 0, 0)


def test_what_is_no_paper_is_a_fault_of_ours(worker: PictureWorker) -> None:
    """We only look at what we wrote ourselves."""
    with pytest.raises(Bug):
        PaperView(worker, b"not a pdf")
    with pytest.raises(Bug):
        PaperView(worker, paper((1, 0, 0))).draw(1, 20)


def test_a_page_too_large_is_not_drawn(worker: PictureWorker) -> None:
    """A page of absurd height does not fill the memory."""
    view = PaperView(worker, paper((1, 0, 0), size=(10, 14_000)))
    assert view.draw(0, 4000) is Obstacle.TOO_LARGE
