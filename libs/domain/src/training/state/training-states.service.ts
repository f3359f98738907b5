import { setTimeout } from 'node:timers/promises';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { refreshKeptCounts } from '../../assignments/refresh-counts.js';
import { figureInstant, type FigureInstant, type RequestedInstant } from '../../history/figure-instant.js';
import { NOT_SUPERSEDED } from '../../history/known.sql.js';
import { withoutScans } from '../../set-queries.js';
import { Tenancy } from '../../organization/tenancy.js';
import { TaskTally } from '../../reports/retention/incomplete-task-error.js';
import { addStates, removeStates, STATE_FORMAT } from './fold.sql.js';

/** Number of people whose states are computed by one statement. */
const PEOPLE_PER_STATEMENT = 10_000;

const lockRow = z.object({ locked: z.boolean() });
/** At most one transaction updates the states of an organization. */
const lockQuery = `
  select pg_try_advisory_xact_lock(hashtextextended('docket.training-state' || :organizationId, 0)) as locked`;

/** Time between two tries to compute the states of all people while another process updates them, in milliseconds. */
const RETRY_MS = 1_000;

/** Memory for sorting the attempts of `PEOPLE_PER_STATEMENT` people. */
const configurePlanner = `select set_config('work_mem', '128MB', true), set_config('jit', 'off', true)`;

const versionRow = z.object({ dataVersion: z.int(), topics: z.array(z.string()) });
const versionQuery = `
  select v.data_version::int as "dataVersion", v.topics from training_state_version v
    where v.organization_id = :organizationId and v.format = '${STATE_FORMAT}'`;

const personRow = z.object({ id: tables.person.id });
const everyoneQuery = `select p.id from person p where p.organization_id = :organizationId order by p.id`;

/**
 * People with an attempt that a change after `:since` recorded or voided, or whose state is no longer valid. The attempts are
 * materialized, because sorting them with the others would scan all attempts.
 */
const changedPeopleQuery = `
  with changed as materialized (
    select c.id from change c where c.organization_id = :organizationId and c.data_version > :since::bigint
      and c.data_version <= :dataVersion::bigint),
  changed_attempt as materialized (
    select a.person_id from attempt a
      where a.organization_id = :organizationId and a.recorded_by = any (array(select id from changed))
    union all
    select a.person_id from attempt a
      where a.organization_id = :organizationId and a.superseded_by = any (array(select id from changed))
        and a.superseded_by <> ${NOT_SUPERSEDED})
  select person_id as id from changed_attempt
  union
  select s.person_id from training_state s
    where s.organization_id = :organizationId and s.valid_until <= :asOf::timestamptz
  order by 1`;

const newTopicsQuery = `
  select t.id from topic t where t.organization_id = :organizationId and t.id <> all (:topics::uuid[]) order by t.id`;

const writeVersion = `
  insert into training_state_version (organization_id, format, data_version, topics, valid_until)
    select :organizationId, '${STATE_FORMAT}', :dataVersion::bigint, :topics::uuid[], coalesce(min(s.valid_until), 'infinity')
      from training_state s where s.organization_id = :organizationId
    on conflict (organization_id) do update set format = excluded.format, data_version = excluded.data_version, topics = excluded.topics,
      valid_until = excluded.valid_until, updated_at = now()`;

const dueRow = z.object({ id: tables.organization.id });
/** Organizations with changes after their states, or with states that are no longer valid. */
const dueQuery = `
  select o.id from organization o left join training_state_version v
      on v.organization_id = o.id and v.format = '${STATE_FORMAT}'
    where v.valid_until <= now()
      or exists (select from assignment_state_counts k where k.organization_id = o.id and k.valid_until <= now())
      or exists (select from change c where c.organization_id = o.id and c.data_version > coalesce(v.data_version, 0))`;

/**
 * Keeps the states of training, from which figures of the current instant are read. Figures do not depend on when
 * this happens: people whose states are out of date are read from their attempts.
 */
