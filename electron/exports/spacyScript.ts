// The script that lies beside the spaCy export. It runs on the reader's machine, with their spaCy and their language.
export const docBinScript = `"""Makes a DocBin, which spacy train reads, of entities.jsonl.

    pip install spacy
    python make_docbin.py entities.jsonl entities.spacy --lang en

doc.ents gets the mentions that do not overlap, doc.spans["sc"] all of them. A mention that begins or ends inside a
token of the language's tokenizer is listed on standard error and left out; with --widen it takes the whole tokens.
"""

import argparse
import json
import sys

import spacy
from spacy.tokens import DocBin


def span_of(doc, start, end, label, widen):
    return doc.char_span(start, end, label=label, alignment_mode="expand" if widen else "strict")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--lang", default="xx", help="language code of the texts: en, de, zh, ...; default: xx (any)")
    parser.add_argument("--widen", action="store_true", help="widen mentions to whole tokens instead of leaving them out")
    options = parser.parse_args()

    nlp = spacy.blank(options.lang)
    nlp.max_length = 2**31
    store = DocBin(store_user_data=False)
    docs = kept = left_out = 0
    with open(options.input, encoding="utf-8") as lines:
        for line in lines:
            example = json.loads(line)
            doc = nlp.make_doc(example["text"])
            spans = []
            for item in example["spans"]:
                span = span_of(doc, item["start"], item["end"], item["label"], options.widen)
                if span is None:
                    left_out += 1
                    words = example["text"][item["start"] : item["end"]]
                    print(f"left out, inside a token: {item['label']} {words!r} at {item['start']}", file=sys.stderr)
                else:
                    spans.append(span)
            entities = (span_of(doc, *entity, options.widen) for entity in example["entities"])
            doc.ents = spacy.util.filter_spans([entity for entity in entities if entity is not None])
            doc.spans["sc"] = spans
            store.add(doc)
            docs += 1
            kept += len(spans)
    store.to_disk(options.output)
    print(f"{docs} documents, {kept} mentions, {left_out} left out")


if __name__ == "__main__":
    main()
`;
