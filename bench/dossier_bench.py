"""Dossier of 200 phone screenshots, beside img2pdf, which only wraps pictures in pages.

The screenshots are drawn here (1170 x 2532: 60 % RGB PNG, 20 % RGBA PNG, 20 % JPEG; 40 different
ones, each used five times and embedded five times). Renditions are made before, as the program
does when a file is added; the dossier has a cover, a list, facts, tags, links and a manifest on
top of the pictures. Once more with a whole story: 300 leads, each seen in three items, and
100 events. Each run is a process of its own, so that peak memory can be told.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench.rows import Row
from evidence_kit.domain.case import Case
from evidence_kit.domain.custody import GENESIS, Head
from evidence_kit.domain.event import Event, EventKind
from evidence_kit.domain.exhibit import (
    Exhibit,
    FileFacts,
    Fingerprint,
    ObjectId,
    Original,
    Picture,
    Source,
)
from evidence_kit.domain.lead import Lead, LeadKind, Sighting, Suspect
from evidence_kit.domain.moment import Moment, Precision
from evidence_kit.domain.money import Money
from evidence_kit.domain.person import Person, Statement, Wish
from evidence_kit.domain.picture import Derived, Filter, Rendition, Role
from evidence_kit.services.ports import Silent
from evidence_kit.wording import wording

DIFFERENT, TIMES = 40, 5
WIDTH, HEIGHT = 1170, 2532
ROUNDS = 3
LEADS, SEEN, EVENTS = 300, 3, 100
FOLDER = Path(__file__).parents[1] / "build" / "bench-dossier"
NOW = dt.datetime.fromisoformat("2026-11-21T19:40:00+01:00")


def run() -> list[Row]:
    """Measure."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    try:
        prepared = _prepare()
        ours, told, theirs = [], [], []
        for _ in range(ROUNDS):
            ours.append(_in_process("ours"))
            told.append(_in_process("told"))
            theirs.append(_in_process("img2pdf"))
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    # Of each figure the best round counts: other work on the computer only adds.
    best, whole, yardstick = (
        {key: min(one[key] for one in found) for key in found[0]} for found in (ours, told, theirs)
    )
    what = f"dossier of {DIFFERENT * TIMES} screenshots"
    story = f"the same with {LEADS} leads seen {SEEN} times and {EVENTS} events"
    rows = []
    for name, found in ((what, best), (story, whole)):
        rows += [
            Row(f"{name}, CPU beside img2pdf", found["cpu"], yardstick["cpu"], 0.25, "s CPU"),
            Row(f"{name}, wall beside img2pdf", found["wall"], yardstick["wall"], 0.25, "s"),
            Row(f"{name}, size beside its sources", found["size"], prepared, 1.02, "MB"),
            Row(
                f"{name}, peak memory beside img2pdf", found["peak"], yardstick["peak"], None, "MB"
            ),
        ]
    return rows


def _prepare() -> float:
    """Draw the screenshots and make their renditions; gives the size of all sources in MB."""
    from evidence_kit.services.worker import PictureWorker

    told, total = [], 0
    with PictureWorker() as worker:
        for number in range(DIFFERENT):
            path = _draw(number)
            data = path.read_bytes()
            looked = worker.look(data)
            assert looked.rendition is not None, path
            stream = path.with_suffix(".stream")
            stream.write_bytes(looked.rendition_bytes)
            total += len(data)
            filter_, components = looked.rendition.filter.value, looked.rendition.components
            told.append({"path": path.name, "filter": filter_, "components": components})
    (FOLDER / "told.json").write_text(json.dumps(told), encoding="utf-8")
    return total * TIMES / 1e6


