import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { openApiText } from './write-openapi.js';

it('passes the linter without errors or warnings', async () => {
  const config = await createConfig({
    extends: ['recommended'],
    // In addition to the recommended rules.
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
