"""What a block is worth as each label, by the sums that decide and not by adding up what an explanation names."""

from newsparse import Article, Block, Explanation, Label
from newsparse.language import pack
from newsparse.story import byline, dates
from newsparse.story.clues import numbers, scores
from newsparse.story.facts import observed
from newsparse.story.labels import labels
from newsparse.story.page import of_blocks
from newsparse.text.words import plain, words
from newsparse.weigh.rank import total
from newsparse.weigh.table import ranking


def told(why: Explanation) -> dict[str, float]:
    """The sums that an explanation tells, by label."""
    return {why.label: why.score, **{rival.label: rival.score for rival in why.rivals}}


def weighed(article: Article, block: Block) -> dict[str, float]:
    """The sums of a block by label: of its clues for all labels at once, and of its two steps; those of a byline or a date by its own."""
    number = article.blocks.index(block)
    blocks = [(one.span.start, one.span.end) for one in article.blocks]
    whole = of_blocks(article.text, words(plain(article.text)), blocks, pack(article.language))
    printed = article.export is not None or article.wire is not None
    decided = [one.label for one in article.blocks] if printed else labels(whole)
    if block.label is Label.BYLINE and decided[number] is not Label.BYLINE:
        found, near = byline.candidates(whole, decided)
        chosen, table = byline.chosen(found, near), ranking("byline")
        return {"byline": total(table, byline.clues(chosen, near)) if chosen else 0.0, "no byline": table["none"]}
    if block.label is Label.DATE and decided[number] is not Label.DATE:
        told_dates, around = dates.candidates(whole, decided)
        first, table = dates.published(told_dates, around), ranking("published")
        return {"date": total(table, dates.clues(first, around)) if first else 0.0, "no date": table["none"]}
    for part in observed(whole):
        if number < len(part):
            break
        number -= len(part)
        decided = decided[len(part) :]
    order, into = list(Label), numbers().into
    own = list(scores(part))[number]
    above = order.index(decided[number - 1]) if number else -1
    below = order.index(decided[number + 1]) if number + 1 < len(part) else -1
    steps = [into[at].get(above, 0) + (into[below].get(at, 0) if below >= 0 else 0) for at in range(len(order))]
    return {label: (number + step) / 1000 for label, number, step in zip(order, own, steps, strict=True)}
