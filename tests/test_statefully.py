"""Any order of calls on texts that grow: what one call gives does not depend on those before it, and all of it agrees."""

import pickle

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

import hostile
import newsparse
import strategies
from newsparse.article import Article


class Desk(RuleBasedStateMachine):
    """A desk on which texts are put together from pieces and read in every way there is."""

    texts: Bundle[str] = Bundle("texts")

    @initialize()
    def nothing_is_known(self) -> None:
        """What was read so far, by text."""
        self.read: dict[str, Article] = {}

    @rule(target=texts, text=strategies.article_like | strategies.odd_lines)
    def take(self, text: str) -> str:
        """A new text."""
        return text

    @rule(target=texts, one=texts, other=texts, gap=st.sampled_from(["", " ", "\n", "\n\n", "\r\n", "\u2028", "\f"]))
    def put_together(self, one: str, other: str, gap: str) -> str:
        """Two texts as one, which may cut through marks, lines and words; no longer than a long article."""
        return (one + gap + other)[:6000]

    @rule(target=texts, text=texts, first=st.integers(0, 200), after=st.integers(0, 2000))
    def cut(self, text: str, first: int, after: int) -> str:
        """A part of a text."""
        return text[first:after]

    @rule(text=texts)
    def parse(self, text: str) -> None:
        """A text that was read before gives the same article."""
        article = hostile.sound(newsparse.parse(text))
        assert self.read.setdefault(text, article) == article

    @rule(text=texts, language=st.sampled_from(["en", "de", "fr", "es", "und"]))
    def parse_in_a_language(self, text: str, language: str) -> None:
        """The language that is asked for is the one that is used; the one that was found gives the same article."""
        assert hostile.sound(newsparse.parse(text, language=language)).language == language
        if text in self.read:
            assert newsparse.parse(text, language=self.read[text].language) == self.read[text]

    @rule(text=texts, at=st.integers(0, 6000))
    def explain(self, text: str, at: int) -> None:
        """A place in a block has reasons for the block's label or for a source; one in none is refused."""
        article = newsparse.parse(text)
        block = next((one for one in article.blocks if at in one.span), None)
        try:
            why = newsparse.explain(article, at)
        except ValueError:
            assert block is None
        else:
            assert block is not None
            assert why.label == block.label or why.span != block.span

    @rule(text=texts)
    def write_down(self, text: str) -> None:
        """A record and a pickle give the article back."""
        article = newsparse.parse(text)
        assert newsparse.from_dict(newsparse.to_dict(article)) == article
        assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301  -- our own bytes

    @rule(text=texts, reader=st.sampled_from(sorted(hostile.READERS)))
    def read_in_any_way(self, text: str, reader: str) -> None:
        """Every reader takes it, with the checks of what it gives."""
        hostile.READERS[reader](text)

    @invariant()
    def articles_have_their_texts(self) -> None:
        """Nothing that was given changes later."""
        assert all(article.text == text for text, article in getattr(self, "read", {}).items())


TestDesk = Desk.TestCase
