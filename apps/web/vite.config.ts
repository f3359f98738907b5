import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['DOCKET_API'] ?? 'http://127.0.0.1:3000';
const proxy = { '/api': api, '/ops': api };

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // No data: URLs, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
  },
});
