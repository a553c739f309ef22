"""Every format becomes the same JSON Lines, offsets hold, and broken input is told with its place."""
import json
import os
import random

import pytest

from training import data
from training.formats import format_of
from training.formats.common import Fault
from training.formats.joining import joined_tokens
from training.passages import read_jsonl

FIXTURES = os.path.join(os.path.dirname(__file__), "..", "..", "test", "fixtures", "exports")


def converted(tmp_path, monkeypatch, *arguments, **files):
    """Write the files (NAME__ENDING for NAME.ENDING), convert the first or the whole folder; returns the records."""
    folder = tmp_path / "in"
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_bytes(content.encode())
    first = folder / next(iter(files)).replace("__", ".")
    monkeypatch.setattr("sys.argv", ["data", str(first), "--out", str(tmp_path / "out.jsonl"), *arguments])
    data.main()
    return read_jsonl(tmp_path / "out.jsonl")


def marked(record):
    return [(record["text"][s:e], label) for s, e, label in record["entities"]]


def fault_of(tmp_path, monkeypatch, *arguments, **files):
    with pytest.raises(SystemExit) as stopped:
        converted(tmp_path, monkeypatch, *arguments, **files)
    assert not (tmp_path / "out.jsonl").exists()
    return str(stopped.value)


CONLL03 = """-DOCSTART- -X- -X- O

Bruno NNP I-NP B-PER
Silva NNP I-NP I-PER
's POS O O
club NN O O
, , O O
FC NNP O B-ORG
Porto NNP O I-ORG
( ( O O
Portugal NNP O I-LOC
) ) O O
, , O O
won VBD O O
. . O O

Oslo NNP O B-LOC
"""
CONLL2012 = """#begin document (made/up); part 000
made/up 0 0 Ana NNP (TOP(S* - - - Speaker#1 (PERSON* * -
made/up 0 1 Lima NNP * - - - Speaker#1 *) * -
made/up 0 2 of IN * - - - Speaker#1 * * -
made/up 0 3 the DT * - - - Speaker#1 (ORG* * -
made/up 0 4 Oslo NNP * - - - Speaker#1 (GPE) * -
made/up 0 5 Zoo NNP * - - - Speaker#1 *) * -
made/up 0 6 /. . *)) - - - Speaker#1 * * -

#end document
"""
SGM = """<DOC>\r\n<DOCID> made.up </DOCID>\r\n<BODY>\r\n<TEXT>\r\nThe mayor of Lund, Eva Ek, met Fox &amp; Sons.\r\n</TEXT>\r\n</BODY>\r\n</DOC>\r\n"""
GENIA = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE set SYSTEM "gpml.merged.dtd">
<set><article><title><sentence>No names here.</sentence></title><abstract>
<sentence><cons lex="a" sem="G#DNA_domain_or_region"><cons lex="b" sem="G#protein_molecule">Abc-1</cons> promoter</cons> in
<cons lex="c" sem="(AND G#cell_type G#cell_type)">T and B cells</cons>, <cons lex="d" sem="(AND G#lipid G#cell_type)">x and y</cons></sentence>
</abstract></article></set>
"""


def apf(escaped, start_of=None):
    """An ACE file over SGM; escaped: offsets count &amp; as five characters."""
    text = "\n made.up \n\n\nThe mayor of Lund, Eva Ek, met Fox &amp; Sons.\n\n\n\n"
    text = text if escaped else text.replace("&amp;", "&")
    def part(name, words, at=None):
        start = text.index(words if escaped else words.replace("&amp;", "&")) if at is None else at
        size = len(words if escaped else words.replace("&amp;", "&"))
        return f'<{name}><charseq START="{start}" END="{start + size - 1}">{words}</charseq></{name}>'
    def mention(n, extent, head, at=None):
        return f'<entity_mention ID="m{n}" TYPE="NAM">\n{part("extent", extent)}{part("head", head, at)}</entity_mention>\n'
    return ('<?xml version="1.0"?>\n<source_file><document DOCID="made.up">\n'
            f'<entity ID="e1" TYPE="PER" SUBTYPE="Individual">\n{mention(1, "The mayor of Lund", "mayor", start_of)}{mention(2, "Eva Ek", "Eva Ek")}</entity>\n'
            f'<entity ID="e2" TYPE="GPE">\n{mention(3, "Lund", "Lund")}</entity>\n'
            f'<entity ID="e3" TYPE="ORG">\n{mention(4, "Fox &amp; Sons", "Fox &amp; Sons")}</entity>\n</document></source_file>\n')


def test_our_own_lines_pass_through(tmp_path, monkeypatch):
    record = {"text": "Zoë in 東京", "entities": [[0, 3, "person"], [7, 9, "city"]], "labels": ["person", "city", "ship"]}
    assert converted(tmp_path, monkeypatch, a__jsonl=json.dumps(record) + "\n\n") == [record]


def test_columns_of_2003_become_natural_text(tmp_path, monkeypatch, capsys):
    labels = tmp_path / "map.json"
    labels.write_text('{"PER": "person", "LOC": null, "*": "other"}')
    one, two = converted(tmp_path, monkeypatch, "--labels", str(labels), "--format", "conll03", a__txt=CONLL03)
    assert one["text"] == "Bruno Silva's club, FC Porto (Portugal), won." and two == {"text": "Oslo", "entities": [], "labels": ["other", "person"]}
    assert marked(one) == [("Bruno Silva", "person"), ("FC Porto", "other")]
    assert "2 records, 1 without a mention; 2 mentions of 2 labels" in capsys.readouterr().out


def test_tokens_can_be_joined_with_spaces_or_none(tmp_path, monkeypatch):
    assert converted(tmp_path, monkeypatch, "--join", "spaces", a__conll=CONLL03)[0]["text"].startswith("Bruno Silva 's club ,")
    chinese = "东 B-LOC\n京 E-LOC\n2 O\n张 S-PER\n"
    (record,) = converted(tmp_path, monkeypatch, "--join", "none", b__conll=chinese)
    assert record["text"] == "东京2张" and marked(record) == [("东京", "LOC"), ("张", "PER")]


def test_columns_of_2012_close_their_brackets(tmp_path, monkeypatch):
    (record,) = converted(tmp_path, monkeypatch, a__gold_conll=CONLL2012)
    assert record["text"] == "Ana Lima of the Oslo Zoo."
    assert marked(record) == [("Ana Lima", "PERSON"), ("the Oslo Zoo", "ORG"), ("Oslo", "GPE")]


@pytest.mark.parametrize("escaped", [False, True])
@pytest.mark.parametrize("extent,first", [("head", "mayor"), ("full", "The mayor of Lund")])
def test_ace_counts_without_tags_whichever_way_escapes_count(tmp_path, monkeypatch, escaped, extent, first):
    (record,) = converted(tmp_path, monkeypatch, "--extent", extent, a__apf__xml=apf(escaped), a__sgm=SGM)
    assert marked(record) == [(first, "PER"), ("Lund", "GPE"), ("Eva Ek", "PER"), ("Fox & Sons", "ORG")]


def test_genia_nests_and_notes_mixed_coordinations(tmp_path, monkeypatch, capsys):
    names = tmp_path / "map.json"
    names.write_text('{"DNA_*": "DNA", "protein_*": "protein"}')
    none, record = converted(tmp_path, monkeypatch, "--labels", str(names), a__xml=GENIA)
    assert record["text"] == "Abc-1 promoter in T and B cells, x and y" and none["entities"] == []
    assert marked(record) == [("Abc-1 promoter", "DNA"), ("Abc-1", "protein"), ("T and B cells", "cell_type")]
    assert "coordinations of several classes left out: 1" in capsys.readouterr().out


@pytest.mark.parametrize("lines,reading", [
    ([["Ana met Bo Ek .", [0, 0, "Ana", "PER"], [2, 3, "Bo Ek", "PER"]], ["no one"]], "tokens, ends included"),
    ([["Ana met Bo Ek .", [0, 1, "Ana", "PER"], [2, 4, "Bo Ek", "PER"]]], "tokens, ends excluded"),
    ([["在东京的张三", [1, 2, "东京", "LOC"], [4, 5, "张三", "PER"]]], "characters, ends included"),
    ([["在东京的张三", [1, 3, "东京", "LOC"], [4, 6, "张三", "PER"]]], "characters, ends excluded")])
def test_the_authors_lines_tell_by_their_mentions_how_they_count(tmp_path, monkeypatch, capsys, lines, reading):
    records = converted(tmp_path, monkeypatch, a__json="\n".join(json.dumps(x) for x in lines))
    assert [marked(r) for r in records] == [[(m[2], m[3]) for m in line[1:]] for line in lines]
    assert f"read as {reading}" in capsys.readouterr().out


def test_brat_joins_fragments_at_line_ends_and_leaves_out_broken_spans(tmp_path, monkeypatch, capsys):
    ann = "T1\tCity 3 6;7 11\tNew York\nR1\tIn Arg1:T1 Arg2:T1\nT2\tPart 0 2;12 14\tIn is\n#1\tAnnotatorNotes T1\tgood\n"
    (record,) = converted(tmp_path, monkeypatch, a__ann=ann, a__txt="In New\nYork is 東京")
    assert marked(record) == [("New\nYork", "City")] and record["labels"] == ["City"]
    assert "discontinuous spans left out: 1" in capsys.readouterr().out


def test_what_the_app_exports_comes_back(tmp_path, monkeypatch):
    def of(name):
        monkeypatch.setattr("sys.argv", ["data", os.path.join(FIXTURES, *name), "--out", str(tmp_path / "out")])
        data.main()
        return read_jsonl(tmp_path / "out")
    json_records, line_records, brat_records = of(["json", "documents.json"]), of(["jsonl", "documents.jsonl"]), of(["brat"])
    assert json_records == line_records and len(json_records) == 2 and "event" in json_records[0]["labels"]
    assert ("New\nYork", "place") in marked(json_records[0]) and ("עדה לאבלייס", "person") in marked(json_records[1])
    assert len(brat_records[1]["entities"]) == len(json_records[0]["entities"])


def test_only_documents_that_were_reviewed_wholly_can_be_asked_for(tmp_path, monkeypatch):
    def document(text, *reviewed):
        return {"format": "padellm-document", "version": 1, "text": text, "labelSet": {"labels": [{"name": "city"}]},
                "mentions": [{"label": "city", "text": "Oslo", "codePointStart": 0, "codePointEnd": 4, "reviewed": r} for r in reviewed]}
    lines = "\n".join(json.dumps(d) for d in [document("Oslo now", True), document("Oslo then", True, False), document("nowhere")])
    assert [r["text"] for r in converted(tmp_path, monkeypatch, "--reviewed", a__jsonl=lines)] == ["Oslo now"]
    assert len(converted(tmp_path, monkeypatch, a__jsonl=lines)) == 3


def test_repeats_and_crooked_spans_are_reported(tmp_path, monkeypatch, capsys):
    line = lambda *entities: json.dumps({"text": "Oslo now", "entities": list(entities), "labels": ["city"]}) + "\n"
    records = converted(tmp_path, monkeypatch, a__jsonl=line([0, 3, "city"], [0, 3, "city"]) + line([0, 3, "city"]) + line([0, 4, "city"]))
    told = capsys.readouterr().out
    assert len(records) == 1 and records[0]["entities"] == [[0, 3, "city"]]
    assert "texts seen before left out: 1" in told and "marked otherwise left out: 1" in told
    assert len(converted(tmp_path, monkeypatch, "--keep-repeats", a__jsonl=line([0, 4, "city"]) * 2)) == 2
    assert "not lie on word boundaries (training passes over them): 3" in told and "marked twice: 1" in told


def test_long_texts_are_cut_between_sentences_outside_mentions(tmp_path, monkeypatch):
    text = "Dr. Ada Ek spoke. No. 10 Road was shut.\nOslo slept. The end"
    mentions = ["Dr. Ada Ek", "No. 10 Road", "Oslo"]
    record = {"text": text, "entities": [[text.index(m), text.index(m) + len(m), "name"] for m in mentions], "labels": ["name"]}
    parts = converted(tmp_path, monkeypatch, "--split", "25", a__jsonl=json.dumps(record))
    assert [p["text"] for p in parts] == ["Dr. Ada Ek spoke.", "No. 10 Road was shut.", "Oslo slept. The end"]
    assert [m for p in parts for m, _ in marked(p)] == mentions


def test_asked_labels_go_to_every_record(tmp_path, monkeypatch):
    asked = ["PER", "ORG", "LOC", "MISC"]
    assert all(r["labels"] == asked for r in converted(tmp_path, monkeypatch, "--asked", ",".join(asked), a__conll=CONLL03))


def test_a_label_that_was_not_asked_for_is_a_fault(tmp_path, monkeypatch):
    assert "GPE marked but not among --asked" in fault_of(tmp_path, monkeypatch, "--asked", "PERSON,ORG", a__gold_conll=CONLL2012)


OWN = '{"text": "Oslo", "entities": [[0, 4, "city"]], "labels": ["city"]}\n'


@pytest.mark.parametrize("place,reason,arguments,files", [
    ("a.jsonl:2", "not JSON", (), {"a__jsonl": OWN + '{"text": "x", "entities": [], "labels": \n'}),
    ("a.jsonl:2", "not in the text", (), {"a__jsonl": OWN + '{"text": "Bergen", "entities": [[3, 9, "city"]], "labels": ["city"]}'}),
    ("a.jsonl:1", "not an entity", (), {"a__jsonl": '{"text": "Oslo", "entities": [["0", 4, "city"]], "labels": []}'}),
    ("a.jsonl:1", "not among the record's labels", (), {"a__jsonl": OWN.replace('["city"]}', '["ship"]}')}),
    ("a.jsonl:1", "among the absent", (), {"a__jsonl": OWN.replace("labels", "absent")}),
    ("a.jsonl:1", "neither labels nor absent", (), {"a__jsonl": '{"text": "Oslo", "entities": []}'}),
    ("a.jsonl:1", "no text", (), {"a__jsonl": '{"text": " ", "entities": [], "labels": []}'}),
    ("a.conll:3", "not a token with a tag", (), {"a__conll": "Oslo B-LOC\nis O\nlost\n"}),
    ("a.conll:2", "not a token with a tag", (), {"a__conll": "Oslo B-LOC\nis NP-x\n"}),
    ("a.conll:3", "a name ends that did not begin", (), {"a__conll": CONLL2012.replace("(PERSON*", "*")}),
    ("a.conll:9", "ORG does not end", (), {"a__conll": CONLL2012.replace("*) * -\nmade/up 0 6", "* * -\nmade/up 0 6")}),
    ("a.conll:2", "4 columns", ("--format", "conll2012"), {"a__conll": "#begin document (x)\nx 0 0 Ana\n"}),
    ("a.apf.xml:5", "not 'mayor'", (), {"a__apf__xml": apf(True, start_of=13), "a__sgm": SGM}),
    ("a.apf.xml:1", "no .sgm beside it", (), {"a__apf__xml": apf(True)}),
    ("a.apf.xml:2", "not XML", (), {"a__apf__xml": "<source_file>\n<document></source_file>", "a__sgm": SGM}),
    ("a.xml:4", "not XML", (), {"a__xml": GENIA.replace("promoter</cons>", "promoter</con>")}),
    ("a.xml:1", "no <sentence>", (), {"a__xml": "<set></set>"}),
    ("a.json:2", "is not where it says", (), {"a__json": '["Ana sat", [0, 0, "Ana", "PER"]]\n["Ana sat", [0, 1, "Ana", "PER"]]\n'}),
    ("a.json:1", 'not ["text"', (), {"a__json": '["Ana sat", [0, "Ana", "PER"]]\n'}),
    ("a.ann:1", "not 'Osl'", (), {"a__ann": "T1\tCity 0 4\tOsl\n", "a__txt": "Oslo"}),
    ("a.ann:1", "is not in the text", (), {"a__ann": "T1\tCity 0 9\tOslo\n", "a__txt": "Oslo"}),
    ("a.ann:2", "not a text-bound annotation", (), {"a__ann": "T1\tCity 0 4\tOslo\nT2 City 0 4 Oslo\n", "a__txt": "Oslo"}),
    ("a.ann:1", "no a.txt", (), {"a__ann": "T1\tCity 0 4\tOslo\n"}),
    ("a.jsonl:1", "version 2", (), {"a__jsonl": '{"format": "padellm-document", "version": 2}'}),
    ("a.jsonl:1", "not 'Bergen'", (), {"a__jsonl": json.dumps({"format": "padellm-document", "version": 1, "text": "Oslo", "labelSet": {"labels": []},
                                       "mentions": [{"label": "city", "text": "Bergen", "codePointStart": 0, "codePointEnd": 4}]})}),
])
def test_broken_input_is_told_with_its_place(tmp_path, monkeypatch, place, reason, arguments, files):
    told = fault_of(tmp_path, monkeypatch, *arguments, **files)
    assert place in told and reason in told


def test_all_broken_files_are_told_at_once(tmp_path, monkeypatch):
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text("{\n")
    (tmp_path / "c.jsonl").write_text(OWN)
    monkeypatch.setattr("sys.argv", ["data", str(tmp_path), "--format", "jsonl", "--out", str(tmp_path / "out")])
    with pytest.raises(SystemExit) as stopped:
        data.main()
    assert "a.jsonl:1" in str(stopped.value) and "b.jsonl:1" in str(stopped.value) and "c.jsonl" not in str(stopped.value)


def test_files_that_are_not_utf8_or_missing_are_told(tmp_path, monkeypatch):
    bad = tmp_path / "a.conll"
    bad.write_bytes("Zo\xeb B-PER\n".encode("latin-1"))
    with pytest.raises(Fault, match="not UTF-8"):
        format_of(str(bad))
    assert data.gathered([str(tmp_path / "none.jsonl")], "jsonl", data.Options(), {}, data.Notes())[1] != []


@pytest.mark.parametrize("how", ["natural", "spaces", "none"])
def test_every_joined_token_lies_where_it_is_said_to(how):
    rng = random.Random(4)
    pool = ["Oslo", ",", "(", ")", '"', "``", "''", "'s", "n't", "東京", "は", "$", "5", "%", "-LRB-", "é", ".", "한국", "，"]
    for _ in range(400):
        tokens = [rng.choice(pool) for _ in range(rng.randint(1, 12))]
        text, spans = joined_tokens(tokens, how)
        assert text == text.strip() and len(spans) == len(tokens)
        assert all(a[1] <= b[0] <= a[1] + 1 for a, b in zip(spans, spans[1:])) and spans[-1][1] == len(text)
        for token, (s, e) in zip(tokens, spans):
            assert text[s:e] == token or how == "natural" and text[s:e] in '("'
