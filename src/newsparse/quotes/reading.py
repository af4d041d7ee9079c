"""The quotes of a story, from its marks and cues to its speakers."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Quote, QuoteKind, Speaker, SpeakerKind
from newsparse.quotes.attribution import sources
from newsparse.quotes.content import Report, content
from newsparse.quotes.copy import Copy, copy
from newsparse.quotes.cues import Cue, cues
from newsparse.quotes.forms import SAYING, kind_of
from newsparse.quotes.lexicon import lexicon
from newsparse.quotes.nesting import nested
from newsparse.quotes.phrases import names_nobody
from newsparse.quotes.quotations import Settled, only_attribution, settle
from newsparse.quotes.sorts import BECAUSE, PRONOUN, RELATIVE, THAT
from newsparse.quotes.speakers import speakers, tells_of_several
from newsparse.quotes.unmarked import Rest, Turn, gone_on, turns
from newsparse.span import Range, Span
from newsparse.text.sentences import BREAKS, COMMA, MARK

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.mentions import Mention
    from newsparse.text.words import Words


SURE = -0.4
"""A cue reports words above this sum. Beliefs and wishes, which are like reports, were counted against it when it was fitted."""


class Speech(NamedTuple):
    """One attribution by word, before it becomes a `Quote`: the pieces as offsets, the cue and the source by word."""

    pieces: tuple[Range, ...]
    cue: Range | None
    source: Range | None


def quotes(text: str, words: Words, paragraphs: Sequence[Range], pack: Pack, original: str | None = None) -> tuple[Quote, ...]:
    """
    Every report of words in these paragraphs, quoted or not, in order of their content.

    `original` is the text as it was given, where `text` is it with other spaces: what the quotes print comes from there.

        >>> from newsparse.language import pack
        >>> from newsparse.text.words import words
        >>> story = "“We wait,” said Ana Ruiz, the mayor. “It is not over.”"
        >>> [(quote.text, quote.speaker.name) for quote in quotes(story, words(story), [(0, len(story))], pack("en"))]
        [('We wait, … It is not over.', 'Ana Ruiz')]
    """
    story = copy(text, words, paragraphs, lexicon(pack))
    found = reports(story)
    speech = _resumed(story, _apart(story, _unmarked(story, _speech(story, found), found, pack)))
    if not speech:
        return ()
    drops = story.lexicon.subject_drops
    verbs = [one.cue[1] - 1 if drops and one.cue and not one.source else None for one in speech]
    who = speakers(story, [one.source for one in speech], pack, verbs)
    if drops:
        who = _understood(story, speech, who)
    starts = [*[quoted.stretch.start for quoted in story.quoted], sys.maxsize]
    ends = [*[quoted.stretch.end for quoted in story.quoted], sys.maxsize]
    printed = text if original is None else original
    made = [
        Quote(
            _kind(starts, ends, one.pieces),
            tuple([Span(start, end) for start, end in one.pieces]),
            " … ".join([printed[start:end] for start, end in one.pieces]),
            _span(story, one.cue),
            _span(story, one.source),
            speaker,
        )
        for one, speaker in zip(speech, who, strict=True)
    ]
    return tuple(made)


def _place(speech: Speech) -> Range:
    return speech.pieces[0]


def reports(story: Copy) -> list[Report]:
    """Every cue with its source and the words it may report, in order."""
    return [content(story, one) for one in sources(story, cues(story))]


def _speech(story: Copy, found: Sequence[Report]) -> list[Speech]:
    groups: dict[int, list[Settled]] = {}
    apart: list[list[Settled]] = []
    claimed: list[Settled] = []
    last: list[Settled] = []
    for one in settle(story, found):
        if one.claim is None:
            last = []
            continue
        claimed.append(one)
        if one.claim.report and _belongs(one, one.claim.report):
            if (ours := groups.get(one.claim.report.cue.word)) and _is_told_apart(story, ours[-1], one):
                last = [one]
                apart.append(last)
                continue
            last = groups.setdefault(one.claim.report.cue.word, [])
        elif not (last and _goes_on(last[-1], one)):
            last = []
            apart.append(last)
        last.append(one)
    firsts = [one.quoted.first for one in claimed]
    own = _worded(story, found, groups)
    speech = [said for report, ours in own if (said := _reported(story, report, ours, claimed, firsts))]
    speech += [_unreported(story, group) for group in apart]
    speech.sort(key=_place)
    return speech


_NEAR = 3
"""So many words behind an attribution open another clause: dont, pour qui."""
_SEVERAL = frozenset({SpeakerKind.GROUP, SpeakerKind.ORGANISATION})
_CLOSING = {"“": "„", "”": "“„", "«": "»", "»": "«", ")": "("}


def _speaks(story: Copy, report: Report, source: Range) -> bool:
    """Whether a verb of saying has somebody as its source, though it may report nothing: Weber bestreitet das nicht. Man habe …"""
    somebody = any(story.tags[n] & PRONOUN or story.capitals[n] for n in range(*source))
    return somebody and kind_of(report.cue.manner) in SAYING


def _apart(story: Copy, speech: Sequence[Speech]) -> list[Speech]:
    """The speech in order, no two quotes with a part of their words in common unless one lies inside the other."""
    cues = [story.starts[one.cue[0]] if one.cue else -1 for one in speech]
    found = nested(story.text, [one.pieces for one in speech], cues)
    cut = [one if own == one.pieces else one._replace(pieces=own) for one, own in zip(speech, found, strict=True) if own]
    return sorted(cut, key=_place)


def _resumed(story: Copy, speech: Sequence[Speech]) -> list[Speech]:
    """The speech with who spoke in the sentence before as the source of a word for what was said: Demnach ist der Damm alt."""
    resumed: list[Speech] = []
    for one in speech:
        last = resumed[-1] if resumed else None
        resumed.append(one._replace(source=last.source) if last and _says_so_too(story, last, one) else one)
    return resumed


def _says_so_too(story: Copy, last: Speech, one: Speech) -> bool:
    """Whether a phrase that names nobody resumes what was said in the sentence before."""
    if not one.cue or one.source or not names_nobody(story, *one.cue):
        return False
    before = story.last_before(story.sentence[one.cue[0]][0])
    return before >= 0 and story.starts[story.sentence[before][0]] <= last.pieces[-1][0]


def _unmarked(story: Copy, speech: list[Speech], found: Sequence[Report], pack: Pack) -> list[Speech]:
    """The speech with what has neither marks nor a cue, in order."""
    more: list[Turn | Rest] = [*turns(story, pack)]
    if story.lexicon.reported:
        starts = [story.sentence[bisect_right(story.starts, one.pieces[-1][0]) - 1][0] for one in speech]
        said: dict[int, Range | None] = {
            one.cue.start: own for one in found if (own := _named(story, one.source)) and _speaks(story, one, own)
        }
        said |= {start: one.source for start, one in zip(starts, speech, strict=True) if one.source or start not in said}
        cued = {start for start, one in zip(starts, speech, strict=True) if one.cue}
        going = gone_on(story, said, said.keys() - cued)
        whole = {n for turn in going for n in range(*turn.words)}
        speech = [one for start, one in zip(starts, speech, strict=True) if one.cue or start not in whole]
        more += going
    if more:
        speech = sorted([*speech, *[Speech((_offsets(story, *one.words),), None, one.source) for one in more]], key=_place)
    return speech


_BESIDE = frozenset({"a cue in front", "a cue behind"})


def _worded(story: Copy, found: Sequence[Report], groups: Mapping[int, Sequence[Settled]]) -> list[tuple[Report, Sequence[Settled]]]:
    """
    The reports that have words of their own, with their quotations.

    A word belongs to one report, the surest: what “asked for” reports inside the words of somebody is theirs. A cue inside
    a source reports nothing: “a nurse who asked not to be named”.
    """
    kept = []
    taken = bytearray(len(story.lower) + 1)
    sources = bytearray(len(story.lower) + 1)
    for report in sorted(found, key=lambda report: (not _closes_its_sentence(story, report), -report.score)):
        cue, source = report.cue, report.source
        ours = groups.get(cue.word, ())
        words = report.pieces if report.score > SURE else ()
        if not ours and (
            not words
            or sources[cue.word]
            or 2 * sum([taken.count(1, first, after) for first, after in words]) > (size := sum([after - first for first, after in words]))
            or sum([sources.count(1, first, after) for first, after in words]) == size
        ):
            continue
        for first, after in words:
            taken[first:after] = b"\1" * (after - first)
        if source:
            sources[source.first : source.after] = b"\1" * (source.after - source.first)
        kept.append((report, ours))
    return kept


def _closes_its_sentence(story: Copy, report: Report) -> bool:
    """Whether an attribution with its subject behind a comma and its verb has all of its sentence in front: …, dass …, erklärte Weber."""
    cue, source = report.cue, report.source
    if not story.lexicon.noun_capitals or not source or report.pieces != ((cue.start, cue.first),) or report.score <= SURE:
        return False
    return source.first == cue.after and source.after == cue.end and story.holds[cue.first] & BREAKS == COMMA


def _belongs(one: Settled, report: Report) -> bool:
    """
    Whether a quotation is the content of a report: beside its cue, a cue that has no other words, or going on up to it; or among the
    words that it reports in another sentence (“…” Das sagte X).
    """
    way = one.claim.way if one.claim else ""
    if any(first <= one.quoted.first and one.quoted.after <= after for first, after in report.pieces):
        return True
    return way in _BESIDE or (not report.pieces and way != "who spoke last") or (way == "who speaks next" and one.quoted.stretch.goes_on)


def _understood(story: Copy, speech: Sequence[Speech], who: Sequence[Speaker | None]) -> list[Speaker | None]:
    """The speakers, with who spoke last for a verb that needs no subject; but no one person for a verb of several."""
    found: list[Speaker | None] = []
    for one, speaker in zip(speech, who, strict=True):
        last = found[-1] if found and one.cue and not one.source else None
        alone = last and one.cue and last.kind not in _SEVERAL and tells_of_several(story, one.cue[1] - 1)
        found.append(speaker or (None if alone else last))
    return found


def _goes_on(previous: Settled, one: Settled) -> bool:
    """Whether a quotation is the second piece of the one before: “A,” he said. “B.”, or a paragraph later with the mark open."""
    if not one.claim or not previous.claim or one.claim.source != previous.claim.source:
        return False
    if previous.quoted.paragraph != one.quoted.paragraph:
        return previous.quoted.stretch.goes_on and one.claim.way == "who spoke last"
    return only_attribution(previous.claim, previous.quoted, one.quoted)


def _is_told_apart(story: Copy, previous: Settled, one: Settled) -> bool:
    """Whether a quotation stands in a clause of its own behind the attribution of the one before: « … », a dit Petit, pour qui « … »."""
    report, first = one.claim.report if one.claim else None, one.quoted.first
    if not report or not previous.quoted.after <= report.cue.word < first or story.holds[first] & BREAKS & ~MARK:
        return False
    source = report.source
    base = source.after if source and report.cue.after <= source.first else report.cue.after
    if story.sentence[base][0] != story.sentence[first][0] or base >= first or not story.holds[base] & COMMA:
        return False
    tags = story.tags
    return any(tags[n] & (RELATIVE | BECAUSE) for n in range(base, min(first, base + _NEAR))) and previous.quoted.stretch.closed


def _reported(story: Copy, report: Report, settled: Sequence[Settled], claimed: Sequence[Settled], firsts: Sequence[int]) -> Speech | None:
    """The speech of one cue: the words it reports, and the quotations that are settled on it."""
    cue, source = report.cue, report.source
    ranges = [part for piece in report.pieces if (part := _without(story, piece, report, claimed, firsts))] if report.score > SURE else []
    ranges += [(one.quoted.first, one.quoted.after) for one in settled]
    if not ranges:
        return None
    pieces = tuple([_offsets(story, first, after) for first, after in (_joined(sorted(ranges)) if len(ranges) > 1 else ranges)])
    return Speech(pieces, _said_with(cue, source), _named(story, source))


def _said_with(cue: Cue, source: Mention | None) -> Range:
    """The words of a cue without a source that stands among them: a-t-elle dit; behind it, or in front where that goes on further."""
    if source is None or not cue.first <= source.first < cue.after:
        return cue.first, cue.after
    return (source.after, cue.after) if source.after < cue.after else (cue.first, max(source.first, cue.first + 1))


def _without(story: Copy, piece: Range, report: Report, claimed: Sequence[Settled], firsts: Sequence[int]) -> Range | None:
    """A piece up to the first quotation in it that is somebody else's."""
    first, after = piece
    for one in claimed[bisect_left(firsts, first) : bisect_left(firsts, after)]:
        if one.claim and one.claim.report is not report:
            after = _before(story, first, one)
            break
    if after > first and story.lower[after - 1] in story.lexicon.likening:
        after = after - 1 if story.holds[after - 1] else first  # sees it as “…”, but: it is small – as “…”
    return (first, after) if after > first else None


