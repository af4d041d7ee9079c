"""
Whom and when: authors and days of publication, `python -m benchmarks bylines DATA...`.

A row of the data is a page: its text (or its text by several converters), and `gold` (or the row itself) with `authors` or
`author`, and `published` or `date`. The figures are cross-validated: the numbers that read a page were fitted on the pages of
other publishers. `python -m benchmarks bylines_fit DATA...` fits the numbers that ship.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

import newsparse
from benchmarks.pages import Row, rows
from newsparse.story import byline, dates
from newsparse.story.labels import labels
from newsparse.story.page import Page, page
from newsparse.weigh.rank import best, total

Numbers = dict[str, float]
TABLES = Path(newsparse.__file__).parent / "weigh" / "tables"
FOLDS = 5
PENALTY = {"byline": 1.0, "published": 4.0}
OTHERS = {"byline": 0.25, "published": 0.4}
"""How much a page counts whose authors and day a reader of its site's own layout has not checked: blogs, shops, portals."""
WITHOUT = {"byline": 0.5, "published": 0.7}
"""How much a page counts that prints no right candidate: often the data name whom the text does not, or write the name otherwise."""
_SEPARATE = re.compile(r"\s*(?:[,;/|&]|\band\b|\bund\b|、)\s*")


class Asked(NamedTuple):
    """One page and one field: the clues of each candidate, which candidates are right, and whose page it is."""

    file: str
    site: str
    weight: float
    candidates: list[tuple[str, ...]]
    right: list[bool]
    said: list[frozenset[str]]
    """What is said when this candidate is chosen: folded names, or a day."""
    person: list[bool]
    """Whether the candidate is taken before one that is not so: a byline that names a person rather than a newsroom."""
    wanted: frozenset[str]
    shown: frozenset[str]
    """What of it the text shows."""


def main(paths: Iterable[Path]) -> None:
    """Print a line for each file and converter."""
    print(f"{'cross-validated by publisher':48} {'authors: P':>12}    R     F1      {'days: P':>8}     R")
    found = {field: list(asked(paths, field)) for field in ("byline", "published")}
    judged: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: {"byline": Counter(), "published": Counter()})
    for field, pages in found.items():
        given = by_hand(field)
        for fold in range(FOLDS):
            numbers = fitted([one for one in pages if fold_of(one.site) != fold], given, PENALTY[field])
            numbers = {clue: number + given.get(clue, 0.0) for clue, number in numbers.items()}
            for one in pages:
                if fold_of(one.site) == fold:
                    judged[one.file][field].update(count(one, numbers))
    for file, counts in judged.items():
        author, day = counts["byline"], counts["published"]
        p, r = share(author["right"], author["said"]), share(author["right"], author["gold"])
        print(
            f"{file:48} {p:12.3f} {r:6.3f} {2 * p * r / max(p + r, 1e-9):6.3f}    "
            f"{share(day['right'], day['said']):10.3f} {share(day['right'], day['gold']):6.3f}",
        )


def asked(paths: Iterable[Path], field: str) -> Iterator[Asked]:
    """The pages of the files that say who or when."""
    for path in paths:
        for row in rows(path):
            wanted = authors_of(row) if field == "byline" else days_of(row)
            if wanted is None:
                continue
            texts = row["text"] if isinstance(row["text"], dict) else {"text": row["text"]}
            for converter, text in texts.items():
                name = f"{path.name.partition('.')[0]} {converter}"
                yield question(field, text, wanted, row)._replace(file=name)


def question(field: str, text: str, wanted: frozenset[str], row: Row) -> Asked:
    """The candidates of one page for one field, and which of them are right."""
    whole = page(text, None)
    label = labels(whole)
    site = row.get("publisher") or row.get("url_host") or row["id"]
    weight = 1.0 if "publisher" in row else OTHERS[field]
    if field == "byline":
        found, near = byline.candidates(whole, label)
        names = [
            frozenset(fold(text[credit.start : credit.end]) for credit in byline.credited(byline.company(found, one, near), text))
            for one in found
        ]
        right = [any(fold(text[credit.start : credit.end]) in wanted for credit in one.read.credits) for one in found]
        folded = f" {fold(text)} "
        shown = frozenset(name for name in wanted if f" {name} " in folded)
        person = [not one.read.is_desk for one in found]
        weight *= 1.0 if any(right) else WITHOUT[field]
        return Asked("", site, weight, [tuple(byline.clues(one, near)) for one in found], right, names, person, wanted, shown)
    stamps, around = dates.candidates(whole, label)
    said = [frozenset([one.date.value.isoformat()[:10]] if one.date.value else ()) for one in stamps]
    right = [bool(one & wanted) for one in said]
    clues = [tuple(dates.clues(one, around)) for one in stamps]
    weight *= 1.0 if any(right) else WITHOUT[field]
    return Asked("", site, weight, clues, right, said, [True] * len(stamps), wanted, days_shown(whole, wanted))


