"""Base + adapter -> plain float32 weights, arranged as the forward pass uses them."""
import json
from dataclasses import dataclass

import numpy as np

from training.vocabulary import ADDED

LORA_SCALE = 2.0


@dataclass(frozen=True)
class LayerWeights:
    attention_norm: np.ndarray
    qkv: np.ndarray             # rows: queries, keys, values
    out: np.ndarray
    mlp_norm: np.ndarray
    gate_up: np.ndarray         # rows: gate, up
    down: np.ndarray


@dataclass(frozen=True)
class Weights:
    embedding: np.ndarray       # rows of the vocabulary and of the added tokens; output rows, too
    layers: list
    norm: np.ndarray
    meta: dict                  # the adapter's own: bidirectional, rank, tokens, step


def load_weights(base, adapter_path):
    """Merge the adapter (.npz: `added`, and `layers.N.PART.a|b` of each low-rank update) into the base."""
    adapter = np.load(adapter_path)
    meta = json.loads(str(adapter["meta"]))
    read = lambda name: adapter[name].astype(np.float32)

    def merged(layer, part, names):
        weight = np.concatenate([base.weights[f"blk.{layer}.{n}.weight"] for n in names])
        a, b = (read(f"layers.{layer}.{part}.{side}") for side in "ab")
        return weight + LORA_SCALE * (b @ a)

    def layer(i):
        return LayerWeights(
            attention_norm=base.weights[f"blk.{i}.attn_norm.weight"],
            qkv=merged(i, "qkv", ["attn_q", "attn_k", "attn_v"]),
            out=merged(i, "out", ["attn_output"]),
            mlp_norm=base.weights[f"blk.{i}.ffn_norm.weight"],
            gate_up=merged(i, "gate_up", ["ffn_gate", "ffn_up"]),
            down=merged(i, "down", ["ffn_down"]))

    added = read("added")
    assert len(added) == len(ADDED), "the adapter was made for other added tokens"
    return Weights(np.concatenate([base.weights["token_embd.weight"], added]),
                   [layer(i) for i in range(base.architecture.layers)], base.weights["output_norm.weight"], meta)
