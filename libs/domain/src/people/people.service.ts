import {
  newId,
  type AddIdentifier,
  type CreatePerson,
  type ListedPerson,
  type Page,
  type PersonDetailView,
  type PersonFilter,
  type PersonIdentifierView,
  type PersonListQuery,
  type PersonView,
  type UpdatePerson,
} from '@docket/contracts';
import { Injectable, Optional } from '@nestjs/common';
import { recordAudit, type Actor } from '../audit-log/audit-log.js';
import { recordExport } from '../audit-log/record-export.js';
import { Tenancy } from '../organization/tenancy.js';
import { lockKeys } from '../organization/text-key.js';
import { lockTeam } from '../teams/team-lock.js';
import { requireKeyMayChange } from './access-rules.js';
import { writeInvitation, type NewInvitation } from '../invitations/invitation.js';
import { MailOutbox } from '../mail/mail-outbox.js';
import { readPeoplePage } from './people-page.js';
import { isFigureSort } from './people.sql.js';
import { addIdentifier, removeIdentifier } from './change-identifiers.js';
import { findMergedInto, mergePeople, requireUnusedEmail, type Merge } from './merge-people.js';
import { peopleCsvQuery, personCsvRow, type PersonCsvRow } from './people-csv.js';
import { readIdentifiers } from './person-identifiers.js';
import { auditedOf, findPerson, readErasedAt, targetOf, textArray } from './person.js';
import { updatePerson } from './person-update.js';
import { readHistory } from './read-history.js';

/** Number of people per batch of an export. */
const PEOPLE_PER_BATCH = 2_000;

/**
 * Lists, adds, changes and exports the people of an organization (docs/domain.md, section 1). People are
 * never deleted.
 */
@Injectable()
export class PeopleService {
  /** @param outbox Default: invitations are not sent by e-mail */
  constructor(
    private readonly tenancy: Tenancy,
    @Optional() private readonly outbox?: MailOutbox,
  ) {}

  /** Returns a page of people, with their current figures if requested. */
  list(organizationId: string, query: PersonListQuery): Promise<Page<ListedPerson>> {
    if (!query.figures && !isFigureSort(query.sort))
      return this.tenancy.snapshot(organizationId, (em) => readPeoplePage(em, query));
    return this.tenancy.figures(organizationId, {}, (em, at) => readPeoplePage(em, query, at));
  }

  /** Returns a person and their membership periods. @throws not_found */
  get(organizationId: string, id: string): Promise<PersonDetailView> {
    return this.tenancy.snapshot(organizationId, async (em) => {
      const found = await findPerson(em, id);
      const history = await readHistory(em, id);
      const other = await findMergedInto(em, id);
      const erasedAt = await readErasedAt(em, id);
      const identifiers = await readIdentifiers(em, id);
      const mergedInto = other && { id: other.id, name: other.name };
      return { ...found, mergedInto, erasedAt, identifiers, history };
    });
  }

  /**
   * Adds a person. An auditor or administrator who is added by an administrator also gets an invitation.
   * @throws conflict if the e-mail address is taken; not_allowed if an API key adds an administrator
   */
  create(
    actor: Actor,
    request: CreatePerson,
  ): Promise<{ person: PersonView; invitation: NewInvitation | null }> {
    return this.tenancy.transaction(actor, async (em) => {
      requireKeyMayChange(actor, [request.role]);
      const { organizationId } = actor;
      await em.execute(lockKeys, { organizationId });
      if (request.teamId) await lockTeam(em, request.teamId);
      await requireUnusedEmail(em, request.email);
      const id = newId();
      await em.execute(
        `insert into person (id, organization_id, email, name, role, team_id, languages, job_function, bespoke_software, joined_at,
             created_at, updated_at)
         select :id, :organizationId, :email, :name, :role, :teamId, :languages::text[], :jobFunction, :bespokeSoftware,
             coalesce(:joinedAt, n.now), n.now, n.now
           from (select date_trunc('milliseconds', now()) as now) n`,
        {
          ...request,
          id,
          organizationId,
          languages: textArray(request.languages),
          joinedAt: request.joinedAt ?? null,
        },
      );
      const added = await findPerson(em, id);
      await recordAudit(em, actor, {
        action: 'user.created',
        ...targetOf(added),
        metadata: { after: auditedOf(added, []) },
      });
      const invited = added.role !== 'learner' && actor.role !== 'api_key';
      const invitation = invited ? await writeInvitation(em, actor, added, this.outbox) : null;
      return { person: invitation ? { ...added, access: 'invited' } : added, invitation };
    });
  }

  /**
   * Changes the given fields of a person. If they already have the given values, nothing is written or
   * recorded.
   * @throws not_found; conflict if the e-mail address is taken, if the person changed since
   * `expectedUpdatedAt`, or if the change would remove the actor's own access or the last administrator;
   * not_allowed; invalid_request if a value cannot be changed, or not from the effective date on
   */
  update(actor: Actor, id: string, change: UpdatePerson): Promise<PersonView> {
    return this.tenancy.transaction(actor, (em) => updatePerson(em, actor, id, change));
  }

  /**
   * Adds an identifier to a person, by which imports and statements find the person.
   * @throws not_found; conflict if this or another person has it, or the person was merged or erased; not_allowed if an API key
   * changes an administrator
   */
  addIdentifier(actor: Actor, id: string, request: AddIdentifier): Promise<PersonIdentifierView> {
    return this.tenancy.transaction(actor, (em) => addIdentifier(em, actor, id, request));
  }

  /** Removes an identifier from a person. @returns the removed identifier @throws not_found, conflict, not_allowed */
  removeIdentifier(actor: Actor, id: string, identifierId: string): Promise<PersonIdentifierView> {
    return this.tenancy.transaction(actor, (em) => removeIdentifier(em, actor, id, identifierId));
  }

  /**
   * Merges the person `from` into the person `into`, who gets all records. It cannot be undone.
   * @returns the person `into`
   * @throws not_found; invalid_request if the people are the same, or one of them is merged already; conflict if `from`
   * has access or is the last administrator, or one of them has not joined yet; not_allowed if an API key merges an
   * administrator
   */
  merge(actor: Actor, merge: Merge): Promise<PersonView> {
    return this.tenancy.transaction(actor, (em) => mergePeople(em, actor, merge));
  }

  /**
   * Records the export and streams the rows of people.csv: all people who match a filter, from one snapshot, without a limit
   * on rows and with one batch in memory. The query ends when the consumer stops early.
   */
  async *exportRows(actor: Actor, filter: PersonFilter): AsyncGenerator<PersonCsvRow[], void, void> {
    await recordExport(this.tenancy, actor, {
      action: 'user.exported',
      targetType: 'person',
      targetLabel: 'People',
      metadata: { filter },
    });
    const { sql, values } = peopleCsvQuery(filter);
    yield* this.tenancy.batches(actor.organizationId, personCsvRow, sql, values, PEOPLE_PER_BATCH);
  }
}
