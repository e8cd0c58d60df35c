"""Keeping pictures that were made from evidence, and erasing those they replace."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from evidence_kit.domain.errors import Bug, Expected
from evidence_kit.domain.exhibit import Exhibit, Obstacle, Picture, exhibit_label
from evidence_kit.domain.picture import Derived, Rendition, Role
from evidence_kit.vault import codec
from evidence_kit.vault.canonical import Payload
from evidence_kit.vault.ledger import Change
from evidence_kit.vault.objects import Stored
from evidence_kit.vault.writer import Writer


@dataclass(frozen=True, slots=True)
class NewPicture:
    """A picture that was made from an original or a covered copy.

    Attributes:
        role: what it is for.
        data: its bytes.
        operation: how it was made, e.g. "thumbnail/1".
        shape: (width, height) in pixels.
        rendition: how to declare it in a PDF; only for `Role.RENDITION` and `Role.BURNT`.
    """

    role: Role
    data: bytes
    operation: str
    shape: tuple[int, int]
    rendition: Rendition | None = None


class Pictures:
    """Puts pictures into a vault that can be written. `Vault` documents what is promised."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._contents = writer.contents

    def keep(
        self, number: int, content: Picture | Obstacle, pictures: Sequence[NewPicture]
    ) -> Exhibit:
        """Store what was made from an exhibit, and erase what was made before."""
        outcome = content.value if isinstance(content, Obstacle) else "picture"
        return self._keep(number, content, pictures, "derive", outcome=outcome)

    def keep_burnt(self, number: int, pictures: Sequence[NewPicture]) -> Exhibit:
        """Store what was made with black-outs, and erase what was made before."""
        exhibit = self._contents.exhibit(number)
        content = exhibit.stored.content if exhibit and exhibit.stored else None
        if not isinstance(content, Picture) or all(new.role is not Role.BURNT for new in pictures):
            raise Bug("black-outs need a picture, and a stream for paper")
        return self._keep(number, content, pictures, "burn")

    def _keep(
        self,
        number: int,
        content: Picture | Obstacle,
        pictures: Sequence[NewPicture],
        event: str,
        **fields: object,
    ) -> Exhibit:
        writer = self._writer
        parent = self._contents.original(number)
        if parent is None:
            raise Bug("pictures need something stored")
        writer.store.require_space(space_for(pictures))
        with writer.change() as change:
            outputs, erased = self.replace(change, number, parent, content, pictures)
            change.log(
                event,
                item=exhibit_label(number),
                parent_sha256=parent.sha256,
                outputs=outputs,
                erased=erased,
                **fields,
            )
        with suppress(Expected):
            writer.reclaim()
        return self._contents.case.exhibit(number)

    def replace(
        self,
        change: Change,
        number: int,
        parent: Stored,
        content: Picture | Obstacle,
        pictures: Sequence[NewPicture],
    ) -> tuple[list[Payload], list[str]]:
        """Write pictures in the place of earlier ones, inside a change.

        Returns:
            What was written, and the SHA-256 of what was erased, both for the log.
        """
        replaced = [stored for _, stored in self._contents.pictures(number)]
        made = [self._write(change, number, parent, new) for new in pictures]
        for stored in replaced:
            self._writer.erase(change, stored)
        payload = codec.pictures(number, parent.sha256, content, made)
        row = self._contents.picture_row(number)
        if row is None:
            change.add(payload)
        else:
            change.put(row, payload)
        return [output(derived) for derived, _ in made], [stored.sha256 for stored in replaced]

    def _write(
        self, change: Change, number: int, parent: Stored, new: NewPicture
    ) -> tuple[Derived, Stored]:
        stored = self._writer.write_derived(change, new.data)
        derived = Derived(
            stored.id,
            new.role,
            number,
            parent.sha256,
            new.operation,
            stored.sha256,
            stored.size,
            new.shape,
            new.rendition,
        )
        self._writer.write_header(stored, codec.derived_header(derived, stored))
        return derived, stored


def space_for(pictures: Sequence[NewPicture]) -> int:
    """Give the bytes that these pictures take."""
    return sum(len(picture.data) for picture in pictures)


def output(derived: Derived) -> Payload:
    """Give what the log says of a picture."""
    return {
        "role": derived.role.value,
        "operation": derived.operation,
        "sha256": derived.sha256,
        "size": derived.size,
    }
