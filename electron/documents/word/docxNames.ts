// The namespaces of Word's files, in both of the standard's wordings, and their relationship files.
import { parseXml, type Namespaces } from '../xml.ts';

const main = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const relations = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
const math = [
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
];

export const wordNamespaces: Namespaces = Object.fromEntries([
  ...main.map((uri) => [uri, 'w'] as const),
  ...relations.map((uri) => [uri, 'r'] as const),
  ...math.map((uri) => [uri, 'm'] as const),
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
]);

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `footnotes`, `header`. */
  readonly type: string;
  readonly target: string;
}

export function parseRelationships(bytes: Uint8Array): readonly Relationship[] {
  const found: Relationship[] = [];
  parseXml(
    bytes,
    { 'http://schemas.openxmlformats.org/package/2006/relationships': '' },
    {
      open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
        if (name !== 'Relationship' || TargetMode === 'External') return;
        found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: Target });
      },
    },
  );
  return found;
}

/** `<w:b/>` and `<w:b w:val="1"/>` are on. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off', 'none'].includes(value);
