import { importFields, importTableKinds, importTemplate } from '@docket/contracts';
import { expect, it } from 'vitest';
import { tableKinds } from './kinds/table-kinds.js';

it.each(importTableKinds)('the fields of %s are the columns of their file', (kind) => {
  const { required, optional } = tableKinds[kind];
  const fields = importFields[kind];
  expect(fields.map(({ name }) => name).sort()).toEqual([...required, ...optional].sort());
  expect(
    fields
      .filter((field) => field.required)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...required].sort());
  expect(importTemplate(kind).split('\r\n')[0]).toBe(fields.map(({ name }) => `"${name}"`).join(','));
});
