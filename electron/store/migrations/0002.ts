// Where each page of a document begins (JSON: offsets in UTF-16 code units, ascending), so that a mention has a page.
export const migration0002 = `
ALTER TABLE documents ADD COLUMN pages TEXT NOT NULL DEFAULT '[]';
`;
