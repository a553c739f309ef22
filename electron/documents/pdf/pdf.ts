// PDF files: the text of each page in reading order, with the place where each page begins.
import { documentLimits, fail, ok, type FidelityNote, type ReadOptions, type Result } from '../../contract/index.ts';
import { damaged } from '../format.ts';
import { counted, info, noteIf, warning } from '../notes.ts';
import type { OneReader, ReadContext, ReadText } from '../reader.ts';
import { assemble } from './assemble.ts';
import { toBoxes, type TextItem } from './boxes.ts';
import { orderPage } from './columns.ts';
import { fieldItems, readComments } from './fields.ts';
import { openPdf, type PDFDocumentProxy, type PDFPageProxy } from './library.ts';
import { toLines, type Line } from './lines.ts';
import { pageRanges } from './ranges.ts';

export const pdf: OneReader = {
  kind: 'one',
  extensions: ['.pdf'],
  read: async (name, bytes, context) => {
    const task = await openPdf(bytes);
    try {
      return await readPages(name, await task.promise, context);
    } catch (thrown) {
      return refusal(name, thrown);
    } finally {
      await task.destroy();
    }
  },
};

function refusal(name: string, thrown: unknown): Result<never> {
  const kind = thrown instanceof Error ? thrown.name : '';
  if (kind === 'PasswordException') return damaged(name, 'it is protected by a password; save it without one');
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return damaged(name, `it is damaged or no PDF file (${reason.slice(0, 200)})`);
}

interface ReadPage {
  readonly lines: readonly Line[];
  readonly comments: readonly string[];
  readonly isUncertain: boolean;
  readonly hasTurned: boolean;
  readonly fields: number;
  readonly lost: number;
}

/** Characters that fonts of the file stand for and nobody can read: the fonts do not say which letters they draw. */
const unreadable = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]/gu;
const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f]/gu;

async function readPage(page: PDFPageProxy, options: ReadOptions): Promise<ReadPage> {
  const { transform: view, width } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const annotations = (await page.getAnnotations()) as unknown[];
  page.cleanup();
  const items = content.items.filter((item) => 'str' in item) as TextItem[];
  const fields = fieldItems(annotations);
  const { boxes, turned } = toBoxes([...items, ...fields], view);
  const { regions, isUncertain } = orderPage(boxes, width);
  const lines = [
    ...toLines(regions),
    ...turned.map((text, at): Line => ({ text, join: at === 0 ? 'paragraph' : 'line' })),
  ];
  const lost = lines.reduce((sum, { text }) => sum + (text.match(unreadable)?.length ?? 0), 0);
  return {
    lines: lines
      .map(({ text, join }) => ({ text: text.replace(controls, ''), join }))
      .filter(({ text }) => text !== ''),
    comments: options.comments ? readComments(annotations) : [],
    isUncertain,
    hasTurned: turned.length > 0,
    fields: fields.length,
    lost,
  };
}

const numbersOf = (pages: readonly ReadPage[], has: (page: ReadPage) => boolean): readonly number[] =>
  pages.flatMap((page, at) => (has(page) ? [at + 1] : []));

/** So large a share of unreadable characters makes a text worthless. */
const mostLost = 0.1;

async function readPages(name: string, file: PDFDocumentProxy, context: ReadContext): Promise<Result<ReadText>> {
  if (file.numPages > documentLimits.pages) {
    const most = documentLimits.pages.toLocaleString('en');
    return fail('document-too-large', `“${name}” has more than ${most} pages; split it into smaller files.`);
  }
  const pages: ReadPage[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    context.alive();
    try {
      pages.push(await readPage(await file.getPage(number), context.options));
    } catch {
      broken.push(number);
      pages.push({ lines: [], comments: [], isUncertain: false, hasTurned: false, fields: 0, lost: 0 });
    }
  }
  const { text, pages: starts, joinedWords } = assemble(pages.map(({ lines }) => lines));
  if (text.trim() === '') return noText(name, broken.length === file.numPages);
  const comments = pages.flatMap((page) => page.comments);
  const attached = Object.keys((await file.getAttachments().catch(() => null)) ?? {}).length;
  return ok({
    text: [text, ...comments].join('\n\n'),
    mediaType: 'application/pdf',
    encoding: '',
    pages: starts,
    fidelity: report(pages, broken, text.length, joinedWords, attached),
  });
}

function noText(name: string, isBroken: boolean): Result<never> {
  if (isBroken) return damaged(name, 'none of its pages can be read');
  const advice = 'run a program for text recognition (OCR) over it and add the result';
  return fail('document-empty', `“${name}” has no text: its pages seem to be scanned pictures; ${advice}.`);
}

function report(
  pages: readonly ReadPage[],
  broken: readonly number[],
  length: number,
  joinedWords: number,
  attached: number,
): readonly FidelityNote[] {
  const empty = numbersOf(pages, ({ lines }) => lines.length === 0).filter((number) => !broken.includes(number));
  const uncertain = numbersOf(pages, (page) => page.isUncertain);
  const turned = numbersOf(pages, ({ hasTurned }) => hasTurned);
  const lost = pages.reduce((sum, page) => sum + page.lost, 0);
  const fields = pages.reduce((sum, page) => sum + page.fields, 0);
  const comments = pages.reduce((sum, page) => sum + page.comments.length, 0);
  return [
    ...(broken.length > 0 ? [warning(`${pageRanges(broken)} could not be read`)] : []),
    ...(empty.length > 0
      ? [warning(`${pageRanges(empty)} ${empty.length === 1 ? 'has' : 'have'} no text: scanned?`)]
      : []),
    ...(uncertain.length > 0
      ? [warning(`${pageRanges(uncertain)}: columns or a table? The order of the text is a guess`)]
      : []),
    ...(lost > mostLost * length
      ? [warning('much of the text cannot be read: the fonts of the file do not say which letters they draw')]
      : noteIf(lost, (count) => warning(`${counted(count, 'sign')} of fonts that do not say which letters they draw`))),
    ...(turned.length > 0 ? [info(`${pageRanges(turned)}: text at an angle stands at the end of its page`)] : []),
    ...noteIf(joinedWords, (count) => info(`${counted(count, 'word')} hyphenated at line ends joined`)),
    ...noteIf(fields, (count) => info(`${counted(count, 'form field')} read`)),
    ...noteIf(comments, (count) => info(`${counted(count, 'comment')} appended`)),
    ...noteIf(attached, (count) => info(`${counted(count, 'attached file')} left out`)),
  ];
}
