"""Small cases with self-drawn pictures, as a vault would give them to the dossier engine."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from evidence_kit.domain.case import Case
from evidence_kit.domain.custody import GENESIS, Entry, Head
from evidence_kit.domain.dossier import Choices, Dossier
from evidence_kit.domain.exhibit import (
    Covered,
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    ObjectId,
    Obstacle,
    Original,
    Picture,
    Source,
)
from evidence_kit.domain.geometry import pixels_under
from evidence_kit.domain.lead import Sighting
from evidence_kit.domain.markup import Annotation, Markup
from evidence_kit.domain.picture import Derived, Filter, Rendition, Role
from evidence_kit.services import dossier
from evidence_kit.services.ports import Silent
from evidence_kit.wording import wording

NOW = dt.datetime(2026, 11, 21, 19, 40, tzinfo=dt.timezone(dt.timedelta(hours=1)))
ADDED = "2026-11-21T19:21:07.250+01:00"


def chat(width: int = 390, height: int = 844, seed: int = 0) -> Image.Image:
    """Draw a fictional chat screen: bubbles left and right, no words anyone wrote."""
    image = Image.new("RGB", (width, height), (238, 241, 240))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, height // 12), fill=(32 + seed % 60, 96, 92))
    y, left = height // 10, True
    step = max(12, width // 9)
    while y + step < height:
        wide = width * (45 + (seed * 7 + y) % 35) // 100
        x = width // 30 if left else width - width // 30 - wide
        shade = (255, 255, 255) if left else (210, 236, 214)
        draw.rounded_rectangle((x, y, x + wide, y + step), step // 4, fill=shade)
        draw.line((x + 8, y + step // 2, x + wide - 12, y + step // 2), fill=(90, 90, 90), width=3)
        y += step + step // 3
        left = not left
    return image


def png_stream(image: Image.Image) -> tuple[bytes, Rendition]:
    """Give a picture as PNG-filtered rows (filter 1, Sub) deflated, and its declaration."""
    channels = {"L": 1, "P": 1, "RGB": 3}[image.mode]
    pixels = np.asarray(image, np.uint8).reshape(image.height, image.width, channels)
    rows = np.empty((image.height, 1 + image.width * channels), np.uint8)
    rows[:, 0] = 1
    before = np.zeros_like(pixels)
    before[:, 1:] = pixels[:, :-1]
    rows[:, 1:] = (pixels - before).reshape(image.height, -1)
    palette = bytes(image.getpalette() or ()) if image.mode == "P" else b""
    rendition = Rendition(
        Filter.FLATE, image.width, image.height, channels, 8, palette=palette[: 256 * 3]
    )
    return zlib.compress(rows.tobytes(), 6), rendition


def jpeg_stream(image: Image.Image, orientation: int = 1) -> tuple[bytes, Rendition]:
    """Give a picture as a JPEG stream and its declaration."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=90)
    rendition = Rendition(Filter.DCT, image.width, image.height, 3, 8, orientation=orientation)
    return out.getvalue(), rendition


def fingerprint(data: bytes) -> Fingerprint:
    """Hash made-up original bytes."""
    return Fingerprint(
        hashlib.sha256(data).hexdigest(), hashlib.sha512(data).hexdigest(), len(data)
    )


