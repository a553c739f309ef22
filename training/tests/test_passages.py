"""Hand-written passages: good ones come out with their offsets, and each kind of fault is named."""
import pytest

from training.passages import parse_marked, read_marked
from training.sources import OWN, read_passages, without_pronouns


def test_marks_become_offsets():
    record = parse_marked("news\t[Oslo|city] greets [Zoë 東京|writer;person];\\nsnow in [Oslo|city].\tship; wine\n")
    assert record["text"] == "Oslo greets Zoë 東京;\nsnow in Oslo."
    assert [(record["text"][s:e], k) for s, e, k in record["entities"]] == [
        ("Oslo", "city"), ("Zoë 東京", "writer"), ("Zoë 東京", "person"), ("Oslo", "city")]
    assert record["absent"] == ["ship", "wine"]


@pytest.mark.parametrize("line,reason", [
    ("news\tno marks", "fields"), ("news\t[ Oslo|city]\tship", "space"), ("news\t[the Hague|city]\tship", "article"),
    ("news\t[Oslo|City]\tship", "bad type"), ("news\t[Oslo|city]\tcity", "absent"), ("news\t[Oslo|city]\t ", "no absent"),
    ("news\t[Oslo|city] and Oslo\tship", "unmarked"), ("news\t[Oslo|city] [x\tship", "stray")])
def test_faults_are_named(line, reason):
    with pytest.raises(ValueError, match=reason):
        parse_marked(line)


def test_a_text_seen_twice_is_a_fault_with_its_line(tmp_path):
    file = tmp_path / "x-01.tsv"
    file.write_text("a\t[Oslo|city]\tship\n\na\t[Oslo|city]\twine\n", encoding="utf-8")
    records, faults = read_marked(str(file))
    assert len(records) == 1 and faults == [(3, "the same text again")]


def test_the_passages_of_this_project_are_all_good():
    import glob
    read = {f: read_marked(f) for f in glob.glob(OWN + "/*.tsv")}
    assert {f: faults for f, (_, faults) in read.items() if faults} == {}
    assert sum(len(records) for records, _ in read.values()) > 3000


def test_passages_are_read_from_all_numbered_files_of_the_folders(tmp_path):
    for name in ("b-01.tsv", "a-02.tsv", "types.tsv"):
        (tmp_path / name).write_text(f"news\t[Oslo|city] {name}\tship\n", encoding="utf-8")
    assert [r["text"] for r in read_passages([str(tmp_path), str(tmp_path / "none")])] == ["Oslo a-02.tsv", "Oslo b-01.tsv"]


def test_records_with_bare_pronouns_are_left_out():
    record = lambda mention: {"text": mention, "entities": [[0, len(mention), "person"]], "labels": ["person"]}
    assert without_pronouns([record("He"), record("Hella"), record("them")]) == [record("Hella")]
