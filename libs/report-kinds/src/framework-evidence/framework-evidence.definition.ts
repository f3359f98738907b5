import { frameworkId } from '@docket/contracts';
import { findFramework, readCatalogue } from '@docket/domain';
import { z } from 'zod';
import { documentFields, documentParams } from '../document-params.js';
import { count, percent } from '../figures.js';
import type { ReportKind } from '../report-kind.js';
import { collectFrameworkEvidence } from './framework-evidence.collect.js';
import { frameworkEvidenceDrawing } from './framework-evidence.render.js';
import type { FrameworkFigures, FrameworkSection } from './framework-evidence.snapshot.js';

/** One framework: how the organization stands on each of its items, what is missing, and whom. */
export const frameworkEvidenceReport: ReportKind = {
  id: 'framework-evidence',
  title: 'Framework Evidence Report',
  description:
    'How the organization stands on every control of a framework: coverage, gaps, the topics that count, and the people not yet trained.',
  form: [{ name: 'frameworkId', label: 'Framework', input: 'framework' }, ...documentFields],
  paramsSchema: z.strictObject({ ...documentParams, frameworkId }),
  async subject(em, params: { frameworkId: string }) {
    return findFramework(await readCatalogue(em), params.frameworkId).title;
  },
  collect: collectFrameworkEvidence,
  headline(section, data) {
    if (section === 'framework')
      return [{ label: 'Pack version', value: (data as FrameworkSection).version }];
    if (section !== 'figures') return [];
    const figures = data as FrameworkFigures;
    return [
      { label: 'Coverage', value: percent(figures.coverage) },
      { label: 'Mean share trained', value: percent(figures.meanShare) },
      { label: 'Covered', value: count(figures.covered) },
      { label: 'Partial', value: count(figures.partial) },
      { label: 'No activity', value: count(figures.noActivity) },
      { label: 'No content', value: count(figures.noContent) },
      { label: 'Eligible people', value: count(figures.eligible) },
    ];
  },
  ...frameworkEvidenceDrawing,
};
