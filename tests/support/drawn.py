"""A small screen with something in one loud colour, drawn over and kept in a vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from evidence_kit.domain.errors import Stopped
from evidence_kit.domain.exhibit import Source
from evidence_kit.domain.geometry import Point, Rect
from evidence_kit.domain.markup import Annotation, Kind
from evidence_kit.domain.picture import Derived, Role
from evidence_kit.services import rasters
from evidence_kit.services.candidates import Candidate, Loose, examine
from evidence_kit.services.capture import keep
from evidence_kit.services.ports import Silent, SystemClock
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault, create, unlock
from support.pictures import exif, jpeg, rebuilt, saved

SIZE = (160, 120)
SECRET = (255, 0, 255)
UNDER = Rect(32, 32, 48, 32)
"""Where the picture shows what must not leave; whole blocks of a JPEG."""
COVER = Annotation("c", Kind.BLACKOUT, Point(30, 30), Point(82, 66), "een naam")
BOX = Annotation("a", Kind.BOX, Point(5, 5), Point(150, 110), "Hier", numbered=True)
SMALL = (Role.VEIL, Role.THUMBNAIL, Role.PREVIEW)


def screen() -> Image.Image:
    """Draw a grey screen with something in one loud colour that is nowhere else."""
    image = Image.new("RGB", SIZE, (200, 205, 203))
    image.paste((90, 100, 95), (0, 80, 160, 100))
    left, top, right, bottom = UNDER.x, UNDER.y, UNDER.right, UNDER.bottom
    image.paste(SECRET, tuple(map(int, (left, top, right, bottom))))
    return image


FILES = {
    "png": saved(screen(), "PNG"),
    "jpeg": jpeg(screen(), quality=80),
    "turned": saved(screen().transpose(Image.Transpose.ROTATE_90), "PNG", exif=exif(6)),
}


class Opened:
    """A vault that can be closed and opened again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        now = SystemClock().now
        self.vault, self._code = create(
            path, "wolk tegel kano mosterd lente", title="t", now=now, kib=65_536
        )

    def again(self) -> Vault:
        """Close and open."""
        self.vault.close()
        self.vault = unlock(self._path, self._code, now=SystemClock().now)
        return self.vault


class StopNow:
    """A ticket of a job that was asked to stop."""

    def step(self, done: int, total: int) -> None:
        """Stop."""
        raise Stopped


def add(vault: Vault, worker: PictureWorker, data: bytes) -> int:
    """Keep a picture as it is."""
    (found,) = examine([Loose("IMG_0412.png", data, Source.FILE)], worker, Silent())
    assert isinstance(found, Candidate)
    return keep(vault, worker, found, Source.FILE).exhibit.number


def shown(vault: Vault, derived: Derived) -> np.ndarray:
    """Give the pixels of a stream as they would be on paper, upright."""
    image = rebuilt(derived.rendition, vault.read(derived.object)).convert("RGB")
    turn = derived.rendition.orientation
    return np.asarray(image.transpose(Image.Transpose.ROTATE_270) if turn == 6 else image)


def loud(pixels: np.ndarray) -> bool:
    """Tell whether the secret's colour, or a shade of it, is anywhere."""
    wide = pixels.astype(int)
    return bool(((wide[..., 0] - wide[..., 1]) > 40).any())


def derived_pixels(vault: Vault, number: int) -> Iterator[np.ndarray]:
    """Give everything that is stored of an exhibit but what came in."""
    for role in Role:
        derived = vault.derived(number, role)
        if derived is None:
            continue
        if role in SMALL:
            raster = rasters.unpack(vault.read(derived.object), derived.shape)
            yield np.frombuffer(raster.pixels, np.uint8).reshape(raster.height, raster.width, 3)
        else:
            yield shown(vault, derived)
