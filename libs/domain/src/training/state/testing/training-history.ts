import type { TestDatabase } from '@docket/testing';
import type { EntityManager } from '@mikro-orm/postgresql';
import { expect } from 'vitest';
import { at, BASE, DAY, iso, PEOPLE, TOPICS, WINDOW, type AnyAttempt, type Step } from './random-steps.js';
import type { TrainingStates } from '../training-states.service.js';

/** An organization to which random steps happen. */
export class TrainingHistory {
  private attempts = 0;
  private constructor(
    private readonly db: TestDatabase,
    private readonly states: TrainingStates,
    readonly organization: string,
    private readonly people: string[],
    private readonly topics: string[],
    private readonly teams: string[],
    private readonly module: string,
    private readonly scenario: string,
  ) {}
  private readonly assignments: string[] = [];

  static async start(db: TestDatabase, states: TrainingStates): Promise<TrainingHistory> {
    const org = await db.organization();
    await db.asOwner(`update organization set history_since = '2020-01-01Z' where id = $1`, [org]);
    const ids = async (sql: string, ...values: unknown[]): Promise<string[]> =>
      (await db.change<{ id: string }>({ effectiveAt: '-infinity' }, sql, [org, ...values])).map(
        ({ id }) => id,
      );
    const teams = await ids(
      `insert into team (organization_id, name) select $1, 'Team ' || n from generate_series(1, 2) n returning id`,
    );
    const people = await ids(
      `insert into person (organization_id, email, name, joined_at, languages)
         select $1, 'p' || n || '@x.y', 'P' || n, '2024-01-01Z', case n when 0 then '{}' when 1 then '{java}' else '{java,Go}' end::text[]
           from generate_series(0, ${PEOPLE - 1}) n returning id`,
    );
    const [module] = await ids(
      `insert into module (organization_id, family, slug, title) values ($1, 'web', 'a03-injection', 'A03') returning id`,
    );
    const topics = await ids(
      `insert into topic (organization_id, module_id, slug, title, cwe_ids)
         select $1, $2, 't' || n, 'T' || n, array[(array[89, 79, 22, 918, 287])[1 + n]] from generate_series(0, ${TOPICS - 1}) n returning id`,
      module,
    );
    const [scenario] = await ids(
      `insert into scenario (organization_id, slug, title) values ($1, 's', 'S') returning id`,
    );
    return new TrainingHistory(db, states, org, people, topics, teams, module!, scenario!);
  }

  private insert(attempt: AnyAttempt): [string, unknown[]] {
    const { person, topic, outcome, language, completion } = attempt;
    const completed = completion.edge + completion.delta - (completion.leaves ? WINDOW : 0);
    this.attempts += 1;
    return [
      `insert into attempt (organization_id, person_id, topic_id, score, result, language, completed_at, source, source_id)
         values ($1, $2, $3, $4, $5, $6, $7, 'test', $8)`,
      [
        this.organization,
        this.people[person],
        this.topics[topic % this.topics.length],
        ...outcome,
        language,
        iso(completed),
        String(this.attempts),
      ],
    ];
  }

  /** Records an attempt in a transaction. */
  async record(em: EntityManager, one: AnyAttempt): Promise<void> {
    const [sql, values] = this.insert(one);
    await em.execute(sql.replace(/\$\d/g, '?'), values);
  }

  async apply(step: Step): Promise<void> {
    const org = this.organization;
    const change = (sql: string, ...values: unknown[]) =>
      this.db.change({ effectiveAt: '-infinity' }, sql, [org, ...values]);
    switch (step.kind) {
      case 'attempts':
        for (const attempt of step.attempts) await this.db.asOwner(...this.insert(attempt));
        return;
      case 'void':
        await change(
          `update attempt set superseded_by = current_change($1)
             where organization_id = $1 and source_id = $2 and superseded_by = 9223372036854775807`,
          String(step.attempt + 1),
        );
        return;
      case 'scenario':
        return this.recordScenario(step);
      case 'move':
        return this.move(step);
      case 'role':
        await change(
          `update person set role = $3 where organization_id = $1 and id = $2`,
          this.people[step.person],
          step.role,
        );
        return;
      case 'team':
        await this.db.change(
          { effectiveAt: iso(step.from) },
          `update person set team_id = $2 where id = $1`,
          [this.people[step.person], this.teams[step.team]],
        );
        return;
      case 'leave':
        await change(
          `update person set left_at = $3 where organization_id = $1 and id = $2`,
          this.people[step.person],
          iso(step.at),
        );
        return;
      case 'assign':
        return this.assign(step);
      case 'rescope':
        return this.rescope(step);
      case 'excuse':
        return this.excuse(step);
      case 'cwes':
        await change(
          `update topic set cwe_ids = $3 where organization_id = $1 and id = $2`,
          this.topics[step.topic],
          step.cwes,
        );
        return;
      case 'topic':
        return this.addTopic(step);
      case 'exempt':
        return this.exempt(step);
      case 'rolled back': {
        const [sql, values] = this.insert(step.attempt);
        await expect(this.db.change({}, `${sql} returning 1 / 0`, values)).rejects.toThrow();
        return;
      }
      case 'refresh':
        await this.states.refresh(org, { requested: { asOf: at(step.asOf) } });
    }
  }

