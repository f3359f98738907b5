import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  assigneeListQuery,
  assignmentListQuery,
  changeSettings,
  createAssignment,
  createPerson,
  createTopic,
  newId,
  updatePerson,
  type ChangeSettings,
} from '@docket/contracts';
import { createTestDatabase, type TestDatabase } from '@docket/testing';
import fc from 'fast-check';
import { AssignmentsService } from '../assignments/assignments.service.js';
import type { Actor } from '../audit-log/audit-log.js';
import { ContentService } from '../content/content.service.js';
import { OrganizationService } from '../organization/organization.service.js';
import { SettingsService } from '../organization/settings.service.js';
import { TeamsService } from '../teams/teams.service.js';
import { MetricsService } from '../training/metrics.service.js';
import { PeopleService } from './people.service.js';

/** Eligible people: present, learners, within the job-function scope of the organization (docs/domain.md, section 3.1). */
let db: TestDatabase;
let people: PeopleService;
let settings: SettingsService;
let metrics: MetricsService;
let admin: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  people = new PeopleService(db.tenancy);
  settings = new SettingsService(db.tenancy);
  metrics = new MetricsService(db.tenancy);
});
afterAll(() => db?.drop());
beforeEach(async () => {
  const organizationId = await db.organization();
  admin = { organizationId, id: newId(), name: 'A', email: 'a@x', role: 'org_admin', ipAddress: null };
});

const add = async (values: Record<string, unknown>) => {
  const request = createPerson.parse({ email: `${newId()}@x.example`, name: 'P', ...values });
  return (await people.create(admin, request)).person.id;
};
const set = (changes: ChangeSettings) => settings.change(admin, changeSettings.parse(changes));
const eligible = async (instants: { asOf?: string; knownAt?: string } = {}) =>
  (await metrics.training(admin.organizationId, instants)).figures.eligible;

describe('the job-function scope', () => {
  it('makes every learner eligible if none is set', async () => {
    await add({});
    await add({ jobFunction: 'Developer' });
    await add({ jobFunction: 'Developer', role: 'auditor' });
    expect(await eligible()).toBe(2);
  });

  it('compares job functions without regard to case, surrounding and zero-width characters', async () => {
    await add({ jobFunction: 'Software Engineer' });
    await add({ jobFunction: ' software\u200b engineer ' });
    await add({ jobFunction: 'INGÉNIEUR' });
    await add({ jobFunction: 'inge\u0301nieur' });
    await add({ jobFunction: 'Manager' });
    await add({});
    const { eligibleJobFunctions } = await set({
      eligibleJobFunctions: ['SOFTWARE ENGINEER', 'Software engineer\u200b', 'Ing\u00e9nieur'],
    });
    expect(eligibleJobFunctions).toEqual(['software engineer', 'ing\u00e9nieur']);
    expect(await eligible()).toBe(4);
  });

  it('limits eligible people to those who work on bespoke software', async () => {
    await add({ bespokeSoftware: true });
    await add({ bespokeSoftware: true, jobFunction: 'Developer' });
    await add({ jobFunction: 'Developer' });
    await set({ bespokeSoftwareOnly: true });
    expect(await eligible()).toBe(2);
    await set({ eligibleJobFunctions: ['developer'] });
    expect(await eligible()).toBe(1);
  });

  it('lists a directly assigned learner outside the scope, and excludes the learner from totals', async () => {
    const { organizationId } = admin;
    await new ContentService(db.tenancy).createTopic(
      admin,
      createTopic.parse({ id: 't', title: 'T', family: 'web', module: 'm' }),
    );
    const assignments = new AssignmentsService(db.tenancy);
    for (const jobFunction of [null, 'Manager', 'Developer']) {
      const id = await add({ jobFunction });
      const request = { title: 'A', target: { type: 'topic', id: 't' }, scope: { type: 'person', id } };
      await assignments.create(admin, createAssignment.parse(request));
    }
    await set({ eligibleJobFunctions: ['developer'] });
    const { items } = await assignments.list(organizationId, assignmentListQuery.parse({}));
    const listed = await Promise.all(
      items.map(({ id }) => assignments.assignees(organizationId, id, assigneeListQuery.parse({}))),
    );
    const learners = listed.flatMap((page) => page.items.filter(({ learner }) => learner));
    expect([listed.flatMap((page) => page.items).length, learners.length]).toEqual([3, 1]);
    expect(items.reduce((sum, { assignees }) => sum + assignees, 0)).toBe(1);
    expect((await metrics.training(organizationId, {})).figures.assignedPairs).toBe(1);
  });

  it('applies from the change of the setting on', async () => {
    await add({ jobFunction: 'Developer' });
    await add({ jobFunction: 'Manager' });
    const before = await db.distinctInstant();
    await set({ eligibleJobFunctions: ['developer'] });
    expect(await eligible()).toBe(1);
    const earlier = await metrics.training(admin.organizationId, { asOf: before });
    expect(earlier).toMatchObject({ eligibleJobFunctions: null, figures: { eligible: 2 } });
  });

  it('is the same in the numbers of the organization and of teams', async () => {
    const teams = new TeamsService(db.tenancy);
    const team = await teams.create(admin, { name: 'Red' });
    await add({ jobFunction: 'Developer', teamId: team.id });
    await add({ jobFunction: 'Manager', teamId: team.id });
    await set({ eligibleJobFunctions: ['developer'] });
    expect(await teams.get(admin.organizationId, team.id)).toMatchObject({ people: 2, eligible: 1 });
    const organization = await new OrganizationService(db.tenancy).get(admin.organizationId);
    expect(organization.people).toMatchObject({ active: 2, eligible: 1 });
  });
});

