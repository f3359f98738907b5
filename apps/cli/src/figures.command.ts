import { parseArgs } from 'node:util';
import { TrainingStates, verifyStates, type Tenancy } from '@docket/domain';
import { DocketError } from '@docket/contracts';
import { selectRows, tables } from '@docket/schema';
import { z } from 'zod';
import { UsageError, withDatabase, type Command } from './command.js';
import * as messages from './messages.js';

const organizationRow = z.object({ id: tables.organization.id, slug: tables.organization.slug });
type Organization = z.infer<typeof organizationRow>;

/** Runs `figures verify`, which compares figures from kept states with those from all attempts, or `figures rebuild`. */
export const figuresCommand: Command = {
  name: 'figures',
  usage: messages.figures.usage,
  run: ([action = '', ...args]) => {
    const act = actions[action];
    if (!act) throw new UsageError(messages.figures.actionMissing);
    const { org } = parseArgs({ args, options: { org: { type: 'string' } } }).values;
    return withDatabase(async ({ tenancy }) => act(tenancy, await organizationsOf(tenancy, org)));
  },
};

const actions: Record<string, (tenancy: Tenancy, organizations: Organization[]) => Promise<number>> = {
  verify,
  rebuild,
};

/** @returns 0 if no figure differs, else 1 */
async function verify(tenancy: Tenancy, organizations: Organization[]): Promise<number> {
  let differences = 0;
  for (const { id, slug } of organizations) {
    const found = await tenancy.figures(id, {}, async (em, at) => {
      // Reading all attempts of a large organization takes longer than a person would wait for.
      await em.execute(`select set_config('statement_timeout', '0', true)`);
      let count = 0;
      for await (const difference of verifyStates(em, at)) {
        console.log(messages.figures.difference(slug, difference));
        count += 1;
      }
      return count;
    });
    console.log(messages.figures.verified(slug, found));
    differences += found;
  }
  if (differences > 0) console.log(messages.figures.remedy);
  return differences === 0 ? 0 : 1;
}

async function rebuild(tenancy: Tenancy, organizations: Organization[]): Promise<number> {
  const states = new TrainingStates(tenancy);
  for (const { id, slug } of organizations)
    console.log(messages.figures.rebuilt(slug, await states.refresh(id, { rebuild: true })));
  return 0;
}

/** Returns the organization with a slug, or all of them. @throws not_found */
async function organizationsOf(tenancy: Tenancy, slug: string | undefined): Promise<Organization[]> {
  const all = await tenancy.system((em) =>
    selectRows(em, organizationRow, 'select id, slug from organization order by slug'),
  );
  const found = all.filter((organization) => slug === undefined || organization.slug === slug);
  if (slug !== undefined && found.length === 0)
    throw new DocketError('not_found', messages.general.unknownOrganization(slug));
  return found;
}
