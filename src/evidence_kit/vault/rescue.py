"""What can still be read of a damaged vault: whatever verifies on its own (section 12).

The damaged file is only ever read, and nothing is written anywhere else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from evidence_kit.domain.errors import SourceUnreadable
from evidence_kit.vault import canonical, codec, pages
from evidence_kit.vault.contents import NO_ROW, Contents
from evidence_kit.vault.format import HEADER_LENGTH, MAGIC
from evidence_kit.vault.keys import KeyRing, Use
from evidence_kit.vault.stream import CHUNK, TAG, Forged

_TABLES = (Use.RECORD, Use.LOG, Use.ROOT, Use.OBJECT)


class Wreck:
    """A damaged vault, as rows found on its pages. Which table a row is of, only a key can tell."""

    def __init__(self, path: Path) -> None:
        """Find all rows.

        Raises:
            SourceUnreadable: the file cannot be read at all.
        """
        try:
            self._file = path.open("rb")
            self._cells = list(pages.cells(self._file))
        except OSError as error:
            raise SourceUnreadable(name=path.name) from error
        self._values: dict[Use, dict[int, bytes]] = {use: {} for use in _TABLES}
        self._loose: dict[int, list[pages.Cell]] = defaultdict(list)

    def sort(self, ring: KeyRing) -> None:
        """Open every row to learn which table it belongs to."""
        for cell in self._cells:
            use = None if cell.length == CHUNK + TAG else self._home(ring, cell)
            if use is None:
                self._loose[cell.row].append(cell)
            else:
                self._values[use][cell.row] = pages.blob(self._file, cell)

    def headers(self) -> list[bytes]:
        """Give what may be header copies."""
        likely = (cell for cell in self._cells if cell.length == HEADER_LENGTH)
        blobs = (pages.blob(self._file, cell) for cell in likely)
        return [blob for blob in blobs if blob.startswith(MAGIC)]

    def records(self) -> list[tuple[int, bytes]]:
        """Give the sealed records that verify."""
        return sorted(self._values[Use.RECORD].items())

    def entries(self) -> list[tuple[int, bytes]]:
        """Give the sealed log entries that verify."""
        return sorted(self._values[Use.LOG].items())

    def root(self) -> bytes | None:
        """Give the sealed state root, when it verifies."""
        return self._values[Use.ROOT].get(1)

    def chunk(self, row: int) -> Iterator[bytes]:
        """Give every blob that may be this row of `chunk`."""
        yield from (values[row] for values in (self._values[Use.OBJECT],) if row in values)
        for cell in self._loose.get(row, []):
            yield pages.blob(self._file, cell)

    def name_the_lost(self, ring: KeyRing, contents: Contents) -> None:
        """Give what was stored and lost its record its place again, from object headers."""
        for row, sealed in sorted(self._values[Use.OBJECT].items()):
            header = canonical.load(ring.unseal(Use.OBJECT, row, sealed))
            with suppress(*codec.UNDECODABLE):
                lost = contents.exhibit(int(header["exhibit"])) is None
                if lost and int(header["first"]) == row:
                    contents.take(NO_ROW, codec.exhibit_from_header(header))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _home(self, ring: KeyRing, cell: pages.Cell) -> Use | None:
        sealed = pages.blob(self._file, cell)
        for use in _TABLES:
            try:
                ring.unseal(use, cell.row, sealed)
            except Forged:
                continue
            return use
        return None
