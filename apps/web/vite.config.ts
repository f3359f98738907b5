import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressedFiles } from './compressed-files.js';
import { mantineStyles } from './mantine-styles.js';

const pathTo = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['DOCKET_API'] ?? 'http://127.0.0.1:3000';
const proxy = { '/api': api, '/ops': api };

/** Modules of which each page uses many: components, icons and the parts of lists and forms. */
const PARTS = /@tabler|@mantine\/(core|hooks)|src\/(list|page|picker|format|report-request)\//;

export default defineConfig({
  root: pathTo('.'),
  plugins: [react(), mantineStyles(), compressedFiles()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
  build: {
    outDir: pathTo('dist'),
    emptyOutDir: true,
    // Emits all assets as files, because the content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'shell', tags: ['$initial'], priority: 1 },
            // The messages of a language import them, and must not load parts that use messages before they are loaded.
            { name: 'format', test: /src\/format\/(number|text)\.ts/, priority: 2 },
            // One file with the parts of several pages: a request costs more than the bytes that a page does not use.
            { name: 'common', test: PARTS, minShareCount: 3 },
          ],
        },
      },
    },
  },
});
