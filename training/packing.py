"""Training rows: a passage and its labels as one tree of tokens, with the places that are read and what belongs there.

reads = {"count": [(at, n)], "start": [(at, target id, candidate ids)], "next": [(at, candidate ids, index of the target)]}
"""
import numpy as np

from training.sequence import Packed
from training.vocabulary import BOS, SLOTS


def empty_reads():
    return {"count": [], "start": [], "next": []}


def pack_passage(tokenizer, vocabulary, text, labels):
    """(Packed, reads) of a Text; labels: [(name, [(first, last), ...])] in token indices of the text."""
    row, reads = Packed(), empty_reads()
    tip = row.add([BOS] + text.ids, 0, -1)
    row.prefix = after = 1 + len(text.ids)
    choices = Choices(text, vocabulary.end)
    for name, mentions in labels:
        name_ids = tokenizer.encode(" " + name).ids
        num = row.add([vocabulary.label] + name_ids + [vocabulary.num], after, tip)
        slot = after + len(name_ids) + 2
        mentions = distinct(text, mentions)
        reads["count"].append((num, min(len(mentions), SLOTS)))
        for k, (i, _) in enumerate(mentions[:SLOTS]):
            reads["start"].append((row.add([vocabulary.mention + k], slot, num), text.ids[i], text.start_ids))
        pack_spans(row, reads["next"], text, mentions, num, slot + 1, choices)
    return row, reads


def distinct(text, mentions):
    """The first of each run of equal token ids, in the order of the text."""
    first = {}
    for i, j in sorted(mentions):
        first.setdefault(tuple(text.ids[i:j + 1]), (i, j))
    return sorted(first.values())


def pack_spans(row, reads, text, mentions, num, position, choices):
    for i, j in mentions:
        parent = num
        for t in range(i, j + 1):
            parent = row.add([text.ids[t]], position + t - i, parent)
            candidates = choices.after(i, t + 1)
            target = choices.end if t == j else text.ids[t + 1]
            if len(candidates) > 1 and target in candidates:
                reads.append((parent, candidates, candidates.index(target)))


class Choices:
    """What may come after a path of the text: <end> where a word ends at one of its places, and the ids that follow it."""

    def __init__(self, text, end):
        self.text, self.end, self.kept = text, end, {}
        self.places = {}
        for i, begins in enumerate(text.starts):
            if begins:
                self.places.setdefault(text.ids[i], []).append(i)

    def after(self, first, stop):
        ids, n = self.text.ids, stop - first
        path = tuple(ids[first:stop])
        if path not in self.kept:
            places = [i for i in self.places.get(path[0], []) if tuple(ids[i:i + n]) == path]
            follow = {ids[i + n] for i in places if i + n < len(ids)} - {self.end}
            self.kept[path] = [self.end] * any(self.text.ends[i + n - 1] for i in places) + sorted(follow)
        return self.kept[path]


class Row:
    """Several packed passages side by side in one row of `size` tokens; none sees another."""

    def __init__(self, size):
        self.size, self.used, self.blocks, self.reads = size, 0, [], empty_reads()

    def room(self):
        return self.size - self.used

    def add(self, packed, reads):
        for kind, found in reads.items():
            self.reads[kind] += [(r[0] + self.used, *r[1:]) for r in found]
        self.blocks.append(packed)
        self.used += len(packed.ids)

    def arrays(self, bidirectional):
        """ids, positions [size] and mask bool [size, size]; padding sees itself, so that no line is empty."""
        ids, positions = np.zeros(self.size, np.int64), np.zeros(self.size, np.int64)
        mask, at = np.eye(self.size, dtype=bool), 0
        for block in self.blocks:
            n = len(block.ids)
            ids[at:at + n], positions[at:at + n] = block.ids, block.positions
            mask[at:at + n, at:at + n] = block.mask(bidirectional)
            at += n
        return ids, positions, mask


def packed_rows(passages, rows, size):
    """Fill `rows` rows from an iterator of (Packed, reads): the first row with room takes the next passage; what fits no
    row any more is left out, until three in a row did not fit."""
    filled, misses = [Row(size) for _ in range(rows)], 0
    for packed, reads in passages:
        row = next((r for r in filled if r.room() >= len(packed.ids)), None)
        if row is None:
            misses += 1
            if misses == 3:
                break
            continue
        row.add(packed, reads)
    return filled
