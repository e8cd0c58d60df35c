"""Run the benchmarks and print one table: `python -m bench [NAME…]`.

Each benchmark is a module `bench/NAME_bench.py` with a function `run() -> list[Row]`; a `Row` is
one figure with its yardstick and its goal. Seconds depend on the machine, so goals are ratios.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from bench.rows import Row

HEADINGS = ("what", "ours", "yardstick", "ratio", "goal", "")


def names() -> list[str]:
    """Give the names of all benchmarks, e.g. `import`."""
    return sorted(
        path.stem.removesuffix("_bench") for path in Path(__file__).parent.glob("*_bench.py")
    )


def table(rows: list[Row]) -> str:
    """Lay out rows under headings, columns aligned."""
    cells = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    )


def main() -> int:
    """Measure; 1 when a goal is missed."""
    rows: list[Row] = []
    for name in sys.argv[1:] or names():
        print(f"measuring {name} …", file=sys.stderr)
        measured = importlib.import_module(f"bench.{name}_bench")  # noqa: TID251 - our own folder
        rows += measured.run()
    print(table(rows))
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
