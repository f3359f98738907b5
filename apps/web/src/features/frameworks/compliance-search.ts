import { frameworkKinds } from '@docket/contracts';
import { z } from 'zod';
import { listSearch } from '../../list/list-search.js';

const instant = z.iso.datetime().optional().catch(undefined);

/** Instants of the figures in UTC (docs/domain.md, section 2). Default: now. Invalid values are ignored. */
export const frameworkSearch = z.object({ asOf: instant, knownAt: instant });
export type Instants = z.infer<typeof frameworkSearch>;

/** Returns the instants of a page, for links to another page and for requests. */
export const instantsOf = ({ asOf, knownAt }: Instants): Instants => ({ asOf, knownAt });

/** Returns whether a page shows a selected instant. */
export const isPast = ({ asOf, knownAt }: Instants): boolean => asOf !== undefined || knownAt !== undefined;

export const complianceSearch = frameworkSearch.extend({
  tab: z.enum(frameworkKinds).optional().catch(undefined),
});
export const riskItemSearch = listSearch.extend({
  ...frameworkSearch.shape,
  trained: z.enum(['yes', 'exempt', 'all']).optional().catch(undefined),
});
export type RiskItemSearch = z.infer<typeof riskItemSearch>;
