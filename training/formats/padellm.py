"""The JSON lines of the method's authors: ["text", [start, end, "mention", "LABEL"], ...].

Places count tokens between spaces or characters, and ends belong to the mention or not: which, nothing says. The one
reading that gives every mention of the file back is taken.
"""
import json

from training.formats.common import Fault, numbered_lines


def token_places(text, start, end):
    """Characters of the tokens [start, end), or None."""
    tokens, at, places = text.split(" "), 0, []
    for t in tokens:
        places.append((at, at + len(t)))
        at += len(t) + 1
    return (places[start][0], places[end - 1][1]) if 0 <= start < end <= len(tokens) else None


def character_places(text, start, end):
    return (start, end) if 0 <= start < end <= len(text) else None


READINGS = {"tokens, ends included": (token_places, 1), "tokens, ends excluded": (token_places, 0),
            "characters, ends included": (character_places, 1), "characters, ends excluded": (character_places, 0)}


def read(path, options, notes):
    lines = [parsed(path, number, line) for number, line in numbered_lines(path) if line.strip()]
    reading = fitting(path, lines)
    notes.add(f"read as {reading}", path, 1)
    for number, text, mentions in lines:
        yield number, {"text": text, "entities": [[*place_of(reading, text, m), m[3]] for m in mentions]}


def parsed(path, number, line):
    try:
        text, *mentions = json.loads(line)
        good = isinstance(text, str) and all(
            len(m) == 4 and type(m[0]) is int and type(m[1]) is int and isinstance(m[2], str) and isinstance(m[3], str) for m in mentions)
    except (json.JSONDecodeError, ValueError, TypeError):
        good = False
    if not good:
        raise Fault(path, number, 'not ["text", [start, end, "mention", "LABEL"], ...]')
    return number, text, mentions


def place_of(reading, text, mention):
    places, included = READINGS[reading]
    return places(text, mention[0], mention[1] + included)


def fits(reading, text, mention):
    place = place_of(reading, text, mention)
    return place is not None and text[place[0]:place[1]] == mention[2]


def fitting(path, lines):
    """The reading of the whole file; faults name the first record at which the last possible one fails."""
    left = list(READINGS)
    for number, text, mentions in lines:
        for m in mentions:
            still = [r for r in left if fits(r, text, m)]
            if not still:
                raise Fault(path, number, f"{json.dumps(m, ensure_ascii=False)} is not where it says, read as {' or '.join(left)}")
            left = still
    return left[0]
