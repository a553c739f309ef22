"""Columns as in CoNLL-2003: the token first, its tag last (B- I- O, or S- E-), an empty line between sentences."""
import re

from training.formats.common import Fault, numbered_lines
from training.formats.joining import sentence_record

TAG = re.compile(r"^(?:O|([BIESLU])-(.+))$")
HEAD = "-DOCSTART-"


def read(path, options, notes):
    sentence, first = [], 0
    for number, line in numbered_lines(path):
        fields = line.split("\t") if "\t" in line else line.split()
        if not line.strip() or fields[0] == HEAD:
            if sentence:
                yield first, record_of(sentence, options)
            sentence = []
            continue
        if line.startswith("# ") and not sentence:      # comments before a sentence
            continue
        tag = TAG.match(fields[-1].strip())
        if len(fields) < 2 or not fields[0].strip() or not tag:
            raise Fault(path, number, f"not a token with a tag: {line!r}")
        first = first if sentence else number
        sentence.append((fields[0].strip(), tag.group(1), tag.group(2)))
    if sentence:
        yield first, record_of(sentence, options)


def record_of(sentence, options):
    return sentence_record([t for t, _, _ in sentence], spans_of(sentence), options.join)


def spans_of(sentence):
    """[(first, after, label)] of tags in any of the usual schemes: B, S and U begin; I, E and L go on if the label is the same."""
    spans = []
    for i, (_, place, label) in enumerate(sentence):
        goes_on = place in ("I", "E", "L") and spans and spans[-1][1] == i and spans[-1][2] == label and sentence[i - 1][1] not in ("E", "L", "S", "U")
        if goes_on:
            spans[-1] = (spans[-1][0], i + 1, label)
        elif label:
            spans.append((i, i + 1, label))
    return spans
