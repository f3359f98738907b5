import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openApiText } from './write-openapi.js';

it('is written down as the routes are: run `npm run openapi` after changing one', async () => {
  const committed = await readFile(new URL('../../openapi.json', import.meta.url), 'utf8');
  expect(await openApiText()).toBe(committed);
});

it('describes every answer, and refers only to what is there', async () => {
  const text = await openApiText();
  const { components, paths } = JSON.parse(text) as {
    components: { schemas: Record<string, unknown> };
    paths: Record<string, Record<string, { responses: Record<string, { description?: string }> }>>;
  };
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(components.schemas).toHaveProperty(name!);
  for (const operations of Object.values(paths)) {
    for (const { responses } of Object.values(operations)) {
      expect(Object.keys(responses).length).toBeGreaterThan(0);
      for (const { description } of Object.values(responses)) expect(description).toBeTruthy();
    }
  }
});
