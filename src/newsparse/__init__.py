"""
newsparse reads a news article from plain text: what each line is, and who said what.

Every offset is a code point of the text as it was given, ends exclusive; the text itself is never changed.

A name is loaded when it is first asked for, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.article import (
        Advisory,
        Article,
        Author,
        Block,
        Dateline,
        ExportField,
        ExportFields,
        Label,
        Quote,
        QuoteKind,
        Speaker,
        SpeakerKind,
        Timestamp,
        Wire,
    )
    from newsparse.language import PackError, UnknownLanguageError
    from newsparse.many import Failure, parse_many
    from newsparse.pipeline import extract_quotes, parse
    from newsparse.reasons import Explanation, Reason, Rival, explain
    from newsparse.sources.exports import Export, ExportFormatError, Problem, looks_like_export, read_export
    from newsparse.sources.wire import WireFormatError, parse_wire, parse_wire_many
    from newsparse.span import Span
    from newsparse.write.record import RecordError, from_dict, to_dict

__all__ = [
    "Advisory",
    "Article",
    "Author",
    "Block",
    "Dateline",
    "Explanation",
    "Export",
    "ExportField",
    "ExportFields",
    "ExportFormatError",
    "Failure",
    "Label",
    "PackError",
    "Problem",
    "Quote",
    "QuoteKind",
    "Reason",
    "RecordError",
    "Rival",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Timestamp",
    "UnknownLanguageError",
    "Wire",
    "WireFormatError",
    "explain",
    "extract_quotes",
    "from_dict",
    "looks_like_export",
    "parse",
    "parse_many",
    "parse_wire",
    "parse_wire_many",
    "read_export",
    "to_dict",
]

_HOMES = {
    "newsparse.article": (
        "Advisory Article Author Block Dateline ExportField ExportFields Label Quote QuoteKind Speaker SpeakerKind Timestamp Wire"
    ),
    "newsparse.language": "PackError UnknownLanguageError",
    "newsparse.many": "Failure parse_many",
    "newsparse.pipeline": "extract_quotes parse",
    "newsparse.reasons": "Explanation Reason Rival explain",
    "newsparse.sources.exports": "Export ExportFormatError Problem looks_like_export read_export",
    "newsparse.sources.wire": "WireFormatError parse_wire parse_wire_many",
    "newsparse.span": "Span",
    "newsparse.write.record": "RecordError from_dict to_dict",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}

if not TYPE_CHECKING:  # a type checker must go on to see which names there are not

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = thing = getattr(import_module(_HOME[name]), name)
        return thing


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
