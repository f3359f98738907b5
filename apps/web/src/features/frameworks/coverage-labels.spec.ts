import type { RiskItemDetail } from '@docket/contracts';
import { describe, expect, it } from 'vitest';
import { emptyReason } from '../../page/no-eligible.js';
import { noCoverageReason, statusSummary } from './coverage-labels.js';

const anyone = { dataVersion: 3, eligibleJobFunctions: null, bespokeSoftwareOnly: false };
const textOf = (rules: Partial<Parameters<typeof emptyReason>[0]>) =>
  emptyReason({ ...anyone, ...rules }).text;

describe('the reason why nobody is counted', () => {
  it('is the role if the organization has no job-function scope', () => {
    expect(textOf({})).toBe(
      'Only active people with the “Learner” role are eligible, and there are none at this time.',
    );
  });

  it('is the job-function scope if there is one', () => {
    const eligibleJobFunctions = ['developer', 'tester'];
    expect(textOf({ eligibleJobFunctions })).toContain('job functions');
    expect(textOf({ eligibleJobFunctions })).toContain('developer, tester');
    expect(textOf({ bespokeSoftwareOnly: true })).toContain('bespoke software');
    const both = textOf({ eligibleJobFunctions, bespokeSoftwareOnly: true });
    expect(both).toContain('bespoke software');
    expect(both).toContain('developer, tester');
  });

  it('is that no records were known, before the first change', () => {
    expect(textOf({ dataVersion: 0 })).toContain('No records');
  });
});

it('names the missing records instead of missing topics before the first change', () => {
  expect(noCoverageReason({ coverage: null }, { dataVersion: 0 })).toContain('No records');
  expect(noCoverageReason({ coverage: null }, { dataVersion: 1 })).toContain('No topics');
  expect(noCoverageReason({ coverage: 0.5 }, { dataVersion: 1 })).toBeNull();
  const framework = { noun: 'requirement' };
  const item = { ...anyone, framework, status: 'no-content', eligible: 0 } as unknown as RiskItemDetail;
  expect(statusSummary({ ...item, dataVersion: 0 })).toContain('No records');
  expect(statusSummary(item)).toContain('No topics are mapped to this requirement');
  expect(statusSummary({ ...item, status: 'no-activity', eligibleJobFunctions: ['developer'] })).toContain(
    'developer',
  );
});
