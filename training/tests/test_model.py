"""The forms of the model: learning, float reference, and graphs. They compute the same."""
import json

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from training.external import ExternalData
from training.graph import GraphBuilder
from training.linears import BlockLinears, FloatLinears, IntegerLinears
from training.lora import Trainable, load_adapter
from training.losses import losses
from training.model import Model
from training.packing import Row, pack_passage
from training.reference_decode import Window
from training.runners import OnnxRunner, TorchRunner
from training.sequence import Text
from training.smoothing import observe, smoothed
from training.train import Batches, Config, Run, batch_of
from training.mix import Mix


@pytest.fixture(scope="module")
def row(base, vocabulary, records):
    text = Text(base.tokenizer, records[0]["text"])
    where = [text.tokens_of(s, e) for s, e, _ in records[0]["entities"]]
    return pack_passage(base.tokenizer, vocabulary, text, [("person", where[:1]), ("place", where[2:3]), ("ship", [])])


def hidden_of(model, packed, past=None, first=0):
    mask = torch.from_numpy(packed.mask(False)[first:])
    return model.forward(torch.tensor(packed.ids[first:]), torch.tensor(packed.positions[first:]), mask, past)


def test_merged_weights_compute_what_the_learning_model_does(base, adapter, weights, row):
    packed, reads = row
    learning = Trainable(base, rank=4)
    load_adapter(learning, adapter)
    alone = Row(len(packed.ids))
    alone.add(packed, reads)
    with torch.no_grad():
        own = learning(*(torch.from_numpy(a)[None] for a in alone.arrays(False)))[0]
    assert torch.allclose(own, hidden_of(Model(base.architecture, weights), packed)[0], atol=2e-3)


def test_an_adapter_goes_on_at_a_higher_rank_as_the_same_function(base, adapter, row):
    packed, reads = row
    alone = Row(len(packed.ids))
    alone.add(packed, reads)
    arrays = [torch.from_numpy(a)[None] for a in alone.arrays(False)]
    outputs = []
    for rank in (4, 9):
        model = Trainable(base, rank)
        load_adapter(model, adapter)
        with torch.no_grad():
            outputs.append(model(*arrays))
    assert torch.allclose(*outputs, atol=1e-5)


def test_keys_and_values_carried_along_equal_one_forward(base, weights, row):
    model, packed = Model(base.architecture, weights), row[0]
    whole, _ = hidden_of(model, packed)
    for cut in (1, packed.prefix, len(packed.ids) - 1):
        head = type(packed)()
        head.ids, head.positions, head.parents = packed.ids[:cut], packed.positions[:cut], packed.parents[:cut]
        _, past = hidden_of(model, head)
        rest, _ = hidden_of(model, packed, past, cut)
        assert torch.allclose(rest, whole[cut:], atol=1e-4)


def test_smoothing_changes_no_product(base, weights, records, row):
    calm = smoothed(base.architecture, weights, observe(base, weights, records))
    before, after = (hidden_of(Model(base.architecture, w), row[0])[0] for w in (weights, calm))
    assert torch.allclose(before, after, atol=1e-3)


def graph_session(tmp_path, base, weights, linears):
    data = ExternalData(str(tmp_path))
    onnx.save(GraphBuilder(base.architecture, linears, data).model(weights), str(tmp_path / "model.onnx"))
    data.close()
    return onnxruntime.InferenceSession(str(tmp_path / "model.onnx"), providers=["CPUExecutionProvider"])


@pytest.mark.parametrize("linears,tolerance", [(FloatLinears(), 0.15), (IntegerLinears(), 0.4)], ids=["floats", "integers"])
def test_graphs_decode_with_scores_near_the_reference(tmp_path, base, vocabulary, weights, records, linears, tolerance):
    session, model = graph_session(tmp_path, base, weights, linears), Model(base.architecture, weights)
    for r in records[:2]:
        log = []
        class Both:
            def __init__(self, packed):
                self.own, self.reference = OnnxRunner(session, packed, False), TorchRunner(model, packed, False)
            def scores(self, *asked):
                own, right = self.own.scores(*asked), self.reference.scores(*asked)
                log.append(np.abs(own - right).max() / right.std())
                return right
        Window(base.tokenizer, vocabulary, r["text"], ["person", "city"], Both, start_floor=0.0, slot_floor=0.0).run()
        assert len(log) == 3 and max(log) < tolerance


