"""The model while it learns: frozen base weights, a low-rank update beside every linear layer, and the added rows.

Matrix products run in `dtype` (bfloat16 where the processor or card multiplies it natively), the updates are kept in float32.
"""
import json
import math
import os

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from training.vocabulary import ADDED

LORA_SCALE = 2.0
# each added token starts as the mean of the rows of this text's tokens
NUMBERS = " zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen".split(",")
ORDINALS = (" first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth,"
            " fifteenth, sixteenth").split(",")
SEEDS = ["\ntype", ":", "\n"] + NUMBERS + ORDINALS


class LowRank(nn.Module):
    """y = x (W + scale B A)' with W frozen; weight [N, K], a [rank, K], b [N, rank]."""

    def __init__(self, weight, rank, dtype):
        super().__init__()
        self.register_buffer("weight", weight.to(dtype), persistent=False)
        self.a = nn.Parameter(torch.randn(rank, weight.shape[1]) / math.sqrt(weight.shape[1]))
        self.b = nn.Parameter(torch.zeros(weight.shape[0], rank))

    def forward(self, x):
        low = F.linear(x, self.a.to(x.dtype))
        return F.linear(x, self.weight) + F.linear(low, (LORA_SCALE * self.b).to(x.dtype))


class Full(nn.Module):
    """y = x W' with the whole of W learning."""

    def __init__(self, weight, dtype):
        super().__init__()
        self.weight = nn.Parameter(weight.clone())
        self.dtype = dtype

    def forward(self, x):
        return F.linear(x, self.weight.to(x.dtype))


class Layer(nn.Module):
    def __init__(self, architecture, base, i, rank, dtype):
        super().__init__()
        self.architecture = architecture
        tensor = lambda *names: torch.from_numpy(np.concatenate([base[f"blk.{i}.{n}.weight"] for n in names]))
        linear = lambda *names: LowRank(tensor(*names), rank, dtype) if rank else Full(tensor(*names), dtype)
        self.register_buffer("attention_norm", tensor("attn_norm").to(dtype), persistent=False)
        self.register_buffer("mlp_norm", tensor("ffn_norm").to(dtype), persistent=False)
        self.qkv, self.out = linear("attn_q", "attn_k", "attn_v"), linear("attn_output")
        self.gate_up, self.down = linear("ffn_gate", "ffn_up"), linear("ffn_down")

    def forward(self, x, cos, sin, mask):
        a = self.architecture
        b, t, _ = x.shape
        normed = F.rms_norm(x, (a.width,), self.attention_norm, a.norm_epsilon)
        q, k, v = self.qkv(normed).split([a.query_width, a.kv_width, a.kv_width], -1)
        heads = lambda y: y.reshape(b, t, -1, a.head_size).transpose(1, 2)
        x = x + self.out(attention(rotated(heads(q), cos, sin), rotated(heads(k), cos, sin), heads(v), mask))
        gate, up = self.gate_up(F.rms_norm(x, (a.width,), self.mlp_norm, a.norm_epsilon)).chunk(2, -1)
        return x + self.down(F.silu(gate) * up)


def attention(q, k, v, bias):
    """q [B, heads, T, H], k and v [B, groups, T, H], bias [B, 1, T, T] -> [B, T, heads*H]; written out, because the fused
    kernel's backward pass for processors took four times as long (measured on 4 rows of 384 tokens)."""
    b, heads, t, size = q.shape
    groups = k.shape[1]
    scores = (q.reshape(b, groups, -1, size) @ k.transpose(2, 3)).view(b, groups, heads // groups, t, t)
    weights = (scores * size ** -0.5 + bias.unsqueeze(1)).softmax(-1)
    mixed = (weights.view(b, groups, -1, t) @ v).view(b, heads, t, size)
    return mixed.transpose(1, 2).reshape(b, t, heads * size)


def rotated(x, cos, sin):
    half = x.shape[-1] // 2
    return x * cos + torch.cat([-x[..., half:], x[..., :half]], -1) * sin


class Trainable(nn.Module):
    """Hidden states of packed rows. rank 0: all linear weights learn instead of a low-rank update."""

    def __init__(self, base, rank=16, dtype=torch.float32):
        super().__init__()
        a = self.architecture = base.architecture
        self.rank, self.dtype = rank, dtype
        embedding = torch.from_numpy(base.weights["token_embd.weight"])
        self.register_buffer("embedding", embedding.to(dtype), persistent=False)
        self.register_buffer("norm", torch.from_numpy(base.weights["output_norm.weight"]).to(dtype), persistent=False)
        self.layers = nn.ModuleList([Layer(a, base.weights, i, rank, dtype) for i in range(a.layers)])
        seeds = [embedding[base.tokenizer.encode(s).ids].mean(0) for s in SEEDS]
        assert len(seeds) == len(ADDED)
        self.added = nn.Parameter(torch.stack(seeds))
        steps = torch.arange(0, a.head_size, 2).float() / a.head_size
        self.register_buffer("inverse", 1.0 / (a.rope_theta ** steps), persistent=False)

    def rows(self, ids):
        """Rows of token ids [...] -> [..., width]: of the base below the vocabulary's size, else of the added tokens."""
        size = self.architecture.vocabulary
        own = F.embedding((ids - size).clamp(min=0), self.added).to(self.dtype)
        return torch.where((ids < size).unsqueeze(-1), F.embedding(ids.clamp(max=size - 1), self.embedding), own)

    def forward(self, ids, positions, mask):
        """ids, positions [B, T]; mask bool [B, T, T] (True: may look); returns hidden [B, T, width]."""
        x = self.rows(ids)
        angles = positions.unsqueeze(-1).float() * self.inverse
        both = torch.cat([angles, angles], -1).unsqueeze(1)
        cos, sin = both.cos().to(self.dtype), both.sin().to(self.dtype)
        bias = torch.zeros(mask.shape, dtype=self.dtype, device=x.device).masked_fill_(~mask, -1e9 if self.dtype != torch.float16 else -6e4).unsqueeze(1)
        for layer in self.layers:
            x = layer(x, cos, sin, bias)
        return F.rms_norm(x, (self.architecture.width,), self.norm, self.architecture.norm_epsilon)


def save_adapter(model, path, **meta):
    """Write what was learnt (float16) with its metadata to one .npz, in one step: a crash leaves the old file."""
    arrays = {n: p.detach().cpu().numpy().astype(np.float16) for n, p in model.named_parameters()}
    draft = path + ".part.npz"
    np.savez(draft, meta=json.dumps({**meta, "rank": model.rank}), **arrays)
    os.replace(draft, path)


def load_adapter(model, path):
    """Go on from an adapter; one of lower rank fills the first rows, and the rest stays as it was made (its product is zero)."""
    data = np.load(path)
    with torch.no_grad():
        for name, own in model.named_parameters():
            theirs = torch.from_numpy(data[name].astype(np.float32))
            own[tuple(slice(0, n) for n in theirs.shape)] = theirs
    return json.loads(str(data["meta"]))
