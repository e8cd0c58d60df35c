"""The picture worker: caged, keyless, and replaced whenever a picture kills it."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

import pytest

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.picture import Role
from evidence_kit.services import sample
from evidence_kit.services.images.look import look
from evidence_kit.services.picture_wire import LARGEST_QUESTION, Seen
from evidence_kit.services.worker import PATIENCE, Looked, PictureWorker
from support import pictures
from support.pictures import RGBA, decoded, jpeg, photo, png, saved

GOOD = png((30, 20)).data
if sys.platform != "win32":
    import resource

FORBIDDEN = ("evidence_kit.vault", "cryptography", "sqlite3", "PySide6", "socket", "ssl")
SCREENS = [name for name, _file, _when in sample._SCREENS]


@pytest.fixture(scope="module")
def worker() -> Iterator[PictureWorker]:
    """Give a worker that the tests of this module share."""
    with PictureWorker() as worker:
        yield worker


def told(worker: PictureWorker) -> dict[str, Any]:
    """Ask the worker about itself."""
    return cast("dict[str, Any]", worker.describe())


def broken(script: str) -> tuple[str, ...]:
    """Give the command of a worker that is not one."""
    return (sys.executable, "-I", "-c", f"import os, sys, time\n{script}")


@pytest.mark.parametrize(
    "data",
    [
        GOOD,
        png((31, 17), RGBA).data,
        jpeg(photo(), exif=pictures.exif(6)),
        saved(photo(), "WEBP"),
        saved(photo(mode="P"), "GIF"),
        saved(photo(), "BMP"),
        saved(photo(), "TIFF", compression="tiff_lzw"),
        saved(photo(), "PNG", icc_profile=pictures.profile("RGB")),
    ],
)
def test_the_caged_worker_sees_what_a_free_one_sees(worker: PictureWorker, data: bytes) -> None:
    """The limits take nothing from a decent picture of any kind."""
    free = look(data)
    assert isinstance(free, Seen)
    assert worker.look(data) == Looked(
        free.picture, free.rasters, free.rendition, free.data, free.operation
    )


@pytest.mark.parametrize(
    ("data", "obstacle"),
    [
        (b"a text file named picture.png", Obstacle.UNKNOWN_FORMAT),
        (b"", Obstacle.UNKNOWN_FORMAT),
        (GOOD[:50], Obstacle.BROKEN),
        (pictures.bomb(), Obstacle.TOO_LARGE),
        (bytes(LARGEST_QUESTION + 1), Obstacle.TOO_LARGE),
    ],
    ids=["text", "empty", "truncated", "bomb", "huge"],
)
def test_bad_pictures_are_obstacles(worker: PictureWorker, data: bytes, obstacle: Obstacle) -> None:
    """Nothing a file can be makes looking raise."""
    assert worker.look(data) == Looked(obstacle)
    assert isinstance(worker.look(GOOD).content, Picture)


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are the system's")
def test_limits_are_really_set(worker: PictureWorker) -> None:
    """Read back from the running worker: memory, time, files, core dumps."""
    worker.look(GOOD)
    limits = told(worker)["limits"]
    assert limits["RLIMIT_AS"] == 1 << 30
    assert limits["RLIMIT_NOFILE"] == 3
    assert limits["RLIMIT_CORE"] == 0
    assert 10 <= limits["RLIMIT_CPU"] <= 30
    system = Path(f"/proc/{told(worker)['pid']}/status").read_text(encoding="ascii")
    assert "NoNewPrivs:\t1" in system


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are POSIX's")
def test_nothing_of_the_program_is_in_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No inherited file, no environment, no module that holds keys or reaches a network."""
    monkeypatch.setenv("EVIDENCE_SECRET", "lente")
    with (tmp_path / "open").open("wb") as file:
        os.set_inheritable(file.fileno(), True)
        with PictureWorker() as worker:
            about = told(worker)
    assert about["descriptors"] == [0, 1, 2]
    assert "EVIDENCE_SECRET" not in about["environment"]
    assert "HOME" not in about["environment"]
    loaded = [name for name in about["modules"] if name.startswith(FORBIDDEN)]
    assert loaded == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="limits another process from outside")
