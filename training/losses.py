"""Cross entropies at the places that are read: counts, starts of mentions, and ways on from a token of a mention.

Two losses: "grounded" chooses among what the text lets follow (packing.py says where); "paper" is next-token cross entropy over
the whole vocabulary, on counts, on every token of a mention, and on <end>. The paper leaves text and label names out of its loss
("loss ignoring"); its ablation counts them in, here as the kind "prompt".
"""
from collections import defaultdict

import torch
import torch.nn.functional as F

from training.vocabulary import SLOTS

KINDS = ("count", "start", "next")
PAPER_KINDS = (*KINDS, "prompt")


def losses(model, vocabulary, hidden, reads):
    """{kind: (summed cross entropy, right, read)} for `reads` of hidden [rows, width] (see packing.py for their shape)."""
    out = {}
    if reads["count"]:
        at, n = zip(*reads["count"])
        rows = model.rows(torch.arange(vocabulary.count, vocabulary.count + SLOTS + 1, device=hidden.device))
        out["count"] = measured(hidden[list(at)] @ rows.T, n)
    if reads["start"]:
        out["start"] = starts(model, hidden, reads["start"])
    if reads["next"]:
        at, candidates, target = zip(*reads["next"])
        width = max(map(len, candidates))
        ids = torch.tensor([c + [c[0]] * (width - len(c)) for c in candidates], device=hidden.device)
        real = torch.tensor([[True] * len(c) + [False] * (width - len(c)) for c in candidates], device=hidden.device)
        logits = (hidden[list(at)].unsqueeze(1) * model.rows(ids)).sum(-1)
        out["next"] = measured(logits.float().masked_fill(~real, -1e9), target)
    return out


def starts(model, hidden, reads):
    """Slots of one text share their candidates (the same list object), so they are multiplied together."""
    groups = defaultdict(list)
    for at, target, candidates in reads:
        groups[id(candidates)].append((at, target, candidates))
    parts = []
    for group in groups.values():
        candidates = group[0][2]
        logits = hidden[[at for at, _, _ in group]] @ model.rows(torch.tensor(candidates, device=hidden.device)).T
        parts.append(measured(logits, [candidates.index(target) for _, target, _ in group]))
    return sum(p[0] for p in parts), sum(p[1] for p in parts), sum(p[2] for p in parts)


def measured(logits, targets):
    targets = torch.tensor(targets, device=logits.device)
    logits = logits.float()
    return F.cross_entropy(logits, targets, reduction="sum"), (logits.argmax(-1) == targets).sum().item(), len(targets)


def plain_reads(row, vocabulary, ignore=True):
    """{kind: [(at, id of the next token)]} of a packing.Row, for the loss of the paper; ignore: without the prompt's own tokens.

    A text that many labels share is one piece of prompt, not one for each label as in the paper's separate sequences.
    """
    out = {k: [] for k in PAPER_KINDS}
    out["count"] = [(at, vocabulary.count + n) for at, n in row.reads["count"]]
    out["start"] = [(at, target) for at, target, _ in row.reads["start"]]
    begin = 0
    for block in row.blocks:
        ids, follows = block.ids, {parent: t for t, parent in enumerate(block.parents)}
        out["prompt"] += [] if ignore else [(begin + t, ids[t + 1]) for t in range(block.prefix - 1)]
        in_name = False
        for t in range(block.prefix, len(ids)):
            in_name = ids[t] == vocabulary.label or in_name and ids[t] != vocabulary.num
            if in_name:
                out["prompt"] += [] if ignore else [(begin + t, ids[t + 1])]
            elif ids[t] < vocabulary.size:               # a token of a mention; the tree gives each mention a branch of its own
                out["next"].append((begin + t, ids[follows[t]] if t in follows else vocabulary.end))
        begin += len(ids)
    return out


def plain_losses(model, hidden, reads):
    """{kind: (summed cross entropy, right, read)} over the whole vocabulary; `reads` as plain_reads has them."""
    rows = torch.cat([model.embedding, model.added.to(model.dtype)])
    out = {}
    for kind, found in reads.items():
        if found:
            at, targets = zip(*found)
            out[kind] = measured(hidden[list(at)] @ rows.T, targets)
    return out