@dataclass
class Shelf:
    """A case that grows, and the streams of its pictures."""

    exhibits: list[Exhibit] = field(default_factory=list)
    pictures: dict[int, Derived] = field(default_factory=dict)
    streams: dict[int, bytes] = field(default_factory=dict)
    sources: dict[int, Image.Image] = field(default_factory=dict)
    log: list[Entry] = field(default_factory=list)
    read: list[int] = field(default_factory=list)
    markups: dict[int, Markup] = field(default_factory=dict)
    told: dict[str, Any] = field(default_factory=dict)

    @property
    def case(self) -> Case:
        """Give the case as it stands."""
        return Case("notities", ADDED, tuple(self.exhibits), **self.told)

    def add_picture(
        self,
        image: Image.Image,
        name: str = "IMG_0001.png",
        *,
        jpeg: bool = False,
        orientation: int = 1,
        icc: bytes = b"",
    ) -> int:
        """Add an exhibit with a picture that can be printed."""
        stream, rendition = jpeg_stream(image, orientation) if jpeg else png_stream(image)
        number = len(self.exhibits) + 1
        content = Picture("JPEG" if jpeg else "PNG", image.width, image.height, orientation)
        kind = "image/jpeg" if jpeg else "image/png"
        exhibit = self._original(f"{number}{name}".encode("utf-8", "replace"), name, kind, content)
        if icc:
            rendition = Rendition(
                rendition.filter, rendition.width, rendition.height, 3, 8, icc=icc
            )
        self._print(exhibit, stream, rendition)
        self.sources[number] = image
        return number

    def mark(self, number: int, *annotations: Annotation, colour: str = "black") -> None:
        """Draw over a picture, and burn what is blacked out into its stream."""
        markup = Markup(annotations)
        self.markups[number] = markup
        if markup.blackouts:
            self._burn(number, markup, colour)

    def say(self, number: int, **what: Any) -> None:
        """Let the person say something of an exhibit."""
        self.exhibits[number - 1] = replace(self.exhibits[number - 1], **what)

    def cover(self, number: int, event: str = "import-covered", **payload: object) -> None:
        """Let what is stored be a covered copy of a file that is not; the log tells since when."""
        self._note(event, number, **payload)
        old, picture = self.exhibits[number - 1], self.pictures[number]
        copy, evidence = fingerprint(b"covered copy"), old.evidence
        assert isinstance(evidence, Original)
        covered = Covered(
            evidence.object,
            copy,
            evidence.fingerprint,
            evidence.facts,
            content=evidence.content,
        )
        self.exhibits[number - 1] = replace(old, evidence=covered)
        self.pictures[number] = replace(picture, parent_sha256=copy.sha256)

    def _burn(self, number: int, markup: Markup, colour: str) -> None:
        burnt, old = self.sources[number].copy(), self.pictures[number]
        for area in markup.blackouts:
            box = pixels_under(area, *burnt.size)
            burnt.paste(colour, (box.left, box.top, box.right, box.bottom))
        stream, rendition = png_stream(burnt)
        self.streams[number] = stream
        self.pictures[number] = replace(
            old,
            role=Role.BURNT,
            operation="burnt/1:0",
            sha256=hashlib.sha256(stream).hexdigest(),
            size=len(stream),
            rendition=rendition,
        )

    def add_stream(self, stream: bytes, rendition: Rendition, name: str = "made.png") -> int:
        """Add an exhibit whose rendition is given as it is."""
        content = Picture("PNG", rendition.width, rendition.height)
        seed = f"{len(self.exhibits)}{name}".encode()
        exhibit = self._original(seed, name, "image/png", content)
        self._print(exhibit, stream, rendition)
        return exhibit.number

    def add_broken(self, name: str = "broken.png", why: Obstacle | None = Obstacle.BROKEN) -> int:
        """Add an exhibit that cannot be shown."""
        return self._original(name.encode("utf-8", "replace"), name, "image/png", why).number

    def add_in_words(self, words: str, name: str = "IMG_0409.png") -> int:
        """Add a picture that was only described."""
        number = len(self.exhibits) + 1
        facts = FileFacts(name, "2026-11-17T22:41:00+01:00")
        described = InWords(fingerprint(f"never stored {number}".encode()), facts, words)
        self.exhibits.append(Exhibit(number, described, Source.FILE, ADDED))
        self._note("register-in-words", number)
        return number

    def add_withdrawn(self, because: str, name: str = "IMG_0500.png") -> int:
        """Add an exhibit that was set aside; it still has a picture."""
        number = self.add_picture(chat(200, 300), name)
        old = self.exhibits[number - 1]
        self.exhibits[number - 1] = Exhibit(number, old.evidence, old.source, ADDED, because)
        return number

    def _original(
        self, data: bytes, name: str, kind: str, content: Picture | Obstacle | None
    ) -> Exhibit:
        number = len(self.exhibits) + 1
        facts = FileFacts(name, "2026-11-17T22:41:00+01:00")
        original = Original(ObjectId(number), fingerprint(data), facts, kind, content)
        exhibit = Exhibit(number, original, Source.FILE, ADDED)
        self.exhibits.append(exhibit)
        self._note("import", number)
        return exhibit

    def _print(self, exhibit: Exhibit, stream: bytes, rendition: Rendition) -> None:
        number = exhibit.number
        self.streams[number] = stream
        self.pictures[number] = Derived(
            ObjectId(1000 + number),
            Role.RENDITION,
            number,
            exhibit.fingerprint.sha256,
            "rendition/passthrough-png/1",
            hashlib.sha256(stream).hexdigest(),
            len(stream),
            rendition.upright_size,
            rendition,
        )
        self._note("derive", number)

    def _note(self, event: str, number: int, **more: object) -> None:
        payload = json.dumps({"item": f"B-{number:03d}"} | more, separators=(",", ":"))
        line = {
            "ev": event,
            "ph": hashlib.sha256(payload.encode()).hexdigest(),
            "prev": self.log[-1].hash if self.log else GENESIS,
            "seq": len(self.log) + 1,
            "utc": f"2026-11-21T18:{len(self.log) % 60:02d}:00.000Z",
            "v": 1,
        }
        text = json.dumps(line, sort_keys=True, separators=(",", ":"))
        self.log.append(Entry(len(self.log) + 1, text, payload))

    def chunks(self, picture: Derived) -> Iterator[bytes]:
        """Give a stream in small pieces, as a vault does."""
        self.read.append(picture.exhibit)
        data = self.streams[picture.exhibit]
        for start in range(0, len(data), 65536):
            yield data[start : start + 65536]

    def may_be_told(self, sighting: Sighting) -> bool:
        """Tell whether a place may be named, as the vault's own rule does."""
        covered, area = self.markups.get(sighting.exhibit, Markup()).blackouts, sighting.area
        return area is None or not any(one.contains(area.centre) for one in covered)

    def plan(self, language: str = "nl", choices: Choices | None = None) -> Dossier:
        """Plan the dossier of this case."""
        last = self.log[-1].hash if self.log else GENESIS
        return dossier.plan(
            self.case,
            self.pictures.get,
            head=Head(len(self.log), last, 41),
            entries=tuple(self.log),
            language=language,
            now=NOW,
            token="7f3a",  # noqa: S106 - four digits of a number on paper
            markup_of=lambda number: self.markups.get(number, Markup()),
            choices=choices or Choices(),
            told_of=self.may_be_told,
        )

    def write(
        self, target: Path, language: str = "nl", choices: Choices | None = None
    ) -> dossier.Written:
        """Write the dossier of this case."""
        return dossier.write(
            self.plan(language, choices),
            self.chunks,
            target,
            words=wording(language),
            ticket=Silent(),
        )


def sample() -> Shelf:
    """Make a case with one of everything a dossier can hold."""
    shelf = Shelf()
    shelf.add_picture(chat(1170, 2532, 3), "IMG_0396.png", jpeg=True)
    shelf.add_picture(chat(390, 1180, 8), "IMG_0431.png")
    shelf.add_picture(chat(390, 3000, 5), "lang gesprek van maandag tot en met donderdag.png")
    shelf.add_picture(chat(900, 500, 1), "laptop.png")
    shelf.add_in_words("Een grijs vlak.\nEr staat een naam onder: lisa.voorbeeld04.")
    shelf.add_broken("kapot.png")
    shelf.add_withdrawn("twee keer toegevoegd")
    shelf.add_picture(chat(60, 40, 1), "klein_محمد الأمين_דוד לוי_王小明_Привет_😀👍🏽👨‍👩‍👧🇳🇱.png")
    shelf.add_picture(chat(300, 200, 2), "gedraaid.jpg", jpeg=True, orientation=6)
    shelf.add_picture(chat(300, 500, 2), "gpj.\u202egnp.exe" + "x" * 120 + ".png")
    return shelf
