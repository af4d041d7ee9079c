"""Many texts, one after the other or in several processes."""

from newsparse.many.result import Failure
from newsparse.many.texts import in_order, parse_many

__all__ = ["Failure", "in_order", "parse_many"]
