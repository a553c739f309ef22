// The scale bench's figures as Markdown and as a chart. Pure.
import { comparedMethods } from '../contract/index.ts';
import { lineCharts, type ChartPanel } from './chart.ts';
import { machineSentence } from './machine.ts';
import { bullets, fixed, table } from './markdown.ts';
import { methodNames } from './paper.ts';
import {
  panelNames,
  timesOf,
  type AddedLabel,
  type Memory,
  type Panel,
  type PanelName,
  type ScaleReport,
  type SizeCost,
} from './scaleFigures.ts';

const titles: Readonly<Record<PanelName, { readonly title: string; readonly unit: string; readonly one: string }>> = {
  labels: { title: 'More labels on one page', unit: 'labels', one: 'label' },
  entities: { title: 'More names in one text', unit: 'names', one: 'name' },
  words: { title: 'Longer documents', unit: 'words', one: 'word' },
  documents: { title: 'More documents in the queue', unit: 'documents', one: 'document' },
};

export function scaleMarkdown(report: ScaleReport): string {
  const sections = [
    '# Scale',
    machineSentence(report.machine),
    ...panelNames.flatMap((name) => {
      const panel = report.panels[name];
      return panel ? panelSection(name, panel) : [];
    }),
    ...(report.memory ? ['## Memory', memorySentences(report.memory)] : []),
    ...(report.addedLabel ? ['## One label more on an open page', addedSentence(report.addedLabel)] : []),
    '## How this was measured',
    bullets(report.notes),
  ];
  return `${sections.join('\n\n')}\n`;
}

function panelSection(name: PanelName, { points, slopes }: Panel): string[] {
  const { title, unit, one } = titles[name];
  const header = [unit, ...comparedMethods.map((method) => methodNames[method])];
  const lines = (cell: (cost: SizeCost) => string): string[][] =>
    points.map(({ size, methods }) => [
      size.toLocaleString('en'),
      ...comparedMethods.map((method) => {
        const cost = methods[method];
        return cost ? cell(cost) : '';
      }),
    ]);
  const found = points.map(({ size, mentions }) => `${size.toLocaleString('en')}: ${mentions}`).join(', ');
  return [
    `## ${title}`,
    'Milliseconds:',
    table(header, [
      ...lines(({ milliseconds }) => fixed(milliseconds)),
      [`ms a ${one}`, ...comparedMethods.map((method) => fixed(slopes[method]?.msPerUnit, 2))],
      ['ms at 0', ...comparedMethods.map((method) => fixed(slopes[method]?.msAtZero))],
      ['exponent', ...comparedMethods.map((method) => fixed(slopes[method]?.exponent, 2))],
    ]),
    'Tokens prefilled + decoded one by one (forwards):',
    table(
      header,
      lines(({ prefilledTokens, decodedTokens, forwards }) => `${prefilledTokens} + ${decodedTokens} (${forwards})`),
    ),
    `Mentions found: ${found}.`,
  ];
}

const megabytes = (bytes: number): string => `${fixed(bytes / 1e6)} MB`;

const memorySentences = ({ openBytes, words, peakBytes, documents, bytesPerDocument }: Memory): string =>
  `${megabytes(openBytes)} resident with the model open; at most ${megabytes(peakBytes)} while ` +
  `${words.toLocaleString('en')} words are read; ${fixed(bytesPerDocument / 1e3, 1)} kB gained a document over ` +
  `${documents.toLocaleString('en')} short documents.`;

const percent = (share: number): string => `${fixed(100 * share)}%`;

const addedSentence = (added: AddedLabel): string =>
  `First run of all labels ${fixed(added.firstRunMs)} ms; one more label: first mentions after ` +
  `${fixed(added.firstMentionsMs)} ms (${percent(added.shareFirst)}), all of them after ${fixed(added.wholeMs)} ms ` +
  `(${percent(added.shareWhole)}); medians of ${added.samples}.`;

export function scaleChart(report: ScaleReport): string {
  const panels = panelNames.flatMap((name): ChartPanel[] => {
    const panel = report.panels[name];
    if (!panel) return [];
    const { title, unit } = titles[name];
    const series = comparedMethods.map((method) => ({
      name: methodNames[method],
      points: timesOf(panel.points, method),
    }));
    return [{ title, unit, ticks: panel.points.map(({ size }) => size), series }];
  });
  const { processor, threads } = report.machine;
  return lineCharts(
    `Time to tag by labels, names, words and documents, ours and four others, on ${processor} with ${threads} threads`,
    panels,
  );
}
