"""One new file, whole or not at all, and never over a file that is already there."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from evidence_kit.domain.errors import (
    DiskFull,
    ExportFailed,
    PlaceNotWritable,
    TargetExists,
)
from evidence_kit.services.disk import why

_MOST_PART_FILES = 100
_OPEN_FILES = "/proc/self/fd"
"""Where Linux gives open files a name (proc(5)), by which a file without one gets its own."""


@contextlib.contextmanager
def new_file(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write; it gets its name when everything in it is on the disk.

    On Linux it has no name at all until then, so that nothing of it stays when the program is
    killed. Where the file system or the system has no such thing, it stands beside its target
    with a name of its own, readable by its owner only. When the block raises, nothing is left.

    Raises:
        TargetExists: there is a file at `target`.
        PlaceNotWritable: the folder does not let us write.
        DiskFull: there is no room.
        ExportFailed: the file could not be written whole.
    """
    if os.path.lexists(target):
        raise TargetExists(name=target.name)
    handle, part = _create(target)
    try:
        sink = os.fdopen(handle, "wb", buffering=1 << 20)
        try:
            yield sink
            sink.flush()
            os.fsync(handle)
            if part is None:
                part = _name(handle, target)
        except OSError as error:
            raise _failed(error, target.name) from error
        finally:
            # Closing writes what is still in the buffer, and fails once more on a full disk.
            with contextlib.suppress(OSError):
                sink.close()
        if part is not None:
            _rename(part, target)
        _sync_folder(target.parent)
    finally:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


@contextlib.contextmanager
def part_file(target: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """Give a file to write and to read again, and where it stands; it gets its name at the end.

    For what may lie readable beside its target if the program is killed: use `new_file` else.
    When the block raises, nothing is left. Raises what `new_file` raises.
    """
    with _named_at_the_end(target) as (part, handle):
        try:
            with os.fdopen(handle, "wb", buffering=0) as sink:
                yield sink, part
        except OSError as error:
            raise _failed(error, target.name) from error


@contextlib.contextmanager
def part_place(target: Path) -> Iterator[Path]:
    """Give a free place for a file that something else makes; it gets its name at the end.

    As `part_file`, for a maker that wants no file there yet. It must have closed it by then.
    """
    with _named_at_the_end(target) as (part, handle):
        os.close(handle)
        part.unlink()
        yield part
        try:
            with part.open("rb+") as made:
                os.fsync(made.fileno())
        except OSError as error:
            raise _failed(error, target.name) from error


@contextlib.contextmanager
def _named_at_the_end(target: Path) -> Iterator[tuple[Path, int]]:
    if os.path.lexists(target):
        raise TargetExists(name=target.name)
    part, handle = _with_name(target)
    try:
        yield part, handle
        _rename(part, target)
        _sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _create(target: Path) -> tuple[int, Path | None]:
    """Open a file beside `target`; gives its handle, and its name unless it has none yet."""
    handle = _without_name(target.parent)
    if handle is not None:
        return handle, None
    part, handle = _with_name(target)
    return handle, part


def _without_name(folder: Path) -> int | None:
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not Path(_OPEN_FILES).is_dir():
        return None
    try:
        return os.open(folder, flag | os.O_RDWR, 0o600)
    except OSError:
        # Not on this file system, or not here at all; opening one with a name will tell which.
        return None


def _with_name(target: Path) -> tuple[Path, int]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for count in range(_MOST_PART_FILES):
        ending = ".part" if not count else f".{count}.part"
        part = target.with_name(target.name + ending)
        try:
            return part, os.open(part, flags, 0o600)
        except FileExistsError:
            continue
        except OSError as error:
            raise why(error, target.name) from error
    raise PlaceNotWritable(name=target.name)


def _name(handle: int, target: Path) -> Path | None:
    """Give a finished file without a name its own, but never one that is taken meanwhile.

    Returns:
        None; or a file with a name of its own, where the system would not give the right one.
    """
    # A folder that may be written to but not listed cannot be opened for reading.
    folder = os.open(target.parent, getattr(os, "O_PATH", os.O_RDONLY))
    try:
        # With a folder given, the link is followed (linkat, AT_SYMLINK_FOLLOW), not linked itself.
        here = f"{_OPEN_FILES}/{handle}"
        os.link(here, target.name, src_dir_fd=folder, dst_dir_fd=folder)
    except FileExistsError as error:
        raise TargetExists(name=target.name) from error
    except OSError:
        return _copied(handle, target)
    finally:
        os.close(folder)
    return None


def _copied(handle: int, target: Path) -> Path:
    part, copy = _with_name(target)
    try:
        with os.fdopen(copy, "wb") as sink, os.fdopen(os.dup(handle), "rb") as source:
            source.seek(0)
            shutil.copyfileobj(source, sink, 1 << 20)
            sink.flush()
            os.fsync(copy)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _rename(part: Path, target: Path) -> None:
    """Give the finished file its name, but never one that is taken meanwhile."""
    try:
        if os.name == "nt":
            part.rename(target)
        else:
            _link(part, target)
    except FileExistsError as error:
        raise TargetExists(name=target.name) from error
    except OSError as error:
        raise _failed(error, target.name) from error


def _link(part: Path, target: Path) -> None:
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        # A stick has no hard links: take the name first, then put the file in its place.
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        part.replace(target)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the folder may be opened for that."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _failed(error: OSError, name: str) -> DiskFull | ExportFailed:
    cause = why(error, name)
    return cause if isinstance(cause, DiskFull) else ExportFailed(name=name)
