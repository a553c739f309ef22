// What `padella --help` says.
export const help = `Finds named entities of any kind in text, on this machine.

Usage:
  padella tag FILES… --labels "person,city" [options]
  … | padella tag --labels "person,city" [options]
  padella bench speed|scale|quality [options]

FILES are documents or folders of them: txt, md, html, pdf, docx, odt, epub, rtf, eml,
csv, tsv, xlsx, jsonl, zip; - is standard input (text), which is also read when no file
is named.

What to find (at least one of):
  --labels "a,b"        labels, separated by commas; any phrase is a label
  --label-set FILE      a label set exported by the app (JSON)

How files are read:
  --encoding NAME       of texts, HTML and tables; else it is found out
  --text-column NAME    of tables: title, number or letter; else the one with most words
  --no-notes, --no-headers, --no-attachments
                        without foot- and endnotes, headers and footers, a mail's attachments
  --comments            with reviewers' comments

How it is written:
  --format NAME         json (default), csv, csv-documents, jsonl, spacy, brat, label-studio,
                        conll, web-annotation or html; several files come as one zip
  --output FILE         default: standard output

How it is found:
  --threshold N         least confidence of a mention, 0.01 to 1
  --rule NAME           marginal (default) or paper
  --dedup NAME          paper (default), nested or off
  --threads N           threads of the engine; 0 (default): as many as there are cores
  --provider NAME       auto (default), cpu, cuda, dml, webgpu or coreml

Benches (figures as Markdown on standard output, or in --output FILE):
  padella bench speed FILES… | --data DIR     ours beside sequential decoding, on sets of records
      --limit N         documents a set (default: 100); --rounds N: samples of each
  padella bench scale                         time by labels, names, words and documents
      --only "a,b"      of memory, labels, entities, words, documents, added; --svg FILE: a chart
  padella bench quality FILES… | --data DIR   precision, recall, F1 and kinds of errors
      --limit N         records a file; --threshold, --rule, --dedup (also reversed), --ablation,
      --window-tokens N, --foreign-labels N
  all three: --json FILE, --output FILE, --threads N, --model FOLDER

  --help                this text
  --version             the version

Offsets (start, end) count UTF-16 code units, as JavaScript and Java do.

Exit codes: 0 done; 1 some document failed (the others are written); 2 the command
is wrong; 130 cancelled. Errors are one line each on standard error.
`;
