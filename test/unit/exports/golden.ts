// Two documents whose exports are kept as files: emoji, scripts of both directions, nested and crossing mentions, a mention
// across a line break, labels with blanks, and words that a format might take for its own.
import type { ExportItem, ExportMention } from '../../../electron/contract/index.ts';
import { item, mention } from './items.ts';

/** A mention of the words' nth occurrence. */
function said(text: string, label: string, words: string, score: number, occurrence = 0): ExportMention {
  let start = text.indexOf(words);
  for (let n = 0; n < occurrence; n++) start = text.indexOf(words, start + 1);
  if (start === -1) throw new Error(`“${words}” is not in the text`);
  return mention(label, start, start + words.length, score);
}

const letter = `🦜 Dr. Ada Lovelace of the "University of Oslo" paid 1,200 € on 3 May 2024.\r
She met José 👩‍👩‍👧 in New\nYork; =SUM(A1) & <b>Bob</b> stayed.\r
-DOCSTART- is a word here, too.
`;
const abroad = `東京の𠮷野家でAdaに会った。\nעדה לאבלייס גרה באוסלו.\n`;

export const goldenItems: readonly ExportItem[] = [
  item('Letters/letter?.txt', letter, [
    said(letter, 'person', 'Dr. Ada Lovelace', 0.98765),
    said(letter, 'university', 'University of Oslo', 0.9),
    said(letter, 'place', 'Oslo', 0.8),
    said(letter, 'amount of money', '1,200 €', 0.7),
    said(letter, 'date', '3 May 2024', 0.95),
    { ...said(letter, 'person', 'José', 0.6), isReviewed: true },
    said(letter, 'place', 'New\nYork', 0.55),
    { ...said(letter, 'person', 'Bob', 0.5), origin: 'repeated' },
    { ...said(letter, 'amount_of_money', '=SUM(A1)', 0), score: null, origin: 'added', isReviewed: true },
    said(letter, 'event', 'Ada Lovelace of the "University', 0.2),
  ]),
  item('abroad.txt', abroad, [
    said(abroad, 'place', '東京', 0.9),
    said(abroad, 'organisation', '𠮷野家', 0.8),
    said(abroad, 'person', 'Ada', 0.7),
    said(abroad, 'person', 'עדה לאבלייס', 0.6),
  ]),
];
