// @vitest-environment happy-dom
import type { TrainingMetricsView } from '@docket/contracts';
import { expect, it, vi } from 'vitest';
import { renderComponent } from '../../testing/render-component.js';
import { GetStarted } from './get-started.js';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ to, children }: { to: string; children: string }) => <a href={to}>{children}</a>,
}));

const stepsOf = (metrics: object) => {
  const figures = { topics: 9, attempts: 0, eligible: 0, active: 5, assignmentsActive: 1 };
  renderComponent(
    <GetStarted
      metrics={
        { figures, eligibleJobFunctions: null, bespokeSoftwareOnly: false, ...metrics } as TrainingMetricsView
      }
    />,
  );
  return [...document.querySelectorAll('li')].map((step) => step.textContent);
};

it('names the job-function scope instead of missing people and records if it matches nobody', () => {
  const [records, people] = stepsOf({ eligibleJobFunctions: ['developer'] });
  expect(records).toMatch(/^Done/);
  expect(people).toMatch(/^To doCheck who is eligible.*developer/);
});

it('asks for people and records if there is no scope', () => {
  const [records, people] = stepsOf({});
  expect(records).toMatch(/^To doImport training records/);
  expect(people).toMatch(/^To doAdd people/);
});
