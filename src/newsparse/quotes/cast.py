"""Who is in a story: those who spoke so far, and what is known of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from newsparse.article import Speaker, SpeakerKind
from newsparse.quotes.fullnames import Places
from newsparse.quotes.identity import Identity, identity
from newsparse.quotes.sorts import GROUP
from newsparse.span import Range, Span

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy

MEMORY = 100
"""How many mentions back a name, a pronoun or a role is looked for."""


@attrs.define(eq=False)
class Cast:
    """The people and bodies of a story, by number, as its sources are read in order."""

    copy: Copy
    pack: Pack
    places: Places
    people: list[Identity] = attrs.Factory(list)
    spans: list[list[Range]] = attrs.Factory(list)
    """Where each is the source, by number."""
    called: list[set[str]] = attrs.Factory(list)
    """The nouns that stood for each, by number."""
    order: list[tuple[int, int]] = attrs.Factory(list)
    """Who spoke, in order: the first word of the source, and the number."""
    known: dict[str, list[int]] = attrs.Factory(dict)
    told: dict[str, Identity] = attrs.Factory(dict)
    forenames: dict[tuple[str, str], Range | None] = attrs.Factory(dict)
    """The full name of the one person with a forename that stands alone, by the title in front and the forename."""

    def identity(self, phrase: Range, run: Range | None) -> Identity:
        """Who a phrase with this name is."""
        said = self.copy.words(*phrase)
        if said not in self.told:
            self.told[said] = identity(self.copy, phrase, run, self.pack, self.places)
        return self.told[said]

    def join(self, latest: Identity) -> int:
        """The number of somebody, who may be known already."""
        namesakes = self.known.setdefault(latest.key or latest.name.lower(), [])
        short = self.known.setdefault(latest.short.lower(), []) if latest.short else []
        met = (one for one in reversed([*short[-MEMORY:], *namesakes[-MEMORY:]]) if _same(self.people[one], latest))
        number = next(met, len(self.people))
        if number == len(self.people):
            self.people.append(latest)
            self.spans.append([])
            self.called.append(set())
            namesakes.append(number)
            short.append(number)
        else:
            self.people[number] = _merged(self.people[number], latest)
        return number

    def spoke(self, number: int, source: Range) -> None:
        """Note that somebody is this source."""
        self.spans[number].append(source)
        self.order.append((source[0], number))

    def lately(self) -> list[int]:
        """The numbers of those who spoke, the last one first."""
        return [number for _, number in self.order[: -MEMORY - 1 : -1]]

    def is_known(self, who: Identity) -> bool:
        """Whether somebody of this name has spoken, as a person."""
        namesakes = self.known.get(who.key, ())
        return any(self.people[one].kind is SpeakerKind.PERSON and _same(self.people[one], who) for one in namesakes)

    def speakers(self) -> list[Speaker]:
        """Everybody as a speaker, by number."""
        return [_speaker(self.copy, person, found) for person, found in zip(self.people, self.spans, strict=True)]


def may_be_a_body(copy: Copy, who: Identity, pack: Pack) -> bool:
    """Whether a name may be that of a body: it has no forename, title or age, and nothing tells whether a man or a woman bears it."""
    first = who.name.split(maxsplit=1)[0].lower()
    tags = copy.lexicon.bits[copy.lexicon.classes[first]]
    return who.gender == "-" and not who.title and not who.aged and (bool(tags & GROUP) or first not in pack.table("forenames"))


def _speaker(copy: Copy, person: Identity, found: list[Range]) -> Speaker:
    mentions = tuple(Span(copy.starts[first], copy.ends[after - 1]) for first, after in found)
    return Speaker(person.name, person.description, person.affiliation, person.kind, mentions)


def _same(one: Identity, latest: Identity) -> bool:
    """Whether two with the same last name, or none, are the same speaker: one's name ends the other's, and no gender parts them."""
    if "-" not in {one.gender, latest.gender} and one.gender != latest.gender:
        return False
    if (one.short and one.short == latest.name) or (latest.short and latest.short == one.name):
        return True
    return _ends(one.name, latest.name) or _ends(latest.name, one.name) or one.name.lower() == latest.name.lower()


def _ends(name: str, short: str) -> bool:
    """
    Whether a name ends with another, word for word.

        >>> _ends("Ana Ruiz", "Ruiz"), _ends("DeShawn Low", "Shawn Low")
        (True, False)
    """
    return name.endswith(short) and (len(name) == len(short) or not name[-len(short) - 1].isalnum())


def _merged(one: Identity, latest: Identity) -> Identity:
    longer = latest if len(latest.name) > len(one.name) else one
    return longer._replace(
        description=one.description or latest.description,
        affiliation=one.affiliation or latest.affiliation,
        gender=one.gender if one.gender != "-" else latest.gender,
        title=one.title or latest.title,
        short=one.short or latest.short,
        kind=one.kind if one.kind is not SpeakerKind.PERSON else longer.kind,
    )
