"""Whose words stand in a pair of quotation marks, and whether they are somebody's words at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.quotes.attribution import worth
from newsparse.quotes.content import Report
from newsparse.quotes.copy import Copy, Quoted
from newsparse.quotes.lexicon import AUXILIARY, CUE, NOUN, VERB
from newsparse.quotes.mentions import Mention, sign, sort_of, starts_of
from newsparse.text.sentences import BREAKS, MARK, STOP
from newsparse.weigh.table import ranking


class Claim(NamedTuple):
    """Somebody who may have said a quotation: by which report, or by a bare mention."""

    source: Mention | None
    report: Report | None
    seen: tuple[str, ...]


class Settled(NamedTuple):
    """A quotation and who said it; `claim` None where it is nobody's words."""

    quoted: Quoted
    claim: Claim | None


NOBODY = Claim(None, None, ("nobody",))


def settle(copy: Copy, reports: Sequence[Report]) -> list[Settled]:
    """Each quotation with who said it, in order."""
    who, speech = ranking("quotations"), ranking("speech")
    settled: list[Settled] = []
    for quoted in copy.quoted:
        best = max(claims(copy, quoted, reports, settled), key=lambda claim: worth(who, claim.seen))
        settled.append(Settled(quoted, best if worth(speech, spoken(copy, quoted, best)) > 0 else None))
    return settled


def claims(copy: Copy, quoted: Quoted, reports: Sequence[Report], before: Sequence[Settled]) -> list[Claim]:
    """Who may have said this, each with the clues; among them that the text does not tell."""
    about = _about(copy, quoted)
    found = [
        claim._replace(seen=(*claim.seen, *[f"{claim.seen[0]}, {fact}" for fact in about])) for claim in _all(copy, quoted, reports, before)
    ]
    found.append(NOBODY._replace(seen=("nobody", *[f"nobody, {fact}" for fact in about])))
    return found


def _about(copy: Copy, quoted: Quoted) -> tuple[str, ...]:
    start, end = copy.sentence(quoted.first)
    first, after = copy.paragraphs[quoted.paragraph]
    opens = (
        "opens a paragraph"
        if quoted.first == first
        else "opens a sentence"
        if quoted.first == start
        else f"{sign(copy.holds[quoted.first] & ~MARK) or 'nothing'} in front"
    )
    closes = (
        "closes a paragraph"
        if quoted.after == after
        else "closes a sentence"
        if quoted.after == end
        else f"{sign(copy.holds[quoted.after] & ~MARK) or 'nothing'} behind"
    )
    return opens, closes, f"{opens}, {closes}"


def _all(copy: Copy, quoted: Quoted, reports: Sequence[Report], before: Sequence[Settled]) -> Iterator[Claim]:
    start, end = copy.sentence(quoted.first)
    last = copy.sentence(quoted.after - 1)[1]
    first, after = copy.paragraphs[quoted.paragraph]
    for report in reports:
        cue = report.sourced.cue
        if cue.paragraph < quoted.paragraph - 1 or cue.paragraph > quoted.paragraph:
            continue
        if cue.start == start or start <= cue.word < last:
            yield _same_sentence(copy, quoted, report)
        elif (cue.paragraph == quoted.paragraph and cue.end == start) or (cue.start == last and cue.start < after):
            yield _next_sentence(copy, quoted, report)
    yield from _carried(copy, quoted, reports, before, first)
    yield from _mentioned(copy, quoted, start, end)


def _grade(score: float) -> str:
    return "surely" if score > 3 else "likely" if score > 1 else "perhaps" if score > -1 else "hardly"


def _same_sentence(copy: Copy, quoted: Quoted, report: Report) -> Claim:
    cue, source = report.sourced
    attribution = [cue.first, cue.after]
    if source and source.first >= cue.start:
        attribution += [source.first, source.after]
    ahead = cue.word < quoted.first
    side = "cue ahead" if ahead else "cue behind"
    between = (
        range(max(n for n in attribution if n <= quoted.first), quoted.first)
        if ahead
        else range(quoted.after, max(quoted.after, min(attribution)))
    )
    apart = len(between)
    gap = f"{min(apart, 3) if apart < 4 else '4 to 7' if apart < 8 else '8 to 15' if apart < 16 else 'many'} words between"
    other = any(copy.inside[n] for n in between)
    joint = sign(copy.holds[quoted.first] & ~MARK) if ahead else sign(copy.holds[quoted.after] & ~MARK)
    covered = any(a <= quoted.first and quoted.after <= b for a, b in report.pieces)
    who = source.seen[0] if source else "no"
    return Claim(
        source,
        report,
        (
            side,
            f"{side}, {gap}",
            f"{side}, {joint or 'nothing'} at the quotation",
            f"{side}, {gap}, {joint or 'nothing'} at the quotation",
            f"{side}, {cue.form} {cue.kind}",
            f"{side}, {who} source",
            f"{side}, {_grade(report.score)} a report",
            f"{side}, {'in its content' if covered else 'not in its content'}",
            *([f"{side}, another quotation between"] if other else []),
            *([f"{side}, a stop between"] if any(copy.holds[n] & STOP for n in between) else []),
            *([f"{side}, source {sort_of(copy, source.first)}"] if source else []),
        ),
    )


