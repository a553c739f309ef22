"""Draws what a run learnt: losses and shares right over the tokens seen, from its log.jsonl, as one SVG.

python -m training.curve LOG.jsonl --out FILE.svg
"""
import argparse
import json
import math
from html import escape

NAMES = {"count": "counts", "start": "first tokens", "next": "ways on", "prompt": "prompt"}
COLOURS = {"count": "#1f6fb2", "start": "#c4501b", "next": "#2d8a4e", "prompt": "#7a5ab5"}
WIDTH, HEIGHT, LEFT, TOP, GAP, BOTTOM = 860, 380, 52, 48, 60, 44
STEPS = (1, 2, 2.5, 5, 10)      # distances of marks, times a power of ten
SMOOTH = 9                      # lines of the log that a bold line averages


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("log")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    draw(a.log, a.out)


def draw(log, out):
    """Writes the picture; without a line in the log there is none."""
    lines = read_log(log)
    if lines:
        with open(out, "w", encoding="utf-8") as f:
            f.write(svg(lines))


def read_log(path):
    lines = []
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            try:
                lines += [json.loads(line)] if line.strip() else []
            except json.JSONDecodeError as fault:
                raise SystemExit(f"{path}:{number}: not JSON: {fault.msg}") from None
    return lines


def svg(lines):
    """Two panels side by side: cross entropy, and percent right."""
    lines = added_up(lines)
    kinds = [k for k in NAMES if any(isinstance(line.get(k), list) for line in lines)]
    values = {k: [(line["tokens"], *line[k]) for line in lines if k in line] for k in kinds}
    most_tokens = max(line["tokens"] for line in lines)
    width = (WIDTH - LEFT - GAP - 16) / 2
    losses = {k: [(t, loss) for t, loss, _ in v] for k, v in values.items()}
    shares = {k: [(t, 100 * share) for t, _, share in v] for k, v in values.items()}
    most_loss = max((y for v in losses.values() for _, y in v), default=1) or 1
    least_share = min((y for v in shares.values() for _, y in v), default=0)
    parts = [panel(LEFT, width, "cross entropy", losses, most_tokens, (0, most_loss)),
             panel(LEFT + width + GAP, width, "right, %", shares, most_tokens, (10 * math.floor(least_share / 10), 100)), legend(kinds)]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img">\n'
            f"<title>{escape(described(lines, kinds))}</title>\n"
            '<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n")


def added_up(lines):
    """Where the tokens begin anew, another run went on: its tokens come after those before."""
    out, before, last = [], 0, 0
    for line in lines:
        before += last if line["tokens"] < last else 0
        last = line["tokens"]
        out.append({**line, "tokens": before + last})
    return out


def described(lines, kinds):
    last = lines[-1]
    ends = "; ".join(f"{NAMES[k]}: cross entropy {last[k][0]:.2f}, {100 * last[k][1]:.0f}% right" for k in kinds if k in last)
    return f"Learning over {last['tokens']:,} tokens. At the end: {ends}."


def legend(kinds):
    out = []
    for i, k in enumerate(kinds):
        x = LEFT + i * 130
        out.append(f'<path d="M{x} 18h22" stroke="{COLOURS[k]}" stroke-width="2.5"/><text x="{x + 28}" y="22" fill="#222">{escape(NAMES[k])}</text>')
    return "\n".join(out)


def panel(left, width, title, series, most_x, range_y):
    """Axes with marks, and for each series a thin line of all values and a bold one that is smoothed."""
    low, high = range_y
    bottom = HEIGHT - BOTTOM
    x_of = lambda x: round(left + width * x / most_x, 1)
    y_of = lambda y: round(bottom - (bottom - TOP) * (y - low) / ((high - low) or 1), 1)
    out = [f'<text x="{round(left, 1)}" y="{TOP - 8}" fill="#222">{escape(title)}</text>']
    for y in marks(low, high):
        out.append(f'<path d="M{round(left, 1)} {y_of(y)}h{round(width, 1)}" stroke="#ddd"/>'
                   f'<text x="{round(left - 6, 1)}" y="{y_of(y) + 4}" text-anchor="end" fill="#555">{y:g}</text>')
    for x in marks(0, most_x, 4):
        out.append(f'<text x="{x_of(x)}" y="{bottom + 18}" text-anchor="middle" fill="#555">{short(x)}</text>')
    out.append(f'<text x="{round(left + width / 2, 1)}" y="{bottom + 36}" text-anchor="middle" fill="#222">tokens seen</text>')
    for kind, points in series.items():
        place = lambda ps: " ".join(f"{x_of(x)},{y_of(y)}" for x, y in ps)
        out.append(f'<polyline points="{place(points)}" fill="none" stroke="{COLOURS[kind]}" stroke-width="0.8" opacity="0.4"/>')
        out.append(f'<polyline points="{place(smoothed(points))}" fill="none" stroke="{COLOURS[kind]}" stroke-width="2"/>')
    return "\n".join(out)


def smoothed(points):
    """Each value as the mean of those around it, fewer at the ends."""
    out, reach = [], SMOOTH // 2
    for i, (x, _) in enumerate(points):
        own = min(reach, i, len(points) - 1 - i)
        near = [y for _, y in points[i - own:i + own + 1]]
        out.append((x, sum(near) / len(near)))
    return out


def marks(low, high, about=5):
    """Round values from low to high, about so many."""
    rough = (high - low) / about or 1
    power = 10 ** math.floor(math.log10(rough))
    step = next(s * power for s in STEPS if s * power >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [round(i * step, 10) for i in range(first, math.floor(high / step + 1e-9) + 1)]


def short(tokens):
    return f"{tokens / 1e6:g} M" if tokens >= 1e6 else f"{tokens / 1e3:g} k" if tokens >= 1e3 else f"{tokens:g}"


if __name__ == "__main__":
    main()
