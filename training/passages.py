"""Reads passages: JSON Lines of {text, entities: [[start, end, type]], labels or absent}, and hand-written lines with marks.

A hand-written file (.tsv) has one passage a line: domain, text with [mention|type] or [mention|type;type] marks, and types
that a reader could look for but that do not occur, each after a tab. Offsets are code points, the end exclusive.
"""
import json
import re

MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
ARTICLES = ("the ", "a ", "an ")
LONGEST_TYPE = 40


def read_jsonl(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def read_marked(path):
    """(records, faults): faults are (line number, reason); a text seen twice is a fault, too."""
    records, faults, seen = [], [], set()
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            if not line.strip():
                continue
            try:
                record = parse_marked(line)
                if record["text"] in seen:
                    raise ValueError("the same text again")
            except ValueError as fault:
                faults.append((number, str(fault)))
                continue
            seen.add(record["text"])
            records.append(record)
    return records, faults


def parse_marked(line):
    """One line as {text, entities, absent, domain}; raises ValueError with the reason."""
    fields = line.rstrip("\n").split("\t")
    if len(fields) != 3:
        raise ValueError(f"{len(fields)} tab-separated fields, not 3")
    domain, marked, absent = fields
    text, entities = without_marks(marked.replace("\\n", "\n"))
    absent = [a.strip() for a in absent.split(";") if a.strip()]
    used = {kind for _, _, kind in entities}
    if not absent:
        raise ValueError("no absent types")
    for kind in absent:
        if kind in used or kind != kind.lower():
            raise ValueError(f"bad absent type {kind!r}")
    check_repeats(text, entities)
    return {"text": text, "entities": entities, "absent": absent, "domain": domain.strip()}


def without_marks(marked):
    text, entities, last = "", [], 0
    for mark in MARK.finditer(marked):
        mention, kinds = mark.groups()
        text += marked[last:mark.start()]
        if mention != mention.strip() or mention.startswith(ARTICLES):
            raise ValueError(f"mention with outer space or leading article: {mention!r}")
        for kind in (k.strip() for k in kinds.split(";")):
            if not kind or len(kind) > LONGEST_TYPE or kind != kind.lower():
                raise ValueError(f"bad type {kind!r}")
            entities.append([len(text), len(text) + len(mention), kind])
        text += mention
        last = mark.end()
    text += marked[last:]
    if re.search(r"[\[\]|]", text):
        raise ValueError("stray [ ] or |")
    return text, entities


def check_repeats(text, entities):
    """An unmarked whole-word repeat of a marked mention of four letters or more is nearly always an omission."""
    for start, end, kind in entities:
        mention = text[start:end]
        if len(mention) < 4:
            continue
        for m in re.finditer(r"(?<!\w)" + re.escape(mention) + r"(?!\w)", text):
            if not any(s < m.end() and m.start() < e for s, e, _ in entities):
                raise ValueError(f"{mention!r} ({kind}) also occurs unmarked")
