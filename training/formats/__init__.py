"""Readers of annotated text, one a format, and how to tell which one a file needs."""
import json
import os

from training.formats import ace, app, brat, conll03, conll2012, genia, own, padellm
from training.formats.common import Fault

READERS = {"jsonl": own.read, "app": app.read, "conll03": conll03.read, "conll2012": conll2012.read, "ace": ace.read,
           "genia": genia.read, "padellm": padellm.read, "brat": brat.read}
# what a folder is searched for
SUFFIXES = {"jsonl": (".jsonl",), "app": (".json", ".jsonl"), "conll03": (".conll", ".txt", ".iob", ".bio", ".bmes"),
            "conll2012": ("_conll", ".conll"), "ace": (".apf.xml",), "genia": (".xml",), "padellm": (".json",), "brat": (".ann",)}
OPEN = {"jsonl", "app"}          # their records say themselves which labels were looked for; elsewhere the set's labels are


def format_of(path):
    """The format's name, from the file's own first lines and its ending."""
    if path.endswith(".apf.xml"):
        return "ace"
    if path.endswith(".ann"):
        return "brat"
    try:
        with open(path, encoding="utf-8") as f:
            head = next((line for line in f if line.strip()), "").lstrip("\ufeff \t")
    except UnicodeDecodeError:
        raise Fault(path, 1, "not UTF-8") from None
    if head.startswith("<"):
        return "genia"
    if head.startswith("["):
        return "padellm"
    if head.startswith("{"):
        return "jsonl" if is_own(head) else "app"
    return "conll2012" if head.startswith("#begin document") else "conll03"


def is_own(line):
    """A line that is no JSON by itself begins the app's one-file export."""
    try:
        return json.loads(line).get("format") is None
    except json.JSONDecodeError:
        return line.count('"') >= 4              # a broken line of our own, for its reader to complain of


def files_of(inputs, name):
    """(path, format) of files, and of all that fit in folders; `name` is a format or "auto"."""
    for given in inputs:
        if not os.path.isdir(given):
            yield given, format_of(given) if name == "auto" else name
            continue
        found = sorted(os.path.join(folder, f) for folder, _, files in os.walk(given) for f in files)
        endings = SUFFIXES[name] if name != "auto" else tuple({s for n in ("jsonl", "ace", "brat", "conll2012") for s in SUFFIXES[n]})
        for path in found:
            if path.endswith(endings):
                yield path, format_of(path) if name == "auto" else name
