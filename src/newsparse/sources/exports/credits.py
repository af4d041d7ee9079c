"""Whom a labelled credit names."""

from __future__ import annotations

import re

from newsparse.article import Author, ExportField
from newsparse.language import Pack
from newsparse.span import Span
from newsparse.story.credits import Credit, reading

_TURNED = re.compile(
    r"\s*+((?:(?:van|von|de|der|den|du|la|le|ter|Van|Von|De|La|Le)\s)*+[^\W\d_][\w'’-]*+),\s*+([^\W\d_][^,;]{0,40}?)\s*+(?:;|$)"
)


def credited(text: str, field: ExportField, pack: Pack, *, turned: bool) -> tuple[Author, ...]:
    """
    The authors in a labelled credit: an agency or a house only where it names nobody else.

    `turned` says that the database prints the family name first, "Doe, Jane"; a name all in capitals is read so everywhere.

        >>> from newsparse.language import pack
        >>> field = ExportField(Span(0, 17), "Doe, Jane; Roe, J")
        >>> [author.name for author in credited(field.text, field, pack("en"), turned=True)]
        ['Jane Doe', 'J Roe']
    """
    if turned or field.text.isupper():
        names = _turned(field.text)
        if names:
            return tuple(
                [_author(f"{name[2]} {name[1]}", field.span.start + name.start(1), field.span.start + name.end(2)) for name in names]
            )
    found = reading(text, field.span.start, field.span.end, pack).credits
    return tuple([_credit(text, one) for one in [one for one in found if not one.desk] or found])


def _turned(words: str) -> list[re.Match[str]]:
    """The names of a list that holds nothing but names with the family name first."""
    found: list[re.Match[str]] = []
    at = 0
    while at < len(words):
        name = _TURNED.match(words, at)
        if name is None:
            return []
        found.append(name)
        at = name.end()
    return found


def _author(name: str, start: int, end: int) -> Author:
    return Author(name, None, Span(start, end))


def _credit(text: str, one: Credit) -> Author:
    role = text[slice(*one.role)] if one.role else None
    return Author(text[one.start : one.end], role, Span(one.start, one.end))
