"""Where nothing can be written a vault opens to read, says so, and stays as it is."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_kit.domain.case import Export, ExportKind
from evidence_kit.domain.errors import ReadOnlyMedium
from evidence_kit.domain.exhibit import FileFacts, Fingerprint, InWords, Obstacle, Source
from evidence_kit.domain.markup import Markup
from evidence_kit.vault import NewCovered, unlock
from evidence_kit.vault.machine import Machine
from support.tellings import LISA
from support.vaults import now

FACTS = FileFacts("a.png")
EXPORT = Export(ExportKind.DOSSIER, "d", "", "nl", "", "", 1, 1, "", "")
CHANGES = {
    "original": lambda vault: vault.add_original(
        io.BytesIO(b"x"), facts=FACTS, origin=Source.FILE, media_type="image/png"
    ),
    "words": lambda vault: vault.add_in_words(
        InWords(Fingerprint("a", "b", 1), FACTS), Source.FILE
    ),
    "pictures": lambda vault: vault.add_pictures(1, Obstacle.BROKEN, []),
    "title": lambda vault: vault.set_title("x"),
    "markup": lambda vault: vault.set_markup(1, Markup()),
    "said": lambda vault: vault.describe(1, platform="x"),
    "withdraw": lambda vault: vault.withdraw(1, "x"),
    "restore": lambda vault: vault.restore(1),
    "burnt": lambda vault: vault.add_burnt(1, []),
    "cover": lambda vault: vault.replace_by_covered(
        1, NewCovered(b"copy", "image/png", Obstacle.BROKEN)
    ),
    "export": lambda vault: vault.note_export(EXPORT),
    "note": lambda vault: vault.note(LISA),
    "drop": lambda vault: vault.drop(LISA),
}


@pytest.fixture
def sealed(case_file):
    """Give a vault on a medium that a look at its rights shows to be read-only."""
    forbidden = Machine(may_write=lambda _: False)
    with unlock(case_file.path, case_file.code, now=now, machine=forbidden) as vault:
        yield vault


def test_everything_can_be_read(case_file, sealed):
    """All is there, all verifies, and the file does not change by a bit."""
    before = case_file.path.read_bytes()
    assert sealed.read_only
    assert sealed.broken == ()
    for exhibit in sealed.case.exhibits:
        assert sealed.read(exhibit.evidence.object) == case_file.files[exhibit.number]
    assert sealed.check().ok
    sealed.close()
    assert case_file.path.read_bytes() == before
    assert [path.name for path in case_file.path.parent.iterdir()] == ["case.evk"]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_every_change_is_refused(sealed, change):
    """Each changing method says that the medium is read-only."""
    before = sealed.case, sealed.head
    with pytest.raises(ReadOnlyMedium) as caught:
        change(sealed)
    assert caught.value.fields == {"name": "case.evk"}
    assert (sealed.case, sealed.head) == before


LOCKED_FOLDER = """
import os, sys
from pathlib import Path
from support.vaults import new_vault, now
from evidence_kit.domain.errors import Expected
from evidence_kit.vault import unlock
folder, code, what = sys.argv[1:]
os.chdir(folder)
os.chmod("case.evk", 0o444 if what == "file" else 0o666)
os.chmod(".", 0o555 if what == "folder" else 0o777)
if os.geteuid() == 0:  # rights do not bind root, so become somebody else
    os.setgid(65534)
    os.setuid(65534)
with unlock(Path("case.evk"), code, now=now) as vault:
    print(vault.read_only, vault.broken, vault.check().ok, sorted(os.listdir(".")))
try:
    new_vault(Path("new.evk"))[0].close()
    print("made")
except Expected as error:
    print(type(error).__name__)
"""


@pytest.mark.slow
@pytest.mark.parametrize(("what", "made"), [("folder", "PlaceNotWritable"), ("file", "made")])
def test_rights_of_the_file_system(case_file, what, made):
    """A folder or file without write permission is noticed before anything is written."""
    folder = case_file.path.parent
    closed = [above for above in folder.parents if above.stat().st_mode & 0o005 != 0o005]
    for above in closed:
        above.chmod(0o755)  # SQLite looks at every folder on the way
    command = [sys.executable, "-c", LOCKED_FOLDER, str(folder), case_file.code, what]
    tests = Path(__file__).parents[1]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(tests)}
    )
    for each in (folder, *closed):
        each.chmod(0o700)
    assert done.stdout == f"True () True ['case.evk']\n{made}\n", done.stderr
