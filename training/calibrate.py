"""Points of the rising lines from scores to confidences, from what `padella bench quality --json` measured on development sets.

python -m training.calibrate QUALITY.json [...] --out training/adapter/calibration.json

The bench has to run with an uncalibrated model and a low threshold (0.05), so that unlikely mentions are measured, too.
Neighbouring bins that fall are pooled (isotonic regression), and a hair of slope keeps the order of mentions.
"""
import argparse
import json

SLOPE = 1e-3


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("files", nargs="+")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    bins = []
    for path in a.files:
        with open(path, encoding="utf-8") as f:
            bins += [b for figures in json.load(f)["files"].values() for b in figures["calibration"]]
    points = fitted([(b["score"] / 100, b["right"] / 100, b["mentions"]) for b in bins])
    with open(a.out, "w", encoding="utf-8") as f:
        json.dump(points, f)
        f.write("\n")
    print(points)


def fitted(bins):
    """{scores, confidences} of (mean score, share right, mentions) bins: both rise, and the last score is 1."""
    pools = []
    for score, right, weight in sorted(bins):
        pools.append([score * weight, right * weight, weight])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
            last = pools.pop()
            pools[-1] = [x + y for x, y in zip(pools[-1], last)]
    scores, confidences = [s / w for s, _, w in pools], [r / w for _, r, w in pools]
    if scores[-1] < 1:
        scores.append(1.0)
        confidences.append(confidences[-1] + SLOPE)
    rising = []
    for i, c in enumerate(confidences):
        room = 1 - SLOPE * (len(confidences) - 1 - i)        # so that what follows can rise, too
        rising.append(min(room, max(c, rising[-1] + SLOPE if rising else SLOPE)))
    return {"scores": [round(s, 6) for s in scores], "confidences": [round(c, 6) for c in rising]}


if __name__ == "__main__":
    main()
