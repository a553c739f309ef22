"""The linear layers of the graph: how activations meet weights of few bits. One graph uses one of these.

`prepare` readies an activation [1,T,K] that several weights share; `product` multiplies it by a weight [N,K] transposed.
"""
from dataclasses import dataclass

import numpy as np

from training.quantise import BLOCK, quantise_blocks, quantise_rows

CONTRIB = "com.microsoft"
INT8_COMPUTE = 4                # MatMulNBits accuracy_level: activations are quantised, too
MIDDLE = 128                    # zero point of activations


@dataclass(frozen=True)
class Prepared:
    values: str                 # [1,T,K]: bytes or floats
    factor: str | None = None   # [1,T,1]: what a row of the product is to be multiplied with


class IntegerLinears:
    """Int8 weights, one scale an output; bytes for activations, one scale a token; products in integers.

    4 to 6 times as fast as MatMulNBits on processors with VNNI. Weights are signed and activations are not, because that
    is the pair that onnxruntime multiplies fast on x86.
    """

    name = "int8, one scale an output; activations 8 bits, one scale a token"

    def prepare(self, g, x, name, rows):
        """rows: name of the 1-D tensor of middles for the rows of x ("middles.T" or "middles.R")."""
        most = g.op("ReduceMax", [g.op("Abs", [x], name + ".abs"), g.constant([-1])], name + ".most", keepdims=1)
        factor = g.op("Mul", [most, g.constant(1 / 127, np.float32)], name + ".factor")
        flat = g.shaped(factor, [-1], name + ".scale")
        return Prepared(g.op("QuantizeLinear", [x, flat, rows], name + ".bytes", axis=1), factor)

    def unscaled(self, g, prepared, weight, name):
        """(product, the factor that it still wants or None)."""
        codes, scales = stored_rows(g, weight, name)
        inputs = [prepared.values, codes, g.constant(1, np.float32), scales, g.constant(MIDDLE, np.uint8), g.constant(0, np.int8)]
        return g.op("MatMulIntegerToFloat", inputs, name, domain=CONTRIB), prepared.factor

    def product(self, g, prepared, weight, name):
        y, factor = self.unscaled(g, prepared, weight, name)
        return g.op("Mul", [y, factor], name + ".scaled")


class FloatLinears:
    """The same stored integers, made floats when the model is opened: for cards, and for processors that fail the check."""

    name = IntegerLinears.name

    def prepare(self, g, x, name, rows):
        return Prepared(x)

    def unscaled(self, g, prepared, weight, name):
        return self.product(g, prepared, weight, name), None

    def product(self, g, prepared, weight, name):
        codes, scales = stored_rows(g, weight, name)
        return g.op("MatMul", [prepared.values, g.op("DequantizeLinear", [codes, scales], name + ".floats", axis=1)], name)


class BlockLinears:
    """Blocks of 32 weights of 4 or 8 bits with scale and zero point (MatMulNBits): smaller at 4 bits, and slower."""

    def __init__(self, bits):
        self.bits, self.name = bits, f"int{bits}, blocks of {BLOCK} with scale and zero point, int8 compute"

    def prepare(self, g, x, name, rows):
        return Prepared(x)

    def unscaled(self, g, prepared, weight, name):
        return self.product(g, prepared, weight, name), None

    def product(self, g, prepared, weight, name):
        codes, scales, zeros = quantise_blocks(weight, self.bits)
        parts = {"codes": codes, "scales": scales.reshape(-1), "zeros": zeros.reshape(-1)}
        inputs = [prepared.values, *(g.stored(f"{name}.{part}", lambda a=array: a) for part, array in parts.items())]
        return g.op("MatMulNBits", inputs, name, domain=CONTRIB, N=weight.shape[0], K=weight.shape[1], bits=self.bits,
                    block_size=BLOCK, accuracy_level=INT8_COMPUTE)


def stored_rows(g, weight, name):
    """Names of int8 codes [K,N] and scales [N] of a weight [N,K]."""
    made = []
    def once():
        if not made:
            made.append(quantise_rows(weight))
        return made[0]
    return (g.stored(name + ".codes", lambda: np.ascontiguousarray(once()[0].T)),
            g.stored(name + ".scales", lambda: once()[1].reshape(-1)))


def middles(g, count, name):
    """1-D tensor of zero points for as many rows as the shape tensor `count` [1] says."""
    return g.op("Expand", [g.constant(MIDDLE, np.uint8), count], name)
