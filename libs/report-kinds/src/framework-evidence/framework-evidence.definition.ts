import { frameworkId, shareText } from '@docket/contracts';
import type { Figure } from '@docket/domain';
import { z } from 'zod';
import { documentFields, documentParams } from '../document/document-params.js';
import { periodFields, periodInFileName, periodParams, withPeriod } from '../period/period.js';
import { defineReportKind } from '../report-kind.js';
import { meanShareOf } from './framework-evidence.mean-share.js';
import { frameworkEvidenceSnapshot, type EvidenceItem } from './framework-evidence.snapshot.js';
import { frameworkEvidence } from '../document/page-messages.js';

function meanShareFigure(items: EvidenceItem[]): Figure {
  const { numerator, denominator } = meanShareOf(items);
  return {
    label: frameworkEvidence.averageTrainedShare,
    value: denominator === 0n ? null : Number(numerator) / Number(denominator),
    unit: 'rate',
    printed: shareText(numerator, denominator),
  };
}

/** Report on one framework: the status of each item, the gaps, and the people not yet trained. */
export const frameworkEvidenceReport = defineReportKind({
  id: 'framework-evidence',
  title: frameworkEvidence.title,
  description: frameworkEvidence.description,
  form: [
    { name: 'frameworkId', label: frameworkEvidence.framework, input: 'framework' },
    ...periodFields,
    ...documentFields,
  ],
  params: withPeriod(z.strictObject({ ...documentParams, ...periodParams, frameworkId })),
  snapshot: frameworkEvidenceSnapshot,
  async subject(em, params, at) {
    const { findFramework, readCatalog } = await import('@docket/domain');
    return findFramework(await readCatalog(em, at), params.frameworkId).title;
  },
  recordTypes: ['settings', 'people', 'teams', 'content', 'attempts', 'frameworks', 'exemptions'],
  commonRules: () => ['window', 'threshold'],
  collector: async () => (await import('./framework-evidence.collect.js')).collectFrameworkEvidence,
  comparison: async () => (await import('./framework-evidence.comparison.js')).frameworkEvidenceComparison,
  renderer: async () => (await import('./framework-evidence.render.js')).renderFrameworkEvidence,
  headline: {
    framework: ({ version }) => [{ label: frameworkEvidence.frameworkVersion, value: version }],
    figures: (figures) => [
      {
        label: frameworkEvidence.coverage,
        value: figures.coverage,
        unit: 'rate',
        printed: shareText(figures.covered, figures.itemCount - figures.noContent),
      },
      { label: frameworkEvidence.covered, value: figures.covered, unit: 'count' },
      { label: frameworkEvidence.partial, value: figures.partial, unit: 'count' },
      { label: frameworkEvidence.noActivity, value: figures.noActivity, unit: 'count' },
      { label: frameworkEvidence.noContent, value: figures.noContent, unit: 'count' },
      { label: frameworkEvidence.eligiblePeople, value: figures.eligible, unit: 'count' },
    ],
    items: (items) => [meanShareFigure(items)],
  },
  fileName: ({ organization, params }) => [
    'framework-evidence',
    organization.slug,
    String(params['frameworkId']),
    ...periodInFileName(params),
  ],
});