def test_a_picture_that_kills_the_worker_is_an_obstacle(worker: PictureWorker) -> None:
    """The system ends the worker in the middle of a picture; the next picture is seen."""
    pid = told(worker)["pid"]
    resource.prlimit(pid, resource.RLIMIT_CPU, (1, 1))
    heavy = saved(pictures.Image.new("RGBA", (6000, 6000), (1, 2, 3, 100)), "PNG")
    assert any(worker.look(heavy).content is Obstacle.WORKER_FAILED for _ in range(20))
    assert worker.look(GOOD).content == Picture("PNG", 30, 20)
    assert told(worker)["pid"] != pid


@pytest.mark.skipif(sys.platform != "linux", reason="limits another process from outside")
def test_a_picture_that_needs_too_much_memory_is_too_large() -> None:
    """Memory runs out, the person is told so, and the next picture is seen."""
    with PictureWorker() as worker:
        pid = told(worker)["pid"]
        size = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[0])
        least = size * resource.getpagesize() + (30 << 20)
        resource.prlimit(pid, resource.RLIMIT_AS, (least, least))
        heavy = saved(pictures.Image.new("RGB", (4000, 4000)), "PNG")
        assert worker.look(heavy).content is Obstacle.TOO_LARGE
        assert worker.look(GOOD).content == Picture("PNG", 30, 20)


def test_a_silent_worker_is_ended() -> None:
    """One that hangs is killed by the clock, and another takes its place."""
    with PictureWorker(patience=5) as worker:
        pid = told(worker)["pid"]
        os.kill(pid, signal.SIGSTOP)
        worker._patience = 0.2
        assert worker.look(GOOD).content is Obstacle.WORKER_FAILED
        worker._patience = 60
        assert worker.look(GOOD).content == Picture("PNG", 30, 20)
        assert told(worker)["pid"] != pid


def test_a_worker_killed_between_pictures_costs_no_picture() -> None:
    """Somebody ends it while it has nothing to do; the next picture is seen all the same."""
    with PictureWorker() as worker:
        child = worker._child
        assert child is not None
        child.kill()
        child.wait()
        assert worker.look(GOOD).content == Picture("PNG", 30, 20)


@pytest.mark.parametrize(
    "script",
    [
        "sys.exit(1)",
        "sys.stdin.buffer.read(9); os.kill(os.getpid(), 9)",
        "sys.stdout.buffer.write(b'\\xff' * 100_000)",
        "sys.stdout.buffer.write(b'\\0' * 100_000)",
        "sys.stdin.buffer.read(100); sys.stdout.buffer.write(b'\\2'); sys.stdout.flush()",
        "sys.stdout.buffer.write(b'\\xff\\2\\x17'); sys.stdout.flush(); time.sleep(600)",
    ],
    ids=["gone", "dies", "shouts", "zeros", "stops half-way", "answers twice"],
)
def test_any_other_worker_is_an_obstacle(script: str) -> None:
    """Whatever sits at the other end of the pipe, looking gives an answer."""
    with PictureWorker(broken(script), patience=20) as worker:
        for _ in range(2):
            assert worker.look(GOOD) == Looked(Obstacle.WORKER_FAILED)


def test_a_program_that_is_not_there_is_an_obstacle(tmp_path: Path) -> None:
    """A damaged installation still keeps originals; it only shows no pictures."""
    with PictureWorker((str(tmp_path / "missing"),)) as worker:
        assert worker.look(GOOD) == Looked(Obstacle.WORKER_FAILED)


def test_many_threads_may_ask(worker: PictureWorker) -> None:
    """Each thread gets the answer to its own question."""
    files = [png((width, 9), seed=width).data for width in range(20, 44)]
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(worker.look, files))
    shapes = [answer.content for answer in answers]
    assert shapes == [Picture("PNG", width, 9) for width in range(20, 44)]