def test_sequences_fed_as_a_batch_get_what_they_get_alone(tmp_path, base, weights):
    session, rng = graph_session(tmp_path, base, weights, IntegerLinears()), np.random.default_rng(2)
    count, tokens, past = 3, 6, 4
    mask = rng.random((count, 1, tokens, past + tokens)) < 0.6
    mask[..., 0] = True
    feeds = {"ids": rng.integers(2, 200, (count, tokens)), "positions": np.tile(np.arange(tokens) + past, (count, 1)),
             "bias": np.where(mask, 0, -1e9).astype(np.float32), "reads": np.array([[0, 5], [3, 1], [5, 2]]), "candidates": np.arange(2, 40)}
    for i in session.get_inputs():
        if i.name.startswith("past."):
            feeds[i.name] = rng.standard_normal((count, past, base.architecture.kv_width)).astype(np.float32)
    together = session.run(None, feeds)
    for b in range(count):
        alone = session.run(None, {n: v if n == "candidates" else v[b:b + 1] for n, v in feeds.items()})
        assert np.allclose(together[0][2 * b:2 * b + 2], alone[0], atol=1e-4)
        assert all(np.allclose(t[b:b + 1], a, atol=1e-4) for t, a in zip(together[1:], alone[1:]))


@pytest.mark.parametrize("bits", [8, 4])
def test_block_weights_can_be_exported_too(tmp_path, base, weights, bits):
    session = graph_session(tmp_path, base, weights, BlockLinears(bits))
    assert {i.name for i in session.get_inputs()} >= {"ids", "bias", "reads", "past.1.value"}


def test_losses_are_the_cross_entropies_of_a_plain_loop(base, vocabulary, row):
    packed, reads = row
    model = Trainable(base, rank=4)
    hidden = torch.randn(len(packed.ids), base.architecture.width)
    rows = lambda ids: model.rows(torch.tensor(ids))
    def entropy(at, candidates, target):
        return -torch.log_softmax(rows(candidates) @ hidden[at], -1)[target]
    counts = [vocabulary.count + n for n in range(17)]
    expected = {"count": sum(entropy(at, counts, n) for at, n in reads["count"]),
                "start": sum(entropy(at, c, c.index(t)) for at, t, c in reads["start"]),
                "next": sum(entropy(at, c, t) for at, c, t in reads["next"])}
    for kind, (loss, right, read) in losses(model, vocabulary, hidden, reads).items():
        assert torch.isclose(loss, expected[kind], rtol=1e-4) and 0 <= right <= read == len(reads[kind])


def test_a_run_that_is_interrupted_ends_where_an_uninterrupted_one_does(tmp_path, base, vocabulary, records):
    config = Config(tokens=10**6, rank=2, shapes=((2, 96),), dtype="float32", compiled=False, warm_steps=3, seed=4)
    mix = Mix(base.tokenizer, vocabulary, {"own": {"weight": 1, "records": records}}, [], {})
    def run(folder, steps, folder_must_hold_a_state):
        folder.mkdir(exist_ok=True)
        own = Run(config, base, mix, str(folder))
        own.resume()
        assert (own.step > 0) == folder_must_hold_a_state
        for _ in range(steps):
            own.learn(batch_of(mix, config, own.step))
        own.save()
        return own
    whole = run(tmp_path / "whole", 6, False)
    run(tmp_path / "parts", 2, False)
    parts = run(tmp_path / "parts", 4, True)
    assert (whole.step, whole.tokens) == (parts.step, parts.tokens)
    for (name, a), (_, b) in zip(whole.model.named_parameters(), parts.model.named_parameters()):
        assert torch.equal(a, b), name
    meta = json.loads(str(np.load(tmp_path / "parts" / "adapter.npz")["meta"]))
    assert meta["tokens"] == whole.tokens and meta["rank"] == 2


def test_batches_made_ahead_are_those_made_on_demand(base, vocabulary, records):
    config = Config(shapes=((2, 96), (1, 120)), seed=9)
    mix = Mix(base.tokenizer, vocabulary, {"own": {"weight": 1, "records": records}}, [], {})
    batches = Batches(mix, config, 3)
    for step in (3, 4, 5):
        ahead, own = batches.next(), batch_of(mix, config, step)
        assert torch.equal(ahead[0], own[0]) and ahead[3] == own[3]
    batches.ended = True
