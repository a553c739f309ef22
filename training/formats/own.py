"""JSON Lines of {text, entities: [[start, end, label]], labels or absent}: the form that training reads."""
import json

from training.formats.common import Fault, numbered_lines


def read(path, options, notes):
    for number, line in numbered_lines(path):
        if line.strip():
            yield number, parsed(path, number, line)


def parsed(path, number, line):
    try:
        record = json.loads(line)
    except json.JSONDecodeError as fault:
        raise Fault(path, number, f"not JSON: {fault.msg}") from None
    if not isinstance(record, dict) or not isinstance(record.get("text"), str) or not isinstance(record.get("entities"), list):
        raise Fault(path, number, "not an object with text and entities")
    for e in record["entities"]:
        if not (isinstance(e, list) and len(e) == 3 and type(e[0]) is int and type(e[1]) is int and isinstance(e[2], str)):
            raise Fault(path, number, f"not an entity [start, end, label]: {json.dumps(e, ensure_ascii=False)}")
    for key in ("labels", "absent"):
        if key in record and not (isinstance(record[key], list) and all(isinstance(k, str) for k in record[key])):
            raise Fault(path, number, f"{key} is not a list of names")
    return {k: record[k] for k in ("text", "entities", "labels", "absent") if k in record}
