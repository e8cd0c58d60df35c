"""What another program offers by dropping or pasting: files here, exact bytes, or bare pixels.

The order is that of trust: a file on this computer is the original itself; bytes another program
offers as a picture are taken as they are; only where there are no bytes do we write pixels down.
An address on the internet is refused: this program never fetches anything.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage

from evidence_kit.domain.errors import SourceTooLarge, SourceUnreadable
from evidence_kit.domain.exhibit import Source
from evidence_kit.services.capture import Loose
from evidence_kit.services.media import ending_for, media_type

_FORMATS: Final = (
    "image/png",
    "image/jpeg",
    "image/webp",
    "image/gif",
    "image/tiff",
    "image/bmp",
)
"""Formats whose bytes we take as they are, the best first."""
_MOST_PIXELS: Final = 64_000_000
_PIXELS_OF: Final = {
    Source.PASTED: Source.PASTED_PIXELS,
    Source.DROPPED: Source.DROPPED_PIXELS,
}


@dataclass(frozen=True, slots=True)
class Pixels:
    """Bare pixels without a file around them; `written` makes one, in a job.

    Attributes:
        name: what to call it, with its ending.
        image: the pixels as the other program gave them.
        origin: says that the file around them is ours.
    """

    name: str
    image: QImage
    origin: Source

    def written(self) -> Loose:
        """Write the pixels as PNG into memory, once.

        Raises:
            SourceTooLarge: there are more pixels than we take.
            SourceUnreadable: the other program gave no pixels after all.
        """
        if self.image.width() * self.image.height() > _MOST_PIXELS:
            raise SourceTooLarge(name=self.name)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if self.image.isNull() or not self.image.save(buffer, "PNG"):  # type: ignore[call-overload]
            raise SourceUnreadable(name=self.name)
        return Loose(self.name, bytes(buffer.data().data()), self.origin)


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be taken of an offer.

    Attributes:
        sources: what to look at, in order.
        elsewhere: how many addresses were among it that are not on this computer.
    """

    sources: tuple[Path | Loose | Pixels, ...] = ()
    elsewhere: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is neither something to take nor something to refuse."""
        return not self.sources and not self.elsewhere


def may_hold(untrusted: QMimeData) -> bool:
    """Tell whether an offer may be dropped here, without fetching any of it."""
    return untrusted.hasUrls() or untrusted.hasImage() or _format(untrusted) is not None


def offered(untrusted: QMimeData, origin: Source, *, name: str, now: dt.datetime) -> Offered:
    """Take what an offer holds.

    Args:
        untrusted: from the clipboard or a drag.
        origin: `Source.PASTED` or `Source.DROPPED`.
        name: what to call image data, e.g. "pasted"; the time is added.
        now: local time, for the name.
    """
    urls = untrusted.urls() if untrusted.hasUrls() else []
    here = tuple(Path(url.toLocalFile()) for url in urls if _is_here(url))
    elsewhere = len(urls) - len(here)
    if here:
        return Offered(here, elsewhere)
    called = f"{name} {now:%Y-%m-%d %H.%M.%S}"
    loose = _bytes_of(untrusted, origin, called)
    if loose is not None:
        return Offered((loose,))
    if untrusted.hasImage():
        image = untrusted.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Offered((Pixels(f"{called}.png", image, _PIXELS_OF[origin]),))
    return Offered((), elsewhere)


def _is_here(url: QUrl) -> bool:
    return url.isLocalFile() and url.host() in ("", "localhost")


def _format(untrusted: QMimeData) -> str | None:
    known = set(untrusted.formats())
    return next((name for name in _FORMATS if name in known), None)


def _bytes_of(untrusted: QMimeData, origin: Source, called: str) -> Loose | None:
    """Give the bytes of the best format that really are a picture of a kind we know."""
    known = set(untrusted.formats())
    for name in _FORMATS:
        data = bytes(untrusted.data(name).data()) if name in known else b""
        kind = media_type(data[:64])
        if kind in _FORMATS:
            return Loose(f"{called}{ending_for(kind)}", data, origin)
    return None
