"""Draws passages from weighted sources and decides which labels are asked, and under which names."""
import random

from training.packing import pack_passage
from training.sequence import Text

# other names under which the label of a closed set is asked for
SYNONYMS = {
    "person": ["person"] * 3 + ["person name", "people", "human", "individual"],
    "organization": ["organization"] * 2 + ["organisation", "institution", "organization name", "org"],
    "organisation": ["organization", "organisation"],
    "location": ["location"] * 3 + ["place", "geographic location", "loc"],
    "group": ["group", "team or band", "group of people"], "corporation": ["corporation", "company", "business"],
    "creative work": ["creative work", "work of art", "title of a work"], "product": ["product", "consumer product"],
    "gene or protein": ["gene or protein", "gene or gene product"], "chemical": ["chemical", "chemical substance", "drug or chemical"],
    "simple chemical": ["chemical", "simple chemical"], "disease": ["disease", "disease or symptom", "medical condition"],
    "species": ["species", "organism"], "gene": ["gene", "gene or protein name"],
    "user interface element": ["user interface element", "ui element"], "application": ["application", "software application", "program"],
    "language": ["programming language", "language"], "food": ["food", "ingredient"], "date or time": ["date or time", "time expression"],
    "amount of money": ["amount of money", "monetary amount", "money"],
}
# types so wide that a text of open types may hold them unmarked
WIDE = {"person", "organization", "location", "date", "event", "product", "company", "country", "city", "name", "place", "number",
        "time", "quantity", "term", "concept", "object", "item", "work", "title", "group", "year", "movie", "film", "people", "area"}
LONGEST_JOINED = 1100   # characters


class Mix:
    """sources: {name: {weight, records, join}}; join: up to so many neighbouring records make one passage.
    names: {type: other names}. pool: types of open sets, from which foreign labels are drawn."""

    def __init__(self, tokenizer, vocabulary, sources, pool, names, most_tokens=216, positives=8, negatives=5, renamed=0.25):
        self.tokenizer, self.vocabulary, self.sources, self.pool, self.names = tokenizer, vocabulary, sources, pool, names
        self.most_tokens, self.positives, self.negatives, self.renamed = most_tokens, positives, negatives, renamed
        self.weights = [s["weight"] for s in sources.values()]

    def passages(self, seed, longest):
        """Endless (Packed, reads) of at most `longest` tokens; the same seed gives the same passages."""
        rng = random.Random(seed)
        while True:
            text, labels = self.example(rng)
            if labels and text.start_ids:
                packed, reads = pack_passage(self.tokenizer, self.vocabulary, text, labels)
                if len(packed.ids) <= longest:
                    yield packed, reads

    def example(self, rng):
        source = rng.choices(list(self.sources.values()), self.weights)[0]
        record = joined(source["records"], rng, source["join"]) if source.get("join") else rng.choice(source["records"])
        text = cut(self.tokenizer, record["text"], self.most_tokens)
        by_label = {}
        for start, end, label in record["entities"]:
            where = text.tokens_of(start, end)
            if where:
                by_label.setdefault(label, []).append(where)
        present = {label for _, _, label in record["entities"]}
        asked = [(k, by_label[k]) for k in rng.sample(sorted(by_label), min(len(by_label), self.positives))]
        asked += [(k, []) for k in self.absent(rng, record, present)]
        rng.shuffle(asked)
        return text, [(self.name(rng, k, present), where) for k, where in asked]

    def absent(self, rng, record, present):
        known = [a for a in record.get("labels", record.get("absent", [])) if a not in present]
        out = rng.sample(known, min(len(known), rng.randint(1, self.negatives)))
        if "labels" not in record and self.pool:             # open types: most others are absent, too
            words = {w for k in present for w in k.split()} | WIDE
            strange = [k for k in rng.sample(self.pool, min(4, len(self.pool))) if not words & set(k.split())]
            out += strange[:rng.choice([0, 1, 2])]
        return out

    def name(self, rng, label, present):
        if label in self.names and rng.random() < self.renamed:
            others = [n for n in self.names[label] if n not in present]
            label = rng.choice(others) if others else label
        else:
            label = rng.choice(SYNONYMS.get(label, [label]))
        case = rng.random()
        return label.capitalize() if case < 0.05 else label.upper() if case < 0.07 else label


def cut(tokenizer, text, most_tokens):
    whole = Text(tokenizer, text)
    return whole if len(whole.ids) <= most_tokens else Text(tokenizer, text[:whole.spans[most_tokens - 1][1]])


def joined(records, rng, most):
    """One to `most` neighbouring records of one set that ask for the same labels, as a single passage."""
    first = rng.randrange(len(records))
    text, entities, labels = "", [], records[first]["labels"]
    separator = rng.choice([" ", " ", "\n"])
    for r in records[first:first + rng.choice([1, 1, *range(1, most + 1)])]:
        if text and (r["labels"] != labels or len(text) + len(r["text"]) > LONGEST_JOINED):
            break
        text += separator if text else ""
        entities += [[s + len(text), e + len(text), k] for s, e, k in r["entities"]]
        text += r["text"]
    return {"text": text, "entities": entities, "labels": labels}
