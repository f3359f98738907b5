import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { openApiText } from './write-openapi.js';

it('keeps every rule of the linter, warnings too', async () => {
  const config = await createConfig({
    extends: ['recommended'],
    // Beyond the recommended ones; none of those is silenced.
    rules: {
      'operation-tag-defined': 'error',
      'tag-description': 'error',
      'operation-singular-tag': 'error',
    },
  });
  const problems = await lintFromString({
    source: await openApiText(),
    absoluteRef: '/openapi.json',
    config,
  });
  expect(
    problems.map(({ ruleId, message, location }) => `${ruleId}: ${location[0]?.pointer} ${message}`),
  ).toEqual([]);
});
