"""A strict reader of brat standoff, written from brat's own page on the format: prints what a folder holds as JSON.

Every line must be a text-bound annotation or a note on one that exists; types must be declared in annotation.conf and
made of letters, digits, - and _; the words of an annotation must be those at its offsets, which count characters of the
text as Python does.
"""

import json
import re
import sys
from pathlib import Path

ID = re.compile(r"T[1-9][0-9]*")
TYPE = re.compile(r"[A-Za-z0-9_-]+")
SPAN = re.compile(r"[0-9]+ [0-9]+")


def declared_types(folder):
    lines = (folder / "annotation.conf").read_text(encoding="utf-8").splitlines()
    sections = {"[entities]": [], "[relations]": [], "[events]": [], "[attributes]": []}
    current = None
    for line in lines:
        if line in sections:
            current = sections[line]
        else:
            assert current is not None and line, f"annotation.conf: {line!r}"
            current.append(line)
    return set(sections["[entities]"])


def read_text(path):
    """The text as it is: no translation of line ends."""
    return path.read_bytes().decode("utf-8")


def read_document(ann, types):
    text = read_text(ann.with_suffix(".txt"))
    content = read_text(ann)
    assert content == "" or content.endswith("\n"), f"{ann.name}: the last line does not end"
    mentions = {}
    # splitlines splits at more than \n: a strict file has none of the other ends in it.
    for line in content.splitlines():
        fields = line.split("\t")
        assert len(fields) == 3, f"{ann.name}: {line!r}"
        identifier, middle, words = fields
        if identifier.startswith("#"):
            kind, target = middle.split(" ")
            assert kind == "AnnotatorNotes" and target in mentions, f"{ann.name}: {line!r}"
            continue
        type_name, _, offsets = middle.partition(" ")
        assert ID.fullmatch(identifier) and identifier not in mentions, f"{ann.name}: {line!r}"
        assert TYPE.fullmatch(type_name) and type_name in types, f"{ann.name}: {line!r}"
        spans = []
        for span in offsets.split(";"):
            assert SPAN.fullmatch(span), f"{ann.name}: {line!r}"
            start, end = map(int, span.split(" "))
            assert 0 <= start < end <= len(text), f"{ann.name}: {line!r}"
            assert not spans or spans[-1][1] <= start, f"{ann.name}: {line!r}"
            spans.append((start, end))
        assert " ".join(text[start:end] for start, end in spans) == words, f"{ann.name}: {line!r}"
        mentions[identifier] = {"type": type_name, "start": spans[0][0], "end": spans[-1][1], "words": words}
    return {"name": ann.stem, "text": text, "mentions": list(mentions.values())}


def main():
    folder = Path(sys.argv[1])
    types = declared_types(folder)
    anns = sorted(folder.glob("*.ann"))
    assert {ann.stem for ann in anns} == {txt.stem for txt in folder.glob("*.txt")}
    json.dump([read_document(ann, types) for ann in anns], sys.stdout)


main()
