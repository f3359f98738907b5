import { importMapping } from '@docket/contracts';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { validateMapping } from './validate-mapping.js';

const issues = (mapping: z.input<typeof importMapping>, columns: string[]) =>
  validateMapping(importMapping.parse(mapping), columns).map(({ path, message }) => `${path}: ${message}`);

describe('a mapping', () => {
  it('is valid if every column is mapped or ignored and every required field is mapped', () =>
    expect(
      issues(
        {
          kind: 'attempts',
          fields: { email: { column: 'Mail' }, topic: { value: 'xss' }, completedAt: { column: 'Done' } },
          ignoredColumns: ['Id'],
        },
        ['Mail', 'Done', 'Id', ''],
      ),
    ).toEqual([]));

  it('reports all mistakes at once, with the closest names', () =>
    expect(
      issues(
        {
          kind: 'people',
          fields: { emial: { column: 'E-Mail' }, name: { column: 'Nmae' }, role: { column: 'Name' } },
          ignoredColumns: ['Name', 'Removed'],
          values: { role: { Boss: 'admin' }, team: { A: 'B' } },
        },
        ['E-Mail', 'Name', 'Cost Centre'],
      ),
    ).toEqual([
      'fields.emial: The kind "people" has no field "emial". Did you mean "email"?',
      'fields.name: The file has no column "Nmae". Did you mean "Name"?',
      'ignoredColumns: The column "Name" is mapped and ignored. Remove one of the two.',
      'ignoredColumns: The column "Cost Centre" is neither mapped nor ignored. Map it or ignore it.',
      'fields.email: "email" is required. Map a column to it, or give it a value. Columns that are not mapped: Cost Centre.',
      'values.role.Boss: "admin" is not a value of "role". Use one of: org_admin, auditor, learner.',
      'values.team: "team" has values, but no column is mapped to it. Map one.',
    ]));

  it('need not have columns without a name, but those of the rows that it leaves out', () =>
    expect(
      issues({ kind: 'teams', fields: { name: { column: 'Team' } }, leftOutRows: { Teams: ['Total'] } }, [
        'Team',
        '(column 2)',
      ]),
    ).toEqual(['leftOutRows: The file has no column "Teams". Did you mean "Team"?']));

  it('has topic columns in place of topic, score and result', () => {
    const fields = { email: { column: 'Mail' } };
    const quiz = { topic: 'Quiz', score: 'Quiz' };
    expect(issues({ kind: 'attempts', fields, topicColumns: [quiz] }, ['Mail', 'Quiz'])).toEqual([
      'fields.completedAt: "completedAt" is required. Map a column to it, or give it a value. Columns that are not mapped: –.',
    ]);
    expect(
      issues(
        {
          kind: 'attempts',
          fields: { ...fields, completedAt: { value: '2026-03-31' }, result: { value: 'passed' } },
          topicColumns: [quiz, { topic: 'QUIZ', score: 'Quzi' }, { topic: 'Video' }],
        },
        ['Mail', 'Quiz'],
      ),
    ).toEqual([
      'topicColumns.1.score: The file has no column "Quzi". Did you mean "Quiz"?',
      'fields.result: The topic columns have the field "result". Remove it from the other fields.',
      'topicColumns.1.topic: Two topic columns have the topic "QUIZ". Remove one of them.',
      'topicColumns.2: The topic column "Video" has no column. Map a score, a result or a completion date.',
    ]);
    expect(
      issues({ kind: 'teams', fields: { name: { column: 'Mail' } }, topicColumns: [quiz] }, ['Mail', 'Quiz']),
    ).toEqual(['topicColumns: Only attempts have topic columns. Remove them, or choose the kind attempts.']);
  });

  it('needs no ID of attempts, and no common date if every topic column has one', () =>
    expect(
      issues(
        {
          kind: 'attempts',
          fields: { email: { column: 'Mail' } },
          topicColumns: [{ topic: 'Quiz', result: 'Quiz', completedAt: 'Date' }],
          values: { result: { Done: 'completed', Gone: null } },
        },
        ['Mail', 'Quiz', 'Date'],
      ),
    ).toEqual([]));
});
