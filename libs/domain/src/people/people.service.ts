import {
  newId,
  person as personView,
  personPeriod,
  type CreatePerson,
  type Page,
  type PersonDetailView,
  type PersonFilter,
  type PersonListQuery,
  type PersonView,
  type UpdatePerson,
} from '@docket/contracts';
import { selectRow, selectRows, selectTotal, tables } from '@docket/schema';
import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { lockTeam } from '../teams/team-lock.js';
import { refuseAccessChange } from './access-rules.js';
import { writeInvitation, type NewInvitation } from '../invitations/invitation.js';
import {
  historyQuery,
  personCondition,
  personCountQuery,
  personPageQuery,
  personSearchQuery,
} from './people.sql.js';
import { peopleCsvHeader, peopleCsvLines, peopleCsvQuery, personCsvRow } from './people-csv.js';
import { emailTaken, factsOf, findPerson, targetOf, textArray } from './person.js';
import { updatePerson } from './person-update.js';

/** People read at a time for the file. */
const PEOPLE_PER_BATCH = 2_000;

/** The people of an organization (domain.md section 1): listed, added, changed; never deleted. */
@Injectable()
export class PeopleService {
  constructor(private readonly tenancy: Tenancy) {}

  /** A page of people. */
  list(organizationId: string, query: PersonListQuery): Promise<Page<PersonView>> {
    const { page, pageSize, sort } = query;
    const { sql, values } = personCondition(query);
    const paging = { ...values, limit: pageSize, offset: (page - 1) * pageSize };
    return this.tenancy.snapshot(organizationId, async (em) => {
      const searched = values.words ? await readSearch(em, personSearchQuery(sql, sort), paging) : null;
      const items = searched?.items ?? (await selectRows(em, personView, personPageQuery(sql, sort), paging));
      const total = searched?.total ?? (await selectTotal(em, personCountQuery(sql), values));
      return { items, page, pageSize, total };
    });
  }

  /** One person and their history. @throws not_found */
  get(organizationId: string, id: string): Promise<PersonDetailView> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const found = await findPerson(em, id);
      const history = await selectRows(em, personPeriod, historyQuery, [id]);
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
      const made = await selectRow(
        em,
        z.object({ id: tables.person.id }),
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
        },
      );
      if (!made) throw emailTaken(wanted.email);
      const added = await findPerson(em, made.id);
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

  /**
   * Records that people are read as a file, and gives people.csv piece by piece: everyone of a filter at one instant, with
   * no limit and with memory for one batch. A taker that stops early ends the query.
   */
  async *exportCsv(actor: Actor, filter: PersonFilter): AsyncGenerator<string, void, void> {
    await this.tenancy.transaction(actor.organizationId, (em) =>
      recordAudit(em, actor, {
        action: 'user.exported',
        targetType: 'person',
        targetId: null,
        targetLabel: 'People',
        metadata: { filter },
      }),
    );
    const { sql, values } = peopleCsvQuery(filter);
    const { organizationId } = actor;
    const batches = this.tenancy.batches(organizationId, personCsvRow, sql, values, PEOPLE_PER_BATCH);
    let before = peopleCsvHeader();
    for await (const rows of batches) {
      yield before + peopleCsvLines(rows);
      before = '';
    }
    if (before) yield before;
  }
}

/** A person found by a search, with how many were found. */
const foundPerson = personView.extend({ total: z.int() });

/** A page of a search; the total comes with its rows, and is not known where a later page has none. */
async function readSearch(em: EntityManager, sql: string, paging: { offset: number }) {
  const rows = await selectRows(em, foundPerson, sql, paging);
  const total = rows[0]?.total ?? (paging.offset === 0 ? 0 : undefined);
  return { items: rows.map(({ total: _, ...person }) => person), total };
}