describe('the preview of the rules', () => {
  it('counts the people whom rules would make eligible, and changes nothing', async () => {
    await add({ jobFunction: 'Developer', bespokeSoftware: true });
    await add({ jobFunction: 'developer' });
    await add({ jobFunction: 'Manager' });
    await add({ jobFunction: 'Auditor', role: 'auditor' });
    const preview = (query: object) =>
      settings.eligibility(admin.organizationId, { bespokeSoftwareOnly: false, ...query });
    expect(await preview({})).toMatchObject({ eligible: 3, learners: 3 });
    expect(await preview({ jobFunction: ['DEVELOPER'] })).toMatchObject({ eligible: 2 });
    expect(await preview({ jobFunction: ['developer'], bespokeSoftwareOnly: true })).toMatchObject({
      eligible: 1,
      learners: 3,
      jobFunctions: [
        { name: expect.stringMatching(/^developer$/i), people: 2 },
        { name: 'Auditor', people: 1 },
        { name: 'Manager', people: 1 },
      ],
    });
    expect(await eligible()).toBe(3);
  });
});

it('the preview of the rules counts and proposes only people who are present', async () => {
  const preview = () => settings.eligibility(admin.organizationId, { bespokeSoftwareOnly: false });
  await add({ jobFunction: 'Developer' });
  const upcoming = await add({ jobFunction: 'Tester' });
  await db.asOwner(`update person set joined_at = now() + interval '1 day' where id = $1`, [upcoming]);
  const leaver = await add({ jobFunction: 'Manager' });
  expect(await preview()).toMatchObject({
    eligible: 2,
    learners: 2,
    jobFunctions: [
      { name: 'Developer', people: 1 },
      { name: 'Manager', people: 1 },
    ],
  });
  await people.update(admin, leaver, updatePerson.parse({ status: 'left' }));
  expect(await preview()).toMatchObject({ eligible: 1, learners: 1 });
  expect((await preview()).jobFunctions).toEqual([{ name: 'Developer', people: 1 }]);
});

/** Spellings of the same job function; null if there is none. */
const spellings: (string[] | null)[] = [
  null,
  ['Developer', 'DEVELOPER', ' developer\u200b '],
  ['Ing\u00e9nieur', 'inge\u0301nieur', 'ING\u00c9NIEUR'],
  ['Manager'],
];
const functions = fc.nat(spellings.length - 1);
/** A change: of the settings, or of a person, from the step with the number `from` on; null: now. */
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('add' as const),
      role: fc.boolean(),
      job: functions,
      bespoke: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('change' as const),
      person: fc.nat(3),
      from: fc.option(fc.nat(9)),
      values: fc.record({ role: fc.boolean(), job: functions, bespoke: fc.boolean() }, { requiredKeys: [] }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('leave' as const), person: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('return' as const), person: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('settings' as const),
      jobs: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1 })),
      bespokeOnly: fc.boolean(),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Values = { role: boolean; job: number; bespoke: boolean };

/** `variant` is the spelling of the job function. */
type Change = {
  person: number;
  recorded: number;
  from: number;
  variant: number;
  values: Partial<Values>;
};

/**
 * The rules of docs/domain.md, sections 2 and 3.1, for changes in the order in which they were recorded. Step n
 * is recorded and, unless it is a correction, takes effect between the instants n and n + 1, here at n + 0.5.
 */
class Model {
  readonly changes: Change[] = [];
  readonly present: { person: number; recorded: number; present: boolean }[] = [];
  readonly settings: { recorded: number; jobs: number[] | null; bespokeOnly: boolean }[] = [];
  /** The step that added each person. */
  readonly added: number[] = [];

  isPresent(person: number, asOf: number): boolean {
    return this.present.findLast((each) => each.person === person && each.recorded < asOf)?.present ?? false;
  }

  /**
   * Returns the changes before a correction that move values which apply since an earlier instant: the previous value
   * applies until the correction. Null if there is no previous value, so that the API refuses the correction.
   */
  moved({ person, recorded, from, variant, values }: Change): Change[] | null {
    const moves: Change[] = [];
    for (const name of Object.keys(values) as (keyof Values)[]) {
      const at = (asOf: number) =>
        this.changes.findLast(
          (each) => each.person === person && each.values[name] !== undefined && each.from <= asOf,
        )!;
      const sent = (each: Change) => JSON.stringify(requestOf({ [name]: each.values[name] }, each.variant));
      const given = JSON.stringify(requestOf({ [name]: values[name] }, variant));
      const member = Array.from({ length: 2 * recorded + 1 }, (_, half) => half / 2).filter((asOf) =>
        this.isPresent(person, asOf),
      );
      if (member.some((asOf) => asOf >= from && sent(at(asOf)) !== given)) continue;
      const earlier = member.filter((asOf) => asOf < from);
      const previous = earlier.findLastIndex((asOf) => sent(at(asOf)) !== given);
      const start = earlier[previous + 1];
      if (previous === -1) return null;
      if (start === undefined) continue;
      const before = at(earlier[previous]!);
      moves.push({
        person,
        recorded,
        from: start,
        variant: before.variant,
        values: { [name]: before.values[name] },
      });
    }
    return moves;
  }

