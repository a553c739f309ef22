"""Builds the one ONNX graph that serves all forwards.

inputs   ids [B,T], positions [B,T], bias [B,1,T,P+T], past.N.key|value [B,P,G*H], reads [B,R], candidates [C]
outputs  scores [B*R,C] (final hidden of the reads times the candidates' rows), present.N.key|value [B,T,G*H] (new tokens only)

B sequences are fed at once; the engine packs all branches of a window into one and has B = 1, the sequential baselines it is
compared with have more. Keys and values lie token after token, so that the caller appends by writing behind what it has. The
last layer computes keys and values of all tokens, and everything else for the reads alone. Queries carry the factor
1/sqrt(head size) in their weights. Inside, all tokens of all sequences are the lines of one matrix.
"""
import zlib

import numpy as np
from onnx import TensorProto, helper

from training.external import ExternalData
from training.linears import CONTRIB, IntegerLinears, middles
from training.quantise import quantise_rows

OPSET = 21


class GraphBuilder:
    def __init__(self, architecture, linears, data: ExternalData):
        self.a, self.linears, self.data = architecture, linears, data
        self.nodes, self.constants, self.named = [], [], set()

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
            self.named.add(name)
            self.constants.append(helper.make_tensor(name, helper.np_dtype_to_tensor_dtype(array.dtype), array.shape, array.tobytes(), raw=True))
        return name

    def stored(self, name, make):
        """A large array beside the graph; graphs over the same files share it."""
        self.constants.append(self.data.add(name, make))
        return name

    def shaped(self, x, shape, name):
        return self.op("Reshape", [x, self.constant(shape)], name)

    def split(self, x, sizes, names):
        self.op("Split", [x, self.constant(sizes)], names[0], names, axis=-1)
        return names

    # parts of the model

    def rows(self, ids, name):
        """Float rows of the int8 embedding; only the rows asked for are unpacked."""
        codes = self.op("Cast", [self.op("Gather", ["embedding.codes", ids], name + ".codes")], name + ".float", to=TensorProto.FLOAT)
        return self.op("Mul", [codes, self.op("Gather", ["embedding.scales", ids], name + ".scales")], name)

    def norm(self, x, weight, name):
        return self.op("SimplifiedLayerNormalization", [x, self.stored(name + ".weight", lambda: weight)], name,
                       axis=-1, epsilon=self.a.norm_epsilon, stash_type=1)

    def add_and_norm(self, x, more, weight, name):
        """(norm of x + more, x + more)."""
        total = name + ".sum"
        return self.op("SkipSimplifiedLayerNormalization", [x, more, self.stored(name + ".weight", lambda: weight)], name,
                       [name, "", "", total], CONTRIB, epsilon=self.a.norm_epsilon), total

    def shared(self):
        """What every layer uses: cos and sin [B*T, H/2] of the positions, indices of tokens, shapes, biases."""
        a, group = self.a, self.a.heads // self.a.kv_heads
        half = a.head_size // 2
        inverse = (1.0 / a.rope_theta ** (np.arange(half) / half)).astype(np.float32)[None]
        column = self.op("Cast", [self.shaped("positions", [-1, 1], "positions.column")], "positions.float", to=TensorProto.FLOAT)
        angle = self.op("Mul", [column, self.constant(inverse, np.float32)], "angles")
        self.op("Cos", [angle], "cos")
        self.op("Sin", [angle], "sin")
        self.op("Shape", ["ids"], "size.B", start=0, end=1)
        self.op("Shape", ["ids"], "size.T", start=1, end=2)
        self.op("Shape", ["bias"], "size.S", start=3, end=4)
        self.op("Shape", ["reads"], "size.R", start=1, end=2)
        for rows in "TR":
            self.op("Mul", ["size.B", f"size.{rows}"], f"size.B{rows}")
            if isinstance(self.linears, IntegerLinears):
                middles(self, f"size.B{rows}", f"middles.{rows}")
        self.op("Unsqueeze", [self.counting("size.BT", "tokens"), self.constant([0])], "everyone")           # [1,B*T]
        firsts = self.op("Mul", [self.shaped(self.counting("size.B", "sequences"), [-1, 1], "sequences.column"), "size.T"], "firsts")
        self.shaped(self.op("Add", ["reads", firsts], "reads.lines"), [-1], "reads.flat")                   # [B*R]
        self.op("Unsqueeze", ["reads.flat", self.constant([0])], "readers")
        # names of shapes: [B,T,G,g,H] of queries, [B,T,G*H] of keys, [B,G,g*T,P+T], and by rows [B,G,g,T,P+T]
        self.shape("queries", ["size.B", [-1, a.kv_heads, group, a.head_size]])
        self.shape("sequences", ["size.B", [-1, a.kv_width]])
        self.shape("weights", ["size.B", [a.kv_heads, -1], "size.S"])
        self.shape("mixed", ["size.B", [a.kv_heads, group, -1, a.head_size]])
        for rows in "TR":
            self.shape(f"logits.{rows}", ["size.B", [a.kv_heads, group], f"size.{rows}", "size.S"])
        self.op("Unsqueeze", ["bias", self.constant([1])], "bias.T")                                        # [B,1,1,T,P+T]
        lines = self.op("Gather", [self.op("Reshape", ["bias", self.shape("lines", [[-1], "size.S"])], "bias.lines"), "reads.flat"], "bias.read", axis=0)
        self.op("Reshape", [lines, self.shape("bias", ["size.B", [1, 1, -1], "size.S"])], "bias.R")         # [B,1,1,R,P+T]

    def counting(self, size, name):
        """0, 1, ... up to the number in a tensor of shape [1]."""
        return self.op("Range", [self.constant(0), self.op("Squeeze", [size], name + ".size"), self.constant(1)], name)

    def shape(self, name, parts):
        """A shape tensor from names of tensors [1] and lists of numbers."""
        return self.op("Concat", [p if isinstance(p, str) else self.constant(p) for p in parts], "shape." + name, axis=0)

    def rotated(self, x, who, name):
        return self.op("RotaryEmbedding", [x, who, "cos", "sin"], name, domain=CONTRIB, interleaved=0)

    def known(self, part, new, layer, perm):
        """Past and new tokens' keys or values [B,P+T,G*H], by group; the new ones go out as `present`."""
        n = f"layer.{layer}.{part}s"
        present = self.op("Reshape", [new, "shape.sequences"], f"present.{layer}.{part}")
        both = self.op("Concat", [f"past.{layer}.{part}", present], n, axis=1)
        return self.op("Transpose", [self.shaped(both, [0, 0, self.a.kv_heads, self.a.head_size], n + ".split")], n + ".groups", perm=perm)

    def attention(self, q, k, v, rows, layer):
        """Queries [1,B*T,heads*H] on the past and the new keys and values; query heads of one group ride in one product.
        rows: "T" for queries of all tokens, "R" for those of the reads."""
        n = f"layer.{layer}."
        keys, values = self.known("key", k, layer, [0, 2, 3, 1]), self.known("value", v, layer, [0, 2, 1, 3])
        q = self.op("Reshape", [q, "shape.queries"], n + "q.split")
        q = self.op("Transpose", [q], n + "q.groups", perm=[0, 2, 3, 1, 4])                       # [B,G,g,T,H]
        q = self.shaped(q, [0, 0, -1, self.a.head_size], n + "q.rows")                            # [B,G,g*T,H]
        logits = self.op("Reshape", [self.op("MatMul", [q, keys], n + "logits"), f"shape.logits.{rows}"], n + "logits.heads")
        weights = self.op("Softmax", [self.op("Add", [logits, f"bias.{rows}"], n + "logits.biased")], n + "weights", axis=-1)
        mixed = self.op("MatMul", [self.op("Reshape", [weights, "shape.weights"], n + "weights.rows"), values], n + "mixed")
        mixed = self.op("Transpose", [self.op("Reshape", [mixed, "shape.mixed"], n + "mixed.groups")], n + "mixed.back", perm=[0, 3, 1, 2, 4])
        return self.shaped(mixed, [1, -1, self.a.query_width], n + "mixed.joined")

    def mlp(self, x, w, n, rows):
        """silu(gate) * up, then down. The row factor of `up` is left out: it cancels when the product is made bytes again."""
        of = self.linears
        prepared = of.prepare(self, x, n + "mlp.x", rows)
        gate = of.product(self, prepared, w.gate_up[:self.a.inner_width], n + "gate")
        up, factor = of.unscaled(self, prepared, w.gate_up[self.a.inner_width:], n + "up")
        active = self.op("QuickGelu", [gate], n + "active", domain=CONTRIB, alpha=1.0)            # x * sigmoid(x)
        inner = of.prepare(self, self.op("Mul", [active, up], n + "inner"), n + "inner.x", rows)
        down, own = of.unscaled(self, inner, w.down, n + "down")
        if factor is None:
            return down
        return self.op("Mul", [down, self.op("Mul", [factor, own], n + "down.factor")], n + "down.scaled")

    def queries_keys_values(self, x, qkv, layer, is_last):
        """(queries of all tokens, or of the reads in the last layer; keys and values of all). One product, split afterwards:
        three small ones took a fifth longer in all."""
        a, of, n = self.a, self.linears, f"layer.{layer}."
        prepared = of.prepare(self, x, n + "x", "middles.T")
        if is_last:
            k, v = self.split(of.product(self, prepared, qkv[a.query_width:], n + "kv"), [a.kv_width] * 2, [n + "k", n + "v"])
            own = of.prepare(self, self.op("Gather", [x, "reads.flat"], n + "own", axis=1), n + "own.x", "middles.R")
            q = self.rotated(of.product(self, own, qkv[:a.query_width], n + "q"), "readers", n + "q.rotated")
            return q, self.rotated(k, "everyone", n + "k.rotated"), v
        qk, v = self.split(of.product(self, prepared, qkv, n + "qkv"), [a.query_width + a.kv_width, a.kv_width], [n + "qk", n + "v"])
        q, k = self.split(self.rotated(qk, "everyone", n + "qk.rotated"), [a.query_width, a.kv_width], [n + "q", n + "k.rotated"])
        return q, k, v

    def model(self, weights):
        """The whole graph, from ids to scores."""
        a, made = self.a, []
        def embedding(part):
            made.extend(quantise_rows(weights.embedding) if not made else [])
            return made[part]
        self.stored("embedding.codes", lambda: embedding(0))
        self.stored("embedding.scales", lambda: embedding(1))
        self.shared()
        x = self.rows(self.shaped("ids", [1, -1], "ids.flat"), "embedded")
        normed = self.norm(x, weights.layers[0].attention_norm, "layer.0.attention_norm")
        for i, w in enumerate(weights.layers):
            n, is_last = f"layer.{i}.", i + 1 == a.layers
            rows = "R" if is_last else "T"
            qkv = w.qkv.copy()
            qkv[:a.query_width] /= np.sqrt(a.head_size)
            q, k, v = self.queries_keys_values(normed, qkv, i, is_last)
            if is_last:
                x = self.op("Gather", [x, "reads.flat"], n + "x.reads", axis=1)
            mixed = self.attention(q, k, v, rows, i)
            out = self.linears.product(self, self.linears.prepare(self, mixed, n + "mixed.x", "middles." + rows), w.out, n + "out")
            normed, x = self.add_and_norm(x, out, w.mlp_norm, n + "mlp_norm")
            following = weights.norm if is_last else weights.layers[i + 1].attention_norm
            name = "final_norm" if is_last else f"layer.{i + 1}.attention_norm"
            normed, x = self.add_and_norm(x, self.mlp(normed, w, n, "middles." + rows), following, name)
        hidden = self.op("Squeeze", [normed, self.constant([0])], "hidden")
        rows = self.op("Transpose", [self.rows("candidates", "candidate.rows")], "candidate.columns", perm=[1, 0])
        self.op("MatMul", [hidden, rows], "scores")
        return self.finished()

    def finished(self):
        a, value = self.a, helper.make_tensor_value_info
        both = [(i, part) for i in range(a.layers) for part in ("key", "value")]
        inputs = [value("ids", TensorProto.INT64, ["B", "T"]), value("positions", TensorProto.INT64, ["B", "T"]),
                  value("bias", TensorProto.FLOAT, ["B", 1, "T", "S"])]
        inputs += [value(f"past.{i}.{p}", TensorProto.FLOAT, ["B", "P", a.kv_width]) for i, p in both]
        inputs += [value("reads", TensorProto.INT64, ["B", "R"]), value("candidates", TensorProto.INT64, ["C"])]
        outputs = [value("scores", TensorProto.FLOAT, ["L", "C"])]
        outputs += [value(f"present.{i}.{p}", TensorProto.FLOAT, ["B", "T", a.kv_width]) for i, p in both]
        graph = helper.make_graph(self.nodes, "padellm", inputs, outputs, self.constants)
        imports = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
        return helper.make_model(graph, opset_imports=imports, ir_version=10, producer_name="padellm")
