"""Try every decoder on a tiny picture of its kind while files may still be opened.

Python and Pillow load some modules only when they are first needed. In the cage they no longer
can, so each path is walked once before.
"""

from __future__ import annotations

import io
from typing import Final

from PIL import Image, ImageCms

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Obstacle
from evidence_kit.domain.geometry import PixelBox
from evidence_kit.services.images.burn import burn
from evidence_kit.services.images.look import look
from evidence_kit.services.images.pages import Desk
from evidence_kit.services.images.pencil import Sheet, load_faces
from evidence_kit.services.images.upright import upright
from evidence_kit.services.page_wire import PageAsked, name_of
from evidence_kit.services.picture_wire import Seen

_SIZE: Final = (24, 16)
_KINDS: Final = (
    ("PNG", "RGB"),
    ("PNG", "RGBA"),
    ("PNG", "P"),
    ("PNG", "I;16"),
    ("JPEG", "RGB"),
    ("JPEG", "CMYK"),
    ("WEBP", "RGBA"),
    ("GIF", "P"),
    ("BMP", "RGB"),
    ("TIFF", "RGB"),
)


def rehearse() -> None:
    """Look at one picture of every kind.

    Raises:
        Bug: a decoder is missing or does not work here.
    """
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    exif = Image.Exif()
    exif[274] = 6
    for plugin, mode in _KINDS:
        target = io.BytesIO()
        Image.new(mode, _SIZE).save(target, plugin, icc_profile=profile, exif=exif.tobytes())
        if not isinstance(look(target.getvalue()), Seen):
            raise Bug(f"no working decoder for {plugin} {mode}")
        found = upright(target.getvalue())
        if isinstance(found, Obstacle) or not b"".join(found.bands):
            raise Bug(f"no whole picture of {plugin} {mode}")
        if not isinstance(burn(target.getvalue(), (PixelBox(0, 0, 1, 1),)), Seen):
            raise Bug(f"no covering of {plugin} {mode}")
    _write_once()
    _draw_once()


def _draw_once() -> None:
    target = io.BytesIO()
    Image.new("RGB", _SIZE).save(target, "PDF")
    desk = Desk()
    if not desk.lay(target.getvalue()):
        raise Bug("no working reader for pages")
    page = desk.draw(PageAsked(name_of(target.getvalue()), 0, 8, veiled=True))
    if isinstance(page, Obstacle) or not b"".join(page.bands):
        raise Bug("no page can be drawn")


def _write_once() -> None:
    for weight in load_faces():
        Sheet(1, "#ffffff").text((0, 1), "a", 1, "#000000", weight)
