// @vitest-environment happy-dom
import { importFields } from '@docket/contracts';
import { expect, it } from 'vitest';
import { fieldLabel } from './labels.js';

it.each(Object.entries(importFields))('has a label for each field of %s', (_, fields) => {
  expect(fields.map(({ name }) => name).filter((name) => fieldLabel(name) === name)).toEqual([]);
});
