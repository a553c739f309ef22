// XML of office formats as events, under canonical prefixes. Entities that a file defines itself are never expanded.
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** @param name with the canonical prefix of its namespace: `w:p`, whatever the file calls it */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Namespace -> the prefix that our code knows it by; '' for none. */
export type Namespaces = Readonly<Record<string, string>>;

/** Bytes of an XML file in the encoding that it has by its mark or its declaration. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const beginning = String.fromCodePoint(...bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/u.exec(beginning)?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

/** Far beyond any document; the parser grows slow in the square of the depth. */
const mostDepth = 10_000;

/** @throws where elements lie too deep in one another */
export function checkDepth(depth: number): void {
  if (depth > mostDepth) throw new Error(`its elements lie more than ${mostDepth} deep in one another`);
}

export function parseXml(source: Uint8Array | string, namespaces: Namespaces, handlers: XmlHandlers): void {
  const prefixes = new Map<string, string>();
  let names = new Map<string, string>();

  const canonical = (name: string): string => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    const mapped = prefixes.get(prefix) ?? prefix;
    const result = mapped === '' ? local : `${mapped}:${local}`;
    names.set(name, result);
    return result;
  };

  /** Declarations count from where they stand to the end of the file: office formats have them at the root. */
  const declare = (attributes: Attributes): void => {
    for (const [name, value] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      const mapped = Object.hasOwn(namespaces, value) ? namespaces[value] : undefined;
      if (mapped === undefined || prefixes.get(prefix) === mapped) continue;
      prefixes.set(prefix, mapped);
      names = new Map();
    }
  };

  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        checkDepth(++depth);
        declare(attributes);
        if (handlers.open === undefined) return;
        const renamed: Record<string, string> = {};
        for (const key of Object.keys(attributes)) {
          // A default namespace does not hold for attributes.
          renamed[key.includes(':') ? canonical(key) : key] = attributes[key] ?? '';
        }
        handlers.open(canonical(name), renamed);
      },
      onclosetag: (name) => {
        depth--;
        handlers.close?.(canonical(name));
      },
      ontext: (text) => handlers.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(typeof source === 'string' ? source : decodeXml(source));
}
