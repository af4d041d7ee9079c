"""Who a source is: one speaker for a name, its short forms, its pronouns and its roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Speaker, SpeakerKind
from newsparse.quotes.lexicon import (
    A_NAME,
    AND,
    ARTICLE,
    AT,
    DOCUMENT,
    GROUP,
    HONORIFIC,
    OF,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
)
from newsparse.span import Range, Span
from newsparse.text.sentences import BRACKET, COMMA, DASH, JOINED, STOP

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy


class Identity(NamedTuple):
    """What one source phrase says of somebody."""

    name: str
    key: str
    """The last word of the name, in lower case; "" for one without a name."""
    description: str | None
    affiliation: str | None
    kind: SpeakerKind
    gender: str
    plural: bool
    head: str
    """The noun that says what they are, in lower case."""


def speakers(copy: Copy, sources: Sequence[Range | None], pack: Pack) -> list[Speaker | None]:
    """The speaker of each source phrase; those who are the same are equal, with all their mentions."""
    people: list[Identity] = []
    spans: list[list[Range]] = []
    whose: dict[Range, int] = {}
    places = _places(copy, sources)
    for source in sorted({source for source in sources if source}):
        number = _refers(copy, source, people, spans, pack)
        if number is None:
            people.append(_identity(copy, source, pack, places))
            spans.append([])
            number = _same(people) if len(people) > 1 else 0
            if number < len(people) - 1:
                latest = people.pop()
                spans.pop()
                people[number] = _merged(people[number], latest)
        if number >= 0:
            spans[number].append(source)
            whose[source] = number
    made = [_speaker(copy, person, found) for person, found in zip(people, spans, strict=True)]
    return [made[whose[source]] if source in whose else None for source in sources]


def _speaker(copy: Copy, person: Identity, found: Sequence[Range]) -> Speaker:
    return Speaker(
        person.name,
        person.description,
        person.affiliation,
        person.kind,
        tuple(Span(copy.starts[first], copy.ends[after - 1]) for first, after in found),
    )


def _places(copy: Copy, sources: Sequence[Range | None]) -> dict[str, list[int]]:
    """Where the last words of the sources' names stand in the whole story."""
    wanted: dict[str, list[int]] = {}
    for source in sources:
        if source and (run := _name(copy, *source)):
            wanted[copy.lower[run[1] - 1]] = []
            if run[1] - run[0] == 1 and copy.lower[run[0]] not in wanted:
                wanted[copy.lower[run[0]]] = []
    for n, word in enumerate(copy.lower):
        if word in wanted and copy.text[copy.starts[n]].isupper():
            wanted[word].append(n)
    return wanted


def _head_end(copy: Copy, first: int, after: int) -> int:
    """Where the head of a phrase ends: at its first comma, preposition or relative."""
    for n in range(first + 1, after):
        if copy.holds[n] & (COMMA | DASH | BRACKET | STOP) and not copy.holds[n] & JOINED:
            return n
        if copy.tags[n] & (OF | AT | PREPOSITION | RELATIVE) and copy.text[copy.starts[n]].islower() and not copy.tags[n] & PARTICLE:
            return n
    return after


def _name(copy: Copy, first: int, after: int) -> Range | None:
    """The name at the end of a phrase's head, by word; None when its head is a common noun."""
    end = _head_end(copy, first, after)
    start = end
    while start > first and _of_a_name(copy, start - 1, inside=start < end):
        start -= 1
    while start < end and (
        copy.tags[start] & (HONORIFIC | PARTICLE | ARTICLE)
        and (end - start > 1 or copy.tags[start] & ARTICLE)
        and not (copy.tags[start] & PARTICLE)
    ):
        start += 1
    if all(copy.tags[n] & (ROLE | HONORIFIC | ARTICLE | POSSESSIVE) for n in range(start, end)):
        return None
    return (start, end) if any(copy.capital(n) for n in range(start, end)) else None


def _of_a_name(copy: Copy, n: int, *, inside: bool) -> bool:
    if copy.text[copy.starts[n]].isupper():
        return not copy.tags[n] & (PRONOUN | POSSESSIVE)
    return (inside and bool(copy.tags[n] & PARTICLE)) or (inside and copy.lower[n] == "s" and bool(copy.holds[n] & JOINED))


