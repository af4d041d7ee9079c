"""
Words of the packs that never occur in data: `python -m benchmarks unused DATA...`.

A word that never occurs cannot be wrong, and cannot be right: it may be rare and plain, or a slip nobody has seen. A row a
file of a pack: how many entries it has, how many never occur in the texts of that language, and the first of these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.pages import rows
from newsparse.language import codes, guess
from newsparse.language.files import FILES
from newsparse.language.pack import UNDETERMINED, own_table
from newsparse.text.words import words

_SHOWN = 40
_EVERY = 3
_Entry = tuple[str, ...]


def entries(code: str) -> dict[str, dict[_Entry, str]]:
    """The entries of each file of a pack, by the words that they are cut into; without signs, endings and rules."""
    tables = {name: own_table(code, name) for name in FILES if name != "order"}
    found = {name: {tuple(words(entry).lower): entry for entry in table if entry[0] != "-"} for name, table in tables.items()}
    return {name: {cut: entry for cut, entry in table.items() if cut} for name, table in found.items()}


def met(several: Sequence[Sequence[str]], looked_for: set[_Entry]) -> set[_Entry]:
    """Those that occur in one of the texts."""
    by_first: dict[str, list[_Entry]] = defaultdict(list)
    for entry in looked_for:
        by_first[entry[0]].append(entry)
    found: set[_Entry] = set()
    for lower in several:
        for at, word in enumerate(lower):
            found.update(entry for entry in by_first.get(word, ()) if tuple(lower[at : at + len(entry)]) == entry)
    return found


def unused(code: str, several: Sequence[Sequence[str]]) -> Iterator[str]:
    """A line for each file of the pack that has entries which never occur."""
    tables = entries(code)
    found = met(several, {cut for table in tables.values() for cut in table})
    for name, table in tables.items():
        if missing := [entry for cut, entry in table.items() if cut not in found]:
            more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
            yield f"{code}/{name}.txt: {len(missing)} of {len(table)} never: {', '.join(missing[:_SHOWN])}{more}"


def main(paths: Sequence[Path]) -> None:
    """Print the rows for every third text of the files, `und` for all of them."""
    texts: dict[str, list[list[str]]] = defaultdict(list)
    for path in paths:
        for row in islice(rows(path), 0, None, _EVERY):
            text = row["text"]
            lower = words(text if isinstance(text, str) else next(iter(text.values()))).lower
            texts[guess(lower)].append(lower)
            texts[UNDETERMINED].append(lower)
    for code in codes():
        print(f"{code}: {len(texts[code])} texts", *unused(code, texts[code]), sep="\n")
