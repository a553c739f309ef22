"""Reads a base model from a Hugging Face folder of Llama architecture: config.json, tokenizer.json, *.safetensors.

Weights get the names of GGUF, under which all else knows them. Queries and keys are in rotate-half order already.
"""
import json
import os
import re

import numpy as np
from tokenizers import Tokenizer

OUTER = {"model.embed_tokens.weight": "token_embd.weight", "model.norm.weight": "output_norm.weight"}
INNER = {"input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm", "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k",
         "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output", "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up",
         "mlp.down_proj": "ffn_down"}
LAYER = re.compile(r"^model\.layers\.(\d+)\.(.+)\.weight$")
NUMBERS = {"F32": np.float32, "F16": np.float16, "BF16": np.uint16}


def read_config(folder):
    """The numbers of config.json; a model that computes something else than our forward pass is refused."""
    with open(os.path.join(folder, "config.json"), encoding="utf-8") as f:
        config = json.load(f)
    rope = config.get("rope_parameters") or {}
    scaling = config.get("rope_scaling") or (rope if rope.get("rope_type", "default") != "default" else None)
    wrong = [reason for reason, is_so in {
        f"model_type {config.get('model_type')}": config.get("model_type") != "llama",
        f"hidden_act {config.get('hidden_act')}": config.get("hidden_act", "silu") != "silu",
        "biases": config.get("attention_bias") or config.get("mlp_bias"), "scaled rotary positions": scaling,
        "an output matrix of its own": not config.get("tie_word_embeddings", False)}.items() if is_so]
    if wrong:
        raise SystemExit(f"{folder}: cannot be a base: {', '.join(wrong)}")
    heads = config["num_attention_heads"]
    return {"layers": config["num_hidden_layers"], "width": config["hidden_size"], "heads": heads,
            "kv_heads": config.get("num_key_value_heads", heads), "head_size": config.get("head_dim") or config["hidden_size"] // heads,
            "inner_width": config["intermediate_size"], "vocabulary": config["vocab_size"],
            "rope_theta": config.get("rope_theta", rope.get("rope_theta", 10000)), "norm_epsilon": config["rms_norm_eps"]}


def read_tokenizer(folder):
    """tokenizer.json without what it adds around a text: the sequence has its own first token."""
    with open(os.path.join(folder, "tokenizer.json"), encoding="utf-8") as f:
        description = json.load(f)
    return Tokenizer.from_str(json.dumps({**description, "post_processor": None, "truncation": None, "padding": None}))


def read_weights(folder):
    """{GGUF name: float32 array}."""
    files = sorted(f for f in os.listdir(folder) if f.endswith(".safetensors"))
    if not files:
        raise SystemExit(f"{folder}: no .safetensors in it")
    return {own: array for file in files for name, array in tensors(os.path.join(folder, file)) if (own := gguf_name(name))}


def gguf_name(name):
    """None for what the forward pass has no use for."""
    layer = LAYER.match(name)
    inner = INNER.get(layer.group(2)) if layer else None
    return f"blk.{layer.group(1)}.{inner}.weight" if inner else OUTER.get(name)


def tensors(path):
    """(name, float32 array) of a .safetensors file: 8 bytes length, a JSON head with places, the numbers."""
    with open(path, "rb") as f:
        head_size = int.from_bytes(f.read(8), "little")
        head = json.loads(f.read(head_size))
    data = np.memmap(path, np.uint8, "r", 8 + head_size)
    for name, about in head.items():
        if name == "__metadata__":
            continue
        if about["dtype"] not in NUMBERS:
            raise SystemExit(f"{path}: {name} is {about['dtype']}, not one of {', '.join(NUMBERS)}")
        begin, end = about["data_offsets"]
        values = np.frombuffer(data[begin:end].tobytes(), NUMBERS[about["dtype"]])
        if about["dtype"] == "BF16":
            values = (values.astype(np.uint32) << 16).view(np.float32)
        yield name, values.astype(np.float32).reshape(about["shape"])