def test_closing_lets_go_of_whoever_waits(tmp_path: Path) -> None:
    """Leaving fast does not wait for a picture."""
    signal_file = tmp_path / "asked"
    os.mkfifo(signal_file)
    script = f"sys.stdin.buffer.read(9); open({str(signal_file)!r}, 'w').close(); time.sleep(600)"
    answers: list[Looked] = []
    worker = PictureWorker(broken(script))
    with worker:
        thread = threading.Thread(target=lambda: answers.append(worker.look(GOOD)))
        thread.start()
        signal_file.read_bytes()
        before = time.monotonic()
    thread.join()
    assert time.monotonic() - before < PATIENCE / 2
    assert answers == [Looked(Obstacle.WORKER_FAILED)]
    with pytest.raises(Bug):
        worker.look(GOOD)


def test_closing_leaves_no_process() -> None:
    """A closed worker is gone, and was waited for."""
    with PictureWorker() as worker:
        pid = told(worker)["pid"]
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_worker_ends_with_the_program(worker: PictureWorker) -> None:
    """A closed line is enough: nobody has to tell it."""
    with PictureWorker() as own:
        child = own._child
        assert child is not None
        assert child.stdin is not None
        child.stdin.close()
        assert child.wait(30) == 0


@pytest.mark.slow
def test_a_scrolled_screenshot_fits(worker: PictureWorker) -> None:
    """30,000 rows of a telephone's width are seen within the worker's memory."""
    image = pictures.Image.new("RGBA", (1170, 30_000), "white")
    image.paste(photo((1000, 400)), (50, 29_000))
    found = worker.look(saved(image, "PNG", compress_level=1))
    assert found.content == Picture("PNG", 1170, 30_000)
    assert found.operation == "rendition/opaque-png/1"
    preview = found.rasters[Role.PREVIEW]
    assert (preview.width, preview.height) == (390, 1800)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("plugin", "mode", "side"),
    [
        ("PNG", "RGBA", 8000),
        ("PNG", "LA", 8000),
        ("JPEG", "CMYK", 8000),
        ("BMP", "RGB", 8000),
        ("TIFF", "RGBA", 8000),
        ("GIF", "P", 8000),
        ("WEBP", "RGBA", 6300),
    ],
)
def test_the_largest_pictures_fit(worker: PictureWorker, plugin: str, mode: str, side: int) -> None:
    """64 megapixels of any kind, 40 of WebP, are seen within memory and time."""
    image = photo((side, side), mode)
    options = {"method": 0} if plugin == "WEBP" else {}
    if mode in ("RGBA", "LA"):
        image.putalpha(200)
    data = saved(image, plugin, **options)
    assert worker.look(data).content == Picture(plugin, side, side)


@pytest.mark.parametrize("name", SCREENS)
def test_sample_screens_are_drawn(worker: PictureWorker, name: str) -> None:
    """Every screen of the sample case is there, the same each time, and can be looked at."""
    drawn = worker.draw_sample(name)
    assert worker.draw_sample(name) == drawn
    tall = name == "snapchat-tall"
    assert decoded(drawn).size == (780, 3600 if tall else 1688)
    assert isinstance(worker.look(drawn).content, Picture)


@pytest.mark.slow
def test_the_sample_walks_every_way(worker: PictureWorker) -> None:
    """Among the sample's screens are a plain PNG, one with alpha, and a JPEG."""
    ways = {worker.look(worker.draw_sample(name)).operation for name in SCREENS}
    assert ways == {
        "rendition/passthrough-png/1",
        "rendition/opaque-png/1",
        "rendition/passthrough-jpeg/1",
    }


@pytest.mark.slow
def test_an_unknown_screen_is_our_fault(worker: PictureWorker) -> None:
    """A misspelt name does not give an empty picture."""
    with pytest.raises(Bug):
        worker.draw_sample("no-such-screen")
