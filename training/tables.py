"""F1 in tables of the paper's shape (arXiv 2402.04838, tables 3 to 5), as Markdown."""

# split: {set: (the column's name, F1 of PaDeLLM-NER-7B there, or None)}
SPLITS = {
    "zero-shot": {"crossner-ai": ("AI", 60.7), "crossner-literature": ("Literature", 66.1), "crossner-music": ("Music", 67.6),
                  "crossner-politics": ("Politics", 68.1), "crossner-science": ("Science", 64.4), "mit-movie": ("Movie", 61.3),
                  "mit-restaurant": ("Restaurant", 43.6)},
    "supervised": {"conll03": ("CoNLL03", 92.52), "resume": ("Resume", 94.98), "youku": ("Youku", 87.91),
                   "ecommerce": ("E-commerce", 81.85), "weibo": ("Weibo", 67.36)},
    "dev": {"pile-ner-val": ("Pile-NER", None)},
}
DIGITS = {"zero-shot": 1, "supervised": 2, "dev": 1}
OURS, PAPER = "ours", "PaDeLLM-NER, 7 billion parameters"


def markdown(split, figures):
    """figures: [{set, f1}]; a set measured twice counts as it was first. The mean is there once all sets are."""
    columns, digits = SPLITS[split], DIGITS[split]
    measured = {f["set"]: f["f1"] for f in reversed(figures)}
    rows = [(PAPER, [paper for _, paper in columns.values()]), (OURS, [measured.get(name) for name in columns])]
    shown = [[name, *(cell(x, digits) for x in values), cell(mean(values), digits)] for name, values in rows if any(x is not None for x in values)]
    head = ["", *(title for title, _ in columns.values()), "mean"]
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *shown])


def mean(values):
    return None if None in values else sum(values) / len(values)


def cell(value, digits):
    return "" if value is None else f"{value:.{digits}f}"
