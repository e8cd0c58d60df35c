"""The program's side of the picture worker: starts it, asks it, and outlives it.

Untrusted pixels are decoded in a separate process without keys. It is started afresh, never
forked from us, so that nothing of our memory is in it; bytes and pixels travel through pipes.
This module imports no image library and believes no length or shape that comes back.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType, TracebackType
from typing import BinaryIO, Final, TypeVar, cast

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Obstacle, Picture
from evidence_kit.domain.geometry import PixelBox
from evidence_kit.domain.picture import Raster, Rendition, Role
from evidence_kit.services.media import media_type
from evidence_kit.services.picture_wire import (
    FORMAT_OF,
    LARGEST_QUESTION,
    Garbled,
    read_blob,
    read_look,
)
from evidence_kit.services.png_file import png_file
from evidence_kit.services.question_wire import Ask, send_question, with_boxes
from evidence_kit.services.whole_wire import read_pixels

PATIENCE: Final = 60.0
"""Seconds by the clock for one question. The worker's own limit is 10 s of processor time; a busy
computer may need longer for that, but not this long."""

_CHILD: Final = ("-I", "-B", "-m", "evidence_kit.services.images")
FROZEN_SWITCH: Final = "--picture-worker"
"""What a packaged program is started with to become the worker."""

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look at an untrusted file gave.

    Attributes:
        content: facts about the picture, or why there is none.
        rasters: VEIL, THUMBNAIL and PREVIEW; empty when there is no picture.
        rendition: how `rendition_bytes` is declared in a PDF, or None.
        rendition_bytes: the stream for paper, without any metadata.
        operation: how the rendition was made, for the custody log.
    """

    content: Picture | Obstacle
    rasters: Mapping[Role, Raster] = field(default_factory=lambda: MappingProxyType({}))
    rendition: Rendition | None = None
    rendition_bytes: bytes = b""
    operation: str = ""


