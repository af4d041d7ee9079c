"""Archive exports: every article out of a newspaper database's text file, with the fields that are printed beside it."""

from newsparse.sources.exports.export import Export, ExportFormatError, Problem
from newsparse.sources.exports.reading import looks_like_export, read_export

__all__ = ["Export", "ExportFormatError", "Problem", "looks_like_export", "read_export"]
