import { describe, expect, it } from 'vitest';

import { REPORT_KINDS } from './registry.js';

/** Parameters that a kind has besides those of every kind. */
const ownParams: Record<string, object> = {
  'assignment-compliance': { assignmentId: '0197a6b2-0000-7000-8000-0000000000aa' },
  'framework-evidence': { frameworkId: 'pci-dss-4.0.1' },
};

describe.each(REPORT_KINDS)('the parameters of $id', ({ id, form, paramsSchema }) => {
  const own = ownParams[id] ?? {};
  const parse = (orientation?: unknown) =>
    paramsSchema.safeParse({ ...own, ...(orientation !== undefined && { orientation }) });

  it('ask for an orientation, in the form too', () => {
    expect(parse('landscape').data).toEqual({ ...own, orientation: 'landscape' });
    expect(form.map(({ input }) => input)).toEqual(expect.arrayContaining(['language', 'orientation']));
  });

  it('are the same with portrait and with nothing said', () => {
    expect(parse('portrait').data).toEqual(parse().data);
    expect(parse().data).toEqual(own);
  });

  it.each(['sideways', 'Landscape', '', null, 90])('refuse %p, naming the field and what to do', (value) => {
    expect(parse(value).error?.issues).toMatchObject([
      { path: ['orientation'], message: 'Choose one of portrait, landscape.' },
    ]);
  });
});