def _draw(number: int) -> Path:
    """Draw one chat screen with bubbles, lines of text and a photo."""
    from PIL import Image, ImageDraw

    chance = random.Random(number)  # noqa: S311 - the same drawing every time
    image = Image.new("RGB", (WIDTH, HEIGHT), (236, 229, 221))
    pen = ImageDraw.Draw(image)
    y = 180
    while y < HEIGHT - 200:
        left, wide, lines = chance.choice((40, 260)), chance.randint(420, 840), chance.randint(1, 4)
        box = (left, y, left + wide, y + lines * 58 + 40)
        pen.rounded_rectangle(box, 30, fill=chance.choice(((255, 255, 255), (217, 253, 211))))
        for line in range(lines):
            words = "".join(chance.choice("abcdefghijklmnop  ") for _ in range(wide // 26))
            pen.text((left + 30, y + 20 + line * 58), words, fill=(17, 27, 33), font_size=40)
        y += lines * 58 + 70
        if chance.random() < 0.12:
            photo = Image.effect_noise((90, 60), 60).resize((540, 360)).convert("RGB")
            image.paste(photo, (40, y))
            y += 390
    kind = number % 5
    path = FOLDER / f"IMG_{number:04d}.{'jpg' if kind == 4 else 'png'}"
    if kind == 4:
        image.save(path, quality=88)
    else:
        (image.convert("RGBA") if kind == 3 else image).save(path)
    return path


def _in_process(which: str) -> dict[str, float]:
    # Whoever installed the program has compiled modules; the first round compiles them.
    compiled = {"PYTHONPYCACHEPREFIX": str(FOLDER / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    made = subprocess.run(
        [sys.executable, "-m", "bench.dossier_bench", which],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        check=True,
        env=os.environ | compiled,
        text=True,
    )
    return dict(json.loads(made.stdout))


def _measure(which: str) -> dict[str, float]:
    target = FOLDER / f"{which}.pdf"
    target.unlink(missing_ok=True)
    work = {
        "ours": lambda: _ours(target, {}),
        "told": lambda: _ours(target, _story()),
        "img2pdf": lambda: _img2pdf(target),
    }[which]()
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return {
        "cpu": time.process_time() - cpu,
        "wall": time.perf_counter() - wall,
        "size": target.stat().st_size / 1e6,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
    }


def _story() -> dict[str, Any]:
    """Make up who, what and how much: every field of a case that is told."""
    suspects = tuple(Suspect(f"s{at}", "ABCD"[at], alias=f"Lisa {at}") for at in range(4))
    leads = tuple(
        Lead(
            f"l{at}",
            tuple(LeadKind)[at % len(LeadKind)],
            f"lisa.voorbeeld{at:03d}",
            suspects=(suspects[at % 4].id,),
            platform="Snapchat",
            sightings=tuple(Sighting((at * 7 + more * 61) % 200 + 1) for more in range(SEEN)),
        )
        for at in range(LEADS)
    )
    start, apart = dt.datetime(2026, 11, 1, 20, 2), dt.timedelta(hours=3)
    moments = [
        Moment(Precision.EXACT, (start + at * apart).isoformat("T", "minutes"))
        for at in range(EVENTS)
    ]
    events = tuple(
        Event(
            f"e{at}",
            tuple(EventKind)[at % len(EventKind)],
            moments[at],
            title=f"Bericht {at}",
            quote="120 euro nu, anders gaat het vanavond naar al je vrienden en je school",
            demanded=Money(Decimal(at)),
            suspects=(suspects[at % 4].id,),
            exhibits=(at + 1,),
        )
        for at in range(EVENTS)
    )
    return {
        "suspects": suspects,
        "leads": leads,
        "events": events,
        "person": Person(name="Sam Voorbeeld", age_then=18, age_now=18, prosecution=Wish.YES),
        "statement": Statement("Ik heb betaald. Daarna ging het door. " * 40),
    }


def _ours(target: Path, story: dict[str, Any]) -> Callable[[], None]:
    # Imported here, so that the yardstick's process does not carry our memory.
    from evidence_kit.services import dossier

    told = json.loads((FOLDER / "told.json").read_text(encoding="utf-8")) * TIMES
    exhibits = [_exhibit(number, one["path"]) for number, one in enumerate(told, start=1)]
    pictures = {one.number: _picture(one, told[one.number - 1]) for one in exhibits}

    def stream_of(picture: Derived) -> Iterator[bytes]:
        with _stream(exhibits[picture.exhibit - 1].name).open("rb") as stream:
            while chunk := stream.read(1 << 20):
                yield chunk

    def work() -> None:
        planned = dossier.plan(
            Case("", NOW.isoformat(), tuple(exhibits), **story),
            pictures.get,
            head=Head(0, GENESIS, 1),
            entries=(),
            language="nl",
            now=NOW,
            token="0000",  # noqa: S106 - four digits of a number on paper
        )
        dossier.write(planned, stream_of, target, words=wording("nl"), ticket=Silent())

    return work


def _exhibit(number: int, name: str) -> Exhibit:
    sha256 = hashlib.sha256(f"{number}".encode()).hexdigest()
    fingerprint = Fingerprint(sha256, sha256 * 2, (FOLDER / name).stat().st_size)
    content = Picture("JPEG" if name.endswith(".jpg") else "PNG", WIDTH, HEIGHT)
    facts = FileFacts(name, NOW.isoformat())
    original = Original(ObjectId(number), fingerprint, facts, "image/png", content)
    return Exhibit(number, original, Source.FILE, NOW.isoformat())


def _picture(exhibit: Exhibit, told: dict[str, Any]) -> Derived:
    data = _stream(exhibit.name).read_bytes()
    return Derived(
        ObjectId(exhibit.number),
        Role.RENDITION,
        exhibit.number,
        exhibit.fingerprint.sha256,
        "rendition",
        hashlib.sha256(data).hexdigest(),
        len(data),
        (WIDTH, HEIGHT),
        Rendition(Filter(told["filter"]), WIDTH, HEIGHT, told["components"], 8),
    )


def _stream(name: str) -> Path:
    return (FOLDER / name).with_suffix(".stream")


def _img2pdf(target: Path) -> Callable[[], None]:
    import img2pdf

    told = json.loads((FOLDER / "told.json").read_text(encoding="utf-8")) * TIMES
    # img2pdf refuses an alpha channel; it gets the same pictures without it, made beforehand.
    paths = [str(_without_alpha(FOLDER / one["path"])) for one in told]

    def work() -> None:
        with target.open("wb") as stream:
            img2pdf.convert(*paths, outputstream=stream)

    return work


def _without_alpha(path: Path) -> Path:
    from PIL import Image

    flat = path.with_suffix(".flat.png")
    with Image.open(path) as image:
        if image.mode == "RGBA" and not flat.exists():
            image.convert("RGB").save(flat)
        return flat if image.mode == "RGBA" else path


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(_measure(sys.argv[1])))
    else:
        for row in run():
            print("  ".join(row.cells()))
