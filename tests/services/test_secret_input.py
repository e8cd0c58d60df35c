"""Passphrases on the command line come by prompt, by one line, or by descriptor."""

import io
import os

import pytest

from evidence_kit.domain.errors import PassphraseNotGiven, PassphrasesDiffer
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
    for descriptor in (9876, 99_999_999_999):
        with pytest.raises(PassphraseNotGiven):
            SecretInput(descriptor).existing("?")


def test_closed_input_and_bytes_that_are_no_text_are_clear_errors() -> None:
    """A script that forgets the passphrase is told so."""
    with pytest.raises(PassphraseNotGiven):
        SecretInput(stdin=None).existing("?")
    broken = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n"), encoding="utf-8")
    with pytest.raises(PassphraseNotGiven):
        SecretInput(stdin=broken).existing("?")


def test_a_new_passphrase_is_asked_twice_at_a_terminal() -> None:
    """A typing mistake must not lock the person out for ever."""
    answers = iter(["een", "een", "een", "twee"])
    secret = SecretInput(stdin=_Terminal(), ask=lambda prompt: next(answers))
    assert secret.new("?", "again?") == "een"
    with pytest.raises(PassphrasesDiffer):
        secret.new("?", "again?")
