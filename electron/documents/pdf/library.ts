// pdf.js, loaded when the first PDF is read: no native canvas, no fonts or images, no network, nothing on the screen.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as PdfJs from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

let loading: Promise<typeof PdfJs> | null = null;

/**
 * On Node the library asks for a native canvas as soon as it is loaded, for drawing, and complains where there is
 * none. Text needs none: while it loads it finds no way to ask, and its complaints are not printed.
 */
async function loadQuietly(): Promise<typeof PdfJs> {
  const getBuiltinModule = process.getBuiltinModule.bind(process);
  const { warn, log } = console;
  const quiet = (): void => undefined;
  Object.assign(console, { warn: quiet, log: quiet });
  process.getBuiltinModule = (name: string) => {
    if (name === 'module') throw new Error('not here');
    return getBuiltinModule(name);
  };
  try {
    const library = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as typeof PdfJs;
    // Sets `globalThis.pdfjsWorker`, which the library takes instead of starting a worker: we are in one.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return library;
  } finally {
    process.getBuiltinModule = getBuiltinModule;
    Object.assign(console, { warn, log });
  }
}

/** Tables of Chinese, Japanese and Korean character codes: in the package, or beside the bundle. */
function tablesFolder(): string {
  const here = import.meta.url;
  if (!here.endsWith('.ts')) return fileURLToPath(new URL('cmaps/', here));
  return path.join(path.dirname(createRequire(here).resolve('pdfjs-dist/package.json')), 'cmaps/');
}

class Tables {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    if (!/^[\w-]+\.bcmap$/u.test(filename)) throw new Error('Not a table of character codes');
    return new Uint8Array(await readFile(path.join(tablesFolder(), filename)));
  }
}

export async function openPdf(bytes: Uint8Array): Promise<PdfJs.PDFDocumentLoadingTask> {
  loading ??= loadQuietly();
  const library = await loading;
  return library.getDocument({
    data: new Uint8Array(bytes), // the library takes the buffer away
    verbosity: library.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'fonts/', // none are there: only drawing needs them
    BinaryDataFactory: Tables,
  });
}
