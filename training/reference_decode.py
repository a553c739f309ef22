"""The two steps on one window of text, written to be read and to be compared with: everything computed is kept in a trace.

Step 1 counts the mentions of all labels, step 2 finds all mentions of all labels, without a loop over tokens.
"""
import numpy as np

from training.sequence import Packed, Text
from training.vocabulary import BOS, SLOTS

LOOK_AHEAD = 24      # tokens of a span that are tried at most
LEAST_START = 0.01   # chance of a start in one slot below which it is not summed
LEAST_GOING = 0.02   # running score below which a span is not followed further


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


class Window:
    """One text and its labels; `run` fills the trace and returns every span found, before filtering."""

    def __init__(self, tokenizer, vocabulary, text, labels, make_runner, rule="marginal", start_floor=0.1, slot_floor=0.05):
        self.vocabulary, self.labels, self.rule = vocabulary, labels, rule
        self.start_floor, self.slot_floor = start_floor, slot_floor
        self.text = Text(tokenizer, text)
        self.label_ids = [tokenizer.encode(" " + name).ids for name in labels]
        self.row = Packed()
        self.runner = make_runner(self.row)
        self.firsts, self.slots, self.tries, self.found = [], [], [], []
        self.stops = {}                                      # row index: (candidates, their logits) where a span may stop

    def run(self):
        steps = self.steps()
        try:
            asked = next(steps)
            while True:
                asked = steps.send(self.runner.scores(*asked))
        except StopIteration:
            return self.found

    def steps(self):
        """The forwards: yields what each is asked, (first, reads, candidates), and is sent the scores; many windows can take turns."""
        if not self.text.ids or not self.text.start_ids:
            return
        yield from self.count()
        self.find_slots()
        if self.slots:
            mass = yield from self.find_starts()
            self.plant(mass)
        if self.tries:
            yield from self.follow()

    def forward(self, first, reads, candidates):
        self.firsts.append(first)
        return (yield first, reads, candidates)

    def count(self):
        """Step 1: the text, then a branch a label; at <num>, the chances of each count."""
        v, t, row = self.vocabulary, self.text, self.row
        tip = row.add([BOS] + t.ids, 0, -1)
        row.prefix = after = 1 + len(t.ids)
        self.nums = [(row.add([v.label] + ids + [v.num], after, tip), after + len(ids) + 2) for ids in self.label_ids]
        self.count_logits = yield from self.forward(0, [n for n, _ in self.nums], list(range(v.count, v.count + SLOTS + 1)))
        self.counts = softmax(self.count_logits)
        self.at_least = self.counts[:, ::-1].cumsum(-1)[:, ::-1]              # P(n >= k)

    def find_slots(self):
        self.slot_first = len(self.row.ids)
        for l, (num, position) in enumerate(self.nums):
            best = int(self.counts[l].argmax())
            for k in range(SLOTS):
                if k < best if self.rule == "paper" else self.at_least[l, k + 1] > self.slot_floor:
                    self.slots.append((l, k, self.row.add([self.vocabulary.mention + k], position, num)))

    def find_starts(self):
        """Step 2a: {(label index, start id): score}."""
        ids = self.text.start_ids
        self.start_logits = yield from self.forward(self.slot_first, [i for _, _, i in self.slots], ids)
        self.starts = softmax(self.start_logits)
        mass = {}
        for (l, k, _), p in zip(self.slots, self.starts):
            if self.rule == "paper":
                c = int(p.argmax())
                mass[l, ids[c]] = max(mass.get((l, ids[c]), 0), float(p[c]))
            else:
                for c in np.flatnonzero(p > LEAST_START):
                    mass[l, ids[c]] = mass.get((l, ids[c]), 0) + float(p[c]) * float(self.at_least[l, k + 1])
        self.mass = mass
        return mass

    def places(self, start_id):
        """Token indices at which a word begins with this id."""
        return [i for i in range(len(self.text.ids)) if self.text.starts[i] and self.text.ids[i] == start_id]

    def plant(self, mass):
        """Step 2b: a trie of the text's own continuations for each start that carries weight."""
        t, row = self.text, self.row
        self.try_first = len(row.ids)
        for (l, u), m in mass.items():
            if m < self.start_floor and self.rule != "paper":
                continue
            num, position = self.nums[l]
            trie = {}
            for i in self.places(u):
                parent, path = num, ()
                for j in range(i, min(len(t.ids), i + LOOK_AHEAD)):
                    path += (t.ids[j],)
                    if path not in trie:
                        trie[path] = row.add([t.ids[j]], position + 1 + j - i, parent)
                    parent = trie[path]
            self.tries.append((l, u, m, trie))

    def choices(self, path):
        """What may come after `path`: <end> where a word ends at one of its places, and the ids that follow it."""
        t, n = self.text, len(path)
        is_bound = any(t.ends[i + n - 1] for i in self.places(path[0]) if t.ids[i:i + n] == list(path))
        return [self.vocabulary.end] * is_bound + sorted(t.following(path) - {self.vocabulary.end})

    def follow(self):
        """Step 2c: at each word end, and inside words where the text goes on in several ways, stop or go on; fills `found` with (try index, first, last token, score)."""
        t, end = self.text, self.vocabulary.end
        candidates = [end] + sorted(set(t.ids) - {end})
        column = {c: i for i, c in enumerate(candidates)}
        scores = yield from self.forward(self.try_first, list(range(self.try_first, len(self.row.ids))), candidates)
        for which, (_, u, m, trie) in enumerate(self.tries):
            for i in self.places(u):
                going, path = m, []
                for j in range(i, min(len(t.ids), i + LOOK_AHEAD)):
                    path.append(t.ids[j])
                    choices = self.choices(path)
                    if not t.ends[j] and len(choices) < 2:
                        continue
                    at = trie[tuple(path)]
                    logits = scores[at - self.try_first, [column[c] for c in choices]]
                    self.stops[at] = choices, logits
                    p = softmax(logits)
                    if t.ends[j]:
                        self.found.append((which, i, j, going * float(p[0])))
                    if j + 1 < len(t.ids):
                        going *= float(p[choices.index(t.ids[j + 1])])
                    if going < LEAST_GOING:
                        break

    def mentions(self, threshold=0.15, dedup="paper"):
        """[(start, end, label, score)] in code points; dedup "paper": one label a mention, no overlaps; "off": all."""
        t, rule = self.text, self.rule
        found = [(t.spans[i][0], t.spans[j][1], self.labels[self.tries[w][0]], s) for w, i, j, s in self.found]
        if rule == "paper":
            best = {}
            for f in found:
                if f[3] > best.get((f[0], f[2]), (0, 0, "", 0.0))[3]:
                    best[f[0], f[2]] = f
            found = list(best.values())
        else:
            found = [f for f in found if f[3] >= threshold]
        found.sort(key=lambda f: -f[3])
        if dedup == "off":
            return found
        kept, label_of = [], {}
        for f in found:
            if label_of.setdefault(t.text[f[0]:f[1]], f[2]) != f[2] or any(f[0] < k[1] and k[0] < f[1] for k in kept):
                continue
            kept.append(f)
        return sorted(kept)
