"""Tokens of a column format become a text again; where each token lies is kept.

natural: a space between tokens, but none before . , ; : ! ? % ) ] } ’ and endings such as 's or n't, none after ( [ { $ # £ €,
none inside a pair of " or of `` and '', and none beside a Han character, kana or full-width sign. spaces: a space between all.
none: no space at all. Nothing inside a token changes, except escaped brackets (-LRB- …) and quotes (`` and '') under natural.
"""
import re

from training.sequence import is_cjk

CLOSING = re.compile(r"^(?:[.,;:!?%)\]}’…]+|['’](?:s|S|m|d|re|ve|ll|t|RE|VE|LL|D|M)|n['’]t|N['’]T)$")
OPENING = re.compile(r"^[(\[{$#£€]$")
ESCAPED = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "-LPR-": "(", "-RPR-": ")"}
QUOTES = {'"', "``", "''"}


def joined_tokens(tokens, how="natural"):
    """(text, [(start, end) of each token])."""
    text, spans, in_quotes, tight = "", [], False, True
    for token in tokens:
        before = how == "spaces" and bool(spans)
        after_tight = False
        if how == "natural":
            token = ESCAPED.get(token, token)
            if token in QUOTES:
                opens = token == "``" or token == '"' and not in_quotes
                in_quotes, after_tight, token = opens, opens, '"'
                before = opens and not tight
            else:
                after_tight = bool(OPENING.match(token))
                before = not tight and not CLOSING.match(token)
            before = before and not (unspaced(text[-1:]) or unspaced(token[:1]))
        text += " " if before and text else ""
        spans.append((len(text), len(text) + len(token)))
        text += token
        tight = after_tight
    return text, spans


def unspaced(c):
    """Whether its script is written without spaces."""
    return bool(c) and (is_cjk(c) and not "\uac00" <= c <= "\ud7af" or "\u3000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef")


def sentence_record(tokens, spans, how):
    """A record of tokens and of [(first token, token after the last, label)]."""
    text, places = joined_tokens(tokens, how)
    return {"text": text, "entities": [[places[i][0], places[j - 1][1], label] for i, j, label in spans]}
