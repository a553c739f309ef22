"""What all readers share: faults with their place, and what a reader reports besides records.

A reader is a function (path, options, notes) that yields (line, record): record is {text, entities: [[start, end, label]],
maybe labels or absent}, offsets in code points, ends exclusive; line is where the record begins in the file.
"""
from collections import defaultdict
from dataclasses import dataclass


class Fault(ValueError):
    """Broken input; its text begins with file:line."""

    def __init__(self, path, line, reason):
        super().__init__(f"{path}:{line}: {reason}")


@dataclass(frozen=True)
class Options:
    extent: str = "head"         # ACE: head or full
    reviewed: bool = False       # the app's exports: only documents in which every mention was reviewed
    join: str = "natural"        # column formats: see joining.py


class Notes:
    """Things worth telling that are no faults: {what: [place, ...]}."""

    def __init__(self):
        self.places = defaultdict(list)

    def add(self, what, path, line):
        self.places[what].append(f"{path}:{line}")


def numbered_lines(path):
    """(number, line without its end); only \\n and \\r\\n end lines."""
    with open(path, encoding="utf-8", newline="") as f:
        try:
            for number, line in enumerate(f, 1):
                yield number, line.rstrip("\r\n")
        except UnicodeDecodeError as fault:
            raise Fault(path, 1, f"not UTF-8: {fault}") from None
