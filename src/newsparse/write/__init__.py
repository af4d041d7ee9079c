"""An article as a record of plain JSON types, for reading in a terminal, and as a page."""

from newsparse.write.record import VERSION, RecordError, from_dict, schema, to_dict

__all__ = ["VERSION", "RecordError", "from_dict", "schema", "to_dict"]