  eligible(asOf: number, knownAt: number): number {
    const { jobs, bespokeOnly } = this.settings.findLast(({ recorded }) => recorded < asOf) ?? {
      jobs: null,
      bespokeOnly: false,
    };
    return this.added.filter((_, person) => {
      const valueOf = <Name extends keyof Values>(name: Name): Values[Name] =>
        this.changes.findLast(
          (each) =>
            each.person === person &&
            each.values[name] !== undefined &&
            each.recorded < knownAt &&
            each.from <= asOf,
        )!.values[name]!;
      if (!this.isPresent(person, asOf) || !valueOf('role')) return false;
      return (jobs === null || jobs.includes(valueOf('job'))) && (!bespokeOnly || valueOf('bespoke'));
    }).length;
  }
}

const spelled = (job: number, variant: number): string | null =>
  spellings[job]?.[variant % spellings[job].length] ?? null;
const requestOf = ({ role, job, bespoke }: Partial<Values>, variant: number) => ({
  ...(role !== undefined && { role: role ? 'learner' : 'auditor' }),
  ...(job !== undefined && { jobFunction: spelled(job, variant) }),
  ...(bespoke !== undefined && { bespokeSoftware: bespoke }),
});

/** Applies a step to the services and to the model. Steps that the API refuses are left out. */
async function apply(each: Step, n: number, { model, ids, instants }: Run): Promise<void> {
  if (each.type === 'add') {
    ids.push(await add(requestOf(each, n)));
    const person = model.added.push(n) - 1;
    const { role, job, bespoke } = each;
    model.changes.push({ person, recorded: n, from: n + 0.5, variant: n, values: { role, job, bespoke } });
    model.present.push({ person, recorded: n, present: true });
  } else if (each.type === 'settings') {
    const eligibleJobFunctions = each.jobs?.map((job) => spelled(job, n)!) ?? null;
    await set({ eligibleJobFunctions, bespokeSoftwareOnly: each.bespokeOnly });
    model.settings.push({ recorded: n, jobs: each.jobs, bespokeOnly: each.bespokeOnly });
  } else {
    const { person } = each;
    const id = ids[person];
    const present = model.isPresent(person, n + 1);
    if (id === undefined) return;
    if (each.type !== 'change') {
      if (present === (each.type === 'return')) return;
      await people.update(admin, id, { status: each.type === 'return' ? 'active' : 'left' });
      model.present.push({ person, recorded: n, present: each.type === 'return' });
    } else if (present && Object.keys(each.values).length > 0) {
      const from =
        each.from !== null && each.from > model.added[person]! && each.from <= n ? each.from : null;
      const effective = from !== null && { effectiveAt: instants[from]! };
      const change = { person, recorded: n, from: from ?? n + 0.5, variant: n, values: each.values };
      const moved = from === null ? [] : model.moved(change);
      const request = updatePerson.parse({ ...requestOf(each.values, n), ...effective });
      if (moved === null) {
        await expect(people.update(admin, id, request)).rejects.toMatchObject({ code: 'invalid_request' });
      } else {
        await people.update(admin, id, request);
        model.changes.push(...moved, change);
      }
    }
  }
}

type Run = { model: Model; ids: string[]; instants: string[] };

it('counts the same eligible people as the rules, at random instants and states of knowledge', async () => {
  const seed = Number(process.env.SEED ?? 20_261_129);
  console.log(`seed ${seed}; run again with SEED=${seed}`);
  const run = async (steps: Step[], moments: [number, number][]) => {
    admin = { ...admin, organizationId: await db.organization() };
    const state: Run = { model: new Model(), ids: [], instants: [] };
    for (const [n, each] of steps.entries()) {
      state.instants.push(await db.distinctInstant());
      await apply(each, n, state);
    }
    state.instants.push(await db.distinctInstant());
    for (const moment of moments) {
      const [a, k] = moment.map((index) => index % state.instants.length).sort((x, y) => x - y) as [
        number,
        number,
      ];
      const found = await eligible({ asOf: state.instants[a]!, knownAt: state.instants[k]! });
      expect([a, k, found]).toEqual([a, k, state.model.eligible(a, k)]);
    }
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 10 }),
      fc.array(fc.tuple(fc.nat(10), fc.nat(10)), { minLength: 4, maxLength: 8 }),
      run,
    ),
    { numRuns: Number(process.env.RUNS ?? 25), seed, endOnFailure: true },
  );
}, 120_000);
