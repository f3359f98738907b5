import { describe, expect, it } from 'vitest';

import { REPORT_KINDS } from '../registry.js';

/** Required parameters of a kind, in addition to `documentParams`. */
const requiredParams: Record<string, object> = {
  'assignment-compliance': { assignmentId: '0197a6b2-0000-7000-8000-0000000000aa' },
  'framework-evidence': { frameworkId: 'pci-dss-4.0.1' },
  sample: { population: 'eligible', size: 25, seed: '2026-Q4', stratify: 'none' },
  'person-record': { personId: '0197a6b2-0000-7000-8000-0000000000aa' },
};

describe.each(REPORT_KINDS)('the parameters of $id', ({ id, form, paramsSchema }) => {
  const required = requiredParams[id] ?? {};
  const parse = (orientation?: unknown) =>
    paramsSchema.safeParse({ ...required, ...(orientation !== undefined && { orientation }) });

  it('includes an orientation, also in the form', () => {
    expect(parse('landscape').data).toEqual({ ...required, orientation: 'landscape' });
    expect(form.map(({ input }) => input)).toEqual(expect.arrayContaining(['language', 'orientation']));
  });

  it('normalizes portrait and no orientation to the same parameters', () => {
    expect(parse('portrait').data).toEqual(parse().data);
    expect(parse().data).toEqual(required);
  });

  it.each(['sideways', 'Landscape', '', null, 90])(
    'rejects the orientation %p with the field and the allowed values',
    (value) => {
      expect(parse(value).error?.issues).toMatchObject([
        { path: ['orientation'], message: 'Enter one of these values: portrait, landscape.' },
      ]);
    },
  );
});
