"""Ids of the tokens that the method adds; they follow the base vocabulary in the order of `ADDED`."""

SLOTS = 16                      # mentions a label can have in one window
BOS = 1                         # first token of every sequence
ADDED = (["<label>", "<num>", "<end>"] + [f"<count {n}>" for n in range(SLOTS + 1)]
         + [f"<mention {k}>" for k in range(1, SLOTS + 1)])


class Vocabulary:
    """Ids for a base vocabulary of `size` tokens: `count` + n and `mention` + k (k from 0)."""

    def __init__(self, size):
        self.size = size
        self.label, self.num, self.end, self.count = range(size, size + 4)
        self.mention = self.count + SLOTS + 1
