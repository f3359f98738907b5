import { expect, vi, test } from 'vitest';
import { verifyPdf } from './verify-pdf.js';

// The validators are separate programs and start slowly on a busy machine.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const { TEST_VERAPDF, TEST_MUTOOL, TEST_GHOSTSCRIPT } = process.env;
const isAnyInstalled = Boolean(TEST_VERAPDF || TEST_MUTOOL || TEST_GHOSTSCRIPT);

(isAnyInstalled ? test : test.skip)(
  'documents of every kind conform to PDF/A-3a and PDF/UA-1 and are readable by all PDF readers',
  async () => {
    const { code, output } = await verifyPdf('--allow-missing', '--rows', '30', '--languages', 'en');
    for (const line of output.match(/^docket: NOT CHECKED.*$/gm) ?? []) console.warn(line);
    if (code !== 0) throw new Error(output);
    const [, valid, all] = /docket: (\d+) of (\d+) documents passed/.exec(output)!;
    expect(valid).toBe(all);
  },
);
