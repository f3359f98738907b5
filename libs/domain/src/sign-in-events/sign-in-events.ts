import { textKey } from '@docket/contracts';
import { selectRow, selectRows, tables } from '@docket/schema';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { z } from 'zod';
import { recordAudit } from '../audit-log/audit-log.js';
import { recordOperation } from '../operations/operations-log.js';
import { Tenancy } from '../organization/tenancy.js';
import { isPresent } from '../people/membership.sql.js';
import { REFUSAL_LIMITS, RefusalCounter, type Refusal } from './refusal-counter.js';

/** An event of an account, e.g. a sign-in, and the address of the client. */
export interface AccountEvent {
  /** `session.started`, `session.ended`, `sessions.ended` or, for an account without access, `session.refused`. */
  action: string;
  accountId: string;
  ipAddress: string;
  metadata?: Record<string, unknown>;
}

const { person, account } = tables;
const personRow = z.object({
  id: person.id,
  email: person.email,
  role: person.role,
  organization_id: person.organization_id,
  present: z.boolean(),
  /** Whether the account gives access to anything. */
  access: z.boolean(),
});
type AccountPerson = z.infer<typeof personRow>;
const accountRow = z.object({ id: account.id, email: account.email, operator: z.boolean() });

const peopleQuery = (condition: string): string => `
  select p.id, p.email, p.role, p.organization_id, ${isPresent('p')} as present,
      exists (select from operator o where o.account_id = a.id)
        or exists (select from person q where q.account_id = a.id and ${isPresent('q')}) as access
    from person p join account a on a.id = p.account_id where ${condition} order by p.id`;

const accountQuery = `
  select a.id, a.email, exists (select from operator o where o.account_id = a.id) as operator
    from account a where a.id = ?`;

/**
 * Records sign-ins, sign-outs and refused sign-ins: in the audit log of each organization to which a person of the account
 * belongs, and in the operations log. A refusal for an address without an account is only in the operations log.
 */
@Injectable()
export class SignInEvents implements OnApplicationShutdown {
  private readonly refusals = new RefusalCounter();
  private readonly timer: NodeJS.Timeout;
  private pending: Promise<void> = Promise.resolve();

  constructor(private readonly tenancy: Tenancy) {
    this.timer = setInterval(() => this.flush(), REFUSAL_LIMITS.periodMs);
    this.timer.unref();
  }

  /** Records that an account signed in. If nobody present and no operator has the account, it is refused as `deactivated`. */
  async started(accountId: string, ipAddress: string): Promise<void> {
    const found = await this.find(accountId);
    if (!found) return;
    const access = found.operator || found.people.some(({ present }) => present);
    if (!access)
      return this.refused({ email: found.email, accountId, reason: 'deactivated', ipAddress }, ipAddress);
    await this.write(found, { action: 'session.started', accountId, ipAddress });
  }

  /** Records another event of an account, e.g. the end of a session or a second factor. */
  async record(event: AccountEvent): Promise<void> {
    const found = await this.find(event.accountId);
    if (found) await this.write(found, event);
  }

  /**
   * Counts a refused sign-in. It is recorded in the background, so that the time of the response does not tell whether the
   * address has an account. `network` is what the limits of sign-ins count as one address.
   */
  refused(refusal: Omit<Refusal, 'count'>, network: string): void {
    const email = refusal.email === null ? null : textKey(refusal.email);
    const recorded = this.refusals.add({ ...refusal, email }, network);
    if (recorded) this.enqueue([recorded]);
  }

  /** Records the refusals that were counted since the last period. */
  flush(): void {
    this.enqueue(this.refusals.take());
  }

  /** Waits until all refusals that are to be recorded are recorded. */
  async idle(): Promise<void> {
    await this.pending;
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.flush();
    await this.idle();
  }

  /** Records refusals one after the other. While the database is not available, they are lost, as are sign-ins. */
  private enqueue(refusals: Refusal[]): void {
    for (const refusal of refusals)
      this.pending = this.pending.then(() => this.writeRefusal(refusal)).catch(() => undefined);
  }

  private async find(accountId: string) {
    return this.tenancy.system(async (em) => {
      const found = await selectRow(em, accountRow, accountQuery, [accountId]);
      return found && { ...found, people: await peopleOf(em, 'a.id = ?', accountId) };
    });
  }

  private async write(
    { id, email, people }: { id: string; email: string; people: AccountPerson[] },
    { action, ipAddress, metadata = {} }: AccountEvent,
  ): Promise<void> {
    for (const one of people.filter(({ present }) => present)) {
      const actor = { organizationId: one.organization_id, email: one.email, role: one.role, ipAddress };
      await this.tenancy.transaction(one.organization_id, (em) =>
        recordAudit(em, actor, { action, ...targetOf(one), metadata }),
      );
    }
    await this.tenancy.system((em) =>
      recordOperation(
        em,
        { email, ipAddress },
        { action, targetType: 'account', targetId: id, targetLabel: email, metadata },
      ),
    );
  }

  /**
   * Records a refusal in the audit logs of the account that was meant. If nobody knows which of the accounts with the address it
   * was, each organization learns that one of its accounts was tried, but not the address of the client, which may be that of
   * somebody who belongs to another organization. The operations log has it. Whether other accounts have the address makes no
   * difference, because the log would tell it. In an installation with one organization, nobody else can be meant.
   */
  private async writeRefusal({ email, accountId, reason, ipAddress, count }: Refusal): Promise<void> {
    const action = 'session.refused';
    const people =
      email === null
        ? []
        : await this.tenancy.system((em) =>
            accountId === null
              ? peopleOf(em, 'text_key(a.email) = text_key(?)', email)
              : peopleOf(em, 'a.id = ?', accountId),
          );
    // The check of the password is the same for an account without access, so that the response does not tell it.
    const deactivated = people.length > 0 && people.every(({ access }) => !access);
    const metadata = { reason: deactivated ? 'deactivated' : reason, count };
    const isOurs = accountId !== null || (await this.isOnlyOrganization());
    for (const one of people) {
      const actor = {
        organizationId: one.organization_id,
        email: one.email,
        role: 'anonymous' as const,
        ipAddress: isOurs ? ipAddress : null,
      };
      await this.tenancy.transaction(one.organization_id, (em) =>
        recordAudit(em, actor, { action, ...targetOf(one), metadata }),
      );
    }
    await this.tenancy.system((em) =>
      recordOperation(
        em,
        { email: email ?? 'several', ipAddress },
        { action, targetType: 'account', targetId: null, targetLabel: email, metadata },
      ),
    );
  }

  private async isOnlyOrganization(): Promise<boolean> {
    const found = await this.tenancy.system((em) =>
      selectRow(em, z.object({ only: z.boolean() }), 'select count(*) = 1 as only from organization'),
    );
    return found!.only;
  }
}

const peopleOf = (em: EntityManager, condition: string, value: string): Promise<AccountPerson[]> =>
  selectRows(em, personRow, peopleQuery(condition), [value]);

const targetOf = ({ id, email }: AccountPerson) => ({
  targetType: 'person',
  targetId: id,
  targetLabel: email,
});
