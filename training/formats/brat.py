"""brat: NAME.ann with the text in NAME.txt; offsets are code points of the text as it lies on the disk.

Fragments that only white space parts (brat splits at line ends) are one span; truly discontinuous spans are noted and left out.
"""
import os
import re

from training.formats.common import Fault, numbered_lines

LINE = re.compile(r"^T\S*\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$")


def read(path, options, notes):
    txt = os.path.splitext(path)[0] + ".txt"
    if not os.path.exists(txt):
        raise Fault(path, 1, f"no {os.path.basename(txt)} beside it")
    with open(txt, encoding="utf-8", newline="") as f:
        text = f.read()
    entities = []
    for number, line in numbered_lines(path):
        if not line.startswith("T"):
            continue                                     # relations, events, attributes and notes
        found = LINE.match(line)
        if not found:
            raise Fault(path, number, f"not a text-bound annotation: {line!r}")
        label, places, said = found.groups()
        parts = [tuple(map(int, p.split())) for p in places.split(";")]
        if any(not s < e <= len(text) for s, e in parts):
            raise Fault(path, number, f"{places} is not in the text of {len(text)} characters")
        shown = " ".join(text[s:e] for s, e in parts)
        if shown.split() != said.split():
            raise Fault(path, number, f"{places} is {shown!r}, not {said!r}")
        if any(text[e:s].strip() for (_, e), (s, _) in zip(parts, parts[1:])):
            notes.add("discontinuous spans left out", path, number)
            continue
        entities.append([parts[0][0], parts[-1][1], label])
    yield 1, {"text": text, "entities": sorted(entities)}
