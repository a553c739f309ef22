"""The forward pass in float32 PyTorch, which every other form of the model is measured against."""
import torch
import torch.nn.functional as F

HIDDEN_FROM = -1e9


class Model:
    """Llama with merged weights on packed rows, with keys and values of earlier tokens carried along."""

    def __init__(self, architecture, weights):
        self.a = architecture
        tensor = lambda x: torch.from_numpy(x)
        self.embedding, self.norm = tensor(weights.embedding), tensor(weights.norm)
        self.layers = [{k: tensor(v) for k, v in vars(layer).items()} for layer in weights.layers]
        steps = torch.arange(0, architecture.head_size, 2).float() / architecture.head_size
        self.inverse = 1.0 / (architecture.rope_theta ** steps)

    @torch.no_grad()
    def forward(self, ids, positions, mask, past=None):
        """ids, positions [T]; mask bool [T, P+T] (True: may look); returns hidden [T, width] and keys and values a layer."""
        x = self.embedding[ids]
        angles = positions.unsqueeze(-1).float() * self.inverse
        both = torch.cat([angles, angles], -1)
        bias = torch.zeros(mask.shape).masked_fill(~mask, HIDDEN_FROM)
        kept = []
        for i, w in enumerate(self.layers):
            x, kv = self.layer(x, w, both.cos(), both.sin(), bias, past[i] if past else None)
            kept.append(kv)
        return self.normed(x, self.norm), kept

    def layer(self, x, w, cos, sin, bias, past):
        a = self.a
        heads = lambda y: y.view(len(x), -1, a.head_size).transpose(0, 1)
        q, k, v = self.linear(self.normed(x, w["attention_norm"]), w, "qkv").split([a.query_width, a.kv_width, a.kv_width], -1)
        q, k, v = rotated(heads(q), cos, sin), rotated(heads(k), cos, sin), heads(v)
        if past is not None:
            k, v = torch.cat([past[0], k], 1), torch.cat([past[1], v], 1)
        group = a.heads // a.kv_heads
        y = F.scaled_dot_product_attention(q, k.repeat_interleave(group, 0), v.repeat_interleave(group, 0), attn_mask=bias)
        x = x + self.linear(y.transpose(0, 1).reshape(len(x), -1), w, "out")
        gate, up = self.linear(self.normed(x, w["mlp_norm"]), w, "gate_up").chunk(2, -1)
        return x + self.linear(F.silu(gate) * up, w, "down"), (k, v)

    def linear(self, x, layer, part):
        return F.linear(x, layer[part])

    def normed(self, x, weight):
        return F.rms_norm(x, (self.a.width,), weight, self.a.norm_epsilon)


def rotated(x, cos, sin):
    half = x.shape[-1] // 2
    return x * cos + torch.cat([-x[..., half:], x[..., :half]], -1) * sin
