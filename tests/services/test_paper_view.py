"""A dossier's pages can be looked at from memory, drawn by the worker that knows no key."""

import io
import os
import signal
from collections.abc import Iterator

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
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


def pictured(*, clip: bool, turned: bool = False) -> bytes:
    """Draw a page of 200 x 100 points: a fine black and white pattern, and a red box beside it.

    Args:
        clip: half of the picture lies behind the edge of a window.
        turned: the picture stands inside a form that turns it.
    """
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(200, 100))
    pattern = Image.new("L", (100, 100))
    pattern.putdata([255 * (x % 2) for _ in range(100) for x in range(100)])
    if turned:
        canvas.beginForm("turned")
        canvas.drawImage(ImageReader(pattern), 0, 0, 100, 100)
        canvas.endForm()
        canvas.doForm("turned")
    else:
        canvas.saveState()
        if clip:
            window = canvas.beginPath()
            window.rect(0, 0, 50, 100)
            canvas.clipPath(window, stroke=0)
        canvas.drawImage(ImageReader(pattern), 0, 0, 100, 100)
        canvas.restoreState()
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(60 if clip else 110, 20, 30, 60, stroke=0, fill=1)
    canvas.showPage()
    canvas.rect(10, 10, 50, 50)
    canvas.save()
    return target.getvalue()


def row(page: Raster | Obstacle, left: int, right: int) -> list[int]:
    """Give the greens of a stretch of the middle row."""
    assert isinstance(page, Raster)
    at = (page.height // 2 * page.width) * 3
    return list(page.pixels[at + 3 * left + 1 : at + 3 * right + 1 : 3])


@pytest.mark.parametrize("turned", [False, True])
def test_a_veiled_page_shows_no_line_of_its_pictures(worker: PictureWorker, turned: bool) -> None:
    """Also of a picture inside a form; and the page tells that there is one."""
    view = PaperView(worker, pictured(clip=False, turned=turned))
    assert [page.pictured for page in view.pages] == [True, False]
    sharp, veiled = view.draw(0, 800), view.draw(0, 800, veiled=True)
    assert max(row(sharp, 40, 360)) - min(row(sharp, 40, 360)) > 200
    assert max(row(veiled, 40, 360)) - min(row(veiled, 40, 360)) < 60


@pytest.mark.parametrize("clip", [False, True])
def test_what_stands_beside_a_veiled_picture_stays_sharp(worker: PictureWorker, clip: bool) -> None:
    """Words can be read, also where a part of the picture would lie that is not shown."""
    view = PaperView(worker, pictured(clip=clip))
    left, right = (240, 360) if clip else (440, 560)
    assert set(row(view.draw(0, 800, veiled=True), left + 4, right - 4)) == {0}
    assert view.draw(1, 400, veiled=True) == view.draw(1, 400)
