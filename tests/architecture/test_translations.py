"""Every sentence has its Dutch: the check sees what is missing, wrong or left over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import translations

ROOT = Path(__file__).parents[2]
HEADER = """msgid ""
msgstr ""
"Language: nl\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
CODE = """
from evidence_kit.wording import N_

TABLE = (N_("Open"),)


def speak(words, n, name):
    _ = words.gettext
    _(TABLE[0])
    _("Hello {name}").format(name=name)
    return words.ngettext("{count} item", "{count} items", n).format(count=n)
"""
OPEN = 'msgid "Open"\nmsgstr "Openen"\n'
HELLO = 'msgid "Hello {name}"\nmsgstr "Dag {name}"\n'
ITEMS = """msgid "{count} item"
msgid_plural "{count} items"
msgstr[0] "{count} bijlage"
msgstr[1] "{count} bijlagen"
"""
FAULTY = {
    "missing": ((OPEN, HELLO), "missing: '{count} item'"),
    "empty": ((OPEN, HELLO.replace("Dag {name}", ""), ITEMS), "not translated: 'Hello {name}'"),
    "fuzzy": (("#, fuzzy\n" + OPEN, HELLO, ITEMS), "fuzzy: 'Open'"),
    "other fields": ((OPEN, HELLO.replace("Dag {name}", "Dag {naam}"), ITEMS), "other fields"),
    "a field less": ((OPEN, HELLO.replace("Dag {name}", "Dag"), ITEMS), "other fields"),
    "a broken field": ((OPEN, HELLO.replace("Dag {name}", "Dag {name"), ITEMS), "other fields"),
    "half a plural": ((OPEN, HELLO, ITEMS.replace("{count} bijlagen", "")), "not translated"),
    "left over": ((OPEN, HELLO, ITEMS, 'msgid "Shut"\nmsgstr "Dicht"\n'), "not used any more"),
    "obsolete": ((OPEN, HELLO, ITEMS, '#~ msgid "Shut"\n#~ msgstr "Dicht"\n'), "1 obsolete"),
    "shouting": ((OPEN.replace("Openen", "Openen!"), HELLO, ITEMS), "not our tone"),
}


def project(folder: Path, *entries: str) -> Path:
    """Write a project with one speaking module and its catalogue."""
    source = folder / "src" / "evidence_kit" / "services" / "speak.py"
    source.parent.mkdir(parents=True)
    source.write_text(CODE, encoding="utf-8")
    catalogue = folder / "resources" / "locale" / "nl" / "services.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text("\n".join((HEADER, *entries)), encoding="utf-8")
    return folder


@pytest.mark.slow
def test_every_sentence_of_the_program_is_translated() -> None:
    """Nobody meets half English in the Dutch window or on Dutch paper."""
    assert list(translations.faults(ROOT)) == []


def test_a_whole_catalogue_has_no_faults(tmp_path: Path) -> None:
    """Tables, fields and counted sentences are found and accepted."""
    assert list(translations.faults(project(tmp_path, OPEN, HELLO, ITEMS))) == []


@pytest.mark.parametrize(("entries", "expected"), FAULTY.values(), ids=FAULTY)
def test_a_fault_is_named(tmp_path: Path, entries: tuple[str, ...], expected: str) -> None:
    """Each way in which a catalogue can be incomplete or wrong is reported."""
    found = list(translations.faults(project(tmp_path, *entries)))
    assert any(expected in fault for fault in found), found


def test_two_catalogues_cannot_say_one_sentence_differently(tmp_path: Path) -> None:
    """All catalogues are one language: which of two Dutch sentences shows would be chance."""
    folder = project(tmp_path, OPEN, HELLO, ITEMS)
    other = folder / "resources" / "locale" / "nl" / "ui.po"
    source = folder / "src" / "evidence_kit" / "ui" / "door.py"
    source.parent.mkdir(parents=True)
    source.write_text('from evidence_kit.wording import N_\nNAME = N_("Open")\n', encoding="utf-8")
    other.write_text(HEADER + "\n" + OPEN, encoding="utf-8")
    assert list(translations.faults(folder)) == []
    other.write_text(HEADER + "\n" + OPEN.replace("Openen", "Open"), encoding="utf-8")
    assert list(translations.faults(folder)) == ["services.po and ui.po differ: 'Open'"]


def test_the_command_fails_when_a_sentence_is_missing(tmp_path: Path) -> None:
    """`make check` stops on a missing translation."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.translations", str(project(tmp_path, OPEN))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "missing: 'Hello {name}'" in done.stdout


def test_gathering_adds_and_drops_but_keeps_the_dutch(tmp_path: Path) -> None:
    """`make i18n` leaves an empty line for a new sentence and never loses a translated one."""
    folder = project(tmp_path, OPEN, 'msgid "Shut"\nmsgstr "Dicht"\n')
    translations.update(folder)
    text = (folder / "resources" / "locale" / "nl" / "services.po").read_text(encoding="utf-8")
    assert 'msgid "Open"\nmsgstr "Openen"' in text
    assert 'msgid "Hello {name}"\nmsgstr ""' in text
    assert "Shut" not in text
