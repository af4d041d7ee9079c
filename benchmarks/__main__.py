"""Figures on data: `python -m benchmarks COMMAND DATA...`, where each command is a module of this folder."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

COMMANDS = {
    "breaks": "fit the numbers that lines are joined by",
    "bylines": "authors and days of publication",
    "bylines_fit": "fit the numbers of bylines and dates",
    "crossheads": "crossheads of whole pages, cross-validated",
    "fit": "fit the numbers that blocks are labelled by",
    "exports": "archive exports taken apart",
    "leads": "how often plain copy loses its first paragraph to the standfirst",
    "quotes": "who said what",
    "quotes_fit": "fit the numbers of quotes",
    "quotes_without": "what each group of clues is worth to quotes",
    "steadiness": "how often an article stays the same in another dress",
    "structure": "headline, standfirst, crossheads and body of whole pages",
    "structure_without": "what each group of facts is worth to the body",
    "titles": "headlines and standfirsts of whole pages, cross-validated",
    "titles_fit": "fit the numbers of headlines and standfirsts",
    "unused": "words of the packs that never occur",
    "wire": "datelines and wire copy",
}


def main() -> None:
    """Run one benchmark."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, about in COMMANDS.items():
        commands.add_parser(name, help=about).add_argument(
            "data", nargs="+", type=Path, help="JSON Lines files, gzipped or not, or folders of them"
        )
    chosen = parser.parse_args()
    if missing := [str(path) for path in chosen.data if not path.exists()]:
        parser.error(f"there is no {', '.join(missing)}")
    files = [file for path in chosen.data for file in (sorted(path.glob("*.jsonl*")) if path.is_dir() else [path])]
    import_module(f"benchmarks.{chosen.command}").main(files)


if __name__ == "__main__":
    main()
