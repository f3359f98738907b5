import { frameworkId } from '@docket/contracts';
import { z } from 'zod';
import { documentFields, documentParams } from '../document-params.js';
import { defineReportKind } from '../report-kind.js';
import { frameworkEvidenceSnapshot } from './framework-evidence.snapshot.js';

/** Report on one framework: the status of each item, the gaps, and the people not yet trained. */
export const frameworkEvidenceReport = defineReportKind({
  id: 'framework-evidence',
  title: 'Framework Evidence Report',
  description:
    'Coverage of every control of a framework: status, gaps, mapped topics, and the people not yet trained.',
  form: [{ name: 'frameworkId', label: 'Framework', input: 'framework' }, ...documentFields],
  params: z.strictObject({ ...documentParams, frameworkId }),
  snapshot: frameworkEvidenceSnapshot,
  async subject(em, params) {
    const { findFramework, readCatalog } = await import('@docket/domain');
    return findFramework(await readCatalog(em), params.frameworkId).title;
  },
  collector: async () => (await import('./framework-evidence.collect.js')).collectFrameworkEvidence,
  renderer: async () => (await import('./framework-evidence.render.js')).renderFrameworkEvidence,
  headline: {
    framework: ({ version }) => [{ label: 'Mapping version', value: version }],
    figures: (figures) => [
      { label: 'Coverage', value: figures.coverage, unit: 'rate' },
      { label: 'Average trained share', value: figures.meanShare, unit: 'rate' },
      { label: 'Covered', value: figures.covered, unit: 'count' },
      { label: 'Partial', value: figures.partial, unit: 'count' },
      { label: 'No activity', value: figures.noActivity, unit: 'count' },
      { label: 'No content', value: figures.noContent, unit: 'count' },
      { label: 'Eligible people', value: figures.eligible, unit: 'count' },
    ],
  },
  fileName: ({ organization, params }) => [
    'framework-evidence',
    organization.slug,
    String(params['frameworkId']),
  ],
});
