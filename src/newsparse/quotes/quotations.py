"""Whose words stand in a pair of quotation marks: who may have said them, and who did."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.quotes.claims import LONG_BEFORE, NOBODY, OPENS, Claim, apart, claim_worth, frame_of, grade
from newsparse.quotes.content import Report
from newsparse.quotes.copy import Copy
from newsparse.quotes.forms import form_of, kind_of
from newsparse.quotes.inversion import subject_behind
from newsparse.quotes.layout import introduced, labelled, named_opening, predicated, signed
from newsparse.quotes.mentions import Mention, ends_of, first_verb, starts_of
from newsparse.quotes.quoted import Quoted
from newsparse.quotes.sorts import A_BODY, A_NAME, A_POSSESSIVE, A_PRONOUN, A_ROLE, A_WORD, AN_ADVERB, NOTHING, THAT, VERBAL
from newsparse.quotes.spoken import speech_worth
from newsparse.span import Range
from newsparse.text.sentences import BARE_SIGN, BREAKS, COLON, COMMA, MARK
from newsparse.weigh.facets import Facts

_BREAKS = BREAKS & ~MARK
_REACH = 3
_IN_SENTENCE = frozenset({"a cue in front", "a cue behind"})
_SURE = (3, True, False, False)
"""The report is sure, the quotation is among its words, no other quotation stands between, no stop does."""
SURELY = "surely reported beside it"
_WHO = frozenset({A_WORD, A_NAME, A_PRONOUN, A_ROLE, A_BODY})
"""Of a subject in front of its verb some word is one of these."""
_LONGEST = 80
"""How many words of a sentence are looked through for another quotation."""
_LONGEST_ATTRIBUTION = 25
"""So many words may stand between two quotations of one who spoke, where days and places stand behind the speaker."""


class Settled(NamedTuple):
    """A quotation and who said it; `claim` None where it is nobody's words."""

    quoted: Quoted
    claim: Claim | None


def settle(copy: Copy, reports: Sequence[Report]) -> list[Settled]:
    """Each quotation with who said it, in order."""
    settled: list[Settled] = []
    cues = [report.cue.word for report in reports]
    for number, quoted in enumerate(copy.quoted):
        near = _reported(copy, quoted, reports, cues)
        goes_on = settled and _goes_on(copy, quoted, settled[-1])
        best = None if goes_on else surely_reported(copy, near, quoted)
        if best is None:
            frame = frame_of(copy, quoted)
            options = _claims(copy, number, reports, cues, settled, near)
            best = max(options, key=lambda claim: claim_worth(claim, frame))
            if not quoted.parted and speech_worth(copy, quoted, best, frame) <= 0:
                best = None
        settled.append(Settled(quoted, best))
    return settled


def _goes_on(copy: Copy, quoted: Quoted, last: Settled) -> bool:
    """Whether a stretch goes on behind the attribution of the one before, inside its marks, and has none of its own behind it."""
    cue = last.claim.report.cue if last.claim and last.claim.report else None
    if not quoted.rest or not cue or not last.quoted.after <= cue.word < quoted.first:
        return False
    return quoted.after >= len(copy.lower) or bool(copy.holds[quoted.after] & MARK)


def claims(copy: Copy, number: int, reports: Sequence[Report], cues: Sequence[int], before: Sequence[Settled]) -> list[Claim]:
    """Who may have said the quotation of this number; among them that the text does not tell."""
    return _claims(copy, number, reports, cues, before, _reported(copy, copy.quoted[number], reports, cues))


def _claims(  # noqa: PLR0913, PLR0917  -- a quotation, and what is known by then
    copy: Copy, number: int, reports: Sequence[Report], cues: Sequence[int], before: Sequence[Settled], found: list[Claim]
) -> list[Claim]:
    quoted = copy.quoted[number]
    if before:
        carried = [*_carried(copy, quoted, before)]
        if carried and _goes_on(copy, quoted, before[-1]):
            return carried
        found = [*[claim for claim in found if not _says_more(copy, claim, before[-1], quoted)], *carried]
    if copy.holds[quoted.first] & COLON:
        found += labelled(copy, quoted)
    found += signed(copy, quoted)
    if copy.holds[copy.paragraphs[quoted.paragraph][0]] & COLON:
        found += introduced(copy, quoted, reports, cues)
    if not any(claim.way in _IN_SENTENCE and claim.report and claim.report.score > 1 for claim in found):
        opening = [*predicated(copy, quoted)]
        found += _last_report(copy, quoted, reports, cues)
        found += _spoken_next(copy, number, reports, cues)
        found += opening or _mentioned(copy, quoted)
    found.append(NOBODY)
    return found


