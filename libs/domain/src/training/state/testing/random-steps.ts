import fc from 'fast-check';

export const DAY = 86_400_000;
export const WINDOW = 365 * DAY;
/** The instant of the first computation; figures are read around it. */
export const BASE = Date.UTC(2026, 5, 1, 12);
export const PEOPLE = 4;
export const TOPICS = 5;
export const iso = (millis: number): string => new Date(millis).toISOString();

/** Instants around those at which an attempt of `anyCompletion` starts to count or leaves the window. */
const edges = [BASE - DAY, BASE, BASE + DAY, BASE + 2 * DAY];
export const anyInstant = fc.record({ edge: fc.constantFrom(...edges), delta: fc.constantFrom(-1, 0, 1) });
const anyCompletion = fc.record({
  edge: fc.constantFrom(...edges, BASE - 30 * DAY, BASE - 400 * DAY),
  delta: fc.constantFrom<number[]>(-1, 0, 1),
  leaves: fc.boolean(),
});
const anyAttempt = fc.record({
  person: fc.nat(PEOPLE - 1),
  topic: fc.nat(TOPICS - 1),
  outcome: fc.constantFrom<[number | null, string | null]>(
    [0, null],
    [69.99, null],
    [70, null],
    [100, null],
    [null, 'passed'],
    [null, 'failed'],
  ),
  language: fc.constantFrom<(string | null)[]>(null, 'java', 'Java', 'go'),
  completion: anyCompletion,
});
const anyPeriodStart = fc.constantFrom(BASE - 100 * DAY, BASE - 32 * DAY, BASE - 2 * DAY, BASE, BASE + DAY);
const anyAssignment = fc.record({
  scope: fc.constantFrom('organization', 'team', 'person', 'selection'),
  target: fc.constantFrom('module', 'topic', 'scenario'),
  team: fc.nat(1),
  person: fc.nat(PEOPLE - 1),
  assigned: fc.constantFrom(BASE - 60 * DAY, BASE - 2 * DAY, BASE - DAY, BASE),
  delta: fc.constantFrom(0, 1, 500),
  deadline: fc.option(fc.oneof(anyInstant, fc.constant({ edge: BASE - 40 * DAY, delta: 0 }))),
  recognizeEarlierDays: fc.constantFrom(0, 1, 30),
  joinerDays: fc.constantFrom(0, 1, 30),
  mandatory: fc.boolean(),
});
export const anyStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('assign' as const), assignment: anyAssignment }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('excuse' as const),
      person: fc.nat(PEOPLE - 1),
      from: anyInstant,
      days: fc.constantFrom(1, 2, 30),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rescope' as const),
      team: fc.nat(1),
      selection: fc.boolean(),
      from: anyPeriodStart,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('attempts' as const),
      attempts: fc.array(anyAttempt, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('void' as const), attempt: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('scenario' as const),
      person: fc.nat(PEOPLE - 1),
      event: fc.constantFrom('started', 'completed', 'withdrawn'),
      happened: anyInstant,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      from: fc.nat(PEOPLE - 1),
      into: fc.nat(PEOPLE - 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('role' as const),
      person: fc.nat(PEOPLE - 1),
      role: fc.constantFrom('learner', 'auditor'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('team' as const),
      person: fc.nat(PEOPLE - 1),
      team: fc.nat(1),
      from: anyPeriodStart,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('cwes' as const),
      topic: fc.nat(TOPICS - 1),
      cwes: fc.constantFrom([89], [79, 89], []),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('topic' as const), availableFrom: anyInstant }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('exempt' as const), person: fc.nat(PEOPLE - 1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rolled back' as const), attempt: anyAttempt }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('refresh' as const), asOf: anyInstant }) },
);
/** A person leaves. */
export const anyLeave = fc.record({
  kind: fc.constant('leave' as const),
  person: fc.nat(PEOPLE - 1),
  at: anyPeriodStart,
});
/** Attempts and assignments that often meet: mostly passes on the first topic. */
export const anyAssigned = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('attempts' as const),
        attempts: fc.array(
          fc.record({
            person: fc.nat(PEOPLE - 1),
            topic: fc.constant(0),
            outcome: fc.constantFrom<[number | null, string | null]>(
              [70, null],
              [null, 'passed'],
              [60, null],
            ),
            language: fc.constant(null),
            completion: fc.record({
              edge: fc.constantFrom(...edges, BASE - 30 * DAY),
              delta: fc.constantFrom(-1, 0, 1, 400),
              leaves: fc.constant(false),
            }),
          }),
          { minLength: 2, maxLength: 6 },
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('assign' as const),
        assignment: anyAssignment.map((assignment) => ({ ...assignment, target: 'topic' as const })),
      }),
    },
    { weight: 2, arbitrary: anyStep },
  ),
  { minLength: 6, maxLength: 14 },
);
export type AnyAttempt = typeof anyAttempt extends fc.Arbitrary<infer T> ? T : never;
export type Step = typeof anyStep | typeof anyLeave extends fc.Arbitrary<infer T> ? T : never;

export const at = ({ edge, delta }: { edge: number; delta: number }): string => iso(edge + delta);
