// Text as it stands in HTML and XML, in an element or in an attribute in double quotes.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;', // parsers take a bare one for a line feed
};

export const escapeMarkup = (text: string): string => text.replace(/[&<>"'\r]/g, (sign) => entities[sign] ?? '');
