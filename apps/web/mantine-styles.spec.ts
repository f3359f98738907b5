import { createServer } from 'vite';
import { expect, it } from 'vitest';

it('the development server adds the styles of all components to the start of the app', async () => {
  const server = await createServer({
    configFile: 'apps/web/vite.config.ts',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  });
  try {
    const start = await server.transformRequest('/src/app/start.tsx');
    expect(start?.code).toMatch(/@mantine\/core\/styles\.css/);
  } finally {
    await server.close();
  }
});
