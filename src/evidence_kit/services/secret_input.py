"""Passphrases for the command line: a prompt, one line of standard input, or a descriptor.

Never arguments and never the environment: both can be read by other programs.
"""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TextIO

from evidence_kit.domain.errors import PassphraseNotGiven, PassphrasesDiffer

LONGEST: Final = 4096
"""Bytes; more than anyone types, little enough to read at once."""


@dataclass(frozen=True, slots=True)
class SecretInput:
    """Where the secret comes from.

    Attributes:
        descriptor: an open file descriptor to read one line from, or None.
        stdin: standard input; read when it is no terminal. None when it is closed.
        ask: prompts without showing what is typed.
    """

    descriptor: int | None = None
    stdin: TextIO | None = field(default_factory=lambda: sys.stdin)
    ask: Callable[[str], str] = getpass.getpass

    def existing(self, prompt: str) -> str:
        """Get the passphrase or recovery code of a vault that exists.

        Raises:
            PassphraseNotGiven: there is nothing to read it from, or it is no text.
        """
        given = self._given()
        return self.ask(prompt) if given is None else given

    def new(self, prompt: str, again: str) -> str:
        """Get a new passphrase; at a prompt it is asked twice.

        Raises:
            PassphrasesDiffer: the two are not the same.
            PassphraseNotGiven: there is nothing to read it from, or it is no text.
        """
        given = self._given()
        if given is not None:
            return given
        first = self.ask(prompt)
        if self.ask(again) != first:
            raise PassphrasesDiffer()
        return first

    def _given(self) -> str | None:
        if self.descriptor is not None:
            return _line_from(self.descriptor)
        if self.stdin is None:
            raise PassphraseNotGiven()
        if self.stdin.isatty():
            return None
        try:
            return self.stdin.readline(LONGEST).rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise PassphraseNotGiven() from error


def _line_from(descriptor: int) -> str:
    read = bytearray()
    try:
        # Byte by byte: what stands after the line belongs to somebody else.
        while len(read) < LONGEST and (byte := os.read(descriptor, 1)) not in (b"", b"\n"):
            read += byte
        return read.decode().rstrip("\r")
    except (OSError, OverflowError, UnicodeDecodeError) as error:
        raise PassphraseNotGiven() from error
