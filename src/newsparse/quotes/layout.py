"""Who said a quotation by where it stands on the page: behind a label or an introduction that ends on a colon, or above a signature."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsparse.quotes.claims import GRADES, Claim, grade
from newsparse.quotes.content import Report
from newsparse.quotes.copy import Copy
from newsparse.quotes.mentions import Mention, first_verb, starts_of
from newsparse.quotes.people import name_end
from newsparse.quotes.quoted import Quoted
from newsparse.quotes.sorts import (
    A_NAME,
    A_ROLE,
    ADVERB,
    AND,
    AT,
    BECAUSE,
    CUE,
    DETERMINER,
    DOCUMENT,
    GROUP,
    OF,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    THAT,
    TIME,
    TO,
    VERBAL,
)
from newsparse.span import Range
from newsparse.text.sentences import BRACKET, BREAKS, COLON, COMMA, DASH

_LABEL, _SIGNATURE, _BEHIND = 6, 12, 16
"""So many words at most has a label (Ana Ruiz, mayor:), a signature in the line below, and one behind the quotation."""
_LONGEST_APPOSITION, _LONGEST_PLACE, _LONGEST_OFFICE, _MANY = 16, 5, 8, 4
_NO_SUBJECT = PREPOSITION | AT | TO | AND | BECAUSE | RELATIVE | THAT | PRONOUN
_NO_PREDICATE = PREPOSITION | AT | OF | AND | BECAUSE | THAT | RELATIVE | TIME
_INSERTED = ADVERB | PREPOSITION | BECAUSE
_GOES_ON = AND | ADVERB | PREPOSITION | BECAUSE
_DASHES = ("-", "–", "—", "―", "~")


def labelled(copy: Copy, quoted: Quoted) -> Iterator[Claim]:
    """A name with a colon in front (Ana Ruiz: “We wait.”), in the same line or in the line above."""
    if not copy.holds[quoted.first] & COLON:
        return
    start = copy.sentence[quoted.first][0]
    first = copy.paragraphs[quoted.paragraph][0]
    whole = start < quoted.first <= start + _LABEL and not copy.inside[start] and not _goes_on(copy, start, quoted.first)
    if whole and not named_opening(copy, start, quoted.first):
        yield _label(copy, (start, quoted.first), opens=start == first)
    elif quoted.first == first and quoted.paragraph:
        above, end = copy.paragraphs[quoted.paragraph - 1]
        if above < end <= above + _LABEL and not _has_a_verb(copy, above, end):
            yield _label(copy, (above, end), opens=True)


def predicated(copy: Copy, quoted: Quoted) -> Iterator[Claim]:
    """Who is named where a sentence begins that ends on a colon: Jeanne Picard, 71 ans, n’y croyait plus : « … »."""
    if not copy.holds[quoted.first] & COLON:
        return
    start = copy.sentence[quoted.first][0]
    if subject := named_opening(copy, start, quoted.first):
        opens = start == copy.paragraphs[quoted.paragraph][0]
        size = min(subject[1] - subject[0], _MANY)
        yield Claim(Mention(*subject, "label", ()), None, "labelled in front", (copy.sorts[subject[0]], opens, f"{size} words"))


def named_opening(copy: Copy, start: int, end: int) -> Range | None:
    """Who is named at a sentence's start, with what is said of them between commas, in front of a predicate in small letters."""
    start += start < end and bool(copy.tags[start] & AND)
    if start >= end:
        return None
    first = _behind_place(copy, start, end)
    name = next((n for n in range(first, min(first + _LONGEST_OFFICE, end)) if _opens_a_name(copy, n, start)), end)
    if name == end or any(copy.sorts[n] in VERBAL or copy.tags[n] & _NO_SUBJECT or copy.inside[n] for n in range(first, name)):
        return None
    if any(copy.holds[n] & BREAKS for n in range(first + 1, name)) or copy.holds[name] & BREAKS & ~COMMA * (name > first):
        return None
    after = name_end(copy, name, end)
    full = after - name > 1 or name > first or copy.tags[name] & ROLE
    if after < end and copy.holds[after] & COMMA and not copy.holds[name] & COMMA * (name > first):
        least, after = after, next((n for n in range(after + 1, min(after + _LONGEST_APPOSITION, end)) if copy.holds[n] & BREAKS), end)
        relative = next((n for n in range(least, after) if copy.tags[n] & RELATIVE), after)
        if after == end or not copy.holds[after] & COMMA or copy.spots.verbs.find(1, least, relative) >= 0:
            return None
        if copy.tags[least] & _INSERTED and not copy.tags[least] & OF:
            return first, least  # Ruiz, sin embargo, descartó la idea
    predicate = after < end and not copy.capitals[after] and not copy.inside[after] and not copy.tags[after] & _NO_PREDICATE
    return (first, after) if full and predicate else None


def _behind_place(copy: Copy, start: int, end: int) -> int:
    """Where a sentence begins behind a place or a time and a comma: À Valmont, le maire …"""
    if not copy.tags[start] & (PREPOSITION | AT | TO):
        return start
    return next((n for n in range(start + 1, min(start + _LONGEST_PLACE, end)) if copy.holds[n] & BREAKS == COMMA), start)


