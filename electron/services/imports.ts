// The import service, as the others see it.
export { createImports, type ImportsService } from './imports/imports.ts';
