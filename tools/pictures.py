"""`python -m tools.pictures`: the pictures of README and docs, from the fictional sample case."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image

TARGET: Final = Path("docs/pictures")
_MADE: Final = Path("build/pictures")
_NL, _EN = "nl-light-1280x800", "en-light-1280x800"
_SCREENS: Final = {
    "home": ("home", _NL),
    "collect": ("collect", _NL),
    "annotate": ("annotate", _NL),
    "dossier": ("dossier", _NL),
    "home-en": ("home", _EN),
    "annotate-en": ("annotate", _EN),
    "dossier-en": ("dossier", _EN),
}
"""Name of the picture, and the screen of `tools.screens` it shows, and how."""
_PAGES: Final = {"dossier-summary": "Samenvatting voor de politie", "dossier-exhibit": "Bijlage 3"}
"""Name of the picture, and words that only its page of the dossier begins with."""
_SCALE: Final = 1.4
"""Pixels a point: small enough for a README, large enough to read."""


def main() -> int:
    """Draw all pictures anew."""
    TARGET.mkdir(parents=True, exist_ok=True)
    names = dict.fromkeys(screen for screen, _shown in _SCREENS.values())
    run = [sys.executable, "-m", "tools.screens", "--out", str(_MADE)]
    if subprocess.run([*run, "--like", _NL, "--like", _EN, *names], check=False).returncode:
        return 1
    for name, (screen, shown) in _SCREENS.items():
        with Image.open(_MADE / f"{screen}-{shown}.png") as made:
            made.convert("RGB").save(TARGET / f"{name}.png", optimize=True)
    _draw_pages()
    return 0


def _draw_pages() -> None:
    shutil.rmtree(_MADE / "demo", ignore_errors=True)
    demo = [sys.executable, "-m", "evidence_kit", "demo", "--out", str(_MADE / "demo")]
    subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
    paper = pypdfium2.PdfDocument(_MADE / "demo" / "dossier-nl.pdf")
    pages = [paper[at] for at in range(len(paper))]
    for name, words in _PAGES.items():
        # The contents on the cover name the chapters too, so the cover does not count.
        page = next(one for one in pages[1:] if words in one.get_textpage().get_text_bounded())
        page.render(scale=_SCALE).to_pil().save(TARGET / f"{name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main())
