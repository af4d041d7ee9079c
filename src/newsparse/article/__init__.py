"""What a parse returns: frozen classes, no reasoning."""

from newsparse.article.article import Article
from newsparse.article.blocks import Advisory, Author, Block, Dateline, Timestamp, joined
from newsparse.article.envelope import ExportField, ExportFields, Wire
from newsparse.article.labels import BOILERPLATE, Label, QuoteKind, SpeakerKind
from newsparse.article.quote import Quote, Speaker

__all__ = [
    "BOILERPLATE",
    "Advisory",
    "Article",
    "Author",
    "Block",
    "Dateline",
    "ExportField",
    "ExportFields",
    "Label",
    "Quote",
    "QuoteKind",
    "Speaker",
    "SpeakerKind",
    "Timestamp",
    "Wire",
    "joined",
]
