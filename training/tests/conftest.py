"""A model small enough for tests: random weights, and a byte-level tokenizer learnt from a few lines."""
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from training.base import Architecture
from training.lora import Trainable, save_adapter
from training.vocabulary import Vocabulary
from training.weights import load_weights

LINES = ["Maria Lindqvist joined Siemens AG in Copenhagen on 10 June 2025.", "New York and New Zealand; Zoë Müller, 東京大学 in Zürich.",
         "which films by jane campion are set in new zealand", "The protein p53 binds MDM2; price 1.2 million euros, 14 - 10."] * 3


@pytest.fixture(scope="session")
def base():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)])
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(LINES, trainers.BpeTrainer(
        vocab_size=400, special_tokens=["<pad>", "<bos>"], initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    a = Architecture(layers=2, width=64, heads=4, kv_heads=2, head_size=16, inner_width=96, vocabulary=tokenizer.get_vocab_size(),
                     rope_theta=10000, norm_epsilon=1e-5)
    rng = np.random.default_rng(5)
    random = lambda *shape: (rng.standard_normal(shape) / np.sqrt(shape[-1])).astype(np.float32)
    weights = {"token_embd.weight": rng.standard_normal((a.vocabulary, a.width)).astype(np.float32), "output_norm.weight": 1 + random(a.width)}
    for i in range(a.layers):
        parts = {"attn_norm": 1 + random(a.width), "ffn_norm": 1 + random(a.width), "attn_q": random(a.query_width, a.width),
                 "attn_k": random(a.kv_width, a.width), "attn_v": random(a.kv_width, a.width), "attn_output": random(a.width, a.query_width),
                 "ffn_gate": random(a.inner_width, a.width), "ffn_up": random(a.inner_width, a.width), "ffn_down": random(a.width, a.inner_width)}
        weights.update({f"blk.{i}.{n}.weight": w for n, w in parts.items()})
    return SimpleNamespace(architecture=a, tokenizer=tokenizer, weights=weights)


@pytest.fixture(scope="session")
def vocabulary(base):
    return Vocabulary(base.architecture.vocabulary)


@pytest.fixture(scope="session")
def adapter(base, tmp_path_factory):
    torch.manual_seed(1)
    model = Trainable(base, rank=4)
    with torch.no_grad():
        for name, p in model.named_parameters():
            if name.endswith(".b"):
                p.normal_(std=0.02)
    path = tmp_path_factory.mktemp("adapter") / "adapter.npz"
    save_adapter(model, str(path), bidirectional=False, tokens=0, step=0)
    return str(path)


@pytest.fixture(scope="session")
def weights(base, adapter):
    return load_weights(base, adapter)


@pytest.fixture(scope="session")
def records():
    def record(text, *mentions, absent=("ship", "disease")):
        entities, since = [], 0
        for mention, label in mentions:
            start = text.index(mention, since)
            entities.append([start, start + len(mention), label])
            since = start + len(mention)
        return {"text": text, "entities": entities, "absent": list(absent), "domain": "test"}
    return [
        record(LINES[0], ("Maria Lindqvist", "person"), ("Siemens AG", "company"), ("Copenhagen", "city"), ("10 June 2025", "date")),
        record(LINES[1], ("New York", "city"), ("New Zealand", "country"), ("Zoë Müller", "person"), ("Zürich", "city")),
        record(LINES[2], ("jane campion", "director"), ("new zealand", "country")),
        record(LINES[3], ("p53", "protein"), ("MDM2", "protein"), ("1.2 million euros", "amount")),
    ]
