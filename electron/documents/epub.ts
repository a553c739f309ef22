// Books (.epub): the chapters in the order of the spine, each read as XHTML.
import { fail, ok, type Result } from '../contract/index.ts';
import { damaged } from './format.ts';
import { Flow } from './flow.ts';
import { htmlText } from './html/text.ts';
import { counted, info, noteIf, warning } from './notes.ts';
import type { OneReader, ReadText } from './reader.ts';
import { decodeXml, parseXml } from './xml.ts';
import { folderOf, openPackage, resolvePath, type Package } from './zip/package.ts';

export const epub: OneReader = {
  kind: 'one',
  extensions: ['.epub'],
  read: (name, bytes, { budget, alive }) => {
    const opened = openPackage(name, bytes, budget);
    return opened.ok ? readBook(name, opened.value, alive) : opened;
  },
};

const namespaces = {
  'http://www.idpf.org/2007/opf': '',
  'urn:oasis:names:tc:opendocument:xmlns:container': '',
};

function rootOf(container: Uint8Array): string | null {
  let path: string | null = null;
  parseXml(container, namespaces, {
    open: (name, attributes) => {
      if (name === 'rootfile') path ??= attributes['full-path'] ?? null;
    },
  });
  return path;
}

const chapterTypes = new Set(['application/xhtml+xml', 'text/html', 'application/x-dtbook+xml', '']);

/** Paths of the chapters, in reading order. */
function spineOf(book: Uint8Array, folder: string): readonly string[] {
  const items = new Map<string, { readonly href: string; readonly type: string }>();
  const order: string[] = [];
  parseXml(book, namespaces, {
    open: (name, attributes) => {
      const { id = '', href = '', idref = '' } = attributes;
      if (name === 'item') items.set(id, { href, type: attributes['media-type'] ?? '' });
      if (name === 'itemref') order.push(idref);
    },
  });
  return order.flatMap((id) => {
    const item = items.get(id);
    if (item === undefined || !chapterTypes.has(item.type)) return [];
    return [resolvePath(folder, decodePath(item.href.replace(/#.*$/u, '')))];
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function encryptedPaths(pack: Package): ReadonlySet<string> {
  const part = pack.part('META-INF/encryption.xml');
  const paths = new Set<string>();
  if (part?.ok !== true) return paths;
  parseXml(
    part.value,
    { 'http://www.w3.org/2001/04/xmlenc#': 'enc' },
    {
      open: (name, attributes) => {
        if (name === 'enc:CipherReference') paths.add(decodePath(attributes['URI'] ?? ''));
      },
    },
  );
  return paths;
}

function readBook(name: string, pack: Package, alive: () => void): Result<ReadText> {
  const container = pack.part('META-INF/container.xml');
  if (container?.ok === false) return container;
  const root = container === null ? null : rootOf(container.value);
  const book = root === null ? null : pack.part(root);
  if (root === null || book === null) return damaged(name, 'it is no book: its list of chapters is missing');
  if (!book.ok) return book;
  const chapters = spineOf(book.value, folderOf(root));
  const encrypted = encryptedPaths(pack);
  if (chapters.length > 0 && chapters.every((path) => encrypted.has(path))) {
    return fail('document-unreadable', `“${name}” could not be read: it is protected against copying.`);
  }
  const flow = new Flow();
  let [read, missing, pictures] = [0, 0, 0];
  for (const path of chapters) {
    alive();
    const part = encrypted.has(path) ? null : pack.part(path);
    if (part === null) {
      missing++;
      continue;
    }
    if (!part.ok) return part;
    const chapter = htmlText(decodeXml(part.value), true);
    pictures += chapter.pictures;
    if (chapter.text !== '') read++;
    flow.block(chapter.text, 2);
  }
  return ok({
    text: flow.finish(),
    mediaType: 'application/epub+zip',
    encoding: '',
    fidelity: [
      info(`${counted(read, 'chapter')} read`),
      ...noteIf(missing, (count) => warning(`${counted(count, 'chapter')} missing or protected against copying`)),
      ...noteIf(pictures, (count) => info(`${counted(count, 'picture')} left out`)),
    ],
  });
}
