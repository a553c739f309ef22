// What holds for every document, whatever it was read from: whole characters, no noise, something to read.
import { maxDocumentBytes, ok, type ReadDocument, type Result } from '../contract/index.ts';
import { checkText } from './decode.ts';
import { tooLarge } from './format.ts';
import { warning } from './notes.ts';
import type { ReadText } from './reader.ts';

export function finishText(name: string, read: ReadText): Result<ReadDocument> {
  if (read.text.length > maxDocumentBytes) return tooLarge(name);
  // Lone surrogates cannot be stored; they are replaced one for one, so that no offset moves.
  const text = read.text.toWellFormed();
  const halves =
    text === read.text ? [] : [warning('contained half characters (lone surrogates), which show as \ufffd')];
  const checked = checkText(name, { text, encoding: read.encoding, fidelity: [...read.fidelity, ...halves] });
  if (!checked.ok) return checked;
  const { encoding, fidelity } = checked.value;
  return ok({ text, mediaType: read.mediaType, encoding, fidelity: [...fidelity], pages: [...(read.pages ?? [])] });
}
