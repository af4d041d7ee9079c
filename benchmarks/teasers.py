"""Lists of teasers as they stand inside stories: the wordings above them, and the headlines of other pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from benchmarks.gold import tokens
from benchmarks.pages import Sample

Headlines = Mapping[str, Sequence[str]]
"""The titles of pages by language."""
_FEWEST = 3
"""Of a language with fewer titles no lists are made."""
_SHORTEST, _LONGEST = 4, 16
_DRAWN = 12
_COUNTS = (1, 1, 2, 2, 3, 4)
_BULLETS = ("", "", "", "", "* ", "- ", "• ", "› ")
_LABELS: Mapping[str, Sequence[str]] = {
    "de": (
        *("Lesen Sie auch", "Auch interessant", "Mehr zum Thema", "Das könnte Sie auch interessieren", "Lesetipps", "Weiterlesen"),
        *("Zum Thema", "Mehr aus der Region", "Passend dazu", "Unsere Empfehlung", "Aus dem Archiv", "Mehr Nachrichten"),
    ),
    "en": (
        *("Related stories", "Read more", "Read also", "See also", "More on this story", "Recommended", "Related", "You may also like"),
        *("Read next", "Most read", "In other news", "More from the region", "Don't miss", "Keep reading", "Top stories"),
    ),
    "es": (
        *("Lea también", "Más información", "Te puede interesar", "Noticias relacionadas", "Lee también", "Ver más"),
        *("En otras noticias", "Relacionado", "Le puede interesar", "Sigue leyendo"),
    ),
    "fr": (
        *("À lire aussi", "Lire aussi", "Sur le même sujet", "À lire également", "Voir aussi", "Nos articles sur ce sujet"),
        *("En savoir plus", "À ne pas manquer", "Dans la même rubrique"),
    ),
    "it": (
        *("Leggi anche", "Potrebbe interessarti", "Articoli correlati", "Da leggere", "Altre notizie", "Approfondisci"),
        *("Sullo stesso argomento", "Da non perdere"),
    ),
    "nl": (
        *("Lees ook", "Lees meer", "Ook interessant", "Meer over dit onderwerp", "Gerelateerd", "Meer nieuws"),
        *("Lees verder", "Aanbevolen", "Ook in het nieuws"),
    ),
    "pl": (
        *("Czytaj też", "Czytaj także", "Zobacz też", "Polecamy", "Przeczytaj również", "Więcej na ten temat"),
        *("Zobacz również", "Powiązane artykuły", "Może cię zainteresować"),
    ),
    "pt": (
        *("Leia também", "Veja também", "Leia mais", "Notícias relacionadas", "Saiba mais", "Relacionadas"),
        *("Você pode gostar", "Mais lidas", "Em destaque"),
    ),
}


def headlines(pages: Iterable[Sample]) -> Headlines:
    """The titles that a list of teasers may hold, by language, each once."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one in pages:
        title = " ".join((one.gold.title or "").split())
        if "|" not in title and _SHORTEST <= len(title.split()) <= _LONGEST:
            found[one.language][title] = None
    return {language: [*titles] for language, titles in found.items() if language in _LABELS and len(titles) >= _FEWEST}


def teasers(sample: Sample, story: str, known: Headlines, deal: Callable[..., int]) -> list[str]:
    """
    A list of one to four headlines of other pages in the language of one, under a wording that announces it; empty where none is known.

    One list in six has no wording above it, and one in five has it in front of its first headline. In half of the lists the
    headlines are those that share most with the story, out of a dozen: what a site links to is about the same.
    """
    titles = [title for title in known.get(sample.language, ()) if title != sample.gold.title]
    if not titles:
        return []
    drawn = list(dict.fromkeys(titles[deal(len(titles))] for _ in range(_DRAWN)))
    if deal(2):
        said = {word for word in tokens(story) if len(word) >= _SHORTEST}
        drawn.sort(key=lambda title: -len(said.intersection(tokens(title))))
    items = drawn[: _COUNTS[deal(len(_COUNTS))]]
    bullet = _BULLETS[deal(len(_BULLETS))]
    label = _LABELS[sample.language][deal(len(_LABELS[sample.language]))]
    label = label.upper() if not deal(6) else label
    how = deal(30)
    if how < 6:
        return [f"{label}: {items[0]}", *items[1:]]
    marked = [f"{bullet}{title}" for title in items]
    if how < 11 and len(items) > 1:
        return marked
    return [f"{label}:" if how < 15 else label, *marked]
