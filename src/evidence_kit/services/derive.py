"""Pictures made from stored evidence: what the worker gave, packed for the vault."""

from __future__ import annotations

from typing import Final

from evidence_kit.domain.errors import Bug
from evidence_kit.domain.exhibit import Exhibit, Obstacle
from evidence_kit.domain.picture import Raster, Role
from evidence_kit.services import rasters
from evidence_kit.services.candidates import LARGEST_PICTURE
from evidence_kit.services.worker import Looked, PictureWorker
from evidence_kit.vault import NewPicture, Vault

_TOO_LARGE: Final = Looked(Obstacle.TOO_LARGE)


def complete_pictures(vault: Vault, worker: PictureWorker, exhibit: Exhibit) -> Exhibit:
    """Make and store the derived pictures of an exhibit, from what is sealed of it.

    Also mends an exhibit whose import was cut off between the original and its pictures. Of an
    exhibit with black-outs these are the clear ones: `annotate.settle` makes those that may leave.

    Raises:
        ObjectDamaged: what is stored does not verify.
        DiskFull, ReadOnlyMedium: nothing was written.
        Bug: nothing is stored of the exhibit.
    """
    stored = exhibit.stored
    if stored is None:
        raise Bug("an exhibit in words has no pictures")
    looked = (
        worker.look(vault.read(stored.object))
        if stored.kept.size <= LARGEST_PICTURE
        else _TOO_LARGE
    )
    return vault.add_pictures(exhibit.number, looked.content, packed(looked))


def packed(looked: Looked, role: Role = Role.RENDITION, operation: str = "") -> list[NewPicture]:
    """Give what the worker made in the form the vault keeps.

    Args:
        looked: what the worker made.
        role: of the stream for paper.
        operation: how all of it was made; empty for what each is usually called.
    """
    pictures = [
        NewPicture(one, rasters.pack(raster), operation or rasters.OPERATIONS[one], _shape(raster))
        for one, raster in looked.rasters.items()
    ]
    made = looked.rendition
    if made is not None:
        size = made.width, made.height
        name = operation or looked.operation
        pictures.append(NewPicture(role, looked.rendition_bytes, name, size, made))
    return pictures


def _shape(raster: Raster) -> tuple[int, int]:
    return raster.width, raster.height
