"""Colour profiles: keep small sound ones, and turn pixels for the screen into sRGB."""

from __future__ import annotations

import functools
import io
from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image, ImageCms

from evidence_kit.services.picture_wire import LARGEST_ICC

_MODES: Final = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_NEWEST: Final = 5.0
"""PDF/A-3 knows ICC versions 2 and 4; a version 5 profile is applied, not kept."""
_SAME: Final = 2
"""Steps of 255 by which a profile may differ from sRGB and still be called sRGB."""
_STEPS: Final = 9


@dataclass(frozen=True, slots=True)
class Colours:
    """What a picture's profile asks for.

    Attributes:
        icc: the profile to keep beside untouched pixels; empty for sRGB, none or a broken one.
        to_srgb: turns pixels into sRGB; None when they are (taken for) sRGB already.
    """

    icc: bytes = b""
    to_srgb: ImageCms.ImageCmsTransform | None = None

    @property
    def must_convert(self) -> bool:
        """Whether pixels can only be kept converted: the profile is too large, or for print."""
        return self.to_srgb is not None and not self.icc

    def shown(self, flat: Image.Image) -> Image.Image:
        """Give RGB pixels for the screen from a picture of mode L or RGB (or CMYK)."""
        if self.to_srgb is None or self.to_srgb.input_mode != flat.mode:
            return flat.convert("RGB")
        turned = ImageCms.applyTransform(flat, self.to_srgb)
        return flat.convert("RGB") if turned is None else turned


@functools.lru_cache(maxsize=8)
def judge(untrusted_icc: bytes, mode: str) -> Colours:
    """Read a profile that came with a picture whose flat mode is "L", "RGB" or "CMYK"."""
    if not untrusted_icc:
        return Colours()
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(untrusted_icc))
        space = _MODES.get(profile.profile.xcolor_space.strip())
        version = profile.profile.version
        if space != mode:
            return Colours()
        to_srgb = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), mode, "RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        # A profile that cannot be read says nothing about the colours.
        return Colours()
    if mode != "CMYK" and _is_srgb(to_srgb, mode):
        return Colours()
    small = len(untrusted_icc) <= LARGEST_ICC and version < _NEWEST and mode != "CMYK"
    return Colours(untrusted_icc if small else b"", to_srgb)


def _is_srgb(to_srgb: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Measure it: names of profiles are not to be relied on."""
    if mode == "L":
        image = Image.fromarray(np.arange(256, dtype=np.uint8).reshape(1, -1))
    else:
        steps = np.linspace(0, 255, _STEPS).astype(np.uint8)
        image = Image.fromarray(
            np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(1, -1, 3)
        )
    turned = ImageCms.applyTransform(image, to_srgb)
    if turned is None:
        return False
    apart = np.asarray(turned, np.int16) - np.asarray(image.convert("RGB"), np.int16)
    return int(np.abs(apart).max()) <= _SAME