def _opens_a_name(copy: Copy, n: int, start: int) -> bool:
    """Whether a name begins at a word, which has its capital not from its place alone."""
    if not copy.capitals[n] or copy.inside[n] or (n == start and copy.tags[n] & (DETERMINER | PRONOUN | _NO_PREDICATE)):
        return False
    return name_end(copy, n, copy.sentence[start][1]) > n


def _goes_on(copy: Copy, first: int, after: int) -> bool:
    """Whether words in front of a colon name nobody, and go on with what somebody says: Et d’ajouter : « … »; E ancora: «…»."""
    turns = copy.lexicon.subject_behind_verb or (copy.lexicon.verb_second and not copy.lexicon.noun_capitals)
    if not turns or not copy.tags[first] & _GOES_ON or copy.tags[first] & (ROLE | GROUP):
        return False
    return not any(copy.capitals[n] or copy.tags[n] & (ROLE | GROUP | DOCUMENT | PRONOUN) for n in range(first + 1, after))


def _label(copy: Copy, words: Range, *, opens: bool) -> Claim:
    """The claim of a label, without the preposition that may open it (From the chair:), or “then” (Puis Paul Rémy : …)."""
    first, after = words
    turns = copy.lexicon.subject_behind_verb or (copy.lexicon.verb_second and not copy.lexicon.noun_capitals)
    leads = PREPOSITION | AT | OF | (ADVERB | AND if turns else 0)
    first += first + 1 < after and bool(copy.tags[first] & leads)
    return Claim(
        Mention(first, after, "label", ()), None, "labelled in front", (copy.sorts[first], opens, f"{min(after - first, 4)} words")
    )


def introduced(copy: Copy, quoted: Quoted, reports: Sequence[Report], cues: Sequence[int]) -> Iterator[Claim]:
    """Whom the sentence above is about when it ends on a colon: “She then listed what the town needs:”."""
    first = copy.paragraphs[quoted.paragraph][0]
    if not quoted.paragraph or not first or not copy.holds[first] & COLON or copy.last_before(first) < first - 1:
        return
    start = copy.sentence[first - 1][0]
    opens = quoted.first == first
    for back, report in enumerate(reports[bisect_left(cues, start) : bisect_left(cues, first)][:-3:-1]):
        if source := report.source:
            how = f"{GRADES[grade(report.score)]} a report, {back} further"
            yield Claim(source, report, "introduced", (copy.sorts[source.first], (opens, how)))
    verb = first_verb(copy, start, first)
    if verb and (begin := next((at for at, _, _ in starts_of(copy, verb, start, 1)), verb)) < verb:
        yield Claim(Mention(begin, verb, "subject", ()), None, "introduced", (copy.sorts[begin], (opens, "by a subject")))


def signed(copy: Copy, quoted: Quoted) -> Iterator[Claim]:
    """A name behind a dash at the paragraph's end (“We wait.” — Ana Ruiz, poet), or in a short line below, with or without a dash."""
    first, after = copy.paragraphs[quoted.paragraph]
    opens = quoted.first == first
    ends = copy.spots.sentence_ends.find(1, quoted.after + 1, min(after, quoted.after + _BEHIND + 1)) >= 0
    says = quoted.after < after and copy.tags[quoted.after] & CUE and not copy.capitals[quoted.after]
    if quoted.after < after <= quoted.after + _BEHIND and copy.holds[quoted.after] & (DASH | BRACKET) and not (ends or says):
        yield _signature(copy, (quoted.after, after), opens=opens, how="a dash" if copy.holds[quoted.after] & DASH else "a bracket")
    elif quoted.after == after and quoted.paragraph + 1 < len(copy.paragraphs):
        below, end = copy.paragraphs[quoted.paragraph + 1]
        if below < end <= below + _SIGNATURE and not copy.inside[below]:
            if _behind_a_dash(copy, below, end):
                yield _signature(copy, (below, end), opens=opens, how="a dash in the line below")
            elif opens and _is_a_name(copy, below, end):
                yield _signature(copy, (below, end), opens=opens, how="the line below")


def _signature(copy: Copy, words: Range, *, opens: bool, how: str) -> Claim:
    return Claim(Mention(*words, "label", ()), None, "signed behind", (copy.sorts[words[0]], opens, how))


def _is_a_name(copy: Copy, first: int, after: int) -> bool:
    """Whether a line is a full name, alone or with what that person is behind a comma."""
    end = first
    while end < after and copy.sorts[end] in {A_NAME, A_ROLE} and not copy.holds[end] & (COMMA | BRACKET) * (end > first):
        end += 1
    return (
        end > first + 1
        and (end == after or bool(copy.holds[end] & (COMMA | BRACKET)))
        and not (_has_a_verb(copy, first, after) or copy.words(first, after).isupper())
    )


def _behind_a_dash(copy: Copy, first: int, after: int) -> bool:
    """Whether a line begins with a dash, and does not end with one as a crosshead may."""
    gap = copy.text[copy.ends[first - 1] : copy.starts[first]].rstrip(" ")
    ends = copy.text[copy.ends[after - 1] : copy.ends[after - 1] + 3]
    return gap.endswith(_DASHES) and "\n" in gap and not any(dash in ends for dash in _DASHES)


def _has_a_verb(copy: Copy, first: int, after: int) -> bool:
    return copy.spots.verbs.find(1, first, after) >= 0
