"""ACE 2005: NAME.apf.xml with the text in NAME.sgm beside it. Offsets count characters without tags, the end inclusive.

Each entity mention is marked with its entity's type, by its head or its full extent; the record is the whole document.
Whether an escape such as &amp; counts as one character or as written is found out: all mentions have to be where they say.
"""
import html
import os
import re
import xml.etree.ElementTree as ElementTree

from training.formats.common import Fault

TAG = re.compile(r"<[^<>]*>")
ESCAPE = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
SUFFIX = ".apf.xml"


def read(path, options, notes):
    mentions = mentions_of(path, options.extent)
    raw = text_of(path)
    for text in (raw, plain(raw)[0]):
        wrong = next((m for m in mentions if squeezed(text[m[0]:m[1]]) != squeezed(m[3])), None)
        if wrong is None:
            text, moved = plain(text)
            yield 1, trimmed(text, [[moved[s], moved[e], label] for s, e, label, _ in mentions])
            return
    start, end, label, said = wrong
    raise Fault(path, line_of(path, said), f"{label} {start}-{end - 1} is {raw[start:end]!r}, not {said!r}")


def mentions_of(path, extent):
    """Sorted (start, end exclusive, type, characters); mentions of one place and type once."""
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as fault:
        raise Fault(path, fault.position[0], f"not XML: {fault}") from None
    out = set()
    for entity in root.iter("entity"):
        for mention in entity.iter("entity_mention"):
            part = mention.find("head/charseq" if extent == "head" else "extent/charseq")
            try:
                out.add((int(part.get("START")), int(part.get("END")) + 1, entity.get("TYPE").strip(), part.text or ""))
            except (AttributeError, TypeError, ValueError):
                raise Fault(path, line_of(path, mention.get("ID", "")), f"mention {mention.get('ID')} has no {extent} or type") from None
    return sorted(out)


def text_of(path):
    """The .sgm without tags; line ends count one."""
    sgm = path[:-len(SUFFIX)] + ".sgm"
    if not path.endswith(SUFFIX) or not os.path.exists(sgm):
        raise Fault(path, 1, "no .sgm beside it")
    with open(sgm, encoding="utf-8", newline="") as f:
        return TAG.sub("", f.read().replace("\r\n", "\n"))


def plain(text):
    """(text with escapes resolved, new offset of each old one)."""
    out, moved, last = "", [], 0
    for m in ESCAPE.finditer(text):
        moved += range(len(out), len(out) + m.start() - last)
        out += text[last:m.start()]
        sign = html.unescape(m.group())
        moved += [len(out)] * len(m.group())
        out += sign
        last = m.end()
    moved += range(len(out), len(out) + len(text) - last + 1)
    return out + text[last:], moved


def trimmed(text, entities):
    """Without white space at both ends of the document."""
    shift = len(text) - len(text.lstrip())
    return {"text": text.strip(), "entities": [[s - shift, e - shift, label] for s, e, label in entities]}


def squeezed(text):
    return " ".join(html.unescape(text).split())


def line_of(path, wanted):
    """The first line that holds it, for a message."""
    with open(path, encoding="utf-8") as f:
        return next((n for n, line in enumerate(f, 1) if wanted and wanted in line), 1)
