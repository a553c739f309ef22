"""Float weights -> small integers with a scale (and zero point) a block, chosen to lose as little as possible."""
import numpy as np

BLOCK = 32
# how far a block's range [lowest, highest] is narrowed on each side; every pair is tried
NARROWINGS = {4: (1.0, 0.94, 0.88, 0.8, 0.72), 8: (1.0, 0.985)}


def quantise_blocks(weight, bits, block=BLOCK, rows_at_once=1024):
    """weight [N, K] -> packed [N, K / block, block * bits / 8], scales [N, K / block], zero points as the graph's operator wants them."""
    parts = [blocks_of(weight[i:i + rows_at_once], bits, block) for i in range(0, len(weight), rows_at_once)]
    codes, scales, zeros = (np.concatenate(p) for p in zip(*parts))
    if bits == 8:
        return codes, scales, zeros
    return packed_pairs(codes), scales, packed_pairs(zeros)


def blocks_of(weight, bits, block):
    """(codes [N, B, block] uint8, scales [N, B], zeros [N, B] uint8) with the least squared error found in each block."""
    top = (1 << bits) - 1
    w = weight.reshape(len(weight), -1, block).astype(np.float32)
    low, high = np.minimum(w.min(-1), 0), np.maximum(w.max(-1), 0)
    least = np.full(low.shape, np.inf, np.float32)
    codes, scales, zeros = np.zeros(w.shape, np.uint8), np.ones(low.shape, np.float32), np.zeros(low.shape, np.uint8)
    for a in NARROWINGS[bits]:
        for b in NARROWINGS[bits]:
            scale = np.maximum((high * b - low * a) / top, 1e-9)
            zero = np.clip(np.rint(-low * a / scale), 0, top)
            for _ in range(2):                               # codes for this scale, then the best scale for these codes
                steps = np.clip(np.rint(w / scale[..., None]), -zero[..., None], (top - zero)[..., None])
                energy = np.einsum("nbk,nbk->nb", steps, steps)
                fitted = np.einsum("nbk,nbk->nb", w, steps) / np.maximum(energy, 1)
                scale = np.where(fitted > 0, fitted, scale)
            error = ((w - steps * scale[..., None]) ** 2).sum(-1)
            better = error < least
            least = np.where(better, error, least)
            codes[better] = (steps + zero[..., None])[better].astype(np.uint8)
            scales[better], zeros[better] = scale[better], zero[better].astype(np.uint8)
    return codes, scales, zeros


def packed_pairs(values):
    """Two four-bit values a byte along the last axis, the first in the low half; an odd last one is padded with zero."""
    if values.shape[-1] % 2:
        values = np.concatenate([values, np.zeros_like(values[..., :1])], -1)
    return values[..., 0::2] | (values[..., 1::2] << 4)


def quantise_rows(weight):
    """weight [N, K] -> int8 [N, K] and scales [N, 1], symmetric, one scale a row."""
    scale = np.maximum(np.abs(weight).max(-1, keepdims=True) / 127, 1e-12).astype(np.float32)
    codes = np.clip(np.rint(weight / scale), -127, 127)
    scale = ((weight * codes).sum(-1, keepdims=True) / np.maximum((codes ** 2).sum(-1, keepdims=True), 1)).astype(np.float32)
    return codes.astype(np.int8), scale
