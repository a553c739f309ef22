// The HTML report: one page for reading and printing, complete in itself. No script, nothing loaded, every word of a
// document escaped.
import type { ExportItem } from '../contract/index.ts';
import { escapeMarkup } from './escape.ts';
import { oneFile, type Exporter } from './exporter.ts';
import { markText } from './htmlMarks.ts';
import { htmlStyle, labelRules } from './htmlStyle.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

interface LabelUse {
  readonly name: string;
  readonly colour: string | undefined;
  readonly count: number;
}

/** Labels that have mentions, in the order of the label sets. */
function labelsOf(items: readonly ExportItem[]): LabelUse[] {
  const counts = new Map<string, number>();
  for (const { label } of items.flatMap(({ mentions }) => mentions)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const sets = items.flatMap(({ run }) => run.labelSet.labels);
  const colours = new Map(sets.map(({ name, colour }) => [name, colour]));
  return [...new Set([...colours.keys(), ...counts.keys()])].flatMap((name) => {
    const count = counts.get(name) ?? 0;
    return count === 0 ? [] : [{ name, colour: colours.get(name), count }];
  });
}

const legendOf = (labels: readonly LabelUse[]): string =>
  labels.length === 0
    ? ''
    : `<ul class="legend" aria-label="Labels">\n${labels
        .map(
          ({ name, count }, index) =>
            `<li><label><input type="checkbox" id="show-${index}" checked>` +
            `<span class="key l${index}">${escapeMarkup(name)}</span> ${count}</label></li>\n`,
        )
        .join('')}</ul>\n`;

function factsOf({ run, mentions }: ExportItem): string {
  const model = run.engine === null ? [] : [`model ${run.engine.model} ${run.engine.modelVersion}`];
  const date = run.finishedAt === null ? [] : [run.finishedAt.slice(0, 10)];
  const coverage = run.coverage === null ? [] : [`${percent(run.coverage)} of the text read`];
  return [counted(mentions.length, 'mention'), `label set ${run.labelSet.name}`, ...model, ...date, ...coverage]
    .map(escapeMarkup)
    .join(' · ');
}

interface Distinct {
  readonly label: string;
  readonly words: string;
  count: number;
  best: number | null;
}

function tableOf({ document, mentions }: ExportItem, indexOf: ReadonlyMap<string, number>): string {
  const distinct = new Map<string, Distinct>();
  for (const { label, start, end, score } of mentions) {
    const words = document.text.slice(start, end).replace(/\s+/g, ' ');
    const key = JSON.stringify([label, words]);
    const one = distinct.get(key) ?? { label, words, count: 0, best: null };
    distinct.set(key, {
      ...one,
      count: one.count + 1,
      best: score === null ? one.best : Math.max(one.best ?? 0, score),
    });
  }
  if (distinct.size === 0) return '';
  const place = ({ label }: Distinct): number => indexOf.get(label) ?? 0;
  const rows = [...distinct.values()]
    .toSorted((one, other) => place(one) - place(other) || other.count - one.count)
    .map(
      (one) =>
        `<tr><td><span class="key l${place(one)}">${escapeMarkup(one.label)}</span></td>` +
        `<td dir="auto">${escapeMarkup(one.words)}</td><td class="number">${one.count}</td>` +
        `<td class="number">${one.best === null ? 'added by hand' : percent(one.best)}</td></tr>\n`,
    );
  return (
    '<table>\n<caption>Distinct mentions</caption>\n<thead><tr><th scope="col">Label</th><th scope="col">Mention</th>' +
    '<th scope="col" class="number">Times</th><th scope="col" class="number">Confidence (best)</th></tr></thead>\n' +
    `<tbody>\n${rows.join('')}</tbody>\n</table>\n`
  );
}

function articleOf(item: ExportItem, number: number, indexOf: ReadonlyMap<string, number>): string {
  const { html, lanes } = markText(item.document.text, item.mentions, {
    classOf: (label) => `l${indexOf.get(label) ?? 0}`,
    titleOf: ({ label, score, isReviewed }) =>
      [label, score === null ? 'added by hand' : percent(score), ...(isReviewed ? ['reviewed'] : [])].join(', '),
  });
  return (
    `<article id="d${number}">\n<h2 dir="auto">${escapeMarkup(item.document.name)}</h2>\n<p class="facts">${factsOf(item)}</p>\n` +
    `<div class="text" dir="auto" style="--lanes:${Math.max(1, lanes)}">${html}</div>\n${tableOf(item, indexOf)}</article>\n`
  );
}

const contentsOf = (items: readonly ExportItem[]): string =>
  items.length < 2
    ? ''
    : `<nav aria-label="Documents"><ol>\n${items
        .map(
          ({ document }, index) => `<li><a href="#d${index + 1}" dir="auto">${escapeMarkup(document.name)}</a></li>\n`,
        )
        .join('')}</ol></nav>\n`;

export function writeHtml(items: readonly ExportItem[]): string {
  const labels = labelsOf(items);
  const indexOf = new Map(labels.map(({ name }, index) => [name, index]));
  const mentions = items.reduce((sum, item) => sum + item.mentions.length, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="PaDeLLM Desktop">
<title>${escapeMarkup(items.length === 1 ? (items[0]?.document.name ?? '') : 'Entities')}</title>
<style>${htmlStyle}${labels.map(({ colour }, index) => labelRules(index, colour)).join('')}</style>
</head>
<body>
<header>
<h1>Entities</h1>
<p class="facts">${counted(mentions, 'mention')} in ${counted(items.length, 'document')}</p>
</header>
<main>
${legendOf(labels)}${contentsOf(items)}${items.map((item, index) => articleOf(item, index + 1, indexOf)).join('')}</main>
</body>
</html>
`;
}

export const html: Exporter = {
  extension: '.html',
  write: (items) => oneFile('report.html', 'text/html; charset=utf-8', writeHtml(items)),
};
