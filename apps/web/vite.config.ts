import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const pathTo = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['DOCKET_API'] ?? 'http://127.0.0.1:3000';
const proxy = { '/api': api, '/ops': api };

export default defineConfig({
  root: pathTo('.'),
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
  build: {
    outDir: pathTo('dist'),
    emptyOutDir: true,
    // Emits all assets as files, because the content security policy allows no data: URLs.
    assetsInlineLimit: 0,
  },
});
