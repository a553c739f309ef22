"""What the real spaCy makes of the exports: prints it as JSON.

    spacy_reader.py examples ENTITIES.jsonl   the lines as training examples (Example.from_dict)
    spacy_reader.py docbin DOCBIN             a DocBin
    spacy_reader.py conll ENTITIES.conll      the converter of `spacy convert --converter ner`
"""

import json
import sys
import warnings

import spacy
from spacy.tokens import DocBin
from spacy.training import Example, offsets_to_biluo_tags
from spacy.training.converters import conll_ner_to_docs

warnings.simplefilter("error")


def entities(doc):
    return [[span.start_char, span.end_char, span.label_, span.text] for span in doc.ents]


def read_examples(path):
    """Characters as tokens: whatever the offsets are, they fall on token ends, and none may be misaligned."""
    nlp = spacy.blank("xx")
    for line in open(path, encoding="utf-8"):
        data = json.loads(line)
        doc = spacy.tokens.Doc(nlp.vocab, words=list(data["text"]), spaces=[False] * len(data["text"]))
        assert doc.text == data["text"]
        assert "-" not in offsets_to_biluo_tags(doc, data["entities"])
        spans = {"sc": [[span["start"], span["end"], span["label"]] for span in data["spans"]]}
        example = Example.from_dict(doc, {"entities": data["entities"], "spans": spans})
        sc = [[span.start_char, span.end_char, span.label_] for span in example.reference.spans["sc"]]
        assert sorted(sc) == sorted(spans["sc"])
        yield {"text": data["text"], "entities": entities(example.reference)}


def read_docbin(path):
    nlp = spacy.blank("xx")
    for doc in DocBin().from_disk(path).get_docs(nlp.vocab):
        sc = [[span.start_char, span.end_char, span.label_, span.text] for span in doc.spans["sc"]]
        yield {"text": doc.text, "entities": entities(doc), "spans": sc}


def read_conll(path):
    with open(path, encoding="utf-8", newline="") as file:
        for doc in conll_ner_to_docs(file.read(), n_sents=0, no_print=True):
            yield {"words": [token.text for token in doc], "entities": [[e.text, e.label_] for e in doc.ents]}


readers = {"examples": read_examples, "docbin": read_docbin, "conll": read_conll}
json.dump(list(readers[sys.argv[1]](sys.argv[2])), sys.stdout)