def _says_more(copy: Copy, claim: Claim, last: Settled, quoted: Quoted) -> bool:
    """Whether the sentence behind a quotation that goes on with another has words of its own: “…”, dijo Ruiz. “…” El alcalde dijo que …."""
    report = claim.report
    if not copy.lexicon.turns or claim.way != "a cue in the sentence behind" or not report or not report.pieces or not last.claim:
        return False
    return bool(copy.tags[report.pieces[-1][0]] & THAT) and only_attribution(last.claim, last.quoted, quoted)


def _reported(copy: Copy, quoted: Quoted, reports: Sequence[Report], cues: Sequence[int]) -> list[Claim]:
    """The reports of the same sentence, then those of the sentences around it."""
    start = copy.sentence[quoted.first][0]
    last = copy.sentence[quoted.after - 1][1]
    at = bisect_left(cues, quoted.first)
    found: list[Claim] = []
    around: list[Claim] = []
    for report in reports[max(0, at - _REACH) : at + _REACH]:
        cue = report.cue
        if cue.paragraph != quoted.paragraph:
            continue
        if cue.start == start or start <= cue.word < last:
            if not _says_why(copy, quoted, report):
                found.append(_same_sentence(copy, quoted, report))
        elif start in {cue.end, last} or cue.start == last:
            around.append(_next_sentence(copy, quoted, report))
    return found + around


def _says_why(copy: Copy, quoted: Quoted, report: Report) -> bool:
    """
    Whether a participle behind a comma has words of its own, and the quotation in front is part of the clause that it tells more of:
    kept its “underperform” rating, arguing that margins would fall.
    """
    cue, after = report.cue, quoted.after
    if form_of(cue.manner) != "ing" or not after < cue.first or not copy.holds[cue.first] & COMMA or not report.pieces:
        return False
    return report.pieces[0][0] >= cue.after and not copy.holds[after] & BREAKS & ~MARK


def surely_reported(copy: Copy, claims: Sequence[Claim], quoted: Quoted) -> Claim | None:
    """
    The first claim by which the quotation is what somebody calls something, or whose report says that it is speech, and whose: it
    is sure, and nothing parts it from the quotation.

    That clue, `SURELY`, outdoes all others, so nothing else is weighed: of thousands all were speech, and one in 300 would have had
    a better claim.
    """
    named = (claim for claim in claims if _names_it(claim, quoted))
    sure = next(named, None) or next((one for one in claims if one.way in _IN_SENTENCE and one.seen[2:3] + one.seen[5:] == _SURE), None)
    return _by_a_dropped_subject(copy, claims, quoted) or sure


def _by_a_dropped_subject(copy: Copy, claims: Sequence[Claim], quoted: Quoted) -> Claim | None:
    """The claim of a verb without its subject that has “that” and the quotation behind it: Respondió que “nadie va a perder”."""
    if not copy.lexicon.subject_drops:
        return None
    for claim in claims:
        report = claim.report
        if claim.way != "a cue in front" or claim.source or not report or not report.pieces:
            continue
        first, after = report.pieces[-1]
        between = first - report.cue.after  # sottolineando però che
        if (
            (between == 0 or (between == 1 and copy.sorts[first - 1] == AN_ADVERB))
            and copy.tags[first] & THAT
            and first < quoted.first
            and quoted.after <= after
        ):
            return claim
    return None


def _names_it(claim: Claim, quoted: Quoted) -> bool:
    """Whether a quotation is what somebody calls something within the report of another: an offer which Pile described as “insulting”."""
    if claim.way != "a cue in front" or not claim.report or not claim.source or not claim.report.pieces:
        return False
    cue = claim.report.cue
    return kind_of(cue.manner) == "name" and claim.source.after == cue.first and 0 < quoted.first - cue.after <= 1


