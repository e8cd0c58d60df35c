"""Where a tall screenshot may be cut: between two messages, and in none of them."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageDraw

from evidence_kit.services.worker import Looked, PictureWorker

Span = tuple[int, int]


def conversation(seed: int, *, dark: bool, height: int = 6000) -> tuple[Image.Image, list[Span]]:
    """Draw a chat of bubbles with lines of words, and give the rows of each bubble."""
    chance = random.Random(seed)  # noqa: S311 - a picture, no secret
    back, ink = ((18, 27, 33), (230, 233, 235)) if dark else ((239, 234, 226), (17, 27, 33))
    fills = [(32, 44, 51), (0, 92, 75)] if dark else [(255, 255, 255), (217, 253, 211)]
    image = Image.new("RGB", (585, height), back)
    draw, bubbles, y = ImageDraw.Draw(image), [], 40
    while True:
        lines = chance.randrange(1, 9)
        tall = 30 + lines * 30
        if y + tall > height - 20:
            return image, bubbles
        wide, mine = chance.randrange(160, 420), chance.random() < 0.5
        left = 585 - 20 - wide if mine else 20
        draw.rounded_rectangle((left, y, left + wide, y + tall), 12, fill=fills[mine])
        for line in range(lines):
            at = y + 20 + 30 * line
            draw.line((left + 14, at, left + wide - 20, at), fill=ink, width=12)
        bubbles.append((y, y + tall))
        y += tall + chance.randrange(10, 40)


def looked_at(image: Image.Image, form: str = "PNG") -> Looked:
    """Let the worker look at a picture."""
    data = io.BytesIO()
    image.save(data, form)
    with PictureWorker() as worker:
        return worker.look(data.getvalue())


@pytest.mark.parametrize(("seed", "dark", "form"), [(1, False, "PNG"), (2, True, "JPEG")])
def test_no_cut_goes_through_a_bubble(seed: int, dark: bool, form: str) -> None:
    """Between all neighbours there is a cut, and no cut lies in a bubble."""
    image, bubbles = conversation(seed, dark=dark)
    made = looked_at(image, form).rendition
    assert made is not None
    assert made.cuts is not None
    assert len(made.cuts) >= len(bubbles) - 1
    for cut in made.cuts:
        assert not any(first <= cut <= last for first, last in bubbles)


def test_a_screen_that_is_not_tall_is_not_searched() -> None:
    """A picture that is printed whole costs nothing and says nothing."""
    made = looked_at(conversation(3, dark=False, height=1200)[0]).rendition
    assert made is not None
    assert made.cuts is None
