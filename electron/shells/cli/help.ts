// What `padella --help` says.
export const help = `Finds named entities of any kind in text, on this machine.

Usage:
  padella tag FILES… --labels "person,city" [options]
  … | padella tag --labels "person,city" [options]

FILES are texts (.txt, .md) or folders of them; - is standard input, which is also
read when no file is named.

What to find (at least one of):
  --labels "a,b"        labels, separated by commas; any phrase is a label
  --label-set FILE      a label set exported by the app (JSON)

How it is written:
  --format json|csv     default: json
  --output FILE         default: standard output

How it is found:
  --threshold N         least confidence of a mention, 0.01 to 1
  --rule NAME           marginal (default) or paper
  --dedup NAME          paper (default), nested or off
  --threads N           threads of the engine; 0 (default): as many as there are cores
  --provider NAME       auto (default), cpu, cuda, dml, webgpu or coreml

  --help                this text
  --version             the version

Offsets (start, end) count UTF-16 code units, as JavaScript and Java do.

Exit codes: 0 done; 1 some document failed (the others are written); 2 the command
is wrong; 130 cancelled. Errors are one line each on standard error.
`;