def _next_sentence(copy: Copy, quoted: Quoted, report: Report) -> Claim:
    cue, source = report.sourced
    side = "cue in the sentence before" if cue.word < quoted.first else "cue in the sentence behind"
    apart = quoted.first - cue.after if cue.word < quoted.first else (min(cue.first, source.first) if source else cue.first) - quoted.after
    return Claim(
        source,
        report,
        (
            side,
            f"{side}, {'0' if apart < 1 else '1 to 5' if apart < 6 else '6 to 15' if apart < 16 else 'many'} words between",
            f"{side}, {cue.form} {cue.kind}",
            f"{side}, {_grade(report.score)} a report",
            f"{side}, {source.seen[0] if source else 'no'} source",
            f"{side}, {sign(copy.holds[quoted.first] & ~MARK) or 'nothing'} in front",
            *([f"{side}, source {sort_of(copy, source.first)}"] if source else []),
        ),
    )


def _carried(copy: Copy, quoted: Quoted, reports: Sequence[Report], before: Sequence[Settled], first: int) -> Iterator[Claim]:
    """Who said the quotation before this one, and whose words the last report was."""
    for back, (one, claim) in enumerate(reversed(before[-3:])):
        if one.paragraph < quoted.paragraph - 2:
            break
        if claim and claim.source and not back:
            words = quoted.first - one.after
            near = (
                "just before"
                if words < 1
                else "1 to 6 words before"
                if words < 7
                else "7 to 20 words before"
                if words < 21
                else "long before"
            )
            if one.paragraph == quoted.paragraph:
                same = copy.sentence(one.after - 1)[0] == copy.sentence(quoted.first)[0]
                side = f"who spoke {'in this sentence' if same else 'in this paragraph'}"
            else:
                side = f"who spoke {quoted.paragraph - one.paragraph} paragraphs before"
            held = copy.holds[quoted.first]
            yield Claim(
                claim.source,
                claim.report,
                (
                    "carried",
                    side,
                    f"{side}, {near}",
                    f"{side}, by {claim.seen[0]}",
                    f"{side}, {sign(held & ~MARK) or 'nothing'} in front",
                    f"{side}, {'goes on' if one.stretch.goes_on else 'the mark was closed' if one.stretch.closed else 'never closed'}",
                    f"{side}, {'only words of the attribution between' if _only_attribution(claim, one, quoted) else 'other words between'}",
                    *([f"{side}, opens the paragraph"] if quoted.first == first else []),
                    f"{side}, {sort_of(copy, claim.source.first)}",
                ),
            )
    last = next(
        (report for report in reversed(reports) if report.sourced.cue.word < quoted.first and report.score > 0 and report.sourced.source),
        None,
    )
    if last and quoted.paragraph - last.sourced.cue.paragraph <= 2:
        side = f"the last report, {quoted.paragraph - last.sourced.cue.paragraph} paragraphs before"
        yield Claim(
            last.sourced.source,
            last,
            (
                "last report",
                side,
                f"last report, {last.sourced.cue.form} {last.sourced.cue.kind}",
                *(
                    [f"{side}, opens the paragraph"]
                    if quoted.first == first
                    else [f"{side}, {sign(copy.holds[quoted.first] & ~MARK) or 'nothing'} in front"]
                ),
            ),
        )


def _only_attribution(claim: Claim, one: Quoted, quoted: Quoted) -> bool:
    if not claim.report or not claim.source:
        return False
    cue = claim.report.sourced.cue
    words = (cue.after - cue.first) + (claim.source.after - claim.source.first)
    return one.after <= cue.word < quoted.first and quoted.first - one.after <= words + 2


