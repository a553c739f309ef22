// The renderer: one page whose files are found beside it, under app:// as on localhost.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (folder: string): string => fileURLToPath(new URL(folder, import.meta.url));

export default defineConfig({
  root: here('renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: here('dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The content policy allows fonts and pictures as files; nothing is hidden inside other files.
    assetsInlineLimit: 0,
    sourcemap: false,
  },
});
