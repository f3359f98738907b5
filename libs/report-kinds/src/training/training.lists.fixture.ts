import { fixturePerson } from '../people/people.fixture.js';
import type { ClosedAssignment, MovedDeadline, TrainingExempt, TrainingLeaver } from './training.snapshot.js';

/** A closed assignment. */
export const closedAssignment: ClosedAssignment = {
  assignmentId: 'assignment-9',
  title: 'Injection basics 2025',
  mandatory: true,
  closedAt: '2026-04-30T16:00:00.000Z',
  closedBy: 'ada@example.com',
  overdue: 2,
  not_started: 0,
  in_progress: 0,
  completed_late: 3,
  completed: 35,
};

/** An active assignment whose deadline was moved twice. */
export const movedDeadline: MovedDeadline = {
  assignmentId: 'assignment-0',
  title: 'Secure coding refresher 2026',
  mandatory: true,
  changes: [
    {
      changedAt: '2026-10-28T09:12:00.000Z',
      changedBy: 'ada@example.com',
      from: '2026-10-31T22:59:00.000Z',
      to: '2026-11-15T22:59:00.000Z',
    },
    {
      changedAt: '2026-11-14T16:40:00.000Z',
      changedBy: null,
      from: '2026-11-15T22:59:00.000Z',
      to: '2026-11-30T22:59:00.000Z',
    },
  ],
  assignees: 212,
  late: 41,
  lateUnderFirstDeadline: 96,
};

/** Returns a person who is exempt from the assignment with moved deadlines. */
export function exemptAt(index: number): TrainingExempt {
  const { title, mandatory, assignmentId } = movedDeadline;
  return {
    assignmentId,
    title,
    mandatory,
    ...fixturePerson(300 + index),
    reason: 'Parental leave',
    approver: 'Margaret Hamilton',
    startsAt: '2026-02-01T00:00:00.000Z',
    endsAt: '2027-01-31T23:00:00.000Z',
    recordedAt: '2026-01-28T10:00:00.000Z',
    recordedBy: 'ada@example.com',
    inAssignment: 2,
  };
}

/** Returns a person who left. */
export const leaverAt = (index: number): TrainingLeaver => ({
  ...fixturePerson(200 + index),
  joinedAt: '2024-03-01T00:00:00.000Z',
  leftAt: `2026-0${4 + index}-30T22:00:00.000Z`,
  attempts: 12 * index,
  topicsPassed: 7 * index,
  assigned: 3,
  completedAssignments: index,
  overdueAssignments: 2 - index,
});