def _identity(copy: Copy, source: Range, pack: Pack, places: dict[str, list[int]]) -> Identity:
    first, after = source
    text = copy.text
    phrase = text[copy.starts[first] : copy.ends[after - 1]]
    run = _name(copy, first, after)
    end = _head_end(copy, first, after)
    gender = next(
        (
            pack.table("honorifics")[copy.lower[n]][0]
            for n in range(first, end)
            if copy.tags[n] & HONORIFIC and pack.table("honorifics")[copy.lower[n]][0] != "-"
        ),
        "-",
    )
    description = _description(copy, first, run, end, after)
    affiliation = _affiliation(copy, end, after)
    if run:
        full = _fullest(copy, run, places, gender, pack)
        name = text[copy.starts[full[0]] : copy.ends[full[1] - 1]]
        lower = copy.lower[full[0] : full[1]]
        if gender == "-":
            gender = pack.table("forenames").get(lower[0], ("-",))[0] if len(lower) > 1 else "-"
        body = (
            any(copy.tags[n] & (GROUP | DOCUMENT) and not copy.tags[n] & ROLE for n in range(*full))
            or (first < run[0] and copy.tags[run[0] - 1] & ARTICLE)
            or (len(lower) == 1 and name.isupper() and len(name) > 1)
        )
        body = (
            body
            or any(copy.tags[n] & GROUP and not copy.tags[n] & ROLE for n in range(first, run[0]))
            or any(copy.tags[n] & AND for n in range(first, after))
        )
        kind = SpeakerKind.ORGANISATION if body else SpeakerKind.PERSON
        return Identity(name, lower[-1], description, affiliation, kind, gender, bool(body), lower[-1])
    head = copy.lower[end - 1]
    tag = copy.tags[end - 1]
    roles = pack.table("roles")
    if head in roles:
        kind = SpeakerKind.UNNAMED if roles[head][0] == "person" else SpeakerKind.GROUP
        gender = roles[head][1] if gender == "-" else gender
    elif tag & DOCUMENT:
        kind = SpeakerKind.DOCUMENT
    elif tag & GROUP:
        kind = SpeakerKind.ORGANISATION
    else:
        kind = SpeakerKind.GROUP if head.endswith("s") else SpeakerKind.UNNAMED
    named = next((n for n in range(first, end) if text[copy.starts[n]].isupper() and n > first), None)
    if affiliation is None and named is not None:
        affiliation = _capitals(copy, named, end)
    elif (
        affiliation is None
        and text[copy.starts[first]].isupper()
        and end - first > 1
        and not copy.tags[first] & (ARTICLE | POSSESSIVE)
        and copy.sorts[first + 1] == A_NAME
    ):
        affiliation = _capitals(copy, first, end)
    described = (
        phrase[len(text[copy.starts[first] : copy.starts[first + 1]]) :] if after - first > 1 and copy.tags[first] & ARTICLE else phrase
    )
    name = (
        phrase
        if (copy.holds[end] & ~(COMMA | DASH) == 0 and not copy.holds[end] & COMMA) or end == after
        else text[copy.starts[first] : copy.ends[end - 1]]
    )
    return Identity(name, "", described, affiliation, kind, gender, kind in {SpeakerKind.GROUP, SpeakerKind.ORGANISATION}, head)


def _capitals(copy: Copy, first: int, end: int) -> str | None:
    last = first
    while last < end and (
        copy.text[copy.starts[last]].isupper()
        or (copy.tags[last] & (PARTICLE | OF | AND) and last + 1 < end and copy.text[copy.starts[last + 1]].isupper())
    ):
        last += 1
    return copy.text[copy.starts[first] : copy.ends[last - 1]] if last > first else None


def _description(copy: Copy, first: int, run: Range | None, end: int, after: int) -> str | None:
    """What the phrase says of a named speaker: the apposition behind the name, else the words in front of it."""
    if run is None:
        return None
    if end < after and copy.holds[end] & COMMA:
        start = end
        while start < after and (copy.tags[start] & ARTICLE or copy.lower[start].isdigit()):
            start += 1
        last = next((n for n in range(start + 1, after) if copy.holds[n] & COMMA and copy.tags[n] & (RELATIVE | ARTICLE)), after)
        if start < last and not copy.tags[start] & (OF | PREPOSITION | AT | RELATIVE):
            return copy.text[copy.starts[start] : copy.ends[last - 1]]
        return None
    start = first
    while start < run[0] and copy.tags[start] & (ARTICLE | POSSESSIVE):
        start += 1
    while run[0] > start and copy.tags[run[0] - 1] & HONORIFIC and copy.lower[run[0] - 1] in {"mr", "mrs", "ms", "miss", "dr"}:
        run = run[0] - 1, run[1]
    return copy.text[copy.starts[start] : copy.ends[run[0] - 1]] if start < run[0] else None


def _affiliation(copy: Copy, end: int, after: int) -> str | None:
    """The first body named behind "of", "for", "at" or "with"."""
    for n in range(end, after - 1):
        if copy.tags[n] & (OF | AT | PREPOSITION) and copy.text[copy.starts[n]].islower():
            first = n + 1
            while first < after - 1 and copy.tags[first] & (ARTICLE | POSSESSIVE):
                first += 1
            if copy.text[copy.starts[first]].isupper():
                last = first
                while (
                    last < after
                    and not (last > first and copy.holds[last] & (COMMA | DASH | BRACKET) and not copy.holds[last] & JOINED)
                    and not copy.tags[last] & RELATIVE
                ):
                    last += 1
                return copy.text[copy.starts[first] : copy.ends[last - 1]]
    return None


