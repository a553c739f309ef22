"""Moves outliers of activations into the weights before both are quantised (SmoothQuant, Xiao et al. 2023).

Channel j of an activation is divided by s_j and column j of the weight multiplied by it: the product stays the same, and a
token's one scale has to reach less far. The division costs nothing at run time: it goes into the weights of the norm (qkv,
gate_up), of `up` (down), or of the values (out), which make the activation.
"""
from dataclasses import replace

import numpy as np

from training.model import Model
from training.packing import pack_passage
from training.sequence import Text
from training.vocabulary import Vocabulary

STRENGTH = 0.5          # 0: all trouble stays with the activations, 1: all goes to the weights
PARTS = ("qkv", "out", "gate_up", "down")


class Observer(Model):
    """The reference, noting how large each channel of the activations gets."""

    def __init__(self, architecture, weights):
        super().__init__(architecture, weights)
        self.most = [dict.fromkeys(PARTS, 0.0) for _ in self.layers]
        self.number = {id(layer): i for i, layer in enumerate(self.layers)}

    def linear(self, x, layer, part):
        seen = self.most[self.number[id(layer)]]
        seen[part] = np.maximum(seen[part], x.abs().amax(0).numpy())
        return super().linear(x, layer, part)


def observe(base, weights, passages):
    """[{part: largest magnitude of each channel}] a layer, over packed training rows of the passages (records)."""
    import torch
    model, vocabulary = Observer(base.architecture, weights), Vocabulary(base.architecture.vocabulary)
    for r in passages:
        text = Text(base.tokenizer, r["text"])
        by_label = {}
        for start, end, label in r["entities"]:
            where = text.tokens_of(start, end)
            by_label.setdefault(label, []).extend([where] if where else [])
        row, _ = pack_passage(base.tokenizer, vocabulary, text, [*by_label.items(), *((a, []) for a in r["absent"])])
        mask = torch.from_numpy(row.mask(weights.meta["bidirectional"]))
        model.forward(torch.tensor(row.ids), torch.tensor(row.positions), mask)
    return model.most


def smoothed(architecture, weights, most, strength=STRENGTH):
    """Weights with the same products and calmer activations."""
    return replace(weights, layers=[smoothed_layer(architecture, w, m, strength) for w, m in zip(weights.layers, most)])


def smoothed_layer(a, w, most, strength):
    ratio = lambda activation, weight: factors(activation, np.abs(weight).max(0), strength)
    qkv, gate_up, out, down = w.qkv.copy(), w.gate_up.copy(), w.out.copy(), w.down.copy()
    s = ratio(most["qkv"], qkv)
    qkv *= s
    attention_norm = w.attention_norm / s
    s = ratio(most["gate_up"], gate_up)
    gate_up *= s
    mlp_norm = w.mlp_norm / s
    s = ratio(most["down"], down)
    down *= s
    gate_up[a.inner_width:] /= s[:, None]
    # a value channel feeds the query heads of its group: they share its factor
    group = a.heads // a.kv_heads
    by_group = lambda x: x.reshape(-1, a.kv_heads, group, a.head_size)
    activation, weight = by_group(most["out"]).max((0, 2)), by_group(np.abs(out).max(0)).max((0, 2))
    s = factors(activation, weight, strength)
    out = (by_group(out) * s[:, None, :]).reshape(out.shape)
    qkv[-a.kv_width:] /= s.reshape(-1, 1)
    return replace(w, attention_norm=attention_norm, qkv=qkv, out=out, mlp_norm=mlp_norm, gate_up=gate_up, down=down)


def factors(activation, weight, strength):
    s = np.maximum(activation, 1e-5) ** strength / np.maximum(weight, 1e-5) ** (1 - strength)
    return np.clip(s / np.exp(np.log(s).mean()), 1e-2, 1e2).astype(np.float32)