def _mentioned(copy: Copy, quoted: Quoted, start: int, end: int) -> Iterator[Claim]:
    """Mentions without a cue: the subject of the sentence, the name or possessive in front, the subject of the sentence before."""
    verb = next(
        (
            n
            for n in range(start + 1, quoted.first)
            if copy.tags[n] & (AUXILIARY | VERB | CUE) and not copy.inside[n] and sort_of(copy, n) in {"an auxiliary", "a verb", "a cue"}
        ),
        0,
    )
    if verb and not copy.inside[verb - 1]:
        for rank, (first, _) in enumerate(starts_of(copy, verb, start)):
            if rank > 1 or first >= verb:
                break
            yield Claim(
                Mention(first, verb, ("subject",)),
                None,
                ("subject of the sentence", f"subject of the sentence begins with {sort_of(copy, first)}", f"subject, {rank} back"),
            )
    n = quoted.first - 1
    if n > start and not copy.inside[n] and not copy.holds[quoted.first] & (BREAKS & ~MARK):
        at = n
        while at > max(start, n - 4) and sort_of(copy, at) not in {"a possessive", "a name"}:
            at -= 1
        sort = sort_of(copy, at)
        if sort in {"a possessive", "a name"} and not copy.inside[at]:
            first = at
            while first > start and sort_of(copy, first - 1) == "a name" and not copy.holds[first] & BREAKS and not copy.inside[first - 1]:
                first -= 1
            yield Claim(
                Mention(first, at + 1, ("near",)), None, ("named in front", f"{sort} in front, {n - at} words before", f"{sort} in front")
            )
    if start > 0:
        previous, _ = copy.sentence(start - 1)
        verb = next(
            (
                n
                for n in range(previous + 1, start)
                if copy.tags[n] & (AUXILIARY | VERB | CUE)
                and not copy.inside[n]
                and sort_of(copy, n) in {"an auxiliary", "a verb", "a cue"}
            ),
            0,
        )
        if verb and not copy.inside[verb - 1]:
            first = next((first for first, _ in starts_of(copy, verb, previous)), verb)
            same = any(
                a <= previous < b and a <= start < b for a, b in copy.paragraphs[max(0, quoted.paragraph - 1) : quoted.paragraph + 1]
            )
            if first < verb:
                yield Claim(
                    Mention(first, verb, ("subject",)),
                    None,
                    (
                        "subject of the sentence before",
                        f"subject before, {'same' if same else 'other'} paragraph",
                        f"subject before begins with {sort_of(copy, first)}",
                        f"subject before, {'opens' if quoted.first == start else 'inside'}",
                    ),
                )


def spoken(copy: Copy, quoted: Quoted, claim: Claim) -> tuple[str, ...]:
    """What speaks for or against it that a stretch in quotation marks is somebody's words, given who would have said it."""
    text, words = copy.text, quoted.after - quoted.first
    stretch = quoted.stretch
    start, end = copy.sentence(quoted.first)
    size = (
        "1 word"
        if words == 1
        else "2 words"
        if words == 2
        else "3 words"
        if words == 3
        else "4 to 6 words"
        if words < 7
        else "7 words or more"
    )
    opener = text[stretch.start]
    capital = "capital" if opener.isupper() else "small letter" if opener.islower() else "no letter"
    capitals = sum(text[copy.starts[n]].isupper() for n in range(quoted.first, quoted.after))
    closing = text[stretch.end - 1] if stretch.end > stretch.start else ""
    closed = "closed by a stop" if closing in ".!?…" else "closed by a comma" if closing == "," else "closed without a stop"
    front = (
        "the start"
        if quoted.first == start
        else f"{sign(copy.holds[quoted.first] & ~MARK)} {'a quotation' if copy.inside[quoted.first - 1] else sort_of(copy, quoted.first - 1)}".strip()
    )
    behind = (
        "the end"
        if quoted.after >= end
        else f"{sign(copy.holds[quoted.after] & ~MARK)} {'a quotation' if copy.inside[quoted.after] else sort_of(copy, quoted.after)}".strip()
    )
    title = (
        "title case"
        if words > 1 and capitals >= words - 1 - words // 4 and capitals > 1
        else "title case, one word"
        if words == 1 and capitals
        else "no title case"
    )
    by = claim.seen[0]
    long = "short" if words < 4 else "long"
    return (
        size,
        f"{long}, {capital}",
        f"{long}, {closed}",
        f"{size}, {closed}",
        f"{long}, behind {front}",
        f"{long}, before {behind}",
        f"{long}, {title}",
        f"{size}, {by}",
        f"{by}",
        *[f"by {fact}" for fact in claim.seen[1:11]],
        *([f"{long}, the word {copy.lower[quoted.first - 1]} in front"] if quoted.first > start else []),
        *([f"{long}, single marks"] if stretch.single else []),
        *([f"{long}, alone in its paragraph"] if (quoted.first, quoted.after) == copy.paragraphs[quoted.paragraph] else []),
        *(["a noun of saying behind"] if quoted.after < end and copy.tags[quoted.after] & NOUN else []),
    )
