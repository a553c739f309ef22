"""The app's JSON and JSON Lines exports: what people corrected becomes training data.

The labels of a document's label set are those that were looked for, so one without a mention is absent.
"""
import json

from training.formats.common import Fault, numbered_lines

FILE, LINE, VERSION = "padellm-export", "padellm-document", 1


def read(path, options, notes):
    for number, document in documents(path):
        record = record_of(path, number, document)
        mentions = document["mentions"]
        if options.reviewed and not (mentions and all(m.get("reviewed") for m in mentions)):
            notes.add("documents that were not reviewed wholly left out", path, number)
            continue
        yield number, record


def documents(path):
    """(line, document); all documents of the one-file form are on line 1, for want of a better."""
    lines = list(numbered_lines(path))
    try:
        whole = json.loads("\n".join(line for _, line in lines))
    except json.JSONDecodeError as fault:
        if fault.msg != "Extra data":
            raise Fault(path, fault.lineno, f"not JSON: {fault.msg}") from None
        whole = None
    if isinstance(whole, dict) and whole.get("format") == FILE:
        check_version(path, 1, whole)
        yield from ((1, d) for d in whole.get("documents", []))
        return
    for number, line in lines:
        if not line.strip():
            continue
        try:
            document = json.loads(line)
        except json.JSONDecodeError as fault:
            raise Fault(path, number, f"not JSON: {fault.msg}") from None
        if not isinstance(document, dict) or document.get("format") != LINE:
            raise Fault(path, number, "not a document of the app's export")
        check_version(path, number, document)
        yield number, document


def check_version(path, number, value):
    if value.get("version") != VERSION:
        raise Fault(path, number, f"version {value.get('version')} of the export, not {VERSION}")


def record_of(path, number, document):
    try:
        text = document["text"]
        entities = [[m["codePointStart"], m["codePointEnd"], m["label"]] for m in document["mentions"]]
        labels = [k["name"] for k in document["labelSet"]["labels"]]
        said = [m["text"] for m in document["mentions"]]
    except (KeyError, TypeError) as fault:
        raise Fault(path, number, f"a document without {fault}") from None
    for (start, end, label), mention in zip(entities, said):
        if text[start:end] != mention:
            raise Fault(path, number, f"{label} {start}-{end} is {text[start:end]!r}, not {mention!r}")
    unknown = {k for _, _, k in entities} - set(labels)
    return {"text": text, "entities": entities, "labels": labels + sorted(unknown)}