def days_shown(whole: Page, wanted: frozenset[str]) -> frozenset[str]:
    """The days that the text shows somewhere, with a year or without one; one when it shows several, for one is asked for."""
    printed = {(date.year, date.month, date.day) for start, end in whole.blocks for date in dates.dates(whole.text, start, end, whole.pack)}
    days = [dt.date.fromisoformat(day) for day in sorted(wanted)]
    return frozenset([day.isoformat() for day in days if any((year, day.month, day.day) in printed for year in (day.year, None))][:1])


def count(one: Asked, numbers: Numbers) -> Counter[str]:
    """How many were said, right and asked for on one page."""
    numbers = defaultdict(float, numbers)
    chosen = best(range(len(one.candidates)), lambda at: one.candidates[at], numbers)
    if chosen is not None and not one.person[chosen]:
        person = best([at for at, person in enumerate(one.person) if person], lambda at: one.candidates[at], numbers)
        chosen = chosen if person is None else person
    said = frozenset[str]() if chosen is None else one.said[chosen]
    return Counter({"gold": len(one.shown), "said": len(said), "right": len(said & one.wanted)})


def fitted(pages: Sequence[Asked], given: Mapping[str, float], penalty: float) -> Numbers:
    """
    A number a clue, so that the right candidate wins, or "none" where there is no right one, on top of the numbers given by
    hand. Same data, same numbers.
    """
    names = sorted({clue for one in pages for each in one.candidates for clue in each})
    column = {name: at for at, name in enumerate(["none", *names])}
    cells = [[column[clue] for clue in each] for one in pages for each in (("none",), *one.candidates)]
    group = np.repeat(np.arange(len(pages)), [len(one.candidates) + 1 for one in pages])
    right = np.array([hit for one in pages for hit in (not any(one.right), *one.right)])
    weight = np.array([one.weight for one in pages])
    ends = np.cumsum([0, *map(len, cells)])
    matrix = csr_matrix((np.ones(ends[-1]), np.concatenate([np.array(each) for each in cells]), ends), shape=(len(cells), len(column)))

    start = matrix @ np.array([given.get(name, 0.0) for name in column])

    def loss(numbers: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = matrix @ numbers + start
        high = np.full(len(pages), -np.inf)
        np.maximum.at(high, group, odds)
        raised = np.exp(odds - high[group])
        chance = raised / np.bincount(group, raised)[group]
        hit = np.maximum(1e-12, np.bincount(group, chance * right))
        off = weight[group] * (chance - chance * right / hit[group])
        return float(-(weight * np.log(hit)).sum() + penalty * (numbers**2).sum() / 2), matrix.T @ off + penalty * numbers

    solved = minimize(loss, np.zeros(len(column)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {name: round(float(solved[at]), 2) for name, at in column.items()}


def by_hand(field: str) -> Mapping[str, float]:
    """The numbers of a table that are set by hand."""
    numbers: Mapping[str, float] = json.loads((TABLES / f"{field}.json").read_text("utf-8"))["set"]
    return numbers


def fit(paths: Sequence[Path]) -> None:
    """Write the fitted part of both tables. A clue that no page shows keeps its place, with zero."""
    for field in ("byline", "published"):
        file = TABLES / f"{field}.json"
        table = json.loads(file.read_text("utf-8"))
        numbers = fitted(list(asked(paths, field)), table["set"], PENALTY[field])
        table["fitted"] = dict.fromkeys(table["fitted"], 0.0) | numbers
        table["fitted_on"] = ", ".join(path.name.partition(".")[0] for path in paths)
        table["fitted"] = dict(sorted(table["fitted"].items()))
        file.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(f"{file.name}: {len(numbers)} numbers, sum of none {total(numbers, ['none'])}")


def authors_of(row: Row) -> frozenset[str] | None:
    """The names a row asks for, folded; None when it does not say."""
    gold = row.get("gold", row)
    names = gold.get("authors", gold.get("author"))
    if names is None or (not names and "publisher" not in row):
        return None
    listed = _SEPARATE.split(names) if isinstance(names, str) else names
    return frozenset(folded for name in listed if (folded := fold(name)))


def days_of(row: Row) -> frozenset[str] | None:
    """The day a row asks for, in its own zone and in UTC; None when it does not say."""
    gold = row.get("gold", row)
    value = gold.get("published", gold.get("date"))
    try:
        moment = dt.datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    moments = [moment, moment.astimezone(dt.UTC)] if moment.tzinfo else [moment]
    return frozenset(one.date().isoformat() for one in moments)


def fold(text: str) -> str:
    """Case, accents, punctuation and spacing taken away."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(char for char in plain if not unicodedata.combining(char))))


def fold_of(site: str) -> int:
    """The fold of a publisher or site; all its pages are in the same one."""
    return int.from_bytes(sha256(site.encode()).digest()[:4], "big") % FOLDS


def share(part: float, whole: float) -> float:
    """A share, 0 of nothing."""
    return part / whole if whole else 0.0
