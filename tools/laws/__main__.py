"""Run every law over the project: `python -m tools.laws [FOLDER]`; exit 1 when one is broken."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from tools.laws.command_line import window_only_in_open
from tools.laws.contrast import readable_colours
from tools.laws.data import harmless_pictures, licensed_fonts, sourced_facts, whole_data
from tools.laws.errors import every_error_has_words
from tools.laws.files import own_matters, short_files, short_functions, telling_names
from tools.laws.findings import Finding, Law
from tools.laws.language import plain_words
from tools.laws.messages import whole_sentences
from tools.laws.purity import pure_domain
from tools.laws.window import (
    letters_stay_letters,
    no_loose_layout_items,
    no_settings_of_qt,
    one_event_loop,
    one_palette,
)

LAWS: Final[tuple[Law, ...]] = (
    every_error_has_words,
    harmless_pictures,
    letters_stay_letters,
    licensed_fonts,
    no_loose_layout_items,
    no_settings_of_qt,
    one_event_loop,
    one_palette,
    own_matters,
    plain_words,
    pure_domain,
    readable_colours,
    short_files,
    short_functions,
    sourced_facts,
    telling_names,
    whole_data,
    whole_sentences,
    window_only_in_open,
)


def findings(root: Path) -> list[Finding]:
    """Give all places where the project breaks a law of the house."""
    return sorted(found for law in LAWS for found in law(root))


def main() -> int:
    """Print the findings; 1 when there are any."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path.cwd()
    found = findings(root)
    for one in found:
        print(one)
    print(f"{len(LAWS)} laws, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
