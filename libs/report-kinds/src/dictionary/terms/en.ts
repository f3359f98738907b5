import { en as document } from '../../language/messages/en.js';
import type { Glossary } from '../terms.js';

const { states, exempt, rules } = document;

/** English glossary. */
export const en: Glossary = {
  title: 'Glossary',
  terms: {
    active: [
      'Active',
      'A person is active from the start of a membership up to, but not including, its end.',
    ],
    assignee: ['Assignee', 'A person in the scope of an assignment.'],
    assignment: [
      'Assignment',
      'Content that is assigned to a person, a team or the organization, as mandatory or optional training.',
    ],
    attempt: [
      'Attempt',
      'One try of a person at a topic, with a score or a result; attempts are never changed, only added and voided.',
    ],
    averageAssigneeScore: [
      'Average score',
      'The mean of the scores of the assignees who have one; the score of an assignee is the mean of the best scores on the tracked topics.',
    ],
    averageScore: [
      'Mean best score',
      'The mean, over eligible people with a scored attempt, of the best score of each on the mapped topics in the training window.',
    ],
    completed: [
      states.completed,
      'All items are complete, the last one at or before the deadline of the person.',
    ],
    completedLate: [
      states.completed_late,
      'All items are complete, the last one after the deadline of the person.',
    ],
    completionRate: [
      'Completion rate',
      'Completed assignments, on time or late, divided by all assignments, counted per assignee.',
    ],
    changedValue: [
      'Changes of values',
      'Other values of settings, roles, deadlines, frameworks, CWE mappings, required shares and CWE IDs of topics, on which figures depend.',
    ],
    correction: [
      'Correction',
      'A change of a person’s data that applies from an earlier instant, or of a joining date, or of a leaving date in the past; the values known before are kept.',
    ],
    countedAttempt: [
      'Attempt that counts',
      'The most recent pass in the training window that makes a person trained on a risk or control.',
    ],
    coverage: [
      'Coverage',
      'Risks or controls that meet their required share, divided by those with content.',
    ],
    covered: [
      'Share met',
      'The share of trained people is at least the required share; people can be untrained.',
    ],
    dataVersion: [
      'Data version',
      'The number of the last change of records that this document takes into account.',
    ],
    daysOverdue: [
      'Days overdue',
      'The number of started periods of 24 hours since the deadline of the person.',
    ],
    deadline: [
      'Deadline of a person',
      'The deadline of the assignment, or a later one if the person came into the scope later or had an exemption.',
    ],
    eligible: [
      rules.eligible,
      'Active people with the “Learner” role within the job-function scope, if the organization has set one.',
    ],
    exempt: [
      exempt.marker,
      'Excused, with a reason, an approver and an end, and therefore excluded from totals and shares.',
    ],
    inProgress: [
      states.in_progress,
      'Not all items are complete, the deadline has not passed, and there is activity.',
    ],
    input: [
      'Input',
      'An imported file, or all requests of one API client and source, that recorded attempts.',
    ],
    item: [
      'Risk, control',
      'An entry of a framework: a module of an OWASP list, or a control of a regulatory framework.',
    ],
    jobScope: [
      'Job-function scope',
      'A setting that limits the eligible people to job functions, or to people who work on bespoke software.',
    ],
    leaver: [
      'Left the organization',
      'An assignee who left after the assignment was created; shown as of the departure and excluded from all totals.',
    ],
    meanShare: [
      'Average trained share',
      'The mean of the shares of the risks or controls that have one. Those without content, without eligible people, or with exemptions for all eligible people are left out.',
    ],
    meanTopicScore: [
      'Mean topic score',
      'The mean of the best scores in the training window, one for each eligible person and topic with a scored attempt.',
    ],
    membership: [
      'Membership',
      'The time from joining the organization up to, but not including, the instant of leaving.',
    ],
    merged: [
      'Merged people',
      'Records of the same person that were combined; the person counts once from when the merge was recorded.',
    ],
    noActivity: ['No activity', 'Nobody is trained, or nobody is eligible.'],
    noContent: ['No content', 'No topic is mapped to the risk or control.'],
    notStarted: [states.not_started, 'No item has any activity, and the deadline has not passed.'],
    onboarding: ['Onboarding', 'The first pass on any topic of people who join in the period.'],
    overdue: [states.overdue, 'Not all items are complete, and the deadline of the person has passed.'],
    partial: ['Below share', 'Somebody is trained, but the share is below the required share.'],
    pass: [
      'Pass',
      'An attempt with at least the passing score or, without a score, with the result “passed”.',
    ],
    passingScore: [rules.passingScore, 'The lowest score with which an attempt is a pass.'],
    peopleToTrain: [
      'People still to train',
      'The number of eligible people who must still be trained to reach the required share.',
    ],
    population: ['Population', 'All people from whom the sample is selected.'],
    populationHash: [
      'Population SHA-256',
      'The SHA-256 of the sorted IDs of all people in the population, which identifies the population.',
    ],
    requiredShare: [
      'Required share',
      'The lowest share of trained people that the status asks for: the higher of the organization’s coverage threshold and the share that the framework requires.',
    ],
    requirement: ['Requirement', 'What a person in the sample must have passed or completed.'],
    satisfied: [
      'Trained',
      'The person has the passes in the training window that the risk or control requires.',
    ],
    scenario: [
      'Learning scenario',
      'Training content without a score that a person starts and completes; it is not an attempt.',
    ],
    seed: [
      'Seed',
      'A text that determines the selection: the same seed and population always select the same people.',
    ],
    share: ['Share', 'Trained people divided by the eligible people without an exemption.'],
    snapshot: [
      'Snapshot',
      'All data of this document, read in one database transaction; every figure depends on it alone.',
    ],
    strata: [
      'Strata',
      'The teams of the population, from each of which people are selected in proportion to its size.',
    ],
    threshold: [
      rules.threshold,
      'A setting of the organization, not of the standard: the lowest required share of any risk or control.',
    ],
    topic: ['Topic', 'A unit of training content, in a module of a family.'],
    trackedItem: ['Tracked items', 'The topics and learning scenarios that an assignee must complete.'],
    trained: [
      'Trained',
      'With a pass in the training window on a mapped topic; a person-based control counts any topic, and may require a pass in each declared language.',
    ],
    trainedOnTopic: ['Trained', 'With at least one pass on the topic in the training window.'],
    trainingCoverage: [
      'Training coverage',
      'The status of a control that requires more than the counted passes: it describes the training only.',
    ],
    void: [
      'Void',
      'Takes an attempt out of every figure from when the void is recorded; it is never undone.',
    ],
    window: [
      rules.window,
      'The time up to the instant of this document in which a pass counts as training; the rules state its length.',
    ],
  },
};
