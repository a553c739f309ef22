"""Bases from folders, the paper's loss and its ablation, supervised runs, the log and its picture."""
import json
import random
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
import torch

from training import curve
from training.base import Base
from training.huggingface import INNER, OUTER
from training.lora import Trainable
from training.losses import plain_losses, plain_reads
from training.mix import Mix
from training.packing import Row, pack_passage
from training.sequence import Text
from training.supervised import SupervisedMix, supervised_records
from training.throughput import operations
from training.train import Config, Run, batch_of, mix_of, read_config


def safetensors(path, arrays, dtype):
    """A minimal writer of the format; BF16 takes the upper halves."""
    head, data = {"__metadata__": {"format": "pt"}}, b""
    for name, array in arrays.items():
        raw = (array.view(np.uint32) >> 16).astype(np.uint16) if dtype == "BF16" else array.astype({"F32": np.float32, "F16": np.float16}[dtype])
        head[name] = {"dtype": dtype, "shape": list(array.shape), "data_offsets": [len(data), len(data) + raw.nbytes]}
        data += raw.tobytes()
    text = json.dumps(head).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + data)


def folder_of(base, folder, dtype="F32", **changes):
    """The tiny base as a Hugging Face folder, its weights in two files."""
    a = base.architecture
    config = {"model_type": "llama", "hidden_size": a.width, "num_hidden_layers": a.layers, "num_attention_heads": a.heads,
              "num_key_value_heads": a.kv_heads, "intermediate_size": a.inner_width, "vocab_size": a.vocabulary, "hidden_act": "silu",
              "rope_theta": a.rope_theta, "rms_norm_eps": a.norm_epsilon, "tie_word_embeddings": True, **changes}
    (folder / "config.json").write_text(json.dumps(config))
    base.tokenizer.save(str(folder / "tokenizer.json"))
    names = {gguf: hf for hf, gguf in OUTER.items()}
    names |= {f"blk.{i}.{g}.weight": f"model.layers.{i}.{hf}.weight" for i in range(a.layers) for hf, g in INNER.items()}
    arrays = {names[n]: w for n, w in base.weights.items()}
    half = len(arrays) // 2
    safetensors(folder / "model-1.safetensors", dict(list(arrays.items())[:half]), dtype)
    safetensors(folder / "model-2.safetensors", {**dict(list(arrays.items())[half:]), "model.layers.0.self_attn.rotary_emb.inv_freq": np.ones(4, np.float32)}, dtype)
    return str(folder)


@pytest.mark.parametrize("dtype,tolerance", [("F32", 0), ("F16", 2e-3), ("BF16", 1e-2)])
def test_a_hugging_face_folder_is_a_base(tmp_path, base, dtype, tolerance):
    own = Base(folder_of(base, tmp_path, dtype))
    assert own.architecture == base.architecture and own.weights.keys() == base.weights.keys()
    assert all(np.abs(own.weights[n] - w).max() <= tolerance * max(1, np.abs(w).max()) for n, w in base.weights.items())
    text = "Zoë met 東京 10"
    assert own.tokenizer.encode(text).ids == base.tokenizer.encode(text).ids
    Trainable(own, rank=2)


@pytest.mark.parametrize("changes,reason", [({"model_type": "mamba"}, "mamba"), ({"tie_word_embeddings": False}, "output matrix"),
                                            ({"attention_bias": True}, "biases"), ({"rope_scaling": {"type": "yarn"}}, "rotary")])
def test_a_folder_that_computes_something_else_is_refused(tmp_path, base, changes, reason):
    with pytest.raises(SystemExit, match=reason):
        Base(folder_of(base, tmp_path, **changes))


@pytest.fixture(scope="module")
def passage(base, vocabulary, records):
    text = Text(base.tokenizer, records[0]["text"])
    where = [text.tokens_of(s, e) for s, e, _ in records[0]["entities"]]
    return text, [("person", where[:1]), ("place", where[1:3]), ("ship", [])]


def test_the_papers_loss_reads_counts_mentions_and_ends_alone(base, vocabulary, passage):
    text, labels = passage
    packed, reads = pack_passage(base.tokenizer, vocabulary, text, labels)
    row = Row(len(packed.ids) * 2)
    row.add(packed, reads)
    row.add(packed, reads)
    found = plain_reads(row, vocabulary)
    assert found["prompt"] == [] and [t for _, t in found["count"]] == [vocabulary.count + n for n in (1, 2, 0)] * 2
    mentions = [text.ids[i:j + 1] for _, where in labels for i, j in where]
    assert [t for _, t in found["start"]] == [m[0] for m in mentions] * 2
    assert [t for _, t in found["next"]] == [t for m in mentions for t in [*m[1:], vocabulary.end]] * 2
    ids = row.arrays(False)[0]
    assert [ids[at] for at, _ in found["next"]] == [t for m in mentions for t in m] * 2


def test_its_ablation_reads_every_token_of_text_and_label_names_too(base, vocabulary, passage):
    text, labels = passage
    packed, reads = pack_passage(base.tokenizer, vocabulary, text, labels)
    row = Row(len(packed.ids))
    row.add(packed, reads)
    with_prompt = plain_reads(row, vocabulary, ignore=False)
    names = [[vocabulary.label, *base.tokenizer.encode(" " + n).ids, vocabulary.num] for n, _ in labels]
    assert [t for _, t in with_prompt["prompt"]] == text.ids + [t for n in names for t in n[1:]]
    assert all(packed.parents[at + 1] == at and packed.ids[at + 1] == t for at, t in with_prompt["prompt"])
    assert {k: v for k, v in with_prompt.items() if k != "prompt"} == {k: v for k, v in plain_reads(row, vocabulary).items() if k != "prompt"}


