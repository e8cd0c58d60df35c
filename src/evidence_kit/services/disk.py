"""What the operating system says about a disk, as errors a person understands."""

from __future__ import annotations

import errno
from pathlib import Path

from evidence_kit.domain.errors import DiskFull, Expected, PlaceNotWritable, TargetExists

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def why(error: OSError, name: str) -> Expected:
    """Translate a failed write into its cause.

    Args:
        error: what the operating system said.
        name: file or folder name the sentence may show.
    """
    if error.errno in _FULL:
        return DiskFull()
    if error.errno == errno.EEXIST:
        return TargetExists(name=name)
    return PlaceNotWritable(name=name)


def make_folder(folder: Path) -> None:
    """Make a folder only its owner can look into; one that exists is left as it is.

    Raises:
        PlaceNotWritable: a file stands in its way, or we may not write there.
        DiskFull: there is no room.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise PlaceNotWritable(name=folder.name) from error
    except OSError as error:
        raise why(error, folder.name) from error
