import { DocketError, errorMessages } from '@docket/contracts';
import { latestValues, refreshStatistics, type Tenancy } from '@docket/domain';
import { selectTotal } from '@docket/schema';
import { createHash } from 'node:crypto';
import type { EntityManager, QueryResult } from '@mikro-orm/postgresql';
import { demoAssignments } from './demo-assignments.js';
import {
  demoCore,
  demoJobFunctions,
  demoLanguages,
  demoModules,
  demoPopular,
  demoScenarios,
  demoSlug,
  demoTeams,
  demoUntouched,
} from './demo-content.js';
import { demoNames, demoUnusualNames } from './demo-names.js';
import { demoFunctions, demoPeople, demoPeopleWrites } from './demo-people.sql.js';
import {
  demoAssignmentWrites,
  demoAttempts,
  demoContentWrites,
  demoScenarioProgress,
} from './demo-training.sql.js';

/** Options of the demo organization. The same options create the same records, including IDs. */
export interface DemoOptions {
  /** Number of people, including the administrator. */
  people: number;
  seed: number;
  slug: string;
  name?: string;
  /** Date of the demo, ISO 8601. All records are earlier. */
  asOf: string;
  admin: { name: string; email: string; accountId: string | null };
}

/** The created organization and the numbers of its records. */
export interface DemoResult {
  organizationId: string;
  people: number;
  attempts: number;
  assignments: number;
}

/**
 * Creates a demo organization in one transaction.
 * @throws invalid_request for an invalid number of people; conflict if the slug is taken
 */
export async function seedDemo(tenancy: Tenancy, options: DemoOptions): Promise<DemoResult> {
  if (!Number.isInteger(options.people) || options.people < 1 || options.people > 1_000_000) {
    throw new DocketError('invalid_request', errorMessages.demoData.invalidPeopleCount);
  }
  const key = `${options.slug}:${options.seed}:${options.people}:${options.asOf}`;
  const organizationId = demoOrganizationId(key, options.asOf);
  await tenancy.system(async (em) => {
    const taken = await em.execute('select id from organization where slug = ?', [options.slug]);
    if (taken.length > 0) {
      throw new DocketError('conflict', errorMessages.demoData.slugTaken(options.slug));
    }
  });
  const author = { organizationId, email: options.admin.email };
  return tenancy.transaction(author, async (em) => {
    const result = await write(em, options, organizationId, key);
    await refreshStatistics(em);
    return result;
  });
}

async function write(
  em: EntityManager,
  options: DemoOptions,
  organizationId: string,
  key: string,
): Promise<DemoResult> {
  const values = demoValues(options, organizationId, key);
  const run = (sql: string): Promise<QueryResult> => em.execute(sql, values, 'run');
  await run(`insert into organization (id, slug, name, time_zone, created_at)
    values (:organizationId, :slug, :name, 'Europe/Berlin', :start::timestamptz)`);
  await em.execute(demoFunctions);
  await run(demoPeople);
  for (const sql of [...demoPeopleWrites, ...demoContentWrites, ...demoAssignmentWrites]) {
    await run(sql);
  }
  const { affectedRows: attempts } = await run(demoAttempts);
  await run(demoScenarioProgress);
  const assignments = await selectTotal(em, 'select count(*)::int as total from assignment');
  return { organizationId, people: options.people, attempts, assignments };
}

function demoValues(options: DemoOptions, organizationId: string, key: string) {
  const start = new Date(Date.parse(options.asOf) - 2000 * 86_400_000).toISOString();
  const topics = demoModules.flatMap((module) =>
    module.topics.map(([title, cwes, languages = []]) => ({
      module: module.slug,
      slug: demoSlug(title),
      title,
      cwes,
      languages,
    })),
  );
  return {
    ...latestValues(organizationId),
    key,
    start,
    asOf: options.asOf,
    seed: options.seed,
    slug: options.slug,
    name: options.name ?? 'Nordwind Software',
    people: options.people,
    teams: Math.max(3, Math.min(200, Math.ceil(options.people / 25))),
    teamNames: JSON.stringify(demoTeams),
    names: JSON.stringify(demoNames),
    unusualNames: JSON.stringify(demoUnusualNames),
    languages: JSON.stringify(demoLanguages),
    jobFunctions: JSON.stringify(demoJobFunctions),
    adminName: options.admin.name,
    adminEmail: options.admin.email,
    adminAccount: options.admin.accountId,
    modules: JSON.stringify(demoModules.map(({ family, slug, title }) => ({ family, slug, title }))),
    topics: JSON.stringify(topics),
    scenarios: JSON.stringify(demoScenarios.map(([slug, title, module]) => ({ slug, title, module }))),
    assignments: JSON.stringify(demoAssignments),
    items: JSON.stringify([...demoCore, 'leaked-token']),
    core: `{${[...demoCore, ...demoPopular].join(',')}}`,
    untouched: `{${demoUntouched.join(',')}}`,
  };
}

/** Returns a UUIDv7 derived from the options, with the time of the earliest demo record. */
function demoOrganizationId(key: string, asOf: string): string {
  const millis = (Date.parse(asOf) - 2000 * 86_400_000).toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(key).digest('hex');
  return `${millis.slice(0, 8)}-${millis.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
