"""Passages of one set with all of its labels asked every time, under their own names: what a supervised run learns from."""
import os

from training.mix import Mix
from training.passages import read_jsonl

MANY = 10 ** 6


def supervised_records(data, name):
    path = os.path.join(data, "supervised", name + ".train.jsonl")
    if not os.path.exists(path):
        raise SystemExit(f"no {path}")
    return read_jsonl(path)


class SupervisedMix(Mix):
    def __init__(self, tokenizer, vocabulary, records):
        super().__init__(tokenizer, vocabulary, {"supervised": {"weight": 1, "records": records}}, [], {}, positives=MANY)

    def absent(self, rng, record, present):
        return [k for k in record["labels"] if k not in present]

    def name(self, rng, label, present):
        return label
