"""The sets that the bundled model learns from, each with its weight; which may be used is a matter of licence (MODEL_CARD.md).

What lies in `data` (a folder with authored/ and train/) is joined by the passages beside this file.
"""
import glob
import os
import re

from training.passages import read_jsonl, read_marked

OWN = os.path.join(os.path.dirname(__file__), "passages")
# never learned from: for research alone (the first three), texts of the BBC that may not be sold (re3d), an article that may
# not (CRAFT), other companies' posts (CyNER), no word of its owners (BC5CDR); MODEL_CARD.md has the sources of each
UNLICENSED = {"conll03", "wikineural", "pile-ner-val", "re3d", "bio-craft", "cyner", "bio-bc5cdr"}
CLOSED = {  # name: (weight, records joined at most)
    "wikigold": (4, 3), "wnut17": (2, 1), "btc": (2, 1), "uner-ewt": (1, 3), "sec-filings": (1, 3), "snips": (3, 1),
    "stackoverflow": (3, 3), "tasteset": (2, 1)}
AUTHORED, BIOMEDICAL = 66, 9    # weights of all passages, and of all biomedical sets together
PRONOUNS = re.compile(r"^(i|me|my|we|us|our|you|your|he|him|his|she|her|hers|it|its|they|them|their|who|this|that)$", re.I)


def licensed_sources(data, authored=AUTHORED):
    """(sources, pool of open types) without the sets that a company may not learn from."""
    train = os.path.join(data, "train")
    passages = read_passages([os.path.join(data, "authored"), OWN])
    sources = {"authored": {"weight": authored, "records": passages}}
    for name, (weight, join) in CLOSED.items():
        sources[name] = {"weight": weight, "records": without_pronouns(read_jsonl(os.path.join(train, name + ".jsonl"))), "join": join}
    biomedical = [(os.path.basename(path)[:-6], path) for path in sorted(glob.glob(os.path.join(train, "bio-*.jsonl")))]
    biomedical = [(name, path) for name, path in biomedical if name not in UNLICENSED]
    for name, path in biomedical:
        sources[name] = {"weight": BIOMEDICAL / len(biomedical), "records": read_jsonl(path), "join": 3}
    pool = sorted({e[2] for r in passages for e in r["entities"]} | {a for r in passages for a in r["absent"]})
    return {k: s for k, s in sources.items() if s["records"]}, pool


def read_passages(folders):
    out = []
    for folder in folders:
        for path in sorted(glob.glob(os.path.join(folder, "*-[0-9][0-9].tsv"))):
            out += read_marked(path)[0]
    return out


def without_pronouns(records):
    """Leave out records in which a bare pronoun is marked: they teach that pronouns are persons and organizations."""
    return [r for r in records if not any(PRONOUNS.match(r["text"][s:e]) for s, e, _ in r["entities"])]


def read_names(path):
    """{type: other names} of a table of type, coarse type, names separated by ";"; empty without the file."""
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as f:
        fields = [line.rstrip("\n").split("\t") for line in f]
    return {f[0]: [n.strip() for n in f[2].split(";") if n.strip()] for f in fields if len(f) == 3 and f[2].strip()}
