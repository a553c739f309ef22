"""Records decoded together get the mentions that they get alone, and windows are those of the app."""
import random

import pytest
import torch

from training.batched_decode import BatchedDecoder, decode
from training.evaluate import counted, scores_of
from training.model import Model
from training.reference_decode import Window
from training.runners import TorchRunner
from training.tables import SPLITS, markdown
from training.windows import merged, plan_windows

LABELS = ["person", "city", "company", "date or time", "protein"]


@pytest.fixture(scope="module")
def asked(records):
    """Texts of very different lengths, one without a word, with one to five labels."""
    texts = [r["text"] for r in records] + ["Oslo", " ", "…", records[0]["text"] + "\n" + records[1]["text"], "10 10 10 14"]
    return [{"text": t, "labels": LABELS[:1 + i % 5]} for i, t in enumerate(texts)]


@pytest.mark.parametrize("rule", ["marginal", "paper"])
@pytest.mark.parametrize("bidirectional", [False, True])
def test_a_batch_computes_what_each_window_does_alone(base, vocabulary, weights, asked, rule, bidirectional):
    reference = Model(base.architecture, weights)
    window = lambda r, make: Window(base.tokenizer, vocabulary, r["text"], r["labels"], make, rule, 0.01, 0.01)
    alone = [window(r, lambda row: TorchRunner(reference, row, bidirectional)) for r in asked]
    together = [window(r, lambda row: None) for r in asked]
    decoder = BatchedDecoder(base, vocabulary, weights)
    for w in alone:
        w.run()
    decode(decoder.model, together, bidirectional)
    assert sum(len(w.found) for w in alone) > 20
    for own, other in zip(alone, together):
        assert own.row.ids == other.row.ids and own.firsts == other.firsts
        assert [f[:3] for f in own.found] == [f[:3] for f in other.found]
        assert [f[3] for f in own.found] == pytest.approx([f[3] for f in other.found], abs=1e-4)


@pytest.mark.parametrize("batch_tokens", [1, 60, 10000])
def test_mentions_do_not_depend_on_the_batches_or_the_order(base, vocabulary, weights, asked, batch_tokens):
    def mentions(records, **settings):
        found = BatchedDecoder(base, vocabulary, weights, floors=(0.01, 0.01), threshold=0.02, dedup="off", **settings).mentions(records)
        return [[(*m[:3], round(m[3], 3)) for m in own] for own in found]
    expected = mentions(asked)
    order = list(range(len(asked)))
    random.Random(1).shuffle(order)
    shuffled = mentions([asked[i] for i in order], batch_tokens=batch_tokens)
    assert [shuffled[order.index(i)] for i in range(len(asked))] == expected and any(expected)


def test_mentions_of_long_texts_lie_in_the_text(base, vocabulary, weights, records):
    text = "\n".join(r["text"] for r in records * 3)
    decoder = BatchedDecoder(base, vocabulary, weights, floors=(0.01, 0.01), threshold=0.02, window_tokens=60, overlap_tokens=20)
    (mentions,) = decoder.mentions([{"text": text, "labels": LABELS}])
    assert len(plan_windows(base.tokenizer, text, 60, 20)) > 3 and mentions == sorted(mentions)
    assert max(m[1] for m in mentions) > len(text) / 2 and all(0 <= s < e <= len(text) for s, e, _, _ in mentions)
    assert all(a[1] <= b[0] for a, b in zip(mentions, mentions[1:]))


def test_bfloat16_gives_nearly_the_same_scores(base, vocabulary, weights, records):
    asked = [{"text": r["text"], "labels": LABELS} for r in records]
    scores = []
    for dtype in (torch.float32, torch.bfloat16):
        decoder = BatchedDecoder(base, vocabulary, weights, dtype=dtype, floors=(0.0, 0.0))
        windows = [decoder.window(r["text"], r["labels"]) for r in asked]
        decode(decoder.model, windows, False)
        scores.append(torch.cat([torch.from_numpy(w.count_logits).flatten() for w in windows]))
    assert 0 < (scores[0] - scores[1]).abs().mean() < 0.05 * scores[0].std()


@pytest.mark.parametrize("window_tokens,overlap", [(40, 10), (25, 12), (18, 4), (400, 32)])
def test_windows_hold_every_character_and_keep_to_the_budget(base, records, window_tokens, overlap):
    text = "  " + " ".join(r["text"] for r in records) + "\n\n" + "x" * 90 + " one more. Two!  "
    windows = plan_windows(base.tokenizer, text, window_tokens, overlap)
    covered = {i for s, e in windows for i in range(s, e)}
    assert all(i in covered for i, c in enumerate(text) if not c.isspace())
    assert all(len(base.tokenizer.encode(text[s:e]).ids) <= window_tokens * 1.1 + 2 for s, e in windows)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in zip(windows, windows[1:]))


def test_of_what_two_windows_read_the_one_with_more_context_decides():
    first = (0, 100, [(10, 14, "city", 0.9), (80, 90, "city", 0.9), (95, 100, "ship", 0.8)])
    second = (70, 170, [(80, 90, "person", 0.3), (92, 100, "ship", 0.6), (150, 160, "city", 0.5)])
    assert merged([first, second], "paper") == [(10, 14, "city", 0.9), (80, 90, "city", 0.9), (92, 100, "ship", 0.6), (150, 160, "city", 0.5)]
    assert merged([second], "paper") == second[2]


def test_mentions_count_once_a_record_and_without_places():
    record = {"text": "Oslo, Oslo, Bergen", "entities": [[0, 4, "city"], [6, 10, "city"], [12, 18, "city"]]}
    assert counted([record], [[(6, 10, "city", 0.9), (12, 18, "ship", 0.4)]]) == [1, 2, 2]
    assert scores_of(1, 2, 2) == pytest.approx((50, 50, 50)) and scores_of(0, 0, 3) == (0, 0, 0)


def test_tables_stand_beside_the_paper():
    full = markdown("zero-shot", [{"set": s, "f1": 50 + i} for i, s in enumerate(SPLITS["zero-shot"])])
    assert "| PaDeLLM-NER, 7 billion parameters | 60.7 | 66.1 | 67.6 | 68.1 | 64.4 | 61.3 | 43.6 | 61.7 |" in full
    assert full.endswith("| ours | 50.0 | 51.0 | 52.0 | 53.0 | 54.0 | 55.0 | 56.0 | 53.0 |")
    part = markdown("supervised", [{"set": "weibo", "f1": 41.25}, {"set": "weibo", "f1": 1}])
    assert part.endswith("| ours |  |  |  |  | 41.25 |  |") and "92.52 | 94.98 | 87.91 | 81.85 | 67.36" in part
    assert markdown("dev", [{"set": "pile-ner-val", "f1": 43}]).count("\n") == 2
