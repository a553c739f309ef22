// The other half of pdf.js has no types; it is imported for what it does.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
