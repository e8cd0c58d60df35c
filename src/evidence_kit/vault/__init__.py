"""The safe: one encrypted file that holds a case. This is its only door.

Format: docs/vault-format.md.
"""

from evidence_kit.vault.access import NewCode
from evidence_kit.vault.carrying import Carried
from evidence_kit.vault.checking import BadObject, CheckReport
from evidence_kit.vault.covering import NewCovered
from evidence_kit.vault.founding import create
from evidence_kit.vault.opening import go_on_in, unlock
from evidence_kit.vault.pictures import NewPicture
from evidence_kit.vault.recovery_code import (
    looks_like_recovery_code,
    recovery_code_ok,
)
from evidence_kit.vault.salvaged import Salvage, Salvaged, salvage, salvage_of, salvaging
from evidence_kit.vault.slots import MINIMUM_PASSPHRASE
from evidence_kit.vault.told_shapes import Droppable, Single, Thing
from evidence_kit.vault.vault import Vault

__all__ = [
    "MINIMUM_PASSPHRASE",
    "BadObject",
    "Carried",
    "CheckReport",
    "Droppable",
    "NewCode",
    "NewCovered",
    "NewPicture",
    "Salvage",
    "Salvaged",
    "Single",
    "Thing",
    "Vault",
    "create",
    "go_on_in",
    "looks_like_recovery_code",
    "recovery_code_ok",
    "salvage",
    "salvage_of",
    "salvaging",
    "unlock",
]
