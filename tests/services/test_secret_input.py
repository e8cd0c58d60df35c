"""Passphrases on the command line come by prompt, by one line, or by descriptor."""

import io
import os

import pytest

from evidence_kit.domain.errors import PassphrasesDiffer, SourceUnreadable
from evidence_kit.services.secret_input import SecretInput


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_one_line_is_read_when_input_is_no_terminal() -> None:
    """Scripts pipe the passphrase in; spaces in it count, the line end does not."""
    stdin = io.StringIO(" wolk tegel \r\nrest\n")
    assert SecretInput(stdin=stdin).existing("?") == " wolk tegel "
    assert stdin.read() == "rest\n"


def test_a_descriptor_gives_one_line_and_leaves_the_rest() -> None:
    """What stands behind the line belongs to somebody else."""
    reading, writing = os.pipe()
    os.write(writing, b"geheim\nrest")
    os.close(writing)
    assert SecretInput(reading).existing("?") == "geheim"
    assert os.read(reading, 10) == b"rest"
    os.close(reading)


def test_a_closed_descriptor_is_a_clear_error() -> None:
    """A wrong number is bad input, not a crash."""
    with pytest.raises(SourceUnreadable):
        SecretInput(9876).existing("?")


def test_a_new_passphrase_is_asked_twice_at_a_terminal() -> None:
    """A typing mistake must not lock the person out for ever."""
    answers = iter(["een", "een", "een", "twee"])
    secret = SecretInput(stdin=_Terminal(), ask=lambda prompt: next(answers))
    assert secret.new("?", "again?") == "een"
    with pytest.raises(PassphrasesDiffer):
        secret.new("?", "again?")
