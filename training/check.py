"""One small forward with its float32 scores, which the app repeats when it opens the model: a processor, driver or provider
that computes something else is not used."""
import torch

from training.model import Model
from training.sequence import Packed, Text
from training.vocabulary import BOS, SLOTS, Vocabulary

TEXT = "Maria Lindqvist, chief executive of Nordvind A/S, told reporters in Copenhagen on Tuesday that the deal would close by June 2025."
LABELS = ("person", "organization", "location", "date")
# how far scores of bytes may be from those of floats: on average, and the most
TOLERANCE = {"mean": 0.6, "most": 3.0}


def check_of(base, weights):
    """{ids, positions, parents, prefix, reads, candidates, scores [reads * candidates], tolerance}."""
    vocabulary, text, row = Vocabulary(base.architecture.vocabulary), Text(base.tokenizer, TEXT), Packed()
    tip = row.add([BOS] + text.ids, 0, -1)
    row.prefix = after = 1 + len(text.ids)
    reads = []
    for name in LABELS:
        ids = base.tokenizer.encode(" " + name).ids
        num = row.add([vocabulary.label] + ids + [vocabulary.num], after, tip)
        reads += [num, row.add([vocabulary.mention], after + len(ids) + 2, num)]
    candidates = [*range(vocabulary.count, vocabulary.count + SLOTS + 1), *text.start_ids]
    model = Model(base.architecture, weights)
    mask = torch.from_numpy(row.mask(weights.meta["bidirectional"]))
    hidden, _ = model.forward(torch.tensor(row.ids), torch.tensor(row.positions), mask)
    scores = hidden[reads] @ model.embedding[candidates].T
    return {"ids": row.ids, "positions": row.positions, "parents": row.parents, "prefix": row.prefix, "reads": reads,
            "candidates": candidates, "scores": [round(x, 3) for x in scores.flatten().tolist()], "tolerance": TOLERANCE}
