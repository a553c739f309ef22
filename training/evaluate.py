"""Micro F1 of mention text and label, of the exported graph or of the float32 reference.

python -m training.evaluate (--model FOLDER | --adapter FILE.npz) [--base FILE.gguf] [--limit 40] [--out FILE.json] FILES...
FILES: JSON Lines of {text, entities: [[start, end, label]], labels}. --out is what `training.export --evaluation` takes.
"""
import argparse
import json
import os
import random
import time

from training.base import Base
from training.export import DEFAULT_ADAPTER, GRAPH, MANIFEST, THRESHOLDS
from training.reference_decode import Window
from training.runners import OnnxRunner, TorchRunner, open_session
from training.vocabulary import Vocabulary
from training.weights import load_weights


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--model", help="folder written by training.export; without it the float32 reference is measured")
    p.add_argument("--adapter", default=DEFAULT_ADAPTER)
    p.add_argument("--base")
    p.add_argument("--limit", type=int, default=40)
    p.add_argument("--seed", type=int, default=5)
    p.add_argument("--threshold", type=float, default=THRESHOLDS["keep"])
    p.add_argument("--rule", default="marginal", choices=("marginal", "paper"))
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--out")
    p.add_argument("files", nargs="+")
    a = p.parse_args()
    base = Base(a.base)
    make_runner = graph_runner(a.model, a.threads) if a.model else reference_runner(base, a.adapter, a.threads)
    vocabulary, figures = Vocabulary(base.architecture.vocabulary), []
    for path in a.files:
        begin, total = time.time(), [0, 0, 0]
        records = drawn(path, a.limit, a.seed)
        for r in records:
            window = Window(base.tokenizer, vocabulary, r["text"], r["labels"], make_runner, a.rule,
                            max(THRESHOLDS["start"], a.threshold), THRESHOLDS["slot"])
            window.run()
            found = {(r["text"][s:e], label) for s, e, label, _ in window.mentions(a.threshold)}
            gold = {(r["text"][s:e], label) for s, e, label in r["entities"]}
            total = [x + y for x, y in zip(total, (len(found & gold), len(found), len(gold)))]
        precision, recall, f1 = scores_of(*total)
        name = os.path.basename(path).split(".")[0]
        figures.append({"set": name, "records": len(records), "f1": round(f1, 1)})
        print(f"{name} {len(records)} P {precision:.1f} R {recall:.1f} F1 {f1:.1f} {(time.time() - begin) / len(records) * 1000:.0f} ms", flush=True)
    print(f"mean {sum(f['f1'] for f in figures) / len(figures):.1f}")
    if a.out:
        with open(a.out, "w", encoding="utf-8") as f:
            json.dump(figures, f, indent=2)
            f.write("\n")


def drawn(path, limit, seed):
    with open(path, encoding="utf-8") as f:
        records = [json.loads(line) for line in f if line.strip()]
    return random.Random(seed).sample(records, limit) if len(records) > limit else records


def scores_of(right, found, gold):
    """Precision, recall and F1 in percent."""
    precision, recall = right / max(found, 1), right / max(gold, 1)
    return 100 * precision, 100 * recall, 100 * 2 * precision * recall / max(precision + recall, 1e-9)


def graph_runner(folder, threads):
    session = open_session(os.path.join(folder, GRAPH), threads)
    with open(os.path.join(folder, MANIFEST), encoding="utf-8") as f:
        bidirectional = json.load(f)["attention"] == "bidirectional"
    return lambda row: OnnxRunner(session, row, bidirectional)


def reference_runner(base, adapter, threads):
    import torch
    from training.model import Model
    torch.set_num_threads(threads)
    weights = load_weights(base, adapter)
    model = Model(base.architecture, weights)
    return lambda row: TorchRunner(model, row, weights.meta["bidirectional"])


if __name__ == "__main__":
    main()
