"""Converts annotated text of many formats to the JSON Lines that training reads, and checks it.

python -m training.data INPUT... --out FILE.jsonl [--format auto|jsonl|app|conll03|conll2012|ace|genia|padellm|brat]
    [--labels MAP.json] [--asked NAME,NAME...] [--join natural|spaces|none] [--extent head|full] [--reviewed] [--split CHARACTERS]
    [--keep-repeats]

INPUT: files, or folders in which fitting files are looked for. MAP.json: {"PER": "person", "DNA_*": "DNA", "*": null}: names or
patterns, the first that fits counts; null drops a label. Every record gets the labels that were looked for: its own, or --asked,
or in closed formats all labels of the whole input. Broken input is told with file:line, and then nothing is written.
"""
import argparse
import fnmatch
import json
import re
import sys
from collections import Counter

from training.formats import OPEN, READERS, files_of
from training.formats.common import Fault, Notes, Options
from training.sequence import WORD, is_cjk

MOST_SHOWN = 5          # places shown of each kind of note
SENTENCE_END = re.compile(r"\n+|(?<=[.!?])\s+|(?<=[。！？])")


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("inputs", nargs="+", metavar="INPUT")
    p.add_argument("--out", required=True)
    p.add_argument("--format", default="auto", choices=("auto", *READERS))
    p.add_argument("--labels", help="JSON object from labels of the input to names")
    p.add_argument("--asked", help="the labels that were looked for, with commas between; default: see above")
    p.add_argument("--join", default="natural", choices=("natural", "spaces", "none"), help="how tokens of columns become text")
    p.add_argument("--extent", default="head", choices=("head", "full"), help="ACE: which part of a mention is marked")
    p.add_argument("--reviewed", action="store_true", help="the app's exports: only documents whose mentions were all reviewed")
    p.add_argument("--split", type=int, default=0, help="cut texts longer than this at line or sentence ends outside all mentions")
    p.add_argument("--keep-repeats", action="store_true", help="texts seen before are told but not left out: for test sets")
    a = p.parse_args()
    notes, options = Notes(), Options(a.extent, a.reviewed, a.join)
    names = read_map(a.labels) if a.labels else {}
    asked = [k.strip() for k in a.asked.split(",")] if a.asked else None
    records, faults = gathered(a.inputs, a.format, options, names, notes)
    if faults:
        raise SystemExit("\n".join(faults))
    records = [part for record in without_repeats(records, notes, a.keep_repeats) for part in split(record, a.split)]
    records = with_labels(records, asked)
    with open(a.out, "w", encoding="utf-8") as f:
        f.writelines(json.dumps(record, ensure_ascii=False) + "\n" for _, _, record in records)
    print(summary(records, notes))


def read_map(path):
    try:
        with open(path, encoding="utf-8") as f:
            names = json.load(f)
    except json.JSONDecodeError as fault:
        raise SystemExit(f"{path}:{fault.lineno}: not JSON: {fault.msg}") from None
    if not isinstance(names, dict) or not all(v is None or isinstance(v, str) and v for v in names.values()):
        raise SystemExit(f"{path}:1: not an object from labels to names or null")
    return names


def gathered(inputs, name, options, names, notes):
    """([((path, line), is closed, record)], faults); a file's reading ends with its first fault, the others are read on."""
    records, faults = [], []
    try:
        files = list(files_of(inputs, name))
    except (Fault, OSError) as fault:
        return [], [str(fault)]
    for path, kind in files:
        try:
            for line, record in READERS[kind](path, options, notes):
                record = renamed(record, names)
                check(path, line, record, notes)
                records.append(((path, line), kind not in OPEN, record))
        except (Fault, OSError) as fault:
            faults.append(str(fault))
    return records, faults or ([] if files else ["no file of this format in " + ", ".join(inputs)])


def renamed(record, names):
    """The record with each label under its name; entities and labels without one are dropped."""
    if not names:
        return record
    name = {k: name_of(k, names) for k in {e[2] for e in record["entities"]} | set(record.get("labels", [])) | set(record.get("absent", []))}
    out = {**record, "entities": [[s, e, name[k]] for s, e, k in record["entities"] if name[k]]}
    for key in ("labels", "absent"):
        if key in record:
            out[key] = list(dict.fromkeys(name[k] for k in record[key] if name[k]))
    return out


def name_of(label, names):
    if label in names:
        return names[label]
    return next((n for pattern, n in names.items() if fnmatch.fnmatchcase(label, pattern)), label)


