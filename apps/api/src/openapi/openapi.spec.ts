import { expect, it } from 'vitest';
import { openApiText } from './write-openapi.js';

it('is deterministic', async () => {
  expect(await openApiText()).toBe(await openApiText());
});

it('describes every response, and has no dangling references', async () => {
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