def _same_sentence(copy: Copy, quoted: Quoted, report: Report) -> Claim:
    cue, source = report.cue, report.source
    first, after = quoted.first, quoted.after
    left, right = cue.first, cue.after
    if source and source.first >= cue.start:
        left, right = source.first if source.first < left else left, source.after if source.after > right else right
    if ahead := cue.word < first:
        begin, end = right if right <= first else cue.after if cue.after <= first else cue.first, first
        joint = BARE_SIGN[copy.holds[first]]
    else:
        begin, end = after, left if left >= after else cue.first
        joint = BARE_SIGN[copy.holds[after]]
    other = copy.spots.quoted.find(1, begin, min(end, begin + _LONGEST)) >= 0
    stopped = copy.spots.sentence_ends.find(1, begin, min(end, begin + 20)) >= 0
    covered = any(a <= first and after <= b for a, b in report.pieces)
    seen = (apart(end - begin) << 3 | joint, *_of_report(copy, report), covered, other, stopped)
    return Claim(source, report, "a cue in front" if ahead else "a cue behind", seen)


def _next_sentence(copy: Copy, quoted: Quoted, report: Report) -> Claim:
    cue, source = report.cue, report.source
    ahead = cue.word < quoted.first
    between = quoted.first - cue.after if ahead else (min(cue.first, source.first) if source else cue.first) - quoted.after
    seen = (apart(between), *_of_report(copy, report), BARE_SIGN[copy.holds[quoted.first]])
    return Claim(source, report, "a cue in the sentence before" if ahead else "a cue in the sentence behind", seen)


def _of_report(copy: Copy, report: Report) -> Facts:
    """What is seen at a report: its cue, how sure it is, how its source was come by, and with what sort of word that begins."""
    cue, source = report.cue, report.source
    side, sort = (source.side, copy.sorts[source.first]) if source else ("no", NOTHING)
    return cue.manner, grade(report.score), side, sort


def _carried(copy: Copy, quoted: Quoted, before: Sequence[Settled]) -> Iterator[Claim]:
    """Who said the quotation before this one."""
    one, claim = before[-1]
    back = quoted.paragraph - one.paragraph
    if back > 2 or not claim or not claim.source:
        return
    same = back == 0 and copy.sentence[one.after - 1][0] == copy.sentence[quoted.first][0]
    where = 0 if same else back + 1
    closed = 2 if one.stretch.goes_on else 1 if one.stretch.closed else 0
    opens = quoted.first == copy.paragraphs[quoted.paragraph][0]
    seen = (
        min(max(0, quoted.first - one.after), LONG_BEFORE) << 2 | where,
        (where, claim.way),
        BARE_SIGN[copy.holds[quoted.first]] << 2 | where,
        closed << 4 | opens << 3 | only_attribution(claim, one, quoted) << 2 | where,
        copy.sorts[claim.source.first] << 2 | where,
    )
    yield Claim(claim.source, claim.report, "who spoke last", seen)


def only_attribution(claim: Claim, one: Quoted, quoted: Quoted) -> bool:
    """Whether nothing but the attribution of the first stands between two quotations."""
    if not claim.report or not claim.source:
        return False
    cue = claim.report.cue
    words = (cue.after - cue.first) + (claim.source.after - claim.source.first)
    least = cue.end if cue.end <= one.after + _LONGEST_ATTRIBUTION else 0
    return one.after <= cue.word < quoted.first <= max(one.after + words + 2, least)


def _last_report(copy: Copy, quoted: Quoted, reports: Sequence[Report], cues: Sequence[int]) -> Iterator[Claim]:
    """Whose words the last report was, quoted or not."""
    at = bisect_left(cues, quoted.first)
    last = next((report for report in reports[max(0, at - 6) : at][::-1] if report.score > 0 and report.source), None)
    if last and (back := quoted.paragraph - last.cue.paragraph) <= 2:
        opens = quoted.first == copy.paragraphs[quoted.paragraph][0]
        spot = OPENS if opens else BARE_SIGN[copy.holds[quoted.first]]
        near = last.cue.end == copy.sentence[quoted.first][0]
        seen = (last.cue.manner, near << 6 | back << 3 | spot, near << 2 | grade(last.score))
        yield Claim(last.source, last, "who was last reported", seen)


