// Every way into the library: files through a thread of their own, small plain texts and pastes at once.
import { type ReadDocument, type Result } from '../contract/index.ts';
import { finishText } from './finishText.ts';
import { plainTextType } from './plainText.ts';

export { createDocumentReader, type DocumentReader, type DocumentReaderOptions } from './documentReader.ts';
export { extensionOf, formatOf } from './format.ts';
export { redecode } from './redecode.ts';

/** A paste, or text from another program. */
export const readPastedText = (name: string, text: string): Result<ReadDocument> =>
  finishText(name, { text, mediaType: plainTextType, encoding: 'utf-8', fidelity: [] });
