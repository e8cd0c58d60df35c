"""The application leaves no settings behind and has a neutral name."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

USE_DIALOGS = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from evidence_kit.ui.parts import file_dialog
from evidence_kit.ui.shell.application import QtWords, make_application
from evidence_kit.wording import wording

application = make_application()
words = QtWords()
words.speak(wording("nl"))
folder = Path(sys.argv[1])
window = QWidget()
window.show()
chosen, said = [], []

def choose():
    dialog = file_dialog.choose_file(window, "t", folder, "All (*)", chosen.append)
    said.extend(label.text() for label in dialog.findChildren(QLabel))
    dialog.selectFile(str(folder / "notes.evk"))
    dialog.accept()
    where = file_dialog.choose_folder(window, "t", folder, chosen.append)
    where.accept()
    new = file_dialog.choose_new_file(window, "t", folder / "new.pdf", "PDF (*.pdf)", chosen.append)
    new.accept()
    settings = QSettings()
    settings.setValue("last", str(folder))
    settings.sync()
    QTimer.singleShot(0, application.quit)

QTimer.singleShot(0, choose)
application.exec()
print(application.applicationName(), application.organizationName(), len(chosen))
print(chosen[-1].name)
print(said)
"""


def files(folder: Path) -> set[str]:
    """List everything below a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_choosing_files_leaves_no_trace_in_the_home(home: Path, tmp_path: Path) -> None:
    """After three file dialogs and a stray setting the home folder is exactly as before."""
    (tmp_path / "notes.evk").write_bytes(b"x")
    before = files(home)
    done = subprocess.run(
        [sys.executable, "-c", USE_DIALOGS, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    names, last, said = done.stdout.splitlines()
    assert (names, last) == ("notes notes 3", "new.pdf")
    assert "&Zoeken in:" in said
    assert "Look in" not in said
    assert files(home) == before
    assert files(tmp_path) == {"notes.evk"}
