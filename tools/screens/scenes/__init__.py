"""One module for each part of the program; every module in this folder is loaded."""

from __future__ import annotations

import pkgutil
from importlib.util import module_from_spec


def load() -> None:
    """Load every module here, so that its screens are registered."""
    for finder, name, _package in pkgutil.iter_modules(__path__, f"{__name__}."):
        spec = finder.find_spec(name, None)
        if spec is not None and spec.loader is not None:
            spec.loader.exec_module(module_from_spec(spec))
