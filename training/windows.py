"""Long texts in windows, and one list of mentions from them, by the rules of the app (electron/engine/windows.ts, merge.ts).

Sentences end a little differently: the app asks the system's segmenter, here a pattern decides.
"""
import re

SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?![a-z])|[。！？]+[\"”’」』）]*|\r?\n")
NEAR = 3                # windows on both sides that may own a mention
MOST_COMPARED = 64      # mentions before one that it may clash with


def plan_windows(tokenizer, text, window_tokens, overlap_tokens):
    """[(start, end)] of as few windows as fit, about equally large; each repeats whole sentences of the one before."""
    overlap = min(overlap_tokens, window_tokens // 2)
    pieces = pieces_of(tokenizer, text, window_tokens, overlap)
    windows = filled(text, pieces, window_tokens, overlap)
    too_few, enough = max([overlap * 2, *(n for _, _, n in pieces)]) - 1, window_tokens
    while enough - too_few > 1:
        between = (too_few + enough) // 2
        more = filled(text, pieces, between, overlap)
        if len(more) > len(windows):
            too_few = between
        else:
            windows, enough = more, between
    return windows


def filled(text, pieces, window_tokens, overlap):
    """Windows that take what fits, one after another."""
    windows, first = [], 0
    while first < len(pieces):
        last, tokens = first, pieces[first][2]
        while last + 1 < len(pieces) and tokens + pieces[last + 1][2] <= window_tokens:
            last += 1
            tokens += pieces[last][2]
        inner = text[pieces[first][0]:pieces[last][1]]
        start = pieces[first][0] + len(inner) - len(inner.lstrip())
        if inner.strip():
            windows.append((start, start + len(inner.strip())))
        if last + 1 == len(pieces):
            break
        again, repeated, coming = last + 1, 0, pieces[last + 1][2]
        while again - 1 > first and repeated + pieces[again - 1][2] <= min(overlap, window_tokens - coming):
            again -= 1
            repeated += pieces[again][2]
        first = again
    return windows


def pieces_of(tokenizer, text, window_tokens, overlap):
    """[(start, end, tokens)]: sentences, and parts of those that are longer than a window."""
    ends = [m.end() for m in SENTENCE_END.finditer(text)]
    pieces = []
    for start, end in zip([0, *ends], [*ends, len(text)]):
        spans = tokenizer.encode(text[start:end]).offsets if start < end else []
        if len(spans) <= window_tokens:
            pieces += [(start, end, len(spans))] if start < end else []
        else:
            pieces += cut_sentence(text, start, end, spans, max(8, overlap or window_tokens // 4))
    return pieces


def cut_sentence(text, begin, stop, spans, size):
    """Parts of about `size` tokens that begin where a token begins beside white space, or at any token if there is none."""
    pieces, start, tokens, before = [], begin, 0, 0
    for at, after in spans:
        is_gap = text[begin + at].isspace() or at > 0 and text[begin + at - 1].isspace()
        if before <= at and begin + at > start and (tokens >= size * 2 or tokens >= size and is_gap):
            pieces.append((start, begin + at, tokens))
            start, tokens = begin + at, 0
        tokens, before = tokens + 1, after
    return [*pieces, (start, stop, tokens)]


def merged(windows, dedup):
    """One list from [(start, end, mentions)]; of what two windows read, the one that saw more context on its poorer side decides."""
    ranges = [(s, e) for s, e, _ in windows]
    owned = sorted((m, i) for i, (_, _, mentions) in enumerate(windows) for m in mentions if owner_of(ranges, i, m) == i)
    kept = []
    for mention, window in owned:
        rivals = [k for k in kept[-MOST_COMPARED:] if k[1] != window and clash(k[0], mention, dedup)]
        if not any(k[0][3] >= mention[3] for k in rivals):
            kept = [k for k in kept if k not in rivals] + [(mention, window)]
    return [m for m, _ in kept]


def owner_of(ranges, home, mention):
    owner, most = home, -1
    for i in range(max(0, home - NEAR), min(len(ranges), home + NEAR + 1)):
        start, end = ranges[i]
        if start <= mention[0] and mention[1] <= end:
            left = float("inf") if i == 0 else mention[0] - start          # the text's own edges hide nothing
            right = float("inf") if i == len(ranges) - 1 else end - mention[1]
            if min(left, right) > most:
                owner, most = i, min(left, right)
    return owner


def clash(a, b, dedup):
    """Whether only one of two mentions stays: of overlapping ones by the paper's rule, else of two alike."""
    return a[0] < b[1] and b[0] < a[1] if dedup == "paper" else a[:3] == b[:3]