def _before(story: Copy, first: int, one: Settled) -> int:
    """Where words end in front of somebody else's quotation: in front of its attribution, and of the clause with “which” that has it."""
    after = one.quoted.first
    report = one.claim.report if one.claim else None
    if not report or not report.source or not first < report.source.first < report.cue.first < after:
        return after
    after = report.source.first
    if after > first + 1 and story.tags[after - 1] & (RELATIVE | THAT):
        after = max((n for n in range(first + 1, after) if story.holds[n] & COMMA), default=after - 1)
    return after


def _named(story: Copy, source: Mention | None) -> Range | None:
    """The words of a source, without its genitive: “The mayor’s reply was short.”"""
    if source is None:
        return None
    final = source.after - 1
    return source.first, final if final > source.first and story.is_genitive(final) else source.after


def _unreported(story: Copy, group: Sequence[Settled]) -> Speech:
    """Quotations without a cue of their own."""
    claim = group[0].claim
    source = claim.source if claim else None
    pieces = tuple((one.quoted.stretch.start, one.quoted.stretch.end) for one in group)
    return Speech(pieces, None, _named(story, source))


def _joined(ranges: Sequence[Range]) -> list[Range]:
    """The ranges in order, those that overlap made one."""
    found = [ranges[0]]
    for start, end in ranges[1:]:
        if start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _offsets(story: Copy, first: int, after: int) -> Range:
    """Where a piece stands in the text. Marks belong to it only when unquoted words do too."""
    text, start, end = story.text, story.starts[first], story.ends[after - 1]
    opened, closed = story.inside[first], story.inside[after - 1]
    if opened:
        one = story.quoted[opened - 1]
        if opened == closed and one.first == first and one.after == after:
            return one.stretch.start, one.stretch.end
        if one.first == first:
            start = one.stretch.outer_start
    if closed:
        one = story.quoted[closed - 1]
        if one.after == after:
            end = one.stretch.outer_end
    while start > 0 and text[start - 1] in "$£€¥#@":
        start -= 1
    return start, end + (end < len(text) and text[end] == "%")


def _kind(starts: Sequence[int], ends: Sequence[int], pieces: Sequence[Range]) -> QuoteKind:
    """Whether pieces are quoted; `starts` and `ends` are those of the story's quotations, and of one behind them all."""
    quoted = unquoted = False
    for start, end in pieces:
        at = bisect_left(starts, start)
        quoted = quoted or ends[at] <= end
        unquoted = unquoted or starts[at] != start or ends[at] != end
    return QuoteKind.MIXED if quoted and unquoted else QuoteKind.DIRECT if quoted else QuoteKind.INDIRECT


def _span(story: Copy, words: Range | None) -> Span | None:
    """Where words stand, with what closes a name or a bracket behind them that they opened: die „Hafenpost“, Ana Ruiz (CDU)."""
    if not words:
        return None
    start, end = story.starts[words[0]], story.ends[words[1] - 1]
    said = story.text[start:end]
    if story.text.startswith(".)", end) and said.rfind("(") > said.rfind(")"):
        return Span(start, end + 2)  # Ana Ruiz (D-Ore.)
    mark = story.text[end : end + 1]
    return Span(start, end + 1) if mark in _CLOSING and max(map(said.rfind, _CLOSING[mark])) > said.rfind(mark) else Span(start, end)
