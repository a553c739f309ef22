// Web pages, saved to a file.
import { fail, ok } from '../../contract/index.ts';
import { decodeText } from '../decode.ts';
import { extensionOf } from '../format.ts';
import { counted, info, noteIf } from '../notes.ts';
import type { OneReader } from '../reader.ts';
import { declaredCharset } from './charset.ts';
import { htmlText } from './text.ts';

export const html: OneReader = {
  kind: 'one',
  extensions: ['.html', '.htm', '.xhtml'],
  read: (name, bytes, { options }) => {
    const decoded = decodeText(name, bytes, { forced: options.encoding, declared: declaredCharset(bytes) });
    if (!decoded.ok) return decoded;
    const { text, hidden, pictures } = htmlText(decoded.value.text, isXhtml(name, decoded.value.text));
    if (text === '' && /<script/iu.test(decoded.value.text)) {
      const advice = 'print it to a PDF file in the browser and add that';
      return fail('document-empty', `“${name}” shows its text only where its scripts run; ${advice}.`);
    }
    return ok({
      text,
      mediaType: 'text/html',
      encoding: decoded.value.encoding,
      fidelity: [
        ...decoded.value.fidelity,
        ...noteIf(hidden, (count) => info(`${counted(count, 'hidden part')} of the page left out`)),
        ...noteIf(pictures, (count) => info(`${counted(count, 'picture')} left out`)),
      ],
    });
  },
};

const isXhtml = (name: string, text: string): boolean =>
  extensionOf(name) === '.xhtml' || /^\s*<\?xml/u.test(text.slice(0, 200));
