import * as domain from '@docket/domain';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './testing/test-api.js';

let api: TestApi;
beforeAll(async () => (api = await startTestApi()));
afterAll(() => api.close());

it('provides each domain service once', () => {
  const services = new Set<unknown>(Object.values(domain).filter((value) => typeof value === 'function'));
  const provided = [...api.app.get(ModulesContainer).values()].flatMap(({ providers }) =>
    [...providers.keys()]
      .filter((token) => services.has(token))
      .map((token) => (token as { name: string }).name),
  );
  expect(provided.length).toBeGreaterThan(10);
  expect(provided.toSorted()).toEqual([...new Set(provided)].toSorted());
});