def check(path, line, record, notes):
    """Faults of a record raise; what training would pass over is noted."""
    text, labels = record["text"], record.get("labels")
    begins, ends = boundaries(text)
    if not text.strip():
        raise Fault(path, line, "no text")
    for start, end, label in record["entities"]:
        if not label.strip():
            raise Fault(path, line, f"entity {start}-{end} has no label")
        if not 0 <= start < end <= len(text):
            raise Fault(path, line, f"{label} {start}-{end} is not in the text of {len(text)} characters")
        if labels is not None and label not in labels:
            raise Fault(path, line, f"{label!r} is marked but not among the record's labels")
        if label in record.get("absent", []):
            raise Fault(path, line, f"{label!r} is marked and among the absent ones")
        if start not in begins or end not in ends:
            notes.add("spans that do not lie on word boundaries (training passes over them)", path, line)
    if len({tuple(e) for e in record["entities"]}) < len(record["entities"]):
        notes.add("entities marked twice", path, line)
        record["entities"] = [list(e) for e in dict.fromkeys(map(tuple, record["entities"]))]


def boundaries(text):
    """Where words begin and where they end, as sequence.py has it."""
    cjk = [i for i, c in enumerate(text) if is_cjk(c)]
    words = [m.span() for m in WORD.finditer(text)]
    return {s for s, _ in words} | set(cjk), {e for _, e in words} | {i + 1 for i in cjk}


def without_repeats(records, notes, keep):
    """The first record of each text, or all; a later one is noted, and whether it is marked otherwise."""
    first = {}
    for place, closed, record in records:
        before = first.setdefault(record["text"], (place, closed, record))
        if before[2] is not record:
            same = sorted(before[2]["entities"]) == sorted(record["entities"])
            notes.add("texts seen before" + ("" if same else ", but marked otherwise") + ("" if keep else " left out"), *place)
    return records if keep else list(first.values())


def split(found, longest):
    """The record in parts of at most `longest` characters where line or sentence ends outside all mentions allow it."""
    place, closed, record = found
    text, parts, begin = record["text"], [], 0
    if not longest or len(text) <= longest:
        return [found]
    covered = [(s, e) for s, e, _ in record["entities"]]
    cuts = [m.end() for m in SENTENCE_END.finditer(text) if not any(s < m.end() < e for s, e in covered)]
    for cut, after in zip(cuts + [len(text)], cuts[1:] + [len(text)] * 2):
        if cut == len(text) or after - begin > longest:
            parts.append((begin, cut))
            begin = cut
    return [(place, closed, part_of(record, s, e)) for s, e in parts if text[s:e].strip()]


def part_of(record, begin, end):
    """The characters [begin, end) without outer white space. What is absent from the whole is absent from a part, too."""
    piece = record["text"][begin:end]
    begin, piece = begin + len(piece) - len(piece.lstrip()), piece.strip()
    entities = [[s - begin, e - begin, k] for s, e, k in record["entities"] if begin <= s and e <= begin + len(piece)]
    return {**record, "text": piece, "entities": entities}


def with_labels(records, asked):
    """Records that do not say which labels were looked for get `asked`, or in closed formats all labels of the input."""
    seen = sorted({k for _, _, r in records for _, _, k in r["entities"]})
    for place, closed, record in records:
        if asked is not None:
            missing = {k for _, _, k in record["entities"]} - set(asked)
            if missing:
                raise SystemExit(f"{place[0]}:{place[1]}: {', '.join(sorted(missing))} marked but not among --asked")
            record.pop("absent", None)
            record["labels"] = asked
        elif closed:
            record["labels"] = seen
        elif "labels" not in record and "absent" not in record:
            raise SystemExit(f"{place[0]}:{place[1]}: neither labels nor absent: say with --asked which labels were looked for")
    return records


def summary(records, notes):
    labels = Counter(k for _, _, r in records for _, _, k in r["entities"])
    without = sum(not r["entities"] for _, _, r in records)
    lines = [f"{len(records)} records, {without} without a mention; {sum(labels.values())} mentions of {len(labels)} labels"]
    lines += [f"  {n:>8}  {k}" for k, n in labels.most_common()]
    for what, places in notes.places.items():
        more = f" and {len(places) - MOST_SHOWN} more" if len(places) > MOST_SHOWN else ""
        lines.append(f"{what}: {len(places)} ({', '.join(places[:MOST_SHOWN])}{more})")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
