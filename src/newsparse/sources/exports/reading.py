"""A database's export read: which format it is, its articles apart, the fields of each."""

from __future__ import annotations

from newsparse.language import pack
from newsparse.pipeline import checked
from newsparse.sources.exports.article import article_of
from newsparse.sources.exports.export import Export, ExportFormatError, Problem
from newsparse.sources.exports.format import format_of
from newsparse.sources.exports.pieces import sheet_of
from newsparse.sources.exports.problems import declared, problems
from newsparse.sources.exports.rows import rows
from newsparse.sources.exports.splitting import READERS, divided
from newsparse.span import Span
from newsparse.text.lines import BLANK

_LOOKED_AT = 60_000
_DECODED = "data.decode('utf-8-sig')"


def read_export(text: str, *, language: str | None = None) -> Export:
    r"""
    The articles of a text export from a newspaper database: LexisNexis, Nexis Uni, Factiva, ProQuest or Europresse.

    Which of them it is, is found out. Each article has its part of the export as its `text`, and in `export` the fields that
    are printed beside it. `language` is a BCP 47 code for the stories; None means that it is found out, by the printed one first.

    Raises `ExportFormatError` for a text that is no export, `TypeError` when `text` is no `str`, and `UnknownLanguageError` for a
    language without a pack.

        >>> found = read_export("Ferry fares rise\nThe Harbour Post\nMarch 4, 2019 Monday\n\n\nLength: 4 words\nBody\n\n\n"
        ...                     "Fares rise in May.\n\nLoad-Date: March 5, 2019\n\n\nEnd of Document\n")
        >>> found.format, found.articles[0].headline.text, found.articles[0].export.source.text, found.articles[0].body
        ('nexis-uni', 'Ferry fares rise', 'The Harbour Post', 'Fares rise in May.')
    """
    lines = rows(checked(text, _DECODED))
    if language is not None:
        pack(language)
    kind = format_of([line.text for line in lines])
    if kind is None:
        raise ExportFormatError(_looked_for())
    sheet = sheet_of(text, lines, kind)
    division = divided(sheet)
    found = []
    said: list[Problem] = []
    for stretch in division.articles:
        article, problem = article_of(sheet, stretch.first, stretch.last, READERS[kind.name][1], language)
        found.append(article)
        said += [problem] if problem else []
    total = declared(sheet, division)
    said += problems(sheet, division, found, total)
    return Export(
        text=text,
        format=kind.name,
        declared=total,
        articles=tuple(found),
        problems=tuple(sorted(said, key=lambda problem: problem.span)),
        frame=tuple(Span(lines[first].start, lines[last - 1].end) for first, last in division.frame),
    )


def looks_like_export(text: str) -> bool:
    r"""
    Whether a text seems to be a newspaper database's export, by its first and last lines. Raises `TypeError` when it is no `str`.

        >>> looks_like_export("Rates held as inflation cools\n\nThe bank held rates on Tuesday.")
        False
    """
    whole = len(checked(text, _DECODED)) <= 2 * _LOOKED_AT
    found = text.splitlines() if whole else _ends(text)
    return format_of([line.strip(BLANK) for line in found]) is not None


def _ends(text: str) -> list[str]:
    """The first and last lines, without those that are cut through."""
    return text[:_LOOKED_AT].splitlines()[:-1] + text[-_LOOKED_AT:].splitlines()[1:]


def _looked_for() -> str:
    return (
        "no export of a newspaper database: looked for the lines that LexisNexis ('3 of 120 DOCUMENTS', 'LOAD-DATE:'), Nexis Uni "
        "('End of Document'), Factiva ('Document HPOST000...'), ProQuest (a line of underscores, 'ProQuest document ID:') and "
        "Europresse ('Ce certificat est émis à') print around their articles; a single article goes to parse"
    )
