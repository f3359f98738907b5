import { errorMessages } from '@docket/contracts';
import { z } from 'zod';
import { documentFields, documentParams } from '../document/document-params.js';
import { personRecord } from '../document/page-messages.js';
import { defineReportKind } from '../report-kind.js';
import { personRecordSnapshot } from './person-record.snapshot.js';

/** Report with everything on record about one person. */
export const personRecordReport = defineReportKind({
  id: 'person-record',
  title: personRecord.title,
  description: personRecord.description,
  form: [{ name: 'personId', label: personRecord.person, input: 'person' }, ...documentFields],
  params: z.strictObject({
    ...documentParams,
    personId: z.uuid({ error: () => errorMessages.reportParameters.choosePerson }),
  }),
  snapshot: personRecordSnapshot,
  async subject(em, { personId }, at) {
    const { findRecordedPerson, readPersonProgress } = await import('@docket/domain');
    const id = await findRecordedPerson(em, at, personId);
    return (await readPersonProgress(em, { ...at, personId: id })).person.name;
  },
  aboutOnePerson: true,
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
  commonRules: () => ['window'],
  collector: async () => (await import('./person-record.collect.js')).collectPersonRecord,
  comparison: async () => (await import('./person-record.comparison.js')).personRecordComparison,
  renderer: async () => (await import('./person-record.render.js')).renderPersonRecord,
  headline: {
    figures: (figures) => [
      { label: personRecord.attempts, value: figures.attempts, unit: 'count' },
      { label: personRecord.passes, value: figures.passes, unit: 'count' },
      { label: personRecord.voided, value: figures.voided, unit: 'count' },
      { label: personRecord.topicsTrained, value: figures.topicsTrained, unit: 'count' },
      { label: personRecord.assignments, value: figures.assignments, unit: 'count' },
      { label: personRecord.completed, value: figures.assignmentsCompleted, unit: 'count' },
      { label: personRecord.overdue, value: figures.assignmentsOverdue, unit: 'count' },
      { label: personRecord.exemptions, value: figures.exemptions, unit: 'count' },
    ],
  },
  fileName: ({ organization, subject }) => ['person-record', organization.slug, subject],
});
