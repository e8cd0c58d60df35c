"""An import that fails or is stopped leaves the vault as it was."""

from __future__ import annotations

import io

import pytest

from evidence_kit.domain.errors import SourceChanged, SourceUnreadable, Stopped
from evidence_kit.domain.exhibit import FileFacts, Source
from evidence_kit.vault.stream import CHUNK
from support.vaults import add


class Failing(io.BytesIO):
    """A file on a stick that is pulled out."""

    def read(self, size: int | None = -1) -> bytes:
        """Give one piece, then fail."""
        if self.tell():
            raise OSError
        self.seek(1)
        return bytes(size or 0)


def stop(done: int) -> None:
    """Stop as the person would, after some pieces."""
    if done > 3 * CHUNK:
        raise Stopped


@pytest.mark.parametrize(
    ("source", "size", "heard", "error"),
    [
        (io.BytesIO(bytes(CHUNK + 500)), 2 * CHUNK, lambda _: None, SourceChanged),
        (Failing(), None, lambda _: None, SourceUnreadable),
        (io.BytesIO(bytes(70 * CHUNK)), None, stop, Stopped),
        (io.BytesIO(bytes(5 * CHUNK)), None, stop, Stopped),
    ],
)
def test_nothing_stays_of_an_import_that_failed(case_file, source, size, heard, error):
    """After a failed or stopped import the vault is as it was, and goes on working."""
    with case_file.open() as vault:
        before, head, length = vault.case, vault.head, case_file.path.stat().st_size
        with pytest.raises(error):
            vault.add_original(
                source,
                facts=FileFacts("a.png"),
                origin=Source.FILE,
                media_type="image/png",
                expected_size=size,
                on_progress=heard,
            )
        assert (vault.case, vault.head) == (before, head)
        assert vault._writer.store.sweep(vault._ledger.next_chunk) is False
        assert case_file.path.stat().st_size <= length + 8192
        assert add(vault, b"next").number == 9
    with case_file.open() as vault:
        assert vault.check().ok
        assert len(vault.case.exhibits) == 9


@pytest.mark.slow
def test_an_import_longer_than_a_stage_stopped_in_the_second(case_file):
    """Chunks that were already committed in a stage are removed again."""

    def late(done: int) -> None:
        if done > 66 * CHUNK:
            raise Stopped

    with case_file.open() as vault:
        length = case_file.path.stat().st_size
        facts = FileFacts("film.bin")
        with pytest.raises(Stopped):
            vault.add_original(
                io.BytesIO(bytes(70 * CHUNK)),
                facts=facts,
                origin=Source.FILE,
                media_type="application/octet-stream",
                on_progress=late,
            )
        assert vault._writer.store.sweep(vault._ledger.next_chunk) is False
        assert case_file.path.stat().st_size <= length + 65536
