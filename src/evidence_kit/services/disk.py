"""What the operating system says about a disk, as errors a person understands."""

from __future__ import annotations

import errno

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
