import type { Figure } from '@docket/domain';
import { documentFields } from '../document/document-params.js';
import { sample } from '../document/page-messages.js';
import { defineReportKind } from '../report-kind.js';
import { sampleParams } from './sample.params.js';
import { sampleSnapshot, type SampleState } from './sample.snapshot.js';

/** Report with a sample of people for audit tests. Anyone can repeat the selection from its attached population. */
export const sampleReport = defineReportKind({
  id: 'sample',
  title: sample.title,
  description: sample.description,
  form: [
    { name: 'population', label: sample.population, input: 'population' },
    { name: 'size', label: sample.size, input: 'size' },
    { name: 'seed', label: sample.seed, input: 'seed' },
    { name: 'stratify', label: sample.stratify, input: 'stratify' },
    ...documentFields,
  ],
  params: sampleParams,
  snapshot: sampleSnapshot,
  async subject(em, params, at) {
    const { subjectOfPopulation } = await import('./sample.population.js');
    return subjectOfPopulation(em, params, at);
  },
  recordTypes: [
    'settings',
    'people',
    'teams',
    'content',
    'attempts',
    'scenarioEvents',
    'assignments',
    'exemptions',
    'frameworks',
  ],
  assignmentOf: (params) => (params.population === 'assignment' ? params.assignmentId : undefined),
  commonRules: ({ population }) => (population === 'assignment' ? [] : ['window']),
  collector: async () => (await import('./sample.collect.js')).collectSample,
  comparison: async () => (await import('./sample.comparison.js')).sampleComparison,
  renderer: async () => (await import('./sample.render.js')).renderSample,
  headline: {
    selection: ({ populationSize, populationSha256, sampleSize, seed }) => [
      { label: sample.sampleSize, value: sampleSize, unit: 'count' },
      { label: sample.populationSize, value: populationSize, unit: 'count' },
      { label: sample.seed, value: seed },
      { label: sample.populationSha256, value: populationSha256 },
    ],
    results: ({ byState }) =>
      Object.entries(byState).map(([state, people]): Figure => ({
        label: sample.states[state as SampleState],
        value: people,
        unit: 'count',
      })),
  },
  fileName: ({ organization, params }) => [
    'sample',
    organization.slug,
    ...(typeof params['seed'] === 'string' ? [params['seed']] : []),
  ],
});
