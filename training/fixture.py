"""Writes what the float32 reference computes for a few texts, for the app's engine to be tested against.

python -m training.fixture [--adapter FILE.npz] [--base FILE.gguf] --out test/fixtures/engine/reference.json

Offsets are given in code points and in UTF-16 units; token indices count from the text's first token; row indices
from the row's first token (<bos>).
"""
import argparse
import hashlib
import json

import numpy as np

from training.base import Base
from training.export import DEFAULT_ADAPTER, THRESHOLDS
from training.fixture_texts import CASES
from training.model import Model
from training.reference_decode import Window
from training.runners import TorchRunner
from training.sequence import Packed
from training.vocabulary import Vocabulary
from training.weights import load_weights

DIGITS = 6
BEST_STARTS = 8


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--adapter", default=DEFAULT_ADAPTER)
    p.add_argument("--base")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    base = Base(a.base)
    weights = load_weights(base, a.adapter)
    model, vocabulary = Model(base.architecture, weights), Vocabulary(base.architecture.vocabulary)
    bidirectional = weights.meta["bidirectional"]

    def window(case, rule):
        w = Window(base.tokenizer, vocabulary, case["text"], case["labels"], lambda row: TorchRunner(model, row, bidirectional),
                   rule, max(THRESHOLDS["start"], THRESHOLDS["keep"]), THRESHOLDS["slot"])
        w.run()
        return w

    cases = [described(case, window(case, "marginal"), window(case, "paper"), bidirectional) for case in CASES]
    whole = {"format": "padellm-reference", "attention": "bidirectional" if bidirectional else "causal",
             "thresholds": THRESHOLDS, "cases": cases}
    with open(a.out, "w", encoding="utf-8") as f:
        f.write(compact(whole))
    print(f"{a.out}: {len(cases)} cases")


def described(case, marginal, paper, bidirectional):
    t = marginal.text
    units = utf16_offsets(t.text)
    return {
        **case,
        "tokens": {
            "ids": t.ids, "spansCodePoints": t.spans, "spans": [(units[s], units[e]) for s, e in t.spans],
            "starts": [int(x) for x in t.starts], "ends": [int(x) for x in t.ends], "startIds": t.start_ids},
        "labelIds": marginal.label_ids,
        "rules": {w.rule: rule_of(w, bidirectional, units) for w in (marginal, paper)}}


def rule_of(w, bidirectional, units):
    row, ids = w.row, w.text.start_ids
    slots = []
    for (l, k, at), logits, p in zip(w.slots, *((w.start_logits, w.starts) if w.slots else ([], []))):
        best = np.argsort(-logits, kind="stable")[:BEST_STARTS]
        slots.append({"label": l, "slot": k, "row": at, "logits": logits, "probabilities": p,
                      "best": [(ids[c], logits[c]) for c in best]})
    return {
        "row": {"ids": row.ids, "positions": row.positions, "parents": row.parents, "prefix": row.prefix, "firsts": w.firsts,
                "masks": mask_hashes(row, w.firsts, bidirectional)},
        "counts": {"rows": [n for n, _ in w.nums], "logits": w.count_logits, "probabilities": w.counts},
        "slots": slots,
        "starts": [{"label": l, "start": u, "mass": m} for (l, u), m in getattr(w, "mass", {}).items()],
        "tries": [{"label": l, "start": u, "mass": m, "nodes": [{"path": path, "row": at} for path, at in trie.items()]}
                  for l, u, m, trie in w.tries],
        "stops": [{"row": at, "candidates": c, "logits": x} for at, (c, x) in w.stops.items()],
        "found": [{"try": which, "first": i, "last": j, "score": s} for which, i, j, s in w.found],
        "mentions": {dedup: [(units[s], units[e], label, score) for s, e, label, score in w.mentions(THRESHOLDS["keep"], dedup)]
                     for dedup in ("paper", "off")}}


def mask_hashes(row, firsts, bidirectional):
    """SHA-256 of the mask (uint8, row by row, [n, n]) of the row as it is at each forward; n = tokens fed until then."""
    out = []
    for n in [*firsts[1:], len(row.ids)]:
        head = Packed()
        head.parents, head.ids, head.prefix = row.parents[:n], row.ids[:n], row.prefix
        out.append({"tokens": n, "sha256": hashlib.sha256(head.mask(bidirectional).astype(np.uint8).tobytes()).hexdigest()})
    return out


def utf16_offsets(text):
    """UTF-16 offset of each code point, and of the end."""
    out = [0]
    for c in text:
        out.append(out[-1] + (2 if ord(c) > 0xFFFF else 1))
    return out


def plain(x):
    """Lists and numbers; floats rounded."""
    if isinstance(x, dict):
        return {k: plain(v) for k, v in x.items()}
    if isinstance(x, (list, tuple, np.ndarray)):
        return [plain(v) for v in x]
    if isinstance(x, (float, np.floating)):
        return round(float(x), DIGITS)
    return int(x) if isinstance(x, np.integer) else x


def compact(value):
    """JSON with a line a case, so that changes can be read."""
    value = plain(value)
    lines = [json.dumps(c, ensure_ascii=False, separators=(",", ":")) for c in value.pop("cases")]
    return json.dumps(value, ensure_ascii=False)[:-1] + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n"


if __name__ == "__main__":
    main()
