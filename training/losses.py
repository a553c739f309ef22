"""Cross entropies at the places that are read: counts, starts of mentions, and ways on from a token of a mention."""
from collections import defaultdict

import torch
import torch.nn.functional as F

from training.vocabulary import SLOTS

KINDS = ("count", "start", "next")


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
