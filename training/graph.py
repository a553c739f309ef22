"""Builds the one ONNX graph that serves all forwards.

inputs   ids [1,T], positions [1,T], bias [1,1,T,P+T], past.N.key|value [1,G,P,H], reads [R], candidates [C]
outputs  scores [R,C] (final hidden of the reads times the candidates' rows), present.N.key|value [1,G,T,H] (new tokens only)

The last layer computes keys and values of all tokens, and everything else for the reads alone.
Queries carry the factor 1/sqrt(head size) in their weights.
"""
import zlib

import numpy as np
from onnx import TensorProto, helper

from training.external import ExternalData
from training.quantise import BLOCK, quantise_blocks, quantise_rows

OPSET, CONTRIB = 21, "com.microsoft"
INT8_COMPUTE = 4                # accuracy_level: activations are quantised, too; without it floats are multiplied


class GraphBuilder:
    def __init__(self, architecture, bits, data: ExternalData):
        self.a, self.bits, self.data = architecture, bits, data
        self.nodes, self.constants, self.named = [], [], {}

    # small things

    def op(self, kind, inputs, name, outputs=None, domain="", **attributes):
        outputs = outputs or [name]
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=name + "/" + kind, domain=domain, **attributes))
        return outputs[0]

    def constant(self, values, dtype=np.int64):
        """A small constant, written into the graph once."""
        array = np.asarray(values, dtype)
        name = f"const.{array.dtype}.{'x'.join(map(str, array.shape))}.{zlib.crc32(array.tobytes()):08x}"
        if name not in self.named:
            self.named[name] = array
            self.constants.append(helper.make_tensor(name, helper.np_dtype_to_tensor_dtype(array.dtype), array.shape, array.tobytes(), raw=True))
        return name

    def stored(self, name, array):
        self.constants.append(self.data.add(name, array))
        return name

    def shaped(self, x, shape, name):
        return self.op("Reshape", [x, self.constant(shape)], name)

    # parts of the model

    def linear(self, x, weight, name):
        """x [1,T,K] times weight [N,K] transposed, with weights of few bits."""
        codes, scales, zeros = quantise_blocks(weight, self.bits)
        inputs = [x, self.stored(name + ".codes", codes), self.stored(name + ".scales", scales.reshape(-1)),
                  self.stored(name + ".zeros", zeros.reshape(-1))]
        return self.op("MatMulNBits", inputs, name, domain=CONTRIB, N=weight.shape[0], K=weight.shape[1],
                       bits=self.bits, block_size=BLOCK, accuracy_level=INT8_COMPUTE)

    def rows(self, ids, name):
        """Float rows of the int8 embedding; only the rows asked for are unpacked."""
        codes = self.op("Cast", [self.op("Gather", ["embedding.codes", ids], name + ".codes")], name + ".float", to=TensorProto.FLOAT)
        return self.op("Mul", [codes, self.op("Gather", ["embedding.scales", ids], name + ".scales")], name)

    def norm(self, x, weight, name):
        return self.op("SimplifiedLayerNormalization", [x, self.stored(name + ".weight", weight)], name,
                       axis=-1, epsilon=self.a.norm_epsilon, stash_type=1)

    def add_and_norm(self, x, more, weight, name):
        """(norm of x + more, x + more)."""
        total = name + ".sum"
        return self.op("SkipSimplifiedLayerNormalization", [x, more, self.stored(name + ".weight", weight)], name,
                       [name, "", "", total], CONTRIB, epsilon=self.a.norm_epsilon), total

    def angles(self):
        """cos and sin [T, H/2] of the positions, and the index of each token in them."""
        half = self.a.head_size // 2
        inverse = (1.0 / self.a.rope_theta ** (np.arange(half) / half)).astype(np.float32)[None]
        column = self.op("Cast", [self.shaped("positions", [-1, 1], "positions.column")], "positions.float", to=TensorProto.FLOAT)
        angle = self.op("Mul", [column, self.constant(inverse, np.float32)], "angles")
        self.op("Cos", [angle], "cos")
        self.op("Sin", [angle], "sin")
        size = self.op("Squeeze", [self.op("Shape", ["ids"], "size.T", start=1, end=2)], "size")
        row = self.op("Range", [self.constant(0), size, self.constant(1)], "range")
        self.op("Unsqueeze", [row, self.constant([0])], "everyone")
        self.op("Unsqueeze", ["reads", self.constant([0])], "readers")

    def rotated(self, x, who, name):
        return self.op("RotaryEmbedding", [x, who, "cos", "sin"], name, domain=CONTRIB, interleaved=0)

    def heads(self, x, name):
        """[1,T,G*H] -> [1,G,T,H]."""
        return self.op("Transpose", [self.shaped(x, [0, 0, self.a.kv_heads, self.a.head_size], name + ".split")], name, perm=[0, 2, 1, 3])

    def attention(self, q, k, v, bias, layer):
        """Queries [1,T,heads*H] on the past and the new keys and values [1,G,T,H]; query heads of one group ride in one product."""
        a, n = self.a, f"layer.{layer}."
        group = a.heads // a.kv_heads
        keys = self.op("Concat", [f"past.{layer}.key", k], n + "keys", axis=2)
        values = self.op("Concat", [f"past.{layer}.value", v], n + "values", axis=2)
        q = self.shaped(q, [0, -1, a.kv_heads, group, a.head_size], n + "q.split")
        q = self.op("Transpose", [q], n + "q.groups", perm=[0, 2, 3, 1, 4])                       # [1,G,g,T,H]
        q = self.shaped(q, [0, 0, -1, a.head_size], n + "q.rows")                                 # [1,G,g*T,H]
        logits = self.op("MatMul", [q, self.op("Transpose", [keys], n + "keys.t", perm=[0, 1, 3, 2])], n + "logits")
        by_head = self.op("Concat", [self.constant([1, a.kv_heads, group]), f"{bias}.shape"], n + "logits.shape", axis=0)
        logits = self.op("Reshape", [logits, by_head], n + "logits.heads")                        # [1,G,g,T,P+T]
        weights = self.op("Softmax", [self.op("Add", [logits, bias], n + "logits.biased")], n + "weights", axis=-1)
        flat = self.op("Concat", [self.constant([1, a.kv_heads, -1]), "size.S"], n + "weights.shape", axis=0)
        mixed = self.op("MatMul", [self.op("Reshape", [weights, flat], n + "weights.rows"), values], n + "mixed")
        rows = self.op("Slice", [f"{bias}.shape", self.constant([0]), self.constant([1])], n + "mixed.T")
        shape = self.op("Concat", [self.constant([1, a.kv_heads, group]), rows, self.constant([a.head_size])], n + "mixed.shape", axis=0)
        mixed = self.op("Reshape", [mixed, shape], n + "mixed.groups")
        mixed = self.op("Transpose", [mixed], n + "mixed.back", perm=[0, 3, 1, 2, 4])
        return self.shaped(mixed, [1, -1, a.query_width], n + "mixed.joined")

    def split(self, x, sizes, names):
        self.op("Split", [x, self.constant(sizes)], names[0], names, axis=-1)
        return names

    def mlp(self, x, w, n):
        gate, up = self.split(self.linear(x, w.gate_up, n + "gate_up"), [self.a.inner_width] * 2, [n + "gate", n + "up"])
        active = self.op("QuickGelu", [gate], n + "active", domain=CONTRIB, alpha=1.0)            # x * sigmoid(x)
        return self.linear(self.op("Mul", [active, up], n + "inner"), w.down, n + "down")

    def queries_keys_values(self, x, qkv, layer, is_last):
        a, n = self.a, f"layer.{layer}."
        if is_last:
            k, v = self.split(self.linear(x, qkv[a.query_width:], n + "kv"), [a.kv_width] * 2, [n + "k", n + "v"])
            own = self.op("Gather", [x, "reads"], n + "own", axis=1)
            q = self.rotated(self.linear(own, qkv[:a.query_width], n + "q"), "readers", n + "q.rotated")
            k = self.rotated(k, "everyone", n + "k.rotated")
        else:
            qk, v = self.split(self.linear(x, qkv, n + "qkv"), [a.query_width + a.kv_width, a.kv_width], [n + "qk", n + "v"])
            q, k = self.split(self.rotated(qk, "everyone", n + "qk.rotated"), [a.query_width, a.kv_width], [n + "q", n + "k"])
        return q, self.heads(k, f"present.{layer}.key"), self.heads(v, f"present.{layer}.value")

    def model(self, weights):
        """The whole graph, from ids to scores."""
        a = self.a
        codes, scales = quantise_rows(weights.embedding)
        self.stored("embedding.codes", codes)
        self.stored("embedding.scales", scales)
        self.angles()
        self.op("Shape", ["bias"], "size.S", start=3, end=4)
        self.op("Unsqueeze", ["bias", self.constant([1])], "bias.all")                            # [1,1,1,T,P+T]
        self.op("Gather", ["bias.all", "reads"], "bias.reads", axis=3)
        for name in ("bias.all", "bias.reads"):
            self.op("Shape", [name], name + ".shape", start=3, end=5)
        x = self.rows("ids", "embedded")
        normed = self.norm(x, weights.layers[0].attention_norm, "layer.0.attention_norm")
        for i, w in enumerate(weights.layers):
            n, is_last = f"layer.{i}.", i + 1 == a.layers
            qkv = w.qkv.copy()
            qkv[:a.query_width] /= np.sqrt(a.head_size)
            q, k, v = self.queries_keys_values(normed, qkv, i, is_last)
            if is_last:
                x = self.op("Gather", [x, "reads"], n + "x.reads", axis=1)
            mixed = self.attention(q, k, v, "bias.reads" if is_last else "bias.all", i)
            normed, x = self.add_and_norm(x, self.linear(mixed, w.out, n + "out"), w.mlp_norm, n + "mlp_norm")
            following = weights.norm if is_last else weights.layers[i + 1].attention_norm
            name = "final_norm" if is_last else f"layer.{i + 1}.attention_norm"
            normed, x = self.add_and_norm(x, self.mlp(normed, w, n), following, name)
        hidden = self.op("Squeeze", [normed, self.constant([0])], "hidden")
        rows = self.op("Transpose", [self.rows("candidates", "candidate.rows")], "candidate.columns", perm=[1, 0])
        self.op("MatMul", [hidden, rows], "scores")
        return self.finished()

    def finished(self):
        a, value = self.a, helper.make_tensor_value_info
        both = [(i, part) for i in range(a.layers) for part in ("key", "value")]
        inputs = [value("ids", TensorProto.INT64, [1, "T"]), value("positions", TensorProto.INT64, [1, "T"]),
                  value("bias", TensorProto.FLOAT, [1, 1, "T", "S"])]
        inputs += [value(f"past.{i}.{p}", TensorProto.FLOAT, [1, a.kv_heads, "P", a.head_size]) for i, p in both]
        inputs += [value("reads", TensorProto.INT64, ["R"]), value("candidates", TensorProto.INT64, ["C"])]
        outputs = [value("scores", TensorProto.FLOAT, ["R", "C"])]
        outputs += [value(f"present.{i}.{p}", TensorProto.FLOAT, [1, a.kv_heads, "T", a.head_size]) for i, p in both]
        graph = helper.make_graph(self.nodes, "padellm", inputs, outputs, self.constants)
        imports = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
        return helper.make_model(graph, opset_imports=imports, ir_version=10, producer_name="padellm")
