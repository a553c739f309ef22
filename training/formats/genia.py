"""GENIA XML: a record a <sentence>; nested <cons sem="G#…"> are nested entities.

Coordinations whose sem joins several classes, as (AND G#a G#b), are marked only if the classes are one; others are noted.
"""
import re
import xml.parsers.expat as expat

from training.formats.common import Fault

CLASS = re.compile(r"G#([\w-]+)")


def read(path, options, notes):
    reader = Sentences(path, notes)
    with open(path, "rb") as f:
        try:
            reader.parser.ParseFile(f)
        except expat.ExpatError as fault:
            raise Fault(path, fault.lineno, f"not XML: {expat.errors.messages[fault.code]}") from None
    if not reader.records:
        raise Fault(path, 1, "no <sentence> in it")
    yield from reader.records


class Sentences:
    """Gathers the text of each sentence and the places where its cons begin and end."""

    def __init__(self, path, notes):
        self.path, self.notes, self.records, self.text, self.open = path, notes, [], None, []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler, self.parser.EndElementHandler = self.begin, self.end
        self.parser.CharacterDataHandler = self.write

    def begin(self, name, attributes):
        if name == "sentence":
            self.text, self.entities, self.line = "", [], self.parser.CurrentLineNumber
        elif name == "cons" and self.text is not None:
            self.open.append((len(self.text), attributes.get("sem", ""), self.parser.CurrentLineNumber))

    def write(self, data):
        if self.text is not None:
            self.text += data.replace("\n", " ")

    def end(self, name):
        if name == "cons" and self.text is not None:
            start, sem, line = self.open.pop()
            classes = set(CLASS.findall(sem))
            if len(classes) == 1 and self.text[start:].strip():
                self.entities.append([start, len(self.text), classes.pop()])
            elif classes:
                self.notes.add("coordinations of several classes left out", self.path, line)
        elif name == "sentence":
            self.records.append((self.line, tidy(self.text, self.entities)))
            self.text = None


def tidy(text, entities):
    """Outer white space leaves the sentence and its entities; the outer of two nested comes first."""
    shift, out = len(text) - len(text.lstrip()), set()
    for start, end, label in entities:
        inner = text[start:end]
        start, end = start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())
        out.add((start - shift, end - shift, label))
    return {"text": text.strip(), "entities": [list(e) for e in sorted(out, key=lambda e: (e[0], -e[1], e[2]))]}
