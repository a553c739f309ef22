"""Trains the adapter.

python -m training.train --config FILE.json --data FOLDER --out FOLDER [--minutes N] [--base FILE.gguf|FOLDER]

FOLDER of --out gets adapter.npz (the newest), state.pt (to go on from: the same command again), and log.jsonl. A run ends
when it has seen the tokens of its config, or after N minutes, to be gone on with; it is the same run either way. At the end
curve.svg shows what was learnt.
"""
import argparse
import json
import os
import queue
import threading
import time
from dataclasses import asdict, dataclass, fields

import numpy as np
import torch

from training import curve
from training.base import Base
from training.lora import Trainable, load_adapter, save_adapter
from training.losses import KINDS, PAPER_KINDS, losses, plain_losses, plain_reads
from training.mix import Mix
from training.packing import packed_rows
from training.sources import licensed_sources, read_names
from training.supervised import SupervisedMix, supervised_records
from training.throughput import matrix_rate, operations
from training.vocabulary import Vocabulary

LOG_EVERY = 25          # steps
PREPARED = 6            # batches made ahead


@dataclass(frozen=True)
class Config:
    """What a run is. rank 0: all weights learn. shapes: (rows, tokens a row) of the steps, in turn."""
    tokens: int = 2_000_000
    rank: int = 16
    rate: float = 8e-4
    warm_steps: int = 60
    decay: float = 0.45          # last part of the tokens over which the rate falls to a fiftieth
    shapes: tuple = ((6, 256), (6, 256), (4, 384))
    seed: int = 0
    bidirectional: bool = False
    start: str = ""              # adapter to go on from
    dtype: str = "bfloat16"
    compiled: bool = True        # needs a C++ compiler; twice as fast on a processor
    device: str = "cpu"
    threads: int = 2
    save_minutes: float = 5
    weight_decay: float = 0.01
    positives: int = 8
    negatives: int = 5
    renamed: float = 0.25
    authored: float = 66
    loss: str = "grounded"       # or "paper": over the whole vocabulary (losses.py)
    ignore: bool = True          # of the paper's loss: text and label names are left out
    supervised: str = ""         # learn from this set of DATA/supervised alone, all labels asked every time

    @property
    def kinds(self):
        return KINDS if self.loss == "grounded" else PAPER_KINDS[:-1] if self.ignore else PAPER_KINDS


def read_config(path, **changes):
    with open(path, encoding="utf-8") as f:
        given = json.load(f)
    unknown = set(given) - {f.name for f in fields(Config)}
    if unknown:
        raise SystemExit(f"{path}: no such settings: {', '.join(sorted(unknown))}")
    config = Config(**{**given, **{k: v for k, v in changes.items() if v is not None}})
    if config.loss not in ("grounded", "paper"):
        raise SystemExit(f"{path}: loss is grounded or paper, not {config.loss}")
    return config


class Batches:
    """Batches made by a thread ahead of their use; batch `step` depends on the seed and the step alone."""

    def __init__(self, mix, config, step):
        self.mix, self.config = mix, config
        self.ready, self.ended = queue.Queue(PREPARED), False
        self.thread = threading.Thread(target=self.make, args=(step,), daemon=True)
        self.thread.start()

    def make(self, step):
        while not self.ended:
            self.ready.put(batch_of(self.mix, self.config, step))
            step += 1

    def next(self):
        return self.ready.get()


def batch_of(mix, config, step):
    """(ids, positions [B, T], mask [B, T, T], reads with indices into B*T, tokens used)."""
    count, size = config.shapes[step % len(config.shapes)]
    rows = packed_rows(mix.passages(f"{config.seed}:{step}", size), count, size)
    arrays = [row.arrays(config.bidirectional) for row in rows]
    found = [row.reads if config.loss == "grounded" else plain_reads(row, mix.vocabulary, config.ignore) for row in rows]
    reads = {k: [(r[0] + i * size, *r[1:]) for i, own in enumerate(found) for r in own[k]] for k in config.kinds}
    ids, positions, mask = (torch.from_numpy(np.stack(a)) for a in zip(*arrays))
    return ids, positions, mask, reads, sum(row.used for row in rows)