@Injectable()
export class TrainingStates {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Updates the states of all organizations that have changed.
   * @returns the number of organizations with new states
   * @throws IncompleteTaskError after the others, if the states of an organization could not be updated
   */
  async refreshDue(): Promise<number> {
    const due = await this.tenancy.system((em) => selectRows(em, dueRow, dueQuery));
    const organizations = new TaskTally();
    for (const { id } of due) await organizations.run(async () => (await this.refresh(id)) > 0);
    return organizations.finish();
  }

  /**
   * Updates the states of an organization to the current instant.
   * @param options.rebuild computes the states of all people, whether or not they have changed
   * @param options.requested instants of the states. Default: now
   * @returns the number of people whose states were computed: 0 if another process updates the states
   */
  async refresh(
    organizationId: string,
    { rebuild = false, requested = {} }: { rebuild?: boolean; requested?: RequestedInstant } = {},
  ): Promise<number> {
    for (;;) {
      const people = await this.tryRefresh(organizationId, rebuild, requested);
      if (people !== null) {
        await this.refreshCounts(organizationId, rebuild, requested);
        return people;
      }
      if (!rebuild) return 0;
      await setTimeout(RETRY_MS);
    }
  }

  /** Updates the counts of assignees, which are read from the states. */
  private async refreshCounts(
    organizationId: string,
    rebuild: boolean,
    requested: RequestedInstant,
  ): Promise<void> {
    const now = await this.tenancy.settledInstant(organizationId);
    const update = async (em: EntityManager): Promise<void> =>
      refreshKeptCounts(em, await figureInstant(em, organizationId, requested, now), rebuild);
    await this.tenancy.transaction(organizationId, update, 'write', 'repeatable read');
  }

  /** Returns the number of people whose states were computed; null if another process has updated them, or still does. */
  private async tryRefresh(
    organizationId: string,
    rebuild: boolean,
    requested: RequestedInstant,
  ): Promise<number | null> {
    const now = await this.tenancy.settledInstant(organizationId);
    const update = async (em: EntityManager): Promise<number | null> => {
      const lock = await selectRow(em, lockRow, lockQuery, { organizationId });
      if (!lock?.locked) return null;
      const at = await figureInstant(em, organizationId, requested, now);
      const version = await selectRow(em, versionRow, versionQuery, { ...at });
      if (version && version.dataVersion > at.dataVersion) return null;
      const since = version?.dataVersion ?? null;
      const people =
        since === null || rebuild
          ? await selectRows(em, personRow, everyoneQuery, { ...at })
          : await withoutScans(em, () => selectRows(em, personRow, changedPeopleQuery, { ...at, since }));
      const topics = await this.numberTopics(em, at, version?.topics ?? []);
      await this.compute(
        em,
        at,
        topics,
        people.map(({ id }) => id),
      );
      await em.execute(writeVersion, { ...at, topics: `{${topics.join(',')}}` });
      return people.length;
    };
    // In one snapshot: a change that commits meanwhile must not be in the states, because their version does not contain it.
    return this.tenancy.transaction(organizationId, update, 'write', 'repeatable read');
  }

  /** Adds the topics that have no number yet. */
  private async numberTopics(em: EntityManager, at: FigureInstant, known: string[]): Promise<string[]> {
    const values = { ...at, topics: `{${known.join(',')}}` };
    const added = await selectRows(em, z.object({ id: tables.topic.id }), newTopicsQuery, values);
    return [...known, ...added.map(({ id }) => id)];
  }

  private async compute(
    em: EntityManager,
    at: FigureInstant,
    topics: string[],
    people: string[],
  ): Promise<void> {
    await em.execute(configurePlanner);
    for (let first = 0; first < people.length; first += PEOPLE_PER_STATEMENT) {
      const some = people.slice(first, first + PEOPLE_PER_STATEMENT);
      const values = { ...at, topics: `{${topics.join(',')}}`, people: `{${some.join(',')}}` };
      await em.execute(removeStates, values);
      await em.execute(addStates(topics.length), values);
    }
  }
}