def test_the_papers_loss_is_cross_entropy_over_the_whole_vocabulary(base, vocabulary, passage):
    packed, reads = pack_passage(base.tokenizer, vocabulary, *passage)
    row = Row(len(packed.ids))
    row.add(packed, reads)
    model, found = Trainable(base, rank=2), plain_reads(row, vocabulary, ignore=False)
    hidden = torch.randn(len(packed.ids), base.architecture.width)
    everything = model.rows(torch.arange(vocabulary.mention + 16))
    for kind, (loss, right, read) in plain_losses(model, hidden, found).items():
        expected = sum(-torch.log_softmax(everything @ hidden[at], -1)[t] for at, t in found[kind])
        assert torch.isclose(loss, expected, rtol=1e-4) and 0 <= right <= read == len(found[kind])


def tiny(**changes):
    return Config(**{**dict(tokens=10 ** 6, rank=4, rate=3e-3, shapes=((2, 120),), dtype="float32", compiled=False, warm_steps=2, seed=4), **changes})


@pytest.mark.parametrize("changes", [{"loss": "paper"}, {"loss": "paper", "ignore": False}, {"rank": 0}], ids=str)
def test_every_loss_falls_on_a_few_passages(tmp_path, base, vocabulary, records, changes):
    config = tiny(**changes)
    run = Run(config, base, Mix(base.tokenizer, vocabulary, {"own": {"weight": 1, "records": records}}, [], {}, renamed=0), str(tmp_path))
    losses = []
    for step in range(24):
        parts = run.learn(batch_of(run.mix, config, step % 2))
        assert set(parts) == set(config.kinds)
        losses.append(sum(p[0] for p in parts.values()) / sum(p[2] for p in parts.values()))
    assert sum(losses[-4:]) < 0.8 * sum(losses[:4])


def test_a_supervised_run_asks_all_labels_of_its_set_every_time(tmp_path, base, vocabulary, records):
    folder = tmp_path / "supervised"
    folder.mkdir()
    labels = ["person", "city", "company", "date", "country", "protein", "amount", "director"]
    (folder / "own.train.jsonl").write_text("".join(json.dumps({**r, "labels": labels}) + "\n" for r in records))
    mix = mix_of(tiny(supervised="own"), base, str(tmp_path))
    assert isinstance(mix, SupervisedMix)
    for seed in range(20):
        text, asked = mix.example(random.Random(seed))
        record = next(r for r in records if r["text"] == text.text)
        assert sorted(name for name, _ in asked) == sorted(labels)
        assert sum(len(where) for _, where in asked) == len(record["entities"])
    with pytest.raises(SystemExit, match="none.train.jsonl"):
        supervised_records(str(tmp_path), "none")


def test_a_run_ends_with_its_speed_logged_and_its_curve_drawn(tmp_path, base, vocabulary, records):
    config = tiny(tokens=3000, shapes=((2, 60),), save_minutes=9)
    mix = Mix(base.tokenizer, vocabulary, {"own": {"weight": 1, "records": records[2:]}}, [], {})
    Run(config, base, mix, str(tmp_path)).go(1)
    lines = [json.loads(line) for line in open(tmp_path / "log.jsonl", encoding="utf-8")]
    assert lines and all(line["tokens_per_second"] > 0 and "matrix_share" not in line for line in lines)
    assert ElementTree.parse(tmp_path / "curve.svg").getroot().tag.endswith("svg")


def test_operations_are_those_of_the_matrices(base):
    a = base.architecture
    weights = sum(w.size for n, w in base.weights.items() if w.ndim == 2 and n.startswith("blk."))
    assert operations(a, 0, 10, 0) == 6 * 10 * weights
    assert 4 * 10 * weights < operations(a, 2, 10, 0) < 6 * 10 * weights
    assert operations(a, 0, 10, 50) - operations(a, 0, 10, 0) == 3 * 10 * 4 * 50 * a.query_width * a.layers


def test_a_loss_of_another_name_is_refused(tmp_path):
    path = tmp_path / "c.json"
    path.write_text('{"loss": "plain"}')
    with pytest.raises(SystemExit, match="grounded or paper"):
        read_config(str(path))


def points_of(svg):
    lines = [e for e in ElementTree.fromstring(svg).iter() if e.tag.endswith("polyline")]
    return [[tuple(map(float, p.split(","))) for p in e.get("points").split()] for e in lines]


def test_the_curve_has_every_value_and_stays_in_the_picture(tmp_path):
    lines = [{"step": i, "tokens": 1000 * i, "count": [2 / i, 1 - 1 / i], "start": [3 / i, 0.5], "next": [0.1, 0.9]} for i in range(1, 40)]
    svg = curve.svg(lines)
    series = points_of(svg)
    assert len(series) == 12 and all(len(s) == 39 for s in series)
    assert all(0 <= x <= curve.WIDTH and curve.TOP <= y <= curve.HEIGHT - curve.BOTTOM for s in series for x, y in s)
    falling = [y for _, y in series[0]]
    assert falling == sorted(falling) and "counts: cross entropy 0.05, 97% right" in svg
    assert curve.marks(0, 40_000, 4) == [0, 10_000, 20_000, 30_000, 40_000]


def test_tokens_of_runs_in_one_log_add_up():
    line = lambda tokens: {"tokens": tokens, "count": [1, 0.5]}
    assert [x["tokens"] for x in curve.added_up([line(5), line(10), line(5), line(8), line(2)])] == [5, 10, 15, 18, 20]


def test_a_broken_log_is_told_with_its_line(tmp_path):
    path = tmp_path / "log.jsonl"
    path.write_text('{"tokens": 1}\n{"tok\n')
    with pytest.raises(SystemExit, match="log.jsonl:2"):
        curve.read_log(str(path))
