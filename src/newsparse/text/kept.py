"""What is worked out once a key and then looked up: a look-up costs half of a cached call, and can be mapped over a whole text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_LONGEST = 100
"""So many characters of a word or a gap are kept."""


class Kept(dict[K, V]):
    """
    The values that a function gives, by what it was asked.

    A text may bring new keys without end: beyond `most` of them all are forgotten but the `known`, which are there from the start.
    A word longer than any is never kept: a few thousand of them could be of any size. A known key is told without being worked
    out also while another thread forgets.

        >>> lengths = Kept(len, known={"Ana": 0})
        >>> [lengths[name] for name in ("Ana", "Ruiz")], list(lengths)
        ([0, 4], ['Ana', 'Ruiz'])
    """

    __slots__ = ("known", "make", "most")

    def __init__(self, make: Callable[[K], V], *, known: Mapping[K, V] = MappingProxyType[Any, Any]({}), most: int = 1 << 13) -> None:
        super().__init__(known)
        self.make = make
        self.known = known
        self.most = most + len(known)

    def __missing__(self, key: K) -> V:
        if len(self) >= self.most:
            self.clear()
            self.update(self.known)
        value = self.known[key] if key in self.known else self.make(key)
        if not (isinstance(key, str) and len(key) > _LONGEST):
            self[key] = value
        return value
