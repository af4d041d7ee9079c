"""
newsparse reads a news article from plain text: what each line is, and who said what.

Every offset is a code point of the text as it was given, ends exclusive; the text itself is never changed.
"""

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