class PictureWorker:
    """One worker process, asked one question at a time from any thread.

    Args:
        command: program and arguments of the worker; tests bring broken ones.
        patience: seconds by the clock after which a silent worker is ended.
    """

    def __init__(self, command: tuple[str, ...] = (), patience: float = PATIENCE) -> None:
        self._command = command or _command()
        self._patience = patience
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = threading.Event()

    def __enter__(self) -> PictureWorker:
        """Start the worker, so that it is ready when the first picture comes."""
        with self._turn:
            self._ensure_child()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def look(self, untrusted_bytes: bytes) -> Looked:
        """Let the worker decode a file. Never raises for what the file is.

        Raises:
            Bug: the worker was closed.
        """
        return self._look(Ask.LOOK, untrusted_bytes)

    def burn(self, untrusted_bytes: bytes, boxes: Sequence[PixelBox]) -> Looked:
        """Let the worker decode a file, make boxes of it solid, and write the rest anew.

        Args:
            untrusted_bytes: the file.
            boxes: upright pixels, from `covers.boxes_of`.

        Returns:
            The picture with the boxes burnt in: upright, a stream of rows without loss. Or why
            there is none.

        Raises:
            Bug: the worker was closed.
        """
        return self._look(Ask.BURN, untrusted_bytes, boxes)

    def cover(self, untrusted_bytes: bytes, boxes: Sequence[PixelBox]) -> bytes | Obstacle:
        """Let the worker make a covered copy of a file, as `burn` does, in sRGB.

        Returns:
            A PNG file without metadata, or why there is none.

        Raises:
            Bug: the worker was closed.
        """
        looked = self._look(Ask.COVER, untrusted_bytes, boxes)
        if looked.rendition is None:
            return cast("Obstacle", looked.content)
        return png_file(looked.rendition, looked.rendition_bytes)

    def pixels(self, untrusted_bytes: bytes, part: PixelBox | None = None) -> Raster | Obstacle:
        """Let the worker decode a file to all its pixels, or a part, upright and in sRGB.

        Returns:
            The picture, at most `picture_wire.LARGEST_AREA` pixels, or why there is none.

        Raises:
            Bug: the worker was closed.
        """
        payload = untrusted_bytes if part is None else with_boxes((part,), untrusted_bytes)
        if len(payload) > LARGEST_QUESTION:
            return Obstacle.TOO_LARGE
        if media_type(untrusted_bytes) not in FORMAT_OF:
            return Obstacle.UNKNOWN_FORMAT
        answer = self.ask(Ask.PIXELS if part is None else Ask.PART, payload, read_pixels)
        return Obstacle.WORKER_FAILED if answer is None else answer

    def draw_sample(self, name: str) -> bytes:
        """Let the worker draw a screen of the fictional sample case.

        Returns:
            A PNG or JPEG file.

        Raises:
            Bug: there is no screen of this name, or the worker cannot draw.
        """
        drawn = self.ask(Ask.SAMPLE, name.encode(), read_blob)
        if not drawn:
            raise Bug("the worker drew no sample")
        return drawn

    def describe(self) -> Mapping[str, object]:
        """Let the worker tell its limits, open files and loaded modules.

        Raises:
            Bug: the worker does not answer.
        """
        told = self.ask(Ask.SELF, b"", read_blob)
        if not told:
            raise Bug("the worker does not answer")
        described: dict[str, object] = json.loads(told)
        return described

    def close(self) -> None:
        """End the worker at once, even in the middle of a question from another thread."""
        self._closed.set()
        child = self._child
        if child is not None:
            # Whoever waits for an answer sees the line break and lets go of the turn.
            child.kill()
        with self._turn:
            self._discard()

    def _look(self, ask: Ask, untrusted_bytes: bytes, boxes: Sequence[PixelBox] = ()) -> Looked:
        payload = untrusted_bytes if ask is Ask.LOOK else with_boxes(boxes, untrusted_bytes)
        if len(payload) > LARGEST_QUESTION:
            return Looked(Obstacle.TOO_LARGE)
        if media_type(untrusted_bytes) not in FORMAT_OF:
            return Looked(Obstacle.UNKNOWN_FORMAT)
        asked = len(untrusted_bytes)
        seen = self.ask(ask, payload, lambda line: read_look(line, asked))
        if seen is None or isinstance(seen, Obstacle):
            return Looked(seen or Obstacle.WORKER_FAILED)
        rasters = MappingProxyType(seen.rasters)
        return Looked(seen.picture, rasters, seen.rendition, seen.data, seen.operation)

    def ask(self, ask: Ask, payload: bytes, read: Callable[[BinaryIO], _Answer]) -> _Answer | None:
        """Put one question. None when the worker died, fell silent or talked nonsense."""
        with self._turn:
            if self._closed.is_set():
                raise Bug("the picture worker is closed")
            child = self._ensure_child()
            if child is None or child.stdin is None or child.stdout is None:
                return None
            if self._closed.is_set():
                # Closed while the child started: `close` may not have seen it to end it.
                self._discard()
                return None
            with _Watch(child, self._patience) as watch:
                try:
                    send_question(cast("BinaryIO", child.stdin), ask, payload)
                    answer = read(cast("BinaryIO", child.stdout))
                except (OSError, Garbled):
                    answer = None
            if answer is None or watch.struck:
                self._discard()
            return answer

    def _ensure_child(self) -> subprocess.Popen[bytes] | None:
        if self._child is not None and self._child.poll() is not None:
            self._discard()
        if self._child is None and not self._closed.is_set():
            with contextlib.suppress(OSError):
                self._child = _start(self._command)
        return self._child

    def _discard(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for line in (child.stdin, child.stdout):
            if line is not None:
                # Closing flushes what the dead worker never took.
                with contextlib.suppress(OSError):
                    line.close()


class _Watch:
    """Ends a worker that keeps silent for too long."""

    def __init__(self, child: subprocess.Popen[bytes], patience: float) -> None:
        self._child = child
        self._timer = threading.Timer(patience, self._strike)
        self.struck = False

    def __enter__(self) -> _Watch:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        # A strike that has begun must be seen, or the next picture would pay for it.
        self._timer.join()

    def _strike(self) -> None:
        self.struck = True
        self._child.kill()


def _command() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, FROZEN_SWITCH)
    return (sys.executable, *_CHILD)


def _start(command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    # No preexec_fn: with many threads in this process nothing may run between fork and exec.
    return subprocess.Popen(  # noqa: S603 - our own program, no shell
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        cwd=os.sep,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _environment() -> dict[str, str]:
    """Give the worker nothing that says who or where the person is."""
    environment = {"OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    if "SYSTEMROOT" in os.environ:
        # Windows programs do not start without it.
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return environment
