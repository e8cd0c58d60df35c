"""A case for the screens that needs no vault: fictional exhibits and the worker's own drawings."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from evidence_kit.domain.case import Case, Export, ExportKind
from evidence_kit.domain.custody import Entry
from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    Fingerprint,
    InWords,
    ObjectId,
    Obstacle,
    Original,
    Source,
)
from evidence_kit.domain.markup import Markup
from evidence_kit.domain.picture import Derived, Raster, Role
from evidence_kit.services import rasters
from evidence_kit.services.capture import Candidate
from evidence_kit.services.worker import Looked, PictureWorker
from evidence_kit.ui.parts.unkept import NONE_UNKEPT
from evidence_kit.ui.tasks import Job, TaskRunner

_SCREENS: Final = (
    ("instagram-contact", "IMG_0396.png", "2026-11-14T20:02:00+01:00"),
    ("snapchat-chat", "IMG_0401.png", "2026-11-15T23:40:00+01:00"),
    ("snapchat-threat", "IMG_0412.png", "2026-11-17T22:06:00+01:00"),
    ("bank-transfer", "IMG_0415.png", "2026-11-17T22:31:00+01:00"),
    ("whatsapp-threat", "IMG_0423.png", "2026-11-18T19:16:00+01:00"),
    ("giftcard-mail", "IMG_0427.png", "2026-11-18T19:29:00+01:00"),
    ("", "IMG_0409.png", "2026-11-17T21:50:00+01:00"),
    ("?", "Schermopname 2026-11-18 om 19.40.heic", "2026-11-18T19:40:00+01:00"),
)
"""Drawn screen ("" for an image in words, "?" for a file that cannot be shown), name, time."""
_SAID: Final[tuple[dict[str, Any], ...]] = (
    {"platform": "Instagram", "shown_at": "2026-11-14T20:02", "shown_sure": "sure"},
    {"platform": "Snapchat", "shown_at": "2026-11-15T23:40", "shown_sure": "sure"},
    {"platform": "Snapchat", "shown_at": "2026-11-17T22:06", "shown_sure": "sure"},
    {"shown_at": "2026-11-17", "shown_sure": "about", "looked_at": False},
    {"platform": "WhatsApp", "shown_at": "2026-11-18T19:16", "looked_at": False},
    {"sensitive": True, "platform": "Snapchat"},
    {},
    {"platform": "Snapchat"},
)
"""What the person said of each; the last one is set aside as well."""
_TYPED: Final = {
    "nl": ("Mijn zaak", "Foto van mij.", "Dubbel"),
    "en": ("My case", "Photo of me.", "The same twice"),
}
"""Name of the case, an image in words, and why an exhibit was set aside."""
_ADDED: Final = "2026-11-21T18:40:00.000+01:00"


@functools.cache
def looked(name: str) -> Looked:
    """Let the worker draw one of its screens and look at it; kept, because it takes a while."""
    with PictureWorker() as worker:
        return worker.look(worker.draw_sample(name))


@functools.cache
def drawn_pixels(name: str) -> Raster:
    """Let the worker draw one of its screens and give all its pixels."""
    with PictureWorker() as worker:
        made = worker.pixels(worker.draw_sample(name))
    if not isinstance(made, Raster):
        raise TypeError(name)
    return made


def candidates(count: int, *, strange: bool = False) -> tuple[Candidate, ...]:
    """Give files that were looked at and not answered; the last may be one without a picture."""
    made = []
    for at in range(count):
        screen, _name, time = _SCREENS[at % 6]
        seen = Looked(Obstacle.UNKNOWN_FORMAT) if strange and at == count - 1 else looked(screen)
        name = f"IMG_{441 + 3 * at:04d}.{'heic' if seen.rasters == {} else 'png'}"
        facts = FileFacts(name, time)
        made.append(Candidate(Path(name), facts, 812_400 + at, "image/png", seen, (1, at)))
    return tuple(made)


def sample(
    count: int = len(_SCREENS),
    exports: int = 0,
    *,
    described: bool = False,
    language: str = "nl",
) -> Case:
    """Give a case with the first `count` exhibits and that many earlier exports.

    Args:
        count: of exhibits, at most as many as there are drawn screens.
        exports: how often a police file was saved.
        described: the person told about the exhibits; the last of eight is set aside.
        language: of what the person typed.
    """
    title, in_words, reason = _TYPED[language]
    exhibits = tuple(_exhibit(at + 1, *_SCREENS[at], in_words) for at in range(count))
    if described:
        because = (None,) * (len(_SAID) - 1) + (reason,)
        exhibits = tuple(
            dataclasses.replace(
                one, **{"looked_at": True, "withdrawn_because": because[at], **_SAID[at]}
            )
            for at, one in enumerate(exhibits)
        )
    return Case(title, _ADDED, exhibits, tuple(_export(at) for at in range(exports)))


class SampleCase(QObject):
    """Stands in for the session: does every job at once, with pictures instead of a vault."""

    case_changed = Signal(object)
    closing = Signal()
    forgotten = NONE_UNKEPT
    read_only = False

    def __init__(self, case: Case, *, runs: bool = True) -> None:
        super().__init__()
        self.case, self.tasks, self._runs = case, TaskRunner(self), runs

    def work(
        self, job: Callable[[Any, Any], Any], *, done: Callable[[Any], None], **_others: object
    ) -> Job:
        """Do the job now; or never, to show a page that is busy."""
        if self._runs:
            done(job(_Pictures(self.case), Job(lambda _done, _total: None)))
        return Job(lambda _done, _total: None)


class _Pictures:
    def __init__(self, case: Case) -> None:
        self._case = self.case = case

    def note(self, *things: object) -> Case:
        del things
        return self.case

    def markup(self, number: int) -> Markup:
        del number
        return Markup()

    def entries(self) -> tuple[Entry, ...]:
        return ()

    def derived(self, number: int, role: Role) -> Derived | None:
        raster = self._raster(number, role)
        if raster is None:
            return None
        packed = rasters.pack(raster)
        key = ObjectId(number * 10 + list(Role).index(role))
        shape = (raster.width, raster.height)
        return Derived(key, role, number, "", "", "", len(packed), shape)

    def read(self, key: ObjectId) -> bytes:
        raster = self._raster(key // 10, list(Role)[key % 10])
        return rasters.pack(raster) if raster is not None else b""

    def _raster(self, number: int, role: Role) -> Raster | None:
        screen = _SCREENS[number - 1][0]
        return looked(screen).rasters.get(role) if screen not in ("", "?") else None


def _exhibit(number: int, screen: str, name: str, time: str, in_words: str) -> Exhibit:
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    print_ = Fingerprint(sha256, hashlib.sha512(name.encode()).hexdigest(), 812_400)
    facts = FileFacts(name, time)
    if not screen:
        return Exhibit(number, InWords(print_, facts, in_words), Source.FILE, _ADDED)
    content = Obstacle.UNKNOWN_FORMAT if screen == "?" else looked(screen).content
    original = Original(ObjectId(number), print_, facts, "image/png", content)
    return Exhibit(number, original, Source.FILE, _ADDED)


def _export(at: int) -> Export:
    day = dt.datetime.fromisoformat(_ADDED) + dt.timedelta(days=at)
    sha256 = hashlib.sha256(str(at).encode()).hexdigest()
    base = Export(
        ExportKind.DOSSIER,
        f"dossier-{day.date().isoformat()}.pdf",
        "/media/sam/USB-STICK",
        "nl",
        day.isoformat(timespec="milliseconds"),
        sha256,
        2_412_000,
        12,
        "EK-2026-1121-7F3A",
        sha256,
    )
    return dataclasses.replace(base, pages=12 + at)
