"""The program without a window: where Qt cannot be imported, everything below it still runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import evidence_kit

WITHOUT_QT = "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None; "
WINDOW = ("app", "ui")


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program in an interpreter that cannot import Qt."""
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT + program, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def command_line(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in an interpreter that cannot import Qt."""
    return run("from evidence_kit.cli import main; sys.exit(main())", *arguments)


def modules() -> list[str]:
    """Give the names of all modules below the window."""
    package = Path(evidence_kit.__file__).parent
    names = []
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        if parts[0] not in WINDOW and parts[-1] != "__main__":
            names.append(".".join(("evidence_kit", *parts)).removesuffix(".__init__"))
    return names


def test_qt_really_cannot_be_imported() -> None:
    """The interpreter of these tests has no Qt, so that they can fail."""
    done = run("import PySide6.QtCore")
    assert "ModuleNotFoundError" in done.stderr


def test_every_module_below_the_window_imports_without_qt() -> None:
    """No noun, verb or word needs Qt to be there."""
    done = run("import importlib; [importlib.import_module(n) for n in sys.argv[1:]]", *modules())
    assert done.returncode == 0, done.stderr


def test_the_command_line_helps_without_qt() -> None:
    """Helpers and scripts can use the program on a machine that has no window."""
    done = command_line("--help")
    assert done.returncode == 0, done.stderr
    assert "export" in done.stdout


def test_the_command_line_answers_in_a_sentence_without_qt(tmp_path: Path) -> None:
    """A missing case is told in a sentence, also where Qt is missing."""
    done = command_line("list", str(tmp_path / "missing.evk"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "missing.evk" in done.stderr
