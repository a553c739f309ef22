"""Many windows decoded together: the steps of reference_decode.Window, whose forwards run as one padded batch.

In float32 the results are those of one window at a time; on a card bfloat16 is many times as fast and nearly the same.
"""
import numpy as np
import torch
import torch.nn.functional as F

from training.model import rotated
from training.reference_decode import Window
from training.windows import merged, plan_windows

HIDDEN_FROM = -1e9


class BatchedModel:
    """Llama with merged weights on rows side by side, with keys and values of earlier tokens carried along."""

    def __init__(self, architecture, weights, device="cpu", dtype=torch.float32):
        self.a, self.device, self.dtype = architecture, device, dtype
        tensor = lambda x: torch.from_numpy(x).to(device, dtype)
        self.embedding, self.norm = tensor(weights.embedding), tensor(weights.norm)
        self.layers = [{k: tensor(v) for k, v in vars(layer).items()} for layer in weights.layers]
        steps = torch.arange(0, architecture.head_size, 2, device=device).float() / architecture.head_size
        self.inverse = 1.0 / (architecture.rope_theta ** steps)

    @torch.no_grad()
    def forward(self, ids, positions, mask, past=None):
        """ids, positions [B, T]; mask bool [B, T, P+T]; returns hidden [B, T, width] and [(keys, values)] a layer."""
        x = self.embedding[ids]
        angles = positions.unsqueeze(-1).float() * self.inverse
        both = torch.cat([angles, angles], -1).unsqueeze(1)
        cos, sin = both.cos().to(self.dtype), both.sin().to(self.dtype)
        bias = torch.zeros(mask.shape, dtype=self.dtype, device=self.device).masked_fill_(~mask, HIDDEN_FROM).unsqueeze(1)
        kept = []
        for i, w in enumerate(self.layers):
            x, kv = self.layer(x, w, cos, sin, bias, past[i] if past else None)
            kept.append(kv)
        return self.normed(x, self.norm), kept

    def layer(self, x, w, cos, sin, bias, past):
        a, (count, tokens, _) = self.a, x.shape
        heads = lambda y: y.reshape(count, tokens, -1, a.head_size).transpose(1, 2)
        q, k, v = F.linear(self.normed(x, w["attention_norm"]), w["qkv"]).split([a.query_width, a.kv_width, a.kv_width], -1)
        q, k, v = rotated(heads(q), cos, sin), rotated(heads(k), cos, sin), heads(v)
        if past is not None:
            k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        group = a.heads // a.kv_heads
        y = F.scaled_dot_product_attention(q, k.repeat_interleave(group, 1), v.repeat_interleave(group, 1), attn_mask=bias)
        x = x + F.linear(y.transpose(1, 2).reshape(count, tokens, -1), w["out"])
        gate, up = F.linear(self.normed(x, w["mlp_norm"]), w["gate_up"]).chunk(2, -1)
        return x + F.linear(F.silu(gate) * up, w["down"]), (k, v)

    def normed(self, x, weight):
        return F.rms_norm(x, (self.a.width,), weight, self.a.norm_epsilon)

    @torch.no_grad()
    def scores(self, hidden, reads, candidates):
        """hidden [B, T, width], reads [B, R], candidates [B, C] -> float32 [B, R, C]."""
        read = hidden.gather(1, reads.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        return (read.float() @ self.embedding[candidates].float().transpose(1, 2)).cpu().numpy()


class Turn:
    """A window on its way: its steps, what it asks next, and the columns of the batch in which its tokens lie."""

    def __init__(self, window):
        self.window, self.steps, self.columns, self.asked = window, window.steps(), [], None
        self.go_on(None)

    def go_on(self, scores):
        try:
            self.asked = self.steps.send(scores)
        except StopIteration:
            self.asked = None


def decode(model, windows, bidirectional):
    """Run all windows (made with any runner, which is not used) side by side; each is then as after its `run`."""
    turns, past, width = [Turn(w) for w in windows], None, 0
    while True:
        live = [i for i, t in enumerate(turns) if t.asked]
        if not live:
            return
        if past and len(live) < len(turns):
            past = [(k[live], v[live]) for k, v in past]
        turns = [turns[i] for i in live]
        scores, past, width = forward(model, turns, past, width, bidirectional)
        for turn, own in zip(turns, scores):
            turn.go_on(own[:len(turn.asked[1]), :len(turn.asked[2])])


def forward(model, turns, past, width, bidirectional):
    """One forward of what every turn asks; returns scores [B, R, C], keys and values, and how many columns these now have."""
    most = lambda values: max(map(len, values))
    fresh = [t.window.row.ids[t.asked[0]:] for t in turns]
    ids, positions = (np.zeros((len(turns), most(fresh)), np.int64) for _ in range(2))
    mask = np.zeros((*ids.shape, width + ids.shape[1]), bool)
    reads = np.zeros((len(turns), most(t.asked[1] for t in turns)), np.int64)
    candidates = np.zeros((len(turns), most(t.asked[2] for t in turns)), np.int64)
    for b, (turn, own) in enumerate(zip(turns, fresh)):
        first, asked_reads, asked_candidates = turn.asked
        turn.columns += range(width, width + len(own))
        ids[b, :len(own)], positions[b, :len(own)] = own, turn.window.row.positions[first:]
        mask[b, :len(own)][:, turn.columns] = turn.window.row.mask(bidirectional)[first:]
        reads[b, :len(asked_reads)] = np.subtract(asked_reads, first)
        candidates[b, :len(asked_candidates)] = asked_candidates
    on = lambda array: torch.from_numpy(array).to(model.device)
    hidden, past = model.forward(on(ids), on(positions), on(mask), past)
    return model.scores(hidden, on(reads), on(candidates)), past, width + ids.shape[1]


class BatchedDecoder:
    """Mentions of many records. floors: (start, slot), as Window takes them; batch_tokens: tokens of text and labels at once."""

    def __init__(self, base, vocabulary, weights, device="cpu", dtype=torch.float32, rule="marginal", floors=(0.1, 0.05),
                 threshold=0.15, dedup="paper", window_tokens=224, overlap_tokens=32, batch_tokens=4096):
        self.model = BatchedModel(base.architecture, weights, device, dtype)
        self.tokenizer, self.vocabulary, self.bidirectional = base.tokenizer, vocabulary, weights.meta["bidirectional"]
        self.rule, self.floors, self.threshold, self.dedup = rule, floors, threshold, dedup
        self.window_tokens, self.overlap_tokens, self.batch_tokens = window_tokens, overlap_tokens, batch_tokens

    def mentions(self, records):
        """[[(start, end, label, score)] of each record], in code points of its text."""
        places, windows = [], []
        for n, record in enumerate(records):
            for start, end in plan_windows(self.tokenizer, record["text"], self.window_tokens, self.overlap_tokens):
                places.append((n, start, end))
                windows.append(self.window(record["text"][start:end], record["labels"]))
        found = [[] for _ in records]
        for batch in self.batches(windows):
            decode(self.model, [windows[i] for i in batch], self.bidirectional)
            for i in batch:
                n, start, end = places[i]
                own = [(s + start, e + start, label, score) for s, e, label, score in windows[i].mentions(self.threshold, self.dedup)]
                found[n].append((start, end, own))
                windows[i] = None                        # a window keeps all it computed
        return [merged(sorted(f), self.dedup) for f in found]

    def window(self, text, labels):
        return Window(self.tokenizer, self.vocabulary, text, labels, lambda row: None, self.rule, *self.floors)

    def batches(self, windows):
        """Indices of windows of like length, so that little is padding."""
        sizes = [1 + len(w.text.ids) + sum(len(ids) + 2 for ids in w.label_ids) for w in windows]
        batch = []
        for i in sorted(range(len(windows)), key=lambda i: -sizes[i]):
            if batch and sizes[batch[0]] * (len(batch) + 1) > self.batch_tokens:
                yield batch
                batch = []
            batch.append(i)
        if batch:
            yield batch
