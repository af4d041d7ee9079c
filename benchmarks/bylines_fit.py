"""Fits the numbers of bylines and dates: `python -m benchmarks bylines_fit DATA...` writes them into the package's tables."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.bylines import fit


def main(paths: Iterable[Path]) -> None:
    """Fit both tables on these files."""
    fit(list(paths))
