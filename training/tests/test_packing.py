"""Rows: who sees whom, what is read, and that packing changes nothing."""
import random

import numpy as np
import pytest
import torch

from training.lora import Trainable
from training.mix import Mix
from training.packing import Row, pack_passage, packed_rows
from training.sequence import Text
from training.vocabulary import BOS, SLOTS


def asked(base, record):
    text, labels = Text(base.tokenizer, record["text"]), {}
    for start, end, label in record["entities"]:
        labels.setdefault(label, []).append(text.tokens_of(start, end))
    return text, [*labels.items(), *((a, []) for a in record["absent"])]


@pytest.fixture(scope="module")
def passages(base, vocabulary, records):
    return [pack_passage(base.tokenizer, vocabulary, *asked(base, r)) for r in records]


@pytest.mark.parametrize("bidirectional", [False, True])
def test_a_token_sees_its_ancestors_and_itself_and_nothing_else(passages, bidirectional):
    for packed, _ in passages:
        mask = packed.mask(bidirectional)
        for t in range(len(packed.ids)):
            ancestors, p = {t}, packed.parents[t]
            while p >= 0:
                ancestors.add(p)
                p = packed.parents[p]
            if bidirectional and t < packed.prefix:
                ancestors |= set(range(packed.prefix))
            elif bidirectional and t >= packed.prefix:
                ancestors |= set(range(packed.prefix))
            assert set(np.flatnonzero(mask[t])) == ancestors


def test_positions_go_on_from_the_parent_except_at_the_head_of_a_span(passages, vocabulary):
    for packed, _ in passages:
        assert packed.ids[0] == BOS and packed.positions[:packed.prefix] == list(range(packed.prefix))
        for t in range(1, len(packed.ids)):
            step = packed.positions[t] - packed.positions[packed.parents[t]]
            assert step == (2 if packed.ids[packed.parents[t]] == vocabulary.num and packed.ids[t] < vocabulary.size else 1)


def test_targets_are_grounded_in_the_text_and_spell_the_mentions(base, vocabulary, records, passages):
    for record, (packed, reads) in zip(records, passages):
        text, labels = asked(base, record)
        assert [n for _, n in reads["count"]] == [min(len(where), SLOTS) for _, where in labels]
        wanted = [text.ids[i] for _, where in labels for i, _ in sorted(where)]
        assert [target for _, target, _ in reads["start"]] == wanted
        for at, target, candidates in reads["start"]:
            assert target in candidates and packed.ids[at] >= vocabulary.mention
        for at, candidates, target in reads["next"]:
            assert len(set(candidates)) == len(candidates) > 1
            follows = candidates[target]
            assert follows == vocabulary.end or any(packed.ids[c] == follows for c in range(len(packed.ids)) if packed.parents[c] == at)
            assert set(candidates) - {vocabulary.end} <= set(text.ids)


def test_packing_several_passages_changes_no_hidden_state(base, passages):
    model = Trainable(base, rank=4)
    size = sum(len(p.ids) for p, _ in passages) + 5
    row = Row(size)
    for packed, reads in passages:
        row.add(packed, reads)
    with torch.no_grad():
        together = model(*(torch.from_numpy(a)[None] for a in row.arrays(False)))[0]
        at = 0
        for packed, _ in passages:
            alone = Row(len(packed.ids))
            alone.add(packed, {"count": [], "start": [], "next": []})
            own = model(*(torch.from_numpy(a)[None] for a in alone.arrays(False)))[0]
            assert torch.allclose(together[at:at + len(packed.ids)], own, atol=1e-4)
            at += len(packed.ids)


def test_rows_are_never_overfilled_and_the_same_seed_gives_the_same_rows(base, vocabulary, records):
    mix = Mix(base.tokenizer, vocabulary, {"own": {"weight": 1, "records": records}}, ["ship", "wine"], {"city": ["town"]})
    one, two = (packed_rows(mix.passages("1:2", 120), 3, 120) for _ in range(2))
    assert all(0 < row.used <= 120 for row in one)
    assert [r.arrays(False)[0].tolist() for r in one] == [r.arrays(False)[0].tolist() for r in two]


def test_what_is_asked_as_absent_is_absent(base, vocabulary, records):
    mix = Mix(base.tokenizer, vocabulary, {"own": {"weight": 1, "records": records}}, ["ship", "wine", "city"], {})
    rng = random.Random(3)
    for _ in range(200):
        text, labels = mix.example(rng)
        record = next(r for r in records if r["text"] == text.text)
        present = {k for _, _, k in record["entities"]}
        assert all(where or name.lower() not in present for name, where in labels) and any(where for _, where in labels)
