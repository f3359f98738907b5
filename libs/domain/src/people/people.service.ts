import {
  newId,
  type CreatePerson,
  type Page,
  type PersonDetailView,
  type PersonFilter,
  type PersonListQuery,
  type PersonView,
  type UpdatePerson,
} from '@docket/contracts';
import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { lockTeam } from '../teams/team-lock.js';
import { refuseAccessChange } from './access-rules.js';
import { writeInvitation, type NewInvitation } from './invitation.js';
import {
  historyQuery,
  personCondition,
  personCountQuery,
  personExportQuery,
  personPageQuery,
} from './people.sql.js';
import { emailTaken, factsOf, findPerson, targetOf, textArray } from './person.js';
import { updatePerson } from './person-update.js';

/** A row of people.csv, as the import takes it (docs/import.md). */
export type PersonCsvRow = Record<
  'email' | 'name' | 'role' | 'team' | 'languages' | 'joinedAt' | 'leftAt',
  string
>;

/** The people of an organization (domain.md section 1): listed, added, changed; never deleted. */
@Injectable()
export class PeopleService {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of people. */
  list(organizationId: string, query: PersonListQuery): Promise<Page<PersonView>> {
    const { page, pageSize, sort } = query;
    const { sql, values } = personCondition(query);
    return this.tenancy.snapshot(organizationId, async (em) => {
      const paging = { limit: pageSize, offset: (page - 1) * pageSize };
      const items = await em.execute(personPageQuery(sql, sort), { ...values, ...paging } as never);
      const [count] = await em.execute<{ total: number }[]>(personCountQuery(sql), values as never);
      return { items: items as unknown as PersonView[], page, pageSize, total: count!.total };
    });
  }

  /** One person and their history. @throws not_found */
  get(organizationId: string, id: string): Promise<PersonDetailView> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const found = await findPerson(em, id);
      const history = await em.execute<PersonDetailView['history']>(historyQuery, [id]);
      return { ...found, history };
    });
  }

  /**
   * Adds a person. One who is to sign in, added by an administrator, gets an invitation with it.
   * @throws conflict when the e-mail is taken, not_allowed when a key adds an administrator
   */
  create(
    actor: Actor,
    wanted: CreatePerson,
  ): Promise<{ person: PersonView; invitation: NewInvitation | null }> {
    return this.tenancy.transaction(actor.organizationId, async (em) => {
      refuseAccessChange(actor, { id: null, before: null, after: wanted.role });
      if (wanted.teamId) await lockTeam(em, wanted.teamId);
      const { organizationId } = actor;
      const made = await em.execute<unknown[]>(
        `insert into person (id, organization_id, email, name, role, team_id, languages, joined_at, created_at, updated_at)
         select :id, :organizationId, :email, :name, :role, :teamId, :languages::text[], coalesce(:joinedAt, n.now),
             n.now, n.now
           from (select date_trunc('milliseconds', now()) as now) n
         on conflict (organization_id, lower(email)) do nothing returning id`,
        {
          ...wanted,
          id: newId(),
          organizationId,
          languages: textArray(wanted.languages),
          joinedAt: wanted.joinedAt ?? null,
        } as never,
      );
      const [row] = made as { id: string }[];
      if (!row) throw emailTaken(wanted.email);
      const added = await findPerson(em, row.id);
      await recordAudit(em, actor, {
        action: 'user.created',
        ...targetOf(added),
        metadata: { after: factsOf(added) },
      });
      const invited = added.role !== 'learner' && actor.role !== 'api_key';
      const invitation = invited ? await writeInvitation(em, actor, added) : null;
      return { person: invitation ? { ...added, access: 'invited' } : added, invitation };
    });
  }

  /**
   * Changes what is named. Nothing is written, and nothing recorded, when it all is so already.
   * @throws not_found; conflict when the e-mail is taken, when the person was changed since `expectedUpdatedAt`, or when
   * the change would take away the actor's own access or the last administrator's; not_allowed
   */
  async update(actor: Actor, id: string, change: UpdatePerson): Promise<PersonView> {
    try {
      return await this.tenancy.transaction(actor.organizationId, (em) =>
        updatePerson(em, actor, id, change),
      );
    } catch (error) {
      // Another took the e-mail between the look and the change.
      if (error instanceof UniqueConstraintViolationException) throw emailTaken(change.email ?? '');
      throw error;
    }
  }

  /** Writes down that people are exported, before the first of them is. */
  recordExport(actor: Actor, filter: PersonFilter): Promise<void> {
    return this.tenancy.transaction(actor.organizationId, (em) =>
      recordAudit(em, actor, {
        action: 'user.exported',
        targetType: 'person',
        targetId: null,
        targetLabel: null,
        metadata: { filter },
      }),
    );
  }

  /**
   * Hands the people of a filter to `write` as rows of people.csv, `batchSize` at a time, as of one instant, so that
   * memory does not grow with their number. Stops between batches when `signal` is aborted.
   */
  async export(
    organizationId: string,
    filter: PersonFilter,
    write: (rows: PersonCsvRow[]) => Promise<void>,
    { batchSize = 2_000, signal }: { batchSize?: number; signal?: AbortSignal } = {},
  ): Promise<void> {
    const { sql, values } = personCondition(filter);
    await this.tenancy.snapshot(organizationId, async (em) => {
      await em.execute(`declare people no scroll cursor for ${personExportQuery(sql)}`, values as never);
      for (;;) {
        signal?.throwIfAborted();
        const rows = await em.execute<PersonCsvRow[]>(`fetch forward ${batchSize} from people`);
        if (rows.length === 0) return;
        await write(rows);
      }
    });
  }
}
