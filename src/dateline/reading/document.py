"""The text under reading with fast answers about its words: what every subject of `reading` works on.

A token is named by its index in the annotation's columns. Spans are half-open code points of the article's text; a range of
tokens is half-open too.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from dateline.model import Annotation, Article, Block, Span
from dateline.reading.lemmas import lemma


class Document:
    """An article with its annotation. Columns are plain lists, made once; nothing here changes after construction."""

    def __init__(self, article: Article, annotation: Annotation) -> None:
        tokens = annotation.tokens
        self.article = article
        self.annotation = annotation
        self.text = article.text
        self.start: list[int] = tokens.start.tolist()
        self.end: list[int] = tokens.end.tolist()
        self.head: list[int] = tokens.head.tolist()
        self.sentence_of: list[int] = tokens.sentence.tolist()
        self.upos: list[str] = [tokens.upos_names[i] for i in tokens.upos.tolist()]
        self.deprel: list[str] = [tokens.deprel_names[i] for i in tokens.deprel.tolist()]
        self.words: list[str] = [self.text[s:e] for s, e in zip(self.start, self.end, strict=True)]
        self.lower: list[str] = [word.lower() for word in self.words]

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.start)

    @cached_property
    def lemmas(self) -> list[str]:
        """The lemma of every token, lower case."""
        return [lemma(word, upos) for word, upos in zip(self.lower, self.upos, strict=True)]

    @cached_property
    def children(self) -> list[list[int]]:
        """For every token the tokens that depend on it, in text order."""
        found: list[list[int]] = [[] for _ in self.head]
        for token, head in enumerate(self.head):
            if head >= 0:
                found[head].append(token)
        return found

    @cached_property
    def sentences(self) -> list[range]:
        """The tokens of every sentence, in text order."""
        found: list[range] = []
        first = 0
        for token in range(1, len(self) + 1):
            if token == len(self) or self.sentence_of[token] != self.sentence_of[first]:
                found.append(range(first, token))
                first = token
        return found

    @cached_property
    def gate(self) -> frozenset[str]:
        """All lower-case words and lemmas of the text: the cheap test of which rules may fire."""
        return frozenset(self.lower) | frozenset(self.lemmas)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [self.start[tokens.start] for tokens in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.article.blocks]

    def sentence_at(self, offset: int) -> range:
        """The tokens of the sentence that the character stands in (the one before it, if it stands between two)."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)] if self.sentences else range(0)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the character, None where none does."""
        i = bisect_right(self._block_starts, offset) - 1
        if i < 0 or offset >= self.article.blocks[i].end:
            return None
        return self.article.blocks[i]

    def token_at(self, offset: int) -> int | None:
        """The token that covers the character, None in white space and outside."""
        i = bisect_right(self.start, offset) - 1
        return i if i >= 0 and offset < self.end[i] else None

    def tokens_in(self, span: Span) -> range:
        """The tokens that share a character with the span."""
        first = bisect_right(self.start, span[0]) - 1
        if first < 0 or self.end[first] <= span[0]:
            first += 1
        last = first
        while last < len(self) and self.start[last] < span[1]:
            last += 1
        return range(first, last)

    def span(self, tokens: range) -> Span:
        """The characters from the first to the last of a non-empty range of tokens."""
        return self.start[tokens[0]], self.end[tokens[-1]]

    def head_in(self, tokens: range) -> int | None:
        """The token of the range whose head lies outside of it (the first of several), None for an empty range."""
        for token in tokens:
            if self.head[token] < tokens.start or self.head[token] >= tokens.stop:
                return token
        return tokens.start if tokens else None

    def subtree(self, token: int) -> list[int]:
        """The token and all that depends on it, in text order."""
        found = [token]
        for member in found:
            found.extend(self.children[member])
        return sorted(found)

    def dependents(self, token: int, *deprels: str) -> list[int]:
        """The direct dependents whose relation, or the part of it before the colon, is one of `deprels`."""
        return [c for c in self.children[token] if self.deprel[c] in deprels or self.deprel[c].split(":")[0] in deprels]
