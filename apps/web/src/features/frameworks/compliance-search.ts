import { frameworkKinds } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

/** Instant of the figures in UTC. Default: now. Invalid values are ignored. */
const asOf = z.iso.datetime().optional().catch(undefined);

export const frameworkSearch = z.object({ asOf });
export const complianceSearch = z.object({ asOf, tab: z.enum(frameworkKinds).optional().catch(undefined) });
export const riskItemSearch = listSearch.extend({
  asOf,
  trained: z.enum(['yes', 'all']).optional().catch(undefined),
});
export type RiskItemSearch = z.infer<typeof riskItemSearch>;
