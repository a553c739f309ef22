"""Words and tokens of a text, and the packed row: a tree of tokens in which each sees its ancestors and itself."""
import re

import numpy as np

WORD = re.compile(r"[^\W\d_]+|\d+|_|[^\w\s]", re.UNICODE)


class Text:
    """Tokens of a text with offsets (in code points) and word boundaries.

    ids[i] covers spans[i] (leading white space left out); starts[i]: a word begins at token i; ends[i]: a word ends after it.
    """

    def __init__(self, tokenizer, text):
        encoded = tokenizer.encode(text)
        self.text, self.ids = text, encoded.ids
        self.spans = [without_space(text, *offsets) for offsets in encoded.offsets]
        solid = [s < t for s, t in self.spans]               # tokens of white space bound nothing
        cjk = [i for i, c in enumerate(text) if is_cjk(c)]
        begin = {m.start() for m in WORD.finditer(text)} | set(cjk)
        finish = {m.end() for m in WORD.finditer(text)} | {i + 1 for i in cjk}
        n = len(self.ids)
        self.starts = [solid[i] and self.spans[i][0] in begin and (i == 0 or self.spans[i - 1][1] <= self.spans[i][0]) for i in range(n)]
        self.ends = [solid[i] and self.spans[i][1] in finish and (i + 1 == n or self.spans[i + 1][0] >= self.spans[i][1]) for i in range(n)]
        self.start_ids = sorted({self.ids[i] for i in range(n) if self.starts[i]})
        self.at_start = {self.spans[i][0]: i for i in range(n) if self.starts[i]}
        self.at_end = {self.spans[i][1]: i for i in range(n) if self.ends[i]}

    def tokens_of(self, start, end):
        """(first, last) token of the characters [start, end), or None where they are not bounded by words and tokens."""
        i, j = self.at_start.get(start), self.at_end.get(end)
        return (i, j) if i is not None and j is not None and i <= j else None

    def following(self, path):
        """Ids that follow `path` (token ids) at any place of the text where it begins a word."""
        n = len(path)
        return {self.ids[i + n] for i in range(len(self.ids) - n) if self.starts[i] and self.ids[i:i + n] == path}


def without_space(text, start, end):
    while start < end and text[start].isspace():
        start += 1
    return start, end


def is_cjk(c):
    return "\u3400" <= c <= "\u9fff" or "\u3040" <= c <= "\u30ff" or "\uac00" <= c <= "\ud7af"


class Packed:
    """One row: ids, positions, parents; `prefix` tokens at its head are the text, shared by all branches."""

    def __init__(self):
        self.ids, self.positions, self.parents, self.prefix = [], [], [], 0

    def add(self, ids, position, parent):
        """Append a chain of tokens under `parent` (index of a token, or -1); returns the index of its last token."""
        for t in ids:
            self.ids.append(t)
            self.positions.append(position)
            self.parents.append(parent)
            position += 1
            parent = len(self.ids) - 1
        return parent

    def mask(self, bidirectional):
        """bool [T, T]: token t sees itself, its ancestors, and (bidirectional) all of the prefix if it is in it."""
        n = len(self.ids)
        m = np.zeros((n, n), bool)
        for t, parent in enumerate(self.parents):
            if parent >= 0:
                m[t] = m[parent]
            m[t, t] = True
        if bidirectional:
            m[:self.prefix, :self.prefix] = True
        return m
