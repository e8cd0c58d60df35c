"""A progressive picture without its last scans is smoothed; its black-outs reach further."""

import io
import re

import pytest
from PIL import Image

from evidence_kit.domain.geometry import PixelBox
from evidence_kit.services.images.burn import burn
from evidence_kit.services.images.scans import unfinished
from evidence_kit.services.picture_wire import Seen

AREA = PixelBox(63, 63, 129, 129)


def _jpeg(hidden: str, *, scans: int | None, sampling: int = 2) -> bytes:
    image = Image.new("RGB", (240, 240), "grey")
    for at in range(0, 240, 12):
        image.paste("teal", (at, at // 2, at + 6, 240))
    image.paste(hidden, (64, 64, 128, 128))
    held = io.BytesIO()
    image.save(held, "JPEG", progressive=True, quality=85, subsampling=sampling)
    whole = held.getvalue()
    if scans is None:
        return whole
    starts = [match.start() for match in re.finditer(rb"\xff\xda", whole)]
    return whole[: starts[scans]] + b"\xff\xd9"


def test_only_a_cut_progressive_picture_is_unfinished() -> None:
    """Complete progressive and plain pictures keep the narrow black-out."""
    plain = io.BytesIO()
    Image.new("RGB", (40, 40)).save(plain, "JPEG")
    assert not unfinished(plain.getvalue())
    assert not unfinished(_jpeg("black", scans=None))
    assert unfinished(_jpeg("black", scans=1))
    assert unfinished(_jpeg("black", scans=3))


@pytest.mark.parametrize("sampling", [0, 1, 2])
@pytest.mark.parametrize("scans", [1, 2, 4])
def test_nothing_outside_depends_on_what_is_hidden(scans: int, sampling: int) -> None:
    """Two pictures that differ only under the black-out burn to the same bytes."""
    made = [
        burn(_jpeg(colour, scans=scans, sampling=sampling), [AREA]) for colour in ("black", "white")
    ]
    assert all(isinstance(one, Seen) for one in made)
    assert made[0].data == made[1].data