def _fullest(copy: Copy, run: Range, places: dict[str, list[int]], gender: str, pack: Pack) -> Range:
    """The longest form of a name that the story gives: with the forename, or written out."""
    best = run
    forenames = pack.table("forenames")
    for n in places.get(copy.lower[run[1] - 1], ()):
        start = n
        while start > 0 and not copy.holds[start] & ~JOINED and _of_a_name(copy, start - 1, inside=True):
            start -= 1
        while start < n and copy.tags[start] & (HONORIFIC | ARTICLE | ROLE) and not copy.tags[start] & PARTICLE:
            start += 1
        if (
            n + 1 < len(copy.lower)
            and not copy.holds[n + 1] & ~JOINED
            and copy.text[copy.starts[n + 1]].isupper()
            and not copy.holds[n + 1] & JOINED
        ):
            continue
        if copy.text[copy.starts[start]].islower() and start < n and copy.tags[start] & PARTICLE and run[0] == n:
            pass
        other = forenames.get(copy.lower[start], ("-",))[0]
        if gender != "-" and other not in {"-", gender}:
            continue
        if (
            n - start + 1 > best[1] - best[0]
            and n - start < 6
            and copy.lower[run[0] : run[1]] == copy.lower[n + 1 - (run[1] - run[0]) : n + 1]
        ):
            best = start, n + 1
    if best == run and run[1] - run[0] == 1:
        best = _written_out(copy, run, places)
    return best


def _written_out(copy: Copy, run: Range, places: dict[str, list[int]]) -> Range:
    """“the Observatory” → “Syrian Observatory for Human Rights”."""
    for n in places.get(copy.lower[run[0]], ()):
        start, end = n, n + 1
        while (
            start > 0
            and not copy.holds[start] & ~JOINED
            and copy.text[copy.starts[start - 1]].isupper()
            and not copy.tags[start - 1] & ARTICLE
        ):
            start -= 1
        while (
            end + 1 < len(copy.lower)
            and copy.tags[end] & (AT | OF)
            and not copy.holds[end] & ~JOINED
            and copy.text[copy.starts[end + 1]].isupper()
        ):
            end += 2
            while end < len(copy.lower) and not copy.holds[end] & ~JOINED and copy.text[copy.starts[end]].isupper():
                end += 1
        if end - n > 1 and copy.tags[n] & GROUP:
            return start, end
    return run


def _same(people: Sequence[Identity]) -> int:
    """The number of the earlier speaker that the last one is; its own number when it is new."""
    latest = people[-1]
    for number in range(len(people) - 2, -1, -1):
        one = people[number]
        if latest.key and one.key == latest.key and (one.name.endswith(latest.name) or latest.name.endswith(one.name)):
            return number
        if not latest.key and one.name.lower() == latest.name.lower():
            return number
    return len(people) - 1


def _merged(one: Identity, latest: Identity) -> Identity:
    longer = max(one, latest, key=lambda each: len(each.name))
    return longer._replace(
        description=one.description or latest.description,
        affiliation=one.affiliation or latest.affiliation,
        gender=one.gender if one.gender != "-" else latest.gender,
    )


def _refers(copy: Copy, source: Range, people: Sequence[Identity], spans: Sequence[Sequence[Range]], pack: Pack) -> int | None:
    """The number of the speaker that a pronoun or “the governor” points back to; -1 for nobody known, None for a phrase of its own."""
    first, after = source
    word = copy.lower[first]
    if (
        after - first == 1
        and copy.tags[first] & (PRONOUN | POSSESSIVE | RELATIVE)
        and not (copy.text[copy.starts[first]].isupper() and word == "us")
    ):
        return next(_antecedents(word, people, spans, pack, first), -1)
    end = _head_end(copy, first, after)
    if copy.tags[first] & (ARTICLE | POSSESSIVE) and word not in {"a", "an"} and end == after and not _name(copy, first, after):
        head = copy.lower[end - 1]
        for number in _recent(spans, first):
            person = people[number]
            if person.head == head or (person.description and head in person.description.lower().split()):
                return number
    return None


def _recent(spans: Sequence[Sequence[Range]], before: int) -> Iterator[int]:
    """The numbers of the speakers, the one mentioned last first."""
    order = [(max(found), number) for number, found in enumerate(spans) if found]
    for last, number in sorted(order, reverse=True):
        if last[0] < before:
            yield number


def _antecedents(word: str, people: Sequence[Identity], spans: Sequence[Sequence[Range]], pack: Pack, before: int) -> Iterator[int]:
    person, number, gender = pack.table("pronouns").get(word, ("3", "either", "-"))
    if person != "3":
        return
    for one in _recent(spans, before):
        known = people[one]
        if gender in "mf" and (known.plural or known.kind is SpeakerKind.DOCUMENT or known.gender not in {"-", gender}):
            continue
        if gender == "n" and (not known.plural and known.kind is not SpeakerKind.DOCUMENT):
            continue
        if (number == "plural" and not known.plural) or (word in {"they", "their"} and known.kind is SpeakerKind.PERSON):
            continue
        yield one
