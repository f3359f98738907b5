import { expect, vi, test } from 'vitest';
import { verifyPdf } from './verify-pdf.js';

// Programs with a start of their own, on cores shared with other tests.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const { TEST_VERAPDF, TEST_MUTOOL, TEST_GHOSTSCRIPT } = process.env;
const isAnyInstalled = Boolean(TEST_VERAPDF || TEST_MUTOOL || TEST_GHOSTSCRIPT);

(isAnyInstalled ? test : test.skip)(
  'documents of every kind are PDF/A-3a and PDF/UA-1, and no reader of PDFs finds fault with them',
  async () => {
    const { code, output } = await verifyPdf('--allow-missing', '--rows', '30', '--languages', 'en');
    for (const line of output.match(/^docket: NOT CHECKED.*$/gm) ?? []) console.warn(line);
    if (code !== 0) throw new Error(output);
    const [, sound, all] = /docket: (\d+) of (\d+) documents are in order/.exec(output)!;
    expect(sound).toBe(all);
  },
);
