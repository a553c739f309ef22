"""Columns as in CoNLL-2012 (OntoNotes): the word is the fourth, names are the eleventh, in brackets: (PERSON* * *)."""
import re

from training.formats.common import Fault, numbered_lines
from training.formats.joining import sentence_record

WORD, NAME, COLUMNS = 3, 10, 11
PARTS = re.compile(r"\(([^()*\s]+)|(\*)|(\))")
PLAIN = {"/.": ".", "/?": "?", "/-": "-"}


def read(path, options, notes):
    words, spans, open_names, first = [], [], [], 0
    for number, line in numbered_lines(path):
        if line.startswith("#"):
            continue
        if line.strip():
            fields = line.split()
            if len(fields) < COLUMNS:
                raise Fault(path, number, f"{len(fields)} columns, not {COLUMNS} or more")
            first = first if words else number
            words.append(PLAIN.get(fields[WORD], fields[WORD]))
            add_names(path, number, fields[NAME], len(words) - 1, open_names, spans)
        elif words:
            yield first, finished(path, number, words, spans, open_names, options)
            words, spans = [], []
    if words:
        yield first, finished(path, number, words, spans, open_names, options)


def add_names(path, number, field, at, open_names, spans):
    """Brackets that open at this word, and those that close after it."""
    if "".join(m.group() for m in PARTS.finditer(field)) != field and field != "-":
        raise Fault(path, number, f"not a name column: {field!r}")
    for m in PARTS.finditer(field):
        if m.group(1):
            open_names.append((at, m.group(1)))
        elif m.group(3):
            if not open_names:
                raise Fault(path, number, "a name ends that did not begin")
            begin, label = open_names.pop()
            spans.append((begin, at + 1, label))


def finished(path, number, words, spans, open_names, options):
    if open_names:
        raise Fault(path, number, f"the name {open_names[-1][1]} does not end in its sentence")
    return sentence_record(words, sorted(spans), options.join)
