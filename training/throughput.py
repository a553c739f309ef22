"""How much a step computes, and what share of the card's matrix rate that is."""
import torch

# dense bfloat16 products and sums a second, as the makers state them; a card that is not here has no share
RATES = {"H100": 989e12, "H200": 989e12, "A100": 312e12, "L40S": 362e12, "L4": 121e12, "RTX 4090": 165e12, "V100": 125e12}


def operations(architecture, rank, tokens, size):
    """Multiplications and additions of one step over `tokens` tokens in rows of `size`.

    Forward: 2 a weight and token, and 4 * size * width a token in attention; the output rows are left out. Backward: twice that;
    but frozen weights (rank above zero) need only the half of it that passes the gradient on. The low-rank products learn wholly.
    """
    a = architecture
    shapes = [(a.query_width + 2 * a.kv_width, a.width), (a.width, a.query_width), (2 * a.inner_width, a.width), (a.width, a.inner_width)]
    frozen = 2 * sum(n * k for n, k in shapes)
    low = 2 * sum(rank * (n + k) for n, k in shapes)
    attention = 4 * size * a.query_width
    layer = (2 if rank else 3) * frozen + 3 * low + 3 * attention
    return tokens * a.layers * layer


def matrix_rate(device):
    """Operations a second that the card can do at best in bfloat16; None where that is not known."""
    if not str(device).startswith("cuda"):
        return None
    name = torch.cuda.get_device_name(device)
    return next((rate for card, rate in RATES.items() if card in name), None)
