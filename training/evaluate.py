"""Micro F1 of mention text and label, of the exported graph or of the float32 reference.

python -m training.evaluate (--model FOLDER | --adapter FILE.npz) [--base FILE.gguf] [--limit N] [--out FILE.json]
    (FILES... | --split zero-shot|supervised|dev --data DATA) [--device cuda] [--table FILE.md] [--beside FILE.json ...]

FILES: JSON Lines of {text, entities: [[start, end, label]], labels}. --out is what `training.export --evaluation` takes. The
reference reads many records at once, with the windows and rules of the app; the graph reads one after another, each as one window.
--split takes the sets of one of the paper's tables from DATA/bench; --beside adds sets that another run measured to the table.
"""
import argparse
import json
import os
import random
import time

from training.base import Base
from training.export import DEFAULT_ADAPTER, GRAPH, LIMITS, MANIFEST, THRESHOLDS
from training.reference_decode import Window
from training.runners import OnnxRunner, TorchRunner, open_session
from training.tables import SPLITS, markdown
from training.vocabulary import Vocabulary
from training.weights import load_weights

BATCH_TOKENS = {"cpu": 1024, "cuda": 16384}
CHUNK = 2000            # records decoded before the next are prepared


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--model", help="folder written by training.export; without it the reference is measured")
    p.add_argument("--adapter", default=DEFAULT_ADAPTER)
    p.add_argument("--base")
    p.add_argument("--limit", type=int, help="so many records of each file, drawn by --seed; default: all")
    p.add_argument("--seed", type=int, default=5)
    p.add_argument("--threshold", type=float, default=THRESHOLDS["keep"])
    p.add_argument("--rule", default="marginal", choices=("marginal", "paper"))
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--device", default="cpu", help="cpu or cuda: the reference runs in float32 on the one, in bfloat16 on the other")
    p.add_argument("--dtype", choices=("float32", "bfloat16"))
    p.add_argument("--batch-tokens", type=int, help="tokens of texts and labels read at once")
    p.add_argument("--window-tokens", type=int, default=LIMITS["windowTokens"])
    p.add_argument("--split", choices=SPLITS)
    p.add_argument("--sets", help="only these of the split's sets, with commas between")
    p.add_argument("--data", help="folder with bench/")
    p.add_argument("--out")
    p.add_argument("--table", help="Markdown file; the table of a split is printed, too")
    p.add_argument("--beside", nargs="+", default=[], metavar="FILE.json", help="what --out of other runs wrote")
    p.add_argument("files", nargs="*")
    a = p.parse_args()
    files = a.files or files_of(p, a)
    base = Base(a.base)
    predict = graph_predictor(base, a) if a.model else reference_predictor(base, a)
    figures = []
    for path in files:
        records = drawn(path, a.limit, a.seed)
        begin = time.time()
        total = [0, 0, 0]
        for at in range(0, len(records), CHUNK):
            part = records[at:at + CHUNK]
            total = [x + y for x, y in zip(total, counted(part, predict(part)))]
        seconds = time.time() - begin
        precision, recall, f1 = scores_of(*total)
        name = os.path.basename(path).split(".")[0]
        figures.append({"set": name, "records": len(records), "f1": round(f1, 2 if a.split == "supervised" else 1)})
        print(f"{name} {len(records)} P {precision:.1f} R {recall:.1f} F1 {f1:.1f} {seconds / max(len(records), 1) * 1000:.0f} ms", flush=True)
    print(f"mean {sum(f['f1'] for f in figures) / len(figures):.1f}")
    if a.out:
        with open(a.out, "w", encoding="utf-8") as f:
            json.dump(figures, f, indent=2)
            f.write("\n")
    if a.split:
        table = markdown(a.split, figures + [f for path in a.beside for f in json.load(open(path, encoding="utf-8"))])
        print(table)
        if a.table:
            with open(a.table, "w", encoding="utf-8") as f:
                f.write(table + "\n")


def files_of(parser, a):
    """The files of a split's sets."""
    if not (a.split and a.data):
        parser.error("give FILES, or --split and --data")
    wanted = a.sets.split(",") if a.sets else SPLITS[a.split]
    unknown = set(wanted) - set(SPLITS[a.split])
    if unknown:
        parser.error(f"no such sets in {a.split}: {', '.join(sorted(unknown))}")
    return [os.path.join(a.data, "bench", f"{name}.{'dev' if a.split == 'dev' else 'test'}.jsonl") for name in wanted]


def drawn(path, limit, seed):
    with open(path, encoding="utf-8") as f:
        records = [json.loads(line) for line in f if line.strip()]
    return random.Random(seed).sample(records, limit) if limit is not None and len(records) > limit else records


def counted(records, mentions):
    """(right, found, gold): pairs of mention text and label, each counted once a record, as the paper does."""
    total = [0, 0, 0]
    for r, own in zip(records, mentions):
        found = {(r["text"][s:e], label) for s, e, label, _ in own}
        gold = {(r["text"][s:e], label) for s, e, label in r["entities"]}
        total = [x + y for x, y in zip(total, (len(found & gold), len(found), len(gold)))]
    return total


def scores_of(right, found, gold):
    """Precision, recall and F1 in percent."""
    precision, recall = right / max(found, 1), right / max(gold, 1)
    return 100 * precision, 100 * recall, 100 * 2 * precision * recall / max(precision + recall, 1e-9)


def reference_predictor(base, a):
    import torch
    from training.batched_decode import BatchedDecoder
    torch.set_num_threads(a.threads)
    kind = a.device.split(":")[0]
    dtype = getattr(torch, a.dtype or ("bfloat16" if kind == "cuda" else "float32"))
    decoder = BatchedDecoder(
        base, Vocabulary(base.architecture.vocabulary), load_weights(base, a.adapter), a.device, dtype, a.rule, floors_of(a),
        a.threshold, "paper", a.window_tokens, LIMITS["overlapTokens"], a.batch_tokens or BATCH_TOKENS.get(kind, BATCH_TOKENS["cpu"]))
    return decoder.mentions


def graph_predictor(base, a):
    make_runner, vocabulary = graph_runner(a.model, a.threads), Vocabulary(base.architecture.vocabulary)

    def predict(records):
        for r in records:
            window = Window(base.tokenizer, vocabulary, r["text"], r["labels"], make_runner, a.rule, *floors_of(a))
            window.run()
            yield window.mentions(a.threshold)
    return predict


def floors_of(a):
    return max(THRESHOLDS["start"], a.threshold), THRESHOLDS["slot"]


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