def _spoken_next(copy: Copy, number: int, reports: Sequence[Report], cues: Sequence[int]) -> Iterator[Claim]:
    """Who is said to speak at the quotation that opens the next paragraph, or that follows one which opens its own."""
    quoted = copy.quoted[number]
    first = copy.paragraphs[quoted.paragraph][0]
    near = copy.quoted[number + 1 : number + 3]
    below = next((one for one in near if one.paragraph > quoted.paragraph), None)
    if below and (below.paragraph != quoted.paragraph + 1 or below.first != copy.paragraphs[below.paragraph][0]):
        below = None
    beside = near[0] if near and near[0].paragraph == quoted.paragraph and quoted.first == first else None
    for one in filter(None, (below, beside)):
        at = bisect_left(cues, one.after)
        for report in reports[at : at + 1]:
            cue, source = report.cue, report.source
            if cue.paragraph == one.paragraph and cue.first - one.after < 20:
                alone = 2 if one is beside else (quoted.first, quoted.after) == copy.paragraphs[quoted.paragraph]
                seen = (alone << 1 | quoted.stretch.goes_on, grade(report.score), copy.sorts[source.first] if source else NOTHING)
                yield Claim(source, report, "who speaks next", seen)


def _mentioned(copy: Copy, quoted: Quoted) -> Iterator[Claim]:
    """Mentions without a cue: the subject of the sentence, the name or possessive in front, the subject of the sentence before."""
    start = copy.sentence[quoted.first][0]
    verb = first_verb(copy, start, quoted.first)
    for rank, (first, after) in enumerate(_subject(copy, start, verb, quoted.first, 2) if verb else ()):
        yield Claim(Mention(first, after, "subject", ()), None, "subject of the sentence", (copy.sorts[first], rank))
    yield from _in_front(copy, quoted, start)
    if start > 0:
        yield from _subjects_before(copy, quoted, start)


def _subjects_before(copy: Copy, quoted: Quoted, start: int) -> Iterator[Claim]:
    """The subjects of the first and of the last verb of the sentence before."""
    end = copy.last_before(start) + 1
    if not end:
        return
    previous = copy.sentence[end - 1][0]
    here, opens = copy.paragraphs[quoted.paragraph][0] <= previous, quoted.first == start
    verb = first_verb(copy, previous, end)
    named = named_opening(copy, previous, end) if verb else None
    own = named and named[0] < verb < named[1]  # Ray Ortiz, a painter who has lived here, shook his head
    for first, after in [named] if named and own else _subject(copy, previous, verb, end, 1) if verb else ():
        seen = (copy.sorts[first] << 2 | here << 1 | opens,)
        yield Claim(Mention(first, after, "subject", ()), None, "subject of the sentence before", seen)
    last = next((n for n in range(end - 1, max(verb, end - 30), -1) if copy.sorts[n] in VERBAL and not copy.inside[n]), 0)
    if last and copy.sorts[last - 1] in {A_NAME, A_PRONOUN} and not copy.inside[last - 1]:
        for first, _, _ in starts_of(copy, last, previous, 1):
            seen = (copy.sorts[first] << 2 | here << 1 | opens,)
            yield Claim(Mention(first, last, "subject", ()), None, "last subject of the sentence before", seen)


def _subject(copy: Copy, start: int, verb: int, end: int, most: int) -> Iterator[Range]:
    """What may be the subject of a verb: what stands in front of it, or behind it where the verb comes second and that can be none."""
    if behind := copy.lexicon.verb_second and subject_behind(copy, start, verb, verb + 1, end):
        yield behind, next((n for n, _, _ in ends_of(copy, behind, end)), end)
        return
    for first, _, _ in starts_of(copy, verb, start, most):
        if not copy.lexicon.turns or not _WHO.isdisjoint(copy.sorts[first:verb]):
            yield first, verb


def _in_front(copy: Copy, quoted: Quoted, start: int) -> Iterator[Claim]:
    """The name or the possessive a few words in front: Ms. Low’s “long wait”."""
    sorts, inside, held = copy.sorts, copy.inside, copy.holds
    n = at = quoted.first - 1
    if n <= start or inside[n] or held[quoted.first] & _BREAKS:
        return
    while at > max(start, n - 4) and sorts[at] not in {A_POSSESSIVE, A_NAME}:
        at -= 1
    if sorts[at] in {A_POSSESSIVE, A_NAME} and not inside[at]:
        first = at
        while first > start and sorts[first - 1] == A_NAME and not held[first] & BREAKS and not inside[first - 1]:
            first -= 1
        yield Claim(Mention(first, at + 1, "near", ()), None, "named in front", (sorts[at], n - at))