class Run:
    def __init__(self, config, base, mix, out):
        self.config, self.mix, self.out = config, mix, out
        torch.manual_seed(config.seed)
        self.vocabulary = Vocabulary(base.architecture.vocabulary)
        self.model = Trainable(base, config.rank, getattr(torch, config.dtype))
        if config.start:
            load_adapter(self.model, config.start)
        self.model.to(config.device)
        if config.compiled:
            for layer in self.model.layers:
                layer.compile()
        weights = [p for n, p in self.model.named_parameters() if n != "added"]
        self.optimizer = torch.optim.AdamW([{"params": weights, "weight_decay": config.weight_decay},
                                            {"params": [self.model.added], "weight_decay": 0.0}], lr=config.rate, betas=(0.9, 0.98))
        self.step, self.tokens, self.minutes = 0, 0, 0.0
        self.work, self.most_work = 0, matrix_rate(config.device)      # operations, and how many the card does a second at best

    def state_path(self):
        return os.path.join(self.out, "state.pt")

    def resume(self):
        if os.path.exists(self.state_path()):
            state = torch.load(self.state_path(), map_location=self.config.device, weights_only=True)
            self.model.load_state_dict(state["model"], strict=False)
            self.optimizer.load_state_dict(state["optimizer"])
            self.step, self.tokens, self.minutes = state["step"], state["tokens"], state["minutes"]

    def save(self):
        c = self.config
        save_adapter(self.model, os.path.join(self.out, "adapter.npz"), tokens=self.tokens, step=self.step, bidirectional=c.bidirectional)
        learnt = {n: p for n, p in self.model.named_parameters()}
        draft = self.state_path() + ".part"
        torch.save({"model": learnt, "optimizer": self.optimizer.state_dict(), "step": self.step, "tokens": self.tokens,
                    "minutes": self.minutes}, draft)
        os.replace(draft, self.state_path())

    def rate(self):
        """Warm-up, then constant, then down to a fiftieth over the last part."""
        c, done = self.config, self.tokens / self.config.tokens
        falling = 1 if done < 1 - c.decay else max(0.02, (1 - done) / c.decay)
        return c.rate * min(1, (self.step + 1) / c.warm_steps) * falling

    def learn(self, batch):
        """One step; returns {kind: (loss summed, right, read)}."""
        device = self.config.device
        ids, positions, mask, reads, tokens = batch
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate()
        hidden = self.model(ids.to(device), positions.to(device), mask.to(device))
        hidden = hidden.reshape(-1, hidden.shape[-1])
        if self.config.loss == "grounded":
            parts = losses(self.model, self.vocabulary, hidden, reads)
            read = sum(parts[k][2] for k in ("count", "start") if k in parts)
        else:
            parts = plain_losses(self.model, hidden, reads)
            read = sum(p[2] for p in parts.values())
        (sum(p[0] for p in parts.values()) / read).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        self.tokens += tokens
        self.work += operations(self.model.architecture, self.config.rank, tokens, ids.shape[1])
        return {k: (p[0].item(), p[1], p[2]) for k, p in parts.items()}

    def go(self, minutes):
        """Learn until the tokens are seen, or for so many minutes."""
        c = self.config
        batches, recent = Batches(self.mix, c, self.step), {k: np.zeros(3) for k in c.kinds}
        start, before, saved = time.time(), self.minutes, time.time()
        since = start, self.tokens, self.work
        with open(os.path.join(self.out, "log.jsonl"), "a", encoding="utf-8") as log:
            while self.tokens < c.tokens and self.minutes - before < minutes:
                for kind, figures in self.learn(batches.next()).items():
                    recent[kind] += figures
                self.minutes = before + (time.time() - start) / 60
                if self.step % LOG_EVERY == 0:
                    line = {"step": self.step, "minutes": round(self.minutes, 2), "tokens": self.tokens, "rate": round(self.rate(), 7),
                            **{k: [round(r[0] / max(r[2], 1), 4), round(r[1] / max(r[2], 1), 4)] for k, r in recent.items()},
                            **self.speed(*since)}
                    print(json.dumps(line), flush=True)
                    log.write(json.dumps(line) + "\n")
                    log.flush()
                    recent = {k: np.zeros(3) for k in c.kinds}
                    since = time.time(), self.tokens, self.work
                if time.time() - saved > c.save_minutes * 60:
                    self.save()
                    saved = time.time()
        batches.ended = True
        self.save()
        curve.draw(os.path.join(self.out, "log.jsonl"), os.path.join(self.out, "curve.svg"))

    def speed(self, begin, tokens, work):
        """Tokens a second since then, and on a known card the share of its matrix rate."""
        seconds = max(time.time() - begin, 1e-9)
        share = {"matrix_share": round((self.work - work) / seconds / self.most_work, 4)} if self.most_work else {}
        return {"tokens_per_second": round((self.tokens - tokens) / seconds), **share}


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--config", required=True)
    p.add_argument("--data", required=True, help="folder with authored/ and train/, or supervised/")
    p.add_argument("--out", required=True)
    p.add_argument("--base", help="GGUF file or Hugging Face folder; default: the file inside the installed package")
    p.add_argument("--minutes", type=float, default=float("inf"), help="stop after so long; the same command goes on")
    p.add_argument("--device", help="cpu or cuda")
    a = p.parse_args()
    config = read_config(a.config, device=a.device)
    torch.set_num_threads(config.threads)
    os.makedirs(a.out, exist_ok=True)
    base = Base(a.base)
    run = Run(config, base, mix_of(config, base, a.data), a.out)
    run.resume()
    with open(os.path.join(a.out, "config.json"), "w", encoding="utf-8") as f:
        json.dump(asdict(config), f, indent=2)
    run.go(a.minutes)


def mix_of(config, base, data):
    """What the run learns from."""
    vocabulary = Vocabulary(base.architecture.vocabulary)
    if config.supervised:
        records = supervised_records(data, config.supervised)
        print(config.supervised, len(records), flush=True)
        return SupervisedMix(base.tokenizer, vocabulary, records)
    sources, pool = licensed_sources(data, config.authored)
    print({k: len(s["records"]) for k, s in sources.items()}, len(pool), "types", flush=True)
    return Mix(base.tokenizer, vocabulary, sources, pool, read_names(os.path.join(data, "authored", "types.tsv")),
               positives=config.positives, negatives=config.negatives, renamed=config.renamed)


if __name__ == "__main__":
    main()
