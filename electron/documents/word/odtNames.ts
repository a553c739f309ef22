// The namespaces of OpenDocument files.
import type { Namespaces } from '../xml.ts';

const office = 'urn:oasis:names:tc:opendocument:xmlns';
export const openDocumentNamespaces: Namespaces = {
  [`${office}:office:1.0`]: 'office',
  [`${office}:text:1.0`]: 'text',
  [`${office}:table:1.0`]: 'table',
  [`${office}:style:1.0`]: 'style',
  [`${office}:drawing:1.0`]: 'draw',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
