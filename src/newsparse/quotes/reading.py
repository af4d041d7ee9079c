"""The quotes of a story, from its marks and cues to its speakers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Quote, QuoteKind
from newsparse.quotes.attribution import sources
from newsparse.quotes.content import Report, content
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.cues import cues
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.quotations import Settled, settle
from newsparse.quotes.speakers import speakers
from newsparse.span import Range, Span

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.text.words import Words


class Speech(NamedTuple):
    """One attribution by word, before it becomes a `Quote`: the pieces as offsets, the cue and the source by word."""

    pieces: tuple[Range, ...]
    cue: Range | None
    source: Range | None


def quotes(text: str, words: Words, paragraphs: Sequence[Range], pack: Pack) -> tuple[Quote, ...]:
    """
    Every report of words in these paragraphs, quoted or not, in order of their content.

        >>> from newsparse.language import pack
        >>> from newsparse.text.words import words
        >>> story = "“We wait,” said Ana Ruiz, the mayor. “It is not over.”"
        >>> [(quote.text, quote.speaker.name) for quote in quotes(story, words(story), [(0, len(story))], pack("en"))]
        [('We wait, … It is not over.', 'Ana Ruiz')]
    """
    story = copy(text, words, paragraphs, lexicon(pack))
    speech = _speech(story)
    if not speech:
        return ()
    who = speakers(story, [(one.source, one.pieces[0][0]) for one in speech], pack)
    return tuple(
        Quote(
            _kind(story, one.pieces),
            tuple(Span(*piece) for piece in one.pieces),
            " … ".join(text[start:end] for start, end in one.pieces),
            _span(story, one.cue),
            _span(story, one.source),
            speaker,
        )
        for one, speaker in zip(speech, who, strict=True)
    )


def reports(story: Copy) -> list[Report]:
    """Every cue with its source and the words it may report, in order."""
    return [content(story, one) for one in sources(story, cues(story))]


def _speech(story: Copy) -> list[Speech]:
    found = reports(story)
    settled = settle(story, found)
    by_report: dict[int, list[Settled]] = {}
    claimed: dict[int, Settled] = {}
    apart: list[list[Settled]] = []
    previous: Settled | None = None
    for one in settled:
        claim = one.claim
        if claim is None:
            previous = None
            continue
        claimed[one.quoted.first] = one
        side = claim.seen[0]
        if side in {"cue ahead", "cue behind"} and claim.report:
            by_report.setdefault(id(claim.report), []).append(one)
        elif previous and _goes_on(previous, one):
            group = next((group for group in [*by_report.values(), *apart] if group[-1] is previous), None)
            (group if group is not None else _new(apart)).append(one)
        else:
            apart.append([one])
        previous = one
    speech = [said for report in found if (said := _reported(story, report, by_report.get(id(report), []), claimed))]
    speech += [_unreported(story, group) for group in apart]
    return sorted(speech, key=lambda said: said.pieces)


def _new(apart: list[list[Settled]]) -> list[Settled]:
    apart.append([])
    return apart[-1]


def _goes_on(previous: Settled, one: Settled) -> bool:
    """Whether a quotation is the second piece of the one before: “A,” he said. “B.”, or a paragraph later with the mark open."""
    if not one.claim or one.claim.seen[0] != "carried" or not previous.claim:
        return False
    if previous.quoted.paragraph != one.quoted.paragraph:
        return previous.quoted.stretch.goes_on
    return any("only words of the attribution" in seen for seen in one.claim.seen)


def _reported(story: Copy, report: Report, settled: Sequence[Settled], claimed: dict[int, Settled]) -> Speech | None:
    """The speech of one cue: the words it reports, and the quotations that are settled on it."""
    cue, source = report.sourced
    pieces = list(report.pieces) if report.score > 0 else []
    pieces = [part for piece in pieces for part in _without(piece, report, claimed)]
    own = [(one.quoted.first, one.quoted.after) for one in settled]
    ranges = _joined(sorted([*pieces, *own]))
    if not ranges:
        return None
    return Speech(tuple(_offsets(story, piece) for piece in ranges), (cue.first, cue.after), source and (source.first, source.after))


def _without(piece: Range, report: Report, claimed: dict[int, Settled]) -> list[Range]:
    """A piece without the quotations that somebody else's report has."""
    first, after = piece
    for start, one in claimed.items():
        if first <= start < after and one.claim and one.claim.report is not report:
            after = start
    return [(first, after)] if after > first else []


def _unreported(story: Copy, group: Sequence[Settled]) -> Speech:
    """Quotations without a cue of their own."""
    claim = group[0].claim
    source = claim.source if claim else None
    return Speech(
        tuple(_offsets(story, (one.quoted.first, one.quoted.after)) for one in group), None, source and (source.first, source.after)
    )


def _joined(ranges: Sequence[Range]) -> list[Range]:
    found: list[Range] = []
    for start, end in ranges:
        if found and start <= found[-1][1] and not (start == found[-1][1]):
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _offsets(story: Copy, piece: Range) -> Range:
    """Where a piece stands in the text. Marks belong to it only when unquoted words do too."""
    first, after = piece
    start, end = story.starts[first], story.ends[after - 1]
    for quoted in story.quoted:
        if quoted.first == first and quoted.after == after:
            return quoted.stretch.start, quoted.stretch.end
        if quoted.first == first and quoted.after < after:
            start = quoted.stretch.outer_start
        elif quoted.after == after and quoted.first > first:
            end = quoted.stretch.outer_end
    while start > 0 and story.text[start - 1] in "$£€¥#@":
        start -= 1
    if end < len(story.text) and story.text[end] == "%":
        end += 1
    return start, end


def _kind(story: Copy, pieces: Sequence[Range]) -> QuoteKind:
    quoted = unquoted = False
    for start, end in pieces:
        inside = sum(1 for one in story.quoted if start <= one.stretch.start and one.stretch.end <= end)
        exact = any(one.stretch.start == start and one.stretch.end == end for one in story.quoted)
        quoted = quoted or bool(inside)
        unquoted = unquoted or not exact
    return QuoteKind.MIXED if quoted and unquoted else QuoteKind.DIRECT if quoted else QuoteKind.INDIRECT


def _span(story: Copy, words: Range | None) -> Span | None:
    return Span(story.starts[words[0]], story.ends[words[1] - 1]) if words else None
