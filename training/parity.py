"""How far exported graphs are from the float32 reference, and how fast they are.

python -m training.parity --models FOLDER [FOLDER ...] [--base FILE.gguf] [--adapter FILE.npz] [--sequences 20] FILE.jsonl [...]

Every forward of the reference's decoding is repeated on each graph, with the graph's own keys and values, and the scores
are compared; timings of one forward of --tokens tokens are taken in turns, so that load on the machine falls on all alike.
"""
import argparse
import os
import statistics
import time

import numpy as np

from training.base import Base
from training.evaluate import drawn, graph_runner, reference_runner
from training.export import DEFAULT_ADAPTER, GRAPH
from training.reference_decode import Window
from training.runners import OnnxRunner, open_session
from training.sequence import Packed
from training.vocabulary import SLOTS, Vocabulary


class Compared:
    """A runner that answers with the reference and keeps the differences of the others."""

    def __init__(self, reference, others, log):
        self.reference, self.others, self.log = reference, others, log

    def scores(self, first, reads, candidates):
        right = self.reference.scores(first, reads, candidates)
        for name, other in self.others.items():
            self.log[name].append((first, right, other.scores(first, reads, candidates)))
        return right


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--models", nargs="+", required=True)
    p.add_argument("--base")
    p.add_argument("--adapter", default=DEFAULT_ADAPTER)
    p.add_argument("--sequences", type=int, default=20)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--tokens", type=int, default=320)
    p.add_argument("--rounds", type=int, default=9)
    p.add_argument("files", nargs="+")
    a = p.parse_args()
    base = Base(a.base)
    vocabulary = Vocabulary(base.architecture.vocabulary)
    reference = reference_runner(base, a.adapter, a.threads)
    graphs, log = {m: graph_runner(m, a.threads) for m in a.models}, {m: [] for m in a.models}
    share = -(-a.sequences // len(a.files))
    for r in [r for path in a.files for r in drawn(path, share, 7)][:a.sequences]:
        make = lambda row: Compared(reference(row), {m: g(row) for m, g in graphs.items()}, log)
        Window(base.tokenizer, vocabulary, r["text"], r["labels"], make).run()
    for name, forwards in log.items():
        report(name, forwards)
    for name, times in timed(a.models, a.tokens, a.rounds, a.threads, vocabulary).items():
        print(f"{name}: {statistics.median(times) * 1000:.0f} ms median, {min(times) * 1000:.0f} ms least, for {a.tokens} tokens")


def report(name, forwards):
    error = np.concatenate([np.abs(r - o).ravel() for _, r, o in forwards])
    spread = np.concatenate([r.ravel() for _, r, _ in forwards]).std()
    same = np.concatenate([r.argmax(-1) == o.argmax(-1) for _, r, o in forwards])
    counts = np.concatenate([r.argmax(-1) == o.argmax(-1) for first, r, o in forwards if first == 0])
    starts = [r.argmax(-1) == o.argmax(-1) for (before, _, _), (first, r, o) in zip(forwards, forwards[1:]) if first and before == 0]
    print(f"{name}: scores off by {error.max():.3f} most, {error.mean():.4f} on average (spread {spread:.2f}); same best candidate: "
          f"counts {counts.mean():.2%} of {len(counts)}, starts {np.concatenate(starts).mean():.2%}, all {same.mean():.2%} of {len(same)}")


def timed(models, tokens, rounds, threads, vocabulary):
    """Seconds of each round of a forward of `tokens` tokens with nothing before them and 17 candidates."""
    row = Packed()
    row.add([1 + i * 97 % 40000 for i in range(tokens)], 0, -1)
    sessions = {m: open_session(os.path.join(m, GRAPH), threads) for m in models}
    times = {m: [] for m in models}
    counts = list(range(vocabulary.count, vocabulary.count + SLOTS + 1))
    for _ in range(rounds + 1):
        for m, session in sessions.items():
            runner, begin = OnnxRunner(session, row, False), time.perf_counter()
            runner.scores(0, list(range(tokens - 12, tokens)), counts)
            times[m].append(time.perf_counter() - begin)
    return {m: t[1:] for m, t in times.items()}


if __name__ == "__main__":
    main()
