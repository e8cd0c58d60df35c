"""Tells a progressive JPEG whose last scans are missing.

A decoder smooths such a picture across several blocks, so that pixels outside a black-out would
still depend on what was hidden. (ITU-T T.81, B.2.3: a scan header names its components, the band
of coefficients and how many low bits are still to come.)
"""

from __future__ import annotations

import re
from typing import Final

_PROGRESSIVE: Final = 0xC2
_SOS: Final = 0xDA
_EOI: Final = 0xD9
_BAND: Final = 64
_NEXT: Final = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_MOST: Final = 10_000


def unfinished(untrusted: bytes) -> bool:
    """Tell whether a JPEG is progressive and some of its coefficients are not exact.

    What cannot be followed counts as unfinished: covering too much does no harm.
    """
    progressive, missing = False, dict[int, list[bool]]()
    at = 2
    for _ in range(_MOST):
        match = _NEXT.search(untrusted, at)
        if match is None:
            return progressive
        marker, at = untrusted[match.start() + 1], match.end()
        if marker == _EOI:
            return progressive and any(any(band) for band in missing.values())
        end = at + int.from_bytes(untrusted[at : at + 2], "big")
        body = untrusted[at + 2 : end]
        if marker == _PROGRESSIVE:
            progressive = True
            missing = {component: [True] * _BAND for component in body[6::3]}
        elif marker == _SOS and progressive and not _mark(missing, body):
            return True
        at = end
    return progressive


def _mark(missing: dict[int, list[bool]], body: bytes) -> bool:
    """Note what one scan completes; False when its header makes no sense."""
    count = body[0] if body else 0
    if len(body) != 4 + 2 * count:
        return False
    first, last, bits = body[-3:]
    if last >= _BAND or first > last:
        return False
    for component in body[1 : 1 + 2 * count : 2]:
        if component not in missing:
            return False
        missing[component][first : last + 1] = [bool(bits & 0x0F)] * (last + 1 - first)
    return True