  /** Records an event of the scenario, or withdraws all events of the person. */
  private async recordScenario({ person, event, happened }: Step & { kind: 'scenario' }): Promise<void> {
    const [org, id] = [this.organization, this.people[person]];
    if (event === 'withdrawn')
      await this.db.change(
        { effectiveAt: '-infinity' },
        `update scenario_event set superseded_by = current_change($1)
           where organization_id = $1 and person_id = $2 and superseded_by = 9223372036854775807`,
        [org, id],
      );
    else
      await this.db.asOwner(
        `insert into scenario_event (organization_id, person_id, scenario_id, event, happened_at)
           values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [org, id, this.scenario, event, at(happened)],
      );
  }

  private async move(step: Step & { kind: 'move' }): Promise<void> {
    const org = this.organization;
    const change = (sql: string, ...values: unknown[]) =>
      this.db.change({ effectiveAt: '-infinity' }, sql, [org, ...values]);
    await change(
      `with moved as (
             update attempt set superseded_by = current_change($1)
               where organization_id = $1 and person_id = $2 and superseded_by = 9223372036854775807 returning *)
           insert into attempt (organization_id, person_id, topic_id, score, result, language, completed_at, source, source_id)
             select organization_id, $3, topic_id, score, result, language, completed_at, source, source_id || '-moved' from moved`,
      this.people[step.from],
      this.people[step.into],
    );
  }

  private async assign(step: Step & { kind: 'assign' }): Promise<void> {
    const org = this.organization;
    const { scope, target, assigned, delta, deadline, mandatory, recognizeEarlierDays, joinerDays } =
      step.assignment;
    const created = assigned + delta;
    const ends = deadline && deadline.edge + deadline.delta;
    const [row] = await this.db.asOwner<{ id: string }>(
      `insert into assignment (organization_id, title, target_type, target_module_id, target_topic_id, target_scenario_id,
               scope_type, scope_team_id, scope_person_id, created_at, deadline, mandatory, recognize_earlier_days, joiner_days)
             values ($1, 'A', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
      [
        org,
        target,
        target === 'module' ? this.module : null,
        target === 'topic' ? this.topics[0] : null,
        target === 'scenario' ? this.scenario : null,
        scope,
        scope === 'team' ? this.teams[step.assignment.team] : null,
        scope === 'person' ? this.people[step.assignment.person] : null,
        iso(created),
        ends === null || ends <= created ? null : iso(ends),
        mandatory,
        recognizeEarlierDays,
        joinerDays,
      ],
    );
    if (scope === 'selection') await this.select(row!.id, 1, step.assignment);
    this.assignments.push(row!.id);
  }

  private async rescope(step: Step & { kind: 'rescope' }): Promise<void> {
    if (this.assignments.length === 0) return;
    this.sets += 1;
    const id = this.assignments.at(-1)!;
    await this.select(id, this.sets, { team: step.team, person: 0 });
    await this.db.change(
      { effectiveAt: iso(step.from) },
      step.selection
        ? `update assignment set scope_type = 'selection', scope_team_id = null, scope_person_id = null, scope_set = $4
             where id = $1 and created_at < $3 and $2::uuid is not null`
        : `update assignment set scope_type = 'team', scope_team_id = $2, scope_person_id = null
             where id = $1 and created_at < $3 and $4::int is not null`,
      [id, this.teams[step.team], iso(step.from), this.sets],
    );
  }

  /** Number of the last scope set of any assignment. */
  private sets = 1;

  /** Writes a scope set of a team and two people, who may be in it. */
  private async select(
    id: string,
    set: number,
    { team, person }: { team: number; person: number },
  ): Promise<void> {
    const people = new Set([this.people[person], this.people[(person + 1) % PEOPLE]]);
    await this.db.asOwner(
      `insert into assignment_scope (organization_id, assignment_id, scope_set, team_id, person_id)
         select $1::uuid, $2::uuid, $3::int, $4::uuid, null::uuid union all select $1, $2, $3, null, p from unnest($5::uuid[]) p`,
      [this.organization, id, set, this.teams[team], [...people]],
    );
  }

  private async excuse(step: Step & { kind: 'excuse' }): Promise<void> {
    const org = this.organization;
    if (this.assignments.length === 0) return;
    await this.db
      .asOwner(
        `insert into exemption (organization_id, person_id, assignment_id, reason, approver, starts_at, ends_at)
               values ($1, $2, $3, 'r', 'a', $4, $5)`,
        [
          org,
          this.people[step.person],
          this.assignments[0],
          at(step.from),
          iso(step.from.edge + step.days * DAY),
        ],
      )
      .catch(unlessOverlapping);
  }

  private async addTopic(step: Step & { kind: 'topic' }): Promise<void> {
    const org = this.organization;
    const slug = `t${this.topics.length}`;
    const [row] = await this.db.asOwner<{ id: string }>(
      `insert into topic (organization_id, module_id, slug, title, cwe_ids, available_from) values ($1, $2, $3, $3, '{89}', $4) returning id`,
      [org, this.module, slug, at(step.availableFrom)],
    );
    this.topics.push(row!.id);
  }

  private async exempt(step: Step & { kind: 'exempt' }): Promise<void> {
    const org = this.organization;
    await this.db
      .asOwner(
        `insert into exemption (organization_id, person_id, framework_id, item_id, reason, approver, starts_at, ends_at)
             values ($1, $2, 'pci-dss', '6.2.2', 'r', 'a', $3, $4)`,
        [org, this.people[step.person], iso(BASE - DAY), iso(BASE + DAY)],
      )
      .catch(unlessOverlapping);
  }
}

/** Ignores that a person already has an exemption at the time. */
function unlessOverlapping(error: unknown): void {
  if ((error as { code?: string }).code !== '23P01') throw error;
}
