"""The fictional sample case of Sam Voorbeeld: what `demo`, tests and pictures show.

Every name, number and message is invented; every screen is drawn by the program.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
from collections.abc import Callable
from pathlib import Path
from typing import Final

from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Source
from evidence_kit.services import annotate, sample_beside, sample_story
from evidence_kit.services.capture import complete_pictures
from evidence_kit.services.media import media_type
from evidence_kit.services.worker import PictureWorker
from evidence_kit.vault import Vault, create
from evidence_kit.wording import Wording

PASSPHRASE: Final = "wolk tegel kano mosterd lente"  # noqa: S105 - public, see below
"""Public on purpose: the sample holds nothing but drawings."""

SAMPLE_KIB: Final = 65_536
"""Argon2id memory for the sample, KiB: the lower bound, because its passphrase is public."""

_SCREENS: Final = (
    ("instagram-contact", "IMG_0396.png", "2026-11-14T20:02:00+01:00"),
    ("snapchat-chat", "IMG_0401.png", "2026-11-15T23:40:00+01:00"),
    ("snapchat-threat", "IMG_0412.png", "2026-11-17T22:06:00+01:00"),
    ("bank-transfer", "IMG_0415.png", "2026-11-17T22:31:00+01:00"),
    ("whatsapp-threat", "IMG_0423.png", "2026-11-18T19:16:00+01:00"),
    ("giftcard-mail", "IMG_0427.png", "2026-11-18T19:29:00+01:00"),
    ("snapchat-more", "IMG_0431.jpg", "2026-11-17T22:41:00+01:00"),
    ("snapchat-tall", "IMG_0433.png", "2026-11-18T19:40:00+01:00"),
    ("telegram-dark", "IMG_0437.png", "2026-11-19T08:12:00+01:00"),
    ("snapchat-private", "IMG_0411.png", "2026-11-17T21:50:00+01:00"),
)
"""Drawn screen, file name, and when the phone is said to have made it."""

_WITHHELD: Final = b"Stands for an image that is not part of this sample."
_WITHHELD_NAME: Final = "IMG_0409.png"
_WITHHELD_AFTER: Final = 6
"""The image in words becomes exhibit 7."""
_SENSITIVE: Final = 11
"""A grey block with a word on it stands for a private image that an adult chose to keep."""


def make_sample(
    path: Path, worker: PictureWorker, now: Callable[[], dt.datetime], words: Wording
) -> Vault:
    """Make the sample case in a new vault at `path` and leave it open.

    Raises:
        TargetExists, PlaceNotWritable, DiskFull: as `vault.create` says.
    """
    _ = words.gettext
    vault, _code = create(path, PASSPHRASE, title=_("My case"), now=now, kib=SAMPLE_KIB)
    for done, (screen, name, modified) in enumerate(_SCREENS):
        if done == _WITHHELD_AFTER:
            vault.add_in_words(
                _withheld(_("A photo of me. 'Lisa' sent it back and wrote that she saved it.")),
                Source.SAMPLE,
            )
        _add(vault, worker, worker.draw_sample(screen), FileFacts(name, modified))
    _tell(vault, worker, words)
    return vault


def _tell(vault: Vault, worker: PictureWorker, words: Wording) -> None:
    for number, said in sample_story.shown(words).items():
        vault.describe(number, **said)
    vault.describe(_SENSITIVE, sensitive=True)
    for number, markup in sample_story.drawn(words).items():
        annotate.save(vault, worker, number, markup)
    vault.note(
        *sample_story.suspects(words),
        *sample_story.leads(words),
        *sample_story.events(words),
        *sample_story.payments(words),
        sample_story.person(words),
        sample_story.statement(words),
        sample_beside.answers(),
        sample_beside.pieces(words),
        *sample_beside.steps(),
        *sample_beside.police_contacts(words),
        *sample_beside.witnesses(words),
        *sample_beside.images(words),
    )


def _add(vault: Vault, worker: PictureWorker, drawn: bytes, facts: FileFacts) -> None:
    exhibit, _already_there = vault.add_original(
        io.BytesIO(drawn),
        facts=facts,
        origin=Source.SAMPLE,
        expected_size=len(drawn),
        media_type=media_type(drawn[:64]),
    )
    complete_pictures(vault, worker, exhibit)


def _withheld(words: str) -> InWords:
    fingerprint = Fingerprint(
        hashlib.sha256(_WITHHELD).hexdigest(),
        hashlib.sha512(_WITHHELD).hexdigest(),
        len(_WITHHELD),
    )
    return InWords(fingerprint, FileFacts(_WITHHELD_NAME), words)
